//! What tasklets and channels tell the pickle protocol of themselves: `__reduce__` and `__setstate__`.
//!
//! A tasklet's state is a tuple that subclasses may extend, as in Stackless. Its frames stand in it as a *capsule*:
//! a tasklet of the base class that nothing runs, with a copy of the frames.

use dormouse_vm::object::{Tasklet, TaskletState};
use dormouse_vm::{ClassId, Kind, Native, Raise, Run, Value, Vm};

pub(super) const METHODS: &[Native] = &[
    Native {
        name: "tasklet.__reduce__",
        params: "self, /",
        run: Run::Plain(tasklet_reduce),
        doc: "Class, arguments and state of the tasklet.",
    },
    Native {
        name: "tasklet.__setstate__",
        params: "self, state, /",
        run: Run::Plain(tasklet_setstate),
        doc: "Takes over the state that __reduce__ gave.",
    },
    Native {
        name: "channel.__reduce__",
        params: "self, /",
        run: Run::Plain(channel_reduce),
        doc: "Class, arguments and state of the channel.",
    },
    Native {
        name: "channel.__setstate__",
        params: "self, state, /",
        run: Run::Plain(channel_setstate),
        doc: "Takes over the state that __reduce__ gave.",
    },
];

/// How many items the state of a tasklet has.
const STATE_LEN: usize = 8;
/// Bits of a tasklet's flags.
const BLOCKED_SENDING: i64 = 1;
const BLOCKED_RECEIVING: i64 = 3;
const BLOCKED_MASK: i64 = 3;
const ATOMIC: i64 = 4;
const IGNORE_NESTING: i64 = 8;
const BLOCK_TRAP: i64 = 32;

fn tasklet_reduce(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let this = super::stackless::tasklet(vm, args[0])?;
    if this == vm.current {
        let message = "You cannot __reduce__ the tasklet which is current.";
        return Err(vm.raise(ClassId::RuntimeError, message));
    }
    let object = &vm.heap.tasklets[this.index()];
    let blocked = match object.state {
        TaskletState::Sending => BLOCKED_SENDING,
        TaskletState::Receiving => BLOCKED_RECEIVING,
        TaskletState::Dead | TaskletState::Paused | TaskletState::Runnable => 0,
    };
    let bit = |is_set: bool, bit: i64| if is_set { bit } else { 0 };
    let flags = blocked
        | bit(object.is_atomic, ATOMIC)
        | bit(object.ignores_nesting, IGNORE_NESTING)
        | bit(object.is_block_trapped, BLOCK_TRAP);
    let tempval = if object.tempval.is_unset() {
        Value::NONE
    } else {
        object.tempval
    };
    let frames = match object.state {
        TaskletState::Dead => Vec::new(),
        _ => vec![capsule(vm, this)],
    };
    let frames = vm.heap.list(frames);
    let none = Value::NONE;
    let state = vm.heap.tuple([
        Value::int(flags),
        tempval,
        Value::int(0),
        frames,
        none,
        none,
        none,
        none,
    ]);
    let class = vm.heap.tasklets[this.index()].class;
    let no_args = vm.heap.tuple([]);
    Ok(vm.heap.tuple([class, no_args, state]))
}

/// A paused tasklet of the base class with a copy of another's frames.
fn capsule(vm: &mut Vm, tasklet: Value) -> Value {
    let class = vm.class(ClassId::Tasklet);
    let object = &vm.heap.tasklets[tasklet.index()];
    let copy = Tasklet {
        class,
        function: object.function,
        pending_call: object.pending_call,
        stack: object.stack.clone(),
        base: object.base,
        pc: object.pc,
        depth: object.depth,
        tempval: object.tempval,
        handled: object.handled,
        in_flight: object.in_flight,
        state: TaskletState::Paused,
        ..Tasklet::default()
    };
    vm.heap.alloc(copy)
}

fn tasklet_setstate(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let this = super::stackless::tasklet(vm, args[0])?;
    let items = vm.sequence_items(args[1]).unwrap_or(&[]).to_vec();
    if items.len() != STATE_LEN {
        let message = format!(
            "tasklet() takes exactly {STATE_LEN} arguments ({} given)",
            items.len()
        );
        return Err(vm.raise(ClassId::TypeError, message));
    }
    if this == vm.current || vm.is_runnable(this) {
        return Err(vm.raise(ClassId::RuntimeError, "tasklet is alive"));
    }
    let flags = items[0].as_int().unwrap_or(0);
    let frames = vm.sequence_items(items[3]).unwrap_or(&[]).to_vec();
    let source = frames
        .first()
        .copied()
        .filter(|it| it.is_kind(Kind::Tasklet));
    let is_linked = !vm.heap.tasklets[this.index()].channel.is_unset();
    let copied = source.map(|it| vm.heap.tasklets[it.index()].stack.clone());
    if let (Some(source), Some(stack)) = (source, copied) {
        let from = &vm.heap.tasklets[source.index()];
        let parts = (
            from.function,
            from.pending_call,
            from.base,
            from.pc,
            from.depth,
        );
        let (tempval, handled, in_flight) = (from.tempval, from.handled, from.in_flight);
        let object = &mut vm.heap.tasklets[this.index()];
        let (function, pending_call, base, pc, depth) = parts;
        (object.function, object.pending_call) = (function, pending_call);
        object.set_frames(stack, base, pc, depth);
        (object.tempval, object.handled, object.in_flight) = (tempval, handled, in_flight);
        if !is_linked {
            object.state = TaskletState::Paused;
            object.is_detached = flags & BLOCKED_MASK != 0;
        }
        vm.share_context(this);
    }
    let object = &mut vm.heap.tasklets[this.index()];
    object.is_atomic = flags & ATOMIC != 0;
    object.ignores_nesting = flags & IGNORE_NESTING != 0;
    object.is_block_trapped = flags & BLOCK_TRAP != 0;
    Ok(this)
}

/// Bits of a channel's flags.
const CLOSING: i64 = 1;
const PREFERENCE_SHIFT: u32 = 1;
const SCHEDULE_ALL: i64 = 8;

fn channel_reduce(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let this = super::stackless::channel(vm, args[0])?;
    let object = &vm.heap.channels[this.index()];
    let flags = if object.is_closing { CLOSING } else { 0 }
        | (i64::from(object.preference) & 3) << PREFERENCE_SHIFT
        | if object.schedules_all {
            SCHEDULE_ALL
        } else {
            0
        };
    let (class, balance) = (object.class, object.balance);
    let waiting = vm.channel_queue(this);
    let waiting = vm.heap.list(waiting);
    let state = vm
        .heap
        .tuple([Value::int(balance), Value::int(flags), waiting]);
    let no_args = vm.heap.tuple([]);
    Ok(vm.heap.tuple([class, no_args, state]))
}

fn channel_setstate(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let this = super::stackless::channel(vm, args[0])?;
    let items = vm.sequence_items(args[1]).unwrap_or(&[]).to_vec();
    let &[balance, flags, tasklets] = &*items else {
        let message = format!(
            "channel state takes exactly 3 items ({} given)",
            items.len()
        );
        return Err(vm.raise(ClassId::TypeError, message));
    };
    let (Some(balance), Some(flags)) = (balance.as_int(), flags.as_int()) else {
        return Err(vm.raise(ClassId::TypeError, "an integer is required"));
    };
    let tasklets = vm.sequence_items(tasklets).unwrap_or(&[]).to_vec();
    for waiting in vm.channel_queue(this) {
        vm.channel_remove(waiting);
    }
    let preference = match flags >> PREFERENCE_SHIFT & 3 {
        3 => -1,
        1 => 1,
        _ => 0,
    };
    let object = &mut vm.heap.channels[this.index()];
    object.is_closing = flags & CLOSING != 0;
    object.preference = preference;
    object.schedules_all = flags & SCHEDULE_ALL != 0;
    for tasklet in tasklets {
        // One that waits on another channel stays there, as in Stackless.
        let is_free = tasklet.is_kind(Kind::Tasklet)
            && vm.heap.tasklets[tasklet.index()].channel.is_unset()
            && tasklet != vm.current;
        if is_free {
            if vm.is_runnable(tasklet) {
                vm.tasklet_remove(tasklet)?;
            }
            vm.channel_append(this, tasklet, balance > 0);
        }
    }
    Ok(this)
}
