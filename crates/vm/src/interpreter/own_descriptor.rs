//! The descriptors that are not a script's: attributes of built-in classes, and what each class has for the slots,
//! the `__dict__` and the weak references of its instances.
//!
//! All of them are objects of the kind of properties whose docstring is unset. One that a class has for its own instances
//! holds the class where others hold a getter, and an attribute of a named tuple the index of its item.

use super::{Lookup, Op};
use crate::class_table::ClassId;
use crate::heap::Kind;
use crate::native::{Control, Outcome};
use crate::object::Dict;
use crate::{Raise, Value, Vm};

/// Attributes of classes of the library that CPython declares as members of a C structure; all others have functions.
#[rustfmt::skip]
const MEMBERS: &[&str] = &[
    "AttributeError.name", "AttributeError.obj", "BaseException.__suppress_context__", "BaseExceptionGroup.exceptions",
    "BaseExceptionGroup.message", "ImportError.msg", "ImportError.name", "ImportError.path", "Match.endpos", "Match.pos",
    "Match.re", "Match.string", "NameError.name", "OSError.errno", "OSError.filename", "OSError.filename2",
    "OSError.strerror", "Pattern.flags", "Pattern.groups", "Pattern.pattern", "StopIteration.value",
    "SyntaxError.end_lineno", "SyntaxError.end_offset", "SyntaxError.filename", "SyntaxError.lineno", "SyntaxError.msg",
    "SyntaxError.offset", "SyntaxError.print_file_and_line", "SyntaxError.text", "SystemExit.code",
    "UnicodeDecodeError.encoding", "UnicodeDecodeError.end", "UnicodeDecodeError.object", "UnicodeDecodeError.reason",
    "UnicodeDecodeError.start", "UnicodeEncodeError.encoding", "UnicodeEncodeError.end", "UnicodeEncodeError.object",
    "UnicodeEncodeError.reason", "UnicodeEncodeError.start", "UnicodeTranslateError.encoding",
    "UnicodeTranslateError.end", "UnicodeTranslateError.object", "UnicodeTranslateError.reason",
    "UnicodeTranslateError.start", "async_generator.ag_code", "async_generator.ag_running",
    "builtin_function_or_method.__module__", "classmethod.__func__", "classmethod.__wrapped__",
    "classmethod_descriptor.__name__", "classmethod_descriptor.__objclass__", "code.co_argcount", "code.co_consts",
    "code.co_exceptiontable", "code.co_filename", "code.co_firstlineno", "code.co_flags", "code.co_kwonlyargcount",
    "code.co_linetable", "code.co_name", "code.co_names", "code.co_nlocals", "code.co_posonlyargcount",
    "code.co_qualname", "code.co_stacksize", "complex.imag", "complex.real", "coroutine.cr_code", "coroutine.cr_origin",
    "defaultdict.default_factory", "function.__builtins__", "function.__closure__", "function.__doc__",
    "function.__globals__", "function.__module__", "generator.gi_code", "getset_descriptor.__name__",
    "getset_descriptor.__objclass__", "member_descriptor.__name__", "member_descriptor.__objclass__", "method-wrapper.__self__",
    "method.__func__", "method.__self__", "method_descriptor.__name__", "method_descriptor.__objclass__",
    "module.__dict__", "partial.args", "partial.func", "partial.keywords", "property.__doc__", "property.fdel",
    "property.fget", "property.fset", "range.start", "range.step", "range.stop", "slice.start", "slice.step",
    "slice.stop", "staticmethod.__func__", "staticmethod.__wrapped__", "super.__self__", "super.__self_class__",
    "super.__thisclass__", "timedelta.days", "timedelta.microseconds", "timedelta.seconds", "traceback.tb_frame",
    "traceback.tb_lasti", "type.__base__", "type.__basicsize__", "type.__dictoffset__", "type.__flags__",
    "type.__itemsize__", "type.__mro__", "type.__weakrefoffset__", "wrapper_descriptor.__name__",
    "wrapper_descriptor.__objclass__",
];

/// A descriptor that is not a script's.
#[derive(Clone, Copy, Debug)]
pub struct BuiltinAttribute {
    /// The class it describes instances of.
    pub owner: Value,
    /// Its name.
    pub name: Value,
    /// Whether CPython has it as a `member_descriptor`, not as a `getset_descriptor`.
    pub is_member: bool,
}

impl Vm {
    /// What an object of the kind of properties says, when it is not a property to scripts.
    #[must_use]
    pub fn builtin_attribute(&self, property: Value) -> Option<BuiltinAttribute> {
        let parts = &self.heap.properties[property.index()];
        if !parts.name.is_kind(Kind::Str) {
            return None;
        }
        let text = self.heap.text(parts.name);
        let (owner, is_member) = match parts.get.kind()? {
            Kind::Class if parts.doc.is_unset() => {
                let owner = parts.get;
                let is_in_c = || self.is_made_in_c(owner);
                let is_slot = is_slot_name(text);
                let is_member = is_slot && (!is_in_c() || is_member(self.class_name(owner), text));
                (owner, is_member)
            }
            Kind::Native => {
                let owner = self.native_owner(parts.get)?;
                (self.class(owner), is_member(owner.name(), text))
            }
            Kind::Function => {
                let function = &self.heap.functions[parts.get.index()];
                let (owner, _) = self.builtin_name(parts.get)?.split_once('.')?;
                let built_in = ClassId::ALL.iter().find(|it| it.name() == owner);
                let class = built_in.map(|it| self.class(*it)).or_else(|| {
                    let module = self.module(self.str_of(function.module)?);
                    let namespace = module.map_or(self.hidden, |it| self.namespace(it));
                    self.get_str(namespace, owner)
                })?;
                (class, is_member(owner, text))
            }
            _ => return None,
        };
        owner.is_kind(Kind::Class).then_some(BuiltinAttribute {
            owner,
            name: parts.name,
            is_member,
        })
    }

    /// The class of an object of the kind of properties.
    pub(crate) fn property_class(&self, property: Value) -> ClassId {
        if self.heap.properties[property.index()].get.is_int() {
            return ClassId::TupleGetter;
        }
        match self.builtin_attribute(property) {
            Some(it) if it.is_member => ClassId::MemberDescriptor,
            Some(_) => ClassId::GetSetDescriptor,
            None if self.heap.properties[property.index()].doc.is_unset() => {
                ClassId::GetSetDescriptor
            }
            None => ClassId::Property,
        }
    }

    /// The class that has this descriptor for its instances, with the name of what it describes.
    pub(super) fn own_descriptor(&self, property: Value) -> Option<(Value, Value)> {
        let parts = &self.heap.properties[property.index()];
        let is_own = parts.doc.is_unset() && parts.get.is_kind(Kind::Class);
        (is_own && parts.name.is_kind(Kind::Str)).then_some((parts.get, parts.name))
    }

    /// Whether what a class says of a name is that its instances have a slot of this name.
    pub(super) fn is_member(&self, class: Value, name: Value) -> bool {
        let found = self.lookup(class, name);
        let found = found.filter(|it| it.is_kind(Kind::Property));
        found
            .and_then(|it| self.own_descriptor(it))
            .is_some_and(|(owner, slot)| {
                let is_it = slot == name || self.heap.text(slot) == self.heap.text(name);
                is_it && is_slot_name(self.heap.text(slot)) && self.is_subclass(class, owner)
            })
    }

    /// Whether an attribute of this name that instances of the class hold is out of reach: a descriptor of the class stands
    /// before it, or it is in a slot that the class no longer declares.
    pub(super) fn hides(&self, class: Value, name: Value) -> bool {
        let is_slotted = self.heap.classes[class.index()].flags.is_slotted;
        let is_behind = || {
            let found = self.lookup(class, name);
            found.is_some_and(|it| self.is_data_descriptor(it))
        };
        (is_slotted || is_behind()) && !self.is_member(class, name)
    }

    /// An object whose attribute is read, written or deleted through a descriptor must be one that has it.
    pub fn check_described(&mut self, owner: Value, name: Value, object: Value) -> Op {
        if self.is_subclass(self.class_of(object), owner) {
            return Ok(());
        }
        let message = format!(
            "descriptor '{}' for '{}' objects doesn't apply to a '{}' object",
            self.str_of(name).unwrap_or(""),
            self.named_class(owner),
            self.type_name(object)
        );
        Err(self.raise(ClassId::TypeError, message))
    }

    /// Reads what a descriptor describes of an object that has it: for natives, whose result it becomes.
    pub fn read_described(&mut self, descriptor: Value, object: Value) -> Outcome {
        let name = self.heap.properties[descriptor.index()].name;
        let class = self.class_of(object);
        match self.lookup_property(descriptor, object, class)? {
            Lookup::Value(value) | Lookup::Method(value) => Ok(value.into()),
            Lookup::Call(callee, args) => Ok(Control::call(callee, args)),
            Lookup::Missing => Err(self.missing_attribute(object, name)),
        }
    }

    /// The item that an attribute of a named tuple stands for.
    pub fn tuple_item(&mut self, index: i64, object: Value) -> Result<Value, Raise> {
        let tuple = self.plain(object);
        if !tuple.is_kind(Kind::Tuple) {
            let message = format!(
                "descriptor for index '{index}' for tuple subclasses doesn't apply to '{}' object",
                self.type_name(object)
            );
            return Err(self.raise(ClassId::TypeError, message));
        }
        let items = &self.heap.tuples[tuple.index()];
        let item = usize::try_from(index).ok().and_then(|it| items.get(it));
        match item {
            Some(item) => Ok(*item),
            None => Err(self.raise(ClassId::IndexError, "tuple index out of range")),
        }
    }

    pub(super) fn read_own(
        &mut self,
        owner: Value,
        name: Value,
        object: Value,
    ) -> Result<Lookup, Raise> {
        self.check_described(owner, name, object)?;
        let found = match self.heap.text(name) {
            "__dict__" => self.dict_of(object),
            "__weakref__" => Some(Value::NONE),
            _ => {
                let name = self.intern_value(name);
                self.slot_value(object, name)
            }
        };
        Ok(found.map_or(Lookup::Missing, Lookup::Value))
    }

    /// The value in a slot that the class of an object declares.
    fn slot_value(&self, object: Value, name: Value) -> Option<Value> {
        if !object.is_kind(Kind::Instance) {
            return self.own_attribute(object, name);
        }
        let instance = &self.heap.instances[object.index()];
        let slot = self.shapes.slot(instance.shape, name)?;
        Some(instance.slots[slot]).filter(|it| !it.is_unset())
    }

    pub(super) fn write_own(
        &mut self,
        owner: Value,
        name: Value,
        object: Value,
        value: Value,
    ) -> Op {
        self.check_described(owner, name, object)?;
        match self.heap.text(name) {
            "__dict__" => self.set_dict(object, value),
            "__weakref__" => Err(self.not_writable(owner, name)),
            _ => {
                let name = self.intern_value(name);
                if object.is_kind(Kind::Instance) {
                    self.set_slot(object, name, value);
                } else {
                    self.set_in_dict(object, name, value);
                }
                Ok(())
            }
        }
    }

    pub(super) fn delete_own(&mut self, owner: Value, name: Value, object: Value) -> Op {
        self.check_described(owner, name, object)?;
        match self.heap.text(name) {
            "__dict__" => {
                let dict = self.heap.alloc(Dict::default());
                self.set_dict(object, dict)
            }
            "__weakref__" => Err(self.not_writable(owner, name)),
            _ => {
                let name = self.intern_value(name);
                if self.slot_value(object, name).is_none() {
                    let text = self.heap.text(name).to_string();
                    return Err(self.raise(ClassId::AttributeError, text));
                }
                if object.is_kind(Kind::Instance) {
                    self.set_slot(object, name, Value::UNSET);
                } else if let Some(dict) = self.dict_of(object) {
                    self.remove_name(dict, name);
                }
                Ok(())
            }
        }
    }

    fn not_writable(&mut self, owner: Value, name: Value) -> Raise {
        let message = format!(
            "attribute '{}' of '{}' objects is not writable",
            self.heap.text(name),
            self.named_class(owner)
        );
        self.raise(ClassId::AttributeError, message)
    }
}

fn is_member(owner: &str, name: &str) -> bool {
    let full_name = format!("{owner}.{name}");
    MEMBERS.binary_search(&&*full_name).is_ok()
}

/// Whether a descriptor of this name that a class has for its instances is one of a slot.
pub(super) fn is_slot_name(name: &str) -> bool {
    !matches!(name, "__dict__" | "__weakref__")
}

#[cfg(test)]
mod tests {
    use super::MEMBERS;

    #[test]
    fn members_are_sorted_for_the_search() {
        assert!(MEMBERS.is_sorted());
    }
}
