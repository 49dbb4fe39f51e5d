//! berry-answering.
