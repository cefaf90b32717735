//! Classes, their instances, and the descriptors built into the language.

use crate::Value;
use crate::heap::{Trace, Tracer};
use crate::shape::ShapeId;

/// What an instance carries beside its attributes: the part that comes from a built-in base.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    /// Nothing.
    #[default]
    Object,
    /// A value of a built-in type, held in [`Instance::payload`].
    Payload,
    /// The built-in part of an exception, held in [`Instance::payload`].
    Exception,
    /// A tasklet, which has a class field of its own.
    Tasklet,
    /// A channel, likewise.
    Channel,
    /// A class: the class is a metaclass.
    Type,
}

/// What is known of a class without looking at its namespace; kept up when the class changes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ClassFlags {
    /// Comparison or hashing is not the one of `object` or the built-in base.
    pub has_own_eq: bool,
    /// Has a `__getattribute__` other than the default one.
    pub has_getattribute: bool,
    /// Has a `__setattr__` other than the default one.
    pub has_setattr: bool,
    /// Has a `__delattr__` other than the default one.
    pub has_delattr: bool,
    /// Has a `__get__`, `__set__` or `__delete__`: instances in a class are descriptors.
    pub is_descriptor: bool,
    /// Instances have no `__dict__`.
    pub is_slotted: bool,
    /// It or a base names attributes in `__slots__`.
    pub has_members: bool,
    /// It or a base is `collections.OrderedDict`.
    pub is_ordered: bool,
    /// Has a non-empty `__abstractmethods__`: calling it is an error.
    pub is_abstract: bool,
}

/// A class.
#[derive(Clone, Debug, Default)]
pub struct Class {
    /// The plain name, a string.
    pub name: Value,
    /// The name with the scopes around it, a string.
    pub qualname: Value,
    /// The direct bases.
    pub bases: Box<[Value]>,
    /// The classes in which attributes are looked up, itself first.
    pub mro: Box<[Value]>,
    /// The namespace, a dict.
    pub namespace: Value,
    /// The class of this class.
    pub metaclass: Value,
    /// What instances carry.
    pub layout: Layout,
    /// For `Layout::Payload`: the built-in type the payload is of, a class.
    pub payload_class: Value,
    /// What is known of it.
    pub flags: ClassFlags,
    /// Changes whenever this class or one of its bases does.
    pub version: u32,
    /// The shape of a new instance.
    pub root_shape: ShapeId,
    /// The classes that name this one as a base.
    pub subclasses: Vec<Value>,
    /// Whether it comes with the language and cannot be changed.
    pub is_builtin: bool,
    /// Whether it is one that the prelude makes, which stands for one that CPython has in C.
    pub is_of_prelude: bool,
    /// How its instances are made, once that was asked for since the class last changed. Derived, so it does not travel.
    pub maker: Option<Maker>,
}

/// How the instances of a class are made: what its `__new__` and `__init__` are.
#[derive(Clone, Copy, Debug)]
pub struct Maker {
    /// Its `__new__`, taken out of a staticmethod, or unset.
    pub new: Value,
    /// Its `__init__`, or unset.
    pub init: Value,
    /// `new` is the one of `object`.
    pub has_default_new: bool,
    /// `init` is the one of `object`.
    pub has_default_init: bool,
}

/// An instance of a class: exceptions and instances of subclasses of built-in types included.
#[derive(Clone, Debug, Default)]
pub struct Instance {
    /// Its class.
    pub class: Value,
    /// Which attribute is in which slot.
    pub shape: ShapeId,
    /// Its identity number, 0 until asked for.
    pub serial: u32,
    /// The attributes, in the order of the shape.
    pub slots: Vec<Value>,
    /// Its `__dict__` once that has been asked for, else unset. Then attributes are there, and in the slots are only
    /// those that a class of it names in `__slots__`. No inline cache is made for such an instance.
    pub dict: Value,
    /// The part that comes from a built-in base, else unset.
    pub payload: Value,
}

/// A property, or an attribute of a built-in class, whose docstring is unset.
#[derive(Clone, Debug, Default)]
pub struct Property {
    /// Called to read, or None.
    pub get: Value,
    /// Called to write, or None.
    pub set: Value,
    /// Called to delete, or None.
    pub delete: Value,
    /// The docstring, or None.
    pub doc: Value,
    /// The attribute's name, or None.
    pub name: Value,
}

/// A `staticmethod` or `classmethod` object.
#[derive(Clone, Debug, Default)]
pub struct Wrapper {
    /// What is wrapped.
    pub function: Value,
    /// Whether it is a classmethod.
    pub is_class_method: bool,
}

/// A `super` object.
#[derive(Clone, Debug, Default)]
pub struct Super {
    /// The class after which the look-up starts.
    pub class: Value,
    /// The object it is bound to.
    pub object: Value,
    /// The class whose resolution order is followed.
    pub object_class: Value,
}

impl Trace for Class {
    fn trace(&self, tracer: &mut Tracer) {
        let Self {
            name,
            qualname,
            bases,
            mro,
            namespace,
            metaclass,
            layout: _,
            payload_class,
            flags: _,
            version: _,
            root_shape: _,
            subclasses,
            is_builtin: _,
            is_of_prelude: _,
            maker: _, // What it names is in the namespaces.
        } = self;
        [*name, *qualname, *namespace, *metaclass, *payload_class]
            .into_iter()
            .for_each(|it| tracer.visit(it));
        bases
            .iter()
            .chain(mro)
            .chain(subclasses)
            .copied()
            .for_each(|it| tracer.visit(it));
    }

    fn owned_bytes(&self) -> usize {
        (self.bases.len() + self.mro.len() + self.subclasses.capacity()) * size_of::<Value>()
    }
}

impl Trace for Instance {
    fn trace(&self, tracer: &mut Tracer) {
        let Self {
            class,
            shape: _,
            serial: _,
            slots,
            dict,
            payload,
        } = self;
        [*class, *dict, *payload]
            .into_iter()
            .for_each(|it| tracer.visit(it));
        slots.iter().copied().for_each(|it| tracer.visit(it));
    }

    fn owned_bytes(&self) -> usize {
        self.slots.capacity() * size_of::<Value>()
    }
}

impl Trace for Property {
    fn trace(&self, tracer: &mut Tracer) {
        let Self {
            get,
            set,
            delete,
            doc,
            name,
        } = self;
        [*get, *set, *delete, *doc, *name]
            .into_iter()
            .for_each(|it| tracer.visit(it));
    }
}

impl Trace for Wrapper {
    fn trace(&self, tracer: &mut Tracer) {
        let Self {
            function,
            is_class_method: _,
        } = self;
        tracer.visit(*function);
    }
}

impl Trace for Super {
    fn trace(&self, tracer: &mut Tracer) {
        let Self {
            class,
            object,
            object_class,
        } = self;
        [*class, *object, *object_class]
            .into_iter()
            .for_each(|it| tracer.visit(it));
    }
}
