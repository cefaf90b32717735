//! What each name means in each scope: local, cell, free or global, exactly as CPython decides it.
//!
//! [`analyze`] walks the whole tree once and leaves a table from which code is emitted. What is wrong with names was
//! refused when the tree was made. Start at [`analyze`], then [`Scope`].

mod collect;
mod resolve;

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use dormouse_syntax::ast::{ComprehensionKind, Module, Parameter, Parameters};

/// Resolves every name of a module.
pub(crate) fn analyze(module: &Module) -> ScopeTable {
    let mut table = collect::collect(module);
    resolve::resolve(&mut table);
    table
}

/// The index of a scope in its table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ScopeId(pub(crate) usize);

/// What a scope belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ScopeKind {
    Module,
    Class,
    Function,
    Comprehension(ComprehensionKind),
}

impl ScopeKind {
    /// Whether names of the scope live in registers and can be captured.
    pub(crate) fn is_function(self) -> bool {
        matches!(self, Self::Function | Self::Comprehension(_))
    }
}

/// Where a name of a scope is kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Resolution {
    /// In a register, or in a class body's namespace.
    Local,
    /// In a cell that this scope makes.
    Cell,
    /// In a cell of an enclosing scope.
    Free,
    /// Among the globals because a `global` statement says so.
    GlobalExplicit,
    /// Among the globals or builtins because nothing else binds it.
    #[default]
    GlobalImplicit,
}

/// How a scope uses one name.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Uses {
    pub(crate) is_parameter: bool,
    pub(crate) is_assigned: bool,
    pub(crate) is_read: bool,
    pub(crate) is_global: bool,
    pub(crate) is_nonlocal: bool,
    /// Some `del` or `except … as` unsets it.
    pub(crate) is_deleted: bool,
    /// Some `:=` rebinds it in the middle of an expression.
    pub(crate) is_walrus: bool,
}

impl Uses {
    fn is_bound(self) -> bool {
        self.is_parameter || self.is_assigned
    }
}

/// One name of one scope.
#[derive(Clone, Debug)]
pub(crate) struct Symbol {
    pub(crate) name: Arc<str>,
    pub(crate) uses: Uses,
    pub(crate) resolution: Resolution,
}

/// One function, class body, comprehension or the module.
#[derive(Debug)]
pub(crate) struct Scope {
    pub(crate) kind: ScopeKind,
    pub(crate) parent: Option<ScopeId>,
    /// The class whose name mangles private names here.
    pub(crate) class_name: Option<Arc<str>>,
    /// In the order of first appearance, parameters first.
    pub(crate) symbols: Vec<Symbol>,
    index: BTreeMap<Arc<str>, usize>,
    /// The names whose cells the closure brings, in closure order.
    pub(crate) free: Vec<Arc<str>>,
    pub(crate) is_generator: bool,
    /// An `async def`, or a comprehension that awaits something.
    pub(crate) is_async: bool,
    /// Whether some annotation is kept, so that `__annotations__` must exist.
    pub(crate) has_annotations: bool,
    /// A function that may ask for its local variables by a built-in function, so that their dict is kept in its frame.
    pub(crate) keeps_locals: bool,
    /// A class body whose methods use `__class__` or `super()`.
    pub(crate) needs_class_cell: bool,
}

impl Scope {
    /// The symbol of a mangled name.
    pub(crate) fn symbol(&self, name: &str) -> Option<&Symbol> {
        self.index.get(name).map(|idx| &self.symbols[*idx])
    }

    fn symbol_mut(&mut self, name: &str) -> &mut Symbol {
        let idx = match self.index.get(name) {
            Some(idx) => *idx,
            None => self.add_symbol(name),
        };
        &mut self.symbols[idx]
    }

    fn add_symbol(&mut self, name: &str) -> usize {
        let name: Arc<str> = name.into();
        self.index.insert(name.clone(), self.symbols.len());
        self.symbols.push(Symbol {
            name,
            uses: Uses::default(),
            resolution: Resolution::default(),
        });
        self.symbols.len() - 1
    }

    /// The name as it is kept: private names carry the class's.
    pub(crate) fn mangle<'n>(&self, name: &'n str) -> Cow<'n, str> {
        mangle(self.class_name.as_deref(), name)
    }
}

/// All scopes of a module, found by the node that opens them.
#[derive(Debug, Default)]
pub(crate) struct ScopeTable {
    pub(crate) scopes: Vec<Scope>,
    by_node: HashMap<usize, ScopeId>,
    /// `from __future__ import annotations` is in force.
    pub(crate) keeps_annotations_as_text: bool,
}

impl ScopeTable {
    /// Adds a scope that nothing is known of.
    fn open(
        &mut self,
        kind: ScopeKind,
        parent: Option<ScopeId>,
        class_name: Option<Arc<str>>,
    ) -> ScopeId {
        self.scopes.push(Scope {
            kind,
            parent,
            class_name,
            symbols: Vec::new(),
            index: BTreeMap::new(),
            free: Vec::new(),
            is_generator: false,
            is_async: false,
            has_annotations: false,
            keeps_locals: false,
            needs_class_cell: false,
        });
        ScopeId(self.scopes.len() - 1)
    }

    /// The scope that a node of the tree opens. The node must be the very one that was analyzed.
    pub(crate) fn of_node<T>(&self, node: &T) -> ScopeId {
        self.by_node[&address(node)]
    }

    pub(crate) fn scope(&self, id: ScopeId) -> &Scope {
        &self.scopes[id.0]
    }
}

/// A node's identity: the tree stays in place while it is compiled.
fn address<T>(node: &T) -> usize {
    std::ptr::from_ref(node) as usize
}

fn mangle<'n>(class_name: Option<&str>, name: &'n str) -> Cow<'n, str> {
    let class_name = class_name.map_or("", |it| it.trim_start_matches('_'));
    let is_private = name.starts_with("__") && !name.ends_with("__") && !name.contains('.');
    if class_name.is_empty() || !is_private {
        return Cow::Borrowed(name);
    }
    Cow::Owned(format!("_{class_name}{name}"))
}

/// The parameters in the order of their registers.
pub(crate) fn parameters_of(parameters: &Parameters) -> impl Iterator<Item = &Parameter> {
    let by_position = parameters
        .positional_only
        .iter()
        .chain(&parameters.positional);
    by_position
        .chain(&parameters.keyword_only)
        .chain(parameters.star.as_deref())
        .chain(parameters.double_star.as_deref())
}
