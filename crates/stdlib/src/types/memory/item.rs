//! Subscripts of memoryviews, and iterating over them.

use dormouse_vm::object::Instance;
use dormouse_vm::{
    BufferView, ClassId, Control, Kind, Native, Outcome, Raise, Value, Vm, item_format,
};

use super::{control, element, number, plain, this};

pub(super) const METHODS: &[Native] = &[
    plain("memoryview.__len__", "self, /", len, "Return len(self)."),
    control(
        "memoryview.__getitem__",
        "self, key, /",
        get_item,
        "Return self[key].",
    ),
    control(
        "memoryview.__setitem__",
        "self, key, value, /",
        set_item,
        "Set self[key] to value.",
    ),
    plain(
        "memoryview.__delitem__",
        "self, key, /",
        del_item,
        "Delete self[key].",
    ),
    plain(
        "memoryview.__iter__",
        "self, /",
        iter,
        "Implement iter(self).",
    ),
    plain(
        "memory_iterator.__iter__",
        "self, /",
        itself,
        "Implement iter(self).",
    ),
    plain(
        "memory_iterator.__next__",
        "self, /",
        next,
        "Implement next(self).",
    ),
];

/// The attributes of an iterator: the view, how many items were taken, how many there were.
const ITERATOR_NAMES: [&str; 3] = ["_view", "_taken", "_length"];

/// A view of all of a bytes or bytearray.
pub(super) fn of_bytes(vm: &mut Vm, object: Value) -> Option<BufferView> {
    let base = vm.plain(object);
    let is_bytes = base.is_kind(Kind::Bytes);
    if !is_bytes && !base.is_kind(Kind::ByteArray) {
        return None;
    }
    let len = vm.byte_slice(base)?.len();
    let format = vm.intern("B");
    let (code, item_size) = item_format("B")?;
    Some(BufferView {
        object,
        base,
        start: 0,
        format,
        code,
        item_size,
        shape: [len].into_iter().collect(),
        strides: [1].into_iter().collect(),
        is_readonly: is_bytes,
    })
}

fn len(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    Ok(number(
        this(vm, args[0])?.shape.first().copied().unwrap_or(1),
    ))
}

/// What a key means.
enum Key {
    /// One item, which lies at this offset of the base.
    Item(usize),
    /// A part of the first dimension.
    Run(BufferView),
    /// The view itself, where there are no dimensions.
    Whole,
    /// A class must be asked for its integer.
    Ask,
}

fn needs_asking(vm: &Vm, key: Value) -> bool {
    let asks =
        |it: Value| vm.index_value(it).is_none() && vm.script_method(it, "__index__").is_some();
    match key.kind() {
        Some(Kind::Slice) => {
            let slice = &vm.heap.slices[key.index()];
            [slice.start, slice.stop, slice.step].into_iter().any(asks)
        }
        Some(Kind::Tuple) => vm.heap.tuples[key.index()].iter().copied().any(asks),
        _ => asks(key),
    }
}

/// Works a key out. `is_assignment` tells the messages apart.
fn key(vm: &mut Vm, view: &BufferView, key: Value, is_assignment: bool) -> Result<Key, Raise> {
    if needs_asking(vm, key) {
        return Ok(Key::Ask);
    }
    let n_dimensions = view.shape.len();
    if n_dimensions == 0 {
        let is_empty = key.is_kind(Kind::Tuple) && vm.heap.tuples[key.index()].is_empty();
        if is_empty {
            return Ok(Key::Item(view.start));
        }
        if key == Value::ELLIPSIS {
            return Ok(if is_assignment {
                Key::Item(view.start)
            } else {
                Key::Whole
            });
        }
        return Err(vm.raise(ClassId::TypeError, "invalid indexing of 0-dim memory"));
    }
    if vm.index_value(key).is_some() {
        return match (n_dimensions, is_assignment) {
            (1, _) => offset(vm, view, &[key]).map(Key::Item),
            (_, true) => Err(vm.raise(
                ClassId::NotImplementedError,
                "sub-views are not implemented",
            )),
            (_, false) => {
                let message = "multi-dimensional sub-views are not implemented";
                Err(vm.raise(ClassId::NotImplementedError, message))
            }
        };
    }
    if key.is_kind(Kind::Slice) && (n_dimensions == 1 || !is_assignment) {
        return run(vm, view, key).map(Key::Run);
    }
    let parts = if key.is_kind(Kind::Tuple) {
        vm.heap.tuples[key.index()].to_vec()
    } else {
        Vec::new()
    };
    let is_tuple = key.is_kind(Kind::Tuple);
    if is_tuple && parts.iter().all(|it| vm.index_value(*it).is_some()) {
        return offset(vm, view, &parts).map(Key::Item);
    }
    let is_slices =
        key.is_kind(Kind::Slice) || is_tuple && parts.iter().all(|it| it.is_kind(Kind::Slice));
    let (class, message) = match (is_slices, is_assignment) {
        (false, _) => (ClassId::TypeError, "memoryview: invalid slice key"),
        (true, false) => (
            ClassId::NotImplementedError,
            "multi-dimensional slicing is not implemented",
        ),
        (true, true) => (
            ClassId::NotImplementedError,
            "memoryview slice assignments are currently restricted to ndim = 1",
        ),
    };
    Err(vm.raise(class, message))
}

/// Where the item of one index for each dimension lies.
fn offset(vm: &mut Vm, view: &BufferView, indices: &[Value]) -> Result<usize, Raise> {
    let n_dimensions = view.shape.len();
    if indices.len() < n_dimensions {
        return Err(vm.raise(
            ClassId::NotImplementedError,
            "sub-views are not implemented",
        ));
    }
    if indices.len() > n_dimensions {
        let message = format!(
            "cannot index {n_dimensions}-dimension view with {}-element tuple",
            indices.len()
        );
        return Err(vm.raise(ClassId::TypeError, message));
    }
    let mut at = view.start as isize;
    for (dimension, index) in indices.iter().enumerate() {
        let Some(position) = vm.position(*index, view.shape[dimension]) else {
            let is_huge = vm
                .index_value(*index)
                .is_some_and(|it| it.as_int().is_none());
            let message = if is_huge {
                "cannot fit 'int' into an index-sized integer".to_string()
            } else {
                format!("index out of bounds on dimension {}", dimension + 1)
            };
            return Err(vm.raise(ClassId::IndexError, message));
        };
        at += position as isize * view.strides[dimension];
    }
    Ok(at as usize)
}

/// The part of a view that a slice of its first dimension chooses.
fn run(vm: &mut Vm, view: &BufferView, slice: Value) -> Result<BufferView, Raise> {
    let indices = vm.slice_indices(slice, view.shape[0])?;
    let mut run = view.clone();
    run.shape[0] = indices.count;
    if indices.count > 0 {
        run.start = (view.start as isize + indices.start as isize * view.strides[0]) as usize;
    }
    // A step that is longer than the view leads to no second item.
    let step = if indices.count > 1 {
        indices.step
    } else {
        indices.step.clamp(-MOST_STEP, MOST_STEP)
    };
    run.strides[0] = view.strides[0].saturating_mul(step as isize);
    Ok(run)
}

/// The longest step that is kept where nothing follows it.
const MOST_STEP: i64 = 1 << 40;

fn get_item(vm: &mut Vm, args: &[Value]) -> Outcome {
    let view = this(vm, args[0])?;
    Ok(match key(vm, &view, args[1], false)? {
        Key::Item(at) => element::get(vm, &view, at).into(),
        Key::Run(run) => vm.new_view(&run).into(),
        Key::Whole => args[0].into(),
        Key::Ask => Control::call(vm.hidden_value("_memory_get"), args),
    })
}

fn set_item(vm: &mut Vm, args: &[Value]) -> Outcome {
    let view = this(vm, args[0])?;
    if view.is_readonly {
        return Err(vm.raise(ClassId::TypeError, "cannot modify read-only memory"));
    }
    let key = if args[1].is_kind(Kind::Slice) && view.shape.len() == 1 && !is_buffer(vm, args[2]) {
        let message = format!(
            "a bytes-like object is required, not '{}'",
            vm.type_name(args[2])
        );
        return Err(vm.raise(ClassId::TypeError, message));
    } else {
        key(vm, &view, args[1], true)?
    };
    match key {
        Key::Item(at) => {
            if asks_value(vm, &view, args[2]) {
                let function = vm.hidden_value("_memory_set_value");
                let format = Value::int(i64::from(view.code));
                return Ok(Control::call(function, [args[0], args[1], args[2], format]));
            }
            element::set(vm, &view, at, args[2])?;
        }
        Key::Run(run) => set_run(vm, &run, args[2])?,
        Key::Whole => {}
        Key::Ask => return Ok(Control::call(vm.hidden_value("_memory_set"), args)),
    }
    Ok(Value::NONE.into())
}

fn is_buffer(vm: &Vm, value: Value) -> bool {
    vm.byte_slice(value).is_some() || vm.is_view(value)
}

/// Whether script code says what number or truth a value stands for.
fn asks_value(vm: &Vm, view: &BufferView, value: Value) -> bool {
    let says = |name: &str| vm.script_method(value, name).is_some();
    match view.code {
        b'c' => false,
        b'?' => vm.quick_truth(value).is_none(),
        b'f' | b'd' => {
            vm.float_of(vm.plain(value)).is_none() && (says("__float__") || says("__index__"))
        }
        _ => vm.index_value(value).is_none() && says("__index__"),
    }
}

fn set_run(vm: &mut Vm, run: &BufferView, value: Value) -> Result<(), Raise> {
    let source = match vm.buffer_view(value) {
        Some(source) => Some(source),
        None if vm.is_view(value) => Some(this(vm, value)?),
        None => of_bytes(vm, value),
    };
    let source = source.filter(|it| it.code == run.code && it.shape == run.shape);
    let Some(source) = source else {
        let message = "memoryview assignment: lvalue and rvalue have different structures";
        return Err(vm.raise(ClassId::ValueError, message));
    };
    // Copied first: the two may lie over each other.
    let bytes = vm.gather(&source);
    if run.is_c_contiguous() {
        element::put(vm, run.base, run.start, &bytes);
        return Ok(());
    }
    for (at, item) in run.offsets().zip(bytes.chunks(run.item_size)) {
        element::put(vm, run.base, at, item);
    }
    Ok(())
}

fn del_item(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let message = if this(vm, args[0])?.is_readonly {
        "cannot modify read-only memory"
    } else {
        "cannot delete memory"
    };
    Err(vm.raise(ClassId::TypeError, message))
}

fn iter(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let view = this(vm, args[0])?;
    let Some(len) = view.shape.first() else {
        return Err(vm.raise(ClassId::TypeError, "invalid indexing of 0-dim memory"));
    };
    let slots = vec![args[0], Value::int(0), number(*len)];
    let class = vm.class(ClassId::MemoryIterator);
    let names = ITERATOR_NAMES.map(|it| vm.intern(it));
    let shape = vm.shape_of(class, &names);
    Ok(vm.heap.alloc(Instance {
        class,
        shape,
        slots,
        ..Instance::default()
    }))
}

fn itself(_: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    Ok(args[0])
}

fn next(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let is_iterator =
        args[0].is_kind(Kind::Instance) && vm.is_instance(args[0], ClassId::MemoryIterator);
    let slots = if is_iterator {
        &vm.heap.instances[args[0].index()].slots[..]
    } else {
        &[]
    };
    let &[object, taken, len, ..] = slots else {
        return Err(vm.raise(ClassId::TypeError, "a memory iterator is required"));
    };
    let (taken, len) = (taken.as_int().unwrap_or(0), len.as_int().unwrap_or(0));
    if taken >= len {
        return Err(vm.stop_iteration(Value::NONE));
    }
    let view = this(vm, object)?;
    if view.shape.len() > 1 {
        let message = "multi-dimensional sub-views are not implemented";
        return Err(vm.raise(ClassId::NotImplementedError, message));
    }
    let at = offset(vm, &view, &[Value::int(taken)])?;
    let item = element::get(vm, &view, at);
    vm.heap.instances[args[0].index()].slots[1] = Value::int(taken + 1);
    Ok(item)
}
