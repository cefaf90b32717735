//! Heaps, searches in sorted lists and counts, for items that no script compares. Each says with its result when the
//! language must do it instead, and then has changed nothing.

use dormouse_vm::object::Method;
use dormouse_vm::{ClassId, Kind, Native, Raise, Run, Value, Vm};

pub(super) const FUNCTIONS: &[Native] = &[
    Native {
        name: "_heap_push",
        params: "heap, item, /",
        run: Run::Plain(push),
        doc: "Adds an item to a heap; False when it can't.",
    },
    Native {
        name: "_heap_pop",
        params: "heap, /",
        run: Run::Plain(pop),
        doc: "Takes the smallest item off a heap; _MISSING when it can't.",
    },
    Native {
        name: "_heap_sift",
        params: "heap, position, /",
        run: Run::Plain(sift),
        doc: "Moves the item at a position down to its place; False when it can't.",
    },
    Native {
        name: "_heapify",
        params: "heap, /",
        run: Run::Plain(heapify),
        doc: "Makes a list a heap; False when it can't.",
    },
    Native {
        name: "_bisect",
        params: "list, item, low, high, is_right, /",
        run: Run::Plain(bisect),
        doc: "Where an item belongs in a sorted list; None when it can't tell.",
    },
    Native {
        name: "_count_plainly",
        params: "mapping, iterable, /",
        run: Run::Plain(count_plainly),
        doc: "Counts the items of an iterable; False when it can't.",
    },
    Native {
        name: "_table_last_to_front",
        params: "table, /",
        run: Run::Plain(last_to_front),
        doc: "Moves the last entry of a dict to its front.",
    },
    Native {
        name: "_bound_method",
        params: "function, receiver, /",
        run: Run::Plain(bound_method),
        doc: "A method bound to a receiver.",
    },
];

/// The items of a list that is no instance of a subclass.
fn items(vm: &Vm, list: Value) -> Option<Vec<Value>> {
    list.is_kind(Kind::List)
        .then(|| vm.heap.lists[list.index()].clone())
}

fn is_less(vm: &Vm, left: Value, right: Value) -> Option<bool> {
    if left.both_int(right) {
        return Some(left.unwrap_int() < right.unwrap_int());
    }
    vm.quick_cmp(left, right).map(std::cmp::Ordering::is_lt)
}

/// The places an item at `position` rises through until its parent is no greater, from the bottom.
fn way_up(vm: &Vm, heap: &[Value], start: usize, position: usize, item: Value) -> Option<usize> {
    let mut at = position;
    while at > start {
        let parent = (at - 1) / 2;
        if !is_less(vm, item, heap[parent])? {
            break;
        }
        at = parent;
    }
    Some(at)
}

/// Moves an item that lies at `position` up to `goal`, those between down.
fn rise(heap: &mut [Value], position: usize, goal: usize, item: Value) {
    let mut at = position;
    while at > goal {
        let parent = (at - 1) / 2;
        heap[at] = heap[parent];
        at = parent;
    }
    heap[goal] = item;
}

/// Lets the smaller child rise until a leaf is reached, then the item from there: as CPython does it.
fn sink(vm: &Vm, heap: &mut [Value], start: usize) -> Option<()> {
    let item = heap[start];
    let mut path = vec![start];
    let mut at = start;
    loop {
        let mut child = 2 * at + 1;
        if child >= heap.len() {
            break;
        }
        if child + 1 < heap.len() && !is_less(vm, heap[child], heap[child + 1])? {
            child += 1;
        }
        path.push(child);
        at = child;
    }
    // Where on the path the item comes to lie: below the last one that is not greater.
    let mut place = path.len() - 1;
    while place > 0 && is_less(vm, item, heap[path[place]])? {
        place -= 1;
    }
    for step in 0..place {
        heap[path[step]] = heap[path[step + 1]];
    }
    heap[path[place]] = item;
    Some(())
}

fn push(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let (list, item) = (args[0], args[1]);
    if !list.is_kind(Kind::List) {
        return Ok(Value::FALSE);
    }
    let heap = &vm.heap.lists[list.index()];
    let position = heap.len();
    let Some(goal) = way_up(vm, heap, 0, position, item) else {
        return Ok(Value::FALSE);
    };
    let heap = &mut vm.heap.lists[list.index()];
    heap.push(item);
    rise(heap, position, goal, item);
    vm.heap.charge(size_of::<Value>());
    Ok(Value::TRUE)
}

fn pop(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let missing = vm.hidden_value("_MISSING");
    if !args[0].is_kind(Kind::List) || vm.heap.lists[args[0].index()].is_empty() {
        return Ok(missing);
    }
    let mut heap = std::mem::take(&mut vm.heap.lists[args[0].index()]);
    let first = heap[0];
    let last = heap.pop().unwrap_or(first);
    let is_done = if heap.is_empty() {
        true
    } else {
        heap[0] = last;
        sink(vm, &mut heap, 0).is_some()
    };
    if !is_done {
        heap[0] = first;
        heap.push(last);
    }
    vm.heap.lists[args[0].index()] = heap;
    Ok(if is_done { first } else { missing })
}

fn sift(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let position = args[1].as_int().and_then(|it| usize::try_from(it).ok());
    let Some(position) = position.filter(|_| args[0].is_kind(Kind::List)) else {
        return Ok(Value::FALSE);
    };
    let mut heap = std::mem::take(&mut vm.heap.lists[args[0].index()]);
    let is_done = position < heap.len() && sink(vm, &mut heap, position).is_some();
    vm.heap.lists[args[0].index()] = heap;
    Ok(Value::bool(is_done))
}

fn heapify(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let Some(mut heap) = items(vm, args[0]) else {
        return Ok(Value::FALSE);
    };
    for position in (0..heap.len() / 2).rev() {
        if sink(vm, &mut heap, position).is_none() {
            return Ok(Value::FALSE);
        }
    }
    vm.heap.lists[args[0].index()] = heap;
    Ok(Value::TRUE)
}

fn bisect(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let bound = |it: Value| it.as_int().and_then(|it| usize::try_from(it).ok());
    let (Some(mut low), Some(mut high)) = (bound(args[2]), bound(args[3])) else {
        return Ok(Value::NONE);
    };
    let (item, is_right) = (args[1], args[4] == Value::TRUE);
    let Some(list) = vm.sequence_items(args[0]).filter(|it| high <= it.len()) else {
        return Ok(Value::NONE);
    };
    while low < high {
        let middle = low + (high - low) / 2;
        let answer = if is_right {
            is_less(vm, item, list[middle]).map(|it| !it)
        } else {
            is_less(vm, list[middle], item)
        };
        match answer {
            Some(true) => low = middle + 1,
            Some(false) => high = middle,
            None => return Ok(Value::NONE),
        }
    }
    Ok(Value::int(low as i64))
}

fn count_plainly(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let (mapping, iterable) = (args[0], args[1]);
    let has_own = ["get", "__setitem__", "__getitem__"]
        .iter()
        .any(|it| vm.script_method(mapping, it).is_some());
    let is_one_way = matches!(
        vm.plain(iterable).kind(),
        Some(Kind::Iter | Kind::Generator)
    );
    if has_own || is_one_way || !vm.plain(mapping).is_kind(Kind::Dict) {
        return Ok(Value::FALSE);
    }
    let Some(items) = vm.plain_items(iterable)? else {
        return Ok(Value::FALSE);
    };
    // Nothing is changed before it is known that every item can be counted.
    let counts = vm.heap.alloc(dormouse_vm::object::Dict {
        table: vm.table(mapping).cloned().unwrap_or_default(),
        is_ordered: false,
    });
    for item in items {
        let Some(found) = vm.find_key(counts, item)? else {
            return Ok(Value::FALSE);
        };
        let before = match found {
            Some(entry_idx) => vm.heap.dicts[counts.index()].table.value(entry_idx),
            None => Value::int(0),
        };
        let Some(after) = before.as_int().and_then(|it| Value::try_int(it + 1)) else {
            return Ok(Value::FALSE);
        };
        if !vm.dict_set(counts, item, after)? {
            return Ok(Value::FALSE);
        }
    }
    let table = vm.heap.dicts[counts.index()].table.clone();
    if let Some(target) = vm.table_mut(mapping) {
        *target = table;
    }
    Ok(Value::TRUE)
}

fn last_to_front(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let Some(table) = vm.table_mut(args[0]) else {
        return Err(vm.raise(ClassId::TypeError, "a dict is required"));
    };
    let mut entries: Vec<_> = table.iter().copied().collect();
    if !entries.is_empty() {
        entries.rotate_right(1);
        table.clear();
        for entry in entries {
            table.insert_new(entry.hash, entry.key, entry.value);
        }
    }
    Ok(Value::NONE)
}

fn bound_method(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    Ok(vm.heap.alloc(Method {
        function: args[0],
        receiver: args[1],
    }))
}
