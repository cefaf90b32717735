//! A parsed pattern.

use super::class::Class;

/// A part of a pattern.
#[derive(Clone, Debug)]
pub(super) enum Node {
    /// One character out of a class.
    One(Class),
    /// A place without width.
    At(Place),
    /// Parts one after the other.
    Sequence(Vec<Node>),
    /// The first part that fits.
    Choice(Vec<Node>),
    /// A group; a number when it captures.
    Group(Option<usize>, Box<Node>),
    /// A part again and again.
    Repeat {
        node: Box<Node>,
        least: u32,
        /// `None` for no limit.
        most: Option<u32>,
        how: Greed,
    },
    /// What a group has matched, perhaps in another case.
    Back { group: usize, folds: Folding },
    /// Looking ahead or behind.
    Look {
        node: Box<Node>,
        is_behind: bool,
        is_negative: bool,
    },
    /// A part that is not tried in another way once it fits.
    Atomic(Box<Node>),
    /// One of two parts, by whether a group has matched.
    Condition {
        group: usize,
        yes: Box<Node>,
        no: Box<Node>,
    },
}

/// How much a repeat takes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Greed {
    Greedy,
    Lazy,
    Possessive,
}

/// How case is ignored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Folding {
    None,
    Ascii,
    Unicode,
}

/// A place between characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Start,
    LineStart,
    End,
    /// The end, or before a line end that is last.
    LastEnd,
    LineEnd,
    /// Between a word character and another; the word is ASCII or not.
    Boundary {
        is_ascii: bool,
    },
    NoBoundary {
        is_ascii: bool,
    },
}

impl Node {
    /// The least and the most characters a part can match; `None` for no limit. `groups` has the widths of the groups
    /// that are known so far.
    pub(super) fn width(&self, groups: &mut Vec<(u64, Option<u64>)>) -> (u64, Option<u64>) {
        match self {
            Self::One(_) => (1, Some(1)),
            Self::At(_) | Self::Look { .. } => (0, Some(0)),
            Self::Sequence(nodes) => nodes.iter().fold((0, Some(0)), |(least, most), node| {
                let (l, m) = node.width(groups);
                (least + l, most.zip(m).map(|(a, b)| a + b))
            }),
            Self::Choice(nodes) => {
                let mut widths = nodes.iter().map(|it| it.width(groups));
                let first = widths.next().unwrap_or((0, Some(0)));
                widths.fold(first, wider)
            }
            Self::Group(number, node) => {
                let width = node.width(groups);
                if let Some(number) = number {
                    if groups.len() <= *number {
                        groups.resize(*number + 1, (0, None));
                    }
                    groups[*number] = width;
                }
                width
            }
            Self::Repeat {
                node, least, most, ..
            } => {
                let (l, m) = node.width(groups);
                let most = match (m, most) {
                    (Some(0), _) => Some(0),
                    (Some(m), Some(most)) => Some(m.saturating_mul(u64::from(*most))),
                    _ => None,
                };
                (l.saturating_mul(u64::from(*least)), most)
            }
            Self::Back { group, .. } => groups.get(*group).copied().unwrap_or((0, None)),
            Self::Atomic(node) => node.width(groups),
            Self::Condition { yes, no, .. } => wider(yes.width(groups), no.width(groups)),
        }
    }
}

fn wider(left: (u64, Option<u64>), right: (u64, Option<u64>)) -> (u64, Option<u64>) {
    let most = left.1.zip(right.1).map(|(a, b)| a.max(b));
    (left.0.min(right.0), most)
}
