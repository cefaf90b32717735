//! The insertion-ordered hash table under dicts and sets.
//!
//! The layout is the compact one that CPython uses: a dense array of entries in insertion order, and an index
//! of entry numbers probed with a perturbed sequence. Small tables have no index and are scanned. The table never compares keys itself: the caller hands in what "the same key" means, so that a
//! comparison that runs script code can happen outside.

use crate::Value;

/// One key with its value. A removed entry has an unset key.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// The hash of the key.
    pub hash: u64,
    /// The key, or unset.
    pub key: Value,
    /// The value; unset in a set.
    pub value: Value,
}

/// The size of the smallest table, of which two thirds can be filled; as in CPython, so that a loop that changes the
/// keys of what it iterates over meets the same entries.
const MIN_SIZE: usize = 8;
/// Tables up to this size are scanned instead of indexed.
const MAX_SCANNED_SIZE: usize = 16;
const EMPTY: u32 = u32::MAX;
const REMOVED: u32 = u32::MAX - 1;
const PERTURB_SHIFT: u32 = 5;

/// Entries in insertion order, found by hash.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// Entry numbers by probe position; empty for a small table. The length is a power of two.
    index: Box<[u32]>,
    entries: Vec<Entry>,
    n_live: usize,
    /// All entries before this one are removed: a queue that is emptied from the front is not scanned again.
    first_live: usize,
    /// Changes whenever the set of keys or the number of an entry does.
    version: u32,
    /// How many more keys can come before the table is rebuilt. A removed entry does not give its place back: so there
    /// are always empty places in the index, where looking for a key that is not there ends.
    n_free: u32,
}

impl Table {
    /// How many keys there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.n_live
    }

    /// Whether there are no keys.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.n_live == 0
    }

    /// A number that changes whenever a key comes or goes. Setting the value of a key keeps it.
    #[must_use]
    pub fn version(&self) -> u32 {
        self.version
    }

    /// All entries in insertion order, removed ones included.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The entries that are not removed.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Entry> {
        let entries = self.entries.get(self.first_live..).unwrap_or(&[]);
        entries.iter().filter(|it| !it.key.is_unset())
    }

    /// The value of the entry `entry_idx`.
    #[must_use]
    #[inline(always)]
    pub fn value(&self, entry_idx: usize) -> Value {
        self.entries[entry_idx].value
    }

    /// Sets the value of the entry `entry_idx`.
    #[inline(always)]
    pub fn set_value(&mut self, entry_idx: usize, value: Value) {
        self.entries[entry_idx].value = value;
    }

    /// The first entry at or after `entry_idx` that is not removed, with its number.
    #[must_use]
    pub fn next_entry(&self, entry_idx: usize) -> Option<(usize, Entry)> {
        let entry_idx = entry_idx.max(self.first_live);
        let rest = self.entries.get(entry_idx..)?;
        let skipped = rest.iter().position(|it| !it.key.is_unset())?;
        Some((entry_idx + skipped, rest[skipped]))
    }

    /// The number of the entry with this hash whose key `is_same` accepts.
    #[inline]
    pub fn find(&self, hash: u64, mut is_same: impl FnMut(Value) -> bool) -> Option<usize> {
        if self.index.is_empty() {
            return self
                .entries
                .iter()
                .position(|it| it.hash == hash && !it.key.is_unset() && is_same(it.key));
        }
        self.probe(hash, |entry_idx| {
            let entry = &self.entries[entry_idx];
            entry.hash == hash && is_same(entry.key)
        })
    }

    /// The first entry on the path of a hash that `is_it` accepts.
    #[inline]
    fn probe(&self, hash: u64, mut is_it: impl FnMut(usize) -> bool) -> Option<usize> {
        let mask = self.index.len() - 1;
        let mut perturb = hash;
        let mut at = hash as usize & mask;
        loop {
            let entry_idx = self.index[at];
            if entry_idx == EMPTY {
                return None;
            }
            if entry_idx != REMOVED && is_it(entry_idx as usize) {
                return Some(entry_idx as usize);
            }
            perturb >>= PERTURB_SHIFT;
            at = at
                .wrapping_mul(5)
                .wrapping_add(perturb as usize)
                .wrapping_add(1)
                & mask;
        }
    }

    /// The number of the first entry behind `after` with this hash, in the order of entries.
    #[must_use]
    pub fn next_with_hash(&self, hash: u64, after: Option<usize>) -> Option<usize> {
        let from = after.map_or(0, |it| it + 1).max(self.first_live);
        let is_next = |it: &Entry| it.hash == hash && !it.key.is_unset();
        let rest = self.entries.get(from..)?;
        // Keys of one hash often come one after the other.
        let near = rest.iter().take(MIN_SIZE).position(is_next);
        if near.is_some() || self.index.is_empty() {
            return near
                .or_else(|| rest.iter().position(is_next))
                .map(|it| from + it);
        }
        let mut next = None;
        self.probe(hash, |entry_idx| {
            let is_next = entry_idx >= from && self.entries[entry_idx].hash == hash;
            if is_next && next.is_none_or(|it| entry_idx < it) {
                next = Some(entry_idx);
            }
            false
        });
        next
    }

    /// Adds a key that is not there yet.
    pub fn insert_new(&mut self, hash: u64, key: Value, value: Value) -> usize {
        self.version = self.version.wrapping_add(1);
        if self.n_free == 0 {
            self.rebuild();
        }
        self.n_free -= 1;
        let entry_idx = self.entries.len();
        self.entries.push(Entry { hash, key, value });
        self.n_live += 1;
        if !self.index.is_empty() {
            self.place(hash, entry_idx as u32);
        }
        entry_idx
    }

    /// Removes an entry and gives it.
    pub fn remove(&mut self, entry_idx: usize) -> Entry {
        self.version = self.version.wrapping_add(1);
        let entry = self.entries[entry_idx];
        if !self.index.is_empty() {
            let at = self.probe_of(entry.hash, entry_idx as u32);
            self.index[at] = REMOVED;
        }
        self.n_live -= 1;
        self.entries[entry_idx].key = Value::UNSET;
        self.entries[entry_idx].value = Value::UNSET;
        // A table that is scanned keeps its removed entries: an iterator tells by them that keys have been replaced.
        if !self.index.is_empty() {
            self.drop_last_removed();
        }
        if entry_idx == self.first_live {
            self.skip_removed();
        }
        entry
    }

    /// Removes the last entry and gives it.
    pub fn pop_last(&mut self) -> Option<Entry> {
        self.drop_last_removed();
        let entry_idx = self.entries.len().checked_sub(1)?;
        let entry = self.remove(entry_idx);
        self.drop_last_removed();
        Some(entry)
    }

    fn drop_last_removed(&mut self) {
        while self.entries.last().is_some_and(|it| it.key.is_unset()) {
            self.entries.pop();
        }
        self.first_live = self.first_live.min(self.entries.len());
    }

    fn skip_removed(&mut self) {
        let is_removed = |it: &Entry| it.key.is_unset();
        while self.entries.get(self.first_live).is_some_and(is_removed) {
            self.first_live += 1;
        }
        if self.n_live == 0 && !self.index.is_empty() {
            // Nothing is left: the removed entries need not be kept apart.
            self.entries.clear();
            self.first_live = 0;
            self.index = Box::default();
            self.n_free = 0;
        }
    }

    /// Removes everything.
    pub fn clear(&mut self) {
        *self = Self {
            version: self.version.wrapping_add(1),
            ..Self::default()
        };
    }

    /// The bytes it owns.
    #[must_use]
    pub fn owned_bytes(&self) -> usize {
        self.entries.capacity() * size_of::<Entry>() + self.index.len() * size_of::<u32>()
    }

    /// Drops removed entries and makes room to grow, in an index unless the table is small.
    fn rebuild(&mut self) {
        self.entries.retain(|it| !it.key.is_unset());
        self.first_live = 0;
        let size = (self.entries.len() * 3).next_power_of_two().max(MIN_SIZE);
        self.n_free = (size * 2 / 3 - self.entries.len()) as u32;
        if size <= MAX_SCANNED_SIZE {
            self.index = Box::default();
            return;
        }
        self.index = vec![EMPTY; size].into_boxed_slice();
        for entry_idx in 0..self.entries.len() {
            self.place(self.entries[entry_idx].hash, entry_idx as u32);
        }
    }

    fn place(&mut self, hash: u64, entry_idx: u32) {
        let mask = self.index.len() - 1;
        let mut perturb = hash;
        let mut at = hash as usize & mask;
        while self.index[at] < REMOVED {
            perturb >>= PERTURB_SHIFT;
            at = at
                .wrapping_mul(5)
                .wrapping_add(perturb as usize)
                .wrapping_add(1)
                & mask;
        }
        self.index[at] = entry_idx;
    }

    fn probe_of(&self, hash: u64, entry_idx: u32) -> usize {
        let mask = self.index.len() - 1;
        let mut perturb = hash;
        let mut at = hash as usize & mask;
        while self.index[at] != entry_idx {
            perturb >>= PERTURB_SHIFT;
            at = at
                .wrapping_mul(5)
                .wrapping_add(perturb as usize)
                .wrapping_add(1)
                & mask;
        }
        at
    }
}
