//! Tree to code: resolves names, allocates registers, emits instructions.
//!
//! Two passes over a tree that the parser found sound, so that nothing can fail except for want of registers. `scope`
//! decides what every name means. Then a `compiler::Compiler` walks the tree once and emits into a
//! `function::Function` for each code object. Sees no value of a running program.
//! Start at [`compile_module`], then `compiler.rs`, `stmt.rs` and `expr.rs`.

mod scope;

mod compiler;
mod flow;
mod function;
mod pool;
mod registers;

mod stmt;

mod annotation;
mod assign;
mod awaiting;
mod control;
mod exception_group;
mod exceptions;
mod import;
mod pattern;
mod with;

mod expr;

mod call;
mod class;
mod comprehension;
mod condition;
mod definition;
mod literal;
mod operator;
mod variable;

#[cfg(test)]
mod tests;

use dormouse_bytecode::Code;
use dormouse_source::{Diagnostic, SourceFile};
use dormouse_syntax::ast::Module;
use dormouse_syntax::parse_module;

/// What the code of a module is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// A file: returns `None`.
    Module,
    /// One entry of the REPL: expression statements are shown.
    Interactive,
    /// One expression of a namespace: returns its value.
    Expression,
    /// Statements of a namespace, which the code takes as its argument: names are looked up there first.
    Namespace,
    /// A part of the library: as a file, but left out of tracebacks.
    Hidden,
}

/// Compiles a file of the library, for a build script.
///
/// # Errors
/// It has an error, which is shown as a script's would be.
pub fn compile_library(file: &str, text: &str) -> Result<Code, String> {
    let file = SourceFile::new(file, text);
    parse_module(&file)
        .and_then(|it| compile_module(&it, &file, Mode::Hidden))
        .map_err(|error| error.render(&file))
}

/// Compiles a module.
///
/// # Errors
/// It needs more registers than there are, or is not one expression where the mode wants one.
pub fn compile_module(module: &Module, file: &SourceFile, mode: Mode) -> Result<Code, Diagnostic> {
    let scopes = scope::analyze(module);
    let code = compiler::Compiler::new(file, &scopes, mode).module(module)?;
    debug_assert_eq!(dormouse_bytecode::verify(&code), Ok(()), "{code:#?}");
    Ok(code)
}
