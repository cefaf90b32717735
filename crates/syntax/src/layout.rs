//! Layout: line ends and indentation become NEWLINE, INDENT and DEDENT, and brackets are paired.
//!
//! Inside brackets, and after lines that hold nothing, line ends mean nothing. NEWLINE and DEDENT are empty and
//! stand right behind the last token of the line or block, INDENT right before the first of its block; so the span
//! of a statement never takes in the blanks and comments that follow it.

#[cfg(test)]
mod tests;

use dormouse_source::{Diagnostic, DiagnosticKind, Ending, Span, Stage};

use crate::token::{Lexeme, Token};

/// The most brackets open at once, as in CPython.
const MAX_BRACKETS: usize = 200;

/// The most blocks inside one another, as in CPython.
const MAX_INDENTS: usize = 100;

/// How far a tab reaches, for comparing indentations that mix tabs and blanks.
const TAB_STOP: u32 = 8;

/// The tokens of a text with its layout made explicit.
#[derive(Debug)]
pub(crate) struct Layout {
    /// The tokens, ending with a NEWLINE and the DEDENTs of all open blocks.
    pub(crate) lexemes: Vec<Lexeme>,
    /// The innermost bracket that the text ends in, if any.
    pub(crate) unclosed: Option<Lexeme>,
    /// What is wrong with the indentation of the line before which the tokens stop short. Mistakes in the tokens before
    /// it are told first, as CPython does.
    pub(crate) broken: Option<Diagnostic>,
}

/// Makes the layout of a text, which counts from the byte `start`, explicit.
pub(crate) fn lay_out(text: &str, start: u32, lexemes: &[Lexeme]) -> Result<Layout, Diagnostic> {
    let mut pass = Pass {
        text,
        output: Vec::with_capacity(lexemes.len()),
        indents: vec![Indent::default()],
        brackets: Vec::new(),
    };
    let mut line_start = start;
    let mut is_line_start = true;
    for lexeme in lexemes {
        if lexeme.token == Token::Newline {
            if pass.brackets.is_empty() && !is_line_start {
                pass.newline();
            }
            is_line_start = is_line_start || pass.brackets.is_empty();
            line_start = lexeme.span.end;
            continue;
        }
        if is_line_start {
            if let Err(broken) = pass.indent(line_start, *lexeme) {
                let (lexemes, broken) = (pass.output, Some(broken));
                return Ok(Layout {
                    lexemes,
                    unclosed: None,
                    broken,
                });
            }
            is_line_start = false;
        }
        pass.bracket(*lexeme)?;
        pass.output.push(*lexeme);
    }
    if !is_line_start {
        pass.newline();
    }
    for _ in 1..pass.indents.len() {
        pass.push_empty(Token::Dedent);
    }
    Ok(Layout {
        lexemes: pass.output,
        unclosed: pass.brackets.pop(),
        broken: None,
    })
}

/// Pairs the brackets of an expression that stands in an f-string, where line ends mean nothing.
pub(crate) fn flatten(text: &str, lexemes: &[Lexeme]) -> Result<Vec<Lexeme>, Diagnostic> {
    let mut pass = Pass {
        text,
        output: Vec::new(),
        indents: Vec::new(),
        brackets: Vec::new(),
    };
    for lexeme in lexemes.iter().filter(|it| it.token != Token::Newline) {
        pass.bracket(*lexeme)?;
        pass.output.push(*lexeme);
    }
    Ok(pass.output)
}

/// The width of an indentation, measured with long and with short tabs.
///
/// Two indentations compare alike in both measures, or their tabs and blanks are mixed up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Indent {
    column: u32,
    short: u32,
}

impl Indent {
    fn measure(blanks: &str) -> Self {
        let mut indent = Self::default();
        for ch in blanks.chars() {
            match ch {
                ' ' => {
                    indent = Self {
                        column: indent.column + 1,
                        short: indent.short + 1,
                    }
                }
                '\t' => {
                    let column = (indent.column / TAB_STOP + 1) * TAB_STOP;
                    indent = Self {
                        column,
                        short: indent.short + 1,
                    };
                }
                // A form feed begins the line anew, as in CPython.
                '\x0c' => indent = Self::default(),
                _ => break,
            }
        }
        indent
    }
}

struct Pass<'a> {
    text: &'a str,
    output: Vec<Lexeme>,
    /// The indentations of the open blocks, the file's own first.
    indents: Vec<Indent>,
    /// The open brackets.
    brackets: Vec<Lexeme>,
}

impl Pass<'_> {
    /// Adds an empty token right behind the last one.
    fn push_empty(&mut self, token: Token) {
        let end = self.output.last().map_or(0, |it| it.span.end);
        self.output.push(Lexeme {
            token,
            span: Span::new(end, end),
        });
    }

    fn newline(&mut self) {
        self.push_empty(Token::Newline);
    }

    /// Opens or closes blocks before `first`, the first token of a line.
    fn indent(&mut self, line_start: u32, first: Lexeme) -> Result<(), Diagnostic> {
        let blanks = &self.text[line_start as usize..first.span.start as usize];
        let indent = Indent::measure(blanks);
        let current = self.indents.last().copied().unwrap_or_default();
        if indent.column == current.column {
            return self.expect_tabs(indent.short == current.short, line_start);
        }
        if indent.column > current.column {
            self.expect_tabs(indent.short > current.short, line_start)?;
            if self.indents.len() >= MAX_INDENTS {
                return fail(
                    DiagnosticKind::Indentation,
                    line_start,
                    Ending::Zero,
                    "too many levels of indentation",
                );
            }
            self.indents.push(indent);
            let start = first.span.start;
            self.output.push(Lexeme {
                token: Token::Indent,
                span: Span::new(start, start),
            });
            return Ok(());
        }
        self.dedent(indent, line_start)
    }

    fn dedent(&mut self, indent: Indent, line_start: u32) -> Result<(), Diagnostic> {
        let n_kept = self
            .indents
            .partition_point(|it| it.column <= indent.column);
        let outer = self.indents[..n_kept].last().copied().unwrap_or_default();
        if outer.column != indent.column {
            let message = "unindent does not match any outer indentation level";
            let line = &self.text[line_start as usize..];
            let end = line_start + line.find(['\n', '\r']).unwrap_or(line.len()) as u32;
            return fail(DiagnosticKind::Indentation, end, Ending::Minus, message);
        }
        self.expect_tabs(outer.short == indent.short, line_start)?;
        for _ in n_kept..self.indents.len() {
            self.push_empty(Token::Dedent);
        }
        self.indents.truncate(n_kept);
        Ok(())
    }

    fn expect_tabs(&self, is_consistent: bool, line_start: u32) -> Result<(), Diagnostic> {
        if is_consistent {
            return Ok(());
        }
        fail(
            DiagnosticKind::Tab,
            line_start,
            Ending::Zero,
            "inconsistent use of tabs and spaces in indentation",
        )
    }

    /// Keeps account of an opening or closing bracket.
    fn bracket(&mut self, lexeme: Lexeme) -> Result<(), Diagnostic> {
        if lexeme.token.closing().is_some() {
            if self.brackets.len() >= MAX_BRACKETS {
                return Err(token_error(lexeme.span, "too many nested parentheses"));
            }
            self.brackets.push(lexeme);
        } else if lexeme.token.is_closing() {
            let opening = self.brackets.pop();
            if opening.and_then(|it| it.token.closing()) != Some(lexeme.token) {
                return Err(self.mismatch(opening, lexeme));
            }
        }
        Ok(())
    }

    fn mismatch(&self, opening: Option<Lexeme>, closing: Lexeme) -> Diagnostic {
        let found = self.cut(closing.span);
        let Some(opening) = opening else {
            return token_error(closing.span, format!("unmatched '{found}'"));
        };
        let expected = self.cut(opening.span);
        let line = crate::lexer::line_of(self.text, opening.span.start);
        let is_same_line = line == crate::lexer::line_of(self.text, closing.span.start);
        let place = if is_same_line {
            String::new()
        } else {
            format!(" on line {line}")
        };
        let message = format!(
            "closing parenthesis '{found}' does not match opening parenthesis '{expected}'{place}"
        );
        token_error(closing.span, message)
    }

    fn cut(&self, span: Span) -> &str {
        &self.text[span.start as usize..span.end as usize]
    }
}

/// A mistake that CPython's tokenizer finds.
pub(crate) fn token_error(span: Span, message: impl Into<String>) -> Diagnostic {
    Diagnostic::syntax(span, message)
        .found_by(Stage::Tokens)
        .ending(Ending::Start)
}

fn fail<T>(kind: DiagnosticKind, at: u32, ending: Ending, message: &str) -> Result<T, Diagnostic> {
    Err(Diagnostic::new(kind, Span::new(at, at), message).ending(ending))
}
