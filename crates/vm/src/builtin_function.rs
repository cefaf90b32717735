//! What built-in functions and methods are to scripts. Natives and functions of the library alike stand for what
//! CPython has in C: functions, methods found on a type, slots of a type, and each of them bound to an object.

use crate::signature::{Signature, WrongCall, is_type_slot, needs_receiver};
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

    /// Whether a function or native stands for a function in C that is no method, and so binds to no object.
    pub(crate) fn is_free_builtin(&self, function: Value) -> bool {
        if function.is_kind(Kind::Native) {
            return self.native_owner(function).is_none();
        }
        let name = self.library_function_name(function);
        name.is_some_and(|it| !it.contains('.'))
    }

    /// The full name of a function of the library that stands for one in C: a public function of the prelude, a
    /// method of a class that it or a C module of CPython defines, or a function of such a module.
    fn library_function_name(&self, function: Value) -> Option<&str> {
        let object = &self.heap.functions[function.index()];
        if !object.loaded.code.flags.is_hidden {
            return None;
        }
        let name = self.heap.text(object.qualname);
        if name.contains('<') {
            return None;
        }
        if object.globals == self.hidden {
            let is_public = !name.starts_with('_')
                || matches!(name, "__import__" | "__build_class__")
                || self.public_owner(name).is_some();
            return is_public.then_some(name);
        }
        let module = self.str_of(object.module)?;
        let is_in_c = match name.split_once('.') {
            Some((owner, _)) => self.is_in_c(module, owner) || is_all_in_c(module),
            None => module_in_c(module, name).is_some(),
        };
        is_in_c.then_some(name)
    }

    /// The public name of a class of the prelude that has a private one there, whose method this is.
    fn public_owner(&self, name: &str) -> Option<&str> {
        let (owner, _) = name.split_once('.')?;
        let class = self.get_str(self.hidden, owner)?;
        let name = class.is_kind(Kind::Class).then(|| self.class_name(class))?;
        (!name.starts_with('_')).then_some(name)
    }

    /// The module of CPython in C that a function of the library stands for one of.
    #[must_use]
    pub fn module_in_c(&self, function: Value) -> Option<&'static str> {
        let object = &self.heap.functions[function.index()];
        let module = self.str_of(object.module)?;
        module_in_c(module, self.heap.text(object.qualname))
    }

    /// What CPython says of a call that does not fit a function, if it has that in C.
    pub(crate) fn complaint_in_c(
        &self,
        function: Value,
        n_args: usize,
        keywords: &[(Value, Value)],
    ) -> Option<String> {
        let name = self.builtin_name(function)?;
        let object = &self.heap.functions[function.index()];
        let (full, n_receivers) = match name.split_once('.') {
            Some((owner, method)) => {
                // A class may have another name than the library's variable for it.
                let class = self.get_str(object.globals, owner);
                let class = class.filter(|it| it.is_kind(Kind::Class));
                let short = class.map_or(owner, |it| self.class_name(it));
                let full = format!("{short}.{method}");
                if n_args == 0 {
                    let named = class.map_or(owner, |it| self.named_class(it));
                    return Some(needs_receiver(&full, named));
                }
                (full, 1)
            }
            None => match self.module_in_c(function) {
                Some(module) => (format!("{module}.{name}"), 0),
                None => (name.to_string(), 0),
            },
        };
        let code = &object.loaded.code;
        let n_positional = code.n_positional as usize;
        let n_defaults = self
            .sequence_items(object.defaults)
            .map_or(0, <[Value]>::len);
        let signature = Signature::of_code(code, |at| match at < n_positional {
            true => at + n_defaults < n_positional,
            false => {
                let name = &code.locals[at];
                !object.keyword_defaults.is_kind(Kind::Dict)
                    || self.get_str(object.keyword_defaults, name).is_none()
            }
        });
        Some(signature.complaint(&WrongCall {
            name: &full,
            n_args: n_args - n_receivers,
            n_receivers,
            keywords: keywords.iter().map(|it| self.heap.text(it.0)).collect(),
        }))
    }
}

/// Modules of the library whose functions CPython has in C, and its module: all that are public, or those named.
#[rustfmt::skip]
const IN_C: &[(&str, &str, &[&str])] = &[
    ("_contextvars", "_contextvars", &["copy_context"]),
    ("_io", "io", &[]),
    ("atexit", "atexit", &[]),
    ("binascii", "binascii", &[]),
    ("bisect", "_bisect", &[]),
    ("csv", "_csv", &[
        "field_size_limit", "get_dialect", "list_dialects", "reader", "register_dialect", "unregister_dialect", "writer",
    ]),
    ("decimal", "decimal", &["getcontext", "localcontext", "setcontext"]),
    ("functools", "_functools", &["cmp_to_key", "reduce"]),
    ("gc", "gc", &[]),
    ("heapq", "_heapq", &["heapify", "heappop", "heappush", "heappushpop", "heapreplace"]),
    ("itertools", "itertools", &[]),
    ("operator", "_operator", &[]),
    ("struct", "_struct", &[]),
    ("sys", "sys", &[]),
    ("time", "time", &[]),
    ("unicodedata", "unicodedata", &[]),
    ("weakref", "_weakref", &["getweakrefcount", "getweakrefs", "proxy"]),
    ("zlib", "zlib", &[]),
];

/// Whether CPython has all of a module in C, but for what is private here.
fn is_all_in_c(module: &str) -> bool {
    let at = IN_C.binary_search_by(|it| it.0.cmp(module));
    at.is_ok_and(|at| IN_C[at].2.is_empty())
}

/// The module of CPython in C that has the function of this name in a module of the library.
fn module_in_c(module: &str, name: &str) -> Option<&'static str> {
    let at = IN_C.binary_search_by(|it| it.0.cmp(module)).ok()?;
    let (_, module, names) = IN_C[at];
    let is_in_c = match names {
        [] => !name.starts_with('_'),
        names => names.contains(&name),
    };
    is_in_c.then_some(module)
}

#[cfg(test)]
mod tests {
    use super::IN_C;

    #[test]
    fn modules_are_sorted() {
        assert!(IN_C.is_sorted_by(|a, b| a.0 < b.0));
    }
}
