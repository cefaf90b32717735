//! Built-in functions: the table entry, the binding of arguments, and what a built-in may ask for.
//!
//! A built-in never calls back into the interpreter. One that needs script code to run ends with
//! [`Control::Call`]: it is replaced by the callee, and [`Resume`] says what becomes of the callee's result.
//! Whatever is naturally a loop over such calls is written in the language instead, in the prelude.

use crate::frame::Resume;
use crate::{ClassId, Kind, Raise, Value, Vm};

/// What a built-in wants to happen.
#[derive(Debug)]
pub enum Control {
    /// It is done.
    Return(Value),
    /// A call runs in its place. Boxed, so that an outcome is two words and comes back in registers.
    Call(Box<Call>),
    /// Another tasklet has become the current one; the result comes when this one goes on.
    Switched,
}

/// A call that a built-in asks for: `callee(*args)`.
#[derive(Debug)]
pub struct Call {
    /// What is called.
    pub callee: Value,
    /// The positional arguments.
    pub args: Arguments,
    /// What becomes of the result.
    pub resume: Resume,
}

/// Positional arguments on their way; most calls have few.
pub type Arguments = smallvec::SmallVec<[Value; 8]>;

impl Control {
    /// `callee(*args)` runs in the built-in's place and its result is the result.
    #[must_use]
    pub fn call(callee: Value, args: impl AsRef<[Value]>) -> Self {
        Self::call_then(callee, args, Resume::Deliver)
    }

    /// `callee(*args)` runs in the built-in's place, and `resume` says what becomes of its result.
    #[must_use]
    pub fn call_then(callee: Value, args: impl AsRef<[Value]>, resume: Resume) -> Self {
        Self::Call(Box::new(Call {
            callee,
            args: Arguments::from_slice(args.as_ref()),
            resume,
        }))
    }
}

// Two words come back from a native in registers.
const _: () = assert!(size_of::<Outcome>() <= 16);

impl From<Value> for Control {
    fn from(value: Value) -> Self {
        Self::Return(value)
    }
}

/// How a built-in ends.
pub type Outcome = Result<Control, Raise>;

/// The Rust function behind a built-in. It gets one value for each parameter, unset for one not given.
#[derive(Clone, Copy, Debug)]
pub enum Run {
    /// Returns a value or raises.
    Plain(fn(&mut Vm, &[Value]) -> Result<Value, Raise>),
    /// May also ask for a call or a switch.
    Control(fn(&mut Vm, &[Value]) -> Outcome),
}

/// One built-in function or method.
#[derive(Clone, Copy, Debug)]
pub struct Native {
    /// Its identity in images: `len`, `list.append`, `math.sqrt`.
    pub name: &'static str,
    /// Its parameters: `self, value, /, key=, *args, **kwargs`; `=` marks one that may be left out.
    pub params: &'static str,
    /// What it does.
    pub run: Run,
    /// What it does, for people.
    pub doc: &'static str,
}

/// What a native relies on its first argument to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Receiver {
    /// Anything: a function, or a method of `object`.
    Any,
    /// Anything but an instance that carries a built-in value, which is given instead.
    Plain,
    /// A value of this kind, which an instance may carry.
    Of(Kind),
    /// A value of this kind or an instance that carries one, as it is given: `dict.__getitem__` asks the class of the
    /// instance for its `__missing__`.
    Whole(Kind),
}

impl Receiver {
    /// What the method `name` of `owner` relies on.
    pub(crate) fn of(owner: ClassId, name: &str) -> Self {
        match owner.kind() {
            Some(kind) if name == "dict.__getitem__" => Self::Whole(kind),
            Some(kind) => Self::Of(kind),
            None if owner == ClassId::Object => Self::Any,
            None => Self::Plain,
        }
    }

    /// Whether a first argument will do as it stands.
    #[inline(always)]
    fn admits(self, first: Value) -> bool {
        match self {
            Self::Any => true,
            Self::Plain => !first.is_kind(Kind::Instance),
            Self::Of(kind) | Self::Whole(kind) => first.is_kind(kind),
        }
    }
}

/// The parameters of a native, parsed once.
#[derive(Debug)]
pub(crate) struct Signature {
    /// Parameters that may be given by position, with whether each is required.
    positional: Vec<(&'static str, bool)>,
    n_positional_only: usize,
    keyword_only: Vec<(&'static str, bool)>,
    has_star: bool,
    has_double_star: bool,
}

impl Signature {
    pub(crate) fn parse(params: &'static str) -> Self {
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

    /// Whether a call with this many positional arguments and no keywords fills the parameters as it stands.
    #[inline]
    fn is_exact(&self, n_args: usize) -> bool {
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

    /// Whether some parameter may be given by name.
    fn takes_keywords(&self) -> bool {
        self.n_positional_only < self.positional.len() || !self.keyword_only.is_empty()
    }

    fn n_required(&self) -> usize {
        self.positional
            .iter()
            .filter(|(_, is_required)| *is_required)
            .count()
    }
}

/// Natives with more parameters than this are always bound the long way.
const MAX_PLAIN: usize = 8;

impl Vm {
    /// Calls a native with a receiver, unless that is unset, and arguments that lie on the stack, when nothing
    /// needs binding; else `None`.
    #[inline(always)]
    pub(crate) fn call_native_plainly(
        &mut self,
        callee: Value,
        receiver: Value,
        first: usize,
        n_args: usize,
    ) -> Option<Outcome> {
        let entry = &self.natives[callee.index() as usize];
        let (least, most) = entry.plain_arguments;
        let (run, expected) = (entry.run, entry.receiver);
        let mut args = [Value::UNSET; MAX_PLAIN];
        let n_receivers = usize::from(!receiver.is_unset());
        let n_all = n_args + n_receivers;
        if n_all < least as usize || n_all > most as usize {
            return None;
        }
        args[0] = receiver;
        let given = &self.stack[first..first + n_args];
        // Most calls have one or two arguments, for which copying a slice costs more than all the rest.
        match *given {
            [] => {}
            [only] => args[n_receivers] = only,
            [left, right] => (args[n_receivers], args[n_receivers + 1]) = (left, right),
            _ => args[n_receivers..n_all].copy_from_slice(given),
        }
        if !expected.admits(args[0]) {
            match self.admit(callee.index(), args[0]) {
                Ok(receiver) => args[0] = receiver,
                Err(raise) => return Some(Err(raise)),
            }
        }
        Some(match run {
            Run::Plain(run) => run(self, &args[..most as usize]).map(Control::Return),
            Run::Control(run) => run(self, &args[..most as usize]),
        })
    }

    /// Calls the native of number `index` with bound arguments.
    pub(crate) fn run_native(&mut self, index: u32, args: &[Value]) -> Outcome {
        match self.natives[index as usize].run {
            Run::Plain(run) => run(self, args).map(Control::Return),
            Run::Control(run) => run(self, args),
        }
    }

    /// Calls a native with the arguments of a call.
    pub(crate) fn call_native(
        &mut self,
        callee: Value,
        args: &[Value],
        keywords: &[(Value, Value)],
    ) -> Outcome {
        let index = callee.index();
        let entry = &self.natives[index as usize];
        let first = args.first().copied().unwrap_or_default();
        if keywords.is_empty()
            && entry.receiver.admits(first)
            && entry.signature.is_exact(args.len())
        {
            return self.run_native(index, args);
        }
        let mut bound = self.bind_native(index, args, keywords)?;
        if let Some(first) = bound.first_mut()
            && !self.natives[index as usize].receiver.admits(*first)
        {
            *first = self.admit(index, *first)?;
        }
        self.run_native(index, &bound)
    }

    /// The receiver as a native wants it, which does not admit it as it stands: the built-in value that an instance of
    /// a subclass carries.
    #[inline(never)]
    fn admit(&mut self, index: u32, receiver: Value) -> Result<Value, Raise> {
        let plain = self.plain(receiver);
        match self.natives[index as usize].receiver {
            Receiver::Of(kind) | Receiver::Whole(kind) if !plain.is_kind(kind) => {
                Err(self.wrong_receiver(index, plain))
            }
            Receiver::Whole(_) => Ok(receiver),
            Receiver::Of(_) | Receiver::Plain | Receiver::Any => Ok(plain),
        }
    }

    #[cold]
    fn wrong_receiver(&mut self, index: u32, receiver: Value) -> Raise {
        let name = self.natives[index as usize].native.name;
        let (owner, method) = name.split_once('.').unwrap_or(("object", name));
        let found = self.type_name(receiver);
        let message = if is_type_slot(name) {
            format!("descriptor '{method}' requires a '{owner}' object but received a '{found}'")
        } else {
            format!(
                "descriptor '{method}' for '{owner}' objects doesn't apply to a '{found}' object"
            )
        };
        self.raise(ClassId::TypeError, message)
    }

    fn bind_native(
        &mut self,
        index: u32,
        args: &[Value],
        keywords: &[(Value, Value)],
    ) -> Result<Arguments, Raise> {
        let entry = &self.natives[index as usize];
        let (native, signature, is_method) =
            (entry.native, entry.signature.clone(), entry.owner.is_some());
        let n_positional = signature.positional.len();
        let n_receivers = usize::from(is_method);
        if args.len() < n_receivers {
            return Err(self.raise(ClassId::TypeError, needs_receiver(native.name)));
        }
        let given = Given {
            name: native.name,
            n_args: args.len() - n_receivers,
            n_keywords: keywords.len(),
            n_receivers,
        };
        if args.len() > n_positional && !signature.has_star {
            return Err(self.raise(ClassId::TypeError, given.too_many(&signature)));
        }
        let mut bound = Arguments::from_slice(&args[..args.len().min(n_positional)]);
        bound.resize(n_positional + signature.keyword_only.len(), Value::UNSET);
        let mut extra = Vec::new();
        for (name, value) in keywords {
            let text = self.heap.text(*name);
            let by_name = signature
                .positional
                .iter()
                .chain(&signature.keyword_only)
                .position(|(it, _)| *it == text);
            match by_name.filter(|at| *at >= signature.n_positional_only) {
                Some(at) if bound[at].is_unset() => bound[at] = *value,
                Some(at) => {
                    let short = call_name(native.name);
                    let message = format!(
                        "argument for {short}() given by name ('{text}') and position ({})",
                        at + 1 - n_receivers
                    );
                    return Err(self.raise(ClassId::TypeError, message));
                }
                None if signature.has_double_star => extra.push((*name, *value)),
                None if (n_positional == signature.n_positional_only
                    || signature.has_star && n_positional == n_receivers)
                    && signature.keyword_only.is_empty() =>
                {
                    let message = format!("{} takes no keyword arguments", given.callee());
                    return Err(self.raise(ClassId::TypeError, message));
                }
                None => {
                    let short = call_name(native.name);
                    let message = format!("'{text}' is an invalid keyword argument for {short}()");
                    return Err(self.raise(ClassId::TypeError, message));
                }
            }
        }
        let parameters = signature.positional.iter().chain(&signature.keyword_only);
        let missing = parameters
            .zip(&bound)
            .position(|((_, is_required), value)| *is_required && value.is_unset());
        if let Some(at) = missing {
            return Err(self.raise(ClassId::TypeError, given.too_few(&signature, at)));
        }
        if signature.has_star {
            let rest = self.heap.tuple(args.get(n_positional..).unwrap_or(&[]));
            bound.push(rest);
        }
        if signature.has_double_star {
            let dict = self.new_str_dict(&extra);
            bound.push(dict);
        }
        Ok(bound)
    }
}

/// The message when a method is called without even a receiver.
fn needs_receiver(name: &'static str) -> String {
    let owner = name.split('.').next().unwrap_or("");
    let short = call_name(name);
    if is_slot(short) {
        format!("descriptor '{short}' of '{owner}' object needs an argument")
    } else {
        format!("unbound method {owner}.{short}() needs an argument")
    }
}

/// What a call gave to a native, for messages about it, which are CPython's.
struct Given {
    name: &'static str,
    /// Positional arguments, without the receiver.
    n_args: usize,
    n_keywords: usize,
    n_receivers: usize,
}

impl Given {
    /// The native as messages name it that count no arguments: with its class or module.
    fn callee(&self) -> String {
        let short = call_name(self.name);
        if is_slot(short) {
            format!("wrapper {short}()")
        } else if self.name.ends_with("__") || has_old_arity_messages(self.name) {
            format!("{short}()")
        } else {
            format!("{}()", self.name)
        }
    }

    fn too_many(&self, signature: &Signature) -> String {
        let name = call_name(self.name);
        let most = signature.positional.len() - self.n_receivers;
        let least = signature.n_required().saturating_sub(self.n_receivers);
        let given = self.n_args;
        if is_slot(name) {
            return format!("expected {}, got {given}", plural(most, "argument"));
        }
        if signature.takes_keywords() {
            let all = most + signature.keyword_only.len();
            let n_given = given + self.n_keywords;
            if n_given > all {
                let arguments = plural(all, "argument");
                return format!("{name}() takes at most {arguments} ({n_given} given)");
            }
            if most == 0 {
                return format!("{name}() takes no positional arguments");
            }
            let bound = if least < most { "at most" } else { "exactly" };
            let arguments = plural(most, "positional argument");
            return format!("{name}() takes {bound} {arguments} ({given} given)");
        }
        if has_old_arity_messages(self.name) {
            return format!("{name}() takes at most {most} arguments ({given} given)");
        }
        let callee = self.callee();
        match (most, least) {
            (0, _) => format!("{callee} takes no arguments ({given} given)"),
            (1, 1) => format!("{callee} takes exactly one argument ({given} given)"),
            _ if most == least => {
                format!("{name} expected {}, got {given}", plural(most, "argument"))
            }
            _ => format!(
                "{name} expected at most {}, got {given}",
                plural(most, "argument")
            ),
        }
    }

    /// A message about the parameter of number `at`, which is required.
    fn too_few(&self, signature: &Signature, at: usize) -> String {
        let name = call_name(self.name);
        let least = signature.n_required().saturating_sub(self.n_receivers);
        let most = signature.positional.len() - self.n_receivers;
        let given = self.n_args;
        if is_slot(name) {
            return format!("expected {}, got {given}", plural(least, "argument"));
        }
        if signature.takes_keywords() {
            let n_positional_only = signature.n_positional_only.saturating_sub(self.n_receivers);
            if at < signature.n_positional_only {
                let bound = if n_positional_only < most {
                    "at least"
                } else {
                    "exactly"
                };
                let arguments = plural(n_positional_only, "positional argument");
                return format!("{name}() takes {bound} {arguments} ({given} given)");
            }
            let parameter = signature.positional.get(at).map_or("", |it| it.0);
            let position = at + 1 - self.n_receivers;
            return format!("{name}() missing required argument '{parameter}' (pos {position})");
        }
        if has_old_arity_messages(self.name) {
            let arguments = plural(least, "argument");
            return format!("{name}() takes at least {arguments} ({given} given)");
        }
        match (most, least) {
            (1, 1) => format!(
                "{} takes exactly one argument ({given} given)",
                self.callee()
            ),
            _ if most == least => {
                format!("{name} expected {}, got {given}", plural(least, "argument"))
            }
            _ => format!(
                "{name} expected at least {}, got {given}",
                plural(least, "argument")
            ),
        }
    }
}

fn plural(count: usize, noun: &str) -> String {
    let s = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{s}")
}

/// A native's name in messages: `append` of `list.append`, and the class for what makes instances.
fn call_name(name: &'static str) -> &'static str {
    match name.rsplit_once('.') {
        Some((class, "__new__" | "__init__")) => class,
        Some((_, short)) => short,
        None => name,
    }
}

/// Whether a method is one that CPython wraps a slot of the type as; its messages do not name it.
fn is_slot(name: &str) -> bool {
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

/// Whether CPython parses the arguments of a method the old way, which words its complaints differently.
fn has_old_arity_messages(name: &'static str) -> bool {
    const METHODS: [&str; 7] = [
        "find",
        "rfind",
        "index",
        "rindex",
        "count",
        "startswith",
        "endswith",
    ];
    let is_text = ["str.", "bytes.", "bytearray."]
        .iter()
        .any(|it| name.starts_with(it));
    is_text && METHODS.contains(&call_name(name))
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
