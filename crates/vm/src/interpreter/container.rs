//! The binary operators of strings, sequences, sets and dicts.

use dormouse_bytecode::Op as Opcode;

use crate::class_table::ClassId;
use crate::heap::Kind;
use crate::native::Control;
use crate::object::ViewKind;
use crate::{Raise, Value, Vm};

/// Strings shorter than this are copied when something is added to them.
const MIN_GROWING: usize = 32;

/// A binary operator of sequences and dicts, as natives name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the operator of its method")]
pub enum ContainerOperator {
    Add,
    Mul,
    Mod,
    Or,
}

impl Vm {
    /// The binary operators of strings, sequences, sets and dicts; `None` when there is none.
    pub fn container_operator(
        &mut self,
        op: Opcode,
        left: Value,
        right: Value,
    ) -> Result<Option<Control>, Raise> {
        let (l, r) = (self.plain(left), self.plain(right));
        let result = match (op, l.kind(), r.kind()) {
            (Opcode::Add, Some(Kind::Str), Some(Kind::Str)) => {
                let left = &self.heap.strs[l.index()];
                let is_growing = left.text().len() >= MIN_GROWING && self.is_replaced();
                let joined = left.joined(self.heap.text(r), is_growing);
                self.heap.alloc(joined)
            }
            (Opcode::Add, Some(Kind::Str), _) => {
                let message = format!(
                    "can only concatenate str (not \"{}\") to str",
                    self.type_name(right)
                );
                return Err(self.raise(ClassId::TypeError, message));
            }
            (Opcode::Add, Some(Kind::List), Some(Kind::List)) => {
                if self.is_in_place() {
                    let items = self.heap.lists[r.index()].clone();
                    self.heap.charge(items.len() * size_of::<Value>());
                    self.heap.lists[l.index()].extend(items);
                    return Ok(Some(left.into()));
                }
                let items = [&*self.heap.lists[l.index()], &*self.heap.lists[r.index()]].concat();
                self.heap.list(items)
            }
            (Opcode::Add, Some(Kind::List), _) if self.is_in_place() => {
                return Ok(Some(Control::call(
                    self.hidden_value("_list_iadd"),
                    [left, right],
                )));
            }
            (Opcode::Add, Some(Kind::Tuple), Some(Kind::Tuple)) => {
                let items = [&*self.heap.tuples[l.index()], &*self.heap.tuples[r.index()]].concat();
                self.heap.tuple(items)
            }
            (Opcode::Add, Some(kind @ (Kind::List | Kind::Tuple)), _) => {
                let name = if kind == Kind::List { "list" } else { "tuple" };
                let message = format!(
                    "can only concatenate {name} (not \"{}\") to {name}",
                    self.type_name(right)
                );
                return Err(self.raise(ClassId::TypeError, message));
            }
            (
                Opcode::Add,
                Some(Kind::Bytes | Kind::ByteArray),
                Some(Kind::Bytes | Kind::ByteArray | Kind::Instance),
            ) if self.byte_slice(r).is_some() => {
                if self.is_in_place() && l.is_kind(Kind::ByteArray) {
                    let added = self.byte_slice(r).unwrap_or(&[]).to_vec();
                    if !added.is_empty() {
                        self.check_resizable(l)?;
                    }
                    self.heap.charge(added.len());
                    self.heap.byte_arrays[l.index()].extend(&added);
                    return Ok(Some(left.into()));
                }
                let bytes = [
                    self.byte_slice(l).unwrap_or(&[]),
                    self.byte_slice(r).unwrap_or(&[]),
                ]
                .concat();
                if l.is_kind(Kind::Bytes) {
                    self.heap.alloc(bytes.into_boxed_slice())
                } else {
                    self.heap.alloc(bytes)
                }
            }
            (Opcode::Mul, Some(Kind::List), _) if self.is_in_place() => {
                return Ok(Some(Control::call(
                    self.hidden_value("_list_imul"),
                    [left, right],
                )));
            }
            (
                Opcode::Mul,
                Some(Kind::Str | Kind::List | Kind::Tuple | Kind::Bytes | Kind::ByteArray),
                _,
            ) if self.index_value(r).is_some() => {
                let repeated = self.repeat(l, r)?;
                if !self.is_in_place() {
                    return Ok(Some(repeated.into()));
                }
                match l.kind() {
                    Some(Kind::List) => {
                        let items = std::mem::take(&mut self.heap.lists[repeated.index()]);
                        self.heap.lists[l.index()] = items;
                        left
                    }
                    Some(Kind::ByteArray) => {
                        if self.sequence_len(repeated) != self.sequence_len(l) {
                            self.check_resizable(l)?;
                        }
                        let bytes = std::mem::take(&mut self.heap.byte_arrays[repeated.index()]);
                        self.heap.byte_arrays[l.index()] = bytes;
                        left
                    }
                    _ => repeated,
                }
            }
            (
                Opcode::Mul,
                _,
                Some(Kind::Str | Kind::List | Kind::Tuple | Kind::Bytes | Kind::ByteArray),
            ) if self.index_value(l).is_some() => self.repeat(r, l)?,
            (Opcode::Add, Some(Kind::Bytes | Kind::ByteArray), _) => {
                let message = format!(
                    "can't concat {} to {}",
                    self.type_name(right),
                    self.type_name(left)
                );
                return Err(self.raise(ClassId::TypeError, message));
            }
            (Opcode::Mul, Some(kind), _) if is_sequence(kind) => {
                return self.repeat_by(left, right).map(Some);
            }
            (Opcode::Mul, _, Some(kind)) if is_sequence(kind) => {
                return self.repeat_by(right, left).map(Some);
            }
            (Opcode::Mod, Some(Kind::Str | Kind::Bytes | Kind::ByteArray), _) => {
                return Ok(Some(Control::call(
                    self.hidden_value("_percent"),
                    [left, right],
                )));
            }
            (Opcode::BitOr, Some(Kind::Dict), _) if self.is_in_place() => {
                return Ok(Some(Control::call(
                    self.hidden_value("_dict_ior"),
                    [left, right],
                )));
            }
            (Opcode::BitOr, Some(Kind::Dict), Some(Kind::Dict)) => {
                return Ok(Some(Control::call(
                    self.hidden_value("_dict_or"),
                    [left, right],
                )));
            }
            (_, Some(Kind::Set), Some(Kind::Set)) if is_set_op(op) => {
                return Ok(Some(self.set_operator(op, left, right)));
            }
            _ if is_set_op(op) && (self.is_set_view(l) || self.is_set_view(r)) => {
                return Ok(Some(self.set_operator(op, left, right)));
            }
            (Opcode::BitOr, Some(Kind::Class), _) | (Opcode::BitOr, _, Some(Kind::Class)) => {
                return Ok(Some(Control::call(
                    self.hidden_value("_union_operator"),
                    [left, right],
                )));
            }
            _ => return Ok(None),
        };
        Ok(Some(result.into()))
    }

    /// Whether the waiting operator's result takes the place of its left operand.
    fn is_replaced(&self) -> bool {
        let i = self.waiting();
        self.is_in_place() || i.op() == Some(Opcode::Add) && i.a() == i.b()
    }

    /// Whether the waiting instruction is an in-place operator.
    fn is_in_place(&self) -> bool {
        let i = self.waiting();
        match i.op() {
            Some(Opcode::AddImm | Opcode::SubImm) => i.c() == 1,
            Some(op) if (Opcode::Add..=Opcode::BitXor).contains(&op) => i.d() == 1,
            _ => false,
        }
    }

    /// The binary operator as a method, for natives; `None` when the other operand is not of its kind.
    pub fn container_method(
        &mut self,
        operator: ContainerOperator,
        left: Value,
        right: Value,
    ) -> Result<Option<Control>, Raise> {
        let op = match operator {
            ContainerOperator::Add => Opcode::Add,
            ContainerOperator::Mul => Opcode::Mul,
            ContainerOperator::Mod => Opcode::Mod,
            ContainerOperator::Or => Opcode::BitOr,
        };
        self.container_operator(op, left, right)
    }

    /// Whether an in-place operator changes a value of this type rather than make a new one.
    pub(super) fn changes_in_place(&self, op: Opcode, left: Value) -> bool {
        let plain = self.plain(left);
        match plain.kind() {
            Some(Kind::List | Kind::ByteArray) => matches!(op, Opcode::Add | Opcode::Mul),
            Some(Kind::Dict) => op == Opcode::BitOr,
            Some(Kind::Set) => is_set_op(op) && !self.heap.sets[plain.index()].is_frozen,
            _ => false,
        }
    }

    /// A view of keys or items, which takes part in the operators of sets with any iterable.
    pub(super) fn is_set_view(&self, value: Value) -> bool {
        value.is_kind(Kind::View) && self.heap.views[value.index()].kind != ViewKind::Values
    }

    fn set_operator(&mut self, op: Opcode, left: Value, right: Value) -> Control {
        let symbol = match (op, self.is_in_place()) {
            (Opcode::BitOr, false) => "|",
            (Opcode::BitOr, true) => "|=",
            (Opcode::BitAnd, false) => "&",
            (Opcode::BitAnd, true) => "&=",
            (Opcode::Sub, false) => "-",
            (Opcode::Sub, true) => "-=",
            (_, false) => "^",
            (_, true) => "^=",
        };
        let symbol = self.intern(symbol);
        Control::call(self.hidden_value("_set_operator"), [symbol, left, right])
    }

    /// A sequence times what is no integer: asks its `__index__`.
    fn repeat_by(&mut self, sequence: Value, count: Value) -> Result<Control, Raise> {
        if self.script_method(count, "__index__").is_some() {
            let function = self.hidden_value("_repeat_index");
            return Ok(Control::call(function, [sequence, count]));
        }
        let message = format!(
            "can't multiply sequence by non-int of type '{}'",
            self.type_name(count)
        );
        Err(self.raise(ClassId::TypeError, message))
    }

    /// A sequence repeated.
    fn repeat(&mut self, sequence: Value, count: Value) -> Result<Value, Raise> {
        const MOST: usize = 1 << 31;
        let Some(count) = self.index_value(count).and_then(Value::as_int) else {
            return Err(self.raise(
                ClassId::OverflowError,
                "cannot fit 'int' into an index-sized integer",
            ));
        };
        let count = count.max(0) as usize;
        let len = self.sequence_len(sequence).saturating_mul(count);
        let bytes = len.saturating_mul(size_of::<Value>());
        if len > MOST || !self.heap.has_room(bytes) {
            return Err(self.raise(ClassId::MemoryError, ""));
        }
        Ok(match sequence.kind() {
            Some(Kind::Str) => {
                let text = self.heap.text(sequence).repeat(count);
                self.heap.str(text)
            }
            Some(Kind::List) => {
                let items = self.heap.lists[sequence.index()].repeat(count);
                self.heap.list(items)
            }
            Some(Kind::Tuple) => {
                let items = self.heap.tuples[sequence.index()].repeat(count);
                self.heap.tuple(items)
            }
            Some(Kind::Bytes) => {
                let bytes = self.heap.bytes[sequence.index()].repeat(count);
                self.heap.alloc(bytes.into_boxed_slice())
            }
            _ => {
                let bytes = self.heap.byte_arrays[sequence.index()].repeat(count);
                self.heap.alloc(bytes)
            }
        })
    }
}

/// Whether an operator is one of the four of sets.
fn is_set_op(op: Opcode) -> bool {
    matches!(
        op,
        Opcode::BitOr | Opcode::BitAnd | Opcode::Sub | Opcode::BitXor
    )
}

fn is_sequence(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Str | Kind::List | Kind::Tuple | Kind::Bytes | Kind::ByteArray
    )
}
