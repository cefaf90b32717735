//! `math`: functions of floats here and in `special` and `sums`, of integers in `integers`.
//!
//! A function that gets an object which must be asked for its number (`__float__`, `__index__`) is called again by the
//! library with the number.

mod elementary;
mod integers;
mod lehmer;
mod special;
mod sums;

use dormouse_vm::number::int;
use dormouse_vm::{ClassId, Control, Outcome, Raise, Value, Vm};

/// Makes the module.
pub(super) fn install(vm: &mut Vm) {
    let module = crate::add_module(vm, "math", elementary::FUNCTIONS);
    let namespace = vm.namespace(module);
    for table in [integers::FUNCTIONS, sums::FUNCTIONS] {
        for native in table {
            let value = vm.add_native(native);
            let short = native.name.rsplit('.').next().unwrap_or(native.name);
            vm.set_str(namespace, short, value);
        }
    }
    crate::add_functions(vm, integers::HIDDEN);
    let constants = [
        ("pi", std::f64::consts::PI),
        ("e", std::f64::consts::E),
        ("tau", std::f64::consts::TAU),
        ("inf", f64::INFINITY),
        ("nan", f64::NAN),
    ];
    for (name, number) in constants {
        let value = vm.heap.float(number);
        vm.set_str(namespace, name, value);
    }
}

fn domain_error(vm: &mut Vm) -> Raise {
    vm.raise(ClassId::ValueError, "math domain error")
}

fn range_error(vm: &mut Vm) -> Raise {
    vm.raise(ClassId::OverflowError, "math range error")
}

/// A value as a float; `None` when an object must be asked.
fn real(vm: &mut Vm, value: Value) -> Result<Option<f64>, Raise> {
    if vm.script_method(value, "__float__").is_some() {
        return Ok(None);
    }
    if let Some(number) = vm.float_of(vm.plain(value)) {
        return Ok(Some(number));
    }
    if let Some(number) = value.as_int() {
        return Ok(Some(number as f64));
    }
    if let Some(number) = vm.big_of(value) {
        return int::to_f64(&number)
            .map(Some)
            .map_err(|error| vm.number_error(&error));
    }
    if vm.script_method(value, "__index__").is_some() {
        return Ok(None);
    }
    let message = format!("must be real number, not {}", vm.type_name(value));
    Err(vm.raise(ClassId::TypeError, message))
}

/// All values as floats; `None` when some object must be asked.
fn reals<const N: usize>(vm: &mut Vm, values: &[Value]) -> Result<Option<[f64; N]>, Raise> {
    let mut numbers = [0.0; N];
    let mut needs_script = false;
    for (number, value) in numbers.iter_mut().zip(values) {
        match real(vm, *value)? {
            Some(it) => *number = it,
            None => needs_script = true,
        }
    }
    Ok((!needs_script).then_some(numbers))
}

/// Lets the library ask the arguments for their floats and call the native of this name again.
fn ask_floats(vm: &mut Vm, name: &str, args: &[Value]) -> Outcome {
    ask(vm, "_math_with_floats", name, args)
}

/// Lets the library ask the arguments for their integers and call the native of this name again.
fn ask_integers(vm: &mut Vm, name: &str, args: &[Value]) -> Outcome {
    ask(vm, "_math_with_indices", name, args)
}

fn ask(vm: &mut Vm, helper: &str, name: &str, args: &[Value]) -> Outcome {
    let function = vm.native(name).unwrap_or(Value::NONE);
    let mut given = vec![function];
    given.extend(args.iter().filter(|it| !it.is_unset()));
    Ok(Control::call(vm.hidden_value(helper), given))
}
