//! The encodings that are ASCII with escapes: `unicode_escape` and `raw_unicode_escape`.

use std::fmt::Write;

use super::decode::Decoder;
use super::{CodecError, Encoding};
use crate::text::surrogate::{char_of, code_of};
use crate::text::unicode;

/// The bytes of a text, everything else than printable ASCII as escapes; raw, only what is beyond Latin 1.
pub(super) fn encode(text: &str, is_raw: bool) -> Vec<u8> {
    let mut escaped = String::with_capacity(text.len());
    let mut bytes = Vec::with_capacity(text.len());
    for c in text.chars() {
        let code = code_of(c);
        escaped.clear();
        let written = match (code, c) {
            (0..=0xff, _) if is_raw => {
                bytes.push(code as u8);
                continue;
            }
            (_, '\\') => write!(escaped, "\\\\"),
            (_, '\n') => write!(escaped, "\\n"),
            (_, '\r') => write!(escaped, "\\r"),
            (_, '\t') => write!(escaped, "\\t"),
            (0x20..=0x7e, _) => write!(escaped, "{c}"),
            (0..=0xff, _) => write!(escaped, "\\x{code:02x}"),
            (0x100..=0xffff, _) => write!(escaped, "\\u{code:04x}"),
            _ => write!(escaped, "\\U{code:08x}"),
        };
        // Writing to a string cannot fail.
        let _ = written;
        bytes.extend(escaped.as_bytes());
    }
    bytes
}

impl Decoder<'_> {
    pub(super) fn escapes(&mut self) -> Result<(), CodecError> {
        let is_raw = self.encoding == Encoding::RawUnicodeEscape;
        while let Some(byte) = self.bytes.get(self.at).copied() {
            let next = self.bytes.get(self.at + 1).copied();
            if is_raw && (byte, next) == (b'\\', Some(b'\\')) {
                self.text.push_str("\\\\");
                self.at += 2;
                continue;
            }
            if byte != b'\\' || is_raw && !matches!(next, Some(b'u' | b'U')) {
                self.text.push(char::from(byte));
                self.at += 1;
                continue;
            }
            match next {
                None => self.replace(1, "\\ at end of string")?,
                Some(b'x') => self.code_point(2, "truncated \\xXX escape")?,
                Some(b'u') => self.code_point(4, "truncated \\uXXXX escape")?,
                Some(b'U') => self.code_point(8, "truncated \\UXXXXXXXX escape")?,
                Some(b'N') => self.named()?,
                Some(b'0'..=b'7') => self.octal(),
                Some(other) => self.letter(other),
            }
        }
        Ok(())
    }

    fn letter(&mut self, letter: u8) {
        let meant = match letter {
            b'\n' => None,
            b'\\' | b'\'' | b'"' => Some(char::from(letter)),
            b'a' => Some('\x07'),
            b'b' => Some('\x08'),
            b'f' => Some('\x0c'),
            b'n' => Some('\n'),
            b'r' => Some('\r'),
            b't' => Some('\t'),
            b'v' => Some('\x0b'),
            // Not an escape: both stay.
            _ => {
                self.text.push('\\');
                Some(char::from(letter))
            }
        };
        self.text.extend(meant);
        self.at += 2;
    }

    /// `\N{name}`.
    fn named(&mut self) -> Result<(), CodecError> {
        let malformed = "malformed \\N character escape";
        let rest = &self.bytes[self.at + 2..];
        if rest.first() != Some(&b'{') {
            return self.replace(2, malformed);
        }
        let Some(n_before) = rest.iter().position(|it| *it == b'}') else {
            return self.replace(2 + rest.len(), malformed);
        };
        let name = &rest[1..n_before];
        if name.is_empty() {
            return self.replace(3, malformed);
        }
        let found = std::str::from_utf8(name)
            .ok()
            .and_then(unicode::char_of_name);
        let length = 2 + n_before + 1;
        match found {
            Some(c) => {
                self.text.push(c);
                self.at += length;
                Ok(())
            }
            None => self.replace(length, "unknown Unicode character name"),
        }
    }

    fn octal(&mut self) {
        let digits = self.bytes[self.at + 1..].iter().take(3);
        let digits: Vec<u32> = digits.map_while(|it| char::from(*it).to_digit(8)).collect();
        let code = digits.iter().fold(0, |code, digit| code * 8 + digit);
        self.text.extend(char_of(code));
        self.at += 1 + digits.len();
    }

    /// An escape with a number of hexadecimal digits.
    fn code_point(&mut self, n_digits: usize, reason: &'static str) -> Result<(), CodecError> {
        let digits = self.bytes[self.at + 2..].iter().take(n_digits);
        let digits: Vec<u32> = digits
            .map_while(|it| char::from(*it).to_digit(16))
            .collect();
        if digits.len() < n_digits {
            return self.replace(2 + digits.len(), reason);
        }
        let code = digits.iter().fold(0u32, |code, digit| code << 4 | digit);
        match char_of(code) {
            Some(c) => {
                self.text.push(c);
                self.at += 2 + n_digits;
                Ok(())
            }
            None => self.replace(2 + n_digits, "illegal Unicode character"),
        }
    }
}
