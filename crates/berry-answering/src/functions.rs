//! Hands the symbolic functions to the store, as SPARQL functions.

use std::sync::Arc;

use berry_store::Function;

/// Returns every symbolic function as a SPARQL extension function.
pub(crate) fn sparql_functions() -> Vec<Function> {
    berry_symbolic::functions()
        .map(|function| Function {
            name: function.iri.into_owned(),
            call: Arc::new(move |arguments| function.apply_terms(arguments)),
        })
        .collect()
}
