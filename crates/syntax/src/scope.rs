//! The scopes that a check stands in, and what their names have been used for so far.
//!
//! Names are not resolved here. What is kept is just enough to refuse declarations that come too late or bind nothing.

use std::collections::BTreeMap;

use dormouse_source::{Diagnostic, Span, Stage};

use crate::ast::{ComprehensionKind, Ident};

/// What opened a scope.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ScopeKind {
    /// The file.
    Module,
    /// A class body.
    Class,
    /// A function or lambda body.
    Function {
        /// `async def`.
        is_async: bool,
    },
    /// A comprehension or generator expression.
    Comprehension(ComprehensionKind, Span),
}

/// What a name can be used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Touch {
    /// Read.
    Used,
    /// Bound by a statement.
    Bound,
    /// Bound by an import, which CPython lets a late declaration pass for.
    Imported,
    /// Bound by an annotated assignment, with or without a value.
    Annotated,
    /// Bound by a call.
    Parameter,
    /// Bound by a `for` of a comprehension.
    Iterated,
    /// Bound outside by a walrus in a comprehension.
    Walrus,
    /// Declared global.
    Global,
    /// Declared nonlocal.
    Nonlocal,
}

/// One scope.
#[derive(Debug)]
pub(crate) struct Scope<'a> {
    /// What opened it.
    pub(crate) kind: ScopeKind,
    /// How many loops stand around.
    pub(crate) loops: usize,
    /// How many blocks stand around, as CPython counts them.
    pub(crate) blocks: usize,
    /// How many `except*` clauses stand around.
    pub(crate) star_handlers: usize,
    /// Whether a loop stands inside the innermost `except*` clause.
    pub(crate) loops_in_star_handler: bool,
    /// Whether it yields.
    pub(crate) has_yield: bool,
    /// The first `return` with a value in an async function.
    pub(crate) valued_return: Option<Span>,
    /// What each name has been used for, in order.
    names: BTreeMap<&'a str, Vec<Touch>>,
    /// The first statement that declares a name global or nonlocal.
    declared: BTreeMap<&'a str, Span>,
    /// The nonlocal names, its own and those of the scopes inside, that nothing has bound yet; with their statements.
    unbound: Vec<(&'a Ident, Span)>,
}

impl Scope<'_> {
    fn new(kind: ScopeKind) -> Self {
        Self {
            kind,
            loops: 0,
            blocks: 0,
            star_handlers: 0,
            loops_in_star_handler: false,
            has_yield: false,
            valued_return: None,
            names: BTreeMap::new(),
            declared: BTreeMap::new(),
            unbound: Vec::new(),
        }
    }

    fn was(&self, name: &str, touch: Touch) -> bool {
        self.names.get(name).is_some_and(|it| it.contains(&touch))
    }

    /// Whether it is a function whose own variable `name` is.
    fn binds(&self, name: &str) -> bool {
        let local = [
            Touch::Bound,
            Touch::Imported,
            Touch::Annotated,
            Touch::Parameter,
        ];
        let is_local = local.into_iter().any(|it| self.was(name, it));
        let is_elsewhere = self.was(name, Touch::Global) || self.was(name, Touch::Nonlocal);
        matches!(self.kind, ScopeKind::Function { .. }) && is_local && !is_elsewhere
    }
}

/// The scopes from the file to the innermost.
#[derive(Debug)]
pub(crate) struct Scopes<'a> {
    module: Scope<'a>,
    inner: Vec<Scope<'a>>,
    /// How many iterables of comprehensions stand around, where no walrus may be.
    pub(crate) iterables: usize,
}

impl Default for Scopes<'_> {
    fn default() -> Self {
        Self {
            module: Scope::new(ScopeKind::Module),
            inner: Vec::new(),
            iterables: 0,
        }
    }
}

impl<'a> Scopes<'a> {
    /// The innermost scope.
    pub(crate) fn current(&self) -> &Scope<'a> {
        self.inner.last().unwrap_or(&self.module)
    }

    /// The innermost scope.
    pub(crate) fn current_mut(&mut self) -> &mut Scope<'a> {
        self.inner.last_mut().unwrap_or(&mut self.module)
    }

    /// The kind of the innermost scope, looking through comprehensions that run at once.
    pub(crate) fn enclosing(&self) -> ScopeKind {
        let kinds = self.inner.iter().rev().map(|it| it.kind);
        let mut lasting = kinds.filter(|it| !matches!(it, ScopeKind::Comprehension(kind, _) if *kind != ComprehensionKind::Generator));
        lasting.next().unwrap_or(ScopeKind::Module)
    }

    /// The outermost of the comprehensions that run at once here, one inside the other.
    pub(crate) fn comprehension(&self) -> Option<Span> {
        let spans = self.inner.iter().rev().map_while(|it| match it.kind {
            ScopeKind::Comprehension(ComprehensionKind::Generator, _) => None,
            ScopeKind::Comprehension(_, span) => Some(span),
            _ => None,
        });
        spans.last()
    }

    /// Opens a scope.
    pub(crate) fn enter(&mut self, kind: ScopeKind) {
        self.inner.push(Scope::new(kind));
    }

    /// Closes the innermost scope; nonlocal names that it doesn't bind itself are left to the next.
    pub(crate) fn leave(&mut self) -> Scope<'a> {
        let mut scope = self
            .inner
            .pop()
            .unwrap_or_else(|| Scope::new(ScopeKind::Module));
        let unbound = std::mem::take(&mut scope.unbound);
        // A class lends `__class__` to its methods.
        let is_lent = |name: &str| scope.kind == ScopeKind::Class && name == "__class__";
        for (ident, stmt) in unbound {
            let name = &ident.name;
            if scope.binds(name) || is_lent(name) {
                continue;
            }
            // Behind a scope where the name is global, no function is asked.
            let is_global = scope.kind != ScopeKind::Class && scope.was(name, Touch::Global);
            let next = match is_global {
                true => &mut self.module,
                false => self.current_mut(),
            };
            next.unbound.push((ident, stmt));
        }
        scope
    }

    /// Notes a use of a name.
    pub(crate) fn touch(&mut self, name: &'a str, touch: Touch) {
        let touches = self.current_mut().names.entry(name).or_default();
        if !touches.contains(&touch) {
            touches.push(touch);
        }
    }

    /// Declares a name global.
    pub(crate) fn declare_global(&mut self, name: &'a Ident, stmt: Span) -> Result<(), Diagnostic> {
        self.refuse_late(name, stmt, "global", Touch::Nonlocal)?;
        self.declare(&name.name, Touch::Global, stmt);
        Ok(())
    }

    /// Declares a name nonlocal.
    pub(crate) fn declare_nonlocal(
        &mut self,
        name: &'a Ident,
        stmt: Span,
    ) -> Result<(), Diagnostic> {
        if self.inner.is_empty() {
            let message = "nonlocal declaration not allowed at module level";
            return Err(Diagnostic::syntax(stmt, message).found_by(Stage::Tree));
        }
        self.refuse_late(name, stmt, "nonlocal", Touch::Global)?;
        self.declare(&name.name, Touch::Nonlocal, stmt);
        self.current_mut().unbound.push((name, stmt));
        Ok(())
    }

    fn declare(&mut self, name: &'a str, touch: Touch, stmt: Span) {
        self.touch(name, touch);
        self.current_mut().declared.entry(name).or_insert(stmt);
    }

    /// Refuses to annotate a name that is declared to be another scope's.
    pub(crate) fn refuse_elsewhere(&self, name: &str, stmt: Span) -> Result<(), Diagnostic> {
        let scope = self.current();
        let word = if scope.was(name, Touch::Nonlocal) {
            "nonlocal"
        } else if scope.was(name, Touch::Global) && scope.kind != ScopeKind::Module {
            "global"
        } else {
            return Ok(());
        };
        let message = format!("annotated name '{name}' can't be {word}");
        Err(Diagnostic::syntax(stmt, message).found_by(Stage::Tree))
    }

    fn refuse_late(
        &self,
        name: &Ident,
        stmt: Span,
        word: &str,
        clash: Touch,
    ) -> Result<(), Diagnostic> {
        let name = &name.name;
        let scope = self.current();
        let message = if scope.was(name, Touch::Parameter) {
            format!("name '{name}' is parameter and {word}")
        } else if scope.was(name, clash) {
            let message = format!("name '{name}' is nonlocal and global");
            let first = scope.declared.get(&**name).copied().unwrap_or(stmt);
            return Err(Diagnostic::syntax(first, message).found_by(Stage::Tree));
        } else if scope.was(name, Touch::Annotated) {
            format!("annotated name '{name}' can't be {word}")
        } else if scope.was(name, Touch::Bound)
            && !scope.was(name, Touch::Global)
            && !scope.was(name, Touch::Nonlocal)
        {
            format!("name '{name}' is assigned to before {word} declaration")
        } else if scope.was(name, Touch::Used)
            && !scope.was(name, Touch::Global)
            && !scope.was(name, Touch::Nonlocal)
        {
            format!("name '{name}' is used prior to {word} declaration")
        } else {
            return Ok(());
        };
        Err(Diagnostic::syntax(stmt, message).found_by(Stage::Tree))
    }

    /// Binds a name of a comprehension's `for`.
    pub(crate) fn bind_iterated(&mut self, name: &'a str, span: Span) -> Result<(), Diagnostic> {
        if self.current().was(name, Touch::Walrus) {
            let message = "comprehension inner loop cannot rebind assignment expression target";
            let message = format!("{message} '{name}'");
            return Err(Diagnostic::syntax(span, message).found_by(Stage::Tree));
        }
        self.touch(name, Touch::Iterated);
        Ok(())
    }

    /// Binds the name of a walrus in the innermost scope that is not a comprehension.
    pub(crate) fn bind_walrus(&mut self, ident: &'a Ident, whole: Span) -> Result<(), Diagnostic> {
        let Ident { name, span } = ident;
        let refuse = |span: Span, message: String| {
            Err(Diagnostic::syntax(span, message).found_by(Stage::Tree))
        };
        let fail = |message: String| refuse(*span, message);
        if name == "__debug__" {
            return fail("cannot assign to __debug__".into());
        }
        if self.iterables > 0 {
            let message =
                "assignment expression cannot be used in a comprehension iterable expression";
            return refuse(whole, message.into());
        }
        let mut in_comprehension = false;
        for scope in self.inner.iter_mut().rev() {
            match scope.kind {
                ScopeKind::Comprehension(..) => {
                    let is_innermost = !std::mem::replace(&mut in_comprehension, true);
                    if scope.was(name, Touch::Iterated) {
                        let message =
                            "assignment expression cannot rebind comprehension iteration variable";
                        return fail(format!("{message} '{name}'"));
                    }
                    if is_innermost {
                        scope.names.entry(name).or_default().push(Touch::Walrus);
                    }
                }
                ScopeKind::Class if in_comprehension => {
                    let message = "assignment expression within a comprehension cannot be used in a class body";
                    return fail(message.into());
                }
                ScopeKind::Class | ScopeKind::Function { .. } | ScopeKind::Module => {
                    scope.names.entry(name).or_default().push(Touch::Bound);
                    return Ok(());
                }
            }
        }
        self.module
            .names
            .entry(name)
            .or_default()
            .push(Touch::Bound);
        Ok(())
    }

    /// Refuses nonlocal names that no function binds.
    pub(crate) fn finish(&self) -> Result<(), Diagnostic> {
        match self.module.unbound.first() {
            Some((name, stmt)) => {
                let message = format!("no binding for nonlocal '{}' found", name.name);
                Err(Diagnostic::syntax(*stmt, message).found_by(Stage::Tree))
            }
            None => Ok(()),
        }
    }
}
