//! The parameters of built-in functions, and what CPython says of calls that do not fit them.
//!
//! CPython's functions in C get at their arguments in a few ways, and each words its complaints in its own manner. Which
//! one a function uses follows from its parameters, but for the few that [`Parser::of`] names.

use std::sync::Arc;

/// Natives with more parameters than this are always bound the long way.
pub(crate) const MAX_PLAIN: usize = 8;

/// The parameters of a built-in function.
#[derive(Debug)]
pub(crate) struct Signature<'a> {
    /// Parameters that may be given by position, with whether each is required.
    pub(crate) positional: Vec<(&'a str, bool)>,
    n_positional_only: usize,
    pub(crate) keyword_only: Vec<(&'a str, bool)>,
    pub(crate) has_star: bool,
    pub(crate) has_double_star: bool,
}

/// A call that does not fit the parameters of what is called.
pub(crate) struct WrongCall<'a> {
    /// The full name of what is called: `sorted`, `math.sqrt`, `list.sort`, `deque.__init__`.
    pub(crate) name: &'a str,
    /// Positional arguments, without the receiver.
    pub(crate) n_args: usize,
    /// 1 for a method, which complaints count no argument for, else 0.
    pub(crate) n_receivers: usize,
    /// The names of the keyword arguments.
    pub(crate) keywords: Vec<&'a str>,
}

impl<'a> Signature<'a> {
    /// From the parameters of a native as its table writes them.
    pub(crate) fn parse(params: &'a str) -> Self {
        let mut signature = Self {
            positional: Vec::new(),
            n_positional_only: 0,
            keyword_only: Vec::new(),
            has_star: false,
            has_double_star: false,
        };
        let mut is_after_star = false;
        for param in params.split(',').map(str::trim).filter(|it| !it.is_empty()) {
            if param == "/" {
                signature.n_positional_only = signature.positional.len();
            } else if param == "*" {
                is_after_star = true;
            } else if param.starts_with("**") {
                signature.has_double_star = true;
            } else if param.starts_with('*') {
                signature.has_star = true;
                is_after_star = true;
            } else {
                let name = param.trim_end_matches('=');
                let entry = (name, !param.ends_with('='));
                if is_after_star {
                    &mut signature.keyword_only
                } else {
                    &mut signature.positional
                }
                .push(entry);
            }
        }
        signature
    }

    /// From the code of a function written in the language; `is_required` is asked of each parameter by its number.
    pub(crate) fn of_code(
        code: &'a dormouse_bytecode::Code,
        is_required: impl Fn(usize) -> bool,
    ) -> Self {
        let n_positional = code.n_positional as usize;
        let n_named = n_positional + code.n_keyword_only as usize;
        let named = |(at, name): (usize, &'a Arc<str>)| (&**name, is_required(at));
        let mut parameters = code.locals.iter().take(n_named).enumerate().map(named);
        Self {
            positional: parameters.by_ref().take(n_positional).collect(),
            n_positional_only: code.n_positional_only as usize,
            keyword_only: parameters.collect(),
            has_star: code.flags.has_star,
            has_double_star: code.flags.has_double_star,
        }
    }

    /// The parameters that have names, with whether each is required.
    pub(crate) fn parameters(&self) -> impl Iterator<Item = &(&'a str, bool)> {
        self.positional.iter().chain(&self.keyword_only)
    }

    /// The number of the parameter that an argument of this name is for.
    pub(crate) fn position(&self, name: &str) -> Option<usize> {
        let at = self.parameters().position(|(it, _)| *it == name);
        at.filter(|it| *it >= self.n_positional_only)
    }

    /// Whether a call with this many positional arguments and no keywords fills the parameters as it stands.
    #[inline]
    pub(crate) fn is_exact(&self, n_args: usize) -> bool {
        n_args == self.positional.len()
            && !self.has_star
            && !self.has_double_star
            && self.keyword_only.is_empty()
    }

    /// The numbers of positional arguments, least and most, that fill the parameters without any binding but
    /// unset values behind; the most is 0 with a least of 1 when every call needs binding.
    pub(crate) fn plain_arguments(&self) -> (u8, u8) {
        let most = self.positional.len();
        let needs_binding = self.has_star || self.has_double_star || !self.keyword_only.is_empty();
        if needs_binding || most > MAX_PLAIN {
            (1, 0)
        } else {
            (self.n_required() as u8, most as u8)
        }
    }

    /// The least number of positional arguments, with receivers.
    pub(crate) fn n_required(&self) -> usize {
        self.positional.iter().filter(|it| it.1).count()
    }

    /// Whether some parameter may be given by name.
    fn takes_keywords(&self, call: &WrongCall) -> bool {
        if is_slot(call_name(call.name)) {
            return false;
        }
        let n_positional_only = self.n_positional_only.max(call.n_receivers);
        let is_named = n_positional_only < self.positional.len() && !self.has_star;
        is_named || !self.keyword_only.is_empty()
    }

    /// What CPython says of a call that does not fit.
    pub(crate) fn complaint(&self, call: &WrongCall) -> String {
        if self.takes_keywords(call) {
            self.complaint_with_keywords(call)
        } else if call.keywords.is_empty() || self.has_double_star {
            self.complaint_of_count(call)
        } else {
            let is_tuple = self.positional.len() > call.n_receivers + 1;
            let callee = call.callee_of_keywords(is_tuple);
            format!("{callee} takes no keyword arguments")
        }
    }

    /// Of a call of what takes arguments by position only: there are too many or too few.
    fn complaint_of_count(&self, call: &WrongCall) -> String {
        let name = call.short_name();
        let least = self.n_required().saturating_sub(call.n_receivers);
        let most = self.positional.len() - call.n_receivers;
        let given = call.n_args;
        let nearest = if given < least { least } else { most };
        let arguments = plural(nearest, "argument");
        let bound = |exactly: &'static str| match () {
            () if least == most && !self.has_star => exactly,
            () if given < least => "at least ",
            () => "at most ",
        };
        if is_slot(call_name(call.name)) {
            return format!("expected {arguments}, got {given}");
        }
        match (parser(call.name).0, least, most) {
            (Parser::Tuple, _, 0) => format!("{name}() takes no arguments"),
            (Parser::Tuple, ..) => {
                let bound = bound("exactly ");
                format!("{name}() takes {bound}{arguments} ({given} given)")
            }
            (Parser::Fields | Parser::Unnamed, 0, 0) if !call.makes_instance() => {
                format!("{} takes no arguments ({given} given)", call.callee())
            }
            (Parser::Fields | Parser::Unnamed, 1, 1)
                if !call.makes_instance() && !self.has_star =>
            {
                format!(
                    "{} takes exactly one argument ({given} given)",
                    call.callee()
                )
            }
            (Parser::Unnamed, ..) => {
                let bound = bound("exactly ");
                format!("function takes {bound}{arguments} ({given} given)")
            }
            _ => format!("{name} expected {}{arguments}, got {given}", bound("")),
        }
    }

    /// Of a call of what takes arguments by name too.
    fn complaint_with_keywords(&self, call: &WrongCall) -> String {
        let (callee, unknown) = match parser(call.name).0 {
            Parser::Unnamed => ("function".to_string(), "this function".to_string()),
            _ => {
                let name = format!("{}()", call.short_name());
                (name.clone(), name)
            }
        };
        let least = self.n_required().saturating_sub(call.n_receivers);
        let most = self.positional.len() - call.n_receivers;
        let (given, all) = (call.n_args, most + self.keyword_only.len());
        let n_given = given + call.keywords.len();
        if n_given > all && !self.has_star && !self.has_double_star {
            let noun = if given == 0 {
                "keyword argument"
            } else {
                "argument"
            };
            return format!(
                "{callee} takes at most {} ({n_given} given)",
                plural(all, noun)
            );
        }
        if given > most && !self.has_star {
            if most == 0 {
                return format!("{callee} takes no positional arguments");
            }
            let bound = if least < most { "at most" } else { "exactly" };
            let arguments = plural(most, "positional argument");
            return format!("{callee} takes {bound} {arguments} ({given} given)");
        }
        let n_positional_only = self.n_positional_only.saturating_sub(call.n_receivers);
        let n_first = n_positional_only.min(least);
        if given < n_first {
            let bound = if n_first < most {
                "at least"
            } else {
                "exactly"
            };
            let arguments = plural(n_first, "positional argument");
            return format!("{callee} takes {bound} {arguments} ({given} given)");
        }
        let parameters = || self.parameters().skip(call.n_receivers).enumerate();
        let n_filled = given.min(most);
        let is_missing = |at: usize, name: &str| at >= n_filled && !call.keywords.contains(&name);
        let missing =
            parameters().find(|(at, (name, is_required))| *is_required && is_missing(*at, name));
        if let Some((at, (name, _))) = missing {
            return format!(
                "{callee} missing required argument '{name}' (pos {})",
                at + 1
            );
        }
        let twice = parameters().take(n_filled).skip(n_positional_only);
        if let Some((at, (name, _))) = twice.into_iter().find(|it| call.keywords.contains(&it.1.0))
        {
            return format!(
                "argument for {callee} given by name ('{name}') and position ({})",
                at + 1
            );
        }
        let name = call.keywords.iter().find(|it| self.position(it).is_none());
        let name = name.copied().unwrap_or_default();
        format!("'{name}' is an invalid keyword argument for {unknown}")
    }
}

/// How a function of CPython in C gets at its arguments.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Parser {
    /// One by one, as the generated code of Argument Clinic does.
    Fields,
    /// With a format that names the function, `PyArg_ParseTuple` and `"O|n:index"`.
    Tuple,
    /// With a format that does not name it.
    Unnamed,
    /// As a tuple that it looks into itself: it is the call that refuses keywords, which knows no class or module.
    Whole,
}

/// The functions whose parser, or name in complaints, does not follow from their parameters and their own name.
#[rustfmt::skip]
const PARSERS: &[(&str, Parser, &str)] = &[
    ("_functools.reduce", Parser::Whole, ""),
    ("bytearray.count", Parser::Tuple, ""),
    ("bytearray.endswith", Parser::Tuple, ""),
    ("bytearray.find", Parser::Tuple, ""),
    ("bytearray.index", Parser::Tuple, ""),
    ("bytearray.rfind", Parser::Tuple, ""),
    ("bytearray.rindex", Parser::Tuple, ""),
    ("bytearray.startswith", Parser::Tuple, ""),
    ("bytes.count", Parser::Tuple, ""),
    ("bytes.endswith", Parser::Tuple, ""),
    ("bytes.find", Parser::Tuple, ""),
    ("bytes.index", Parser::Tuple, ""),
    ("bytes.rfind", Parser::Tuple, ""),
    ("bytes.rindex", Parser::Tuple, ""),
    ("bytes.startswith", Parser::Tuple, ""),
    ("date.__new__", Parser::Unnamed, ""),
    ("datetime.__new__", Parser::Unnamed, ""),
    ("deque.index", Parser::Tuple, ""),
    ("deque.insert", Parser::Tuple, ""),
    ("deque.rotate", Parser::Fields, "deque.rotate"),
    ("frozenset.difference", Parser::Whole, ""),
    ("frozenset.intersection", Parser::Whole, ""),
    ("frozenset.union", Parser::Whole, ""),
    ("math.log", Parser::Whole, ""),
    ("ref.__init__", Parser::Fields, "__new__"),
    ("set.difference", Parser::Whole, ""),
    ("set.difference_update", Parser::Whole, ""),
    ("set.intersection", Parser::Whole, ""),
    ("set.intersection_update", Parser::Whole, ""),
    ("set.union", Parser::Whole, ""),
    ("set.update", Parser::Whole, ""),
    ("sorted", Parser::Fields, "sort"),
    ("str.count", Parser::Tuple, ""),
    ("str.endswith", Parser::Tuple, ""),
    ("str.find", Parser::Tuple, ""),
    ("str.index", Parser::Tuple, ""),
    ("str.rfind", Parser::Tuple, ""),
    ("str.rindex", Parser::Tuple, ""),
    ("str.startswith", Parser::Tuple, ""),
    ("struct_time.__new__", Parser::Fields, "structseq"),
    ("time.__new__", Parser::Unnamed, ""),
    ("time.asctime", Parser::Whole, ""),
    ("time.ctime", Parser::Tuple, ""),
    ("time.gmtime", Parser::Tuple, ""),
    ("time.localtime", Parser::Tuple, ""),
    ("time.strftime", Parser::Tuple, ""),
    ("timedelta.__new__", Parser::Fields, "__new__"),
];

fn parser(name: &str) -> (Parser, &'static str) {
    match PARSERS.binary_search_by(|it| it.0.cmp(name)) {
        Ok(at) => (PARSERS[at].1, PARSERS[at].2),
        Err(_) if is_of_decimal(name) => (Parser::Unnamed, ""),
        Err(_) => (Parser::Fields, ""),
    }
}

/// Whether a function is one of the module `decimal`, all of which have formats that do not name them. The class of
/// contexts of `contextvars` has the same name, but few methods.
fn is_of_decimal(name: &str) -> bool {
    match name.split_once('.') {
        Some(("Decimal" | "decimal", _)) => true,
        Some(("Context", method)) => !matches!(method, "get" | "run"),
        _ => false,
    }
}

impl WrongCall<'_> {
    /// Its name in complaints, without class and module.
    fn short_name(&self) -> &str {
        match parser(self.name).1 {
            "" => call_name(self.name),
            other => other,
        }
    }

    /// Whether what is called is a class, by way of its `__new__` or `__init__`.
    fn makes_instance(&self) -> bool {
        self.name.ends_with(".__new__") || self.name.ends_with(".__init__")
    }

    /// What is called, with its class or module.
    fn callee(&self) -> String {
        let short = self.short_name();
        if is_slot(short) {
            format!("wrapper {short}()")
        } else if self.makes_instance() {
            format!("{short}()")
        } else {
            format!("{}()", self.name)
        }
    }

    /// The same where keywords are refused; `is_tuple` when it takes more than one argument.
    fn callee_of_keywords(&self, is_tuple: bool) -> String {
        match parser(self.name).0 {
            Parser::Whole => format!("{}()", self.short_name()),
            Parser::Unnamed if is_tuple => format!("{}()", self.short_name()),
            _ => self.callee(),
        }
    }
}

/// What CPython says of a method that is called without even an object, of a class that messages call `class`.
pub(crate) fn needs_receiver(name: &str, class: &str) -> String {
    let owner = name.split('.').next().unwrap_or("");
    let short = call_name(name);
    if is_slot(short) {
        format!("descriptor '{short}' of '{class}' object needs an argument")
    } else {
        format!("unbound method {owner}.{short}() needs an argument")
    }
}

fn plural(count: usize, noun: &str) -> String {
    let s = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{s}")
}

/// A function's name in messages: `append` of `list.append`, and the class for what makes instances.
pub(crate) fn call_name(name: &str) -> &str {
    match name.rsplit_once('.') {
        Some((class, "__new__" | "__init__")) => class,
        Some((_, short)) => short,
        None => name,
    }
}

/// Whether a method is one that CPython wraps a slot of the type as; its messages do not name it.
pub(crate) fn is_slot(name: &str) -> bool {
    const ORDINARY: &[&str] = &[
        "__format__",
        "__round__",
        "__trunc__",
        "__floor__",
        "__ceil__",
        "__sizeof__",
        "__getnewargs__",
        "__getformat__",
        "__reduce__",
        "__reduce_ex__",
        "__getstate__",
        "__setstate__",
        "__dir__",
        "__reversed__",
        "__length_hint__",
        "__class_getitem__",
        "__init_subclass__",
        "__subclasshook__",
        "__instancecheck__",
        "__subclasscheck__",
        "__import__",
        "__build_class__",
        "__subclasses__",
        "__prepare__",
        "__set_name__",
        "__copy__",
        "__deepcopy__",
        "__missing__",
        "__bytes__",
        "__complex__",
        "__enter__",
        "__exit__",
        "__mro_entries__",
    ];
    name.starts_with("__") && name.ends_with("__") && !ORDINARY.contains(&name)
}

/// Whether a native, by its full name, stands for a slot of its type. CPython has ordinary methods for some that others
/// have as slots.
#[must_use]
pub fn is_type_slot(name: &str) -> bool {
    let Some((owner, method)) = name.rsplit_once('.') else {
        return false;
    };
    let is_ordinary = match method {
        "__getitem__" => matches!(owner, "list" | "dict"),
        "__contains__" => matches!(owner, "dict" | "set" | "frozenset"),
        "__new__" => true,
        _ => !is_slot(method),
    };
    !is_ordinary
}

#[cfg(test)]
mod tests {
    use super::PARSERS;

    #[test]
    fn parsers_are_sorted() {
        assert!(PARSERS.is_sorted_by(|a, b| a.0 < b.0));
    }
}
