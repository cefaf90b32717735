//! `stackless`: tasklets, channels and the scheduler, as natives over the VM's own. Here are the functions of the
//! module; what its classes have is below.

mod bomb;
mod channel;
mod tasklet;

use dormouse_vm::object::Property;
use dormouse_vm::{ClassId, Hook, Kind, Native, Outcome, Raise, Run, RunOptions, Value, Vm};

const FUNCTIONS: &[Native] = &[
    Native {
        name: "stackless.schedule",
        params: "retval=",
        run: Run::Control(schedule),
        doc: "Lets the next tasklet run.",
    },
    Native {
        name: "stackless.schedule_remove",
        params: "retval=",
        run: Run::Control(schedule_remove),
        doc: "Leaves the ring and lets the next tasklet run.",
    },
    Native {
        name: "stackless.run",
        params: "timeout=, threadblock=, soft=, ignore_nesting=, totaltimeout=",
        run: Run::Control(run),
        doc: "Runs the other tasklets until none is runnable.",
    },
    Native {
        name: "stackless.getcurrent",
        params: "",
        run: Run::Plain(getcurrent),
        doc: "The current tasklet.",
    },
    Native {
        name: "stackless.getmain",
        params: "",
        run: Run::Plain(getmain),
        doc: "The main tasklet.",
    },
    Native {
        name: "stackless.getruncount",
        params: "",
        run: Run::Plain(getruncount),
        doc: "How many tasklets are runnable, the current one included.",
    },
    Native {
        name: "stackless._set_hook",
        params: "number, function, /",
        run: Run::Plain(set_hook),
        doc: "Sets the schedule callback, the channel callback or the error handler; gives the old one.",
    },
    Native {
        name: "stackless._end_show_switch",
        params: "",
        run: Run::Control(end_show_switch),
        doc: "Goes on after the schedule callback.",
    },
    Native {
        name: "stackless._end_with",
        params: "exception, /",
        run: Run::Control(end_with),
        doc: "Ends the tasklet whose error handler has raised.",
    },
    Native {
        name: "stackless._sleep_until",
        params: "deadline, /",
        run: Run::Control(sleep_until),
        doc: "Lets the other tasklets run until a time of the clock.",
    },
    Native {
        name: "stackless._context_of",
        params: "tasklet, /",
        run: Run::Plain(context_of),
        doc: "The context of a tasklet; None for the program's.",
    },
    Native {
        name: "stackless._hold_context",
        params: "tasklet, holder, /",
        run: Run::Plain(hold_context),
        doc: "Gives a tasklet the dict with another context, None for the program's; gives the old dict.",
    },
    Native {
        name: "stackless.switch_trap",
        params: "change=, /",
        run: Run::Plain(switch_trap),
        doc: "Changes the level at which switches are refused; gives the old one.",
    },
];

/// An attribute that is computed.
struct Attribute {
    class: ClassId,
    name: &'static str,
    get: &'static Native,
    /// Unset where scripts only read it.
    set: Option<&'static Native>,
}

/// An attribute by its class, its full name, its getter, its setter when it has one, and what it says.
macro_rules! attribute {
    ($class:ident, $name:literal, $get:ident, $doc:literal) => {
        Attribute {
            class: ClassId::$class,
            name: $name,
            get: &Native {
                name: concat!($name, ".get"),
                params: "self, /",
                run: Run::Plain($get),
                doc: $doc,
            },
            set: None,
        }
    };
    ($class:ident, $name:literal, $get:ident, $set:ident, $doc:literal) => {
        Attribute {
            set: Some(&Native {
                name: concat!($name, ".set"),
                params: "self, value, /",
                run: Run::Plain($set),
                doc: $doc,
            }),
            ..attribute!($class, $name, $get, $doc)
        }
    };
}
use attribute;

/// Makes the module; `stackless.py` fills in what is written in the language.
pub(super) fn install(vm: &mut Vm) {
    let methods = [tasklet::METHODS, channel::METHODS, bomb::METHODS];
    methods.iter().for_each(|it| crate::add_methods(vm, it));
    crate::add_methods(vm, super::reduce::METHODS);
    crate::add_methods(vm, super::frames::METHODS);
    let attributes = [tasklet::ATTRIBUTES, channel::ATTRIBUTES, bomb::ATTRIBUTES];
    for attribute in attributes.into_iter().flatten() {
        add_attribute(vm, attribute);
    }
    let module = crate::add_module(vm, "stackless", FUNCTIONS);
    let namespace = vm.namespace(module);
    for native in FUNCTIONS {
        // What the prelude and the scheduler's hooks use has a hidden name too.
        let short = native.name.rsplit('.').next().unwrap_or(native.name);
        let hidden = if short.starts_with('_') {
            short.to_string()
        } else {
            format!("_{short}")
        };
        if let Some(value) = vm.native(native.name) {
            vm.set_str(vm.hidden, &hidden, value);
        }
    }
    for class in [
        ClassId::Tasklet,
        ClassId::Channel,
        ClassId::Bomb,
        ClassId::TaskletExit,
    ] {
        let value = vm.class(class);
        vm.set_str(namespace, class.name(), value);
    }
    let exit = vm.class(ClassId::TaskletExit);
    vm.set_str(vm.builtins, "TaskletExit", exit);
}

fn add_attribute(vm: &mut Vm, attribute: &Attribute) {
    let get = vm.add_native(attribute.get);
    let set = attribute.set.map_or(Value::NONE, |it| vm.add_native(it));
    let name = attribute.name.rsplit('.').next().unwrap_or(attribute.name);
    let property = Property {
        get,
        set,
        delete: Value::NONE,
        doc: Value::UNSET,
        name: vm.intern(name),
    };
    let property = vm.heap.alloc(property);
    let class = vm.class(attribute.class);
    vm.set_namespace(class, name, property);
}

/// Checks that a receiver is a tasklet.
pub(super) fn tasklet(vm: &mut Vm, value: Value) -> Result<Value, Raise> {
    if value.is_kind(Kind::Tasklet) {
        return Ok(value);
    }
    let message = format!("a tasklet is required, not '{}'", vm.type_name(value));
    Err(vm.raise(ClassId::TypeError, message))
}

/// Checks that a receiver is a channel.
pub(super) fn channel(vm: &mut Vm, value: Value) -> Result<Value, Raise> {
    if value.is_kind(Kind::Channel) {
        return Ok(value);
    }
    let message = format!("a channel is required, not '{}'", vm.type_name(value));
    Err(vm.raise(ClassId::TypeError, message))
}

/// An integer flag a script gave.
fn flag(vm: &mut Vm, value: Value) -> Result<bool, Raise> {
    match vm.index_value(value) {
        Some(number) => Ok(number != Value::int(0)),
        None => Err(vm.raise(ClassId::TypeError, "an integer is required")),
    }
}

fn none_if_unset(value: Value) -> Value {
    if value.is_unset() { Value::NONE } else { value }
}

fn schedule(vm: &mut Vm, args: &[Value]) -> Outcome {
    let retval = if args[0].is_unset() {
        vm.current
    } else {
        args[0]
    };
    vm.schedule(retval)
}

fn schedule_remove(vm: &mut Vm, args: &[Value]) -> Outcome {
    let retval = if args[0].is_unset() {
        vm.current
    } else {
        args[0]
    };
    vm.schedule_remove(retval)
}

fn run(vm: &mut Vm, args: &[Value]) -> Outcome {
    let timeout = if args[0].is_unset() {
        Some(0)
    } else {
        vm.index_value(args[0]).and_then(Value::as_int)
    };
    let Some(timeout) = timeout else {
        return Err(vm.raise(ClassId::TypeError, "an integer is required"));
    };
    let is_on = |value: Value| vm.quick_truth(none_if_unset(value)) == Some(true);
    let options = RunOptions {
        timeout,
        is_soft: is_on(args[2]),
        is_total: is_on(args[4]),
    };
    vm.run_tasklets(options)
}

fn set_hook(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let hook = match args[0].as_int() {
        Some(0) => Hook::Schedule,
        Some(1) => Hook::Channel,
        _ => Hook::Error,
    };
    if !args[1].is_none() && !vm.is_callable(args[1]) {
        return Err(vm.raise(ClassId::TypeError, "parameter must be callable or None"));
    }
    Ok(vm.set_hook(hook, args[1]))
}

fn end_show_switch(vm: &mut Vm, _: &[Value]) -> Outcome {
    vm.end_show_switch()
}

fn end_with(vm: &mut Vm, args: &[Value]) -> Outcome {
    if vm.exception(args[0]).is_none() {
        return Err(vm.raise(ClassId::TypeError, "an exception is required"));
    }
    vm.end_with(args[0])
}

fn sleep_until(vm: &mut Vm, args: &[Value]) -> Outcome {
    match vm.float_of(args[0]) {
        Some(deadline) => vm.sleep_until(deadline),
        None => Err(vm.raise(ClassId::TypeError, "a float is required")),
    }
}

fn getcurrent(vm: &mut Vm, _: &[Value]) -> Result<Value, Raise> {
    Ok(vm.current)
}

fn getmain(vm: &mut Vm, _: &[Value]) -> Result<Value, Raise> {
    Ok(vm.main)
}

fn getruncount(vm: &mut Vm, _: &[Value]) -> Result<Value, Raise> {
    Ok(Value::int(vm.ring().len() as i64))
}

fn context_of(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let this = tasklet(vm, args[0])?;
    Ok(vm.context_of(this))
}

fn hold_context(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let this = tasklet(vm, args[0])?;
    let old = vm.context_holder(this).unwrap_or(Value::NONE);
    vm.hold_context(this, Some(args[1]).filter(|it| it.is_kind(Kind::Dict)));
    Ok(old)
}

fn switch_trap(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let change = if args[0].is_unset() {
        Some(0)
    } else {
        vm.index_value(args[0]).and_then(Value::as_int)
    };
    match change {
        Some(change) => Ok(Value::int(vm.change_switch_trap(change))),
        None => Err(vm.raise(ClassId::TypeError, "an integer is required")),
    }
}
