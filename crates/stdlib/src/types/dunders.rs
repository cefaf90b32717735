//! The special methods of containers: operators, comparisons, lengths and hashes by name.
//!
//! Operators themselves do not come here while their operands are of built-in types; these are for
//! `super().__add__(other)`, for `operator` objects and for classes that ask which methods a type has.

use dormouse_vm::object::{Iter, ViewKind};
use dormouse_vm::{ClassId, Comparison, ContainerOperator, Control, Kind};
use dormouse_vm::{Native, Outcome, Raise, Run, Value, Vm};

/// The operator of a class: class, name, operator, which side `self` is on.
macro_rules! operator {
    ($class:literal, $name:literal, $operator:ident, left) => {
        Native {
            name: concat!($class, ".", $name),
            params: "self, value, /",
            run: Run::Control(|vm, args| {
                operator(vm, ContainerOperator::$operator, args[0], args[1])
            }),
            doc: "The operator, with self on the left.",
        }
    };
    ($class:literal, $name:literal, $operator:ident, right) => {
        Native {
            name: concat!($class, ".", $name),
            params: "self, value, /",
            run: Run::Control(|vm, args| {
                operator(vm, ContainerOperator::$operator, args[1], args[0])
            }),
            doc: "The operator, with self on the right.",
        }
    };
}

/// The comparisons of a class by name.
macro_rules! comparison {
    ($class:literal, $name:literal, $comparison:ident) => {
        Native {
            name: concat!($class, ".", $name),
            params: "self, value, /",
            run: Run::Control(|vm, args| compare(vm, Comparison::$comparison, args)),
            doc: "The comparison.",
        }
    };
}

/// A method: class, name, parameters, function.
macro_rules! method {
    ($class:literal, $name:literal, $params:literal, $run:ident) => {
        Native {
            name: concat!($class, ".", $name),
            params: $params,
            run: Run::Control($run),
            doc: "A special method of the type.",
        }
    };
}

pub(super) const METHODS: &[Native] = &[
    operator!("list", "__add__", Add, left),
    operator!("list", "__mul__", Mul, left),
    operator!("list", "__rmul__", Mul, right),
    operator!("tuple", "__add__", Add, left),
    operator!("tuple", "__mul__", Mul, left),
    operator!("tuple", "__rmul__", Mul, right),
    operator!("dict", "__or__", Or, left),
    operator!("dict", "__ror__", Or, right),
    operator!("str", "__add__", Add, left),
    operator!("str", "__mul__", Mul, left),
    operator!("str", "__rmul__", Mul, right),
    operator!("str", "__mod__", Mod, left),
    operator!("str", "__rmod__", Mod, right),
    method!("str", "__len__", "self, /", len),
    method!("str", "__contains__", "self, key, /", contains),
    operator!("bytes", "__add__", Add, left),
    operator!("bytes", "__mul__", Mul, left),
    operator!("bytes", "__rmul__", Mul, right),
    operator!("bytes", "__mod__", Mod, left),
    operator!("bytes", "__rmod__", Mod, right),
    method!("bytes", "__len__", "self, /", len),
    method!("bytes", "__contains__", "self, key, /", contains),
    method!("bytes", "__getitem__", "self, key, /", get_item),
    operator!("bytearray", "__add__", Add, left),
    operator!("bytearray", "__mul__", Mul, left),
    operator!("bytearray", "__rmul__", Mul, right),
    operator!("bytearray", "__mod__", Mod, left),
    operator!("bytearray", "__rmod__", Mod, right),
    method!("bytearray", "__len__", "self, /", len),
    method!("bytearray", "__contains__", "self, key, /", contains),
    method!("bytearray", "__getitem__", "self, key, /", get_item),
    comparison!("str", "__eq__", Eq),
    comparison!("str", "__ne__", Ne),
    comparison!("str", "__lt__", Lt),
    comparison!("str", "__le__", Le),
    comparison!("str", "__gt__", Gt),
    comparison!("str", "__ge__", Ge),
    comparison!("bytes", "__eq__", Eq),
    comparison!("bytes", "__ne__", Ne),
    comparison!("bytes", "__lt__", Lt),
    comparison!("bytes", "__le__", Le),
    comparison!("bytes", "__gt__", Gt),
    comparison!("bytes", "__ge__", Ge),
    comparison!("bytearray", "__eq__", Eq),
    comparison!("bytearray", "__ne__", Ne),
    comparison!("bytearray", "__lt__", Lt),
    comparison!("bytearray", "__le__", Le),
    comparison!("bytearray", "__gt__", Gt),
    comparison!("bytearray", "__ge__", Ge),
    comparison!("list", "__eq__", Eq),
    comparison!("list", "__ne__", Ne),
    comparison!("list", "__lt__", Lt),
    comparison!("list", "__le__", Le),
    comparison!("list", "__gt__", Gt),
    comparison!("list", "__ge__", Ge),
    comparison!("tuple", "__eq__", Eq),
    comparison!("tuple", "__ne__", Ne),
    comparison!("tuple", "__lt__", Lt),
    comparison!("tuple", "__le__", Le),
    comparison!("tuple", "__gt__", Gt),
    comparison!("tuple", "__ge__", Ge),
    comparison!("dict", "__eq__", Eq),
    comparison!("dict", "__ne__", Ne),
    comparison!("set", "__eq__", Eq),
    comparison!("set", "__ne__", Ne),
    comparison!("set", "__lt__", Lt),
    comparison!("set", "__le__", Le),
    comparison!("set", "__gt__", Gt),
    comparison!("set", "__ge__", Ge),
    comparison!("frozenset", "__eq__", Eq),
    comparison!("frozenset", "__ne__", Ne),
    comparison!("frozenset", "__lt__", Lt),
    comparison!("frozenset", "__le__", Le),
    comparison!("frozenset", "__gt__", Gt),
    comparison!("frozenset", "__ge__", Ge),
    comparison!("dict_keys", "__eq__", Eq),
    comparison!("dict_keys", "__ne__", Ne),
    comparison!("dict_keys", "__lt__", Lt),
    comparison!("dict_keys", "__le__", Le),
    comparison!("dict_keys", "__gt__", Gt),
    comparison!("dict_keys", "__ge__", Ge),
    comparison!("dict_items", "__eq__", Eq),
    comparison!("dict_items", "__ne__", Ne),
    comparison!("dict_items", "__lt__", Lt),
    comparison!("dict_items", "__le__", Le),
    comparison!("dict_items", "__gt__", Gt),
    comparison!("dict_items", "__ge__", Ge),
    comparison!("range", "__eq__", Eq),
    comparison!("range", "__ne__", Ne),
    comparison!("slice", "__eq__", Eq),
    comparison!("slice", "__ne__", Ne),
    method!("list", "__len__", "self, /", len),
    method!("tuple", "__len__", "self, /", len),
    method!("dict", "__len__", "self, /", len),
    method!("set", "__len__", "self, /", len),
    method!("frozenset", "__len__", "self, /", len),
    method!("range", "__len__", "self, /", len),
    method!("dict_keys", "__len__", "self, /", len),
    method!("dict_values", "__len__", "self, /", len),
    method!("dict_items", "__len__", "self, /", len),
    method!("list", "__contains__", "self, key, /", contains),
    method!("tuple", "__contains__", "self, key, /", contains),
    method!("set", "__contains__", "self, key, /", contains),
    method!("frozenset", "__contains__", "self, key, /", contains),
    method!("range", "__contains__", "self, key, /", contains),
    method!("dict_keys", "__contains__", "self, key, /", contains),
    method!("dict_items", "__contains__", "self, key, /", contains),
    method!("range", "__getitem__", "self, key, /", get_item),
    method!("str", "__hash__", "self, /", hash),
    method!("bytes", "__hash__", "self, /", hash),
    method!("tuple", "__hash__", "self, /", hash),
    method!("frozenset", "__hash__", "self, /", hash),
    method!("range", "__hash__", "self, /", hash),
    method!("list", "__reversed__", "self, /", reversed),
    method!("dict", "__reversed__", "self, /", reversed),
    method!("range", "__reversed__", "self, /", reversed),
    method!("dict_keys", "__reversed__", "self, /", reversed),
    method!("dict_values", "__reversed__", "self, /", reversed),
    method!("dict_items", "__reversed__", "self, /", reversed),
    method!("range", "count", "self, value, /", range_count),
    method!("range", "index", "self, value, /", range_index),
    method!("slice", "indices", "self, length, /", slice_indices),
    method!("tuple", "__getnewargs__", "self, /", tuple_args),
    method!("str", "__getnewargs__", "self, /", text_args),
    method!("bytes", "__getnewargs__", "self, /", text_args),
    method!("NoneType", "__bool__", "self, /", none_truth),
    method!("list", "__class_getitem__", "cls, item, /", alias),
    method!("tuple", "__class_getitem__", "cls, item, /", alias),
    method!("dict", "__class_getitem__", "cls, item, /", alias),
    method!("set", "__class_getitem__", "cls, item, /", alias),
    method!("frozenset", "__class_getitem__", "cls, item, /", alias),
    method!("enumerate", "__class_getitem__", "cls, item, /", alias),
    method!(
        "async_generator",
        "__class_getitem__",
        "cls, item, /",
        alias
    ),
];

fn operator(vm: &mut Vm, operator: ContainerOperator, left: Value, right: Value) -> Outcome {
    match vm.container_method(operator, left, right)? {
        Some(control) => Ok(control),
        None if operator == ContainerOperator::Add => Err(no_concatenation(vm, left, right)),
        None => Ok(Value::NOT_IMPLEMENTED.into()),
    }
}

fn no_concatenation(vm: &mut Vm, left: Value, right: Value) -> Raise {
    let (left, right) = (vm.type_name(left), vm.type_name(right));
    let message = format!("can only concatenate {left} (not \"{right}\") to {left}");
    vm.raise(ClassId::TypeError, message)
}

/// Whether two built-in values can be compared at all: lists with lists, arrays of bytes with bytes, sets with sets and
/// views of keys.
fn are_alike(vm: &Vm, left: Value, right: Value) -> bool {
    if left.is_kind(Kind::ByteArray) && right.is_kind(Kind::Bytes) {
        return true;
    }
    let family = |value: Value| match value.kind() {
        Some(Kind::View) if vm.heap.views[value.index()].kind != ViewKind::Values => {
            Some(Kind::Set)
        }
        kind => kind,
    };
    family(left).is_some() && family(left) == family(right)
}

fn compare(vm: &mut Vm, comparison: Comparison, args: &[Value]) -> Outcome {
    let (left, right) = (vm.plain(args[0]), vm.plain(args[1]));
    if !are_alike(vm, left, right) {
        return Ok(Value::NOT_IMPLEMENTED.into());
    }
    match vm.quick_compare(comparison, left, right) {
        Some(truth) => Ok(Value::bool(truth).into()),
        None => {
            let name = vm.intern(comparison.method());
            Ok(Control::call(
                vm.hidden_value("_compare_containers"),
                [name, left, right],
            ))
        }
    }
}

fn len(vm: &mut Vm, args: &[Value]) -> Outcome {
    crate::builtins::length(vm, vm.plain(args[0]))
}

fn contains(vm: &mut Vm, args: &[Value]) -> Outcome {
    super::containers::contains(vm, args)
}

fn get_item(vm: &mut Vm, args: &[Value]) -> Outcome {
    vm.get_item(args[0], args[1])
}

fn hash(vm: &mut Vm, args: &[Value]) -> Outcome {
    let plain = vm.plain(args[0]);
    match vm.key_hash(plain)? {
        Some(hash) => Ok(vm.heap.int(hash as i64).into()),
        None => Ok(Control::call(vm.hidden_value("_hash_tuple"), [plain])),
    }
}

fn reversed(vm: &mut Vm, args: &[Value]) -> Outcome {
    let plain = vm.plain(args[0]);
    match super::iterators::reverse_of(vm, plain) {
        Some(iterator) => Ok(iterator.into()),
        None => Err(wrong(vm, args[0], "a sequence")),
    }
}

fn wrong(vm: &mut Vm, value: Value, what: &str) -> Raise {
    let message = format!("{what} is required, not '{}'", vm.type_name(value));
    vm.raise(ClassId::TypeError, message)
}

fn range_count(vm: &mut Vm, args: &[Value]) -> Outcome {
    if !args[0].is_kind(Kind::Range) {
        return Err(wrong(vm, args[0], "a range"));
    }
    match vm.quick_contains(args[0], args[1])? {
        Some(is_inside) => Ok(Value::int(i64::from(is_inside)).into()),
        None => Ok(Control::call(vm.hidden_value("_count"), [args[0], args[1]])),
    }
}

fn range_index(vm: &mut Vm, args: &[Value]) -> Outcome {
    if !args[0].is_kind(Kind::Range) {
        return Err(wrong(vm, args[0], "a range"));
    }
    let Some(number) = vm.big_of(args[1]) else {
        return Ok(Control::call(
            vm.hidden_value("_range_find"),
            [args[0], args[1]],
        ));
    };
    if vm.quick_contains(args[0], args[1])? != Some(true) {
        let message = format!("{number} is not in range");
        return Err(vm.raise(ClassId::ValueError, message));
    }
    let range = vm.heap.ranges[args[0].index()].clone();
    let start = vm.big_of(range.start).unwrap_or_default();
    let step = vm.big_of(range.step).unwrap_or_default();
    let at = if step == num_bigint::BigInt::ZERO {
        step
    } else {
        (number - start) / step
    };
    Ok(vm.heap.big_int(at).into())
}

fn slice_indices(vm: &mut Vm, args: &[Value]) -> Outcome {
    if !args[0].is_kind(Kind::Slice) {
        return Err(wrong(vm, args[0], "a slice"));
    }
    let slice = vm.heap.slices[args[0].index()].clone();
    let is_plain = |it: Value| it.is_none() || it.as_int().is_some();
    let len = args[1].as_int().and_then(|it| usize::try_from(it).ok());
    let (Some(len), true) = (
        len,
        [slice.start, slice.stop, slice.step]
            .into_iter()
            .all(is_plain),
    ) else {
        return Ok(Control::call(
            vm.hidden_value("_slice_indices"),
            [args[0], args[1]],
        ));
    };
    let indices = vm.slice_indices(args[0], len)?;
    let parts = [indices.start, indices.stop, indices.step].map(|it| vm.heap.int(it));
    Ok(vm.heap.tuple(parts).into())
}

fn tuple_args(vm: &mut Vm, args: &[Value]) -> Outcome {
    let items = vm.sequence_items(args[0]).unwrap_or(&[]).to_vec();
    let items = vm.heap.tuple(items);
    Ok(vm.heap.tuple([items]).into())
}

fn text_args(vm: &mut Vm, args: &[Value]) -> Outcome {
    let text = vm.plain(args[0]);
    if !text.is_kind(Kind::Str) && !text.is_kind(Kind::Bytes) {
        return Err(wrong(vm, args[0], "a string"));
    }
    Ok(vm.heap.tuple([text]).into())
}

fn none_truth(_: &mut Vm, _: &[Value]) -> Outcome {
    Ok(Value::FALSE.into())
}

/// `list[int]`.
fn alias(vm: &mut Vm, args: &[Value]) -> Outcome {
    let alias = vm.hidden_value("_generic_alias");
    Ok(Control::call(alias, [args[0], args[1]]))
}

/// How many items an iterator has left, as far as can be told.
pub(super) fn length_hint(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    if !args[0].is_kind(Kind::Iter) {
        return Err(wrong(vm, args[0], "an iterator"));
    }
    let left = match &vm.heap.iters[args[0].index()] {
        Iter::Sequence { sequence, index } => {
            let len = match sequence.kind() {
                Some(Kind::Str) => vm.heap.text(*sequence).len(),
                Some(Kind::Bytes | Kind::ByteArray) => {
                    vm.byte_slice(*sequence).map_or(0, <[u8]>::len)
                }
                _ => vm.sequence_items(*sequence).map_or(0, <[Value]>::len),
            };
            len.saturating_sub(*index)
        }
        Iter::Reversed { index, .. } => *index,
        Iter::Range { left, .. } => usize::try_from(*left).unwrap_or(usize::MAX >> 3),
        Iter::Table {
            table, len, n_left, ..
        } if vm.table(*table).is_some_and(|it| it.len() == *len) => *n_left as usize,
        Iter::Table { .. } => 0,
        Iter::Exhausted | Iter::Enumerate { .. } | Iter::Zip { .. } => 0,
    };
    Ok(Value::int(left as i64))
}
