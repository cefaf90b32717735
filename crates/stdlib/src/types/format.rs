//! Formatting: `format()`, `%` and `str.format`, each a parse here and a loop in the prelude.

use dormouse_vm::number::ErrorClass;
use dormouse_vm::text::spec::{FormatSpec, SpecError, format_float, format_int, format_str};
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
            vm.type_name(spec)
        );
        return Err(vm.raise(ClassId::TypeError, message));
    }
    if let Some(function) = vm.script_method(args[0], "__format__") {
        let resume = dormouse_vm::frame::Resume::Format;
        return Ok(Control::Call {
            callee: function,
            args: vec![args[0], spec],
            resume,
        });
    }
    object_format(vm, &[args[0], spec])
}

fn object_format(vm: &mut Vm, args: &[Value]) -> Outcome {
    let text = vm.str_of(args[1]).unwrap_or("").to_string();
    let value = vm.plain(args[0]);
    if text.is_empty() {
        return super::repr::str(vm, &[args[0]]);
    }
    let name = vm.type_name(args[0]).to_string();
    let number = (!value.is_bool() || text != "s")
        .then(|| vm.big_of(value))
        .flatten();
    let limit = super::int::max_digits(vm);
    let formatted = FormatSpec::parse(&text).and_then(|spec| {
        if let Some(float) = vm.float_of(value) {
            return format_float(float, &spec).map(Some);
        }
        if let Some(number) = number {
            return format_int(&number, &spec, limit).map(Some);
        }
        vm.str_of(value).map(|it| format_str(it, &spec)).transpose()
    });
    match formatted {
        Ok(Some(text)) => Ok(vm.heap.str(text).into()),
        Ok(None) => {
            let message = format!("unsupported format string passed to {name}.__format__");
            Err(vm.raise(ClassId::TypeError, message))
        }
        Err(error) => Err(spec_error(vm, &error, &name)),
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
    Ok(Control::call(vm.hidden_value("_str_format"), args))
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
        let piece = piece.map_err(|error| vm.raise(ClassId::ValueError, error.to_string()))?;
        match piece {
            template::Piece::Literal(text) => pieces.push(vm.heap.str(text)),
            template::Piece::Field(field) => {
                let field = field_tuple(vm, &field, &mut numbering)?;
                pieces.push(field);
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
    let mut steps = Vec::new();
    for accessor in name.accessors {
        let accessor =
            accessor.map_err(|error| vm.raise(ClassId::ValueError, error.to_string()))?;
        let (is_attribute, key) = match accessor {
            Accessor::Attribute(name) => (true, vm.intern(name)),
            Accessor::Index(index) => (false, Value::int(index as i64)),
            Accessor::Key(key) => (false, vm.heap.str(key)),
        };
        steps.push(vm.heap.tuple([Value::bool(is_attribute), key]));
    }
    let steps = vm.heap.list(steps);
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
