//! Lists and tables that a question gives, and what it asks of them.

mod lists;

use crate::Reading;
use crate::question::Question;

pub(crate) fn read(question: &Question<'_>) -> Vec<Reading> {
    lists::read(question).into_iter().collect()
}
