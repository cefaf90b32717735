//! Pattern text to tree. Positions and messages are CPython's.

use std::collections::BTreeMap;

use super::class::{Class, Item, Set};
use super::tree::{Folding, Greed, Node, Place};
use super::{PatternError, flags};

/// A parsed pattern with what scripts ask about it.
#[derive(Debug)]
pub(crate) struct Parsed {
    pub(super) node: Node,
    /// With those that the pattern itself turns on.
    pub(crate) flags: u32,
    /// One more than the number of groups.
    pub(crate) n_groups: usize,
    /// The groups with names, in their order.
    pub(crate) names: Vec<(String, usize)>,
}

/// Groups nested deeper than this are refused: the parser and the compiler call themselves for each.
const MOST_NESTING: usize = 200;
/// Counts of a repeat stay below this.
pub(super) const MOST_REPEATS: u64 = 4_294_967_295;

pub(super) type Result<T> = std::result::Result<T, PatternError>;

pub(super) struct Parser<'a> {
    pub(super) pattern: &'a [char],
    /// The next unread character; a backslash is read together with what follows it.
    pub(super) at: usize,
    pub(super) is_bytes: bool,
    /// The flags of the whole pattern.
    pub(super) flags: u32,
    pub(super) n_groups: usize,
    /// Whether each group is closed.
    pub(super) is_closed: Vec<bool>,
    pub(super) names: Vec<(String, usize)>,
    /// The number of groups when the outermost look-behind began.
    pub(super) groups_before_look_behind: Option<usize>,
    /// Groups asked about before they are known, with the place.
    pub(super) asked_groups: BTreeMap<usize, usize>,
    /// The pattern turned on flags for all of it, and must be read anew.
    pub(super) must_restart: bool,
}

/// Parses a pattern.
pub(super) fn parse(pattern: &[char], flags: u32, is_bytes: bool) -> Result<Parsed> {
    let mut given = flags;
    loop {
        let mut parser = Parser {
            pattern,
            at: 0,
            is_bytes,
            flags: given,
            n_groups: 1,
            is_closed: vec![false],
            names: Vec::new(),
            groups_before_look_behind: None,
            asked_groups: BTreeMap::new(),
            must_restart: false,
        };
        parser.check_next()?;
        let parsed = parser.alternatives(given, 0);
        if parser.must_restart {
            given = parser.flags;
            continue;
        }
        let node = parsed?;
        if parser.next().is_some() {
            return Err(parser.error("unbalanced parenthesis", 0));
        }
        for (group, position) in &parser.asked_groups {
            if *group >= parser.n_groups {
                return Err(PatternError {
                    message: format!("invalid group reference {group}"),
                    position: Some(*position),
                });
            }
        }
        if !is_bytes && parser.flags & flags::ASCII == 0 {
            parser.flags |= flags::UNICODE;
        }
        return Ok(Parsed {
            node,
            flags: parser.flags,
            n_groups: parser.n_groups,
            names: parser.names,
        });
    }
}

impl Parser<'_> {
    /// An error so many characters before the next unread one.
    pub(super) fn error(&self, message: impl Into<String>, back: usize) -> PatternError {
        PatternError {
            message: message.into(),
            position: Some(self.at.saturating_sub(back)),
        }
    }

    pub(super) fn error_at(message: impl Into<String>, position: usize) -> PatternError {
        PatternError {
            message: message.into(),
            position: Some(position),
        }
    }

    pub(super) fn next(&self) -> Option<char> {
        self.pattern.get(self.at).copied()
    }

    /// A backslash at the very end is found as soon as it is next.
    pub(super) fn check_next(&self) -> Result<()> {
        if self.next() == Some('\\') && self.at + 1 == self.pattern.len() {
            return Err(self.error("bad escape (end of pattern)", 0));
        }
        Ok(())
    }

    /// Reads a character, or a backslash with the one behind it.
    pub(super) fn get(&mut self) -> Result<Option<char>> {
        let Some(c) = self.next() else {
            return Ok(None);
        };
        self.at += if c == '\\' { 2 } else { 1 };
        self.check_next()?;
        Ok(Some(c))
    }

    pub(super) fn take(&mut self, wanted: char) -> Result<bool> {
        if self.next() == Some(wanted) {
            self.get()?;
            return Ok(true);
        }
        Ok(false)
    }

    /// Alternatives up to a closing parenthesis or the end.
    pub(super) fn alternatives(&mut self, flags: u32, nesting: usize) -> Result<Node> {
        if nesting > MOST_NESTING {
            return Err(self.error("too many nested groups", 0));
        }
        let mut choices = Vec::new();
        loop {
            let is_first = nesting == 0 && choices.is_empty();
            choices.push(self.sequence(flags, nesting, is_first)?);
            if self.must_restart || !self.take('|')? {
                break;
            }
        }
        match (choices.len(), choices.pop()) {
            (1, Some(only)) => Ok(only),
            (_, last) => {
                choices.extend(last);
                Ok(Node::Choice(choices))
            }
        }
    }

    pub(super) fn sequence(&mut self, flags: u32, nesting: usize, is_first: bool) -> Result<Node> {
        let mut nodes = Vec::new();
        // Global flags inside change what follows in this sequence.
        while let Some(c) = self.next() {
            if matches!(c, '|' | ')') || self.must_restart {
                break;
            }
            if c == '\\' {
                let node = self.escape(flags)?;
                nodes.push(node);
                continue;
            }
            self.get()?;
            if flags & flags::VERBOSE != 0 {
                if matches!(c, ' ' | '\t' | '\n' | '\r' | '\x0b' | '\x0c') {
                    continue;
                }
                if c == '#' {
                    while let Some(c) = self.get()? {
                        if c == '\n' {
                            break;
                        }
                    }
                    continue;
                }
            }
            match c {
                '[' => {
                    let node = self.set(flags)?;
                    nodes.push(node);
                }
                '*' | '+' | '?' | '{' => self.repeat(c, flags, &mut nodes)?,
                '.' if flags & flags::DOTALL != 0 => nodes.push(Node::One(Class::Any)),
                '.' => nodes.push(Node::One(Class::NoLineEnd)),
                '(' => {
                    let is_start = is_first && nodes.is_empty();
                    if let Some(node) = self.parenthesis(flags, nesting, is_start)? {
                        nodes.push(node);
                    }
                }
                '^' if flags & flags::MULTILINE != 0 => nodes.push(Node::At(Place::LineStart)),
                '^' => nodes.push(Node::At(Place::Start)),
                '$' if flags & flags::MULTILINE != 0 => nodes.push(Node::At(Place::LineEnd)),
                '$' => nodes.push(Node::At(Place::LastEnd)),
                c => nodes.push(Node::One(Class::of_char(c, self.folding(flags)))),
            }
        }
        match (nodes.len(), nodes.pop()) {
            (1, Some(only)) => Ok(only),
            (_, last) => {
                nodes.extend(last);
                Ok(Node::Sequence(nodes))
            }
        }
    }

    /// How case is ignored under flags.
    pub(super) fn folding(&self, flags: u32) -> Folding {
        if flags & flags::IGNORECASE == 0 {
            Folding::None
        } else if self.is_bytes || flags & flags::ASCII != 0 {
            Folding::Ascii
        } else {
            Folding::Unicode
        }
    }

    /// A repeat of the last node; its first character is read.
    fn repeat(&mut self, c: char, flags: u32, nodes: &mut Vec<Node>) -> Result<()> {
        let here = self.at;
        let (least, most) = match c {
            '?' => (0, Some(1)),
            '*' => (0, None),
            '+' => (1, None),
            _ => match self.counts(here)? {
                Some(counts) => counts,
                None => {
                    nodes.push(Node::One(Class::of_char('{', self.folding(flags))));
                    return Ok(());
                }
            },
        };
        let node = match nodes.pop() {
            None | Some(Node::At(_)) => {
                return Err(Self::error_at("nothing to repeat", here - 1));
            }
            Some(Node::Repeat { .. }) => {
                return Err(Self::error_at("multiple repeat", here - 1));
            }
            Some(node) => node,
        };
        let how = if self.take('?')? {
            Greed::Lazy
        } else if self.take('+')? {
            Greed::Possessive
        } else {
            Greed::Greedy
        };
        nodes.push(Node::Repeat {
            node: Box::new(node),
            least,
            most,
            how,
        });
        Ok(())
    }

    /// The counts of `{least,most}` behind the bracket; `None`, and nothing is read, when they are no counts.
    fn counts(&mut self, here: usize) -> Result<Option<(u32, Option<u32>)>> {
        if self.next() == Some('}') {
            return Ok(None);
        }
        let low = self.digits();
        let high = if self.next() == Some(',') {
            self.at += 1;
            self.digits()
        } else {
            low.clone()
        };
        if self.next() != Some('}') {
            self.at = here;
            return Ok(None);
        }
        self.get()?;
        let number = |digits: &str| -> Result<Option<u32>> {
            if digits.is_empty() {
                return Ok(None);
            }
            match digits.parse::<u64>() {
                Ok(number) if number < MOST_REPEATS => Ok(Some(number as u32)),
                _ => Err(PatternError {
                    message: "the repetition number is too large".to_string(),
                    position: Some(usize::MAX),
                }),
            }
        };
        let (least, most) = (number(&low)?.unwrap_or(0), number(&high)?);
        if most.is_some_and(|it| it < least) {
            let message = "min repeat greater than max repeat";
            return Err(Self::error_at(message, here));
        }
        Ok(Some((least, most)))
    }

    fn digits(&mut self) -> String {
        let digits: String = self.pattern[self.at..]
            .iter()
            .take_while(|it| it.is_ascii_digit())
            .collect();
        self.at += digits.len();
        digits
    }

    /// A set in brackets; the opening one is read.
    fn set(&mut self, flags: u32) -> Result<Node> {
        let here = self.at - 1;
        let unterminated = || Self::error_at("unterminated character set", here);
        let is_negative = self.take('^')?;
        let mut items: Vec<Item> = Vec::new();
        loop {
            let start = self.at;
            let c = self.next().ok_or_else(unterminated)?;
            if c == ']' && !items.is_empty() {
                self.get()?;
                break;
            }
            let low = self.set_member(c, flags)?;
            let low_end = self.at;
            if !self.take('-')? {
                items.push(low);
                continue;
            }
            let that_start = self.at;
            let that = self.next().ok_or_else(unterminated)?;
            if that == ']' {
                self.get()?;
                items.push(low);
                items.push(Item::Range('-', '-'));
                break;
            }
            let high = self.set_member(that, flags)?;
            match (low, high) {
                (Item::Range(low, _), Item::Range(high, _)) if low <= high => {
                    items.push(Item::Range(low, high));
                }
                _ => {
                    let text = |from: usize, to: usize| -> String {
                        self.pattern[from..to].iter().collect()
                    };
                    let low = text(start, low_end);
                    let high = text(that_start, self.at);
                    let message = format!("bad character range {low}-{high}");
                    return Err(Self::error_at(message, start));
                }
            }
        }
        let set = Set::new(items, is_negative, self.folding(flags));
        Ok(Node::One(Class::Set(Box::new(set))))
    }

    fn set_member(&mut self, c: char, flags: u32) -> Result<Item> {
        if c == '\\' {
            return self.set_escape(flags);
        }
        self.get()?;
        Ok(Item::Range(c, c))
    }
}
