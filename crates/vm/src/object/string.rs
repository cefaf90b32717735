//! Immutable strings.

use std::cell::{Cell, OnceCell};

use crate::heap::{Trace, Tracer};
use crate::object::growing::Prefix;

/// A string: UTF-8 with its length in characters and, once asked for, its hash.
#[derive(Clone, Debug, Default)]
pub struct Str {
    storage: Storage,
    n_chars: usize,
    /// 0 until it is asked for.
    hash: Cell<u64>,
    /// Where every [`STRIDE`]th character begins, in bytes; made when a long text that is not ASCII is indexed.
    index: OnceCell<Box<[usize]>>,
    /// Whether this is the one string of its text that attribute names compare by identity with.
    pub(crate) is_interned: bool,
}

#[derive(Clone, Debug)]
enum Storage {
    Own(Box<str>),
    Shared(Box<Prefix>),
}

impl Default for Storage {
    fn default() -> Self {
        Self::Own(Box::default())
    }
}

/// Characters between two entries of the index of a text: finding one walks over at most so many.
const STRIDE: usize = 64;

impl Str {
    /// A string of a text.
    #[must_use]
    pub fn new(text: Box<str>) -> Self {
        let n_chars = count_chars(&text);
        Self::with(Storage::Own(text), n_chars)
    }

    fn with(storage: Storage, n_chars: usize) -> Self {
        Self {
            storage,
            n_chars,
            hash: Cell::new(0),
            index: OnceCell::new(),
            is_interned: false,
        }
    }

    /// This string with a text behind it. `is_growing` says that more will be added to the result, so that it
    /// is worth leaving room.
    #[must_use]
    pub fn joined(&self, right: &str, is_growing: bool) -> Self {
        let n_chars = self.n_chars + count_chars(right);
        let prefix = match &self.storage {
            Storage::Shared(prefix) => prefix.grown(right),
            Storage::Own(left) if is_growing => Prefix::joined(left, right),
            Storage::Own(left) => {
                let mut text = String::with_capacity(left.len() + right.len());
                text.push_str(left);
                text.push_str(right);
                return Self::with(Storage::Own(text.into()), n_chars);
            }
        };
        Self::with(Storage::Shared(Box::new(prefix)), n_chars)
    }

    /// The text.
    #[must_use]
    #[inline]
    pub fn text(&self) -> &str {
        match &self.storage {
            Storage::Own(text) => text,
            Storage::Shared(prefix) => prefix.text(),
        }
    }

    /// The length in characters.
    #[must_use]
    pub fn n_chars(&self) -> usize {
        self.n_chars
    }

    /// Whether every character is one byte.
    #[must_use]
    pub fn is_ascii(&self) -> bool {
        self.n_chars == self.text().len()
    }

    /// The byte at which a character begins; the end of the text for positions past it.
    #[must_use]
    pub fn byte_of(&self, position: usize) -> usize {
        let text = self.text();
        if position >= self.n_chars {
            return text.len();
        }
        if self.is_ascii() {
            return position;
        }
        let left = self.n_chars - position;
        if left <= STRIDE && position > STRIDE {
            // The last characters are asked for often while a text grows: no index for that.
            return text.char_indices().nth_back(left - 1).map_or(0, |it| it.0);
        }
        let start = match position / STRIDE {
            0 => 0,
            row => self.index()[row],
        };
        let inside = text[start..].char_indices().nth(position % STRIDE);
        start + inside.map_or(0, |it| it.0)
    }

    /// The position, in characters, of the character that begins at a byte.
    #[must_use]
    pub fn position_of(&self, byte: usize) -> usize {
        if self.is_ascii() {
            return byte;
        }
        let text = self.text();
        if byte <= STRIDE {
            return text[..byte].chars().count();
        }
        let index = self.index();
        let row = index.partition_point(|it| *it <= byte).saturating_sub(1);
        row * STRIDE + text[index[row]..byte].chars().count()
    }

    /// The character at a position.
    #[must_use]
    pub fn char_at(&self, position: usize) -> Option<char> {
        if position >= self.n_chars {
            return None;
        }
        self.text()[self.byte_of(position)..].chars().next()
    }

    /// The text between two positions.
    #[must_use]
    pub fn between(&self, start: usize, end: usize) -> &str {
        let start = self.byte_of(start);
        let end = self.byte_of(end).max(start);
        &self.text()[start..end]
    }

    fn index(&self) -> &[usize] {
        self.index.get_or_init(|| {
            let starts = self.text().char_indices().map(|it| it.0);
            starts.step_by(STRIDE).collect()
        })
    }

    /// The hash, never 0.
    #[must_use]
    #[inline]
    pub fn hash(&self) -> u64 {
        if self.hash.get() == 0 {
            self.hash.set(hash_text(self.text()));
        }
        self.hash.get()
    }
}

fn count_chars(text: &str) -> usize {
    if text.is_ascii() {
        text.len()
    } else {
        text.chars().count()
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
    fn trace(&self, _: &mut Tracer) {}

    fn owned_bytes(&self) -> usize {
        match &self.storage {
            Storage::Own(text) => text.len(),
            Storage::Shared(prefix) => prefix.owned_bytes(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Str;

    #[test]
    fn positions_and_bytes_agree() {
        let text: String = (0..300)
            .map(|it| if it % 3 == 0 { '\u{1d11e}' } else { 'a' })
            .collect();
        let string = Str::new(text.as_str().into());
        for (position, (byte, char)) in text.char_indices().enumerate() {
            assert_eq!(string.byte_of(position), byte);
            assert_eq!(string.position_of(byte), position);
            assert_eq!(string.char_at(position), Some(char));
        }
        assert_eq!(string.byte_of(300), text.len());
        assert_eq!(string.position_of(text.len()), 300);
    }
}
