//! Two values of two images, compared part by part: what changed, with the path to it.

use std::collections::{BTreeMap, BTreeSet};

use super::Reader;
use super::parts::kind_name;
use super::value::LINE;
use crate::wire::v1::{Class, Function, Generator, Instance, Object, Value};

/// How many changes of one variable are told.
const MAX_LINES: usize = 10;
/// Plain containers of fewer characters are told whole, old and new.
const MAX_WHOLE: usize = 60;

/// Two images under comparison.
pub(super) struct Deep<'a> {
    pub(super) old: &'a Reader<'a>,
    pub(super) new: &'a Reader<'a>,
    /// The tasklets and channels of the new image by those of the old one that they are.
    pub(super) partners: BTreeMap<u32, u32>,
    /// Pairs that were compared: what two variables share is told once, and cycles end.
    seen: BTreeSet<(u32, u32)>,
    pending: Vec<(String, Value, Value)>,
    lines: Vec<String>,
}

impl<'a> Deep<'a> {
    /// Nothing compared yet.
    pub(super) fn new(
        old: &'a Reader<'a>,
        new: &'a Reader<'a>,
        partners: BTreeMap<u32, u32>,
    ) -> Self {
        Self {
            old,
            new,
            partners,
            seen: BTreeSet::new(),
            pending: Vec::new(),
            lines: Vec::new(),
        }
    }

    /// What changed in a variable.
    pub(super) fn compare(&mut self, path: &str, old: Value, new: Value) -> Vec<String> {
        self.pending.push((path.to_string(), old, new));
        while let Some((path, old, new)) = self.pending.pop() {
            self.pair(path, old, new);
        }
        let mut lines = std::mem::take(&mut self.lines);
        if lines.len() > MAX_LINES {
            let rest = lines.len() - MAX_LINES;
            lines.truncate(MAX_LINES);
            lines.push(format!("{path}: … {rest} more changes"));
        }
        lines
    }

    /// What changed between two sets of variables; `what` says what they are.
    pub(super) fn variables<'v>(
        &mut self,
        prefix: &str,
        what: &str,
        old: impl Iterator<Item = (&'v str, Value)>,
        new: impl Iterator<Item = (&'v str, Value)>,
    ) -> Vec<String> {
        let mut new: Vec<(&str, Option<Value>)> =
            new.map(|(name, value)| (name, Some(value))).collect();
        let by_name: BTreeMap<&str, usize> =
            new.iter().enumerate().map(|(at, it)| (it.0, at)).collect();
        let mut lines = Vec::new();
        for (name, value) in old {
            match by_name.get(name).and_then(|at| new[*at].1.take()) {
                Some(other) => lines.extend(self.compare(&format!("{prefix}{name}"), value, other)),
                None => lines.push(format!(
                    "{prefix}{name}: {what} is gone; it was {}",
                    self.old.shown(value).text
                )),
            }
        }
        for (name, value) in new {
            if let Some(value) = value {
                lines.push(format!(
                    "{prefix}{name}: new {what}, {}",
                    self.new.shown(value).text
                ));
            }
        }
        lines
    }

    fn changed(&mut self, path: &str, old: Value, new: Value) {
        let (old, new) = (self.old.shown(old), self.new.shown(new));
        if old.text == new.text {
            self.lines.push(format!("{path}: another {}", new.text));
        } else {
            self.lines
                .push(format!("{path}: {} -> {}", old.text, new.text));
        }
    }

    fn pair(&mut self, path: String, old: Value, new: Value) {
        let (Value::Object(old_id), Value::Object(new_id)) = (old, new) else {
            let is_same = match (old, new) {
                (Value::Float(old), Value::Float(new)) => old.to_bits() == new.to_bits(),
                _ => old == new,
            };
            if !is_same {
                self.changed(&path, old, new);
            }
            return;
        };
        let (Some(old_object), Some(new_object)) = (self.old.get(old), self.new.get(new)) else {
            return;
        };
        if !self.seen.insert((old_id, new_id)) {
            return;
        }
        if kind_name(old_object) != kind_name(new_object) {
            self.changed(&path, old, new);
        } else if is_container(old_object) && self.is_told_whole(old, new) {
            if self.old.shown(old).text != self.new.shown(new).text {
                self.changed(&path, old, new);
            }
        } else {
            self.objects(path, (old, old_object), (new, new_object));
        }
    }

    /// Whether two plain containers are small enough to be shown whole.
    fn is_told_whole(&self, old: Value, new: Value) -> bool {
        let is_whole = |reader: &Reader, value: Value| {
            let text = reader.repr(value, LINE);
            text.len() <= MAX_WHOLE && !text.contains(['<', '…']) && !text.contains("...")
        };
        is_whole(self.old, old) && is_whole(self.new, new)
    }

    fn objects(
        &mut self,
        path: String,
        (old, old_object): (Value, &'a Object),
        (new, new_object): (Value, &'a Object),
    ) {
        match (old_object, new_object) {
            (Object::Tuple(old), Object::Tuple(new)) | (Object::List(old), Object::List(new)) => {
                self.sequences(&path, old, new);
            }
            (Object::Dict(old), Object::Dict(new)) => {
                let old = old.iter().map(|it| (it.0, it.2));
                self.entries(
                    &path,
                    old.collect(),
                    new.iter().map(|it| (it.0, it.2)).collect(),
                );
            }
            (Object::Set { items: old, .. }, Object::Set { items: new, .. }) => {
                let old = old.iter().map(|it| (it.0, it.0));
                self.entries(
                    &path,
                    old.collect(),
                    new.iter().map(|it| (it.0, it.0)).collect(),
                );
            }
            (Object::Instance(old), Object::Instance(new)) => self.instances(&path, old, new),
            (Object::Cell(old), Object::Cell(new))
            | (Object::Wrapper(old, _), Object::Wrapper(new, _)) => {
                self.pending.push((path, *old, *new));
            }
            (Object::Method(old, old_self), Object::Method(new, new_self)) => {
                self.pending
                    .push((format!("{path}.__self__"), *old_self, *new_self));
                self.pending.push((format!("{path}.__func__"), *old, *new));
            }
            (Object::Function(old), Object::Function(new)) => self.functions(&path, old, new),
            (Object::Class(old), Object::Class(new)) => self.classes(&path, old, new),
            (Object::Generator(old), Object::Generator(new)) => self.generators(&path, old, new),
            (Object::Tasklet(_), Object::Tasklet(_)) | (Object::Channel(_), Object::Channel(_)) => {
                let partner = match old {
                    Value::Object(id) => self.partners.get(&id).copied(),
                    _ => None,
                };
                if partner.map(Value::Object) != Some(new) {
                    self.changed(&path, old, new);
                }
            }
            (Object::Module(old, _), Object::Module(new, _)) => {
                self.pending.push((path, *old, *new))
            }
            // A traceback says where an exception was, which the exception's own change tells.
            (Object::Traceback(..), Object::Traceback(..)) | (Object::Code(_), Object::Code(_)) => {
            }
            (old_leaf, new_leaf) if old_leaf == new_leaf => {}
            _ => {
                if self.old.shown(old).text != self.new.shown(new).text {
                    self.changed(&path, old, new);
                }
            }
        }
    }

    fn sequences(&mut self, path: &str, old: &[Value], new: &[Value]) {
        if old.len() != new.len() {
            self.lines
                .push(format!("{path}: {} items -> {}", old.len(), new.len()));
        }
        let pairs = old.iter().zip(new).enumerate();
        let pairs: Vec<_> = pairs
            .map(|(at, (old, new))| (format!("{path}[{at}]"), *old, *new))
            .collect();
        self.pending.extend(pairs.into_iter().rev());
    }

    fn entries(&mut self, path: &str, old: Vec<(Value, Value)>, new: Vec<(Value, Value)>) {
        let keyed = |reader: &Reader, entries: Vec<(Value, Value)>| -> Vec<(String, Value)> {
            entries
                .into_iter()
                .map(|(key, value)| (format!("[{}]", reader.shown(key).text), value))
                .collect()
        };
        let (old, new) = (keyed(self.old, old), keyed(self.new, new));
        self.named(path, &old, &new);
    }

    /// Parts that are found by name on both sides.
    fn named(&mut self, path: &str, old: &[(String, Value)], new: &[(String, Value)]) {
        let mut rest: BTreeMap<&str, Value> = new
            .iter()
            .map(|(name, value)| (name.as_str(), *value))
            .collect();
        let mut pairs = Vec::new();
        for (name, value) in old {
            match rest.remove(name.as_str()) {
                Some(other) => pairs.push((format!("{path}{name}"), *value, other)),
                None => self.lines.push(format!(
                    "{path}{name}: gone; it was {}",
                    self.old.shown(*value).text
                )),
            }
        }
        for (name, value) in new {
            if rest.contains_key(name.as_str()) {
                self.lines.push(format!(
                    "{path}{name}: new, {}",
                    self.new.shown(*value).text
                ));
            }
        }
        self.pending.extend(pairs.into_iter().rev());
    }

    fn instances(&mut self, path: &str, old: &'a Instance, new: &'a Instance) {
        let dotted = |attributes: Vec<(&str, Value)>| -> Vec<(String, Value)> {
            attributes
                .into_iter()
                .map(|(name, value)| (format!(".{name}"), value))
                .collect()
        };
        let (old_class, new_class) = (
            self.old.class_name(old.class),
            self.new.class_name(new.class),
        );
        if old_class != new_class {
            self.lines.push(format!(
                "{path}: an instance of {old_class} -> of {new_class}"
            ));
        }
        let (attributes, others) = (
            dotted(self.old.attributes(old)),
            dotted(self.new.attributes(new)),
        );
        self.named(path, &attributes, &others);
        match (self.old.get(old.payload), self.new.get(new.payload)) {
            (Some(Object::Exception(old, _)), Some(Object::Exception(new, _))) => {
                self.pending.push((format!("{path}.args"), old[0], new[0]));
            }
            _ => self
                .pending
                .push((path.to_string(), old.payload, new.payload)),
        }
    }

    fn functions(&mut self, path: &str, old: &Function, new: &Function) {
        let (name, other) = (
            self.old.text_of(old.qualname),
            self.new.text_of(new.qualname),
        );
        if name != other {
            self.lines
                .push(format!("{path}: <function {name}> -> <function {other}>"));
            return;
        }
        self.pending
            .push((format!("{path}.__defaults__"), old.defaults, new.defaults));
        let cells = old.closure.iter().zip(&new.closure).enumerate();
        for (at, (old, new)) in cells {
            self.pending
                .push((format!("{path} (closure {at})"), *old, *new));
        }
    }

    fn classes(&mut self, path: &str, old: &Class, new: &Class) {
        let (name, other) = (
            self.old.text_of(old.qualname),
            self.new.text_of(new.qualname),
        );
        if name != other {
            self.lines
                .push(format!("{path}: <class {name}> -> <class {other}>"));
            return;
        }
        let public = |reader: &Reader, namespace: Value| -> Vec<(String, Value)> {
            let entries = reader
                .entries(namespace)
                .filter(|it| !it.0.starts_with("__"));
            entries
                .map(|(name, value)| (format!(".{name}"), value))
                .collect()
        };
        let (old, new) = (
            public(self.old, old.namespace),
            public(self.new, new.namespace),
        );
        self.named(path, &old, &new);
    }

    fn generators(&mut self, path: &str, old: &'a Generator, new: &'a Generator) {
        let (before, after) = (self.old.generator(old), self.new.generator(new));
        if before != after {
            self.lines.push(format!("{path}: {before} -> {after}"));
        }
        let codes = (
            self.old.code_of(old.function),
            self.new.code_of(new.function),
        );
        if let (Some(old_code), Some(new_code)) = codes {
            let named = |reader: &'a Reader<'a>,
                         code: &'a dormouse_bytecode::Code,
                         registers: &'a [Value]|
             -> Vec<(String, Value)> {
                let named = reader.named_registers(code, registers);
                named
                    .map(|(name, value)| (format!(" local {name}"), value))
                    .collect()
            };
            let old = named(self.old, old_code, &old.registers);
            let new = named(self.new, new_code, &new.registers);
            self.named(path, &old, &new);
        }
    }
}

fn is_container(object: &Object) -> bool {
    matches!(
        object,
        Object::Tuple(_) | Object::List(_) | Object::Dict(_) | Object::Set { .. }
    )
}
