//! The iterators of built-in types, and `enumerate`, `zip` and `reversed`.

use dormouse_vm::object::Iter;
use dormouse_vm::{ClassId, Control, Kind, Native, Outcome, Raise, Run, Value, Vm};
use num_traits::ToPrimitive;

use super::construct::instance_with;

macro_rules! iterator {
    ($name:literal) => {
        Native {
            name: concat!($name, ".__next__"),
            params: "self, /",
            run: Run::Control(next),
            doc: "Implement next(self).",
        }
    };
}

macro_rules! iterable {
    ($name:literal) => {
        Native {
            name: concat!($name, ".__iter__"),
            params: "self, /",
            run: Run::Control(iter),
            doc: "Implement iter(self).",
        }
    };
}

macro_rules! hint {
    ($name:literal) => {
        Native {
            name: concat!($name, ".__length_hint__"),
            params: "self, /",
            run: Run::Plain(super::dunders::length_hint),
            doc: "Private method returning an estimate of len(list(it)).",
        }
    };
}

macro_rules! reduce {
    ($name:literal) => {
        Native {
            name: concat!($name, ".__reduce__"),
            params: "self, /",
            run: Run::Plain(reduce),
            doc: "Return state information for pickling.",
        }
    };
}

pub(super) const METHODS: &[Native] = &[
    reduce!("enumerate"),
    reduce!("zip"),
    reduce!("set_iterator"),
    reduce!("odict_iterator"),
    reduce!("dict_keyiterator"),
    reduce!("dict_valueiterator"),
    reduce!("dict_itemiterator"),
    reduce!("dict_reversekeyiterator"),
    reduce!("dict_reversevalueiterator"),
    reduce!("dict_reverseitemiterator"),
    Native {
        name: "enumerate.__new__",
        params: "cls, iterable, start=",
        run: Run::Control(enumerate_new),
        doc: "An iterator of numbered items.",
    },
    Native {
        name: "zip.__new__",
        params: "cls, *iterables, strict=",
        run: Run::Control(zip_new),
        doc: "An iterator of tuples of items.",
    },
    Native {
        name: "reversed.__new__",
        params: "cls, sequence, /",
        run: Run::Control(reversed_new),
        doc: "A reverse iterator.",
    },
    iterator!("iterator"),
    iterable!("iterator"),
    hint!("iterator"),
    iterator!("list_iterator"),
    iterable!("list_iterator"),
    hint!("list_iterator"),
    iterator!("tuple_iterator"),
    iterable!("tuple_iterator"),
    hint!("tuple_iterator"),
    iterator!("str_iterator"),
    iterable!("str_iterator"),
    hint!("str_iterator"),
    iterator!("str_ascii_iterator"),
    iterable!("str_ascii_iterator"),
    hint!("str_ascii_iterator"),
    iterator!("bytes_iterator"),
    iterable!("bytes_iterator"),
    hint!("bytes_iterator"),
    iterator!("bytearray_iterator"),
    iterable!("bytearray_iterator"),
    hint!("bytearray_iterator"),
    iterator!("range_iterator"),
    iterable!("range_iterator"),
    hint!("range_iterator"),
    iterator!("longrange_iterator"),
    iterable!("longrange_iterator"),
    iterator!("list_reverseiterator"),
    iterable!("list_reverseiterator"),
    hint!("list_reverseiterator"),
    iterator!("dict_keyiterator"),
    iterable!("dict_keyiterator"),
    hint!("dict_keyiterator"),
    iterator!("dict_valueiterator"),
    iterable!("dict_valueiterator"),
    hint!("dict_valueiterator"),
    iterator!("dict_itemiterator"),
    iterable!("dict_itemiterator"),
    hint!("dict_itemiterator"),
    iterator!("dict_reversekeyiterator"),
    iterable!("dict_reversekeyiterator"),
    hint!("dict_reversekeyiterator"),
    iterator!("dict_reversevalueiterator"),
    iterable!("dict_reversevalueiterator"),
    hint!("dict_reversevalueiterator"),
    iterator!("dict_reverseitemiterator"),
    iterable!("dict_reverseitemiterator"),
    hint!("dict_reverseitemiterator"),
    iterator!("odict_iterator"),
    iterable!("odict_iterator"),
    iterator!("set_iterator"),
    iterable!("set_iterator"),
    hint!("set_iterator"),
    iterator!("reversed"),
    iterable!("reversed"),
    hint!("reversed"),
    iterator!("enumerate"),
    iterable!("enumerate"),
    iterator!("zip"),
    iterable!("zip"),
    iterable!("list"),
    iterable!("tuple"),
    iterable!("dict"),
    iterable!("set"),
    iterable!("frozenset"),
    iterable!("str"),
    iterable!("bytes"),
    iterable!("bytearray"),
    iterable!("range"),
    iterable!("dict_keys"),
    iterable!("dict_values"),
    iterable!("dict_items"),
];

pub(super) const FUNCTIONS: &[Native] = &[
    Native {
        name: "_name_class",
        params: "cls, name, /",
        run: Run::Plain(name_class),
        doc: "Gives a class of the library the name that scripts see.",
    },
    Native {
        name: "_new_enumerate",
        params: "cls, iterator, start, /",
        run: Run::Plain(new_enumerate),
        doc: "An enumerate over an iterator.",
    },
    Native {
        name: "_new_zip",
        params: "cls, iterators, strict, /",
        run: Run::Plain(new_zip),
        doc: "A zip over iterators.",
    },
    Native {
        name: "_new_reversed",
        params: "cls, sequence, length, /",
        run: Run::Plain(new_reversed),
        doc: "A reverse iterator over a sequence of a script's class.",
    },
    Native {
        name: "_iter_parts",
        params: "iterator, /",
        run: Run::Plain(iter_parts),
        doc: "What an iterator iterates, and its position or count.",
    },
    Native {
        name: "_iter_copy",
        params: "iterator, /",
        run: Run::Plain(iter_copy),
        doc: "An iterator that stands where another does.",
    },
    Native {
        name: "_iter_move",
        params: "iterator, position, /",
        run: Run::Plain(iter_move),
        doc: "Sets the position or count of an iterator; -1 ends it.",
    },
];

fn next(vm: &mut Vm, args: &[Value]) -> Outcome {
    let iterator = vm.plain(args[0]);
    if !matches!(iterator.kind(), Some(Kind::Iter | Kind::Generator)) {
        return Err(wrong(vm, args[0]));
    }
    vm.next_of(iterator)
}

fn wrong(vm: &mut Vm, value: Value) -> Raise {
    let message = format!("an iterator is required, not '{}'", vm.type_name(value));
    vm.raise(ClassId::TypeError, message)
}

fn iter(vm: &mut Vm, args: &[Value]) -> Outcome {
    match vm.plain_iter(args[0]) {
        Some(iterator) => Ok(iterator.into()),
        None => Err(wrong(vm, args[0])),
    }
}

/// An iterator of an iterable that needs no script code to give it.
fn quick_iter(vm: &mut Vm, iterable: Value) -> Option<Value> {
    if vm.script_method(iterable, "__iter__").is_some() {
        return None;
    }
    vm.plain_iter(iterable)
}

fn enumerate_new(vm: &mut Vm, args: &[Value]) -> Outcome {
    let start = if args[2].is_unset() {
        Value::int(0)
    } else {
        args[2]
    };
    if vm.index_value(start).is_some_and(|it| it.is_int())
        && let Some(iterator) = quick_iter(vm, args[1])
    {
        return new_enumerate(vm, &[args[0], iterator, start]).map(Control::Return);
    }
    Ok(Control::call(
        vm.hidden_value("_enumerate_new"),
        [args[0], args[1], start],
    ))
}

/// Checks that a class is a built-in one or derives from it.
fn check_class(vm: &mut Vm, class: Value, base: ClassId) -> Result<(), Raise> {
    let base_class = vm.class(base);
    if class.is_kind(Kind::Class) && vm.is_subclass(class, base_class) {
        return Ok(());
    }
    let name = base.name();
    let message = format!("{name}.__new__(X): X is not a subtype of {name}");
    Err(vm.raise(ClassId::TypeError, message))
}

fn new_enumerate(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    check_class(vm, args[0], ClassId::Enumerate)?;
    let Some(count) = vm.big_of(args[2]).and_then(|it| it.to_i64()) else {
        let message = "Python int too large to convert to C ssize_t";
        return Err(vm.raise(ClassId::OverflowError, message));
    };
    let inner = args[1];
    let iter = vm.heap.alloc(Iter::Enumerate { inner, count });
    Ok(instance_with(vm, args[0], iter))
}

fn zip_new(vm: &mut Vm, args: &[Value]) -> Outcome {
    // `strict` is keyword-only, so it is bound before the star.
    let (strict, iterables) = (args[1], args[2]);
    let strict = if strict.is_unset() {
        Some(false)
    } else {
        vm.quick_truth(strict)
    };
    let items = vm.sequence_items(iterables).unwrap_or(&[]).to_vec();
    let inner: Option<Vec<Value>> = items.iter().map(|it| quick_iter(vm, *it)).collect();
    if let (Some(strict), Some(inner)) = (strict, inner) {
        let inner = vm.heap.list(inner);
        return new_zip(vm, &[args[0], inner, Value::bool(strict)]).map(Control::Return);
    }
    let strict = strict.map_or(args[1], Value::bool);
    Ok(Control::call(
        vm.hidden_value("_zip_new"),
        [args[0], iterables, strict],
    ))
}

fn new_zip(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    check_class(vm, args[0], ClassId::Zip)?;
    let inner = vm.sequence_items(args[1]).unwrap_or(&[]).to_vec();
    let inner = if args[2] == Value::TRUE {
        vm.heap.list(inner)
    } else {
        vm.heap.tuple(inner)
    };
    let iter = vm.heap.alloc(Iter::Zip { inner });
    Ok(instance_with(vm, args[0], iter))
}

/// The reverse iterator of a value of a built-in type; `None` when it has none.
pub(super) fn reverse_of(vm: &mut Vm, plain: Value) -> Option<Value> {
    let iter = match plain.kind()? {
        Kind::List | Kind::Tuple => Iter::Reversed {
            sequence: plain,
            index: vm.sequence_items(plain).map_or(0, <[Value]>::len),
        },
        Kind::Str => Iter::Reversed {
            sequence: plain,
            index: vm.heap.strs[plain.index()].n_chars(),
        },
        Kind::Bytes | Kind::ByteArray => Iter::Reversed {
            sequence: plain,
            index: vm.byte_slice(plain).map_or(0, <[u8]>::len),
        },
        Kind::Range => return reverse_range(vm, plain),
        Kind::Dict | Kind::View => {
            let (table, kind) = if plain.is_kind(Kind::View) {
                let view = vm.heap.views[plain.index()].clone();
                (view.dict, view.kind)
            } else {
                (plain, dormouse_vm::object::ViewKind::Keys)
            };
            vm.table_iter(table, kind, true)
        }
        _ => return None,
    };
    Some(vm.heap.alloc(iter))
}

/// An iterator over a range from its end: over the range that runs the other way.
fn reverse_range(vm: &mut Vm, range: Value) -> Option<Value> {
    let len = vm.range_len(range);
    let step = vm.big_of(vm.heap.ranges[range.index()].step)?;
    let last = vm.range_item(range, &(&len - 1));
    let start = vm.big_of(last)?;
    let stop = &start - &step * &len;
    let [start, stop, step] = [start, stop, -step].map(|it| vm.heap.big_int(it));
    let turned = vm
        .heap
        .alloc(dormouse_vm::object::Range { start, stop, step });
    vm.plain_iter(turned)
}

fn reversed_new(vm: &mut Vm, args: &[Value]) -> Outcome {
    let (class, sequence) = (args[0], args[1]);
    check_class(vm, class, ClassId::Reversed)?;
    let of = vm.class_of(sequence);
    if let Some(function) = vm
        .lookup_str(of, "__reversed__")
        .filter(|it| !it.is_kind(Kind::Native) || sequence.is_kind(Kind::Instance))
    {
        if function.is_none() {
            return Err(not_reversible(vm, sequence));
        }
        return Ok(Control::call(vm.special(function), [sequence]));
    }
    let plain = vm.plain(sequence);
    let is_script = vm.script_method(sequence, "__getitem__").is_some();
    if !is_script && let Some(iterator) = reverse_of(vm, plain) {
        // A list gives an iterator of its own, whatever class was called.
        let is_own = vm.class_of(iterator) != vm.class(ClassId::Reversed);
        let made = match is_own {
            true => iterator,
            false => instance_with(vm, class, iterator),
        };
        return Ok(made.into());
    }
    if is_script && !plain.is_kind(Kind::Dict) || vm.is_view(sequence) {
        return Ok(Control::call(
            vm.hidden_value("_reversed_new"),
            [class, sequence],
        ));
    }
    Err(not_reversible(vm, sequence))
}

fn not_reversible(vm: &mut Vm, value: Value) -> Raise {
    let message = format!("'{}' object is not reversible", vm.type_name(value));
    vm.raise(ClassId::TypeError, message)
}

fn new_reversed(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    check_class(vm, args[0], ClassId::Reversed)?;
    let index = args[2].as_int().and_then(|it| usize::try_from(it).ok());
    let iter = vm.heap.alloc(Iter::Reversed {
        sequence: args[1],
        index: index.unwrap_or(0),
    });
    Ok(instance_with(vm, args[0], iter))
}

fn iter_parts(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    if !args[0].is_kind(Kind::Iter) {
        return Err(wrong(vm, args[0]));
    }
    let (inner, number) = match &vm.heap.iters[args[0].index()] {
        Iter::Enumerate { inner, count } => (*inner, *count),
        Iter::Zip { inner } => (*inner, 0),
        Iter::Sequence { sequence, index } if *index == Iter::ENDED => (*sequence, -1),
        Iter::Sequence { sequence, index } | Iter::Reversed { sequence, index } => {
            (*sequence, *index as i64)
        }
        Iter::Exhausted | Iter::Range { .. } | Iter::Table { .. } => (Value::NONE, -1),
    };
    let number = vm.heap.int(number);
    Ok(vm.heap.tuple([inner, number]))
}

/// What makes an iterator anew: what it is made of, or a list of what is left.
fn reduce(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    if !args[0].is_kind(Kind::Iter) {
        return Err(wrong(vm, args[0]));
    }
    let iter = vm.heap.iters[args[0].index()].clone();
    let class = vm.class_of(args[0]);
    let (function, parts, state) = match iter {
        Iter::Enumerate { inner, count } => {
            let pair = vm.sequence_items(inner).map(<[Value]>::to_vec);
            let (inner, count) = match pair.as_deref() {
                Some([inner, start]) => (*inner, vm.big_of(*start).unwrap_or_default() + count),
                _ => (inner, count.into()),
            };
            let count = vm.heap.big_int(count);
            (class, vec![inner, count], None)
        }
        Iter::Zip { inner } => {
            let items = vm.sequence_items(inner).unwrap_or(&[]).to_vec();
            (
                class,
                items,
                inner.is_kind(Kind::List).then_some(Value::TRUE),
            )
        }
        iter => {
            let mut left = Vec::new();
            if let Iter::Table { .. } = iter {
                let rest = vm.heap.alloc(iter);
                while let Some(item) = vm.step(rest)? {
                    left.push(item);
                }
            }
            let left = vm.heap.list(left);
            (vm.native("iter").unwrap_or(class), vec![left], None)
        }
    };
    let parts = vm.heap.tuple(parts);
    let whole: Vec<Value> = [function, parts].into_iter().chain(state).collect();
    Ok(vm.heap.tuple(whole))
}

fn iter_copy(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    if !args[0].is_kind(Kind::Iter) {
        return Err(wrong(vm, args[0]));
    }
    let iter = vm.heap.iters[args[0].index()].clone();
    Ok(vm.heap.alloc(iter))
}

fn iter_move(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let Some(position) = vm.big_of(args[1]).and_then(|it| it.to_i64()) else {
        return Err(wrong(vm, args[1]));
    };
    if !args[0].is_kind(Kind::Iter) {
        return Err(wrong(vm, args[0]));
    }
    match &mut vm.heap.iters[args[0].index()] {
        Iter::Enumerate { count, .. } => *count = position,
        Iter::Sequence { index, .. } => {
            *index = usize::try_from(position).unwrap_or(Iter::ENDED);
        }
        Iter::Reversed { index, .. } => *index = usize::try_from(position).unwrap_or(0),
        Iter::Exhausted | Iter::Range { .. } | Iter::Table { .. } | Iter::Zip { .. } => {}
    }
    Ok(Value::NONE)
}

fn name_class(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    if args[0].is_kind(Kind::Class) && args[1].is_kind(Kind::Str) {
        let name = vm.intern_value(args[1]);
        let class = &mut vm.heap.classes[args[0].index()];
        (class.name, class.qualname) = (name, name);
    }
    Ok(Value::NONE)
}
