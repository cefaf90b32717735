//! Numbers, strings and bytes as the language writes them.

/// A float as `repr` shows it.
pub(super) fn float(number: f64) -> String {
    if number.is_nan() {
        return "nan".to_string();
    }
    if number.is_infinite() {
        return if number > 0.0 { "inf" } else { "-inf" }.to_string();
    }
    let scientific = format!("{number:e}");
    let (digits, exponent) = scientific.split_once('e').unwrap_or((&scientific, "0"));
    let exponent: i32 = exponent.parse().unwrap_or(0);
    if (-4..16).contains(&exponent) {
        return format!("{number:?}");
    }
    let sign = if exponent < 0 { '-' } else { '+' };
    format!("{digits}e{sign}{:02}", exponent.abs())
}

/// A string as `repr` shows it, at most so many characters of it.
pub(super) fn string(text: &str, max_chars: usize) -> String {
    let quote = quote(text.contains('\''), text.contains('"'));
    let mut shown = String::from(quote);
    for character in text.chars().take(max_chars) {
        match character {
            '\n' => shown += "\\n",
            '\r' => shown += "\\r",
            '\t' => shown += "\\t",
            '\\' => shown += "\\\\",
            it if it == quote => shown.extend(['\\', it]),
            it if it.is_control() => shown += &escaped(it as u32),
            it => shown.push(it),
        }
    }
    shown.push(quote);
    shown
}

fn escaped(character: u32) -> String {
    if character < 256 {
        format!("\\x{character:02x}")
    } else {
        format!("\\u{character:04x}")
    }
}

/// Bytes as `repr` shows them, at most so many.
pub(super) fn bytes(bytes: &[u8], max_bytes: usize) -> String {
    let quote = quote(bytes.contains(&b'\''), bytes.contains(&b'"'));
    let mut shown = format!("b{quote}");
    for byte in bytes.iter().take(max_bytes) {
        match byte {
            b'\n' => shown += "\\n",
            b'\r' => shown += "\\r",
            b'\t' => shown += "\\t",
            b'\\' => shown += "\\\\",
            it if char::from(*it) == quote => shown.extend(['\\', quote]),
            b' '..=b'~' => shown.push(char::from(*byte)),
            it => shown += &escaped(u32::from(*it)),
        }
    }
    shown.push(quote);
    shown
}

fn quote(has_single: bool, has_double: bool) -> char {
    if has_single && !has_double { '"' } else { '\'' }
}

#[cfg(test)]
mod tests {
    use super::{bytes, float, string};

    #[test]
    fn literals_look_as_in_the_language() {
        let floats = [
            (1.0, "1.0"),
            (0.1, "0.1"),
            (1e16, "1e+16"),
            (1e15, "1000000000000000.0"),
            (1.5e-7, "1.5e-07"),
            (-0.0, "-0.0"),
            (f64::INFINITY, "inf"),
        ];
        for (number, shown) in floats {
            assert_eq!(float(number), shown);
        }
        assert_eq!(string("it's", 100), "\"it's\"");
        assert_eq!(string("a\n\"b\" 'c'\x01", 100), "'a\\n\"b\" \\'c\\'\\x01'");
        assert_eq!(bytes(b"a'\xff", 100), "b\"a'\\xff\"");
    }
}
