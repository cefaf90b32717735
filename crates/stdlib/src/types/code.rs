//! Code objects, cells and traceback entries: what scripts may see of them.

use std::sync::Arc;

use dormouse_vm::object::LoadedCode;
use dormouse_vm::{ClassId, Kind, Raise, Value, Vm};

use super::{Attribute, attribute};

pub(super) const ATTRIBUTES: &[Attribute] = &[
    attribute!(Code, "co_name", co_name),
    attribute!(Code, "co_qualname", co_qualname),
    attribute!(Code, "co_filename", co_filename),
    attribute!(Code, "co_firstlineno", co_firstlineno),
    attribute!(Code, "co_argcount", co_argcount),
    attribute!(Code, "co_posonlyargcount", co_posonlyargcount),
    attribute!(Code, "co_kwonlyargcount", co_kwonlyargcount),
    attribute!(Code, "co_varnames", co_varnames),
    attribute!(Code, "co_nlocals", co_nlocals),
    attribute!(Code, "co_freevars", co_freevars),
    attribute!(Code, "co_cellvars", co_cellvars),
    attribute!(Code, "co_names", co_names),
    attribute!(Code, "co_consts", co_consts),
    attribute!(Code, "co_flags", co_flags),
    attribute!(Cell, "cell_contents", cell_contents, set_cell_contents),
    attribute!(Traceback, "tb_next", tb_next),
    attribute!(Traceback, "tb_lineno", tb_lineno),
    attribute!(Traceback, "_code", tb_code),
    attribute!(Traceback, "_globals", tb_globals),
];

/// What is behind a code object.
fn loaded(vm: &mut Vm, value: Value) -> Result<Arc<LoadedCode>, Raise> {
    let at = super::callables::check(vm, value, Kind::Code)?;
    Ok(vm.heap.codes[at].loaded.clone())
}

fn co_name(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let loaded = loaded(vm, args[0])?;
    let code = &loaded.code;
    Ok(vm.intern(&code.name))
}

fn co_qualname(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let loaded = loaded(vm, args[0])?;
    let code = &loaded.code;
    Ok(vm.intern(&code.qualname))
}

fn co_filename(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let loaded = loaded(vm, args[0])?;
    let code = &loaded.code;
    Ok(vm.heap.str(&*code.file))
}

fn co_firstlineno(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    Ok(Value::int(i64::from(loaded(vm, args[0])?.code.first_line)))
}

fn co_argcount(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let loaded = loaded(vm, args[0])?;
    let code = &loaded.code;
    let n_hidden = u32::from(code.flags.is_class_body);
    Ok(Value::int(i64::from(
        code.n_positional.saturating_sub(n_hidden),
    )))
}

fn co_posonlyargcount(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    Ok(Value::int(i64::from(
        loaded(vm, args[0])?.code.n_positional_only,
    )))
}

fn co_kwonlyargcount(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    Ok(Value::int(i64::from(
        loaded(vm, args[0])?.code.n_keyword_only,
    )))
}

/// The names of the parameters and of the local variables that no inner function captures.
fn variables(loaded: &LoadedCode) -> Vec<&str> {
    let code = &loaded.code;
    let (free, cells) = (loaded.free_names(), loaded.cell_names());
    let names = code.locals.iter().enumerate().filter(|(at, name)| {
        let is_hidden = name.is_empty() || name.starts_with('.') && ***name != *".0";
        let is_captured = free.contains(&&***name) || cells.contains(&&***name);
        !is_hidden && (*at < code.n_parameters() || !is_captured)
    });
    names.map(|(_, name)| &**name).collect()
}

fn name_tuple(vm: &mut Vm, names: &[&str]) -> Value {
    let names: Vec<Value> = names.iter().map(|it| vm.intern(it)).collect();
    vm.heap.tuple(names)
}

fn co_varnames(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let loaded = loaded(vm, args[0])?;
    Ok(name_tuple(vm, &variables(&loaded)))
}

fn co_nlocals(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let loaded = loaded(vm, args[0])?;
    Ok(Value::int(variables(&loaded).len() as i64))
}

fn co_freevars(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let loaded = loaded(vm, args[0])?;
    Ok(name_tuple(vm, &loaded.free_names()))
}

fn co_cellvars(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let loaded = loaded(vm, args[0])?;
    Ok(name_tuple(vm, &loaded.cell_names()))
}

fn co_names(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let at = super::callables::check(vm, args[0], Kind::Code)?;
    let names = vm.heap.codes[at].loaded.names.clone();
    Ok(vm.heap.tuple(names))
}

fn co_consts(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let at = super::callables::check(vm, args[0], Kind::Code)?;
    let constants = vm.heap.codes[at].loaded.constants.clone();
    Ok(vm.heap.tuple(constants))
}

/// CPython's bits: optimised and new locals for functions, then star, double star, nested, and what
/// it suspends as.
fn co_flags(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let loaded = loaded(vm, args[0])?;
    let code = &loaded.code;
    let is_function = &*code.name != "<module>" && !code.flags.is_class_body;
    let bits = [
        (is_function, 0x03),
        (code.flags.has_star, 0x04),
        (code.flags.has_double_star, 0x08),
        (is_function && code.qualname.contains("<locals>"), 0x10),
        (code.flags.is_generator && !code.flags.is_async, 0x20),
        (code.flags.is_async && !code.flags.is_generator, 0x80),
        (code.flags.is_awaitable, 0x100),
        (code.flags.is_async && code.flags.is_generator, 0x200),
    ];
    let flags = bits.iter().filter(|it| it.0).map(|it| it.1).sum();
    Ok(Value::int(flags))
}

fn cell_contents(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let at = super::callables::check(vm, args[0], Kind::Cell)?;
    let value = vm.heap.cells[at];
    if value.is_unset() {
        return Err(vm.raise(ClassId::ValueError, "Cell is empty"));
    }
    Ok(value)
}

fn set_cell_contents(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let at = super::callables::check(vm, args[0], Kind::Cell)?;
    vm.heap.cells[at] = args[1];
    Ok(Value::NONE)
}

fn tb_next(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let at = super::callables::check(vm, args[0], Kind::Traceback)?;
    Ok(vm.heap.tracebacks[at].next)
}

fn tb_lineno(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let line = vm
        .traceback_frames(args[0])
        .first()
        .map_or(0, |it| it.location.line);
    Ok(Value::int(i64::from(line)))
}

/// The function whose frame a traceback entry is about.
fn tb_function(vm: &mut Vm, value: Value) -> Result<u32, Raise> {
    let at = super::callables::check(vm, value, Kind::Traceback)?;
    let function = vm.heap.tracebacks[at].function;
    super::callables::check(vm, function, Kind::Function)
}

fn tb_code(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let at = tb_function(vm, args[0])?;
    Ok(vm.heap.functions[at].code)
}

fn tb_globals(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let at = tb_function(vm, args[0])?;
    Ok(vm.heap.functions[at].globals)
}
