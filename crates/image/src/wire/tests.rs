use std::fmt::Write;

use serde::Serialize;

use super::literals::Literal;
use super::v1::*;

/// A line for each variant: its name and its bytes. A change of any line breaks images that exist.
fn pins<T: Serialize + std::fmt::Debug>(samples: &[T]) -> String {
    let mut text = String::new();
    for sample in samples {
        let shown = format!("{sample:?}");
        let name = shown.split([' ', '(', '{']).next().unwrap_or("");
        let bytes = postcard::to_allocvec(sample).expect("samples are small");
        write!(text, "{name:<16}").expect("strings take text");
        for byte in bytes {
            write!(text, " {byte:02x}").expect("strings take text");
        }
        text.push('\n');
    }
    text
}

const V: Value = Value::None;

#[test]
fn the_bytes_of_values_are_pinned() {
    insta::assert_snapshot!(pins(&[
        Value::Unset,
        Value::None,
        Value::False,
        Value::True,
        Value::Ellipsis,
        Value::NotImplemented,
        Value::Int(-300),
        Value::Float(1.5),
        Value::Object(300),
    ]));
}

#[test]
fn the_bytes_of_names_are_pinned() {
    insta::assert_snapshot!(pins(&[
        Name::Native("n"),
        Name::BuiltinClass("c"),
        Name::Module("m"),
        Name::Namespace("m"),
        Name::Global("m", "q"),
        Name::Hidden("h"),
        Name::CurrentTasklet,
        Name::MainTasklet,
        Name::Builtins,
    ]));
}

#[test]
fn the_bytes_of_iterators_are_pinned() {
    insta::assert_snapshot!(pins(&[
        Iter::Exhausted,
        Iter::Sequence(V, 2),
        Iter::Reversed(V, 2),
        Iter::Range(1, 2, 3),
        Iter::Table(V, 1, 2, 0, true),
        Iter::Enumerate(V, 3),
        Iter::Zip(V),
    ]));
}

#[test]
fn the_bytes_of_literals_are_pinned() {
    insta::assert_snapshot!(pins(&[
        Constant::None,
        Constant::False,
        Constant::True,
        Constant::Ellipsis,
        Constant::Int(vec![1, 2]),
        Constant::Float(1.5),
        Constant::Str("s".to_string()),
        Constant::Bytes(vec![7]),
        Constant::Tuple(vec![0]),
        Constant::FrozenSet(vec![0]),
    ]));
}

#[test]
fn the_bytes_of_objects_are_pinned() {
    let function = Function {
        code: V,
        globals: V,
        name: V,
        qualname: V,
        module: V,
        defaults: V,
        keyword_defaults: V,
        annotations: V,
        doc: V,
        closure: vec![V],
        dict: V,
    };
    let class = Class {
        name: V,
        qualname: V,
        bases: vec![V],
        mro: vec![V],
        namespace: V,
        metaclass: V,
        payload_class: V,
        is_slotted: true,
        layout: 5,
    };
    let instance = Instance {
        class: V,
        shape: 9,
        slots: vec![V],
        dict: V,
        payload: V,
        serial: 7,
    };
    let generator = Generator {
        function: V,
        registers: vec![V],
        pc: 9,
        state: 1,
        handled: V,
        name: V,
        qualname: V,
    };
    let frame = Frame {
        callee: V,
        pc: 9,
        resume: 3,
        kept: vec![V],
        registers: vec![V],
    };
    let tasklet = Tasklet {
        state: 3,
        flags: 8,
        class: V,
        dict: V,
        function: V,
        pending_call: V,
        frames: vec![frame],
        tempval: V,
        handled: V,
        in_flight: V,
    };
    let channel = Channel {
        class: V,
        dict: V,
        waiting: vec![V],
        preference: -1,
        schedules_all: true,
        is_closing: false,
    };
    let objects: Vec<Object<'_>> = vec![
        Object::Name(Name::Builtins),
        Object::Float(1.5),
        Object::BigInt(&[1, 2]),
        Object::Str("s"),
        Object::Bytes(&[7]),
        Object::ByteArray(&[7]),
        Object::Tuple(vec![V]),
        Object::List(vec![V]),
        Object::Dict(vec![(V, Some(300), V)]),
        Object::Set {
            is_frozen: true,
            items: vec![(V, None)],
        },
        Object::Range([V; 3]),
        Object::Slice([V; 3]),
        Object::Function(Box::new(function)),
        Object::Method(V, V),
        Object::Class(Box::new(class)),
        Object::Instance(Box::new(instance)),
        Object::Module(V, V),
        Object::Cell(V),
        Object::Generator(Box::new(generator)),
        Object::Iter(Iter::Exhausted),
        Object::View(V, 2),
        Object::Property(Box::new([V; 5])),
        Object::Wrapper(V, true),
        Object::Super([V; 3]),
        Object::Exception(Box::new([V; 4]), true),
        Object::Traceback(V, V, 9),
        Object::Tasklet(Box::new(tasklet)),
        Object::Channel(Box::new(channel)),
        Object::Code(3),
        Object::Bomb(V),
        Object::Host("k", "n"),
    ];
    insta::assert_snapshot!(pins(&objects));
}

#[test]
fn the_bytes_of_listed_literals_are_pinned() {
    insta::assert_snapshot!(pins(&[Literal {
        code: 1,
        literal: 300,
        object: 2,
    }]));
}
