//! What an image refers to by name, for an unpickler that wants a say in it, and the modules it needs.

use std::collections::BTreeMap;

use dormouse_image::wire::v1::{Name, Object};
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
pub(crate) fn globals(vm: &Vm, bytes: &[u8]) -> Result<Vec<(u32, String, String)>, LoadError> {
    let image = Image::open(bytes, &Limits::default())?;
    let named = image
        .objects
        .iter()
        .zip(0..)
        .filter_map(|(object, number)| {
            let Object::Name(name) = object else {
                return None;
            };
            let (module, name) = place(vm, name)?;
            Some((number, module, name))
        });
    Ok(named.collect())
}

/// Where scripts find what a name leads to.
fn place(vm: &Vm, name: &Name<'_>) -> Option<(String, String)> {
    if OWN.contains(name) {
        return None;
    }
    let in_builtins = |name: &str| Some(("builtins".to_string(), name.to_string()));
    match name {
        Name::Global(module, name) => Some((module.to_string(), name.to_string())),
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
