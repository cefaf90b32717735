//! The container of compiled code: one [`Code`] for each function, class body and module.

use std::sync::Arc;

use num_bigint::BigInt;

use crate::{Instruction, Op};

/// One compiled function, class body, comprehension or module. Immutable and shared.
///
/// Registers are laid out as: positional parameters, keyword-only parameters, `*args`, `**kwargs`, other named
/// locals (captured ones hold a cell), then temporaries. A class body has one parameter, its namespace.
#[derive(Clone, Debug, PartialEq)]
pub struct Code {
    /// The plain name: `f`, `<lambda>`, `<module>`.
    pub name: Arc<str>,
    /// The name with the scopes around it: `C.m.<locals>.f`.
    pub qualname: Arc<str>,
    /// The name of the source file.
    pub file: Arc<str>,
    /// The line of the `def`, from 1.
    pub first_line: u32,
    /// What kind of code it is.
    pub flags: CodeFlags,
    /// Parameters that may be given by position; the first `n_positional_only` of them only so.
    pub n_positional: u32,
    /// How many of the positional parameters have no keyword.
    pub n_positional_only: u32,
    /// Parameters after `*`.
    pub n_keyword_only: u32,
    /// The names of the parameters and other locals, by register.
    pub locals: Vec<Arc<str>>,
    /// How many cells the function's closure must bring.
    pub n_free: u32,
    /// The size of the frame in registers, far locals and temporaries included.
    pub n_registers: u32,
    /// What runs.
    pub instructions: Vec<Instruction>,
    /// The literals.
    pub constants: Vec<Constant>,
    /// Names used by instructions.
    pub names: Vec<Arc<str>>,
    /// For each inline cache, the index of its name.
    pub sites: Vec<u32>,
    /// Where exceptions go: sorted by `start`, disjoint.
    pub handlers: Vec<Handler>,
    /// Where each instruction was written.
    pub locations: Vec<Location>,
    /// The functions defined inside.
    pub children: Vec<Arc<Code>>,
    /// The docstring.
    pub doc: Option<Arc<str>>,
}

/// What kind of code a [`Code`] is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct CodeFlags {
    /// Has a `*args` register after the keyword-only parameters.
    pub has_star: bool,
    /// Has a `**kwargs` register after those.
    pub has_double_star: bool,
    /// Calling it makes a generator.
    pub is_generator: bool,
    /// A class body: register 0 is the namespace.
    pub is_class_body: bool,
    /// Written `async def`: calling it makes a coroutine, or an asynchronous generator.
    pub is_async: bool,
    /// A generator function whose generators may be awaited: `types.coroutine`.
    pub is_awaitable: bool,
    /// Left out of tracebacks: the part of the library that is written in the language.
    pub is_hidden: bool,
}

impl CodeFlags {
    /// Whether a call makes an object that runs the function later: a generator, a coroutine, or an asynchronous
    /// generator.
    #[must_use]
    pub const fn suspends(self) -> bool {
        self.is_generator || self.is_async
    }
}

impl Code {
    /// The names of the variables that the function's closure brings.
    #[must_use]
    pub fn free_names(&self) -> Vec<&str> {
        self.names_filled_by(Op::LoadClosure)
    }

    /// The names of the function's own variables that inner functions capture.
    #[must_use]
    pub fn cell_names(&self) -> Vec<&str> {
        self.names_filled_by(Op::MakeCell)
    }

    fn names_filled_by(&self, op: Op) -> Vec<&str> {
        self.instructions
            .iter()
            .filter(|it| it.op() == Some(op))
            .filter_map(|it| self.locals.get(it.a() as usize))
            .map(|it| &**it)
            .collect()
    }

    /// The literals and the parts of tuples among them, each part before the tuple it is a part of: a literal's number is
    /// its place here.
    #[must_use]
    pub fn literals(&self) -> Vec<Literal<'_>> {
        let mut literals = Vec::new();
        for constant in &self.constants {
            add_literal(constant, &mut literals);
        }
        literals
    }

    /// How many of the first registers are filled by a call.
    #[must_use]
    pub fn n_parameters(&self) -> usize {
        let stars = usize::from(self.flags.has_star) + usize::from(self.flags.has_double_star);
        self.n_positional as usize + self.n_keyword_only as usize + stars
    }

    /// The handler that guards an instruction, if one does.
    #[must_use]
    pub fn handler(&self, pc: u32) -> Option<&Handler> {
        let idx = self
            .handlers
            .partition_point(|it| it.start <= pc)
            .checked_sub(1)?;
        let handler = &self.handlers[idx];
        (pc < handler.end).then_some(handler)
    }
}

/// A literal that has a number.
#[derive(Clone, Debug, PartialEq)]
pub struct Literal<'a> {
    /// What it is.
    pub constant: &'a Constant,
    /// The numbers of the parts of a tuple.
    pub parts: Vec<u32>,
}

/// Adds a literal behind its parts; gives its number.
fn add_literal<'a>(constant: &'a Constant, literals: &mut Vec<Literal<'a>>) -> u32 {
    let parts = match constant {
        Constant::Tuple(items) => items.iter().map(|it| add_literal(it, literals)).collect(),
        _ => Vec::new(),
    };
    literals.push(Literal { constant, parts });
    literals.len() as u32 - 1
}

/// A literal's value.
#[derive(Clone, Debug, PartialEq)]
pub enum Constant {
    /// `None`.
    None,
    /// `True`.
    True,
    /// `False`.
    False,
    /// `...`.
    Ellipsis,
    /// An integer of any size.
    Int(BigInt),
    /// A float.
    Float(f64),
    /// A string.
    Str(Arc<str>),
    /// Bytes.
    Bytes(Arc<[u8]>),
    /// A tuple of literals.
    Tuple(Vec<Constant>),
    /// A frozenset of literals, as `x in {1, 2}` uses.
    FrozenSet(Vec<Constant>),
}

/// A run of instructions whose exceptions go to one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Handler {
    /// The first instruction guarded.
    pub start: u32,
    /// The instruction after the last one guarded.
    pub end: u32,
    /// Where control goes: a `Catch` or an `Unwind`.
    pub target: u32,
}

/// Where an instruction was written: lines from 1, columns in bytes from 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Location {
    /// The first line.
    pub line: u32,
    /// The last line.
    pub end_line: u32,
    /// The first byte on the first line.
    pub column: u32,
    /// The byte after the last one on the last line.
    pub end_column: u32,
}
