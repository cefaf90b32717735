//! `object` and `type`: the methods every object has, and the attributes of classes.

use dormouse_vm::{ClassId, Kind, Native, Outcome, Raise, Run, Value, Vm};

use super::{Attribute, attribute};

pub(super) const METHODS: &[Native] = &[
    Native {
        name: "object.__init_subclass__",
        params: "cls, /",
        run: Run::Plain(nothing),
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
        name: "type.__subclasses__",
        params: "self, /",
        run: Run::Plain(subclasses),
        doc: "The classes that derive from it.",
    },
];

pub(super) const ATTRIBUTES: &[Attribute] = &[
    attribute!(Type, "__name__", name, set_name),
    attribute!(Type, "__qualname__", qualname),
    attribute!(Type, "__mro__", mro),
    attribute!(Type, "__bases__", bases),
    attribute!(Type, "__base__", base),
];

fn nothing(_: &mut Vm, _: &[Value]) -> Result<Value, Raise> {
    Ok(Value::NONE)
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
    let serial = vm.serial(args[0]);
    Ok(Value::int(i64::from(serial).wrapping_mul(0x9e37)))
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

fn set_name(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let at = class(vm, args[0])?;
    if vm.heap.classes[at].is_builtin || !args[1].is_kind(Kind::Str) {
        return Err(vm.raise(
            ClassId::TypeError,
            "cannot set '__name__' of this type to this value",
        ));
    }
    vm.heap.classes[at].name = vm.intern_value(args[1]);
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

fn base(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let at = class(vm, args[0])?;
    Ok(vm.heap.classes[at]
        .bases
        .first()
        .copied()
        .unwrap_or(Value::NONE))
}

fn subclasses(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let at = class(vm, args[0])?;
    let classes = vm.heap.classes[at].subclasses.clone();
    Ok(vm.heap.list(classes))
}
