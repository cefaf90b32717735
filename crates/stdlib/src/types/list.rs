//! `list`.

use std::cmp::Ordering;

use dormouse_vm::{ClassId, Control, Kind, Native, Outcome, Raise, Run, Value, Vm};

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
        name: "list.insert",
        params: "self, index, object, /",
        run: Run::Plain(insert),
        doc: "Insert object before index.",
    },
    Native {
        name: "list.pop",
        params: "self, index=, /",
        run: Run::Plain(pop),
        doc: "Remove and return item at index (default last).",
    },
    Native {
        name: "list.remove",
        params: "self, value, /",
        run: Run::Control(remove),
        doc: "Remove first occurrence of value.",
    },
    Native {
        name: "list.clear",
        params: "self, /",
        run: Run::Plain(clear),
        doc: "Remove all items from list.",
    },
    Native {
        name: "list.copy",
        params: "self, /",
        run: Run::Plain(copy),
        doc: "Return a shallow copy of the list.",
    },
    Native {
        name: "list.count",
        params: "self, value, /",
        run: Run::Control(count),
        doc: "Return number of occurrences of value.",
    },
    Native {
        name: "list.index",
        params: "self, value, start=, stop=, /",
        run: Run::Control(index),
        doc: "Return first index of value.",
    },
    Native {
        name: "list.reverse",
        params: "self, /",
        run: Run::Plain(reverse),
        doc: "Reverse in place.",
    },
    Native {
        name: "list.sort",
        params: "self, *, key=, reverse=",
        run: Run::Control(sort),
        doc: "Sort the list in ascending order and return None.",
    },
    Native {
        name: "list._sort_by",
        params: "self, keys, reverse, /",
        run: Run::Plain(sort_by),
        doc: "Sorts by keys; False when their order is a script's.",
    },
];

/// Checks that a receiver is a list.
fn list_index(vm: &mut Vm, value: Value) -> Result<u32, Raise> {
    if value.is_kind(Kind::List) {
        return Ok(value.index());
    }
    let message = format!("a list is required, not '{}'", vm.type_name(value));
    Err(vm.raise(ClassId::TypeError, message))
}

fn append(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let list = list_index(vm, args[0])?;
    vm.heap.lists[list].push(args[1]);
    vm.heap.charge(size_of::<Value>());
    Ok(Value::NONE)
}

pub(super) fn extend(vm: &mut Vm, args: &[Value]) -> Outcome {
    let list = list_index(vm, args[0])?;
    match vm.plain_items(args[1])? {
        Some(items) => {
            vm.heap.charge(items.len() * size_of::<Value>());
            vm.heap.lists[list].extend(items);
            Ok(Value::NONE.into())
        }
        // The iterable runs script code: the prelude has the loop.
        None => Ok(Control::call(
            vm.hidden_value("_list_extend"),
            [args[0], args[1]],
        )),
    }
}

fn insert(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let list = list_index(vm, args[0])?;
    let len = vm.heap.lists[list].len() as i64;
    let Some(at) = vm.index_value(args[1]).and_then(Value::as_int) else {
        let message = format!(
            "'{}' object cannot be interpreted as an integer",
            vm.type_name(args[1])
        );
        return Err(vm.raise(ClassId::TypeError, message));
    };
    let at = if at < 0 {
        (at + len).max(0)
    } else {
        at.min(len)
    };
    vm.heap.lists[list].insert(at as usize, args[2]);
    vm.heap.charge(size_of::<Value>());
    Ok(Value::NONE)
}

fn pop(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let list = list_index(vm, args[0])?;
    let len = vm.heap.lists[list].len();
    if len == 0 {
        return Err(vm.raise(ClassId::IndexError, "pop from empty list"));
    }
    let index = if args[1].is_unset() {
        Value::int(-1)
    } else {
        args[1]
    };
    match vm.position(index, len) {
        Some(at) => Ok(vm.heap.lists[list].remove(at)),
        None => Err(vm.raise(ClassId::IndexError, "pop index out of range")),
    }
}

/// The position of the first item equal to a value; `None` when a script must be asked.
fn find(vm: &Vm, items: &[Value], value: Value) -> Option<Option<usize>> {
    for (at, item) in items.iter().enumerate() {
        if *item == value || vm.quick_eq(*item, value)? {
            return Some(Some(at));
        }
    }
    Some(None)
}

fn remove(vm: &mut Vm, args: &[Value]) -> Outcome {
    let list = list_index(vm, args[0])?;
    match find(vm, &vm.heap.lists[list], args[1]) {
        Some(Some(at)) => {
            vm.heap.lists[list].remove(at);
            Ok(Value::NONE.into())
        }
        Some(None) => Err(vm.raise(ClassId::ValueError, "list.remove(x): x not in list")),
        None => Ok(Control::call(
            vm.hidden_value("_list_remove"),
            [args[0], args[1]],
        )),
    }
}

fn clear(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let list = list_index(vm, args[0])?;
    vm.heap.lists[list].clear();
    Ok(Value::NONE)
}

fn copy(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let list = list_index(vm, args[0])?;
    let items = vm.heap.lists[list].clone();
    Ok(vm.heap.list(items))
}

fn count(vm: &mut Vm, args: &[Value]) -> Outcome {
    let list = list_index(vm, args[0])?;
    count_items(vm, &vm.heap.lists[list].clone(), args)
}

/// How many items are equal to `args[1]`.
pub(super) fn count_items(vm: &mut Vm, items: &[Value], args: &[Value]) -> Outcome {
    let mut count = 0;
    for item in items {
        match if *item == args[1] {
            Some(true)
        } else {
            vm.quick_eq(*item, args[1])
        } {
            Some(is_equal) => count += i64::from(is_equal),
            None => return Ok(Control::call(vm.hidden_value("_count"), [args[0], args[1]])),
        }
    }
    Ok(Value::int(count).into())
}

fn index(vm: &mut Vm, args: &[Value]) -> Outcome {
    let list = list_index(vm, args[0])?;
    index_of(vm, &vm.heap.lists[list].clone(), args, "is not in list")
}

/// The position of `args[1]` among items, between the bounds `args[2]` and `args[3]`.
pub(super) fn index_of(vm: &mut Vm, items: &[Value], args: &[Value], missing: &str) -> Outcome {
    let len = items.len() as i64;
    let bound = |vm: &Vm, value: Value, default: i64| {
        let at = vm
            .index_value(value)
            .and_then(Value::as_int)
            .unwrap_or(default);
        (if at < 0 { at + len } else { at }).clamp(0, len) as usize
    };
    let start = if args[2].is_unset() {
        0
    } else {
        bound(vm, args[2], 0)
    };
    let stop = if args[3].is_unset() {
        items.len()
    } else {
        bound(vm, args[3], len)
    };
    match find(vm, &items[start.min(stop)..stop], args[1]) {
        Some(Some(at)) => Ok(Value::int((start + at) as i64).into()),
        Some(None) => {
            let shown = super::repr::quick_repr(vm, args[1]).unwrap_or_default();
            Err(vm.raise(ClassId::ValueError, format!("{shown} {missing}")))
        }
        None => Ok(Control::call(
            vm.hidden_value("_list_index"),
            [args[0], args[1]],
        )),
    }
}

fn reverse(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let list = list_index(vm, args[0])?;
    vm.heap.lists[list].reverse();
    Ok(Value::NONE)
}

fn sort(vm: &mut Vm, args: &[Value]) -> Outcome {
    let list = list_index(vm, args[0])?;
    let (key, reverse) = (args[1], args[2]);
    let is_reversed = !reverse.is_unset() && vm.quick_truth(reverse) == Some(true);
    if key.is_unset() || key.is_none() {
        let items = vm.heap.lists[list].clone();
        if let Some(sorted) = sorted_by(vm, &items, items.clone(), is_reversed) {
            vm.heap.lists[list] = sorted;
            return Ok(Value::NONE.into());
        }
    }
    let key = if key.is_unset() { Value::NONE } else { key };
    Ok(Control::call(
        vm.hidden_value("_sort"),
        [args[0], key, Value::bool(is_reversed)],
    ))
}

/// Items in the order of their keys; `None` when a script decides about the order, or there is none.
fn sorted_by(vm: &Vm, keys: &[Value], items: Vec<Value>, is_reversed: bool) -> Option<Vec<Value>> {
    let mut is_ordered = true;
    let mut order: Vec<usize> = (0..items.len()).collect();
    let mut compare = |left: &usize, right: &usize| {
        vm.quick_cmp(keys[*left], keys[*right]).unwrap_or_else(|| {
            is_ordered = false;
            Ordering::Equal
        })
    };
    if is_reversed {
        order.sort_by(|left, right| compare(right, left));
    } else {
        order.sort_by(compare);
    }
    is_ordered.then(|| order.into_iter().map(|at| items[at]).collect())
}

fn sort_by(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let list = list_index(vm, args[0])?;
    let keys = vm.sequence_items(args[1]).unwrap_or(&[]).to_vec();
    let items = vm.heap.lists[list].clone();
    if keys.len() != items.len() {
        return Err(vm.raise(ClassId::ValueError, "list modified during sort"));
    }
    match sorted_by(vm, &keys, items, args[2] == Value::TRUE) {
        Some(sorted) => {
            vm.heap.lists[list] = sorted;
            Ok(Value::TRUE)
        }
        None => Ok(Value::FALSE),
    }
}
