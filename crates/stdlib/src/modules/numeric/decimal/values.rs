//! How decimal numbers and contexts stand in the heap: instances of the classes of `decimal.py`, whose first slots are
//! read and written here. An image may hold anything in their place, so everything is checked.

use dormouse_vm::object::Instance;
use dormouse_vm::{ClassId, Control, Kind, Outcome, Raise, Value, Vm};
use num_bigint::{BigInt, BigUint};
use num_traits::Zero;

use super::context::{Context, LEAST_EXPONENT, MOST_EXPONENT, Rounding};
use super::digits::{Fits, TooLarge, check_coefficient};
use super::number::{Form, Number};

/// How many slots a number has: its form with the sign, its coefficient, its exponent.
const N_OF_NUMBER: usize = 3;
/// How many slots of a context are read: precision, rounding, least and most exponent, capitals, clamp, flags, traps.
const N_OF_CONTEXT: usize = 8;
/// The slots of the flags and the traps.
const FLAGS: usize = 6;
const TRAPS: usize = 7;

/// What natives are given of the module.
#[derive(Clone, Copy, Debug)]
pub(super) struct Kit {
    /// A number of the class `Decimal` itself, as whose siblings results are made.
    model: Value,
    /// The class of it.
    pub(super) class: Value,
    /// The context that a new thread of contexts begins with.
    default: Value,
    /// The context variable.
    variable: Value,
    /// Raises for conditions that are trapped.
    trap: Value,
    /// Makes a number of what only the language knows.
    pub(super) convert: Value,
    /// Compares with a number of another class.
    pub(super) compare_other: Value,
}

impl Kit {
    /// The kit in the tuple that it comes in.
    pub(super) fn read(vm: &mut Vm, tuple: Value) -> Result<Self, Raise> {
        let parts = vm.sequence_items(tuple).and_then(|it| it.get(..6));
        let parts: Option<[Value; 6]> = parts.and_then(|it| it.try_into().ok());
        if let Some([model, default, variable, trap, convert, compare_other]) = parts
            && is_model(vm, model)
            && slots_of::<N_OF_CONTEXT>(vm, default).is_some()
            && variable.is_kind(Kind::Instance)
        {
            return Ok(Self {
                model,
                class: vm.class_of(model),
                default,
                variable,
                trap,
                convert,
                compare_other,
            });
        }
        Err(vm.raise(ClassId::TypeError, "the module is damaged"))
    }

    pub(super) fn is_number(&self, vm: &Vm, value: Value) -> bool {
        if !value.is_kind(Kind::Instance) {
            return false;
        }
        let class = vm.class_of(value);
        class == self.class || vm.is_subclass(class, self.class)
    }

    /// The number that a Decimal or an integer is; MemoryError when it has too many digits.
    pub(super) fn number(&self, vm: &mut Vm, value: Value) -> Result<Option<Number>, Raise> {
        if let Some(small) = value.as_int() {
            return Ok(Some(Number::integer(small)));
        }
        let number = if self.is_number(vm, value) {
            read_number(vm, value)
        } else {
            vm.big_of(value).map(|it| {
                let (sign, magnitude) = it.into_parts();
                Number::finite(sign == num_bigint::Sign::Minus, magnitude, 0)
            })
        };
        let check = |it: &Number| check_coefficient(&it.coefficient);
        match number.as_ref().map_or(Ok(()), check) {
            Ok(()) => Ok(number),
            Err(TooLarge) => Err(out_of_memory(vm)),
        }
    }

    /// The number of an operand, or a TypeError.
    pub(super) fn operand(&self, vm: &mut Vm, value: Value) -> Result<Number, Raise> {
        match self.number(vm, value)? {
            Some(number) => Ok(number),
            None => {
                let message = format!(
                    "conversion from {} to Decimal is not supported",
                    vm.type_name(value)
                );
                Err(vm.raise(ClassId::TypeError, message))
            }
        }
    }

    /// A Decimal of a number.
    pub(super) fn make(&self, vm: &mut Vm, number: Number) -> Value {
        let form = match number.form {
            Form::Finite => 0,
            Form::Infinity => 1,
            Form::Quiet => 2,
            Form::Signaling => 3,
        };
        let form = Value::int(form << 1 | i64::from(number.is_negative));
        let coefficient = vm.heap.big_int(BigInt::from(number.coefficient));
        let exponent = vm.heap.int(number.exponent);
        let model = &vm.heap.instances[self.model.index()];
        let instance = Instance {
            class: model.class,
            shape: model.shape,
            serial: 0,
            slots: vec![form, coefficient, exponent],
            dict: Value::UNSET,
            payload: model.payload,
        };
        vm.heap.alloc(instance)
    }

    /// The context of an operation: the given one, or that of the running code.
    pub(super) fn context(&self, vm: &mut Vm, given: Value) -> Result<Held, Raise> {
        if given.is_unset() || given.is_none() {
            let current = self.current(vm)?;
            return Held::read(vm, current);
        }
        if !self.is_context(vm, given) {
            return Err(vm.raise(ClassId::TypeError, "optional argument must be a context"));
        }
        Held::read(vm, given)
    }

    /// The context of the running code, which gets a copy of the default one when it has none yet.
    pub(super) fn current(&self, vm: &mut Vm) -> Result<Value, Raise> {
        let held = vm.context_of(vm.current);
        let held = if held.is_none() {
            let all = vm.hidden_value("_contexts");
            let first = vm.sequence_items(all).and_then(|it| it.first());
            first.copied().unwrap_or_default()
        } else {
            held
        };
        let Some([values, is_shared]) = slots_of::<2>(vm, held) else {
            return Err(vm.raise(ClassId::TypeError, "the context is damaged"));
        };
        if let Some(Some(entry)) = vm.find_key(values, self.variable)? {
            let found = vm.table(values).map(|it| it.value(entry));
            return Ok(found.unwrap_or_default());
        }
        let mut values = values;
        if is_shared == Value::TRUE && values.is_kind(Kind::Dict) {
            let copy = vm.heap.dicts[values.index()].clone();
            values = vm.heap.alloc(copy);
            let slots = &mut vm.heap.instances[held.index()].slots;
            slots[0] = values;
            slots[1] = Value::FALSE;
        }
        let fresh = self.copy_default(vm);
        vm.dict_set(values, self.variable, fresh)?;
        Ok(fresh)
    }

    /// A copy of a context, which must be one, with its flags or without.
    pub(super) fn copy_context(&self, vm: &mut Vm, source: Value, has_flags: bool) -> Value {
        let mut copy = vm.heap.instances[self.default.index()].clone();
        copy.serial = 0;
        if let Some(slots) = slots_of::<N_OF_CONTEXT>(vm, source) {
            for (at, value) in copy.slots.iter_mut().enumerate() {
                *value = match slots.get(at) {
                    Some(_) if at == FLAGS && !has_flags => Value::int(0),
                    Some(field) => *field,
                    None => Value::NONE,
                };
            }
        }
        vm.heap.alloc(copy)
    }

    /// A copy of the default context without its flags.
    pub(super) fn copy_default(&self, vm: &mut Vm) -> Value {
        self.copy_context(vm, self.default, false)
    }

    pub(super) fn is_context(&self, vm: &Vm, value: Value) -> bool {
        value.is_kind(Kind::Instance) && {
            let base = vm.class_of(self.default);
            vm.is_subclass(vm.class_of(value), base)
        }
    }

    /// Ends an operation: the conditions that it has met become flags, and those that are trapped raise.
    pub(super) fn end(&self, vm: &mut Vm, held: &Held, result: Value) -> Outcome {
        if held.context.met == 0 {
            return Ok(result.into());
        }
        self.flag(vm, held);
        let trapped = self.trapped(vm, held);
        if trapped != 0 {
            return Ok(Control::call(self.trap, [Value::int(trapped)]));
        }
        Ok(result.into())
    }

    /// The conditions that an operation has met become flags.
    pub(super) fn flag(&self, vm: &mut Vm, held: &Held) {
        if let Some(slots) = slots_of::<N_OF_CONTEXT>(vm, held.value) {
            let flags = slots[FLAGS].as_int().unwrap_or(0) | i64::from(held.context.met);
            vm.heap.instances[held.value.index()].slots[FLAGS] = Value::int(flags);
        }
    }

    /// The conditions that an operation has met and that are trapped.
    pub(super) fn trapped(&self, vm: &Vm, held: &Held) -> i64 {
        let slots = slots_of::<N_OF_CONTEXT>(vm, held.value);
        let traps = slots.and_then(|it| it[TRAPS].as_int()).unwrap_or(0);
        traps & i64::from(held.context.met)
    }

    /// Ends an operation whose result is a number.
    pub(super) fn end_number(&self, vm: &mut Vm, held: &Held, result: Fits<Number>) -> Outcome {
        let check = |it: Number| check_coefficient(&it.coefficient).map(|()| it);
        match result.and_then(check) {
            Ok(number) => {
                let number = self.make(vm, number);
                self.end(vm, held, number)
            }
            Err(TooLarge) => Err(out_of_memory(vm)),
        }
    }
}

/// A context of the heap with what it says.
#[derive(Clone, Copy, Debug)]
pub(super) struct Held {
    pub(super) value: Value,
    pub(super) context: Context,
}

impl Held {
    fn read(vm: &mut Vm, value: Value) -> Result<Self, Raise> {
        let context = slots_of::<N_OF_CONTEXT>(vm, value).and_then(|slots| {
            let number = |at: usize| slots[at].as_int();
            let is_within = |it: &i64| it.abs() <= MOST_EXPONENT;
            Some(Context {
                precision: number(0).filter(|it| *it >= 1 && is_within(it))?,
                rounding: Rounding::of_number(number(1)?)?,
                least: number(2).filter(|it| *it <= 0 && is_within(it))?,
                most: number(3).filter(|it| *it >= 0 && is_within(it))?,
                has_capitals: number(4)? != 0,
                is_clamped: number(5)? != 0,
                met: 0,
            })
        });
        match context {
            Some(context) => Ok(Self { value, context }),
            None => Err(vm.raise(ClassId::TypeError, "optional argument must be a context")),
        }
    }
}

/// Whether other instances can be made with the shape of this one.
fn is_model(vm: &Vm, value: Value) -> bool {
    value.is_kind(Kind::Instance) && {
        let instance = &vm.heap.instances[value.index()];
        instance.slots.len() == N_OF_NUMBER && instance.dict.is_unset()
    }
}

/// The first slots of an instance.
fn slots_of<const N: usize>(vm: &Vm, value: Value) -> Option<[Value; N]> {
    if !value.is_kind(Kind::Instance) {
        return None;
    }
    let slots = &vm.heap.instances[value.index()].slots;
    slots.get(..N)?.try_into().ok()
}

/// The number of a Decimal.
fn read_number(vm: &Vm, value: Value) -> Option<Number> {
    let [form, coefficient, exponent] = slots_of::<N_OF_NUMBER>(vm, value)?;
    let (form, sign) = (form.as_int()? >> 1, form.as_int()? & 1);
    let form = match form {
        0 => Form::Finite,
        1 => Form::Infinity,
        2 => Form::Quiet,
        3 => Form::Signaling,
        _ => return None,
    };
    let coefficient = match coefficient.as_int() {
        Some(small) => BigUint::from(small.unsigned_abs()),
        None if coefficient.is_kind(Kind::BigInt) => {
            vm.heap.big_ints[coefficient.index()].magnitude().clone()
        }
        None => return None,
    };
    let exponent = match exponent.as_int() {
        Some(exponent) => exponent,
        None => i64::try_from(vm.big_of(exponent)?).ok()?,
    };
    let is_within = (LEAST_EXPONENT..=MOST_EXPONENT).contains(&exponent);
    is_within.then_some(Number {
        is_negative: sign == 1,
        form,
        coefficient,
        exponent,
    })
}

/// The MemoryError for a result that is too large.
pub(super) fn out_of_memory(vm: &mut Vm) -> Raise {
    let class = vm.class(ClassId::MemoryError);
    Raise(vm.new_exception(class, &[]))
}

/// The exact number that a float is.
pub(super) fn number_of_float(number: f64) -> Number {
    let is_negative = number.is_sign_negative();
    if number.is_nan() {
        return Number::nan().with_sign(is_negative);
    }
    if number.is_infinite() {
        return Number::infinity(is_negative);
    }
    let bits = number.to_bits();
    let fraction = bits & ((1 << 52) - 1);
    let (mantissa, exponent) = match (bits >> 52 & 0x7ff) as i64 {
        0 => (fraction, -1074),
        biased => (fraction | 1 << 52, biased - 1075),
    };
    if mantissa == 0 {
        return Number::finite(is_negative, BigUint::zero(), 0);
    }
    if exponent >= 0 {
        let coefficient = BigUint::from(mantissa) << exponent.unsigned_abs();
        return Number::finite(is_negative, coefficient, 0);
    }
    // Without twos in common, a division by a power of two is one by a power of ten of as many fives.
    let n_common = i64::from(mantissa.trailing_zeros()).min(-exponent);
    let n_places = -exponent - n_common;
    let fives = BigUint::from(5_u32).pow(n_places as u32);
    let coefficient = BigUint::from(mantissa >> n_common) * fives;
    Number::finite(is_negative, coefficient, -n_places)
}
