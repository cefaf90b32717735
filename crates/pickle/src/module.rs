//! The modules `pickle` and `copy`: natives here, the protocol of hooks in `pickle.py`.

use dormouse_image::{Limits, LoadError};
use dormouse_vm::object::Instance;
use dormouse_vm::{ClassId, Kind, Native, Raise, Run, Value, Vm};

use crate::save::{PickleOptions, pickle_object, reachable};

const FUNCTIONS: &[Native] = &[
    Native {
        name: "_pickle_dump",
        params: "root, replacements, by_value, /",
        run: Run::Plain(dump),
        doc: "The image of an object, with objects replaced by others.",
    },
    Native {
        name: "_pickle_load",
        params: "image, /",
        run: Run::Plain(load),
        doc: "The object of an image.",
    },
    Native {
        name: "_pickle_hooked",
        params: "root, replacements, by_value, /",
        run: Run::Plain(hooked),
        doc: "The reachable objects whose classes say how they are pickled.",
    },
    Native {
        name: "_pickle_blank",
        params: "object, /",
        run: Run::Plain(blank),
        doc: "An instance of the same class with the same built-in part and no attributes.",
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

/// Adds the modules to a VM that has the standard library.
pub fn install(vm: &mut Vm) {
    for native in FUNCTIONS {
        let value = vm.add_native(native);
        vm.set_str(vm.hidden, native.name, value);
    }
    vm.add_library_source("pickle", include_str!("pickle.py"));
    vm.add_library_source("copy", include_str!("copy.py"));
}

/// The methods by which a class says how its instances are pickled.
const HOOKS: &[&str] = &[
    "__reduce_ex__",
    "__reduce__",
    "__getstate__",
    "__setstate__",
    "__getnewargs__",
    "__getnewargs_ex__",
];

fn options(vm: &Vm, replacements: Value, by_value: Value) -> PickleOptions {
    let pairs = vm.sequence_items(replacements).unwrap_or(&[]);
    let replacements = pairs
        .iter()
        .filter_map(|pair| match vm.sequence_items(*pair)? {
            [from, to] => Some((*from, *to)),
            _ => None,
        })
        .collect();
    PickleOptions {
        by_value: vm.quick_truth(by_value) == Some(true),
        keeps_attributes: false,
        replacements,
    }
}

fn dump(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let options = options(vm, args[1], args[2]);
    match pickle_object(vm, args[0], &options) {
        Ok(image) => Ok(vm.heap.alloc(image.into_boxed_slice())),
        Err(error) => Err(refused(vm, &error.to_string())),
    }
}

fn refused(vm: &mut Vm, message: &str) -> Raise {
    let class = if message.starts_with("You cannot") {
        ClassId::RuntimeError
    } else {
        ClassId::PicklingError
    };
    vm.raise(class, message)
}

fn load(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let Some(image) = vm.byte_slice(args[0]).map(<[u8]>::to_vec) else {
        let message = format!(
            "a bytes-like object is required, not '{}'",
            vm.type_name(args[0])
        );
        return Err(vm.raise(ClassId::TypeError, message));
    };
    match crate::unpickle_object(vm, &image, &Limits::default()) {
        Ok(value) => Ok(value),
        Err(LoadError::Missing(names)) => Err(vm.raise(
            ClassId::AttributeError,
            format!("Can't get {}", names.join(", ")),
        )),
        Err(error) => Err(vm.raise(ClassId::UnpicklingError, error.to_string())),
    }
}

fn hooked(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let options = options(vm, args[1], args[2]);
    let found = match reachable(vm, args[0], &options) {
        Ok(found) => found,
        Err(error) => return Err(refused(vm, &error.to_string())),
    };
    let is_replacement = |it: &Value| options.replacements.iter().any(|(_, to)| to == it);
    let has_hooks = |it: &Value| {
        HOOKS
            .iter()
            .any(|hook| vm.script_method(*it, hook).is_some())
    };
    let is_candidate = |it: &Value| {
        matches!(
            it.kind(),
            Some(Kind::Instance | Kind::Tasklet | Kind::Channel)
        )
    };
    let found = found
        .into_iter()
        .filter(|it| is_candidate(it) && !is_replacement(it) && has_hooks(it))
        .collect();
    Ok(vm.heap.list(found))
}

fn blank(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let class = vm.class_of(args[0]);
    match args[0].kind() {
        Some(Kind::Instance) => {
            let payload = vm.heap.instances[args[0].index()].payload;
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
