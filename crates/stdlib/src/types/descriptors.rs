//! `property`, `staticmethod`, `classmethod` and `super`.

use dormouse_vm::object::{Property, Super, Wrapper};
use dormouse_vm::{
    BuiltinAttribute, ClassId, Control, Kind, Native, Outcome, Raise, Run, Value, Vm,
};

use super::callables::none_if_unset;
use super::construct::instance_with;
use super::{Attribute, attribute};

pub(super) const METHODS: &[Native] = &[
    Native {
        name: "property.__new__",
        params: "cls, fget=, fset=, fdel=, doc=",
        run: Run::Plain(property_new),
        doc: "A property.",
    },
    Native {
        name: "property.__init__",
        params: "self, *args, **kwargs",
        run: Run::Plain(init),
        doc: "Does nothing: `__new__` has done it.",
    },
    Native {
        name: "property.__get__",
        params: "self, instance, owner=, /",
        run: Run::Control(property_get),
        doc: "Return an attribute of instance, which is of type owner.",
    },
    Native {
        name: "property.__set__",
        params: "self, instance, value, /",
        run: Run::Control(property_set),
        doc: "Set an attribute of instance to value.",
    },
    Native {
        name: "property.__delete__",
        params: "self, instance, /",
        run: Run::Control(property_delete),
        doc: "Delete an attribute of instance.",
    },
    Native {
        name: "property.__set_name__",
        params: "self, owner, name, /",
        run: Run::Plain(property_set_name),
        doc: "Method to set name of a property.",
    },
    Native {
        name: "getset_descriptor.__get__",
        params: "self, instance, owner=, /",
        run: Run::Control(attribute_get),
        doc: "Return an attribute of instance, which is of type owner.",
    },
    Native {
        name: "getset_descriptor.__set__",
        params: "self, instance, value, /",
        run: Run::Control(attribute_set),
        doc: "Set an attribute of instance to value.",
    },
    Native {
        name: "getset_descriptor.__delete__",
        params: "self, instance, /",
        run: Run::Control(attribute_delete),
        doc: "Delete an attribute of instance.",
    },
    Native {
        name: "getset_descriptor.__reduce__",
        params: "self, /",
        run: Run::Plain(attribute_reduce),
        doc: "Helper for pickle.",
    },
    Native {
        name: "member_descriptor.__get__",
        params: "self, instance, owner=, /",
        run: Run::Control(attribute_get),
        doc: "Return an attribute of instance, which is of type owner.",
    },
    Native {
        name: "member_descriptor.__set__",
        params: "self, instance, value, /",
        run: Run::Control(attribute_set),
        doc: "Set an attribute of instance to value.",
    },
    Native {
        name: "member_descriptor.__delete__",
        params: "self, instance, /",
        run: Run::Control(attribute_delete),
        doc: "Delete an attribute of instance.",
    },
    Native {
        name: "member_descriptor.__reduce__",
        params: "self, /",
        run: Run::Plain(attribute_reduce),
        doc: "Helper for pickle.",
    },
    Native {
        name: "_tuplegetter.__new__",
        params: "cls, index, doc, /",
        run: Run::Plain(getter_new),
        doc: "An attribute of named tuples.",
    },
    Native {
        name: "_tuplegetter.__get__",
        params: "self, instance, owner=, /",
        run: Run::Plain(getter_get),
        doc: "Return an attribute of instance, which is of type owner.",
    },
    Native {
        name: "_tuplegetter.__set__",
        params: "self, instance, value, /",
        run: Run::Control(getter_set),
        doc: "Set an attribute of instance to value.",
    },
    Native {
        name: "_tuplegetter.__delete__",
        params: "self, instance, /",
        run: Run::Control(getter_delete),
        doc: "Delete an attribute of instance.",
    },
    Native {
        name: "_tuplegetter.__reduce__",
        params: "self, /",
        run: Run::Plain(getter_reduce),
        doc: "Helper for pickle.",
    },
    Native {
        name: "classmethod_descriptor.__get__",
        params: "self, instance, owner=, /",
        run: Run::Plain(class_get),
        doc: "Return an attribute of instance, which is of type owner.",
    },
    Native {
        name: "staticmethod.__new__",
        params: "cls, function, /",
        run: Run::Plain(static_new),
        doc: "A static method.",
    },
    Native {
        name: "staticmethod.__init__",
        params: "self, function, /",
        run: Run::Plain(init),
        doc: "Does nothing: `__new__` has done it.",
    },
    Native {
        name: "staticmethod.__get__",
        params: "self, instance, owner=, /",
        run: Run::Plain(static_get),
        doc: "Return an attribute of instance, which is of type owner.",
    },
    Native {
        name: "classmethod.__new__",
        params: "cls, function, /",
        run: Run::Plain(class_new),
        doc: "A class method.",
    },
    Native {
        name: "classmethod.__init__",
        params: "self, function, /",
        run: Run::Plain(init),
        doc: "Does nothing: `__new__` has done it.",
    },
    Native {
        name: "classmethod.__get__",
        params: "self, instance, owner=, /",
        run: Run::Plain(class_get),
        doc: "Return an attribute of instance, which is of type owner.",
    },
    Native {
        name: "super.__new__",
        params: "cls, type=, object=, /",
        run: Run::Plain(super_new),
        doc: "What comes after a class.",
    },
    Native {
        name: "super.__init__",
        params: "self, *args, **kwargs",
        run: Run::Plain(init),
        doc: "Does nothing: `__new__` has done it.",
    },
];

pub(super) const ATTRIBUTES: &[Attribute] = &[
    attribute!(Property, "fget", fget),
    attribute!(Property, "fset", fset),
    attribute!(Property, "fdel", fdel),
    attribute!(Property, "__doc__", property_doc, set_property_doc),
    attribute!(GetSetDescriptor, "__name__", attribute_name),
    attribute!(GetSetDescriptor, "__qualname__", attribute_qualname),
    attribute!(GetSetDescriptor, "__objclass__", attribute_owner),
    attribute!(GetSetDescriptor, "__doc__", attribute_doc),
    attribute!(MemberDescriptor, "__name__", attribute_name),
    attribute!(MemberDescriptor, "__qualname__", attribute_qualname),
    attribute!(MemberDescriptor, "__objclass__", attribute_owner),
    attribute!(MemberDescriptor, "__doc__", attribute_doc),
    attribute!(TupleGetter, "__doc__", getter_doc, set_property_doc),
    attribute!(StaticMethod, "__func__", wrapped),
    attribute!(StaticMethod, "__wrapped__", wrapped),
    attribute!(ClassMethod, "__func__", wrapped),
    attribute!(ClassMethod, "__wrapped__", wrapped),
    attribute!(Super, "__thisclass__", super_class),
    attribute!(Super, "__self__", super_object),
    attribute!(Super, "__self_class__", super_object_class),
];

fn init(_: &mut Vm, _: &[Value]) -> Result<Value, Raise> {
    Ok(Value::NONE)
}

/// The docstring of a getter written in the language, else None.
fn doc_of(vm: &Vm, getter: Value) -> Value {
    if getter.is_kind(Kind::Function) {
        vm.heap.functions[getter.index()].doc
    } else {
        Value::NONE
    }
}

fn class_argument(vm: &mut Vm, class: Value) -> Result<Value, Raise> {
    if class.is_kind(Kind::Class) {
        return Ok(class);
    }
    let message = format!("a type is required, not '{}'", vm.type_name(class));
    Err(vm.raise(ClassId::TypeError, message))
}

fn property_new(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let class = class_argument(vm, args[0])?;
    let [get, set, delete, doc] = [args[1], args[2], args[3], args[4]].map(none_if_unset);
    let doc = if doc.is_none() { doc_of(vm, get) } else { doc };
    let property = vm.heap.alloc(Property {
        get,
        set,
        delete,
        doc,
        name: Value::NONE,
    });
    let made = instance_with(vm, class, property);
    if made != property && !doc.is_none() {
        let name = vm.intern("__doc__");
        vm.set_instance_attribute(made, name, doc)?;
    }
    Ok(made)
}

/// The built-in part of a property.
fn property(vm: &mut Vm, value: Value) -> Result<Property, Raise> {
    let value = vm.plain(value);
    let at = super::callables::check(vm, value, Kind::Property)?;
    let parts = vm.heap.properties[at].clone();
    if parts.doc.is_unset() || parts.get.is_int() {
        let message = format!(
            "descriptor requires a 'property' object but received a '{}'",
            vm.type_name(value)
        );
        return Err(vm.raise(ClassId::TypeError, message));
    }
    Ok(parts)
}

/// The error of a property that lacks what was asked of it.
fn lacking(vm: &mut Vm, parts: &Property, instance: Value, what: &str) -> Raise {
    let name = vm.str_of(parts.name).map(|it| format!(" '{it}'"));
    let message = format!(
        "property{} of '{}' object has no {what}",
        name.unwrap_or_default(),
        vm.type_name(instance)
    );
    vm.raise(ClassId::AttributeError, message)
}

fn property_get(vm: &mut Vm, args: &[Value]) -> Outcome {
    let parts = property(vm, args[0])?;
    if args[1].is_none() {
        return Ok(args[0].into());
    }
    if parts.get.is_none() {
        return Err(lacking(vm, &parts, args[1], "getter"));
    }
    Ok(Control::call(parts.get, [args[1]]))
}

fn property_set(vm: &mut Vm, args: &[Value]) -> Outcome {
    let parts = property(vm, args[0])?;
    if parts.set.is_none() {
        return Err(lacking(vm, &parts, args[1], "setter"));
    }
    Ok(Control::call(parts.set, [args[1], args[2]]))
}

fn property_delete(vm: &mut Vm, args: &[Value]) -> Outcome {
    let parts = property(vm, args[0])?;
    if parts.delete.is_none() {
        return Err(lacking(vm, &parts, args[1], "deleter"));
    }
    Ok(Control::call(parts.delete, [args[1]]))
}

fn property_set_name(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let value = vm.plain(args[0]);
    let at = super::callables::check(vm, value, Kind::Property)?;
    vm.heap.properties[at].name = args[2];
    Ok(Value::NONE)
}

fn fget(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    Ok(property(vm, args[0])?.get)
}

fn fset(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    Ok(property(vm, args[0])?.set)
}

fn fdel(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    Ok(property(vm, args[0])?.delete)
}

fn property_doc(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    Ok(none_if_unset(property(vm, args[0])?.doc))
}

fn attribute_name(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    Ok(described(vm, args[0])?.name)
}

/// What a descriptor that is not a script's describes.
fn described(vm: &mut Vm, value: Value) -> Result<BuiltinAttribute, Raise> {
    super::callables::check(vm, value, Kind::Property)?;
    match vm.builtin_attribute(value) {
        Some(attribute) => Ok(attribute),
        None => Err(vm.raise(ClassId::TypeError, "a descriptor of nothing")),
    }
}

fn attribute_qualname(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let attribute = described(vm, args[0])?;
    let owner = vm.heap.classes[attribute.owner.index()].qualname;
    let owner = vm.str_of(owner).unwrap_or("object");
    let name = vm.str_of(attribute.name).unwrap_or("");
    Ok(vm.heap.str(format!("{owner}.{name}")))
}

fn attribute_owner(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    Ok(described(vm, args[0])?.owner)
}

fn attribute_doc(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let attribute = described(vm, args[0])?;
    if vm.heap.classes[attribute.owner.index()].is_builtin {
        return Ok(Value::NONE);
    }
    Ok(match vm.str_of(attribute.name) {
        Some("__dict__") => vm.heap.str("dictionary for instance variables"),
        Some("__weakref__") => vm.heap.str("list of weak references to the object"),
        _ => Value::NONE,
    })
}

fn attribute_get(vm: &mut Vm, args: &[Value]) -> Outcome {
    let attribute = described(vm, args[0])?;
    if args[1].is_none() {
        if args[2].is_unset() || args[2].is_none() {
            let message = "__get__(None, None) is invalid";
            return Err(vm.raise(ClassId::TypeError, message));
        }
        return Ok(args[0].into());
    }
    vm.check_described(attribute.owner, attribute.name, args[1])?;
    vm.read_described(args[0], args[1])
}

fn attribute_set(vm: &mut Vm, args: &[Value]) -> Outcome {
    let attribute = described(vm, args[0])?;
    vm.check_described(attribute.owner, attribute.name, args[1])?;
    vm.write_described(args[0], args[1], args[2])
}

fn attribute_delete(vm: &mut Vm, args: &[Value]) -> Outcome {
    let attribute = described(vm, args[0])?;
    vm.check_described(attribute.owner, attribute.name, args[1])?;
    vm.delete_described(args[0], args[1])
}

fn attribute_reduce(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let attribute = described(vm, args[0])?;
    let getattr = vm.native("getattr").unwrap_or_default();
    let parts = vm.heap.tuple([attribute.owner, attribute.name]);
    Ok(vm.heap.tuple([getattr, parts]))
}

/// The index and the docstring of an attribute of named tuples.
fn getter(vm: &mut Vm, value: Value) -> Result<(Value, Value), Raise> {
    let at = super::callables::check(vm, value, Kind::Property)?;
    let parts = &vm.heap.properties[at];
    let (index, doc) = (parts.get, none_if_unset(parts.doc));
    if index.is_int() {
        return Ok((index, doc));
    }
    Err(vm.raise(
        ClassId::TypeError,
        "an attribute of named tuples is required",
    ))
}

fn getter_new(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let Some(index) = vm.index_value(args[1]) else {
        let message = format!(
            "'{}' object cannot be interpreted as an integer",
            vm.type_name(args[1])
        );
        return Err(vm.raise(ClassId::TypeError, message));
    };
    if !index.is_int() {
        let message = "Python int too large to convert to C ssize_t";
        return Err(vm.raise(ClassId::OverflowError, message));
    }
    Ok(vm.heap.alloc(Property {
        get: index,
        set: Value::NONE,
        delete: Value::NONE,
        doc: args[2],
        name: Value::NONE,
    }))
}

fn getter_get(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let (index, _) = getter(vm, args[0])?;
    if !args[1].is_none() {
        return vm.tuple_item(index.unwrap_int(), args[1]);
    }
    if args[2].is_unset() || args[2].is_none() {
        let message = "__get__(None, None) is invalid";
        return Err(vm.raise(ClassId::TypeError, message));
    }
    Ok(args[0])
}

fn getter_set(vm: &mut Vm, args: &[Value]) -> Outcome {
    getter(vm, args[0])?;
    vm.write_described(args[0], args[1], args[2])
}

fn getter_delete(vm: &mut Vm, args: &[Value]) -> Outcome {
    getter(vm, args[0])?;
    vm.delete_described(args[0], args[1])
}

fn getter_doc(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    Ok(getter(vm, args[0])?.1)
}

fn getter_reduce(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let (index, doc) = getter(vm, args[0])?;
    let parts = vm.heap.tuple([index, doc]);
    let class = vm.class(ClassId::TupleGetter);
    Ok(vm.heap.tuple([class, parts]))
}

fn set_property_doc(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let value = vm.plain(args[0]);
    let at = super::callables::check(vm, value, Kind::Property)?;
    vm.heap.properties[at].doc = args[1];
    Ok(Value::NONE)
}

fn wrapper(vm: &mut Vm, args: &[Value], is_class_method: bool) -> Result<Value, Raise> {
    let class = class_argument(vm, args[0])?;
    let wrapper = vm.heap.alloc(Wrapper {
        function: args[1],
        is_class_method,
    });
    Ok(instance_with(vm, class, wrapper))
}

fn static_new(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    wrapper(vm, args, false)
}

fn class_new(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    wrapper(vm, args, true)
}

fn wrapped(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let value = vm.plain(args[0]);
    let at = super::callables::check(vm, value, Kind::Wrapper)?;
    Ok(vm.heap.wrappers[at].function)
}

fn static_get(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    wrapped(vm, args)
}

fn class_get(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let function = wrapped(vm, args)?;
    let receiver = if args[2].is_unset() || args[2].is_none() {
        vm.class_of(args[1])
    } else {
        args[2]
    };
    Ok(vm
        .heap
        .alloc(dormouse_vm::object::Method { function, receiver }))
}

fn super_new(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let (class, object) = (args[1], args[2]);
    if class.is_unset() {
        return Err(vm.raise(ClassId::RuntimeError, "super(): no arguments"));
    }
    if !class.is_kind(Kind::Class) {
        let message = format!(
            "super() argument 1 must be a type, not {}",
            vm.type_name(class)
        );
        return Err(vm.raise(ClassId::TypeError, message));
    }
    if object.is_unset() || object.is_none() {
        return Ok(vm.heap.alloc(Super {
            class,
            object: Value::NONE,
            object_class: Value::NONE,
        }));
    }
    let own_class = vm.class_of(object);
    let object_class = if object.is_kind(Kind::Class) && vm.is_subclass(object, class) {
        object
    } else if vm.is_subclass(own_class, class) {
        own_class
    } else {
        let message = "super(type, obj): obj must be an instance or subtype of type";
        return Err(vm.raise(ClassId::TypeError, message));
    };
    Ok(vm.heap.alloc(Super {
        class,
        object,
        object_class,
    }))
}

/// A part of a super object.
fn super_part(vm: &mut Vm, value: Value, get: fn(&Super) -> Value) -> Result<Value, Raise> {
    let at = super::callables::check(vm, value, Kind::Super)?;
    Ok(get(&vm.heap.supers[at]))
}

fn super_class(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    super_part(vm, args[0], |it| it.class)
}

fn super_object(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    super_part(vm, args[0], |it| it.object)
}

fn super_object_class(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    super_part(vm, args[0], |it| it.object_class)
}
