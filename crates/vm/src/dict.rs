//! Dicts, sets and ranges as the rest of the VM uses them, without script code.

use num_bigint::BigInt;
use num_traits::{One, Signed, ToPrimitive, Zero};

use crate::class_table::ClassId;
use crate::heap::Kind;
use crate::object::{Range, Table, ViewKind};
use crate::{Raise, Value, Vm};

impl Vm {
    /// The table of a dict or set, or of an instance of a subclass.
    #[must_use]
    pub fn table(&self, value: Value) -> Option<&Table> {
        let value = self.plain(value);
        match value.kind()? {
            Kind::Dict => Some(&self.heap.dicts[value.index()].table),
            Kind::Set => Some(&self.heap.sets[value.index()].table),
            _ => None,
        }
    }

    /// The table of a dict or set, to change it.
    pub fn table_mut(&mut self, value: Value) -> Option<&mut Table> {
        let value = self.plain(value);
        match value.kind()? {
            Kind::Dict => Some(&mut self.heap.dicts[value.index()].table),
            Kind::Set => Some(&mut self.heap.sets[value.index()].table),
            _ => None,
        }
    }

    /// The table of a set or of a dict's keys: what set comparison works on.
    pub(crate) fn set_table(&self, value: Value) -> Option<&Table> {
        let value = self.plain(value);
        match value.kind()? {
            Kind::Set => Some(&self.heap.sets[value.index()].table),
            Kind::View if self.heap.views[value.index()].kind == ViewKind::Keys => {
                Some(&self.heap.dicts[self.heap.views[value.index()].dict.index()].table)
            }
            _ => None,
        }
    }

    /// The hash of a key: `None` when a script's `__hash__` must be asked; raises for an unhashable one.
    pub fn key_hash(&mut self, key: Value) -> Result<Option<u64>, Raise> {
        match self.quick_hash(key) {
            Some(Ok(hash)) => Ok(Some(hash)),
            Some(Err(culprit)) => {
                let message = format!("unhashable type: '{}'", self.type_name(culprit));
                Err(self.raise(ClassId::TypeError, message))
            }
            None => Ok(None),
        }
    }

    /// The number of the entry of a key in a dict or set; outer `None` when script code must be asked.
    pub fn find_key(
        &mut self,
        container: Value,
        key: Value,
    ) -> Result<Option<Option<usize>>, Raise> {
        let Some(hash) = self.key_hash(key)? else {
            return Ok(None);
        };
        Ok(self
            .table(container)
            .and_then(|table| self.quick_find(table, key, hash)))
    }

    /// A set that is looked up in a set stands for the frozenset of its items; any other key is itself.
    pub fn set_as_key(&mut self, container: Value, key: Value) -> Value {
        let plain = self.plain(key);
        let is_set = |it: Value| it.is_kind(Kind::Set);
        if !is_set(plain) || !is_set(self.plain(container)) || self.has_script_eq(key) {
            return key;
        }
        let table = self.heap.sets[plain.index()].table.clone();
        self.heap.alloc(crate::object::Set {
            table,
            is_frozen: true,
        })
    }

    /// Sets a key of a dict; false when script code must be asked, and nothing is changed.
    pub fn dict_set(&mut self, dict: Value, key: Value, value: Value) -> Result<bool, Raise> {
        let Some(hash) = self.key_hash(key)? else {
            return Ok(false);
        };
        let Some(found) = self
            .table(dict)
            .and_then(|table| self.quick_find(table, key, hash))
        else {
            return Ok(false);
        };
        let Some(table) = self.table_mut(dict) else {
            return Ok(false);
        };
        let before = table.owned_bytes();
        match found {
            Some(entry_idx) => table.set_value(entry_idx, value),
            None => {
                table.insert_new(hash, key, value);
            }
        }
        let grown = table.owned_bytes().saturating_sub(before);
        self.heap.charge(grown);
        Ok(true)
    }

    /// Adds an item to a set; false when script code must be asked.
    pub fn set_add(&mut self, set: Value, item: Value) -> Result<bool, Raise> {
        let Some(hash) = self.key_hash(item)? else {
            return Ok(false);
        };
        let Some(found) = self
            .table(set)
            .and_then(|table| self.quick_find(table, item, hash))
        else {
            return Ok(false);
        };
        if found.is_none()
            && let Some(table) = self.table_mut(set)
        {
            table.insert_new(hash, item, Value::UNSET);
            self.heap.charge(size_of::<crate::object::Entry>());
        }
        Ok(true)
    }

    /// Adds a literal to a set: its hash needs no script.
    pub(crate) fn set_add_plain(&mut self, set: Value, item: Value) {
        let _ = self.set_add(set, item);
    }

    /// Pushes onto a list that nothing else sees yet; ignores what is no list.
    pub(crate) fn list_push(&mut self, list: Value, item: Value) {
        if list.is_kind(Kind::List) {
            self.heap.lists[list.index()].push(item);
            self.heap.charge(size_of::<Value>());
        }
    }

    /// The bounds of a range when all are small.
    #[must_use]
    pub fn small_range(&self, range: Value) -> Option<(i64, i64, i64)> {
        let Range { start, stop, step } = &self.heap.ranges[range.index()];
        Some((start.as_int()?, stop.as_int()?, step.as_int()?))
    }

    /// How many numbers a range has.
    #[must_use]
    pub fn range_len(&self, range: Value) -> BigInt {
        let Range { start, stop, step } = self.heap.ranges[range.index()].clone();
        let big = |value| self.big_of(value).unwrap_or_default();
        let (start, stop, step) = (big(start), big(stop), big(step));
        let (span, step) = if step.is_negative() {
            (start - stop, -step)
        } else {
            (stop - start, step)
        };
        if !span.is_positive() || step.is_zero() {
            BigInt::zero()
        } else {
            (span - 1) / step + 1
        }
    }

    pub(crate) fn range_eq(&self, left: Value, right: Value) -> bool {
        let len = self.range_len(left);
        if len != self.range_len(right) {
            return false;
        }
        let (l, r) = (
            &self.heap.ranges[left.index()],
            &self.heap.ranges[right.index()],
        );
        let is_equal = |l, r| self.compare_numbers(l, r) == Some(std::cmp::Ordering::Equal);
        len.is_zero()
            || is_equal(l.start, r.start) && (len == BigInt::from(1) || is_equal(l.step, r.step))
    }

    pub(crate) fn range_contains(&self, range: Value, item: Value) -> bool {
        let Range { start, stop, step } = self.heap.ranges[range.index()].clone();
        let big = |value| self.big_of(value).unwrap_or_default();
        let (start, stop, step, item) = (big(start), big(stop), big(step), big(item));
        let is_inside = if step.is_negative() {
            item <= start && item > stop
        } else {
            item >= start && item < stop
        };
        is_inside && ((item - start) % step).is_zero()
    }

    /// The number at a position of a range, which must be inside.
    #[must_use]
    pub fn range_item(&mut self, range: Value, at: &BigInt) -> Value {
        let Range {
            start,
            stop: _,
            step,
        } = self.heap.ranges[range.index()].clone();
        let number =
            self.big_of(start).unwrap_or_default() + at * self.big_of(step).unwrap_or_default();
        self.heap.big_int(number)
    }

    /// An index that a script gave for a sequence of `len` items: counted from the end when negative; `None`
    /// when it is outside.
    #[must_use]
    pub fn position(&self, index: Value, len: usize) -> Option<usize> {
        let index = self.index_value(index)?.as_int()?;
        let index = if index < 0 { index + len as i64 } else { index };
        usize::try_from(index).ok().filter(|it| *it < len)
    }

    /// The start, step and count of a slice of a sequence of `len` items, as CPython adjusts them.
    pub fn slice_indices(&mut self, slice: Value, len: usize) -> Result<SliceIndices, Raise> {
        let parts = self.heap.slices[slice.index()].clone();
        let step = self.slice_bound(parts.step)?.unwrap_or(1);
        if step == 0 {
            return Err(self.raise(ClassId::ValueError, "slice step cannot be zero"));
        }
        let len = len as i64;
        let (low, high) = if step < 0 { (-1, len - 1) } else { (0, len) };
        let adjust = |bound: Option<i64>, default: i64| match bound {
            None => default,
            Some(bound) if bound < 0 => (bound.saturating_add(len)).max(low),
            Some(bound) => bound.min(high),
        };
        let start = adjust(
            self.slice_bound(parts.start)?,
            if step < 0 { high } else { low },
        );
        let stop = adjust(
            self.slice_bound(parts.stop)?,
            if step < 0 { low } else { high },
        );
        let span = if step < 0 { start - stop } else { stop - start };
        let count = if span <= 0 {
            0
        } else {
            (span - 1) / step.abs() + 1
        };
        Ok(SliceIndices {
            start,
            stop,
            step,
            count: count as usize,
        })
    }

    /// The range of the numbers that a slice takes from a range of any length.
    pub(crate) fn slice_of_range(&mut self, range: Value, slice: Value) -> Result<Value, Raise> {
        let parts = self.heap.slices[slice.index()].clone();
        self.slice_indices(slice, 0)?;
        let by = self.big_of(parts.step).unwrap_or_else(BigInt::one);
        let (zero, len) = (BigInt::zero(), self.range_len(range));
        let (low, high) = match by.is_negative() {
            true => (-BigInt::one(), &len - 1),
            false => (zero.clone(), len.clone()),
        };
        let (first, last) = match by.is_negative() {
            true => (&high, &low),
            false => (&low, &high),
        };
        let adjust = |bound: Value, default: &BigInt| match self.big_of(bound) {
            None => default.clone(),
            Some(bound) if bound < zero => (bound + &len).max(low.clone()),
            Some(bound) => bound.min(high.clone()),
        };
        let (start, stop) = (adjust(parts.start, first), adjust(parts.stop, last));
        let step = self.big_of(self.heap.ranges[range.index()].step);
        let step = self.heap.big_int(step.unwrap_or_default() * by);
        let (start, stop) = (
            self.range_item(range, &start),
            self.range_item(range, &stop),
        );
        Ok(self.heap.alloc(Range { start, stop, step }))
    }

    /// One bound of a slice: clipped to 64 bits, `None` for None.
    fn slice_bound(&mut self, bound: Value) -> Result<Option<i64>, Raise> {
        if bound.is_none() {
            return Ok(None);
        }
        match self.big_of(bound) {
            Some(number) => {
                let clipped = if number.is_negative() {
                    i64::MIN / 2
                } else {
                    i64::MAX / 2
                };
                Ok(Some(number.to_i64().map_or(clipped, |it| {
                    it.clamp(i64::MIN / 2, i64::MAX / 2)
                })))
            }
            None => {
                let message = "slice indices must be integers or None or have an __index__ method";
                Err(self.raise(ClassId::TypeError, message))
            }
        }
    }
}

/// A slice worked out for a length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SliceIndices {
    /// The first position.
    pub start: i64,
    /// The bound that is not reached.
    pub stop: i64,
    /// The distance.
    pub step: i64,
    /// How many positions there are.
    pub count: usize,
}

impl SliceIndices {
    /// The positions in order.
    pub fn positions(self) -> impl Iterator<Item = usize> {
        (0..self.count as i64).map(move |at| (self.start + at * self.step) as usize)
    }
}
