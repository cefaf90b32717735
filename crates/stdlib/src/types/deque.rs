//! `collections.deque`: its state and the methods that run no script code; the others are in `prelude/deque.py`.
//!
//! A deque is an instance with five attributes of its own: a list used as a ring whose length is a power of two,
//! where in it the first item lies, how many items there are, the greatest length or None, and a number that
//! changes with every change.

use dormouse_vm::object::Instance;
use dormouse_vm::{ClassId, Kind, Native, Outcome, Raise, Run, Value, Vm};

pub(super) const FUNCTIONS: &[Native] = &[
    Native {
        name: "_deque_class",
        params: "",
        run: Run::Plain(deque_class),
        doc: "The class deque.",
    },
    Native {
        name: "_deque_reset",
        params: "deque, maxlen, /",
        run: Run::Plain(reset),
        doc: "Empties a deque and sets its greatest length.",
    },
    Native {
        name: "_deque_fill",
        params: "deque, items, /",
        run: Run::Plain(fill),
        doc: "Appends the items of a list.",
    },
    Native {
        name: "_deque_version",
        params: "deque, /",
        run: Run::Plain(version),
        doc: "A number that changes with every change.",
    },
];

pub(super) const METHODS: &[Native] = &[
    Native {
        name: "deque.__new__",
        params: "cls, *args, **kwargs",
        run: Run::Plain(deque_new),
        doc: "An empty deque.",
    },
    Native {
        name: "deque.append",
        params: "self, item, /",
        run: Run::Plain(append),
        doc: "Add an element to the right side of the deque.",
    },
    Native {
        name: "deque.appendleft",
        params: "self, item, /",
        run: Run::Plain(append_left),
        doc: "Add an element to the left side of the deque.",
    },
    Native {
        name: "deque.pop",
        params: "self, /",
        run: Run::Plain(pop),
        doc: "Remove and return the rightmost element.",
    },
    Native {
        name: "deque.popleft",
        params: "self, /",
        run: Run::Plain(pop_left),
        doc: "Remove and return the leftmost element.",
    },
    Native {
        name: "deque.clear",
        params: "self, /",
        run: Run::Plain(clear),
        doc: "Remove all elements from the deque.",
    },
    Native {
        name: "deque.rotate",
        params: "self, n=, /",
        run: Run::Plain(rotate),
        doc: "Rotate the deque n steps to the right (default n=1).",
    },
    Native {
        name: "deque.reverse",
        params: "self, /",
        run: Run::Plain(reverse),
        doc: "Reverse in place.",
    },
    Native {
        name: "deque.__len__",
        params: "self, /",
        run: Run::Plain(len),
        doc: "Return len(self).",
    },
    Native {
        name: "deque.__getitem__",
        params: "self, index, /",
        run: Run::Plain(get_item),
        doc: "Return self[index].",
    },
    Native {
        name: "deque.__setitem__",
        params: "self, index, value, /",
        run: Run::Plain(set_item),
        doc: "Set self[index] to value.",
    },
    Native {
        name: "deque.__delitem__",
        params: "self, index, /",
        run: Run::Plain(del_item),
        doc: "Delete self[index].",
    },
    Native {
        name: "deque.__iter__",
        params: "self, /",
        run: Run::Plain(iter),
        doc: "Implement iter(self).",
    },
    Native {
        name: "deque.__reversed__",
        params: "self, /",
        run: Run::Plain(reversed),
        doc: "Return a reverse iterator over the deque.",
    },
    Native {
        name: "_deque_iterator.__iter__",
        params: "self, /",
        run: Run::Plain(itself),
        doc: "Implement iter(self).",
    },
    Native {
        name: "_deque_iterator.__next__",
        params: "self, /",
        run: Run::Control(next),
        doc: "Implement next(self).",
    },
    Native {
        name: "_deque_reverse_iterator.__iter__",
        params: "self, /",
        run: Run::Plain(itself),
        doc: "Implement iter(self).",
    },
    Native {
        name: "_deque_reverse_iterator.__next__",
        params: "self, /",
        run: Run::Control(next),
        doc: "Implement next(self).",
    },
    Native {
        name: "_deque_iterator.__length_hint__",
        params: "self, /",
        run: Run::Plain(length_hint),
        doc: "How many items are left.",
    },
];

pub(super) const ATTRIBUTES: &[super::Attribute] = &[super::attribute!(Deque, "maxlen", maxlen)];

/// The attributes of a deque, in the order of its slots.
const NAMES: [&str; 5] = ["_ring", "_first", "_length", "_maxlen", "_version"];
/// The attributes of an iterator of a deque.
const ITERATOR_NAMES: [&str; 3] = ["_deque", "_taken", "_version"];
/// The length of the ring of a new deque.
const LEAST_RING: usize = 8;

/// The state of a deque.
#[derive(Clone, Copy, Debug)]
struct State {
    deque: Value,
    ring: Value,
    /// Where the first item lies.
    first: usize,
    len: usize,
    maxlen: Option<usize>,
    version: i64,
}

impl State {
    /// Where the item at a position lies in the ring.
    fn at(&self, vm: &Vm, position: usize) -> usize {
        (self.first + position) & (vm.heap.lists[self.ring.index()].len() - 1)
    }
}

/// The attributes of an instance that keeps these first; whatever its class adds comes after.
fn read<const N: usize>(vm: &mut Vm, object: Value, names: &[&str; N]) -> Option<[Value; N]> {
    if !object.is_kind(Kind::Instance) {
        return None;
    }
    let instance = &vm.heap.instances[object.index()];
    if instance.dict.is_unset() {
        return instance.slots.get(..N)?.try_into().ok();
    }
    let mut values = [Value::NONE; N];
    for (value, name) in values.iter_mut().zip(names) {
        *value = vm.own_attribute_str(object, name)?;
    }
    Some(values)
}

fn write<const N: usize>(vm: &mut Vm, object: Value, names: &[&str; N], values: [Value; N]) {
    let instance = &mut vm.heap.instances[object.index()];
    if instance.dict.is_unset() {
        if let Some(slots) = instance.slots.get_mut(..N) {
            slots.copy_from_slice(&values);
        }
        return;
    }
    let dict = instance.dict;
    for (name, value) in names.iter().zip(values) {
        vm.set_str(dict, name, value);
    }
}

/// The checked state of a deque: the ring is a list, its length a power of two, the items inside.
fn state(vm: &mut Vm, deque: Value) -> Result<State, Raise> {
    let is_deque = vm.is_instance(deque, ClassId::Deque);
    let found = if is_deque {
        read(vm, deque, &NAMES)
    } else {
        None
    };
    let state = found.and_then(|[ring, first, length, maxlen, version]| {
        let number = |it: Value| it.as_int().and_then(|it| usize::try_from(it).ok());
        let state = State {
            deque,
            ring,
            first: number(first)?,
            len: number(length)?,
            maxlen: number(maxlen),
            version: version.as_int()?,
        };
        let n = if ring.is_kind(Kind::List) {
            vm.heap.lists[ring.index()].len()
        } else {
            0
        };
        (n.is_power_of_two() && state.first < n && state.len <= n).then_some(state)
    });
    match state {
        Some(state) => Ok(state),
        None => {
            let message = format!("a deque is required, not '{}'", vm.type_name(deque));
            Err(vm.raise(ClassId::TypeError, message))
        }
    }
}

/// Writes a changed state back.
fn store(vm: &mut Vm, state: State) {
    let values = [
        state.ring,
        Value::int(state.first as i64),
        Value::int(state.len as i64),
        state.maxlen.map_or(Value::NONE, |it| Value::int(it as i64)),
        Value::int(state.version.wrapping_add(1) & 0xffff_ffff),
    ];
    write(vm, state.deque, &NAMES, values);
}

fn deque_class(vm: &mut Vm, _: &[Value]) -> Result<Value, Raise> {
    Ok(vm.class(ClassId::Deque))
}

/// An instance of a class with attributes in its first slots.
fn instance(vm: &mut Vm, class: Value, names: &[&str], values: &[Value]) -> Value {
    let names: Vec<Value> = names.iter().map(|it| vm.intern(it)).collect();
    let shape = vm.shape_of(class, &names);
    vm.heap.alloc(Instance {
        class,
        shape,
        slots: values.to_vec(),
        ..Instance::default()
    })
}

fn new_ring(vm: &mut Vm, size: usize) -> Value {
    vm.heap.charge(size * size_of::<Value>());
    vm.heap.list(vec![Value::NONE; size])
}

fn deque_new(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let deque = vm.class(ClassId::Deque);
    if !args[0].is_kind(Kind::Class) || !vm.is_subclass(args[0], deque) {
        let message = "deque.__new__(X): X is not a subtype of deque";
        return Err(vm.raise(ClassId::TypeError, message));
    }
    let ring = new_ring(vm, LEAST_RING);
    let zero = Value::int(0);
    let values = [ring, zero, zero, Value::NONE, zero];
    Ok(instance(vm, args[0], &NAMES, &values))
}

fn reset(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let mut state = state(vm, args[0])?;
    state.maxlen = match vm.index_value(args[1]).map(Value::as_int) {
        None if args[1].is_none() => None,
        None => return Err(vm.raise(ClassId::TypeError, "an integer is required")),
        Some(number) => match number.and_then(|it| usize::try_from(it).ok()) {
            Some(number) => Some(number),
            None => {
                return Err(vm.raise(ClassId::ValueError, "maxlen must be non-negative"));
            }
        },
    };
    empty(vm, state);
    Ok(Value::NONE)
}

fn empty(vm: &mut Vm, mut state: State) {
    state.ring = new_ring(vm, LEAST_RING);
    (state.first, state.len) = (0, 0);
    store(vm, state);
}

fn clear(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let state = state(vm, args[0])?;
    empty(vm, state);
    Ok(Value::NONE)
}

/// The items in order.
fn items(vm: &Vm, state: &State) -> Vec<Value> {
    let ring = &vm.heap.lists[state.ring.index()];
    let end = (state.first + state.len).min(ring.len());
    let mut items = ring[state.first..end].to_vec();
    items.extend(&ring[..state.len - items.len()]);
    items
}

/// Makes room for one more item.
fn grow(vm: &mut Vm, state: &mut State) {
    let size = vm.heap.lists[state.ring.index()].len();
    if state.len < size {
        return;
    }
    let mut ring = items(vm, state);
    vm.heap.charge(size * size_of::<Value>());
    ring.resize(size * 2, Value::NONE);
    vm.heap.lists[state.ring.index()] = ring;
    state.first = 0;
}

fn push_back(vm: &mut Vm, state: &mut State, item: Value) {
    if state.maxlen == Some(state.len) {
        if state.len == 0 {
            return;
        }
        take_front(vm, state);
    }
    grow(vm, state);
    let at = state.at(vm, state.len);
    vm.heap.lists[state.ring.index()][at] = item;
    state.len += 1;
}

fn take_front(vm: &mut Vm, state: &mut State) -> Value {
    let (at, next) = (state.first, state.at(vm, 1));
    state.first = next;
    state.len -= 1;
    std::mem::replace(&mut vm.heap.lists[state.ring.index()][at], Value::NONE)
}

fn take_back(vm: &mut Vm, state: &mut State) -> Value {
    state.len -= 1;
    let at = state.at(vm, state.len);
    std::mem::replace(&mut vm.heap.lists[state.ring.index()][at], Value::NONE)
}

fn push_front(vm: &mut Vm, state: &mut State, item: Value) {
    if state.maxlen == Some(state.len) {
        if state.len == 0 {
            return;
        }
        take_back(vm, state);
    }
    grow(vm, state);
    let size = vm.heap.lists[state.ring.index()].len();
    state.first = state.at(vm, size - 1);
    vm.heap.lists[state.ring.index()][state.first] = item;
    state.len += 1;
}

fn append(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let mut state = state(vm, args[0])?;
    push_back(vm, &mut state, args[1]);
    store(vm, state);
    Ok(Value::NONE)
}

fn append_left(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let mut state = state(vm, args[0])?;
    push_front(vm, &mut state, args[1]);
    store(vm, state);
    Ok(Value::NONE)
}

fn fill(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let mut state = state(vm, args[0])?;
    let items = vm.sequence_items(args[1]).unwrap_or(&[]).to_vec();
    for item in items {
        push_back(vm, &mut state, item);
    }
    store(vm, state);
    Ok(Value::NONE)
}

fn pop(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let mut state = state(vm, args[0])?;
    if state.len == 0 {
        return Err(vm.raise(ClassId::IndexError, "pop from an empty deque"));
    }
    let item = take_back(vm, &mut state);
    store(vm, state);
    Ok(item)
}

fn pop_left(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let mut state = state(vm, args[0])?;
    if state.len == 0 {
        return Err(vm.raise(ClassId::IndexError, "pop from an empty deque"));
    }
    let item = take_front(vm, &mut state);
    store(vm, state);
    Ok(item)
}

fn rotate(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let mut state = state(vm, args[0])?;
    let steps = if args[1].is_unset() {
        1
    } else {
        index(vm, args[1])?
    };
    if state.len > 1 {
        let steps = steps.rem_euclid(state.len as i64) as usize;
        // The shorter way round.
        if steps <= state.len / 2 {
            for _ in 0..steps {
                let item = take_back(vm, &mut state);
                push_front(vm, &mut state, item);
            }
        } else {
            for _ in 0..state.len - steps {
                let item = take_front(vm, &mut state);
                push_back(vm, &mut state, item);
            }
        }
    }
    store(vm, state);
    Ok(Value::NONE)
}

/// An argument that must be an integer; clipped to 61 bits.
fn index(vm: &mut Vm, value: Value) -> Result<i64, Raise> {
    match vm.index_value(value) {
        Some(number) => Ok(number.as_int().unwrap_or(i64::MAX >> 3)),
        None => {
            let message = format!(
                "'{}' object cannot be interpreted as an integer",
                vm.type_name(value)
            );
            Err(vm.raise(ClassId::TypeError, message))
        }
    }
}

fn reverse(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let mut state = state(vm, args[0])?;
    let mut ring = items(vm, &state);
    ring.reverse();
    let size = vm.heap.lists[state.ring.index()].len();
    ring.resize(size, Value::NONE);
    vm.heap.lists[state.ring.index()] = ring;
    state.first = 0;
    store(vm, state);
    Ok(Value::NONE)
}

fn len(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    Ok(Value::int(state(vm, args[0])?.len as i64))
}

fn maxlen(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let maxlen = state(vm, args[0])?.maxlen;
    Ok(maxlen.map_or(Value::NONE, |it| Value::int(it as i64)))
}

fn version(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    Ok(Value::int(state(vm, args[0])?.version))
}

/// Where in the ring the item of a script's index lies.
fn place(vm: &mut Vm, state: &State, at: Value) -> Result<usize, Raise> {
    if vm.index_value(at).is_none() {
        let message = format!("sequence index must be integer, not '{}'", vm.type_name(at));
        return Err(vm.raise(ClassId::TypeError, message));
    }
    match vm.position(at, state.len) {
        Some(position) => Ok(state.at(vm, position)),
        None => Err(vm.raise(ClassId::IndexError, "deque index out of range")),
    }
}

fn get_item(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let state = state(vm, args[0])?;
    let at = place(vm, &state, args[1])?;
    Ok(vm.heap.lists[state.ring.index()][at])
}

fn set_item(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let state = state(vm, args[0])?;
    let at = place(vm, &state, args[1])?;
    vm.heap.lists[state.ring.index()][at] = args[2];
    Ok(Value::NONE)
}

fn del_item(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let mut state = state(vm, args[0])?;
    place(vm, &state, args[1])?;
    let mut ring = items(vm, &state);
    if let Some(position) = vm.position(args[1], state.len) {
        ring.remove(position);
    }
    let size = vm.heap.lists[state.ring.index()].len();
    ring.resize(size, Value::NONE);
    vm.heap.lists[state.ring.index()] = ring;
    (state.first, state.len) = (0, state.len - 1);
    store(vm, state);
    Ok(Value::NONE)
}

fn new_iterator(vm: &mut Vm, deque: Value, class: ClassId) -> Result<Value, Raise> {
    let state = state(vm, deque)?;
    let class = vm.class(class);
    let values = [deque, Value::int(0), Value::int(state.version)];
    Ok(instance(vm, class, &ITERATOR_NAMES, &values))
}

fn iter(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    new_iterator(vm, args[0], ClassId::DequeIterator)
}

fn reversed(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    new_iterator(vm, args[0], ClassId::DequeReverseIterator)
}

fn itself(_: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    Ok(args[0])
}

/// The deque of an iterator, how many items were taken, and the version it goes on with.
fn iterator(vm: &mut Vm, iterator: Value) -> Result<(State, usize, Value), Raise> {
    let is_iterator = vm.is_instance(iterator, ClassId::DequeIterator)
        || vm.is_instance(iterator, ClassId::DequeReverseIterator);
    let found = if is_iterator {
        read(vm, iterator, &ITERATOR_NAMES)
    } else {
        None
    };
    let Some([deque, taken, version]) = found else {
        let message = format!(
            "a deque iterator is required, not '{}'",
            vm.type_name(iterator)
        );
        return Err(vm.raise(ClassId::TypeError, message));
    };
    let taken = taken.as_int().and_then(|it| usize::try_from(it).ok());
    Ok((state(vm, deque)?, taken.unwrap_or(usize::MAX), version))
}

fn next(vm: &mut Vm, args: &[Value]) -> Outcome {
    let (state, taken, version) = iterator(vm, args[0])?;
    if version != Value::int(state.version) {
        let message = "deque mutated during iteration";
        return Err(vm.raise(ClassId::RuntimeError, message));
    }
    if taken >= state.len {
        return Err(vm.stop_iteration(Value::NONE));
    }
    let is_reversed = vm.is_instance(args[0], ClassId::DequeReverseIterator);
    let position = if is_reversed {
        state.len - 1 - taken
    } else {
        taken
    };
    let item = vm.heap.lists[state.ring.index()][state.at(vm, position)];
    let values = [state.deque, Value::int(taken as i64 + 1), version];
    write(vm, args[0], &ITERATOR_NAMES, values);
    Ok(item.into())
}

fn length_hint(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let (state, taken, _) = iterator(vm, args[0])?;
    Ok(Value::int(state.len.saturating_sub(taken) as i64))
}
