//! Parameters of a URL or of a form (`application/x-www-form-urlencoded`).

use crate::problem::Problem;

/// The parameters in the order in which they stand.
#[derive(Debug)]
pub(crate) struct Parameters(Vec<(String, String)>);

impl Parameters {
    /// Decodes `name=value&...`. A `%` that no two hexadecimal digits follow stands for itself, as
    /// in the URL standard; unlike there, what is not UTF-8 is an error.
    pub(crate) fn decode(encoded: &[u8]) -> Result<Self, Problem> {
        let mut parameters = Vec::new();
        for pair in encoded.split(|byte| *byte == b'&') {
            if pair.is_empty() {
                continue;
            }
            let middle = pair.iter().position(|byte| *byte == b'=');
            let (name, value) = match middle {
                Some(middle) => (&pair[..middle], &pair[middle + 1..]),
                None => (pair, &[][..]),
            };
            let name = decode(name, "the name of a parameter")?;
            let value = decode(value, &format!("the parameter `{name}`"))?;
            parameters.push((name, value));
        }
        Ok(Self(parameters))
    }

    /// Decodes the query of a URL.
    pub(crate) fn of_query(query: Option<&str>) -> Result<Self, Problem> {
        Self::decode(query.unwrap_or_default().as_bytes())
    }

    pub(crate) fn contains(&self, name: &str) -> bool {
        self.0.iter().any(|(known, _)| known == name)
    }

    /// Takes the value of a parameter that may stand there once.
    pub(crate) fn take(&mut self, name: &'static str) -> Result<Option<String>, Problem> {
        let Some(index) = self.0.iter().position(|(known, _)| known == name) else {
            return Ok(None);
        };
        let (_, value) = self.0.remove(index);
        if self.contains(name) {
            return Err(Problem::ParameterRepeated { name });
        }
        Ok(Some(value))
    }
}

fn decode(encoded: &[u8], place: &str) -> Result<String, Problem> {
    let mut decoded = Vec::with_capacity(encoded.len());
    let mut rest = encoded;
    while let [first, tail @ ..] = rest {
        rest = tail;
        decoded.push(match first {
            b'+' => b' ',
            b'%' => match escaped(tail) {
                Some(byte) => {
                    rest = &tail[2..];
                    byte
                }
                None => b'%',
            },
            byte => *byte,
        });
    }
    String::from_utf8(decoded).map_err(|error| Problem::InvalidUtf8 {
        place: place.to_owned(),
        offset: error.utf8_error().valid_up_to(),
    })
}

fn escaped(digits: &[u8]) -> Option<u8> {
    let digit = |index: usize| char::from(*digits.get(index)?).to_digit(16);
    u8::try_from(digit(0)? * 16 + digit(1)?).ok()
}

#[cfg(test)]
mod tests {
    use super::Parameters;
    use expect_test::{Expect, expect};

    fn check(encoded: &str, expected: &Expect) {
        let shown = match Parameters::decode(encoded.as_bytes()) {
            Ok(Parameters(parameters)) => format!("{parameters:?}"),
            Err(problem) => problem.to_string(),
        };
        expected.assert_eq(&shown);
    }

    #[test]
    fn decoding() {
        check("", &expect!["[]"]);
        check(
            "query=ASK+%7B%7D&&x=1=2&flag",
            &expect![[r#"[("query", "ASK {}"), ("x", "1=2"), ("flag", "")]"#]],
        );
        check("q=%e7%83%8f拉", &expect![[r#"[("q", "烏拉")]"#]]);
        check("q=100%&p=%4", &expect![[r#"[("q", "100%"), ("p", "%4")]"#]]);
        check(
            "question=ab%ff",
            &expect![
                "the parameter `question` is not valid UTF-8 from byte 2 on; encode it as UTF-8"
            ],
        );
    }

    #[test]
    fn a_parameter_is_taken_once() {
        let mut parameters = Parameters::decode(b"a=1&b=2&b=3").expect("valid");
        assert_eq!(parameters.take("a").expect("once").as_deref(), Some("1"));
        assert_eq!(parameters.take("a").expect("none is left"), None);
        let problem = parameters.take("b").expect_err("it stands there twice");
        expect!["the parameter `b` stands there more than once; send it once"]
            .assert_eq(&problem.to_string());
    }
}
