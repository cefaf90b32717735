//! `object` and `type`: the methods every object has, and the attributes of classes.

use dormouse_vm::{ClassId, Control, Kind, Native, Outcome, Raise, Run, Value, Vm};

use super::{Attribute, attribute};

pub(super) const METHODS: &[Native] = &[
    Native {
        name: "object.__init_subclass__",
        params: "cls, /, **kwargs",
        run: Run::Plain(init_subclass),
        doc: "Called when a class is derived.",
    },
    Native {
        name: "object.__eq__",
        params: "self, other, /",
        run: Run::Plain(eq),
        doc: "Return self is other.",
    },
    Native {
        name: "object.__ne__",
        params: "self, other, /",
        run: Run::Plain(ne),
        doc: "Return self is not other.",
    },
    Native {
        name: "object.__lt__",
        params: "self, value, /",
        run: Run::Plain(not_implemented),
        doc: "Return self<value.",
    },
    Native {
        name: "object.__le__",
        params: "self, value, /",
        run: Run::Plain(not_implemented),
        doc: "Return self<=value.",
    },
    Native {
        name: "object.__gt__",
        params: "self, value, /",
        run: Run::Plain(not_implemented),
        doc: "Return self>value.",
    },
    Native {
        name: "object.__ge__",
        params: "self, value, /",
        run: Run::Plain(not_implemented),
        doc: "Return self>=value.",
    },
    Native {
        name: "object.__subclasshook__",
        params: "cls, subclass, /",
        run: Run::Plain(not_implemented),
        doc: "Abstract classes can override this to customize issubclass().",
    },
    Native {
        name: "object.__dir__",
        params: "self, /",
        run: Run::Control(dir),
        doc: "Default dir() implementation.",
    },
    Native {
        name: "object.__hash__",
        params: "self, /",
        run: Run::Plain(hash),
        doc: "A hash of the identity.",
    },
    Native {
        name: "object.__getattribute__",
        params: "self, name, /",
        run: Run::Control(getattribute),
        doc: "Read an attribute.",
    },
    Native {
        name: "object.__setattr__",
        params: "self, name, value, /",
        run: Run::Control(setattr),
        doc: "Write an attribute.",
    },
    Native {
        name: "object.__delattr__",
        params: "self, name, /",
        run: Run::Control(delattr),
        doc: "Delete an attribute.",
    },
    Native {
        name: "type.mro",
        params: "self, /",
        run: Run::Plain(mro_list),
        doc: "The resolution order.",
    },
    Native {
        name: "type.__instancecheck__",
        params: "self, instance, /",
        run: Run::Plain(instancecheck),
        doc: "Check if an object is an instance.",
    },
    Native {
        name: "type.__subclasscheck__",
        params: "self, subclass, /",
        run: Run::Plain(subclasscheck),
        doc: "Check if a class is a subclass.",
    },
    Native {
        name: "type.__subclasses__",
        params: "self, /",
        run: Run::Plain(subclasses),
        doc: "The classes that derive from it.",
    },
];

pub(super) const ATTRIBUTES: &[Attribute] = &[
    attribute!(Object, "__class__", class_of, set_class),
    attribute!(Type, "__name__", name, set_name),
    attribute!(Type, "__qualname__", qualname, set_qualname),
    attribute!(Type, "__module__", module, set_module),
    attribute!(Type, "__annotations__", annotations, set_annotations),
    attribute!(Type, "__mro__", mro),
    attribute!(Type, "__bases__", bases, set_bases),
    attribute!(Type, "__base__", base),
    Attribute {
        class: ClassId::Type,
        name: "__dict__",
        get: &Native {
            name: "Type.__dict__.get",
            params: "self, /",
            run: Run::Control(namespace),
            doc: "Reads the attribute.",
        },
        set: None,
    },
];

fn init_subclass(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    if vm.table(args[1]).is_none_or(|it| it.is_empty()) {
        return Ok(Value::NONE);
    }
    let name = if args[0].is_kind(Kind::Class) {
        let qualname = vm.heap.classes[args[0].index()].qualname;
        vm.str_of(qualname)
            .unwrap_or_else(|| vm.class_name(args[0]))
    } else {
        "object"
    };
    let message = format!("{name}.__init_subclass__() takes no keyword arguments");
    Err(vm.raise(ClassId::TypeError, message))
}

fn not_implemented(_: &mut Vm, _: &[Value]) -> Result<Value, Raise> {
    Ok(Value::NOT_IMPLEMENTED)
}

fn dir(vm: &mut Vm, args: &[Value]) -> Outcome {
    let names = vm.hidden_value("_attribute_names");
    Ok(Control::call(names, [args[0]]))
}

fn eq(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let is_equal = vm.quick_eq(vm.plain(args[0]), vm.plain(args[1]));
    match is_equal {
        Some(true) => Ok(Value::TRUE),
        _ if args[0] == args[1] => Ok(Value::TRUE),
        _ => Ok(Value::NOT_IMPLEMENTED),
    }
}

fn ne(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    Ok(if eq(vm, args)? == Value::TRUE {
        Value::FALSE
    } else {
        Value::NOT_IMPLEMENTED
    })
}

fn hash(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let hash = vm.identity_hash(args[0]);
    Ok(vm.heap.int(hash))
}

fn attribute_name(vm: &mut Vm, name: Value) -> Result<Value, Raise> {
    if name.is_kind(Kind::Str) {
        return Ok(vm.intern_value(name));
    }
    let message = format!(
        "attribute name must be string, not '{}'",
        vm.type_name(name)
    );
    Err(vm.raise(ClassId::TypeError, message))
}

fn getattribute(vm: &mut Vm, args: &[Value]) -> Outcome {
    let name = attribute_name(vm, args[1])?;
    vm.get_attr_plain(args[0], name)
}

fn setattr(vm: &mut Vm, args: &[Value]) -> Outcome {
    let name = attribute_name(vm, args[1])?;
    vm.set_attr_plain(args[0], name, args[2])
}

fn delattr(vm: &mut Vm, args: &[Value]) -> Outcome {
    let name = attribute_name(vm, args[1])?;
    vm.del_attr_plain(args[0], name)
}

fn class(vm: &mut Vm, value: Value) -> Result<u32, Raise> {
    if value.is_kind(Kind::Class) {
        return Ok(value.index());
    }
    let message = format!("a type is required, not '{}'", vm.type_name(value));
    Err(vm.raise(ClassId::TypeError, message))
}

fn name(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let at = class(vm, args[0])?;
    Ok(vm.heap.classes[at].name)
}

/// The class whose attribute is to be set to this string.
fn named(vm: &mut Vm, args: &[Value], attribute: &str) -> Result<u32, Raise> {
    let at = class(vm, args[0])?;
    let name = vm.class_name(args[0]);
    let message = if vm.heap.classes[at].is_builtin {
        format!("cannot set '{attribute}' attribute of immutable type '{name}'")
    } else if args[1].is_kind(Kind::Str) {
        return Ok(at);
    } else {
        let given = vm.type_name(args[1]);
        format!("can only assign string to {name}.{attribute}, not '{given}'")
    };
    Err(vm.raise(ClassId::TypeError, message))
}

fn set_name(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let at = named(vm, args, "__name__")?;
    vm.heap.classes[at].name = vm.intern_value(args[1]);
    Ok(Value::NONE)
}

fn set_qualname(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let at = named(vm, args, "__qualname__")?;
    vm.heap.classes[at].qualname = vm.intern_value(args[1]);
    Ok(Value::NONE)
}

fn module(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let at = class(vm, args[0])?;
    let namespace = vm.heap.classes[at].namespace;
    match (vm.get_str(namespace, "__module__"), vm.class_id(args[0])) {
        (Some(module), None) => Ok(module),
        (_, Some(id)) => Ok(vm.intern(id.module())),
        (None, None) => {
            let name = vm.intern("__module__");
            Err(vm.missing_attribute(args[0], name))
        }
    }
}

fn set_module(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let at = class(vm, args[0])?;
    if vm.is_immutable(args[0]) {
        let name = vm.named_class(args[0]);
        let message = format!("cannot set '__module__' attribute of immutable type '{name}'");
        return Err(vm.raise(ClassId::TypeError, message));
    }
    let namespace = vm.heap.classes[at].namespace;
    vm.set_str(namespace, "__module__", args[1]);
    vm.class_changed(args[0]);
    Ok(Value::NONE)
}

/// The annotations of the class itself, made when they are first asked for.
fn annotations(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let at = class(vm, args[0])?;
    let namespace = vm.heap.classes[at].namespace;
    if let Some(annotations) = vm.get_str(namespace, "__annotations__") {
        return Ok(annotations);
    }
    if vm.heap.classes[at].is_builtin {
        let name = vm.intern("__annotations__");
        return Err(vm.missing_attribute(args[0], name));
    }
    let annotations = vm.new_str_dict(&[]);
    vm.set_str(namespace, "__annotations__", annotations);
    Ok(annotations)
}

fn set_annotations(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let at = class(vm, args[0])?;
    if vm.heap.classes[at].is_builtin {
        let name = vm.class_name(args[0]);
        let message = format!("cannot set '__annotations__' attribute of immutable type '{name}'");
        return Err(vm.raise(ClassId::TypeError, message));
    }
    let namespace = vm.heap.classes[at].namespace;
    vm.set_str(namespace, "__annotations__", args[1]);
    Ok(Value::NONE)
}

fn class_of(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    Ok(vm.class_of(args[0]))
}

fn set_class(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let (object, new) = (args[0], args[1]);
    if !new.is_kind(Kind::Class) {
        let message = format!(
            "__class__ must be set to a class, not '{}' object",
            vm.type_name(new)
        );
        return Err(vm.raise(ClassId::TypeError, message));
    }
    let old = vm.class_of(object);
    let (from, to) = (&vm.heap.classes[old.index()], &vm.heap.classes[new.index()]);
    if from.is_builtin || to.is_builtin || !object.is_kind(Kind::Instance) {
        let message =
            "__class__ assignment only supported for mutable types or ModuleType subclasses";
        return Err(vm.raise(ClassId::TypeError, message));
    }
    let is_alike = (from.layout, from.payload_class) == (to.layout, to.payload_class)
        && from.flags.is_slotted == to.flags.is_slotted;
    if !is_alike {
        let message = format!(
            "__class__ assignment: '{}' object layout differs from '{}'",
            vm.class_name(new),
            vm.class_name(old)
        );
        return Err(vm.raise(ClassId::TypeError, message));
    }
    vm.set_instance_class(object, new);
    Ok(Value::NONE)
}

fn qualname(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let at = class(vm, args[0])?;
    Ok(vm.heap.classes[at].qualname)
}

fn mro(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let at = class(vm, args[0])?;
    let classes = vm.heap.classes[at].mro.clone();
    Ok(vm.heap.tuple(classes))
}

fn mro_list(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let at = class(vm, args[0])?;
    let classes = vm.heap.classes[at].mro.to_vec();
    Ok(vm.heap.list(classes))
}

fn bases(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let at = class(vm, args[0])?;
    let classes = vm.heap.classes[at].bases.clone();
    Ok(vm.heap.tuple(classes))
}

fn set_bases(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let at = class(vm, args[0])?;
    let name = vm.class_name(args[0]).to_string();
    if vm.heap.classes[at].is_builtin {
        let message = format!("cannot set '__bases__' attribute of immutable type '{name}'");
        return Err(vm.raise(ClassId::TypeError, message));
    }
    let bases = vm
        .sequence_items(args[1])
        .filter(|_| args[1].is_kind(Kind::Tuple))
        .map(<[Value]>::to_vec);
    let Some(bases) = bases.filter(|it| !it.is_empty()) else {
        let message = format!("can only assign non-empty tuple to {name}.__bases__, not ()");
        return Err(vm.raise(ClassId::TypeError, message));
    };
    for base in &bases {
        let index = class(vm, *base)?;
        let (old, new) = (&vm.heap.classes[at], &vm.heap.classes[index]);
        if vm.is_subclass(*base, args[0]) {
            return Err(vm.raise(
                ClassId::TypeError,
                "a __bases__ item causes an inheritance cycle",
            ));
        }
        if (old.layout, old.payload_class) != (new.layout, new.payload_class) {
            let message = format!(
                "__bases__ assignment: '{}' object layout differs from '{name}'",
                vm.class_name(*base)
            );
            return Err(vm.raise(ClassId::TypeError, message));
        }
    }
    vm.rebase_class(args[0], bases)?;
    Ok(Value::NONE)
}

fn base(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let at = class(vm, args[0])?;
    let bases = &vm.heap.classes[at].bases;
    Ok(vm.best_base(bases).unwrap_or(Value::NONE))
}

/// A view of the namespace, which only the class itself changes.
fn namespace(vm: &mut Vm, args: &[Value]) -> Outcome {
    let at = class(vm, args[0])?;
    let view = vm.hidden_value("_MAPPING_PROXY");
    Ok(Control::call(view, [vm.heap.classes[at].namespace]))
}

fn instancecheck(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    class(vm, args[0])?;
    let of = vm.class_of(args[1]);
    Ok(Value::bool(vm.is_subclass(of, args[0])))
}

fn subclasscheck(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    class(vm, args[0])?;
    if !args[1].is_kind(Kind::Class) {
        return Err(vm.raise(ClassId::TypeError, "issubclass() arg 1 must be a class"));
    }
    Ok(Value::bool(vm.is_subclass(args[1], args[0])))
}

fn subclasses(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let at = class(vm, args[0])?;
    let classes = vm.heap.classes[at].subclasses.clone();
    Ok(vm.heap.list(classes))
}
