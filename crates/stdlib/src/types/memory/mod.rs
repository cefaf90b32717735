//! `memoryview`: what runs no script code. What it shows is worked out in `vm::buffer`; the methods that may run script
//! code, and those that are few calls of others, are in `prelude/memoryview.py`.

mod cast;
mod element;
mod item;

use dormouse_vm::{BufferView, ClassId, Kind, Native, Outcome, RELEASED, Raise, Run, Value, Vm};

use super::text::is_given;

/// The tables of methods.
pub(super) const METHODS: &[&[Native]] = &[VIEWS, item::METHODS, cast::METHODS];

const VIEWS: &[Native] = &[
    plain(
        "memoryview.release",
        "self, /",
        release,
        "Release the underlying buffer exposed by the memoryview object.",
    ),
    plain(
        "memoryview.tobytes",
        "self, /, order=",
        to_bytes,
        "Return the data in the buffer as a byte string.",
    ),
    plain(
        "memoryview.tolist",
        "self, /",
        to_list,
        "Return the data in the buffer as a list of elements.",
    ),
    plain("memoryview.__enter__", "self, /", enter, "Give the view."),
    plain(
        "memoryview.__exit__",
        "self, *args",
        exit,
        "Release the view.",
    ),
];

pub(super) const FUNCTIONS: &[Native] = &[
    plain(
        "_memory_view_class",
        "",
        view_class,
        "The class memoryview.",
    ),
    plain(
        "_memory_eq",
        "view, other, /",
        equals,
        "Whether a memoryview shows what something else does.",
    ),
    plain(
        "_memory_bytes",
        "view, /",
        hashed_bytes,
        "The bytes by which a memoryview is hashed.",
    ),
    plain(
        "_memory_released",
        "view, /",
        is_released,
        "Whether a memoryview was released.",
    ),
];

pub(super) const ATTRIBUTES: &[super::Attribute] = &[
    super::attribute!(MemoryView, "obj", object),
    super::attribute!(MemoryView, "nbytes", n_bytes),
    super::attribute!(MemoryView, "itemsize", item_size),
    super::attribute!(MemoryView, "format", format),
    super::attribute!(MemoryView, "ndim", n_dimensions),
    super::attribute!(MemoryView, "shape", shape),
    super::attribute!(MemoryView, "strides", strides),
    super::attribute!(MemoryView, "suboffsets", suboffsets),
    super::attribute!(MemoryView, "readonly", is_readonly),
    super::attribute!(MemoryView, "c_contiguous", is_c_contiguous),
    super::attribute!(MemoryView, "f_contiguous", is_f_contiguous),
    super::attribute!(MemoryView, "contiguous", is_contiguous),
];

/// A line of a table.
const fn plain(
    name: &'static str,
    params: &'static str,
    run: fn(&mut Vm, &[Value]) -> Result<Value, Raise>,
    doc: &'static str,
) -> Native {
    Native {
        name,
        params,
        run: Run::Plain(run),
        doc,
    }
}

/// A line of a table, of a function that may ask for a call.
const fn control(
    name: &'static str,
    params: &'static str,
    run: fn(&mut Vm, &[Value]) -> Outcome,
    doc: &'static str,
) -> Native {
    Native {
        name,
        params,
        run: Run::Control(run),
        doc,
    }
}

/// What a receiver shows; a ValueError when it was released.
fn this(vm: &mut Vm, view: Value) -> Result<BufferView, Raise> {
    if let Some(view) = vm.buffer_view(view) {
        return Ok(view);
    }
    if vm.is_view(view) {
        return Err(vm.raise(ClassId::ValueError, RELEASED));
    }
    let message = format!("a memoryview is required, not '{}'", vm.type_name(view));
    Err(vm.raise(ClassId::TypeError, message))
}

fn view_class(vm: &mut Vm, _: &[Value]) -> Result<Value, Raise> {
    Ok(vm.class(ClassId::MemoryView))
}

fn release(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    if !vm.is_view(args[0]) {
        this(vm, args[0])?;
    }
    vm.release_view(args[0]);
    Ok(Value::NONE)
}

fn enter(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    this(vm, args[0])?;
    Ok(args[0])
}

fn exit(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    release(vm, &args[..1])
}

fn is_released(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    Ok(Value::bool(vm.buffer_view(args[0]).is_none()))
}

fn to_bytes(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let view = this(vm, args[0])?;
    let is_first_fastest = match vm.str_of(args[1]) {
        None if !is_given(args[1]) => false,
        Some("C" | "A") => false,
        Some("F") => true,
        Some(_) => return Err(vm.raise(ClassId::ValueError, "order must be 'C', 'F' or 'A'")),
        None => {
            let found = vm.type_name(args[1]);
            let message = format!("tobytes() argument 'order' must be str or None, not {found}");
            return Err(vm.raise(ClassId::TypeError, message));
        }
    };
    vm.need_room(view.n_bytes())?;
    let bytes = if is_first_fastest && view.shape.len() > 1 {
        first_fastest(vm, &view)
    } else {
        vm.gather(&view)
    };
    Ok(vm.heap.alloc(bytes.into_boxed_slice()))
}

/// The bytes of the items, the first dimension running fastest: those of the view turned over.
fn first_fastest(vm: &Vm, view: &BufferView) -> Vec<u8> {
    let mut turned = view.clone();
    turned.shape.reverse();
    turned.strides.reverse();
    vm.gather(&turned)
}

fn to_list(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let view = this(vm, args[0])?;
    vm.need_room(view.n_items().saturating_mul(size_of::<Value>()))?;
    let mut items: Vec<Value> = (0..view.n_items())
        .map(|at| element::get(vm, &view, view.offset(at)))
        .collect();
    // The innermost lists first.
    for n in view.shape.iter().skip(1).rev() {
        if *n == 0 {
            break;
        }
        items = items
            .chunks(*n)
            .map(|it| vm.heap.list(it.to_vec()))
            .collect();
    }
    match view.shape.first() {
        Some(n) if *n > 0 || view.shape.len() == 1 => Ok(vm.heap.list(items)),
        Some(_) => Ok(vm.heap.list(Vec::new())),
        None => Ok(items.first().copied().unwrap_or(Value::NONE)),
    }
}

fn equals(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    if args[0] == args[1] {
        return Ok(Value::TRUE);
    }
    let other = vm.plain(args[1]);
    let is_bytes = other.is_kind(Kind::Bytes) || other.is_kind(Kind::ByteArray);
    let array = cast::of_array(vm, args[1]);
    if !is_bytes && !vm.is_view(args[1]) && array.is_none() {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    let Some(left) = vm.buffer_view(args[0]) else {
        return Ok(Value::FALSE);
    };
    let right = if is_bytes {
        item::of_bytes(vm, args[1])
    } else {
        array.or_else(|| vm.buffer_view(args[1]))
    };
    let Some(right) = right.filter(|it| it.shape == left.shape) else {
        return Ok(Value::FALSE);
    };
    let is_bitwise = left.code == right.code && !matches!(left.code, b'f' | b'd' | b'?');
    if is_bitwise {
        return Ok(Value::bool(vm.gather(&left) == vm.gather(&right)));
    }
    for at in 0..left.n_items() {
        let one = element::get(vm, &left, left.offset(at));
        let other = element::get(vm, &right, right.offset(at));
        let is_nan = |vm: &Vm, it| vm.float_of(it).is_some_and(f64::is_nan);
        if is_nan(vm, one) || is_nan(vm, other) || vm.quick_eq(one, other) != Some(true) {
            return Ok(Value::FALSE);
        }
    }
    Ok(Value::TRUE)
}

fn hashed_bytes(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let view = this(vm, args[0])?;
    if !view.is_readonly {
        return Err(vm.raise(
            ClassId::ValueError,
            "cannot hash writable memoryview object",
        ));
    }
    if !matches!(view.code, b'B' | b'b' | b'c') {
        let message = "memoryview: hashing is restricted to formats 'B', 'b' or 'c'";
        return Err(vm.raise(ClassId::ValueError, message));
    }
    let bytes = vm.gather(&view);
    Ok(vm.heap.alloc(bytes.into_boxed_slice()))
}

fn number(it: usize) -> Value {
    Value::int(it as i64)
}

fn object(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    Ok(this(vm, args[0])?.object)
}

fn n_bytes(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    Ok(number(this(vm, args[0])?.n_bytes()))
}

fn item_size(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    Ok(number(this(vm, args[0])?.item_size))
}

fn format(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    Ok(this(vm, args[0])?.format)
}

fn n_dimensions(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    Ok(number(this(vm, args[0])?.shape.len()))
}

fn shape(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let shape = this(vm, args[0])?.shape;
    Ok(vm
        .heap
        .tuple(shape.iter().map(|it| number(*it)).collect::<Vec<_>>()))
}

fn strides(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let strides = this(vm, args[0])?.strides;
    Ok(vm.heap.tuple(
        strides
            .iter()
            .map(|it| Value::int(*it as i64))
            .collect::<Vec<_>>(),
    ))
}

fn suboffsets(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    this(vm, args[0])?;
    Ok(vm.heap.tuple(Vec::new()))
}

fn is_readonly(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    Ok(Value::bool(this(vm, args[0])?.is_readonly))
}

fn is_c_contiguous(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    Ok(Value::bool(this(vm, args[0])?.is_c_contiguous()))
}

fn is_f_contiguous(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let mut view = this(vm, args[0])?;
    view.shape.reverse();
    view.strides.reverse();
    Ok(Value::bool(view.is_c_contiguous()))
}

fn is_contiguous(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let is_either =
        is_c_contiguous(vm, args)? == Value::TRUE || is_f_contiguous(vm, args)? == Value::TRUE;
    Ok(Value::bool(is_either))
}
