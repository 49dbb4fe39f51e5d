/// What a model is asked, before any chat template is laid around it.
///
/// All of it is text: whatever stands in it, nothing becomes a control token.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Prompt {
    /// The instructions of a system turn; `None` leaves that turn out (also where the template has
    /// a default for it, which costs tokens and helps nothing).
    pub system: Option<String>,
    /// The user's turn: instruction, facts, question.
    pub user: String,
    /// The words with which the assistant's answer begins; the model goes on from there. It should
    /// not end in a space: in most vocabularies the space belongs to the next word.
    pub opening: String,
}
