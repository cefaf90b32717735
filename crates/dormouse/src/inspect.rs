//! Looking into an image without running it, and whether it can be woken up here.

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
    let program = Program::new(Box::new(Captured::new()));
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
    for (kind, key) in &meta.hosts {
        add("host object", &format!("{kind} {key}"), false);
    }
    Ok(needs)
}

fn has_module(vm: &Vm, name: &str) -> bool {
    vm.get_str(vm.modules, name).is_some() || vm.library_source(name).is_some()
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
