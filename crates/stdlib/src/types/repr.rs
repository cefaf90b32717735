//! `repr()` and `str()` of built-in values.
//!
//! The walk has a worklist of its own, so depth of nesting is no matter to the Rust stack, but the recursion limit
//! counts. Where a script's class has a say inside, the answer is `None`, and the prelude does it in the language.

use std::collections::BTreeSet;

use dormouse_vm::frame::Resume;
use dormouse_vm::number::{float_text, int_text};
use dormouse_vm::object::ViewKind;
use dormouse_vm::text::repr::{escape_non_ascii, repr_bytearray, repr_bytes, repr_str};
use dormouse_vm::{ClassId, Control, Kind, Native, Outcome, Raise, Run, Value, Vm};

pub(super) const METHODS: &[Native] = &[
    Native {
        name: "object.__repr__",
        params: "self, /",
        run: Run::Control(object_repr),
        doc: "Return repr(self).",
    },
    Native {
        name: "object.__str__",
        params: "self, /",
        run: Run::Control(object_str),
        doc: "Return str(self).",
    },
];

pub(super) const FUNCTIONS: &[Native] = &[
    Native {
        name: "repr",
        params: "obj, /",
        run: Run::Control(repr),
        doc: "Return the text that shows an object.",
    },
    Native {
        name: "ascii",
        params: "obj, /",
        run: Run::Control(ascii),
        doc: "As repr, with all but ASCII escaped.",
    },
    Native {
        name: "_str",
        params: "obj, /",
        run: Run::Control(str),
        doc: "str(obj).",
    },
    Native {
        name: "_escape_non_ascii",
        params: "text, /",
        run: Run::Plain(escape),
        doc: "Escapes all but ASCII.",
    },
];

fn escape(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let text = escape_non_ascii(vm.str_of(args[0]).unwrap_or(""));
    Ok(vm.heap.str(text))
}

fn ascii(vm: &mut Vm, args: &[Value]) -> Outcome {
    match quick_repr(vm, args[0]) {
        Some(text) => Ok(vm.heap.str(escape_non_ascii(&text)).into()),
        None => Ok(Control::call(vm.hidden_value("_ascii"), [args[0]])),
    }
}

pub(crate) fn repr(vm: &mut Vm, args: &[Value]) -> Outcome {
    if let Some(function) = vm.script_method(args[0], "__repr__") {
        let function = vm.special(function);
        leave_room(vm, 1)?;
        return Ok(Control::call_then(function, [args[0]], Resume::Repr));
    }
    match quick_repr(vm, args[0]) {
        Some(text) => Ok(vm.heap.str(text).into()),
        None => {
            leave_room(vm, N_CONTAINER_FRAMES)?;
            Ok(Control::call(vm.hidden_value("_container_repr"), [args[0]]))
        }
    }
}

/// Frames that `_container_repr` puts between a container and its item.
const N_CONTAINER_FRAMES: u32 = 4;

/// The error of a repr that nests too deeply.
fn leave_room(vm: &mut Vm, n_calls: u32) -> Result<(), Raise> {
    if vm.calls_left() >= n_calls {
        return Ok(());
    }
    let message = "maximum recursion depth exceeded while getting the repr of an object";
    Err(vm.raise(ClassId::RecursionError, message))
}

pub(crate) fn str(vm: &mut Vm, args: &[Value]) -> Outcome {
    if let Some(text) = quick_str(vm, args[0]) {
        return Ok(vm.heap.str(text).into());
    }
    if let Some(function) = vm.script_method(args[0], "__str__") {
        let function = vm.special(function);
        return Ok(Control::call_then(function, [args[0]], Resume::Str));
    }
    if vm.is_instance(args[0], ClassId::BaseException) {
        return Ok(Control::call(vm.hidden_value("_exception_str"), [args[0]]));
    }
    str_by_repr(vm, args)
}

/// What `str` is of an object that has only a repr; the complaint about a bad one names `__str__`.
fn str_by_repr(vm: &mut Vm, args: &[Value]) -> Outcome {
    match vm.script_method(args[0], "__repr__") {
        Some(function) => {
            let function = vm.special(function);
            Ok(Control::call_then(function, [args[0]], Resume::Str))
        }
        None => repr(vm, args),
    }
}

fn object_repr(vm: &mut Vm, args: &[Value]) -> Outcome {
    let plain = vm.plain(args[0]);
    if plain != args[0] || !args[0].is_kind(Kind::Instance) {
        if let Some(text) = quick_repr(vm, plain) {
            return Ok(vm.heap.str(text).into());
        }
        return Ok(Control::call(vm.hidden_value("_container_repr"), [plain]));
    }
    if let Some(exception) = vm.exception(args[0]) {
        let exception = exception.args;
        return Ok(Control::call(
            vm.hidden_value("_exception_repr"),
            [args[0], exception],
        ));
    }
    let text = object_text(vm, args[0]);
    Ok(vm.heap.str(text).into())
}

fn object_str(vm: &mut Vm, args: &[Value]) -> Outcome {
    if let Some(text) = vm.str_of(args[0]).map(str::to_string) {
        return Ok(vm.heap.str(text).into());
    }
    if vm.exception(args[0]).is_some() {
        return Ok(Control::call(vm.hidden_value("_exception_str"), [args[0]]));
    }
    repr(vm, args)
}

/// `str(value)`, when no script has a say in it.
pub(crate) fn quick_str(vm: &mut Vm, value: Value) -> Option<String> {
    if value.is_kind(Kind::Instance) || value.is_kind(Kind::Tasklet) || value.is_kind(Kind::Channel)
    {
        let is_own = |name: &str| vm.script_method(value, name).is_some();
        // A string is its own text, whatever its repr.
        if is_own("__str__") || vm.str_of(value).is_none() && is_own("__repr__") {
            return None;
        }
        if let Some(text) = super::text::codecs::error_text(vm, value) {
            return Some(text);
        }
        if let Some(exception) = vm.exception(value) {
            let args = vm.sequence_items(exception.args)?.to_vec();
            return match &*args {
                [] => Some(String::new()),
                [one] if !vm.is_exception(value, ClassId::KeyError) => quick_str(vm, *one),
                [one] => quick_repr(vm, *one),
                _ => {
                    let args = vm.heap.tuple(args);
                    quick_repr(vm, args)
                }
            };
        }
    }
    match vm.str_of(value) {
        Some(text) => Some(text.to_string()),
        None => quick_repr(vm, value),
    }
}

/// A step of the walk: text to write, a value to write, or a container that is finished.
enum Step {
    Text(&'static str),
    Value(Value),
    Leave(Value),
}

/// Bytes of text that one instruction writes before the library takes over, which can be interrupted and runs out of
/// memory in time: few levels of a list that holds the same list twice are written as very much.
const MOST_BYTES: usize = 1 << 20;

/// `repr(value)`, when no script has a say in it.
pub(crate) fn quick_repr(vm: &mut Vm, value: Value) -> Option<String> {
    let mut text = String::new();
    let mut worklist = vec![Step::Value(value)];
    let mut open = BTreeSet::new();
    let most_open = vm.calls_left().max(N_CONTAINER_FRAMES) as usize;
    while let Some(step) = worklist.pop() {
        match step {
            Step::Text(piece) => text.push_str(piece),
            Step::Leave(value) => {
                open.remove(&value);
            }
            Step::Value(value) => {
                if vm.script_method(value, "__repr__").is_some() {
                    return None;
                }
                let given = value;
                let value = vm.plain(value);
                if value.is_kind(Kind::ByteArray) {
                    let name = vm.type_name(given).to_string();
                    let shown = repr_bytearray(&vm.heap.byte_arrays[value.index()]);
                    text.push_str(&format!("{name}({shown})"));
                } else if open.contains(&value) {
                    text.push_str(cycle_text(value));
                } else if let Some(steps) = container_steps(vm, value) {
                    let is_subclass = given != value && value.is_kind(Kind::Set);
                    let steps = if is_subclass {
                        subclass_steps(vm, given, steps, &mut text)
                    } else {
                        steps
                    };
                    open.insert(value);
                    if open.len() > most_open || text.len() > MOST_BYTES {
                        return None;
                    }
                    worklist.push(Step::Leave(value));
                    worklist.extend(steps.into_iter().rev());
                } else {
                    text.push_str(&leaf_text(vm, value)?);
                }
            }
        }
    }
    Some(text)
}

/// A set of a script's class is written with the name of the class, which goes to the text at once.
fn subclass_steps(vm: &Vm, set: Value, mut steps: Vec<Step>, text: &mut String) -> Vec<Step> {
    text.push_str(vm.type_name(set));
    match steps.first() {
        Some(Step::Text("set()" | "frozenset()")) => steps = vec![Step::Text("()")],
        Some(Step::Text("frozenset({")) => steps[0] = Step::Text("({"),
        _ => {
            steps.insert(0, Step::Text("("));
            steps.push(Step::Text(")"));
        }
    }
    steps
}

fn cycle_text(value: Value) -> &'static str {
    match value.kind() {
        Some(Kind::List) => "[...]",
        Some(Kind::Dict) => "{...}",
        Some(Kind::Tuple) => "(...)",
        _ => "...",
    }
}

/// What a container is written as; `None` for what is no container.
fn container_steps(vm: &mut Vm, value: Value) -> Option<Vec<Step>> {
    let (open, close, items): (_, _, Vec<Value>) = match value.kind()? {
        Kind::List => ("[", "]", vm.heap.lists[value.index()].clone()),
        Kind::Tuple => {
            let items = vm.heap.tuples[value.index()].to_vec();
            let close = if items.len() == 1 { ",)" } else { ")" };
            ("(", close, items)
        }
        Kind::Set => {
            let set = &vm.heap.sets[value.index()];
            let items: Vec<Value> = set.table.iter().map(|it| it.key).collect();
            match (set.is_frozen, items.is_empty()) {
                (false, true) => return Some(vec![Step::Text("set()")]),
                (true, true) => return Some(vec![Step::Text("frozenset()")]),
                (false, false) => ("{", "}", items),
                (true, false) => ("frozenset({", "})", items),
            }
        }
        Kind::Dict => return Some(dict_steps(vm, value)),
        Kind::View => return Some(view_steps(vm, value)),
        Kind::Slice => {
            let slice = vm.heap.slices[value.index()].clone();
            ("slice(", ")", vec![slice.start, slice.stop, slice.step])
        }
        _ => return None,
    };
    Some(sequence_steps(open, close, items))
}

fn sequence_steps(open: &'static str, close: &'static str, items: Vec<Value>) -> Vec<Step> {
    let mut steps = vec![Step::Text(open)];
    for (at, item) in items.into_iter().enumerate() {
        if at > 0 {
            steps.push(Step::Text(", "));
        }
        steps.push(Step::Value(item));
    }
    steps.push(Step::Text(close));
    steps
}

fn dict_steps(vm: &Vm, dict: Value) -> Vec<Step> {
    let mut steps = vec![Step::Text("{")];
    for (at, entry) in vm.heap.dicts[dict.index()].table.iter().enumerate() {
        if at > 0 {
            steps.push(Step::Text(", "));
        }
        steps.extend([
            Step::Value(entry.key),
            Step::Text(": "),
            Step::Value(entry.value),
        ]);
    }
    steps.push(Step::Text("}"));
    steps
}

fn view_steps(vm: &mut Vm, value: Value) -> Vec<Step> {
    let view = vm.heap.views[value.index()].clone();
    let entries: Vec<_> = vm.heap.dicts[view.dict.index()]
        .table
        .iter()
        .copied()
        .collect();
    let items: Vec<Value> = match view.kind {
        ViewKind::Keys => entries.iter().map(|it| it.key).collect(),
        ViewKind::Values => entries.iter().map(|it| it.value).collect(),
        ViewKind::Items => entries
            .iter()
            .map(|it| vm.heap.tuple([it.key, it.value]))
            .collect(),
    };
    let class = vm.class_id(vm.class_of(value));
    let mut steps = vec![Step::Text(class.map_or("", ClassId::name))];
    steps.extend(sequence_steps("([", "])", items));
    steps
}

/// The text of a value that is no container.
fn leaf_text(vm: &mut Vm, value: Value) -> Option<String> {
    if let Some(number) = value.as_int() {
        return Some(number.to_string());
    }
    if let Some(number) = vm.float_of(value) {
        return Some(float_text::repr(number));
    }
    let Some(kind) = value.kind() else {
        let text = match value {
            Value::NONE => "None",
            Value::TRUE => "True",
            Value::FALSE => "False",
            Value::ELLIPSIS => "Ellipsis",
            Value::NOT_IMPLEMENTED => "NotImplemented",
            _ => "<unset>",
        };
        return Some(text.to_string());
    };
    Some(match kind {
        // One that is too long is left to `int.__repr__`, which raises.
        Kind::BigInt => {
            let limit = super::int::max_digits(vm);
            int_text::to_decimal(&vm.heap.big_ints[value.index()], limit).ok()?
        }
        Kind::Str => repr_str(vm.heap.text(value)),
        Kind::Bytes => repr_bytes(&vm.heap.bytes[value.index()]),
        Kind::ByteArray => {
            let shown = repr_bytearray(&vm.heap.byte_arrays[value.index()]);
            format!("bytearray({shown})")
        }
        Kind::Range => range_text(vm, value),
        Kind::Function if vm.builtin_name(value).is_none() => {
            let name = vm
                .heap
                .text(vm.heap.functions[value.index()].qualname)
                .to_string();
            format!("<function {name} at {}>", address(vm, value))
        }
        Kind::Function | Kind::Native => builtin_text(vm, value),
        Kind::Property => property_text(vm, value),
        Kind::Wrapper if vm.class_of(value) == vm.class(ClassId::ClassMethodDescriptor) => {
            builtin_text(vm, vm.heap.wrappers[value.index()].function)
        }
        Kind::Wrapper => {
            let wrapper = vm.heap.wrappers[value.index()].clone();
            let kind = match wrapper.is_class_method {
                true => "classmethod",
                false => "staticmethod",
            };
            match quick_repr(vm, wrapper.function) {
                Some(text) => format!("<{kind}({text})>"),
                None => object_text(vm, value),
            }
        }
        Kind::Method => method_text(vm, value)?,
        Kind::Class => class_text(vm, value),
        Kind::Module => module_text(vm, value),
        Kind::Generator => {
            let name = vm
                .heap
                .text(vm.heap.generators[value.index()].qualname)
                .to_string();
            let word = vm.type_name(value).to_string();
            format!("<{word} object {name} at {}>", address(vm, value))
        }
        Kind::Cell => cell_text(vm, value),
        Kind::Instance => instance_text(vm, value)?,
        _ => object_text(vm, value),
    })
}

fn module_text(vm: &Vm, module: Value) -> String {
    let name = vm.heap.text(vm.heap.modules[module.index()].name);
    let file = vm.get_str(vm.namespace(module), "__file__");
    match file.and_then(|it| vm.str_of(it)) {
        Some(file) => format!("<module '{name}' from {}>", repr_str(file)),
        None if vm.is_library(name) || name == "builtins" => {
            format!("<module '{name}' (built-in)>")
        }
        None => format!("<module '{name}'>"),
    }
}

fn range_text(vm: &mut Vm, value: Value) -> String {
    let range = vm.heap.ranges[value.index()].clone();
    let text = |vm: &mut Vm, it| quick_repr(vm, it).unwrap_or_default();
    let (start, stop) = (text(vm, range.start), text(vm, range.stop));
    if range.step == Value::int(1) {
        format!("range({start}, {stop})")
    } else {
        format!("range({start}, {stop}, {})", text(vm, range.step))
    }
}

/// A built-in function or a method of a built-in class, whatever it is written in.
fn builtin_text(vm: &mut Vm, value: Value) -> String {
    let name = vm.builtin_name(value).unwrap_or("").to_string();
    let short = name.rsplit('.').next().unwrap_or("");
    if !vm.is_builtin_method(value) {
        return format!("<built-in function {short}>");
    }
    let owner = name.split('.').next().unwrap_or("");
    let class = match value.kind() {
        Some(Kind::Function) => vm.get_str(vm.heap.functions[value.index()].globals, owner),
        _ => vm.native_owner(value).map(|it| vm.class(it)),
    };
    let class = class.filter(|it| it.is_kind(Kind::Class));
    let owner = class.map_or(owner, |it| vm.named_class(it)).to_string();
    match short {
        _ if dormouse_vm::is_static_method(&name) => {
            let class = ClassId::ALL.iter().find(|it| it.name() == owner);
            let class = vm.class(class.copied().unwrap_or(ClassId::Object));
            let at = address(vm, class);
            format!("<built-in method {short} of type object at {at}>")
        }
        _ if dormouse_vm::is_type_slot(&name) => {
            format!("<slot wrapper '{short}' of '{owner}' objects>")
        }
        _ => format!("<method '{short}' of '{owner}' objects>"),
    }
}

fn method_text(vm: &mut Vm, value: Value) -> Option<String> {
    let method = vm.heap.methods[value.index()].clone();
    if let Some(full) = vm.builtin_name(method.function) {
        let full = full.to_string();
        let name = full.rsplit('.').next().unwrap_or("");
        let class = vm.type_name(method.receiver).to_string();
        let at = address(vm, method.receiver);
        return Some(if dormouse_vm::is_type_slot(&full) {
            format!("<method-wrapper '{name}' of {class} object at {at}>")
        } else {
            format!("<built-in method {name} of {class} object at {at}>")
        });
    }
    let name = match method.function.kind() {
        Some(Kind::Function) => vm
            .heap
            .text(vm.heap.functions[method.function.index()].qualname)
            .to_string(),
        Some(Kind::Class) => vm
            .heap
            .text(vm.heap.classes[method.function.index()].name)
            .to_string(),
        _ => "?".to_string(),
    };
    let receiver = quick_repr(vm, method.receiver)?;
    Some(format!("<bound method {name} of {receiver}>"))
}

/// The text of a property, or of a descriptor that is not a script's.
fn property_text(vm: &mut Vm, value: Value) -> String {
    let parts = vm.heap.properties[value.index()].clone();
    if let Some(index) = parts.get.as_int() {
        let doc = quick_repr(vm, parts.doc).unwrap_or_else(|| "...".into());
        return format!("_tuplegetter({index}, {doc})");
    }
    let Some(attribute) = vm.builtin_attribute(value) else {
        return object_text(vm, value);
    };
    let name = vm.str_of(attribute.name).unwrap_or("");
    let owner = vm.named_class(attribute.owner);
    let kind = match attribute.is_member {
        true => "member",
        false => "attribute",
    };
    format!("<{kind} '{name}' of '{owner}' objects>")
}

fn class_text(vm: &Vm, class: Value) -> String {
    if let Some(name) = vm.qualified_class(class) {
        return format!("<class '{name}'>");
    }
    format!("<class '{}'>", full_name(vm, class))
}

/// A class's qualified name, with its module unless that is `builtins`.
fn full_name(vm: &Vm, class: Value) -> String {
    let object = &vm.heap.classes[class.index()];
    let module = vm
        .get_str(object.namespace, "__module__")
        .and_then(|it| vm.str_of(it));
    let qualname = vm.heap.text(object.qualname);
    match module {
        Some("builtins") | None => qualname.to_string(),
        Some(module) => format!("{module}.{qualname}"),
    }
}

fn instance_text(vm: &mut Vm, value: Value) -> Option<String> {
    let Some(exception) = vm.exception(value) else {
        return Some(object_text(vm, value));
    };
    let args = exception.args;
    let class = vm.class_name(vm.class_of(value)).to_string();
    let items = vm.sequence_items(args)?.to_vec();
    match &*items {
        [one] => Some(format!("{class}({})", quick_repr(vm, *one)?)),
        _ => Some(format!("{class}{}", quick_repr(vm, args)?)),
    }
}

/// `<module.Class object at 0x…>`.
fn object_text(vm: &mut Vm, value: Value) -> String {
    let class = vm.class_of(value);
    format!(
        "<{} object at {}>",
        full_name(vm, class),
        address(vm, value)
    )
}

/// The identity number where CPython shows an address.
fn cell_text(vm: &mut Vm, cell: Value) -> String {
    let content = vm.heap.cells[cell.index()];
    let content = if content.is_unset() {
        "empty".to_string()
    } else {
        let class = vm.type_name(content).to_string();
        format!("{class} object at {}", address(vm, content))
    };
    format!("<cell at {}: {content}>", address(vm, cell))
}

fn address(vm: &mut Vm, value: Value) -> String {
    format!("{:#014x}", vm.serial(value))
}
