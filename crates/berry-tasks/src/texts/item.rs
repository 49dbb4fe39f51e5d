//! What spans of a question mean, where it is about letters and words.

use super::lexicon::Meaning;
use crate::Expression;

/// The meaning of a span.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Item {
    /// Means nothing of its own.
    Skip,
    /// A text, given or computed.
    Text(Operand),
    /// Several texts, one after the other.
    List(Vec<Operand>),
    /// What texts are made of: "letters", "vowels", "words".
    Noun(Noun),
    /// A given part: "the letter r", "the word cat", "r's".
    Piece(Operand),
    /// Several parts that are counted together: "t's and e's".
    Pieces(Vec<Operand>),
    /// "third", "last": from 1, or from -1 at the end.
    Ordinal(i64),
    /// "two".
    Amount(i64),
    /// "the third letter", "the last word".
    Place(Noun, i64),
    /// "the first three letters".
    Stretch(Noun, i64),
    /// "letters 3 to 6".
    Range(Noun, i64, i64),
    /// "two letters".
    Quantity(Noun, i64),
    /// "more than two letters": at least the first, at most the second.
    Bound(Noun, Option<i64>, Option<i64>),
    /// "the first and the last letter".
    Places(Vec<(Noun, i64)>),
    Mark(Mark),
    Marked(Mark, Box<Item>),
    Ask(Ask),
    /// "more", "the fewest": with whether most is asked for.
    Degree {
        most: bool,
        is_superlative: bool,
    },
    Frame(Frame),
    /// A word that only means something beside others.
    Special(Meaning),
}

/// A text that something is done with.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Operand {
    pub(super) expression: Expression,
    pub(super) form: Form,
    /// What the question calls it: "the word", "the letter".
    pub(super) noun: Option<Noun>,
}

/// How a text stands in the question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// Between quotation marks, or after a colon or a line.
    Set,
    /// In Latin letters inside a Chinese question.
    Mentioned,
    /// Without any marks.
    Bare,
    /// Computed from another.
    Computed,
}

/// What texts are made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Noun {
    Letter,
    Character,
    Word,
    Vowel,
    Consonant,
    Syllable,
    Digit,
    Space,
    Punctuation,
    Capital,
    SmallLetter,
    Han,
    Emoji,
    /// "different letters".
    Different,
    /// A text as a whole: "sentence", "phrase", "name".
    Text,
}

/// Words that say which role the next text has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    In,
    Of,
    From,
    With,
    To,
    For,
    After,
    Before,
    Between,
    And,
    Or,
    Than,
    Colon,
    Comma,
    InsteadOf,
    At,
    /// At the beginning, at the end.
    AtStart,
    AtEnd,
}

/// What is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ask {
    HowMany,
    Which,
    Where,
}

/// Something that is done with texts, with what is known of it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Frame {
    pub(super) operation: Operation,
    pub(super) slots: [Option<Box<Item>>; 4],
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Operation {
    Count,
    Contains,
    Lacks,
    Starts,
    Ends,
    Delete,
    Keep,
    Insert,
    Replace,
    /// What replaces comes first: "substitute y for x".
    Substitute,
    Swap,
    Reverse,
    Upper,
    Lower,
    Title,
    Spell,
    Join,
    Concatenate,
    SortLetters,
    IsPalindrome,
    IsAnagram,
    Common,
    RepeatedLetters,
    CommonestLetter,
    After,
    Before,
    Where,
    /// The one with most or fewest of something.
    Most,
    Fewest,
    /// How many more of something one has.
    Surplus,
    /// First or last in alphabetical order.
    Order,
    Closest,
    Distance,
    Longest,
    Shortest,
    IsSame,
    Initials,
    /// What stands between two parts.
    Between,
    /// The one of several letters that occurs most in a text.
    Commoner,
    /// Whether two texts have equally much of something.
    Equal,
    /// What replaces stands before, what is replaced behind: "y takes the place of x".
    Supplant,
    /// "x becomes y".
    Become,
    /// "X is followed by", "is followed by X".
    FollowedBy,
    PrecededBy,
}

impl Operand {
    pub(super) fn given(text: &str, form: Form) -> Self {
        Self {
            expression: text.into(),
            form,
            noun: None,
        }
    }

    pub(super) fn computed(expression: Expression) -> Self {
        Self {
            expression,
            form: Form::Computed,
            noun: None,
        }
    }

    /// The text itself, where it is given.
    pub(super) fn text(&self) -> Option<&str> {
        match &self.expression {
            Expression::Given(berry_symbolic::Value::Text(text)) => Some(text),
            _ => None,
        }
    }

    pub(super) fn characters(&self) -> Option<usize> {
        use unicode_segmentation::UnicodeSegmentation;
        self.text().map(|text| text.graphemes(true).count())
    }

    /// Whether it is a single character.
    pub(super) fn is_single(&self) -> bool {
        self.characters() == Some(1)
    }

    /// Whether it is several words.
    pub(super) fn is_phrase(&self) -> bool {
        self.text()
            .is_some_and(|text| text.trim().contains(char::is_whitespace))
    }
}

impl Frame {
    pub(super) fn new(operation: Operation) -> Self {
        Self {
            operation,
            slots: [None, None, None, None],
        }
    }

    pub(super) fn with(mut self, slot: usize, item: Item) -> Self {
        self.slots[slot] = Some(Box::new(item));
        self
    }
}

impl Noun {
    /// The name that the symbolic functions have for it.
    pub(super) fn class(self) -> &'static str {
        match self {
            Self::Letter => "letters",
            Self::Character | Self::Text => "characters",
            Self::Word => "words",
            Self::Vowel => "vowels",
            Self::Consonant => "consonants",
            Self::Syllable => "syllables",
            Self::Digit => "digits",
            Self::Space => "spaces",
            Self::Punctuation => "punctuation",
            Self::Capital => "capitals",
            Self::SmallLetter => "small letters",
            Self::Han => "Han characters",
            Self::Emoji => "emoji",
            Self::Different => "different letters",
        }
    }
}
