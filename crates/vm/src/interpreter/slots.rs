//! What a new class declares for its instances: slots, a `__dict__` and weak references, and which of its bases
//! instances are built on.

use super::Op;
use super::own_descriptor::is_slot_name;
use crate::class_table::ClassId;
use crate::heap::Kind;
use crate::object::{Layout, Property};
use crate::{Raise, Value, Vm};

/// Built-in classes whose instances have a `__dict__`, exceptions apart.
const WITH_DICT: &[ClassId] = &[
    ClassId::Type,
    ClassId::Function,
    ClassId::Module,
    ClassId::StaticMethod,
    ClassId::ClassMethod,
];

/// Built-in classes to whose instances weak references can be made.
const WITH_WEAKREF: &[ClassId] = &[
    ClassId::Type,
    ClassId::Function,
    ClassId::Module,
    ClassId::Set,
    ClassId::FrozenSet,
    ClassId::Deque,
];

/// Built-in classes whose instances are of different lengths, so that nothing can be laid out behind them.
const OF_ANY_LENGTH: &[ClassId] = &[ClassId::Int, ClassId::Bytes, ClassId::Tuple, ClassId::Type];

/// Exceptions that hold more than those they derive from.
const SOLID_EXCEPTIONS: &[ClassId] = &[
    ClassId::BaseException,
    ClassId::SystemExit,
    ClassId::StopIteration,
    ClassId::OSError,
    ClassId::ImportError,
    ClassId::NameError,
    ClassId::AttributeError,
    ClassId::SyntaxError,
    ClassId::UnicodeDecodeError,
    ClassId::UnicodeEncodeError,
    ClassId::UnicodeTranslateError,
];

impl Vm {
    /// The one of these bases that instances are built on, as `__base__` tells.
    #[must_use]
    pub fn best_base(&self, bases: &[Value]) -> Option<Value> {
        let mut bases = bases.iter().copied();
        let mut best = bases.next()?;
        let mut winner = self.solid_base(best);
        for base in bases {
            let candidate = self.solid_base(base);
            if !self.is_subclass(winner, candidate) && self.is_subclass(candidate, winner) {
                (best, winner) = (base, candidate);
            }
        }
        Some(best)
    }

    /// Whether instances of two of these bases are laid out in ways that exclude each other.
    #[must_use]
    pub fn has_layout_conflict(&self, bases: &[Value]) -> bool {
        let best = self.best_base(bases).map(|it| self.solid_base(it));
        best.is_some_and(|best| {
            let mut solid = bases.iter().map(|it| self.solid_base(*it));
            solid.any(|it| !self.is_subclass(best, it))
        })
    }

    /// The first class behind a class, itself included, that says how instances are laid out.
    fn solid_base(&self, class: Value) -> Value {
        let mro = &self.heap.classes[class.index()].mro;
        let is_solid = |it: &&Value| {
            let object = &self.heap.classes[it.index()];
            match object.layout {
                Layout::Exception if object.is_builtin => {
                    SOLID_EXCEPTIONS.iter().any(|of| self.class(*of) == **it)
                }
                _ => object.is_builtin || object.flags.has_members && self.has_slots(**it),
            }
        };
        mro.iter().find(is_solid).copied().unwrap_or(class)
    }

    /// Whether a class itself has a slot.
    fn has_slots(&self, class: Value) -> bool {
        let is_slot = |it: Value| {
            let own = it.is_kind(Kind::Property).then(|| self.own_descriptor(it));
            own.flatten()
                .is_some_and(|(_, name)| is_slot_name(self.heap.text(name)))
        };
        let table = self.table(self.heap.classes[class.index()].namespace);
        table.is_some_and(|it| it.iter().any(|entry| is_slot(entry.value)))
    }

    /// Puts into the namespace of a new class what describes the slots, the `__dict__` and the weak references of its
    /// instances.
    pub fn add_own_descriptors(&mut self, class: Value) -> Op {
        let bases = self.heap.classes[class.index()].bases.clone();
        let base = self.best_base(&bases);
        let base = base.unwrap_or(self.class(ClassId::Object));
        let (has_dict, has_weakref) = (self.has_dict(base), self.has_weakref(base));
        let slots = self.own_slots(class);
        let (takes_dict, takes_weakref) = match &slots {
            None => (!has_dict, !has_weakref),
            Some(names) => {
                if !names.is_empty() && self.is_of_any_length(class) {
                    let message = format!(
                        "nonempty __slots__ not supported for subtype of '{}'",
                        self.named_class(base)
                    );
                    return Err(self.raise(ClassId::TypeError, message));
                }
                let reason = "we already got one";
                let names_dict = self.names_once(names, "__dict__", has_dict, reason)?;
                let reason = "either we already got one, or __itemsize__ != 0";
                let names_weakref = self.names_once(names, "__weakref__", has_weakref, reason)?;
                let mut others = bases.iter().filter(|it| **it != base);
                let gives_dict = !has_dict && others.clone().any(|it| self.has_dict(*it));
                let gives_weakref = !has_weakref && others.any(|it| self.has_weakref(*it));
                (names_dict || gives_dict, names_weakref || gives_weakref)
            }
        };
        self.add_slots(class, slots.unwrap_or_default());
        if self.is_made_in_c(class) {
            return Ok(());
        }
        for (name, is_taken) in [("__dict__", takes_dict), ("__weakref__", takes_weakref)] {
            if is_taken {
                let name = self.intern(name);
                self.describe(class, name);
            }
        }
        Ok(())
    }

    /// Whether `__slots__` names something that is no slot.
    fn names_once(
        &mut self,
        names: &[Value],
        name: &str,
        is_there: bool,
        reason: &str,
    ) -> Result<bool, Raise> {
        let n_named = names.iter().filter(|it| self.heap.text(**it) == name);
        let n_named = n_named.count();
        if n_named > 1 || n_named == 1 && is_there {
            let message = format!("{name} slot disallowed: {reason}");
            return Err(self.raise(ClassId::TypeError, message));
        }
        Ok(n_named == 1)
    }

    /// Describes the slots of a class that came without descriptors of them, as images of long ago have it.
    pub fn describe_slots(&mut self, class: Value) {
        let object = &self.heap.classes[class.index()];
        if object.namespace.is_kind(Kind::Dict)
            && let Some(names) = self.own_slots(class)
            && !self.has_slots(class)
        {
            self.add_slots(class, names);
        }
    }

    fn add_slots(&mut self, class: Value, mut names: Vec<Value>) {
        names.retain(|it| is_slot_name(self.heap.text(*it)));
        names.sort_by(|left, right| self.heap.text(*left).cmp(self.heap.text(*right)));
        names.dedup();
        names.into_iter().for_each(|it| self.describe(class, it));
    }

    /// Adds a descriptor of what a class has for its instances, unless the class has something under the name.
    fn describe(&mut self, class: Value, name: Value) {
        let namespace = self.heap.classes[class.index()].namespace;
        if self.find_name(namespace, name).is_none() {
            let descriptor = self.heap.alloc(Property {
                get: class,
                set: Value::NONE,
                delete: Value::NONE,
                doc: Value::UNSET,
                name,
            });
            self.set_name(namespace, name, descriptor);
        }
    }

    /// Whether CPython has a class in C, though it is written in the language here.
    #[must_use]
    pub fn is_made_in_c(&self, class: Value) -> bool {
        let object = &self.heap.classes[class.index()];
        let module = self.get_str(object.namespace, "__module__");
        let module = module.and_then(|it| self.str_of(it)).unwrap_or("");
        object.is_builtin
            || object.is_of_prelude
            || self.is_in_c(module, self.heap.text(object.name))
    }

    fn is_of_any_length(&self, class: Value) -> bool {
        let mro = &self.heap.classes[class.index()].mro;
        mro.iter()
            .any(|it| OF_ANY_LENGTH.iter().any(|of| self.class(*of) == *it))
    }

    fn has_dict(&self, class: Value) -> bool {
        let object = &self.heap.classes[class.index()];
        if !object.is_builtin {
            return !object.flags.is_slotted;
        }
        object.layout == Layout::Exception || WITH_DICT.iter().any(|it| self.class(*it) == class)
    }

    fn has_weakref(&self, class: Value) -> bool {
        let is_built_on = |of: &ClassId| self.is_subclass(class, self.class(*of));
        self.lookup_str(class, "__weakref__").is_some()
            || WITH_WEAKREF.iter().chain(OF_ANY_LENGTH).any(is_built_on)
            || {
                let object = &self.heap.classes[class.index()];
                !object.is_builtin && !object.flags.is_slotted && self.is_made_in_c(class)
            }
    }

    /// The attributes that a class names in its own `__slots__`, private names mangled; `None` when it has none.
    fn own_slots(&mut self, class: Value) -> Option<Vec<Value>> {
        let object = &self.heap.classes[class.index()];
        let slots = self.get_str(object.namespace, "__slots__")?;
        let class_name = self.heap.text(object.name).trim_start_matches('_');
        let slots = match (self.table(slots), self.sequence_items(slots)) {
            (Some(table), _) => table.iter().map(|it| it.key).collect(),
            (None, Some(items)) => items.to_vec(),
            (None, None) => vec![slots],
        };
        let texts = slots.iter().filter_map(|it| self.str_of(*it));
        let names: Vec<String> = texts
            .map(|slot| match is_private(slot) && !class_name.is_empty() {
                true => format!("_{class_name}{slot}"),
                false => slot.to_string(),
            })
            .collect();
        Some(names.iter().map(|it| self.intern(it)).collect())
    }
}

/// Whether a name is mangled with that of the class it stands in.
fn is_private(name: &str) -> bool {
    name.starts_with("__") && !name.ends_with("__")
}
