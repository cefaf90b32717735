//! Sequences that are numbered while they are written: nothing is copied between the heap and the image.

use std::cell::RefCell;

use dormouse_image::wire::v1 as wire;
use dormouse_vm::Value;
use dormouse_vm::object::Table;
use serde::ser::SerializeSeq;
use serde::{Serialize, Serializer};

use super::numbering::Numbering;
use crate::graph::{has_plain_hash, identity};

/// Values in a row.
pub(super) struct Row<'s, 'a> {
    pub(super) numbering: &'s RefCell<Numbering<'a>>,
    pub(super) values: &'s [Value],
    /// Which of them matter; the others are written as unset. `None` when all do.
    pub(super) live: Option<&'s [bool]>,
}

impl Serialize for Row<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut numbering = self.numbering.borrow_mut();
        let Some(live) = self.live else {
            let mut row = serializer.serialize_seq(Some(self.values.len()))?;
            for value in self.values {
                row.serialize_element(&numbering.value(*value))?;
            }
            return row.end();
        };
        let is_kept = |(value, is_live): (&Value, &bool)| *is_live && !value.is_unset();
        let len = self
            .values
            .iter()
            .zip(live)
            .rposition(is_kept)
            .map_or(0, |it| it + 1);
        let mut row = serializer.serialize_seq(Some(len))?;
        for (value, is_live) in self.values.iter().zip(live).take(len) {
            let value = if *is_live {
                numbering.value(*value)
            } else {
                wire::Value::Unset
            };
            row.serialize_element(&value)?;
        }
        row.end()
    }
}

/// The entries of a dict.
pub(super) struct EntryRow<'s, 'a> {
    pub(super) numbering: &'s RefCell<Numbering<'a>>,
    pub(super) table: &'s Table,
}

impl Serialize for EntryRow<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut numbering = self.numbering.borrow_mut();
        let mut row = serializer.serialize_seq(Some(self.table.len()))?;
        for entry in self.table.iter() {
            let key = numbering.value(entry.key);
            let value = numbering.value(entry.value);
            row.serialize_element(&(key, stored_hash(entry.key, entry.hash), value))?;
        }
        row.end()
    }
}

/// The items of a set.
pub(super) struct ItemRow<'s, 'a> {
    pub(super) numbering: &'s RefCell<Numbering<'a>>,
    pub(super) table: &'s Table,
}

impl Serialize for ItemRow<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut numbering = self.numbering.borrow_mut();
        let mut row = serializer.serialize_seq(Some(self.table.len()))?;
        for entry in self.table.iter() {
            let item = numbering.value(entry.key);
            row.serialize_element(&(item, stored_hash(entry.key, entry.hash)))?;
        }
        row.end()
    }
}

/// The hash that travels with a key: only where it is not plain to see, and not where it is that of the handle.
fn stored_hash(key: Value, hash: u64) -> Option<u64> {
    (!has_plain_hash(key) && hash != identity(key)).then_some(hash)
}
