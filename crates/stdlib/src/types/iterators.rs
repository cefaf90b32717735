//! Generators and the iterators of built-in types.

use dormouse_vm::{ClassId, Kind, Native, Outcome, Raise, Run, Value, Vm};

macro_rules! iterator {
    ($name:literal) => {
        Native {
            name: concat!($name, ".__next__"),
            params: "self, /",
            run: Run::Control(next),
            doc: "The next item.",
        }
    };
}

macro_rules! iterable {
    ($name:literal) => {
        Native {
            name: concat!($name, ".__iter__"),
            params: "self, /",
            run: Run::Control(iter),
            doc: "An iterator.",
        }
    };
}

pub(super) const METHODS: &[Native] = &[
    Native {
        name: "generator.send",
        params: "self, value, /",
        run: Run::Control(send),
        doc: "Resume with a value.",
    },
    Native {
        name: "generator._throw",
        params: "self, exception, /",
        run: Run::Control(throw),
        doc: "Resume with an exception.",
    },
    Native {
        name: "generator.close",
        params: "self, /",
        run: Run::Control(close),
        doc: "Let it clean up and end.",
    },
    iterator!("generator"),
    iterable!("generator"),
    iterator!("iterator"),
    iterable!("iterator"),
    iterator!("list_iterator"),
    iterable!("list_iterator"),
    iterator!("tuple_iterator"),
    iterable!("tuple_iterator"),
    iterator!("str_iterator"),
    iterable!("str_iterator"),
    iterator!("bytes_iterator"),
    iterable!("bytes_iterator"),
    iterator!("range_iterator"),
    iterable!("range_iterator"),
    iterator!("list_reverseiterator"),
    iterable!("list_reverseiterator"),
    iterator!("dict_keyiterator"),
    iterable!("dict_keyiterator"),
    iterator!("dict_valueiterator"),
    iterable!("dict_valueiterator"),
    iterator!("dict_itemiterator"),
    iterable!("dict_itemiterator"),
    iterator!("set_iterator"),
    iterable!("set_iterator"),
    iterator!("enumerate"),
    iterable!("enumerate"),
    iterator!("zip"),
    iterable!("zip"),
    iterable!("list"),
    iterable!("tuple"),
    iterable!("dict"),
    iterable!("set"),
    iterable!("frozenset"),
    iterable!("str"),
    iterable!("bytes"),
    iterable!("bytearray"),
    iterable!("range"),
    iterable!("dict_keys"),
    iterable!("dict_values"),
    iterable!("dict_items"),
];

fn next(vm: &mut Vm, args: &[Value]) -> Outcome {
    if !matches!(args[0].kind(), Some(Kind::Iter | Kind::Generator)) {
        return Err(wrong(vm, args[0]));
    }
    vm.next_of(args[0])
}

fn wrong(vm: &mut Vm, value: Value) -> Raise {
    let message = format!("an iterator is required, not '{}'", vm.type_name(value));
    vm.raise(ClassId::TypeError, message)
}

fn iter(vm: &mut Vm, args: &[Value]) -> Outcome {
    match vm.plain_iter(args[0]) {
        Some(iterator) => Ok(iterator.into()),
        None => Err(wrong(vm, args[0])),
    }
}

fn generator(vm: &mut Vm, value: Value) -> Result<Value, Raise> {
    if value.is_kind(Kind::Generator) {
        Ok(value)
    } else {
        Err(wrong(vm, value))
    }
}

fn send(vm: &mut Vm, args: &[Value]) -> Outcome {
    let generator = generator(vm, args[0])?;
    vm.send(generator, args[1])
}

fn throw(vm: &mut Vm, args: &[Value]) -> Outcome {
    let generator = generator(vm, args[0])?;
    vm.throw_into(generator, args[1])
}

fn close(vm: &mut Vm, args: &[Value]) -> Outcome {
    let generator = generator(vm, args[0])?;
    vm.close_generator(generator)
}
