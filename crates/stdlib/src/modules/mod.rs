//! The modules: native tables here, those written in the language in `*.py` beside them.

mod files;
mod frames;
mod heaps;
mod itertools;
mod json;
mod numeric;
mod re;
mod reduce;
mod stackless;
mod sys;
mod time;
mod unicodedata;

use dormouse_vm::{Native, Outcome, Run, Value, Vm};

/// Modules written in the language: name and text.
const SOURCES: &[(&str, &str)] = &[
    ("abc", include_str!("abc.py")),
    ("bisect", include_str!("bisect.py")),
    ("collections", include_str!("collections.py")),
    ("collections.abc", include_str!("collections_abc.py")),
    ("functools", include_str!("functools.py")),
    ("graphlib", include_str!("graphlib.py")),
    ("heapq", include_str!("heapq.py")),
    ("itertools", include_str!("itertools.py")),
    ("operator", include_str!("operator.py")),
    ("queue", include_str!("queue.py")),
    ("stackless", include_str!("stackless.py")),
    ("_io", include_str!("_io.py")),
    ("io", include_str!("io.py")),
    ("json", include_str!("json.py")),
    (
        "json.decoder",
        "from json import JSONDecodeError, JSONDecoder\n",
    ),
    ("json.encoder", "from json import JSONEncoder\n"),
    ("csv", include_str!("csv.py")),
    ("fnmatch", include_str!("fnmatch.py")),
    ("pprint", include_str!("pprint.py")),
    ("os", include_str!("os.py")),
    ("os.path", include_str!("os_path.py")),
    ("pathlib", include_str!("pathlib.py")),
    ("re", include_str!("re.py")),
    ("string", include_str!("string.py")),
    ("sys", include_str!("sys.py")),
    ("textwrap", include_str!("textwrap.py")),
    ("time", include_str!("time.py")),
    ("traceback", include_str!("traceback.py")),
    ("types", include_str!("types.py")),
    ("contextlib", include_str!("contextlib.py")),
    ("dataclasses", include_str!("dataclasses.py")),
    ("enum", include_str!("enum.py")),
    ("typing", include_str!("typing.py")),
    ("difflib", include_str!("difflib.py")),
    ("gc", include_str!("gc.py")),
    ("importlib", include_str!("importlib.py")),
    ("inspect", include_str!("inspect.py")),
    ("logging", include_str!("logging.py")),
    ("platform", include_str!("platform.py")),
    ("unittest", include_str!("unittest.py")),
    ("warnings", include_str!("warnings.py")),
    ("weakref", include_str!("weakref.py")),
    ("unicodedata", include_str!("unicodedata.py")),
    ("__future__", "annotations = None\n"),
];

const FUNCTIONS: &[Native] = &[
    Native {
        name: "_library_module",
        params: "name, /",
        run: Run::Control(library_module),
        doc: "A module of the library that is not loaded yet, or None.",
    },
    Native {
        name: "_read_attribute",
        params: "object, name, /",
        run: Run::Control(read_attribute),
        doc: "An attribute, without asking __getattr__.",
    },
];

/// Registers the modules. Those that scripts nearly always use are loaded now, the others when imported.
pub(crate) fn install(vm: &mut Vm) {
    crate::add_functions(vm, FUNCTIONS);
    for table in [
        files::FUNCTIONS,
        frames::FUNCTIONS,
        heaps::FUNCTIONS,
        itertools::FUNCTIONS,
        json::FUNCTIONS,
        re::FUNCTIONS,
        unicodedata::FUNCTIONS,
    ] {
        crate::add_functions(vm, table);
    }
    add_builtins(vm);
    stackless::install(vm);
    sys::install(vm);
    time::install(vm);
    numeric::install(vm);
    for (name, text) in SOURCES {
        vm.add_library_source(name, text);
    }
    vm.set_library_importer(import_now);
    for name in ["stackless", "sys", "time"] {
        if let (Some(text), Some(module)) = (vm.library_source(name), vm.get_str(vm.modules, name))
        {
            let namespace = vm.namespace(module);
            crate::prelude::run_hidden(vm, &format!("<{name}>"), text, namespace);
        }
    }
}

/// Brings a module of the library into a VM that runs nothing.
fn import_now(vm: &mut Vm, name: &str) {
    if let Some(text) = vm.library_source(name)
        && vm.is_idle()
    {
        let module = vm.add_module(name);
        vm.add_library(name);
        let namespace = vm.namespace(module);
        crate::prelude::run_hidden(vm, &format!("<{name}>"), text, namespace);
    }
}

/// The module `builtins`, whose namespace is the dict of built-in names.
fn add_builtins(vm: &mut Vm) {
    let name = vm.intern("builtins");
    let namespace = vm.builtins;
    let module = vm
        .heap
        .alloc(dormouse_vm::object::Module { name, namespace });
    vm.set_str(vm.modules, "builtins", module);
}

fn library_module(vm: &mut Vm, args: &[Value]) -> Outcome {
    let name = vm.str_of(args[0]).unwrap_or("").to_string();
    let Some(text) = vm.library_source(&name) else {
        return Ok(Value::NONE.into());
    };
    let code = vm.compile_text(&format!("<{name}>"), text, "hidden")?;
    let module = vm.add_module(&name);
    vm.add_library(&name);
    let load = vm.hidden_value("_run_library");
    Ok(dormouse_vm::Control::call(load, [module, code]))
}

fn read_attribute(vm: &mut Vm, args: &[Value]) -> Outcome {
    let name = vm.intern_value(args[1]);
    vm.get_attr(args[0], name)
}
