//! The parts of what is formatted in their order: sign, digits in groups, padding.

use super::{Align, FormatSpec, Grouping};

/// The parts of a number, in the order in which they are written.
pub(super) struct Number<'a> {
    pub(super) sign: &'a str,
    pub(super) prefix: &'a str,
    /// The digits before the point, which groups are made of.
    pub(super) digits: &'a str,
    /// The point and all after it.
    pub(super) rest: &'a str,
}

impl Number<'_> {
    pub(super) fn layout(&self, spec: &FormatSpec, group_size: usize) -> String {
        let (fill, align) = (spec.fill_char(), spec.number_align());
        let grouped;
        let digits = match spec.grouping {
            Some(grouping) if !self.digits.is_empty() => {
                // Zeros between the sign and the digits are digits themselves, hence grouped.
                let taken = self.sign.len() + self.prefix.len() + self.rest.len();
                let has_zeros = fill == '0' && align == Align::AfterSign;
                let width = if has_zeros {
                    spec.width.unwrap_or(0)
                } else {
                    0
                };
                let width = width.saturating_sub(taken);
                grouped = group(self.digits, group_size, grouping, width);
                &grouped
            }
            _ => self.digits,
        };
        let (head, body) = ([self.sign, self.prefix], [digits, self.rest]);
        pad(head, body, align, fill, spec.width)
    }
}

/// Digits in groups from the right, with zeros before them up to `width`; a separator never leads.
fn group(digits: &str, size: usize, grouping: Grouping, width: usize) -> String {
    let mut reversed = String::new();
    let mut source = digits.bytes().rev().peekable();
    let mut n_written = 0;
    while source.peek().is_some() || reversed.len() < width {
        if n_written > 0 && n_written % size == 0 {
            reversed.push(grouping.separator());
        }
        reversed.push(source.next().map_or('0', char::from));
        n_written += 1;
    }
    reversed.chars().rev().collect()
}

/// Pads to a width; `head` stays before the padding only when it goes after the sign.
pub(super) fn pad(
    head: [&str; 2],
    body: [&str; 2],
    align: Align,
    fill: char,
    width: Option<usize>,
) -> String {
    let parts = || head.into_iter().chain(body);
    let missing = match width {
        Some(width) => width.saturating_sub(parts().map(|it| it.chars().count()).sum()),
        None => 0,
    };
    let (before, between, after) = match align {
        Align::Left => (0, 0, missing),
        Align::Right => (missing, 0, 0),
        Align::AfterSign => (0, missing, 0),
        Align::Center => (missing / 2, 0, missing - missing / 2),
    };
    let n_bytes: usize = parts().map(str::len).sum();
    let mut text = String::with_capacity(n_bytes + missing * fill.len_utf8());
    let fill = |text: &mut String, n: usize| text.extend(std::iter::repeat_n(fill, n));
    fill(&mut text, before);
    text.extend(head);
    fill(&mut text, between);
    text.extend(body);
    fill(&mut text, after);
    text
}
