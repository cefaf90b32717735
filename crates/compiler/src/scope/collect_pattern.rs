//! The walk over `match` statements: what patterns bind, and which patterns can never be reached.

use std::collections::BTreeSet;

use dormouse_syntax::ast::{Constant, Expr, ExprKind, MatchCase, Pattern, PatternKind};

use super::collect::{Checked, Collector, refuse};

/// The names one pattern binds, in mangled form.
type Captures = BTreeSet<String>;

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
                self.capture(name, captures)
            }
            PatternKind::As { pattern, name } => {
                self.pattern(pattern, captures)?;
                self.capture(name, captures)
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
                rest.iter().try_for_each(|it| self.capture(it, captures))
            }
            PatternKind::Class {
                class,
                positional,
                keyword,
            } => {
                self.expr(class)?;
                let keyword = keyword.iter().map(|(_, it)| it);
                positional
                    .iter()
                    .chain(keyword)
                    .try_for_each(|it| self.pattern(it, captures))
            }
        }
    }

    fn capture(&mut self, name: &dormouse_syntax::ast::Ident, captures: &mut Captures) -> Checked {
        if !captures.insert(name.name.clone()) {
            let message = format!("multiple assignments to name '{}' in pattern", name.name);
            return refuse(name.span, message);
        }
        self.bind_ident(name)
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

fn refuse_repeated_key(pattern: &Pattern, items: &[(Expr, Pattern)]) -> Checked {
    for (idx, (key, _)) in items.iter().enumerate() {
        let ExprKind::Constant(constant) = &*key.kind else {
            continue;
        };
        if items[..idx].iter().any(|(it, _)| it.kind == key.kind) {
            let key = constant_text(constant);
            let message = format!("mapping pattern checks duplicate key ({key})");
            return refuse(pattern.span, message);
        }
    }
    Ok(())
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
