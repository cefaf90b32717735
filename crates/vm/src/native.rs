//! Built-in functions: the table entry, the binding of arguments, and what a built-in may ask for.
//!
//! A built-in never calls back into the interpreter. One that needs script code to run ends with
//! [`Control::Call`]: it is replaced by the callee, and [`Resume`] says what becomes of the callee's result.
//! Whatever is naturally a loop over such calls is written in the language instead, in the prelude.

use crate::frame::Resume;
use crate::signature::{MAX_PLAIN, Signature, WrongCall, is_type_slot, needs_receiver};
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
        let (name, signature) = (entry.native.name, entry.signature.clone());
        let n_receivers = usize::from(entry.owner.is_some());
        if let Some(owner) = entry.owner
            && args.is_empty()
        {
            let complaint = needs_receiver(name, self.named_class(self.class(owner)));
            return Err(self.raise(ClassId::TypeError, complaint));
        }
        let Some((mut bound, extra)) = self.fit(&signature, args, keywords) else {
            let call = WrongCall {
                name,
                n_args: args.len() - n_receivers,
                n_receivers,
                keywords: keywords.iter().map(|it| self.heap.text(it.0)).collect(),
            };
            let complaint = signature.complaint(&call);
            return Err(self.raise(ClassId::TypeError, complaint));
        };
        if signature.has_star {
            let n_positional = signature.positional.len();
            let rest = self.heap.tuple(args.get(n_positional..).unwrap_or(&[]));
            bound.push(rest);
        }
        if signature.has_double_star {
            let dict = self.new_str_dict(&extra);
            bound.push(dict);
        }
        Ok(bound)
    }

    /// One value for each parameter that has a name, and the keyword arguments that go to none; `None` if the arguments
    /// do not fit the parameters.
    fn fit(
        &self,
        signature: &Signature,
        args: &[Value],
        keywords: &[(Value, Value)],
    ) -> Option<(Arguments, Vec<(Value, Value)>)> {
        let n_positional = signature.positional.len();
        if args.len() > n_positional && !signature.has_star {
            return None;
        }
        let mut bound = Arguments::from_slice(&args[..args.len().min(n_positional)]);
        bound.resize(n_positional + signature.keyword_only.len(), Value::UNSET);
        let mut extra = Vec::new();
        for (name, value) in keywords {
            match signature.position(self.heap.text(*name)) {
                Some(at) if bound[at].is_unset() => bound[at] = *value,
                None if signature.has_double_star => extra.push((*name, *value)),
                _ => return None,
            }
        }
        let mut filled = signature.parameters().zip(&bound);
        filled
            .all(|((_, is_required), value)| !is_required || !value.is_unset())
            .then_some((bound, extra))
    }
}
