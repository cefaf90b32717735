//! Making values of the built-in types: their `__new__`, and `__init__` where there is something to fill.

use dormouse_vm::object::{Dict, Layout, Range, Set, Slice, Table};
use dormouse_vm::{ClassId, Control, Kind, Native, Outcome, Raise, Run, Value, Vm};

pub(super) const METHODS: &[Native] = &[
    Native {
        name: "object.__new__",
        params: "*args, **kwargs",
        run: Run::Control(object_new),
        doc: "A new object.",
    },
    Native {
        name: "object.__init__",
        params: "self, *args, **kwargs",
        run: Run::Plain(object_init),
        doc: "Does nothing.",
    },
    Native {
        name: "NoneType.__new__",
        params: "cls, *args, **kwargs",
        run: Run::Plain(|vm, args| singleton(vm, args, Value::NONE, "NoneType")),
        doc: "None.",
    },
    Native {
        name: "ellipsis.__new__",
        params: "cls, *args, **kwargs",
        run: Run::Plain(|vm, args| singleton(vm, args, Value::ELLIPSIS, "EllipsisType")),
        doc: "Ellipsis.",
    },
    Native {
        name: "NotImplementedType.__new__",
        params: "cls, *args, **kwargs",
        run: Run::Plain(|vm, args| {
            singleton(vm, args, Value::NOT_IMPLEMENTED, "NotImplementedType")
        }),
        doc: "NotImplemented.",
    },
    Native {
        name: "str.__new__",
        params: "cls, object=, encoding=, errors=",
        run: Run::Control(str_new),
        doc: "The text of an object.",
    },
    Native {
        name: "tuple.__new__",
        params: "cls, iterable=, /",
        run: Run::Control(tuple_new),
        doc: "A tuple of items.",
    },
    Native {
        name: "list.__new__",
        params: "cls, *args, **kwargs",
        run: Run::Plain(list_new),
        doc: "An empty list.",
    },
    Native {
        name: "list.__init__",
        params: "self, iterable=, /",
        run: Run::Control(list_init),
        doc: "Fill with items.",
    },
    Native {
        name: "dict.__new__",
        params: "cls, *args, **kwargs",
        run: Run::Plain(dict_new),
        doc: "An empty dict.",
    },
    Native {
        name: "dict.__init__",
        params: "self, mapping=, /, **kwargs",
        run: Run::Control(dict_init),
        doc: "Fill with pairs.",
    },
    Native {
        name: "set.__new__",
        params: "cls, *args, **kwargs",
        run: Run::Plain(set_new),
        doc: "An empty set.",
    },
    Native {
        name: "set.__init__",
        params: "self, iterable=, /",
        run: Run::Control(set_init),
        doc: "Fill with items.",
    },
    Native {
        name: "frozenset.__new__",
        params: "cls, iterable=, /",
        run: Run::Control(frozenset_new),
        doc: "A frozenset of items.",
    },
    Native {
        name: "range.__new__",
        params: "cls, start, stop=, step=, /",
        run: Run::Control(range_new),
        doc: "A range of integers.",
    },
    Native {
        name: "slice.__new__",
        params: "cls, start, stop=, step=, /",
        run: Run::Plain(slice_new),
        doc: "A slice.",
    },
];

/// A value of a built-in type as an instance of `class`, which is that type or derives from it.
pub(crate) fn instance_with(vm: &mut Vm, class: Value, payload: Value) -> Value {
    if vm.heap.classes[class.index()].is_builtin {
        return payload;
    }
    let instance = vm.new_instance(class);
    vm.heap.instances[instance.index()].payload = payload;
    instance
}

/// The one instance of a class.
fn singleton(vm: &mut Vm, args: &[Value], value: Value, name: &str) -> Result<Value, Raise> {
    let has_args = vm.sequence_items(args[1]).is_some_and(|it| !it.is_empty());
    let has_keywords = vm.table(args[2]).is_some_and(|it| !it.is_empty());
    if has_args || has_keywords {
        let message = format!("{name} takes no arguments");
        return Err(vm.raise(ClassId::TypeError, message));
    }
    Ok(value)
}

fn object_new(vm: &mut Vm, args: &[Value]) -> Outcome {
    let given = vm.sequence_items(args[0]).unwrap_or(&[]).to_vec();
    let Some((class, rest)) = given.split_first() else {
        return Err(vm.raise(ClassId::TypeError, "object.__new__(): not enough arguments"));
    };
    if !class.is_kind(Kind::Class) {
        let message = format!(
            "object.__new__(X): X is not a type object ({})",
            vm.type_name(*class)
        );
        return Err(vm.raise(ClassId::TypeError, message));
    }
    if vm.heap.classes[class.index()].layout != Layout::Object {
        let name = vm.named_class(*class);
        let message = format!("object.__new__({name}) is not safe, use {name}.__new__()");
        return Err(vm.raise(ClassId::TypeError, message));
    }
    let has_keywords = vm.table(args[1]).is_some_and(|it| !it.is_empty());
    if !rest.is_empty() || has_keywords {
        let is_default =
            |name: &str| vm.lookup_str(*class, name) == vm.native(&format!("object.{name}"));
        let message = if !is_default("__new__") {
            "object.__new__() takes exactly one argument (the type to instantiate)".to_string()
        } else if is_default("__init__") {
            format!("{}() takes no arguments", vm.named_class(*class))
        } else {
            String::new()
        };
        if !message.is_empty() {
            return Err(vm.raise(ClassId::TypeError, message));
        }
    }
    if vm.heap.classes[class.index()].flags.is_abstract {
        return Ok(Control::call(vm.hidden_value("_abstract_error"), [*class]));
    }
    Ok(vm.new_instance(*class).into())
}

fn object_init(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let has_extra = [args[1], args[2]].iter().any(|it| {
        vm.sequence_items(*it).is_some_and(|it| !it.is_empty())
            || vm.table(*it).is_some_and(|it| !it.is_empty())
    });
    if !has_extra {
        return Ok(Value::NONE);
    }
    let class = vm.class_of(args[0]);
    let is_default =
        |name: &str| vm.lookup_str(class, name) == vm.native(&format!("object.{name}"));
    let message = if !is_default("__init__") {
        "object.__init__() takes exactly one argument (the instance to initialize)".to_string()
    } else if is_default("__new__") {
        let name = vm.named_class(class);
        format!("{name}.__init__() takes exactly one argument (the instance to initialize)")
    } else {
        return Ok(Value::NONE);
    };
    Err(vm.raise(ClassId::TypeError, message))
}

fn str_new(vm: &mut Vm, args: &[Value]) -> Outcome {
    let (class, object) = (args[0], args[1]);
    if object.is_unset() {
        let empty = vm.intern("");
        return Ok(instance_with(vm, class, empty).into());
    }
    if !args[2].is_unset() || !args[3].is_unset() {
        if vm.str_of(object).is_some() {
            return Err(vm.raise(ClassId::TypeError, "decoding str is not supported"));
        }
        if super::text::codecs::is_elsewhere(vm, args[2], args[3]) {
            super::text::codecs::check_names(vm, args[2], args[3], "str")?;
            if vm.byte_slice(object).is_none() {
                let message = format!(
                    "decoding to str: need a bytes-like object, {} found",
                    vm.type_name(object)
                );
                return Err(vm.raise(ClassId::TypeError, message));
            }
            let function = vm.hidden_value("_str_elsewhere");
            let given = |it: Value| if it.is_unset() { Value::NONE } else { it };
            let arguments = [class, object, given(args[2]), given(args[3])];
            return Ok(Control::call(function, arguments));
        }
        let text = super::text::codecs::decoded(vm, object, args[2], args[3], "str")?;
        return Ok(instance_with(vm, class, text).into());
    }
    if vm.heap.classes[class.index()].is_builtin {
        return super::repr::str(vm, &[object]);
    }
    match super::repr::quick_str(vm, object) {
        Some(text) => {
            let text = vm.heap.str(text);
            Ok(instance_with(vm, class, text).into())
        }
        None => Ok(Control::call(
            vm.hidden_value("_str_subclass"),
            [class, object],
        )),
    }
}

fn tuple_new(vm: &mut Vm, args: &[Value]) -> Outcome {
    let items = if args[1].is_unset() {
        Some(Vec::new())
    } else {
        vm.plain_items(args[1])?
    };
    match items {
        Some(items) => {
            let tuple = vm.heap.tuple(items);
            Ok(instance_with(vm, args[0], tuple).into())
        }
        None => Ok(Control::call(
            vm.hidden_value("_via_list"),
            [args[0], args[1]],
        )),
    }
}

fn list_new(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let list = vm.heap.list(Vec::new());
    Ok(instance_with(vm, args[0], list))
}

fn list_init(vm: &mut Vm, args: &[Value]) -> Outcome {
    if args[1].is_unset() {
        return Ok(Value::NONE.into());
    }
    vm.heap.lists[args[0].index()].clear();
    super::list::extend(vm, args)
}

fn dict_new(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let is_ordered =
        args[0].is_kind(Kind::Class) && vm.heap.classes[args[0].index()].flags.is_ordered;
    let dict = vm.heap.alloc(Dict {
        is_ordered,
        ..Dict::default()
    });
    Ok(instance_with(vm, args[0], dict))
}

fn dict_init(vm: &mut Vm, args: &[Value]) -> Outcome {
    super::containers::dict_update(vm, args)
}

fn set_new(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let set = vm.heap.alloc(Set::default());
    Ok(instance_with(vm, args[0], set))
}

fn set_init(vm: &mut Vm, args: &[Value]) -> Outcome {
    if args[1].is_unset() {
        return Ok(Value::NONE.into());
    }
    super::containers::set_fill(vm, args[0], args[1])
}

fn frozenset_new(vm: &mut Vm, args: &[Value]) -> Outcome {
    let source = vm.plain(args[1]);
    let is_set = source.is_kind(Kind::Set);
    if is_set && source == args[1] && vm.heap.sets[source.index()].is_frozen {
        let frozen_set = vm.class(ClassId::FrozenSet);
        if args[0] == frozen_set {
            return Ok(source.into());
        }
    }
    let table = match is_set {
        true => vm.heap.sets[source.index()].table.clone(),
        false => Table::default(),
    };
    let set = vm.heap.alloc(Set {
        is_frozen: true,
        table,
    });
    if !is_set && !args[1].is_unset() {
        let Some(items) = vm.plain_items(args[1])? else {
            return Ok(Control::call(
                vm.hidden_value("_via_list"),
                [args[0], args[1]],
            ));
        };
        for item in items {
            if !vm.set_add(set, item)? {
                return Ok(Control::call(
                    vm.hidden_value("_frozenset_slow"),
                    [args[1], args[0]],
                ));
            }
        }
    }
    Ok(instance_with(vm, args[0], set).into())
}

fn range_new(vm: &mut Vm, args: &[Value]) -> Outcome {
    let mut bounds = Vec::new();
    for bound in &args[1..4] {
        if bound.is_unset() {
            break;
        }
        match vm.index_value(*bound) {
            Some(bound) => bounds.push(bound),
            None if vm.script_method(*bound, "__index__").is_some() => {
                let given: Vec<Value> = args[1..4]
                    .iter()
                    .copied()
                    .filter(|it| !it.is_unset())
                    .collect();
                let given = vm.heap.tuple(given);
                return Ok(Control::call(vm.hidden_value("_range_index"), [given]));
            }
            None => {
                let message = format!(
                    "'{}' object cannot be interpreted as an integer",
                    vm.type_name(*bound)
                );
                return Err(vm.raise(ClassId::TypeError, message));
            }
        }
    }
    let (start, stop, step) = match &*bounds {
        [stop] => (Value::int(0), *stop, Value::int(1)),
        [start, stop] => (*start, *stop, Value::int(1)),
        [start, stop, step] => (*start, *stop, *step),
        _ => (Value::int(0), Value::int(0), Value::int(1)),
    };
    if step == Value::int(0) {
        return Err(vm.raise(ClassId::ValueError, "range() arg 3 must not be zero"));
    }
    Ok(vm.heap.alloc(Range { start, stop, step }).into())
}

fn slice_new(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let none_if_unset = |value: Value| if value.is_unset() { Value::NONE } else { value };
    let slice = if args[2].is_unset() {
        Slice {
            start: Value::NONE,
            stop: args[1],
            step: Value::NONE,
        }
    } else {
        Slice {
            start: args[1],
            stop: args[2],
            step: none_if_unset(args[3]),
        }
    };
    Ok(vm.heap.alloc(slice))
}
