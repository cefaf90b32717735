//! Formatting: `format()`, `%` and `str.format`, each a parse here and a loop in the prelude.

use dormouse_vm::number::ErrorClass;
use dormouse_vm::text::spec::{
    FormatSpec, SpecError, format_float, format_int, format_small_int, format_str,
};
use dormouse_vm::text::template::{self, Accessor, Argument, FieldName, Numbering, TemplateParser};
use dormouse_vm::{ClassId, Control, Native, Outcome, Raise, Run, Value, Vm};

pub(super) const METHODS: &[Native] = &[
    Native {
        name: "object.__format__",
        params: "self, spec, /",
        run: Run::Control(object_format),
        doc: "Format by a specifier.",
    },
    Native {
        name: "str.format",
        params: "self, /, *args, **kwargs",
        run: Run::Control(template_format),
        doc: "Fill the fields of a template.",
    },
    Native {
        name: "str.format_map",
        params: "self, mapping, /",
        run: Run::Control(format_map),
        doc: "Fill the fields of a template from a mapping.",
    },
];

pub(super) const FUNCTIONS: &[Native] = &[
    Native {
        name: "format",
        params: "value, spec=, /",
        run: Run::Control(format),
        doc: "Format a value by a specifier.",
    },
    Native {
        name: "_template_pieces",
        params: "template, numbering, /",
        run: Run::Plain(template_pieces),
        doc: "Literals, and (argument, accessors, conversion, spec, nested) of fields, with the numbering afterwards.",
    },
];

/// Natives that the module `string` is written over.
pub(crate) const STRING_FUNCTIONS: &[Native] = &[
    Native {
        name: "_template_fields",
        params: "template, /",
        run: Run::Plain(template_fields),
        doc: "(literal, name, spec, conversion) of each field, as string.Formatter.parse gives them.",
    },
    Native {
        name: "_field_name",
        params: "name, /",
        run: Run::Plain(field_name),
        doc: "The argument of a field and its accessors.",
    },
];

pub(super) fn raise_as(vm: &mut Vm, class: ErrorClass, message: String) -> Raise {
    let class = match class {
        ErrorClass::TypeError => ClassId::TypeError,
        ErrorClass::ValueError => ClassId::ValueError,
        ErrorClass::OverflowError => ClassId::OverflowError,
        ErrorClass::ZeroDivisionError => ClassId::ZeroDivisionError,
        ErrorClass::MemoryError => ClassId::MemoryError,
    };
    vm.raise(class, message)
}

fn format(vm: &mut Vm, args: &[Value]) -> Outcome {
    let spec = if args[1].is_unset() {
        vm.intern("")
    } else {
        args[1]
    };
    if vm.str_of(spec).is_none() {
        let message = format!(
            "format() argument 2 must be str, not {}",
            super::text::argument_type(vm, spec)
        );
        return Err(vm.raise(ClassId::TypeError, message));
    }
    if let Some(function) = vm.script_method(args[0], "__format__") {
        let function = vm.special(function);
        let resume = dormouse_vm::frame::Resume::Format;
        return Ok(Control::call_then(function, [args[0], spec], resume));
    }
    object_format(vm, &[args[0], spec])
}

fn object_format(vm: &mut Vm, args: &[Value]) -> Outcome {
    let text = vm.str_of(args[1]).unwrap_or("").to_string();
    if text.is_empty() {
        return super::repr::str(vm, &[args[0]]);
    }
    Ok(formatted(vm, args[0], &text)?.into())
}

/// A value of a built-in type formatted by a specifier that is not empty.
fn formatted(vm: &mut Vm, given: Value, text: &str) -> Result<Value, Raise> {
    let value = vm.plain(given);
    let spec = FormatSpec::parse(text);
    if let (Some(number), Ok(spec)) = (value.as_int(), &spec)
        && let Some(text) = format_small_int(number, spec)
    {
        vm.need_room(spec.width.unwrap_or(0))?;
        return Ok(vm.heap.str(text));
    }
    let float = vm.float_of(value);
    let is_text = float.is_none() && vm.str_of(value).is_some();
    let number = if float.is_none() {
        vm.big_of(value)
    } else {
        None
    };
    if float.is_none() && number.is_none() && !is_text {
        let name = vm.type_name(given);
        let message = format!("unsupported format string passed to {name}.__format__");
        return Err(vm.raise(ClassId::TypeError, message));
    }
    let limit = super::int::max_digits(vm);
    if let Ok(spec) = &spec {
        let precision = if is_text { None } else { spec.precision };
        vm.need_room(spec.width.max(precision).unwrap_or(0))?;
    }
    let string = vm.str_of(value);
    let formatted = spec.and_then(|spec| match (float, number, string) {
        (Some(float), _, _) => format_float(float, &spec),
        (None, Some(number), _) => format_int(&number, &spec, limit),
        (None, None, string) => format_str(string.unwrap_or(""), &spec),
    });
    match formatted {
        Ok(text) => Ok(vm.heap.str(text)),
        Err(error) => {
            let name = vm.type_name(given).to_string();
            Err(spec_error(vm, &error, &name))
        }
    }
}

/// `__format__` of a number.
pub(super) fn number_format(vm: &mut Vm, args: &[Value]) -> Outcome {
    if vm.str_of(args[1]).is_none() {
        let message = format!(
            "__format__() argument must be str, not {}",
            vm.type_name(args[1])
        );
        return Err(vm.raise(ClassId::TypeError, message));
    }
    object_format(vm, args)
}

fn spec_error(vm: &mut Vm, error: &SpecError, name: &str) -> Raise {
    raise_as(vm, error.class(), error.message(name))
}

fn template_format(vm: &mut Vm, args: &[Value]) -> Outcome {
    if let Some(text) = quick_format(vm, args)? {
        return Ok(vm.heap.str(text).into());
    }
    Ok(Control::call(vm.hidden_value("_str_format"), args))
}

/// The template filled, when its fields have no accessors and no nested specifiers and no script has a say.
fn quick_format(vm: &mut Vm, args: &[Value]) -> Result<Option<String>, Raise> {
    let template = vm.str_of(args[0]).unwrap_or("").to_string();
    let mut numbering = Numbering::Undecided;
    let mut filled = String::with_capacity(template.len() + 16);
    for piece in TemplateParser::new(&template) {
        // Mistakes are the prelude's business: what comes before them is evaluated first.
        let field = match piece {
            Ok(template::Piece::Literal(text)) => {
                filled.push_str(text);
                continue;
            }
            Ok(template::Piece::Field(field)) if !field.is_spec_nested => field,
            _ => return Ok(None),
        };
        let Ok(mut name) = FieldName::parse(field.name) else {
            return Ok(None);
        };
        let Ok(position) = numbering.position(name.argument) else {
            return Ok(None);
        };
        let argument = match (position, name.argument) {
            (Some(at), _) => vm
                .sequence_items(args[1])
                .and_then(|it| it.get(at))
                .copied(),
            (None, Argument::Keyword(keyword)) => vm.get_str(args[2], keyword),
            (None, _) => None,
        };
        let (Some(value), None) = (argument, name.accessors.next()) else {
            return Ok(None);
        };
        if !push_field(vm, &mut filled, value, &field)? {
            return Ok(None);
        }
        vm.need_room(filled.len())?;
    }
    Ok(Some(filled))
}

/// Appends a value as its field says; false when a script must be asked.
fn push_field(
    vm: &mut Vm,
    filled: &mut String,
    value: Value,
    field: &template::Field<'_>,
) -> Result<bool, Raise> {
    if vm.script_method(value, "__format__").is_some() {
        return Ok(false);
    }
    let shown = match field.conversion {
        None if field.spec.is_empty() => super::repr::quick_str(vm, value),
        None => {
            let formatted = formatted(vm, value, field.spec)?;
            filled.push_str(vm.heap.text(formatted));
            return Ok(true);
        }
        Some('s') => super::repr::quick_str(vm, value),
        Some('r') => super::repr::quick_repr(vm, value),
        Some('a') => super::repr::quick_repr(vm, value)
            .map(|it| dormouse_vm::text::repr::escape_non_ascii(&it)),
        Some(_) => None,
    };
    let Some(shown) = shown else {
        return Ok(false);
    };
    if field.spec.is_empty() || field.conversion.is_none() {
        filled.push_str(&shown);
        return Ok(true);
    }
    let shown = vm.heap.str(shown);
    let formatted = formatted(vm, shown, field.spec)?;
    filled.push_str(vm.heap.text(formatted));
    Ok(true)
}

fn format_map(vm: &mut Vm, args: &[Value]) -> Outcome {
    Ok(Control::call(vm.hidden_value("_str_format_map"), args))
}

fn template_pieces(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let text = vm.str_of(args[0]).unwrap_or("").to_string();
    let mut numbering = match args[1].as_int() {
        Some(-1) => Numbering::Manual,
        Some(next) => Numbering::Automatic(usize::try_from(next).unwrap_or(0)),
        None => Numbering::Undecided,
    };
    let mut pieces = Vec::new();
    for piece in TemplateParser::new(&text) {
        let piece = match piece {
            Ok(template::Piece::Literal(text)) => Ok(vm.heap.str(text)),
            Ok(template::Piece::Field(field)) => field_tuple(vm, &field, &mut numbering),
            Err(error) => Err(vm.raise(ClassId::ValueError, error.to_string())),
        };
        match piece {
            Ok(piece) => pieces.push(piece),
            // What comes before a mistake is evaluated first: the exception is the last piece.
            Err(raise) => {
                pieces.push(raise.0);
                break;
            }
        }
    }
    let pieces = vm.heap.list(pieces);
    let numbering = match numbering {
        Numbering::Undecided => Value::NONE,
        Numbering::Automatic(next) => Value::int(next as i64),
        Numbering::Manual => Value::int(-1),
    };
    Ok(vm.heap.tuple([pieces, numbering]))
}

fn field_tuple(
    vm: &mut Vm,
    field: &template::Field<'_>,
    numbering: &mut Numbering,
) -> Result<Value, Raise> {
    let parsed = FieldName::parse(field.name)
        .and_then(|name| Ok((name, numbering.position(name.argument)?)));
    let (name, position) =
        parsed.map_err(|error| vm.raise(ClassId::ValueError, error.to_string()))?;
    let argument = match (position, name.argument) {
        (Some(position), _) => Value::int(position as i64),
        (None, Argument::Keyword(keyword)) => vm.heap.str(keyword),
        (None, _) => Value::NONE,
    };
    let steps = steps(vm, name);
    let conversion = field
        .conversion
        .map_or(Value::NONE, |it| vm.intern(it.encode_utf8(&mut [0; 4])));
    let spec = vm.heap.str(field.spec);
    Ok(vm.heap.tuple([
        argument,
        steps,
        conversion,
        spec,
        Value::bool(field.is_spec_nested),
    ]))
}

/// The accessors of a field: whether each is an attribute, and its name or key.
fn steps(vm: &mut Vm, name: FieldName<'_>) -> Value {
    let mut steps = Vec::new();
    for accessor in name.accessors {
        let (is_attribute, key) = match accessor {
            Ok(Accessor::Attribute(name)) => (true, vm.intern(name)),
            Ok(Accessor::Index(index)) => (false, Value::int(index as i64)),
            Ok(Accessor::Key(key)) => (false, vm.heap.str(key)),
            // The steps before a mistake are taken first: the exception is the last step.
            Err(error) => {
                steps.push(vm.raise(ClassId::ValueError, error.to_string()).0);
                break;
            }
        };
        steps.push(vm.heap.tuple([Value::bool(is_attribute), key]));
    }
    vm.heap.list(steps)
}

fn template_fields(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let text = vm.str_of(args[0]).unwrap_or("").to_string();
    let mut fields = Vec::new();
    let mut literal = None;
    for piece in TemplateParser::new(&text) {
        let piece = piece.map_err(|error| vm.raise(ClassId::ValueError, error.to_string()))?;
        match piece {
            template::Piece::Literal(text) => {
                let none = Value::NONE;
                if let Some(before) = literal.replace(vm.heap.str(text)) {
                    fields.push(vm.heap.tuple([before, none, none, none]));
                }
            }
            template::Piece::Field(field) => {
                let before = literal.take().unwrap_or_else(|| vm.intern(""));
                let (name, spec) = (vm.heap.str(field.name), vm.heap.str(field.spec));
                let conversion = field
                    .conversion
                    .map_or(Value::NONE, |it| vm.intern(it.encode_utf8(&mut [0; 4])));
                fields.push(vm.heap.tuple([before, name, spec, conversion]));
            }
        }
    }
    if let Some(before) = literal {
        let none = Value::NONE;
        fields.push(vm.heap.tuple([before, none, none, none]));
    }
    Ok(vm.heap.list(fields))
}

fn field_name(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let text = vm.str_of(args[0]).unwrap_or("").to_string();
    let name = FieldName::parse(&text);
    let name = name.map_err(|error| vm.raise(ClassId::ValueError, error.to_string()))?;
    let argument = match name.argument {
        Argument::Next => vm.intern(""),
        Argument::Index(index) => Value::int(index as i64),
        Argument::Keyword(keyword) => vm.heap.str(keyword),
    };
    let steps = steps(vm, name);
    Ok(vm.heap.tuple([argument, steps]))
}
