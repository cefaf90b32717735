//! The walk over statements: who binds, reads, deletes and declares which name, and what stands where it may not.

use dormouse_source::{Diagnostic, Span, Stage};
use dormouse_syntax::ast::{
    Alias, Argument, ClassDef, Expr, ExprKind, FunctionDef, Handler, Ident, Module, Parameters,
    Stmt, StmtKind, WithItem,
};

use super::{Scope, ScopeId, ScopeKind, ScopeTable, Symbol, address, parameters_of};

/// CPython's limit on loops, `try` and `with` inside each other; temporaries are sized for it.
const MAX_BLOCKS: usize = 20;

/// The features that `from __future__` still knows, besides `annotations`; all are the rule by now.
const FUTURE_FEATURES: [&str; 9] = [
    "nested_scopes",
    "generators",
    "division",
    "absolute_import",
    "with_statement",
    "print_function",
    "unicode_literals",
    "barry_as_FLUFL",
    "generator_stop",
];

pub(super) type Checked = Result<(), Diagnostic>;

/// Builds the table of a module with unresolved symbols.
pub(super) fn collect(module: &Module) -> Result<ScopeTable, Diagnostic> {
    let mut collector = Collector::new();
    for (idx, stmt) in module.body.iter().enumerate() {
        collector.is_at_start &= may_precede_future(stmt, idx);
        collector.stmt(stmt)?;
    }
    Ok(collector.table)
}

/// The state of the walk.
pub(super) struct Collector {
    pub(super) table: ScopeTable,
    pub(super) current: ScopeId,
    pub(super) context: Context,
    /// Whether only a docstring and `__future__` imports came before.
    is_at_start: bool,
}

/// What surrounds the node being walked, within its scope.
#[derive(Clone, Copy, Default)]
pub(super) struct Context {
    n_blocks: usize,
    is_in_loop: bool,
    /// Inside the iterable of a comprehension clause, where `:=` is refused.
    pub(super) is_in_iterable: bool,
}

impl Collector {
    fn new() -> Self {
        let mut collector = Self {
            table: ScopeTable::default(),
            current: ScopeId(0),
            context: Context::default(),
            is_at_start: true,
        };
        collector.table.scopes.push(Scope {
            kind: ScopeKind::Module,
            parent: None,
            class_name: None,
            symbols: Vec::new(),
            index: std::collections::BTreeMap::new(),
            free: Vec::new(),
            is_generator: false,
            is_async: false,
            has_annotations: false,
            needs_class_cell: false,
        });
        collector
    }

    pub(super) fn scope(&mut self) -> &mut Scope {
        &mut self.table.scopes[self.current.0]
    }

    pub(super) fn symbol(&mut self, name: &str) -> &mut Symbol {
        let scope = self.scope();
        let name = scope.mangle(name).into_owned();
        scope.symbol_mut(&name)
    }

    pub(super) fn bind(&mut self, name: &str, span: Span) -> Checked {
        refuse_debug(name, span)?;
        self.symbol(name).uses.is_assigned = true;
        Ok(())
    }

    /// Binds a name of which CPython's tree does not know the place, but only that of what it stands in.
    pub(super) fn bind_in(&mut self, ident: &Ident, whole: Span) -> Checked {
        self.bind(&ident.name, whole)
    }

    /// Walks what belongs to a new scope opened by `node`.
    pub(super) fn inside<T>(
        &mut self,
        node: &T,
        kind: ScopeKind,
        class_name: Option<&str>,
        walk: impl FnOnce(&mut Self) -> Checked,
    ) -> Checked {
        let inherited = self.scope().class_name.clone();
        let id = ScopeId(self.table.scopes.len());
        let scope = Scope {
            kind,
            parent: Some(self.current),
            class_name: class_name.map(Into::into).or(inherited),
            symbols: Vec::new(),
            index: std::collections::BTreeMap::new(),
            free: Vec::new(),
            is_generator: false,
            is_async: false,
            has_annotations: false,
            needs_class_cell: false,
        };
        self.table.scopes.push(scope);
        self.table.by_node.insert(address(node), id);
        let outer = (self.current, self.context);
        self.current = id;
        // A comprehension in an iterable is in the iterable still; a function is not.
        let is_in_iterable =
            matches!(kind, ScopeKind::Comprehension(_)) && self.context.is_in_iterable;
        self.context = Context {
            is_in_iterable,
            ..Context::default()
        };
        walk(self)?;
        (self.current, self.context) = outer;
        Ok(())
    }

    pub(super) fn body(&mut self, body: &[Stmt]) -> Checked {
        body.iter().try_for_each(|it| self.stmt(it))
    }

    fn stmt(&mut self, stmt: &Stmt) -> Checked {
        match &stmt.kind {
            StmtKind::Pass => Ok(()),
            StmtKind::Expr(value) => self.expr(value),
            StmtKind::Print { values, .. } => self.exprs(values),
            StmtKind::Assign { targets, value } => {
                self.expr(value)?;
                targets.iter().try_for_each(|it| self.target(it))
            }
            StmtKind::AugAssign { target, value, .. } => {
                match &*target.kind {
                    ExprKind::Attribute { value, .. } => self.expr(value)?,
                    _ => self.target(target)?,
                }
                self.expr(value)
            }
            StmtKind::AnnAssign { .. } => self.annotated(stmt),
            StmtKind::Delete(targets) => targets.iter().try_for_each(|it| self.delete(it)),
            StmtKind::Break if !self.context.is_in_loop => {
                refuse(stmt.span, "'break' outside loop")
            }
            StmtKind::Continue if !self.context.is_in_loop => {
                refuse(stmt.span, "'continue' not properly in loop")
            }
            StmtKind::Break | StmtKind::Continue => Ok(()),
            StmtKind::Return(value) => self.return_stmt(value.as_ref(), stmt.span),
            StmtKind::Raise { exception, cause } => {
                self.optional(exception.as_ref())?;
                self.optional(cause.as_ref())
            }
            StmtKind::Global(names) => self.global(names, stmt.span),
            StmtKind::Nonlocal(names) => self.nonlocal(names, stmt.span),
            StmtKind::Import(names) => self.import(names, stmt.span),
            StmtKind::ImportFrom { module, names, .. } => {
                self.import_from(module.as_deref(), names, stmt.span)
            }
            StmtKind::Assert { test, message } => {
                self.expr(test)?;
                self.optional(message.as_ref())
            }
            StmtKind::Match { subject, cases } => self.match_stmt(subject, cases),
            StmtKind::FunctionDef(def) => self.function(def, stmt.span),
            StmtKind::ClassDef(def) => self.class(def, stmt.span),
            StmtKind::If { .. }
            | StmtKind::While { .. }
            | StmtKind::For { .. }
            | StmtKind::Try { .. }
            | StmtKind::With { .. } => self.compound(stmt),
        }
    }

    fn compound(&mut self, stmt: &Stmt) -> Checked {
        match &stmt.kind {
            StmtKind::If { .. } => self.if_chain(stmt),
            StmtKind::While { test, body, orelse } => {
                self.expr(test)?;
                self.loop_body(body, stmt.span)?;
                self.body(orelse)
            }
            StmtKind::For {
                target,
                iter,
                body,
                orelse,
                is_async: _,
            } => {
                self.expr(iter)?;
                self.target(target)?;
                self.loop_body(body, stmt.span)?;
                self.body(orelse)
            }
            StmtKind::Try {
                body,
                handlers,
                orelse,
                finalbody,
                is_star: _,
            } => {
                let n_blocks = 1 + usize::from(!finalbody.is_empty());
                self.block(n_blocks, stmt.span, |it| it.body(body))?;
                self.handlers(handlers)?;
                self.body(orelse)?;
                self.block(1, stmt.span, |it| it.body(finalbody))
            }
            StmtKind::With {
                items,
                body,
                is_async: _,
            } => {
                self.with_items(items)?;
                self.block(items.len(), stmt.span, |it| it.body(body))
            }
            _ => unreachable!("only compound statements come here"),
        }
    }

    /// A chain of `elif` is followed without recursion: it may be long.
    fn if_chain(&mut self, stmt: &Stmt) -> Checked {
        let mut rest = std::slice::from_ref(stmt);
        while let [Stmt { kind, .. }] = rest
            && let StmtKind::If { test, body, orelse } = kind
        {
            self.expr(test)?;
            self.body(body)?;
            rest = orelse;
        }
        self.body(rest)
    }

    fn loop_body(&mut self, body: &[Stmt], span: Span) -> Checked {
        self.block(1, span, |it| {
            it.context.is_in_loop = true;
            it.body(body)
        })
    }

    fn block(
        &mut self,
        n_blocks: usize,
        span: Span,
        walk: impl FnOnce(&mut Self) -> Checked,
    ) -> Checked {
        let outer = self.context;
        self.context.n_blocks += n_blocks;
        if self.context.n_blocks > MAX_BLOCKS {
            return refuse(span, "too many statically nested blocks");
        }
        walk(self)?;
        self.context = outer;
        Ok(())
    }

    fn handlers(&mut self, handlers: &[Handler]) -> Checked {
        for (idx, handler) in handlers.iter().enumerate() {
            match &handler.class {
                Some(class) => self.expr(class)?,
                None if idx + 1 < handlers.len() => {
                    return refuse(handler.span, "default 'except:' must be last");
                }
                None => {}
            }
            if let Some(name) = &handler.name {
                self.bind_in(name, handler.span)?;
                self.symbol(&name.name).uses.is_deleted = true;
            }
            self.block(1, handler.span, |it| it.body(&handler.body))?;
        }
        Ok(())
    }

    fn with_items(&mut self, items: &[WithItem]) -> Checked {
        for item in items {
            self.expr(&item.context)?;
            if let Some(target) = &item.target {
                self.target(target)?;
            }
        }
        Ok(())
    }

    fn return_stmt(&mut self, value: Option<&Expr>, span: Span) -> Checked {
        if self.scope().kind != ScopeKind::Function {
            return refuse(span, "'return' outside function");
        }
        self.optional(value)
    }

    fn annotated(&mut self, stmt: &Stmt) -> Checked {
        let StmtKind::AnnAssign {
            target,
            annotation,
            value,
            is_simple,
        } = &stmt.kind
        else {
            unreachable!("the caller matched it");
        };
        if let ExprKind::Name(name) = &*target.kind {
            self.annotated_name(name, *is_simple, value.is_some(), stmt.span)?;
        } else {
            if let (ExprKind::Attribute { name, .. }, None) = (&*target.kind, value) {
                refuse_debug(&name.name, stmt.span)?;
            }
            self.target(target)?;
        }
        if !self.table.keeps_annotations_as_text {
            self.expr(annotation)?;
        }
        self.optional(value.as_ref())
    }

    fn annotated_name(
        &mut self,
        name: &str,
        is_simple: bool,
        has_value: bool,
        span: Span,
    ) -> Checked {
        let is_module = self.scope().kind == ScopeKind::Module;
        let uses = self.symbol(name).uses;
        if is_simple && !is_module && (uses.is_global || uses.is_nonlocal) {
            let what = if uses.is_global { "global" } else { "nonlocal" };
            return refuse(span, format!("annotated name '{name}' can't be {what}"));
        }
        if is_simple {
            self.symbol(name).uses.is_annotated = true;
            self.scope().has_annotations = true;
        }
        if is_simple || has_value {
            self.bind(name, span)?;
        }
        Ok(())
    }

    fn global(&mut self, names: &[Ident], span: Span) -> Checked {
        for ident in names {
            self.declare(&ident.name, span, "global")?;
            self.symbol(&ident.name).uses.is_global = true;
        }
        Ok(())
    }

    fn nonlocal(&mut self, names: &[Ident], span: Span) -> Checked {
        if self.scope().kind == ScopeKind::Module {
            return refuse(span, "nonlocal declaration not allowed at module level");
        }
        for ident in names {
            self.declare(&ident.name, span, "nonlocal")?;
            self.symbol(&ident.name).uses.is_nonlocal = true;
        }
        Ok(())
    }

    fn declare(&mut self, name: &str, span: Span, what: &str) -> Checked {
        let symbol = self.symbol(name);
        let uses = symbol.uses;
        if !uses.is_global && !uses.is_nonlocal {
            symbol.declared_at = span;
        }
        let message = if uses.is_parameter {
            format!("name '{name}' is parameter and {what}")
        } else if uses.is_read {
            format!("name '{name}' is used prior to {what} declaration")
        } else if uses.is_annotated {
            format!("annotated name '{name}' can't be {what}")
        } else if uses.is_assigned {
            format!("name '{name}' is assigned to before {what} declaration")
        } else {
            return Ok(());
        };
        refuse(span, message)
    }

    fn import(&mut self, names: &[Alias], span: Span) -> Checked {
        for alias in names {
            match &alias.asname {
                Some(asname) => self.bind_in(asname, span)?,
                None => {
                    let (first, _) = alias
                        .name
                        .name
                        .split_once('.')
                        .unwrap_or((&alias.name.name, ""));
                    self.bind(first, span)?;
                }
            }
        }
        Ok(())
    }

    fn import_from(&mut self, module: Option<&str>, names: &[Alias], span: Span) -> Checked {
        for alias in names {
            if alias.name.name == "*" {
                if self.scope().kind != ScopeKind::Module {
                    return refuse(span, "import * only allowed at module level");
                }
                continue;
            }
            if module == Some("__future__") {
                self.future(&alias.name.name, span)?;
            }
            self.bind_in(alias.asname.as_ref().unwrap_or(&alias.name), span)?;
        }
        Ok(())
    }

    fn future(&mut self, feature: &str, span: Span) -> Checked {
        if !self.is_at_start {
            let message = "from __future__ imports must occur at the beginning of the file";
            return refuse(span, message);
        }
        match feature {
            "annotations" => self.table.keeps_annotations_as_text = true,
            "braces" => return refuse(span, "not a chance"),
            _ if FUTURE_FEATURES.contains(&feature) => {}
            _ => {
                let message = format!("future feature {feature} is not defined");
                return refuse(span, message);
            }
        }
        Ok(())
    }

    fn function(&mut self, def: &FunctionDef, span: Span) -> Checked {
        self.exprs(&def.decorators)?;
        self.defaults(&def.parameters)?;
        self.annotations(def)?;
        self.bind_in(&def.name, span)?;
        self.inside(def, ScopeKind::Function, None, |it| {
            it.scope().is_async = def.is_async;
            it.parameters(&def.parameters, span)?;
            it.body(&def.body)
        })
    }

    fn annotations(&mut self, def: &FunctionDef) -> Checked {
        if self.table.keeps_annotations_as_text {
            return Ok(());
        }
        let parameters = parameters_of(&def.parameters);
        let annotations = parameters.filter_map(|it| it.annotation.as_ref());
        annotations
            .chain(&def.returns)
            .try_for_each(|it| self.expr(it))
    }

    pub(super) fn defaults(&mut self, parameters: &Parameters) -> Checked {
        parameters_of(parameters)
            .filter_map(|it| it.default.as_ref())
            .try_for_each(|it| self.expr(it))
    }

    pub(super) fn parameters(&mut self, parameters: &Parameters, whole: Span) -> Checked {
        for parameter in parameters_of(parameters) {
            let ident = &parameter.name;
            self.bind_in(ident, whole)?;
            let symbol = self.symbol(&ident.name);
            if symbol.uses.is_parameter {
                let name = &ident.name;
                let message = format!("duplicate argument '{name}' in function definition");
                return refuse(ident.span, message);
            }
            symbol.uses.is_parameter = true;
        }
        Ok(())
    }

    fn class(&mut self, def: &ClassDef, span: Span) -> Checked {
        self.exprs(&def.decorators)?;
        self.arguments(&def.arguments, span)?;
        self.bind_in(&def.name, span)?;
        self.inside(def, ScopeKind::Class, Some(&def.name.name), |it| {
            it.body(&def.body)
        })
    }

    pub(super) fn arguments(&mut self, arguments: &[Argument], whole: Span) -> Checked {
        let mut keywords = std::collections::BTreeSet::new();
        for argument in arguments {
            match argument {
                Argument::Positional(value)
                | Argument::Star(value)
                | Argument::DoubleStar(value) => self.expr(value)?,
                Argument::Keyword(ident, value) => {
                    let name = ident.name.as_str();
                    refuse_debug(name, whole)?;
                    if !keywords.insert(name) {
                        let span = ident.span.to(value.span);
                        return refuse(span, format!("keyword argument repeated: {name}"));
                    }
                    self.expr(value)?;
                }
            }
        }
        Ok(())
    }
}

/// Refuses the name of a constant that is none by its syntax.
pub(super) fn refuse_debug(name: &str, span: Span) -> Checked {
    match name {
        "__debug__" => refuse(span, "cannot assign to __debug__"),
        _ => Ok(()),
    }
}

pub(super) fn refuse(span: Span, message: impl Into<String>) -> Checked {
    Err(Diagnostic::syntax(span, message).found_by(Stage::Tree))
}

/// Whether a `__future__` import may stand where this statement, the `idx`-th of the file, does or after it.
fn may_precede_future(stmt: &Stmt, idx: usize) -> bool {
    match &stmt.kind {
        StmtKind::ImportFrom { module, .. } => module.as_deref() == Some("__future__"),
        StmtKind::Expr(value) => idx == 0 && matches!(*value.kind, ExprKind::Constant(_)),
        _ => false,
    }
}
