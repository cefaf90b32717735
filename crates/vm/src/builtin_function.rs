//! What built-in functions and methods are to scripts. Natives and functions of the library alike stand for what
//! CPython has in C: functions, methods found on a type, slots of a type, and each of them bound to an object.

use crate::native::is_type_slot;
use crate::{ClassId, Kind, Value, Vm};

/// Whether a method of a built-in class, by its full name, is a function that the class holds.
#[must_use]
pub fn is_static_method(name: &str) -> bool {
    name.ends_with(".__new__") || name.ends_with(".maketrans")
}

/// The class of a built-in function by itself, and of what it is bound to an object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct FunctionClasses {
    pub(crate) free: ClassId,
    pub(crate) bound: ClassId,
}

impl FunctionClasses {
    /// Those of a function of this full name, which is a method when `is_method`.
    pub(crate) fn of(name: &str, is_method: bool) -> Self {
        let builtin = ClassId::BuiltinFunction;
        let (free, bound) = if !is_method || is_static_method(name) {
            (builtin, builtin)
        } else if is_type_slot(name) {
            (ClassId::WrapperDescriptor, ClassId::MethodWrapper)
        } else {
            (ClassId::MethodDescriptor, builtin)
        };
        Self { free, bound }
    }
}

impl Vm {
    pub(crate) fn native_classes(&self, native: Value) -> FunctionClasses {
        self.natives[native.index() as usize].classes
    }

    /// The classes of a native, or of a function of the library that CPython has in C; `None` for any other function.
    pub(crate) fn function_classes(&self, function: Value) -> Option<FunctionClasses> {
        match function.kind()? {
            Kind::Native => Some(self.native_classes(function)),
            Kind::Function => {
                let name = self.library_function_name(function)?;
                Some(FunctionClasses::of(name, name.contains('.')))
            }
            _ => None,
        }
    }

    /// The full name of a built-in function, `list.sort` or `sorted`, whatever it is written in; `None` for a function
    /// of a script.
    #[must_use]
    pub fn builtin_name(&self, function: Value) -> Option<&str> {
        match function.kind()? {
            Kind::Native => Some(self.native_entry(function).name),
            Kind::Function => self.library_function_name(function),
            _ => None,
        }
    }

    /// Whether a built-in function is a method of a class.
    #[must_use]
    pub fn is_builtin_method(&self, function: Value) -> bool {
        match function.kind() {
            Some(Kind::Native) => self.native_owner(function).is_some(),
            Some(Kind::Function) => {
                let name = self.library_function_name(function);
                name.is_some_and(|it| it.contains('.'))
            }
            _ => false,
        }
    }

    /// The full name of a function of the library that stands for one in C: a public function of the prelude, or a
    /// method of a class that it or a C module of CPython defines.
    fn library_function_name(&self, function: Value) -> Option<&str> {
        let object = &self.heap.functions[function.index()];
        if !object.loaded.code.flags.is_hidden {
            return None;
        }
        let name = self.heap.text(object.qualname);
        let is_private = name.starts_with('_') && !matches!(name, "__import__" | "__build_class__");
        if is_private || name.contains('<') {
            return None;
        }
        if object.globals == self.hidden {
            return Some(name);
        }
        let (owner, _) = name.split_once('.')?;
        let module = self.str_of(object.module)?;
        self.is_in_c(module, owner).then_some(name)
    }
}
