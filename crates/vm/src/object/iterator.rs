//! Iterators of the built-in types: plain data, so that they sleep like anything else.

use super::ViewKind;
use crate::Value;
use crate::heap::{Trace, Tracer};

/// An iterator. Its steps run script code only when what it iterates is a script's: then the library has them.
#[derive(Clone, Debug, Default)]
pub enum Iter {
    /// Nothing is left; what it iterated is let go.
    #[default]
    Exhausted,
    /// Over a list, tuple, string, bytes, bytearray, range, or an object with `__getitem__`.
    Sequence {
        /// What is iterated.
        sequence: Value,
        /// The position of the next item, in bytes for a string; [`Iter::ENDED`] when it is over.
        index: usize,
    },
    /// Over a sequence from the back.
    Reversed {
        /// What is iterated.
        sequence: Value,
        /// One more than the position of the next item.
        index: usize,
    },
    /// Over a range of small integers.
    Range {
        /// The next number.
        next: i64,
        /// How many are left.
        left: u64,
        /// The distance.
        step: i64,
    },
    /// Over a dict or set.
    Table {
        /// The dict or set.
        table: Value,
        /// The number of the next entry; one more than that, from the back.
        entry_idx: usize,
        /// The number of keys when it was made: a change is an error. [`Iter::ENDED`] when it is over.
        len: usize,
        /// How many it has still to give: more are a sign that keys have been replaced. For an OrderedDict the version
        /// of its table when it was made: another one is a sign that keys have come, gone or been moved.
        n_left: u32,
        /// What is given; `Keys` for a set.
        kind: ViewKind,
        /// From the back.
        is_reversed: bool,
    },
    /// `enumerate`.
    Enumerate {
        /// An iterator.
        inner: Value,
        /// The next number.
        count: i64,
    },
    /// `zip`.
    Zip {
        /// A tuple of iterators; a list when all must end together.
        inner: Value,
    },
}

impl Iter {
    /// The position, or the length, of an iterator that is over and stays so even if more items come. No container
    /// has so many.
    pub const ENDED: usize = u32::MAX as usize;
}

impl Trace for Iter {
    fn trace(&self, tracer: &mut Tracer) {
        match self {
            Self::Exhausted | Self::Range { .. } => {}
            Self::Sequence { sequence, index: _ } | Self::Reversed { sequence, index: _ } => {
                tracer.visit(*sequence)
            }
            Self::Table {
                table,
                entry_idx: _,
                len: _,
                n_left: _,
                kind: _,
                is_reversed: _,
            } => tracer.visit(*table),
            Self::Enumerate { inner, count: _ } | Self::Zip { inner } => tracer.visit(*inner),
        }
    }
}
