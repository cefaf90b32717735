//! The walk over the tree: who binds, reads, deletes and declares which name.

use dormouse_syntax::ast::{
    Alias, ClassDef, Clause, ComprehensionKind, Expr, ExprKind, FunctionDef, Handler, Ident,
    Module, Parameters, Stmt, StmtKind,
};
use dormouse_syntax::visit::{self, Visitor, annotations_of, defaults_of};

use super::{ScopeId, ScopeKind, ScopeTable, Symbol, address, parameters_of};

/// Builds the table of a module with unresolved symbols.
pub(super) fn collect(module: &Module) -> ScopeTable {
    let mut collector = Collector {
        table: ScopeTable::default(),
        current: ScopeId(0),
    };
    collector.table.open(ScopeKind::Module, None, None);
    collector.body(&module.body);
    collector.table
}

/// The state of the walk.
struct Collector {
    table: ScopeTable,
    current: ScopeId,
}

impl Visitor for Collector {
    fn stmt(&mut self, stmt: &Stmt) {
        match &stmt.kind {
            StmtKind::AnnAssign {
                target,
                annotation,
                value,
                is_simple,
            } => self.annotated(target, annotation, value.as_ref(), *is_simple),
            StmtKind::Delete(targets) => targets.iter().for_each(|it| self.delete(it)),
            StmtKind::Global(names) => {
                for ident in names {
                    self.symbol(&ident.name).uses.is_global = true;
                }
            }
            StmtKind::Nonlocal(names) => {
                for ident in names {
                    self.symbol(&ident.name).uses.is_nonlocal = true;
                }
            }
            StmtKind::Import(names) => {
                for Alias { name, asname } in names {
                    match asname {
                        Some(asname) => self.bind(&asname.name),
                        None => self.bind(first_part(&name.name)),
                    }
                }
            }
            StmtKind::ImportFrom { module, names, .. } => {
                self.import_from(module.as_deref(), names);
            }
            StmtKind::FunctionDef(def) => self.function(def),
            StmtKind::ClassDef(def) => self.class(def),
            _ => visit::stmt_parts(self, stmt),
        }
    }

    fn expr(&mut self, expr: &Expr) {
        match &*expr.kind {
            ExprKind::Name(name) => self.read(name),
            ExprKind::Walrus { name, value } => {
                self.expr(value);
                self.walrus(name);
            }
            ExprKind::Lambda { parameters, body } => {
                self.exprs(defaults_of(parameters));
                self.inside(&*expr.kind, ScopeKind::Function, None, |it| {
                    it.parameters(parameters);
                    it.expr(body);
                });
            }
            ExprKind::Comprehension {
                kind,
                element,
                value,
                clauses,
            } => self.comprehension(&expr.kind, *kind, [Some(element), value.as_ref()], clauses),
            ExprKind::Yield(_) | ExprKind::YieldFrom(_) => {
                self.scope().is_generator = true;
                visit::expr_parts(self, expr);
            }
            ExprKind::Await(value) => {
                self.scope().is_async = true;
                self.expr(value);
            }
            _ => visit::expr_parts(self, expr),
        }
    }

    fn target(&mut self, target: &Expr) {
        match &*target.kind {
            ExprKind::Name(name) => self.bind(name),
            _ => visit::target_parts(self, target),
        }
    }

    fn handler(&mut self, handler: &Handler) {
        visit::handler_parts(self, handler);
        if let Some(name) = &handler.name {
            self.symbol(&name.name).uses.is_deleted = true;
        }
    }

    fn bound(&mut self, name: &Ident) {
        self.bind(&name.name);
    }
}

impl Collector {
    fn scope(&mut self) -> &mut super::Scope {
        &mut self.table.scopes[self.current.0]
    }

    fn symbol(&mut self, name: &str) -> &mut Symbol {
        let scope = self.scope();
        let name = scope.mangle(name).into_owned();
        scope.symbol_mut(&name)
    }

    fn bind(&mut self, name: &str) {
        self.symbol(name).uses.is_assigned = true;
    }

    fn read(&mut self, name: &str) {
        self.symbol(name).uses.is_read = true;
        if name == "super" && self.scope().kind.is_function() {
            self.symbol("__class__").uses.is_read = true;
        }
        if ["locals", "exec", "eval", "vars", "dir"].contains(&name) {
            self.scope().keeps_locals = true;
        }
    }

    fn delete(&mut self, target: &Expr) {
        match &*target.kind {
            ExprKind::Name(name) => {
                self.bind(name);
                self.symbol(name).uses.is_deleted = true;
            }
            ExprKind::Tuple(items) | ExprKind::List(items) => {
                items.iter().for_each(|it| self.delete(it));
            }
            _ => visit::target_parts(self, target),
        }
    }

    /// Walks what belongs to a new scope opened by `node`.
    fn inside<T>(
        &mut self,
        node: &T,
        kind: ScopeKind,
        class_name: Option<&str>,
        walk: impl FnOnce(&mut Self),
    ) {
        let class_name = class_name.map(Into::into);
        let class_name = class_name.or_else(|| self.scope().class_name.clone());
        let id = self.table.open(kind, Some(self.current), class_name);
        self.table.by_node.insert(address(node), id);
        let outer = std::mem::replace(&mut self.current, id);
        walk(self);
        self.current = outer;
    }

    fn annotated(
        &mut self,
        target: &Expr,
        annotation: &Expr,
        value: Option<&Expr>,
        is_simple: bool,
    ) {
        match &*target.kind {
            ExprKind::Name(name) => {
                self.scope().has_annotations |= is_simple;
                if is_simple || value.is_some() {
                    self.bind(name);
                }
            }
            _ => self.target(target),
        }
        if !self.table.keeps_annotations_as_text {
            self.expr(annotation);
        }
        self.exprs(value);
    }

    fn import_from(&mut self, module: Option<&str>, names: &[Alias]) {
        for Alias { name, asname } in names {
            if name.name == "*" {
                continue;
            }
            if module == Some("__future__") && name.name == "annotations" {
                self.table.keeps_annotations_as_text = true;
            }
            self.bind(&asname.as_ref().unwrap_or(name).name);
        }
    }

    fn function(&mut self, def: &FunctionDef) {
        self.exprs(&def.decorators);
        self.exprs(defaults_of(&def.parameters));
        if !self.table.keeps_annotations_as_text {
            self.exprs(annotations_of(def));
        }
        self.bind(&def.name.name);
        self.inside(def, ScopeKind::Function, None, |it| {
            it.scope().is_async = def.is_async;
            it.parameters(&def.parameters);
            it.body(&def.body);
        });
    }

    fn class(&mut self, def: &ClassDef) {
        self.exprs(&def.decorators);
        self.arguments(&def.arguments);
        self.bind(&def.name.name);
        self.inside(def, ScopeKind::Class, Some(&def.name.name), |it| {
            it.body(&def.body);
        });
    }

    fn parameters(&mut self, parameters: &Parameters) {
        for parameter in parameters_of(parameters) {
            let uses = &mut self.symbol(&parameter.name.name).uses;
            uses.is_assigned = true;
            uses.is_parameter = true;
        }
    }

    fn comprehension(
        &mut self,
        node: &ExprKind,
        kind: ComprehensionKind,
        results: [Option<&Expr>; 2],
        clauses: &[Clause],
    ) {
        // The first iterable is evaluated outside.
        self.exprs(clauses.first().map(|it| &it.iter));
        self.inside(node, ScopeKind::Comprehension(kind), None, |it| {
            it.symbol(".0").uses.is_parameter = true;
            for (idx, clause) in clauses.iter().enumerate() {
                it.scope().is_async |= clause.is_async;
                if idx > 0 {
                    it.expr(&clause.iter);
                }
                it.target(&clause.target);
                it.exprs(&clause.conditions);
            }
            let [element, value] = results;
            it.exprs(value.into_iter().chain(element));
        });
        // All but a generator is awaited where it stands.
        let scope = self.table.of_node(node);
        if self.table.scope(scope).is_async && kind != ComprehensionKind::Generator {
            self.scope().is_async = true;
        }
    }

    /// Binds the name of a walrus in the nearest scope that is not a comprehension.
    fn walrus(&mut self, ident: &Ident) {
        let inner = self.current;
        while let ScopeKind::Comprehension(_) = self.scope().kind {
            let uses = &mut self.symbol(&ident.name).uses;
            uses.is_read = true;
            uses.is_walrus = true;
            self.current = self.scope().parent.expect("a comprehension is in a scope");
        }
        let uses = &mut self.symbol(&ident.name).uses;
        uses.is_assigned = true;
        uses.is_walrus = true;
        self.current = inner;
    }
}

/// What the import of a dotted name binds.
fn first_part(name: &str) -> &str {
    name.split_once('.').map_or(name, |it| it.0)
}
