//! Making memoryviews: of bytes, of other views, in another format or shape.

use dormouse_vm::{
    BufferView, ClassId, Dimensions, Kind, MOST_DIMENSIONS, Native, Raise, Value, Vm, item_format,
};

use super::{item, plain, this};
use crate::types::text::is_given;

pub(super) const METHODS: &[Native] = &[
    plain(
        "memoryview.__new__",
        "cls, object",
        memoryview_new,
        "A view of bytes.",
    ),
    plain(
        "memoryview.cast",
        "self, /, format, shape=",
        cast,
        "Cast a memoryview to a new format or shape.",
    ),
    plain(
        "memoryview.toreadonly",
        "self, /",
        to_readonly,
        "Return a readonly version of the memoryview.",
    ),
];

fn memoryview_new(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    if let Some(view) = item::of_bytes(vm, args[1]) {
        return Ok(vm.new_view(&view));
    }
    if vm.is_view(args[1]) {
        let view = this(vm, args[1])?;
        return Ok(vm.new_view(&view));
    }
    if let Some(view) = of_array(vm, args[1]) {
        return Ok(vm.new_view(&view));
    }
    let message = format!(
        "memoryview: a bytes-like object is required, not '{}'",
        vm.type_name(args[1])
    );
    Err(vm.raise(ClassId::TypeError, message))
}

/// A view of an instance of a class of the library that keeps items in a bytearray: it says which, and in what format.
pub(super) fn of_array(vm: &mut Vm, object: Value) -> Option<BufferView> {
    if !object.is_kind(Kind::Instance) || vm.is_view(object) {
        return None;
    }
    let base = vm.own_attribute_str(object, "_memory_base")?;
    let format = vm.own_attribute_str(object, "_memory_format")?;
    let (code, item_size) = item_format(vm.str_of(format)?)?;
    let whole = item::of_bytes(vm, base)?;
    let len = whole.shape.first()? / item_size;
    Some(BufferView {
        object,
        format,
        code,
        item_size,
        shape: [len].into_iter().collect(),
        strides: [item_size as isize].into_iter().collect(),
        ..whole
    })
}

fn to_readonly(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let mut view = this(vm, args[0])?;
    view.is_readonly = true;
    Ok(vm.new_view(&view))
}

fn cast(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let mut view = this(vm, args[0])?;
    let plain = vm.plain(args[1]);
    if !plain.is_kind(Kind::Str) {
        let message = format!(
            "cast() argument 'format' must be str, not {}",
            crate::types::text::argument_type(vm, args[1])
        );
        return Err(vm.raise(ClassId::TypeError, message));
    }
    if !view.is_c_contiguous() {
        let message = "memoryview: casts are restricted to C-contiguous views";
        return Err(vm.raise(ClassId::TypeError, message));
    }
    let has_shape = is_given(args[2]);
    if (has_shape || view.shape.len() != 1) && view.shape.contains(&0) {
        let message = "memoryview: cannot cast view with zeros in shape or strides";
        return Err(vm.raise(ClassId::TypeError, message));
    }
    let dimensions = if has_shape {
        Some(given_shape(vm, args[2], &view)?)
    } else {
        None
    };
    flatten(vm, &mut view, plain)?;
    if let Some(dimensions) = dimensions {
        let n_items = shape_items(vm, &view, &dimensions)?;
        if n_items.checked_mul(view.item_size) != Some(view.n_bytes()) {
            let message = "memoryview: product(shape) * itemsize != buffer size";
            return Err(vm.raise(ClassId::TypeError, message));
        }
        let mut shape: Dimensions<usize> = Dimensions::new();
        shape.extend(
            dimensions
                .iter()
                .filter_map(|it| it.as_int())
                .map(|it| it as usize),
        );
        view.strides = strides(&shape, view.item_size);
        view.shape = shape;
    }
    Ok(vm.new_view(&view))
}

/// The dimensions that a script gave, which must be a list or tuple.
fn given_shape(vm: &mut Vm, shape: Value, view: &BufferView) -> Result<Vec<Value>, Raise> {
    let plain = vm.plain(shape);
    if !plain.is_kind(Kind::List) && !plain.is_kind(Kind::Tuple) {
        return Err(vm.raise(ClassId::TypeError, "shape must be a list or a tuple"));
    }
    let dimensions = vm.sequence_items(plain).unwrap_or(&[]).to_vec();
    if dimensions.len() > MOST_DIMENSIONS {
        let message = "memoryview: number of dimensions must not exceed 64";
        return Err(vm.raise(ClassId::ValueError, message));
    }
    if view.shape.len() != 1 && dimensions.len() != 1 {
        let message = "memoryview: cast must be 1D -> ND or ND -> 1D";
        return Err(vm.raise(ClassId::TypeError, message));
    }
    Ok(dimensions)
}

/// Makes a view one of one dimension with items of a format.
fn flatten(vm: &mut Vm, view: &mut BufferView, format: Value) -> Result<(), Raise> {
    let Some((code, item_size)) = item_format(vm.heap.text(format)) else {
        let message = "memoryview: destination format must be a native single character format \
                       prefixed with an optional '@'";
        return Err(vm.raise(ClassId::ValueError, message));
    };
    let is_byte = |code: u8| matches!(code, b'b' | b'B' | b'c');
    if !is_byte(code) && !is_byte(view.code) {
        let message = "memoryview: cannot cast between two non-byte formats";
        return Err(vm.raise(ClassId::TypeError, message));
    }
    let n_bytes = view.n_bytes();
    if !n_bytes.is_multiple_of(item_size) {
        let message = "memoryview: length is not a multiple of itemsize";
        return Err(vm.raise(ClassId::TypeError, message));
    }
    (view.format, view.code, view.item_size) = (format, code, item_size);
    view.shape = [n_bytes / item_size].into_iter().collect();
    view.strides = [item_size as isize].into_iter().collect();
    Ok(())
}

/// How many items a shape has.
fn shape_items(vm: &mut Vm, view: &BufferView, dimensions: &[Value]) -> Result<usize, Raise> {
    let mut n_items = 1_i64;
    for dimension in dimensions {
        let Some(n) = vm
            .index_value(*dimension)
            .filter(|_| !dimension.is_kind(Kind::Instance))
        else {
            let message = "memoryview.cast(): elements of shape must be integers";
            return Err(vm.raise(ClassId::TypeError, message));
        };
        let Some(n) = n.as_int().filter(|it| *it > 0) else {
            let message = "memoryview.cast(): elements of shape must be integers > 0";
            return Err(vm.raise(ClassId::ValueError, message));
        };
        let product = n_items
            .checked_mul(n)
            .filter(|it| it.checked_mul(view.item_size as i64).is_some());
        let Some(product) = product else {
            let message = "memoryview.cast(): product(shape) > SSIZE_MAX";
            return Err(vm.raise(ClassId::ValueError, message));
        };
        n_items = product;
    }
    Ok(n_items as usize)
}

/// The strides of a shape whose last dimension runs fastest.
fn strides(shape: &[usize], item_size: usize) -> Dimensions<isize> {
    let mut stride = item_size as isize;
    let mut strides: Dimensions<isize> = Dimensions::new();
    for n in shape.iter().rev() {
        strides.push(stride);
        stride *= *n as isize;
    }
    strides.reverse();
    strides
}
