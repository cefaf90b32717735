//! Tasklets and channels.

use crate::Value;
use crate::heap::{Trace, Tracer};

/// What a tasklet is doing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TaskletState {
    /// Without frames: never bound, or ended.
    #[default]
    Dead,
    /// Has work to do and is in no queue.
    Paused,
    /// In the ring of runnable tasklets; the current one too.
    Runnable,
    /// Waits on a channel to send.
    Sending,
    /// Waits on a channel to receive.
    Receiving,
}

/// A microthread: a stack of frames of its own.
///
/// Its stack is one run of registers with the frames' records in it; see `frame`. It holds no addresses.
#[derive(Clone, Debug, Default)]
pub struct Tasklet {
    /// Its class: `tasklet` or a subclass.
    pub class: Value,
    /// The attributes of an instance of a subclass: a dict, or unset.
    pub dict: Value,
    /// The function bound to it, or None.
    pub function: Value,
    /// The call that was set up and has not begun: a tuple of callable, argument tuple and keyword dict; else unset.
    pub pending_call: Value,
    /// The registers; empty while it runs, when the interpreter has them.
    pub stack: Vec<Value>,
    /// The first register of the innermost frame; 0 when there is none.
    pub base: u32,
    /// The next instruction of the innermost frame.
    pub pc: u32,
    /// How many frames there are.
    pub depth: u32,
    /// Where on the stack the result of the call that is under way goes; 0 when the waiting instruction must say.
    /// Derived, so it does not travel.
    pub awaited: u32,
    /// What the call that is under way returns when the tasklet goes on: a bomb raises. Unset when it goes on
    /// without one, after an interruption.
    pub tempval: Value,
    /// The exception being handled, or None.
    pub handled: Value,
    /// The exception on its way to a handler between two instructions, else unset.
    pub in_flight: Value,
    /// The neighbours in the ring or in a channel's queue, else unset.
    pub next: Value,
    /// See `next`.
    pub previous: Value,
    /// The channel it waits on, else unset.
    pub channel: Value,
    /// Its identity number; 0 in one that a script cannot reach.
    pub serial: u32,
    /// What it is doing.
    pub state: TaskletState,
    /// Not to be interrupted by a timed `run`.
    pub is_atomic: bool,
    /// May be interrupted at any nesting level; without meaning here, kept for scripts that set it.
    pub ignores_nesting: bool,
    /// A send or receive that would block raises instead.
    pub is_block_trapped: bool,
    /// A copy that was loaded without the channel it waited on: going on raises.
    pub is_detached: bool,
}

impl Tasklet {
    /// Replaces its frames.
    pub fn set_frames(&mut self, stack: Vec<Value>, base: u32, pc: u32, depth: u32) {
        self.stack = stack;
        (self.base, self.pc, self.depth) = (base, pc, depth);
        self.awaited = 0;
    }

    /// Meets all that it holds beside the registers of its frames.
    pub(crate) fn trace_without_stack(&self, tracer: &mut Tracer) {
        let Self {
            class,
            dict,
            function,
            pending_call,
            stack: _,
            base: _,
            pc: _,
            depth: _,
            awaited: _,
            tempval,
            handled,
            in_flight,
            next,
            previous,
            channel,
            serial: _,
            state: _,
            is_atomic: _,
            ignores_nesting: _,
            is_block_trapped: _,
            is_detached: _,
        } = self;
        let held = [
            class,
            dict,
            function,
            pending_call,
            tempval,
            handled,
            in_flight,
            next,
            previous,
            channel,
        ];
        held.into_iter().copied().for_each(|it| tracer.visit(it));
    }
}

/// A channel.
#[derive(Clone, Debug)]
pub struct Channel {
    /// Its class: `channel` or a subclass.
    pub class: Value,
    /// The attributes of an instance of a subclass: a dict, or unset.
    pub dict: Value,
    /// The first tasklet that waits, else unset.
    pub first: Value,
    /// The last tasklet that waits, else unset.
    pub last: Value,
    /// Waiting senders, or minus the waiting receivers.
    pub balance: i64,
    /// Who goes on: -1 the receiver, 1 the sender, 0 the one who acted.
    pub preference: i8,
    /// The partner is only scheduled, and the actor too.
    pub schedules_all: bool,
    /// `close()` was called.
    pub is_closing: bool,
}

impl Default for Channel {
    fn default() -> Self {
        Self {
            class: Value::UNSET,
            dict: Value::UNSET,
            first: Value::UNSET,
            last: Value::UNSET,
            balance: 0,
            preference: -1,
            schedules_all: false,
            is_closing: false,
        }
    }
}

impl Trace for Tasklet {
    fn trace(&self, tracer: &mut Tracer) {
        self.trace_without_stack(tracer);
        self.stack.iter().copied().for_each(|it| tracer.visit(it));
    }

    fn owned_bytes(&self) -> usize {
        self.stack.capacity() * size_of::<Value>()
    }
}

impl Trace for Channel {
    fn trace(&self, tracer: &mut Tracer) {
        let Self {
            class,
            dict,
            first,
            last,
            balance: _,
            preference: _,
            schedules_all: _,
            is_closing: _,
        } = self;
        [*class, *dict, *first, *last]
            .into_iter()
            .for_each(|it| tracer.visit(it));
    }
}
