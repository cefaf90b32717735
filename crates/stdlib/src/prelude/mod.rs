//! The part of the library that is written in the language, and how it gets into a VM.
//!
//! All files share one hidden namespace. Names without an underscore in front are also built-in names.

use dormouse_vm::{Exit, Value, Vm};

use crate::library;

/// Runs the prelude and publishes its names.
pub(crate) fn install(vm: &mut Vm) {
    for (file, code) in library::PRELUDE {
        let hidden = vm.hidden;
        run_hidden(vm, file, code, hidden);
    }
    let pairs: Vec<(Value, Value)> = vm
        .table(vm.hidden)
        .into_iter()
        .flat_map(|it| it.iter().map(|entry| (entry.key, entry.value)))
        .collect();
    for (key, value) in pairs {
        let is_public = vm
            .str_of(key)
            .is_some_and(|it| !it.starts_with('_') || PUBLIC_DUNDERS.contains(&it));
        if is_public {
            vm.set_name(vm.builtins, key, value);
        }
    }
}

/// What the prelude gives to scripts though its name begins with an underscore.
const PUBLIC_DUNDERS: &[&str] = &["__build_class__", "__import__", "__loader__", "__spec__"];

/// Runs a file of the library, which must not fail.
pub(crate) fn run_hidden(vm: &mut Vm, file: &str, code: &'static [u8], globals: Value) {
    let code = vm.load_library_code(file, code);
    vm.start(code, globals);
    if let Exit::Raised(exception) = vm.run() {
        unreachable!("the library does not run: {}", describe(vm, exception));
    }
}

/// What went wrong in the library, for its author.
fn describe(vm: &mut Vm, exception: Value) -> String {
    let class = vm.type_name(exception).to_string();
    let args = vm.exception(exception).map_or(Value::NONE, |it| it.args);
    let items = vm.sequence_items(args).unwrap_or(&[]).to_vec();
    let texts: Vec<String> = items
        .iter()
        .filter_map(|it| vm.str_of(*it))
        .map(str::to_string)
        .collect();
    let traceback = vm
        .exception(exception)
        .map_or(Value::NONE, |it| it.traceback);
    let frames: Vec<String> = vm
        .traceback_frames(traceback)
        .iter()
        .map(|it| format!("{}:{}", it.file, it.location.line))
        .collect();
    let line = vm
        .own_attribute_str(exception, "lineno")
        .and_then(Value::as_int);
    format!("{class}: {} at {frames:?} line {line:?}", texts.join(", "))
}
