//! Immutable strings.

use std::cell::Cell;

use crate::Value;
use crate::heap::Trace;

/// A string: UTF-8 with its length in characters and, once asked for, its hash.
#[derive(Clone, Debug, Default)]
pub struct Str {
    text: Box<str>,
    n_chars: usize,
    /// 0 until it is asked for.
    hash: Cell<u64>,
    /// Whether this is the one string of its text that attribute names compare by identity with.
    pub(crate) is_interned: bool,
}

impl Str {
    /// A string of a text.
    #[must_use]
    pub fn new(text: Box<str>) -> Self {
        let n_chars = if text.is_ascii() {
            text.len()
        } else {
            text.chars().count()
        };
        Self {
            text,
            n_chars,
            hash: Cell::new(0),
            is_interned: false,
        }
    }

    /// The text.
    #[must_use]
    #[inline]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The length in characters.
    #[must_use]
    pub fn n_chars(&self) -> usize {
        self.n_chars
    }

    /// Whether every character is one byte.
    #[must_use]
    pub fn is_ascii(&self) -> bool {
        self.n_chars == self.text.len()
    }

    /// The hash, never 0.
    #[must_use]
    #[inline]
    pub fn hash(&self) -> u64 {
        if self.hash.get() == 0 {
            self.hash.set(hash_text(&self.text));
        }
        self.hash.get()
    }
}

/// The hash of a text: FNV-1a over eight bytes at a time with a final mix. The same in every run and release,
/// since scripts see it.
#[must_use]
pub fn hash_text(text: &str) -> u64 {
    const PRIME: u64 = 0x0000_0100_0000_01b3;
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325 ^ text.len() as u64;
    let mut chunks = text.as_bytes().chunks_exact(8);
    for chunk in &mut chunks {
        let word = chunk
            .iter()
            .rev()
            .fold(0, |word, byte| word << 8 | u64::from(*byte));
        hash = (hash ^ word).wrapping_mul(PRIME);
        hash ^= hash >> 29;
    }
    for byte in chunks.remainder() {
        hash = (hash ^ u64::from(*byte)).wrapping_mul(PRIME);
    }
    hash ^= hash >> 32;
    hash = hash.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (hash ^ hash >> 29).max(1)
}

impl Trace for Str {
    fn trace(&self, _: &mut dyn FnMut(Value)) {}

    fn owned_bytes(&self) -> usize {
        self.text.len()
    }
}
