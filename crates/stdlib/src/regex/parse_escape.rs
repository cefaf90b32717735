//! Escapes in patterns, outside of sets and in them.

use dormouse_vm::text::surrogate::char_of;
use dormouse_vm::text::unicode;

use super::class::{Category, Class, Item, Set};
use super::flags;
use super::parse::{Parser, Result};
use super::tree::{Folding, Node, Place};

impl Parser<'_> {
    /// Whether words, digits and spaces are those of ASCII under flags.
    pub(super) fn is_ascii(&self, flags: u32) -> bool {
        self.is_bytes || flags & flags::ASCII != 0
    }

    /// The letter behind the backslash that is next.
    fn escaped(&self) -> char {
        // A backslash at the end was refused when it became next.
        self.pattern.get(self.at + 1).copied().unwrap_or('\\')
    }

    /// The text from a position to the next unread character.
    fn text_from(&self, start: usize) -> String {
        self.pattern[start..self.at].iter().collect()
    }

    /// An escape outside of a set.
    pub(super) fn escape(&mut self, flags: u32) -> Result<Node> {
        let is_ascii = self.is_ascii(flags);
        let place = match self.escaped() {
            'A' => Some(Place::Start),
            'Z' => Some(Place::End),
            'b' => Some(Place::Boundary { is_ascii }),
            'B' => Some(Place::NoBoundary { is_ascii }),
            _ => None,
        };
        if let Some(place) = place {
            self.get()?;
            return Ok(Node::At(place));
        }
        if let Some(category) = self.category(flags)? {
            let set = Set::new(vec![Item::Category(category)], false, Folding::None);
            return Ok(Node::One(Class::Set(Box::new(set))));
        }
        let folding = self.folding(flags);
        if self.escaped().is_ascii_digit() && self.escaped() != '0' {
            return self.numbered(flags);
        }
        let c = self.escaped_char(false)?;
        Ok(Node::One(Class::of_char(c, folding)))
    }

    /// An escape in a set.
    pub(super) fn set_escape(&mut self, flags: u32) -> Result<Item> {
        if let Some(category) = self.category(flags)? {
            return Ok(Item::Category(category));
        }
        let c = self.escaped_char(true)?;
        Ok(Item::Range(c, c))
    }

    fn category(&mut self, flags: u32) -> Result<Option<Category>> {
        let letter = self.escaped();
        if !matches!(letter, 'd' | 'D' | 's' | 'S' | 'w' | 'W') {
            return Ok(None);
        }
        self.get()?;
        Ok(Some(Category {
            letter: letter.to_ascii_lowercase(),
            is_negative: letter.is_ascii_uppercase(),
            is_ascii: self.is_ascii(flags),
        }))
    }

    /// The character that an escape stands for.
    fn escaped_char(&mut self, is_in_set: bool) -> Result<char> {
        let start = self.at;
        let letter = self.escaped();
        self.get()?;
        Ok(match letter {
            'a' => '\x07',
            'b' if is_in_set => '\x08',
            'f' => '\x0c',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'v' => '\x0b',
            'x' => self.hexadecimal(start, 2)?,
            'u' if !self.is_bytes => self.hexadecimal(start, 4)?,
            'U' if !self.is_bytes => self.hexadecimal(start, 8)?,
            'N' if !self.is_bytes => self.named(start)?,
            '0'..='7' if is_in_set || letter == '0' => {
                self.skip_octal(2)?;
                self.octal(start)?
            }
            c if c.is_ascii_alphabetic() || c.is_ascii_digit() => {
                let message = format!("bad escape \\{c}");
                return Err(self.error(message, self.at - start));
            }
            c => c,
        })
    }

    fn hexadecimal(&mut self, start: usize, n_digits: usize) -> Result<char> {
        let digits: String = self.pattern[self.at..]
            .iter()
            .take(n_digits)
            .take_while(|it| it.is_ascii_hexdigit())
            .collect();
        self.at += digits.len();
        self.check_next()?;
        if digits.len() != n_digits {
            let message = format!("incomplete escape {}", self.text_from(start));
            return Err(self.error(message, self.at - start));
        }
        let code = u32::from_str_radix(&digits, 16).ok();
        code.and_then(char_of).ok_or_else(|| {
            let message = format!("bad escape {}", self.text_from(start));
            self.error(message, self.at - start)
        })
    }

    fn named(&mut self, start: usize) -> Result<char> {
        if !self.take('{')? {
            return Err(self.error("missing {", 0));
        }
        let name = self.until('}', "character name")?;
        unicode::char_of_name(&name).ok_or_else(|| {
            let quoted = dormouse_vm::text::repr::repr_str(&name);
            let message = format!("undefined character name {quoted}");
            self.error(message, self.at - start)
        })
    }

    fn skip_octal(&mut self, most: usize) -> Result<()> {
        let digits = self.pattern[self.at..].iter().take(most);
        self.at += digits.take_while(|it| matches!(it, '0'..='7')).count();
        self.check_next()
    }

    fn octal(&self, start: usize) -> Result<char> {
        let text = self.text_from(start);
        match u32::from_str_radix(&text[1..], 8) {
            Ok(code @ 0..=0o377) => Ok(char::from(code as u8)),
            _ => {
                let message = format!("octal escape value {text} outside of range 0-0o377");
                Err(self.error(message, self.at - start))
            }
        }
    }

    /// A reference to a group, or three octal digits.
    fn numbered(&mut self, flags: u32) -> Result<Node> {
        let start = self.at;
        self.get()?;
        let digit = |at: usize| self.pattern.get(at).copied();
        if digit(self.at).is_some_and(|it| it.is_ascii_digit()) {
            let is_octal = [self.at - 1, self.at, self.at + 1]
                .iter()
                .all(|at| matches!(digit(*at), Some('0'..='7')));
            self.at += if is_octal { 2 } else { 1 };
            self.check_next()?;
            if is_octal {
                let c = self.octal(start)?;
                return Ok(Node::One(Class::of_char(c, self.folding(flags))));
            }
        }
        let group = self.text_from(start + 1).parse().unwrap_or(usize::MAX);
        let length = self.at - start;
        if group >= self.n_groups {
            let message = format!("invalid group reference {group}");
            return Err(self.error(message, length - 1));
        }
        if !self.is_closed[group] {
            return Err(self.error("cannot refer to an open group", length));
        }
        self.check_look_behind(group)?;
        let folds = self.folding(flags);
        Ok(Node::Back { group, folds })
    }
}
