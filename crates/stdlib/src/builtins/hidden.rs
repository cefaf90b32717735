//! Helpers of the prelude: steps of algorithms whose loops are written in the language.

use dormouse_vm::object::Set;
use dormouse_vm::{ClassId, Control, Kind, Native, Outcome, Raise, Run, SliceIndices, Value, Vm};

pub(super) const FUNCTIONS: &[Native] = &[
    Native {
        name: "_combine_hashes",
        params: "hashes, /",
        run: Run::Plain(combine_hashes),
        doc: "The hash of a tuple of these hashes.",
    },
    Native {
        name: "_plain_items",
        params: "iterable, /",
        run: Run::Plain(plain_items),
        doc: "All items as a list, or None when script code must run.",
    },
    Native {
        name: "_is_shown",
        params: "value, /",
        run: Run::Plain(is_shown),
        doc: "Whether the calling function is already under way with this value in the same variable.",
    },
    Native {
        name: "_type_name",
        params: "value, /",
        run: Run::Plain(type_name),
        doc: "The name of a value's class in messages.",
    },
    Native {
        name: "_payload",
        params: "value, /",
        run: Run::Plain(payload),
        doc: "The built-in value of an instance of a subclass.",
    },
    Native {
        name: "_find_source",
        params: "name, /",
        run: Run::Plain(find_source),
        doc: "Compiled code, file and packageness of a module, or None.",
    },
    Native {
        name: "_new_module",
        params: "name, /",
        run: Run::Plain(new_module),
        doc: "A module that is not in sys.modules.",
    },
    Native {
        name: "_modules",
        params: "",
        run: Run::Plain(modules),
        doc: "sys.modules.",
    },
    Native {
        name: "_run_code",
        params: "code, globals, namespace=, /",
        run: Run::Control(run_code),
        doc: "Runs compiled code.",
    },
    Native {
        name: "_compile",
        params: "text, file, mode, /",
        run: Run::Plain(compile),
        doc: "Compiles text; mode is exec, eval or single.",
    },
    Native {
        name: "_compile_warned",
        params: "text, file, mode, /",
        run: Run::Plain(compile_warned),
        doc: "Compiles text; gives the code and a list of warnings.",
    },
    Native {
        name: "_find_source_warned",
        params: "name, /",
        run: Run::Plain(find_source_warned),
        doc: "Compiled code, file and packageness of a module, and a list of warnings; or None.",
    },
    Native {
        name: "_find_folder",
        params: "name, /",
        run: Run::Plain(find_folder),
        doc: "The folder of a package that has no source of its own; or None.",
    },
    Native {
        name: "_caller_globals",
        params: "",
        run: Run::Plain(caller_globals),
        doc: "The globals of the nearest frame of a script.",
    },
    Native {
        name: "_caller_locals",
        params: "",
        run: Run::Plain(caller_locals),
        doc: "The locals of the nearest frame of a script, a new dict.",
    },
    Native {
        name: "_exc_info",
        params: "",
        run: Run::Plain(exc_info),
        doc: "The exception being handled, or None.",
    },
    Native {
        name: "_list_set_extended",
        params: "list, slice, items, /",
        run: Run::Plain(list_set_extended),
        doc: "Assigns to a slice.",
    },
    Native {
        name: "_list_del_extended",
        params: "list, slice, /",
        run: Run::Plain(list_del_extended),
        doc: "Deletes a slice.",
    },
    Native {
        name: "_set_cause",
        params: "exception, cause, /",
        run: Run::Plain(set_cause),
        doc: "Sets __cause__.",
    },
    Native {
        name: "_traceback_entries",
        params: "traceback, /",
        run: Run::Plain(traceback_entries),
        doc: "File, line, name and positions of each entry.",
    },
    Native {
        name: "_source_line",
        params: "file, line, /",
        run: Run::Plain(source_line),
        doc: "A line of a source the VM has seen, or None.",
    },
    Native {
        name: "_recursion_limit",
        params: "limit=, /",
        run: Run::Plain(recursion_limit),
        doc: "Gives and sets the recursion limit.",
    },
    Native {
        name: "_collect",
        params: "",
        run: Run::Plain(collect),
        doc: "Does nothing: collections happen at safepoints.",
    },
    Native {
        name: "_frozen",
        params: "set, /",
        run: Run::Plain(frozen),
        doc: "A frozenset of the items of a set.",
    },
    Native {
        name: "_is_frozen",
        params: "set, /",
        run: Run::Plain(is_frozen),
        doc: "Whether a set is frozen.",
    },
];

fn type_name(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let name = vm.type_name(args[0]).to_string();
    Ok(vm.heap.str(name))
}

fn combine_hashes(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let hashes = vm.sequence_items(args[0]).unwrap_or(&[]).to_vec();
    let tuple = vm.heap.tuple(hashes);
    let hash = vm.key_hash(tuple)?.unwrap_or(0);
    Ok(vm.heap.int(hash as i64))
}

fn plain_items(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    match vm.plain_items(args[0])? {
        Some(items) => Ok(vm.heap.list(items)),
        None => Ok(Value::NONE),
    }
}

fn is_shown(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    Ok(Value::bool(vm.is_under_way_with(args[0])))
}

fn payload(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    Ok(vm.plain(args[0]))
}

fn find_source(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let found = find_source_warned(vm, args)?;
    let parts = vm.sequence_items(found).map(|it| it[..3].to_vec());
    Ok(parts.map_or(found, |it| vm.heap.tuple(it)))
}

fn find_source_warned(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let name = vm.str_of(args[0]).unwrap_or("").to_string();
    match vm.host.find_module(&name) {
        Ok(Some(source)) => {
            let (code, warnings) = vm.compile_warned(&source.file, &source.text, "exec")?;
            let file = vm.heap.str(source.file);
            let is_package = Value::bool(source.is_package);
            Ok(vm.heap.tuple([code, file, is_package, warnings]))
        }
        Ok(None) => Ok(Value::NONE),
        Err(error) => {
            let message = format!("cannot read module '{name}': {error}");
            Err(vm.raise(ClassId::ImportError, message))
        }
    }
}

fn find_folder(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let name = vm.str_of(args[0]).unwrap_or("").to_string();
    let folder = vm.host.find_folder(&name);
    Ok(folder.map_or(Value::NONE, |it| vm.heap.str(it)))
}

fn new_module(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let name = vm.str_of(args[0]).unwrap_or("").to_string();
    Ok(vm.new_module(&name))
}

fn modules(vm: &mut Vm, _: &[Value]) -> Result<Value, Raise> {
    Ok(vm.modules)
}

fn run_code(vm: &mut Vm, args: &[Value]) -> Outcome {
    if !args[0].is_kind(Kind::Code) || !args[1].is_kind(Kind::Dict) {
        return Err(vm.raise(ClassId::TypeError, "code runs with a dict of globals"));
    }
    let takes_namespace = vm.heap.codes[args[0].index()]
        .loaded
        .code
        .flags
        .is_class_body;
    let function = vm.new_function(args[0], args[1]);
    let namespace = if args[2].is_unset() { args[1] } else { args[2] };
    if takes_namespace {
        return Ok(Control::call(function, [namespace]));
    }
    Ok(Control::call(function, []))
}

fn compile(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let text = |value: Value| vm.str_of(value).unwrap_or("").to_string();
    let (source, file, mode) = (text(args[0]), text(args[1]), text(args[2]));
    vm.compile_text(&file, &source, &mode)
}

fn compile_warned(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let text = |value: Value| vm.str_of(value).unwrap_or("").to_string();
    let (source, file, mode) = (text(args[0]), text(args[1]), text(args[2]));
    let (code, warnings) = vm.compile_warned(&file, &source, &mode)?;
    Ok(vm.heap.tuple([code, warnings]))
}

fn caller_globals(vm: &mut Vm, _: &[Value]) -> Result<Value, Raise> {
    Ok(vm.caller_globals())
}

fn caller_locals(vm: &mut Vm, _: &[Value]) -> Result<Value, Raise> {
    Ok(vm.caller_locals())
}

fn exc_info(vm: &mut Vm, _: &[Value]) -> Result<Value, Raise> {
    Ok(vm.handled_exception())
}

/// The list that a value is or carries.
fn list_of(vm: &mut Vm, value: Value) -> Result<u32, Raise> {
    let list = vm.plain(value);
    if list.is_kind(Kind::List) {
        return Ok(list.index());
    }
    let message = format!("a list is required, not '{}'", vm.type_name(value));
    Err(vm.raise(ClassId::TypeError, message))
}

/// A slice whose bounds are integers or None, worked out for a list.
fn slice_of(vm: &mut Vm, slice: Value, list: u32) -> Result<SliceIndices, Raise> {
    if !slice.is_kind(Kind::Slice) {
        let message = format!("a slice is required, not '{}'", vm.type_name(slice));
        return Err(vm.raise(ClassId::TypeError, message));
    }
    let len = vm.heap.lists[list].len();
    vm.slice_indices(slice, len)
}

fn list_set_extended(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let items = vm.sequence_items(args[2]).unwrap_or(&[]).to_vec();
    let list = list_of(vm, args[0])?;
    let indices = slice_of(vm, args[1], list)?;
    if indices.step == 1 {
        let start = indices.start as usize;
        vm.heap.charge(items.len() * size_of::<Value>());
        vm.heap.lists[list].splice(start..start + indices.count, items);
        return Ok(Value::NONE);
    }
    if indices.count != items.len() {
        let message = format!(
            "attempt to assign sequence of size {} to extended slice of size {}",
            items.len(),
            indices.count
        );
        return Err(vm.raise(ClassId::ValueError, message));
    }
    for (at, item) in indices.positions().zip(items) {
        vm.heap.lists[list][at] = item;
    }
    Ok(Value::NONE)
}

fn list_del_extended(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let list = list_of(vm, args[0])?;
    slice_of(vm, args[1], list)?;
    vm.delete_slice(list, args[1])?;
    Ok(Value::NONE)
}

fn set_cause(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    if let Some(payload) = vm.exception_mut(args[0]) {
        payload.cause = args[1];
        payload.suppresses_context = true;
    }
    Ok(Value::NONE)
}

fn traceback_entries(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let entries: Vec<_> = vm.traceback_frames(args[0]);
    let mut list = Vec::new();
    for entry in entries {
        let file = vm.heap.str(&*entry.file);
        let name = vm.heap.str(&*entry.name);
        let at = entry.location;
        let numbers =
            [at.line, at.end_line, at.column, at.end_column].map(|it| Value::int(i64::from(it)));
        list.push(
            vm.heap
                .tuple([file, name, numbers[0], numbers[1], numbers[2], numbers[3]]),
        );
    }
    Ok(vm.heap.list(list))
}

fn source_line(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let file = vm.str_of(args[0]).unwrap_or("").to_string();
    let line = args[1]
        .as_int()
        .and_then(|it| u32::try_from(it).ok())
        .unwrap_or(0);
    match vm.source_line(&file, line).map(str::to_string) {
        Some(text) => Ok(vm.heap.str(text)),
        None => Ok(Value::NONE),
    }
}

fn recursion_limit(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    if let Some(limit) = args[0].as_int() {
        match u32::try_from(limit).ok().filter(|it| *it > 0) {
            Some(limit) => vm.set_recursion_limit(limit),
            None => {
                return Err(vm.raise(
                    ClassId::ValueError,
                    "recursion limit must be greater or equal than 1",
                ));
            }
        }
    }
    Ok(Value::int(i64::from(vm.recursion_limit())))
}

fn collect(_: &mut Vm, _: &[Value]) -> Result<Value, Raise> {
    Ok(Value::int(0))
}

fn frozen(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let table = vm.table(args[0]).cloned().unwrap_or_default();
    Ok(vm.heap.alloc(Set {
        table,
        is_frozen: true,
    }))
}

fn is_frozen(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let plain = vm.plain(args[0]);
    Ok(Value::bool(
        plain.is_kind(Kind::Set) && vm.heap.sets[plain.index()].is_frozen,
    ))
}
