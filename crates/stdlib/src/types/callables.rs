//! Functions, bound methods and built-in functions.

use dormouse_vm::object::Method;
use dormouse_vm::{ClassId, Kind, Native, Outcome, Raise, Run, Value, Vm};

use super::{Attribute, attribute};

pub(super) const METHODS: &[Native] = &[
    Native {
        name: "method.__new__",
        params: "cls, function, instance, /",
        run: Run::Plain(method_new),
        doc: "A bound method.",
    },
    Native {
        name: "function.__new__",
        params: "cls, code, globals, name=, argdefs=, closure=",
        run: Run::Plain(function_new),
        doc: "A function of a code object.",
    },
    Native {
        name: "module.__new__",
        params: "cls, name, doc=",
        run: Run::Plain(module_new),
        doc: "A module that is not imported.",
    },
    Native {
        name: "module.__init__",
        params: "self, name, doc=",
        run: Run::Plain(nothing),
        doc: "Does nothing: `__new__` has done it.",
    },
    Native {
        name: "cell.__new__",
        params: "cls, contents=, /",
        run: Run::Plain(cell_new),
        doc: "A cell.",
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
        name: "builtin_function_or_method.__call__",
        params: "self, /, *args, **kwargs",
        run: Run::Control(call),
        doc: "Call self as a function.",
    },
    Native {
        name: "method_descriptor.__call__",
        params: "self, /, *args, **kwargs",
        run: Run::Control(call),
        doc: "Call self as a function.",
    },
    Native {
        name: "method_descriptor.__get__",
        params: "self, instance, owner=, /",
        run: Run::Plain(function_get),
        doc: "Return an attribute of instance, which is of type owner.",
    },
    Native {
        name: "wrapper_descriptor.__call__",
        params: "self, /, *args, **kwargs",
        run: Run::Control(call),
        doc: "Call self as a function.",
    },
    Native {
        name: "wrapper_descriptor.__get__",
        params: "self, instance, owner=, /",
        run: Run::Plain(function_get),
        doc: "Return an attribute of instance, which is of type owner.",
    },
    Native {
        name: "method-wrapper.__call__",
        params: "self, /, *args, **kwargs",
        run: Run::Control(call),
        doc: "Call self as a function.",
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
    attribute!(Function, "__kwdefaults__", kwdefaults, set_kwdefaults),
    attribute!(Function, "__annotations__", annotations, set_annotations),
    attribute!(Function, "__globals__", globals),
    attribute!(Function, "__closure__", closure),
    attribute!(Function, "__code__", code, set_code),
    attribute!(Method, "__func__", method_func),
    attribute!(Method, "__self__", method_self),
    attribute!(BuiltinFunction, "__name__", native_name),
    attribute!(BuiltinFunction, "__qualname__", native_qualname),
    attribute!(BuiltinFunction, "__module__", native_module),
    attribute!(BuiltinFunction, "__doc__", native_doc),
    attribute!(BuiltinFunction, "__self__", native_self),
    attribute!(MethodDescriptor, "__name__", native_name),
    attribute!(MethodDescriptor, "__qualname__", native_qualname),
    attribute!(MethodDescriptor, "__doc__", native_doc),
    attribute!(MethodDescriptor, "__objclass__", native_owner),
    attribute!(WrapperDescriptor, "__name__", native_name),
    attribute!(WrapperDescriptor, "__qualname__", native_qualname),
    attribute!(WrapperDescriptor, "__doc__", native_doc),
    attribute!(WrapperDescriptor, "__objclass__", native_owner),
    attribute!(MethodWrapper, "__name__", native_name),
    attribute!(MethodWrapper, "__qualname__", native_qualname),
    attribute!(MethodWrapper, "__doc__", native_doc),
    attribute!(MethodWrapper, "__self__", native_self),
    attribute!(MethodWrapper, "__objclass__", native_owner),
    attribute!(ClassMethodDescriptor, "__name__", native_name),
    attribute!(ClassMethodDescriptor, "__qualname__", native_qualname),
    attribute!(ClassMethodDescriptor, "__doc__", native_doc),
    attribute!(ClassMethodDescriptor, "__objclass__", native_owner),
];

pub(super) fn none_if_unset(value: Value) -> Value {
    if value.is_unset() { Value::NONE } else { value }
}

pub(super) fn check(vm: &mut Vm, value: Value, kind: Kind) -> Result<u32, Raise> {
    if value.is_kind(kind) {
        return Ok(value.index());
    }
    let message = format!(
        "descriptor does not apply to a '{}' object",
        vm.type_name(value)
    );
    Err(vm.raise(ClassId::TypeError, message))
}

fn method_new(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    Ok(vm.heap.alloc(Method {
        function: args[1],
        receiver: args[2],
    }))
}

fn nothing(_: &mut Vm, _: &[Value]) -> Result<Value, Raise> {
    Ok(Value::NONE)
}

/// The error of an argument of the wrong type.
fn wrong(vm: &mut Vm, what: &str, wanted: &str, given: Value) -> Raise {
    let message = format!("{what} must be {wanted}, not {}", vm.type_name(given));
    vm.raise(ClassId::TypeError, message)
}

fn function_new(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let &[_, code, globals, name, defaults, closure] = args else {
        return Ok(Value::NONE);
    };
    if !code.is_kind(Kind::Code) {
        return Err(wrong(vm, "function() argument 'code'", "code", code));
    }
    if !globals.is_kind(Kind::Dict) {
        return Err(wrong(vm, "function() argument 'globals'", "dict", globals));
    }
    let cells = none_if_unset(closure);
    let cells = vm.sequence_items(cells).unwrap_or(&[]).to_vec();
    let n_free = vm.heap.codes[code.index()].loaded.code.n_free as usize;
    if cells.len() != n_free || cells.iter().any(|it| !it.is_kind(Kind::Cell)) {
        let message = format!("arg 5 (closure) must be a tuple of {n_free} cells");
        return Err(vm.raise(ClassId::ValueError, message));
    }
    let function = vm.new_function(code, globals);
    if vm.str_of(name).is_some() {
        vm.heap.functions[function.index()].name = vm.intern_value(name);
    }
    let object = &mut vm.heap.functions[function.index()];
    object.closure = cells.into();
    if defaults.is_kind(Kind::Tuple) {
        object.defaults = defaults;
    }
    Ok(function)
}

fn module_new(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let Some(name) = vm.str_of(args[1]).map(str::to_string) else {
        return Err(wrong(vm, "module() argument 'name'", "str", args[1]));
    };
    let module = vm.new_module(&name);
    let namespace = vm.namespace(module);
    for (name, value) in [
        ("__doc__", none_if_unset(args[2])),
        ("__package__", Value::NONE),
        ("__loader__", Value::NONE),
        ("__spec__", Value::NONE),
    ] {
        vm.set_str(namespace, name, value);
    }
    Ok(module)
}

fn cell_new(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    Ok(vm.heap.alloc(args[1]))
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

fn set_kwdefaults(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let at = check(vm, args[0], Kind::Function)?;
    if !args[1].is_none() && !args[1].is_kind(Kind::Dict) {
        return Err(vm.raise(
            ClassId::TypeError,
            "__kwdefaults__ must be set to a dict object",
        ));
    }
    vm.heap.functions[at].keyword_defaults = args[1];
    Ok(Value::NONE)
}

fn set_annotations(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let at = check(vm, args[0], Kind::Function)?;
    if !args[1].is_none() && !args[1].is_kind(Kind::Dict) {
        return Err(vm.raise(
            ClassId::TypeError,
            "__annotations__ must be set to a dict object",
        ));
    }
    vm.heap.functions[at].annotations = args[1];
    Ok(Value::NONE)
}

fn set_code(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let at = check(vm, args[0], Kind::Function)?;
    if !args[1].is_kind(Kind::Code) {
        return Err(vm.raise(ClassId::TypeError, "__code__ must be set to a code object"));
    }
    let loaded = vm.heap.codes[args[1].index()].loaded.clone();
    let n_cells = vm.heap.functions[at].closure.len();
    if loaded.code.n_free as usize != n_cells {
        let name = vm.heap.text(vm.heap.functions[at].name);
        let message = format!(
            "{name}() requires a code object with {n_cells} free vars, not {}",
            loaded.code.n_free
        );
        return Err(vm.raise(ClassId::ValueError, message));
    }
    let function = &mut vm.heap.functions[at];
    function.loaded = loaded;
    function.code = args[1];
    Ok(Value::NONE)
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

/// A built-in function, a built-in type's method, or what a bound one or a class method calls.
fn builtin(vm: &mut Vm, value: Value) -> Result<Value, Raise> {
    let function = match value.kind() {
        Some(Kind::Method) => vm.heap.methods[value.index()].function,
        Some(Kind::Wrapper) => vm.heap.wrappers[value.index()].function,
        _ => value,
    };
    if vm.builtin_name(function).is_none() {
        check(vm, function, Kind::Native)?;
    }
    Ok(function)
}

/// The full name of a built-in function.
fn full_name(vm: &mut Vm, value: Value) -> Result<String, Raise> {
    let function = builtin(vm, value)?;
    Ok(vm.builtin_name(function).unwrap_or("").to_string())
}

fn native_name(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let name = full_name(vm, args[0])?;
    Ok(vm.intern(name.rsplit('.').next().unwrap_or("")))
}

fn native_qualname(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let function = builtin(vm, args[0])?;
    if !vm.is_builtin_method(function) {
        return native_name(vm, args);
    }
    let name = full_name(vm, function)?;
    if vm.class_of(args[0]) != vm.class(ClassId::BuiltinFunction) || !args[0].is_kind(Kind::Method)
    {
        return Ok(vm.intern(&name));
    }
    // A bound method is one of the object's own type.
    let receiver = vm.heap.methods[args[0].index()].receiver;
    let class = match receiver.is_kind(Kind::Class) {
        true => receiver,
        false => vm.class_of(receiver),
    };
    let owner = vm.heap.text(vm.heap.classes[class.index()].qualname);
    let qualname = format!("{owner}.{}", name.rsplit('.').next().unwrap_or(""));
    Ok(vm.intern(&qualname))
}

fn native_module(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let function = builtin(vm, args[0])?;
    if vm.is_builtin_method(function) {
        return Ok(Value::NONE);
    }
    if function.is_kind(Kind::Function)
        && let Some(module) = vm.module_in_c(function)
    {
        return Ok(vm.intern(module));
    }
    let name = full_name(vm, function)?;
    let module = name.rsplit_once('.');
    Ok(vm.intern(module.map_or("builtins", |it| it.0)))
}

fn native_doc(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let function = builtin(vm, args[0])?;
    if function.is_kind(Kind::Function) {
        return Ok(vm.heap.functions[function.index()].doc);
    }
    Ok(vm.heap.str(vm.native_entry(function).doc))
}

/// The object a built-in method is bound to; the module of a function.
fn native_self(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    if args[0].is_kind(Kind::Method) {
        return Ok(vm.heap.methods[args[0].index()].receiver);
    }
    let function = builtin(vm, args[0])?;
    if vm.is_builtin_method(function) {
        return native_owner(vm, args);
    }
    let module = match function.kind() {
        Some(Kind::Function) => vm.heap.functions[function.index()].module,
        _ => native_module(vm, args)?,
    };
    let module = vm.str_of(module).unwrap_or("builtins").to_string();
    Ok(vm.get_str(vm.modules, &module).unwrap_or(Value::NONE))
}

/// The class whose method a built-in is: the one that has it under its name, if that is known.
fn native_owner(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let function = builtin(vm, args[0])?;
    if function.is_kind(Kind::Native) {
        let owner = vm.native_owner(function);
        return Ok(owner.map_or(Value::NONE, |it| vm.class(it)));
    }
    let name = full_name(vm, function)?;
    let owner = name.split('.').next().unwrap_or("");
    let globals = vm.heap.functions[function.index()].globals;
    let found = vm.get_str(globals, owner);
    let found = found.or_else(|| vm.get_str(vm.builtins, owner));
    Ok(found.unwrap_or(Value::NONE))
}
