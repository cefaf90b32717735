//! `str` (without formatting, which is in `format`), and the reading half of `bytes`.

use dormouse_vm::text::unicode;
use dormouse_vm::{ClassId, Control, Native, Outcome, Raise, Run, Value, Vm};

macro_rules! plain {
    ($name:literal, $params:literal, $function:expr, $doc:literal) => {
        Native {
            name: $name,
            params: $params,
            run: Run::Plain($function),
            doc: $doc,
        }
    };
}

pub(super) const METHODS: &[Native] = &[
    plain!(
        "str.upper",
        "self, /",
        |vm, args| mapped(vm, args, unicode::upper),
        "All characters in upper case."
    ),
    plain!(
        "str.lower",
        "self, /",
        |vm, args| mapped(vm, args, unicode::lower),
        "All characters in lower case."
    ),
    plain!(
        "str.title",
        "self, /",
        |vm, args| mapped(vm, args, unicode::title),
        "Words begin in upper case."
    ),
    plain!(
        "str.capitalize",
        "self, /",
        |vm, args| mapped(vm, args, unicode::capitalize),
        "The first character in upper case."
    ),
    plain!(
        "str.swapcase",
        "self, /",
        |vm, args| mapped(vm, args, unicode::swapcase),
        "Upper for lower and lower for upper."
    ),
    plain!(
        "str.casefold",
        "self, /",
        |vm, args| mapped(vm, args, unicode::casefold),
        "For comparing without case."
    ),
    plain!(
        "str.isalpha",
        "self, /",
        |vm, args| every(vm, args, unicode::is_alpha),
        "Only letters."
    ),
    plain!(
        "str.isdigit",
        "self, /",
        |vm, args| every(vm, args, unicode::is_digit),
        "Only digits."
    ),
    plain!(
        "str.isdecimal",
        "self, /",
        |vm, args| every(vm, args, unicode::is_decimal),
        "Only decimal digits."
    ),
    plain!(
        "str.isnumeric",
        "self, /",
        |vm, args| every(vm, args, unicode::is_numeric),
        "Only numeric characters."
    ),
    plain!(
        "str.isalnum",
        "self, /",
        |vm, args| every(vm, args, unicode::is_alnum),
        "Only letters and digits."
    ),
    plain!(
        "str.isspace",
        "self, /",
        |vm, args| every(vm, args, unicode::is_space),
        "Only white space."
    ),
    plain!(
        "str.isupper",
        "self, /",
        |vm, args| whole(vm, args, unicode::is_upper_text),
        "Cased, and all upper case."
    ),
    plain!(
        "str.islower",
        "self, /",
        |vm, args| whole(vm, args, unicode::is_lower_text),
        "Cased, and all lower case."
    ),
    plain!(
        "str.istitle",
        "self, /",
        |vm, args| whole(vm, args, unicode::is_title),
        "Words begin in upper case."
    ),
    plain!(
        "str.isidentifier",
        "self, /",
        |vm, args| whole(vm, args, unicode::is_identifier),
        "Could be a name."
    ),
    plain!(
        "str.isascii",
        "self, /",
        |vm, args| whole(vm, args, str::is_ascii),
        "Only ASCII."
    ),
    plain!(
        "str.isprintable",
        "self, /",
        |vm, args| whole(vm, args, |it| it.chars().all(unicode::is_printable)),
        "Only printable characters."
    ),
    plain!(
        "str.strip",
        "self, chars=, /",
        |vm, args| stripped(vm, args, true, true),
        "Without white space at the ends."
    ),
    plain!(
        "str.lstrip",
        "self, chars=, /",
        |vm, args| stripped(vm, args, true, false),
        "Without white space at the start."
    ),
    plain!(
        "str.rstrip",
        "self, chars=, /",
        |vm, args| stripped(vm, args, false, true),
        "Without white space at the end."
    ),
    plain!(
        "str.split",
        "self, sep=, maxsplit=",
        split,
        "The pieces between separators."
    ),
    plain!(
        "str.rsplit",
        "self, sep=, maxsplit=",
        rsplit,
        "The pieces between separators, from the right."
    ),
    plain!(
        "str.splitlines",
        "self, keepends=",
        splitlines,
        "The lines."
    ),
    plain!(
        "str.partition",
        "self, sep, /",
        partition,
        "Before, separator, after."
    ),
    plain!(
        "str.rpartition",
        "self, sep, /",
        rpartition,
        "The same for the last separator."
    ),
    Native {
        name: "str.join",
        params: "self, iterable, /",
        run: Run::Control(join),
        doc: "The items with the string between them.",
    },
    plain!(
        "str.replace",
        "self, old, new, count=, /",
        replace,
        "With every old replaced by new."
    ),
    plain!(
        "str.find",
        "self, sub, start=, end=, /",
        |vm, args| found(vm, args, false, false),
        "Where sub is first, or -1."
    ),
    plain!(
        "str.rfind",
        "self, sub, start=, end=, /",
        |vm, args| found(vm, args, true, false),
        "Where sub is last, or -1."
    ),
    plain!(
        "str.index",
        "self, sub, start=, end=, /",
        |vm, args| found(vm, args, false, true),
        "Where sub is first."
    ),
    plain!(
        "str.rindex",
        "self, sub, start=, end=, /",
        |vm, args| found(vm, args, true, true),
        "Where sub is last."
    ),
    plain!(
        "str.count",
        "self, sub, start=, end=, /",
        count,
        "How often sub is there."
    ),
    plain!(
        "str.startswith",
        "self, prefix, start=, end=, /",
        |vm, args| affixed(vm, args, "startswith"),
        "Whether it begins with a prefix."
    ),
    plain!(
        "str.endswith",
        "self, suffix, start=, end=, /",
        |vm, args| affixed(vm, args, "endswith"),
        "Whether it ends with a suffix."
    ),
    plain!(
        "str.removeprefix",
        "self, prefix, /",
        removeprefix,
        "Without the prefix."
    ),
    plain!(
        "str.removesuffix",
        "self, suffix, /",
        removesuffix,
        "Without the suffix."
    ),
    plain!(
        "str.center",
        "self, width, fillchar=, /",
        |vm, args| padded(vm, args, "center"),
        "In the middle of a width."
    ),
    plain!(
        "str.ljust",
        "self, width, fillchar=, /",
        |vm, args| padded(vm, args, "ljust"),
        "At the left of a width."
    ),
    plain!(
        "str.rjust",
        "self, width, fillchar=, /",
        |vm, args| padded(vm, args, "rjust"),
        "At the right of a width."
    ),
    plain!("str.zfill", "self, width, /", zfill, "With zeros in front."),
    plain!(
        "str.expandtabs",
        "self, tabsize=",
        expandtabs,
        "With spaces for tabs."
    ),
    plain!(
        "str.encode",
        "self, encoding=, errors=",
        encode,
        "The text as bytes."
    ),
    plain!(
        "bytes.decode",
        "self, encoding=, errors=",
        decode,
        "The bytes as text."
    ),
    plain!(
        "bytearray.decode",
        "self, encoding=, errors=",
        decode,
        "The bytes as text."
    ),
    plain!(
        "bytes.hex",
        "self, /",
        hex,
        "Two hexadecimal digits for each byte."
    ),
];

/// The text of a string argument.
fn text(vm: &mut Vm, value: Value) -> Result<String, Raise> {
    match vm.str_of(value) {
        Some(text) => Ok(text.to_string()),
        None => {
            let message = format!("must be str, not {}", vm.type_name(value));
            Err(vm.raise(ClassId::TypeError, message))
        }
    }
}

fn mapped(vm: &mut Vm, args: &[Value], map: fn(&str) -> String) -> Result<Value, Raise> {
    let text = map(&text(vm, args[0])?);
    Ok(vm.heap.str(text))
}

fn every(vm: &mut Vm, args: &[Value], is_wanted: fn(char) -> bool) -> Result<Value, Raise> {
    let text = text(vm, args[0])?;
    Ok(Value::bool(!text.is_empty() && text.chars().all(is_wanted)))
}

fn whole(vm: &mut Vm, args: &[Value], is_wanted: fn(&str) -> bool) -> Result<Value, Raise> {
    let text = text(vm, args[0])?;
    Ok(Value::bool(is_wanted(&text)))
}

fn is_given(value: Value) -> bool {
    !value.is_unset() && !value.is_none()
}

fn stripped(vm: &mut Vm, args: &[Value], at_start: bool, at_end: bool) -> Result<Value, Raise> {
    let string = text(vm, args[0])?;
    let chars: Option<Vec<char>> = if is_given(args[1]) {
        Some(text(vm, args[1])?.chars().collect())
    } else {
        None
    };
    let is_cut = |c: char| {
        chars
            .as_ref()
            .map_or_else(|| unicode::is_space(c), |it| it.contains(&c))
    };
    let mut rest = string.as_str();
    if at_start {
        rest = rest.trim_start_matches(is_cut);
    }
    if at_end {
        rest = rest.trim_end_matches(is_cut);
    }
    Ok(vm.heap.str(rest))
}

/// The separator and the greatest number of splits; no separator means white space.
fn split_options(vm: &mut Vm, args: &[Value]) -> Result<(Option<String>, usize), Raise> {
    let separator = if is_given(args[1]) {
        Some(text(vm, args[1])?)
    } else {
        None
    };
    if separator.as_deref() == Some("") {
        return Err(vm.raise(ClassId::ValueError, "empty separator"));
    }
    let most = if args[2].is_unset() {
        -1
    } else {
        vm.index_value(args[2])
            .and_then(Value::as_int)
            .unwrap_or(-1)
    };
    Ok((separator, usize::try_from(most).unwrap_or(usize::MAX - 1)))
}

fn string_list(vm: &mut Vm, pieces: impl IntoIterator<Item = String>) -> Value {
    let pieces = pieces.into_iter().map(|it| vm.heap.str(it)).collect();
    vm.heap.list(pieces)
}

fn split(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let string = text(vm, args[0])?;
    let (separator, most) = split_options(vm, args)?;
    let mut pieces: Vec<String> = Vec::new();
    match separator {
        Some(separator) => pieces.extend(string.splitn(most + 1, &separator).map(str::to_string)),
        None => {
            let mut rest = string.trim_start_matches(unicode::is_space);
            while !rest.is_empty() {
                let end = if pieces.len() == most {
                    rest.trim_end_matches(unicode::is_space).len()
                } else {
                    rest.find(unicode::is_space).unwrap_or(rest.len())
                };
                pieces.push(rest[..end].to_string());
                rest = rest[end..].trim_start_matches(unicode::is_space);
            }
        }
    }
    Ok(string_list(vm, pieces))
}

fn rsplit(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let string = text(vm, args[0])?;
    let (separator, most) = split_options(vm, args)?;
    let mut pieces: Vec<String> = Vec::new();
    match separator {
        Some(separator) => pieces.extend(
            string
                .rsplitn(most + 1, separator.as_str())
                .map(str::to_string),
        ),
        None => {
            let mut rest = string.trim_end_matches(unicode::is_space);
            while !rest.is_empty() {
                let last = rest
                    .char_indices()
                    .rev()
                    .find(|(_, c)| unicode::is_space(*c));
                let start = if pieces.len() == most {
                    rest.len() - rest.trim_start_matches(unicode::is_space).len()
                } else {
                    last.map_or(0, |(at, c)| at + c.len_utf8())
                };
                pieces.push(rest[start..].to_string());
                rest = rest[..start].trim_end_matches(unicode::is_space);
            }
        }
    }
    pieces.reverse();
    Ok(string_list(vm, pieces))
}

fn splitlines(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let string = text(vm, args[0])?;
    let keeps_ends = !args[1].is_unset() && vm.quick_truth(args[1]) == Some(true);
    let mut lines = Vec::new();
    let mut rest = string.as_str();
    while !rest.is_empty() {
        let end = rest.find(unicode::is_line_break).unwrap_or(rest.len());
        let after = &rest[end..];
        let width = if after.starts_with("\r\n") {
            2
        } else {
            after.chars().next().map_or(0, char::len_utf8)
        };
        lines.push(rest[..if keeps_ends { end + width } else { end }].to_string());
        rest = &rest[end + width..];
    }
    Ok(string_list(vm, lines))
}

fn split_at(vm: &mut Vm, args: &[Value], from_right: bool) -> Result<Value, Raise> {
    let (string, separator) = (text(vm, args[0])?, text(vm, args[1])?);
    if separator.is_empty() {
        return Err(vm.raise(ClassId::ValueError, "empty separator"));
    }
    let at = if from_right {
        string.rfind(&separator)
    } else {
        string.find(&separator)
    };
    let parts = match at {
        Some(at) => [&string[..at], &separator, &string[at + separator.len()..]],
        None if from_right => ["", "", &string],
        None => [&string, "", ""],
    };
    let parts = parts.map(|it| vm.heap.str(it));
    Ok(vm.heap.tuple(parts))
}

fn partition(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    split_at(vm, args, false)
}

fn rpartition(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    split_at(vm, args, true)
}

fn join(vm: &mut Vm, args: &[Value]) -> Outcome {
    let separator = text(vm, args[0])?;
    let Some(items) = vm.plain_items(args[1])? else {
        return Ok(Control::call(
            vm.hidden_value("_str_join"),
            [args[0], args[1]],
        ));
    };
    let mut joined = String::new();
    for (at, item) in items.iter().enumerate() {
        let Some(piece) = vm.str_of(*item) else {
            let message = format!(
                "sequence item {at}: expected str instance, {} found",
                vm.type_name(*item)
            );
            return Err(vm.raise(ClassId::TypeError, message));
        };
        if at > 0 {
            joined.push_str(&separator);
        }
        joined.push_str(piece);
    }
    Ok(vm.heap.str(joined).into())
}

fn replace(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let (string, old, new) = (text(vm, args[0])?, text(vm, args[1])?, text(vm, args[2])?);
    let most = if args[3].is_unset() {
        -1
    } else {
        vm.index_value(args[3])
            .and_then(Value::as_int)
            .unwrap_or(-1)
    };
    let replaced = match usize::try_from(most) {
        Ok(most) => string.replacen(&old, &new, most),
        Err(_) => string.replace(&old, &new),
    };
    Ok(vm.heap.str(replaced))
}

/// The part of a string between two bounds in characters, and the byte where it starts; `None` for bounds that
/// cross.
fn bounded<'a>(vm: &Vm, string: &'a str, start: Value, end: Value) -> Option<(&'a str, usize)> {
    let n_chars = string.chars().count() as i64;
    let bound = |value: Value, default: i64| {
        let at = if is_given(value) {
            vm.index_value(value)
                .and_then(Value::as_int)
                .unwrap_or(default)
        } else {
            default
        };
        if at < 0 { (at + n_chars).max(0) } else { at }
    };
    let (start, end) = (bound(start, 0), bound(end, n_chars).min(n_chars));
    if start > end {
        return None;
    }
    let byte = |at: i64| {
        string
            .char_indices()
            .nth(at as usize)
            .map_or(string.len(), |it| it.0)
    };
    let (from, to) = (byte(start), byte(end));
    Some((&string[from..to], from))
}

fn found(vm: &mut Vm, args: &[Value], from_right: bool, must: bool) -> Result<Value, Raise> {
    let (string, sub) = (text(vm, args[0])?, text(vm, args[1])?);
    let at = bounded(vm, &string, args[2], args[3]).and_then(|(part, from)| {
        let at = if from_right {
            part.rfind(&sub)
        } else {
            part.find(&sub)
        };
        at.map(|it| string[..from + it].chars().count() as i64)
    });
    match at {
        Some(at) => Ok(Value::int(at)),
        None if must => Err(vm.raise(ClassId::ValueError, "substring not found")),
        None => Ok(Value::int(-1)),
    }
}

fn count(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let (string, sub) = (text(vm, args[0])?, text(vm, args[1])?);
    let count =
        bounded(vm, &string, args[2], args[3]).map_or(0, |(part, _)| part.matches(&sub).count());
    Ok(Value::int(count as i64))
}

fn affixed(vm: &mut Vm, args: &[Value], name: &str) -> Result<Value, Raise> {
    let string = text(vm, args[0])?;
    let affixes = match vm.sequence_items(args[1]) {
        Some(items) => items.to_vec(),
        None => vec![args[1]],
    };
    let Some((part, _)) = bounded(vm, &string, args[2], args[3]) else {
        return Ok(Value::FALSE);
    };
    for affix in affixes {
        let Some(affix) = vm.str_of(affix) else {
            let message = format!(
                "{name} first arg must be str or a tuple of str, not {}",
                vm.type_name(args[1])
            );
            return Err(vm.raise(ClassId::TypeError, message));
        };
        if if name == "startswith" {
            part.starts_with(affix)
        } else {
            part.ends_with(affix)
        } {
            return Ok(Value::TRUE);
        }
    }
    Ok(Value::FALSE)
}

fn removeprefix(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let (string, prefix) = (text(vm, args[0])?, text(vm, args[1])?);
    Ok(vm
        .heap
        .str(string.strip_prefix(&*prefix).unwrap_or(&string)))
}

fn removesuffix(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let (string, suffix) = (text(vm, args[0])?, text(vm, args[1])?);
    Ok(vm
        .heap
        .str(string.strip_suffix(&*suffix).unwrap_or(&string)))
}

/// A width a script gave, within what is sensible.
fn width(vm: &mut Vm, value: Value) -> Result<usize, Raise> {
    const MOST: i64 = 1 << 30;
    match vm.index_value(value).and_then(Value::as_int) {
        Some(width) if width > MOST => Err(vm.raise(ClassId::MemoryError, "")),
        Some(width) => Ok(width.max(0) as usize),
        None => {
            let message = format!(
                "'{}' object cannot be interpreted as an integer",
                vm.type_name(value)
            );
            Err(vm.raise(ClassId::TypeError, message))
        }
    }
}

fn padded(vm: &mut Vm, args: &[Value], how: &str) -> Result<Value, Raise> {
    let (string, width) = (text(vm, args[0])?, width(vm, args[1])?);
    let fill = if args[2].is_unset() {
        " ".to_string()
    } else {
        text(vm, args[2])?
    };
    if fill.chars().count() != 1 {
        return Err(vm.raise(
            ClassId::TypeError,
            "The fill character must be exactly one character long",
        ));
    }
    let missing = width.saturating_sub(string.chars().count());
    let left = match how {
        "ljust" => 0,
        "rjust" => missing,
        // CPython puts the odd one on the left when the width is odd.
        _ => missing / 2 + (missing & width & 1),
    };
    let padded = fill.repeat(left) + &string + &fill.repeat(missing - left);
    Ok(vm.heap.str(padded))
}

fn zfill(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let (string, width) = (text(vm, args[0])?, width(vm, args[1])?);
    let zeros = "0".repeat(width.saturating_sub(string.chars().count()));
    let (sign, digits) = string.split_at(usize::from(string.starts_with(['+', '-'])));
    Ok(vm.heap.str(format!("{sign}{zeros}{digits}")))
}

fn expandtabs(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let string = text(vm, args[0])?;
    let size = if args[1].is_unset() {
        8
    } else {
        width(vm, args[1])?
    };
    let (mut expanded, mut column) = (String::new(), 0);
    for char in string.chars() {
        match char {
            '\t' => {
                let n_spaces = if size == 0 { 0 } else { size - column % size };
                expanded.push_str(&" ".repeat(n_spaces));
                column += n_spaces;
            }
            '\n' | '\r' => {
                expanded.push(char);
                column = 0;
            }
            other => {
                expanded.push(other);
                column += 1;
            }
        }
    }
    Ok(vm.heap.str(expanded))
}

/// The normalised name of an encoding argument.
fn encoding(vm: &mut Vm, value: Value) -> Result<String, Raise> {
    let name = if value.is_unset() {
        "utf-8".to_string()
    } else {
        text(vm, value)?
    };
    let name = name.to_lowercase().replace('_', "-");
    match name.as_str() {
        "utf-8" | "utf8" => Ok("utf-8".to_string()),
        "ascii" | "us-ascii" => Ok("ascii".to_string()),
        "latin-1" | "latin1" | "iso-8859-1" => Ok("latin-1".to_string()),
        _ => Err(vm.raise(ClassId::LookupError, format!("unknown encoding: {name}"))),
    }
}

fn encode(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let (string, encoding) = (text(vm, args[0])?, encoding(vm, args[1])?);
    let limit = match encoding.as_str() {
        "utf-8" => {
            let bytes: Box<[u8]> = string.into_bytes().into();
            return Ok(vm.heap.alloc(bytes));
        }
        "ascii" => 128,
        _ => 256,
    };
    let bytes: Option<Vec<u8>> = string
        .chars()
        .map(|it| {
            u8::try_from(u32::from(it))
                .ok()
                .filter(|it| u32::from(*it) < limit)
        })
        .collect();
    match bytes {
        Some(bytes) => Ok(vm.heap.alloc(bytes.into_boxed_slice())),
        None => {
            let message =
                format!("'{encoding}' codec can't encode character: ordinal not in range({limit})");
            Err(vm.raise(ClassId::UnicodeEncodeError, message))
        }
    }
}

fn decode(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let encoding = encoding(vm, args[1])?;
    let bytes = vm.byte_slice(args[0]).unwrap_or(&[]).to_vec();
    let errors = if args[2].is_unset() {
        "strict".to_string()
    } else {
        text(vm, args[2])?
    };
    let decoded = match encoding.as_str() {
        "latin-1" => Some(bytes.iter().map(|it| char::from(*it)).collect()),
        _ if errors == "replace" => Some(String::from_utf8_lossy(&bytes).into_owned()),
        "ascii" if !bytes.is_ascii() => None,
        _ => String::from_utf8(bytes).ok(),
    };
    match decoded {
        Some(text) => Ok(vm.heap.str(text)),
        None => Err(vm.raise(
            ClassId::UnicodeDecodeError,
            format!("'{encoding}' codec can't decode these bytes"),
        )),
    }
}

fn hex(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let digits: String = vm
        .byte_slice(args[0])
        .unwrap_or(&[])
        .iter()
        .map(|it| format!("{it:02x}"))
        .collect();
    Ok(vm.heap.str(digits))
}
