//! `BaseException` and what its classes add.

use dormouse_vm::{ClassId, Kind, Native, Raise, Run, Value, Vm};

use super::{Attribute, attribute};

pub(super) const METHODS: &[Native] = &[
    Native {
        name: "BaseException.__new__",
        params: "cls, *args, **kwargs",
        run: Run::Plain(new),
        doc: "A new exception.",
    },
    Native {
        name: "BaseException.__init__",
        params: "self, *args, **kwargs",
        run: Run::Plain(init),
        doc: "Takes over the arguments.",
    },
    Native {
        name: "BaseException.with_traceback",
        params: "self, tb, /",
        run: Run::Plain(with_traceback),
        doc: "Set the traceback and return self.",
    },
];

pub(super) const ATTRIBUTES: &[Attribute] = &[
    attribute!(BaseException, "args", args, set_args),
    attribute!(BaseException, "__cause__", cause, set_cause),
    attribute!(BaseException, "__context__", context, set_context),
    attribute!(
        BaseException,
        "__suppress_context__",
        suppress,
        set_suppress
    ),
    attribute!(BaseException, "__traceback__", traceback, set_traceback),
    attribute!(StopIteration, "value", first_arg),
    attribute!(SystemExit, "code", exit_code),
];

fn new(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let items = vm.sequence_items(args[1]).unwrap_or(&[]).to_vec();
    if !args[0].is_kind(Kind::Class) || !vm.is_subclass(args[0], vm.class(ClassId::BaseException)) {
        let message = "BaseException.__new__(X): X is not an exception class";
        return Err(vm.raise(ClassId::TypeError, message));
    }
    Ok(vm.new_exception(args[0], &items))
}

fn init(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    if vm.table(args[2]).is_some_and(|it| !it.is_empty()) {
        let message = format!("{}() takes no keyword arguments", vm.type_name(args[0]));
        return Err(vm.raise(ClassId::TypeError, message));
    }
    if let Some(exception) = vm.exception_mut(args[0]) {
        exception.args = args[1];
    }
    Ok(Value::NONE)
}

fn with_traceback(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    set_traceback(vm, args)?;
    Ok(args[0])
}

/// A part of an exception, or None for what is no exception.
fn part(
    vm: &Vm,
    value: Value,
    get: fn(&dormouse_vm::object::Exception) -> Value,
) -> Result<Value, Raise> {
    Ok(vm.exception(value).map_or(Value::NONE, get))
}

fn args(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    part(vm, args[0], |it| it.args)
}

fn set_args(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let Some(items) = vm.plain_items(args[1])? else {
        let message = format!("'{}' object is not iterable", vm.type_name(args[1]));
        return Err(vm.raise(ClassId::TypeError, message));
    };
    let items = vm.heap.tuple(items);
    if let Some(exception) = vm.exception_mut(args[0]) {
        exception.args = items;
    }
    Ok(Value::NONE)
}

fn cause(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    part(vm, args[0], |it| it.cause)
}

/// An exception or None, for a link between exceptions.
fn link(vm: &mut Vm, value: Value, name: &str) -> Result<Value, Raise> {
    if value.is_none() || vm.exception(value).is_some() {
        return Ok(value);
    }
    let message = format!("exception {name} must be None or derive from BaseException");
    Err(vm.raise(ClassId::TypeError, message))
}

fn set_cause(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let cause = link(vm, args[1], "cause")?;
    if let Some(exception) = vm.exception_mut(args[0]) {
        exception.cause = cause;
        exception.suppresses_context = true;
    }
    Ok(Value::NONE)
}

fn context(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    part(vm, args[0], |it| it.context)
}

fn set_context(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let context = link(vm, args[1], "context")?;
    if let Some(exception) = vm.exception_mut(args[0]) {
        exception.context = context;
    }
    Ok(Value::NONE)
}

fn suppress(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    part(vm, args[0], |it| Value::bool(it.suppresses_context))
}

fn set_suppress(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let truth = vm.quick_truth(args[1]) == Some(true);
    if let Some(exception) = vm.exception_mut(args[0]) {
        exception.suppresses_context = truth;
    }
    Ok(Value::NONE)
}

fn traceback(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    part(vm, args[0], |it| it.traceback)
}

fn set_traceback(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    if !args[1].is_none() && !args[1].is_kind(Kind::Traceback) {
        return Err(vm.raise(
            ClassId::TypeError,
            "__traceback__ must be a traceback or None",
        ));
    }
    if let Some(exception) = vm.exception_mut(args[0]) {
        exception.traceback = args[1];
    }
    Ok(Value::NONE)
}

fn exit_code(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let all = part(vm, args[0], |it| it.args)?;
    match vm.sequence_items(all) {
        Some([]) | None => Ok(Value::NONE),
        Some([one]) => Ok(*one),
        Some(_) => Ok(all),
    }
}

fn first_arg(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    Ok(vm.stop_value(args[0]))
}
