//! The modules `pickle` and `copy`: natives here, the protocol of hooks in `pickle.py`.

use dormouse_image::{Image, Limits, LoadError};
use dormouse_vm::object::{Dict, Instance, TaskletState};
use dormouse_vm::{ClassId, Control, Kind, Native, Outcome, Raise, Run, Value, Vm};

use crate::globals::{globals, missing_modules};
use crate::graph::{Hooks, Search, has_hooks, holds, is_made_anew, remember};
use crate::load::unpickle_image;
use crate::save::{PickleOptions, pickle_object, pickle_unless_asked};

const FUNCTIONS: &[Native] = &[
    Native {
        name: "_pickle_dump",
        params: "root, replacements, by_value, flags, /",
        run: Run::Plain(dump),
        doc: "The image of an object, with objects replaced by others.",
    },
    Native {
        name: "_pickle_dump_unless_asked",
        params: "root, dispatch_table, by_value, flags, /",
        run: Run::Plain(dump_unless_asked),
        doc: "The image of an object; None when it reaches something whose class says how it is pickled.",
    },
    Native {
        name: "_pickle_load",
        params: "image, found=, importer=, /",
        run: Run::Control(load),
        doc: "The object of an image; `found` are values by the numbers of names; the importer is called with the same and \
              the modules that are missing.",
    },
    Native {
        name: "_pickle_globals",
        params: "image, /",
        run: Run::Plain(list_globals),
        doc: "The classes and functions an image refers to, as CPython would name them: number where it has one, module, \
              qualified name.",
    },
    Native {
        name: "_pickle_scan",
        params: "root, seen, dispatch_table, finds_all, by_value, flags, asleep=, sleeps=, /",
        run: Run::Plain(scan),
        doc: "The objects below that are not seen yet and whose classes say how they are pickled; `asleep` gets the exceptions \
              that stay as they are, within tasklets and generators or when `sleeps`.",
    },
    Native {
        name: "_pickle_parts",
        params: "object, by_value, flags, /",
        run: Run::Plain(parts),
        doc: "What an object is saved with.",
    },
    Native {
        name: "_pickle_has_hooks",
        params: "object, asleep=, /",
        run: Run::Plain(class_has_hooks),
        doc: "Whether the object's class says how it is pickled; exceptions in the set `asleep`, or all when it is True, \
              are asked nothing but by their hooks.",
    },
    Native {
        name: "_pickle_settle",
        params: "root, seen, stand_in_class, /",
        run: Run::Plain(settle),
        doc: "Puts what was made in the place of its stand-ins.",
    },
    Native {
        name: "_pickle_remember",
        params: "seen, objects, /",
        run: Run::Plain(remember_all),
        doc: "Marks objects as seen.",
    },
    Native {
        name: "_pickle_blank",
        params: "object, /",
        run: Run::Plain(blank),
        doc: "An instance of the same class with the same built-in part and no attributes.",
    },
    Native {
        name: "_pickle_twin",
        params: "object, /",
        run: Run::Plain(crate::twin::twin),
        doc: "Another object of the same kind that shares what this one holds.",
    },
    Native {
        name: "_pickle_error",
        params: "name, /",
        run: Run::Plain(error_class),
        doc: "One of the exception classes of the module.",
    },
    Native {
        name: "_read_file",
        params: "path, /",
        run: Run::Plain(read_file),
        doc: "The content of a file.",
    },
    Native {
        name: "_write_file",
        params: "path, content, /",
        run: Run::Plain(write_file),
        doc: "Writes a file.",
    },
];

// The modules that are written in the language, compiled: `build.rs` makes the table.
include!(concat!(env!("OUT_DIR"), "/modules.rs"));

/// Adds the modules to a VM that has the standard library.
pub fn install(vm: &mut Vm) {
    for native in FUNCTIONS {
        let value = vm.add_native(native);
        vm.set_str(vm.hidden, native.name, value);
    }
    // In a list, so that what scripts register travels with the program.
    let dispatch_table = vm.heap.alloc(Dict::default());
    let tables = vm.heap.list(vec![dispatch_table]);
    vm.set_str(vm.hidden, "_copyreg_tables", tables);
    for (name, code) in MODULES {
        vm.add_library_module(name, code);
    }
}

/// The pickle flag by which the contexts of tasklets go along.
const PICKLE_CONTEXT: i64 = 8;
/// The pickle flag by which attributes of tasklets and channels go along.
const PRESERVE_ATTRIBUTES: i64 = 256;

fn options(vm: &Vm, replacements: Value, by_value: Value, flags: Value) -> PickleOptions {
    let pairs = vm.sequence_items(replacements).unwrap_or(&[]);
    let replacements = pairs
        .iter()
        .filter_map(|pair| match vm.sequence_items(*pair)? {
            [from, to] => Some((*from, *to)),
            _ => None,
        })
        .collect();
    let flags = flags.as_int().unwrap_or(0);
    PickleOptions {
        by_value: vm.quick_truth(by_value) == Some(true),
        keeps_attributes: flags & PRESERVE_ATTRIBUTES != 0,
        keeps_contexts: flags & PICKLE_CONTEXT != 0,
        replacements,
    }
}

fn dump(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let options = options(vm, args[1], args[2], args[3]);
    match pickle_object(vm, args[0], &options) {
        Ok(image) => Ok(vm.heap.alloc(image.into_boxed_slice())),
        Err(error) => Err(refused(vm, &error.to_string())),
    }
}

fn dump_unless_asked(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let options = options(vm, Value::NONE, args[2], args[3]);
    let hooks = Hooks::new(vm, keys(vm, args[1]));
    match pickle_unless_asked(vm, args[0], &options, Some(hooks)) {
        Ok(Some(image)) => Ok(vm.heap.alloc(image.into_boxed_slice())),
        Ok(None) => Ok(Value::NONE),
        Err(error) => Err(refused(vm, &error.to_string())),
    }
}

/// The keys of a dispatch table.
fn keys(vm: &Vm, table: Value) -> Vec<Value> {
    let entries = vm.table(table).into_iter().flat_map(|it| it.iter());
    entries.map(|it| it.key).collect()
}

fn refused(vm: &mut Vm, message: &str) -> Raise {
    let class = if message.starts_with("You cannot") {
        ClassId::RuntimeError
    } else {
        ClassId::PicklingError
    };
    vm.raise(class, message)
}

fn image_bytes(vm: &mut Vm, value: Value) -> Result<Vec<u8>, Raise> {
    match vm.byte_slice(value).map(<[u8]>::to_vec) {
        Some(bytes) => Ok(bytes),
        None => {
            let message = format!(
                "a bytes-like object is required, not '{}'",
                vm.type_name(value)
            );
            Err(vm.raise(ClassId::TypeError, message))
        }
    }
}

fn not_loaded(vm: &mut Vm, error: LoadError) -> Raise {
    if let LoadError::Missing(names) = error {
        let message = format!("Can't get {}", names.join(", "));
        return vm.raise(ClassId::AttributeError, message);
    }
    vm.raise(ClassId::UnpicklingError, error.to_string())
}

fn load(vm: &mut Vm, args: &[Value]) -> Outcome {
    let bytes = image_bytes(vm, args[0])?;
    let image = Image::open(&bytes, &Limits::default()).map_err(|it| not_loaded(vm, it))?;
    let missing = missing_modules(vm, &image);
    // Frames that slept in an earlier release give the image alone.
    let has_importer = !args[2].is_none() && !args[2].is_unset();
    if has_importer && !missing.is_empty() {
        let names = missing.iter().map(|it| vm.heap.str(*it)).collect();
        let names = vm.heap.list(names);
        return Ok(Control::call(args[2], [args[0], args[1], names]));
    }
    let found = vm.table(args[1]).into_iter().flat_map(|it| it.iter());
    let found = found
        .filter_map(|it| Some((u32::try_from(it.key.as_int()?).ok()?, it.value)))
        .collect();
    match unpickle_image(vm, &image, found) {
        Ok(value) => Ok(value.into()),
        Err(error) => Err(not_loaded(vm, error)),
    }
}

fn list_globals(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let bytes = image_bytes(vm, args[0])?;
    let globals = globals(vm, &bytes).map_err(|it| not_loaded(vm, it))?;
    let globals = globals
        .into_iter()
        .map(|(number, module, name)| {
            let (module, name) = (vm.heap.str(module), vm.heap.str(name));
            let number = number.map_or(Value::NONE, |it| Value::int(i64::from(it)));
            vm.heap.tuple([number, module, name])
        })
        .collect();
    Ok(vm.heap.list(globals))
}

/// Finds the objects with hooks, for the dump of the graph.
fn scan(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let options = options(vm, Value::NONE, args[4], args[5]);
    let hooks = Hooks::new(vm, keys(vm, args[2]));
    let finds_all = vm.quick_truth(args[3]) == Some(true);
    let mut search = Search::new(vm, &options, hooks, finds_all);
    let sleeps = vm.quick_truth(args[7]) == Some(true);
    let found = search.run(args[0], args[1], sleeps);
    let (met, asleep) = (search.met, search.asleep);
    match found {
        Ok(found) => {
            remember(vm, args[1], &met);
            remember(vm, args[6], &asleep);
            Ok(vm.heap.list(found))
        }
        Err(error) => Err(refused(vm, &error.to_string())),
    }
}

fn parts(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let options = options(vm, Value::NONE, args[1], args[2]);
    match Search::new(vm, &options, Hooks::new(vm, Vec::new()), true).parts_by_value(args[0]) {
        Ok(parts) => Ok(vm.heap.list(parts)),
        Err(error) => Err(refused(vm, &error.to_string())),
    }
}

fn class_has_hooks(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let class = vm.class_of(args[0]);
    let is_asleep = || vm.table(args[1]).is_some_and(|it| holds(it, args[0]));
    let is_made = || is_made_anew(vm, class) && args[1] != Value::TRUE && !is_asleep();
    Ok(Value::bool(has_hooks(vm, class) || is_made()))
}

fn settle(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    Ok(crate::graph::settle(vm, args[0], args[1], args[2]))
}

fn remember_all(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let values = vm.sequence_items(args[1]).unwrap_or(&[]).to_vec();
    remember(vm, args[0], &values);
    Ok(Value::NONE)
}

/// What a blank instance carries: an empty container of the same kind, which the protocol fills, or the same value.
fn blank_payload(vm: &mut Vm, payload: Value) -> Value {
    match payload.kind() {
        Some(Kind::List) => vm.heap.list(Vec::new()),
        Some(Kind::Dict) => vm.heap.alloc(Dict::default()),
        _ => payload,
    }
}

fn blank(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let class = vm.class_of(args[0]);
    match args[0].kind() {
        Some(Kind::Instance) => {
            let payload = blank_payload(vm, vm.heap.instances[args[0].index()].payload);
            let shape = vm.shape_of(class, &[]);
            Ok(vm.heap.alloc(Instance {
                class,
                shape,
                payload,
                ..Instance::default()
            }))
        }
        Some(Kind::Tasklet) => {
            let none = Value::NONE;
            let tasklet = dormouse_vm::object::Tasklet {
                class,
                function: none,
                handled: none,
                state: TaskletState::Dead,
                ..Default::default()
            };
            Ok(vm.heap.alloc(tasklet))
        }
        Some(Kind::Channel) => Ok(vm.heap.alloc(dormouse_vm::object::Channel {
            class,
            ..Default::default()
        })),
        _ => {
            let message = format!("cannot pickle '{}' object this way", vm.type_name(args[0]));
            Err(vm.raise(ClassId::PicklingError, message))
        }
    }
}

fn error_class(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let id = match vm.str_of(args[0]) {
        Some("PicklingError") => ClassId::PicklingError,
        Some("UnpicklingError") => ClassId::UnpicklingError,
        _ => ClassId::PickleError,
    };
    Ok(vm.class(id))
}

fn path(vm: &mut Vm, value: Value) -> Result<String, Raise> {
    match vm.str_of(value) {
        Some(path) => Ok(path.to_string()),
        None => {
            let message = format!("expected str, not {}", vm.type_name(value));
            Err(vm.raise(ClassId::TypeError, message))
        }
    }
}

/// The exception of a failed access to a file.
fn file_error(vm: &mut Vm, path: &str, error: &std::io::Error) -> Raise {
    let class = match error.kind() {
        std::io::ErrorKind::NotFound => ClassId::FileNotFoundError,
        std::io::ErrorKind::PermissionDenied => ClassId::PermissionError,
        _ => ClassId::OSError,
    };
    let message = match error.kind() {
        std::io::ErrorKind::NotFound => format!("[Errno 2] No such file or directory: '{path}'"),
        _ => error.to_string(),
    };
    vm.raise(class, message)
}

fn read_file(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let path = path(vm, args[0])?;
    match vm.host.read_file(&path) {
        Ok(content) => Ok(vm.heap.alloc(content.into_boxed_slice())),
        Err(error) => Err(file_error(vm, &path, &error)),
    }
}

fn write_file(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let path = path(vm, args[0])?;
    let content = vm
        .byte_slice(args[1])
        .map(<[u8]>::to_vec)
        .unwrap_or_default();
    match vm.host.write_file(&path, &content) {
        Ok(()) => Ok(Value::int(content.len() as i64)),
        Err(error) => Err(file_error(vm, &path, &error)),
    }
}
