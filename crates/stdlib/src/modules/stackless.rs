//! `stackless`: tasklets, channels and the scheduler, as natives over the VM's own.

use dormouse_vm::object::{Bomb, Channel, Property, Tasklet, TaskletState};
use dormouse_vm::{
    ClassId, Control, Hook, Kind, Native, Outcome, Raise, Run, RunOptions, Value, Vm,
};

const METHODS: &[Native] = &[
    Native {
        name: "tasklet.__new__",
        params: "cls, *args, **kwargs",
        run: Run::Plain(tasklet_new),
        doc: "A tasklet without a function.",
    },
    Native {
        name: "tasklet.__init__",
        params: "self, func=, args=, kwargs=",
        run: Run::Plain(tasklet_bind_init),
        doc: "Binds the function.",
    },
    Native {
        name: "tasklet.__call__",
        params: "self, /, *args, **kwargs",
        run: Run::Plain(tasklet_setup),
        doc: "Sets the call up and inserts the tasklet.",
    },
    Native {
        name: "tasklet.setup",
        params: "self, /, *args, **kwargs",
        run: Run::Plain(tasklet_setup),
        doc: "Sets the call up and inserts the tasklet.",
    },
    Native {
        name: "tasklet.bind",
        params: "self, func=, args=, kwargs=",
        run: Run::Plain(tasklet_bind),
        doc: "Binds a function, and a call of it if arguments are given.",
    },
    Native {
        name: "tasklet.insert",
        params: "self, /",
        run: Run::Plain(tasklet_insert),
        doc: "Puts the tasklet at the end of the ring.",
    },
    Native {
        name: "tasklet.remove",
        params: "self, /",
        run: Run::Plain(tasklet_remove),
        doc: "Takes the tasklet out of the ring.",
    },
    Native {
        name: "tasklet.run",
        params: "self, /",
        run: Run::Control(tasklet_run),
        doc: "Switches to the tasklet; the caller stays in the ring.",
    },
    Native {
        name: "tasklet.switch",
        params: "self, /",
        run: Run::Control(tasklet_switch),
        doc: "Switches to the tasklet; the caller leaves the ring.",
    },
    Native {
        name: "tasklet._throw",
        params: "self, exception, pending, /",
        run: Run::Control(tasklet_throw),
        doc: "Raises an exception instance in the tasklet.",
    },
    Native {
        name: "tasklet.set_atomic",
        params: "self, flag, /",
        run: Run::Plain(tasklet_set_atomic),
        doc: "Sets the atomic flag; gives the old one.",
    },
    Native {
        name: "tasklet.set_ignore_nesting",
        params: "self, flag, /",
        run: Run::Plain(tasklet_set_ignore_nesting),
        doc: "Sets the flag; gives the old one.",
    },
    Native {
        name: "channel.__new__",
        params: "cls, *args, **kwargs",
        run: Run::Plain(channel_new),
        doc: "A channel.",
    },
    Native {
        name: "channel.__init__",
        params: "self, *args, **kwargs",
        run: Run::Plain(nothing),
        doc: "Does nothing.",
    },
    Native {
        name: "channel.send",
        params: "self, value, /",
        run: Run::Control(channel_send),
        doc: "Sends a value; waits for a receiver.",
    },
    Native {
        name: "channel.receive",
        params: "self, /",
        run: Run::Control(channel_receive),
        doc: "Receives a value; waits for a sender.",
    },
    Native {
        name: "channel._send_exception",
        params: "self, exception, /",
        run: Run::Control(channel_send_exception),
        doc: "The receiver raises this exception instance.",
    },
    Native {
        name: "channel.open",
        params: "self, /",
        run: Run::Plain(channel_open),
        doc: "Undoes close().",
    },
    Native {
        name: "channel.close",
        params: "self, /",
        run: Run::Plain(channel_close),
        doc: "Nobody can begin to wait on the channel; waiting receivers are told.",
    },
    Native {
        name: "channel._act",
        params: "self, value, is_send, /",
        run: Run::Control(channel_act),
        doc: "Sends or receives without telling the channel callback.",
    },
    Native {
        name: "channel._waiting",
        params: "self, /",
        run: Run::Plain(channel_waiting),
        doc: "The waiting tasklets, in order.",
    },
    Native {
        name: "bomb.__new__",
        params: "cls, type=, value=, traceback=, /",
        run: Run::Control(bomb_new),
        doc: "An exception that explodes in the tasklet that receives it.",
    },
];

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
        name: "stackless.switch_trap",
        params: "change=, /",
        run: Run::Plain(switch_trap),
        doc: "Changes the level at which switches are refused; gives the old one.",
    },
];

/// The attributes: class, name, getter, setter.
type Getter = (
    ClassId,
    &'static str,
    &'static Native,
    Option<&'static Native>,
);

macro_rules! getter {
    ($name:literal, $function:ident) => {
        &Native {
            name: $name,
            params: "self, /",
            run: Run::Plain($function),
            doc: "",
        }
    };
}
macro_rules! setter {
    ($name:literal, $function:ident) => {
        Some(&Native {
            name: $name,
            params: "self, value, /",
            run: Run::Plain($function),
            doc: "",
        })
    };
}

const ATTRIBUTES: &[Getter] = &[
    (
        ClassId::Tasklet,
        "alive",
        getter!("tasklet.alive.get", tasklet_alive),
        None,
    ),
    (
        ClassId::Tasklet,
        "scheduled",
        getter!("tasklet.scheduled.get", tasklet_scheduled),
        None,
    ),
    (
        ClassId::Tasklet,
        "blocked",
        getter!("tasklet.blocked.get", tasklet_blocked),
        None,
    ),
    (
        ClassId::Tasklet,
        "paused",
        getter!("tasklet.paused.get", tasklet_paused),
        None,
    ),
    (
        ClassId::Tasklet,
        "is_current",
        getter!("tasklet.is_current.get", tasklet_is_current),
        None,
    ),
    (
        ClassId::Tasklet,
        "is_main",
        getter!("tasklet.is_main.get", tasklet_is_main),
        None,
    ),
    (
        ClassId::Tasklet,
        "restorable",
        getter!("tasklet.restorable.get", tasklet_restorable),
        None,
    ),
    (
        ClassId::Tasklet,
        "nesting_level",
        getter!("tasklet.nesting_level.get", zero),
        None,
    ),
    (
        ClassId::Tasklet,
        "recursion_depth",
        getter!("tasklet.recursion_depth.get", tasklet_depth),
        None,
    ),
    (
        ClassId::Tasklet,
        "next",
        getter!("tasklet.next.get", tasklet_next),
        None,
    ),
    (
        ClassId::Tasklet,
        "prev",
        getter!("tasklet.prev.get", tasklet_prev),
        None,
    ),
    (
        ClassId::Tasklet,
        "_channel",
        getter!("tasklet._channel.get", tasklet_channel),
        None,
    ),
    (
        ClassId::Tasklet,
        "atomic",
        getter!("tasklet.atomic.get", tasklet_atomic),
        None,
    ),
    (
        ClassId::Tasklet,
        "ignore_nesting",
        getter!("tasklet.ignore_nesting.get", tasklet_ignore_nesting),
        None,
    ),
    (
        ClassId::Tasklet,
        "thread_id",
        getter!("tasklet.thread_id.get", thread_id),
        None,
    ),
    (
        ClassId::Tasklet,
        "block_trap",
        getter!("tasklet.block_trap.get", tasklet_block_trap),
        setter!("tasklet.block_trap.set", tasklet_set_block_trap),
    ),
    (
        ClassId::Tasklet,
        "tempval",
        getter!("tasklet.tempval.get", tasklet_tempval),
        setter!("tasklet.tempval.set", tasklet_set_tempval),
    ),
    (
        ClassId::Channel,
        "balance",
        getter!("channel.balance.get", channel_balance),
        None,
    ),
    (
        ClassId::Channel,
        "queue",
        getter!("channel.queue.get", channel_queue),
        None,
    ),
    (
        ClassId::Channel,
        "closing",
        getter!("channel.closing.get", channel_closing),
        None,
    ),
    (
        ClassId::Channel,
        "closed",
        getter!("channel.closed.get", channel_closed),
        None,
    ),
    (
        ClassId::Channel,
        "preference",
        getter!("channel.preference.get", channel_preference),
        setter!("channel.preference.set", channel_set_preference),
    ),
    (
        ClassId::Channel,
        "schedule_all",
        getter!("channel.schedule_all.get", channel_schedule_all),
        setter!("channel.schedule_all.set", channel_set_schedule_all),
    ),
    (
        ClassId::Bomb,
        "type",
        getter!("bomb.type.get", bomb_type),
        None,
    ),
    (
        ClassId::Bomb,
        "value",
        getter!("bomb.value.get", bomb_value),
        None,
    ),
    (
        ClassId::Bomb,
        "traceback",
        getter!("bomb.traceback.get", bomb_traceback),
        None,
    ),
];

/// Makes the module; `stackless.py` fills in what is written in the language.
pub(super) fn install(vm: &mut Vm) {
    crate::add_methods(vm, METHODS);
    crate::add_methods(vm, super::reduce::METHODS);
    crate::add_methods(vm, super::frames::METHODS);
    for (class, name, get, set) in ATTRIBUTES {
        let get = vm.add_native(get);
        let set = set.map_or(Value::NONE, |it| vm.add_native(it));
        let property = Property {
            get,
            set,
            delete: Value::NONE,
            doc: Value::NONE,
            name: Value::NONE,
        };
        let property = vm.heap.alloc(property);
        let class = vm.class(*class);
        vm.set_namespace(class, name, property);
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

fn nothing(_: &mut Vm, _: &[Value]) -> Result<Value, Raise> {
    Ok(Value::NONE)
}

/// The one thread is named by the identity of the main tasklet.
fn thread_id(vm: &mut Vm, _: &[Value]) -> Result<Value, Raise> {
    let main = vm.main;
    Ok(Value::int(i64::from(vm.serial(main))))
}

fn zero(_: &mut Vm, _: &[Value]) -> Result<Value, Raise> {
    Ok(Value::int(0))
}

fn tasklet_new(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let object = Tasklet {
        class: args[0],
        function: Value::NONE,
        handled: Value::NONE,
        ..Tasklet::default()
    };
    Ok(vm.heap.alloc(object))
}

fn tasklet_bind_init(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    tasklet_bind(vm, args)?;
    Ok(Value::NONE)
}

fn tasklet_bind(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let this = tasklet(vm, args[0])?;
    vm.tasklet_bind(this, args[1], args[2], args[3])
}

fn tasklet_setup(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let this = tasklet(vm, args[0])?;
    let kwargs = if vm.table(args[2]).is_none_or(|it| it.is_empty()) {
        Value::NONE
    } else {
        args[2]
    };
    vm.tasklet_setup(this, args[1], kwargs)
}

fn tasklet_insert(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let this = tasklet(vm, args[0])?;
    vm.tasklet_insert(this)
}

fn tasklet_remove(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let this = tasklet(vm, args[0])?;
    vm.tasklet_remove(this)
}

fn tasklet_run(vm: &mut Vm, args: &[Value]) -> Outcome {
    let this = tasklet(vm, args[0])?;
    vm.tasklet_run(this)
}

fn tasklet_switch(vm: &mut Vm, args: &[Value]) -> Outcome {
    let this = tasklet(vm, args[0])?;
    vm.tasklet_switch(this)
}

fn tasklet_throw(vm: &mut Vm, args: &[Value]) -> Outcome {
    let this = tasklet(vm, args[0])?;
    vm.tasklet_throw(this, args[1], vm.quick_truth(args[2]) == Some(true))
}

/// An integer flag a script gave.
fn flag(vm: &mut Vm, value: Value) -> Result<bool, Raise> {
    match vm.index_value(value) {
        Some(number) => Ok(number != Value::int(0)),
        None => Err(vm.raise(ClassId::TypeError, "an integer is required")),
    }
}

fn tasklet_set_atomic(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let (this, is_on) = (tasklet(vm, args[0])?, flag(vm, args[1])?);
    let old = std::mem::replace(&mut vm.heap.tasklets[this.index()].is_atomic, is_on);
    Ok(Value::bool(old))
}

fn tasklet_set_ignore_nesting(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let (this, is_on) = (tasklet(vm, args[0])?, flag(vm, args[1])?);
    let old = std::mem::replace(&mut vm.heap.tasklets[this.index()].ignores_nesting, is_on);
    Ok(Value::bool(old))
}

fn state(vm: &mut Vm, value: Value) -> Result<TaskletState, Raise> {
    let this = tasklet(vm, value)?;
    Ok(vm.heap.tasklets[this.index()].state)
}

fn tasklet_alive(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    Ok(Value::bool(state(vm, args[0])? != TaskletState::Dead))
}

fn tasklet_scheduled(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let state = state(vm, args[0])?;
    Ok(Value::bool(matches!(
        state,
        TaskletState::Runnable | TaskletState::Sending | TaskletState::Receiving
    )))
}

fn tasklet_blocked(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let state = state(vm, args[0])?;
    Ok(Value::bool(matches!(
        state,
        TaskletState::Sending | TaskletState::Receiving
    )))
}

fn tasklet_paused(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    Ok(Value::bool(state(vm, args[0])? == TaskletState::Paused))
}

fn tasklet_is_current(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    Ok(Value::bool(vm.current == args[0]))
}

fn tasklet_is_main(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    Ok(Value::bool(vm.main == args[0]))
}

fn tasklet_restorable(_: &mut Vm, _: &[Value]) -> Result<Value, Raise> {
    Ok(Value::TRUE)
}

fn tasklet_depth(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let this = tasklet(vm, args[0])?;
    Ok(Value::int(i64::from(vm.tasklet_depth(this))))
}

fn none_if_unset(value: Value) -> Value {
    if value.is_unset() { Value::NONE } else { value }
}

fn tasklet_next(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let this = tasklet(vm, args[0])?;
    Ok(none_if_unset(vm.heap.tasklets[this.index()].next))
}

fn tasklet_prev(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let this = tasklet(vm, args[0])?;
    Ok(none_if_unset(vm.heap.tasklets[this.index()].previous))
}

fn tasklet_channel(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let this = tasklet(vm, args[0])?;
    Ok(none_if_unset(vm.heap.tasklets[this.index()].channel))
}

fn tasklet_atomic(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let this = tasklet(vm, args[0])?;
    Ok(Value::bool(vm.heap.tasklets[this.index()].is_atomic))
}

fn tasklet_ignore_nesting(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let this = tasklet(vm, args[0])?;
    Ok(Value::bool(vm.heap.tasklets[this.index()].ignores_nesting))
}

fn tasklet_block_trap(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let this = tasklet(vm, args[0])?;
    Ok(Value::bool(vm.heap.tasklets[this.index()].is_block_trapped))
}

fn tasklet_set_block_trap(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let (this, is_on) = (tasklet(vm, args[0])?, flag(vm, args[1])?);
    vm.heap.tasklets[this.index()].is_block_trapped = is_on;
    Ok(Value::NONE)
}

fn tasklet_tempval(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let this = tasklet(vm, args[0])?;
    Ok(none_if_unset(vm.heap.tasklets[this.index()].tempval))
}

fn tasklet_set_tempval(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
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

fn channel_new(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    Ok(vm.heap.alloc(Channel {
        class: args[0],
        ..Channel::default()
    }))
}

fn channel_send(vm: &mut Vm, args: &[Value]) -> Outcome {
    let this = channel(vm, args[0])?;
    vm.channel_send(this, args[1])
}

fn channel_receive(vm: &mut Vm, args: &[Value]) -> Outcome {
    let this = channel(vm, args[0])?;
    vm.channel_receive(this)
}

fn channel_send_exception(vm: &mut Vm, args: &[Value]) -> Outcome {
    let this = channel(vm, args[0])?;
    let bomb = vm.heap.alloc(Bomb { exception: args[1] });
    vm.channel_send(this, bomb)
}

fn channel_open(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let this = channel(vm, args[0])?;
    vm.heap.channels[this.index()].is_closing = false;
    Ok(Value::NONE)
}

fn channel_close(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let this = channel(vm, args[0])?;
    vm.channel_close(this);
    Ok(Value::NONE)
}

fn channel_act(vm: &mut Vm, args: &[Value]) -> Outcome {
    let this = channel(vm, args[0])?;
    let current = vm.current;
    vm.heap.tasklets[current.index()].tempval = Value::UNSET;
    if vm.quick_truth(args[2]) == Some(true) {
        vm.send_now(this, args[1])
    } else {
        vm.receive_now(this)
    }
}

fn channel_waiting(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let this = channel(vm, args[0])?;
    let waiting = vm.channel_queue(this);
    Ok(vm.heap.list(waiting))
}

fn channel_balance(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let this = channel(vm, args[0])?;
    Ok(Value::int(vm.heap.channels[this.index()].balance))
}

fn channel_queue(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let this = channel(vm, args[0])?;
    Ok(none_if_unset(vm.heap.channels[this.index()].first))
}

fn channel_closing(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let this = channel(vm, args[0])?;
    Ok(Value::bool(vm.heap.channels[this.index()].is_closing))
}

fn channel_closed(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let this = channel(vm, args[0])?;
    let object = &vm.heap.channels[this.index()];
    Ok(Value::bool(object.is_closing && object.balance == 0))
}

fn channel_preference(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let this = channel(vm, args[0])?;
    Ok(Value::int(i64::from(
        vm.heap.channels[this.index()].preference,
    )))
}

fn channel_set_preference(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let this = channel(vm, args[0])?;
    let Some(number) = vm.big_of(args[1]) else {
        return Err(vm.raise(ClassId::TypeError, "preference must be set to an integer"));
    };
    let sign = match number.sign() {
        num_bigint::Sign::Minus => -1,
        num_bigint::Sign::NoSign => 0,
        num_bigint::Sign::Plus => 1,
    };
    vm.heap.channels[this.index()].preference = sign;
    Ok(Value::NONE)
}

fn channel_schedule_all(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let this = channel(vm, args[0])?;
    Ok(Value::int(i64::from(
        vm.heap.channels[this.index()].schedules_all,
    )))
}

fn channel_set_schedule_all(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let (this, is_on) = (channel(vm, args[0])?, flag(vm, args[1])?);
    vm.heap.channels[this.index()].schedules_all = is_on;
    Ok(Value::NONE)
}

fn bomb_new(vm: &mut Vm, args: &[Value]) -> Outcome {
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

fn bomb_exception(vm: &mut Vm, value: Value) -> Result<Value, Raise> {
    if !value.is_kind(Kind::Bomb) {
        return Err(vm.raise(ClassId::TypeError, "a bomb is required"));
    }
    Ok(vm.heap.bombs[value.index()].exception)
}

fn bomb_type(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let exception = bomb_exception(vm, args[0])?;
    if exception.is_none() {
        return Ok(exception);
    }
    Ok(vm.class_of(exception))
}

fn bomb_value(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    bomb_exception(vm, args[0])
}

fn bomb_traceback(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let exception = bomb_exception(vm, args[0])?;
    let traceback = vm.exception(exception).map(|it| it.traceback);
    Ok(traceback.unwrap_or(Value::NONE))
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
