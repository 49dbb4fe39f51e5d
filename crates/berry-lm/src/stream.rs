/// Turns the bytes of tokens into pieces of text that are never taken back: whole characters, and
/// nothing that may yet turn out to be a stop text.
#[derive(Debug)]
pub(crate) struct TextStream<'a> {
    stops: &'a [String],
    /// The beginning of a character.
    bytes: Vec<u8>,
    /// What may be the beginning of a stop text.
    held: String,
}

/// What became certain.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Piece {
    pub(crate) text: String,
    /// Whether a stop text follows, which is not part of `text`.
    pub(crate) stopped: bool,
}

impl<'a> TextStream<'a> {
    /// `stops` are the texts before which the stream ends; empty ones count for nothing.
    pub(crate) fn new(stops: &'a [String]) -> Self {
        Self {
            stops,
            bytes: Vec::new(),
            held: String::new(),
        }
    }

    pub(crate) fn push(&mut self, bytes: &[u8]) -> Piece {
        self.bytes.extend_from_slice(bytes);
        self.take_characters();
        let stops = self.stops.iter().filter(|stop| !stop.is_empty());
        if let Some(start) = stops.filter_map(|stop| self.held.find(stop)).min() {
            self.held.truncate(start);
            return Piece {
                text: std::mem::take(&mut self.held),
                stopped: true,
            };
        }
        let held = self.held.split_off(self.certain_length());
        Piece {
            text: std::mem::replace(&mut self.held, held),
            stopped: false,
        }
    }

    /// What was held back, now that nothing follows. The beginning of a character is dropped.
    pub(crate) fn finish(self) -> String {
        self.held
    }

    /// Moves whole characters from the bytes to the text; bytes that can't be part of any become
    /// U+FFFD.
    fn take_characters(&mut self) {
        loop {
            match std::str::from_utf8(&self.bytes) {
                Ok(text) => {
                    self.held.push_str(text);
                    self.bytes.clear();
                    return;
                }
                Err(error) => {
                    let valid = error.valid_up_to();
                    self.held
                        .push_str(&String::from_utf8_lossy(&self.bytes[..valid]));
                    let Some(invalid) = error.error_len() else {
                        self.bytes.drain(..valid);
                        return;
                    };
                    self.held.push(char::REPLACEMENT_CHARACTER);
                    self.bytes.drain(..valid + invalid);
                }
            }
        }
    }

    /// The length of the held text without its longest end that a stop text begins with.
    fn certain_length(&self) -> usize {
        self.held
            .char_indices()
            .map(|(start, _)| start)
            .find(|&start| {
                let end = &self.held[start..];
                self.stops.iter().any(|stop| stop.starts_with(end))
            })
            .unwrap_or(self.held.len())
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;

    /// Shows the pieces that come out, one for each piece that goes in, then what is left.
    fn check(stops: &[&str], pushed: &[&[u8]], expected: &Expect) {
        let stops: Vec<String> = stops.iter().map(|&stop| stop.to_owned()).collect();
        let mut stream = TextStream::new(&stops);
        let mut shown = Vec::new();
        for bytes in pushed {
            let piece = stream.push(bytes);
            shown.push(format!("{:?}", piece.text));
            if piece.stopped {
                shown.push("stopped".to_owned());
                break;
            }
        }
        shown.push(format!("rest {:?}", stream.finish()));
        expected.assert_eq(&shown.join(" "));
    }

    #[test]
    fn characters_come_whole() {
        check(
            &[],
            &[b"a\xE9", b"\xA6", b"\x96b"],
            &expect![[r#""a" "" "首b" rest """#]],
        );
    }

    #[test]
    fn bytes_that_are_no_character_are_replaced_and_a_cut_one_is_dropped() {
        check(
            &[],
            &[b"a\xFFb", b"\xE9\xA6"],
            &expect![[r#""a�b" "" rest """#]],
        );
    }

    #[test]
    fn a_stop_text_ends_the_stream_before_it() {
        check(
            &["\n\n", "stop"],
            &[b"one\n", b"two s", b"to", b"p three"],
            &expect![[r#""one" "\ntwo " "" "" stopped rest """#]],
        );
    }

    #[test]
    fn what_only_began_like_a_stop_text_comes_out() {
        check(
            &["aab", ""],
            &[b"xa", b"a", b"a", b"c"],
            &expect![[r#""x" "" "a" "aac" rest """#]],
        );
        check(&["aab"], &[b"xa"], &expect![[r#""x" rest "a""#]]);
    }
}
