//! Runs the passes one after the other, and the generated parser at their end.

use std::cell::Cell;

use dormouse_source::{Diagnostic, Span};
use lalrpop_util::ParseError;

use crate::actions::{Context, Part};
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
    parse_field(&inside, span).map_err(|mut diagnostic| {
        if !diagnostic.message.starts_with("f-string") {
            diagnostic.message.insert_str(0, "f-string: ");
        }
        diagnostic
    })
}

fn parse_field(context: &Context<'_>, span: Span) -> Result<Expr, Diagnostic> {
    let lexemes = lexer::lex(context.text, span).map_err(|it| it.diagnostic)?;
    let lexemes = layout::flatten(context.text, &lexemes)?;
    depth::bound(&lexemes, MAX_FIELD_DEPTH)?;
    match run(context, Token::StartField, &lexemes, None) {
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
    let lexemes = lexer::lex(text, Span::new(start, text.len() as u32))?;
    let Layout {
        mut lexemes,
        unclosed,
        broken,
    } = layout::lay_out(text, start, &lexemes)?;
    soft::harden(text, &mut lexemes);
    depth::bound(&lexemes, MAX_DEPTH)?;
    let result = run(context, entry, &lexemes, unclosed);
    match (broken, result) {
        (Some(broken), Ok(_)) => Err(broken.into()),
        (Some(broken), Err(failure)) if failure.is_at_end => Err(broken.into()),
        (_, result) => result,
    }
}

/// Feeds the tokens to the generated parser.
fn run(
    context: &Context<'_>,
    entry: Token,
    lexemes: &[Lexeme],
    unclosed: Option<Lexeme>,
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
        Err(ParseError::User { error }) => return Err(error.into()),
        Err(ParseError::UnrecognizedToken { expected, .. }) => {
            (n_taken.get().saturating_sub(1), expected)
        }
        Err(ParseError::UnrecognizedEof { expected, .. }) => (lexemes.len(), expected),
        Err(ParseError::ExtraToken { .. } | ParseError::InvalidToken { .. }) => {
            (lexemes.len(), Vec::new())
        }
    };
    let is_at_end = lexemes[at.min(lexemes.len())..]
        .iter()
        .all(|it| is_layout(it.token));
    if let Some(bracket) = unclosed
        && (is_at_end
            || lexer::line_of(context.text, bracket.span.start)
                < lexer::line_of(context.text, lexemes[at].span.start))
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
    let stumble = explain::Stumble {
        context,
        lexemes,
        at,
        expected: &expected,
    };
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
    Failure {
        diagnostic: Diagnostic::syntax(bracket.span, format!("'{found}' was never closed")),
        missing: Missing::End,
        is_at_end: true,
    }
}
