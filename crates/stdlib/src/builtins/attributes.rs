//! `getattr` and its family, `isinstance`, `callable`, `dir`.

use dormouse_vm::{ClassId, Control, Kind, Lookup, Native, Outcome, Raise, Run, Value, Vm};

pub(super) const FUNCTIONS: &[Native] = &[
    Native {
        name: "getattr",
        params: "object, name, default=, /",
        run: Run::Control(getattr),
        doc: "Get a named attribute from an object.",
    },
    Native {
        name: "setattr",
        params: "object, name, value, /",
        run: Run::Control(setattr),
        doc: "Set a named attribute of an object.",
    },
    Native {
        name: "delattr",
        params: "object, name, /",
        run: Run::Control(delattr),
        doc: "Delete a named attribute of an object.",
    },
    Native {
        name: "isinstance",
        params: "obj, class_or_tuple, /",
        run: Run::Control(isinstance),
        doc: "Return whether an object is an instance of a class.",
    },
    Native {
        name: "issubclass",
        params: "cls, class_or_tuple, /",
        run: Run::Control(issubclass),
        doc: "Return whether a class is derived from another.",
    },
    Native {
        name: "callable",
        params: "obj, /",
        run: Run::Plain(callable),
        doc: "Return whether an object can be called.",
    },
    Native {
        name: "_type_lookup",
        params: "cls, name, default, /",
        run: Run::Plain(type_lookup),
        doc: "The special method that a class and its bases have, to be called with the object first.",
    },
    Native {
        name: "_class_text",
        params: "cls, /",
        run: Run::Plain(class_text),
        doc: "What CPython calls a class that it has in a C module, or None.",
    },
    Native {
        name: "_attribute_names",
        params: "obj, /",
        run: Run::Plain(attribute_names),
        doc: "The names `dir` finds without asking the object.",
    },
];

/// The attribute name a script gave.
fn name_of(vm: &mut Vm, value: Value) -> Result<Value, Raise> {
    let plain = vm.plain(value);
    if plain.is_kind(Kind::Str) {
        return Ok(vm.intern_value(plain));
    }
    let message = format!(
        "attribute name must be string, not '{}'",
        vm.type_name(value)
    );
    Err(vm.raise(ClassId::TypeError, message))
}

fn getattr(vm: &mut Vm, args: &[Value]) -> Outcome {
    let name = name_of(vm, args[1])?;
    let object = args[0];
    let needs_frame = vm.getattr_hook(object).is_some() || !args[2].is_unset();
    match vm.lookup_attr(object, name) {
        Ok(Lookup::Value(value)) => Ok(value.into()),
        Ok(Lookup::Method(_)) => vm.get_attr(object, name),
        Ok(Lookup::Missing) if !needs_frame => Err(vm.missing_attribute(object, name)),
        Ok(Lookup::Missing) if vm.getattr_hook(object).is_none() => Ok(args[2].into()),
        Ok(Lookup::Call(callee, call_args)) if !needs_frame => Ok(Control::call(callee, call_args)),
        Ok(_) | Err(_) => {
            // The library's version has a frame in which an AttributeError can be caught.
            let function = vm.hidden_value("_getattr");
            let default = if args[2].is_unset() {
                vm.hidden_value("_MISSING")
            } else {
                args[2]
            };
            Ok(Control::call(function, [object, name, default]))
        }
    }
}

fn setattr(vm: &mut Vm, args: &[Value]) -> Outcome {
    let name = name_of(vm, args[1])?;
    vm.set_attr(args[0], name, args[2])
}

fn delattr(vm: &mut Vm, args: &[Value]) -> Outcome {
    let name = name_of(vm, args[1])?;
    vm.del_attr(args[0], name)
}

fn isinstance(vm: &mut Vm, args: &[Value]) -> Outcome {
    let class = vm.class_of(args[0]);
    let outcome = check_class(
        vm,
        class,
        args[0],
        args[1],
        "__instancecheck__",
        "isinstance() arg 2 must be a type, a tuple of types, or a union",
    )?;
    // An instance may say that it is of another class.
    let is_other = matches!(outcome, Control::Return(value) if value == Value::FALSE)
        && args[0].is_kind(Kind::Instance)
        && vm.script_method(args[0], "__class__").is_some();
    if is_other {
        let check = vm.hidden_value("_claims_class");
        return Ok(Control::call(check, [args[0], args[1]]));
    }
    Ok(outcome)
}

fn issubclass(vm: &mut Vm, args: &[Value]) -> Outcome {
    if !args[0].is_kind(Kind::Class) {
        return Err(vm.raise(ClassId::TypeError, "issubclass() arg 1 must be a class"));
    }
    check_class(
        vm,
        args[0],
        args[0],
        args[1],
        "__subclasscheck__",
        "issubclass() arg 2 must be a class, a tuple of classes, or a union",
    )
}

/// Tuples that hold each other may stand for any number of classes: after so many the library goes on.
const MOST_CLASSES: usize = 1000;

/// The built-in function that asks for a hook.
fn checker(vm: &Vm, hook: &str) -> Value {
    let name = if hook == "__instancecheck__" {
        "isinstance"
    } else {
        "issubclass"
    };
    vm.native(name).unwrap_or_default()
}

fn check_class(
    vm: &mut Vm,
    class: Value,
    subject: Value,
    wanted: Value,
    hook: &str,
    error: &str,
) -> Outcome {
    let mut worklist = vec![wanted];
    let mut n_met = 0;
    while let Some(wanted) = worklist.pop() {
        n_met += 1;
        if n_met > MOST_CLASSES {
            worklist.push(wanted);
            worklist.reverse();
            let rest = vm.heap.tuple(worklist);
            let check = vm.hidden_value("_check_nested");
            return Ok(Control::call(check, [subject, rest, checker(vm, hook)]));
        }
        if let Some(items) = vm
            .sequence_items(wanted)
            .filter(|_| wanted.is_kind(Kind::Tuple))
        {
            worklist.extend(items.iter().rev());
        } else if class == wanted && hook == "__instancecheck__" {
            return Ok(Value::TRUE.into());
        } else if let Some(function) = vm.script_method(wanted, hook) {
            worklist.reverse();
            let rest = vm.heap.tuple(worklist);
            let check = vm.hidden_value("_check_class");
            let function = vm.special(function);
            let args = [function, wanted, subject, rest, checker(vm, hook)];
            return Ok(Control::call(check, args));
        } else if wanted.is_kind(Kind::Class) {
            if vm.is_subclass(class, wanted) {
                return Ok(Value::TRUE.into());
            }
        } else {
            return Err(vm.raise(ClassId::TypeError, error));
        }
    }
    Ok(Value::FALSE.into())
}

fn callable(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    Ok(Value::bool(vm.is_callable(args[0])))
}

fn type_lookup(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let name = name_of(vm, args[1])?;
    if !args[0].is_kind(Kind::Class) {
        return Err(vm.raise(ClassId::TypeError, "a class is required"));
    }
    match vm.lookup(args[0], name) {
        Some(found) => Ok(vm.special(found)),
        None => Ok(args[2]),
    }
}

fn class_text(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let is_class = args[0].is_kind(Kind::Class);
    let name = is_class.then(|| vm.qualified_class(args[0])).flatten();
    Ok(name.map_or(Value::NONE, |it| vm.intern(it)))
}

fn attribute_names(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let mut names = Vec::new();
    let object = args[0];
    // The namespace of a class comes with those of its bases.
    if !object.is_kind(Kind::Class)
        && let Some(dict) = vm.dict_of(object)
    {
        names.extend(
            vm.table(dict)
                .into_iter()
                .flat_map(|it| it.iter().map(|entry| entry.key)),
        );
    }
    let class = if object.is_kind(Kind::Class) {
        object
    } else {
        vm.class_of(object)
    };
    if !object.is_kind(Kind::Module) {
        for class in vm.heap.classes[class.index()].mro.clone() {
            let namespace = vm.heap.classes[class.index()].namespace;
            let is_built_in = vm.is_made_in_c(class);
            let keys = vm.table(namespace).into_iter();
            let keys = keys.flat_map(|it| it.iter().map(|entry| entry.key));
            names.extend(keys.filter(|it| !is_built_in || is_shown(vm.str_of(*it))));
        }
        names.push(vm.intern("__doc__"));
    }
    let mut texts: Vec<String> = names
        .iter()
        .filter_map(|it| vm.str_of(*it))
        .map(str::to_string)
        .collect();
    texts.sort();
    texts.dedup();
    let names = texts.iter().map(|it| vm.intern(it)).collect();
    Ok(vm.heap.list(names))
}

/// Whether `dir` shows a name in the namespace of a built-in class, which also holds what the library needs itself.
fn is_shown(name: Option<&str>) -> bool {
    name.is_some_and(|it| {
        let is_inner = it.starts_with('_') && !it.starts_with("__");
        !is_inner && !it.contains('.') && it != "__module__" && it != "__slots__"
    })
}
