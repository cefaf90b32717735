//! What `unicodedata` tells of a character beside its name and category.
//!
//! The answers are those of Unicode 14.0, as in `unicode`.

use super::facts_tables::{DIRECTION_RUNS, DIRECTIONS, MIRROR_TURNS, WIDTH_RUNS, WIDTHS};
use super::number_tables::NUMBERS;
use super::surrogate::code_of;
use super::unicode::is_digit;

/// A line for each character that has a decomposition: its code point, a semicolon, and the decomposition. The lines
/// are in the order of the code points. Written out from the `unicodedata` of CPython 3.11.
static DECOMPOSITIONS: &str = include_str!("decompositions.txt");

/// A line for each sequence of characters that has a name of its own: the name, a semicolon, and the code points. The
/// lines are in the order of the names.
static NAMED_SEQUENCES: &str = include_str!("named_sequences.txt");

/// The characters of the name of a sequence, in any case.
pub fn sequence_of_name(name: &str) -> Option<String> {
    let mut lines = NAMED_SEQUENCES.lines().filter_map(|it| it.split_once(';'));
    let (_, codes) = lines.find(|it| it.0.eq_ignore_ascii_case(name))?;
    let codes = codes.split(' ');
    codes
        .map(|it| u32::from_str_radix(it, 16).ok().and_then(char::from_u32))
        .collect()
}

/// The direction in which text with the character runs; empty for a character that is not assigned.
pub fn direction(c: char) -> &'static str {
    DIRECTIONS[run_kind(c, &DIRECTION_RUNS)]
}

/// How wide the character is in East Asian text.
pub fn width(c: char) -> &'static str {
    WIDTHS[run_kind(c, &WIDTH_RUNS)]
}

/// What a run says, of which the table holds the start and in the lowest five bits the kind.
fn run_kind(c: char, runs: &[u32]) -> usize {
    // The first run starts at zero, so at least one lies at or before any character.
    let run = runs[runs.partition_point(|run| run >> 5 <= code_of(c)) - 1];
    (run & 31) as usize
}

/// Whether text that runs from right to left shows the mirror image of the character.
pub fn is_mirrored(c: char) -> bool {
    MIRROR_TURNS.partition_point(|turn| *turn <= code_of(c)) % 2 == 1
}

/// The value of a character that is a number: numerator and denominator.
pub fn numeric_value(c: char) -> Option<(i64, u16)> {
    let code = code_of(c);
    let at = NUMBERS
        .partition_point(|row| row.0 <= code)
        .checked_sub(1)?;
    let (first, count, step, numerator, denominator) = NUMBERS[at];
    let distance = code - first;
    (distance < u32::from(count)).then(|| {
        (
            numerator + i64::from(distance) * i64::from(step),
            denominator,
        )
    })
}

/// The value of a character that is a digit, also a superscript or circled one.
pub fn digit_value(c: char) -> Option<i64> {
    if is_digit(c) {
        numeric_value(c).map(|it| it.0)
    } else {
        None
    }
}

/// What the character is made of: code points in hexadecimal, before which a tag in angles may stand.
pub fn decomposition(c: char) -> &'static str {
    let (mut low, mut high) = (0, DECOMPOSITIONS.len());
    while low < high {
        let middle = low + (high - low) / 2;
        let start = DECOMPOSITIONS[..middle].rfind('\n').map_or(0, |it| it + 1);
        let line = DECOMPOSITIONS[start..].lines().next().unwrap_or("");
        let (code, found) = line.split_once(';').unwrap_or((line, ""));
        match u32::from_str_radix(code, 16) {
            Ok(code) if code == code_of(c) => return found,
            Ok(code) if code < code_of(c) => low = start + line.len() + 1,
            _ => high = start,
        }
    }
    ""
}
