//! What an image refers to by name, for an unpickler that wants a say in it, and the modules it needs.

use std::collections::BTreeMap;

use dormouse_image::wire::v1::{Iter, Name, Object};
use dormouse_image::{Image, Limits, LoadError};
use dormouse_vm::{Kind, Value, Vm};

/// What the protocol of hooks itself refers to; CPython has instructions for these.
const OWN: [Name<'static>; 5] = [
    Name::Global("pickle", "_Hooked"),
    Name::Global("pickle", "_StandIn"),
    Name::Global("pickle", "_find_global"),
    Name::Hidden("_copyreg_newobj"),
    Name::Hidden("_copyreg_newobj_ex"),
];

/// What takes the place of names in an image, by the number of their object.
pub(crate) type Found = BTreeMap<u32, Value>;

/// The names in an image of an object that lead to classes and functions: the object's number, module and qualified name.
/// What is an object of its own kind here and a call in CPython has no number: the function called is told alone.
pub(crate) fn globals(
    vm: &Vm,
    bytes: &[u8],
) -> Result<Vec<(Option<u32>, String, String)>, LoadError> {
    let image = Image::open(bytes, &Limits::default())?;
    let builtin = |name: &str| (None, "builtins".to_string(), name.to_string());
    let mut named = Vec::new();
    for (object, number) in image.objects.iter().zip(0..) {
        let Object::Name(name) = object else {
            named.extend(makers(object).iter().map(|it| builtin(it)));
            continue;
        };
        if let Some((module, place)) = place(vm, name) {
            // A bound name or a singleton's type: CPython calls what it asks for.
            let is_called = matches!(&*place, "getattr" | "type")
                && !matches!(name, Name::Native("getattr") | Name::BuiltinClass("type"));
            named.push(((!is_called).then_some(number), module, place));
        }
    }
    Ok(named)
}

/// What CPython calls to make an object, where an image has a kind of object for it.
fn makers(object: &Object<'_>) -> &'static [&'static str] {
    match object {
        Object::Range(_) => &["range"],
        Object::Slice(_) => &["slice"],
        Object::ByteArray(_) => &["bytearray"],
        Object::Method(..) => &["getattr"],
        Object::Iter(Iter::Range(..)) => &["iter", "range"],
        Object::Iter(Iter::Reversed(..)) => &["reversed"],
        Object::Iter(Iter::Enumerate(..)) => &["enumerate"],
        Object::Iter(Iter::Zip(_)) => &["zip"],
        Object::Iter(Iter::Exhausted | Iter::Sequence(..) | Iter::Table(..)) => &["iter"],
        _ => &[],
    }
}

/// Where scripts find what a name leads to.
fn place(vm: &Vm, name: &Name<'_>) -> Option<(String, String)> {
    if OWN.contains(name) {
        return None;
    }
    let in_builtins = |name: &str| Some(("builtins".to_string(), name.to_string()));
    match name {
        Name::Global(module, name) => Some((module.to_string(), name.to_string())),
        // CPython asks for the types of singletons by calling `type`.
        Name::BuiltinClass("NoneType" | "ellipsis" | "NotImplementedType") => in_builtins("type"),
        Name::BuiltinClass(name) => {
            let mut ids = dormouse_vm::ClassId::ALL.iter();
            let id = ids.find(|it| it.name() == *name)?;
            class_place(vm, vm.class(*id)).or_else(|| in_builtins(name))
        }
        Name::Hidden(name) => match vm.get_str(vm.hidden, name) {
            Some(class) if class.is_kind(Kind::Class) => {
                class_place(vm, class).or_else(|| in_builtins(name))
            }
            _ => in_builtins(name),
        },
        // A method of a built-in class is got from the class.
        Name::Native(name) => match name.rsplit_once('.') {
            Some((module, name)) if vm.module(module).is_some() => {
                Some((module.to_string(), name.to_string()))
            }
            Some(_) => in_builtins("getattr"),
            None => in_builtins(name),
        },
        Name::Module(_)
        | Name::Namespace(_)
        | Name::CurrentTasklet
        | Name::MainTasklet
        | Name::Builtins => None,
    }
}

fn class_place(vm: &Vm, class: Value) -> Option<(String, String)> {
    let object = &vm.heap.classes[class.index()];
    let module = vm.get_str(object.namespace, "__module__")?;
    let (module, name) = (vm.str_of(module)?, vm.str_of(object.qualname)?);
    Some((module.to_string(), name.to_string()))
}

/// The modules an image needs that are not imported.
pub(crate) fn missing_modules<'a>(vm: &Vm, image: &'a Image<'_>) -> Vec<&'a str> {
    let modules = image.meta.modules.iter().map(String::as_str);
    modules.filter(|it| vm.module(it).is_none()).collect()
}
