//! The way to something that cannot travel, in the words of the script.

use dormouse_vm::{Kind, Value, Vm};

use super::Saver;
use super::numbering::NOBODY;
use crate::PickleError;

impl Saver<'_> {
    /// The error of the object being written, with the way to it from what was pickled.
    pub(super) fn refuse(&self, what: String) -> PickleError {
        let numbering = self.numbering.borrow();
        let mut chain = Vec::new();
        let mut at = numbering.at();
        while at != NOBODY {
            let entry = numbering.entry(at);
            chain.push(entry.value);
            at = entry.parent;
        }
        chain.reverse();
        PickleError {
            path: steps(self.vm, &chain),
            what,
        }
    }
}

/// The steps along a chain of objects, each of which holds the next one. Attributes and items are joined to what
/// they belong to; frames and variables are steps of their own.
fn steps(vm: &Vm, chain: &[Value]) -> Vec<String> {
    // A module is named by itself, not by where the table of modules has it.
    let chain = match chain {
        [modules, rest @ ..] if *modules == vm.modules && !rest.is_empty() => rest,
        _ => chain,
    };
    let mut steps: Vec<String> = chain.first().map(|it| start(vm, *it)).into_iter().collect();
    for (at, pair) in chain.windows(2).enumerate() {
        let owner = at.checked_sub(1).map(|it| chain[it]);
        match step(vm, owner, pair[0], pair[1]) {
            Step::Joined(text) => match steps.last_mut() {
                Some(last) => last.push_str(&text),
                None => steps.push(text),
            },
            Step::Separate(texts) => steps.extend(texts),
        }
    }
    steps
}

/// What the way begins at.
fn start(vm: &Vm, value: Value) -> String {
    if value.is_kind(Kind::Module) {
        let name = vm.heap.modules[value.index()].name;
        return vm.str_of(name).unwrap_or("module").to_string();
    }
    vm.type_name(value).to_string()
}

/// How one object holds another.
enum Step {
    /// As a part of the step before: `.body`, `[2]`.
    Joined(String),
    /// As steps of their own: `frame fetch() line 12`, `local 'resp'`.
    Separate(Vec<String>),
}

fn step(vm: &Vm, owner: Option<Value>, holder: Value, held: Value) -> Step {
    let heap = &vm.heap;
    let index = holder.index();
    let Some(kind) = holder.kind() else {
        return Step::Joined(String::new());
    };
    match kind {
        Kind::List => item(&heap.lists[index], held),
        Kind::Tuple => item(&heap.tuples[index], held),
        Kind::Dict => entry(vm, owner, holder, held),
        Kind::Instance => {
            let instance = &heap.instances[index];
            let names = vm.shape_names(instance.shape);
            let name = names.iter().zip(&instance.slots).find(|it| *it.1 == held);
            attribute(name.and_then(|it| vm.str_of(*it.0)))
        }
        Kind::Function => {
            let function = &heap.functions[index];
            let free = &function.loaded.code.locals;
            let n_bound = free.len().saturating_sub(function.closure.len());
            let captured = function.closure.iter().position(|it| *it == held);
            match captured.and_then(|at| free.get(n_bound + at)) {
                Some(name) => Step::Separate(vec![format!("captured '{name}'")]),
                None => Step::Joined(String::new()),
            }
        }
        Kind::Method if heap.methods[index].receiver == held => attribute(Some("__self__")),
        Kind::Generator => {
            let generator = &heap.generators[index];
            frame(
                vm,
                generator.function,
                generator.pc,
                &generator.registers,
                held,
            )
            .map_or(Step::Joined(String::new()), Step::Separate)
        }
        Kind::Tasklet => {
            let frames = vm.frames(holder);
            let found = frames
                .iter()
                .rev()
                .find_map(|it| frame(vm, it.callee, it.pc, it.registers, held));
            match found {
                Some(steps) => Step::Separate(steps),
                None if heap.tasklets[index].tempval == held => {
                    Step::Separate(vec!["the value on its way".to_string()])
                }
                None => Step::Joined(String::new()),
            }
        }
        _ => Step::Joined(String::new()),
    }
}

fn item(items: &[Value], held: Value) -> Step {
    let at = items.iter().position(|it| *it == held);
    Step::Joined(at.map_or(String::new(), |at| format!("[{at}]")))
}

/// The value of a key: of a module or instance it is an attribute.
fn entry(vm: &Vm, owner: Option<Value>, dict: Value, held: Value) -> Step {
    let table = &vm.heap.dicts[dict.index()].table;
    let Some(entry) = table.iter().find(|it| it.value == held) else {
        return Step::Joined(" key".to_string());
    };
    let is_namespace = owner.is_some_and(|it| {
        it.is_kind(Kind::Module) || it.is_kind(Kind::Instance) || it.is_kind(Kind::Class)
    });
    match (vm.str_of(entry.key), entry.key.as_int()) {
        (Some(name), _) if is_namespace => attribute(Some(name)),
        (Some(name), _) => Step::Joined(format!("['{name}']")),
        (None, Some(number)) => Step::Joined(format!("[{number}]")),
        (None, None) => Step::Joined(format!("[<{}>]", vm.type_name(entry.key))),
    }
}

fn attribute(name: Option<&str>) -> Step {
    Step::Joined(name.map_or(String::new(), |name| format!(".{name}")))
}

/// The frame of a function and the variable in it that holds the value.
fn frame(vm: &Vm, callee: Value, pc: u32, registers: &[Value], held: Value) -> Option<Vec<String>> {
    let register = registers.iter().position(|it| *it == held)?;
    let code = vm.code_of(callee)?;
    let line = code
        .locations
        .get(pc.saturating_sub(1) as usize)
        .map_or(code.first_line, |it| it.line);
    let place = format!("frame {}() line {line}", code.name);
    let variable = match code.locals.get(register) {
        Some(name) => format!("local '{name}'"),
        None => "a value in use".to_string(),
    };
    Some(vec![place, variable])
}
