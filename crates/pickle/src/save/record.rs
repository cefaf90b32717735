//! How each kind of object is written.

use std::cell::RefCell;

use dormouse_image::wire::v1::{self as wire, Name, Object};
use dormouse_vm::object::{Class, Function, Instance, Iter, Layout, ViewKind};
use dormouse_vm::{Kind, Value, Vm};

use super::Saver;
use super::frame::FrameRow;
use super::numbering::Numbering;
use super::row::{EntryRow, ItemRow, Row};
use crate::PickleError;

/// An object on its way into the image.
pub(super) type Record<'s, 'a> =
    Object<'s, Row<'s, 'a>, EntryRow<'s, 'a>, ItemRow<'s, 'a>, FrameRow<'s, 'a>>;

impl<'a> Saver<'a> {
    /// Writes a reference by name.
    pub(super) fn name(&mut self, name: Name<'a>) -> Result<(), PickleError> {
        self.needs.add(&name);
        let record: Record<'_, 'a> = Object::Name(name);
        self.writer.push(&record).map_err(PickleError::too_large)
    }

    /// Writes an object by value. A function that has a name all the same is that of a frame: calls go by the name, so
    /// what only they need stays behind.
    pub(super) fn object(&mut self, value: Value, has_name: bool) -> Result<(), PickleError> {
        let vm = self.vm;
        let heap = &vm.heap;
        let index = value.index();
        let Some(kind) = value.kind() else {
            unreachable!("only objects get numbers")
        };
        // What needs more than the numbering comes first, since a record borrows it until it is written.
        let code = match kind {
            Kind::Code => self.code(&heap.codes[index].loaded),
            _ => 0,
        };
        let shape = match kind {
            Kind::Instance => self.shape(heap.instances[index].shape),
            _ => 0,
        };
        let traced = match kind {
            Kind::Traceback => self.frame_callee(heap.tracebacks[index].function),
            _ => wire::Value::Unset,
        };
        let numbering = &self.numbering;
        let number = |it: Value| numbering.borrow_mut().value(it);
        let row = |values| Row {
            numbering,
            values,
            live: None,
        };
        let big;
        let record: Record<'_, 'a> = match kind {
            Kind::Float => Object::Float(heap.floats[index]),
            Kind::BigInt => {
                big = heap.big_ints[index].to_signed_bytes_le();
                Object::BigInt(&big)
            }
            Kind::Str => Object::Str(heap.text(value)),
            Kind::Bytes => Object::Bytes(&heap.bytes[index]),
            Kind::ByteArray => Object::ByteArray(&heap.byte_arrays[index]),
            Kind::Tuple => Object::Tuple(row(&heap.tuples[index])),
            Kind::List => Object::List(row(&heap.lists[index])),
            Kind::Dict => Object::Dict(EntryRow {
                numbering,
                table: &heap.dicts[index].table,
            }),
            Kind::Set => Object::Set {
                is_frozen: heap.sets[index].is_frozen,
                items: ItemRow {
                    numbering,
                    table: &heap.sets[index].table,
                },
            },
            Kind::Range => {
                let it = &heap.ranges[index];
                Object::Range([it.start, it.stop, it.step].map(number))
            }
            Kind::Slice => {
                let it = &heap.slices[index];
                Object::Slice([it.start, it.stop, it.step].map(number))
            }
            Kind::Function => {
                let function = function(numbering, &heap.functions[index], !has_name);
                Object::Function(Box::new(function))
            }
            Kind::Method => {
                let method = &heap.methods[index];
                Object::Method(number(method.function), number(method.receiver))
            }
            Kind::Native => unreachable!("natives go by name"),
            Kind::Class => Object::Class(Box::new(class(numbering, &heap.classes[index]))),
            Kind::Instance => Object::Instance(Box::new(wire::Instance {
                shape,
                ..instance(numbering, &heap.instances[index], self.keeps_attributes)
            })),
            Kind::Module => {
                let module = &heap.modules[index];
                Object::Module(number(module.name), number(module.namespace))
            }
            Kind::Cell => Object::Cell(number(heap.cells[index])),
            Kind::Generator => return self.generator(value),
            Kind::Iter => Object::Iter(iter(vm, numbering, &heap.iters[index])),
            Kind::View => {
                let view = &heap.views[index];
                Object::View(number(view.dict), view_kind(view.kind))
            }
            Kind::Property => {
                let it = &heap.properties[index];
                let parts = [it.get, it.set, it.delete, it.doc, it.name];
                Object::Property(Box::new(parts.map(number)))
            }
            Kind::Wrapper => {
                let wrapper = &heap.wrappers[index];
                Object::Wrapper(number(wrapper.function), wrapper.is_class_method)
            }
            Kind::Super => {
                let it = &heap.supers[index];
                Object::Super([it.class, it.object, it.object_class].map(number))
            }
            Kind::Exception => {
                let it = &heap.exceptions[index];
                let parts = [it.args, it.cause, it.context, it.traceback];
                Object::Exception(Box::new(parts.map(number)), it.suppresses_context)
            }
            Kind::Traceback => {
                let it = &heap.tracebacks[index];
                Object::Traceback(number(it.next), traced, it.pc)
            }
            Kind::Tasklet => return self.tasklet(value),
            Kind::Channel => return self.channel(value),
            Kind::Code => Object::Code(code),
            Kind::Bomb => Object::Bomb(number(heap.bombs[index].exception)),
            Kind::Host => {
                let host = &heap.hosts[index];
                if host.key.is_empty() {
                    return Err(self.refuse(format!("host object '{}' has no name", host.kind)));
                }
                self.needs.add_host(&host.kind, &host.key);
                Object::Host(&host.kind, &host.key)
            }
        };
        self.writer.push(&record).map_err(PickleError::too_large)
    }
}

fn function<'s, 'a>(
    numbering: &'s RefCell<Numbering<'a>>,
    function: &'s Function,
    is_called: bool,
) -> wire::Function<Row<'s, 'a>> {
    let number = |it: Value| numbering.borrow_mut().value(it);
    let Function {
        loaded: _,
        code,
        globals,
        name,
        qualname,
        module,
        defaults,
        keyword_defaults,
        annotations,
        doc,
        closure,
        dict,
    } = function;
    let of_calls = |it: Value| {
        if is_called {
            number(it)
        } else {
            wire::Value::None
        }
    };
    wire::Function {
        code: number(*code),
        globals: number(*globals),
        name: number(*name),
        qualname: number(*qualname),
        module: number(*module),
        defaults: of_calls(*defaults),
        keyword_defaults: of_calls(*keyword_defaults),
        annotations: of_calls(*annotations),
        doc: of_calls(*doc),
        closure: Row {
            numbering,
            values: closure,
            live: None,
        },
        dict: if is_called {
            number(*dict)
        } else {
            wire::Value::Unset
        },
    }
}

fn class<'s, 'a>(
    numbering: &'s RefCell<Numbering<'a>>,
    class: &'s Class,
) -> wire::Class<Row<'s, 'a>> {
    let number = |it: Value| numbering.borrow_mut().value(it);
    let row = |values| Row {
        numbering,
        values,
        live: None,
    };
    wire::Class {
        name: number(class.name),
        qualname: number(class.qualname),
        bases: row(&class.bases),
        mro: row(&class.mro),
        namespace: number(class.namespace),
        metaclass: number(class.metaclass),
        payload_class: number(class.payload_class),
        is_slotted: class.flags.is_slotted,
        layout: layout(class.layout),
    }
}

/// An instance; its shape is put in by the caller.
fn instance<'s, 'a>(
    numbering: &'s RefCell<Numbering<'a>>,
    instance: &'s Instance,
    keeps_serial: bool,
) -> wire::Instance<Row<'s, 'a>> {
    let number = |it: Value| numbering.borrow_mut().value(it);
    let Instance {
        class,
        shape: _,
        serial,
        slots,
        dict,
        payload,
    } = instance;
    wire::Instance {
        class: number(*class),
        shape: 0,
        slots: Row {
            numbering,
            values: slots,
            live: None,
        },
        dict: number(*dict),
        payload: number(*payload),
        serial: if keeps_serial { *serial } else { 0 },
    }
}

fn iter(vm: &Vm, numbering: &RefCell<Numbering<'_>>, iter: &Iter) -> wire::Iter {
    let number = |it: Value| numbering.borrow_mut().value(it);
    match iter {
        Iter::Exhausted => wire::Iter::Exhausted,
        Iter::Sequence { sequence, index } => {
            wire::Iter::Sequence(number(*sequence), *index as u64)
        }
        Iter::Reversed { sequence, index } => {
            wire::Iter::Reversed(number(*sequence), *index as u64)
        }
        Iter::Range { next, left, step } => wire::Iter::Range(*next, *left, *step),
        Iter::Table {
            table,
            entry_idx,
            len,
            n_left,
            kind,
            is_reversed,
        } => {
            // Removed entries do not travel: the position is counted in those that are left.
            let entries = vm.table(*table).map_or(&[][..], |it| it.entries());
            let is_given = |at: usize| {
                if *is_reversed {
                    at >= *entry_idx
                } else {
                    at < *entry_idx
                }
            };
            let n_given = entries
                .iter()
                .enumerate()
                .filter(|(at, it)| is_given(*at) && !it.key.is_unset())
                .count() as i64;
            // It may stand past the end of a dict that has been cleared and is filled again.
            let n_missing = entry_idx.saturating_sub(entries.len()) as i64;
            let n_given = match is_reversed {
                true => n_given - n_missing,
                false => n_given + n_missing,
            };
            // Keys that were given and removed since are counted above the length.
            let n_replaced = match vm.table(*table) {
                // Of an OrderedDict it is only told that something has happened.
                Some(it) if vm.is_ordered(*table) => usize::from(it.version() != *n_left),
                _ => len.saturating_sub(*n_left as usize + n_given.max(0) as usize),
            };
            let n_replaced = if *len == Iter::ENDED { 0 } else { n_replaced };
            wire::Iter::Table(
                number(*table),
                n_given as u64,
                *len as u64 | (n_replaced as u64) << 32,
                view_kind(*kind),
                *is_reversed,
            )
        }
        Iter::Enumerate { inner, count } => wire::Iter::Enumerate(number(*inner), *count),
        Iter::Zip { inner } => wire::Iter::Zip(number(*inner)),
    }
}

fn view_kind(kind: ViewKind) -> u8 {
    match kind {
        ViewKind::Keys => 0,
        ViewKind::Values => 1,
        ViewKind::Items => 2,
    }
}

fn layout(layout: Layout) -> u8 {
    match layout {
        Layout::Object => 0,
        Layout::Payload => 1,
        Layout::Exception => 2,
        Layout::Tasklet => 3,
        Layout::Channel => 4,
        Layout::Type => 5,
    }
}
