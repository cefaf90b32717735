//! Walks over object graphs on behalf of the protocol of hooks: finding the objects whose classes have a say when they
//! are pickled, and putting what hooks have made in the place of stand-ins when they are loaded.
//!
//! Between two calls a walk remembers where it has been in a set of the program, so that hooks may sleep. The set goes
//! by identity: its hashes are those of handles, and an image says so by giving none.

use std::collections::BTreeMap;

use dormouse_vm::object::{Entry, Layout, Table};
use dormouse_vm::{Kind, Value, Vm};

use crate::PickleError;
use crate::names::Names;
use crate::save::{PickleOptions, references};

/// The methods by which a class says how its instances are pickled.
const HOOKS: &[&str] = &[
    "__reduce_ex__",
    "__reduce__",
    "__getstate__",
    "__setstate__",
    "__getnewargs__",
    "__getnewargs_ex__",
];

/// Which objects have a say in how they are pickled.
pub(crate) struct Hooks<'a> {
    vm: &'a Vm,
    /// Classes whose instances have reducers in a dispatch table.
    dispatched: Vec<Value>,
    /// Whether a class has hooks, for those that were met.
    known: BTreeMap<Value, bool>,
}

impl<'a> Hooks<'a> {
    pub(crate) fn new(vm: &'a Vm, dispatched: Vec<Value>) -> Self {
        Self {
            vm,
            dispatched,
            known: BTreeMap::new(),
        }
    }

    /// Whether an object is to be asked how it is pickled; exceptions within what sleeps are asked by their hooks only.
    pub(crate) fn asks(&mut self, value: Value, is_asleep: bool) -> bool {
        if matches!(value.kind(), Some(Kind::Str | Kind::Bytes | Kind::Native)) {
            return false;
        }
        let is_instance = matches!(
            value.kind(),
            Some(Kind::Instance | Kind::Tasklet | Kind::Channel)
        );
        if !is_instance && self.dispatched.is_empty() {
            return false;
        }
        let class = self.vm.class_of(value);
        self.dispatched.contains(&class)
            || is_instance
                && (self.class_has_hooks(class) || !is_asleep && is_made_anew(self.vm, class))
    }

    fn class_has_hooks(&mut self, class: Value) -> bool {
        let vm = self.vm;
        *self
            .known
            .entry(class)
            .or_insert_with(|| has_hooks(vm, class))
    }
}

/// What is looked for in the graph of what is to be pickled.
pub(crate) struct Search<'a> {
    vm: &'a Vm,
    options: &'a PickleOptions,
    names: Names<'a>,
    hooks: Hooks<'a>,
    /// Every object is found: somebody wants to be asked about each.
    finds_all: bool,
    /// What was met that was not met before, for the set of the program.
    pub(crate) met: Vec<Value>,
    /// Exceptions that were met within tasklets and generators, and that are made anew elsewhere.
    pub(crate) asleep: Vec<Value>,
}

impl<'a> Search<'a> {
    pub(crate) fn new(
        vm: &'a Vm,
        options: &'a PickleOptions,
        hooks: Hooks<'a>,
        finds_all: bool,
    ) -> Self {
        Self {
            vm,
            options,
            names: Names::of_object(vm, options.by_value),
            hooks,
            finds_all,
            met: Vec::new(),
            asleep: Vec::new(),
        }
    }

    /// The objects with hooks that are reached from `root` without passing another one, in the order of the walk, and
    /// not in `seen`. Exceptions within what sleeps are `asleep`: they stay as they are. `sleeps` says that the root is
    /// within such a thing.
    pub(crate) fn run(
        &mut self,
        root: Value,
        seen: Value,
        sleeps: bool,
    ) -> Result<Vec<Value>, PickleError> {
        let vm = self.vm;
        let is_seen = |it: Value| vm.table(seen).is_some_and(|table| holds(table, it));
        let mut found = Vec::new();
        let mut new = Table::default();
        let mut worklist = vec![(root, false, sleeps)];
        while let Some((value, is_by_value, is_asleep)) = worklist.pop() {
            if !value.is_handle() || is_seen(value) || !insert(&mut new, value) {
                continue;
            }
            if is_asleep && is_made_anew(vm, vm.class_of(value)) {
                self.asleep.push(value);
            }
            // What is found is found again from elsewhere: it is made where it is needed first.
            if self.finds_all || self.hooks.asks(value, is_asleep) {
                found.push(value);
                continue;
            }
            self.met.push(value);
            if is_by_value || self.names.reference(value).is_none() {
                let first = worklist.len();
                let sleeps = matches!(value.kind(), Some(Kind::Tasklet | Kind::Generator));
                let parts = self.parts(value)?.into_iter();
                worklist.extend(parts.map(|it| (it.0, it.1, is_asleep || sleeps)));
                worklist[first..].reverse();
            }
        }
        Ok(found)
    }

    /// The parts of an object that goes by value; none of one that goes by name.
    pub(crate) fn parts_by_value(&self, value: Value) -> Result<Vec<Value>, PickleError> {
        if self.names.reference(value).is_some() {
            return Ok(Vec::new());
        }
        Ok(self.parts(value)?.into_iter().map(|it| it.0).collect())
    }

    /// What an object is saved with, and whether each part goes by value though it has a name.
    pub(crate) fn parts(&self, value: Value) -> Result<Vec<(Value, bool)>, PickleError> {
        match value.kind() {
            // Only the live registers count, and a channel's queue is linked through its tasklets.
            Some(Kind::Tasklet | Kind::Generator | Kind::Channel | Kind::Class) => {
                references(self.vm, value, self.options)
            }
            Some(Kind::Traceback) => references(self.vm, value, self.options),
            Some(Kind::Code | Kind::Native) | None => Ok(Vec::new()),
            Some(_) => {
                let mut parts = Vec::new();
                let heap = &self.vm.heap;
                heap.visit_references(value, &mut |it| parts.push((it, false)));
                Ok(parts)
            }
        }
    }
}

/// Whether a class, or a script's class it derives from, says how its instances are pickled.
pub(crate) fn has_hooks(vm: &Vm, class: Value) -> bool {
    let object = &vm.heap.classes[class.index()];
    object.mro.iter().any(|it| {
        let base = &vm.heap.classes[it.index()];
        let method = |name: &str| vm.get_str(base.namespace, name);
        let has_hook = || HOOKS.iter().any(|it| method(it).is_some());
        !base.is_builtin && (has_hook() || method("__new__").is_some_and(|it| is_own_new(vm, it)))
    })
}

/// Whether a class is one of exceptions whose own `__init__` or `__new__` makes the copy, from `args`, as in CPython.
pub(crate) fn is_made_anew(vm: &Vm, class: Value) -> bool {
    let object = &vm.heap.classes[class.index()];
    object.layout == Layout::Exception
        && object.mro.iter().any(|it| {
            let base = &vm.heap.classes[it.index()];
            !base.is_builtin && vm.get_str(base.namespace, "__init__").is_some()
        })
}

/// Whether a `__new__` is a script's.
fn is_own_new(vm: &Vm, new: Value) -> bool {
    let function = match new.kind() {
        Some(Kind::Wrapper) => vm.heap.wrappers[new.index()].function,
        _ => new,
    };
    vm.code_of(function).is_some_and(|it| !it.flags.is_hidden)
}

/// Adds to a set of the program what a walk has met.
pub(crate) fn remember(vm: &mut Vm, seen: Value, met: &[Value]) {
    if let Some(table) = vm.table_mut(seen) {
        for value in met.iter().filter(|it| !has_plain_hash(**it)) {
            insert(table, *value);
        }
    }
}

/// Puts what hooks have made in the place of the stand-ins for it, in everything that was loaded and is reached from
/// `root`, other than what is in `seen`; gives what `root` has become. A stand-in is an instance of `class`, and what
/// was made is its first attribute.
pub(crate) fn settle(vm: &mut Vm, root: Value, seen: Value, class: Value) -> Value {
    let mut met = Vec::new();
    {
        let names = Names::of_object(vm, false);
        let mut new = Table::default();
        let mut worklist = vec![root];
        while let Some(value) = worklist.pop() {
            let is_stand_in =
                value.is_kind(Kind::Instance) && vm.heap.instances[value.index()].class == class;
            let is_new = value.is_handle()
                && !is_stand_in
                && !vm.table(seen).is_some_and(|it| holds(it, value))
                && insert(&mut new, value);
            if is_new && names.reference(value).is_none() {
                met.push(value);
                vm.heap.visit_references(value, &mut |it| worklist.push(it));
            }
        }
    }
    for value in &met {
        if matches!(value.kind(), Some(Kind::Dict | Kind::Set)) {
            settle_table(vm, *value, class);
        } else {
            let made: BTreeMap<Value, Value> = stand_ins(vm, *value, class);
            if !made.is_empty() {
                let mut map = |it: Value| made.get(&it).copied().unwrap_or(it);
                vm.heap.replace_references(*value, &mut map);
            }
        }
    }
    remember(vm, seen, &met);
    made_of(vm, root, class).unwrap_or(root)
}

/// What a stand-in stands for, when that has been made.
fn made_of(vm: &Vm, value: Value, class: Value) -> Option<Value> {
    if !value.is_kind(Kind::Instance) {
        return None;
    }
    let instance = &vm.heap.instances[value.index()];
    (instance.class == class)
        .then(|| instance.slots.first().copied())
        .flatten()
}

/// The stand-ins an object holds, with what was made for them.
fn stand_ins(vm: &Vm, value: Value, class: Value) -> BTreeMap<Value, Value> {
    let mut made = BTreeMap::new();
    vm.heap.visit_references(value, &mut |it| {
        if let Some(real) = made_of(vm, it, class) {
            made.insert(it, real);
        }
    });
    made
}

/// A dict or set, whose keys may have become others and then have other hashes.
fn settle_table(vm: &mut Vm, value: Value, class: Value) {
    let Some(table) = vm.table(value) else { return };
    let mut entries: Vec<Entry> = table.iter().copied().collect();
    let mut is_changed = false;
    for entry in &mut entries {
        if let Some(made) = made_of(vm, entry.value, class) {
            (entry.value, is_changed) = (made, true);
        }
        if let Some(made) = made_of(vm, entry.key, class) {
            (entry.key, is_changed) = (made, true);
        }
        let is_compound = matches!(
            entry.key.kind(),
            Some(Kind::Tuple | Kind::Instance | Kind::Set)
        );
        if is_compound && let Some(Ok(hash)) = vm.quick_hash(entry.key) {
            is_changed |= hash != entry.hash;
            entry.hash = hash;
        }
    }
    if is_changed && let Some(table) = vm.table_mut(value) {
        table.clear();
        for entry in entries {
            table.insert_new(entry.hash, entry.key, entry.value);
        }
    }
}

pub(crate) fn holds(table: &Table, value: Value) -> bool {
    table.find(identity(value), |it| it == value).is_some()
}

/// Adds a value to a set by identity; false when it was there.
fn insert(table: &mut Table, value: Value) -> bool {
    if holds(table, value) {
        return false;
    }
    table.insert_new(identity(value), value, Value::UNSET);
    true
}

/// Whether a key's hash is plain to see, so that no image need carry it. A walk meets nothing behind such a value.
pub(crate) fn has_plain_hash(value: Value) -> bool {
    value
        .kind()
        .is_none_or(|it| matches!(it, Kind::Str | Kind::BigInt | Kind::Float | Kind::Bytes))
}

/// A hash of the handle itself.
pub(crate) fn identity(value: Value) -> u64 {
    value.bits().wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 8
}
