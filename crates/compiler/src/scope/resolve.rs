//! Decides for every symbol whether it is local, captured, free or global.
//!
//! A name that a scope only reads is looked for in the enclosing functions; class bodies are passed over, except
//! that one offers `__class__` to its methods.

use std::sync::Arc;

use super::{Resolution, ScopeId, ScopeKind, ScopeTable, Uses};

/// Fills in every symbol's resolution, and every scope's free names.
pub(super) fn resolve(table: &mut ScopeTable) {
    for scope_idx in 0..table.scopes.len() {
        for symbol_idx in 0..table.scopes[scope_idx].symbols.len() {
            resolve_symbol(table, ScopeId(scope_idx), symbol_idx);
        }
    }
    for scope in &mut table.scopes {
        scope.free.sort();
    }
}

fn resolve_symbol(table: &mut ScopeTable, id: ScopeId, symbol_idx: usize) {
    let symbol = &table.scopes[id.0].symbols[symbol_idx];
    let (name, uses, known) = (symbol.name.clone(), symbol.uses, symbol.resolution);
    let resolution = if uses.is_nonlocal && capture(table, id, &name) {
        Resolution::Free
    } else {
        resolve_plain(table, id, &name, uses, known)
    };
    table.scopes[id.0].symbols[symbol_idx].resolution = resolution;
}

fn resolve_plain(
    table: &mut ScopeTable,
    id: ScopeId,
    name: &Arc<str>,
    uses: Uses,
    known: Resolution,
) -> Resolution {
    if uses.is_global {
        return Resolution::GlobalExplicit;
    }
    if table.scopes[id.0].kind == ScopeKind::Module {
        return Resolution::GlobalImplicit;
    }
    if uses.is_bound() {
        // A scope further in may have captured it already.
        return if known == Resolution::Cell {
            known
        } else {
            Resolution::Local
        };
    }
    if capture(table, id, name) {
        Resolution::Free
    } else {
        Resolution::GlobalImplicit
    }
}

/// Makes `name` of an enclosing function reach `id` through the closures between; false if no function binds it.
fn capture(table: &mut ScopeTable, id: ScopeId, name: &Arc<str>) -> bool {
    let Some(owner) = find_owner(table, id, name) else {
        return false;
    };
    if table.scopes[owner.0].kind == ScopeKind::Class {
        table.scopes[owner.0].needs_class_cell = true;
    } else {
        table.scopes[owner.0].symbol_mut(name).resolution = Resolution::Cell;
    }
    let mut at = id;
    while at != owner {
        let scope = &mut table.scopes[at.0];
        if !scope.free.contains(name) {
            scope.free.push(name.clone());
        }
        at = scope.parent.expect("the owner is an ancestor");
    }
    true
}

fn find_owner(table: &ScopeTable, id: ScopeId, name: &str) -> Option<ScopeId> {
    let mut at = table.scopes[id.0].parent;
    while let Some(id) = at {
        let scope = &table.scopes[id.0];
        if scope.kind == ScopeKind::Class && name == "__class__" {
            return Some(id);
        }
        if scope.kind.is_function()
            && let Some(symbol) = scope.symbol(name)
        {
            if symbol.uses.is_global {
                return None;
            }
            if symbol.uses.is_bound() && !symbol.uses.is_nonlocal {
                return Some(id);
            }
        }
        at = scope.parent;
    }
    None
}
