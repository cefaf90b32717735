//! Attributes: reading, writing, deleting, and their inline caches.

use dormouse_bytecode::Instruction;

use super::Op;
use crate::class_table::ClassId;
use crate::frame::Resume;
use crate::heap::Kind;
use crate::native::{Control, Outcome};
use crate::object::{Dict, Method};
use crate::shape::{MAX_SLOTS, ShapeId};
use crate::vm::{Cache, CacheKind};
use crate::{Raise, Value, Vm};

/// What looking up an attribute found.
#[derive(Debug)]
pub enum Lookup {
    /// The value.
    Value(Value),
    /// A function found on the class, not bound yet.
    Method(Value),
    /// A call gives the value.
    Call(Value, Vec<Value>),
    /// Nothing.
    Missing,
}

impl Vm {
    pub(super) fn op_get_attr(&mut self, i: Instruction) -> Op {
        let object = self.reg(i.b());
        let name = self.site_name(i.d());
        self.cache_slot(object, name, i.d());
        let outcome = self.get_attr(object, name);
        self.finish(outcome, Resume::GetAttr, &[])
    }

    /// Remembers the slot of an attribute, when the class has nothing to say about it.
    fn cache_slot(&mut self, object: Value, name: Value, site: u32) {
        if object.is_kind(Kind::Module) {
            return self.cache_module_value(object, name, site);
        }
        if !object.is_kind(Kind::Instance) {
            return;
        }
        let instance = &self.heap.instances[object.index()];
        let (class, shape) = (instance.class, instance.shape);
        if !instance.dict.is_unset() || self.heap.classes[class.index()].flags.has_getattribute {
            return;
        }
        let Some(slot) = self.shapes.slot(shape, name) else {
            return;
        };
        if self
            .lookup(class, name)
            .is_some_and(|it| self.is_data_descriptor(it))
        {
            return;
        }
        let cache_idx = self.cache_idx(site);
        let version = self.shapes.get(shape).version;
        self.caches[cache_idx] = Cache {
            key: shape.0,
            version,
            slot: slot as u32,
            kind: CacheKind::Slot,
            value: Value::UNSET,
        };
    }

    /// Remembers where in a module's namespace an attribute is.
    fn cache_module_value(&mut self, module: Value, name: Value, site: u32) {
        let namespace = self.namespace(module);
        let Some(entry_idx) = self.find_name(namespace, name) else {
            return;
        };
        let version = self.heap.dicts[namespace.index()].table.version();
        let cache_idx = self.cache_idx(site);
        let (key, slot) = (namespace.index(), entry_idx as u32);
        self.caches[cache_idx] = Cache {
            key,
            version,
            slot,
            kind: CacheKind::ModuleValue,
            value: Value::UNSET,
        };
    }

    pub(super) fn op_get_method(&mut self, i: Instruction) -> Op {
        let object = self.reg(i.b());
        let name = self.site_name(i.d());
        if object.is_kind(Kind::Module) {
            self.cache_module_value(object, name, i.d());
        }
        match self.lookup_attr(object, name)? {
            Lookup::Method(function) => {
                self.cache_method(object, name, function, i.d());
                self.set_reg(i.a() + 1, function);
                self.set_reg(i.a() + 2, object);
                Ok(())
            }
            Lookup::Value(value) => self.deliver(value),
            Lookup::Call(callee, args) => self.call_value(callee, &args, &[], Resume::GetAttr, &[]),
            Lookup::Missing => {
                let raise = self.missing_attribute(object, name);
                self.intercept(Resume::GetAttr, raise, &[])
            }
        }
    }

    fn cache_method(&mut self, object: Value, name: Value, function: Value, site: u32) {
        let cache_idx = self.cache_idx(site);
        if object.is_kind(Kind::Instance) {
            let instance = &self.heap.instances[object.index()];
            let is_shadowable =
                !instance.dict.is_unset() || self.shapes.slot(instance.shape, name).is_some();
            if is_shadowable
                || self.heap.classes[instance.class.index()]
                    .flags
                    .has_getattribute
            {
                return;
            }
            let shape = instance.shape;
            let version = self.shapes.get(shape).version;
            self.caches[cache_idx] = Cache {
                key: shape.0,
                version,
                slot: 0,
                kind: CacheKind::ClassValue,
                value: function,
            };
        } else if object.is_kind(Kind::Channel) {
            let class = self.class_of(object);
            if self.heap.classes[class.index()].is_builtin {
                self.caches[cache_idx] = Cache {
                    key: class.index(),
                    version: 0,
                    slot: 0,
                    kind: CacheKind::ChannelMethod,
                    value: function,
                };
            }
        } else if matches!(
            object.kind(),
            Some(
                Kind::List
                    | Kind::Dict
                    | Kind::Str
                    | Kind::Tuple
                    | Kind::Bytes
                    | Kind::ByteArray
                    | Kind::Generator
            )
        ) {
            let key = object.bits() as u8 as u32;
            self.caches[cache_idx] = Cache {
                key,
                version: 0,
                slot: 0,
                kind: CacheKind::BuiltinMethod,
                value: function,
            };
        }
    }

    pub(super) fn op_get_special(&mut self, i: Instruction) -> Op {
        let object = self.reg(i.b());
        let name = self.name(i.d());
        let class = self.class_of(object);
        match self.lookup(class, name) {
            Some(function) if is_method(function) => {
                self.set_reg(i.a() + 1, function);
                self.set_reg(i.a() + 2, object);
                Ok(())
            }
            Some(value) => {
                let outcome = self.bind_class_value(value, object, class);
                self.finish(outcome, Resume::Deliver, &[])
            }
            None => {
                let missed = if i.c() == 1 {
                    " (missed __exit__ method)"
                } else {
                    ""
                };
                let message = format!(
                    "'{}' object does not support the context manager protocol{missed}",
                    self.class_name(class)
                );
                Err(self.raise(ClassId::TypeError, message))
            }
        }
    }

    /// Reads an attribute as `object.__getattribute__` does, for natives.
    pub fn get_attr_plain(&mut self, object: Value, name: Value) -> Outcome {
        match self.lookup_plain(object, name)? {
            Lookup::Value(value) => Ok(value.into()),
            Lookup::Method(function) => Ok(self
                .heap
                .alloc(Method {
                    function,
                    receiver: object,
                })
                .into()),
            Lookup::Call(callee, args) => Ok(Control::call(callee, args)),
            Lookup::Missing => Err(self.missing_attribute(object, name)),
        }
    }

    /// Reads an attribute: for natives, whose result it becomes.
    pub fn get_attr(&mut self, object: Value, name: Value) -> Outcome {
        match self.lookup_attr(object, name)? {
            Lookup::Value(value) => Ok(value.into()),
            Lookup::Method(function) => Ok(self
                .heap
                .alloc(Method {
                    function,
                    receiver: object,
                })
                .into()),
            Lookup::Call(callee, args) => Ok(Control::call(callee, args)),
            Lookup::Missing => Err(self.missing_attribute(object, name)),
        }
    }

    /// Looks an attribute up without running script code.
    pub fn lookup_attr(&mut self, object: Value, name: Value) -> Result<Lookup, Raise> {
        let class = self.class_of(object);
        if self.heap.classes[class.index()].flags.has_getattribute
            && let Some(function) = self.lookup_str(class, "__getattribute__")
        {
            return Ok(Lookup::Call(function, vec![object, name]));
        }
        self.lookup_plain(object, name)
    }

    /// Looks an attribute up as `object.__getattribute__` does.
    pub fn lookup_plain(&mut self, object: Value, name: Value) -> Result<Lookup, Raise> {
        if object.is_kind(Kind::Super) {
            return self.lookup_super(object, name);
        }
        let class = self.class_of(object);
        let on_class = self.lookup(class, name);
        if let Some(value) = on_class
            && self.is_data_descriptor(value)
        {
            return self.lookup_bound(value, object, class);
        }
        if let Some(value) = self.own_attribute(object, name) {
            return Ok(Lookup::Value(value));
        }
        if object.is_kind(Kind::Class)
            && let Some(value) = self.lookup(object, name)
        {
            return self.lookup_on_class(value, object);
        }
        match on_class {
            Some(value) => self.lookup_bound(value, object, class),
            None => self.lookup_special(object, name),
        }
    }

    /// A value found in the namespace of a class, read through the class.
    fn lookup_on_class(&mut self, value: Value, class: Value) -> Result<Lookup, Raise> {
        match value.kind() {
            Some(Kind::Wrapper) => {
                let wrapper = self.heap.wrappers[value.index()].clone();
                if wrapper.is_class_method {
                    Ok(self.lookup_method(wrapper.function, class))
                } else {
                    Ok(Lookup::Value(wrapper.function))
                }
            }
            Some(Kind::Instance) => match self.script_method(value, "__get__") {
                Some(get) => Ok(Lookup::Call(get, vec![value, Value::NONE, class])),
                None => Ok(Lookup::Value(value)),
            },
            _ => Ok(Lookup::Value(value)),
        }
    }

    fn lookup_method(&mut self, function: Value, receiver: Value) -> Lookup {
        Lookup::Value(self.heap.alloc(Method { function, receiver }))
    }

    /// A value found on the class of `object`, bound to it.
    fn lookup_bound(&mut self, value: Value, object: Value, class: Value) -> Result<Lookup, Raise> {
        match value.kind() {
            _ if is_method(value)
                && !(value.is_kind(Kind::Native) && self.native_owner(value).is_none()) =>
            {
                Ok(Lookup::Method(value))
            }
            Some(Kind::Property) => {
                let get = self.heap.properties[value.index()].get;
                if get.is_none() {
                    return Err(self.raise(ClassId::AttributeError, "property has no getter"));
                }
                Ok(Lookup::Call(get, vec![object]))
            }
            Some(Kind::Wrapper) => {
                let wrapper = self.heap.wrappers[value.index()].clone();
                Ok(if wrapper.is_class_method {
                    self.lookup_method(wrapper.function, class)
                } else {
                    Lookup::Value(wrapper.function)
                })
            }
            Some(Kind::Instance) => match self.script_method(value, "__get__") {
                Some(get) => Ok(Lookup::Call(get, vec![value, object, class])),
                None => Ok(Lookup::Value(value)),
            },
            _ => Ok(Lookup::Value(value)),
        }
    }

    /// As [`Self::lookup_bound`], for a native's result.
    pub(crate) fn bind_class_value(
        &mut self,
        value: Value,
        object: Value,
        class: Value,
    ) -> Outcome {
        match self.lookup_bound(value, object, class)? {
            Lookup::Value(value) => Ok(value.into()),
            Lookup::Method(function) => Ok(self
                .heap
                .alloc(Method {
                    function,
                    receiver: object,
                })
                .into()),
            Lookup::Call(callee, args) => Ok(Control::call(callee, args)),
            Lookup::Missing => Ok(value.into()),
        }
    }

    fn lookup_super(&mut self, object: Value, name: Value) -> Result<Lookup, Raise> {
        let parts = self.heap.supers[object.index()].clone();
        let mro = self.heap.classes[parts.object_class.index()].mro.clone();
        let after = mro
            .iter()
            .position(|it| *it == parts.class)
            .map_or(0, |it| it + 1);
        for class in &mro[after..] {
            let namespace = self.heap.classes[class.index()].namespace;
            let Some(value) = self.get_name(namespace, name) else {
                continue;
            };
            if parts.object == parts.object_class {
                return self.lookup_on_class_of(value, parts.object_class);
            }
            return match self.lookup_bound(value, parts.object, parts.object_class)? {
                Lookup::Method(function) => Ok(self.lookup_method(function, parts.object)),
                other => Ok(other),
            };
        }
        Ok(Lookup::Missing)
    }

    /// As [`Self::lookup_on_class`], where `super` is bound to a class.
    fn lookup_on_class_of(&mut self, value: Value, class: Value) -> Result<Lookup, Raise> {
        self.lookup_on_class(value, class)
    }

    /// Attributes that objects have without their class saying so.
    fn lookup_special(&mut self, object: Value, name: Value) -> Result<Lookup, Raise> {
        match self.heap.text(name) {
            "__class__" => Ok(Lookup::Value(self.class_of(object))),
            "__dict__" => match self.dict_of(object) {
                Some(dict) => Ok(Lookup::Value(dict)),
                None => Ok(Lookup::Missing),
            },
            "__doc__" => Ok(Lookup::Value(Value::NONE)),
            _ if object.is_kind(Kind::Module) => {
                let namespace = self.namespace(object);
                Ok(match self.get_str(namespace, "__getattr__") {
                    Some(function) => Lookup::Call(function, vec![name]),
                    None => Lookup::Missing,
                })
            }
            _ => Ok(Lookup::Missing),
        }
    }

    /// The `__dict__` of an object. An instance's attributes move from its slots into the dict.
    pub fn dict_of(&mut self, object: Value) -> Option<Value> {
        match object.kind()? {
            Kind::Module => Some(self.namespace(object)),
            Kind::Class => Some(self.heap.classes[object.index()].namespace),
            Kind::Function => {
                if self.heap.functions[object.index()].dict.is_unset() {
                    self.heap.functions[object.index()].dict = self.heap.alloc(Dict::default());
                }
                Some(self.heap.functions[object.index()].dict)
            }
            Kind::Tasklet => {
                if self.heap.tasklets[object.index()].dict.is_unset() {
                    self.heap.tasklets[object.index()].dict = self.heap.alloc(Dict::default());
                }
                Some(self.heap.tasklets[object.index()].dict)
            }
            Kind::Channel => {
                if self.heap.channels[object.index()].dict.is_unset() {
                    self.heap.channels[object.index()].dict = self.heap.alloc(Dict::default());
                }
                Some(self.heap.channels[object.index()].dict)
            }
            Kind::Instance => {
                let class = self.heap.instances[object.index()].class;
                if self.heap.classes[class.index()].flags.is_slotted {
                    return None;
                }
                Some(self.instance_dict(object))
            }
            _ => None,
        }
    }

    fn instance_dict(&mut self, object: Value) -> Value {
        let instance = &mut self.heap.instances[object.index()];
        if !instance.dict.is_unset() {
            return instance.dict;
        }
        let slots = std::mem::take(&mut instance.slots);
        let (class, shape) = (instance.class, instance.shape);
        let names = self.shapes.get(shape).names.clone();
        let pairs: Vec<_> = names
            .iter()
            .copied()
            .zip(slots)
            .filter(|(_, value)| !value.is_unset())
            .collect();
        let dict = self.new_str_dict(&pairs);
        let root = self.heap.classes[class.index()].root_shape;
        let instance = &mut self.heap.instances[object.index()];
        instance.dict = dict;
        instance.shape = ShapeId(0);
        debug_assert_ne!(root, ShapeId(0));
        dict
    }

    /// An attribute that the object itself holds.
    #[must_use]
    pub fn own_attribute(&self, object: Value, name: Value) -> Option<Value> {
        let dict = match object.kind()? {
            Kind::Instance => {
                let instance = &self.heap.instances[object.index()];
                if instance.dict.is_unset() {
                    let slot = self.shapes.slot(instance.shape, name)?;
                    return Some(instance.slots[slot]).filter(|it| !it.is_unset());
                }
                instance.dict
            }
            Kind::Module => self.namespace(object),
            Kind::Function => self.heap.functions[object.index()].dict,
            Kind::Tasklet => self.heap.tasklets[object.index()].dict,
            Kind::Channel => self.heap.channels[object.index()].dict,
            _ => return None,
        };
        if dict.is_unset() {
            None
        } else {
            self.get_name(dict, name)
        }
    }

    fn is_data_descriptor(&self, value: Value) -> bool {
        match value.kind() {
            Some(Kind::Property) => true,
            Some(Kind::Instance) => {
                let class = self.class_of(value);
                self.heap.classes[class.index()].flags.is_descriptor
                    && (self.lookup_str(class, "__set__").is_some()
                        || self.lookup_str(class, "__delete__").is_some())
            }
            _ => false,
        }
    }

    /// The AttributeError of a missing attribute.
    pub fn missing_attribute(&mut self, object: Value, name: Value) -> Raise {
        let text = self.heap.text(name).to_string();
        let message = match object.kind() {
            Some(Kind::Module) => {
                let module = self.heap.text(self.heap.modules[object.index()].name);
                format!("module '{module}' has no attribute '{text}'")
            }
            Some(Kind::Class) => format!(
                "type object '{}' has no attribute '{text}'",
                self.class_name(object)
            ),
            _ => format!(
                "'{}' object has no attribute '{text}'",
                self.type_name(object)
            ),
        };
        let raise = self.raise(ClassId::AttributeError, message);
        let (name_name, obj_name) = (self.intern("name"), self.intern("obj"));
        let _ = self.set_instance_attribute(raise.0, name_name, name);
        let _ = self.set_instance_attribute(raise.0, obj_name, object);
        raise
    }

    /// An attribute read has raised AttributeError: the class's `__getattr__` may know it.
    pub(super) fn get_attr_fallback(&mut self, raise: Raise) -> Op {
        let i = self.waiting();
        use dormouse_bytecode::Op as Opcode;
        let (object, name) = match i.op() {
            Some(Opcode::GetAttr | Opcode::GetMethod) => (self.reg(i.b()), self.site_name(i.d())),
            _ => return Err(raise),
        };
        match self.getattr_hook(object) {
            Some(function) => self.call_value(function, &[object, name], &[], Resume::Deliver, &[]),
            None => Err(raise),
        }
    }

    /// The `__getattr__` of an object's class, or of a module.
    pub fn getattr_hook(&self, object: Value) -> Option<Value> {
        self.lookup_str(self.class_of(object), "__getattr__")
    }

    pub(super) fn op_set_attr(&mut self, i: Instruction) -> Op {
        let (object, value) = (self.reg(i.a()), self.reg(i.b()));
        let name = self.site_name(i.d());
        let before = self.instance_shape(object);
        let outcome = self.set_attr(object, name, value);
        if matches!(outcome, Ok(Control::Return(_))) {
            self.cache_set(object, name, before, i.d());
        }
        self.finish(outcome, Resume::Deliver, &[])
    }

    fn instance_shape(&self, object: Value) -> Option<ShapeId> {
        object
            .is_kind(Kind::Instance)
            .then(|| self.heap.instances[object.index()].shape)
    }

    fn cache_set(&mut self, object: Value, name: Value, before: Option<ShapeId>, site: u32) {
        let (Some(before), Some(after)) = (before, self.instance_shape(object)) else {
            return;
        };
        let Some(slot) = self.shapes.slot(after, name) else {
            return;
        };
        let class = self.class_of(object);
        let flags = self.heap.classes[class.index()].flags;
        if flags.has_setattr
            || self
                .lookup(class, name)
                .is_some_and(|it| self.is_data_descriptor(it))
        {
            return;
        }
        let version = self.shapes.get(before).version;
        let cache_idx = self.cache_idx(site);
        let (kind, slot) = if before == after {
            (CacheKind::Slot, slot as u32)
        } else {
            (CacheKind::NewSlot, after.0)
        };
        self.caches[cache_idx] = Cache {
            key: before.0,
            version,
            slot,
            kind,
            value: Value::UNSET,
        };
    }

    /// Writes an attribute: for natives, whose result is None.
    pub fn set_attr(&mut self, object: Value, name: Value, value: Value) -> Outcome {
        let class = self.class_of(object);
        if self.heap.classes[class.index()].flags.has_setattr
            && let Some(function) = self.lookup_str(class, "__setattr__")
        {
            return Ok(Control::call(function, [object, name, value]));
        }
        self.set_attr_plain(object, name, value)
    }

    /// Writes an attribute as `object.__setattr__` does.
    pub fn set_attr_plain(&mut self, object: Value, name: Value, value: Value) -> Outcome {
        let class = self.class_of(object);
        if let Some(descriptor) = self.lookup(class, name) {
            if descriptor.is_kind(Kind::Property) {
                let set = self.heap.properties[descriptor.index()].set;
                if set.is_none() {
                    let message = format!(
                        "property '{}' of '{}' object has no setter",
                        self.heap.text(name),
                        self.class_name(class)
                    );
                    return Err(self.raise(ClassId::AttributeError, message));
                }
                return Ok(Control::call(set, [object, value]));
            }
            if descriptor.is_kind(Kind::Instance)
                && let Some(set) = self.script_method(descriptor, "__set__")
            {
                return Ok(Control::call(set, [descriptor, object, value]));
            }
        }
        match object.kind() {
            Some(Kind::Instance) => self.set_instance_attribute(object, name, value)?,
            Some(Kind::Class) => self.set_class_attribute(object, name, value)?,
            Some(Kind::Module) => {
                let namespace = self.namespace(object);
                self.set_name(namespace, name, value);
            }
            Some(Kind::Function) => self.set_in_dict(object, name, value),
            Some(Kind::Tasklet | Kind::Channel) if !self.heap.classes[class.index()].is_builtin => {
                self.set_in_dict(object, name, value);
            }
            _ => {
                let message = format!(
                    "'{}' object has no attribute '{}'",
                    self.type_name(object),
                    self.heap.text(name)
                );
                return Err(self.raise(ClassId::AttributeError, message));
            }
        }
        Ok(Value::NONE.into())
    }

    fn set_in_dict(&mut self, object: Value, name: Value, value: Value) {
        if let Some(dict) = self.dict_of(object) {
            self.set_name(dict, name, value);
        }
    }

    /// Writes an attribute of an instance itself.
    pub fn set_instance_attribute(&mut self, object: Value, name: Value, value: Value) -> Op {
        let instance = &self.heap.instances[object.index()];
        let (class, shape, dict) = (instance.class, instance.shape, instance.dict);
        let flags = self.heap.classes[class.index()].flags;
        let is_plain_object = class == self.class(ClassId::Object);
        if is_plain_object || flags.is_slotted && !self.is_slot_name(class, name) {
            let message = format!(
                "'{}' object has no attribute '{}'",
                self.class_name(class),
                self.heap.text(name)
            );
            return Err(self.raise(ClassId::AttributeError, message));
        }
        if !dict.is_unset() {
            self.set_name(dict, name, value);
            return Ok(());
        }
        if let Some(slot) = self.shapes.slot(shape, name) {
            self.heap.instances[object.index()].slots[slot] = value;
            return Ok(());
        }
        if self.shapes.get(shape).names.len() >= MAX_SLOTS {
            let dict = self.instance_dict(object);
            self.set_name(dict, name, value);
            return Ok(());
        }
        let shape = self.shapes.with(shape, name);
        let instance = &mut self.heap.instances[object.index()];
        instance.slots.push(value);
        instance.shape = shape;
        self.heap.charge(size_of::<Value>());
        Ok(())
    }

    fn is_slot_name(&self, class: Value, name: Value) -> bool {
        let mro = self.heap.classes[class.index()].mro.iter();
        mro.filter_map(|it| self.get_str(self.heap.classes[it.index()].namespace, "__slots__"))
            .any(|slots| {
                slots == name
                    || self
                        .sequence_items(slots)
                        .is_some_and(|it| it.contains(&name))
            })
    }

    fn set_class_attribute(&mut self, class: Value, name: Value, value: Value) -> Op {
        if self.heap.classes[class.index()].is_builtin {
            let message = format!(
                "cannot set '{}' attribute of immutable type '{}'",
                self.heap.text(name),
                self.class_name(class)
            );
            return Err(self.raise(ClassId::TypeError, message));
        }
        let namespace = self.heap.classes[class.index()].namespace;
        self.set_name(namespace, name, value);
        self.class_changed(class);
        Ok(())
    }

    pub(super) fn op_del_attr(&mut self, i: Instruction) -> Op {
        let object = self.reg(i.a());
        let name = self.name(i.d());
        let outcome = self.del_attr(object, name);
        self.finish(outcome, Resume::Deliver, &[])
    }

    /// Deletes an attribute: for natives, whose result is None.
    pub fn del_attr(&mut self, object: Value, name: Value) -> Outcome {
        let class = self.class_of(object);
        if self.heap.classes[class.index()].flags.has_delattr
            && let Some(function) = self.lookup_str(class, "__delattr__")
        {
            return Ok(Control::call(function, [object, name]));
        }
        self.del_attr_plain(object, name)
    }

    /// Deletes an attribute as `object.__delattr__` does.
    pub fn del_attr_plain(&mut self, object: Value, name: Value) -> Outcome {
        let class = self.class_of(object);
        if let Some(descriptor) = self.lookup(class, name) {
            if descriptor.is_kind(Kind::Property) {
                let delete = self.heap.properties[descriptor.index()].delete;
                if delete.is_none() {
                    let message = format!(
                        "property '{}' of '{}' object has no deleter",
                        self.heap.text(name),
                        self.class_name(class)
                    );
                    return Err(self.raise(ClassId::AttributeError, message));
                }
                return Ok(Control::call(delete, [object]));
            }
            if descriptor.is_kind(Kind::Instance)
                && let Some(delete) = self.script_method(descriptor, "__delete__")
            {
                return Ok(Control::call(delete, [descriptor, object]));
            }
        }
        let is_removed = match object.kind() {
            Some(Kind::Class) if !self.heap.classes[object.index()].is_builtin => {
                let namespace = self.heap.classes[object.index()].namespace;
                let is_removed = self.remove_name(namespace, name);
                self.class_changed(object);
                is_removed
            }
            Some(Kind::Instance) if self.heap.instances[object.index()].dict.is_unset() => {
                let shape = self.heap.instances[object.index()].shape;
                let is_slotted = self.heap.classes[class.index()].flags.is_slotted;
                match self.shapes.slot(shape, name) {
                    Some(slot) if is_slotted => {
                        let old =
                            std::mem::take(&mut self.heap.instances[object.index()].slots[slot]);
                        !old.is_unset()
                    }
                    Some(_) => {
                        let dict = self.instance_dict(object);
                        self.remove_name(dict, name)
                    }
                    None => false,
                }
            }
            Some(
                Kind::Instance | Kind::Module | Kind::Function | Kind::Tasklet | Kind::Channel,
            ) => self
                .dict_of(object)
                .is_some_and(|dict| self.remove_name(dict, name)),
            _ => false,
        };
        if is_removed {
            Ok(Value::NONE.into())
        } else {
            Err(self.missing_attribute(object, name))
        }
    }
}

/// Whether a value found on a class is called with the object as its first argument.
fn is_method(value: Value) -> bool {
    value.is_kind(Kind::Function) || value.is_kind(Kind::Native)
}
