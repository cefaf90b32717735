//! Files, as far as the host grants them: the natives under `io`, `os` and `pathlib`.
//!
//! Each gives its result, or a pair of error number and text that the language raises as an OSError.

use std::io;

use dormouse_vm::{ClassId, Native, Raise, Run, Value, Vm};

pub(super) const FUNCTIONS: &[Native] = &[
    Native {
        name: "_file_status",
        params: "path, /",
        run: Run::Plain(status),
        doc: "Whether a path is a folder, its length and time, in a list.",
    },
    Native {
        name: "_file_read",
        params: "path, offset, size, /",
        run: Run::Plain(read),
        doc: "Bytes of a file from an offset on.",
    },
    Native {
        name: "_file_write",
        params: "path, offset, content, /",
        run: Run::Plain(write),
        doc: "Writes bytes at an offset.",
    },
    Native {
        name: "_file_create",
        params: "path, must_be_new, /",
        run: Run::Plain(create),
        doc: "Makes a file unless it exists.",
    },
    Native {
        name: "_file_resize",
        params: "path, length, /",
        run: Run::Plain(resize),
        doc: "Cuts off or fills up.",
    },
    Native {
        name: "_file_remove",
        params: "path, /",
        run: Run::Plain(|vm, args| named(vm, args, |vm, path| vm.host.remove_file(path))),
        doc: "Removes a file.",
    },
    Native {
        name: "_file_rename",
        params: "path, to, /",
        run: Run::Plain(rename),
        doc: "Gives another name.",
    },
    Native {
        name: "_folder_list",
        params: "path, /",
        run: Run::Plain(list),
        doc: "The names in a folder.",
    },
    Native {
        name: "_folder_create",
        params: "path, /",
        run: Run::Plain(|vm, args| named(vm, args, |vm, path| vm.host.create_folder(path))),
        doc: "Makes a folder.",
    },
    Native {
        name: "_folder_remove",
        params: "path, /",
        run: Run::Plain(|vm, args| named(vm, args, |vm, path| vm.host.remove_folder(path))),
        doc: "Removes an empty folder.",
    },
    Native {
        name: "_folder_current",
        params: "",
        run: Run::Plain(current),
        doc: "The folder that relative paths start from.",
    },
];

/// Numbers and texts of the errors that files have, as Linux counts them.
const ERRORS: &[(io::ErrorKind, i64, &str)] = &[
    (io::ErrorKind::NotFound, 2, "No such file or directory"),
    (io::ErrorKind::PermissionDenied, 13, "Permission denied"),
    (io::ErrorKind::AlreadyExists, 17, "File exists"),
    (io::ErrorKind::NotADirectory, 20, "Not a directory"),
    (io::ErrorKind::IsADirectory, 21, "Is a directory"),
    (io::ErrorKind::InvalidInput, 22, "Invalid argument"),
    (io::ErrorKind::StorageFull, 28, "No space left on device"),
    (io::ErrorKind::DirectoryNotEmpty, 39, "Directory not empty"),
];

/// So much is read without looking how much there is: it is nothing beside any limit.
const MOST_UNASKED: usize = 1 << 16;

/// The pair that stands for an error.
fn failed(vm: &mut Vm, error: &io::Error) -> Value {
    let known = ERRORS.iter().find(|it| it.0 == error.kind());
    let (number, text) = match known {
        // A refusal of the host says so itself.
        Some((io::ErrorKind::PermissionDenied, number, _)) if error.raw_os_error().is_none() => {
            (*number, error.to_string())
        }
        Some((_, number, text)) => (*number, (*text).to_string()),
        None => (5, error.to_string()),
    };
    let text = vm.heap.str(text);
    vm.heap.tuple([Value::int(number), text])
}

fn path(vm: &mut Vm, value: Value) -> Result<String, Raise> {
    match vm.str_of(value) {
        Some(path) if path.contains('\0') => {
            Err(vm.raise(ClassId::ValueError, "embedded null byte"))
        }
        Some(path) => Ok(path.to_string()),
        None => {
            let message = format!("a path must be str, not {}", vm.type_name(value));
            Err(vm.raise(ClassId::TypeError, message))
        }
    }
}

fn number(value: Value) -> u64 {
    let number = value.as_int().unwrap_or(0);
    u64::try_from(number).unwrap_or(0)
}

fn answer(vm: &mut Vm, result: io::Result<Value>) -> Result<Value, Raise> {
    match result {
        Ok(value) => Ok(value),
        Err(error) => Ok(failed(vm, &error)),
    }
}

fn named(
    vm: &mut Vm,
    args: &[Value],
    act: fn(&mut Vm, &str) -> io::Result<()>,
) -> Result<Value, Raise> {
    let path = path(vm, args[0])?;
    let result = act(vm, &path).map(|()| Value::NONE);
    answer(vm, result)
}

fn status(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let path = path(vm, args[0])?;
    let result = vm.host.file_status(&path).map(|status| {
        let modified = vm.heap.float(status.modified);
        let len = vm.heap.int(i64::try_from(status.len).unwrap_or(i64::MAX));
        vm.heap
            .list(vec![Value::bool(status.is_folder), len, modified])
    });
    answer(vm, result)
}

fn read(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let path = path(vm, args[0])?;
    let size = usize::try_from(number(args[2])).unwrap_or(usize::MAX);
    if size > MOST_UNASKED {
        let len = vm.host.file_status(&path).map_or(0, |it| it.len);
        vm.need_room(size.min(usize::try_from(len).unwrap_or(usize::MAX)))?;
    }
    let result = vm.host.read_at(&path, number(args[1]), size);
    let result = result.map(|content| vm.heap.alloc(content.into_boxed_slice()));
    answer(vm, result)
}

fn write(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let path = path(vm, args[0])?;
    let content = vm.byte_slice(args[2]).unwrap_or(&[]).to_vec();
    let result = vm.host.write_at(&path, number(args[1]), &content);
    answer(vm, result.map(|()| Value::NONE))
}

fn create(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let path = path(vm, args[0])?;
    let result = vm.host.create_file(&path, args[1] == Value::TRUE);
    answer(vm, result.map(|()| Value::NONE))
}

fn resize(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let path = path(vm, args[0])?;
    let result = vm.host.resize_file(&path, number(args[1]));
    answer(vm, result.map(|()| Value::NONE))
}

fn rename(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let (from, to) = (path(vm, args[0])?, path(vm, args[1])?);
    let result = vm.host.rename(&from, &to);
    answer(vm, result.map(|()| Value::NONE))
}

fn list(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let path = path(vm, args[0])?;
    let result = vm.host.list_folder(&path).map(|mut names| {
        names.sort();
        let names = names.into_iter().map(|it| vm.heap.str(it)).collect();
        vm.heap.list(names)
    });
    answer(vm, result)
}

fn current(vm: &mut Vm, _: &[Value]) -> Result<Value, Raise> {
    let result = vm.host.current_folder().map(|it| vm.heap.str(it));
    answer(vm, result)
}
