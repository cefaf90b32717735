//! What an object holds: its references, and the bytes it owns outside its slot.

use num_bigint::BigInt;

use crate::Value;

/// What the collector has met and not looked into yet.
#[derive(Clone, Debug, Default)]
pub struct Tracer {
    handles: Vec<Value>,
}

impl Tracer {
    /// Meets a value; only handles lead anywhere.
    #[inline(always)]
    pub fn visit(&mut self, value: Value) {
        if value.is_handle() {
            self.handles.push(value);
        }
    }

    /// What was met, in order.
    pub(super) fn into_handles(self) -> Vec<Value> {
        self.handles
    }

    pub(super) fn next(&mut self) -> Option<Value> {
        self.handles.pop()
    }
}

/// What the collector and the size accounting ask of an object.
pub trait Trace {
    /// Shows every value the object holds to the tracer.
    fn trace(&self, tracer: &mut Tracer);

    /// A rough count of the bytes it owns on Rust's heap.
    fn owned_bytes(&self) -> usize {
        0
    }
}

impl Trace for Value {
    fn trace(&self, tracer: &mut Tracer) {
        tracer.visit(*self);
    }
}

impl Trace for f64 {
    fn trace(&self, _: &mut Tracer) {}
}

impl Trace for BigInt {
    fn trace(&self, _: &mut Tracer) {}

    fn owned_bytes(&self) -> usize {
        (self.bits() / 8) as usize
    }
}

impl Trace for Box<[u8]> {
    fn trace(&self, _: &mut Tracer) {}

    fn owned_bytes(&self) -> usize {
        self.len()
    }
}

impl Trace for Vec<u8> {
    fn trace(&self, _: &mut Tracer) {}

    fn owned_bytes(&self) -> usize {
        self.capacity()
    }
}

impl Trace for Box<[Value]> {
    fn trace(&self, tracer: &mut Tracer) {
        self.iter().copied().for_each(|it| tracer.visit(it));
    }

    fn owned_bytes(&self) -> usize {
        self.len() * size_of::<Value>()
    }
}

impl Trace for Vec<Value> {
    fn trace(&self, tracer: &mut Tracer) {
        self.iter().copied().for_each(|it| tracer.visit(it));
    }

    fn owned_bytes(&self) -> usize {
        self.capacity() * size_of::<Value>()
    }
}
