//! The backtracking matcher.
//!
//! Choices and what must be undone lie on one stack of [`Trail`] entries: to backtrack is to pop them until one is
//! a choice. Only look-around and atomic parts call the matcher again, as deep as they are nested in the pattern.

use super::class::is_word;
use super::compile::{Inst, Program};
use super::fold::fold;
use super::tree::{Folding, Greed, Place};

/// What is searched: characters by byte positions.
pub(crate) trait Subject: Copy {
    /// The number of bytes.
    fn len(self) -> usize;
    /// The character at a position, and the position behind it.
    fn next(self, at: usize) -> Option<(char, usize)>;
    /// The character before a position, and where it begins.
    fn previous(self, at: usize) -> Option<(char, usize)>;
    /// Where a text is first from a position on.
    fn find(self, text: &str, from: usize) -> Option<usize>;
}

/// A text.
#[derive(Clone, Copy)]
pub(crate) struct Text<'a>(pub(crate) &'a str);

/// Bytes, each of which is a character.
#[derive(Clone, Copy)]
pub(crate) struct Bytes<'a>(pub(crate) &'a [u8]);

impl Subject for Text<'_> {
    fn len(self) -> usize {
        self.0.len()
    }

    #[inline]
    fn next(self, at: usize) -> Option<(char, usize)> {
        let byte = *self.0.as_bytes().get(at)?;
        if byte.is_ascii() {
            return Some((char::from(byte), at + 1));
        }
        let c = self.0[at..].chars().next()?;
        Some((c, at + c.len_utf8()))
    }

    #[inline]
    fn previous(self, at: usize) -> Option<(char, usize)> {
        let c = self.0[..at].chars().next_back()?;
        Some((c, at - c.len_utf8()))
    }

    fn find(self, text: &str, from: usize) -> Option<usize> {
        self.0[from..].find(text).map(|it| it + from)
    }
}

impl Subject for Bytes<'_> {
    fn len(self) -> usize {
        self.0.len()
    }

    #[inline]
    fn next(self, at: usize) -> Option<(char, usize)> {
        self.0.get(at).map(|it| (char::from(*it), at + 1))
    }

    #[inline]
    fn previous(self, at: usize) -> Option<(char, usize)> {
        let before = at.checked_sub(1)?;
        self.0.get(before).map(|it| (char::from(*it), before))
    }

    fn find(self, text: &str, from: usize) -> Option<usize> {
        let wanted: Vec<char> = text.chars().collect();
        let is_at = |at: usize| {
            let found = self.0[at..].iter().map(|it| char::from(*it));
            found.zip(&wanted).filter(|(a, b)| a == *b).count() == wanted.len()
        };
        (from..=self.0.len().checked_sub(wanted.len())?).find(|at| is_at(*at))
    }
}

/// Where a match must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum How {
    /// At the start position.
    Match,
    /// There, and up to the end.
    Full,
    /// At the start position or behind it.
    Search,
}

/// A match: pairs of byte positions for the whole and each group, [`NOWHERE`] for groups without a match.
#[derive(Clone, Debug)]
pub(crate) struct Match {
    pub(crate) slots: Vec<usize>,
    /// The group that was closed last, 0 for none.
    pub(crate) last_group: usize,
}

/// The position of a group that has not matched.
pub(crate) const NOWHERE: usize = usize::MAX;

/// Why a search was given up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Failure {
    /// It took too long, or too much memory.
    TooComplex,
}

/// Steps one search may take: some seconds. CPython would go on for as long as it takes.
const MOST_STEPS: u64 = 1 << 28;
/// Entries of the trail: some hundred megabytes.
const MOST_TRAIL: usize = 1 << 24;

/// What to do when what was tried last has failed.
enum Trail {
    /// Go on there.
    Choice { at: usize, position: usize },
    /// A greedy run: give back one character of those behind `least`, and go on at `at`.
    GiveBack {
        at: usize,
        least: usize,
        position: usize,
    },
    /// A lazy run: take one more character, and go on behind it.
    TakeMore {
        at: usize,
        position: usize,
        left: u32,
    },
    /// A lazy loop: try a round.
    Round {
        at: usize,
        position: usize,
        counter: usize,
        round: (u32, usize),
    },
    /// Put back a slot.
    Slot { slot: usize, old: usize },
    /// Put back the last group.
    LastGroup(usize),
    /// Put back a counter.
    Counter { counter: usize, old: (u32, usize) },
}

struct Matcher<'a, S> {
    program: &'a Program,
    subject: S,
    slots: Vec<usize>,
    last_group: usize,
    /// Of each loop: rounds, and where the last one began.
    counters: Vec<(u32, usize)>,
    trail: Vec<Trail>,
    n_steps: u64,
    must_reach_end: bool,
    /// A match that ends here is refused.
    refused_end: usize,
}

impl Program {
    /// Looks for a match from a byte position on. `must_advance` refuses an empty match there.
    pub(crate) fn find<S: Subject>(
        &self,
        subject: S,
        from: usize,
        how: How,
        must_advance: bool,
    ) -> Result<Option<Match>, Failure> {
        let mut matcher = Matcher {
            program: self,
            subject,
            slots: vec![NOWHERE; self.n_slots],
            last_group: 0,
            counters: vec![(0, NOWHERE); self.n_counters],
            trail: Vec::new(),
            n_steps: 0,
            must_reach_end: how == How::Full,
            refused_end: if must_advance { from } else { NOWHERE },
        };
        let mut start = from;
        loop {
            if how == How::Search {
                match self.candidate(subject, start) {
                    Some(at) => start = at,
                    None => return Ok(None),
                }
            }
            if start != from {
                matcher.refused_end = NOWHERE;
            }
            if let Some(end) = matcher.run(0, start)? {
                matcher.slots[0] = start;
                matcher.slots[1] = end;
                return Ok(Some(Match {
                    slots: matcher.slots,
                    last_group: matcher.last_group,
                }));
            }
            if how != How::Search || self.is_anchored {
                return Ok(None);
            }
            match subject.next(start) {
                Some((_, next)) => start = next,
                None => return Ok(None),
            }
        }
    }

    /// The first position from here on where a match may begin.
    fn candidate<S: Subject>(&self, subject: S, from: usize) -> Option<usize> {
        if !self.prefix.is_empty() {
            return subject.find(&self.prefix, from);
        }
        let Some(first) = &self.first else {
            return Some(from);
        };
        let mut at = from;
        loop {
            let (c, next) = subject.next(at)?;
            if first.contains(c) {
                return Some(at);
            }
            at = next;
        }
    }
}

impl<S: Subject> Matcher<'_, S> {
    /// Runs the code from an instruction on to its end; gives where it ended. On failure everything is as before.
    fn run(&mut self, at: usize, position: usize) -> Result<Option<usize>, Failure> {
        let base = self.trail.len();
        let (mut at, mut position) = (at, position);
        loop {
            self.n_steps += 1;
            if self.n_steps > MOST_STEPS || self.trail.len() > MOST_TRAIL {
                return Err(Failure::TooComplex);
            }
            let next = match &self.program.code[at] {
                Inst::Match => {
                    let is_refused = position == self.refused_end
                        || self.must_reach_end && position != self.subject.len();
                    if !is_refused {
                        return Ok(Some(position));
                    }
                    None
                }
                Inst::Done => return Ok(Some(position)),
                Inst::One(class) => match self.subject.next(position) {
                    Some((c, behind)) if class.contains(c) => Some((at + 1, behind)),
                    _ => None,
                },
                _ => self.step(at, position)?,
            };
            match next.or_else(|| self.backtrack(base)) {
                Some(next) => (at, position) = next,
                None => return Ok(None),
            }
        }
    }

    /// The rarer instructions: where to go on, or nothing when it failed.
    fn step(&mut self, at: usize, position: usize) -> Result<Option<(usize, usize)>, Failure> {
        let program = self.program;
        Ok(match &program.code[at] {
            Inst::Match | Inst::Done | Inst::Fail | Inst::One(_) => None,
            Inst::At(place) => self.is_at(*place, position).then_some((at + 1, position)),
            Inst::Jump(to) => Some((*to, position)),
            Inst::Split(first, second) => {
                self.trail.push(Trail::Choice {
                    at: *second,
                    position,
                });
                Some((*first, position))
            }
            Inst::Save(slot) => {
                self.save(*slot, position);
                Some((at + 1, position))
            }
            Inst::Run { .. } => self.run_of_class(at, position),
            Inst::LoopStart(counter) => {
                self.set_counter(*counter, (0, NOWHERE));
                Some((at + 1, position))
            }
            Inst::Loop { .. } => self.round(at, position),
            Inst::Back { group, folds } => {
                self.back(*group, *folds, position).map(|it| (at + 1, it))
            }
            Inst::Look {
                behind,
                is_negative,
                exit,
            } => {
                let is_there = self.look(at + 1, *behind, *is_negative, position)?;
                is_there.then_some((*exit, position))
            }
            Inst::Atomic { exit } => {
                let base = self.trail.len();
                let end = self.run(at + 1, position)?;
                self.forget_choices(base);
                end.map(|end| (*exit, end))
            }
            Inst::Condition { group, no } => {
                let has_matched = self
                    .slots
                    .get(group * 2 + 1)
                    .is_some_and(|it| *it != NOWHERE);
                Some((if has_matched { at + 1 } else { *no }, position))
            }
        })
    }

    /// Undoes the trail down to the last choice, and takes it; nothing is left above `base` when there is none.
    fn backtrack(&mut self, base: usize) -> Option<(usize, usize)> {
        while self.trail.len() > base {
            match self.trail.pop()? {
                Trail::Choice { at, position } => return Some((at, position)),
                Trail::GiveBack {
                    at,
                    least,
                    position,
                } => {
                    if position > least
                        && let Some((_, position)) = self.subject.previous(position)
                    {
                        self.trail.push(Trail::GiveBack {
                            at,
                            least,
                            position,
                        });
                        return Some((at, position));
                    }
                }
                Trail::TakeMore { at, position, left } => {
                    if let Inst::Run { class, .. } = &self.program.code[at]
                        && left > 0
                        && let Some((c, behind)) = self.subject.next(position)
                        && class.contains(c)
                    {
                        self.trail.push(Trail::TakeMore {
                            at,
                            position: behind,
                            left: left - 1,
                        });
                        return Some((at + 1, behind));
                    }
                }
                Trail::Round {
                    at,
                    position,
                    counter,
                    round,
                } => {
                    self.set_counter(counter, round);
                    return Some((at, position));
                }
                Trail::Slot { slot, old } => self.slots[slot] = old,
                Trail::LastGroup(old) => self.last_group = old,
                Trail::Counter { counter, old } => self.counters[counter] = old,
            }
        }
        None
    }

    /// Drops the choices above `base`, but keeps what undoes.
    fn forget_choices(&mut self, base: usize) {
        let above = self.trail.split_off(base);
        self.trail.extend(above.into_iter().filter(|entry| {
            matches!(
                entry,
                Trail::Slot { .. } | Trail::LastGroup(_) | Trail::Counter { .. }
            )
        }));
    }

    fn save(&mut self, slot: usize, position: usize) {
        let old = std::mem::replace(&mut self.slots[slot], position);
        self.trail.push(Trail::Slot { slot, old });
        if slot % 2 == 1 {
            let old = std::mem::replace(&mut self.last_group, slot / 2);
            self.trail.push(Trail::LastGroup(old));
        }
    }

    fn set_counter(&mut self, counter: usize, value: (u32, usize)) {
        let old = std::mem::replace(&mut self.counters[counter], value);
        self.trail.push(Trail::Counter { counter, old });
    }

    fn run_of_class(&mut self, at: usize, position: usize) -> Option<(usize, usize)> {
        let Inst::Run {
            class,
            least,
            most,
            how,
        } = &self.program.code[at]
        else {
            return None;
        };
        let wanted = if *how == Greed::Lazy { *least } else { *most };
        let (mut count, mut end, mut least_end) = (0, position, position);
        while count < wanted
            && let Some((c, behind)) = self.subject.next(end)
            && class.contains(c)
        {
            count += 1;
            end = behind;
            if count == *least {
                least_end = end;
            }
        }
        self.n_steps += u64::from(count);
        if count < *least {
            return None;
        }
        match how {
            Greed::Possessive => {}
            Greed::Greedy if end > least_end => self.trail.push(Trail::GiveBack {
                at: at + 1,
                least: least_end,
                position: end,
            }),
            Greed::Greedy => {}
            Greed::Lazy => self.trail.push(Trail::TakeMore {
                at,
                position: end,
                left: most - least,
            }),
        }
        Some((at + 1, end))
    }

    /// Another round of a loop, or its end; a round that matched nothing is the last.
    fn round(&mut self, at: usize, position: usize) -> Option<(usize, usize)> {
        let Inst::Loop {
            counter,
            least,
            most,
            is_lazy,
            exit,
        } = self.program.code[at]
        else {
            return None;
        };
        let (count, last) = self.counters[counter];
        if count < least {
            self.set_counter(counter, (count + 1, last));
            return Some((at + 1, position));
        }
        let may_go_on = (most == u32::MAX || count < most) && position != last;
        if !may_go_on {
            return Some((exit, position));
        }
        let round = (count.saturating_add(1), position);
        if is_lazy {
            self.trail.push(Trail::Round {
                at: at + 1,
                position,
                counter,
                round,
            });
            return Some((exit, position));
        }
        self.trail.push(Trail::Choice { at: exit, position });
        self.set_counter(counter, round);
        Some((at + 1, position))
    }

    fn back(&self, group: usize, folds: Folding, position: usize) -> Option<usize> {
        let start = *self.slots.get(group * 2)?;
        let end = *self.slots.get(group * 2 + 1)?;
        if start == NOWHERE || end == NOWHERE {
            return None;
        }
        let (mut from, mut to) = (start, position);
        while from < end {
            let (wanted, from_behind) = self.subject.next(from)?;
            let (found, to_behind) = self.subject.next(to)?;
            if fold(wanted, folds) != fold(found, folds) {
                return None;
            }
            (from, to) = (from_behind, to_behind);
        }
        Some(to)
    }

    fn look(
        &mut self,
        at: usize,
        behind: usize,
        is_negative: bool,
        position: usize,
    ) -> Result<bool, Failure> {
        let mut start = position;
        for _ in 0..behind {
            match self.subject.previous(start) {
                Some((_, before)) => start = before,
                None => return Ok(is_negative),
            }
        }
        let base = self.trail.len();
        let is_there = self.run(at, start)?.is_some();
        self.forget_choices(base);
        if is_negative {
            // Only what undoes is left above the base.
            self.backtrack(base);
        }
        Ok(is_there != is_negative)
    }

    fn is_at(&self, place: Place, position: usize) -> bool {
        let len = self.subject.len();
        let is_before_line_end = || matches!(self.subject.next(position), Some(('\n', _)));
        match place {
            Place::Start => position == 0,
            Place::LineStart => {
                position == 0 || matches!(self.subject.previous(position), Some(('\n', _)))
            }
            Place::End => position == len,
            Place::LastEnd => position == len || position + 1 == len && is_before_line_end(),
            Place::LineEnd => position == len || is_before_line_end(),
            Place::Boundary { is_ascii } => len > 0 && self.is_boundary(is_ascii, position),
            Place::NoBoundary { is_ascii } => len > 0 && !self.is_boundary(is_ascii, position),
        }
    }

    fn is_boundary(&self, is_ascii: bool, position: usize) -> bool {
        let is_word =
            |found: Option<(char, usize)>| found.is_some_and(|it| is_word(it.0, is_ascii));
        is_word(self.subject.previous(position)) != is_word(self.subject.next(position))
    }
}
