//! Tree to code for the matcher.

use super::PatternError;
use super::class::Class;
use super::parse::Parsed;
use super::tree::{Folding, Greed, Node, Place};

/// An instruction; numbers are positions in the code.
#[derive(Clone, Debug)]
pub(super) enum Inst {
    /// The whole pattern has matched.
    Match,
    /// The part that a look-around or atomic part is has matched.
    Done,
    Fail,
    One(Class),
    At(Place),
    Jump(usize),
    /// Goes on at the first, and at the second if that fails.
    Split(usize, usize),
    /// Remembers the position in a slot; the slot of a group's end makes it the last group too.
    Save(usize),
    /// A class again and again; goes on behind.
    Run {
        class: Class,
        least: u32,
        most: u32,
        how: Greed,
    },
    /// Begins a loop: its counter is 0.
    LoopStart(usize),
    /// Counts a round of a loop whose body comes next, or leaves it.
    Loop {
        counter: usize,
        least: u32,
        most: u32,
        is_lazy: bool,
        exit: usize,
    },
    Back {
        group: usize,
        folds: Folding,
    },
    /// Looks whether what comes next, up to `Done`, matches, `behind` characters back; goes on at `exit`.
    Look {
        behind: usize,
        is_negative: bool,
        exit: usize,
    },
    /// Matches what comes next, up to `Done`, in one way only; goes on at `exit`.
    Atomic {
        exit: usize,
    },
    /// Goes on at `no` unless a group has matched.
    Condition {
        group: usize,
        no: usize,
    },
}

/// A compiled pattern.
#[derive(Debug)]
pub(crate) struct Program {
    pub(super) code: Vec<Inst>,
    pub(super) n_slots: usize,
    pub(super) n_counters: usize,
    /// What every match begins with, when it begins with the same characters.
    pub(super) prefix: String,
    /// What every match begins with one of, when the prefix is empty.
    pub(super) first: Option<Class>,
    /// Whether a match is only possible at the start of the text.
    pub(super) is_anchored: bool,
}

/// Code longer than this is refused.
const MOST_CODE: usize = 1 << 20;

struct Compiler {
    code: Vec<Inst>,
    n_counters: usize,
    widths: Vec<(u64, Option<u64>)>,
}

/// Compiles a parsed pattern.
pub(super) fn compile(parsed: &Parsed) -> Result<Program, PatternError> {
    let mut compiler = Compiler {
        code: Vec::new(),
        n_counters: 0,
        widths: Vec::new(),
    };
    parsed.node.width(&mut compiler.widths);
    compiler.node(&parsed.node)?;
    compiler.code.push(Inst::Match);
    let mut prefix = String::new();
    push_prefix(&parsed.node, &mut prefix);
    let first = if prefix.is_empty() {
        first_class(&parsed.node)
    } else {
        None
    };
    Ok(Program {
        is_anchored: matches!(compiler.code[0], Inst::At(Place::Start)),
        code: compiler.code,
        n_slots: parsed.n_groups * 2,
        n_counters: compiler.n_counters,
        prefix,
        first,
    })
}

/// Adds the characters that a part begins with in any case; false when what follows it does not follow them.
fn push_prefix(node: &Node, prefix: &mut String) -> bool {
    match node {
        Node::One(Class::Char(c)) => {
            prefix.push(*c);
            true
        }
        Node::Sequence(nodes) => nodes.iter().all(|it| push_prefix(it, prefix)),
        Node::Group(_, node) => push_prefix(node, prefix),
        Node::Repeat { node, least, .. } if *least > 0 => {
            push_prefix(node, prefix);
            false
        }
        _ => false,
    }
}

/// The class that the first character of any match is in, when that is easy to tell.
fn first_class(node: &Node) -> Option<Class> {
    match node {
        Node::One(class @ (Class::Folded(..) | Class::Set(_))) => Some(class.clone()),
        Node::Sequence(nodes) => first_class(nodes.first()?),
        Node::Group(_, node) | Node::Atomic(node) => first_class(node),
        Node::Repeat { node, least, .. } if *least > 0 => first_class(node),
        _ => None,
    }
}

impl Compiler {
    fn node(&mut self, node: &Node) -> Result<(), PatternError> {
        if self.code.len() > MOST_CODE {
            return Err(PatternError {
                message: "the pattern is too large".to_string(),
                position: None,
            });
        }
        match node {
            Node::One(class) => self.code.push(Inst::One(class.clone())),
            Node::At(place) => self.code.push(Inst::At(*place)),
            Node::Sequence(nodes) => {
                for node in nodes {
                    self.node(node)?;
                }
            }
            Node::Choice(nodes) => self.choice(nodes)?,
            Node::Group(None, node) => self.node(node)?,
            Node::Group(Some(number), node) => {
                self.code.push(Inst::Save(number * 2));
                self.node(node)?;
                self.code.push(Inst::Save(number * 2 + 1));
            }
            Node::Repeat {
                node,
                least,
                most,
                how,
            } => self.repeat(node, *least, most.unwrap_or(u32::MAX), *how)?,
            Node::Back { group, folds } => self.code.push(Inst::Back {
                group: *group,
                folds: *folds,
            }),
            Node::Look {
                node,
                is_behind,
                is_negative,
            } => self.look(node, *is_behind, *is_negative)?,
            Node::Atomic(node) => {
                let at = self.hole();
                self.node(node)?;
                self.code.push(Inst::Done);
                self.code[at] = Inst::Atomic {
                    exit: self.code.len(),
                };
            }
            Node::Condition { group, yes, no } => {
                let at = self.hole();
                self.node(yes)?;
                let jump = self.hole();
                self.code[at] = Inst::Condition {
                    group: *group,
                    no: self.code.len(),
                };
                self.node(no)?;
                self.code[jump] = Inst::Jump(self.code.len());
            }
        }
        Ok(())
    }

    /// A place for an instruction that is not known yet.
    fn hole(&mut self) -> usize {
        self.code.push(Inst::Fail);
        self.code.len() - 1
    }

    fn choice(&mut self, nodes: &[Node]) -> Result<(), PatternError> {
        let mut jumps = Vec::new();
        for (number, node) in nodes.iter().enumerate() {
            if number + 1 == nodes.len() {
                self.node(node)?;
                break;
            }
            let split = self.hole();
            self.node(node)?;
            jumps.push(self.hole());
            self.code[split] = Inst::Split(split + 1, self.code.len());
        }
        for jump in jumps {
            self.code[jump] = Inst::Jump(self.code.len());
        }
        Ok(())
    }

    fn repeat(
        &mut self,
        node: &Node,
        least: u32,
        most: u32,
        how: Greed,
    ) -> Result<(), PatternError> {
        if let Node::One(class) = node {
            self.code.push(Inst::Run {
                class: class.clone(),
                least,
                most,
                how,
            });
            return Ok(());
        }
        let atomic = (how == Greed::Possessive).then(|| self.hole());
        let counter = self.n_counters;
        self.n_counters += 1;
        self.code.push(Inst::LoopStart(counter));
        let head = self.hole();
        self.node(node)?;
        self.code.push(Inst::Jump(head));
        self.code[head] = Inst::Loop {
            counter,
            least,
            most,
            is_lazy: how == Greed::Lazy,
            exit: self.code.len(),
        };
        if let Some(atomic) = atomic {
            self.code.push(Inst::Done);
            self.code[atomic] = Inst::Atomic {
                exit: self.code.len(),
            };
        }
        Ok(())
    }

    fn look(
        &mut self,
        node: &Node,
        is_behind: bool,
        is_negative: bool,
    ) -> Result<(), PatternError> {
        let behind = if is_behind {
            match node.width(&mut self.widths) {
                (least, Some(most)) if least == most => least as usize,
                _ => {
                    return Err(PatternError {
                        message: "look-behind requires fixed-width pattern".to_string(),
                        position: None,
                    });
                }
            }
        } else {
            0
        };
        let at = self.hole();
        self.node(node)?;
        self.code.push(Inst::Done);
        self.code[at] = Inst::Look {
            behind,
            is_negative,
            exit: self.code.len(),
        };
        Ok(())
    }
}
