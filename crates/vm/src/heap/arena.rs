//! A typed arena: objects of one kind, in pages that never move.

use std::ops::{Index, IndexMut};

/// Objects in a page. Growth adds a page and copies nothing.
const PAGE: usize = 1024;
const PAGE_BITS: u32 = PAGE.trailing_zeros();

/// All objects of one kind, by index.
///
/// A freed index is handed out again: using a handle after its object was freed is not undefined behaviour, but
/// finds another object. The collector frees only what nothing reaches.
#[derive(Clone, Debug)]
pub struct Arena<T> {
    pages: Vec<Vec<T>>,
    free: Vec<u32>,
    /// One bit for each index: in use.
    live: Vec<u64>,
    /// One bit for each index: reached by the collection that is under way.
    marked: Vec<u64>,
    len: u32,
}

impl<T> Default for Arena<T> {
    fn default() -> Self {
        Self {
            pages: Vec::new(),
            free: Vec::new(),
            live: Vec::new(),
            marked: Vec::new(),
            len: 0,
        }
    }
}

impl<T: Default> Arena<T> {
    /// Adds an object and gives its index.
    pub fn insert(&mut self, object: T) -> u32 {
        if let Some(index) = self.free.pop() {
            self[index] = object;
            self.live[index as usize / 64] |= 1 << (index % 64);
            return index;
        }
        let index = self.len;
        self.len += 1;
        if (index as usize).is_multiple_of(PAGE) {
            self.pages
                .push(Vec::with_capacity(if index == 0 { 64 } else { PAGE }));
            self.live.resize(self.live.len() + PAGE / 64, 0);
            self.marked.resize(self.live.len(), 0);
        }
        self.pages[index as usize >> PAGE_BITS].push(object);
        self.live[index as usize / 64] |= 1 << (index % 64);
        index
    }

    /// Whether an index is in use.
    #[must_use]
    pub fn contains(&self, index: u32) -> bool {
        self.live
            .get(index as usize / 64)
            .is_some_and(|word| word >> (index % 64) & 1 == 1)
    }

    /// How many objects there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.len as usize - self.free.len()
    }

    /// The indices in use, ascending.
    pub fn indices(&self) -> impl Iterator<Item = u32> + '_ {
        (0..self.len).filter(|index| self.contains(*index))
    }

    /// Marks an object; true if it was not marked before.
    pub(super) fn mark(&mut self, index: u32) -> bool {
        let word = &mut self.marked[index as usize / 64];
        let bit = 1 << (index % 64);
        let is_new = *word & bit == 0;
        *word |= bit;
        is_new
    }

    /// Whether an object was reached by the collection under way.
    pub(super) fn is_marked(&self, index: u32) -> bool {
        self.marked[index as usize / 64] >> (index % 64) & 1 == 1
    }

    /// Frees what is not marked and clears the marks.
    pub(super) fn sweep(&mut self) {
        for word_idx in 0..self.live.len() {
            let mut dead = self.live[word_idx] & !self.marked[word_idx];
            self.live[word_idx] &= self.marked[word_idx];
            self.marked[word_idx] = 0;
            while dead != 0 {
                let index = word_idx as u32 * 64 + dead.trailing_zeros();
                dead &= dead - 1;
                self[index] = T::default();
                self.free.push(index);
            }
        }
    }
}

impl<T> Index<u32> for Arena<T> {
    type Output = T;

    #[inline(always)]
    fn index(&self, index: u32) -> &T {
        &self.pages[index as usize >> PAGE_BITS][index as usize & (PAGE - 1)]
    }
}

impl<T> IndexMut<u32> for Arena<T> {
    #[inline(always)]
    fn index_mut(&mut self, index: u32) -> &mut T {
        &mut self.pages[index as usize >> PAGE_BITS][index as usize & (PAGE - 1)]
    }
}
