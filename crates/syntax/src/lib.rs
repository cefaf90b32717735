//! Text to tree: tokens, layout, grammar, syntax tree, and the checks a grammar can't express.
//!
//! Knows nothing of registers or values, and shows no parser-generator types to others.
//! Start at [`parse_module`].

pub mod ast;

/// The deepest nesting of a tree that the parser lets through.
pub const MAX_DEPTH: usize = 1000;
