//! Truth: what counts as true, and asking a script for it.

use dormouse_bytecode::{Instruction, Op as Opcode};
use num_bigint::BigInt;

use super::Op;
use crate::frame::Resume;
use crate::heap::Kind;
use crate::{Value, Vm};

impl Vm {
    pub(super) fn op_truth(&mut self, i: Instruction) -> Op {
        let value = match i.op() {
            Some(Opcode::Not) => self.reg(i.b()),
            _ => self.reg(i.a()),
        };
        match self.quick_truth(value) {
            Some(truth) => self.deliver(Value::bool(truth)),
            None => self.truth_of(value),
        }
    }

    /// The truth of a value, when no script code has a say in it.
    #[must_use]
    pub fn quick_truth(&self, value: Value) -> Option<bool> {
        if let Some(number) = value.as_int() {
            return Some(number != 0);
        }
        if let Some(number) = self.float_of(value) {
            return Some(number != 0.0);
        }
        let Some(kind) = value.kind() else {
            return Some(!matches!(value, Value::NONE | Value::FALSE | Value::UNSET));
        };
        Some(match kind {
            Kind::Str => !self.heap.text(value).is_empty(),
            Kind::Bytes => !self.heap.bytes[value.index()].is_empty(),
            Kind::ByteArray => !self.heap.byte_arrays[value.index()].is_empty(),
            Kind::Tuple => !self.heap.tuples[value.index()].is_empty(),
            Kind::List => !self.heap.lists[value.index()].is_empty(),
            Kind::Dict => !self.heap.dicts[value.index()].table.is_empty(),
            Kind::Set => !self.heap.sets[value.index()].table.is_empty(),
            Kind::View => {
                let dict = self.heap.views[value.index()].dict;
                !self.heap.dicts[dict.index()].table.is_empty()
            }
            Kind::Range => self.range_len(value) != BigInt::ZERO,
            Kind::Instance | Kind::Class => {
                let class = self.class_of(value);
                let has_method = ["__bool__", "__len__"].iter().any(|it| {
                    self.lookup_str(class, it)
                        .is_some_and(|it| !it.is_kind(Kind::Native))
                });
                if has_method {
                    return None;
                }
                let plain = self.plain(value);
                // A container that is an instance of a class of the library.
                if plain == value && self.lookup_str(class, "__len__").is_some() {
                    return None;
                }
                plain == value || self.quick_truth(plain)?
            }
            _ => true,
        })
    }

    /// Asks a script's `__bool__` or `__len__` for the truth of a value; the current instruction waits for it.
    pub(super) fn truth_of(&mut self, value: Value) -> Op {
        let class = self.class_of(value);
        if let Some(function) = self.lookup_str(class, "__bool__") {
            let function = self.special(function);
            return self.call_value(function, &[value], &[], Resume::Bool, &[]);
        }
        match self.lookup_str(class, "__len__") {
            Some(function) => {
                let function = self.special(function);
                self.call_value(function, &[value], &[], Resume::BoolOfLength, &[])
            }
            None => self.deliver(Value::TRUE),
        }
    }
}
