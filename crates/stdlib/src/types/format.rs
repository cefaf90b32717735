//! Formatting: `format()`, `%` and `str.format`, each a parse here and a loop in the prelude.

use dormouse_vm::number::ErrorClass;
use dormouse_vm::text::percent::{
    Amount, Conversion, PercentError, PercentParser, Piece, TemplateKind, char_of_int, render_char,
    render_float, render_int, render_str,
};
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
];

pub(super) const FUNCTIONS: &[Native] = &[
    Native {
        name: "format",
        params: "value, spec=, /",
        run: Run::Control(format),
        doc: "Format a value by a specifier.",
    },
    Native {
        name: "_percent_pieces",
        params: "template, /",
        run: Run::Plain(percent_pieces),
        doc: "Literals, and (key, code, width, precision) of conversions; -1 is the next argument.",
    },
    Native {
        name: "_percent_render",
        params: "template, index, width, precision, value, /",
        run: Run::Plain(percent_render),
        doc: "One conversion of a plain value.",
    },
    Native {
        name: "_template_pieces",
        params: "template, numbering, /",
        run: Run::Plain(template_pieces),
        doc: "Literals, and (argument, accessors, conversion, spec, nested) of fields, with the numbering afterwards.",
    },
];

/// Digits an integer may have in decimal text.
const MAX_DIGITS: usize = 4300;

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
    let formatted = FormatSpec::parse(&text).and_then(|spec| {
        if let Some(float) = vm.float_of(value) {
            return format_float(float, &spec).map(Some);
        }
        if let Some(number) = number {
            return format_int(&number, &spec, MAX_DIGITS).map(Some);
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

fn spec_error(vm: &mut Vm, error: &SpecError, name: &str) -> Raise {
    raise_as(vm, error.class(), error.message(name))
}

fn percent_error(vm: &mut Vm, error: &PercentError) -> Raise {
    raise_as(vm, error.class(), error.to_string())
}

fn percent_pieces(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let Some(text) = vm.str_of(args[0]).map(str::to_string) else {
        return Err(vm.raise(
            ClassId::TypeError,
            "formatting of bytes is not supported yet",
        ));
    };
    let mut pieces = Vec::new();
    for piece in PercentParser::of_str(&text) {
        match piece.map_err(|error| percent_error(vm, &error))? {
            Piece::Literal(range) => pieces.push(vm.heap.str(&text[range])),
            Piece::Conversion(conversion) => {
                let key = match &conversion.key {
                    Some(range) => vm.heap.str(&text[range.clone()]),
                    None => Value::NONE,
                };
                let code = vm.heap.str(conversion.code.to_string());
                let amount = |amount: Option<Amount>| match amount {
                    Some(Amount::Argument) => Value::int(-1),
                    Some(Amount::Fixed(_)) | None => Value::NONE,
                };
                let (width, precision) = (amount(conversion.width), amount(conversion.precision));
                pieces.push(vm.heap.tuple([key, code, width, precision]));
            }
        }
    }
    Ok(vm.heap.list(pieces))
}

fn percent_render(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let text = vm.str_of(args[0]).unwrap_or("").to_string();
    let wanted = args[1]
        .as_int()
        .and_then(|it| usize::try_from(it).ok())
        .unwrap_or(0);
    let found = PercentParser::of_str(&text).nth(wanted);
    let Some(Ok(Piece::Conversion(conversion))) = found else {
        return Ok(args[4]);
    };
    match rendered(vm, &conversion, args) {
        Ok(text) => Ok(vm.heap.str(text)),
        Err(error) => Err(percent_error(vm, &error)),
    }
}

fn rendered(vm: &Vm, conversion: &Conversion, args: &[Value]) -> Result<String, PercentError> {
    let kind = TemplateKind::Text;
    let resolved = conversion.resolve(args[2].as_int(), args[3].as_int())?;
    let value = vm.plain(args[4]);
    let code = conversion.code;
    let type_name = vm.type_name(args[4]).to_string();
    match code {
        's' | 'r' | 'a' => Ok(render_str(vm.str_of(value).unwrap_or(""), &resolved)),
        'd' | 'i' | 'u' => {
            let number = match vm.float_of(value) {
                Some(number) => Some(dormouse_vm::number::float::to_int(number)?),
                None => vm.big_of(value),
            };
            let number = number.ok_or(PercentError::RealRequired { code, type_name })?;
            render_int(&number, &resolved, MAX_DIGITS)
        }
        'o' | 'x' | 'X' => {
            let number = vm
                .big_of(value)
                .ok_or(PercentError::IntegerRequired { code, type_name })?;
            render_int(&number, &resolved, MAX_DIGITS)
        }
        'e' | 'E' | 'f' | 'F' | 'g' | 'G' => {
            let number = match (vm.float_of(value), vm.big_of(value)) {
                (Some(number), _) => number,
                (None, Some(number)) => dormouse_vm::number::int::to_f64(&number)?,
                (None, None) => return Err(PercentError::FloatRequired { kind, type_name }),
            };
            Ok(render_float(number, &resolved))
        }
        'c' => {
            let mut chars = vm.str_of(value).unwrap_or("").chars();
            match (chars.next(), chars.next(), vm.big_of(value)) {
                (Some(char), None, _) => Ok(render_char(char, &resolved)),
                (_, _, Some(number)) => Ok(render_char(char_of_int(&number, kind)?, &resolved)),
                _ => Err(PercentError::CharRequired(kind)),
            }
        }
        _ => Err(conversion.unsupported(kind)),
    }
}

fn template_format(vm: &mut Vm, args: &[Value]) -> Outcome {
    Ok(Control::call(vm.hidden_value("_str_format"), args))
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
