//! Equality, order and hashes of built-in values, without script code.
//!
//! Each question has an answer `None`: a script's method has a say, and the caller must run it in a frame. The
//! walks use a worklist, so depth of nesting is no matter to the Rust stack; what is nested without end, or too much
//! to be walked in one instruction, is left to the library, whose frames have a limit.

use std::cmp::Ordering;

use num_bigint::BigInt;
use num_traits::ToPrimitive;

use crate::heap::Kind;
use crate::number::{float, hash};
use crate::object::{Table, ViewKind};
use crate::{Value, Vm};

/// Pairs of containers that one instruction compares before the library takes over, which can be interrupted: few
/// levels of a list that holds the same list twice are as much as a million lists.
const MOST_COMPARED: usize = 1 << 16;
/// Tuples in one another that one instruction hashes.
const MOST_HASHED: usize = 1 << 14;
/// Nested containers are compared at once at least to this depth, near the recursion limit too.
const LEAST_DEPTH: u32 = 64;

impl Vm {
    /// Whether a script's class decides about equality or hash of this value.
    #[must_use]
    pub fn has_script_eq(&self, value: Value) -> bool {
        let is_candidate = matches!(
            value.kind(),
            Some(Kind::Instance | Kind::Class | Kind::Tasklet | Kind::Channel)
        );
        is_candidate
            && self.heap.classes[self.class_of(value).index()]
                .flags
                .has_own_eq
    }

    /// Whether two values are equal.
    #[must_use]
    pub fn quick_eq(&self, left: Value, right: Value) -> Option<bool> {
        if left == right {
            return if self.has_script_eq(left) {
                None
            } else {
                Some(!self.is_nan(left))
            };
        }
        let mut worklist = vec![(left, right)];
        // Where in the worklist the items of each container around the pair begin.
        let mut around: Vec<usize> = Vec::new();
        let most_around = self.calls_left().max(LEAST_DEPTH) as usize;
        let mut n_opened = 0;
        let mut is_nested = false;
        while let Some((left, right)) = worklist.pop() {
            if is_nested && left == right {
                continue;
            }
            let begin = worklist.len();
            while around.last().is_some_and(|it| *it > begin) {
                around.pop();
            }
            if !self.eq_step(left, right, &mut worklist)? {
                return Some(false);
            }
            if worklist.len() > begin {
                around.push(begin);
                n_opened += 1;
                if around.len() > most_around || n_opened > MOST_COMPARED {
                    return None;
                }
            }
            is_nested = true;
        }
        Some(true)
    }

    fn is_nan(&self, value: Value) -> bool {
        self.float_of(value).is_some_and(f64::is_nan)
    }

    /// Compares two values; puts what they hold onto the worklist.
    fn eq_step(
        &self,
        left: Value,
        right: Value,
        worklist: &mut Vec<(Value, Value)>,
    ) -> Option<bool> {
        if self.has_script_eq(left) || self.has_script_eq(right) {
            return None;
        }
        let (left, right) = (self.plain(left), self.plain(right));
        if self.is_number(left) && self.is_number(right) {
            return Some(self.compare_numbers(left, right) == Some(Ordering::Equal));
        }
        let (Some(left_kind), Some(right_kind)) = (left.kind(), right.kind()) else {
            return Some(left == right);
        };
        let heap = &self.heap;
        let (l, r) = (left.index(), right.index());
        Some(match (left_kind, right_kind) {
            (Kind::Str, Kind::Str) => heap.text(left) == heap.text(right),
            (Kind::Bytes | Kind::ByteArray, Kind::Bytes | Kind::ByteArray) => {
                self.byte_slice(left) == self.byte_slice(right)
            }
            (Kind::Tuple, Kind::Tuple) | (Kind::List, Kind::List) => {
                let (left, right) = (self.sequence_items(left)?, self.sequence_items(right)?);
                if left.len() != right.len() {
                    return Some(false);
                }
                worklist.extend(left.iter().copied().zip(right.iter().copied()).rev());
                true
            }
            (Kind::Dict, Kind::Dict) => return self.dict_eq_step(left, right, worklist),
            (Kind::Set | Kind::View, Kind::Set | Kind::View) => {
                return match (self.set_table(left), self.set_table(right)) {
                    (Some(left), Some(right)) if left.len() == right.len() => {
                        self.is_table_subset(left, right)
                    }
                    (Some(_), Some(_)) => Some(false),
                    // A view of items is compared in the library, one of values by identity.
                    _ if left == right => Some(true),
                    _ if self.is_item_view(left) || self.is_item_view(right) => None,
                    _ => Some(false),
                };
            }
            (Kind::Range, Kind::Range) => self.range_eq(left, right),
            (Kind::Slice, Kind::Slice) => {
                let (left, right) = (&heap.slices[l], &heap.slices[r]);
                worklist.extend([
                    (left.start, right.start),
                    (left.stop, right.stop),
                    (left.step, right.step),
                ]);
                true
            }
            (Kind::Method, Kind::Method) => {
                let (left, right) = (&heap.methods[l], &heap.methods[r]);
                left.function == right.function && left.receiver == right.receiver
            }
            (Kind::Code, Kind::Code) => heap.codes[l].loaded.code == heap.codes[r].loaded.code,
            _ => left == right,
        })
    }

    fn is_item_view(&self, value: Value) -> bool {
        value.is_kind(Kind::View) && self.heap.views[value.index()].kind == ViewKind::Items
    }

    fn dict_eq_step(
        &self,
        left: Value,
        right: Value,
        worklist: &mut Vec<(Value, Value)>,
    ) -> Option<bool> {
        let (left, right) = (
            &self.heap.dicts[left.index()].table,
            &self.heap.dicts[right.index()].table,
        );
        if left.len() != right.len() {
            return Some(false);
        }
        for entry in left.iter() {
            let Some(entry_idx) = self.quick_find(right, entry.key, entry.hash)? else {
                return Some(false);
            };
            worklist.push((entry.value, right.value(entry_idx)));
        }
        Some(true)
    }

    /// Whether every key of one table is in the other.
    #[must_use]
    pub fn is_table_subset(&self, left: &Table, right: &Table) -> Option<bool> {
        for entry in left.iter() {
            if self.quick_find(right, entry.key, entry.hash)?.is_none() {
                return Some(false);
            }
        }
        Some(true)
    }

    /// The number of the entry of a key; outer `None` when a script's `__eq__` must be asked.
    #[must_use]
    pub fn quick_find(&self, table: &Table, key: Value, hash: u64) -> Option<Option<usize>> {
        let mut needs_script = false;
        let found = table.find(hash, |other| {
            other == key
                || self.quick_eq(other, key).unwrap_or_else(|| {
                    needs_script = true;
                    false
                })
        });
        if needs_script { None } else { Some(found) }
    }

    fn is_number(&self, value: Value) -> bool {
        value.is_int()
            || value.is_inline_float()
            || value.is_bool()
            || value.is_kind(Kind::BigInt)
            || value.is_kind(Kind::Float)
    }

    /// The order of two numbers; `None` when one is no number or not a number.
    #[must_use]
    pub fn compare_numbers(&self, left: Value, right: Value) -> Option<Ordering> {
        let (left, right) = (self.plain(left), self.plain(right));
        if left.both_int(right) {
            return Some(left.unwrap_int().cmp(&right.unwrap_int()));
        }
        match (self.float_of(left), self.float_of(right)) {
            (Some(left), Some(right)) => left.partial_cmp(&right),
            (Some(left), None) => {
                float::compare_int(&self.big_of(right)?, left).map(Ordering::reverse)
            }
            (None, Some(right)) => float::compare_int(&self.big_of(left)?, right),
            (None, None) => Some(self.big_of(left)?.cmp(&self.big_of(right)?)),
        }
    }

    /// An integer value of any size as a big integer; bools count.
    #[must_use]
    pub fn big_of(&self, value: Value) -> Option<BigInt> {
        let value = self.index_value(value)?;
        match value.as_int() {
            Some(number) => Some(BigInt::from(number)),
            None => Some(self.heap.big_ints[value.index()].clone()),
        }
    }

    /// The bytes of a bytes or bytearray, or of a memoryview whose items lie one after the other.
    #[must_use]
    pub fn byte_slice(&self, value: Value) -> Option<&[u8]> {
        let value = self.plain(value);
        match value.kind()? {
            Kind::Bytes => Some(&self.heap.bytes[value.index()]),
            Kind::ByteArray => Some(&self.heap.byte_arrays[value.index()]),
            Kind::Instance => self.view_bytes(value),
            _ => None,
        }
    }

    /// The hash of a value: outer `None` when a script's method must be asked, inner when it is unhashable.
    pub fn quick_hash(&mut self, value: Value) -> Option<Result<u64, Value>> {
        if let Some(number) = value.as_int() {
            return Some(Ok(hash::hash_small_int(number) as u64));
        }
        if value.is_kind(Kind::Str) {
            return Some(Ok(self.heap.strs[value.index()].hash()));
        }
        if value.is_kind(Kind::Tuple)
            || value.is_kind(Kind::Instance) && self.plain(value).is_kind(Kind::Tuple)
        {
            return self.tuple_hash(value);
        }
        self.leaf_hash(value)
    }

    fn leaf_hash(&mut self, value: Value) -> Option<Result<u64, Value>> {
        if let Some(number) = self.float_of(value) {
            if number.is_nan() {
                return Some(Ok(0));
            }
            return Some(Ok(hash::hash_float(number) as u64));
        }
        let Some(kind) = value.kind() else {
            return Some(Ok(match value {
                Value::TRUE => 1,
                Value::FALSE => 0,
                other => other.bits().wrapping_mul(0x9e37_79b9),
            }));
        };
        match kind {
            Kind::BigInt => Some(Ok(hash::hash_int(&self.heap.big_ints[value.index()]) as u64)),
            Kind::Bytes => {
                let text: String = self.heap.bytes[value.index()]
                    .iter()
                    .map(|it| char::from(*it))
                    .collect();
                Some(Ok(crate::object::hash_text(&text)))
            }
            Kind::List | Kind::Dict | Kind::ByteArray | Kind::Slice => Some(Err(value)),
            Kind::View if self.heap.views[value.index()].kind != ViewKind::Values => {
                Some(Err(value))
            }
            Kind::Set if !self.heap.sets[value.index()].is_frozen => Some(Err(value)),
            Kind::Set => {
                let hashes = self.heap.sets[value.index()]
                    .table
                    .iter()
                    .map(|it| mix(it.hash));
                Some(Ok(hashes.fold(0x1234_5678, |sum, it| sum ^ it)))
            }
            Kind::Instance | Kind::Class => {
                if self.has_script_eq(value) {
                    return None;
                }
                let plain = self.plain(value);
                if plain != value {
                    // One that cannot be hashed is named as what it is.
                    let hash = self.quick_hash(plain)?;
                    Some(hash.map_err(|it| if it == plain { value } else { it }))
                } else {
                    Some(Ok(self.identity(value)))
                }
            }
            Kind::Method => {
                let method = self.heap.methods[value.index()].clone();
                Some(Ok(
                    self.identity(method.function) ^ self.identity(method.receiver)
                ))
            }
            Kind::Code => {
                let code = &self.heap.codes[value.index()].loaded.code;
                let name = crate::object::hash_text(&code.qualname);
                Some(Ok(mix(name ^ u64::from(code.first_line))))
            }
            Kind::Range => Some(Ok(self.range_hash(value))),
            _ => Some(Ok(self.identity(value))),
        }
    }

    /// What the hash of an object that is equal to nothing but itself is made of: its identity number, or the name of
    /// what is the same in every VM. The library puts such things into tables when it is loaded, which is no reason to
    /// give them numbers in a program.
    fn identity(&mut self, value: Value) -> u64 {
        match value.kind() {
            Some(Kind::Class) if self.heap.classes[value.index()].is_builtin => {
                crate::object::hash_text(self.class_name(value))
            }
            Some(Kind::Native) => crate::object::hash_text(self.native_entry(value).name),
            _ => mix(u64::from(self.serial(value))),
        }
    }

    /// The hash of a range: of what makes two of them equal.
    fn range_hash(&self, range: Value) -> u64 {
        let len = self.range_len(range);
        let object = &self.heap.ranges[range.index()];
        let n_parts = len.to_usize().map_or(2, |it| it.min(2));
        let parts = [object.start, object.step];
        let parts = parts.into_iter().take(n_parts);
        parts.fold(hash::hash_int(&len) as u64, |sum, it| {
            let part = self.big_of(it).map_or(0, |it| hash::hash_int(&it));
            mix(sum.rotate_left(7) ^ part as u64)
        })
    }

    /// The hash of an object that is equal to nothing but itself.
    pub fn identity_hash(&mut self, value: Value) -> i64 {
        let hash = self.identity(value) as i64;
        if hash == -1 { -2 } else { hash }
    }

    /// The hash of a tuple: of its leaves in order, with its shape mixed in.
    fn tuple_hash(&mut self, value: Value) -> Option<Result<u64, Value>> {
        let mut hash: u64 = 0x345678;
        let mut worklist = vec![value];
        let mut n_opened = 0;
        while let Some(value) = worklist.pop() {
            let plain = self.plain(value);
            if plain.is_kind(Kind::Tuple) && !self.has_script_eq(value) {
                n_opened += 1;
                if n_opened > MOST_HASHED {
                    return None;
                }
                let items = &self.heap.tuples[plain.index()];
                hash = mix(hash ^ items.len() as u64 ^ 0x5bd1_e995);
                worklist.extend(items.iter().rev());
                continue;
            }
            match self.quick_hash(value)? {
                Ok(leaf) => hash = mix(hash.rotate_left(7) ^ leaf),
                Err(unhashable) => return Some(Err(unhashable)),
            }
        }
        Some(Ok(hash))
    }

    /// The hash of what `__hash__` returned.
    pub(crate) fn hash_of_int(&self, value: Value) -> i64 {
        match value.as_int() {
            Some(number) => hash::hash_small_int(number),
            None => self.big_of(value).map_or(0, |it| {
                // As it is when it fits; the hash of a long number otherwise.
                it.to_i64().unwrap_or_else(|| hash::hash_int(&it))
            }),
        }
    }

    /// The order of two values of built-in types: `None` when there is none or a script must be asked.
    #[must_use]
    pub fn quick_cmp(&self, left: Value, right: Value) -> Option<Ordering> {
        if self.is_number(left) && self.is_number(right) {
            return self.compare_numbers(left, right);
        }
        let (mut left, mut right) = (left, right);
        loop {
            if self.has_script_order(left) || self.has_script_order(right) {
                return None;
            }
            (left, right) = (self.plain(left), self.plain(right));
            match (left.kind(), right.kind()) {
                (Some(Kind::Str), Some(Kind::Str)) => {
                    return Some(self.heap.text(left).cmp(self.heap.text(right)));
                }
                (Some(Kind::Bytes | Kind::ByteArray), Some(Kind::Bytes | Kind::ByteArray)) => {
                    return self.byte_slice(left)?.partial_cmp(self.byte_slice(right)?);
                }
                (Some(Kind::Tuple), Some(Kind::Tuple)) | (Some(Kind::List), Some(Kind::List)) => {
                    let (l, r) = (self.sequence_items(left)?, self.sequence_items(right)?);
                    let mut differing = None;
                    for (l, r) in l.iter().zip(r) {
                        if l != r && !self.quick_eq(*l, *r)? {
                            differing = Some((*l, *r));
                            break;
                        }
                    }
                    match differing {
                        Some(pair) => (left, right) = pair,
                        None => return Some(l.len().cmp(&r.len())),
                    }
                }
                _ => return self.compare_numbers(left, right),
            }
        }
    }

    /// Whether a script's class may order this value.
    fn has_script_order(&self, value: Value) -> bool {
        value.is_kind(Kind::Instance)
            && ["__lt__", "__gt__", "__le__", "__ge__"]
                .iter()
                .any(|it| self.script_method(value, it).is_some())
    }
}

/// Spreads the bits of a hash.
fn mix(hash: u64) -> u64 {
    let hash = (hash ^ hash >> 32).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    hash ^ hash >> 29
}
