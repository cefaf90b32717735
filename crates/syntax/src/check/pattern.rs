//! The checks of patterns.

use std::collections::BTreeSet;

use dormouse_source::{Diagnostic, Span, Stage};

use crate::ast::{Constant, Expr, ExprKind, Ident, Pattern, PatternKind};

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
        PatternKind::Capture(Some(name)) | PatternKind::Star(Some(name)) => bind(name, names),
        PatternKind::As {
            pattern: inner,
            name,
        } => {
            bind(name, names)?;
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
            for (key, value) in items {
                value_pattern(key)?;
                collect(value, names)?;
            }
            rest.iter().try_for_each(|it| bind(it, names))
        }
        PatternKind::Class {
            class: _,
            positional,
            keyword,
        } => {
            let mut seen = BTreeSet::new();
            positional.iter().try_for_each(|it| collect(it, names))?;
            for (name, value) in keyword {
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

fn bind<'a>(name: &'a Ident, names: &mut BTreeSet<&'a str>) -> Result<(), Diagnostic> {
    if names.insert(&name.name) {
        Ok(())
    } else {
        fail(
            name.span,
            format!("multiple assignments to name '{}' in pattern", name.name),
        )
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
