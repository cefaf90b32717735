//! Which locals surely hold a value at a point of the code.

/// A set of locals. A local that is missing may be unset.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct LocalSet {
    words: Vec<u64>,
}

impl LocalSet {
    pub(crate) fn insert(&mut self, local: usize) {
        if local / 64 >= self.words.len() {
            self.words.resize(local / 64 + 1, 0);
        }
        self.words[local / 64] |= 1 << (local % 64);
    }

    pub(crate) fn remove(&mut self, local: usize) {
        if let Some(word) = self.words.get_mut(local / 64) {
            *word &= !(1 << (local % 64));
        }
    }

    pub(crate) fn contains(&self, local: usize) -> bool {
        self.words
            .get(local / 64)
            .is_some_and(|word| word >> (local % 64) & 1 == 1)
    }

    /// Keeps what both hold.
    pub(crate) fn intersect(&mut self, other: &Self) {
        self.words.truncate(other.words.len());
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word &= other;
        }
    }

    /// Drops what `other` holds.
    pub(crate) fn subtract(&mut self, other: &Self) {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word &= !other;
        }
    }
}
