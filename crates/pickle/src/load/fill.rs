//! The references of objects other than tables, classes, instances and tasklets.

use dormouse_image::LoadError;
use dormouse_image::wire::v1::{self as wire, Object};
use dormouse_vm::Value;
use dormouse_vm::object::{
    Bomb, Exception, Function, Generator, GeneratorState, Iter, Method, Module, Property, Range,
    Slice, Super, Traceback, View, ViewKind, Wrapper,
};

use super::{Loader, none_if_unset, unset_if_none};

impl Loader<'_> {
    /// Fills an object's references, other than tables.
    pub(super) fn fill(&mut self, index: usize) -> Result<(), LoadError> {
        let image = self.image;
        let made = self.made[index];
        let at = if made.is_handle() {
            made.index()
        } else {
            return Ok(());
        };
        match &image.objects[index] {
            Object::Tuple(items) => {
                let items = self.values(items);
                self.vm.heap.charge(size_of_val(&*items));
                self.vm.heap.tuples[at] = items.into();
            }
            Object::List(items) => {
                let items = self.values(items);
                self.vm.heap.charge(size_of_val(&*items));
                self.vm.heap.lists[at] = items;
            }
            Object::Range(parts) => {
                let [start, stop, step] = parts.map(|it| self.value(it));
                self.vm.heap.ranges[at] = Range { start, stop, step };
            }
            Object::Slice(parts) => {
                let [start, stop, step] = parts.map(|it| self.value(it));
                self.vm.heap.slices[at] = Slice { start, stop, step };
            }
            Object::Function(function) => self.fill_function(at, function),
            Object::Method(function, receiver) => {
                self.vm.heap.methods[at] = Method {
                    function: self.value(*function),
                    receiver: self.value(*receiver),
                };
            }
            Object::Class(class) => self.fill_class(at, class)?,
            Object::Module(name, namespace) => {
                let name = self.interned(*name);
                self.vm.heap.modules[at] = Module {
                    name,
                    namespace: self.value(*namespace),
                };
            }
            Object::Cell(content) => self.vm.heap.cells[at] = self.value(*content),
            Object::Generator(generator) => self.fill_generator(at, generator),
            Object::Iter(iter) => self.vm.heap.iters[at] = self.iter(iter),
            Object::View(dict, kind) => {
                self.vm.heap.views[at] = View {
                    dict: self.value(*dict),
                    kind: view_kind(*kind),
                };
            }
            Object::Property(parts) => {
                let [get, set, delete, doc, name] = parts.map(|it| self.value(it));
                self.vm.heap.properties[at] = Property {
                    get,
                    set,
                    delete,
                    doc,
                    name,
                };
            }
            Object::Wrapper(function, is_class_method) => {
                let function = self.value(*function);
                self.vm.heap.wrappers[at] = Wrapper {
                    function,
                    is_class_method: *is_class_method,
                };
            }
            Object::Super(parts) => {
                let [class, object, object_class] = parts.map(|it| self.value(it));
                self.vm.heap.supers[at] = Super {
                    class,
                    object,
                    object_class,
                };
            }
            Object::Exception(parts, suppresses_context) => {
                let [args, cause, context, traceback] = parts.map(|it| self.value(it));
                let suppresses_context = *suppresses_context;
                self.vm.heap.exceptions[at] = Exception {
                    args,
                    cause,
                    context,
                    suppresses_context,
                    traceback,
                };
            }
            Object::Traceback(next, function, pc) => {
                let (next, function) = (self.value(*next), self.value(*function));
                self.vm.heap.tracebacks[at] = Traceback {
                    next,
                    function,
                    pc: *pc,
                };
            }
            Object::Tasklet(_)
            | Object::Channel(_)
            | Object::Instance(_)
            | Object::Dict(_)
            | Object::Set { .. } => {}
            Object::Bomb(exception) => {
                self.vm.heap.bombs[at] = Bomb {
                    exception: self.value(*exception),
                }
            }
            Object::Float(_)
            | Object::BigInt(_)
            | Object::Str(_)
            | Object::Bytes(_)
            | Object::ByteArray(_)
            | Object::Name(_)
            | Object::Code(_)
            | Object::Host(..) => {}
        }
        Ok(())
    }

    /// Fills a function, unless it is one of the library that was whole before.
    pub(super) fn fill_function(&mut self, at: u32, function: &wire::Function) {
        let code = self.value(function.code);
        let loaded = self.vm.heap.codes[code.index()].loaded.clone();
        let (name, qualname) = (
            self.interned(function.name),
            self.interned(function.qualname),
        );
        self.vm.heap.functions[at] = Function {
            loaded,
            code,
            globals: self.value(function.globals),
            name,
            qualname,
            module: self.value(function.module),
            defaults: self.value(function.defaults),
            keyword_defaults: self.value(function.keyword_defaults),
            annotations: self.value(function.annotations),
            doc: self.value(function.doc),
            closure: self.values(&function.closure).into(),
            dict: unset_if_none(self.value(function.dict)),
        };
    }

    pub(super) fn fill_generator(&mut self, at: u32, generator: &wire::Generator) {
        let function = self.value(generator.function);
        let state = match generator.state {
            0 => GeneratorState::New,
            1 => GeneratorState::Suspended,
            2 => GeneratorState::Running,
            _ => GeneratorState::Finished,
        };
        let mut registers = self.values(&generator.registers);
        if matches!(state, GeneratorState::New | GeneratorState::Suspended) {
            let n_registers = self.n_registers(generator.function);
            registers.resize(n_registers, Value::UNSET);
        }
        let (name, qualname) = (
            self.interned(generator.name),
            self.interned(generator.qualname),
        );
        self.vm.heap.generators[at] = Generator {
            function,
            registers,
            pc: generator.pc,
            state,
            handled: none_if_unset(self.value(generator.handled)),
            name,
            qualname,
        };
    }

    /// The size of the frame of a function of the image.
    pub(super) fn n_registers(&self, function: wire::Value) -> usize {
        let wire::Value::Object(id) = function else {
            return 0;
        };
        let Object::Function(function) = &self.image.objects[id as usize] else {
            return 0;
        };
        let wire::Value::Object(id) = function.code else {
            return 0;
        };
        let Object::Code(index) = &self.image.objects[id as usize] else {
            return 0;
        };
        self.codes[*index as usize].n_registers as usize
    }

    pub(super) fn iter(&self, iter: &wire::Iter) -> Iter {
        let position = |at: u64| usize::try_from(at).unwrap_or(usize::MAX);
        match iter {
            wire::Iter::Exhausted => Iter::Exhausted,
            wire::Iter::Sequence(sequence, at) => Iter::Sequence {
                sequence: self.value(*sequence),
                index: position(*at),
            },
            wire::Iter::Reversed(sequence, at) => Iter::Reversed {
                sequence: self.value(*sequence),
                index: position(*at),
            },
            wire::Iter::Range(next, left, step) => Iter::Range {
                next: *next,
                left: *left,
                step: *step,
            },
            wire::Iter::Table(table, n_given, len, kind, is_reversed) => {
                let (len, n_replaced) = (*len as u32, (*len >> 32) as u32);
                let n_given_still = u32::try_from(*n_given).unwrap_or(u32::MAX);
                Iter::Table {
                    table: self.value(*table),
                    entry_idx: position(*n_given),
                    len: len as usize,
                    n_left: len.saturating_sub(n_given_still).saturating_sub(n_replaced),
                    kind: view_kind(*kind),
                    is_reversed: *is_reversed,
                }
            }
            wire::Iter::Enumerate(inner, count) => Iter::Enumerate {
                inner: self.value(*inner),
                count: *count,
            },
            wire::Iter::Zip(inner) => Iter::Zip {
                inner: self.value(*inner),
            },
        }
    }
}

fn view_kind(kind: u8) -> ViewKind {
    match kind {
        0 => ViewKind::Keys,
        1 => ViewKind::Values,
        _ => ViewKind::Items,
    }
}
