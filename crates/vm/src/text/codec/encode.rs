//! Text to bytes.

use super::{CodecError, Encoding, Handler, Order};
use crate::text::surrogate::{code_of, is_surrogate, may_hold_any};
use crate::text::unicode;

/// The bytes of a text.
///
/// # Errors
/// The first run of characters that the encoding does not have, when the handler has no answer to it.
pub fn encode(text: &str, encoding: Encoding, handler: Handler) -> Result<Vec<u8>, CodecError> {
    if matches!(
        encoding,
        Encoding::UnicodeEscape | Encoding::RawUnicodeEscape
    ) {
        let is_raw = encoding == Encoding::RawUnicodeEscape;
        return Ok(super::escape::encode(text, is_raw));
    }
    let is_unicode = !matches!(encoding, Encoding::Ascii | Encoding::Latin1);
    if encoding == Encoding::Utf8 && !may_hold_any(text) || text.is_ascii() && !is_unicode {
        return Ok(text.as_bytes().to_vec());
    }
    let mut bytes = Vec::with_capacity(text.len());
    push_mark(&mut bytes, encoding);
    let chars: Vec<char> = text.chars().collect();
    let mut at = 0;
    while at < chars.len() {
        if has(encoding, chars[at]) {
            push_code(&mut bytes, encoding, code_of(chars[at]));
            at += 1;
            continue;
        }
        let run = chars[at..].iter().take_while(|it| !has(encoding, **it));
        let end = at + run.count();
        replace_run(&mut bytes, &chars[at..end], encoding, handler).ok_or_else(|| {
            let reason = match encoding {
                Encoding::Ascii => "ordinal not in range(128)",
                Encoding::Latin1 => "ordinal not in range(256)",
                _ => "surrogates not allowed",
            };
            CodecError {
                encoding: encoding.name(),
                start: at,
                end,
                reason,
            }
        })?;
        at = end;
    }
    Ok(bytes)
}

fn has(encoding: Encoding, c: char) -> bool {
    match encoding {
        Encoding::Ascii => c.is_ascii(),
        Encoding::Latin1 => u32::from(c) < 256,
        _ => !is_surrogate(c),
    }
}

fn push_mark(bytes: &mut Vec<u8>, encoding: Encoding) {
    match encoding {
        Encoding::Utf8Sig => bytes.extend([0xef, 0xbb, 0xbf]),
        Encoding::Utf16(Order::Marked) => bytes.extend([0xff, 0xfe]),
        Encoding::Utf32(Order::Marked) => bytes.extend([0xff, 0xfe, 0, 0]),
        _ => {}
    }
}

/// Appends a code point; surrogates are written as if they were characters.
fn push_code(bytes: &mut Vec<u8>, encoding: Encoding, code: u32) {
    match encoding {
        Encoding::Ascii | Encoding::Latin1 => bytes.push(code as u8),
        Encoding::Utf8 | Encoding::Utf8Sig => match char::from_u32(code) {
            Some(c) => bytes.extend(c.encode_utf8(&mut [0; 4]).as_bytes()),
            None => bytes.extend([
                0xe0 | (code >> 12) as u8,
                0x80 | (code >> 6 & 0x3f) as u8,
                0x80 | (code & 0x3f) as u8,
            ]),
        },
        Encoding::Utf16(order) => match char::from_u32(code) {
            Some(c) => {
                for unit in c.encode_utf16(&mut [0; 2]) {
                    push_unit(bytes, order, &unit.to_be_bytes());
                }
            }
            None => push_unit(bytes, order, &(code as u16).to_be_bytes()),
        },
        Encoding::Utf32(order) => push_unit(bytes, order, &code.to_be_bytes()),
        Encoding::UnicodeEscape | Encoding::RawUnicodeEscape => {
            unreachable!("texts are encoded as escapes as a whole")
        }
    }
}

fn push_unit(bytes: &mut Vec<u8>, order: Order, big: &[u8]) {
    if order == Order::Big {
        bytes.extend(big);
    } else {
        bytes.extend(big.iter().rev());
    }
}

/// Writes what the handler puts in the place of a run; `None` when it has no answer.
fn replace_run(
    bytes: &mut Vec<u8>,
    run: &[char],
    encoding: Encoding,
    handler: Handler,
) -> Option<()> {
    for c in run {
        let code = code_of(*c);
        let replacement = match handler {
            Handler::Strict => return None,
            Handler::Ignore => continue,
            Handler::Replace => "?".to_string(),
            Handler::XmlCharRefReplace => format!("&#{code};"),
            Handler::BackslashReplace => backslashed(code),
            Handler::NameReplace => match unicode::name(*c) {
                Some(name) => format!("\\N{{{name}}}"),
                None => backslashed(code),
            },
            Handler::SurrogateEscape => {
                let byte = code
                    .checked_sub(0xdc00)
                    .filter(|it| (128..256).contains(it))?;
                bytes.push(byte as u8);
                continue;
            }
            Handler::SurrogatePass => {
                if !is_surrogate(*c) || matches!(encoding, Encoding::Ascii | Encoding::Latin1) {
                    return None;
                }
                push_code(bytes, encoding, code);
                continue;
            }
        };
        for c in replacement.chars() {
            push_code(bytes, encoding, u32::from(c));
        }
    }
    Some(())
}

fn backslashed(code: u32) -> String {
    match code {
        0..=0xff => format!("\\x{code:02x}"),
        0x100..=0xffff => format!("\\u{code:04x}"),
        _ => format!("\\U{code:08x}"),
    }
}
