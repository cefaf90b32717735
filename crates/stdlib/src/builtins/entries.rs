//! Dicts and sets whose keys decide about their equality: steps of the prelude's look-ups.
//!
//! A look-up that may sleep remembers where it is by the key it has asked, not by the number of an entry: that is
//! another one when removed entries have been dropped, by growth or by travelling in an image. An *entry* here is a pair of a number,
//! which is only a hint, and the key. The last step of a look-up checks and acts in one.

use dormouse_vm::object::Table;
use dormouse_vm::{Kind, Native, Raise, Run, Value, Vm};

pub(super) const FUNCTIONS: &[Native] = &[
    Native {
        name: "_entry_behind",
        params: "table, hash, entry, /",
        run: Run::Plain(entry_behind),
        doc: "The next entry with this hash, or None; the first one when the entry is None or gone.",
    },
    Native {
        name: "_entry_value",
        params: "table, hash, entry, default, /",
        run: Run::Plain(entry_value),
        doc: "The value of an entry; the default when it is None or gone.",
    },
    Native {
        name: "_entry_set",
        params: "table, hash, entry, value, /",
        run: Run::Plain(entry_set),
        doc: "Sets the value of an entry; False when it is gone.",
    },
    Native {
        name: "_entry_add",
        params: "table, hash, entry, key, value, /",
        run: Run::Plain(entry_add),
        doc: "Adds a key when no entry with its hash is behind this one, and gives None; otherwise gives what is behind.",
    },
    Native {
        name: "_entry_remove",
        params: "table, hash, entry, /",
        run: Run::Plain(entry_remove),
        doc: "Removes an entry and gives its value in a tuple; None when it is gone.",
    },
    Native {
        name: "_table_candidates",
        params: "table, hash, /",
        run: Run::Plain(table_candidates),
        doc: "Entry numbers and keys with this hash.",
    },
    Native {
        name: "_table_version",
        params: "table, /",
        run: Run::Plain(table_version),
        doc: "Changes when a key comes or goes.",
    },
    Native {
        name: "_table_value",
        params: "table, entry, /",
        run: Run::Plain(table_value),
        doc: "The value of an entry.",
    },
    Native {
        name: "_table_set",
        params: "table, entry, value, /",
        run: Run::Plain(table_set),
        doc: "Sets the value of an entry.",
    },
    Native {
        name: "_table_insert",
        params: "table, hash, key, value, /",
        run: Run::Plain(table_insert),
        doc: "Adds a key that is not there.",
    },
    Native {
        name: "_table_remove",
        params: "table, entry, /",
        run: Run::Plain(table_remove),
        doc: "Removes an entry; gives key and value.",
    },
];

/// The number of an entry that a look-up remembers, if its key is still there.
fn place(vm: &Vm, table: &Table, hash: u64, entry: Value) -> Option<usize> {
    let [number, key] = *vm.sequence_items(entry)? else {
        return None;
    };
    let is_there = |at: usize| table.entries().get(at).is_some_and(|it| it.key == key);
    let at = entry_idx(number);
    if is_there(at) && !key.is_unset() {
        return Some(at);
    }
    table.find(hash, |it| it == key)
}

/// The number of the first entry with this hash behind the one that a look-up remembers.
fn next_place(vm: &Vm, table: Value, hash: u64, entry: Value) -> Option<usize> {
    let table = vm.table(table)?;
    table.next_with_hash(hash, place(vm, table, hash, entry))
}

fn entry(vm: &mut Vm, table: Value, at: Option<usize>) -> Value {
    let key = at.and_then(|at| Some((at, vm.table(table)?.entries().get(at)?.key)));
    match key {
        Some((at, key)) => vm.heap.tuple([Value::int(at as i64), key]),
        None => Value::NONE,
    }
}

fn entry_behind(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let hash = hash_bits(vm, args[1]);
    let at = next_place(vm, args[0], hash, args[2]);
    Ok(entry(vm, args[0], at))
}

fn entry_value(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let hash = hash_bits(vm, args[1]);
    let value = vm
        .table(args[0])
        .and_then(|table| Some(table.value(place(vm, table, hash, args[2])?)));
    Ok(match value {
        Some(value) if value.is_unset() => Value::NONE,
        Some(value) => value,
        None => args[3],
    })
}

fn entry_set(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let hash = hash_bits(vm, args[1]);
    let at = vm
        .table(args[0])
        .and_then(|table| place(vm, table, hash, args[2]));
    let is_set = vm.plain(args[0]).is_kind(Kind::Set);
    if let (Some(at), false, Some(table)) = (at, is_set, vm.table_mut(args[0])) {
        table.set_value(at, args[3]);
    }
    Ok(Value::bool(at.is_some()))
}

fn entry_add(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let hash = hash_bits(vm, args[1]);
    if let Some(at) = next_place(vm, args[0], hash, args[2]) {
        return Ok(entry(vm, args[0], Some(at)));
    }
    table_insert(vm, &[args[0], args[1], args[3], args[4]])
}

fn entry_remove(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let hash = hash_bits(vm, args[1]);
    let at = vm
        .table(args[0])
        .and_then(|table| place(vm, table, hash, args[2]));
    let (Some(at), Some(table)) = (at, vm.table_mut(args[0])) else {
        return Ok(Value::NONE);
    };
    let value = table.remove(at).value;
    let value = if value.is_unset() { Value::NONE } else { value };
    Ok(vm.heap.tuple([value]))
}

fn entry_idx(value: Value) -> usize {
    value
        .as_int()
        .and_then(|it| usize::try_from(it).ok())
        .unwrap_or(usize::MAX)
}

fn hash_bits(vm: &Vm, value: Value) -> u64 {
    use num_traits::ToPrimitive;
    vm.big_of(value).and_then(|it| it.to_i64()).unwrap_or(0) as u64
}

fn table_candidates(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let hash = hash_bits(vm, args[1]);
    let entries = vm.table(args[0]).map_or(&[][..], |it| it.entries());
    let found: Vec<(i64, Value)> = entries
        .iter()
        .enumerate()
        .filter(|(_, it)| it.hash == hash && !it.key.is_unset())
        .map(|(at, it)| (at as i64, it.key))
        .collect();
    let pairs = found
        .into_iter()
        .map(|(at, key)| vm.heap.tuple([Value::int(at), key]))
        .collect();
    Ok(vm.heap.list(pairs))
}

fn table_version(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    Ok(Value::int(
        vm.table(args[0]).map_or(0, |it| i64::from(it.version())),
    ))
}

fn table_value(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    Ok(vm
        .table(args[0])
        .and_then(|it| it.entries().get(entry_idx(args[1])))
        .map_or(Value::NONE, |it| it.value))
}

fn table_set(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    if let Some(table) = vm.table_mut(args[0])
        && entry_idx(args[1]) < table.entries().len()
    {
        table.set_value(entry_idx(args[1]), args[2]);
    }
    Ok(Value::NONE)
}

fn table_insert(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let hash = hash_bits(vm, args[1]);
    let is_set = vm.plain(args[0]).is_kind(Kind::Set);
    let value = if is_set { Value::UNSET } else { args[3] };
    if let Some(table) = vm.table_mut(args[0]) {
        table.insert_new(hash, args[2], value);
    }
    Ok(Value::NONE)
}

fn table_remove(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let Some(table) = vm.table_mut(args[0]).filter(|it| {
        let entry = it.entries().get(entry_idx(args[1]));
        entry.is_some_and(|it| !it.key.is_unset())
    }) else {
        return Ok(Value::NONE);
    };
    let entry = table.remove(entry_idx(args[1]));
    let value = if entry.value.is_unset() {
        Value::NONE
    } else {
        entry.value
    };
    Ok(vm.heap.tuple([entry.key, value]))
}
