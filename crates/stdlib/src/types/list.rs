//! `list`.

use dormouse_vm::{ClassId, Control, Native, Outcome, Raise, Run, Value, Vm};

/// The methods.
pub(super) const METHODS: &[Native] = &[
    Native {
        name: "list.append",
        params: "self, object, /",
        run: Run::Plain(append),
        doc: "Append object to the end of the list.",
    },
    Native {
        name: "list.extend",
        params: "self, iterable, /",
        run: Run::Control(extend),
        doc: "Extend list by appending elements from the iterable.",
    },
    Native {
        name: "list.pop",
        params: "self, index=, /",
        run: Run::Plain(pop),
        doc: "Remove and return item at index (default last).",
    },
    Native {
        name: "list.index",
        params: "self, value, start=, stop=, /",
        run: Run::Control(index),
        doc: "Return first index of value.",
    },
];

fn append(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    vm.heap.lists[args[0].index()].push(args[1]);
    vm.heap.charge(size_of::<Value>());
    Ok(Value::NONE)
}

fn extend(vm: &mut Vm, args: &[Value]) -> Outcome {
    match vm.plain_items(args[1])? {
        Some(items) => {
            vm.heap.charge(items.len() * size_of::<Value>());
            vm.heap.lists[args[0].index()].extend(items);
            Ok(Value::NONE.into())
        }
        // The iterable runs script code: the prelude has the loop.
        None => Ok(Control::call(
            vm.hidden_value("_list_extend"),
            [args[0], args[1]],
        )),
    }
}

fn pop(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let len = vm.heap.lists[args[0].index()].len();
    if len == 0 {
        return Err(vm.raise(ClassId::IndexError, "pop from empty list"));
    }
    let index = if args[1].is_unset() {
        Value::int(-1)
    } else {
        args[1]
    };
    match vm.position(index, len) {
        Some(at) => Ok(vm.heap.lists[args[0].index()].remove(at)),
        None => Err(vm.raise(ClassId::IndexError, "pop index out of range")),
    }
}

fn index(vm: &mut Vm, args: &[Value]) -> Outcome {
    let items = vm.heap.lists[args[0].index()].clone();
    for (at, item) in items.iter().enumerate() {
        match if *item == args[1] {
            Some(true)
        } else {
            vm.quick_eq(*item, args[1])
        } {
            Some(true) => return Ok(Value::int(at as i64).into()),
            Some(false) => {}
            None => {
                return Ok(Control::call(
                    vm.hidden_value("_list_index"),
                    [args[0], args[1]],
                ));
            }
        }
    }
    Err(vm.raise(ClassId::ValueError, "list.index(x): x not in list"))
}
