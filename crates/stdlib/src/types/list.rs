//! `list`.

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
        run: Run::Control(insert),
        doc: "Insert object before index.",
    },
    Native {
        name: "list.pop",
        params: "self, index=, /",
        run: Run::Control(pop),
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
];

pub(super) const FUNCTIONS: &[Native] = &[
    Native {
        name: "_list_take",
        params: "list, /",
        run: Run::Plain(take),
        doc: "Empties a list and gives its items, a new list.",
    },
    Native {
        name: "_list_put",
        params: "list, items, /",
        run: Run::Plain(put),
        doc: "Gives a list the items of another.",
    },
    Native {
        name: "_list_rotate",
        params: "list, low, high, /",
        run: Run::Plain(rotate),
        doc: "Moves the item at high to low, those between one up.",
    },
    Native {
        name: "_sort_natively",
        params: "values, keys, reverse, /",
        run: Run::Plain(sort_natively),
        doc: "Sorts a list by keys; False when a script decides about their order.",
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

/// The prelude's version of a method whose index is a script's.
fn with_index(vm: &mut Vm, hidden: &str, args: &[Value], index: Value) -> Outcome {
    if vm.script_method(index, "__index__").is_some() {
        return Ok(Control::call(vm.hidden_value(hidden), args));
    }
    let message = format!(
        "'{}' object cannot be interpreted as an integer",
        vm.type_name(index)
    );
    Err(vm.raise(ClassId::TypeError, message))
}

fn insert(vm: &mut Vm, args: &[Value]) -> Outcome {
    let list = list_index(vm, args[0])?;
    let len = vm.heap.lists[list].len() as i64;
    let Some(at) = vm.index_value(args[1]) else {
        return with_index(vm, "_list_insert", args, args[1]);
    };
    let at = at.as_int().unwrap_or_else(|| {
        let is_negative = vm
            .compare_numbers(at, Value::int(0))
            .is_some_and(|it| it.is_lt());
        if is_negative { -len } else { len }
    });
    let at = if at < 0 {
        (at + len).max(0)
    } else {
        at.min(len)
    };
    vm.heap.lists[list].insert(at as usize, args[2]);
    vm.heap.charge(size_of::<Value>());
    Ok(Value::NONE.into())
}

fn pop(vm: &mut Vm, args: &[Value]) -> Outcome {
    let list = list_index(vm, args[0])?;
    if args[1].is_unset() {
        return match vm.heap.lists[list].pop() {
            Some(item) => Ok(item.into()),
            None => Err(vm.raise(ClassId::IndexError, "pop from empty list")),
        };
    }
    let Some(index) = vm.index_value(args[1]) else {
        return with_index(vm, "_list_pop", args, args[1]);
    };
    let len = vm.heap.lists[list].len();
    if index.as_int().is_none() {
        let message = "cannot fit 'int' into an index-sized integer";
        return Err(vm.raise(ClassId::IndexError, message));
    }
    if len == 0 {
        return Err(vm.raise(ClassId::IndexError, "pop from empty list"));
    }
    match vm.position(index, len) {
        Some(at) => Ok(vm.heap.lists[list].remove(at).into()),
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
    list_index(vm, args[0])?;
    count_items(vm, args)
}

/// How many items of the list or tuple `args[0]` are equal to `args[1]`.
pub(super) fn count_items(vm: &mut Vm, args: &[Value]) -> Outcome {
    let mut count = 0;
    for item in vm.sequence_items(args[0]).unwrap_or(&[]) {
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
    list_index(vm, args[0])?;
    index_of(vm, args)
}

/// The position of `args[1]` in the list or tuple `args[0]`, between the bounds `args[2]` and `args[3]`.
pub(super) fn index_of(vm: &mut Vm, args: &[Value]) -> Outcome {
    let len = vm.sequence_items(args[0]).map_or(0, <[Value]>::len);
    let bounds = [
        quick_bound(vm, args[2], len, 0),
        quick_bound(vm, args[3], len, len),
    ];
    if let [Some(start), Some(stop)] = bounds {
        let items = vm.sequence_items(args[0]).unwrap_or(&[]);
        match find(vm, &items[start.min(stop)..stop], args[1]) {
            Some(Some(at)) => return Ok(Value::int((start + at) as i64).into()),
            Some(None) if args[0].is_kind(Kind::Tuple) => {
                return Err(vm.raise(ClassId::ValueError, "tuple.index(x): x not in tuple"));
            }
            Some(None) => {
                if let Some(shown) = super::repr::quick_repr(vm, args[1]) {
                    let message = format!("{shown} is not in list");
                    return Err(vm.raise(ClassId::ValueError, message));
                }
            }
            None => {}
        }
    }
    let none_if_unset = |it: Value| if it.is_unset() { Value::NONE } else { it };
    Ok(Control::call(
        vm.hidden_value("_list_index"),
        [
            args[0],
            args[1],
            none_if_unset(args[2]),
            none_if_unset(args[3]),
        ],
    ))
}

/// A bound of a search, clipped to the length; `None` when it is no plain integer.
fn quick_bound(vm: &Vm, bound: Value, len: usize, default: usize) -> Option<usize> {
    if bound.is_unset() {
        return Some(default);
    }
    let at = vm.index_value(bound)?.as_int()?;
    let len = len as i64;
    Some((if at < 0 { at + len } else { at }).clamp(0, len) as usize)
}

fn reverse(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let list = list_index(vm, args[0])?;
    vm.heap.lists[list].reverse();
    Ok(Value::NONE)
}

fn sort(vm: &mut Vm, args: &[Value]) -> Outcome {
    let list = list_index(vm, args[0])?;
    let (key, reverse) = (args[1], args[2]);
    let reverse = if reverse.is_unset() {
        Some(Value::FALSE)
    } else {
        vm.index_value(reverse)
    };
    let Some(reverse) = reverse else {
        let message = format!(
            "'{}' object cannot be interpreted as an integer",
            vm.type_name(args[2])
        );
        return Err(vm.raise(ClassId::TypeError, message));
    };
    let is_reversed = vm.quick_truth(reverse) == Some(true);
    let has_key = !key.is_unset() && !key.is_none();
    if !has_key {
        let items = std::mem::take(&mut vm.heap.lists[list]);
        let order = super::sort::order(vm, &items, is_reversed);
        vm.heap.lists[list] = match &order {
            Some(order) => order.iter().map(|at| items[*at as usize]).collect(),
            None => items,
        };
        if order.is_some() {
            return Ok(Value::NONE.into());
        }
    }
    let key = if has_key { key } else { Value::NONE };
    Ok(Control::call(
        vm.hidden_value("_sort"),
        [args[0], key, Value::bool(is_reversed)],
    ))
}

fn take(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let list = list_index(vm, args[0])?;
    let items = std::mem::take(&mut vm.heap.lists[list]);
    Ok(vm.heap.list(items))
}

fn put(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let list = list_index(vm, args[0])?;
    vm.heap.lists[list] = vm.sequence_items(args[1]).unwrap_or(&[]).to_vec();
    Ok(Value::NONE)
}

fn rotate(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let list = list_index(vm, args[0])?;
    let at = |it: Value| it.as_int().and_then(|it| usize::try_from(it).ok());
    if let (Some(low), Some(high)) = (at(args[1]), at(args[2]))
        && let Some(run) = vm.heap.lists[list].get_mut(low..=high)
    {
        run.rotate_right(1);
    }
    Ok(Value::NONE)
}

fn sort_natively(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let list = list_index(vm, args[0])?;
    let keys = list_index(vm, args[1])?;
    let items = std::mem::take(&mut vm.heap.lists[list]);
    let keys = if keys == list {
        &items
    } else {
        &vm.heap.lists[keys]
    };
    let is_complete = keys.len() == items.len();
    let order = if is_complete {
        super::sort::order(vm, keys, args[2] == Value::TRUE)
    } else {
        None
    };
    let truth = Value::bool(order.is_some());
    vm.heap.lists[list] = match order {
        Some(order) => order.iter().map(|at| items[*at as usize]).collect(),
        None => items,
    };
    Ok(truth)
}
