//! Which class a value has, how attributes are found on classes, and namespaces.

use crate::class_table::ClassId;
use crate::heap::Kind;
use crate::object::{ClassFlags, Dict, Iter, ViewKind, hash_text};
use crate::{Raise, Value, Vm};

impl Vm {
    /// The class of a value.
    #[must_use]
    pub fn class_of(&self, value: Value) -> Value {
        match value.kind() {
            Some(Kind::Instance) => self.heap.instances[value.index()].class,
            Some(Kind::Class) => self.heap.classes[value.index()].metaclass,
            Some(Kind::Tasklet) => self.heap.tasklets[value.index()].class,
            Some(Kind::Channel) => self.heap.channels[value.index()].class,
            _ => self.class(self.class_id_of(value)),
        }
    }

    /// The built-in class of a value that is not an instance of a script's class.
    fn class_id_of(&self, value: Value) -> ClassId {
        let Some(kind) = value.kind() else {
            return match value {
                Value::NONE => ClassId::NoneType,
                Value::TRUE | Value::FALSE => ClassId::Bool,
                Value::ELLIPSIS => ClassId::EllipsisType,
                Value::NOT_IMPLEMENTED => ClassId::NotImplementedType,
                _ if value.is_int() => ClassId::Int,
                _ if value.is_inline_float() => ClassId::Float,
                _ => ClassId::Object,
            };
        };
        match kind {
            Kind::Float => ClassId::Float,
            Kind::BigInt => ClassId::Int,
            Kind::Str => ClassId::Str,
            Kind::Bytes => ClassId::Bytes,
            Kind::ByteArray => ClassId::ByteArray,
            Kind::Tuple => ClassId::Tuple,
            Kind::List => ClassId::List,
            Kind::Dict => ClassId::Dict,
            Kind::Set if self.heap.sets[value.index()].is_frozen => ClassId::FrozenSet,
            Kind::Set => ClassId::Set,
            Kind::Range => ClassId::Range,
            Kind::Slice => ClassId::Slice,
            Kind::Function => {
                let classes = self.function_classes(value);
                classes.map_or(ClassId::Function, |it| it.free)
            }
            Kind::Method => {
                let classes = self.function_classes(self.heap.methods[value.index()].function);
                classes.map_or(ClassId::Method, |it| it.bound)
            }
            Kind::Native => self.native_classes(value).free,
            Kind::Class => ClassId::Type,
            Kind::Instance => ClassId::Object,
            Kind::Module => ClassId::Module,
            Kind::Cell => ClassId::Cell,
            Kind::Generator => self.generator_class(value),
            Kind::Iter => self.iter_class(value),
            Kind::View => {
                let view = &self.heap.views[value.index()];
                match (view.kind, self.is_ordered(view.dict)) {
                    (ViewKind::Keys, false) => ClassId::DictKeys,
                    (ViewKind::Values, false) => ClassId::DictValues,
                    (ViewKind::Items, false) => ClassId::DictItems,
                    (ViewKind::Keys, true) => ClassId::OdictKeys,
                    (ViewKind::Values, true) => ClassId::OdictValues,
                    (ViewKind::Items, true) => ClassId::OdictItems,
                }
            }
            Kind::Property => self.property_class(value),
            Kind::Wrapper if self.heap.wrappers[value.index()].is_class_method => {
                let function = self.heap.wrappers[value.index()].function;
                match self.is_builtin_method(function) {
                    true => ClassId::ClassMethodDescriptor,
                    false => ClassId::ClassMethod,
                }
            }
            Kind::Wrapper => ClassId::StaticMethod,
            Kind::Super => ClassId::Super,
            Kind::Exception => ClassId::Object,
            Kind::Traceback => ClassId::Traceback,
            Kind::Tasklet => ClassId::Tasklet,
            Kind::Channel => ClassId::Channel,
            Kind::Code => ClassId::Code,
            Kind::Bomb => ClassId::Bomb,
            Kind::Host => ClassId::Host,
        }
    }

    fn iter_class(&self, value: Value) -> ClassId {
        match &self.heap.iters[value.index()] {
            Iter::Exhausted => ClassId::Iterator,
            Iter::Sequence { sequence, .. } => match sequence.kind() {
                Some(Kind::List) => ClassId::ListIterator,
                Some(Kind::Tuple) => ClassId::TupleIterator,
                Some(Kind::Str) if self.heap.strs[sequence.index()].is_ascii() => {
                    ClassId::StrAsciiIterator
                }
                Some(Kind::Str) => ClassId::StrIterator,
                Some(Kind::Bytes) => ClassId::BytesIterator,
                Some(Kind::ByteArray) => ClassId::ByteArrayIterator,
                Some(Kind::Range) => ClassId::LongRangeIterator,
                _ => ClassId::Iterator,
            },
            Iter::Reversed { sequence, .. } => match sequence.kind() {
                Some(Kind::List) => ClassId::ListReverseIterator,
                Some(Kind::Range) => ClassId::LongRangeIterator,
                _ => ClassId::Reversed,
            },
            Iter::Range { .. } => ClassId::RangeIterator,
            Iter::Table { table, .. } if self.is_ordered(*table) => ClassId::OdictIterator,
            Iter::Table {
                kind,
                is_reversed: true,
                ..
            } => match kind {
                ViewKind::Keys => ClassId::DictReverseKeyIterator,
                ViewKind::Values => ClassId::DictReverseValueIterator,
                ViewKind::Items => ClassId::DictReverseItemIterator,
            },
            Iter::Table { table, kind, .. } => match kind {
                _ if table.is_kind(Kind::Set) => ClassId::SetIterator,
                ViewKind::Keys => ClassId::DictKeyIterator,
                ViewKind::Values => ClassId::DictValueIterator,
                ViewKind::Items => ClassId::DictItemIterator,
            },
            Iter::Enumerate { .. } => ClassId::Enumerate,
            Iter::Zip { .. } => ClassId::Zip,
        }
    }

    /// Whether a value is the dict of an OrderedDict.
    #[must_use]
    pub fn is_ordered(&self, dict: Value) -> bool {
        dict.is_kind(Kind::Dict) && self.heap.dicts[dict.index()].is_ordered
    }

    /// The dict whose items are those of a mapping, if no method of it is asked for them: a dict's, or those of an
    /// instance of a subclass that is iterated over as a dict is.
    #[must_use]
    pub fn own_items(&self, mapping: Value) -> Option<Value> {
        let dict = self.plain(mapping);
        if !dict.is_kind(Kind::Dict) {
            return None;
        }
        let iter_of = |class| self.lookup_str(class, "__iter__");
        let is_plain = dict == mapping
            || !self.is_ordered(dict)
                && iter_of(self.class_of(mapping)) == iter_of(self.class(ClassId::Dict));
        is_plain.then_some(dict)
    }

    /// The plain name of a class.
    #[must_use]
    pub fn class_name(&self, class: Value) -> &str {
        self.heap.text(self.heap.classes[class.index()].name)
    }

    /// Whether a class is another or derives from it.
    #[must_use]
    pub fn is_subclass(&self, class: Value, base: Value) -> bool {
        class == base || self.heap.classes[class.index()].mro.contains(&base)
    }

    /// Whether a value is an instance of a built-in class or one derived from it.
    #[must_use]
    pub fn is_instance(&self, value: Value, class: ClassId) -> bool {
        self.is_subclass(self.class_of(value), self.class(class))
    }

    /// Looks an interned name up in a class and its bases.
    #[must_use]
    pub fn lookup(&self, class: Value, name: Value) -> Option<Value> {
        let hash = self.heap.strs[name.index()].hash();
        self.heap.classes[class.index()]
            .mro
            .iter()
            .find_map(|class| {
                let namespace = self.heap.classes[class.index()].namespace;
                let table = &self.heap.dicts[namespace.index()].table;
                table
                    .find(hash, |key| key == name)
                    .map(|entry_idx| table.value(entry_idx))
            })
    }

    /// Looks a name up in a class and its bases.
    #[must_use]
    pub fn lookup_str(&self, class: Value, name: &str) -> Option<Value> {
        let hash = hash_text(name);
        self.heap.classes[class.index()]
            .mro
            .iter()
            .find_map(|class| {
                let namespace = self.heap.classes[class.index()].namespace;
                self.get_hashed(namespace, hash, name)
            })
    }

    /// The method of a special name that a script's class defines; `None` when it comes from a built-in class.
    #[must_use]
    pub fn script_method(&self, value: Value, name: &str) -> Option<Value> {
        if !matches!(
            value.kind(),
            Some(Kind::Instance | Kind::Tasklet | Kind::Channel | Kind::Class)
        ) {
            return None;
        }
        self.script_attribute(self.class_of(value), name)
    }

    /// What a class or its bases say of a name, unless that is a built-in of a built-in class.
    fn script_attribute(&self, class: Value, name: &str) -> Option<Value> {
        let hash = hash_text(name);
        for class in &self.heap.classes[class.index()].mro {
            let class = &self.heap.classes[class.index()];
            if let Some(value) = self.get_hashed(class.namespace, hash, name) {
                let is_builtin = class.is_builtin && value.is_kind(Kind::Native);
                return (!is_builtin).then_some(value);
            }
        }
        None
    }

    fn get_hashed(&self, dict: Value, hash: u64, name: &str) -> Option<Value> {
        let table = &self.heap.dicts[dict.index()].table;
        let entry_idx = table.find(hash, |key| {
            key.is_kind(Kind::Str) && self.heap.text(key) == name
        })?;
        Some(table.value(entry_idx))
    }

    /// The value of a string key of a dict.
    #[must_use]
    pub fn get_str(&self, dict: Value, name: &str) -> Option<Value> {
        self.get_hashed(dict, hash_text(name), name)
    }

    /// Sets a string key of a dict; the key is interned.
    pub fn set_str(&mut self, dict: Value, name: &str, value: Value) {
        let name = self.intern(name);
        self.set_name(dict, name, value);
    }

    /// The number of the entry of an interned name in a namespace.
    pub(crate) fn find_name(&self, dict: Value, name: Value) -> Option<usize> {
        let hash = self.heap.strs[name.index()].hash();
        let table = &self.heap.dicts[dict.index()].table;
        table.find(hash, |key| key == name).or_else(|| {
            table.find(hash, |key| {
                key.is_kind(Kind::Str) && self.heap.text(key) == self.heap.text(name)
            })
        })
    }

    /// The value of an interned name in a namespace.
    #[must_use]
    pub fn get_name(&self, dict: Value, name: Value) -> Option<Value> {
        let entry_idx = self.find_name(dict, name)?;
        Some(self.heap.dicts[dict.index()].table.value(entry_idx))
    }

    /// Sets an interned name in a namespace.
    pub fn set_name(&mut self, dict: Value, name: Value, value: Value) {
        match self.find_name(dict, name) {
            Some(entry_idx) => self.heap.dicts[dict.index()]
                .table
                .set_value(entry_idx, value),
            None => {
                let hash = self.heap.strs[name.index()].hash();
                self.heap.dicts[dict.index()]
                    .table
                    .insert_new(hash, name, value);
            }
        }
    }

    /// Removes an interned name from a namespace; false when it is not there.
    pub fn remove_name(&mut self, dict: Value, name: Value) -> bool {
        let entry_idx = self.find_name(dict, name);
        if let Some(entry_idx) = entry_idx {
            self.heap.dicts[dict.index()].table.remove(entry_idx);
        }
        entry_idx.is_some()
    }

    /// A dict with string keys.
    pub fn new_str_dict(&mut self, pairs: &[(Value, Value)]) -> Value {
        let dict = self.heap.alloc(Dict::default());
        for (name, value) in pairs {
            let name = self.intern_value(*name);
            self.set_name(dict, name, *value);
        }
        dict
    }

    /// The items of a list or tuple.
    #[must_use]
    pub fn sequence_items(&self, value: Value) -> Option<&[Value]> {
        match value.kind() {
            Some(Kind::List) => Some(&self.heap.lists[value.index()]),
            Some(Kind::Tuple) => Some(&self.heap.tuples[value.index()]),
            _ => None,
        }
    }

    /// The built-in value of an instance of a subclass of a built-in type; any other value itself.
    #[must_use]
    #[inline]
    pub fn plain(&self, value: Value) -> Value {
        if value.is_kind(Kind::Instance) {
            let payload = self.heap.instances[value.index()].payload;
            if !payload.is_unset() && !payload.is_kind(Kind::Exception) {
                return payload;
            }
        }
        value
    }

    /// The text of a string, or of an instance of a subclass.
    #[must_use]
    pub fn str_of(&self, value: Value) -> Option<&str> {
        let value = self.plain(value);
        value.is_kind(Kind::Str).then(|| self.heap.text(value))
    }

    /// The float of a float value.
    #[must_use]
    #[inline]
    pub fn float_of(&self, value: Value) -> Option<f64> {
        if value.is_inline_float() {
            Some(value.unwrap_float())
        } else if value.is_kind(Kind::Float) {
            Some(self.heap.floats[value.index()])
        } else {
            None
        }
    }

    /// Whether two values are the same object; boxed numbers count as one when they are equal to the bit.
    #[must_use]
    #[inline]
    pub fn is_same(&self, left: Value, right: Value) -> bool {
        left == right
    }

    /// A value as the integer it is or carries: small or big; bools are integers.
    #[must_use]
    pub fn index_value(&self, value: Value) -> Option<Value> {
        let value = self.plain(value);
        match value {
            _ if value.is_int() || value.is_kind(Kind::BigInt) => Some(value),
            Value::TRUE => Some(Value::int(1)),
            Value::FALSE => Some(Value::int(0)),
            _ => None,
        }
    }

    /// Works out what must be known of a class and everything below it, after its namespace has changed.
    pub fn class_changed(&mut self, class: Value) {
        let mut worklist = vec![class];
        while let Some(class) = worklist.pop() {
            let version = self.new_version();
            let flags = self.class_flags(class);
            let object = &mut self.heap.classes[class.index()];
            object.version = version;
            object.maker = None;
            object.flags = ClassFlags {
                is_slotted: object.flags.is_slotted,
                ..flags
            };
            worklist.extend(&object.subclasses);
            self.shapes.set_version(class, version);
        }
    }

    fn class_flags(&self, class: Value) -> ClassFlags {
        // The library says None for the hash of its own unhashable types, which the VM knows.
        let is_own = |name: &str| {
            self.script_attribute(class, name)
                .is_some_and(|it| !(it.is_none() && self.is_builtin_none(class, name)))
        };
        let is_changed = |name: &str| {
            let found = self.lookup_str(class, name);
            found.is_some() && found != self.native(&format!("object.{name}"))
        };
        let has = |name: &str| self.lookup_str(class, name).is_some();
        let own_namespace = self.heap.classes[class.index()].namespace;
        let abstract_methods = self.get_str(own_namespace, "__abstractmethods__");
        ClassFlags {
            has_own_eq: is_own("__eq__") || is_own("__hash__"),
            has_getattribute: is_changed("__getattribute__"),
            has_setattr: is_changed("__setattr__"),
            has_delattr: is_changed("__delattr__"),
            is_descriptor: has("__get__") || has("__set__") || has("__delete__"),
            is_slotted: false,
            has_members: has("__slots__"),
            is_ordered: self.heap.classes[class.index()].mro.iter().any(|it| {
                self.class_name(*it) == "OrderedDict"
                    && self.named_class(*it) == "collections.OrderedDict"
            }),
            is_abstract: abstract_methods
                .and_then(|it| self.table(it))
                .is_some_and(|it| !it.is_empty()),
        }
    }

    /// Whether the first class that says something about a name is a built-in one.
    fn is_builtin_none(&self, class: Value, name: &str) -> bool {
        let hash = hash_text(name);
        let owner = self.heap.classes[class.index()].mro.iter().find(|it| {
            let namespace = self.heap.classes[it.index()].namespace;
            self.get_hashed(namespace, hash, name).is_some()
        });
        owner.is_some_and(|it| self.heap.classes[it.index()].is_builtin)
    }

    /// The linearisation of a class with these bases, without the class itself: C3.
    pub fn merge_bases(&mut self, bases: &[Value]) -> Result<Vec<Value>, Raise> {
        let mut lists: Vec<Vec<Value>> = bases
            .iter()
            .map(|it| self.heap.classes[it.index()].mro.to_vec())
            .chain([bases.to_vec()])
            .collect();
        let mut merged = Vec::new();
        loop {
            lists.retain(|it| !it.is_empty());
            if lists.is_empty() {
                return Ok(merged);
            }
            let head = lists
                .iter()
                .map(|it| it[0])
                .find(|head| !lists.iter().any(|it| it[1..].contains(head)));
            let Some(head) = head else {
                let names: Vec<&str> = bases.iter().map(|it| self.class_name(*it)).collect();
                let message = format!(
                    "Cannot create a consistent method resolution\norder (MRO) for bases {}",
                    names.join(", ")
                );
                return Err(self.raise(ClassId::TypeError, message));
            };
            merged.push(head);
            lists.iter_mut().filter(|it| it[0] == head).for_each(|it| {
                it.remove(0);
            });
        }
    }
}
