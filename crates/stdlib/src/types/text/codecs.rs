//! `encode` and `decode`, and the exceptions of what cannot be.

use dormouse_vm::text::codec::{self, CodecError, Encoding, Handler};
use dormouse_vm::text::surrogate::code_of;
use dormouse_vm::{ClassId, Control, Kind, Native, Outcome, Raise, Value, Vm};

use super::{method, this};
use crate::types::{Attribute, attribute};

pub(super) const METHODS: &[Native] = &[
    method!(
        "str.encode",
        "self, /, encoding=, errors=",
        encode,
        "The text as bytes."
    ),
    method!(
        "bytes.decode",
        "self, /, encoding=, errors=",
        decode,
        "The bytes as text."
    ),
    method!(
        "bytearray.decode",
        "self, /, encoding=, errors=",
        decode,
        "The bytes as text."
    ),
];

pub(crate) const ATTRIBUTES: &[Attribute] = &[
    attribute!(UnicodeEncodeError, "encoding", encoding),
    attribute!(UnicodeEncodeError, "object", object),
    attribute!(UnicodeEncodeError, "start", start),
    attribute!(UnicodeEncodeError, "end", end),
    attribute!(UnicodeEncodeError, "reason", reason),
    attribute!(UnicodeDecodeError, "encoding", encoding),
    attribute!(UnicodeDecodeError, "object", object),
    attribute!(UnicodeDecodeError, "start", start),
    attribute!(UnicodeDecodeError, "end", end),
    attribute!(UnicodeDecodeError, "reason", reason),
];

/// The encoding and handler that a method's arguments name.
fn options(
    vm: &mut Vm,
    encoding: Value,
    errors: Value,
    method: &str,
) -> Result<(Encoding, Handler), Raise> {
    check_names(vm, encoding, errors, method)?;
    let encoding = vm.str_of(encoding).unwrap_or("utf-8").to_string();
    let errors = vm.str_of(errors).unwrap_or("strict").to_string();
    let Some(encoding) = Encoding::of_name(&encoding) else {
        return Err(vm.raise(
            ClassId::LookupError,
            format!("unknown encoding: {encoding}"),
        ));
    };
    // An unknown handler is an error only when it is asked.
    let handler = Handler::of_name(&errors).unwrap_or(Handler::Strict);
    Ok((encoding, handler))
}

/// Whether an encoding or a handler of errors is one that only the module `codecs` knows.
pub(crate) fn is_elsewhere(vm: &Vm, encoding: Value, errors: Value) -> bool {
    vm.str_of(encoding)
        .is_some_and(|it| Encoding::of_name(it).is_none())
        || vm
            .str_of(errors)
            .is_some_and(|it| Handler::of_name(it).is_none())
}

/// Refuses names of encodings and handlers that are no names, for `function`.
pub(crate) fn check_names(
    vm: &mut Vm,
    encoding: Value,
    errors: Value,
    function: &str,
) -> Result<(), Raise> {
    for (name, parameter) in [(encoding, "encoding"), (errors, "errors")] {
        if name.is_unset() {
            continue;
        }
        match vm.str_of(name) {
            Some(name) if !name.contains('\0') => {}
            Some(_) => return Err(vm.raise(ClassId::ValueError, "embedded null character")),
            None => {
                let message = format!(
                    "{function}() argument '{parameter}' must be str, not {}",
                    super::argument_type(vm, name)
                );
                return Err(vm.raise(ClassId::TypeError, message));
            }
        }
    }
    Ok(())
}

/// Has the module `codecs` encode or decode.
pub(crate) fn elsewhere(
    vm: &mut Vm,
    function: &str,
    object: Value,
    encoding: Value,
    errors: Value,
) -> Outcome {
    check_names(vm, encoding, errors, function)?;
    let mut given = |value: Value, default: &str| {
        if value.is_unset() {
            vm.intern(default)
        } else {
            value
        }
    };
    let arguments = [object, given(encoding, "utf-8"), given(errors, "strict")];
    let name = format!("_{function}_elsewhere");
    Ok(Control::call(vm.hidden_value(&name), arguments))
}

fn encode(vm: &mut Vm, args: &[Value]) -> Outcome {
    let this = this(vm, args)?;
    if is_elsewhere(vm, args[1], args[2]) {
        return elsewhere(vm, "encode", this, args[1], args[2]);
    }
    let bytes = encoded(vm, this, args[1], args[2], "encode")?;
    Ok(vm.heap.alloc(bytes.into_boxed_slice()).into())
}

/// The bytes of a string as the arguments of `method` say.
pub(crate) fn encoded(
    vm: &mut Vm,
    text: Value,
    encoding: Value,
    errors: Value,
    method: &str,
) -> Result<Vec<u8>, Raise> {
    let (encoding, handler) = options(vm, encoding, errors, method)?;
    match codec::encode(vm.heap.text(text), encoding, handler) {
        Ok(bytes) => Ok(bytes),
        Err(error) => Err(raise(vm, ClassId::UnicodeEncodeError, text, &error, errors)),
    }
}

fn decode(vm: &mut Vm, args: &[Value]) -> Outcome {
    if is_elsewhere(vm, args[1], args[2]) {
        return elsewhere(vm, "decode", args[0], args[1], args[2]);
    }
    Ok(decoded(vm, args[0], args[1], args[2], "decode")?.into())
}

/// The string of bytes as the arguments of `method` say.
pub(crate) fn decoded(
    vm: &mut Vm,
    bytes: Value,
    encoding: Value,
    errors: Value,
    method: &str,
) -> Result<Value, Raise> {
    let (encoding, handler) = options(vm, encoding, errors, method)?;
    let Some(slice) = vm.byte_slice(bytes) else {
        let message = format!(
            "decoding to str: need a bytes-like object, {} found",
            vm.type_name(bytes)
        );
        return Err(vm.raise(ClassId::TypeError, message));
    };
    match codec::decode(slice, encoding, handler) {
        Ok(text) => Ok(vm.heap.str(text)),
        Err(error) => {
            let copy: Box<[u8]> = slice.into();
            let copy = vm.heap.alloc(copy);
            Err(raise(vm, ClassId::UnicodeDecodeError, copy, &error, errors))
        }
    }
}

/// The exception of a codec; a LookupError when the handler that should have dealt with it does not exist.
fn raise(vm: &mut Vm, class: ClassId, object: Value, error: &CodecError, errors: Value) -> Raise {
    if let Some(name) = vm.str_of(errors)
        && Handler::of_name(name).is_none()
    {
        let message = format!("unknown error handler name '{name}'");
        return vm.raise(ClassId::LookupError, message);
    }
    if matches!(vm.str_of(errors), Some("xmlcharrefreplace" | "namereplace"))
        && class == ClassId::UnicodeDecodeError
    {
        let message = "don't know how to handle UnicodeDecodeError in error callback";
        return vm.raise(ClassId::TypeError, message);
    }
    let class = vm.class(class);
    let args = [
        vm.heap.str(error.encoding),
        object,
        Value::int(error.start as i64),
        Value::int(error.end as i64),
        vm.heap.str(error.reason),
    ];
    Raise(vm.new_exception(class, &args))
}

/// `str()` of the exceptions of codecs; `None` for any other exception, or one made with other arguments.
pub(crate) fn error_text(vm: &Vm, exception: Value) -> Option<String> {
    let is_encoding = vm.is_exception(exception, ClassId::UnicodeEncodeError);
    if !is_encoding && !vm.is_exception(exception, ClassId::UnicodeDecodeError) {
        return None;
    }
    let args = vm.sequence_items(vm.exception(exception)?.args)?;
    let [encoding, object, start, end, reason] = args else {
        return None;
    };
    let (encoding, reason) = (vm.str_of(*encoding)?, vm.str_of(*reason)?);
    let (start, end) = (start.as_int()?, end.as_int()?);
    let object = vm.plain(*object);
    let at = usize::try_from(start).ok()?;
    let is_single = end == start + 1;
    let what = if is_encoding {
        if !object.is_kind(Kind::Str) {
            return None;
        }
        match vm.heap.strs[object.index()].char_at(at) {
            Some(c) if is_single => format!("encode character '{}'", escaped(code_of(c))),
            _ => "encode characters".to_string(),
        }
    } else {
        match vm.byte_slice(object)?.get(at) {
            Some(byte) if is_single => format!("decode byte 0x{byte:02x}"),
            _ => "decode bytes".to_string(),
        }
    };
    let place = if is_single {
        format!("position {start}")
    } else {
        format!("position {start}-{}", end - 1)
    };
    Some(format!(
        "'{encoding}' codec can't {what} in {place}: {reason}"
    ))
}

fn escaped(code: u32) -> String {
    match code {
        0..=0xff => format!("\\x{code:02x}"),
        0x100..=0xffff => format!("\\u{code:04x}"),
        _ => format!("\\U{code:08x}"),
    }
}

fn arg(vm: &Vm, exception: Value, at: usize) -> Result<Value, Raise> {
    let args = vm.exception(exception).map_or(Value::NONE, |it| it.args);
    let items = vm.sequence_items(args).unwrap_or(&[]);
    Ok(items.get(at).copied().unwrap_or(Value::NONE))
}

fn encoding(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    arg(vm, args[0], 0)
}

fn object(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    arg(vm, args[0], 1)
}

fn start(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    arg(vm, args[0], 2)
}

fn end(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    arg(vm, args[0], 3)
}

fn reason(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    arg(vm, args[0], 4)
}
