//! Attributes: writing and deleting them, and an instance's change of class.

use dormouse_bytecode::Instruction;

use super::Op;
use crate::class_table::ClassId;
use crate::frame::Resume;
use crate::heap::Kind;
use crate::native::{Control, Outcome};
use crate::shape::{MAX_SLOTS, ShapeId};
use crate::vm::{Cache, CacheKind};
use crate::{Raise, Value, Vm};

impl Vm {
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
        if !self.heap.instances[object.index()].dict.is_unset() {
            return;
        }
        let class = self.class_of(object);
        let flags = self.heap.classes[class.index()].flags;
        if flags.has_setattr || self.hides(class, name) {
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
            return Ok(Control::call(self.special(function), [object, name, value]));
        }
        self.set_attr_plain(object, name, value)
    }

    /// Writes an attribute as `object.__setattr__` does.
    pub fn set_attr_plain(&mut self, object: Value, name: Value, value: Value) -> Outcome {
        let class = self.class_of(object);
        if let Some(descriptor) = self.lookup(class, name) {
            let descriptor = self.descriptor_of(descriptor);
            if descriptor.is_kind(Kind::Property) {
                return self.write_property(descriptor, name, object, value);
            }
            if descriptor.is_kind(Kind::Instance) {
                if let Some(set) = self.script_method(descriptor, "__set__") {
                    return Ok(Control::call(set, [descriptor, object, value]));
                }
                if self.script_method(descriptor, "__delete__").is_some() {
                    return Err(self.raise(ClassId::AttributeError, "__set__"));
                }
            }
        }
        match object.kind() {
            Some(Kind::Instance | Kind::Function) if self.heap.text(name) == "__dict__" => {
                self.set_dict(object, value)?;
            }
            Some(Kind::Instance) => self.set_instance_attribute(object, name, value)?,
            Some(Kind::Class) => self.set_class_attribute(object, name, value)?,
            Some(Kind::Module) => {
                let namespace = self.namespace(object);
                self.set_name(namespace, name, value);
            }
            Some(Kind::Function) if self.takes_attributes(class) => {
                self.set_in_dict(object, name, value);
            }
            Some(Kind::Tasklet | Kind::Channel) if !self.heap.classes[class.index()].is_builtin => {
                self.set_in_dict(object, name, value);
            }
            _ => return Err(self.no_place_for(class, name)),
        }
        Ok(Value::NONE.into())
    }

    /// Whether functions of this class have attributes of their own: those in C have none, though the library, which
    /// has them in the language, may use some.
    fn takes_attributes(&self, class: Value) -> bool {
        class == self.class(ClassId::Function) || self.runs_hidden_code()
    }

    /// Writes what a descriptor describes of an object that has it: for natives, whose result is None.
    pub fn write_described(&mut self, descriptor: Value, object: Value, value: Value) -> Outcome {
        let name = self.heap.properties[descriptor.index()].name;
        self.write_property(descriptor, name, object, value)
    }

    /// Deletes what a descriptor describes of an object that has it: for natives, whose result is None.
    pub fn delete_described(&mut self, descriptor: Value, object: Value) -> Outcome {
        let name = self.heap.properties[descriptor.index()].name;
        self.delete_property(descriptor, name, object)
    }

    fn write_property(
        &mut self,
        property: Value,
        name: Value,
        object: Value,
        value: Value,
    ) -> Outcome {
        if let Some((owner, name)) = self.own_descriptor(property) {
            self.write_own(owner, name, object, value)?;
            return Ok(Value::NONE.into());
        }
        if self.heap.properties[property.index()].get.is_int() {
            return Err(self.raise(ClassId::AttributeError, "can't set attribute"));
        }
        let set = self.heap.properties[property.index()].set;
        if set.is_none() {
            let class = self.class_of(object);
            return Err(self.unchangeable(property, name, class, "setter"));
        }
        Ok(Control::call(set, [object, value]))
    }

    fn delete_property(&mut self, property: Value, name: Value, object: Value) -> Outcome {
        if let Some((owner, name)) = self.own_descriptor(property) {
            self.delete_own(owner, name, object)?;
            return Ok(Value::NONE.into());
        }
        if self.heap.properties[property.index()].get.is_int() {
            return Err(self.raise(ClassId::AttributeError, "can't delete attribute"));
        }
        let delete = self.heap.properties[property.index()].delete;
        if delete.is_none() {
            return Err(self.undeletable(property, name, object));
        }
        Ok(Control::call(delete, [object]))
    }

    /// The error of a property that cannot be written or deleted.
    fn unchangeable(&mut self, property: Value, name: Value, class: Value, what: &str) -> Raise {
        let message = if let Some(attribute) = self.builtin_attribute(property) {
            match attribute.is_member {
                true => "readonly attribute".to_string(),
                false => format!(
                    "attribute '{}' of '{}' objects is not writable",
                    self.heap.text(attribute.name),
                    self.named_class(attribute.owner)
                ),
            }
        } else {
            let own_name = self.heap.properties[property.index()].name;
            format!(
                "property '{}' of '{}' object has no {what}",
                self.str_of(own_name).unwrap_or(self.heap.text(name)),
                self.class_name(class)
            )
        };
        self.raise(ClassId::AttributeError, message)
    }

    /// The error of an object that has no place for an attribute.
    fn no_place_for(&mut self, class: Value, name: Value) -> Raise {
        let (class_name, text) = (self.named_class(class), self.heap.text(name));
        let message = match self.lookup(class, name) {
            Some(_) => format!("'{class_name}' object attribute '{text}' is read-only"),
            None => format!("'{class_name}' object has no attribute '{text}'"),
        };
        self.raise(ClassId::AttributeError, message)
    }

    /// Replaces the `__dict__` of an instance or a function.
    pub(super) fn set_dict(&mut self, object: Value, value: Value) -> Op {
        if !value.is_kind(Kind::Dict) {
            let message = format!(
                "__dict__ must be set to a dictionary, not a '{}'",
                self.type_name(value)
            );
            return Err(self.raise(ClassId::TypeError, message));
        }
        if self.dict_of(object).is_none() {
            let message = format!(
                "'{}' object has no attribute '__dict__'",
                self.type_name(object)
            );
            return Err(self.raise(ClassId::AttributeError, message));
        }
        if object.is_kind(Kind::Function) {
            self.heap.functions[object.index()].dict = value;
        } else {
            self.heap.instances[object.index()].dict = value;
        }
        Ok(())
    }

    /// Makes an instance one of another class, its attributes kept.
    pub fn set_instance_class(&mut self, object: Value, class: Value) {
        let old = self.heap.instances[object.index()].shape;
        if self.heap.instances[object.index()].dict.is_unset() {
            let mut shape = self.heap.classes[class.index()].root_shape;
            for name in self.shapes.get(old).names.clone() {
                shape = self.shapes.with(shape, name);
            }
            self.heap.instances[object.index()].shape = shape;
        }
        self.heap.instances[object.index()].class = class;
    }

    pub(super) fn set_in_dict(&mut self, object: Value, name: Value, value: Value) {
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
        let is_member = flags.has_members && self.is_member(class, name);
        if is_plain_object || flags.is_slotted && !is_member {
            return Err(self.no_place_for(class, name));
        }
        if !dict.is_unset() && !is_member {
            self.set_name(dict, name, value);
            return Ok(());
        }
        let is_full = self.shapes.get(shape).names.len() >= MAX_SLOTS && !is_member;
        if is_full && self.shapes.slot(shape, name).is_none() {
            let dict = self.instance_dict(object);
            self.set_name(dict, name, value);
        } else {
            self.set_slot(object, name, value);
        }
        Ok(())
    }

    /// Writes a slot of an instance, which gets it when it has it not.
    pub(super) fn set_slot(&mut self, object: Value, name: Value, value: Value) {
        let shape = self.heap.instances[object.index()].shape;
        if let Some(slot) = self.shapes.slot(shape, name) {
            self.heap.instances[object.index()].slots[slot] = value;
            return;
        }
        let shape = self.shapes.with(shape, name);
        let instance = &mut self.heap.instances[object.index()];
        instance.slots.push(value);
        instance.shape = shape;
        self.heap.charge(size_of::<Value>());
    }

    fn set_class_attribute(&mut self, class: Value, name: Value, value: Value) -> Op {
        if self.is_immutable(class) {
            let message = format!(
                "cannot set '{}' attribute of immutable type '{}'",
                self.heap.text(name),
                self.named_class(class)
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
            return Ok(Control::call(self.special(function), [object, name]));
        }
        self.del_attr_plain(object, name)
    }

    /// Deletes an attribute as `object.__delattr__` does.
    pub fn del_attr_plain(&mut self, object: Value, name: Value) -> Outcome {
        let class = self.class_of(object);
        if let Some(descriptor) = self.lookup(class, name) {
            let descriptor = self.descriptor_of(descriptor);
            if descriptor.is_kind(Kind::Property) {
                return self.delete_property(descriptor, name, object);
            }
            if descriptor.is_kind(Kind::Instance) {
                if let Some(delete) = self.script_method(descriptor, "__delete__") {
                    return Ok(Control::call(delete, [descriptor, object]));
                }
                if self.script_method(descriptor, "__set__").is_some() {
                    return Err(self.raise(ClassId::AttributeError, "__delete__"));
                }
            }
        }
        if object.is_kind(Kind::Class) && self.is_immutable(object) {
            let message = format!(
                "cannot set '{}' attribute of immutable type '{}'",
                self.heap.text(name),
                self.named_class(object)
            );
            return Err(self.raise(ClassId::TypeError, message));
        }
        let is_removed = match object.kind() {
            Some(Kind::Class) => {
                let namespace = self.heap.classes[object.index()].namespace;
                let is_removed = self.remove_name(namespace, name);
                self.class_changed(object);
                is_removed
            }
            Some(Kind::Instance) => self.del_instance_attribute(object, name),
            Some(Kind::Module | Kind::Function | Kind::Tasklet | Kind::Channel) => self
                .dict_of(object)
                .is_some_and(|dict| self.remove_name(dict, name)),
            _ => false,
        };
        let has_dict = match object.kind() {
            Some(Kind::Instance) => {
                let flags = self.heap.classes[class.index()].flags;
                class != self.class(ClassId::Object) && !flags.is_slotted
            }
            kind => matches!(kind, Some(Kind::Class | Kind::Module | Kind::Function)),
        };
        match is_removed {
            true => Ok(Value::NONE.into()),
            false if has_dict => Err(self.missing_attribute(object, name)),
            false => Err(self.no_place_for(class, name)),
        }
    }

    /// Deletes an attribute of an instance itself; false when it is not there.
    fn del_instance_attribute(&mut self, object: Value, name: Value) -> bool {
        let instance = &self.heap.instances[object.index()];
        let (class, shape) = (instance.class, instance.shape);
        let has_dict = !instance.dict.is_unset();
        let flags = self.heap.classes[class.index()].flags;
        match self.shapes.slot(shape, name) {
            Some(slot) if flags.has_members && self.is_member(class, name) => {
                let old = std::mem::take(&mut self.heap.instances[object.index()].slots[slot]);
                !old.is_unset()
            }
            None if !has_dict => false,
            _ => {
                let dict = self.instance_dict(object);
                self.remove_name(dict, name)
            }
        }
    }
}

impl Vm {
    /// The error of a property that cannot be deleted.
    fn undeletable(&mut self, property: Value, name: Value, object: Value) -> Raise {
        let text = self.heap.text(name).to_string();
        let is_exception = self.is_instance(object, ClassId::BaseException);
        if is_exception && (text.starts_with("__") || text == "args") {
            let message = format!("{text} may not be deleted");
            return self.raise(ClassId::TypeError, message);
        }
        if object.is_kind(Kind::Class) {
            let message = format!(
                "cannot delete '{text}' attribute of immutable type '{}'",
                self.named_class(object)
            );
            return self.raise(ClassId::TypeError, message);
        }
        let class = self.class_of(object);
        self.unchangeable(property, name, class, "deleter")
    }
}
