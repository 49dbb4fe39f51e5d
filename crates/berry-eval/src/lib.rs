//! berry-eval.
