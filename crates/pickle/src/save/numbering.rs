//! Which number each object has: they are given out in the order in which the walk meets them.

use std::collections::BTreeMap;

use dormouse_bytecode::Code;
use dormouse_image::wire::v1 as wire;
use dormouse_vm::{Kind, Value, Vm};
use hashbrown::HashTable;

use super::MAX_SHARED;

/// An object that has a number.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    pub(super) value: Value,
    /// The number of the object through which it was met, or [`NOBODY`].
    pub(super) parent: u32,
    /// It goes by value though it has a name: the function of a frame.
    pub(super) is_by_value: bool,
}

/// What is met before any object is written was met through nobody.
pub(super) const NOBODY: u32 = u32::MAX;
const NO_NUMBER: u32 = u32::MAX;

/// The numbers given out so far.
pub(super) struct Numbering<'a> {
    vm: &'a Vm,
    /// Numbers by kind and index of the handle; [`NO_NUMBER`] for none.
    numbers: Vec<Vec<u32>>,
    /// Functions of frames that go by value, beside their numbers by name.
    frame_functions: BTreeMap<Value, u32>,
    replacements: BTreeMap<Value, Value>,
    /// Short strings by their text: equal ones travel once, so that interning makes no difference.
    strings: HashTable<Value>,
    /// Code objects by what tells nearly all of them apart: those that run the same code travel once too.
    codes: BTreeMap<(&'a str, u32), Vec<Value>>,
    entries: Vec<Entry>,
    /// The object that is being written.
    at: u32,
}

impl<'a> Numbering<'a> {
    pub(super) fn new(vm: &'a Vm, replacements: &[(Value, Value)]) -> Self {
        Self {
            vm,
            numbers: vec![Vec::new(); Kind::ALL.len()],
            frame_functions: BTreeMap::new(),
            replacements: replacements.iter().copied().collect(),
            strings: HashTable::new(),
            codes: BTreeMap::new(),
            entries: Vec::new(),
            at: NOBODY,
        }
    }

    /// The objects met so far, in order, and whether they go by value though they have names.
    pub(super) fn met(&self) -> impl Iterator<Item = (Value, bool)> + '_ {
        self.entries.iter().map(|it| (it.value, it.is_by_value))
    }

    /// The object of a number.
    pub(super) fn entry(&self, number: u32) -> Entry {
        self.entries[number as usize]
    }

    /// The object that is being written.
    pub(super) fn at(&self) -> u32 {
        self.at
    }

    /// The turn of the object `number` has come; `None` when there is none.
    pub(super) fn begin(&mut self, number: u32) -> Option<Entry> {
        self.at = number;
        self.entries.get(number as usize).copied()
    }

    /// A value as it stands in the image; an object that is met first gets the next number.
    #[inline]
    pub(super) fn value(&mut self, value: Value) -> wire::Value {
        if let Some(number) = value.as_int() {
            return wire::Value::Int(number);
        }
        if value.is_inline_float() {
            return wire::Value::Float(value.unwrap_float());
        }
        let Some(kind) = value.kind() else {
            return match value {
                Value::NONE => wire::Value::None,
                Value::FALSE => wire::Value::False,
                Value::TRUE => wire::Value::True,
                Value::ELLIPSIS => wire::Value::Ellipsis,
                Value::NOT_IMPLEMENTED => wire::Value::NotImplemented,
                _ => wire::Value::Unset,
            };
        };
        match self.numbers[kind as usize].get(value.index() as usize) {
            Some(number) if *number != NO_NUMBER => wire::Value::Object(*number),
            _ => wire::Value::Object(self.meet(value, kind)),
        }
    }

    /// The number of an object that this handle has not stood for before.
    fn meet(&mut self, value: Value, kind: Kind) -> u32 {
        let stand_in = match self.replacements.get(&value) {
            Some(replacement) => *replacement,
            None if kind == Kind::Str => self.shared(value),
            None if kind == Kind::Code => self.shared_code(value),
            None => value,
        };
        let number = if stand_in == value {
            self.add(value, false)
        } else {
            match self.value(stand_in) {
                wire::Value::Object(number) => number,
                // Only objects are replaced, and by objects.
                _ => self.add(value, false),
            }
        };
        let numbers = &mut self.numbers[kind as usize];
        let index = value.index() as usize;
        if index >= numbers.len() {
            numbers.resize(index + 1, NO_NUMBER);
        }
        numbers[index] = number;
        number
    }

    /// The first string met with the text of this one, which may be itself.
    fn shared(&mut self, value: Value) -> Value {
        let heap = &self.vm.heap;
        let text = heap.text(value);
        if text.len() > MAX_SHARED {
            return value;
        }
        let hash = |it: &Value| heap.strs[it.index()].hash();
        let entry = self
            .strings
            .entry(hash(&value), |it| heap.text(*it) == text, hash);
        *entry.or_insert(value).get()
    }

    /// The first code object met that runs the code of this one, which may be itself.
    fn shared_code(&mut self, value: Value) -> Value {
        let codes = &self.vm.heap.codes;
        let code_of = |it: Value| -> &'a Code { &codes[it.index()].loaded.code };
        let code = code_of(value);
        let met = self
            .codes
            .entry((&code.qualname, code.first_line))
            .or_default();
        let is_same = |it: &&Value| {
            let other = code_of(**it);
            std::ptr::eq(other, code) || other.content_hash() == code.content_hash()
        };
        if let Some(known) = met.iter().find(is_same) {
            return *known;
        }
        met.push(value);
        value
    }

    fn add(&mut self, value: Value, is_by_value: bool) -> u32 {
        let number = self.entries.len() as u32;
        self.entries.push(Entry {
            value,
            parent: self.at,
            is_by_value,
        });
        number
    }

    /// The number of a value that was met.
    pub(super) fn known(&self, value: Value) -> Option<wire::Value> {
        let number = *self
            .numbers
            .get(value.kind()? as usize)?
            .get(value.index() as usize)?;
        (number != NO_NUMBER).then_some(wire::Value::Object(number))
    }

    /// The number under which a function of frames was met.
    pub(super) fn frame_function(&self, function: Value) -> Option<u32> {
        self.frame_functions.get(&function).copied()
    }

    /// Meets the function of a frame: by value even when it has a name, since the frame stands in the middle of
    /// this very code.
    pub(super) fn meet_frame_function(&mut self, function: Value, has_name: bool) -> u32 {
        let number = if has_name {
            self.add(function, true)
        } else {
            match self.value(function) {
                wire::Value::Object(number) => number,
                _ => self.add(function, true),
            }
        };
        self.frame_functions.insert(function, number);
        number
    }
}
