//! The shape of an answer, for the description only.
//!
//! The types that are really sent live with the crates that produce them, which know nothing of
//! OpenAPI; a test holds real answers against this shape.

#![expect(
    dead_code,
    clippy::struct_field_names,
    reason = "only their shape is used, which is the contract's"
)]

use serde::Serialize;
use utoipa::ToSchema;

/// An answer, or an abstention.
#[derive(Serialize, ToSchema)]
#[schema(as = Answer)]
pub(crate) struct AnswerSchema {
    /// As in the request.
    #[schema(nullable = false)]
    id: Option<String>,
    question: String,
    /// `en`, `zh-Hant` or `zh-Hans`.
    language: String,
    status: Status,
    /// The sentence. For an abstention, why there is none.
    text: String,
    writer: Writer,
    /// The answer as a set of values, best first. Empty: the graph has none, or the question is
    /// not answered (`status` tells).
    answers: Vec<AnswerValue>,
    columns: Vec<String>,
    rows: Vec<Vec<AnswerValue>>,
    /// Whether only derived triples answer.
    needs_closure: bool,
    warnings: Vec<String>,
    /// Selects the answer and nothing else; null where no single query says it.
    #[schema(required)]
    sparql: Option<String>,
    /// Between 0 and 1.
    confidence: f64,
    /// How the question was understood, in words.
    interpretation: String,
    evidence: Vec<Evidence>,
    #[schema(required)]
    proof: Option<Proof>,
    verification: Verification,
    alternatives: Vec<Alternative>,
    /// Null for an answer.
    #[schema(required)]
    reason: Option<Reason>,
    usage: Usage,
    timings: Timings,
    /// How the question was read, step by step; only with `explain`.
    #[schema(value_type = Object, required = false)]
    explanation: Option<serde_json::Value>,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum Status {
    Answered,
    Abstained,
}

/// Who wrote the sentence.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum Writer {
    Model,
    Template,
}

/// A thing, or a literal.
#[derive(Serialize, ToSchema)]
#[schema(as = Value)]
struct AnswerValue {
    /// The label in the answer's language, or the lexical form.
    value: String,
    #[schema(nullable = false)]
    iri: Option<String>,
    #[schema(nullable = false)]
    datatype: Option<String>,
    /// All other names of a thing.
    #[schema(required = false)]
    labels: Vec<String>,
}

/// A fact that the answer rests on.
#[derive(Serialize, ToSchema)]
struct Evidence {
    id: String,
    subject: String,
    predicate: String,
    /// An IRI or a lexical form.
    object: String,
    /// The fact as a sentence.
    text: String,
    derived: bool,
    /// The graph that holds it; null for the default graph.
    #[schema(required)]
    graph: Option<String>,
}

/// The result of the check of the sentence against the evidence.
#[derive(Serialize, ToSchema)]
struct Verification {
    verified: bool,
    /// What a draft said that nothing licenses.
    unlicensed: Vec<String>,
}

/// Another reading of the question.
#[derive(Serialize, ToSchema)]
struct Alternative {
    interpretation: String,
    #[schema(required)]
    sparql: Option<String>,
    confidence: f64,
    #[schema(required = false)]
    answers: Vec<AnswerValue>,
}

/// Why there is no answer.
#[derive(Serialize, ToSchema)]
struct Reason {
    step: FailedStep,
    /// In the question's language.
    message: String,
    /// What was understood.
    recognised: Vec<String>,
    suggestions: Vec<String>,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum FailedStep {
    Link,
    Plan,
    Execute,
    Ambiguous,
    Premise,
    Unsupported,
}

/// What the language model used.
#[derive(Serialize, ToSchema)]
struct Usage {
    /// Null when no model took part.
    #[schema(required)]
    model: Option<String>,
    prompt_tokens: u64,
    completion_tokens: u64,
    cached_tokens: u64,
}

/// Milliseconds.
#[derive(Serialize, ToSchema)]
struct Timings {
    understand_ms: f64,
    plan_ms: f64,
    execute_ms: f64,
    prove_ms: f64,
    write_ms: f64,
    verify_ms: f64,
    total_ms: f64,
}

/// Why the answer holds, as a tree.
#[derive(Serialize, ToSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Proof {
    /// A triple that stands in the data.
    Asserted {
        triple: Triple,
        /// Null for the default graph.
        #[schema(required)]
        graph: Option<Term>,
    },
    /// A triple that a rule derives from its premises.
    Rule {
        id: String,
        conclusion: Triple,
        #[schema(no_recursion)]
        premises: Vec<Proof>,
    },
    /// The value of a symbolic function, with its working.
    Computation {
        function: Term,
        arguments: Vec<Term>,
        steps: Vec<Step>,
        value: Term,
        #[schema(no_recursion)]
        premises: Vec<Proof>,
    },
    /// The solutions of a query.
    Query {
        sparql: String,
        variables: Vec<String>,
        /// Null where the variable is unbound.
        rows: Vec<Vec<Option<Term>>>,
        /// How many solutions there are, those left out of `rows` included.
        count: u64,
        #[schema(no_recursion)]
        sample: Vec<Proof>,
    },
    /// A walk through the graph.
    Path {
        from: Term,
        to: Term,
        #[schema(no_recursion)]
        edges: Vec<Proof>,
    },
    /// What follows from statements of the question.
    Deduction {
        conclusion: String,
        steps: Vec<Step>,
        #[schema(no_recursion)]
        premises: Vec<Proof>,
    },
    /// Something that the question itself says.
    Statement { text: String },
}

#[derive(Serialize, ToSchema)]
struct Triple {
    subject: Term,
    predicate: Term,
    object: Term,
}

/// An RDF term, as in the SPARQL 1.1 query results JSON format.
#[derive(Serialize, ToSchema)]
struct Term {
    #[serde(rename = "type")]
    kind: TermKind,
    value: String,
    #[schema(nullable = false)]
    datatype: Option<String>,
    #[serde(rename = "xml:lang")]
    #[schema(nullable = false)]
    language: Option<String>,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
enum TermKind {
    Uri,
    Bnode,
    Literal,
}

/// One thing that a computation looked at.
#[derive(Serialize, ToSchema)]
struct Step {
    /// What the items are: `characters`, `matches`.
    name: String,
    items: Vec<Item>,
    /// How many further items there are.
    omitted: u64,
}

#[derive(Serialize, ToSchema)]
struct Item {
    text: String,
    /// From 1; left out where the items follow each other from the first.
    #[schema(nullable = false)]
    position: Option<u64>,
    /// What an edit turns it into.
    #[schema(nullable = false)]
    becomes: Option<String>,
}
