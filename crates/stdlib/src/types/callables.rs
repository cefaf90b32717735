//! Functions, bound methods, code, cells, and the wrappers of methods.

use dormouse_vm::object::{Method, Property, Super, Wrapper};
use dormouse_vm::{ClassId, Kind, Native, Outcome, Raise, Run, Value, Vm};

use super::{Attribute, attribute};

pub(super) const METHODS: &[Native] = &[
    Native {
        name: "property.__new__",
        params: "cls, fget=, fset=, fdel=, doc=",
        run: Run::Plain(property_new),
        doc: "A property.",
    },
    Native {
        name: "property.getter",
        params: "self, function, /",
        run: Run::Plain(property_getter),
        doc: "The same with another getter.",
    },
    Native {
        name: "property.setter",
        params: "self, function, /",
        run: Run::Plain(property_setter),
        doc: "The same with another setter.",
    },
    Native {
        name: "property.deleter",
        params: "self, function, /",
        run: Run::Plain(property_deleter),
        doc: "The same with another deleter.",
    },
    Native {
        name: "staticmethod.__new__",
        params: "cls, function, /",
        run: Run::Plain(static_new),
        doc: "A static method.",
    },
    Native {
        name: "classmethod.__new__",
        params: "cls, function, /",
        run: Run::Plain(class_new),
        doc: "A class method.",
    },
    Native {
        name: "method.__new__",
        params: "cls, function, instance, /",
        run: Run::Plain(method_new),
        doc: "A bound method.",
    },
    Native {
        name: "super.__new__",
        params: "cls, type=, object=, /",
        run: Run::Plain(super_new),
        doc: "What comes after a class.",
    },
    Native {
        name: "function.__get__",
        params: "self, instance, owner=, /",
        run: Run::Plain(function_get),
        doc: "Bind to an instance.",
    },
    Native {
        name: "function.__call__",
        params: "self, /, *args, **kwargs",
        run: Run::Control(call),
        doc: "Call.",
    },
    Native {
        name: "method.__call__",
        params: "self, /, *args, **kwargs",
        run: Run::Control(call),
        doc: "Call.",
    },
];

pub(super) const ATTRIBUTES: &[Attribute] = &[
    attribute!(Function, "__name__", name, set_name),
    attribute!(Function, "__qualname__", qualname, set_qualname),
    attribute!(Function, "__doc__", doc, set_doc),
    attribute!(Function, "__module__", module, set_module),
    attribute!(Function, "__defaults__", defaults, set_defaults),
    attribute!(Function, "__kwdefaults__", kwdefaults),
    attribute!(Function, "__annotations__", annotations),
    attribute!(Function, "__globals__", globals),
    attribute!(Function, "__closure__", closure),
    attribute!(Function, "__code__", code),
    attribute!(Method, "__func__", method_func),
    attribute!(Method, "__self__", method_self),
    attribute!(Method, "__name__", method_name),
    attribute!(BuiltinFunction, "__name__", native_name),
    attribute!(MethodDescriptor, "__name__", native_name),
    attribute!(Generator, "__name__", generator_name),
    attribute!(Generator, "__qualname__", generator_qualname),
    attribute!(Code, "co_name", co_name),
    attribute!(Code, "co_filename", co_filename),
    attribute!(Code, "co_firstlineno", co_firstlineno),
    attribute!(Cell, "cell_contents", cell_contents),
    attribute!(Property, "fget", fget),
    attribute!(StaticMethod, "__func__", wrapped),
    attribute!(ClassMethod, "__func__", wrapped),
];

fn none_if_unset(value: Value) -> Value {
    if value.is_unset() { Value::NONE } else { value }
}

fn check(vm: &mut Vm, value: Value, kind: Kind) -> Result<u32, Raise> {
    if value.is_kind(kind) {
        return Ok(value.index());
    }
    let message = format!(
        "descriptor does not apply to a '{}' object",
        vm.type_name(value)
    );
    Err(vm.raise(ClassId::TypeError, message))
}

fn property_new(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let [get, set, delete, doc] = [args[1], args[2], args[3], args[4]].map(none_if_unset);
    Ok(vm.heap.alloc(Property {
        get,
        set,
        delete,
        doc,
        name: Value::NONE,
    }))
}

/// A copy of a property with one part changed.
fn changed(vm: &mut Vm, args: &[Value], change: fn(&mut Property, Value)) -> Result<Value, Raise> {
    let at = check(vm, args[0], Kind::Property)?;
    let mut property = vm.heap.properties[at].clone();
    change(&mut property, args[1]);
    Ok(vm.heap.alloc(property))
}

fn property_getter(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    changed(vm, args, |it, function| it.get = function)
}

fn property_setter(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    changed(vm, args, |it, function| it.set = function)
}

fn property_deleter(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    changed(vm, args, |it, function| it.delete = function)
}

fn static_new(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    Ok(vm.heap.alloc(Wrapper {
        function: args[1],
        is_class_method: false,
    }))
}

fn class_new(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    Ok(vm.heap.alloc(Wrapper {
        function: args[1],
        is_class_method: true,
    }))
}

fn method_new(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    Ok(vm.heap.alloc(Method {
        function: args[1],
        receiver: args[2],
    }))
}

fn super_new(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let (class, object) = (args[1], args[2]);
    if class.is_unset() || object.is_unset() {
        return Err(vm.raise(ClassId::RuntimeError, "super(): no arguments"));
    }
    if !class.is_kind(Kind::Class) {
        let message = format!(
            "super() argument 1 must be a type, not {}",
            vm.type_name(class)
        );
        return Err(vm.raise(ClassId::TypeError, message));
    }
    let own_class = vm.class_of(object);
    let object_class = if vm.is_subclass(own_class, class) {
        own_class
    } else if object.is_kind(Kind::Class) && vm.is_subclass(object, class) {
        object
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

fn function_get(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    if args[1].is_none() {
        return Ok(args[0]);
    }
    Ok(vm.heap.alloc(Method {
        function: args[0],
        receiver: args[1],
    }))
}

fn call(vm: &mut Vm, args: &[Value]) -> Outcome {
    let apply = vm.hidden_value("_apply_ex");
    Ok(dormouse_vm::Control::call(apply, args))
}

/// A field of a function.
fn field(
    vm: &mut Vm,
    value: Value,
    get: fn(&dormouse_vm::object::Function) -> Value,
) -> Result<Value, Raise> {
    let at = check(vm, value, Kind::Function)?;
    Ok(none_if_unset(get(&vm.heap.functions[at])))
}

fn name(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    field(vm, args[0], |it| it.name)
}

fn qualname(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    field(vm, args[0], |it| it.qualname)
}

fn doc(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    field(vm, args[0], |it| it.doc)
}

fn module(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    field(vm, args[0], |it| it.module)
}

fn defaults(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    field(vm, args[0], |it| it.defaults)
}

fn kwdefaults(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    field(vm, args[0], |it| it.keyword_defaults)
}

fn globals(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    field(vm, args[0], |it| it.globals)
}

fn code(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    field(vm, args[0], |it| it.code)
}

fn annotations(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let at = check(vm, args[0], Kind::Function)?;
    if vm.heap.functions[at].annotations.is_none() {
        vm.heap.functions[at].annotations = vm.new_str_dict(&[]);
    }
    Ok(vm.heap.functions[at].annotations)
}

fn closure(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let at = check(vm, args[0], Kind::Function)?;
    let cells = vm.heap.functions[at].closure.to_vec();
    Ok(if cells.is_empty() {
        Value::NONE
    } else {
        vm.heap.tuple(cells)
    })
}

/// A string that becomes a function's name.
fn text(vm: &mut Vm, value: Value, attribute: &str) -> Result<Value, Raise> {
    if value.is_kind(Kind::Str) {
        return Ok(vm.intern_value(value));
    }
    Err(vm.raise(
        ClassId::TypeError,
        format!("{attribute} must be set to a string object"),
    ))
}

fn set_name(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let (at, name) = (
        check(vm, args[0], Kind::Function)?,
        text(vm, args[1], "__name__")?,
    );
    vm.heap.functions[at].name = name;
    Ok(Value::NONE)
}

fn set_qualname(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let (at, name) = (
        check(vm, args[0], Kind::Function)?,
        text(vm, args[1], "__qualname__")?,
    );
    vm.heap.functions[at].qualname = name;
    Ok(Value::NONE)
}

fn set_doc(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let at = check(vm, args[0], Kind::Function)?;
    vm.heap.functions[at].doc = args[1];
    Ok(Value::NONE)
}

fn set_module(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let at = check(vm, args[0], Kind::Function)?;
    vm.heap.functions[at].module = args[1];
    Ok(Value::NONE)
}

fn set_defaults(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let at = check(vm, args[0], Kind::Function)?;
    if !args[1].is_none() && !args[1].is_kind(Kind::Tuple) {
        return Err(vm.raise(
            ClassId::TypeError,
            "__defaults__ must be set to a tuple object",
        ));
    }
    vm.heap.functions[at].defaults = args[1];
    Ok(Value::NONE)
}

fn method_func(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let at = check(vm, args[0], Kind::Method)?;
    Ok(vm.heap.methods[at].function)
}

fn method_self(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let at = check(vm, args[0], Kind::Method)?;
    Ok(vm.heap.methods[at].receiver)
}

fn method_name(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let at = check(vm, args[0], Kind::Method)?;
    let function = vm.heap.methods[at].function;
    match function.kind() {
        Some(Kind::Function) => Ok(vm.heap.functions[function.index()].name),
        Some(Kind::Native) => native_name(vm, &[function]),
        _ => Ok(Value::NONE),
    }
}

fn native_name(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    check(vm, args[0], Kind::Native)?;
    let name = vm
        .native_entry(args[0])
        .name
        .rsplit('.')
        .next()
        .unwrap_or("");
    Ok(vm.intern(name))
}

fn generator_name(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let at = check(vm, args[0], Kind::Generator)?;
    Ok(vm.heap.generators[at].name)
}

fn generator_qualname(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let at = check(vm, args[0], Kind::Generator)?;
    Ok(vm.heap.generators[at].qualname)
}

fn co_name(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let at = check(vm, args[0], Kind::Code)?;
    let name = vm.heap.codes[at].loaded.code.name.clone();
    Ok(vm.intern(&name))
}

fn co_filename(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let at = check(vm, args[0], Kind::Code)?;
    let file = vm.heap.codes[at].loaded.code.file.clone();
    Ok(vm.heap.str(&*file))
}

fn co_firstlineno(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let at = check(vm, args[0], Kind::Code)?;
    Ok(Value::int(i64::from(
        vm.heap.codes[at].loaded.code.first_line,
    )))
}

fn cell_contents(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let at = check(vm, args[0], Kind::Cell)?;
    let value = vm.heap.cells[at];
    if value.is_unset() {
        return Err(vm.raise(ClassId::ValueError, "Cell is empty"));
    }
    Ok(value)
}

fn fget(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let at = check(vm, args[0], Kind::Property)?;
    Ok(vm.heap.properties[at].get)
}

fn wrapped(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let at = check(vm, args[0], Kind::Wrapper)?;
    Ok(vm.heap.wrappers[at].function)
}
