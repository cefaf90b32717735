//! The walk over `match` statements: what patterns bind, and which patterns can never be reached.

use std::collections::BTreeSet;

use dormouse_source::Span;
use dormouse_syntax::ast::{
    BinaryOp, Constant, Expr, ExprKind, Ident, MatchCase, Pattern, PatternKind,
};

use super::collect::{Checked, Collector, refuse, refuse_debug};

/// The names one pattern binds, in mangled form.
type Captures = BTreeSet<String>;

/// How long an integer may be that a float surely holds: 2 to the 53rd has 16 digits.
const MAX_EXACT_DIGITS: usize = 15;

impl Collector {
    pub(super) fn match_stmt(&mut self, subject: &Expr, cases: &[MatchCase]) -> Checked {
        self.expr(subject)?;
        for (idx, case) in cases.iter().enumerate() {
            if idx + 1 < cases.len() && case.guard.is_none() {
                refuse_irrefutable(&case.pattern)?;
            }
            self.pattern(&case.pattern, &mut Captures::new())?;
            self.optional(case.guard.as_ref())?;
            self.body(&case.body)?;
        }
        Ok(())
    }

    fn pattern(&mut self, pattern: &Pattern, captures: &mut Captures) -> Checked {
        match &pattern.kind {
            PatternKind::Value(value) => self.expr(value),
            PatternKind::Singleton(_) | PatternKind::Capture(None) | PatternKind::Star(None) => {
                Ok(())
            }
            PatternKind::Capture(Some(name)) | PatternKind::Star(Some(name)) => {
                self.capture(name, pattern.span, captures)
            }
            PatternKind::As { pattern, name } => {
                self.pattern(pattern, captures)?;
                self.capture(name, last_of(pattern), captures)
            }
            PatternKind::Or(alternatives) => self.alternatives(alternatives, captures),
            PatternKind::Sequence(items) => {
                let is_star = |it: &&Pattern| matches!(it.kind, PatternKind::Star(_));
                if items.iter().filter(is_star).count() > 1 {
                    let message = "multiple starred names in sequence pattern";
                    return refuse(pattern.span, message);
                }
                items.iter().try_for_each(|it| self.pattern(it, captures))
            }
            PatternKind::Mapping { items, rest } => {
                refuse_repeated_key(pattern, items)?;
                for (key, value) in items {
                    self.expr(key)?;
                    self.pattern(value, captures)?;
                }
                let place = items.last().map_or(pattern.span, |it| last_of(&it.1));
                rest.iter()
                    .try_for_each(|it| self.capture(it, place, captures))
            }
            PatternKind::Class {
                class,
                positional,
                keyword,
            } => {
                self.expr(class)?;
                keyword
                    .iter()
                    .try_for_each(|(name, it)| refuse_debug(&name.name, it.span))?;
                let keyword = keyword.iter().map(|(_, it)| it);
                positional
                    .iter()
                    .chain(keyword)
                    .try_for_each(|it| self.pattern(it, captures))
            }
        }
    }

    /// Binds a name; CPython shows what is wrong with it at `place`, where its compiler was last.
    fn capture(&mut self, name: &Ident, place: Span, captures: &mut Captures) -> Checked {
        if !captures.insert(name.name.clone()) {
            let message = format!("multiple assignments to name '{}' in pattern", name.name);
            return refuse(name.span, message);
        }
        self.bind_in(name, place)
    }

    fn alternatives(&mut self, alternatives: &[Pattern], captures: &mut Captures) -> Checked {
        let mut first: Option<Captures> = None;
        for (idx, alternative) in alternatives.iter().enumerate() {
            if idx + 1 < alternatives.len() {
                refuse_irrefutable(alternative)?;
            }
            let mut own = Captures::new();
            self.pattern(alternative, &mut own)?;
            if first.as_ref().is_some_and(|it| *it != own) {
                return refuse(
                    alternative.span,
                    "alternative patterns bind different names",
                );
            }
            first = Some(own);
        }
        for name in first.unwrap_or_default() {
            if captures.contains(&name) {
                let message = format!("multiple assignments to name '{name}' in pattern");
                return refuse(alternatives[0].span, message);
            }
            captures.insert(name);
        }
        Ok(())
    }
}

/// Refuses a pattern that matches anything, for what follows it could never be reached.
fn refuse_irrefutable(pattern: &Pattern) -> Checked {
    match &pattern.kind {
        PatternKind::Capture(None) => refuse(
            pattern.span,
            "wildcard makes remaining patterns unreachable",
        ),
        PatternKind::Capture(Some(name)) => refuse(
            pattern.span,
            format!(
                "name capture '{}' makes remaining patterns unreachable",
                name.name
            ),
        ),
        PatternKind::As { pattern, .. } => refuse_irrefutable(pattern),
        PatternKind::Or(alternatives) => alternatives.last().map_or(Ok(()), refuse_irrefutable),
        PatternKind::Value(_)
        | PatternKind::Singleton(_)
        | PatternKind::Sequence(_)
        | PatternKind::Star(_)
        | PatternKind::Mapping { .. }
        | PatternKind::Class { .. } => Ok(()),
    }
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

fn refuse_repeated_key(pattern: &Pattern, items: &[(Expr, Pattern)]) -> Checked {
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
            return refuse(pattern.span, message);
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
