//! Objects without their references, and what names lead to.

use dormouse_image::wire::v1::{self as wire, Name, Object};
use dormouse_vm::object::{
    Bomb, Channel, Class, Dict, Exception, Function, Generator, Host, Instance, Iter, Method,
    Module, Property, Range, Set, Slice, Str, Super, Tasklet, Traceback, View, Wrapper,
};
use dormouse_vm::{ClassId, Kind, Value};
use num_bigint::BigInt;

use super::Loader;
use crate::literals;
use crate::names::find_global;
use crate::save::MAX_SHARED;

impl Loader<'_> {
    /// Brings in the modules of the library that the image refers to, before any object is made: importing runs the
    /// library's own code, and that may collect what nothing refers to yet.
    pub(super) fn import_modules(&mut self) {
        let image = self.image;
        let named = image.objects.iter().filter_map(|it| match it {
            Object::Name(Name::Module(name) | Name::Namespace(name) | Name::Global(name, _)) => {
                Some(*name)
            }
            _ => None,
        });
        let states = image.program.iter().flat_map(|it| &it.module_states);
        for name in named.chain(states.map(|it| it.name.as_str())) {
            if !name.is_empty() && self.vm.get_str(self.vm.modules, name).is_none() {
                self.vm.import_library(name);
            }
        }
    }

    /// Code objects, children before parents. The library's own functions are found, and their code is theirs.
    pub(super) fn make_code(&mut self) {
        self.code_values = vec![Value::UNSET; self.codes.len()];
        for index in 0..self.codes.len() {
            let children = self.image.code[index]
                .children
                .iter()
                .map(|it| self.code_values[*it as usize])
                .collect();
            self.code_values[index] = self.vm.load_code_with(self.codes[index].clone(), children);
        }
        for (object, number) in self.image.objects.iter().zip(0..) {
            if let Object::Function(function) = object
                && let Some(code) = self.code_index(function)
                && let Some(found) = self.library_function(function, code)
            {
                self.code_values[code] = self.vm.heap.functions[found.index()].code;
                self.found.insert(number, found);
            }
        }
    }

    /// Which code of the image a function runs.
    fn code_index(&self, function: &wire::Function) -> Option<usize> {
        match function.code {
            wire::Value::Object(number) => match self.image.objects.get(number as usize) {
                Some(Object::Code(code)) => Some(*code as usize),
                _ => None,
            },
            _ => None,
        }
    }

    /// Objects that are literals of functions are the values that the functions have.
    pub(super) fn find_literals(&mut self) {
        for listed in self.image.literals.chunk_by(|a, b| a.code == b.code) {
            let code = self.code_values[listed[0].code as usize];
            let values = literals::values(self.vm, &self.vm.heap.codes[code.index()].loaded);
            for it in listed {
                self.found.insert(it.object, values[it.literal as usize]);
            }
        }
    }

    /// An object without its references, or what a name leads to.
    pub(super) fn make(&mut self, object: &Object<'_>) -> Value {
        let vm = &mut *self.vm;
        match object {
            Object::Float(number) => vm.heap.alloc(*number),
            Object::BigInt(bytes) => vm.heap.big_int(BigInt::from_signed_bytes_le(bytes)),
            Object::Str(text) if text.len() <= MAX_SHARED => vm.intern(text),
            Object::Str(text) => vm.heap.alloc(Str::new((*text).into())),
            Object::Bytes(bytes) => vm.heap.alloc::<Box<[u8]>>((*bytes).into()),
            Object::ByteArray(bytes) => vm.heap.alloc(bytes.to_vec()),
            Object::Tuple(items) if items.is_empty() => vm.heap.tuple([]),
            Object::Tuple(_) => vm.heap.alloc::<Box<[Value]>>(Box::default()),
            Object::List(_) => vm.heap.alloc(Vec::<Value>::new()),
            Object::Dict(_) => vm.heap.alloc(Dict::default()),
            Object::Set {
                is_frozen,
                items: _,
            } => vm.heap.alloc(Set {
                is_frozen: *is_frozen,
                ..Set::default()
            }),
            Object::Range(_) => vm.heap.alloc(Range::default()),
            Object::Slice(_) => vm.heap.alloc(Slice::default()),
            Object::Function(_) => vm.heap.alloc(Function::default()),
            Object::Method(..) => vm.heap.alloc(Method::default()),
            Object::Class(_) => vm.heap.alloc(Class::default()),
            Object::Instance(_) => vm.heap.alloc(Instance::default()),
            Object::Module(..) => vm.heap.alloc(Module::default()),
            Object::Cell(_) => vm.heap.alloc(Value::UNSET),
            Object::Generator(_) => vm.heap.alloc(Generator::default()),
            Object::Iter(_) => vm.heap.alloc(Iter::default()),
            Object::View(..) => vm.heap.alloc(View::default()),
            Object::Property(_) => vm.heap.alloc(Property::default()),
            Object::Wrapper(..) => vm.heap.alloc(Wrapper::default()),
            Object::Super(_) => vm.heap.alloc(Super::default()),
            Object::Exception(..) => vm.heap.alloc(Exception::default()),
            Object::Traceback(..) => vm.heap.alloc(Traceback::default()),
            Object::Tasklet(_) => vm.heap.alloc(Tasklet::default()),
            Object::Channel(_) => vm.heap.alloc(Channel::default()),
            Object::Bomb(_) => vm.heap.alloc(Bomb::default()),
            Object::Host(kind, key) => vm.heap.alloc(Host {
                kind: (*kind).into(),
                key: (*key).into(),
            }),
            Object::Code(index) => self.code_values[*index as usize],
            Object::Name(name) => self.resolve(*name),
        }
    }

    /// The library's own function, for one that goes by value because a frame stands in it: as long as both run the same
    /// code, they are one as they were.
    fn library_function(&self, function: &wire::Function, code: usize) -> Option<Value> {
        let object = |it: wire::Value| match it {
            wire::Value::Object(number) => self.image.objects.get(number as usize),
            _ => None,
        };
        let text = |it: wire::Value| match object(it) {
            Some(Object::Str(text)) => Some(*text),
            _ => None,
        };
        let qualname = text(function.qualname)?;
        let found = match self.vm.get_str(self.vm.hidden, qualname) {
            Some(found) => found,
            None => {
                let module = text(function.module).filter(|it| self.vm.is_library(it))?;
                find_global(self.vm, module, qualname)?
            }
        };
        // A module of the library that is still being run travels itself, with its functions.
        let is_same = matches!(object(function.globals), Some(Object::Name(_)))
            && function.closure.is_empty()
            && found.is_kind(Kind::Function)
            && self.vm.code_of(found) == self.codes.get(code);
        is_same.then_some(found)
    }

    /// What a name leads to; a missing one is noted.
    pub(super) fn resolve(&mut self, name: Name<'_>) -> Value {
        let vm = &mut *self.vm;
        let (found, shown) = match name {
            Name::CurrentTasklet => (Some(vm.current), String::new()),
            Name::MainTasklet => (Some(vm.main), String::new()),
            Name::Builtins => (Some(vm.builtins), String::new()),
            Name::Native(name) => (vm.native(name), format!("built-in function {name}")),
            Name::BuiltinClass(name) => {
                let id = ClassId::ALL.iter().find(|it| it.name() == name);
                (id.map(|it| vm.class(*it)), format!("built-in class {name}"))
            }
            Name::Module(name) => (vm.module(name), format!("module {name}")),
            Name::Namespace("") => (Some(vm.hidden), String::new()),
            Name::Namespace(name) => (
                vm.module(name).map(|it| vm.namespace(it)),
                format!("module {name}"),
            ),
            Name::Global(name, qualname) => (
                find_global(vm, name, qualname),
                format!("{name}.{qualname}"),
            ),
            Name::Hidden(name) => (
                vm.get_str(vm.hidden, name),
                format!("library function {name}"),
            ),
        };
        found.unwrap_or_else(|| {
            self.missing.push(shown);
            Value::NONE
        })
    }
}
