//! Dicts, sets, ranges, slices, dict views and host objects.

use std::sync::Arc;

use super::Table;
use crate::Value;
use crate::heap::{Trace, Tracer};

/// A dict; also the namespace of a module or class.
#[derive(Clone, Debug, Default)]
pub struct Dict {
    /// Its entries.
    pub table: Table,
    /// Whether it is the dict of an OrderedDict, whose views and iterators are other ones.
    pub is_ordered: bool,
}

/// A set or frozenset.
#[derive(Clone, Debug, Default)]
pub struct Set {
    /// Its entries; the values are unset.
    pub table: Table,
    /// Whether it is a frozenset.
    pub is_frozen: bool,
}

/// A range; its bounds are integers of any size.
#[derive(Clone, Debug, Default)]
pub struct Range {
    /// The first number.
    pub start: Value,
    /// The bound that is not reached.
    pub stop: Value,
    /// The distance, not zero.
    pub step: Value,
}

/// A slice: any values.
#[derive(Clone, Debug, Default)]
pub struct Slice {
    /// The lower bound or None.
    pub start: Value,
    /// The upper bound or None.
    pub stop: Value,
    /// The step or None.
    pub step: Value,
}

/// What a view of a dict shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ViewKind {
    /// `keys()`.
    #[default]
    Keys,
    /// `values()`.
    Values,
    /// `items()`.
    Items,
}

/// A view of a dict.
#[derive(Clone, Debug, Default)]
pub struct View {
    /// The dict.
    pub dict: Value,
    /// What is shown of it.
    pub kind: ViewKind,
}

/// An object of the host, known to scripts and images by kind and key only.
#[derive(Clone, Debug)]
pub struct Host {
    /// What sort of thing: `file`, `player`.
    pub kind: Arc<str>,
    /// Which one.
    pub key: Arc<str>,
}

impl Default for Host {
    fn default() -> Self {
        Self {
            kind: "".into(),
            key: "".into(),
        }
    }
}

impl Trace for Dict {
    fn trace(&self, tracer: &mut Tracer) {
        for entry in self.table.entries() {
            tracer.visit(entry.key);
            tracer.visit(entry.value);
        }
    }

    fn owned_bytes(&self) -> usize {
        self.table.owned_bytes()
    }
}

impl Trace for Set {
    fn trace(&self, tracer: &mut Tracer) {
        self.table
            .entries()
            .iter()
            .for_each(|it| tracer.visit(it.key));
    }

    fn owned_bytes(&self) -> usize {
        self.table.owned_bytes()
    }
}

impl Trace for Range {
    fn trace(&self, tracer: &mut Tracer) {
        let Self { start, stop, step } = self;
        [*start, *stop, *step]
            .into_iter()
            .for_each(|it| tracer.visit(it));
    }
}

impl Trace for Slice {
    fn trace(&self, tracer: &mut Tracer) {
        let Self { start, stop, step } = self;
        [*start, *stop, *step]
            .into_iter()
            .for_each(|it| tracer.visit(it));
    }
}

impl Trace for View {
    fn trace(&self, tracer: &mut Tracer) {
        let Self { dict, kind: _ } = self;
        tracer.visit(*dict);
    }
}

impl Trace for Host {
    fn trace(&self, _: &mut Tracer) {}
}
