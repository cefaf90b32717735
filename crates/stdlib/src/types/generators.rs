//! Generators, coroutines and asynchronous generators. What stands between an asynchronous generator and who awaits it
//! is written in the language, in `prelude/awaiting.py`.

use dormouse_vm::object::GeneratorState;
use dormouse_vm::{ClassId, Kind, Native, Outcome, Raise, Run, Value, Vm};

use super::{Attribute, attribute};

/// The methods by which what a class suspends goes on.
macro_rules! resumption {
    ($class:ident, $name:literal) => {
        [
            Native {
                name: concat!($name, ".send"),
                params: "self, value, /",
                run: Run::Control(|vm, args| {
                    let generator = receiver(vm, args[0], ClassId::$class, "send")?;
                    vm.send(generator, args[1])
                }),
                doc: "Resume with a value.",
            },
            Native {
                name: concat!($name, "._throw"),
                params: "self, exception, /",
                run: Run::Control(|vm, args| {
                    let generator = receiver(vm, args[0], ClassId::$class, "throw")?;
                    vm.throw_into(generator, args[1])
                }),
                doc: "Resume with an exception.",
            },
            Native {
                name: concat!($name, ".close"),
                params: "self, /",
                run: Run::Control(|vm, args| {
                    let generator = receiver(vm, args[0], ClassId::$class, "close")?;
                    vm.close_generator(generator)
                }),
                doc: "Let it clean up and end.",
            },
        ]
    };
}

pub(super) const GENERATOR_METHODS: &[Native] = &resumption!(Generator, "generator");
pub(super) const COROUTINE_METHODS: &[Native] = &resumption!(Coroutine, "coroutine");

pub(super) const METHODS: &[Native] = &[
    Native {
        name: "generator.__next__",
        params: "self, /",
        run: Run::Control(next),
        doc: "Implement next(self).",
    },
    Native {
        name: "generator.__iter__",
        params: "self, /",
        run: Run::Plain(iter),
        doc: "Implement iter(self).",
    },
    Native {
        name: "async_generator.__aiter__",
        params: "self, /",
        run: Run::Plain(aiter),
        doc: "The generator itself.",
    },
];

pub(super) const FUNCTIONS: &[Native] = &[
    Native {
        name: "_resume",
        params: "generator, value, /",
        run: Run::Control(resume),
        doc: "Lets an asynchronous generator go on with a value.",
    },
    Native {
        name: "_throw_into",
        params: "generator, exception, /",
        run: Run::Control(throw_into),
        doc: "Lets an asynchronous generator go on with an exception.",
    },
    Native {
        name: "_has_ended",
        params: "generator, /",
        run: Run::Plain(has_ended),
        doc: "Whether a generator will never go on.",
    },
    Native {
        name: "_is_unbegun",
        params: "generator, /",
        run: Run::Plain(is_unbegun),
        doc: "Whether a generator has not begun.",
    },
    Native {
        name: "_is_coroutine",
        params: "value, /",
        run: Run::Plain(is_coroutine),
        doc: "Whether `await` takes a value as it stands.",
    },
    Native {
        name: "_awaitable_code",
        params: "code, /",
        run: Run::Plain(awaitable_code),
        doc: "The code of a generator function, whose generators may be awaited.",
    },
];

pub(super) const ATTRIBUTES: &[Attribute] = &[
    attribute!(Generator, "__name__", name, set_name),
    attribute!(Generator, "__qualname__", qualname, set_qualname),
    attribute!(Generator, "gi_code", code),
    attribute!(Generator, "gi_running", is_running),
    attribute!(Generator, "gi_suspended", is_suspended),
    attribute!(Generator, "gi_yieldfrom", delegate),
    attribute!(Coroutine, "__name__", name, set_name),
    attribute!(Coroutine, "__qualname__", qualname, set_qualname),
    attribute!(Coroutine, "cr_code", code),
    attribute!(Coroutine, "cr_running", is_running),
    attribute!(Coroutine, "cr_suspended", is_suspended),
    attribute!(Coroutine, "cr_await", delegate),
    attribute!(Coroutine, "cr_origin", origin),
    attribute!(AsyncGenerator, "__name__", name, set_name),
    attribute!(AsyncGenerator, "__qualname__", qualname, set_qualname),
    attribute!(AsyncGenerator, "ag_code", code),
    attribute!(AsyncGenerator, "ag_running", is_stepping),
    attribute!(AsyncGenerator, "ag_await", delegate),
];

/// The receiver of a method, which must be of the very class: all three are one kind of object.
fn receiver(vm: &mut Vm, value: Value, class: ClassId, method: &str) -> Result<Value, Raise> {
    if value.is_kind(Kind::Generator) && vm.generator_class(value) == class {
        return Ok(value);
    }
    let class = vm.class(class);
    let message = format!(
        "descriptor '{method}' for '{}' objects doesn't apply to a '{}' object",
        vm.class_name(class),
        vm.type_name(value)
    );
    Err(vm.raise(ClassId::TypeError, message))
}

/// Where any of the three is in the heap.
fn any(vm: &mut Vm, value: Value) -> Result<u32, Raise> {
    super::callables::check(vm, value, Kind::Generator)
}

fn next(vm: &mut Vm, args: &[Value]) -> Outcome {
    let generator = receiver(vm, args[0], ClassId::Generator, "__next__")?;
    vm.send(generator, Value::NONE)
}

fn iter(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    receiver(vm, args[0], ClassId::Generator, "__iter__")
}

fn aiter(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    receiver(vm, args[0], ClassId::AsyncGenerator, "__aiter__")
}

fn resume(vm: &mut Vm, args: &[Value]) -> Outcome {
    let generator = receiver(vm, args[0], ClassId::AsyncGenerator, "asend")?;
    vm.send(generator, args[1])
}

fn throw_into(vm: &mut Vm, args: &[Value]) -> Outcome {
    let generator = receiver(vm, args[0], ClassId::AsyncGenerator, "athrow")?;
    vm.throw_into(generator, args[1])
}

fn has_ended(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    state_is(vm, args[0], GeneratorState::Finished)
}

fn is_unbegun(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    state_is(vm, args[0], GeneratorState::New)
}

fn is_coroutine(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    Ok(Value::bool(vm.is_coroutine(args[0])))
}

fn awaitable_code(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let at = super::callables::check(vm, args[0], Kind::Code)?;
    let mut code = (*vm.heap.codes[at].loaded.code).clone();
    code.flags.is_awaitable = code.flags.is_generator && !code.flags.is_async;
    Ok(vm.load_code(std::sync::Arc::new(code)))
}

fn name(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let at = any(vm, args[0])?;
    Ok(vm.heap.generators[at].name)
}

fn set_name(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let at = any(vm, args[0])?;
    vm.heap.generators[at].name = text(vm, args[1], "__name__")?;
    Ok(Value::NONE)
}

fn qualname(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let at = any(vm, args[0])?;
    Ok(vm.heap.generators[at].qualname)
}

fn set_qualname(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let at = any(vm, args[0])?;
    vm.heap.generators[at].qualname = text(vm, args[1], "__qualname__")?;
    Ok(Value::NONE)
}

fn text(vm: &mut Vm, value: Value, attribute: &str) -> Result<Value, Raise> {
    let text = vm.plain(value);
    if text.is_kind(Kind::Str) {
        return Ok(text);
    }
    let message = format!("{attribute} must be set to a string object");
    Err(vm.raise(ClassId::TypeError, message))
}

fn code(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let at = any(vm, args[0])?;
    let function = vm.heap.generators[at].function;
    Ok(vm.heap.functions[function.index()].code)
}

fn state_is(vm: &mut Vm, value: Value, state: GeneratorState) -> Result<Value, Raise> {
    let at = any(vm, value)?;
    Ok(Value::bool(vm.heap.generators[at].state == state))
}

fn is_running(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    state_is(vm, args[0], GeneratorState::Running)
}

fn is_suspended(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    state_is(vm, args[0], GeneratorState::Suspended)
}

fn is_stepping(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    any(vm, args[0])?;
    Ok(Value::bool(vm.is_stepping(args[0])))
}

fn delegate(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    any(vm, args[0])?;
    Ok(vm.delegate_of(args[0]))
}

/// Where a coroutine was made is not kept, as in CPython unless it is asked to.
fn origin(_: &mut Vm, _: &[Value]) -> Result<Value, Raise> {
    Ok(Value::NONE)
}
