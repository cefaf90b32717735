//! Classes of characters.

use dormouse_vm::text::unicode;

use super::fold::{cases, fold};
use super::tree::Folding;

/// Which characters a part of width one matches.
#[derive(Clone, Debug)]
pub(super) enum Class {
    /// One character.
    Char(char),
    /// One character in any case; it is folded already.
    Folded(char, Folding),
    /// All but a line end.
    NoLineEnd,
    /// All.
    Any,
    /// A set in brackets, or a category.
    Set(Box<Set>),
}

/// Characters by ranges and categories.
#[derive(Clone, Debug)]
pub(super) struct Set {
    pub(super) is_negative: bool,
    pub(super) folding: Folding,
    pub(super) items: Vec<Item>,
    /// The answers for ASCII, worked out once.
    ascii: [bool; 128],
}

/// A member of a set.
#[derive(Clone, Copy, Debug)]
pub(super) enum Item {
    Range(char, char),
    Category(Category),
}

/// `\d`, `\s`, `\w` and their opposites.
#[derive(Clone, Copy, Debug)]
pub(super) struct Category {
    /// `d`, `s` or `w`.
    pub(super) letter: char,
    pub(super) is_negative: bool,
    pub(super) is_ascii: bool,
}

impl Category {
    fn contains(self, c: char) -> bool {
        let is_in = match (self.letter, self.is_ascii) {
            ('d', true) => c.is_ascii_digit(),
            ('d', false) => unicode::is_decimal(c),
            ('s', true) => matches!(c, '\t'..='\r' | ' '),
            ('s', false) => unicode::is_space(c),
            (_, is_ascii) => is_word(c, is_ascii),
        };
        is_in != self.is_negative
    }
}

/// Whether a character is part of a word.
pub(super) fn is_word(c: char, is_ascii: bool) -> bool {
    if c.is_ascii() || is_ascii {
        c.is_ascii_alphanumeric() || c == '_'
    } else {
        unicode::is_alnum(c)
    }
}

impl Set {
    pub(super) fn new(items: Vec<Item>, is_negative: bool, folding: Folding) -> Self {
        let mut set = Self {
            is_negative,
            folding,
            items,
            ascii: [false; 128],
        };
        set.ascii = std::array::from_fn(|it| set.look_up(char::from(it as u8)));
        set
    }

    fn contains(&self, c: char) -> bool {
        match self.ascii.get(c as usize) {
            Some(answer) => *answer,
            None => self.look_up(c),
        }
    }

    fn look_up(&self, c: char) -> bool {
        let is_in = |c: char| {
            self.items.iter().any(|item| match item {
                Item::Range(low, high) => (*low..=*high).contains(&c),
                Item::Category(category) => category.contains(c),
            })
        };
        let is_found = match self.folding {
            Folding::None => is_in(c),
            folding => cases(c, folding).into_iter().any(is_in),
        };
        is_found != self.is_negative
    }
}

impl Class {
    /// One character, in any case if `folding` says so.
    pub(super) fn of_char(c: char, folding: Folding) -> Self {
        let [_, low, up, folded] = cases(c, folding);
        if folding == Folding::None || low == c && up == c && folded == c {
            Self::Char(c)
        } else {
            Self::Folded(fold(c, folding), folding)
        }
    }

    /// Whether a character is in the class.
    #[inline]
    pub(super) fn contains(&self, c: char) -> bool {
        match self {
            Self::Char(wanted) => c == *wanted,
            Self::Folded(wanted, folding) => fold(c, *folding) == *wanted,
            Self::NoLineEnd => c != '\n',
            Self::Any => true,
            Self::Set(set) => set.contains(c),
        }
    }
}
