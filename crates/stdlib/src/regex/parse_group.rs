//! What stands in parentheses.

use dormouse_vm::text::repr::repr_str;
use dormouse_vm::text::unicode;

use super::flags;
use super::parse::{Parser, Result};
use super::tree::Node;

/// The flag of a letter.
fn flag_of(letter: char) -> Option<u32> {
    Some(match letter {
        'i' => flags::IGNORECASE,
        'L' => flags::LOCALE,
        'm' => flags::MULTILINE,
        's' => flags::DOTALL,
        'x' => flags::VERBOSE,
        'a' => flags::ASCII,
        'u' => flags::UNICODE,
        _ => return None,
    })
}

impl Parser<'_> {
    /// A parenthesis whose opening one is read; nothing for comments and global flags.
    pub(super) fn parenthesis(
        &mut self,
        flags: u32,
        nesting: usize,
        is_start: bool,
    ) -> Result<Option<Node>> {
        let start = self.at - 1;
        if !self.take('?')? {
            return self.group(None, flags, start, nesting).map(Some);
        }
        let Some(c) = self.get()? else {
            return Err(self.error("unexpected end of pattern", 0));
        };
        match c {
            'P' => self.named_parenthesis(flags, start, nesting).map(Some),
            ':' => self.enclosed(flags, start, nesting).map(Some),
            '#' => loop {
                match self.get()? {
                    None => {
                        let message = "missing ), unterminated comment";
                        return Err(Self::error_at(message, start));
                    }
                    Some(')') => return Ok(None),
                    Some(_) => {}
                }
            },
            '=' | '!' | '<' => self.look(c, flags, start, nesting).map(Some),
            '(' => self.condition(flags, start, nesting).map(Some),
            '>' => {
                let node = self.enclosed(flags, start, nesting)?;
                Ok(Some(Node::Atomic(Box::new(node))))
            }
            c if c == '-' || flag_of(c).is_some() => {
                match self.flags(c)? {
                    Some((added, removed)) => {
                        let base = if added & flags::TYPES != 0 {
                            flags & !flags::TYPES
                        } else {
                            flags
                        };
                        let inner = (base | added) & !removed;
                        self.enclosed(inner, start, nesting).map(Some)
                    }
                    None => {
                        if !is_start {
                            let message = "global flags not at the start of the expression";
                            return Err(Self::error_at(message, start));
                        }
                        // What was given holds for all of the pattern: it is read anew with it.
                        self.must_restart = self.flags & !flags != 0;
                        Ok(None)
                    }
                }
            }
            c => {
                let shown = self.shown(c);
                let length = shown.chars().count();
                Err(self.error(format!("unknown extension ?{shown}"), length + 1))
            }
        }
    }

    /// The character just read with what belongs to it.
    fn shown(&self, c: char) -> String {
        match c {
            '\\' => self.pattern[self.at - 2..self.at].iter().collect(),
            c => c.to_string(),
        }
    }

    /// A capturing group up to its closing parenthesis.
    fn group(
        &mut self,
        name: Option<String>,
        flags: u32,
        start: usize,
        nesting: usize,
    ) -> Result<Node> {
        let number = self.n_groups;
        if let Some(name) = name {
            if let Some((_, other)) = self.names.iter().find(|it| it.0 == name) {
                let quoted = repr_str(&name);
                let message = format!(
                    "redefinition of group name {quoted} as group {number}; was group {other}"
                );
                return Err(self.error(message, name.chars().count() + 1));
            }
            self.names.push((name, number));
        }
        self.n_groups += 1;
        self.is_closed.push(false);
        let node = self.inside(flags, start, nesting)?;
        self.is_closed[number] = true;
        Ok(Node::Group(Some(number), Box::new(node)))
    }

    /// A group that does not capture.
    fn enclosed(&mut self, flags: u32, start: usize, nesting: usize) -> Result<Node> {
        let node = self.inside(flags, start, nesting)?;
        Ok(Node::Group(None, Box::new(node)))
    }

    /// What is inside of a parenthesis, and the closing one.
    fn inside(&mut self, flags: u32, start: usize, nesting: usize) -> Result<Node> {
        let node = self.alternatives(flags, nesting + 1)?;
        self.close(start)?;
        Ok(node)
    }

    fn close(&mut self, start: usize) -> Result<()> {
        if self.take(')')? {
            return Ok(());
        }
        Err(Self::error_at("missing ), unterminated subpattern", start))
    }

    /// `(?P<name>…)` and `(?P=name)`, read up to the letter.
    fn named_parenthesis(&mut self, flags: u32, start: usize, nesting: usize) -> Result<Node> {
        if self.take('<')? {
            let name = self.until('>', "group name")?;
            self.check_name(&name)?;
            return self.group(Some(name), flags, start, nesting);
        }
        if self.take('=')? {
            let name = self.until(')', "group name")?;
            self.check_name(&name)?;
            let length = name.chars().count() + 1;
            let Some(group) = self.group_of_name(&name) else {
                let message = format!("unknown group name {}", repr_str(&name));
                return Err(self.error(message, length));
            };
            if !self.is_closed[group] {
                return Err(self.error("cannot refer to an open group", length));
            }
            self.check_look_behind(group)?;
            let folds = self.folding(flags);
            return Ok(Node::Back { group, folds });
        }
        match self.get()? {
            None => Err(self.error("unexpected end of pattern", 0)),
            Some(c) => {
                let shown = self.shown(c);
                let length = shown.chars().count();
                Err(self.error(format!("unknown extension ?P{shown}"), length + 2))
            }
        }
    }

    fn group_of_name(&self, name: &str) -> Option<usize> {
        self.names.iter().find(|it| it.0 == name).map(|it| it.1)
    }

    /// Text up to a character, which is read too.
    pub(super) fn until(&mut self, end: char, what: &str) -> Result<String> {
        let start = self.at;
        loop {
            let before = self.at;
            match self.get()? {
                None if before == start => {
                    return Err(self.error(format!("missing {what}"), 0));
                }
                None => {
                    let message = format!("missing {end}, unterminated name");
                    return Err(self.error(message, before - start));
                }
                Some(c) if c == end => {
                    if before == start {
                        return Err(self.error(format!("missing {what}"), 1));
                    }
                    return Ok(self.pattern[start..before].iter().collect());
                }
                Some(_) => {}
            }
        }
    }

    fn check_name(&self, name: &str) -> Result<()> {
        if unicode::is_identifier(name) && (!self.is_bytes || name.is_ascii()) {
            return Ok(());
        }
        let message = format!("bad character in group name {}", repr_str(name));
        Err(self.error(message, name.chars().count() + 1))
    }

    /// Groups of the look-behind that is being read have no width yet.
    pub(super) fn check_look_behind(&self, group: usize) -> Result<()> {
        let Some(n_groups) = self.groups_before_look_behind else {
            return Ok(());
        };
        if !self.is_closed.get(group).copied().unwrap_or(false) {
            return Err(self.error("cannot refer to an open group", 0));
        }
        if group >= n_groups {
            let message = "cannot refer to group defined in the same lookbehind subpattern";
            return Err(self.error(message, 0));
        }
        Ok(())
    }

    fn look(&mut self, c: char, flags: u32, start: usize, nesting: usize) -> Result<Node> {
        let is_behind = c == '<';
        let c = if is_behind {
            match self.get()? {
                None => return Err(self.error("unexpected end of pattern", 0)),
                Some(c @ ('=' | '!')) => c,
                Some(c) => {
                    let shown = self.shown(c);
                    let length = shown.chars().count();
                    return Err(self.error(format!("unknown extension ?<{shown}"), length + 2));
                }
            }
        } else {
            c
        };
        let outer = self.groups_before_look_behind;
        if is_behind && outer.is_none() {
            self.groups_before_look_behind = Some(self.n_groups);
        }
        let node = self.alternatives(flags, nesting + 1)?;
        self.groups_before_look_behind = outer;
        self.close(start)?;
        Ok(Node::Look {
            node: Box::new(node),
            is_behind,
            is_negative: c == '!',
        })
    }

    fn condition(&mut self, flags: u32, start: usize, nesting: usize) -> Result<Node> {
        let name = self.until(')', "group name")?;
        let length = name.chars().count() + 1;
        let group = if unicode::is_identifier(&name) {
            self.group_of_name(&name).ok_or_else(|| {
                self.error(format!("unknown group name {}", repr_str(&name)), length)
            })?
        } else {
            let Ok(group) = name.parse::<usize>() else {
                let message = format!("bad character in group name {}", repr_str(&name));
                return Err(self.error(message, length));
            };
            if group == 0 {
                return Err(self.error("bad group number", length));
            }
            let position = self.at.saturating_sub(length);
            self.asked_groups.entry(group).or_insert(position);
            group
        };
        if !(self.groups_before_look_behind.is_some() && group >= self.n_groups) {
            self.check_look_behind(group)?;
        }
        let yes = self.sequence(flags, nesting + 1, false)?;
        let no = if self.take('|')? {
            let no = self.sequence(flags, nesting + 1, false)?;
            if self.next() == Some('|') {
                let message = "conditional backref with more than two branches";
                return Err(self.error(message, 0));
            }
            no
        } else {
            Node::Sequence(Vec::new())
        };
        self.close(start)?;
        Ok(Node::Condition {
            group,
            yes: Box::new(yes),
            no: Box::new(no),
        })
    }

    /// Letters of flags, the first of which is read: those added and removed inside of the parenthesis, or
    /// nothing for flags of the whole pattern.
    fn flags(&mut self, first: char) -> Result<Option<(u32, u32)>> {
        let (mut added, mut removed) = (0, 0);
        let mut c = first;
        while c != '-' && c != ':' && c != ')' {
            let flag = self.added_flag(c, added)?;
            added |= flag;
            c = match self.get()? {
                None => return Err(self.error("missing -, : or )", 0)),
                Some(c) => c,
            };
            if !matches!(c, '-' | ':' | ')') && flag_of(c).is_none() {
                let is_letter = unicode::is_alpha(c);
                let message = if is_letter {
                    "unknown flag"
                } else {
                    "missing -, : or )"
                };
                return Err(self.error(message, 1));
            }
        }
        if c == ')' {
            self.flags |= added;
            return Ok(None);
        }
        if c == '-' {
            removed = self.removed_flags()?;
        }
        if added & removed != 0 {
            return Err(self.error("bad inline flags: flag turned on and off", 1));
        }
        Ok(Some((added, removed)))
    }

    fn added_flag(&self, c: char, added: u32) -> Result<u32> {
        let flag = flag_of(c).unwrap_or(0);
        if !self.is_bytes && c == 'L' {
            let message = "bad inline flags: cannot use 'L' flag with a str pattern";
            return Err(self.error(message, 0));
        }
        if self.is_bytes && c == 'u' {
            let message = "bad inline flags: cannot use 'u' flag with a bytes pattern";
            return Err(self.error(message, 0));
        }
        if flag & flags::TYPES != 0 && (added | flag) & flags::TYPES != flag {
            let message = "bad inline flags: flags 'a', 'u' and 'L' are incompatible";
            return Err(self.error(message, 0));
        }
        Ok(flag)
    }

    fn removed_flags(&mut self) -> Result<u32> {
        let mut removed = 0;
        let mut missing = "missing flag";
        loop {
            let Some(c) = self.get()? else {
                return Err(self.error(missing, 0));
            };
            if c == ':' && removed != 0 {
                return Ok(removed);
            }
            let Some(flag) = flag_of(c) else {
                let is_letter = unicode::is_alpha(c);
                return Err(self.error(if is_letter { "unknown flag" } else { missing }, 1));
            };
            if flag & flags::TYPES != 0 {
                let message = "bad inline flags: cannot turn off flags 'a', 'u' and 'L'";
                return Err(self.error(message, 0));
            }
            removed |= flag;
            missing = "missing :";
        }
    }
}
