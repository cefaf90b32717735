//! Putting other references into an object: what loading needs when a stand-in gives way to the real thing.

use super::{Heap, Kind, Tracer};
use crate::Value;
use crate::object::Iter;

impl Heap {
    /// Calls `visit` with every object an object holds.
    pub fn visit_references(&self, value: Value, visit: &mut dyn FnMut(Value)) {
        let mut tracer = Tracer::default();
        self.trace(value, &mut tracer);
        tracer.into_handles().into_iter().for_each(visit);
    }

    /// Replaces every reference an object holds by what `map` makes of it. Dicts and sets are left alone: their keys
    /// have hashes.
    pub fn replace_references(&mut self, value: Value, map: &mut dyn FnMut(Value) -> Value) {
        let Some(kind) = value.kind() else { return };
        let at = value.index();
        let mut each = |it: &mut Value| *it = map(*it);
        match kind {
            Kind::Tuple => self.tuples[at].iter_mut().for_each(each),
            Kind::List => self.lists[at].iter_mut().for_each(each),
            Kind::Slice => {
                let it = &mut self.slices[at];
                [&mut it.start, &mut it.stop, &mut it.step]
                    .into_iter()
                    .for_each(each);
            }
            Kind::Function => {
                let it = &mut self.functions[at];
                it.closure.iter_mut().for_each(&mut each);
                let held = [
                    &mut it.globals,
                    &mut it.defaults,
                    &mut it.keyword_defaults,
                    &mut it.annotations,
                    &mut it.dict,
                ];
                held.into_iter().for_each(each);
            }
            Kind::Method => {
                let it = &mut self.methods[at];
                [&mut it.function, &mut it.receiver]
                    .into_iter()
                    .for_each(each);
            }
            Kind::Class => each(&mut self.classes[at].namespace),
            Kind::Instance => {
                let it = &mut self.instances[at];
                it.slots.iter_mut().for_each(&mut each);
                [&mut it.dict, &mut it.payload].into_iter().for_each(each);
            }
            Kind::Module => each(&mut self.modules[at].namespace),
            Kind::Cell => each(&mut self.cells[at]),
            Kind::Generator => {
                let it = &mut self.generators[at];
                it.registers.iter_mut().for_each(&mut each);
                [&mut it.function, &mut it.handled]
                    .into_iter()
                    .for_each(each);
            }
            Kind::Iter => match &mut self.iters[at] {
                Iter::Exhausted | Iter::Range { .. } => {}
                Iter::Sequence { sequence, .. } | Iter::Reversed { sequence, .. } => each(sequence),
                Iter::Table { table, .. } => each(table),
                Iter::Enumerate { inner, .. } | Iter::Zip { inner } => each(inner),
            },
            Kind::View => each(&mut self.views[at].dict),
            Kind::Property => {
                let it = &mut self.properties[at];
                [&mut it.get, &mut it.set, &mut it.delete, &mut it.doc]
                    .into_iter()
                    .for_each(each);
            }
            Kind::Wrapper => each(&mut self.wrappers[at].function),
            Kind::Super => {
                let it = &mut self.supers[at];
                [&mut it.class, &mut it.object, &mut it.object_class]
                    .into_iter()
                    .for_each(each);
            }
            Kind::Exception => {
                let it = &mut self.exceptions[at];
                let held = [
                    &mut it.args,
                    &mut it.cause,
                    &mut it.context,
                    &mut it.traceback,
                ];
                held.into_iter().for_each(each);
            }
            Kind::Traceback => {
                let it = &mut self.tracebacks[at];
                [&mut it.next, &mut it.function].into_iter().for_each(each);
            }
            Kind::Tasklet => {
                let it = &mut self.tasklets[at];
                it.stack.iter_mut().for_each(&mut each);
                let held = [
                    &mut it.dict,
                    &mut it.function,
                    &mut it.pending_call,
                    &mut it.tempval,
                    &mut it.handled,
                    &mut it.in_flight,
                ];
                held.into_iter().for_each(each);
            }
            Kind::Channel => each(&mut self.channels[at].dict),
            Kind::Bomb => each(&mut self.bombs[at].exception),
            Kind::Float
            | Kind::BigInt
            | Kind::Str
            | Kind::Bytes
            | Kind::ByteArray
            | Kind::Dict
            | Kind::Set
            | Kind::Range
            | Kind::Native
            | Kind::Code
            | Kind::Host => {}
        }
    }
}
