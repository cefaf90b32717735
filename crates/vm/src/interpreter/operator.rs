//! Arithmetic: the slow half of the operators.

use std::ops::{BitAnd, BitOr, BitXor};

use dormouse_bytecode::{Instruction, Op as Opcode};
use num_bigint::BigInt;
use num_traits::{ToPrimitive, Zero};

use super::Op;
use crate::class_table::ClassId;
use crate::frame::Resume;
use crate::heap::Kind;
use crate::native::Control;
use crate::number::{ErrorClass, NumberError, float, int};
use crate::{Raise, Value, Vm};

/// A binary operator of numbers, as natives name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the operator of its method")]
pub enum Arithmetic {
    Add,
    Sub,
    Mul,
    TrueDiv,
    FloorDiv,
    Mod,
    Pow,
    LeftShift,
    RightShift,
    And,
    Or,
    Xor,
}

impl Arithmetic {
    pub(super) const fn opcode(self) -> Opcode {
        match self {
            Self::Add => Opcode::Add,
            Self::Sub => Opcode::Sub,
            Self::Mul => Opcode::Mul,
            Self::TrueDiv => Opcode::TrueDiv,
            Self::FloorDiv => Opcode::FloorDiv,
            Self::Mod => Opcode::Mod,
            Self::Pow => Opcode::Pow,
            Self::LeftShift => Opcode::LeftShift,
            Self::RightShift => Opcode::RightShift,
            Self::And => Opcode::BitAnd,
            Self::Or => Opcode::BitOr,
            Self::Xor => Opcode::BitXor,
        }
    }
}

/// The names of an operator: its method, the reflected and in-place ones, its symbol.
struct Names {
    method: &'static str,
    reflected: &'static str,
    in_place: &'static str,
    symbol: &'static str,
}

const fn names(op: Opcode) -> Names {
    let (method, reflected, in_place, symbol) = match op {
        Opcode::Sub | Opcode::SubImm => ("__sub__", "__rsub__", "__isub__", "-"),
        Opcode::Mul => ("__mul__", "__rmul__", "__imul__", "*"),
        Opcode::MatMul => ("__matmul__", "__rmatmul__", "__imatmul__", "@"),
        Opcode::TrueDiv => ("__truediv__", "__rtruediv__", "__itruediv__", "/"),
        Opcode::FloorDiv => ("__floordiv__", "__rfloordiv__", "__ifloordiv__", "//"),
        Opcode::Mod => ("__mod__", "__rmod__", "__imod__", "%"),
        Opcode::Pow => ("__pow__", "__rpow__", "__ipow__", "** or pow()"),
        Opcode::LeftShift => ("__lshift__", "__rlshift__", "__ilshift__", "<<"),
        Opcode::RightShift => ("__rshift__", "__rrshift__", "__irshift__", ">>"),
        Opcode::BitAnd => ("__and__", "__rand__", "__iand__", "&"),
        Opcode::BitOr => ("__or__", "__ror__", "__ior__", "|"),
        Opcode::BitXor => ("__xor__", "__rxor__", "__ixor__", "^"),
        _ => ("__add__", "__radd__", "__iadd__", "+"),
    };
    Names {
        method,
        reflected,
        in_place,
        symbol,
    }
}

/// Whether `%` fills the value in as a template.
fn is_template(value: Value) -> bool {
    matches!(
        value.kind(),
        Some(Kind::Str | Kind::Bytes | Kind::ByteArray)
    )
}

impl Vm {
    pub(super) fn op_binary(&mut self, i: Instruction) -> Op {
        let (op, left, right, is_in_place) = self.binary_operands(i);
        if let Some(function) = self.large_operator(op, left, right) {
            let operands = [self.plain(left), self.plain(right)];
            return self.call_value(function, &operands, &[], Resume::Deliver, &[]);
        }
        if let Some(result) = self.number_operator(op, left, right)? {
            self.set_reg(i.a(), result);
            return Ok(());
        }
        if is_in_place {
            if !left.is_kind(Kind::Instance) && self.changes_in_place(op, left) {
                return self.builtin_binary(op, left, right);
            }
            if self.try_method(left, names(op).in_place, right, Resume::InPlace)? {
                return Ok(());
            }
        }
        if op == Opcode::Mod && is_template(left) && !right.is_kind(Kind::Instance) {
            return self.builtin_binary(op, left, right);
        }
        self.start_binary(op, left, right)
    }

    /// The operator, its operands and whether it assigns, of a binary instruction.
    fn binary_operands(&self, i: Instruction) -> (Opcode, Value, Value, bool) {
        let op = i.op().unwrap_or(Opcode::Nop);
        match op {
            Opcode::AddImm => (
                Opcode::Add,
                self.reg(i.b()),
                Value::int(i64::from(i.d() as i32)),
                i.c() == 1,
            ),
            Opcode::SubImm => (
                Opcode::Sub,
                self.reg(i.b()),
                Value::int(i64::from(i.d() as i32)),
                i.c() == 1,
            ),
            _ => (op, self.reg(i.b()), self.reg(i.c()), i.d() == 1),
        }
    }

    /// Calls a script's method of `object`, if its class has one; false when it has none.
    fn try_method(
        &mut self,
        object: Value,
        method: &str,
        other: Value,
        resume: Resume,
    ) -> Result<bool, Raise> {
        let Some(function) = self.operator_method(object, method) else {
            return Ok(false);
        };
        let function = self.special(function);
        self.call_value(function, &[object, other], &[], resume, &[])?;
        Ok(true)
    }

    /// The operator method of an object's class, built-in ones included where they are real methods.
    fn operator_method(&self, object: Value, method: &str) -> Option<Value> {
        self.lookup_str(self.class_of(object), method)
            .filter(|it| !(it.is_kind(Kind::Native) && self.is_container_method(*it)))
    }

    /// Whether a native is a method of a container: what those do, [`Self::container_operator`] does at once.
    fn is_container_method(&self, native: Value) -> bool {
        matches!(
            self.native_owner(native),
            Some(
                ClassId::Str
                    | ClassId::Bytes
                    | ClassId::ByteArray
                    | ClassId::List
                    | ClassId::Tuple
                    | ClassId::Dict
                    | ClassId::Set
                    | ClassId::FrozenSet
                    | ClassId::DictKeys
                    | ClassId::DictItems
            )
        )
    }

    /// Starts an operator whose operands are not both built-in numbers or sequences.
    fn start_binary(&mut self, op: Opcode, left: Value, right: Value) -> Op {
        let names = names(op);
        let (left_class, right_class) = (self.class_of(left), self.class_of(right));
        let reflected = self.operator_method(right, names.reflected);
        let is_right_first = left_class != right_class
            && self.is_subclass(right_class, left_class)
            && reflected.is_some()
            && reflected != self.operator_method(left, names.reflected);
        if is_right_first
            && self.try_method(right, names.reflected, left, Resume::BinaryRightFirst)?
        {
            return Ok(());
        }
        if self.try_method(left, names.method, right, Resume::BinaryLeft)? {
            return Ok(());
        }
        // The `%` of text takes anything: the other side is not asked.
        let asks_right = op != Opcode::Mod || !is_template(self.plain(left));
        if !is_right_first
            && asks_right
            && self.try_method(right, names.reflected, left, Resume::BinaryLast)?
        {
            return Ok(());
        }
        self.builtin_binary(op, left, right)
    }

    /// An operator method has returned.
    pub(super) fn after_binary(&mut self, resume: Resume, value: Value) -> Op {
        if value != Value::NOT_IMPLEMENTED {
            return self.deliver(value);
        }
        let i = self.waiting();
        let (op, left, right, _) = self.binary_operands(i);
        match resume {
            Resume::InPlace => self.start_binary(op, left, right),
            Resume::BinaryLeft => {
                let (left_class, right_class) = (self.class_of(left), self.class_of(right));
                let is_tried = left_class == right_class
                    || self.is_subclass(right_class, left_class)
                        && self.operator_method(right, names(op).reflected)
                            != self.operator_method(left, names(op).reflected);
                if !is_tried
                    && self.try_method(right, names(op).reflected, left, Resume::BinaryLast)?
                {
                    return Ok(());
                }
                self.builtin_binary(op, left, right)
            }
            Resume::BinaryRightFirst => {
                if self.try_method(left, names(op).method, right, Resume::BinaryLast)? {
                    return Ok(());
                }
                self.builtin_binary(op, left, right)
            }
            _ => self.builtin_binary(op, left, right),
        }
    }

    /// The operators of built-in types other than numbers; a TypeError when there is none.
    fn builtin_binary(&mut self, op: Opcode, left: Value, right: Value) -> Op {
        if op == Opcode::Pow && self.is_real(left) && self.is_real(right) {
            // Nobody knew it: a negative number to a fractional power.
            let power = self.hidden_value("_complex_power");
            return self.call_value(power, &[left, right], &[], Resume::Deliver, &[]);
        }
        let outcome = self.container_operator(op, left, right);
        match outcome {
            Ok(Some(Control::Call(call))) if call.resume == Resume::Deliver => {
                self.call_value(call.callee, &call.args, &[], Resume::Deliver, &[])
            }
            Ok(Some(Control::Return(value))) => self.deliver(value),
            Ok(_) => {
                let i = self.waiting();
                let is_in_place = self.binary_operands(i).3;
                Err(self.unsupported(op, left, right, is_in_place))
            }
            Err(raise) => Err(raise),
        }
    }

    /// Whether a value is a built-in number.
    fn is_real(&self, value: Value) -> bool {
        let value = self.plain(value);
        self.float_of(value).is_some() || self.int_operand(value).is_some()
    }

    fn unsupported(&mut self, op: Opcode, left: Value, right: Value, is_in_place: bool) -> Raise {
        let symbol = names(op).symbol;
        let symbol = match (op, is_in_place) {
            (Opcode::Pow, true) => "**=".to_string(),
            (_, true) => format!("{symbol}="),
            _ => symbol.to_string(),
        };
        let (left, right) = (self.type_name(left), self.type_name(right));
        let message = format!("unsupported operand type(s) for {symbol}: '{left}' and '{right}'");
        self.raise(ClassId::TypeError, message)
    }

    /// A binary operator on numbers of built-in types, or on those that instances of their subclasses carry; `None`
    /// for operands that it does not know.
    pub fn arithmetic(
        &mut self,
        operator: Arithmetic,
        left: Value,
        right: Value,
    ) -> Result<Option<Value>, Raise> {
        let (left, right) = (self.plain(left), self.plain(right));
        self.number_operator(operator.opcode(), left, right)
    }

    /// The operator on numbers; `None` when a script's class has a say or an operand is no number.
    fn number_operator(
        &mut self,
        op: Opcode,
        left: Value,
        right: Value,
    ) -> Result<Option<Value>, Raise> {
        if let (Some(left), Some(right)) = (left.as_int(), right.as_int())
            && let Some(result) = small_operator(op, left, right)
        {
            return Ok(Some(result));
        }
        if left.is_bool() && right.is_bool() {
            let (left, right) = (left == Value::TRUE, right == Value::TRUE);
            match op {
                Opcode::BitAnd => return Ok(Some(Value::bool(left & right))),
                Opcode::BitOr => return Ok(Some(Value::bool(left | right))),
                Opcode::BitXor => return Ok(Some(Value::bool(left ^ right))),
                _ => {}
            }
        }
        let names = names(op);
        let methods = [names.method, names.reflected, names.in_place];
        let (left, right) = (
            self.operand_payload(left, &methods),
            self.operand_payload(right, &methods),
        );
        if let (Some(left), Some(right)) = (self.int_operand(left), self.int_operand(right)) {
            return self.int_operator(op, &left, &right);
        }
        if self.float_of(left).is_none() && self.float_of(right).is_none() {
            return Ok(None);
        }
        if let (Some(left), Some(right)) = (self.float_operand(left)?, self.float_operand(right)?) {
            return self.float_operator(op, left, right);
        }
        Ok(None)
    }

    /// A built-in integer, bools included.
    fn int_operand(&self, value: Value) -> Option<BigInt> {
        match value {
            Value::TRUE => Some(BigInt::from(1)),
            Value::FALSE => Some(BigInt::from(0)),
            _ if value.is_int() => Some(BigInt::from(value.unwrap_int())),
            _ if value.is_kind(Kind::BigInt) => Some(self.heap.big_ints[value.index()].clone()),
            _ => None,
        }
    }

    /// The built-in value of an operand. A class that defines one of the methods is left for the method look-up.
    fn operand_payload(&self, value: Value, methods: &[&str]) -> Value {
        if value.is_kind(Kind::Instance)
            && methods
                .iter()
                .any(|it| self.script_method(value, it).is_some())
        {
            value
        } else {
            self.plain(value)
        }
    }

    fn float_operand(&mut self, value: Value) -> Result<Option<f64>, Raise> {
        if let Some(number) = self.float_of(value) {
            return Ok(Some(number));
        }
        match self.int_operand(value) {
            Some(number) => int::to_f64(&number)
                .map(Some)
                .map_err(|error| self.number_error(&error)),
            None => Ok(None),
        }
    }

    fn int_operator(
        &mut self,
        op: Opcode,
        left: &BigInt,
        right: &BigInt,
    ) -> Result<Option<Value>, Raise> {
        let result = match op {
            Opcode::Add => Ok(left + right),
            Opcode::Sub => Ok(left - right),
            Opcode::Mul => Ok(left * right),
            Opcode::FloorDiv => int::floor_div(left, right),
            Opcode::Mod => int::modulo(left, right),
            Opcode::LeftShift => {
                if let Some(count) = right.to_usize().filter(|_| !left.is_zero()) {
                    self.need_room(count / 8)?;
                }
                int::shift_left(left, right)
            }
            Opcode::RightShift => int::shift_right(left, right),
            Opcode::BitAnd => Ok(left.bitand(right)),
            Opcode::BitOr => Ok(left.bitor(right)),
            Opcode::BitXor => Ok(left.bitxor(right)),
            Opcode::TrueDiv => {
                let quotient =
                    int::true_div(left, right).map_err(|error| self.number_error(&error))?;
                return Ok(Some(self.heap.float(quotient)));
            }
            Opcode::Pow => match right.to_biguint() {
                Some(exponent) => {
                    if left.bits() > 1 {
                        let n_bits = exponent
                            .to_u64()
                            .map(|it| it.saturating_mul(left.bits() - 1));
                        self.need_room(n_bits.map_or(usize::MAX, |it| (it / 8) as usize))?;
                    }
                    int::pow(left, &exponent)
                }
                None => {
                    let base = int::to_f64(left).map_err(|error| self.number_error(&error))?;
                    let exponent = right.to_f64().unwrap_or(f64::NEG_INFINITY);
                    let power =
                        float::pow(base, exponent).map_err(|error| self.number_error(&error))?;
                    return Ok(Some(self.heap.float(power)));
                }
            },
            _ => return Ok(None),
        };
        match result {
            Ok(result) => Ok(Some(self.heap.big_int(result))),
            Err(error) => Err(self.number_error(&error)),
        }
    }

    fn float_operator(
        &mut self,
        op: Opcode,
        left: f64,
        right: f64,
    ) -> Result<Option<Value>, Raise> {
        let result = match op {
            Opcode::Add => Ok(left + right),
            Opcode::Sub => Ok(left - right),
            Opcode::Mul => Ok(left * right),
            Opcode::TrueDiv => float::div(left, right),
            Opcode::FloorDiv => float::floor_div(left, right),
            Opcode::Mod => float::modulo(left, right),
            Opcode::Pow => float::pow(left, right),
            _ => return Ok(None),
        };
        match result {
            Ok(result) => Ok(Some(self.heap.float(result))),
            Err(NumberError::ComplexPower) => Ok(None),
            Err(error) => Err(self.number_error(&error)),
        }
    }

    /// The exception of a failed computation.
    pub fn number_error(&mut self, error: &NumberError) -> Raise {
        let class = match error.class() {
            ErrorClass::ValueError => ClassId::ValueError,
            ErrorClass::OverflowError => ClassId::OverflowError,
            ErrorClass::ZeroDivisionError => ClassId::ZeroDivisionError,
            ErrorClass::TypeError => ClassId::TypeError,
            ErrorClass::MemoryError => ClassId::MemoryError,
        };
        if *error == NumberError::PowerOverflow {
            let message = self.heap.str("Numerical result out of range");
            let class = self.class(class);
            return Raise(self.new_exception(class, &[Value::int(RANGE_ERRNO), message]));
        }
        self.raise(class, error.to_string())
    }

    pub(super) fn op_unary(&mut self, i: Instruction) -> Op {
        let value = self.reg(i.b());
        let op = i.op().unwrap_or(Opcode::Nop);
        if let Some(result) = self.unary_number(op, value) {
            self.set_reg(i.a(), result);
            return Ok(());
        }
        let (method, symbol) = match op {
            Opcode::Neg => ("__neg__", "-"),
            Opcode::Pos => ("__pos__", "+"),
            _ => ("__invert__", "~"),
        };
        match self.operator_method(value, method) {
            Some(function) => {
                let function = self.special(function);
                self.call_value(function, &[value], &[], Resume::Deliver, &[])
            }
            None => {
                let message = format!(
                    "bad operand type for unary {symbol}: '{}'",
                    self.type_name(value)
                );
                Err(self.raise(ClassId::TypeError, message))
            }
        }
    }

    /// A unary operator on a number of a built-in type.
    fn unary_number(&mut self, op: Opcode, value: Value) -> Option<Value> {
        let method = match op {
            Opcode::Neg => "__neg__",
            Opcode::Pos => "__pos__",
            _ => "__invert__",
        };
        let value = self.operand_payload(value, &[method]);
        if let Some(number) = self.float_of(value) {
            return match op {
                Opcode::Neg => Some(self.heap.float(-number)),
                Opcode::Pos => Some(value),
                _ => None,
            };
        }
        let number = self.int_operand(value)?;
        let result = match op {
            Opcode::Neg => -number,
            Opcode::Pos => number,
            _ => -number - 1,
        };
        Some(self.heap.big_int(result))
    }
}

/// The number of the system's error for a result that is out of range, ERANGE.
const RANGE_ERRNO: i64 = 34;

/// An operator on small integers whose result is one too.
fn small_operator(op: Opcode, left: i64, right: i64) -> Option<Value> {
    let result = match op {
        Opcode::Add => left.checked_add(right)?,
        Opcode::Sub => left.checked_sub(right)?,
        Opcode::Mul => left.checked_mul(right)?,
        Opcode::FloorDiv => int::small_floor_div(left, right)?,
        Opcode::Mod => int::small_modulo(left, right)?,
        Opcode::LeftShift => int::small_shift_left(left, right)?,
        Opcode::RightShift => int::small_shift_right(left, right)?,
        Opcode::BitAnd => left & right,
        Opcode::BitOr => left | right,
        Opcode::BitXor => left ^ right,
        Opcode::Pow => int::small_pow(left, u32::try_from(right).ok()?)?,
        _ => return None,
    };
    Value::try_int(result)
}
