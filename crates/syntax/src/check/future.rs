//! The checks of `from __future__ import …`.

use dormouse_source::{Diagnostic, Ending, Stage};

use crate::ast::{Alias, Constant, ExprKind, Stmt, StmtKind};

/// The features that CPython 3.11 knows.
const FEATURES: [&str; 10] = [
    "absolute_import",
    "annotations",
    "barry_as_FLUFL",
    "division",
    "generator_stop",
    "generators",
    "nested_scopes",
    "print_function",
    "unicode_literals",
    "with_statement",
];

/// Refuses unknown features, and imports of features behind other statements.
pub(super) fn check(body: &[Stmt]) -> Result<(), Diagnostic> {
    let mut is_beginning = true;
    for (idx, stmt) in body.iter().enumerate() {
        match features(stmt) {
            Some(_) if !is_beginning => {
                let message = "from __future__ imports must occur at the beginning of the file";
                return Err(Diagnostic::syntax(stmt.span, message).found_by(Stage::Tree));
            }
            Some(names) => names
                .iter()
                .try_for_each(|it| feature(stmt, &it.name.name))?,
            None => is_beginning &= idx == 0 && is_text(stmt),
        }
    }
    Ok(())
}

fn features(stmt: &Stmt) -> Option<&[Alias]> {
    match &stmt.kind {
        StmtKind::ImportFrom {
            module: Some(module),
            names,
            level: 0,
        } if module == "__future__" => Some(names),
        _ => None,
    }
}

fn is_text(stmt: &Stmt) -> bool {
    matches!(&stmt.kind, StmtKind::Expr(value) if matches!(*value.kind, ExprKind::Constant(Constant::Str(_))))
}

fn feature(stmt: &Stmt, name: &str) -> Result<(), Diagnostic> {
    let message = match name {
        "braces" => "not a chance".into(),
        _ if FEATURES.contains(&name) => return Ok(()),
        _ => format!("future feature {name} is not defined"),
    };
    Err(Diagnostic::syntax(stmt.span, message)
        .found_by(Stage::Tree)
        .ending(Ending::Missing))
}
