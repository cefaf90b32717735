//! The virtual machine: values, heap, frames, tasklets, channels, scheduler, exceptions.
//!
//! A [`Vm`] runs verified bytecode. Nothing of a running program is on the Rust stack between two instructions:
//! frames lie on a tasklet's own stack, built-ins never call back, and unwinding, iteration and attribute
//! access that need script code push frames. That is what makes a program picklable at any instruction.
//! The VM touches nothing of the world except through its [`Host`].
//!
//! Reading order: [`Value`], [`heap`], [`object`], [`frame`], `interpreter`, `scheduler`, [`native`].

mod value;

pub mod frame;
pub mod heap;
pub mod native;
pub mod number;
pub mod object;
pub mod shape;
pub mod text;

mod buffer;
mod builtin_function;
mod class_names;
mod class_table;
mod dict;
mod equality;
mod fork;
mod host;
mod interner;
mod interpreter;
mod scheduler;
mod serials;
mod services;
mod signature;
mod state;
mod types;
mod vm;

pub use buffer::{BufferView, Dimensions, MOST_DIMENSIONS, RELEASED, item_format};
pub use builtin_function::is_static_method;
pub use class_table::ClassId;
pub use dict::SliceIndices;
pub use heap::Kind;
pub use host::{FileStatus, Host, ModuleSource};
pub use interpreter::{Arithmetic, BuiltinAttribute, Comparison, ContainerOperator, Lookup};
pub use native::{Arguments, Call, Control, Native, Outcome, Run};
pub use scheduler::{Hook, Limit, RunOptions, Runner};
pub use services::{Compile, ReadCode, TracebackFrame};
pub use signature::is_type_slot;
pub use state::{ExceptionState, FrameState, FrameView, SchedulerState};
pub use value::{INT_MAX, INT_MIN, Value};
pub use vm::{Exit, Vm};

/// A script exception on its way to a handler: the exception instance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Raise(pub Value);
