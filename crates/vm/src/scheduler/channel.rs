//! Channels: a queue of waiting tasklets, all senders or all receivers, without a buffer.

use crate::class_table::ClassId;
use crate::heap::Kind;
use crate::native::{Control, Outcome};
use crate::object::{Bomb, TaskletState};
use crate::{Raise, Value, Vm};

/// What using a closed channel is told.
const CLOSED: &str = "Send/receive operation on a closed channel";

/// Which end of a channel a tasklet is at.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Sender,
    Receiver,
}

impl Side {
    /// The preference that favours it.
    const fn preference(self) -> i8 {
        match self {
            Self::Sender => 1,
            Self::Receiver => -1,
        }
    }
}

impl Vm {
    /// `channel.send(value)`; a bomb raises in the receiver.
    pub fn channel_send(&mut self, channel: Value, value: Value) -> Outcome {
        if !self.channel_callback.is_none() {
            return Ok(self.show_channel_action(channel, Some(value)));
        }
        self.send_now(channel, value)
    }

    /// As [`Self::channel_send`], without telling the channel callback.
    pub fn send_now(&mut self, channel: Value, value: Value) -> Outcome {
        if self.heap.channels[channel.index()].balance < 0 {
            self.check_hand_over(channel, Side::Receiver)?;
            let (receiver, _) = self.serve_first(channel, value);
            return self.hand_over_to(channel, receiver, Side::Receiver, Value::NONE);
        }
        self.block(channel, value, Side::Sender)
    }

    /// `channel.receive()`.
    pub fn channel_receive(&mut self, channel: Value) -> Outcome {
        if !self.channel_callback.is_none() {
            return Ok(self.show_channel_action(channel, None));
        }
        self.receive_now(channel)
    }

    /// As [`Self::channel_receive`], without telling the channel callback.
    pub fn receive_now(&mut self, channel: Value) -> Outcome {
        if self.heap.channels[channel.index()].balance > 0 {
            self.check_hand_over(channel, Side::Sender)?;
            let (sender, value) = self.serve_first(channel, Value::NONE);
            return self.hand_over_to(channel, sender, Side::Sender, value);
        }
        self.block(channel, Value::UNSET, Side::Receiver)
    }

    /// A switch that a partner's preference asks for is refused under the switch trap.
    #[inline]
    fn check_hand_over(&mut self, channel: Value, side: Side) -> Result<(), Raise> {
        if self.switch_trap == 0 {
            return Ok(());
        }
        let object = &self.heap.channels[channel.index()];
        if object.preference == side.preference() || object.schedules_all {
            return Err(self.raise(ClassId::RuntimeError, "switch_trap"));
        }
        Ok(())
    }

    /// Takes the first of those that wait on a channel off it, to go on with `result`. Gives it, and what it brought.
    #[inline]
    fn serve_first(&mut self, channel: Value, result: Value) -> (Value, Value) {
        let object = &mut self.heap.channels[channel.index()];
        let first = object.first;
        object.balance -= object.balance.signum();
        let tasklet = &mut self.heap.tasklets[first.index()];
        let next = std::mem::take(&mut tasklet.next);
        tasklet.previous = Value::UNSET;
        tasklet.channel = Value::UNSET;
        tasklet.state = TaskletState::Paused;
        tasklet.is_detached = false;
        let brought = std::mem::replace(&mut tasklet.tempval, result);
        object.first = next;
        if next.is_unset() {
            object.last = Value::UNSET;
        } else {
            self.heap.tasklets[next.index()].previous = Value::UNSET;
        }
        (first, brought)
    }

    /// The partner was served: the channel's preference says who goes on. `result` is the actor's.
    #[inline]
    fn hand_over_to(
        &mut self,
        channel: Value,
        partner: Value,
        side: Side,
        result: Value,
    ) -> Outcome {
        let object = &self.heap.channels[channel.index()];
        if object.schedules_all {
            self.ring_append(partner);
            let next = self.heap.tasklets[self.current.index()].next;
            self.switch_to(next, result)?;
        } else if object.preference == side.preference() {
            self.ring_insert_next(partner);
            self.switch_to(partner, result)?;
        } else {
            self.ring_append(partner);
            if result.is_kind(Kind::Bomb) {
                return Err(self.explode(result));
            }
            return Ok(result.into());
        }
        Ok(Control::Switched)
    }

    /// The current tasklet waits at the end of the channel's queue.
    fn block(&mut self, channel: Value, value: Value, side: Side) -> Outcome {
        let current = self.current;
        let object = &self.heap.tasklets[current.index()];
        let is_alone = object.next == current;
        if object.is_block_trapped
            || self.switch_trap != 0
            || self.heap.channels[channel.index()].is_closing
        {
            return Err(self.refuse_to_block(channel));
        }
        if is_alone && self.fallback_is_stuck() && !self.has_sleepers() {
            return Err(self.deadlock());
        }
        let (previous, next) = self.channel_append(channel, current, side == Side::Sender);
        let next = self.ring_close(current, previous, next);
        self.go_on(next, value)?;
        Ok(Control::Switched)
    }

    /// Why the current tasklet may not wait on a channel.
    #[cold]
    fn refuse_to_block(&mut self, channel: Value) -> Raise {
        if self.heap.channels[channel.index()].is_closing {
            return self.raise(ClassId::ValueError, CLOSED);
        }
        if self.heap.tasklets[self.current.index()].is_block_trapped {
            let message = "this tasklet does not like to be blocked.";
            return self.raise(ClassId::RuntimeError, message);
        }
        self.raise(ClassId::RuntimeError, "switch_trap")
    }

    /// `channel.close()`: nobody can begin to wait on it, and who waits to receive is told.
    pub fn channel_close(&mut self, channel: Value) {
        self.heap.channels[channel.index()].is_closing = true;
        while self.heap.channels[channel.index()].balance < 0 {
            let receiver = self.heap.channels[channel.index()].first;
            let exception = self.raise(ClassId::ValueError, CLOSED).0;
            let bomb = self.heap.alloc(Bomb { exception });
            self.channel_serve(receiver);
            self.heap.tasklets[receiver.index()].tempval = bomb;
            self.ring_append(receiver);
        }
    }

    /// Puts a tasklet that is in no queue at the end of a channel's. Gives the neighbours it had in the ring.
    #[inline]
    pub fn channel_append(
        &mut self,
        channel: Value,
        tasklet: Value,
        is_sender: bool,
    ) -> (Value, Value) {
        let (state, change) = if is_sender {
            (TaskletState::Sending, 1)
        } else {
            (TaskletState::Receiving, -1)
        };
        let queue = &mut self.heap.channels[channel.index()];
        queue.balance += change;
        let last = std::mem::replace(&mut queue.last, tasklet);
        if last.is_unset() {
            queue.first = tasklet;
        } else {
            self.heap.tasklets[last.index()].next = tasklet;
        }
        let object = &mut self.heap.tasklets[tasklet.index()];
        object.state = state;
        object.channel = channel;
        object.is_detached = false;
        let previous = std::mem::replace(&mut object.previous, last);
        (previous, std::mem::take(&mut object.next))
    }

    /// Takes a waiting tasklet off its channel, to go on with what the caller gives it.
    pub(crate) fn channel_serve(&mut self, tasklet: Value) {
        self.channel_remove(tasklet);
        self.heap.tasklets[tasklet.index()].is_detached = false;
    }

    /// Takes a waiting tasklet off its channel; it is paused, and going on raises unless it waits again first.
    pub fn channel_remove(&mut self, tasklet: Value) {
        let object = &mut self.heap.tasklets[tasklet.index()];
        let (next, previous, channel) = (object.next, object.previous, object.channel);
        let is_sender = object.state == TaskletState::Sending;
        (object.next, object.previous, object.channel) = (Value::UNSET, Value::UNSET, Value::UNSET);
        object.state = TaskletState::Paused;
        object.is_detached = true;
        if !previous.is_unset() {
            self.heap.tasklets[previous.index()].next = next;
        }
        if !next.is_unset() {
            self.heap.tasklets[next.index()].previous = previous;
        }
        let object = &mut self.heap.channels[channel.index()];
        if previous.is_unset() {
            object.first = next;
        }
        if next.is_unset() {
            object.last = previous;
        }
        object.balance += if is_sender { -1 } else { 1 };
    }

    /// The tasklets that wait on a channel, first come first.
    #[must_use]
    pub fn channel_queue(&self, channel: Value) -> Vec<Value> {
        let mut waiting = Vec::new();
        let mut at = self.heap.channels[channel.index()].first;
        while !at.is_unset() {
            waiting.push(at);
            at = self.heap.tasklets[at.index()].next;
        }
        waiting
    }
}
