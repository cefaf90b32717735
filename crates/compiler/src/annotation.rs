//! The text that `from __future__ import annotations` keeps of an annotation.
//!
//! CPython writes it anew from the tree. Annotations are names, subscripts, strings and `|`, so it is enough to set the
//! blanks and quotes of what was written as CPython would; anything else is kept as it stands.

/// The text of an annotation in CPython's layout.
pub(crate) fn layout(written: &str) -> String {
    let mut text = String::with_capacity(written.len());
    let mut rest = written;
    while let Some(ch) = rest.chars().next() {
        match ch {
            '"' | '\'' => {
                let length = string_length(rest, ch);
                text.push_str(&quoted(&rest[..length], ch));
                rest = &rest[length..];
                continue;
            }
            _ if ch.is_whitespace() => {
                if !text.ends_with([' ', '(', '[', '{']) {
                    text.push(' ');
                }
            }
            ']' | ')' | '}' | ',' => {
                text.truncate(text.trim_end().len());
                text.push(ch);
                if ch == ',' && !rest[1..].trim_start().starts_with([']', ')', '}']) {
                    text.push(' ');
                }
            }
            '|' => {
                text.truncate(text.trim_end().len());
                text.push_str(" | ");
            }
            _ => text.push(ch),
        }
        rest = &rest[ch.len_utf8()..];
    }
    text
}

/// The length of the string literal that a text begins with.
fn string_length(text: &str, quote: char) -> usize {
    let mut is_escaped = false;
    for (at, ch) in text.char_indices().skip(1) {
        if ch == quote && !is_escaped {
            return at + 1;
        }
        is_escaped = ch == '\\' && !is_escaped;
    }
    text.len()
}

/// The literal in single quotes, if that needs no escapes.
fn quoted(literal: &str, quote: char) -> String {
    let inside = literal.trim_matches(quote);
    if inside.contains(['\'', '\\', '"']) || literal.len() != inside.len() + 2 {
        return literal.into();
    }
    format!("'{inside}'")
}
