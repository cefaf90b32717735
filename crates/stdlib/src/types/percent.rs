//! The `%` operator of `str` and `bytes`: all at once when no script has a say, else a loop in the prelude.

use dormouse_vm::text::percent::{
    Amount, Conversion, Flags, PercentError, PercentParser, Piece, Resolved, TemplateKind,
    char_of_int, render_bytes, render_char, render_float, render_int, render_str,
};
use dormouse_vm::text::repr::escape_non_ascii;
use dormouse_vm::{ClassId, Control, Kind, Native, Outcome, Raise, Run, Value, Vm};

use super::format::raise_as;
use super::int::max_digits;
use super::repr::{quick_repr, quick_str};

pub(super) const FUNCTIONS: &[Native] = &[
    Native {
        name: "_percent",
        params: "template, values, /",
        run: Run::Control(percent),
        doc: "template % values.",
    },
    Native {
        name: "_percent_pieces",
        params: "template, /",
        run: Run::Plain(percent_pieces),
        doc: "Literals, and (key, code, width, precision, text, index) of conversions; -1 is the next argument.",
    },
    Native {
        name: "_percent_render",
        params: "conversion, index, width, precision, value, /",
        run: Run::Plain(percent_render),
        doc: "One conversion of a plain value.",
    },
];

/// A template, copied: its text, or its bytes.
enum Template {
    Text(String),
    Bytes(Vec<u8>),
}

impl Template {
    fn of(vm: &mut Vm, value: Value) -> Result<Self, Raise> {
        if let Some(text) = vm.str_of(value) {
            return Ok(Self::Text(text.to_string()));
        }
        match vm.byte_slice(value) {
            Some(bytes) => Ok(Self::Bytes(bytes.to_vec())),
            None => Err(vm.raise(ClassId::TypeError, "a template must be str or bytes")),
        }
    }

    fn kind(&self) -> TemplateKind {
        match self {
            Self::Text(_) => TemplateKind::Text,
            Self::Bytes(_) => TemplateKind::Bytes,
        }
    }

    fn parser(&self) -> PercentParser<'_> {
        match self {
            Self::Text(text) => PercentParser::of_str(text),
            Self::Bytes(bytes) => PercentParser::of_bytes(bytes),
        }
    }

    fn bytes(&self) -> &[u8] {
        match self {
            Self::Text(text) => text.as_bytes(),
            Self::Bytes(bytes) => bytes,
        }
    }

    /// A part of the template as a value of its kind.
    fn part(&self, vm: &mut Vm, range: std::ops::Range<usize>) -> Value {
        match self {
            Self::Text(text) => vm.heap.str(&text[range]),
            Self::Bytes(bytes) => vm.heap.alloc(Box::<[u8]>::from(&bytes[range])),
        }
    }
}

fn raised(vm: &mut Vm, error: &PercentError) -> Raise {
    raise_as(vm, error.class(), error.to_string())
}

/// The arguments of a template as they are used up.
struct Arguments {
    /// A tuple's items, or the one value.
    items: Vec<Value>,
    n_used: usize,
    /// The dict that keys are looked up in; unset when there is none here.
    mapping: Value,
    /// Whether left-over arguments are no mistake: a mapping was given.
    may_remain: bool,
}

impl Arguments {
    /// `None` when the values are a mapping of a script's.
    fn of(vm: &Vm, values: Value, kind: TemplateKind) -> Option<Self> {
        let plain = vm.plain(values);
        let (items, mapping, may_remain) = match plain.kind() {
            Some(Kind::Tuple) => (vm.heap.tuples[plain.index()].to_vec(), Value::UNSET, false),
            Some(Kind::Dict) if plain == values => (vec![values], values, true),
            Some(Kind::Instance | Kind::Dict) => return None,
            Some(Kind::Class) if vm.script_method(values, "__getitem__").is_some() => return None,
            Some(Kind::List | Kind::Range) => (vec![values], Value::UNSET, true),
            Some(Kind::Bytes | Kind::ByteArray) => {
                (vec![values], Value::UNSET, kind == TemplateKind::Text)
            }
            _ => (vec![values], Value::UNSET, false),
        };
        Some(Self {
            items,
            n_used: 0,
            mapping,
            may_remain,
        })
    }

    fn next(&mut self) -> Result<Value, PercentError> {
        let item = self.items.get(self.n_used).copied();
        self.n_used += 1;
        item.ok_or(PercentError::NotEnoughArguments)
    }

    /// The number for a `*`.
    fn amount(&mut self, amount: Option<Amount>) -> Result<Option<i64>, PercentError> {
        match amount {
            Some(Amount::Argument) => {
                let number = self.next()?.as_int().ok_or(PercentError::StarWantsInt)?;
                Ok(Some(number))
            }
            _ => Ok(None),
        }
    }
}

fn percent(vm: &mut Vm, args: &[Value]) -> Outcome {
    let template = Template::of(vm, args[0])?;
    let slow = |vm: &Vm| Control::call(vm.hidden_value("_percent_slow"), [args[0], args[1]]);
    let kind = template.kind();
    let Some(mut arguments) = Arguments::of(vm, args[1], kind) else {
        return Ok(slow(vm));
    };
    let mut written = Vec::with_capacity(template.bytes().len() + 16);
    for piece in template.parser() {
        let conversion = match piece.map_err(|error| raised(vm, &error))? {
            Piece::Literal(range) => {
                written.extend(&template.bytes()[range]);
                continue;
            }
            Piece::Conversion(conversion) => conversion,
        };
        let value = match &conversion.key {
            Some(range) => {
                if arguments.mapping.is_unset() && arguments.may_remain {
                    return Ok(slow(vm));
                }
                if arguments.mapping.is_unset() {
                    return Err(raised(vm, &PercentError::MappingRequired));
                }
                let key = template.part(vm, range.clone());
                match vm.find_key(arguments.mapping, key)? {
                    Some(Some(entry)) => {
                        vm.heap.dicts[arguments.mapping.index()].table.value(entry)
                    }
                    Some(None) => return Err(vm.key_error(key)),
                    None => return Ok(slow(vm)),
                }
            }
            None => Value::UNSET,
        };
        if !value.is_unset() {
            // From here on there is that value only, and this conversion takes it.
            (arguments.items, arguments.n_used) = (vec![value], 0);
        }
        let resolved = resolve(&conversion, &mut arguments);
        let resolved = resolved.map_err(|error| raised(vm, &error))?;
        let value = arguments.next().map_err(|error| raised(vm, &error))?;
        need_room(vm, &resolved, written.len())?;
        if kind == TemplateKind::Text && push_plainly(vm, &mut written, &resolved, value) {
            continue;
        }
        let Some(value) = shown(vm, value, conversion.code, kind) else {
            return Ok(slow(vm));
        };
        match rendered(vm, &conversion, &resolved, value, kind) {
            Ok(bytes) => written.extend(bytes),
            Err(error) => return Err(raised(vm, &error)),
        }
    }
    if arguments.n_used < arguments.items.len() && !arguments.may_remain {
        return Err(raised(vm, &PercentError::TooManyArguments(kind)));
    }
    Ok(finished(vm, args[0], written).into())
}

/// Writes text by `s`, or a small integer by `s` or `d`, with at most a width; false for anything else.
fn push_plainly(vm: &Vm, written: &mut Vec<u8>, resolved: &Resolved, value: Value) -> bool {
    let plain = Flags {
        is_left: resolved.flags.is_left,
        ..Flags::default()
    };
    if resolved.precision.is_some() || resolved.flags != plain {
        return false;
    }
    let number;
    let text = match (resolved.code, value.as_int()) {
        ('s' | 'd' | 'i' | 'u', Some(value)) => {
            number = value.to_string();
            &number
        }
        ('s', None) if value.is_kind(Kind::Str) => vm.heap.text(value),
        _ => return false,
    };
    let padding = match resolved.width {
        0 => 0,
        width => width.saturating_sub(text.chars().count()),
    };
    let (before, after) = match resolved.flags.is_left {
        true => (0, padding),
        false => (padding, 0),
    };
    written.extend(std::iter::repeat_n(b' ', before));
    written.extend(text.as_bytes());
    written.extend(std::iter::repeat_n(b' ', after));
    true
}

fn resolve(conversion: &Conversion, arguments: &mut Arguments) -> Result<Resolved, PercentError> {
    let width = arguments.amount(conversion.width)?;
    let precision = arguments.amount(conversion.precision)?;
    conversion.resolve(width, precision)
}

/// Raises MemoryError unless a conversion may follow what was written.
fn need_room(vm: &mut Vm, resolved: &Resolved, n_written: usize) -> Result<(), Raise> {
    let precision = match resolved.code {
        's' | 'r' | 'a' | 'b' | 'c' => 0,
        _ => resolved.precision.unwrap_or(0),
    };
    vm.need_room(n_written.saturating_add(resolved.width.max(precision)))
}

/// What was written, as a value of the template's type.
fn finished(vm: &mut Vm, template: Value, written: Vec<u8>) -> Value {
    match vm.plain(template).kind() {
        Some(Kind::Bytes) => vm.heap.alloc(written.into_boxed_slice()),
        Some(Kind::ByteArray) => vm.heap.alloc(written),
        _ => {
            let text = String::from_utf8(written);
            let text =
                text.unwrap_or_else(|it| String::from_utf8_lossy(it.as_bytes()).into_owned());
            vm.heap.str(text)
        }
    }
}

/// The value that a conversion shows: a string for `s r a` of text. `None` when a script must be asked.
fn shown(vm: &mut Vm, value: Value, code: char, kind: TemplateKind) -> Option<Value> {
    let text = match (code, kind) {
        ('s', TemplateKind::Text) => quick_str(vm, value)?,
        ('r', TemplateKind::Text) => quick_repr(vm, value)?,
        ('r' | 'a', _) => escape_non_ascii(&quick_repr(vm, value)?),
        ('s' | 'b', TemplateKind::Bytes) => {
            return vm
                .script_method(value, "__bytes__")
                .is_none()
                .then_some(value);
        }
        _ => {
            let hooks = ["__int__", "__index__", "__float__"];
            let is_asked = hooks.iter().any(|it| vm.script_method(value, it).is_some());
            return (!is_asked).then_some(value);
        }
    };
    Some(vm.heap.str(text))
}

fn rendered(
    vm: &Vm,
    conversion: &Conversion,
    resolved: &Resolved,
    given: Value,
    kind: TemplateKind,
) -> Result<Vec<u8>, PercentError> {
    let value = vm.plain(given);
    let code = conversion.code;
    let type_name = || vm.type_name(given).to_string();
    let text = match code {
        'r' | 'a' | 's' if kind == TemplateKind::Text || code != 's' => {
            render_str(vm.str_of(value).unwrap_or(""), resolved)
        }
        's' | 'b' if kind == TemplateKind::Bytes => {
            let view = vm.buffer_view(value);
            return match (vm.byte_slice(value), view) {
                (Some(bytes), _) => Ok(render_bytes(bytes, resolved)),
                (None, Some(view)) => Ok(render_bytes(&vm.gather(&view), resolved)),
                (None, None) => Err(PercentError::BytesRequired {
                    type_name: type_name(),
                }),
            };
        }
        'd' | 'i' | 'u' => {
            let number = match vm.float_of(value) {
                Some(number) => Some(dormouse_vm::number::float::to_int(number)?),
                None => vm.big_of(value),
            };
            let number = number.ok_or_else(|| PercentError::RealRequired {
                code,
                type_name: type_name(),
            })?;
            render_int(&number, resolved, max_digits(vm))?
        }
        'o' | 'x' | 'X' => {
            let number = vm
                .big_of(value)
                .ok_or_else(|| PercentError::IntegerRequired {
                    code,
                    type_name: type_name(),
                })?;
            render_int(&number, resolved, max_digits(vm))?
        }
        'e' | 'E' | 'f' | 'F' | 'g' | 'G' => {
            let number = match (vm.float_of(value), vm.big_of(value)) {
                (Some(number), _) => number,
                (None, Some(number)) => dormouse_vm::number::int::to_f64(&number)?,
                (None, None) => {
                    return Err(PercentError::FloatRequired {
                        kind,
                        type_name: type_name(),
                    });
                }
            };
            render_float(number, resolved)
        }
        'c' => return char_rendered(vm, value, resolved, kind),
        _ => return Err(conversion.unsupported(kind)),
    };
    Ok(text.into_bytes())
}

fn char_rendered(
    vm: &Vm,
    value: Value,
    resolved: &Resolved,
    kind: TemplateKind,
) -> Result<Vec<u8>, PercentError> {
    if let Some(number) = vm.big_of(value) {
        let char = char_of_int(&number, kind)?;
        if kind == TemplateKind::Bytes {
            return Ok(render_bytes(&[u32::from(char) as u8], resolved));
        }
        return Ok(render_char(char, resolved).into_bytes());
    }
    match (kind, vm.byte_slice(value), vm.str_of(value)) {
        (TemplateKind::Bytes, Some(bytes @ [_]), _) => Ok(render_bytes(bytes, resolved)),
        (TemplateKind::Text, _, Some(text)) if text.chars().count() == 1 => {
            let char = text.chars().next().unwrap_or(' ');
            Ok(render_char(char, resolved).into_bytes())
        }
        _ => Err(PercentError::CharRequired(kind)),
    }
}

fn percent_pieces(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let template = Template::of(vm, args[0])?;
    let mut pieces = Vec::new();
    let mut end = 0;
    for piece in template.parser() {
        match piece.map_err(|error| raised(vm, &error))? {
            Piece::Literal(range) => {
                end = range.end;
                pieces.push(template.part(vm, range));
            }
            Piece::Conversion(conversion) => {
                let start = end;
                end = start + conversion_len(&template, start);
                let key = match &conversion.key {
                    Some(range) => template.part(vm, range.clone()),
                    None => Value::NONE,
                };
                let code = vm.heap.str(conversion.code.to_string());
                let amount = |amount: Option<Amount>| match amount {
                    Some(Amount::Argument) => Value::int(-1),
                    Some(Amount::Fixed(_)) | None => Value::NONE,
                };
                let (width, precision) = (amount(conversion.width), amount(conversion.precision));
                let text = template.part(vm, start..end);
                let index = Value::int(conversion.index as i64);
                pieces.push(vm.heap.tuple([key, code, width, precision, text, index]));
            }
        }
    }
    Ok(vm.heap.list(pieces))
}

/// How many bytes of the template the conversion at `start` takes.
fn conversion_len(template: &Template, start: usize) -> usize {
    let rest = &template.bytes()[start..];
    let mut at = 1;
    if rest.get(at) == Some(&b'(') {
        let mut depth = 0;
        while at < rest.len() {
            depth += i32::from(rest[at] == b'(') - i32::from(rest[at] == b')');
            at += 1;
            if depth == 0 {
                break;
            }
        }
    }
    let is_before_code = |it: &u8| {
        matches!(
            it,
            b'#' | b'0'..=b'9' | b'-' | b' ' | b'+' | b'*' | b'.' | b'h' | b'l' | b'L'
        )
    };
    while rest.get(at).is_some_and(is_before_code) {
        at += 1;
    }
    let width = match template {
        Template::Text(text) => text[start + at..].chars().next().map_or(0, char::len_utf8),
        Template::Bytes(_) => 1,
    };
    (at + width).min(rest.len())
}

fn percent_render(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let template = Template::of(vm, args[0])?;
    let found = template.parser().next();
    let Some(Ok(Piece::Conversion(mut conversion))) = found else {
        return Ok(args[4]);
    };
    conversion.index = args[1]
        .as_int()
        .and_then(|it| usize::try_from(it).ok())
        .unwrap_or(0);
    let resolved = conversion
        .resolve(args[2].as_int(), args[3].as_int())
        .map_err(|error| raised(vm, &error))?;
    need_room(vm, &resolved, 0)?;
    match rendered(vm, &conversion, &resolved, args[4], template.kind()) {
        Ok(written) => Ok(finished(vm, args[0], written)),
        Err(error) => Err(raised(vm, &error)),
    }
}
