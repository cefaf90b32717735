//! The methods of the built-in types, a file each.

pub(crate) mod arithmetic;
mod bytes;
mod callables;
mod classes;
mod code;
mod construct;
mod containers;
mod deque;
mod descriptors;
mod dunders;
mod exceptions;
mod float;
mod format;
mod generators;
pub(crate) mod int;
mod iterators;
mod list;
mod memory;
mod percent;
pub(crate) mod repr;
mod sets;
mod sizes;
mod sort;
pub(crate) mod text;

use dormouse_vm::object::{Property, Wrapper};
use dormouse_vm::{ClassId, Control, Native, Outcome, Value, Vm};

/// Registers the methods of all built-in types.
pub(crate) fn install(vm: &mut Vm) {
    for table in [
        construct::METHODS,
        arithmetic::METHODS,
        int::METHODS,
        float::METHODS,
        list::METHODS,
        containers::METHODS,
        dunders::METHODS,
        generators::GENERATOR_METHODS,
        generators::COROUTINE_METHODS,
        generators::METHODS,
        iterators::METHODS,
        sets::METHODS,
        deque::METHODS,
        classes::METHODS,
        callables::METHODS,
        descriptors::METHODS,
        exceptions::METHODS,
        format::METHODS,
        repr::METHODS,
        sizes::METHODS,
    ] {
        crate::add_methods(vm, table);
    }
    let grouped = text::METHODS.iter().chain(bytes::METHODS);
    for table in grouped.chain(memory::METHODS) {
        crate::add_methods(vm, table);
    }
    for table in [
        repr::FUNCTIONS,
        sizes::FUNCTIONS,
        format::FUNCTIONS,
        format::STRING_FUNCTIONS,
        percent::FUNCTIONS,
        generators::FUNCTIONS,
        iterators::FUNCTIONS,
        list::FUNCTIONS,
        sets::FUNCTIONS,
        deque::FUNCTIONS,
        memory::FUNCTIONS,
    ] {
        crate::add_functions(vm, table);
    }
    for table in [
        callables::ATTRIBUTES,
        code::ATTRIBUTES,
        descriptors::ATTRIBUTES,
        classes::ATTRIBUTES,
        exceptions::ATTRIBUTES,
        containers::ATTRIBUTES,
        text::codecs::ATTRIBUTES,
        int::ATTRIBUTES,
        float::ATTRIBUTES,
        deque::ATTRIBUTES,
        memory::ATTRIBUTES,
        generators::ATTRIBUTES,
    ] {
        add_attributes(vm, table);
    }
    for (name, class) in [
        ("_Traceback", ClassId::Traceback),
        ("_Cell", ClassId::Cell),
        ("_Module", ClassId::Module),
        ("_Method", ClassId::Method),
        ("_Member", ClassId::MemberDescriptor),
        ("_Deque", ClassId::Deque),
        ("_tuplegetter", ClassId::TupleGetter),
    ] {
        vm.set_str(vm.hidden, name, vm.class(class));
    }
    for (class, name) in CLASS_METHODS {
        wrap_class_method(vm, *class, name);
    }
}

/// The class methods of built-in classes.
const CLASS_METHODS: &[(ClassId, &str)] = &[
    (ClassId::Object, "__init_subclass__"),
    (ClassId::Object, "__subclasshook__"),
    (ClassId::Dict, "fromkeys"),
    (ClassId::List, ALIAS),
    (ClassId::Tuple, ALIAS),
    (ClassId::Dict, ALIAS),
    (ClassId::Set, ALIAS),
    (ClassId::FrozenSet, ALIAS),
    (ClassId::Enumerate, ALIAS),
    (ClassId::AsyncGenerator, ALIAS),
    (ClassId::Bytes, "fromhex"),
    (ClassId::ByteArray, "fromhex"),
    (ClassId::Int, "from_bytes"),
    (ClassId::Float, "fromhex"),
    (ClassId::Float, "__getformat__"),
];

/// The class method behind the brackets of a class.
const ALIAS: &str = "__class_getitem__";

/// An attribute of a built-in class that natives read and write.
pub(crate) struct Attribute {
    pub(crate) class: ClassId,
    pub(crate) name: &'static str,
    pub(crate) get: &'static Native,
    pub(crate) set: Option<&'static Native>,
}

/// Hands a call over to the library, where a script's `__index__` can be asked; arguments that were not given are None.
pub(crate) fn needs_index(vm: &mut Vm, helper: &str, args: &[Value]) -> Outcome {
    let args: Vec<Value> = args
        .iter()
        .map(|it| if it.is_unset() { Value::NONE } else { *it })
        .collect();
    Ok(Control::call(vm.hidden_value(helper), args))
}

fn add_attributes(vm: &mut Vm, table: &'static [Attribute]) {
    for attribute in table {
        let mut add = |native| {
            let value = vm.add_native(native);
            vm.set_native_owner(value, attribute.class);
            value
        };
        let get = add(attribute.get);
        let set = attribute.set.map_or(Value::NONE, add);
        let name = vm.intern(attribute.name);
        let property = vm.heap.alloc(Property {
            get,
            set,
            delete: Value::NONE,
            doc: Value::UNSET,
            name,
        });
        let class = vm.class(attribute.class);
        vm.set_namespace(class, attribute.name, property);
    }
}

/// Makes a native that was registered as a method a class method.
fn wrap_class_method(vm: &mut Vm, class: ClassId, name: &str) {
    if let Some(function) = vm.native(&format!("{}.{name}", class.name())) {
        let wrapper = vm.heap.alloc(Wrapper {
            function,
            is_class_method: true,
        });
        let class = vm.class(class);
        vm.set_namespace(class, name, wrapper);
    }
}

/// Declares attributes: class, name, getter, and perhaps a setter.
macro_rules! attribute {
    ($class:ident, $name:literal, $get:ident) => {
        $crate::types::Attribute {
            class: dormouse_vm::ClassId::$class,
            name: $name,
            get: &dormouse_vm::Native {
                name: concat!(stringify!($class), ".", $name, ".get"),
                params: "self, /",
                run: dormouse_vm::Run::Plain($get),
                doc: "Reads the attribute.",
            },
            set: None,
        }
    };
    ($class:ident, $name:literal, $get:ident, $set:ident) => {
        $crate::types::Attribute {
            set: Some(&dormouse_vm::Native {
                name: concat!(stringify!($class), ".", $name, ".set"),
                params: "self, value, /",
                run: dormouse_vm::Run::Plain($set),
                doc: "Writes the attribute.",
            }),
            ..attribute!($class, $name, $get)
        }
    };
}
pub(crate) use attribute;
