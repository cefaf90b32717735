//! Channels: their methods and attributes.

use dormouse_vm::object::{Bomb, Channel};
use dormouse_vm::{ClassId, Native, Outcome, Raise, Run, Value, Vm};

use super::{Attribute, attribute, channel, flag, none_if_unset};

/// The methods.
pub(super) const METHODS: &[Native] = &[
    Native {
        name: "channel.__new__",
        params: "cls, *args, **kwargs",
        run: Run::Plain(new),
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
        run: Run::Control(send),
        doc: "Sends a value; waits for a receiver.",
    },
    Native {
        name: "channel.receive",
        params: "self, /",
        run: Run::Control(receive),
        doc: "Receives a value; waits for a sender.",
    },
    Native {
        name: "channel._send_exception",
        params: "self, exception, /",
        run: Run::Control(send_exception),
        doc: "The receiver raises this exception instance.",
    },
    Native {
        name: "channel.open",
        params: "self, /",
        run: Run::Plain(open),
        doc: "Undoes close().",
    },
    Native {
        name: "channel.close",
        params: "self, /",
        run: Run::Plain(close),
        doc: "Nobody can begin to wait on the channel; waiting receivers are told.",
    },
    Native {
        name: "channel._act",
        params: "self, value, is_send, /",
        run: Run::Control(act),
        doc: "Sends or receives without telling the channel callback.",
    },
];

/// What scripts read and set.
pub(super) const ATTRIBUTES: &[Attribute] = &[
    attribute!(
        Channel,
        "channel.balance",
        balance,
        "How many senders wait; negative when receivers do."
    ),
    attribute!(
        Channel,
        "channel.queue",
        queue,
        "The first tasklet that waits."
    ),
    attribute!(
        Channel,
        "channel.closing",
        is_closing,
        "Whether close() was called."
    ),
    attribute!(
        Channel,
        "channel.closed",
        is_closed,
        "Whether the channel is closing and nobody waits any more."
    ),
    attribute!(
        Channel,
        "channel.preference",
        preference,
        set_preference,
        "Who goes on after a transfer: -1 the receiver, 1 the sender, 0 neither at once."
    ),
    attribute!(
        Channel,
        "channel.schedule_all",
        schedules_all,
        set_schedule_all,
        "Whether every action on the channel schedules."
    ),
];

fn new(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    Ok(vm.heap.alloc(Channel {
        class: args[0],
        ..Channel::default()
    }))
}

fn nothing(_: &mut Vm, _: &[Value]) -> Result<Value, Raise> {
    Ok(Value::NONE)
}

fn send(vm: &mut Vm, args: &[Value]) -> Outcome {
    let this = channel(vm, args[0])?;
    vm.channel_send(this, args[1])
}

fn receive(vm: &mut Vm, args: &[Value]) -> Outcome {
    let this = channel(vm, args[0])?;
    vm.channel_receive(this)
}

fn send_exception(vm: &mut Vm, args: &[Value]) -> Outcome {
    let this = channel(vm, args[0])?;
    let bomb = vm.heap.alloc(Bomb { exception: args[1] });
    vm.channel_send(this, bomb)
}

fn open(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let this = channel(vm, args[0])?;
    vm.heap.channels[this.index()].is_closing = false;
    Ok(Value::NONE)
}

fn close(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let this = channel(vm, args[0])?;
    vm.channel_close(this);
    Ok(Value::NONE)
}

fn act(vm: &mut Vm, args: &[Value]) -> Outcome {
    let this = channel(vm, args[0])?;
    let current = vm.current;
    vm.heap.tasklets[current.index()].tempval = Value::UNSET;
    if vm.quick_truth(args[2]) == Some(true) {
        vm.send_now(this, args[1])
    } else {
        vm.receive_now(this)
    }
}

fn balance(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let this = channel(vm, args[0])?;
    Ok(Value::int(vm.heap.channels[this.index()].balance))
}

fn queue(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let this = channel(vm, args[0])?;
    Ok(none_if_unset(vm.heap.channels[this.index()].first))
}

fn is_closing(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let this = channel(vm, args[0])?;
    Ok(Value::bool(vm.heap.channels[this.index()].is_closing))
}

fn is_closed(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let this = channel(vm, args[0])?;
    let object = &vm.heap.channels[this.index()];
    Ok(Value::bool(object.is_closing && object.balance == 0))
}

fn preference(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let this = channel(vm, args[0])?;
    Ok(Value::int(i64::from(
        vm.heap.channels[this.index()].preference,
    )))
}

fn set_preference(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
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

fn schedules_all(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let this = channel(vm, args[0])?;
    Ok(Value::int(i64::from(
        vm.heap.channels[this.index()].schedules_all,
    )))
}

fn set_schedule_all(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let (this, is_on) = (channel(vm, args[0])?, flag(vm, args[1])?);
    vm.heap.channels[this.index()].schedules_all = is_on;
    Ok(Value::NONE)
}
