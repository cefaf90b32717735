//! Text to bytes and back: the encodings and the handlers of errors.
//!
//! [`Encoding::of_name`] and [`Handler::of_name`] know the names; [`encode`] and [`decode`] do the work.

mod decode;
mod encode;
mod escape;

pub use decode::decode;
pub use encode::encode;

/// A way to write text as bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8.
    Utf8,
    /// UTF-8 with a mark in front.
    Utf8Sig,
    /// Seven bits.
    Ascii,
    /// The first 256 characters.
    Latin1,
    /// UTF-16.
    Utf16(Order),
    /// UTF-32.
    Utf32(Order),
    /// ASCII, with escapes as in string literals.
    UnicodeEscape,
    /// Latin 1, with escapes for what is beyond it.
    RawUnicodeEscape,
}

/// The order of the bytes of a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// Little end first, with a mark in front.
    Marked,
    /// Little end first.
    Little,
    /// Big end first.
    Big,
}

impl Encoding {
    /// The encoding of a name as scripts write it.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        let name = name.to_ascii_lowercase().replace(['_', ' '], "-");
        Some(match name.as_str() {
            "utf-8" | "utf8" | "u8" | "utf" | "cp65001" => Self::Utf8,
            "utf-8-sig" | "utf8-sig" => Self::Utf8Sig,
            "ascii" | "us-ascii" | "646" | "ansi-x3.4-1968" => Self::Ascii,
            "latin-1" | "latin1" | "iso-8859-1" | "iso8859-1" | "8859" | "cp819" | "l1"
            | "latin" | "iso8859" => Self::Latin1,
            "utf-16" | "utf16" | "u16" => Self::Utf16(Order::Marked),
            "utf-16-le" | "utf-16le" | "utf16-le" => Self::Utf16(Order::Little),
            "utf-16-be" | "utf-16be" | "utf16-be" => Self::Utf16(Order::Big),
            "utf-32" | "utf32" | "u32" => Self::Utf32(Order::Marked),
            "utf-32-le" | "utf-32le" | "utf32-le" => Self::Utf32(Order::Little),
            "utf-32-be" | "utf-32be" | "utf32-be" => Self::Utf32(Order::Big),
            "unicode-escape" | "unicodeescape" => Self::UnicodeEscape,
            "raw-unicode-escape" | "rawunicodeescape" => Self::RawUnicodeEscape,
            _ => return None,
        })
    }

    /// The name in messages.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 | Self::Utf8Sig => "utf-8",
            Self::Ascii => "ascii",
            Self::Latin1 => "latin-1",
            Self::Utf16(Order::Marked) => "utf-16",
            Self::Utf16(Order::Little) => "utf-16-le",
            Self::Utf16(Order::Big) => "utf-16-be",
            Self::Utf32(Order::Marked) => "utf-32",
            Self::Utf32(Order::Little) => "utf-32-le",
            Self::Utf32(Order::Big) => "utf-32-be",
            Self::UnicodeEscape => "unicodeescape",
            Self::RawUnicodeEscape => "rawunicodeescape",
        }
    }
}

/// What is done about text that cannot be encoded, or bytes that cannot be decoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(
    missing_docs,
    reason = "the names are those of the handlers in scripts"
)]
pub enum Handler {
    Strict,
    Ignore,
    Replace,
    BackslashReplace,
    XmlCharRefReplace,
    NameReplace,
    SurrogateEscape,
    SurrogatePass,
}

impl Handler {
    /// The handler of a name.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        Some(match name {
            "strict" => Self::Strict,
            "ignore" => Self::Ignore,
            "replace" => Self::Replace,
            "backslashreplace" => Self::BackslashReplace,
            "xmlcharrefreplace" => Self::XmlCharRefReplace,
            "namereplace" => Self::NameReplace,
            "surrogateescape" => Self::SurrogateEscape,
            "surrogatepass" => Self::SurrogatePass,
            _ => return None,
        })
    }
}

/// Where and why it does not go on: positions in characters of a text or in bytes, end exclusive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodecError {
    /// The name of the encoding.
    pub encoding: &'static str,
    /// Where what is wrong begins.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// What is wrong.
    pub reason: &'static str,
}
