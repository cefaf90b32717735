//! What an object holds: its references, and the bytes it owns outside its slot.

use num_bigint::BigInt;

use crate::Value;

/// What the collector and the size accounting ask of an object.
pub trait Trace {
    /// Calls `visit` with every value the object holds.
    fn trace(&self, visit: &mut dyn FnMut(Value));

    /// A rough count of the bytes it owns on Rust's heap.
    fn owned_bytes(&self) -> usize {
        0
    }
}

impl Trace for Value {
    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        visit(*self);
    }
}

impl Trace for f64 {
    fn trace(&self, _: &mut dyn FnMut(Value)) {}
}

impl Trace for BigInt {
    fn trace(&self, _: &mut dyn FnMut(Value)) {}

    fn owned_bytes(&self) -> usize {
        (self.bits() / 8) as usize
    }
}

impl Trace for Box<[u8]> {
    fn trace(&self, _: &mut dyn FnMut(Value)) {}

    fn owned_bytes(&self) -> usize {
        self.len()
    }
}

impl Trace for Vec<u8> {
    fn trace(&self, _: &mut dyn FnMut(Value)) {}

    fn owned_bytes(&self) -> usize {
        self.capacity()
    }
}

impl Trace for Box<[Value]> {
    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        self.iter().copied().for_each(visit);
    }

    fn owned_bytes(&self) -> usize {
        self.len() * size_of::<Value>()
    }
}

impl Trace for Vec<Value> {
    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        self.iter().copied().for_each(visit);
    }

    fn owned_bytes(&self) -> usize {
        self.capacity() * size_of::<Value>()
    }
}
