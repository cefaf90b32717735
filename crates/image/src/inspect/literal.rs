//! Numbers, strings and bytes as the language writes them, and times.

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

/// A time in seconds since 1970 as date and time of day.
pub(super) fn time(seconds: f64) -> String {
    const DAY: i64 = 86_400;
    // Beyond the year 9999 a number says as much.
    if !(0.0..253_402_300_800.0).contains(&seconds) {
        return float(seconds);
    }
    let whole = seconds.floor() as i64;
    let (days, rest) = (whole.div_euclid(DAY), whole.rem_euclid(DAY));
    let (year, month, day) = date(days);
    let (hour, minute, second) = (rest / 3600, rest / 60 % 60, rest % 60);
    format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02} UTC")
}

/// The date of a day counted from 1970-01-01. Years are taken from March on, so that leap days come last.
fn date(days: i64) -> (i64, i64, i64) {
    let from_march = days + 719_468;
    let (era, day_of_era) = (
        from_march.div_euclid(146_097),
        from_march.rem_euclid(146_097),
    );
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let march_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * march_month + 2) / 5 + 1;
    let month = if march_month < 10 {
        march_month + 3
    } else {
        march_month - 9
    };
    (era * 400 + year_of_era + i64::from(month <= 2), month, day)
}

fn quote(has_single: bool, has_double: bool) -> char {
    if has_single && !has_double { '"' } else { '\'' }
}

#[cfg(test)]
mod tests {
    use super::{bytes, float, string, time};

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
        let times = [
            (0.0, "1970-01-01 00:00:00 UTC"),
            (951_782_400.5, "2000-02-29 00:00:00 UTC"),
            (1_767_225_599.9, "2025-12-31 23:59:59 UTC"),
            (1e12, "1000000000000.0"),
        ];
        for (seconds, shown) in times {
            assert_eq!(time(seconds), shown);
        }
        assert_eq!(string("it's", 100), "\"it's\"");
        assert_eq!(string("a\n\"b\" 'c'\x01", 100), "'a\\n\"b\" \\'c\\'\\x01'");
        assert_eq!(bytes(b"a'\xff", 100), "b\"a'\\xff\"");
    }
}
