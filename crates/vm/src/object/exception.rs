//! The built-in part of exceptions, and tracebacks.

use crate::Value;
use crate::heap::{Trace, Tracer};

/// What every exception instance carries beside its attributes.
#[derive(Clone, Debug, Default)]
pub struct Exception {
    /// The arguments it was made with, a tuple.
    pub args: Value,
    /// `__cause__`, or None.
    pub cause: Value,
    /// `__context__`, or None.
    pub context: Value,
    /// `__suppress_context__`.
    pub suppresses_context: bool,
    /// The outermost entry of its traceback, or None.
    pub traceback: Value,
}

/// One entry of a traceback: where a frame stood when an exception passed through it.
#[derive(Clone, Debug, Default)]
pub struct Traceback {
    /// The entry of the frame it called, or None.
    pub next: Value,
    /// The function whose frame it was.
    pub function: Value,
    /// The instruction that was under way.
    pub pc: u32,
}

/// An exception in a tasklet's temporary value: it is raised when the tasklet goes on.
#[derive(Clone, Debug, Default)]
pub struct Bomb {
    /// The exception instance.
    pub exception: Value,
}

impl Trace for Exception {
    fn trace(&self, tracer: &mut Tracer) {
        let Self {
            args,
            cause,
            context,
            suppresses_context: _,
            traceback,
        } = self;
        [*args, *cause, *context, *traceback]
            .into_iter()
            .for_each(|it| tracer.visit(it));
    }
}

impl Trace for Traceback {
    fn trace(&self, tracer: &mut Tracer) {
        let Self {
            next,
            function,
            pc: _,
        } = self;
        tracer.visit(*next);
        tracer.visit(*function);
    }
}

impl Trace for Bomb {
    fn trace(&self, tracer: &mut Tracer) {
        let Self { exception } = self;
        tracer.visit(*exception);
    }
}
