//! The checks of patterns.

use std::collections::BTreeSet;

use dormouse_source::{Diagnostic, Span, Stage};

use super::refuse_debug;
use crate::ast::{BinaryOp, Constant, Expr, ExprKind, Ident, Pattern, PatternKind};

/// How long an integer may be that a float surely holds: 2 to the 53rd has 16 digits.
const MAX_EXACT_DIGITS: usize = 15;

/// The names that a pattern binds, if the pattern is allowed.
pub(crate) fn check(pattern: &Pattern) -> Result<BTreeSet<&str>, Diagnostic> {
    let mut names = BTreeSet::new();
    collect(pattern, &mut names)?;
    Ok(names)
}

/// Refuses a pattern that matches everything, given that more cases or alternatives follow.
pub(crate) fn refuse_catch_all(pattern: &Pattern) -> Result<(), Diagnostic> {
    match &pattern.kind {
        PatternKind::Capture(None) => fail(
            pattern.span,
            "wildcard makes remaining patterns unreachable",
        ),
        PatternKind::Capture(Some(name)) => fail(
            pattern.span,
            format!(
                "name capture '{}' makes remaining patterns unreachable",
                name.name
            ),
        ),
        PatternKind::As { pattern, .. } => refuse_catch_all(pattern),
        PatternKind::Or(patterns) => patterns.last().map_or(Ok(()), refuse_catch_all),
        _ => Ok(()),
    }
}

fn fail<T>(span: Span, message: impl Into<String>) -> Result<T, Diagnostic> {
    Err(Diagnostic::syntax(span, message).found_by(Stage::Tree))
}

fn collect<'a>(pattern: &'a Pattern, names: &mut BTreeSet<&'a str>) -> Result<(), Diagnostic> {
    match &pattern.kind {
        PatternKind::Value(value) => value_pattern(value),
        PatternKind::Singleton(_) | PatternKind::Capture(None) | PatternKind::Star(None) => Ok(()),
        PatternKind::Capture(Some(name)) | PatternKind::Star(Some(name)) => {
            bind(name, pattern.span, names)
        }
        PatternKind::As {
            pattern: inner,
            name,
        } => {
            bind(name, last_of(inner), names)?;
            collect(inner, names)
        }
        PatternKind::Or(patterns) => alternatives(pattern.span, patterns, names),
        PatternKind::Sequence(patterns) => {
            let mut stars = patterns
                .iter()
                .filter(|it| matches!(it.kind, PatternKind::Star(_)));
            if stars.nth(1).is_some() {
                return fail(pattern.span, "multiple starred names in sequence pattern");
            }
            patterns.iter().try_for_each(|it| collect(it, names))
        }
        PatternKind::Mapping { items, rest } => {
            refuse_repeated_key(pattern.span, items)?;
            for (key, value) in items {
                value_pattern(key)?;
                collect(value, names)?;
            }
            let place = items.last().map_or(pattern.span, |it| last_of(&it.1));
            rest.iter().try_for_each(|it| bind(it, place, names))
        }
        PatternKind::Class {
            class: _,
            positional,
            keyword,
        } => {
            let mut seen = BTreeSet::new();
            positional.iter().try_for_each(|it| collect(it, names))?;
            for (name, value) in keyword {
                refuse_debug(&name.name, value.span)?;
                if !seen.insert(&name.name) {
                    let message =
                        format!("attribute name repeated in class pattern: {}", name.name);
                    return fail(value.span, message);
                }
                collect(value, names)?;
            }
            Ok(())
        }
    }
}

/// Binds a name; CPython shows at `place`, where its compiler was last, that it is none that can be bound.
fn bind<'a>(name: &'a Ident, place: Span, names: &mut BTreeSet<&'a str>) -> Result<(), Diagnostic> {
    if !names.insert(&name.name) {
        return fail(
            name.span,
            format!("multiple assignments to name '{}' in pattern", name.name),
        );
    }
    refuse_debug(&name.name, place)
}

/// Where the compiler is behind a pattern: at the last part that it had to look into.
fn last_of(pattern: &Pattern) -> Span {
    match &pattern.kind {
        PatternKind::Sequence(items) | PatternKind::Or(items) => {
            items.last().map_or(pattern.span, last_of)
        }
        _ => pattern.span,
    }
}

fn alternatives<'a>(
    span: Span,
    patterns: &'a [Pattern],
    names: &mut BTreeSet<&'a str>,
) -> Result<(), Diagnostic> {
    let mut first: Option<BTreeSet<&str>> = None;
    for (idx, pattern) in patterns.iter().enumerate() {
        if idx + 1 < patterns.len() {
            refuse_catch_all(pattern)?;
        }
        let bound = check(pattern)?;
        match &first {
            None => first = Some(bound),
            Some(first) if *first != bound => {
                return fail(pattern.span, "alternative patterns bind different names");
            }
            Some(_) => {}
        }
    }
    for name in first.unwrap_or_default() {
        if !names.insert(name) {
            return fail(
                span,
                format!("multiple assignments to name '{name}' in pattern"),
            );
        }
    }
    Ok(())
}

/// Refuses a value that is neither literal nor name, and a complex number whose parts stand the wrong way round.
fn value_pattern(value: &Expr) -> Result<(), Diagnostic> {
    match &*value.kind {
        ExprKind::FString(_) => fail(
            value.span,
            "patterns may only match literals and attribute lookups",
        ),
        ExprKind::Binary { left, op: _, right } => {
            if is_imaginary(left) {
                let message = "real number required in complex literal";
                return Err(Diagnostic::syntax(left.span, message));
            }
            if !is_imaginary(right) {
                let message = "imaginary number required in complex literal";
                return Err(Diagnostic::syntax(right.span, message));
            }
            Ok(())
        }
        _ => Ok(()),
    }
}

fn is_imaginary(value: &Expr) -> bool {
    match &*value.kind {
        ExprKind::Unary { operand, .. } => is_imaginary(operand),
        ExprKind::Constant(Constant::Imaginary(_)) => true,
        _ => false,
    }
}

/// Refuses a mapping pattern at `whole` that looks for the same key twice.
fn refuse_repeated_key(whole: Span, items: &[(Expr, Pattern)]) -> Result<(), Diagnostic> {
    for (idx, (key, _)) in items.iter().enumerate() {
        let number = number_of(key);
        let is_same = |it: &Expr| match (number, number_of(it)) {
            (Some(left), Some(right)) => left == right,
            _ => it.kind == key.kind,
        };
        let Some(text) = key_text(key) else {
            continue;
        };
        if items[..idx].iter().any(|(it, _)| is_same(it)) {
            let message = format!("mapping pattern checks duplicate key ({text})");
            return fail(whole, message);
        }
    }
    Ok(())
}

/// The real and imaginary part of a key that is a number, unless a float might not hold it exactly.
fn number_of(key: &Expr) -> Option<(f64, f64)> {
    match &*key.kind {
        ExprKind::Constant(constant) => match constant {
            Constant::True => Some((1.0, 0.0)),
            Constant::False => Some((0.0, 0.0)),
            Constant::Int(value) => {
                let digits = value.to_string();
                let is_exact = digits.len() <= MAX_EXACT_DIGITS;
                is_exact
                    .then(|| digits.parse().ok())
                    .flatten()
                    .map(|it| (it, 0.0))
            }
            Constant::Float(value) => Some((*value, 0.0)),
            Constant::Imaginary(value) => Some((0.0, *value)),
            Constant::None | Constant::Ellipsis | Constant::Str(_) | Constant::Bytes(_) => None,
        },
        ExprKind::Unary { operand, .. } => number_of(operand).map(|it| (-it.0, -it.1)),
        ExprKind::Binary { left, op, right } => {
            let (real, imaginary) = (number_of(left)?.0, number_of(right)?.1);
            let is_difference = *op == BinaryOp::Sub;
            Some((
                real,
                0.0 + if is_difference { -imaginary } else { imaginary },
            ))
        }
        _ => None,
    }
}

/// The `repr` of a key, if it is a constant.
fn key_text(key: &Expr) -> Option<String> {
    match &*key.kind {
        ExprKind::Constant(constant) => Some(constant_text(constant)),
        ExprKind::Unary { operand, .. } => match &*operand.kind {
            ExprKind::Constant(Constant::Int(value)) => Some((-value).to_string()),
            ExprKind::Constant(Constant::Imaginary(value)) => Some(format!("(-0-{value}j)")),
            _ => Some(format!("-{}", key_text(operand)?)),
        },
        ExprKind::Binary { .. } => {
            let (real, imaginary) = number_of(key)?;
            Some(format!("({real}{imaginary:+}j)"))
        }
        _ => None,
    }
}

/// The `repr` of a simple key.
fn constant_text(constant: &Constant) -> String {
    match constant {
        Constant::None => "None".into(),
        Constant::True => "True".into(),
        Constant::False => "False".into(),
        Constant::Ellipsis => "Ellipsis".into(),
        Constant::Int(value) => value.to_string(),
        Constant::Float(value) => format!("{value:?}"),
        Constant::Imaginary(value) => format!("{value}j"),
        Constant::Str(text) => format!("'{}'", text.escape_default()),
        Constant::Bytes(bytes) => format!("b'{}'", bytes.escape_ascii()),
    }
}
