//! Source text and what is said about it: files, byte spans, line lookup, diagnostics as data.
//!
//! Everything here is plain data. This crate never reads a file: text is handed to it.
//! Start at [`SourceFile`], then [`Span`], then [`Diagnostic`].

mod diagnostic;
mod file;

pub use diagnostic::{Diagnostic, DiagnosticKind, Ending, Excerpt, Marked, Stage, Warning};
pub use file::{Position, SourceFile, Span};
