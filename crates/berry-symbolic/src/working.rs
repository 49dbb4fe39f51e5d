//! The working of a computation: what a person can check it by.

use crate::Value;
use crate::error::shorten;
use oxrdf::NamedNodeRef;

/// Holds a value and the working that leads to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Computation {
    /// The IRI of the function.
    pub function: NamedNodeRef<'static>,
    pub arguments: Vec<Value>,
    pub value: Value,
    /// In the order in which a person would take them.
    pub steps: Vec<Step>,
}

/// Lists one thing that the function looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    pub kind: StepKind,
    /// The first 100 items, in order.
    pub items: Vec<Item>,
    /// How many further items there are.
    pub omitted: usize,
}

/// Shows one piece of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The piece as it is written; more than 60 code points are cut, with an
    /// ellipsis.
    pub text: String,
    /// Where the piece stands, from 1; `None` in a list of all pieces, where
    /// the first item has position 1.
    pub position: Option<usize>,
    /// What the piece becomes or leads to. In [`StepKind::Edits`] it is empty
    /// where the piece is taken out, and `text` is empty where something is put
    /// in before `position`.
    pub becomes: Option<String>,
}

/// Says what the items of a step are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum StepKind {
    /// All characters of the text, spaces and punctuation included.
    Characters,
    /// All letters of the text, the other characters left out.
    Letters,
    /// All letters and digits of the text, the other characters left out.
    LettersAndDigits,
    /// All words of the text.
    Words,
    /// The vowels, by their position among the letters.
    Vowels,
    /// The consonants, by their position among the letters.
    Consonants,
    /// Where the sought part stands, by the position of its first character
    /// among all characters.
    Matches,
    /// Characters that differ from the sought one by a diacritic only and are
    /// not counted, by their position among all characters.
    NearMisses,
    /// The letters that occur, each once, in the order in which they first do.
    Distinct,
    /// The piece that was asked for, by its position in the list before.
    Chosen,
    /// Two pieces that were compared: the text's own first, then the sought one.
    Compared,
    /// The first two pieces that should be the same and are not, by their
    /// position in the list before.
    Mismatch,
    /// A shortest way from the first text to the second, by the position in the
    /// first.
    Edits,
    /// Intermediate results: what was reckoned, and what it `becomes`.
    Reckoning,
    /// The candidates, each with its measure as what it becomes.
    Measured,
    /// The syllables of the text.
    Syllables,
    /// Calculations, one after the other, each with its value: `9 × 5 = 45`.
    Calculations,
    /// The numbers that were looked at, in order.
    Numbers,
    /// Says that the value is rounded, and of what it is the rounded value.
    Rounded,
    /// Things that are counted; each becomes its number.
    Counted,
    /// Things that are not counted; each becomes its number.
    LeftOut,
    /// Things taken away; each becomes its number.
    TakenAway,
    /// The rows of a table that a result rests on; each becomes what was looked at in it.
    Rows,
    /// Pieces in their new order; each becomes what it was ordered by, where that is not the piece.
    Sorted,
    /// Expressions and what each becomes, the innermost first.
    Reductions,
    /// Brackets that belong together, by the position of the opening one.
    Pairs,
    /// Brackets that are never closed, by their position.
    Unclosed,
    /// What was concluded in turn: each statement, and what follows from it.
    Conclusions,
    /// Arrangements in which all statements hold, the things in order.
    Arrangements,
    /// Movements, and where each leads.
    Places,
    /// Times from one to another, in order.
    Periods,
}

impl StepKind {
    /// Returns the name of the kind in proofs: the variant in snake case.
    pub fn name(self) -> &'static str {
        match self {
            Self::Characters => "characters",
            Self::Letters => "letters",
            Self::LettersAndDigits => "letters_and_digits",
            Self::Words => "words",
            Self::Vowels => "vowels",
            Self::Consonants => "consonants",
            Self::Matches => "matches",
            Self::NearMisses => "near_misses",
            Self::Distinct => "distinct",
            Self::Chosen => "chosen",
            Self::Compared => "compared",
            Self::Mismatch => "mismatch",
            Self::Edits => "edits",
            Self::Reckoning => "reckoning",
            Self::Measured => "measured",
            Self::Syllables => "syllables",
            Self::Calculations => "calculations",
            Self::Numbers => "numbers",
            Self::Rounded => "rounded",
            Self::Counted => "counted",
            Self::LeftOut => "left_out",
            Self::TakenAway => "taken_away",
            Self::Rows => "rows",
            Self::Sorted => "sorted",
            Self::Reductions => "reductions",
            Self::Pairs => "pairs",
            Self::Unclosed => "unclosed",
            Self::Conclusions => "conclusions",
            Self::Arrangements => "arrangements",
            Self::Places => "places",
            Self::Periods => "periods",
        }
    }
}

/// Collects steps, or drops them where only the value is wanted.
#[derive(Debug)]
pub(crate) struct Working {
    steps: Option<Vec<Step>>,
}

impl Working {
    pub(crate) fn kept() -> Self {
        Self {
            steps: Some(Vec::new()),
        }
    }

    pub(crate) fn dropped() -> Self {
        Self { steps: None }
    }

    pub(crate) fn into_steps(self) -> Vec<Step> {
        self.steps.unwrap_or_default()
    }

    pub(crate) fn list(&self, kind: StepKind) -> List {
        List {
            kind,
            items: Vec::new(),
            total: 0,
            room: if self.steps.is_some() { MOST_ITEMS } else { 0 },
        }
    }

    /// Shows one item as a step of its own.
    pub(crate) fn note(&mut self, kind: StepKind, text: &str) {
        let mut list = self.list(kind);
        list.next(text);
        self.show(list);
    }

    pub(crate) fn show(&mut self, list: List) {
        if let Some(steps) = &mut self.steps {
            steps.push(Step {
                kind: list.kind,
                omitted: list.total - list.items.len(),
                items: list.items,
            });
        }
    }
}

/// How many items of a step are shown: a long line of text, and few enough for
/// a page.
const MOST_ITEMS: usize = 100;

/// Counts items, and keeps the first of them to be shown.
#[derive(Debug)]
pub(crate) struct List {
    kind: StepKind,
    items: Vec<Item>,
    total: usize,
    room: usize,
}

impl List {
    /// Adds the next piece of a list of all pieces.
    pub(crate) fn next(&mut self, text: &str) {
        self.push(text, None, None);
    }

    /// Adds a piece by its position, from 1.
    pub(crate) fn at(&mut self, position: usize, text: &str) {
        self.push(text, Some(position), None);
    }

    /// Adds an edit at a position, from 1.
    pub(crate) fn edit(&mut self, position: usize, text: &str, becomes: &str) {
        self.push(text, Some(position), Some(becomes));
    }

    /// Adds what a piece becomes.
    pub(crate) fn becomes(&mut self, text: &str, becomes: &str) {
        self.push(text, None, Some(becomes));
    }

    /// How many items were added, those that are not kept included.
    pub(crate) fn len(&self) -> usize {
        self.total
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.total == 0
    }

    fn push(&mut self, text: &str, position: Option<usize>, becomes: Option<&str>) {
        self.total += 1;
        if self.items.len() < self.room {
            self.items.push(Item {
                text: shorten(text),
                position,
                becomes: becomes.map(shorten),
            });
        }
    }
}
