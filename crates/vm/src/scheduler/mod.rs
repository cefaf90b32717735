//! The scheduler: Stackless's ring of runnable tasklets with a movable pointer, and its channels.
//!
//! The current tasklet is a member of the ring and its registers are in the [`Vm`]; every other tasklet's are
//! in its object. "Next" is the neighbour after the current one, "the end" the place just before it. The main
//! tasklet is an ordinary member while it is runnable. See `ring` for the queue, `tasklet` and `channel` for
//! what scripts can do, `switch` for going from one tasklet to another, `hooks` for the functions of scripts that are told
//! about it, `timer` for sleeping, `context` for what a tasklet finds in `contextvars`.

mod channel;
mod context;
mod hooks;
mod ring;
mod switch;
mod tasklet;
mod timer;

use crate::Value;

/// A tasklet that waits in `run()`.
#[derive(Clone, Copy, Debug)]
pub struct Runner {
    /// The tasklet.
    pub tasklet: Value,
    /// The limit, when it is a timed run.
    pub limit: Option<Limit>,
}

/// The limit of a timed `run()`, in instructions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// What `run()` was given.
    pub timeout: u64,
    /// What is left of the slice, or of the whole.
    pub left: u64,
    /// The limit is over the whole run, not over each slice.
    pub is_total: bool,
    /// Nothing is interrupted: the run ends at the next switch.
    pub is_soft: bool,
}

pub use hooks::Hook;
pub use tasklet::RunOptions;
