//! Regular expressions with the meaning that CPython's `re` gives them: a parser, a compiler to a small code, and a
//! backtracking matcher.
//!
//! Nothing here knows values of the VM. [`parse`] makes a [`tree::Node`] of a pattern, [`compile`] a [`Program`],
//! [`matcher`] runs it over text or bytes. A program is a cache: pattern and flags say everything about it.

mod class;
mod compile;
mod fold;
mod matcher;
mod parse;
mod parse_escape;
mod parse_group;
mod tree;

pub(crate) use compile::Program;
pub(crate) use matcher::{Bytes, How, Match, Text};
pub(crate) use parse::Parsed;

/// What is wrong with a pattern, and where in characters; no place for what is found after parsing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PatternError {
    pub(crate) message: String,
    pub(crate) position: Option<usize>,
}

/// Flags by number, as scripts see them.
pub(crate) mod flags {
    pub(crate) const IGNORECASE: u32 = 2;
    pub(crate) const LOCALE: u32 = 4;
    pub(crate) const MULTILINE: u32 = 8;
    pub(crate) const DOTALL: u32 = 16;
    pub(crate) const UNICODE: u32 = 32;
    pub(crate) const VERBOSE: u32 = 64;
    pub(crate) const ASCII: u32 = 256;
    /// Those that exclude each other.
    pub(crate) const TYPES: u32 = ASCII | LOCALE | UNICODE;
}

/// Parses and compiles a pattern given as characters; those of a bytes pattern are its bytes.
pub(crate) fn compile(
    pattern: &[char],
    flags: u32,
    is_bytes: bool,
) -> Result<(Parsed, Program), PatternError> {
    let parsed = parse::parse(pattern, flags, is_bytes)?;
    let program = compile::compile(&parsed)?;
    Ok((parsed, program))
}
