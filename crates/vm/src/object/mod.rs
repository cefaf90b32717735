//! The objects of the heap: what each kind is made of.
//!
//! Plain data with public fields; behaviour lives in the interpreter and the standard library.
//! `Trace` impls destructure their struct in full, so a new field cannot be forgotten by the collector.

mod byte_array;
mod callable;
mod class;
mod containers;
mod exception;
mod growing;
mod iterator;
mod microthread;
mod string;
mod table;

pub use byte_array::ByteArray;
pub use callable::{
    CodeObject, Function, Generator, GeneratorState, LoadedCode, Method, Module, NativeObject,
};
pub use class::{Class, ClassFlags, Instance, Layout, Maker, Property, Super, Wrapper};
pub use containers::{Dict, Host, Range, Set, Slice, View, ViewKind};
pub use exception::{Bomb, Exception, Traceback};
pub use iterator::Iter;
pub use microthread::{Channel, Tasklet, TaskletState};
pub use string::{Str, hash_text};
pub use table::{Entry, Table};
