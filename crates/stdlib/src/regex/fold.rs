//! Case for patterns: one character to one character.

use super::tree::Folding;

/// The character that stands for all cases of a character.
pub(super) fn fold(c: char, folding: Folding) -> char {
    match folding {
        Folding::None => c,
        Folding::Ascii => c.to_ascii_lowercase(),
        Folding::Unicode if c.is_ascii() => c.to_ascii_lowercase(),
        // Two ligatures and two Greek letters share their capitals with others only as several characters.
        Folding::Unicode => match c {
            '\u{fb06}' => '\u{fb05}',
            '\u{1fd3}' => '\u{390}',
            '\u{1fe3}' => '\u{3b0}',
            _ => lower(upper(c)),
        },
    }
}

/// All characters that fold as this one does: for classes, which are asked for each of them.
pub(super) fn cases(c: char, folding: Folding) -> [char; 4] {
    match folding {
        Folding::None => [c; 4],
        Folding::Ascii => {
            let (low, up) = (c.to_ascii_lowercase(), c.to_ascii_uppercase());
            [c, low, up, c]
        }
        Folding::Unicode => [c, lower(c), upper(c), fold(c, folding)],
    }
}

fn lower(c: char) -> char {
    // Only the dotted capital I has several small characters; the first is the letter.
    c.to_lowercase().next().unwrap_or(c)
}

fn upper(c: char) -> char {
    let mut chars = c.to_uppercase();
    match (chars.next(), chars.next()) {
        (Some(one), None) => one,
        _ => c,
    }
}
