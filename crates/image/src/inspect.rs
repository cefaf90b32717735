//! An image for people: who stands where, with what, waiting for whom. Runs nothing.

use std::fmt::Write;
use std::sync::Arc;

use dormouse_bytecode::Code;

use crate::Image;
use crate::wire::v1::{Channel, Frame, Instance, Iter, Object, Tasklet, Value};

/// How many characters of a value are shown.
const MAX_SHOWN: usize = 100;
/// How deep containers are shown.
const MAX_DEPTH: usize = 3;
/// How many items of a container are shown.
const MAX_ITEMS: usize = 8;

/// The whole image as text.
#[must_use]
pub fn render(image: &Image) -> String {
    let reader = Reader {
        image,
        codes: image.bytecode().unwrap_or_default(),
    };
    let mut text = String::new();
    reader.header(&mut text);
    reader.tasklets(&mut text);
    reader.channels(&mut text);
    reader.globals(&mut text);
    reader.counts(&mut text);
    text
}

struct Reader<'a> {
    image: &'a Image,
    codes: Vec<Arc<Code>>,
}

impl Reader<'_> {
    fn get(&self, value: Value) -> Option<&Object> {
        match value {
            Value::Object(id) => self.image.objects.get(id as usize),
            _ => None,
        }
    }

    fn header(&self, text: &mut String) {
        let meta = &self.image.meta;
        let what = if meta.is_program {
            "a whole program"
        } else {
            "an object"
        };
        line(text, format_args!("{what}, written by {}", meta.producer));
        for (title, names) in [
            ("modules", &meta.modules),
            ("built-in functions", &meta.natives),
        ] {
            if !names.is_empty() {
                line(text, format_args!("needs {title}: {}", names.join(", ")));
            }
        }
        for (kind, key) in &meta.hosts {
            line(text, format_args!("needs host object: {kind} {key}"));
        }
        if self.image.program.is_none() {
            line(
                text,
                format_args!("object: {}", self.value(self.image.root)),
            );
        }
    }

    fn tasklets(&self, text: &mut String) {
        for (id, object) in self.image.objects.iter().enumerate() {
            let Object::Tasklet(tasklet) = object else {
                continue;
            };
            let id = id as u32;
            line(
                text,
                format_args!(
                    "\ntasklet #{id}{}: {}",
                    self.role(id),
                    self.state(tasklet, id)
                ),
            );
            if tasklet.frames.is_empty() && tasklet.pending_call != Value::Unset {
                line(
                    text,
                    format_args!("  not begun: {}", self.value(tasklet.pending_call)),
                );
            }
            for frame in tasklet.frames.iter().rev() {
                self.frame(text, frame);
            }
        }
    }

    fn role(&self, id: u32) -> &'static str {
        let Some(program) = &self.image.program else {
            return "";
        };
        match (
            program.main == Value::Object(id),
            program.current == Value::Object(id),
        ) {
            (true, true) => " (main, current)",
            (true, false) => " (main)",
            (false, true) => " (current)",
            (false, false) => "",
        }
    }

    fn state(&self, tasklet: &Tasklet, id: u32) -> String {
        let waits = |verb: &str| match self.channel_of(id) {
            Some(channel) => format!("waits to {verb} on channel #{channel}"),
            None => format!("waits to {verb}"),
        };
        match tasklet.state {
            0 => "ended".to_string(),
            1 => "paused".to_string(),
            2 => "runnable".to_string(),
            3 => format!("{} {}", waits("send"), self.value(tasklet.tempval)),
            _ => waits("receive"),
        }
    }

    fn channel_of(&self, id: u32) -> Option<usize> {
        self.image.objects.iter().position(|it| match it {
            Object::Channel(channel) => channel.waiting.contains(&Value::Object(id)),
            _ => false,
        })
    }

    fn code(&self, callee: Value) -> Option<&Code> {
        let function = match self.get(callee)? {
            Object::Generator(generator) => self.get(generator.function)?,
            other => other,
        };
        let Object::Function(function) = function else {
            return None;
        };
        let Object::Code(index) = self.get(function.code)? else {
            return None;
        };
        self.codes.get(*index as usize).map(|it| &**it)
    }

    fn frame(&self, text: &mut String, frame: &Frame) {
        let Some(code) = self.code(frame.callee) else {
            return;
        };
        if code.flags.is_hidden {
            return;
        }
        let place = code.locations.get(frame.pc.saturating_sub(1) as usize);
        let at = place.map_or(code.first_line, |it| it.line);
        line(
            text,
            format_args!(
                "  {} in {}, line {at}, instruction {}",
                code.qualname, code.file, frame.pc
            ),
        );
        for (name, value) in code.locals.iter().zip(&frame.registers) {
            let value = match self.get(*value) {
                Some(Object::Cell(content)) => *content,
                _ => *value,
            };
            if value != Value::Unset && !name.is_empty() && !name.starts_with('.') {
                line(text, format_args!("    {name} = {}", self.value(value)));
            }
        }
    }

    fn channels(&self, text: &mut String) {
        for (id, object) in self.image.objects.iter().enumerate() {
            let Object::Channel(channel) = object else {
                continue;
            };
            line(
                text,
                format_args!("\nchannel #{id}: {}", self.channel(channel)),
            );
        }
    }

    fn channel(&self, channel: &Channel) -> String {
        let waiting: Vec<String> = channel
            .waiting
            .iter()
            .map(|it| self.reference(*it))
            .collect();
        let first = channel.waiting.first().and_then(|it| self.get(*it));
        let closing = if channel.is_closing { ", closing" } else { "" };
        match first {
            None => format!("nobody waits{closing}"),
            Some(Object::Tasklet(tasklet)) if tasklet.state == 3 => {
                format!(
                    "{} waiting to send: {}{closing}",
                    waiting.len(),
                    waiting.join(", ")
                )
            }
            Some(_) => format!(
                "{} waiting to receive: {}{closing}",
                waiting.len(),
                waiting.join(", ")
            ),
        }
    }

    fn reference(&self, value: Value) -> String {
        match value {
            Value::Object(id) => format!("#{id}"),
            other => self.value(other),
        }
    }

    fn globals(&self, text: &mut String) {
        for object in &self.image.objects {
            let Object::Module(name, namespace) = object else {
                continue;
            };
            let Some(Object::Dict(entries)) = self.get(*namespace) else {
                continue;
            };
            line(text, format_args!("\nmodule {}", self.text(*name)));
            for (key, _, value) in entries {
                let key = self.text(*key);
                if !key.starts_with("__") {
                    line(text, format_args!("  {key} = {}", self.value(*value)));
                }
            }
        }
    }

    fn counts(&self, text: &mut String) {
        let mut counts = std::collections::BTreeMap::<&str, usize>::new();
        for object in &self.image.objects {
            *counts.entry(kind_name(object)).or_default() += 1;
        }
        let list: Vec<String> = counts
            .iter()
            .map(|(name, count)| format!("{count} {name}"))
            .collect();
        line(
            text,
            format_args!(
                "\n{} objects: {}",
                self.image.objects.len(),
                list.join(", ")
            ),
        );
        line(text, format_args!("{} code objects", self.image.code.len()));
    }

    fn text(&self, value: Value) -> &str {
        match self.get(value) {
            Some(Object::Str(text)) => text,
            _ => "?",
        }
    }

    /// A value on one line, cut where it gets long.
    fn value(&self, value: Value) -> String {
        let shown = self.nested(value, 0);
        match shown.char_indices().nth(MAX_SHOWN) {
            Some((at, _)) => format!("{}…", &shown[..at]),
            None => shown,
        }
    }

    fn nested(&self, value: Value, depth: usize) -> String {
        let id = match value {
            Value::Unset => return "unset".to_string(),
            Value::None => return "None".to_string(),
            Value::False => return "False".to_string(),
            Value::True => return "True".to_string(),
            Value::Ellipsis => return "Ellipsis".to_string(),
            Value::NotImplemented => return "NotImplemented".to_string(),
            Value::Int(number) => return number.to_string(),
            Value::Float(number) => return format!("{number:?}"),
            Value::Object(id) => id,
        };
        let Some(object) = self.image.objects.get(id as usize) else {
            return "?".to_string();
        };
        match object {
            Object::Str(text) => format!("{text:?}"),
            Object::Float(number) => format!("{number:?}"),
            Object::BigInt(bytes) => num_bigint::BigInt::from_signed_bytes_le(bytes).to_string(),
            Object::Bytes(bytes) | Object::ByteArray(bytes) => format!("{} bytes", bytes.len()),
            Object::Tuple(items) => format!("({})", self.items(items, depth)),
            Object::List(items) => format!("[{}]", self.items(items, depth)),
            Object::Set {
                is_frozen: _,
                items,
            } => {
                let items: Vec<Value> = items.iter().map(|it| it.0).collect();
                format!("{{{}}}", self.items(&items, depth))
            }
            Object::Dict(entries) => self.dict(entries, depth),
            Object::Function(function) => format!("<function {}>", self.text(function.qualname)),
            Object::Global(module, name) => format!("<{module}.{name}>"),
            Object::Hidden(name) => format!("<library {name}>"),
            Object::Native(name) => format!("<built-in {name}>"),
            Object::BuiltinClass(name) => format!("<class {name}>"),
            Object::Class(class) => format!("<class {}>", self.text(class.qualname)),
            Object::Instance(instance) => self.instance(instance, id, depth),
            Object::Module(name, _) => format!("<module {}>", self.text(*name)),
            Object::ModuleName(name) => format!("<module {name}>"),
            Object::Namespace(name) => format!("<namespace of {name}>"),
            Object::Method(function, receiver) => {
                format!(
                    "<method {} of {}>",
                    self.nested(*function, MAX_DEPTH),
                    self.reference(*receiver)
                )
            }
            Object::Generator(generator) => {
                format!("<generator {} #{id}>", self.text(generator.qualname))
            }
            Object::Cell(content) => self.nested(*content, depth),
            Object::Range(parts) => {
                let parts: Vec<String> = parts.iter().map(|it| self.nested(*it, depth)).collect();
                format!("range({})", parts.join(", "))
            }
            Object::Iter(iter) => format!("<{} #{id}>", iter_name(iter)),
            Object::Host(kind, key) => format!("<host {kind} {key}>"),
            other => format!("<{} #{id}>", kind_name(other)),
        }
    }

    fn items(&self, items: &[Value], depth: usize) -> String {
        if depth >= MAX_DEPTH && !items.is_empty() {
            return "…".to_string();
        }
        let mut shown: Vec<String> = items
            .iter()
            .take(MAX_ITEMS)
            .map(|it| self.nested(*it, depth + 1))
            .collect();
        if items.len() > MAX_ITEMS {
            shown.push(format!("… {} more", items.len() - MAX_ITEMS));
        }
        shown.join(", ")
    }

    fn dict(&self, entries: &[(Value, Option<u64>, Value)], depth: usize) -> String {
        if depth >= MAX_DEPTH && !entries.is_empty() {
            return "{…}".to_string();
        }
        let mut shown: Vec<String> = entries
            .iter()
            .take(MAX_ITEMS)
            .map(|(key, _, value)| {
                format!(
                    "{}: {}",
                    self.nested(*key, depth + 1),
                    self.nested(*value, depth + 1)
                )
            })
            .collect();
        if entries.len() > MAX_ITEMS {
            shown.push(format!("… {} more", entries.len() - MAX_ITEMS));
        }
        format!("{{{}}}", shown.join(", "))
    }

    fn instance(&self, instance: &Instance, id: u32, depth: usize) -> String {
        let class = match self.get(instance.class) {
            Some(Object::Class(class)) => self.text(class.name).to_string(),
            Some(Object::BuiltinClass(name) | Object::Global(_, name)) => name.clone(),
            _ => "?".to_string(),
        };
        if let Some(Object::Exception(parts, _)) = self.get(instance.payload) {
            return format!("{class}{}", self.nested(parts[0], depth));
        }
        if depth >= MAX_DEPTH {
            return format!("<{class} #{id}>");
        }
        let names = self
            .image
            .shapes
            .get(instance.shape as usize)
            .map_or(&[][..], Vec::as_slice);
        let shown: Vec<String> = names
            .iter()
            .zip(&instance.slots)
            .take(MAX_ITEMS)
            .map(|(name, value)| format!("{name}={}", self.nested(*value, depth + 1)))
            .collect();
        format!("<{class} #{id} {}>", shown.join(" "))
    }
}

fn line(text: &mut String, arguments: std::fmt::Arguments<'_>) {
    // Writing to a string cannot fail.
    let _ = writeln!(text, "{arguments}");
}

fn iter_name(iter: &Iter) -> &'static str {
    match iter {
        Iter::Exhausted => "exhausted iterator",
        Iter::Sequence(..) => "sequence iterator",
        Iter::Reversed(..) => "reversed iterator",
        Iter::Range(..) => "range iterator",
        Iter::Table(..) => "dict or set iterator",
        Iter::Enumerate(..) => "enumerate",
        Iter::Zip(_) => "zip",
    }
}

fn kind_name(object: &Object) -> &'static str {
    match object {
        Object::Float(_) => "float",
        Object::BigInt(_) => "int",
        Object::Str(_) => "str",
        Object::Bytes(_) => "bytes",
        Object::ByteArray(_) => "bytearray",
        Object::Tuple(_) => "tuple",
        Object::List(_) => "list",
        Object::Dict(_) => "dict",
        Object::Set { .. } => "set",
        Object::Range(_) => "range",
        Object::Slice(_) => "slice",
        Object::Function(_) => "function",
        Object::Method(..) => "method",
        Object::Native(_) => "built-in function",
        Object::BuiltinClass(_) => "built-in class",
        Object::Class(_) => "class",
        Object::Instance(_) => "instance",
        Object::Module(..) => "module",
        Object::ModuleName(_) => "module reference",
        Object::Namespace(_) => "namespace reference",
        Object::Global(..) => "reference by name",
        Object::Hidden(_) => "library reference",
        Object::Cell(_) => "cell",
        Object::Generator(_) => "generator",
        Object::Iter(_) => "iterator",
        Object::View(..) => "dict view",
        Object::Property(_) => "property",
        Object::Wrapper(..) => "method wrapper",
        Object::Super(_) => "super",
        Object::Exception(..) => "exception",
        Object::Traceback(..) => "traceback entry",
        Object::Tasklet(_) => "tasklet",
        Object::Channel(_) => "channel",
        Object::Code(_) => "code",
        Object::Bomb(_) => "bomb",
        Object::Host(..) => "host object",
        Object::CurrentTasklet => "reference to the current tasklet",
        Object::MainTasklet => "reference to the main tasklet",
        Object::Builtins => "built-in names",
    }
}
