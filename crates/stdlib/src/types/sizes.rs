//! `__sizeof__`: what an object takes in CPython 3.11 on a 64-bit machine, if it was made at once. What it takes here is
//! nobody's business but the memory limit's.

use dormouse_vm::{ClassId, Kind, Native, Raise, Run, Value, Vm};

pub(super) const METHODS: &[Native] = &[Native {
    name: "object.__sizeof__",
    params: "self, /",
    run: Run::Plain(sizeof),
    doc: "Size of object in memory, in bytes.",
}];

pub(super) const FUNCTIONS: &[Native] = &[Native {
    name: "_collector_size",
    params: "object, /",
    run: Run::Plain(collector_size),
    doc: "What CPython's collector keeps before an object, in bytes.",
}];

/// The bytes of a pointer.
const WORD: usize = 8;

fn sizeof(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let size = size_of(vm, args[0]);
    Ok(vm.heap.int(i64::try_from(size).unwrap_or(i64::MAX)))
}

fn collector_size(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let value = args[0];
    let is_atom = |value: Value| match value.kind() {
        None => true,
        Some(
            Kind::Float
            | Kind::BigInt
            | Kind::Str
            | Kind::Bytes
            | Kind::ByteArray
            | Kind::Range
            | Kind::Code,
        ) => true,
        Some(_) => false,
    };
    let plain = vm.plain(value);
    let words = instance_words(vm, value);
    let is_kept = match value.kind() {
        Some(Kind::Instance) if plain == value => {
            vm.class_of(value) != vm.class(ClassId::Object) && !is_complex(vm, value)
        }
        Some(Kind::Instance) => !is_atom(plain) || words.is_open || words.n_slots > 0,
        _ => !is_atom(value),
    };
    // Two words more for a dict and for what comes behind it, unless the object is of varying length.
    let has_managed_dict = words.is_open
        && !matches!(
            plain.kind(),
            None | Some(Kind::BigInt | Kind::Tuple | Kind::Bytes)
        )
        && vm.exception(value).is_none();
    let parts = [is_kept, has_managed_dict];
    Ok(Value::int(
        16 * parts.iter().filter(|it| **it).count() as i64,
    ))
}

fn is_complex(vm: &Vm, value: Value) -> bool {
    vm.class_of(value) == vm.hidden_value("complex")
}

fn size_of(vm: &Vm, value: Value) -> usize {
    let Some(kind) = value.kind() else {
        return match value.as_int() {
            Some(number) => int_size(u64::BITS - number.unsigned_abs().leading_zeros()),
            None if value == Value::TRUE => int_size(1),
            None if value == Value::FALSE => int_size(0),
            None if vm.float_of(value).is_some() => 24,
            None => 16,
        };
    };
    match kind {
        Kind::Float => 24,
        Kind::BigInt => {
            let bits = vm.heap.big_ints[value.index()].bits();
            int_size(u32::try_from(bits).unwrap_or(u32::MAX))
        }
        Kind::Str => text_size(vm.heap.text(value)),
        Kind::Bytes => 33 + vm.heap.bytes[value.index()].len(),
        Kind::ByteArray => match vm.heap.byte_arrays[value.index()].len() {
            0 => 56,
            length => 57 + length,
        },
        Kind::Tuple => 24 + WORD * vm.heap.tuples[value.index()].len(),
        Kind::List => 40 + WORD * vm.heap.lists[value.index()].len(),
        Kind::Dict => dict_size(vm, value),
        Kind::Set => 200 + set_table_size(vm.heap.sets[value.index()].table.len()),
        Kind::Range | Kind::Method | Kind::Traceback => 48,
        Kind::Slice | Kind::Super => 40,
        Kind::Function => 136,
        Kind::Native | Kind::Module => 56,
        Kind::Generator => 184,
        Kind::Code => 208,
        Kind::Iter | Kind::Wrapper => 32,
        Kind::View | Kind::Cell => 24,
        Kind::Property => 64,
        Kind::Class if vm.heap.classes[value.index()].is_builtin => 408,
        Kind::Class => 1672,
        Kind::Instance => {
            let plain = vm.plain(value);
            let base = match plain {
                plain if plain != value => size_of(vm, plain),
                _ if vm.exception(value).is_some() => 72,
                _ if is_complex(vm, value) => return 32,
                _ => 16,
            };
            let words = instance_words(vm, value);
            base + WORD
                * match plain.kind() {
                    Some(Kind::Str) if plain != value => 4,
                    None | Some(Kind::BigInt) => 0,
                    _ => words.n_slots + usize::from(words.is_open),
                }
        }
        Kind::Exception => 72,
        Kind::Tasklet | Kind::Channel | Kind::Bomb | Kind::Host => 16,
    }
}

/// An integer of so many bits, in digits of 30, one at least.
fn int_size(bits: u32) -> usize {
    24 + 4 * bits.div_ceil(30).max(1) as usize
}

/// A text, all whose characters are as wide as its widest.
fn text_size(text: &str) -> usize {
    let n_chars = text.chars().count();
    match text.chars().max().map_or(0, u32::from) {
        0..=0x7f => 49 + n_chars,
        0x80..=0xff => 73 + n_chars,
        0x100..=0xffff => 74 + 2 * n_chars,
        _ => 76 + 4 * n_chars,
    }
}

/// A dict whose keys were put in one by one: its table doubles whenever two thirds of it are used.
fn dict_size(vm: &Vm, dict: Value) -> usize {
    let table = &vm.heap.dicts[dict.index()].table;
    if table.is_empty() {
        return 48;
    }
    let mut slots = 8_usize;
    while slots * 2 / 3 < table.len() {
        slots *= 2;
    }
    let index_width = match slots {
        0..=0x80 => 1,
        0x81..=0x8000 => 2,
        _ => 4,
    };
    let has_text_keys = table.iter().all(|it| it.key.is_kind(Kind::Str));
    let entry = if has_text_keys { 16 } else { 24 };
    48 + 32 + index_width * slots + entry * (slots * 2 / 3)
}

/// The table of a set whose items were put in one by one; a small one is part of the set.
fn set_table_size(length: usize) -> usize {
    let mut slots = 8_usize;
    loop {
        // The item that fills three fifths of it makes it grow.
        let used = ((slots - 1) * 3).div_ceil(5);
        if length < used {
            break;
        }
        let wanted = if used > 50_000 { used * 2 } else { used * 4 };
        while slots <= wanted {
            slots *= 2;
        }
    }
    if slots == 8 { 0 } else { 16 * slots }
}

/// What the classes of a script add to their instances.
struct Words {
    /// Names in `__slots__`.
    n_slots: usize,
    /// Whether there is a class without, so that there are a dict and weak references.
    is_open: bool,
}

fn instance_words(vm: &Vm, instance: Value) -> Words {
    let mut words = Words {
        n_slots: 0,
        is_open: false,
    };
    if !instance.is_kind(Kind::Instance) {
        return words;
    }
    for base in &vm.heap.classes[vm.class_of(instance).index()].mro {
        let object = &vm.heap.classes[base.index()];
        if object.is_builtin {
            continue;
        }
        match vm.get_str(object.namespace, "__slots__") {
            Some(slots) if slots.is_kind(Kind::Str) => words.n_slots += 1,
            Some(slots) => words.n_slots += vm.sequence_items(slots).map_or(0, <[Value]>::len),
            None => words.is_open = true,
        }
    }
    words
}
