//! Bombs: exceptions that explode in the tasklet that receives them.

use dormouse_vm::object::Bomb;
use dormouse_vm::{ClassId, Control, Kind, Native, Outcome, Raise, Run, Value, Vm};

use super::{Attribute, attribute, none_if_unset};

/// The methods.
pub(super) const METHODS: &[Native] = &[Native {
    name: "bomb.__new__",
    params: "cls, type=, value=, traceback=, /",
    run: Run::Control(new),
    doc: "An exception that explodes in the tasklet that receives it.",
}];

/// What scripts read and set.
pub(super) const ATTRIBUTES: &[Attribute] = &[
    attribute!(
        Bomb,
        "bomb.type",
        exception_type,
        "The class of the exception."
    ),
    attribute!(Bomb, "bomb.value", value, "The exception."),
    attribute!(
        Bomb,
        "bomb.traceback",
        traceback,
        "The traceback of the exception."
    ),
];

fn new(vm: &mut Vm, args: &[Value]) -> Outcome {
    if vm.exception(args[1]).is_some() {
        return Ok(vm.heap.alloc(Bomb { exception: args[1] }).into());
    }
    let parts: Vec<Value> = args[1..].iter().map(|it| none_if_unset(*it)).collect();
    let items = vm.sequence_items(parts[0]).map(<[Value]>::to_vec);
    let parts = match items {
        Some(items) if items.len() == 3 && args[2].is_unset() => items,
        _ => parts,
    };
    if parts[0].is_none() {
        let exception = Value::NONE;
        return Ok(vm.heap.alloc(Bomb { exception }).into());
    }
    if vm.exception(parts[1]).is_some() {
        let exception = parts[1];
        return Ok(vm.heap.alloc(Bomb { exception }).into());
    }
    let make = vm.hidden_value("_make_bomb");
    Ok(Control::call(make, [vec![args[0]], parts].concat()))
}

fn exception(vm: &mut Vm, value: Value) -> Result<Value, Raise> {
    if !value.is_kind(Kind::Bomb) {
        return Err(vm.raise(ClassId::TypeError, "a bomb is required"));
    }
    Ok(vm.heap.bombs[value.index()].exception)
}

fn exception_type(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let exception = exception(vm, args[0])?;
    if exception.is_none() {
        return Ok(exception);
    }
    Ok(vm.class_of(exception))
}

fn value(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    exception(vm, args[0])
}

fn traceback(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let exception = exception(vm, args[0])?;
    let traceback = vm.exception(exception).map(|it| it.traceback);
    Ok(traceback.unwrap_or(Value::NONE))
}
