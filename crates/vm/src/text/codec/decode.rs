//! Bytes to text.

use std::fmt::Write;

use super::{CodecError, Encoding, Handler, Order};
use crate::text::surrogate::char_of;

/// The text of bytes.
///
/// # Errors
/// The first bytes that mean nothing, when the handler has no answer to them.
pub fn decode(bytes: &[u8], encoding: Encoding, handler: Handler) -> Result<String, CodecError> {
    if let (Encoding::Utf8 | Encoding::Ascii, Ok(text)) = (encoding, std::str::from_utf8(bytes))
        && (encoding == Encoding::Utf8 || text.is_ascii())
    {
        return Ok(text.to_string());
    }
    let mut decoder = Decoder {
        bytes,
        at: 0,
        text: String::with_capacity(bytes.len()),
        encoding,
        handler,
        is_marked_big: false,
    };
    match encoding {
        Encoding::Latin1 => decoder.text.extend(bytes.iter().map(|it| char::from(*it))),
        Encoding::Ascii => decoder.ascii()?,
        Encoding::Utf8 => decoder.utf8()?,
        Encoding::Utf8Sig => {
            if bytes.starts_with(&[0xef, 0xbb, 0xbf]) {
                decoder.at = 3;
            }
            decoder.utf8()?;
        }
        Encoding::Utf16(order) => decoder.utf16(order)?,
        Encoding::Utf32(order) => decoder.utf32(order)?,
        Encoding::UnicodeEscape | Encoding::RawUnicodeEscape => decoder.escapes()?,
    }
    Ok(decoder.text)
}

pub(super) struct Decoder<'a> {
    pub(super) bytes: &'a [u8],
    pub(super) at: usize,
    pub(super) text: String,
    pub(super) encoding: Encoding,
    handler: Handler,
    /// Whether a mark has said that the big end comes first.
    is_marked_big: bool,
}

impl Decoder<'_> {
    fn ascii(&mut self) -> Result<(), CodecError> {
        while let Some(byte) = self.bytes.get(self.at) {
            if byte.is_ascii() {
                self.text.push(char::from(*byte));
                self.at += 1;
            } else {
                self.replace(1, "ordinal not in range(128)")?;
            }
        }
        Ok(())
    }

    fn utf8(&mut self) -> Result<(), CodecError> {
        while self.at < self.bytes.len() {
            let rest = &self.bytes[self.at..];
            let error = match std::str::from_utf8(rest) {
                Ok(text) => {
                    self.text.push_str(text);
                    return Ok(());
                }
                Err(error) => error,
            };
            let (good, bad) = rest.split_at(error.valid_up_to());
            self.text.push_str(&String::from_utf8_lossy(good));
            self.at += good.len();
            if let (Handler::SurrogatePass, [0xed, second @ 0xa0..=0xbf, third @ 0x80..=0xbf, ..]) =
                (self.handler, bad)
            {
                let code = 0xd000 | u32::from(second & 0x3f) << 6 | u32::from(third & 0x3f);
                self.text.extend(char_of(code));
                self.at += 3;
                continue;
            }
            let is_start = matches!(bad.first(), Some(0xc2..=0xf4));
            match error.error_len() {
                None => self.replace(bad.len(), "unexpected end of data")?,
                Some(len) if is_start => self.replace(len, "invalid continuation byte")?,
                Some(len) => self.replace(len, "invalid start byte")?,
            }
        }
        Ok(())
    }

    /// Whether the big end comes first, as a mark says or the order itself.
    fn is_big(&mut self, order: Order, little_mark: &[u8], big_mark: &[u8]) -> bool {
        match order {
            Order::Little => false,
            Order::Big => true,
            Order::Marked if self.bytes.starts_with(little_mark) => {
                self.at = little_mark.len();
                false
            }
            Order::Marked if self.bytes.starts_with(big_mark) => {
                self.at = big_mark.len();
                self.is_marked_big = true;
                true
            }
            Order::Marked => false,
        }
    }

    fn utf16(&mut self, order: Order) -> Result<(), CodecError> {
        let is_big = self.is_big(order, &[0xff, 0xfe], &[0xfe, 0xff]);
        let unit = |bytes: &[u8], at: usize| {
            let pair = [*bytes.get(at)?, *bytes.get(at + 1)?];
            Some(u32::from(if is_big {
                u16::from_be_bytes(pair)
            } else {
                u16::from_le_bytes(pair)
            }))
        };
        while self.at < self.bytes.len() {
            let Some(first) = unit(self.bytes, self.at) else {
                self.replace(1, "truncated data")?;
                continue;
            };
            match (first, unit(self.bytes, self.at + 2)) {
                (0xd800..=0xdbff, Some(second @ 0xdc00..=0xdfff)) => {
                    let code = 0x1_0000 + ((first - 0xd800) << 10) + (second - 0xdc00);
                    self.text.extend(char_of(code));
                    self.at += 4;
                }
                (0xd800..=0xdfff, _) if self.handler == Handler::SurrogatePass => {
                    self.push(first, 2)
                }
                (0xd800..=0xdbff, None) => {
                    self.replace(self.bytes.len() - self.at, "unexpected end of data")?;
                }
                (0xd800..=0xdbff, Some(_)) => self.replace(2, "illegal UTF-16 surrogate")?,
                (0xdc00..=0xdfff, _) => self.replace(2, "illegal encoding")?,
                (code, _) => self.push(code, 2),
            }
        }
        Ok(())
    }

    fn utf32(&mut self, order: Order) -> Result<(), CodecError> {
        let is_big = self.is_big(order, &[0xff, 0xfe, 0, 0], &[0, 0, 0xfe, 0xff]);
        while self.at < self.bytes.len() {
            let Some(unit) = self.bytes[self.at..].first_chunk::<4>() else {
                self.replace(self.bytes.len() - self.at, "truncated data")?;
                continue;
            };
            let code = if is_big {
                u32::from_be_bytes(*unit)
            } else {
                u32::from_le_bytes(*unit)
            };
            match code {
                0xd800..=0xdfff if self.handler != Handler::SurrogatePass => {
                    self.replace(
                        4,
                        "code point in surrogate code point range(0xd800, 0xe000)",
                    )?;
                }
                0..=0x10_ffff => self.push(code, 4),
                _ => self.replace(4, "code point not in range(0x110000)")?,
            }
        }
        Ok(())
    }

    fn push(&mut self, code: u32, n_bytes: usize) {
        self.text.extend(char_of(code));
        self.at += n_bytes;
    }

    /// Goes past bytes that mean nothing, as the handler says.
    pub(super) fn replace(
        &mut self,
        n_bytes: usize,
        reason: &'static str,
    ) -> Result<(), CodecError> {
        let bad = &self.bytes[self.at..self.at + n_bytes];
        match self.handler {
            Handler::Ignore => {}
            Handler::Replace => self.text.push('\u{fffd}'),
            Handler::BackslashReplace => {
                for byte in bad {
                    // Writing to a string cannot fail.
                    let _ = write!(self.text, "\\x{byte:02x}");
                }
            }
            Handler::SurrogateEscape if bad[0] >= 128 => {
                let escaped = bad.iter().take_while(|it| **it >= 128);
                let escaped: Vec<u8> = escaped.copied().collect();
                self.at += escaped.len();
                let chars = escaped.iter().map(|it| char_of(0xdc00 + u32::from(*it)));
                self.text.extend(chars.flatten());
                return Ok(());
            }
            _ => {
                // CPython's UTF-16 and UTF-32 decoders call the order by its name.
                let encoding = match self.encoding {
                    Encoding::Utf16(Order::Marked) if self.is_marked_big => "utf-16-be",
                    Encoding::Utf16(Order::Marked) => "utf-16-le",
                    Encoding::Utf32(Order::Marked) if self.is_marked_big => "utf-32-be",
                    Encoding::Utf32(Order::Marked) => "utf-32-le",
                    other => other.name(),
                };
                return Err(CodecError {
                    encoding,
                    start: self.at,
                    end: self.at + n_bytes,
                    reason,
                });
            }
        }
        self.at += n_bytes;
        Ok(())
    }
}
