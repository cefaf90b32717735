//! What is wrong with a source text, as data, and the one renderer of it.

use crate::{SourceFile, Span};

/// Which of Python's syntax errors a diagnostic is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DiagnosticKind {
    /// `SyntaxError`.
    Syntax,
    /// `IndentationError`.
    Indentation,
    /// `TabError`.
    Tab,
}

impl DiagnosticKind {
    /// The name of the exception class a script sees.
    #[must_use]
    pub fn exception_name(self) -> &'static str {
        match self {
            Self::Syntax => "SyntaxError",
            Self::Indentation => "IndentationError",
            Self::Tab => "TabError",
        }
    }
}

/// One thing that is wrong with a source text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Which exception it becomes.
    pub kind: DiagnosticKind,
    /// What was found and what was expected, in words, without a final stop.
    pub message: String,
    /// Where.
    pub span: Span,
}

impl Diagnostic {
    /// A plain syntax error at `span`.
    #[must_use]
    pub fn syntax(span: Span, message: impl Into<String>) -> Self {
        Self {
            kind: DiagnosticKind::Syntax,
            message: message.into(),
            span,
        }
    }

    /// The text shown to a person, in CPython 3.11's layout: file, line, the line with carets, the message.
    #[must_use]
    pub fn render(&self, file: &SourceFile) -> String {
        let start = file.position(self.span.start);
        let mut text = format!("  File \"{}\", line {}\n", file.name(), start.line);
        if let Some(line) = file.line(start.line) {
            let indent = line.len() - line.trim_start().len();
            let shown = line.trim();
            text += &format!("    {shown}\n");
            let end = file.position(self.span.end);
            let end_column = if end.line == start.line {
                end.column as usize
            } else {
                line.len()
            };
            let prefix = line.get(indent..start.column as usize).unwrap_or("");
            let marked = line.get(start.column as usize..end_column).unwrap_or("");
            let carets = "^".repeat(marked.chars().count().max(1));
            text += &format!("    {}{carets}\n", " ".repeat(prefix.chars().count()));
        }
        text + &format!("{}: {}", self.kind.exception_name(), self.message)
    }
}
