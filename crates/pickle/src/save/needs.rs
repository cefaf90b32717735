//! What an image needs where it is loaded.

use std::collections::BTreeSet;

use dormouse_image::wire::v1::{Meta, Name};

/// The names met so far.
#[derive(Default)]
pub(super) struct Needs<'a> {
    natives: BTreeSet<&'a str>,
    classes: BTreeSet<&'a str>,
    modules: BTreeSet<&'a str>,
    hosts: BTreeSet<(&'a str, &'a str)>,
}

impl<'a> Needs<'a> {
    pub(super) fn add(&mut self, name: &Name<'a>) {
        match *name {
            Name::Native(name) => {
                self.natives.insert(name);
            }
            Name::BuiltinClass(name) => {
                self.classes.insert(name);
            }
            Name::Module(name) | Name::Namespace(name) | Name::Global(name, _) => {
                if !name.is_empty() {
                    self.modules.insert(name);
                }
            }
            Name::Hidden(_) | Name::CurrentTasklet | Name::MainTasklet | Name::Builtins => {}
        }
    }

    pub(super) fn add_host(&mut self, kind: &'a str, key: &'a str) {
        self.hosts.insert((kind, key));
    }

    pub(super) fn into_meta(self, is_program: bool) -> Meta {
        let texts = |names: BTreeSet<&str>| names.into_iter().map(str::to_string).collect();
        Meta {
            producer: concat!("dormouse ", env!("CARGO_PKG_VERSION")).to_string(),
            is_program,
            natives: texts(self.natives),
            classes: texts(self.classes),
            modules: texts(self.modules),
            hosts: self
                .hosts
                .into_iter()
                .map(|(kind, key)| (kind.to_string(), key.to_string()))
                .collect(),
        }
    }
}
