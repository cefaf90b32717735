//! Making classes. The `class` statement's protocol is in the prelude; this is what it stands on.

use dormouse_vm::object::{Class, Layout, Wrapper};
use dormouse_vm::{ClassId, Control, Kind, Native, Outcome, Raise, Run, Value, Vm};

pub(super) const FUNCTIONS: &[Native] = &[
    Native {
        name: "_new_class",
        params: "metaclass, name, bases, namespace, /",
        run: Run::Plain(new_class),
        doc: "A class, its hooks not yet called.",
    },
    Native {
        name: "_set_cell",
        params: "cell, value, /",
        run: Run::Plain(set_cell),
        doc: "Fills a cell.",
    },
    Native {
        name: "_add_method",
        params: "cls, name, function, /",
        run: Run::Plain(add_method),
        doc: "Gives a built-in class a method written in the language.",
    },
];

pub(super) const METHODS: &[Native] = &[
    Native {
        name: "type.__new__",
        params: "metaclass, /, *args, **kwargs",
        run: Run::Control(type_new),
        doc: "Make a class.",
    },
    Native {
        name: "type.__init__",
        params: "self, *args, **kwargs",
        run: Run::Plain(type_init),
        doc: "Does nothing.",
    },
    Native {
        name: "type.__call__",
        params: "self, *args, **kwargs",
        run: Run::Control(type_call),
        doc: "Make an instance.",
    },
];

fn type_new(vm: &mut Vm, args: &[Value]) -> Outcome {
    Ok(Control::call(vm.hidden_value("_type_new"), args))
}

fn type_init(_: &mut Vm, _: &[Value]) -> Result<Value, Raise> {
    Ok(Value::NONE)
}

fn type_call(vm: &mut Vm, args: &[Value]) -> Outcome {
    vm.instantiate_class(args[0], args[1], args[2])
}

fn set_cell(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    if !args[0].is_kind(Kind::Cell) {
        return Err(vm.raise(ClassId::TypeError, "a cell is required"));
    }
    vm.heap.cells[args[0].index()] = args[1];
    Ok(Value::NONE)
}

fn add_method(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let name = vm.str_of(args[1]).unwrap_or("").to_string();
    if args[0].is_kind(Kind::Class) {
        let method = match args[2].kind() {
            Some(Kind::Wrapper) => vm.heap.wrappers[args[2].index()].function,
            Some(Kind::Property) => {
                let property = &mut vm.heap.properties[args[2].index()];
                property.name = args[1];
                property.get
            }
            _ => args[2],
        };
        if method.is_kind(Kind::Function) {
            name_method(vm, args[0], args[1], method);
        }
        vm.set_namespace(args[0], &name, args[2]);
        vm.class_changed(args[0]);
    }
    Ok(Value::NONE)
}

/// Names a function of the prelude, which has a hidden name, as the method of a built-in class that it is first put under.
fn name_method(vm: &mut Vm, class: Value, name: Value, method: Value) {
    let at = method.index();
    let hidden_name = vm.heap.functions[at].qualname;
    if let Some(short) = vm.str_of(name)
        && vm.str_of(hidden_name).is_some_and(|it| it.starts_with('_'))
    {
        let qualname = format!("{}.{short}", vm.class_name(class));
        let qualname = vm.heap.str(qualname);
        let function = &mut vm.heap.functions[at];
        (function.name, function.qualname) = (name, qualname);
    }
}

fn new_class(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let &[metaclass, name, bases, namespace] = args else {
        return Ok(Value::NONE);
    };
    if vm.str_of(name).is_none() {
        let message = format!(
            "type.__new__() argument 1 must be str, not {}",
            vm.type_name(name)
        );
        return Err(vm.raise(ClassId::TypeError, message));
    }
    if !metaclass.is_kind(Kind::Class) || !namespace.is_kind(Kind::Dict) {
        return Err(vm.raise(ClassId::TypeError, "a class needs a metaclass and a dict"));
    }
    let mut bases = vm.sequence_items(bases).unwrap_or(&[]).to_vec();
    if bases.is_empty() {
        bases.push(vm.class(ClassId::Object));
    }
    check_bases(vm, &bases)?;
    let mro = vm.merge_bases(&bases)?;
    let (layout, payload_class) = layout_of(vm, &bases)?;
    if bases.len() > 1 && vm.has_layout_conflict(&bases) {
        let message = "multiple bases have instance lay-out conflict";
        return Err(vm.raise(ClassId::TypeError, message));
    }
    let namespace = copy_namespace(vm, namespace);
    let name = vm.intern_value(name);
    let qualname = take(vm, namespace, "__qualname__").unwrap_or(name);
    // No frame of a script is there yet.
    let is_of_prelude = vm.caller_globals() == vm.builtins;
    let class = vm.heap.alloc(Class {
        name,
        qualname,
        bases: bases.clone().into(),
        namespace,
        metaclass,
        layout,
        payload_class,
        is_of_prelude,
        ..Class::default()
    });
    vm.heap.classes[class.index()].mro = [vec![class], mro].concat().into();
    let is_slotted = is_slotted(vm, class, namespace);
    vm.heap.classes[class.index()].flags.is_slotted = is_slotted;
    wrap_functions(vm, namespace);
    vm.add_own_descriptors(class)?;
    fill_namespace(vm, namespace);
    vm.adopt_class(class);
    Ok(class)
}

/// Built-in classes that scripts cannot derive from.
const FINAL: &[ClassId] = &[
    ClassId::Bool,
    ClassId::NoneType,
    ClassId::EllipsisType,
    ClassId::NotImplementedType,
    ClassId::Range,
    ClassId::Slice,
    ClassId::Function,
    ClassId::Method,
    ClassId::BuiltinFunction,
    ClassId::Generator,
    ClassId::TupleGetter,
    ClassId::MemoryView,
    ClassId::MemoryIterator,
    ClassId::Coroutine,
    ClassId::AsyncGenerator,
];

fn check_bases(vm: &mut Vm, bases: &[Value]) -> Result<(), Raise> {
    for (at, base) in bases.iter().enumerate() {
        if !base.is_kind(Kind::Class) {
            let message = format!("bases must be types, not {}", vm.type_name(*base));
            return Err(vm.raise(ClassId::TypeError, message));
        }
        if bases[..at].contains(base) {
            let message = format!("duplicate base class {}", vm.class_name(*base));
            return Err(vm.raise(ClassId::TypeError, message));
        }
        if vm.class_id(*base).is_some_and(|it| FINAL.contains(&it)) {
            let message = format!(
                "type '{}' is not an acceptable base type",
                vm.named_class(*base)
            );
            return Err(vm.raise(ClassId::TypeError, message));
        }
    }
    Ok(())
}

/// What instances carry: the bases must agree on it.
fn layout_of(vm: &mut Vm, bases: &[Value]) -> Result<(Layout, Value), Raise> {
    let mut found = (Layout::Object, Value::UNSET);
    for base in bases {
        let class = &vm.heap.classes[base.index()];
        let layout = (class.layout, class.payload_class);
        if layout.0 == Layout::Object {
            continue;
        }
        if found.0 != Layout::Object && found != layout {
            let is_related = |a: Value, b: Value| {
                a.is_kind(Kind::Class) && b.is_kind(Kind::Class) && vm.is_subclass(a, b)
            };
            if is_related(found.1, layout.1) {
                continue;
            }
            if !is_related(layout.1, found.1) {
                return Err(vm.raise(
                    ClassId::TypeError,
                    "multiple bases have instance lay-out conflict",
                ));
            }
        }
        found = layout;
    }
    Ok(found)
}

fn copy_namespace(vm: &mut Vm, namespace: Value) -> Value {
    let pairs: Vec<(Value, Value)> = vm
        .table(namespace)
        .into_iter()
        .flat_map(|it| it.iter().map(|entry| (entry.key, entry.value)))
        .collect();
    let pairs: Vec<_> = pairs
        .into_iter()
        .filter(|(key, _)| key.is_kind(Kind::Str))
        .collect();
    vm.new_str_dict(&pairs)
}

fn take(vm: &mut Vm, namespace: Value, name: &str) -> Option<Value> {
    let value = vm.get_str(namespace, name)?;
    let name = vm.intern(name);
    vm.remove_name(namespace, name);
    Some(value)
}

/// Makes those functions of a new class what they always are.
fn wrap_functions(vm: &mut Vm, namespace: Value) {
    for (name, is_class_method) in [
        ("__new__", false),
        ("__init_subclass__", true),
        ("__class_getitem__", true),
    ] {
        if let Some(function) = vm
            .get_str(namespace, name)
            .filter(|it| it.is_kind(Kind::Function))
        {
            let wrapper = vm.heap.alloc(Wrapper {
                function,
                is_class_method,
            });
            vm.set_str(namespace, name, wrapper);
        }
    }
}

/// Adds what CPython adds to the namespace of every class.
fn fill_namespace(vm: &mut Vm, namespace: Value) {
    if vm.get_str(namespace, "__doc__").is_none() {
        vm.set_str(namespace, "__doc__", Value::NONE);
    }
    if vm.get_str(namespace, "__eq__").is_some() && vm.get_str(namespace, "__hash__").is_none() {
        vm.set_str(namespace, "__hash__", Value::NONE);
    }
}

/// Whether instances have no `__dict__`: this class and its bases all have `__slots__` without it.
fn is_slotted(vm: &Vm, class: Value, namespace: Value) -> bool {
    let Some(slots) = vm.get_str(namespace, "__slots__") else {
        return false;
    };
    let names_dict = vm.str_of(slots) == Some("__dict__")
        || vm
            .sequence_items(slots)
            .is_some_and(|it| it.iter().any(|it| vm.str_of(*it) == Some("__dict__")));
    let bases = vm.heap.classes[class.index()].bases.iter();
    let object = vm.class(ClassId::Object);
    let are_bases_slotted = bases.into_iter().all(|it| {
        let class = &vm.heap.classes[it.index()];
        let is_plain_builtin = class.is_builtin && class.layout == Layout::Payload;
        *it == object || class.flags.is_slotted || is_plain_builtin
    });
    !names_dict && are_bases_slotted
}
