//! Words for lying and telling the truth.

use crate::token::Token;

use super::super::cursor::Cursor;

/// What is said of somebody: that they tell the truth, or not.
const PREDICATES: &[(&str, bool)] = &[
    ("tells the truth", true),
    ("tell the truth", true),
    ("telling the truth", true),
    ("told the truth", true),
    ("speaks the truth", true),
    ("speak the truth", true),
    ("speaking the truth", true),
    ("says the truth", true),
    ("speaks truly", true),
    ("makes true statements", true),
    ("only makes true statements", true),
    ("truthful", true),
    ("honest", true),
    ("sincere", true),
    ("a truth teller", true),
    ("a truth - teller", true),
    ("truth tellers", true),
    ("truth - tellers", true),
    ("truth teller", true),
    ("an honest person", true),
    ("the honest one", true),
    ("the honest person", true),
    ("honest person", true),
    ("a knight", true),
    ("knights", true),
    ("knight", true),
    ("trustworthy", true),
    ("to be believed", true),
    ("to be trusted", true),
    ("lies", false),
    ("lie", false),
    ("lied", false),
    ("lying", false),
    ("telling lies", false),
    ("tells lies", false),
    ("tell lies", false),
    ("telling a lie", false),
    ("a liar", false),
    ("liars", false),
    ("liar", false),
    ("the liar", false),
    ("dishonest", false),
    ("untruthful", false),
    ("a knave", false),
    ("knaves", false),
    ("knave", false),
    ("a lying person", false),
    ("说谎", false),
    ("说谎话", false),
    ("撒谎", false),
    ("讲假话", false),
    ("说假话", false),
    ("说谎的", false),
    ("说谎者", false),
    ("骗子", false),
    ("骗人", false),
    ("骗子族", false),
    ("说的是假话", false),
    ("说的是谎话", false),
    ("不老实", false),
    ("不诚实", false),
    ("说真话", true),
    ("讲真话", true),
    ("说实话", true),
    ("讲实话", true),
    ("说的是真话", true),
    ("说的是实话", true),
    ("讲的是真话", true),
    ("说真话的", true),
    ("说真话的人", true),
    ("老实人", true),
    ("诚实的人", true),
    ("诚实", true),
    ("老实", true),
    ("诚实的", true),
    ("老实的", true),
    ("说谎的人", false),
    ("骑士", true),
    ("无赖", false),
    ("说话属实", true),
];

const BEFORE_PREDICATE: &[(&str, bool)] = &[
    ("is", true),
    ("are", true),
    ("'s", true),
    ("was", true),
    ("were", true),
    ("be", true),
    ("both", true),
    ("all", true),
    ("always", true),
    ("does", true),
    ("do", true),
    ("only", true),
    ("actually", true),
    ("really", true),
    ("each", true),
    ("not", false),
    ("isn't", false),
    ("aren't", false),
    ("never", false),
    ("doesn't", false),
    ("don't", false),
    ("does not", false),
    ("是", true),
    ("在", true),
    ("都", true),
    ("总是", true),
    ("总", true),
    ("一直", true),
    ("一直在", true),
    ("也", true),
    ("一定", true),
    ("是个", true),
    ("是一个", true),
    ("不", false),
    ("没有", false),
    ("没", false),
    ("并不", false),
    ("并没有", false),
    ("从不", false),
    ("很", true),
];

/// Whether any word says that somebody lies or tells the truth.
pub(super) fn is_about_lying(tokens: &[Token]) -> bool {
    tokens.iter().any(|token| {
        matches!(
            token.folded.as_str(),
            "truth"
                | "truthful"
                | "lies"
                | "lie"
                | "lying"
                | "liar"
                | "liars"
                | "honest"
                | "dishonest"
                | "knight"
                | "knave"
                | "knights"
                | "knaves"
                | "谎"
                | "骗"
                | "真"
                | "诚"
                | "老"
                | "实"
                | "假"
                | "believe"
                | "trust"
                | "untruthful"
                | "lied"
        )
    })
}

/// Reads a predicate to its end; returns what it says.
pub(super) fn predicate(mut cursor: Cursor<'_>) -> Option<bool> {
    let mut says = true;
    for _ in 0..6 {
        if let Some(found) = cursor.attempt(|cursor| {
            let truth = cursor.one_of(PREDICATES)?;
            cursor.eat_any(&[
                "then", "here", "about it", "的", "了", "person", "one", "too", "as well",
            ]);
            cursor.is_done().then_some(truth)
        }) {
            return Some(found == says);
        }
        says = cursor.one_of(BEFORE_PREDICATE)? == says;
    }
    None
}
