use std::collections::VecDeque;

use crate::cache::KvCache;
use crate::tokenizer::TokenId;

/// Keeps what a network remembers of the latest prompts, so that a prompt that begins like one of
/// them need not be read again from its start.
#[derive(Debug)]
pub(crate) struct WarmPrefixes {
    /// The latest first.
    entries: VecDeque<Entry>,
    /// The tokens that are kept in all.
    capacity: usize,
}

#[derive(Debug)]
struct Entry {
    tokens: Vec<TokenId>,
    cache: KvCache,
}

impl WarmPrefixes {
    pub(crate) fn new(capacity: usize) -> Self {
        Self {
            entries: VecDeque::new(),
            capacity,
        }
    }

    /// A cache that remembers as many of the first tokens as any entry does, or `None` if that is
    /// none at all.
    pub(crate) fn longest(&self, tokens: &[TokenId]) -> Option<KvCache> {
        let (length, entry) = self
            .entries
            .iter()
            .map(|entry| (common_prefix(&entry.tokens, tokens), entry))
            .filter(|(length, _)| *length > 0)
            // Of equals the first, which is the latest.
            .rev()
            .max_by_key(|(length, _)| *length)?;
        let mut cache = entry.cache.clone();
        cache.truncate(length);
        Some(cache)
    }

    /// Keeps a cache, which remembers the first of `tokens`, at the cost of the oldest ones and of
    /// those that say no more than it does.
    pub(crate) fn keep(&mut self, mut tokens: Vec<TokenId>, mut cache: KvCache) {
        cache.truncate(self.capacity);
        tokens.truncate(cache.len());
        if tokens.is_empty() {
            return;
        }
        self.entries
            .retain(|entry| !tokens.starts_with(&entry.tokens));
        self.entries.push_front(Entry { tokens, cache });
        let mut room = self.capacity;
        self.entries.retain(|entry| {
            let fits = entry.tokens.len() <= room;
            room = if fits { room - entry.tokens.len() } else { 0 };
            fits
        });
    }
}

fn common_prefix(left: &[TokenId], right: &[TokenId]) -> usize {
    left.iter().zip(right).take_while(|(l, r)| l == r).count()
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;
    use crate::cache::CacheShape;

    fn cache(length: usize) -> KvCache {
        let mut cache = KvCache::new(CacheShape {
            layers: 1,
            heads: 1,
            head_width: 1,
        });
        cache.reserve(length);
        cache.advance(length);
        cache
    }

    fn ids(text: &str) -> Vec<TokenId> {
        text.bytes().map(|byte| TokenId(byte.into())).collect()
    }

    /// Keeps the texts in turn, as if each byte were a token, and shows what is left of them.
    fn check(capacity: usize, kept: &[&str], expected: &Expect) -> WarmPrefixes {
        let mut warm = WarmPrefixes::new(capacity);
        for text in kept {
            warm.keep(ids(text), cache(text.len()));
        }
        let left: Vec<String> = warm
            .entries
            .iter()
            .map(|entry| {
                assert_eq!(entry.tokens.len(), entry.cache.len());
                entry
                    .tokens
                    .iter()
                    .map(|token| token.0 as u8 as char)
                    .collect()
            })
            .collect();
        expected.assert_eq(&left.join(" "));
        warm
    }

    #[test]
    fn the_longest_common_prefix_is_found() {
        let warm = check(99, &["abcd", "abxy", "q"], &expect!["q abxy abcd"]);
        let length = |text| warm.longest(&ids(text)).map(|cache| cache.len());
        assert_eq!(length("abcz"), Some(3));
        assert_eq!(length("abx"), Some(3));
        assert_eq!(length("ab"), Some(2));
        assert_eq!(length("z"), None);
    }

    #[test]
    fn the_oldest_and_the_shorter_go() {
        check(9, &["abcd", "xyz", "uvw"], &expect!["uvw xyz"]);
        check(99, &["ab", "x", "abcd"], &expect!["abcd x"]);
        check(3, &["abcdef"], &expect!["abc"]);
        check(0, &["abcdef"], &expect![""]);
    }
}
