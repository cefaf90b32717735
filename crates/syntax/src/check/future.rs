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

/// Refuses unknown features, and imports of features behind other statements; gives where the last such import ends.
pub(super) fn check(body: &[Stmt]) -> Result<u32, Diagnostic> {
    let mut is_beginning = true;
    let mut end = 0;
    for (idx, stmt) in body.iter().enumerate() {
        match features(stmt) {
            Some(_) if !is_beginning => refuse_late(stmt)?,
            Some(names) => {
                names
                    .iter()
                    .try_for_each(|it| feature(stmt, &it.name.name))?;
                end = stmt.span.end;
            }
            None => is_beginning &= idx == 0 && is_text(stmt),
        }
    }
    Ok(end)
}

/// Refuses a statement that is not at the beginning of the file if it imports features.
pub(super) fn refuse_late(stmt: &Stmt) -> Result<(), Diagnostic> {
    if features(stmt).is_none() {
        return Ok(());
    }
    let message = "from __future__ imports must occur at the beginning of the file";
    Err(Diagnostic::syntax(stmt.span, message).found_by(Stage::Tree))
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
