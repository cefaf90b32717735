//! `repr` and `ascii` of strings and bytes.

use std::fmt::Write;

use super::surrogate::code_of;
use super::unicode::is_printable;

/// `repr(text)`.
pub fn repr_str(text: &str) -> String {
    escape(text, is_printable)
}

/// `ascii(text)`.
pub fn ascii_str(text: &str) -> String {
    escape(text, |c| matches!(c, ' '..='~'))
}

/// `text` with its characters beyond ASCII escaped and no quotes added: what `ascii` does to the
/// `repr` of any object.
pub fn escape_non_ascii(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii() {
            escaped.push(c);
        } else {
            push_escape(&mut escaped, c);
        }
    }
    escaped
}

/// The first `n_chars` characters of `repr(text)`, for error messages that bound their length.
pub fn repr_prefix(text: &str, n_chars: usize) -> String {
    repr_str(text).chars().take(n_chars).collect()
}

/// `repr(bytes)`.
pub fn repr_bytes(bytes: &[u8]) -> String {
    let quote = choose_quote(bytes);
    let mut text = String::with_capacity(bytes.len() + 3);
    text.push('b');
    text.push(quote);
    for &byte in bytes {
        push_char(&mut text, char::from(byte), quote, |c| {
            matches!(c, ' '..='~')
        });
    }
    text.push(quote);
    text
}

/// The bytes in `repr(bytearray)`, which escapes single quotes whatever the quotes around are.
pub fn repr_bytearray(bytes: &[u8]) -> String {
    let text = repr_bytes(bytes);
    if text.starts_with("b\"") {
        text.replace('\'', "\\'")
    } else {
        text
    }
}

fn escape(text: &str, is_plain: fn(char) -> bool) -> String {
    let quote = choose_quote(text.as_bytes());
    let mut escaped = String::with_capacity(text.len() + 2);
    escaped.push(quote);
    for c in text.chars() {
        push_char(&mut escaped, c, quote, is_plain);
    }
    escaped.push(quote);
    escaped
}

/// The single quote, unless only that one occurs in the text.
fn choose_quote(text: &[u8]) -> char {
    if text.contains(&b'\'') && !text.contains(&b'"') {
        '"'
    } else {
        '\''
    }
}

fn push_char(text: &mut String, c: char, quote: char, is_plain: fn(char) -> bool) {
    match c {
        '\n' => text.push_str("\\n"),
        '\r' => text.push_str("\\r"),
        '\t' => text.push_str("\\t"),
        c if c == quote || c == '\\' => text.extend(['\\', c]),
        c if is_plain(c) => text.push(c),
        c => push_escape(text, c),
    }
}

/// The shortest of `\x`, `\u` and `\U` that can hold the character.
fn push_escape(text: &mut String, c: char) {
    let code = code_of(c);
    // Writing to a string cannot fail.
    let _ = match code {
        0..=0xff => write!(text, "\\x{code:02x}"),
        0x100..=0xffff => write!(text, "\\u{code:04x}"),
        _ => write!(text, "\\U{code:08x}"),
    };
}
