//! The patterns of `match`.

use dormouse_source::Span;

use super::{Parsed, refuse, single};
use crate::ast::{Constant, Expr, ExprKind, Ident, Pattern, PatternKind};
use crate::token::Token;

/// One item of a mapping pattern.
#[derive(Debug)]
pub(crate) enum MappingItem {
    /// `key: pattern`.
    Pair(Expr, Pattern),
    /// `**name`.
    Rest(Span, Ident),
}

impl MappingItem {
    /// The token that it begins with.
    fn start(&self) -> Span {
        match self {
            Self::Pair(key, _) => key.span,
            Self::Rest(stars, _) => *stars,
        }
    }
}

/// The name that a capture binds; `_` binds none.
pub(crate) fn captured(name: Ident) -> Option<Ident> {
    (name.name != "_").then_some(name)
}

/// `pattern as name`.
pub(crate) fn as_(pattern: Pattern, name: Ident) -> Parsed<PatternKind> {
    if name.name == "_" {
        return refuse(name.span, "cannot use '_' as a target");
    }
    Ok(PatternKind::As {
        pattern: Box::new(pattern),
        name,
    })
}

/// One pattern or alternatives.
pub(crate) fn or(patterns: Vec<Pattern>, start: u32, end: u32) -> Pattern {
    match single(patterns, None) {
        Ok(pattern) => pattern,
        Err(patterns) => Pattern {
            kind: PatternKind::Or(patterns),
            span: Span::new(start, end),
        },
    }
}

/// Patterns in parentheses or alone: one, or a sequence if a comma shows that one is meant.
pub(crate) fn group(
    items: Vec<Pattern>,
    comma: Option<Token>,
    start: u32,
    end: u32,
) -> Parsed<Pattern> {
    match single(items, comma) {
        Ok(Pattern {
            kind: PatternKind::Star(_),
            span,
        }) => refuse(span, "invalid syntax"),
        Ok(pattern) => Ok(pattern),
        Err(items) => Ok(Pattern {
            kind: PatternKind::Sequence(items),
            span: Span::new(start, end),
        }),
    }
}

/// A literal in a pattern: the three constants are compared by identity.
pub(crate) fn literal(value: Expr) -> PatternKind {
    match &*value.kind {
        ExprKind::Constant(Constant::None) => PatternKind::Singleton(Constant::None),
        ExprKind::Constant(Constant::True) => PatternKind::Singleton(Constant::True),
        ExprKind::Constant(Constant::False) => PatternKind::Singleton(Constant::False),
        _ => PatternKind::Value(value),
    }
}

/// `{key: pattern, **rest}`.
pub(crate) fn mapping(parts: Vec<MappingItem>) -> Parsed<PatternKind> {
    let mut items = Vec::new();
    let mut rest: Option<Ident> = None;
    for part in parts {
        if rest.is_some() {
            return refuse(part.start(), "invalid syntax");
        }
        match part {
            MappingItem::Pair(key, pattern) => items.push((key, pattern)),
            MappingItem::Rest(_, name) if name.name == "_" => {
                return refuse(name.span, "invalid syntax");
            }
            MappingItem::Rest(_, name) => rest = Some(name),
        }
    }
    Ok(PatternKind::Mapping { items, rest })
}

/// `Class(a, key=b)`.
pub(crate) fn class(class: Expr, arguments: Vec<(Option<Ident>, Pattern)>) -> Parsed<PatternKind> {
    let mut positional = Vec::new();
    let mut keyword: Vec<(Ident, Pattern)> = Vec::new();
    for (name, pattern) in arguments {
        match name {
            Some(name) => keyword.push((name, pattern)),
            None if keyword.is_empty() => positional.push(pattern),
            None => return refuse(pattern.span, "positional patterns follow keyword patterns"),
        }
    }
    Ok(PatternKind::Class {
        class,
        positional,
        keyword,
    })
}
