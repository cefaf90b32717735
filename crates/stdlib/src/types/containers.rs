//! `tuple`, `dict`, its views, `set`, `frozenset`, `range` and `slice`.

use dormouse_vm::object::{Dict, Set, View, ViewKind};
use dormouse_vm::{ClassId, Control, Kind, Native, Outcome, Raise, Run, Value, Vm};

use super::{Attribute, attribute, list};

pub(super) const METHODS: &[Native] = &[
    Native {
        name: "tuple.count",
        params: "self, value, /",
        run: Run::Control(tuple_count),
        doc: "Return number of occurrences of value.",
    },
    Native {
        name: "tuple.index",
        params: "self, value, start=, stop=, /",
        run: Run::Control(tuple_index),
        doc: "Return first index of value.",
    },
    Native {
        name: "dict.keys",
        params: "self, /",
        run: Run::Plain(keys),
        doc: "A view of the keys.",
    },
    Native {
        name: "dict.values",
        params: "self, /",
        run: Run::Plain(values),
        doc: "A view of the values.",
    },
    Native {
        name: "dict.items",
        params: "self, /",
        run: Run::Plain(items),
        doc: "A view of the pairs.",
    },
    Native {
        name: "dict.get",
        params: "self, key, default=, /",
        run: Run::Control(get),
        doc: "The value of a key, or the default.",
    },
    Native {
        name: "dict.setdefault",
        params: "self, key, default=, /",
        run: Run::Control(setdefault),
        doc: "The value of a key, which is set to the default if it is missing.",
    },
    Native {
        name: "dict.pop",
        params: "self, key, default=, /",
        run: Run::Control(dict_pop),
        doc: "Remove a key and return its value.",
    },
    Native {
        name: "dict.popitem",
        params: "self, /",
        run: Run::Plain(popitem),
        doc: "Remove and return the last pair.",
    },
    Native {
        name: "dict.update",
        params: "self, other=, /, **kwargs",
        run: Run::Control(dict_update),
        doc: "Take over pairs.",
    },
    Native {
        name: "dict.clear",
        params: "self, /",
        run: Run::Plain(clear),
        doc: "Remove everything.",
    },
    Native {
        name: "dict.copy",
        params: "self, /",
        run: Run::Plain(dict_copy),
        doc: "A shallow copy.",
    },
    Native {
        name: "dict.fromkeys",
        params: "cls, iterable, value=, /",
        run: Run::Control(fromkeys),
        doc: "A dict with these keys.",
    },
    Native {
        name: "dict.__getitem__",
        params: "self, key, /",
        run: Run::Control(getitem),
        doc: "self[key].",
    },
    Native {
        name: "dict.__setitem__",
        params: "self, key, value, /",
        run: Run::Control(setitem),
        doc: "self[key] = value.",
    },
    Native {
        name: "dict.__delitem__",
        params: "self, key, /",
        run: Run::Control(delitem),
        doc: "del self[key].",
    },
    Native {
        name: "dict.__contains__",
        params: "self, key, /",
        run: Run::Control(contains),
        doc: "key in self.",
    },
    Native {
        name: "list.__getitem__",
        params: "self, key, /",
        run: Run::Control(getitem),
        doc: "self[key].",
    },
    Native {
        name: "list.__setitem__",
        params: "self, key, value, /",
        run: Run::Control(setitem),
        doc: "self[key] = value.",
    },
    Native {
        name: "list.__delitem__",
        params: "self, key, /",
        run: Run::Control(delitem),
        doc: "del self[key].",
    },
    Native {
        name: "tuple.__getitem__",
        params: "self, key, /",
        run: Run::Control(getitem),
        doc: "self[key].",
    },
    Native {
        name: "str.__getitem__",
        params: "self, key, /",
        run: Run::Control(getitem),
        doc: "self[key].",
    },
    Native {
        name: "set.add",
        params: "self, item, /",
        run: Run::Control(add),
        doc: "Add an item.",
    },
    Native {
        name: "set.discard",
        params: "self, item, /",
        run: Run::Control(discard),
        doc: "Remove an item if it is there.",
    },
    Native {
        name: "set.remove",
        params: "self, item, /",
        run: Run::Control(remove),
        doc: "Remove an item.",
    },
    Native {
        name: "set.pop",
        params: "self, /",
        run: Run::Plain(set_pop),
        doc: "Remove and return an item.",
    },
    Native {
        name: "set.clear",
        params: "self, /",
        run: Run::Plain(clear),
        doc: "Remove everything.",
    },
    Native {
        name: "set.copy",
        params: "self, /",
        run: Run::Plain(set_copy),
        doc: "A shallow copy.",
    },
    Native {
        name: "frozenset.copy",
        params: "self, /",
        run: Run::Plain(set_copy),
        doc: "A shallow copy.",
    },
];

pub(super) const ATTRIBUTES: &[Attribute] = &[
    attribute!(Range, "start", range_start),
    attribute!(Range, "stop", range_stop),
    attribute!(Range, "step", range_step),
    attribute!(Slice, "start", slice_start),
    attribute!(Slice, "stop", slice_stop),
    attribute!(Slice, "step", slice_step),
];

fn check(vm: &mut Vm, value: Value, kind: Kind, name: &str) -> Result<(), Raise> {
    if value.is_kind(kind) {
        return Ok(());
    }
    let message = format!("a {name} is required, not '{}'", vm.type_name(value));
    Err(vm.raise(ClassId::TypeError, message))
}

fn range_start(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    check(vm, args[0], Kind::Range, "range")?;
    Ok(vm.heap.ranges[args[0].index()].start)
}

fn range_stop(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    check(vm, args[0], Kind::Range, "range")?;
    Ok(vm.heap.ranges[args[0].index()].stop)
}

fn range_step(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    check(vm, args[0], Kind::Range, "range")?;
    Ok(vm.heap.ranges[args[0].index()].step)
}

fn slice_start(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    check(vm, args[0], Kind::Slice, "slice")?;
    Ok(vm.heap.slices[args[0].index()].start)
}

fn slice_stop(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    check(vm, args[0], Kind::Slice, "slice")?;
    Ok(vm.heap.slices[args[0].index()].stop)
}

fn slice_step(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    check(vm, args[0], Kind::Slice, "slice")?;
    Ok(vm.heap.slices[args[0].index()].step)
}

fn tuple_count(vm: &mut Vm, args: &[Value]) -> Outcome {
    check(vm, args[0], Kind::Tuple, "tuple")?;
    let items = vm.heap.tuples[args[0].index()].to_vec();
    list::count_items(vm, &items, args)
}

fn tuple_index(vm: &mut Vm, args: &[Value]) -> Outcome {
    check(vm, args[0], Kind::Tuple, "tuple")?;
    let items = vm.heap.tuples[args[0].index()].to_vec();
    list::index_of(vm, &items, args, "is not in tuple")
}

fn view(vm: &mut Vm, dict: Value, kind: ViewKind) -> Result<Value, Raise> {
    check(vm, dict, Kind::Dict, "dict")?;
    Ok(vm.heap.alloc(View { dict, kind }))
}

fn keys(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    view(vm, args[0], ViewKind::Keys)
}

fn values(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    view(vm, args[0], ViewKind::Values)
}

fn items(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    view(vm, args[0], ViewKind::Items)
}

fn none_if_unset(value: Value) -> Value {
    if value.is_unset() { Value::NONE } else { value }
}

fn get(vm: &mut Vm, args: &[Value]) -> Outcome {
    check(vm, args[0], Kind::Dict, "dict")?;
    let default = none_if_unset(args[2]);
    match vm.find_key(args[0], args[1])? {
        Some(Some(entry_idx)) => Ok(vm.heap.dicts[args[0].index()].table.value(entry_idx).into()),
        Some(None) => Ok(default.into()),
        None => Ok(Control::call(
            vm.hidden_value("_dict_get"),
            [args[0], args[1], default],
        )),
    }
}

fn setdefault(vm: &mut Vm, args: &[Value]) -> Outcome {
    check(vm, args[0], Kind::Dict, "dict")?;
    let default = none_if_unset(args[2]);
    match vm.find_key(args[0], args[1])? {
        Some(Some(entry_idx)) => Ok(vm.heap.dicts[args[0].index()].table.value(entry_idx).into()),
        Some(None) => {
            vm.dict_set(args[0], args[1], default)?;
            Ok(default.into())
        }
        None => Ok(Control::call(
            vm.hidden_value("_dict_setdefault"),
            [args[0], args[1], default],
        )),
    }
}

fn dict_pop(vm: &mut Vm, args: &[Value]) -> Outcome {
    check(vm, args[0], Kind::Dict, "dict")?;
    match vm.find_key(args[0], args[1])? {
        Some(Some(entry_idx)) => Ok(vm.heap.dicts[args[0].index()]
            .table
            .remove(entry_idx)
            .value
            .into()),
        Some(None) if args[2].is_unset() => Err(vm.key_error(args[1])),
        Some(None) => Ok(args[2].into()),
        None => {
            let default = if args[2].is_unset() {
                vm.hidden_value("_MISSING")
            } else {
                args[2]
            };
            Ok(Control::call(
                vm.hidden_value("_dict_pop"),
                [args[0], args[1], default],
            ))
        }
    }
}

fn popitem(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    check(vm, args[0], Kind::Dict, "dict")?;
    let table = &mut vm.heap.dicts[args[0].index()].table;
    match table.entries().iter().rposition(|it| !it.key.is_unset()) {
        Some(entry_idx) => {
            let entry = table.remove(entry_idx);
            Ok(vm.heap.tuple([entry.key, entry.value]))
        }
        None => {
            let message = vm.heap.str("popitem(): dictionary is empty");
            Err(vm.key_error(message))
        }
    }
}

pub(super) fn dict_update(vm: &mut Vm, args: &[Value]) -> Outcome {
    check(vm, args[0], Kind::Dict, "dict")?;
    let other = args[1];
    let has_keywords = vm.table(args[2]).is_some_and(|it| !it.is_empty());
    if !other.is_unset() && !other.is_kind(Kind::Dict) || has_keywords && !other.is_unset() {
        return Ok(Control::call(
            vm.hidden_value("_dict_update"),
            [args[0], none_if_unset(other), args[2]],
        ));
    }
    let source = if other.is_unset() { args[2] } else { other };
    let pairs: Vec<(Value, Value)> = vm
        .table(source)
        .into_iter()
        .flat_map(|it| it.iter().map(|it| (it.key, it.value)))
        .collect();
    for (key, value) in pairs {
        if !vm.dict_set(args[0], key, value)? {
            return Ok(Control::call(
                vm.hidden_value("_dict_update"),
                [args[0], source, Value::NONE],
            ));
        }
    }
    Ok(Value::NONE.into())
}

fn clear(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    if let Some(table) = vm.table_mut(args[0]) {
        table.clear();
    }
    Ok(Value::NONE)
}

fn dict_copy(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let table = vm.table(args[0]).cloned().unwrap_or_default();
    Ok(vm.heap.alloc(Dict { table }))
}

fn fromkeys(vm: &mut Vm, args: &[Value]) -> Outcome {
    Ok(Control::call(
        vm.hidden_value("_fromkeys"),
        [args[0], args[1], none_if_unset(args[2])],
    ))
}

fn getitem(vm: &mut Vm, args: &[Value]) -> Outcome {
    vm.get_item(args[0], args[1])
}

fn setitem(vm: &mut Vm, args: &[Value]) -> Outcome {
    vm.set_item(args[0], args[1], args[2])
}

fn delitem(vm: &mut Vm, args: &[Value]) -> Outcome {
    vm.del_item(args[0], args[1])
}

fn contains(vm: &mut Vm, args: &[Value]) -> Outcome {
    match vm.quick_contains(args[0], args[1])? {
        Some(truth) => Ok(Value::bool(truth).into()),
        None => Ok(Control::call(
            vm.hidden_value("_contains"),
            [args[0], args[1]],
        )),
    }
}

/// Adds the items of an iterable to a set.
pub(super) fn set_fill(vm: &mut Vm, set: Value, iterable: Value) -> Outcome {
    check(vm, set, Kind::Set, "set")?;
    let Some(items) = vm.plain_items(iterable)? else {
        return Ok(Control::call(
            vm.hidden_value("_set_update"),
            [set, iterable],
        ));
    };
    for item in &items {
        if !vm.set_add(set, *item)? {
            let items = vm.heap.list(items);
            return Ok(Control::call(vm.hidden_value("_set_update"), [set, items]));
        }
    }
    Ok(Value::NONE.into())
}

fn add(vm: &mut Vm, args: &[Value]) -> Outcome {
    check(vm, args[0], Kind::Set, "set")?;
    if vm.set_add(args[0], args[1])? {
        return Ok(Value::NONE.into());
    }
    Ok(Control::call(
        vm.hidden_value("_set_add"),
        [args[0], args[1]],
    ))
}

/// Removes an item; gives whether it was there, or `None` when a script must be asked.
fn take_out(vm: &mut Vm, set: Value, item: Value) -> Result<Option<bool>, Raise> {
    check(vm, set, Kind::Set, "set")?;
    let Some(found) = vm.find_key(set, item)? else {
        return Ok(None);
    };
    if let Some(entry_idx) = found {
        vm.heap.sets[set.index()].table.remove(entry_idx);
    }
    Ok(Some(found.is_some()))
}

fn discard(vm: &mut Vm, args: &[Value]) -> Outcome {
    match take_out(vm, args[0], args[1])? {
        Some(_) => Ok(Value::NONE.into()),
        None => Ok(Control::call(
            vm.hidden_value("_set_remove"),
            [args[0], args[1], Value::FALSE],
        )),
    }
}

fn remove(vm: &mut Vm, args: &[Value]) -> Outcome {
    match take_out(vm, args[0], args[1])? {
        Some(true) => Ok(Value::NONE.into()),
        Some(false) => Err(vm.key_error(args[1])),
        None => Ok(Control::call(
            vm.hidden_value("_set_remove"),
            [args[0], args[1], Value::TRUE],
        )),
    }
}

fn set_pop(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    check(vm, args[0], Kind::Set, "set")?;
    let table = &mut vm.heap.sets[args[0].index()].table;
    match table.next_entry(0) {
        Some((entry_idx, _)) => Ok(table.remove(entry_idx).key),
        None => {
            let message = vm.heap.str("pop from an empty set");
            Err(vm.key_error(message))
        }
    }
}

fn set_copy(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    check(vm, args[0], Kind::Set, "set")?;
    let set: Set = vm.heap.sets[args[0].index()].clone();
    Ok(vm.heap.alloc(set))
}
