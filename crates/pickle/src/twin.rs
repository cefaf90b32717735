//! Shallow copies of what programs consist of: cells, methods, views, tracebacks, modules, generators, iterators.

use dormouse_vm::object::GeneratorState;
use dormouse_vm::{ClassId, Kind, Raise, Value, Vm};

/// Another object of the same kind that shares what this one holds.
pub(crate) fn twin(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let at = args[0].index();
    match args[0].kind() {
        Some(Kind::Cell) => {
            let content = vm.heap.cells[at];
            Ok(vm.heap.alloc(content))
        }
        Some(Kind::Method) => {
            let method = vm.heap.methods[at].clone();
            Ok(vm.heap.alloc(method))
        }
        Some(Kind::View) => {
            let view = vm.heap.views[at].clone();
            Ok(vm.heap.alloc(view))
        }
        Some(Kind::Traceback) => {
            let traceback = vm.heap.tracebacks[at].clone();
            Ok(vm.heap.alloc(traceback))
        }
        Some(Kind::Module) => {
            let mut module = vm.heap.modules[at].clone();
            module.namespace = twin_of_dict(vm, module.namespace);
            Ok(vm.heap.alloc(module))
        }
        Some(Kind::Generator) => {
            let generator = vm.heap.generators[at].clone();
            if generator.state == GeneratorState::Running {
                return Err(refused(vm, args[0]));
            }
            Ok(vm.heap.alloc(generator))
        }
        Some(Kind::Instance) => Ok(twin_of_instance(vm, args[0])),
        _ => Err(refused(vm, args[0])),
    }
}

fn refused(vm: &mut Vm, value: Value) -> Raise {
    let message = format!("cannot pickle '{}' object", vm.type_name(value));
    vm.raise(ClassId::TypeError, message)
}

fn twin_of_dict(vm: &mut Vm, dict: Value) -> Value {
    if !dict.is_kind(Kind::Dict) {
        return dict;
    }
    let dict = vm.heap.dicts[dict.index()].clone();
    vm.heap.alloc(dict)
}

/// An instance with the same attributes; lists among them are what it remembers of its own, so it gets copies.
fn twin_of_instance(vm: &mut Vm, instance: Value) -> Value {
    let mut instance = vm.heap.instances[instance.index()].clone();
    for slot in &mut instance.slots {
        if slot.is_kind(Kind::List) {
            let items = vm.heap.lists[slot.index()].clone();
            *slot = vm.heap.list(items);
        }
    }
    instance.dict = twin_of_dict(vm, instance.dict);
    instance.serial = 0;
    vm.heap.alloc(instance)
}
