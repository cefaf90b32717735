//! Values on one line, much as `repr` shows them: cut where they are long or deep, and where they come round again.

use dormouse_bytecode::CodeFlags;
use num_bigint::BigInt;

use super::Reader;
use super::literal;
use super::parts::{kind_name, value_kind};
use super::report::Shown;
use crate::wire::v1::{Function, Generator, Instance, Iter, Name, Object, Value};

/// How much of a value is shown.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bounds {
    /// Characters of the whole.
    pub(super) chars: usize,
    /// Containers inside containers.
    pub(super) depth: usize,
    /// Items of one container.
    pub(super) items: usize,
}

/// What fits beside a name on one line.
pub(super) const LINE: Bounds = Bounds {
    chars: 100,
    depth: 3,
    items: 8,
};
/// What is shown of one object that was asked for.
pub(super) const PAGE: Bounds = Bounds {
    chars: 4000,
    depth: 6,
    items: 100,
};
/// Integers of more bytes are shown by their size: writing them out takes time in the square of it.
const MAX_INT_BYTES: usize = 256;

impl Reader<'_> {
    /// A value on one line.
    pub(super) fn shown(&self, value: Value) -> Shown {
        Shown {
            kind: value_kind(value, &self.image.objects),
            object: match value {
                Value::Object(id) => Some(id),
                _ => None,
            },
            text: self.repr(value, LINE),
        }
    }

    /// The text of a value, within bounds.
    pub(super) fn repr(&self, value: Value, bounds: Bounds) -> String {
        let mut painter = Painter {
            reader: self,
            bounds,
            text: String::new(),
            around: Vec::new(),
        };
        painter.value(value);
        match painter.text.char_indices().nth(bounds.chars) {
            Some((at, _)) => format!("{}…", &painter.text[..at]),
            None => painter.text,
        }
    }

    /// The text of a string object, or a question mark.
    pub(super) fn text_of(&self, value: Value) -> &str {
        match self.get(value) {
            Some(Object::Str(text)) => text,
            _ => "?",
        }
    }

    /// The name of a class.
    pub(super) fn class_name(&self, class: Value) -> String {
        match self.get(class) {
            Some(Object::Class(class)) => self.text_of(class.qualname).to_string(),
            Some(Object::Name(Name::BuiltinClass(name) | Name::Global(_, name))) => {
                (*name).to_string()
            }
            _ => "?".to_string(),
        }
    }

    /// The name of anything that can be called, without decoration.
    pub(super) fn callable_name(&self, callee: Value) -> String {
        match self.get(callee) {
            Some(Object::Function(function)) => self.text_of(function.qualname).to_string(),
            Some(Object::Generator(generator)) => self.text_of(generator.qualname).to_string(),
            Some(Object::Method(function, _)) => match self.get(*function) {
                Some(Object::Function(function)) => self.text_of(function.qualname).to_string(),
                Some(Object::Name(Name::Native(name) | Name::Global(_, name))) => {
                    (*name).to_string()
                }
                _ => "method".to_string(),
            },
            Some(Object::Name(Name::Native(name) | Name::Hidden(name) | Name::Global(_, name))) => {
                (*name).to_string()
            }
            Some(Object::Class(_) | Object::Name(Name::BuiltinClass(_))) => self.class_name(callee),
            Some(Object::Instance(instance)) => self.class_name(instance.class),
            _ => "?".to_string(),
        }
    }
}

struct Painter<'a> {
    reader: &'a Reader<'a>,
    bounds: Bounds,
    text: String,
    /// The containers around what is being shown.
    around: Vec<u32>,
}

impl Painter<'_> {
    fn is_full(&self) -> bool {
        // A character has at most four bytes.
        self.text.len() > self.bounds.chars * 4
    }

    fn value(&mut self, value: Value) {
        if self.is_full() {
            return;
        }
        match value {
            Value::Unset => self.text += "<unset>",
            Value::None => self.text += "None",
            Value::False => self.text += "False",
            Value::True => self.text += "True",
            Value::Ellipsis => self.text += "Ellipsis",
            Value::NotImplemented => self.text += "NotImplemented",
            Value::Int(number) => self.text += &number.to_string(),
            Value::Float(number) => self.text += &literal::float(number),
            Value::Object(id) => self.object(id),
        }
    }

    fn object(&mut self, id: u32) {
        let reader = self.reader;
        let Some(object) = reader.image.objects.get(id as usize) else {
            self.text += "<nothing>";
            return;
        };
        match object {
            Object::Str(text) => self.text += &literal::string(text, self.bounds.chars),
            Object::Float(number) => self.text += &literal::float(*number),
            Object::BigInt(bytes) => self.big_int(bytes),
            Object::Bytes(bytes) => self.text += &literal::bytes(bytes, self.bounds.chars),
            Object::ByteArray(bytes) => {
                self.text += &format!("bytearray({})", literal::bytes(bytes, self.bounds.chars));
            }
            Object::Tuple(_)
            | Object::List(_)
            | Object::Dict(_)
            | Object::Set { .. }
            | Object::Instance(_)
            | Object::View(..)
            | Object::Iter(_)
            | Object::Cell(_)
            | Object::Bomb(_)
            | Object::Range(_)
            | Object::Slice(_)
            | Object::Super(_)
            | Object::Exception(..)
            | Object::Method(..) => self.nested(id, object),
            other => {
                let text = reader.plain(id, other);
                self.text += &text;
            }
        }
    }

    fn big_int(&mut self, bytes: &[u8]) {
        if bytes.len() > MAX_INT_BYTES {
            self.text += &format!("<int of {} bits>", bytes.len() * 8);
        } else {
            self.text += &BigInt::from_signed_bytes_le(bytes).to_string();
        }
    }

    fn call(&mut self, name: &str, arguments: &[Value]) {
        self.text += name;
        self.row("(", arguments.iter().copied(), ")");
    }

    /// An object that shows others inside itself.
    fn nested(&mut self, id: u32, object: &Object) {
        let is_inside_itself = self.around.contains(&id);
        if is_inside_itself || self.around.len() >= self.bounds.depth {
            self.text += self.reader.abridged(object);
            return;
        }
        self.around.push(id);
        match object {
            Object::Tuple(items) => self.row(
                "(",
                items.iter().copied(),
                if items.len() == 1 { ",)" } else { ")" },
            ),
            Object::List(items) => self.row("[", items.iter().copied(), "]"),
            Object::Dict(entries) => self.dict(entries),
            Object::Set { is_frozen, items } => self.set(*is_frozen, items),
            Object::Instance(instance) => self.instance(instance),
            Object::View(dict, kind) => self.wrapped(
                ["keys", "values", "items"][usize::from(*kind).min(2)],
                *dict,
            ),
            Object::Iter(iter) => self.iter(iter),
            Object::Cell(content) => self.wrapped("cell", *content),
            Object::Bomb(exception) => self.wrapped("bomb", *exception),
            Object::Range(parts) => self.call("range", &parts[..]),
            Object::Slice(parts) => self.call("slice", &parts[..]),
            Object::Super(parts) => self.call("super", &parts[..2]),
            Object::Exception(parts, _) => self.call("exception", &parts[..1]),
            Object::Method(function, receiver) => {
                self.text += &format!("<method {} of ", self.reader.callable_name(*function));
                self.value(*receiver);
                self.text.push('>');
            }
            _ => unreachable!("only objects that show others come here"),
        }
        self.around.pop();
    }

    fn wrapped(&mut self, what: &str, inner: Value) {
        self.text += &format!("<{what} of ");
        self.value(inner);
        self.text.push('>');
    }

    fn row(&mut self, open: &str, items: impl ExactSizeIterator<Item = Value>, close: &str) {
        self.text += open;
        let n_items = items.len();
        for (at, item) in items.enumerate() {
            if at == self.bounds.items || self.is_full() {
                self.text += &format!(", … {} more", n_items - at);
                break;
            }
            if at > 0 {
                self.text += ", ";
            }
            self.value(item);
        }
        self.text += close;
    }

    fn set(&mut self, is_frozen: bool, items: &[(Value, Option<u64>)]) {
        let values = items.iter().map(|it| it.0);
        match (is_frozen, items.is_empty()) {
            (true, true) => self.text += "frozenset()",
            (false, true) => self.text += "set()",
            (true, false) => self.row("frozenset({", values, "})"),
            (false, false) => self.row("{", values, "}"),
        }
    }

    fn dict(&mut self, entries: &[(Value, Option<u64>, Value)]) {
        self.text.push('{');
        for (at, (key, _, value)) in entries.iter().enumerate() {
            if at == self.bounds.items || self.is_full() {
                self.text += &format!(", … {} more", entries.len() - at);
                break;
            }
            if at > 0 {
                self.text += ", ";
            }
            self.value(*key);
            self.text += ": ";
            self.value(*value);
        }
        self.text.push('}');
    }

    fn instance(&mut self, instance: &Instance) {
        let class = self.reader.class_name(instance.class);
        if let Some(Object::Exception(parts, _)) = self.reader.get(instance.payload) {
            self.text += &class;
            match self.reader.get(parts[0]) {
                Some(Object::Tuple(items)) => self.row("(", items.iter().copied(), ")"),
                _ => self.text += "()",
            }
            return;
        }
        self.text += &format!("<{class}");
        if instance.payload != Value::Unset {
            self.text.push(' ');
            self.value(instance.payload);
        }
        let attributes = self.reader.attributes(instance);
        for (at, (name, value)) in attributes.iter().enumerate() {
            if at == self.bounds.items || self.is_full() {
                self.text += &format!(", … {} more", attributes.len() - at);
                break;
            }
            self.text += if at == 0 { " " } else { ", " };
            self.text += &format!("{name}=");
            self.value(*value);
        }
        self.text.push('>');
    }

    fn iter(&mut self, iter: &Iter) {
        match iter {
            Iter::Exhausted => self.text += "<iterator at its end>",
            Iter::Range(next, left, step) => {
                self.text += &format!("<range iterator, next {next}, step {step}, {left} left>");
            }
            Iter::Sequence(inner, at) => self.iter_over(&format!("iterator at {at}"), *inner),
            Iter::Reversed(inner, at) => {
                self.iter_over(&format!("reversed iterator at {at}"), *inner)
            }
            Iter::Table(inner, at, ..) => self.iter_over(&format!("iterator at {at}"), *inner),
            Iter::Enumerate(inner, at) => self.iter_over(&format!("enumerate at {at}"), *inner),
            Iter::Zip(inner) => self.iter_over("zip", *inner),
        }
    }

    fn iter_over(&mut self, what: &str, inner: Value) {
        self.wrapped(what, inner);
    }
}

impl Reader<'_> {
    /// The attributes of an instance by name.
    pub(super) fn attributes<'a>(&'a self, instance: &'a Instance) -> Vec<(&'a str, Value)> {
        let names = self.image.shapes.get(instance.shape as usize);
        let names = names.map_or(&[][..], Vec::as_slice);
        let in_slots = names
            .iter()
            .zip(&instance.slots)
            .map(|(name, value)| (name.as_str(), *value));
        in_slots
            .filter(|(_, value)| *value != Value::Unset)
            .chain(self.entries(instance.dict))
            .collect()
    }

    /// The entries of a namespace by name.
    pub(super) fn entries(&self, namespace: Value) -> impl Iterator<Item = (&str, Value)> {
        let entries = match self.get(namespace) {
            Some(Object::Dict(entries)) => entries.as_slice(),
            _ => &[],
        };
        entries
            .iter()
            .map(|(key, _, value)| (self.text_of(*key), *value))
    }

    /// An object where there is no room for what is in it.
    fn abridged(&self, object: &Object) -> &'static str {
        match object {
            Object::Tuple(items) if items.is_empty() => "()",
            Object::List(items) if items.is_empty() => "[]",
            Object::Dict(entries) if entries.is_empty() => "{}",
            Object::Tuple(_) => "(...)",
            Object::List(_) => "[...]",
            Object::Dict(_) | Object::Set { .. } => "{...}",
            _ => "<...>",
        }
    }

    /// An object that shows nothing inside itself.
    fn plain(&self, id: u32, object: &Object) -> String {
        match object {
            Object::Function(function) => self.function(function),
            Object::Name(Name::Global(module, name)) => format!("<{module}.{name}>"),
            Object::Name(Name::Hidden(name)) => format!("<library {name}>"),
            Object::Name(Name::Native(name)) => format!("<built-in {name}>"),
            Object::Name(Name::BuiltinClass(name)) => format!("<class {name}>"),
            Object::Class(class) => format!("<class {}>", self.text_of(class.qualname)),
            Object::Module(name, _) => format!("<module {}>", self.text_of(*name)),
            Object::Name(Name::Module(name)) => format!("<module {name}>"),
            Object::Name(Name::Namespace(name)) => format!("<namespace of {name}>"),
            Object::Name(Name::Builtins) => "<namespace of builtins>".to_string(),
            Object::Generator(generator) => self.generator(generator),
            Object::Code(index) => self.code_name(*index),
            Object::Tasklet(_) => self.tasklet_name(id),
            Object::Channel(_) => format!("<{}>", self.channel_label(id)),
            Object::Host(kind, key) => format!("<host {kind} {key}>"),
            Object::Name(Name::CurrentTasklet) => {
                "<the current tasklet where it is loaded>".to_string()
            }
            Object::Name(Name::MainTasklet) => "<the main tasklet where it is loaded>".to_string(),
            Object::Property(parts) => format!("<property {}>", self.callable_name(parts[0])),
            Object::Wrapper(function, is_class) => {
                let kind = if *is_class {
                    "classmethod"
                } else {
                    "staticmethod"
                };
                format!("<{kind} {}>", self.callable_name(*function))
            }
            Object::Traceback(_, function, _) => {
                format!("<traceback in {}>", self.callable_name(*function))
            }
            other => format!("<{}>", kind_name(other)),
        }
    }

    fn function(&self, function: &Function) -> String {
        format!("<function {}>", self.text_of(function.qualname))
    }

    pub(super) fn generator(&self, generator: &Generator) -> String {
        let name = self.text_of(generator.qualname);
        let code = self.code_of(generator.function);
        let flags = code.map_or_else(CodeFlags::default, |it| it.flags);
        let what = match (flags.is_async, flags.is_generator) {
            (false, _) => "generator",
            (true, false) => "coroutine",
            (true, true) => "async_generator",
        };
        match generator.state {
            0 => format!("<{what} {name}, not begun>"),
            1 => {
                let at = code.map_or(0, |code| {
                    super::survey::place(code, generator.pc, true).line
                });
                format!("<{what} {name}, suspended at line {at}>")
            }
            2 => format!("<{what} {name}, running>"),
            _ => format!("<{what} {name}, ended>"),
        }
    }

    fn code_name(&self, index: u32) -> String {
        let name = self
            .codes
            .get(index as usize)
            .map_or("?", |it| &it.qualname);
        format!("<code {name}>")
    }

    fn tasklet_name(&self, id: u32) -> String {
        match self.tasklet_numbers.get(&id) {
            Some(number) => format!("<tasklet {number} {}>", self.name_of_tasklet(id)),
            None => "<tasklet>".to_string(),
        }
    }
}
