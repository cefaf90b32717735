//! What may be assigned to or deleted, and the words for what may not.

use dormouse_source::{Diagnostic, Stage};

use crate::ast::{ComprehensionKind, Constant, Expr, ExprKind, UnaryOp};

/// How a target is used, which decides what is allowed and how a refusal is worded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Use {
    /// Left of the only `=`, which may be meant to be `==`.
    Compared,
    /// Left of `=`, where a hint at `==` would mislead.
    Assign,
    /// `for … in`, `as …`.
    Bind,
    /// `del`.
    Delete,
}

/// The words CPython uses for an expression that can't be a target.
pub(crate) fn describe(kind: &ExprKind) -> &'static str {
    match kind {
        ExprKind::Name(_) => "name",
        ExprKind::Constant(Constant::None) => "None",
        ExprKind::Constant(Constant::True) => "True",
        ExprKind::Constant(Constant::False) => "False",
        ExprKind::Constant(Constant::Ellipsis) => "ellipsis",
        ExprKind::Constant(_) => "literal",
        ExprKind::FString(_) => "f-string expression",
        ExprKind::Binary { .. } | ExprKind::Unary { .. } | ExprKind::Bool { .. } => "expression",
        ExprKind::Compare { .. } => "comparison",
        ExprKind::Call { .. } => "function call",
        ExprKind::Attribute { .. } => "attribute",
        ExprKind::Subscript { .. } => "subscript",
        ExprKind::Slice { .. } => "slice",
        ExprKind::Starred(_) => "starred",
        ExprKind::IfExp { .. } => "conditional expression",
        ExprKind::Walrus { .. } => "named expression",
        ExprKind::Lambda { .. } => "lambda",
        ExprKind::Tuple(_) => "tuple",
        ExprKind::List(_) => "list",
        ExprKind::Set(_) => "set display",
        ExprKind::Dict(_) => "dict literal",
        ExprKind::Comprehension { kind, .. } => match kind {
            ComprehensionKind::List => "list comprehension",
            ComprehensionKind::Set => "set comprehension",
            ComprehensionKind::Dict => "dict comprehension",
            ComprehensionKind::Generator => "generator expression",
        },
        ExprKind::Yield(_) | ExprKind::YieldFrom(_) => "yield expression",
        ExprKind::Await(_) => "await expression",
    }
}

/// Refuses a target that can't be one.
pub(crate) fn check(target: &Expr, usage: Use) -> Result<(), Diagnostic> {
    match &*target.kind {
        ExprKind::Name(name) if name == "__debug__" && usage == Use::Delete => {
            fail_later(target, "cannot delete __debug__")
        }
        ExprKind::Name(name) if name == "__debug__" => {
            fail_later(target, "cannot assign to __debug__")
        }
        ExprKind::Attribute { name, .. } if name.name == "__debug__" && usage != Use::Delete => {
            fail_later(target, "cannot assign to __debug__")
        }
        ExprKind::Name(_) | ExprKind::Attribute { .. } | ExprKind::Subscript { .. } => Ok(()),
        ExprKind::Tuple(items) | ExprKind::List(items) => {
            // A tuple without parentheses begins with its first item.
            let first = items.first().map(|it| it.span.start);
            check_items(target, items, usage, first != Some(target.span.start))
        }
        ExprKind::Starred(_) if usage == Use::Delete => fail(target, "cannot delete starred"),
        ExprKind::Starred(_) => fail_later(
            target,
            "starred assignment target must be in a list or tuple",
        ),
        kind => {
            let what = describe(kind);
            let is_keyword = matches!(
                kind,
                ExprKind::Constant(Constant::None | Constant::True | Constant::False)
            );
            let is_yield = matches!(kind, ExprKind::Yield(_) | ExprKind::YieldFrom(_));
            match usage {
                Use::Delete => fail(target, format!("cannot delete {what}")),
                Use::Assign if is_yield => {
                    fail(target, "assignment to yield expression not possible")
                }
                Use::Compared if !is_keyword && is_tight(kind) => fail(
                    target,
                    format!("cannot assign to {what} here. Maybe you meant '==' instead of '='?"),
                ),
                Use::Compared | Use::Assign | Use::Bind => {
                    fail(target, format!("cannot assign to {what}"))
                }
            }
        }
    }
}

/// Whether a comparison operator in place of the `=` would compare the whole expression.
fn is_tight(kind: &ExprKind) -> bool {
    !matches!(
        kind,
        ExprKind::Compare { .. }
            | ExprKind::Bool { .. }
            | ExprKind::Unary {
                op: UnaryOp::Not,
                ..
            }
            | ExprKind::Lambda { .. }
            | ExprKind::IfExp { .. }
            | ExprKind::Comprehension {
                kind: ComprehensionKind::Generator,
                ..
            }
    )
}

fn check_items(
    target: &Expr,
    items: &[Expr],
    usage: Use,
    is_enclosed: bool,
) -> Result<(), Diagnostic> {
    let mut has_star = false;
    for (idx, item) in items.iter().enumerate() {
        let inner = match usage {
            Use::Compared if is_enclosed || idx + 1 < items.len() => Use::Assign,
            other => other,
        };
        match &*item.kind {
            ExprKind::Starred(value) if usage != Use::Delete => {
                if has_star {
                    return fail_later(target, "multiple starred expressions in assignment");
                }
                has_star = true;
                check(value, inner)?;
            }
            _ => check(item, inner)?,
        }
    }
    Ok(())
}

/// Refuses the target of an augmented assignment that is not a single place.
pub(crate) fn check_augmented(target: &Expr) -> Result<(), Diagnostic> {
    match &*target.kind {
        // CPython lets `a.__debug__ += 1` pass.
        ExprKind::Attribute { .. } => Ok(()),
        ExprKind::Name(_) | ExprKind::Subscript { .. } => check(target, Use::Assign),
        kind => {
            let what = describe(kind);
            fail(
                target,
                format!("'{what}' is an illegal expression for augmented assignment"),
            )
        }
    }
}

/// Refuses the target of an annotation that is not a single place.
pub(crate) fn check_annotated(target: &Expr) -> Result<(), Diagnostic> {
    match &*target.kind {
        ExprKind::Name(_) | ExprKind::Attribute { .. } | ExprKind::Subscript { .. } => {
            check(target, Use::Assign)
        }
        ExprKind::Tuple(items) => {
            // Of a tuple without parentheses CPython marks the first item.
            let marked = match items.first() {
                Some(first) if first.span.start == target.span.start => first,
                _ => target,
            };
            fail(marked, "only single target (not tuple) can be annotated")
        }
        ExprKind::List(_) => fail(target, "only single target (not list) can be annotated"),
        _ => fail(target, "illegal target for annotation"),
    }
}

fn fail(target: &Expr, message: impl Into<String>) -> Result<(), Diagnostic> {
    Err(Diagnostic::syntax(target.span, message))
}

/// Refuses what CPython's grammar lets through and its compiler finds.
fn fail_later(target: &Expr, message: &str) -> Result<(), Diagnostic> {
    Err(Diagnostic::syntax(target.span, message).found_by(Stage::Tree))
}
