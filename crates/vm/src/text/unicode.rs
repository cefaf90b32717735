//! What the methods of `str` ask of a character, and the case mappings.
//!
//! The answers are those of Unicode 14.0, whatever version the Rust library has: the standard
//! mappings serve only where they lead from and to characters of that version.

use super::surrogate::is_surrogate;
use super::unicode_tables::{
    CATEGORY_RUNS, DIGITS, FOLDS, NUMERIC_LETTERS, OTHER_CASE_IGNORABLE, OTHER_ID_CONTINUE,
    OTHER_ID_START, OTHER_LOWERCASE, OTHER_UPPERCASE, TITLES,
};

/// The general category of a character, under its two-letter name in the Unicode standard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[rustfmt::skip]
#[expect(missing_docs, reason = "the names are those of the standard")]
pub enum Category {
    Lu, Ll, Lt, Lm, Lo, Mn, Mc, Me, Nd, Nl, No, Pc, Pd, Ps, Pe,
    Pi, Pf, Po, Sm, Sc, Sk, So, Zs, Zl, Zp, Cc, Cf, Cs, Co, Cn,
}

use Category::{
    Cc, Cf, Cn, Co, Cs, Ll, Lm, Lo, Lt, Lu, Mc, Me, Mn, Nd, Nl, No, Pc, Pd, Pe, Pf, Pi, Po, Ps, Sc,
    Sk, Sm, So, Zl, Zp, Zs,
};

/// The categories in the order in which the table numbers them.
const CATEGORIES: [Category; 30] = [
    Lu, Ll, Lt, Lm, Lo, Mn, Mc, Me, Nd, Nl, No, Pc, Pd, Ps, Pe, Pi, Pf, Po, Sm, Sc, Sk, So, Zs, Zl,
    Zp, Cc, Cf, Cs, Co, Cn,
];

/// The general category.
pub fn category(c: char) -> Category {
    if is_surrogate(c) { Cs } else { find_run(c).0 }
}

/// The name of a character in the Unicode standard.
pub fn name(c: char) -> Option<String> {
    if matches!(category(c), Cc | Cs | Co | Cn) {
        return None;
    }
    unicode_names2::name(c).map(|it| it.to_string())
}

/// The character of a name, in any case.
pub fn char_of_name(name: &str) -> Option<char> {
    let found = unicode_names2::character(name).filter(|c| category(*c) != Cn)?;
    let own = unicode_names2::name(found).map(|it| it.to_string());
    let is_meant = match own {
        // The names that are counted are in capitals.
        Some(own) if own.starts_with("HANGUL SYLLABLE ") || own.contains("IDEOGRAPH-") => {
            own == name
        }
        // What is the same but for its spaces and hyphens is no name, what is different is another name.
        Some(own) => own.eq_ignore_ascii_case(name) || !letters(&own).eq(letters(name)),
        None => true,
    };
    is_meant.then_some(found)
}

fn letters(name: &str) -> impl Iterator<Item = u8> + '_ {
    name.bytes()
        .filter(u8::is_ascii_alphanumeric)
        .map(|it| it.to_ascii_uppercase())
}

/// The category of a character and how far it is from the start of its run.
fn find_run(c: char) -> (Category, u32) {
    let code = u32::from(c);
    // The first run starts at zero, so at least one lies at or before any character.
    let run = CATEGORY_RUNS[CATEGORY_RUNS.partition_point(|run| run >> 5 <= code) - 1];
    (CATEGORIES[(run & 31) as usize], code - (run >> 5))
}

fn is_in(c: char, ranges: &[(u32, u32)]) -> bool {
    let code = u32::from(c);
    let following = ranges.partition_point(|range| range.0 <= code);
    following > 0 && code <= ranges[following - 1].1
}

/// The two letters of a category.
pub fn category_name(c: char) -> String {
    format!("{:?}", category(c))
}

/// A normal form of a text; `None` for a form that does not exist.
pub fn normalize(form: &str, text: &str) -> Option<String> {
    use unicode_normalization::UnicodeNormalization;
    let of_part: fn(&str, &mut String) = match form {
        "NFC" => |part, to| to.extend(part.nfc()),
        "NFD" => |part, to| to.extend(part.nfd()),
        "NFKC" => |part, to| to.extend(part.nfkc()),
        "NFKD" => |part, to| to.extend(part.nfkd()),
        _ => return None,
    };
    if text.is_ascii() {
        return Some(text.to_string());
    }
    // Characters younger than Unicode 14.0 combine with nothing, and stay as they are.
    let mut normal = String::with_capacity(text.len());
    for part in text.split_inclusive(|c| category(c) == Cn) {
        let younger = part.chars().next_back().filter(|c| category(*c) == Cn);
        let len = part.len() - younger.map_or(0, char::len_utf8);
        of_part(&part[..len], &mut normal);
        normal.extend(younger);
    }
    Some(normal)
}

/// How a character combines with those before it; 0 for one that does not.
pub fn combining_class(c: char) -> u8 {
    if category(c) == Cn {
        return 0;
    }
    unicode_normalization::char::canonical_combining_class(c)
}

/// Whether the character is a letter (`isalpha`).
pub fn is_alpha(c: char) -> bool {
    matches!(category(c), Lu | Ll | Lt | Lm | Lo)
}

/// Whether the character is a decimal digit of any script (`isdecimal`).
pub fn is_decimal(c: char) -> bool {
    category(c) == Nd
}

/// Whether the character is a digit, also a superscript or circled one (`isdigit`).
pub fn is_digit(c: char) -> bool {
    is_decimal(c) || is_in(c, &DIGITS)
}

/// Whether the character has a number value, as fractions and number words do (`isnumeric`).
pub fn is_numeric(c: char) -> bool {
    matches!(category(c), Nd | Nl | No) || is_in(c, &NUMERIC_LETTERS)
}

/// Whether the character is a letter or has a number value (`isalnum`).
pub fn is_alnum(c: char) -> bool {
    is_alpha(c) || is_numeric(c)
}

/// The value of a decimal digit of any script.
pub fn decimal_value(c: char) -> Option<u8> {
    if c.is_ascii() {
        return u8::try_from(c.to_digit(10)?).ok();
    }
    // Runs of decimals are whole rows of ten, each from zero to nine.
    let (category, distance) = find_run(c);
    (category == Nd).then(|| u8::try_from(distance % 10).ok())?
}

/// Whether the character is white space (`isspace`, `split`, `strip`).
pub fn is_space(c: char) -> bool {
    matches!(
        c,
        '\t'..='\r'
            | '\x1c'..=' '
            | '\u{85}'
            | '\u{a0}'
            | '\u{1680}'
            | '\u{2000}'..='\u{200a}'
            | '\u{2028}'
            | '\u{2029}'
            | '\u{202f}'
            | '\u{205f}'
            | '\u{3000}'
    )
}

/// Whether the byte is white space to the methods of `bytes`.
pub fn is_space_byte(byte: u8) -> bool {
    matches!(byte, b'\t'..=b'\r' | b' ')
}

/// Whether the character ends a line (`splitlines`); `\r\n` ends one line, not two.
pub fn is_line_break(c: char) -> bool {
    matches!(
        c,
        '\n'..='\r' | '\x1c'..='\x1e' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

/// Whether `repr` shows the character as it is (`isprintable`).
pub fn is_printable(c: char) -> bool {
    c == ' ' || !matches!(category(c), Cc | Cf | Cs | Co | Cn | Zl | Zp | Zs)
}

/// Whether the character is lower case.
pub fn is_lower(c: char) -> bool {
    category(c) == Ll || is_in(c, &OTHER_LOWERCASE)
}

/// Whether the character is upper case.
pub fn is_upper(c: char) -> bool {
    category(c) == Lu || is_in(c, &OTHER_UPPERCASE)
}

/// Whether the character has a case: lower, upper or title.
pub fn is_cased(c: char) -> bool {
    is_lower(c) || is_upper(c) || category(c) == Lt
}

/// Whether an identifier may start with the character.
pub fn is_identifier_start(c: char) -> bool {
    let is_letter = matches!(category(c), Lu | Ll | Lt | Lm | Lo | Nl);
    c == '_' || is_letter != is_in(c, &OTHER_ID_START)
}

/// Whether an identifier may go on with the character.
pub fn is_identifier_continue(c: char) -> bool {
    let is_usual = matches!(category(c), Lu | Ll | Lt | Lm | Lo | Nl | Mn | Mc | Nd | Pc);
    is_usual != is_in(c, &OTHER_ID_CONTINUE)
}

/// `text.isidentifier()`.
pub fn is_identifier(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next().is_some_and(is_identifier_start) && chars.all(is_identifier_continue)
}

/// `text.islower()`: something is cased, and all that is cased is lower case.
pub fn is_lower_text(text: &str) -> bool {
    let mut has_cased = false;
    for c in text.chars() {
        if is_lower(c) {
            has_cased = true;
        } else if is_cased(c) {
            return false;
        }
    }
    has_cased
}

/// `text.isupper()`: something is cased, and all that is cased is upper case.
pub fn is_upper_text(text: &str) -> bool {
    let mut has_cased = false;
    for c in text.chars() {
        if is_upper(c) {
            has_cased = true;
        } else if is_cased(c) {
            return false;
        }
    }
    has_cased
}

/// `text.istitle()`: something is cased, and words begin, and only begin, with capitals.
pub fn is_title(text: &str) -> bool {
    let mut has_cased = false;
    let mut is_inside = false;
    for c in text.chars() {
        let is_capital = is_upper(c) || category(c) == Lt;
        let is_small = is_lower(c);
        if (is_capital && is_inside) || (is_small && !is_inside) {
            return false;
        }
        is_inside = is_capital || is_small;
        has_cased |= is_inside;
    }
    has_cased
}

/// `text.lower()`.
pub fn lower(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let chars: Vec<char> = text.chars().collect();
    let mut mapped = String::with_capacity(text.len());
    for at in 0..chars.len() {
        push_lower(&mut mapped, &chars, at);
    }
    mapped
}

/// `text.upper()`.
pub fn upper(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_uppercase();
    }
    let mut mapped = String::with_capacity(text.len());
    text.chars().for_each(|c| push_upper(&mut mapped, c));
    mapped
}

/// `text.title()`: capitals at the start of words, lower case in them.
pub fn title(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut mapped = String::with_capacity(text.len());
    let mut is_inside = false;
    for (at, &c) in chars.iter().enumerate() {
        if is_inside {
            push_lower(&mut mapped, &chars, at);
        } else {
            push_title(&mut mapped, c);
        }
        is_inside = is_cased(c);
    }
    mapped
}

/// `text.capitalize()`: the first character in title case, the rest in lower case.
pub fn capitalize(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut mapped = String::with_capacity(text.len());
    for (at, &c) in chars.iter().enumerate() {
        if at == 0 {
            push_title(&mut mapped, c);
        } else {
            push_lower(&mut mapped, &chars, at);
        }
    }
    mapped
}

/// `text.swapcase()`.
pub fn swapcase(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut mapped = String::with_capacity(text.len());
    for (at, &c) in chars.iter().enumerate() {
        if is_upper(c) {
            push_lower(&mut mapped, &chars, at);
        } else if is_lower(c) {
            push_upper(&mut mapped, c);
        } else {
            mapped.push(c);
        }
    }
    mapped
}

/// `text.casefold()`.
pub fn casefold(text: &str) -> String {
    let mut mapped = String::with_capacity(text.len());
    text.chars().for_each(|c| push_fold(&mut mapped, c));
    mapped
}

/// Cherokee folds to its capitals, which are the older letters; all else to small letters.
fn push_fold(mapped: &mut String, c: char) {
    match c {
        '\u{13a0}'..='\u{13f5}' => mapped.push(c),
        '\u{13f8}'..='\u{13fd}' => push_upper(mapped, c),
        '\u{ab70}'..='\u{abbf}' => push_upper(mapped, c),
        _ => match find_mapping(c, &FOLDS) {
            Some(fold) => mapped.push_str(fold),
            None => push_mapped(mapped, c, c.to_lowercase()),
        },
    }
}

/// Georgian has no title case; its capitals are for whole words.
fn push_title(mapped: &mut String, c: char) {
    match c {
        '\u{10d0}'..='\u{10ff}' => mapped.push(c),
        _ => match find_mapping(c, &TITLES) {
            Some(title) => mapped.push_str(title),
            None => push_upper(mapped, c),
        },
    }
}

fn push_upper(mapped: &mut String, c: char) {
    push_mapped(mapped, c, c.to_uppercase());
}

fn push_lower(mapped: &mut String, chars: &[char], at: usize) {
    match chars[at] {
        'Σ' => mapped.push(if is_final_sigma(chars, at) {
            'ς'
        } else {
            'σ'
        }),
        c => push_mapped(mapped, c, c.to_lowercase()),
    }
}

/// Maps a character, unless it or its image is younger than Unicode 14.0.
fn push_mapped(mapped: &mut String, c: char, image: impl Iterator<Item = char> + Clone) {
    if c.is_ascii() || image.clone().chain([c]).all(|c| category(c) != Cn) {
        mapped.extend(image);
    } else {
        mapped.push(c);
    }
}

fn find_mapping(c: char, table: &[(u32, &'static str)]) -> Option<&'static str> {
    let found = table
        .binary_search_by_key(&u32::from(c), |row| row.0)
        .ok()?;
    Some(table[found].1)
}

/// Whether a capital sigma ends a word, looking through what casing ignores.
fn is_final_sigma(chars: &[char], at: usize) -> bool {
    let before = chars[..at].iter().rev().find(|c| !is_case_ignorable(**c));
    let after = chars[at + 1..].iter().find(|c| !is_case_ignorable(**c));
    before.is_some_and(|c| is_cased(*c)) && !after.is_some_and(|c| is_cased(*c))
}

fn is_case_ignorable(c: char) -> bool {
    matches!(category(c), Mn | Me | Cf | Lm | Sk) != is_in(c, &OTHER_CASE_IGNORABLE)
}
