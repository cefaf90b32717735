//! An image to running state.
//!
//! The image has been checked when it comes here: every number is in range and of the stated kind. Loading makes all
//! objects empty, resolves names (all that are missing are reported at once), then fills the objects; tables and
//! classes come last, since hashes need finished keys and identity numbers. It runs no code of the image.
//! Reading order: `make`, `fill`, `class`, `table`, `tasklet`.

mod class;
mod fill;
mod make;
mod table;
mod tasklet;

use std::sync::Arc;

use crate::globals::Found;
use crate::names;
use dormouse_bytecode::Code;
use dormouse_image::wire::v1 as wire;
use dormouse_image::{Image, Limits, LoadError};
use dormouse_vm::{Kind, Limit, Runner, SchedulerState, Value, Vm};

/// Wakes a whole program up in a new VM that has the library and nothing else.
///
/// # Errors
/// See [`LoadError`].
pub fn unpickle_program(vm: Vm, bytes: &[u8], limits: &Limits) -> Result<Vm, LoadError> {
    let image = Image::open(bytes, limits)?;
    let Some(program) = &image.program else {
        return Err(LoadError::WrongKind { is_program: false });
    };
    let mut vm = vm;
    let mut loader = Loader::new(&mut vm, &image)?;
    loader.load()?;
    let runners = program
        .runners
        .iter()
        .map(|(tasklet, limit)| Runner {
            tasklet: loader.value(*tasklet),
            limit: limit.map(|(timeout, left, is_total, is_soft)| Limit {
                timeout,
                left,
                is_total,
                is_soft,
            }),
        })
        .collect();
    let state = SchedulerState {
        main: loader.value(program.main),
        current: loader.value(program.current),
        ring: loader.values(&program.ring),
        runners,
        switch_trap: program.switch_trap,
        recursion_limit: program.recursion_limit,
        schedule_callback: none_if_unset(loader.value(program.schedule_callback)),
        channel_callback: none_if_unset(loader.value(program.channel_callback)),
        error_handler: none_if_unset(loader.value(program.error_handler)),
        has_soft_space: program.has_soft_space,
    };
    let library: Vec<(String, Value)> = program
        .library
        .iter()
        .map(|(name, value)| (name.clone(), loader.value(*value)))
        .collect();
    let modules = loader.value(program.modules);
    let states: Vec<(String, Vec<(Value, Value)>)> = program
        .module_states
        .iter()
        .map(|it| {
            let entries = it.entries.iter();
            let entries = entries.map(|(key, value)| (loader.value(*key), loader.value(*value)));
            (it.name.clone(), entries.collect())
        })
        .collect();
    for (name, entries) in states {
        set_module_state(&mut vm, &name, &entries);
    }
    for (name, value) in library {
        vm.set_str(vm.hidden, &name, value);
    }
    vm.modules = modules;
    if let Some(sys) = vm.module("sys") {
        let namespace = vm.namespace(sys);
        vm.set_str(namespace, "modules", modules);
    }
    vm.set_scheduler_state(state);
    for source in &image.sources {
        vm.add_source_text(source.file, source.text);
    }
    Ok(vm)
}

/// Wakes an object up in a VM. Nothing is scheduled.
///
/// # Errors
/// See [`LoadError`].
pub fn unpickle_object(vm: &mut Vm, bytes: &[u8], limits: &Limits) -> Result<Value, LoadError> {
    let image = Image::open(bytes, limits)?;
    unpickle_image(vm, &image, Found::default())
}

/// Wakes the object of an image up, with names that lead to what was found for them.
pub(crate) fn unpickle_image(
    vm: &mut Vm,
    image: &Image<'_>,
    found: Found,
) -> Result<Value, LoadError> {
    if image.program.is_some() {
        return Err(LoadError::WrongKind { is_program: true });
    }
    let mut loader = Loader::new(vm, image)?;
    loader.found = found;
    loader.load()?;
    Ok(loader.value(image.root))
}

/// Gives a module of the library the state it had, or a class that had been changed the attributes it had.
fn set_module_state(vm: &mut Vm, name: &str, entries: &[(Value, Value)]) {
    if let Some((module, class)) = name.split_once(':') {
        set_class_state(vm, module, class, entries);
        return;
    }
    let Some(module) = vm.module(name) else {
        return;
    };
    let namespace = vm.namespace(module);
    for (key, value) in entries {
        let key = vm.intern_value(*key);
        if value.is_unset() {
            vm.remove_name(namespace, key);
        } else {
            vm.set_name(namespace, key, *value);
        }
    }
}

fn set_class_state(vm: &mut Vm, module: &str, class: &str, entries: &[(Value, Value)]) {
    let found = names::find_global(vm, module, class);
    let is_library = vm.is_library(module);
    let Some(class) = found.filter(|it| is_library && it.is_kind(Kind::Class)) else {
        return;
    };
    let namespace = vm.heap.classes[class.index()].namespace;
    let table = vm.table(namespace).into_iter();
    let before: Vec<Value> = table.flat_map(|it| it.iter().map(|it| it.key)).collect();
    let keys: Vec<Value> = entries.iter().map(|it| vm.intern_value(it.0)).collect();
    for key in before.into_iter().filter(|it| !keys.contains(it)) {
        vm.remove_name(namespace, key);
    }
    for (key, (_, value)) in keys.into_iter().zip(entries) {
        if !value.is_unset() {
            vm.set_name(namespace, key, *value);
        }
    }
    vm.class_changed(class);
}

/// One loading.
struct Loader<'a> {
    vm: &'a mut Vm,
    image: &'a Image<'a>,
    codes: Vec<Arc<Code>>,
    /// The code objects, made when first asked for.
    code_values: Vec<Value>,
    /// The objects, by number.
    made: Vec<Value>,
    /// What takes the place of names, of the library's own functions and of literals, by the number of their object.
    found: Found,
    missing: Vec<String>,
}

impl<'a> Loader<'a> {
    fn new(vm: &'a mut Vm, image: &'a Image<'a>) -> Result<Self, LoadError> {
        let codes = image.bytecode()?;
        Ok(Self {
            vm,
            image,
            codes,
            code_values: Vec::new(),
            made: Vec::new(),
            found: Found::default(),
            missing: Vec::new(),
        })
    }

    fn load(&mut self) -> Result<(), LoadError> {
        self.import_modules();
        self.make_code();
        self.find_literals();
        for (object, number) in self.image.objects.iter().zip(0..) {
            let found = self.found.get(&number).copied();
            let value = found.unwrap_or_else(|| self.make(object));
            self.made.push(value);
        }
        if !self.missing.is_empty() {
            self.missing.sort();
            self.missing.dedup();
            return Err(LoadError::Missing(std::mem::take(&mut self.missing)));
        }
        self.restore_serials();
        for (index, number) in (0..self.made.len()).zip(0..) {
            if !self.found.contains_key(&number) {
                self.fill(index)?;
            }
        }
        self.fill_tables(true);
        self.adopt_classes()?;
        self.fill_instances()?;
        self.fill_tables(false);
        self.fill_positions();
        self.link_channels();
        self.introduce();
        Ok(())
    }

    /// Objects have the identity numbers they had before they are put into tables by their hashes.
    fn restore_serials(&mut self) {
        let Some(program) = &self.image.program else {
            return;
        };
        let serials = program.serials.iter();
        let serials: Vec<_> = serials
            .map(|(value, serial)| (self.value(*value), *serial))
            .collect();
        self.vm.restore_serials(program.next_serial, serials);
    }

    fn value(&self, value: wire::Value) -> Value {
        match value {
            wire::Value::Unset => Value::UNSET,
            wire::Value::None => Value::NONE,
            wire::Value::False => Value::FALSE,
            wire::Value::True => Value::TRUE,
            wire::Value::Ellipsis => Value::ELLIPSIS,
            wire::Value::NotImplemented => Value::NOT_IMPLEMENTED,
            wire::Value::Int(number) => Value::try_int(number).unwrap_or(Value::NONE),
            wire::Value::Float(number) => Value::try_float(number).unwrap_or(Value::NONE),
            wire::Value::Object(id) => self.made[id as usize],
        }
    }

    fn values(&self, values: &[wire::Value]) -> Vec<Value> {
        values.iter().map(|it| self.value(*it)).collect()
    }

    /// A name: the interned twin of a string.
    fn interned(&mut self, name: wire::Value) -> Value {
        let name = self.value(name);
        self.vm.intern_value(name)
    }
}

fn none_if_unset(value: Value) -> Value {
    if value.is_unset() { Value::NONE } else { value }
}

fn unset_if_none(value: Value) -> Value {
    if value.is_none() { Value::UNSET } else { value }
}
