//! Tasklets: their methods and attributes.

use dormouse_vm::object::{Tasklet, TaskletState};
use dormouse_vm::{ClassId, Kind, Native, Outcome, Raise, Run, Value, Vm};

use super::{Attribute, attribute, flag, none_if_unset, tasklet};

/// The methods.
pub(super) const METHODS: &[Native] = &[
    Native {
        name: "tasklet.__new__",
        params: "cls, *args, **kwargs",
        run: Run::Plain(new),
        doc: "A tasklet without a function.",
    },
    Native {
        name: "tasklet.__init__",
        params: "self, func=, args=, kwargs=",
        run: Run::Plain(bind_init),
        doc: "Binds the function.",
    },
    Native {
        name: "tasklet.__call__",
        params: "self, /, *args, **kwargs",
        run: Run::Plain(setup),
        doc: "Sets the call up and inserts the tasklet.",
    },
    Native {
        name: "tasklet.setup",
        params: "self, /, *args, **kwargs",
        run: Run::Plain(setup),
        doc: "Sets the call up and inserts the tasklet.",
    },
    Native {
        name: "tasklet.bind",
        params: "self, func=, args=, kwargs=",
        run: Run::Plain(bind),
        doc: "Binds a function, and a call of it if arguments are given.",
    },
    Native {
        name: "tasklet.insert",
        params: "self, /",
        run: Run::Plain(insert),
        doc: "Puts the tasklet at the end of the ring.",
    },
    Native {
        name: "tasklet.remove",
        params: "self, /",
        run: Run::Plain(remove),
        doc: "Takes the tasklet out of the ring.",
    },
    Native {
        name: "tasklet.run",
        params: "self, /",
        run: Run::Control(run),
        doc: "Switches to the tasklet; the caller stays in the ring.",
    },
    Native {
        name: "tasklet.switch",
        params: "self, /",
        run: Run::Control(switch),
        doc: "Switches to the tasklet; the caller leaves the ring.",
    },
    Native {
        name: "tasklet._throw",
        params: "self, exception, pending, /",
        run: Run::Control(throw),
        doc: "Raises an exception instance in the tasklet.",
    },
    Native {
        name: "tasklet.set_atomic",
        params: "self, flag, /",
        run: Run::Plain(set_atomic),
        doc: "Sets the atomic flag; gives the old one.",
    },
    Native {
        name: "tasklet.set_ignore_nesting",
        params: "self, flag, /",
        run: Run::Plain(set_ignore_nesting),
        doc: "Sets the flag; gives the old one.",
    },
];

/// What scripts read and set.
pub(super) const ATTRIBUTES: &[Attribute] = &[
    attribute!(
        Tasklet,
        "tasklet.alive",
        is_alive,
        "Whether the tasklet can still run."
    ),
    attribute!(
        Tasklet,
        "tasklet.scheduled",
        is_scheduled,
        "Whether the tasklet is in the ring or waits on a channel."
    ),
    attribute!(
        Tasklet,
        "tasklet.blocked",
        is_blocked,
        "Whether the tasklet waits on a channel."
    ),
    attribute!(
        Tasklet,
        "tasklet.paused",
        is_paused,
        "Whether the tasklet is alive but neither in the ring nor on a channel."
    ),
    attribute!(
        Tasklet,
        "tasklet.is_current",
        is_current,
        "Whether the tasklet is the one that runs."
    ),
    attribute!(
        Tasklet,
        "tasklet.is_main",
        is_main,
        "Whether the tasklet is the main one."
    ),
    attribute!(
        Tasklet,
        "tasklet.restorable",
        is_restorable,
        "Whether the tasklet can be pickled and go on: always."
    ),
    attribute!(
        Tasklet,
        "tasklet.nesting_level",
        zero,
        "How many interpreters are nested below: none, ever."
    ),
    attribute!(
        Tasklet,
        "tasklet.recursion_depth",
        depth,
        "How many frames the tasklet has."
    ),
    attribute!(
        Tasklet,
        "tasklet.next",
        next,
        "The tasklet after it in the ring or in the queue of its channel."
    ),
    attribute!(
        Tasklet,
        "tasklet.prev",
        previous,
        "The tasklet before it in the ring or in the queue of its channel."
    ),
    attribute!(
        Tasklet,
        "tasklet._channel",
        waits_on,
        "The channel the tasklet waits on."
    ),
    attribute!(
        Tasklet,
        "tasklet.atomic",
        is_atomic,
        "Whether the tasklet is never interrupted by a time-out."
    ),
    attribute!(
        Tasklet,
        "tasklet.ignore_nesting",
        ignores_nesting,
        "Whether the tasklet may be interrupted on any nesting level."
    ),
    attribute!(
        Tasklet,
        "tasklet.thread_id",
        thread_id,
        "The name of the one thread."
    ),
    attribute!(
        Tasklet,
        "tasklet.block_trap",
        is_block_trapped,
        set_block_trap,
        "Whether the tasklet raises instead of waiting on a channel."
    ),
    attribute!(
        Tasklet,
        "tasklet.tempval",
        tempval,
        set_tempval,
        "What the call that the tasklet waits in will return."
    ),
];

fn new(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let object = Tasklet {
        class: args[0],
        function: Value::NONE,
        handled: Value::NONE,
        ..Tasklet::default()
    };
    let tasklet = vm.heap.alloc(object);
    vm.serial(tasklet);
    Ok(tasklet)
}

fn bind_init(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    bind(vm, args)?;
    Ok(Value::NONE)
}

fn bind(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let this = tasklet(vm, args[0])?;
    vm.tasklet_bind(this, args[1], args[2], args[3])
}

fn setup(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let this = tasklet(vm, args[0])?;
    let kwargs = if vm.table(args[2]).is_none_or(|it| it.is_empty()) {
        Value::NONE
    } else {
        args[2]
    };
    vm.tasklet_setup(this, args[1], kwargs)
}

fn insert(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let this = tasklet(vm, args[0])?;
    vm.tasklet_insert(this)
}

fn remove(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let this = tasklet(vm, args[0])?;
    vm.tasklet_remove(this)
}

fn run(vm: &mut Vm, args: &[Value]) -> Outcome {
    let this = tasklet(vm, args[0])?;
    vm.tasklet_run(this)
}

fn switch(vm: &mut Vm, args: &[Value]) -> Outcome {
    let this = tasklet(vm, args[0])?;
    vm.tasklet_switch(this)
}

fn throw(vm: &mut Vm, args: &[Value]) -> Outcome {
    let this = tasklet(vm, args[0])?;
    vm.tasklet_throw(this, args[1], vm.quick_truth(args[2]) == Some(true))
}

fn set_atomic(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let (this, is_on) = (tasklet(vm, args[0])?, flag(vm, args[1])?);
    let old = std::mem::replace(&mut vm.heap.tasklets[this.index()].is_atomic, is_on);
    Ok(Value::bool(old))
}

fn set_ignore_nesting(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let (this, is_on) = (tasklet(vm, args[0])?, flag(vm, args[1])?);
    let old = std::mem::replace(&mut vm.heap.tasklets[this.index()].ignores_nesting, is_on);
    Ok(Value::bool(old))
}

fn state(vm: &mut Vm, value: Value) -> Result<TaskletState, Raise> {
    let this = tasklet(vm, value)?;
    Ok(vm.heap.tasklets[this.index()].state)
}

fn is_alive(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    Ok(Value::bool(state(vm, args[0])? != TaskletState::Dead))
}

fn is_scheduled(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let state = state(vm, args[0])?;
    Ok(Value::bool(matches!(
        state,
        TaskletState::Runnable | TaskletState::Sending | TaskletState::Receiving
    )))
}

fn is_blocked(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let state = state(vm, args[0])?;
    Ok(Value::bool(matches!(
        state,
        TaskletState::Sending | TaskletState::Receiving
    )))
}

fn is_paused(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    Ok(Value::bool(state(vm, args[0])? == TaskletState::Paused))
}

fn is_current(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    Ok(Value::bool(vm.current == args[0]))
}

fn is_main(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    Ok(Value::bool(vm.main == args[0]))
}

fn is_restorable(_: &mut Vm, _: &[Value]) -> Result<Value, Raise> {
    Ok(Value::TRUE)
}

fn zero(_: &mut Vm, _: &[Value]) -> Result<Value, Raise> {
    Ok(Value::int(0))
}

fn depth(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let this = tasklet(vm, args[0])?;
    Ok(Value::int(i64::from(vm.tasklet_depth(this))))
}

fn next(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let this = tasklet(vm, args[0])?;
    Ok(none_if_unset(vm.heap.tasklets[this.index()].next))
}

fn previous(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let this = tasklet(vm, args[0])?;
    Ok(none_if_unset(vm.heap.tasklets[this.index()].previous))
}

fn waits_on(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let this = tasklet(vm, args[0])?;
    Ok(none_if_unset(vm.heap.tasklets[this.index()].channel))
}

fn is_atomic(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let this = tasklet(vm, args[0])?;
    Ok(Value::bool(vm.heap.tasklets[this.index()].is_atomic))
}

fn ignores_nesting(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let this = tasklet(vm, args[0])?;
    Ok(Value::bool(vm.heap.tasklets[this.index()].ignores_nesting))
}

/// The one thread is named by the identity of the main tasklet.
fn thread_id(vm: &mut Vm, _: &[Value]) -> Result<Value, Raise> {
    let main = vm.main;
    Ok(Value::int(i64::from(vm.serial(main))))
}

fn is_block_trapped(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let this = tasklet(vm, args[0])?;
    Ok(Value::bool(vm.heap.tasklets[this.index()].is_block_trapped))
}

fn set_block_trap(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let (this, is_on) = (tasklet(vm, args[0])?, flag(vm, args[1])?);
    vm.heap.tasklets[this.index()].is_block_trapped = is_on;
    Ok(Value::NONE)
}

fn tempval(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let this = tasklet(vm, args[0])?;
    Ok(none_if_unset(vm.heap.tasklets[this.index()].tempval))
}

fn set_tempval(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let this = tasklet(vm, args[0])?;
    let current = vm.current;
    let object = &mut vm.heap.tasklets[this.index()];
    let is_interrupted = object.tempval.is_unset() && !object.is_detached && object.depth > 0;
    // One that stands between two instructions has no call to return a value, but can be made to raise.
    if this == current || !is_interrupted || args[1].is_kind(Kind::Bomb) {
        object.tempval = args[1];
        object.is_detached = false;
    }
    Ok(Value::NONE)
}
