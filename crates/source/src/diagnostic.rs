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

/// Who found a mistake, which decides what of the text CPython shows with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The tokenizer, which knows the line without its end.
    Tokens,
    /// The grammar, which knows the whole line.
    Grammar,
    /// A look at the finished tree, which has only the file to read the line from.
    Tree,
}

/// What CPython tells as the end of the marked range. All but the first mark a single place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// The end of the span.
    Span,
    /// The start of the span.
    Start,
    /// Column 0.
    Zero,
    /// Column -1.
    Minus,
    /// Column -1, and the place begins a character early.
    Before,
    /// Column -1, and the place is behind all that the file has.
    Behind,
    /// None.
    Missing,
    /// Column 0, in which the place begins, too; a text without any line has it in line 0.
    Nowhere,
}

/// A text shown in place of the line of the file: the expression of an f-string in parentheses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// The line that is shown.
    pub text: String,
    /// The characters in it that are marked.
    pub columns: (u32, u32),
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
    /// Who found it.
    pub stage: Stage,
    /// How the end of the place is told.
    pub ending: Ending,
    /// What is shown in place of the line of the file.
    pub excerpt: Option<Box<Excerpt>>,
}

/// What is doubtful in a source text, and no error unless somebody makes it one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// What and where, as the error that it may become.
    pub diagnostic: Diagnostic,
    /// `DeprecationWarning`, not `SyntaxWarning`.
    pub is_deprecation: bool,
}

/// The place of a diagnostic in CPython's terms: lines and characters from 1, and the text of the line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked {
    /// The line it begins on.
    pub line: u32,
    /// The character it begins with.
    pub offset: u32,
    /// The line it ends on.
    pub end_line: u32,
    /// The character after the last; see [`Ending`] for those that are none.
    pub end_offset: Option<i64>,
    /// The line it begins on, without its end.
    pub text: Option<String>,
}

impl Warning {
    /// The text shown to a person, in CPython 3.11's layout: place, class, message, and the line if it can be read.
    #[must_use]
    pub fn render(&self, file: &SourceFile) -> String {
        let class = match self.is_deprecation {
            true => "DeprecationWarning",
            false => "SyntaxWarning",
        };
        let (name, line) = (file.name(), file.position(self.diagnostic.span.start).line);
        let text = format!("{name}:{line}: {class}: {}\n", self.diagnostic.message);
        match file.line(line) {
            Some(line) if !name.starts_with('<') => format!("{text}  {}\n", line.trim()),
            _ => text,
        }
    }
}

impl Diagnostic {
    /// A plain syntax error at `span`.
    #[must_use]
    pub fn syntax(span: Span, message: impl Into<String>) -> Self {
        Self::new(DiagnosticKind::Syntax, span, message)
    }

    /// A diagnostic of any kind that the grammar found at `span`.
    #[must_use]
    pub fn new(kind: DiagnosticKind, span: Span, message: impl Into<String>) -> Self {
        Self {
            kind,
            message: message.into(),
            span,
            stage: Stage::Grammar,
            ending: Ending::Span,
            excerpt: None,
        }
    }

    /// The same, found by another stage.
    #[must_use]
    pub fn found_by(mut self, stage: Stage) -> Self {
        self.stage = stage;
        self
    }

    /// The same with another end.
    #[must_use]
    pub fn ending(mut self, ending: Ending) -> Self {
        self.ending = ending;
        self
    }

    /// Where it is in `file`.
    #[must_use]
    pub fn marked(&self, file: &SourceFile) -> Marked {
        let mut start = file.position(self.span.start);
        let mut end = file.position(self.span.end);
        let count = |at: crate::Position| {
            let line = file.line(at.line).unwrap_or("");
            let before = line.get(..at.column as usize).unwrap_or(line);
            before.chars().count() as u32 + 1
        };
        let mut columns = (count(start), count(end));
        let mut text = file.line(start.line).map(str::to_owned);
        if let Some(excerpt) = &self.excerpt {
            text = Some(excerpt.text.clone());
            columns = excerpt.columns;
        }
        if self.ending == Ending::Nowhere {
            columns.0 = 0;
            if file.text().is_empty() {
                start.line = 0;
            }
        }
        if self.ending == Ending::Before {
            columns.0 -= 1;
        }
        if self.ending != Ending::Span {
            end.line = start.line;
        }
        Marked {
            line: start.line,
            offset: columns.0,
            end_line: end.line,
            end_offset: match self.ending {
                Ending::Span => Some(i64::from(columns.1)),
                Ending::Start => Some(i64::from(columns.0)),
                Ending::Zero | Ending::Nowhere => Some(0),
                Ending::Minus | Ending::Before | Ending::Behind => Some(-1),
                Ending::Missing => None,
            },
            text,
        }
    }

    /// The text shown to a person, in CPython 3.11's layout: file, line, the line with carets, the message.
    #[must_use]
    pub fn render(&self, file: &SourceFile) -> String {
        let marked = self.marked(file);
        let mut text = format!("  File \"{}\", line {}\n", file.name(), marked.line);
        if let Some(line) = &marked.text {
            let shown = line.trim_start_matches([' ', '\t', '\x0C']);
            text += &format!("    {shown}\n");
            let length = line.chars().count() as i64;
            let indent = length - shown.chars().count() as i64;
            let start = i64::from(marked.offset) - 1;
            let end = match marked.end_offset {
                // Where anything else is wrong than the syntax of the line, one character is marked.
                _ if self.kind != DiagnosticKind::Syntax => start,
                Some(end) if marked.end_line == marked.line => end - 1,
                Some(_) => length,
                None => start,
            };
            // Behind the end of a file, which it reads line by line, CPython knows no column.
            if start >= indent && self.ending != Ending::Behind {
                let carets = "^".repeat((end - start).max(1) as usize);
                let blanks = " ".repeat((start - indent) as usize);
                text += &format!("    {blanks}{carets}\n");
            }
        }
        text + &format!("{}: {}", self.kind.exception_name(), self.message)
    }
}
