//! Lone surrogates in texts that are UTF-8.
//!
//! A Rust string cannot hold the code points D800 to DFFF, which a script may well make (`chr(0xd800)`, bytes decoded
//! with `surrogateescape`). They are kept as the private characters from `FIRST` on; whatever shows or asks
//! for a code point goes through here. A script that uses those 2,048 private characters themselves sees surrogates.

/// The character that stands for code point D800.
const FIRST: u32 = 0x10_f000;
const N_SURROGATES: u32 = 0x800;

/// The character of a code point; `None` beyond the last one.
#[must_use]
pub fn char_of(code: u32) -> Option<char> {
    match code {
        0xd800..=0xdfff => char::from_u32(code - 0xd800 + FIRST),
        _ => char::from_u32(code),
    }
}

/// The code point of a character.
#[must_use]
pub fn code_of(c: char) -> u32 {
    let code = u32::from(c);
    if (FIRST..FIRST + N_SURROGATES).contains(&code) {
        code - FIRST + 0xd800
    } else {
        code
    }
}

/// Whether a character stands for a lone surrogate.
#[must_use]
pub fn is_surrogate(c: char) -> bool {
    (FIRST..FIRST + N_SURROGATES).contains(&u32::from(c))
}

/// Whether a text may hold lone surrogates: quick, and right when it says no.
#[must_use]
pub fn may_hold_any(text: &str) -> bool {
    // Their encodings all begin with this byte, which few other characters have.
    !text.is_ascii() && text.as_bytes().contains(&0xf4)
}
