//! What cannot travel is refused with the way to it, in the words of the script.

use dormouse_compiler::{Mode, compile_module};
use dormouse_pickle::{PickleOptions, pickle_object, pickle_program};
use dormouse_syntax::parse_module;
use dormouse_vm::{Exit, Host, Value, Vm, object};

/// A host that hears nothing.
struct Silent;

impl Host for Silent {
    fn write(&mut self, _: &str) {}
}

/// A VM that has run a script in `__main__`, in which `response` was an object of the host without a name.
fn after(script: &str) -> Vm {
    let mut vm = Vm::new(Box::new(Silent));
    vm.set_compiler(|file, _| {
        let code = compile_module(&parse_module(file)?, file, Mode::Module)?;
        Ok((code, Vec::new()))
    });
    vm.set_code_reader(|code| dormouse_image::unpack_code(code).ok());
    dormouse_stdlib::install(&mut vm);
    dormouse_pickle::install(&mut vm);
    let main = vm.add_module("__main__");
    let globals = vm.namespace(main);
    let response = vm.heap.alloc(object::Host {
        kind: "http.Response".into(),
        key: "".into(),
    });
    vm.set_str(globals, "response", response);
    let code = vm.compile_text("script.py", script, "exec");
    vm.start(code.expect("the script is right"), globals);
    assert!(matches!(vm.run(), Exit::Finished(_)), "the script ends");
    vm
}

fn global(vm: &Vm, name: &str) -> Value {
    let main = vm.module("__main__").expect("it was added");
    let value = vm.get_str(vm.namespace(main), name);
    value.expect("the script has set it")
}

fn refusal(vm: &Vm, name: &str) -> String {
    let error = pickle_object(vm, global(vm, name), &PickleOptions::default());
    error.expect_err("a part of it has no name").to_string()
}

#[test]
fn the_way_leads_through_containers_attributes_and_closures() {
    let vm = after(
        "
class Job:
    def __init__(self, body):
        self.body = body

def keeper(kept):
    return lambda: kept

listed = [1, (2, response)]
table = {'a': {'b c': response}}
job = Job([response])
closure = keeper(response)
",
    );
    let what = "host object 'http.Response' has no name";
    for (name, way) in [
        ("response", "host_object"),
        ("listed", "list[1][1]"),
        ("table", "dict['a']['b c']"),
        ("job", "Job.body[0]"),
        ("closure", "function → captured 'kept'"),
    ] {
        assert_eq!(refusal(&vm, name), format!("cannot pickle {way}: {what}"));
    }
}

#[test]
fn the_way_leads_through_the_frames_of_a_tasklet() {
    let vm = after(
        "import stackless

def fetch(resp):
    yield_to([resp])

def yield_to(held):
    stackless.schedule_remove()

workers = [0, stackless.tasklet(fetch)(response)]
stackless.run()
del response
",
    );
    let what = "host object 'http.Response' has no name";
    let way = "workers[1] → frame fetch() line 4 → local 'resp'";
    assert_eq!(
        refusal(&vm, "workers"),
        format!("cannot pickle {}: {what}", way.replace("workers", "list"))
    );
    let error = pickle_program(&vm).expect_err("a part of it has no name");
    assert_eq!(
        error.to_string(),
        format!("cannot pickle __main__.{way}: {what}")
    );
}

#[test]
fn a_module_with_keys_that_are_no_names_is_no_harm() {
    // A damaged image may call what ends the import of a library module, with any module.
    let mut vm = after(
        "del response\nimport sys, types\nsys.modules['json'] = types.ModuleType('json')\nvars(sys.modules['json'])[1] = 2\n",
    );
    let module = vm.module("json").expect("the script has put it there");
    vm.seal_library_module(module);
    assert!(pickle_program(&vm).is_ok());
}
