//! The instructions that read attributes, and their inline caches.

use dormouse_bytecode::Instruction;

use super::attribute::is_method;
use super::{Lookup, Op};
use crate::class_table::ClassId;
use crate::frame::Resume;
use crate::heap::Kind;
use crate::vm::{Cache, CacheKind};
use crate::{Value, Vm};

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
        if self.hides(class, name) {
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
        if object.is_kind(Kind::Generator) {
            let cache = &self.caches[self.cache_idx(i.d())];
            if cache.kind == CacheKind::GeneratorMethod
                && cache.key == self.generator_class(object) as u32
            {
                let function = cache.value;
                self.set_reg(i.a() + 1, function);
                self.set_reg(i.a() + 2, object);
                return Ok(());
            }
        }
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
        } else if object.is_kind(Kind::Generator) {
            self.caches[cache_idx] = Cache {
                key: self.generator_class(object) as u32,
                version: 0,
                slot: 0,
                kind: CacheKind::GeneratorMethod,
                value: function,
            };
        } else if matches!(
            object.kind(),
            Some(Kind::List | Kind::Dict | Kind::Str | Kind::Tuple | Kind::Bytes | Kind::ByteArray)
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
                let (protocol, missed) = match i.c() {
                    0 => ("context", ""),
                    1 => ("context", " (missed __exit__ method)"),
                    2 => ("asynchronous context", ""),
                    _ => ("asynchronous context", " (missed __aexit__ method)"),
                };
                let message = format!(
                    "'{}' object does not support the {protocol} manager protocol{missed}",
                    self.named_class(class)
                );
                Err(self.raise(ClassId::TypeError, message))
            }
        }
    }
}
