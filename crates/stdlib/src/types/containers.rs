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
        run: Run::Control(dict_getitem),
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
    attribute!(DictKeys, "mapping", view_mapping),
    attribute!(DictValues, "mapping", view_mapping),
    attribute!(DictItems, "mapping", view_mapping),
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
    list::count_items(vm, args)
}

fn tuple_index(vm: &mut Vm, args: &[Value]) -> Outcome {
    check(vm, args[0], Kind::Tuple, "tuple")?;
    list::index_of(vm, args)
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

fn view_mapping(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    check(vm, args[0], Kind::View, "view")?;
    Ok(vm.heap.views[args[0].index()].dict)
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
    match table.pop_last() {
        Some(entry) => Ok(vm.heap.tuple([entry.key, entry.value])),
        None => {
            let message = vm.heap.str("popitem(): dictionary is empty");
            Err(vm.key_error(message))
        }
    }
}

pub(super) fn dict_update(vm: &mut Vm, args: &[Value]) -> Outcome {
    check(vm, args[0], Kind::Dict, "dict")?;
    let (target, keywords) = (args[0], args[2]);
    let other = vm.own_items(args[1]).unwrap_or(args[1]);
    let has_keywords = vm.table(keywords).is_some_and(|it| !it.is_empty());
    if !other.is_unset() {
        if !other.is_kind(Kind::Dict) {
            let has_keys = has_keys(vm, other);
            if !has_keys && let Some(items) = vm.plain_items(other)? {
                return update_from_pairs(vm, target, items, keywords);
            }
            return Ok(Control::call(
                vm.hidden_value("_dict_update"),
                [target, other, keywords],
            ));
        }
        if !copy_pairs(vm, target, other)? {
            return Ok(Control::call(
                vm.hidden_value("_dict_update"),
                [target, other, keywords],
            ));
        }
    }
    if has_keywords {
        copy_pairs(vm, target, keywords)?;
    }
    Ok(Value::NONE.into())
}

/// Whether an object is taken for a mapping: it has a method `keys`.
fn has_keys(vm: &Vm, value: Value) -> bool {
    value.is_kind(Kind::Instance)
        || value.is_kind(Kind::Class)
        || value.is_kind(Kind::Module)
        || vm.lookup_str(vm.class_of(value), "keys").is_some()
}

/// Sets the pairs of one dict in another; false when a script must be asked.
fn copy_pairs(vm: &mut Vm, target: Value, source: Value) -> Result<bool, Raise> {
    let is_fresh = vm.table(target).is_some_and(|it| it.is_empty());
    let pairs: Vec<(u64, Value, Value)> = vm
        .table(source)
        .into_iter()
        .flat_map(|it| it.iter().map(|it| (it.hash, it.key, it.value)))
        .collect();
    if is_fresh && target != source {
        // The keys are known to differ.
        if let Some(table) = vm.table_mut(target) {
            for (hash, key, value) in pairs {
                table.insert_new(hash, key, value);
            }
            let bytes = table.owned_bytes();
            vm.heap.charge(bytes);
        }
        return Ok(true);
    }
    for (_, key, value) in pairs {
        if !vm.dict_set(target, key, value)? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Sets pairs that are items of an iterable; what needs a script goes on in the language.
fn update_from_pairs(vm: &mut Vm, target: Value, items: Vec<Value>, keywords: Value) -> Outcome {
    for (at, item) in items.iter().enumerate() {
        let pair = match vm.sequence_items(*item) {
            Some(&[key, value]) => Some((key, value)),
            _ => None,
        };
        let is_set = match pair {
            Some((key, value)) => vm.dict_set(target, key, value)?,
            None => false,
        };
        if !is_set {
            let rest = vm.heap.list(items[at..].to_vec());
            return Ok(Control::call(
                vm.hidden_value("_dict_update_pairs"),
                [target, rest, Value::int(at as i64), keywords],
            ));
        }
    }
    copy_pairs(vm, target, keywords)?;
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
    Ok(vm.heap.alloc(Dict {
        table,
        is_ordered: false,
    }))
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

/// The item, without asking a `__getitem__` of the class, which is likely to be what calls this.
fn dict_getitem(vm: &mut Vm, args: &[Value]) -> Outcome {
    let dict = vm.plain(args[0]);
    check(vm, dict, Kind::Dict, "dict")?;
    vm.get_dict_item(args[0], dict, args[1])
}

fn setitem(vm: &mut Vm, args: &[Value]) -> Outcome {
    vm.set_item(args[0], args[1], args[2])
}

fn delitem(vm: &mut Vm, args: &[Value]) -> Outcome {
    vm.del_item(args[0], args[1])
}

pub(super) fn contains(vm: &mut Vm, args: &[Value]) -> Outcome {
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
    let source = vm.plain(iterable);
    if source.is_kind(Kind::Set) && vm.heap.sets[set.index()].table.is_empty() {
        // The hashes are known, whatever a subclass says of itself.
        let table = vm.heap.sets[source.index()].table.clone();
        vm.heap.charge(size_of_val(table.entries()));
        vm.heap.sets[set.index()].table = table;
        return Ok(Value::NONE.into());
    }
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
    let item = vm.set_as_key(set, item);
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
