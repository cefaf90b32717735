//! Text to tree: tokens, layout, grammar, syntax tree, and the checks a grammar can't express.
//!
//! Tokens go through a chain of small passes: `lexer` cuts the text (`number` knows what a number looks like),
//! `layout` makes line ends and indentation explicit, `soft` finds the keywords that are names elsewhere, `depth`
//! refuses what would nest too deep. The grammar (`grammar/dormouse.lalrpop`, with `actions`, `literal` and `fstring`)
//! builds the tree, and `check` (with `target` and `scope`) refuses what the grammar let through. When the grammar can't
//! go on, `explain` says why. A sound tree is walked by visitors (`visit`): here to find what CPython warns of (`warning`).
//!
//! Knows nothing of registers or values, and shows no parser-generator types to others.
//! Start at [`parse_module`].

pub mod ast;

mod parser;

mod lexer;
mod number;
mod token;

mod layout;

mod soft;

mod depth;

mod actions;
mod fstring;
mod literal;

mod check;
mod scope;
mod target;

mod explain;

pub mod visit;

mod warning;
pub use warning::warnings;

#[cfg(test)]
mod tests;

use dormouse_source::{Diagnostic, SourceFile};

/// The deepest nesting of a tree that the parser lets through.
///
/// Whoever walks a tree may do so by recursion, so the number is small enough for a thread's stack of 2 MiB, and larger
/// than what people write. Brackets, of which there are 200 at most, may add a few levels each.
pub const MAX_DEPTH: usize = 1000;

/// Parses a whole file.
///
/// # Errors
/// The first thing that is wrong with the text, worded as CPython 3.11 does.
pub fn parse_module(file: &SourceFile) -> Result<ast::Module, Diagnostic> {
    parser::module(file.text()).map_err(|it| it.diagnostic)
}

/// Parses the text of `eval`: one expression, with blanks around it.
///
/// # Errors
/// The first thing that is wrong with the text, worded as CPython 3.11 does.
pub fn parse_expression(file: &SourceFile) -> Result<ast::Expr, Diagnostic> {
    parser::expression(file.text()).map_err(|it| it.diagnostic)
}

/// What a REPL learns about the lines entered so far.
#[derive(Clone, Debug, PartialEq)]
pub enum Interactive {
    /// More lines must come: a bracket, a string or a block is open.
    Incomplete,
    /// The entry is whole.
    Complete(ast::Module),
}

/// Parses what was entered at a prompt: the lines so far, joined by newlines, without one after the last line.
///
/// A block stays open until an empty line is entered, which shows as a newline at the end of the text.
///
/// # Errors
/// What is wrong with the text, if no further line could mend it.
pub fn parse_interactive(text: &SourceFile) -> Result<Interactive, Diagnostic> {
    parser::interactive(text.text())
}
