//! Looking into an image without running it, and whether it can be woken up here.

use std::collections::BTreeSet;

use dormouse_image::wire::v1::{Name, Object};
use dormouse_image::{Image, Limits, Reader};
use dormouse_vm::{ClassId, Vm};

use crate::{Captured, Error, Program};

/// Opens an image to be read: as text, JSON, a graph, by size, one object at a time, or compared with another.
///
/// # Errors
/// The bytes are no image, damaged, or of a release that this one does not read.
pub fn read(bytes: &[u8]) -> Result<Reader<'_>, Error> {
    let image = Image::open(bytes, &Limits::default()).map_err(Error::Load)?;
    Reader::new(image).map_err(Error::Load)
}

/// What is in an image, for people: tasklets, frames with file and line, locals, channels and who waits.
///
/// # Errors
/// As [`read`].
pub fn inspect(bytes: &[u8]) -> Result<String, Error> {
    Ok(read(bytes)?.text(&dormouse_image::TextOptions::default()))
}

/// Something that an image refers to by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Need {
    /// What kind of thing it is, in words.
    pub kind: &'static str,
    /// Its name.
    pub name: String,
    /// Whether this release has it.
    pub is_here: bool,
}

/// What an image refers to by name, and whether a program woken up here would find it.
///
/// # Errors
/// As [`read`].
pub fn needs(bytes: &[u8]) -> Result<Vec<Need>, Error> {
    let reader = read(bytes)?;
    let image = reader.image();
    let mut program = Program::new(Box::new(Captured::new()));
    let globals = globals(image);
    globals
        .iter()
        .for_each(|(module, _)| bring_in(&mut program.vm, module));
    let vm = &program.vm;
    let meta = &image.meta;
    let mut needs = Vec::new();
    let mut add = |kind, name: &str, is_here| {
        needs.push(Need {
            kind,
            name: name.to_string(),
            is_here,
        });
    };
    for name in &meta.modules {
        add("module", name, has_module(vm, name));
    }
    for name in &meta.natives {
        add("built-in function", name, vm.native(name).is_some());
    }
    for name in &meta.classes {
        let is_here = ClassId::ALL.iter().any(|it| it.name() == name);
        add("built-in class", name, is_here);
    }
    for name in library_functions(image) {
        add(
            "library function",
            name,
            vm.get_str(vm.hidden, name).is_some(),
        );
    }
    for (module, qualname) in globals {
        let is_here = has_global(vm, module, qualname);
        add("name", &format!("{module}.{qualname}"), is_here);
    }
    for (kind, key) in &meta.hosts {
        add("host object", &format!("{kind} {key}"), false);
    }
    Ok(needs)
}

/// Brings a module of the library in that is not there yet.
fn bring_in(vm: &mut Vm, module: &str) {
    if vm.get_str(vm.modules, module).is_none() {
        vm.import_library(module);
    }
}

/// What it refers to by module and qualified name, sorted.
fn globals<'a>(image: &Image<'a>) -> BTreeSet<(&'a str, &'a str)> {
    let names = image.objects.iter().filter_map(|it| match it {
        Object::Name(Name::Global(module, qualname)) => Some((*module, *qualname)),
        _ => None,
    });
    names.collect()
}

/// Whether a module has what a qualified name begins with.
fn has_global(vm: &Vm, module: &str, qualname: &str) -> bool {
    let first = qualname.split('.').next().unwrap_or(qualname);
    vm.module(module)
        .is_some_and(|it| vm.get_str(vm.namespace(it), first).is_some())
}

fn has_module(vm: &Vm, name: &str) -> bool {
    vm.get_str(vm.modules, name).is_some() || vm.library_module(name).is_some()
}

/// The hidden helpers it refers to, sorted.
fn library_functions<'a>(image: &Image<'a>) -> Vec<&'a str> {
    let hidden = image.objects.iter().filter_map(|it| match it {
        Object::Name(Name::Hidden(name)) => Some(*name),
        _ => None,
    });
    let mut names: Vec<&str> = hidden.collect();
    names.sort_unstable();
    names.dedup();
    names
}
