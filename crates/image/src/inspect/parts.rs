//! What an object refers to: the one walk over all kinds of objects.

use std::fmt;

use crate::wire::v1::{
    Channel, Class, Frame, Function, Generator, Instance, Iter, Name, Object, Tasklet, Value,
};

/// What a part is to its object.
#[derive(Clone, Copy, Debug)]
pub(super) enum Label<'a> {
    /// A named part.
    Named(&'static str),
    /// An attribute.
    Attribute(&'a str),
    /// An item by position.
    Item(usize),
    /// The key of an entry.
    Key(usize),
    /// The value of an entry, by its key.
    Entry(Value),
    /// A cell of a closure.
    Cell(usize),
    /// A register of a frame.
    Register(usize, usize),
}

impl fmt::Display for Label<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Named(name) => f.write_str(name),
            Self::Attribute(name) => write!(f, ".{name}"),
            Self::Item(at) => write!(f, "[{at}]"),
            Self::Key(at) => write!(f, "key {at}"),
            Self::Entry(_) => f.write_str("value"),
            Self::Cell(at) => write!(f, "closure[{at}]"),
            Self::Register(frame, register) => write!(f, "frame {frame} register {register}"),
        }
    }
}

type Visit<'v, 'a> = dyn FnMut(Label<'a>, Value) + 'v;

/// Visits every value an object holds, in the order of the format. `shapes` are the image's.
pub(super) fn visit<'a>(object: &'a Object, shapes: &'a [Vec<String>], visit: &mut Visit<'_, 'a>) {
    match object {
        Object::Float(_)
        | Object::BigInt(_)
        | Object::Str(_)
        | Object::Bytes(_)
        | Object::ByteArray(_)
        | Object::Name(_)
        | Object::Code(_)
        | Object::Host(..) => {}
        Object::Tuple(values) | Object::List(values) => items(values, visit),
        Object::Dict(entries) => {
            for (at, (key, _, value)) in entries.iter().enumerate() {
                visit(Label::Key(at), *key);
                visit(Label::Entry(*key), *value);
            }
        }
        Object::Set {
            is_frozen: _,
            items,
        } => {
            for (at, (item, _)) in items.iter().enumerate() {
                visit(Label::Item(at), *item);
            }
        }
        Object::Range(parts) | Object::Slice(parts) => {
            named(&["start", "stop", "step"], parts, visit);
        }
        Object::Super(parts) => named(&["class", "object", "object's class"], parts, visit),
        Object::Property(parts) => named(&["get", "set", "delete", "doc", "name"], &**parts, visit),
        Object::Exception(parts, _) => {
            named(&["args", "cause", "context", "traceback"], &**parts, visit);
        }
        Object::Method(function, receiver) => {
            named(&["function", "receiver"], &[*function, *receiver], visit);
        }
        Object::Module(name, namespace) => {
            named(&["name", "namespace"], &[*name, *namespace], visit)
        }
        Object::Traceback(next, function, _) => {
            named(&["next", "function"], &[*next, *function], visit)
        }
        Object::Cell(content) | Object::Wrapper(content, _) | Object::Bomb(content) => {
            visit(Label::Named("content"), *content);
        }
        Object::View(dict, _) => visit(Label::Named("dict"), *dict),
        Object::Iter(iter) => visit_iter(iter, visit),
        Object::Function(function) => visit_function(function, visit),
        Object::Class(class) => visit_class(class, visit),
        Object::Instance(instance) => visit_instance(instance, shapes, visit),
        Object::Generator(generator) => visit_generator(generator, visit),
        Object::Tasklet(tasklet) => visit_tasklet(tasklet, visit),
        Object::Channel(channel) => visit_channel(channel, visit),
    }
}

fn items<'a>(values: &[Value], visit: &mut Visit<'_, 'a>) {
    for (at, value) in values.iter().enumerate() {
        visit(Label::Item(at), *value);
    }
}

fn named<'a>(names: &[&'static str], values: &[Value], visit: &mut Visit<'_, 'a>) {
    for (name, value) in names.iter().zip(values) {
        visit(Label::Named(name), *value);
    }
}

fn visit_iter<'a>(iter: &Iter, visit: &mut Visit<'_, 'a>) {
    match iter {
        Iter::Exhausted | Iter::Range(..) => {}
        Iter::Sequence(inner, _)
        | Iter::Reversed(inner, _)
        | Iter::Table(inner, ..)
        | Iter::Enumerate(inner, _)
        | Iter::Zip(inner) => visit(Label::Named("over"), *inner),
    }
}

fn visit_function<'a>(function: &Function, visit: &mut Visit<'_, 'a>) {
    let Function {
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
    let names = [
        "code",
        "globals",
        "name",
        "qualname",
        "module",
        "defaults",
        "keyword defaults",
        "annotations",
        "doc",
        "dict",
    ];
    let values = [
        *code,
        *globals,
        *name,
        *qualname,
        *module,
        *defaults,
        *keyword_defaults,
        *annotations,
        *doc,
        *dict,
    ];
    named(&names, &values, visit);
    for (at, cell) in closure.iter().enumerate() {
        visit(Label::Cell(at), *cell);
    }
}

fn visit_class<'a>(class: &Class, visit: &mut Visit<'_, 'a>) {
    let Class {
        name,
        qualname,
        bases,
        mro,
        namespace,
        metaclass,
        payload_class,
        is_slotted: _,
        layout: _,
    } = class;
    named(
        &[
            "name",
            "qualname",
            "namespace",
            "metaclass",
            "payload class",
        ],
        &[*name, *qualname, *namespace, *metaclass, *payload_class],
        visit,
    );
    for (label, values) in [("base", bases), ("in the resolution order", mro)] {
        values.iter().for_each(|it| visit(Label::Named(label), *it));
    }
}

fn visit_instance<'a>(
    instance: &'a Instance,
    shapes: &'a [Vec<String>],
    visit: &mut Visit<'_, 'a>,
) {
    let Instance {
        class,
        shape,
        slots,
        dict,
        payload,
        serial: _,
    } = instance;
    named(
        &["class", "dict", "payload"],
        &[*class, *dict, *payload],
        visit,
    );
    let names = shapes.get(*shape as usize).map_or(&[][..], Vec::as_slice);
    for (name, value) in names.iter().zip(slots) {
        visit(Label::Attribute(name), *value);
    }
}

fn visit_generator<'a>(generator: &Generator, visit: &mut Visit<'_, 'a>) {
    let Generator {
        function,
        registers,
        pc: _,
        state: _,
        handled,
        name,
        qualname,
    } = generator;
    named(
        &["function", "handles", "name", "qualname"],
        &[*function, *handled, *name, *qualname],
        visit,
    );
    for (at, value) in registers.iter().enumerate() {
        visit(Label::Register(0, at), *value);
    }
}

fn visit_tasklet<'a>(tasklet: &Tasklet, visit: &mut Visit<'_, 'a>) {
    let Tasklet {
        class,
        dict,
        function,
        pending_call,
        frames,
        tempval,
        handled,
        in_flight,
        state: _,
        flags: _,
    } = tasklet;
    named(
        &[
            "class",
            "dict",
            "function",
            "pending call",
            "result",
            "handles",
            "in flight",
        ],
        &[
            *class,
            *dict,
            *function,
            *pending_call,
            *tempval,
            *handled,
            *in_flight,
        ],
        visit,
    );
    for (at, frame) in frames.iter().enumerate() {
        visit_frame(at, frame, visit);
    }
}

fn visit_frame<'a>(at: usize, frame: &Frame, visit: &mut Visit<'_, 'a>) {
    let Frame {
        callee,
        pc: _,
        resume: _,
        kept,
        registers,
    } = frame;
    visit(Label::Named("callee"), *callee);
    kept.iter().for_each(|it| visit(Label::Named("kept"), *it));
    for (register, value) in registers.iter().enumerate() {
        visit(Label::Register(at, register), *value);
    }
}

fn visit_channel<'a>(channel: &Channel, visit: &mut Visit<'_, 'a>) {
    let Channel {
        class,
        dict,
        waiting,
        preference: _,
        schedules_all: _,
        is_closing: _,
    } = channel;
    named(&["class", "dict"], &[*class, *dict], visit);
    waiting
        .iter()
        .for_each(|it| visit(Label::Named("waiting"), *it));
}

/// What kind of object it is, in words.
pub(super) fn kind_name(object: &Object) -> &'static str {
    match object {
        Object::Float(_) => "float",
        Object::BigInt(_) => "int",
        Object::Str(_) => "str",
        Object::Bytes(_) => "bytes",
        Object::ByteArray(_) => "bytearray",
        Object::Tuple(_) => "tuple",
        Object::List(_) => "list",
        Object::Dict(_) => "dict",
        Object::Set {
            is_frozen: false, ..
        } => "set",
        Object::Set {
            is_frozen: true, ..
        } => "frozenset",
        Object::Range(_) => "range",
        Object::Slice(_) => "slice",
        Object::Function(_) => "function",
        Object::Method(..) => "method",
        Object::Name(Name::Native(_)) => "built-in function",
        Object::Name(Name::BuiltinClass(_)) => "built-in class",
        Object::Class(_) => "class",
        Object::Instance(_) => "instance",
        Object::Module(..) => "module",
        Object::Name(Name::Module(_)) => "module reference",
        Object::Name(Name::Namespace(_)) => "namespace reference",
        Object::Name(Name::Global(..)) => "reference by name",
        Object::Name(Name::Hidden(_)) => "library reference",
        Object::Cell(_) => "cell",
        Object::Generator(_) => "generator",
        Object::Iter(_) => "iterator",
        Object::View(..) => "dict view",
        Object::Property(_) => "property",
        Object::Wrapper(..) => "method wrapper",
        Object::Super(_) => "super",
        Object::Exception(..) => "exception",
        Object::Traceback(..) => "traceback entry",
        Object::Tasklet(_) => "tasklet",
        Object::Channel(_) => "channel",
        Object::Code(_) => "code",
        Object::Bomb(_) => "bomb",
        Object::Host(..) => "host object",
        Object::Name(Name::CurrentTasklet) => "reference to the current tasklet",
        Object::Name(Name::MainTasklet) => "reference to the main tasklet",
        Object::Name(Name::Builtins) => "built-in names",
    }
}

/// What kind of value it is, in words.
pub(super) fn value_kind(value: Value, objects: &[Object]) -> &'static str {
    match value {
        Value::Unset => "unset",
        Value::None => "NoneType",
        Value::False | Value::True => "bool",
        Value::Ellipsis => "ellipsis",
        Value::NotImplemented => "NotImplementedType",
        Value::Int(_) => "int",
        Value::Float(_) => "float",
        Value::Object(id) => objects.get(id as usize).map_or("nothing", kind_name),
    }
}
