//! Looking attributes up. The instructions that read them are in `cached_attribute.rs`, writing and deleting in
//! `assign_attribute.rs`.

use super::Op;
use crate::class_table::ClassId;
use crate::frame::Resume;
use crate::heap::Kind;
use crate::native::{Control, Outcome};
use crate::object::{Dict, Method};
use crate::shape::ShapeId;
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
            return Ok(Lookup::Call(self.special(function), vec![object, name]));
        }
        self.lookup_plain(object, name)
    }

    /// Looks an attribute up as `object.__getattribute__` does.
    pub fn lookup_plain(&mut self, object: Value, name: Value) -> Result<Lookup, Raise> {
        if object.is_kind(Kind::Super) {
            return self.lookup_super(object, name);
        }
        if object.is_kind(Kind::Method)
            && self.heap.text(name) == "__module__"
            && self.class_of(object) == self.class(ClassId::Method)
        {
            let function = self.heap.methods[object.index()].function;
            return self.lookup_behind(function, name);
        }
        let class = self.class_of(object);
        let on_class = self.lookup(class, name);
        if let Some(value) = on_class
            && self.is_data_descriptor(value)
            && self.can_be_read(value)
        {
            return self.lookup_bound(value, object, class);
        }
        if let Some(value) = self.own_attribute(object, name)
            && !(object.is_kind(Kind::Instance)
                && self.heap.classes[class.index()].flags.is_slotted
                && self.hides(class, name))
        {
            return Ok(Lookup::Value(value));
        }
        if object.is_kind(Kind::Class)
            && let Some(value) = self.lookup(object, name)
        {
            return self.lookup_on_class(value, object);
        }
        match on_class {
            // The module of a built-in class is the class's alone.
            Some(value)
                if value.is_kind(Kind::Str)
                    && self.heap.text(value) == "builtins"
                    && self.heap.text(name) == "__module__" =>
            {
                self.lookup_special(object, name)
            }
            Some(value) => self.lookup_bound(value, object, class),
            None => self.lookup_special(object, name),
        }
    }

    /// A value found in the namespace of a class, read through the class.
    fn lookup_on_class(&mut self, value: Value, class: Value) -> Result<Lookup, Raise> {
        let given = value;
        let value = self.descriptor_of(value);
        match value.kind() {
            Some(Kind::Wrapper) => self.lookup_wrapped(value, class),
            Some(Kind::Property) => Ok(Lookup::Value(given)),
            Some(Kind::Instance) => match self.script_method(value, "__get__") {
                Some(get) => Ok(Lookup::Call(get, vec![value, Value::NONE, class])),
                None => Ok(Lookup::Value(value)),
            },
            _ => Ok(Lookup::Value(value)),
        }
    }

    /// What a `staticmethod` or `classmethod` stands for.
    fn lookup_wrapped(&mut self, wrapper: Value, class: Value) -> Result<Lookup, Raise> {
        let wrapper = self.heap.wrappers[wrapper.index()].clone();
        if !wrapper.is_class_method {
            return Ok(Lookup::Value(wrapper.function));
        }
        if wrapper.function.is_kind(Kind::Property) {
            return self.lookup_property(wrapper.function, class, self.class_of(class));
        }
        Ok(self.lookup_method(wrapper.function, class))
    }

    /// The built-in descriptor that an instance of a subclass of one carries; any other value itself.
    pub(super) fn descriptor_of(&self, value: Value) -> Value {
        let plain = self.plain(value);
        if plain.is_kind(Kind::Property) || plain.is_kind(Kind::Wrapper) {
            if plain != value && self.script_method(value, "__get__").is_some() {
                return value;
            }
            return plain;
        }
        value
    }

    /// Whether a data descriptor has a say in reading; one without `__get__` leaves it to the object.
    fn can_be_read(&self, value: Value) -> bool {
        !value.is_kind(Kind::Instance) || self.lookup_str(self.class_of(value), "__get__").is_some()
    }

    fn lookup_method(&mut self, function: Value, receiver: Value) -> Lookup {
        Lookup::Value(self.heap.alloc(Method { function, receiver }))
    }

    /// A value found on the class of `object`, bound to it.
    fn lookup_bound(&mut self, value: Value, object: Value, class: Value) -> Result<Lookup, Raise> {
        let value = self.descriptor_of(value);
        match value.kind() {
            _ if is_method(value) && !self.is_free_builtin(value) => Ok(Lookup::Method(value)),
            Some(Kind::Property) => self.lookup_property(value, object, class),
            Some(Kind::Wrapper) => self.lookup_wrapped(value, class),
            Some(Kind::Instance) => match self.script_method(value, "__get__") {
                Some(get) => Ok(Lookup::Call(get, vec![value, object, class])),
                None => Ok(Lookup::Value(value)),
            },
            _ => Ok(Lookup::Value(value)),
        }
    }

    /// What a property, or what only looks like one, says of an object of a class.
    pub(super) fn lookup_property(
        &mut self,
        property: Value,
        object: Value,
        class: Value,
    ) -> Result<Lookup, Raise> {
        if let Some((owner, name)) = self.own_descriptor(property) {
            return self.read_own(owner, name, object);
        }
        let get = self.heap.properties[property.index()].get;
        if let Some(index) = get.as_int() {
            return Ok(Lookup::Value(self.tuple_item(index, object)?));
        }
        if get.is_none() {
            let name = self.heap.properties[property.index()].name;
            let name = self.str_of(name).map(|it| format!(" '{it}'"));
            let message = format!(
                "property{} of '{}' object has no getter",
                name.unwrap_or_default(),
                self.class_name(class)
            );
            return Err(self.raise(ClassId::AttributeError, message));
        }
        Ok(Lookup::Call(get, vec![object]))
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
        if !parts.object_class.is_kind(Kind::Class) || self.heap.text(name) == "__class__" {
            return self.lookup_super_itself(object, name);
        }
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
        self.lookup_super_itself(object, name)
    }

    /// An attribute of a super object as an object of its own.
    fn lookup_super_itself(&mut self, object: Value, name: Value) -> Result<Lookup, Raise> {
        let class = self.class(ClassId::Super);
        match self.lookup(class, name) {
            Some(value) => match self.lookup_bound(value, object, class)? {
                Lookup::Method(function) => Ok(self.lookup_method(function, object)),
                other => Ok(other),
            },
            None => Ok(Lookup::Missing),
        }
    }

    /// As [`Self::lookup_on_class`], where `super` is bound to a class.
    fn lookup_on_class_of(&mut self, value: Value, class: Value) -> Result<Lookup, Raise> {
        self.lookup_on_class(value, class)
    }

    /// Attributes that objects have without their class saying so.
    fn lookup_special(&mut self, object: Value, name: Value) -> Result<Lookup, Raise> {
        let text = self.heap.text(name);
        match text {
            "__dict__" => match self.dict_of(object) {
                Some(dict) => Ok(Lookup::Value(dict)),
                None => Ok(Lookup::Missing),
            },
            _ if object.is_kind(Kind::Method)
                && self.class_of(object) == self.class(ClassId::Method) =>
            {
                let function = self.heap.methods[object.index()].function;
                self.lookup_behind(function, name)
            }
            _ if object.is_kind(Kind::Wrapper) => {
                let function = self.heap.wrappers[object.index()].function;
                self.lookup_behind(function, name)
            }
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

    /// An attribute of the function behind a method or wrapper, which shows it as its own.
    fn lookup_behind(&mut self, function: Value, name: Value) -> Result<Lookup, Raise> {
        match self.lookup_attr(function, name)? {
            Lookup::Method(method) => Ok(self.lookup_method(method, function)),
            other => Ok(other),
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
                let is_plain_object = class == self.class(ClassId::Object);
                if is_plain_object || self.heap.classes[class.index()].flags.is_slotted {
                    return None;
                }
                Some(self.instance_dict(object))
            }
            _ => None,
        }
    }

    pub(super) fn instance_dict(&mut self, object: Value) -> Value {
        let instance = &mut self.heap.instances[object.index()];
        if !instance.dict.is_unset() {
            return instance.dict;
        }
        let slots = std::mem::take(&mut instance.slots);
        let (class, shape) = (instance.class, instance.shape);
        let has_members = self.heap.classes[class.index()].flags.has_members;
        let names = self.shapes.get(shape).names.clone();
        let pairs = names.iter().copied().zip(slots);
        let (members, others): (Vec<_>, Vec<_>) = pairs
            .filter(|(_, value)| !value.is_unset())
            .partition(|(name, _)| has_members && self.is_member(class, *name));
        let dict = self.new_str_dict(&others);
        let names = members.iter().map(|it| it.0);
        let shape = self.shapes.with_all(ShapeId(0), names);
        let instance = &mut self.heap.instances[object.index()];
        instance.dict = dict;
        instance.shape = shape;
        instance.slots = members.iter().map(|it| it.1).collect();
        dict
    }

    /// An attribute that the object itself holds.
    #[must_use]
    pub fn own_attribute(&self, object: Value, name: Value) -> Option<Value> {
        let dict = match object.kind()? {
            Kind::Instance => {
                let instance = &self.heap.instances[object.index()];
                if let Some(slot) = self.shapes.slot(instance.shape, name) {
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

    pub(super) fn is_data_descriptor(&self, value: Value) -> bool {
        match value.kind() {
            Some(Kind::Property) => true,
            Some(Kind::Instance) if self.plain(value).is_kind(Kind::Property) => true,
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
                let module = module.to_string();
                if self.is_initializing(object) {
                    format!(
                        "partially initialized module '{module}' has no attribute '{text}' \
                         (most likely due to a circular import)"
                    )
                } else {
                    format!("module '{module}' has no attribute '{text}'")
                }
            }
            Some(Kind::Class) => format!(
                "type object '{}' has no attribute '{text}'",
                self.named_class(object)
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

    /// Whether a module's body is under way, as its `__spec__` says.
    fn is_initializing(&mut self, module: Value) -> bool {
        let spec = self.get_str(self.namespace(module), "__spec__");
        let flag = spec.and_then(|it| self.own_attribute_str(it, "_initializing"));
        flag == Some(Value::TRUE)
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
            Some(function) => {
                let function = self.special(function);
                self.call_value(function, &[object, name], &[], Resume::Deliver, &[])
            }
            None => Err(raise),
        }
    }

    /// The `__getattr__` of an object's class, or of a module.
    pub fn getattr_hook(&self, object: Value) -> Option<Value> {
        self.lookup_str(self.class_of(object), "__getattr__")
    }
}

impl Vm {
    /// What is called, with the object as the first argument, where a class has `found` as a special method: a function
    /// is that itself; anything else is bound to the object first, as if it were read.
    #[inline]
    pub fn special(&mut self, found: Value) -> Value {
        if is_method(found) || found.is_none() {
            return found;
        }
        let function = self.hidden_value("_call_special");
        self.heap.alloc(Method {
            function,
            receiver: found,
        })
    }
}

/// Whether a value found on a class is called with the object as its first argument.
pub(super) fn is_method(value: Value) -> bool {
    value.is_kind(Kind::Function) || value.is_kind(Kind::Native)
}
