//! Iteration and unpacking.

use dormouse_bytecode::{Instruction, Op as Opcode};
use num_traits::ToPrimitive;

use super::Op;
use crate::class_table::ClassId;
use crate::frame::Resume;
use crate::heap::Kind;
use crate::native::{Control, Outcome};
use crate::object::{Iter, Table, ViewKind};
use crate::{Raise, Value, Vm};

/// How many iterators one step may go through without a frame: beyond, and in a cycle that a foreign image made,
/// the steps of the outer ones are script code.
const MAX_INNER: u32 = 1024;

/// So many items are collected before anybody asks whether there is room for them.
const LARGE: usize = 1 << 16;

impl Vm {
    /// `GetIter`: lists, tuples and small ranges are iterated from registers, everything else by an object.
    pub(super) fn op_get_iter(&mut self, i: Instruction) -> Op {
        let iterable = self.reg(i.b());
        let at = i.a();
        match iterable.kind() {
            Some(Kind::List | Kind::Tuple) => {
                self.set_reg(at, iterable);
                self.set_reg(at + 1, Value::int(0));
                self.set_reg(at + 2, Value::UNSET);
                Ok(())
            }
            Some(Kind::Range) if self.small_range(iterable).is_some() => {
                let range = self.heap.ranges[iterable.index()].clone();
                self.set_reg(at, range.start);
                self.set_reg(at + 1, range.stop);
                self.set_reg(at + 2, range.step);
                Ok(())
            }
            _ => {
                let outcome = self.iter_of(iterable);
                self.finish(outcome, Resume::Deliver, &[])
            }
        }
    }

    /// An iterator object goes into the registers of a loop.
    pub(super) fn set_iteration(&mut self, at: u8, iterator: Value) {
        self.set_reg(at, iterator);
        self.set_reg(at + 1, Value::UNSET);
        self.set_reg(at + 2, Value::UNSET);
    }

    pub(super) fn op_iter(&mut self, i: Instruction) -> Op {
        let iterable = self.reg(i.b());
        if iterable.is_kind(Kind::Generator)
            && self.generator_class(iterable) == ClassId::Coroutine
            && self.is_before_yield_from()
        {
            return self.yield_from_coroutine(i, iterable);
        }
        let outcome = self.iter_of(iterable);
        self.finish(outcome, Resume::Deliver, &[])
    }

    /// `iter(iterable)`.
    pub fn iter_of(&mut self, iterable: Value) -> Outcome {
        if let Some(function) = self.script_method(iterable, "__iter__") {
            if function.is_none() {
                return Err(self.not_iterable(iterable));
            }
            let function = self.special(function);
            return Ok(Control::call_then(function, [iterable], Resume::Iter));
        }
        if let Some(iterator) = self.plain_iter(iterable) {
            return Ok(iterator.into());
        }
        let class = self.class_of(iterable);
        if let Some(function) = self.lookup_str(class, "__iter__") {
            let function = self.special(function);
            return Ok(Control::call_then(function, [iterable], Resume::Iter));
        }
        if self.lookup_str(class, "__getitem__").is_some() {
            let iter = Iter::Sequence {
                sequence: iterable,
                index: 0,
            };
            return Ok(self.heap.alloc(iter).into());
        }
        Err(self.not_iterable(iterable))
    }

    fn not_iterable(&mut self, value: Value) -> Raise {
        let message = format!("'{}' object is not iterable", self.type_name(value));
        self.raise(ClassId::TypeError, message)
    }

    /// An iterator over a value of a built-in type, whose steps run no script code.
    pub fn plain_iter(&mut self, iterable: Value) -> Option<Value> {
        let value = self.plain(iterable);
        let iter = match value.kind()? {
            Kind::Iter => return Some(iterable),
            Kind::Generator if self.is_generator(value) => return Some(iterable),
            Kind::List | Kind::Tuple | Kind::Str | Kind::Bytes | Kind::ByteArray => {
                Iter::Sequence {
                    sequence: value,
                    index: 0,
                }
            }
            Kind::Range => match (self.small_range(value), self.range_len(value).to_u64()) {
                (Some((next, _, step)), Some(left)) => Iter::Range { next, left, step },
                _ => Iter::Sequence {
                    sequence: value,
                    index: 0,
                },
            },
            Kind::Dict | Kind::Set => self.table_iter(value, ViewKind::Keys, false),
            Kind::View => {
                let view = self.heap.views[value.index()].clone();
                self.table_iter(view.dict, view.kind, false)
            }
            _ => return None,
        };
        Some(self.heap.alloc(iter))
    }

    /// Whether a value has a `__next__`.
    #[must_use]
    pub fn is_iterator(&self, value: Value) -> bool {
        value.is_kind(Kind::Iter)
            || self.is_generator(value)
            || self.lookup_str(self.class_of(value), "__next__").is_some()
    }

    /// `ForNext` on anything but what is iterated from registers.
    pub(super) fn op_for_next(&mut self, i: Instruction) -> Op {
        let iterator = self.reg(i.b());
        match iterator.kind() {
            Some(Kind::Iter) if self.is_plain_iter(iterator) => {
                if let Some(item) = self.step(iterator)? {
                    self.set_reg(i.a(), item);
                    self.pc = i.d();
                }
                Ok(())
            }
            Some(Kind::Generator) => {
                if self.heap.generators[iterator.index()].state
                    == crate::object::GeneratorState::Finished
                {
                    return Ok(());
                }
                self.resume_generator(iterator, Value::NONE, Resume::Next)
            }
            _ => {
                let outcome = self.next_of(iterator);
                self.finish(outcome, Resume::Next, &[])
            }
        }
    }

    /// `next(iterator)`; StopIteration at the end.
    pub fn next_of(&mut self, iterator: Value) -> Outcome {
        match iterator.kind() {
            Some(Kind::Iter) if self.is_plain_iter(iterator) => match self.step(iterator)? {
                Some(item) => Ok(item.into()),
                None => Err(self.stop_iteration(Value::NONE)),
            },
            Some(Kind::Iter) => {
                let function = match &self.heap.iters[iterator.index()] {
                    Iter::Enumerate { .. } => "_enumerate_next",
                    Iter::Zip { .. } => "_zip_next",
                    Iter::Reversed { .. } => "_reversed_next",
                    _ => "_sequence_next",
                };
                Ok(Control::call(self.hidden_value(function), [iterator]))
            }
            Some(Kind::Generator) if self.is_generator(iterator) => {
                self.send(iterator, Value::NONE)
            }
            _ => match self.lookup_str(self.class_of(iterator), "__next__") {
                Some(function) => Ok(Control::call(self.special(function), [iterator])),
                None => {
                    let message =
                        format!("'{}' object is not an iterator", self.type_name(iterator));
                    Err(self.raise(ClassId::TypeError, message))
                }
            },
        }
    }

    /// Whether the steps of an iterator run no script code: it is a built-in one, and so is all that it steps.
    #[must_use]
    pub fn is_plain_iter(&self, iterator: Value) -> bool {
        let mut fuel = MAX_INNER;
        self.is_plain_within(iterator, &mut fuel)
    }

    fn is_plain_within(&self, iterator: Value, fuel: &mut u32) -> bool {
        if !iterator.is_kind(Kind::Iter) || *fuel == 0 {
            return false;
        }
        *fuel -= 1;
        match &self.heap.iters[iterator.index()] {
            Iter::Exhausted | Iter::Range { .. } | Iter::Table { .. } => true,
            Iter::Sequence { sequence, .. } | Iter::Reversed { sequence, .. } => matches!(
                sequence.kind(),
                Some(
                    Kind::List
                        | Kind::Tuple
                        | Kind::Str
                        | Kind::Bytes
                        | Kind::ByteArray
                        | Kind::Range
                )
            ),
            Iter::Enumerate { inner, .. } => self.is_plain_within(*inner, fuel),
            Iter::Zip { inner } => {
                inner.is_kind(Kind::Tuple)
                    && self.heap.tuples[inner.index()]
                        .iter()
                        .all(|it| self.is_plain_within(*it, fuel))
            }
        }
    }

    /// The next item of a built-in iterator whose steps run no script code; `None` at the end.
    pub fn step(&mut self, iterator: Value) -> Result<Option<Value>, Raise> {
        let at = iterator.index();
        let mut iter = std::mem::take(&mut self.heap.iters[at]);
        let item = self.step_of(&mut iter);
        self.heap.iters[at] = iter;
        item
    }

    fn step_of(&mut self, iter: &mut Iter) -> Result<Option<Value>, Raise> {
        match iter {
            Iter::Exhausted => Ok(None),
            Iter::Sequence { sequence, index } => {
                let item = self.step_sequence(*sequence, index);
                if item.is_none() && matches!(sequence.kind(), Some(Kind::List | Kind::ByteArray)) {
                    *index = Iter::ENDED;
                }
                Ok(item)
            }
            Iter::Reversed { sequence, index } => {
                let Some(at) = index.checked_sub(1) else {
                    return Ok(None);
                };
                let item = self.step_back(*sequence, at);
                *index = if item.is_some() { at } else { 0 };
                Ok(item)
            }
            Iter::Range { next, left, step } => {
                if *left == 0 {
                    return Ok(None);
                }
                *left -= 1;
                let number = *next;
                *next = next.saturating_add(*step);
                Ok(Some(self.heap.int(number)))
            }
            Iter::Table {
                table,
                entry_idx,
                len,
                n_left,
                kind,
                is_reversed,
            } => {
                if *len == Iter::ENDED {
                    return Ok(None);
                }
                if self.is_ordered(*table) {
                    return self.step_ordered(*table, entry_idx, len, *n_left, *kind, *is_reversed);
                }
                let item = self.step_table(*table, entry_idx, *len, *kind, *is_reversed)?;
                if item.is_none() {
                    *len = Iter::ENDED;
                } else if *n_left > 0 {
                    *n_left -= 1;
                } else if table.is_kind(Kind::Dict) && !*is_reversed {
                    *len = Iter::ENDED;
                    let message = "dictionary keys changed during iteration";
                    return Err(self.raise(ClassId::RuntimeError, message));
                }
                Ok(item)
            }
            Iter::Enumerate { inner, count } => {
                let Some(item) = self.step(*inner)? else {
                    return Ok(None);
                };
                let number = self.heap.int(*count);
                *count = count.saturating_add(1);
                Ok(Some(self.heap.tuple([number, item])))
            }
            Iter::Zip { inner } => self.step_zip(*inner),
        }
    }

    /// The next items of all iterators of a `zip`.
    fn step_zip(&mut self, inner: Value) -> Result<Option<Value>, Raise> {
        let n_inner = self.sequence_items(inner).map_or(0, <[Value]>::len);
        let mut items = Vec::with_capacity(n_inner);
        for at in 0..n_inner {
            let Some(iterator) = self.sequence_items(inner).map(|it| it[at]) else {
                return Ok(None);
            };
            let Some(item) = self.step(iterator)? else {
                return Ok(None);
            };
            items.push(item);
        }
        Ok(if items.is_empty() {
            None
        } else {
            Some(self.heap.tuple(items))
        })
    }

    /// The item at a position of a sequence that is iterated from the back; `None` when it is not there any more.
    fn step_back(&mut self, sequence: Value, at: usize) -> Option<Value> {
        match sequence.kind() {
            Some(Kind::Str) if at < self.sequence_len(sequence) => Some(self.char_at(sequence, at)),
            Some(Kind::Str) => None,
            Some(Kind::Bytes | Kind::ByteArray) => {
                let byte = *self.byte_slice(sequence)?.get(at)?;
                Some(Value::int(i64::from(byte)))
            }
            Some(Kind::Range) if at < self.sequence_len(sequence) => {
                Some(self.range_item(sequence, &at.into()))
            }
            _ => self.sequence_items(sequence)?.get(at).copied(),
        }
    }

    fn step_sequence(&mut self, sequence: Value, index: &mut usize) -> Option<Value> {
        match sequence.kind() {
            Some(Kind::Str) => {
                let char = self.heap.text(sequence)[*index..].chars().next()?;
                *index += char.len_utf8();
                let mut buffer = [0; 4];
                Some(self.intern(char.encode_utf8(&mut buffer)))
            }
            Some(Kind::Bytes | Kind::ByteArray) => {
                let byte = *self.byte_slice(sequence)?.get(*index)?;
                *index += 1;
                Some(Value::int(i64::from(byte)))
            }
            Some(Kind::Range) => {
                let at = num_bigint::BigInt::from(*index);
                if at >= self.range_len(sequence) {
                    return None;
                }
                *index += 1;
                Some(self.range_item(sequence, &at))
            }
            _ => {
                let item = *self.sequence_items(sequence)?.get(*index)?;
                *index += 1;
                Some(item)
            }
        }
    }

    /// An iterator over a dict or set.
    #[must_use]
    pub fn table_iter(&self, table: Value, kind: ViewKind, is_reversed: bool) -> Iter {
        let is_ordered = self.is_ordered(table);
        let entries = self.table(table);
        let len = entries.map_or(0, Table::len);
        Iter::Table {
            table,
            entry_idx: match entries {
                Some(entries) if is_reversed => entries.entries().len(),
                _ => 0,
            },
            len: if is_ordered && len == 0 {
                Iter::ENDED
            } else {
                len
            },
            n_left: match entries {
                Some(entries) if is_ordered => entries.version(),
                _ => len as u32,
            },
            kind,
            is_reversed,
        }
    }

    /// The next item of an OrderedDict, whose iterators know beforehand what comes next.
    fn step_ordered(
        &mut self,
        table: Value,
        entry_idx: &mut usize,
        len: &mut usize,
        version: u32,
        kind: ViewKind,
        is_reversed: bool,
    ) -> Result<Option<Value>, Raise> {
        let entries = self.table(table).map(|it| (it.len(), it.version()));
        match entries {
            Some((_, now)) if now == version => {}
            // Clearing it is not a change of its order.
            Some((0, _)) => {
                let message = "OrderedDict changed size during iteration";
                return Err(self.raise(ClassId::RuntimeError, message));
            }
            _ => {
                *len = Iter::ENDED;
                let message = "OrderedDict mutated during iteration";
                return Err(self.raise(ClassId::RuntimeError, message));
            }
        }
        let item = self.step_table(table, entry_idx, *len, kind, is_reversed)?;
        let mut next_idx = *entry_idx;
        if self
            .step_table(table, &mut next_idx, *len, ViewKind::Keys, is_reversed)?
            .is_none()
        {
            *len = Iter::ENDED;
        }
        Ok(item)
    }

    fn step_table(
        &mut self,
        table: Value,
        entry_idx: &mut usize,
        len: usize,
        kind: ViewKind,
        is_reversed: bool,
    ) -> Result<Option<Value>, Raise> {
        let Some(entries) = self.table(table) else {
            return Ok(None);
        };
        if entries.len() != len {
            let what = if table.is_kind(Kind::Set) {
                "Set"
            } else {
                "dictionary"
            };
            return Err(self.raise(
                ClassId::RuntimeError,
                format!("{what} changed size during iteration"),
            ));
        }
        let found = if is_reversed {
            let live = |at: usize| {
                entries
                    .entries()
                    .get(at)
                    .filter(|it| !it.key.is_unset())
                    .map(|it| (at, *it))
            };
            (0..entries.entries().len().min(*entry_idx))
                .rev()
                .find_map(live)
                .map(|(at, entry)| {
                    *entry_idx = at;
                    entry
                })
        } else {
            entries.next_entry(*entry_idx).map(|(at, entry)| {
                *entry_idx = at + 1;
                entry
            })
        };
        Ok(found.map(|entry| match kind {
            ViewKind::Keys => entry.key,
            ViewKind::Values => entry.value,
            ViewKind::Items => self.heap.tuple([entry.key, entry.value]),
        }))
    }

    /// All items of an iterable of a built-in type; `None` when script code must run for them.
    pub fn plain_items(&mut self, iterable: Value) -> Result<Option<Vec<Value>>, Raise> {
        if self.script_method(iterable, "__iter__").is_some() {
            return Ok(None);
        }
        let value = self.plain(iterable);
        if let Some(items) = self.sequence_items(value) {
            return Ok(Some(items.to_vec()));
        }
        if self.is_generator(value) {
            return Ok(None);
        }
        let Some(iterator) = self
            .plain_iter(iterable)
            .filter(|it| self.is_plain_iter(*it))
        else {
            return Ok(None);
        };
        let mut items = Vec::new();
        while let Some(item) = self.step(iterator)? {
            items.push(item);
            if items.len() >= LARGE && items.len().is_power_of_two() {
                self.need_room(items.len() * size_of::<Value>())?;
            }
        }
        Ok(Some(items))
    }

    pub(super) fn op_unpack(&mut self, i: Instruction) -> Op {
        let value = self.reg(i.b());
        if matches!(value.kind(), Some(Kind::List | Kind::Tuple)) {
            return self.unpack_list(i, value);
        }
        match self.plain_items(value)? {
            Some(items) => self.unpack_items(i, &items),
            None => {
                if self.lookup_str(self.class_of(value), "__iter__").is_none()
                    && self
                        .lookup_str(self.class_of(value), "__getitem__")
                        .is_none()
                    && !self.is_generator(value)
                {
                    let message = format!(
                        "cannot unpack non-iterable {} object",
                        self.type_name(value)
                    );
                    return Err(self.raise(ClassId::TypeError, message));
                }
                // One item more than wanted is enough to know that there are too many.
                let most = if i.op() == Some(Opcode::Unpack) {
                    i64::from(i.c()) + 1
                } else {
                    -1
                };
                let function = self.hidden_value("_take");
                self.call_value(
                    function,
                    &[value, Value::int(most)],
                    &[],
                    Resume::Deliver,
                    &[],
                )
            }
        }
    }

    pub(super) fn op_unpack_ex(&mut self, i: Instruction) -> Op {
        self.op_unpack(i)
    }

    pub(super) fn unpack_list(&mut self, i: Instruction, list: Value) -> Op {
        let items = self.sequence_items(list).unwrap_or(&[]).to_vec();
        self.unpack_items(i, &items)
    }

    fn unpack_items(&mut self, i: Instruction, items: &[Value]) -> Op {
        let at = self.base + i.a() as usize;
        let before = i.c() as usize;
        if i.op() == Some(Opcode::Unpack) {
            if items.len() < before {
                let message = format!(
                    "not enough values to unpack (expected {before}, got {})",
                    items.len()
                );
                return Err(self.raise(ClassId::ValueError, message));
            }
            if items.len() > before {
                return Err(self.raise(
                    ClassId::ValueError,
                    format!("too many values to unpack (expected {before})"),
                ));
            }
            self.stack[at..at + before].copy_from_slice(items);
            return Ok(());
        }
        let after = i.d() as usize;
        if items.len() < before + after {
            let message = format!(
                "not enough values to unpack (expected at least {}, got {})",
                before + after,
                items.len()
            );
            return Err(self.raise(ClassId::ValueError, message));
        }
        let middle_end = items.len() - after;
        let middle = self.heap.list(items[before..middle_end].to_vec());
        self.stack[at..at + before].copy_from_slice(&items[..before]);
        self.stack[at + before] = middle;
        self.stack[at + before + 1..at + before + 1 + after].copy_from_slice(&items[middle_end..]);
        Ok(())
    }
}
