//! Runs the passes one after the other, and the generated parser at their end.

use std::cell::Cell;

use dormouse_source::{Diagnostic, Ending, Excerpt, Span, Stage};
use lalrpop_util::ParseError;

use crate::actions::{Context, NEXT_TOKEN, Part};
use crate::ast::{Expr, Module, StmtKind};
use crate::layout::{self, Layout};
use crate::lexer::{self, LexError};
use crate::token::{Lexeme, Token};
use crate::{Interactive, MAX_DEPTH, check, depth, explain, soft};

/// The parser that lalrpop generated from `grammar/dormouse.lalrpop`.
#[allow(
    clippy::all,
    clippy::allow_attributes_without_reason,
    clippy::unwrap_used,
    missing_docs,
    unreachable_pub,
    unused,
    reason = "generated code"
)]
mod grammar {
    include!(concat!(env!("OUT_DIR"), "/dormouse.rs"));
}

/// The deepest nesting inside a replacement field of an f-string. Fields nest by kinds of quotes, so a few of these may
/// come on top of [`MAX_DEPTH`].
const MAX_FIELD_DEPTH: usize = 100;

/// The most fields inside one another.
const MAX_FIELDS: usize = 8;

/// Why a text was refused.
#[derive(Debug)]
pub(crate) struct Failure {
    /// What is wrong and where.
    pub(crate) diagnostic: Diagnostic,
    /// What more text could mend it.
    missing: Missing,
    /// Whether all tokens were right as far as they go.
    is_at_end: bool,
}

/// What a text ends before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Missing {
    /// Nothing: no further text could mend it.
    Nothing,
    /// The end of a string, bracket or continued line, however many empty lines come before it.
    End,
    /// A block or clause, which an empty line at a prompt gives up on.
    Lines,
}

impl From<Diagnostic> for Failure {
    fn from(diagnostic: Diagnostic) -> Self {
        Self {
            diagnostic,
            missing: Missing::Nothing,
            is_at_end: false,
        }
    }
}

impl From<LexError> for Failure {
    fn from(error: LexError) -> Self {
        Self {
            diagnostic: error.diagnostic,
            is_at_end: false,
            missing: if error.is_open {
                Missing::End
            } else {
                Missing::Nothing
            },
        }
    }
}

/// Parses a whole file.
pub(crate) fn module(text: &str) -> Result<Module, Failure> {
    let context = Context {
        text,
        field_depth: 0,
    };
    match parse(&context, Token::StartModule, start_of(text, false))? {
        Part::Module(module) => {
            check::module(&module)?;
            Ok(module)
        }
        Part::Expr(_) => unreachable!("a module was asked for"),
    }
}

/// Parses an expression alone.
pub(crate) fn expression(text: &str) -> Result<Expr, Failure> {
    let context = Context {
        text,
        field_depth: 0,
    };
    match parse(&context, Token::StartExpression, start_of(text, true))? {
        Part::Expr(expr) => {
            check::expression(&expr)?;
            Ok(expr)
        }
        Part::Module(_) => unreachable!("an expression was asked for"),
    }
}

/// Parses an entry at a prompt.
pub(crate) fn interactive(text: &str) -> Result<Interactive, Diagnostic> {
    let last_line = text.rsplit(['\n', '\r']).next().unwrap_or("");
    let ends_blank = text.contains('\n') && last_line.trim().is_empty();
    match module(text) {
        Ok(module) => {
            let in_block = module.body.last().is_some_and(|it| is_compound(&it.kind));
            if in_block && !ends_blank {
                Ok(Interactive::Incomplete)
            } else {
                Ok(Interactive::Complete(module))
            }
        }
        Err(failure) if failure.missing == Missing::End => Ok(Interactive::Incomplete),
        Err(failure) if failure.missing == Missing::Lines && !text.ends_with("\n\n") => {
            Ok(Interactive::Incomplete)
        }
        Err(failure) => Err(failure.diagnostic),
    }
}

fn is_compound(kind: &StmtKind) -> bool {
    matches!(
        kind,
        StmtKind::If { .. }
            | StmtKind::While { .. }
            | StmtKind::For { .. }
            | StmtKind::Try { .. }
            | StmtKind::With { .. }
            | StmtKind::Match { .. }
            | StmtKind::FunctionDef(_)
            | StmtKind::ClassDef(_)
    )
}

/// Parses the expression of a replacement field, which stands at `span`.
pub(crate) fn field(context: &Context<'_>, span: Span) -> Result<Expr, Diagnostic> {
    let inside = Context {
        text: context.text,
        field_depth: context.field_depth + 1,
    };
    if inside.field_depth > MAX_FIELDS {
        return Err(Diagnostic::syntax(
            span,
            "f-string: expressions nested too deeply",
        ));
    }
    parse_field(&inside, span).map_err(|it| in_field(context.text, span, it))
}

/// Shows a mistake in the expression of a field as CPython does, which reads a copy of it in parentheses.
fn in_field(text: &str, field: Span, mut diagnostic: Diagnostic) -> Diagnostic {
    if diagnostic.excerpt.is_some() || diagnostic.span == NEXT_TOKEN {
        return diagnostic;
    }
    if diagnostic.stage != Stage::Tokens && !diagnostic.message.starts_with("f-string") {
        diagnostic.message.insert_str(0, "f-string: ");
    }
    let Span { start, end } = diagnostic.span;
    let inside = &text[field.start as usize..field.end as usize];
    let copy = format!("({inside})");
    let at = |byte: u32| (byte.max(field.start) - field.start + 1) as usize;
    let before = copy.get(..at(start)).unwrap_or(&copy);
    let line_start = before.rfind('\n').map_or(0, |it| it + 1);
    let rest = &copy[line_start..];
    let line = rest.split('\n').next().unwrap_or(rest);
    let column = |byte: u32| {
        let shown = line.get(..at(byte).saturating_sub(line_start));
        shown.map_or(line.chars().count(), |it| it.chars().count()) as u32 + 1
    };
    diagnostic.excerpt = Some(Box::new(Excerpt {
        columns: (column(start), column(end)),
        text: line.into(),
    }));
    diagnostic
}

/// The expression that some tokens are, with nothing left over.
pub(crate) fn expression_of(context: &Context<'_>, lexemes: &[Lexeme]) -> Option<Expr> {
    let first = lexemes.first()?;
    let tokens = lexemes
        .iter()
        .map(|it| (it.span.start, it.token, it.span.end));
    let entry = (first.span.start, Token::StartField, first.span.start);
    match grammar::EntryParser::new().parse(context, std::iter::once(entry).chain(tokens)) {
        Ok(Part::Expr(expr)) => Some(expr),
        Ok(Part::Module(_)) | Err(_) => None,
    }
}

fn parse_field(context: &Context<'_>, span: Span) -> Result<Expr, Diagnostic> {
    let lexemes = lexer::lex(context.text, span).map_err(|it| it.diagnostic)?;
    let lexemes = layout::flatten(context.text, &lexemes)?;
    depth::bound(&lexemes, MAX_FIELD_DEPTH)?;
    match run(context, Token::StartField, &lexemes, None, span.end) {
        Ok(Part::Expr(expr)) => Ok(expr),
        Ok(Part::Module(_)) => unreachable!("an expression was asked for"),
        Err(failure) => Err(failure.diagnostic),
    }
}

/// The first byte that counts: behind a byte order mark, and behind the blanks before an expression.
fn start_of(text: &str, skips_blanks: bool) -> u32 {
    let rest = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let rest = if skips_blanks {
        rest.trim_start_matches([' ', '\t'])
    } else {
        rest
    };
    (text.len() - rest.len()) as u32
}

fn parse(context: &Context<'_>, entry: Token, start: u32) -> Result<Part, Failure> {
    let text = context.text;
    if u32::try_from(text.len()).is_err() {
        let message = "source code is too long: at most 4 GiB are allowed";
        return Err(Diagnostic::syntax(Span::default(), message).into());
    }
    let lexemes = match lexer::lex(text, Span::new(start, text.len() as u32)) {
        Ok(lexemes) => lexemes,
        Err(error) => {
            return Err(stray_indent(context, entry, start, &error).unwrap_or(error.into()));
        }
    };
    let Layout {
        mut lexemes,
        unclosed,
        broken,
    } = layout::lay_out(text, start, &lexemes)?;
    // An expression alone is no statement, so that all soft keywords in it are names.
    if entry != Token::StartExpression {
        soft::harden(text, &mut lexemes);
    }
    depth::bound(&lexemes, MAX_DEPTH)?;
    let result = run(context, entry, &lexemes, unclosed, text.len() as u32);
    let result = match entry {
        Token::StartExpression => result.map_err(|it| at_end_of_expression(text, &lexemes, it)),
        _ => result,
    };
    match (broken, result) {
        (Some(broken), Ok(_)) => Err(broken.into()),
        (Some(broken), Err(failure)) if failure.is_at_end => Err(broken.into()),
        (_, result) => result,
    }
}

/// Shows that an expression breaks off as CPython does: where no line end follows it, in column 0 of the last line.
fn at_end_of_expression(text: &str, lexemes: &[Lexeme], mut failure: Failure) -> Failure {
    let is_blank = lexemes.iter().all(|it| is_layout(it.token));
    let is_plain = failure.diagnostic.message == "invalid syntax";
    if failure.is_at_end && is_plain && (is_blank || !text.ends_with('\n')) {
        let last = text.strip_suffix('\n').unwrap_or(text);
        let start = last.rfind('\n').map_or(0, |it| it + 1) as u32;
        failure.diagnostic.span = Span::new(start, start);
        failure.diagnostic.ending = Ending::Nowhere;
    }
    failure
}

/// A line that is indented for nothing, before the place where the text can't be cut into tokens any more: CPython tells
/// of it first.
fn stray_indent(
    context: &Context<'_>,
    entry: Token,
    start: u32,
    error: &LexError,
) -> Option<Failure> {
    let laid_out = layout::lay_out(context.text, start, &error.before).ok()?;
    let mut lexemes = laid_out.lexemes;
    let has_indent = lexemes.iter().any(|it| it.token == Token::Indent);
    if !has_indent {
        return None;
    }
    soft::harden(context.text, &mut lexemes);
    depth::bound(&lexemes, MAX_DEPTH).ok()?;
    let end = error.diagnostic.span.start;
    let failure = run(context, entry, &lexemes, None, end).err()?;
    (failure.diagnostic.message == "unexpected indent").then_some(failure)
}

/// Feeds the tokens to the generated parser.
fn run(
    context: &Context<'_>,
    entry: Token,
    lexemes: &[Lexeme],
    unclosed: Option<Lexeme>,
    end: u32,
) -> Result<Part, Failure> {
    let start = lexemes.first().map_or(0, |it| it.span.start);
    // The parser looks one token ahead and no further, so the last token it took is the one it stumbles over.
    let n_taken = Cell::new(0_usize);
    let tokens = lexemes.iter().map(|it| {
        n_taken.set(n_taken.get() + 1);
        (it.span.start, it.token, it.span.end)
    });
    let result = grammar::EntryParser::new().parse(
        context,
        std::iter::once((start, entry, start)).chain(tokens),
    );
    let (at, expected) = match result {
        Ok(part) => match unclosed {
            Some(bracket) => return Err(never_closed(context, bracket)),
            None => return Ok(part),
        },
        Err(ParseError::User { mut error }) => {
            // The token behind what was refused is the one that the parser looked at last.
            if error.span == NEXT_TOKEN {
                let next = lexemes.get(n_taken.get().saturating_sub(1));
                let behind = Span::new(end, end + 1);
                error.span = next.map_or(behind, |it| explain::place_of(context.text, *it));
            }
            return Err(error.into());
        }
        Err(ParseError::UnrecognizedToken { expected, .. }) => {
            (n_taken.get().saturating_sub(1), expected)
        }
        Err(ParseError::UnrecognizedEof { expected, .. }) => (lexemes.len(), expected),
        Err(ParseError::ExtraToken { .. } | ParseError::InvalidToken { .. }) => {
            (lexemes.len(), Vec::new())
        }
    };
    // A display that stands where none may is read to its end before CPython gives up.
    let is_read = unclosed.is_some_and(|it| {
        it.token == Token::LeftBrace && lexemes.get(at).is_some_and(|at| at.span == it.span)
    });
    let is_at_end = lexemes[(at + usize::from(is_read)).min(lexemes.len())..]
        .iter()
        .all(|it| is_layout(it.token));
    let stumble = explain::Stumble {
        context,
        lexemes,
        at,
        expected: &expected,
        end,
    };
    let line_of = |at: u32| lexer::line_of(context.text, at);
    let seen = stumble.last_seen();
    if let Some(bracket) = unclosed
        && (is_at_end || line_of(bracket.span.start) < line_of(seen))
    {
        let missing = if is_at_end {
            Missing::End
        } else {
            Missing::Nothing
        };
        return Err(Failure {
            missing,
            ..never_closed(context, bracket)
        });
    }
    let lacks_lines = is_at_end && stumble.lacks_lines();
    Err(Failure {
        diagnostic: stumble.explain(),
        missing: if lacks_lines {
            Missing::Lines
        } else {
            Missing::Nothing
        },
        is_at_end,
    })
}

fn is_layout(token: Token) -> bool {
    matches!(token, Token::Newline | Token::Indent | Token::Dedent)
}

fn never_closed(context: &Context<'_>, bracket: Lexeme) -> Failure {
    let found = context.cut(bracket.span);
    let diagnostic = Diagnostic::syntax(bracket.span, format!("'{found}' was never closed"));
    let rest = &context.text[bracket.span.end as usize..];
    let has_more_lines = rest.split_once('\n').is_some_and(|it| !it.1.is_empty());
    let stage = match has_more_lines {
        true => Stage::Tokens,
        false => Stage::Grammar,
    };
    Failure {
        diagnostic: diagnostic.ending(Ending::Zero).found_by(stage),
        missing: Missing::End,
        is_at_end: true,
    }
}
