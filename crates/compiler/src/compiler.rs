//! The walker's state, and how a code object is begun and finished.

use std::sync::Arc;

use dormouse_bytecode::{Code, CodeFlags, Constant, Location, Op};
use dormouse_source::{Diagnostic, SourceFile, Span};
use dormouse_syntax::ast::{ExprKind, Module, Stmt, StmtKind};

use crate::Mode;
use crate::function::{Function, Label};
use crate::registers::{Home, Reg, Registers};
use crate::scope::{Resolution, Scope, ScopeId, ScopeKind, ScopeTable};

/// Emits the code of a module and of everything defined in it.
pub(crate) struct Compiler<'a> {
    pub(crate) file: &'a SourceFile,
    pub(crate) scopes: &'a ScopeTable,
    pub(crate) mode: Mode,
    /// The code object being emitted.
    pub(crate) function: Box<Function<'a>>,
    /// The place of the first function that ran out of registers.
    overflow: Option<Span>,
}

/// What is known about a code object before its body is compiled.
#[derive(Clone, Debug, Default)]
pub(crate) struct Header {
    pub(crate) name: String,
    pub(crate) span: Span,
    pub(crate) n_positional: usize,
    pub(crate) n_positional_only: usize,
    pub(crate) n_keyword_only: usize,
    pub(crate) flags: CodeFlags,
    pub(crate) doc: Option<Arc<str>>,
    /// The parameters in register order, mangled.
    pub(crate) parameters: Vec<String>,
}

impl<'a> Compiler<'a> {
    pub(crate) fn new(file: &'a SourceFile, scopes: &'a ScopeTable, mode: Mode) -> Self {
        let registers = Registers::new(0, 0);
        let function = Function::new(ScopeId(0), "<module>".into(), registers);
        Self {
            file,
            scopes,
            mode,
            function: Box::new(function),
            overflow: None,
        }
    }

    /// Compiles the module itself.
    pub(crate) fn module(mut self, module: &'a Module) -> Result<Code, Diagnostic> {
        let span = module.body.first().map_or(Span::default(), |it| it.span);
        let header = self.module_header(module);
        if self.takes_namespace() {
            self.function = self.begin(ScopeId(0), "<module>".into(), &header);
        }
        if self.mode == Mode::Expression {
            self.expression_body(module)?;
        } else {
            self.module_body(module, &header, span);
        }
        self.return_none(span);
        let function = std::mem::replace(
            &mut *self.function,
            Function::new(ScopeId(0), String::new(), Registers::new(0, 0)),
        );
        if function.registers.has_overflowed {
            self.overflow.get_or_insert(span);
        }
        let code = self.finish(function, header);
        match self.overflow {
            Some(span) => Err(Diagnostic::syntax(
                span,
                "too many statically nested blocks",
            )),
            None => Ok(code),
        }
    }

    /// Whether the code at module level is given a namespace, as `exec` and `eval` give one.
    pub(crate) fn takes_namespace(&self) -> bool {
        matches!(self.mode, Mode::Expression | Mode::Namespace)
    }

    fn module_header(&self, module: &Module) -> Header {
        let mut header = Header {
            name: "<module>".into(),
            doc: docstring(&module.body),
            ..Header::default()
        };
        if self.takes_namespace() {
            header.n_positional = 1;
            header.parameters = vec![".namespace".into()];
            header.flags.is_class_body = true;
        }
        header
    }

    fn expression_body(&mut self, module: &'a Module) -> Result<(), Diagnostic> {
        let [stmt] = &module.body[..] else {
            return Err(Diagnostic::syntax(Span::default(), "invalid syntax"));
        };
        let StmtKind::Expr(value) = &stmt.kind else {
            return Err(Diagnostic::syntax(stmt.span, "invalid syntax"));
        };
        let res = self.operand(value, None);
        self.emit(Op::Return, [res.0, 0, 0], 0, value.span);
        Ok(())
    }

    fn module_body(&mut self, module: &'a Module, header: &Header, span: Span) {
        let tmp = self.temp();
        let set = if self.takes_namespace() {
            Op::SetName
        } else {
            Op::SetGlobal
        };
        if self.scope().has_annotations {
            self.emit(Op::BuildDict, [tmp.0, 0, 0], 0, span);
            self.emit_site(set, [tmp.0, 0, 0], "__annotations__", span);
        }
        if let Some(doc) = &header.doc
            && self.mode != Mode::Interactive
        {
            self.load_const(Constant::Str(doc.clone()), tmp, span);
            self.emit_site(set, [tmp.0, 0, 0], "__doc__", span);
        }
        self.body(&module.body);
    }

    /// Compiles a nested code object and returns its index among the children.
    pub(crate) fn nested(
        &mut self,
        scope: ScopeId,
        header: Header,
        body: impl FnOnce(&mut Self),
    ) -> u32 {
        let qualname = self.qualname_of(&header.name);
        let function = self.begin(scope, qualname, &header);
        let outer = std::mem::replace(&mut self.function, function);
        self.prologue(header.span);
        body(self);
        let function = std::mem::replace(&mut self.function, outer);
        if function.registers.has_overflowed {
            self.overflow.get_or_insert(header.span);
        }
        let code = self.finish(*function, header);
        self.function.children.push(Arc::new(code));
        self.function.children.len() as u32 - 1
    }

    fn begin(&self, id: ScopeId, qualname: String, header: &Header) -> Box<Function<'a>> {
        let scope = self.scopes.scope(id);
        let names = local_names(scope, header);
        let registers = Registers::new(names.len(), header.parameters.len());
        let mut function = Function::new(id, qualname, registers);
        for (local, name) in names.iter().enumerate() {
            function.locals.insert(name.clone(), local);
            if scope.symbol(name).is_some_and(|it| it.uses.is_deleted) {
                function.deleted.insert(local);
            }
        }
        if let Some(flow) = &mut function.flow {
            (0..header.parameters.len()).for_each(|it| flow.insert(it));
        }
        function.local_names = names;
        Box::new(function)
    }

    /// Moves parameters that are out of place, and readies the cells.
    fn prologue(&mut self, span: Span) {
        let names = self.function.local_names.clone();
        for local in 0..names.len().min(256) {
            if let Home::Far(far) = self.function.registers.home(local)
                && self.is_parameter(local)
            {
                self.emit(Op::StoreFar, [local as u8, 0, 0], far, span);
            }
        }
        let scope = self.scope();
        let n_own = names.len() - scope.free.len();
        for (local, name) in names.iter().enumerate() {
            if local >= n_own {
                self.init_cell(local, span, |it, reg| {
                    it.emit(Op::LoadClosure, [reg.0, 0, 0], (local - n_own) as u32, span);
                });
            } else if self.makes_cell(name) {
                self.init_cell(local, span, |it, reg| {
                    it.emit(Op::MakeCell, [reg.0, 0, 0], 0, span);
                });
            }
        }
    }

    fn is_parameter(&self, local: usize) -> bool {
        let name = &self.function.local_names[local];
        let symbol = self.scope().symbol(name);
        symbol.is_some_and(|it| it.uses.is_parameter)
    }

    fn makes_cell(&self, name: &str) -> bool {
        let scope = self.scope();
        if scope.kind == ScopeKind::Class {
            return name == "__class__";
        }
        let symbol = scope.symbol(name);
        symbol.is_some_and(|it| it.resolution == Resolution::Cell)
    }

    fn init_cell(&mut self, local: usize, span: Span, init: impl FnOnce(&mut Self, Reg)) {
        match self.function.registers.home(local) {
            Home::Near(reg) => init(self, reg),
            Home::Far(far) => {
                let mark = self.mark();
                let tmp = self.temp();
                self.emit(Op::LoadFar, [tmp.0, 0, 0], far, span);
                init(self, tmp);
                self.emit(Op::StoreFar, [tmp.0, 0, 0], far, span);
                self.release(mark);
            }
        }
    }

    fn finish(&self, mut function: Function<'a>, header: Header) -> Code {
        function.end_after_raise();
        let handlers = function.handlers();
        let locals = names_by_register(&function.local_names, &function.registers, &header);
        let mut flags = header.flags;
        flags.is_hidden = self.mode == Mode::Hidden;
        let scope = self.scopes.scope(function.scope);
        let locations = function.spans.iter().map(|it| self.location(*it)).collect();
        Code {
            name: header.name.into(),
            qualname: function.qualname.into(),
            file: self.file.name().into(),
            first_line: self.file.position(header.span.start).line,
            flags,
            n_positional: header.n_positional as u32,
            n_positional_only: header.n_positional_only as u32,
            n_keyword_only: header.n_keyword_only as u32,
            locals,
            n_free: scope.free.len() as u32,
            n_registers: function.registers.n_registers(),
            instructions: function.instructions,
            constants: function.constants.constants,
            names: function.names.names,
            sites: function.sites,
            handlers,
            locations,
            children: function.children,
            doc: header.doc,
        }
    }

    fn location(&self, span: Span) -> Location {
        let (start, end) = (self.file.position(span.start), self.file.position(span.end));
        Location {
            line: start.line,
            end_line: end.line,
            column: start.column,
            end_column: end.column,
        }
    }

    /// The qualified name of something defined here.
    fn qualname_of(&self, name: &str) -> String {
        let scope = self.scope();
        let symbol = scope.symbol(name);
        let is_global = symbol.is_some_and(|it| it.resolution == Resolution::GlobalExplicit);
        let outer = &self.function.qualname;
        match scope.kind {
            ScopeKind::Module => name.into(),
            _ if is_global => name.into(),
            ScopeKind::Class => format!("{outer}.{name}"),
            ScopeKind::Function | ScopeKind::Comprehension(_) => {
                format!("{outer}.<locals>.{name}")
            }
        }
    }

    pub(crate) fn scope(&self) -> &'a Scope {
        self.scopes.scope(self.function.scope)
    }

    pub(crate) fn emit(&mut self, op: Op, fields: [u8; 3], d: u32, span: Span) {
        self.function.emit(op, fields, d, span);
    }

    /// Emits an instruction with an inline cache for a name.
    pub(crate) fn emit_site(&mut self, op: Op, fields: [u8; 3], name: &str, span: Span) {
        if self.function.is_reachable() {
            let site = self.function.site(name);
            self.emit(op, fields, site, span);
        }
    }

    /// Emits an instruction with a name.
    pub(crate) fn emit_name(&mut self, op: Op, fields: [u8; 3], name: &str, span: Span) {
        if self.function.is_reachable() {
            let name = self.function.names.index_of(name);
            self.emit(op, fields, name, span);
        }
    }

    pub(crate) fn jump(&mut self, label: Label, span: Span) {
        self.function.jump(Op::Jump, [0; 3], label, span);
    }

    pub(crate) fn return_none(&mut self, span: Span) {
        if self.function.is_reachable() {
            let mark = self.mark();
            let tmp = self.temp();
            self.load_const(Constant::None, tmp, span);
            self.emit(Op::Return, [tmp.0, 0, 0], 0, span);
            self.release(mark);
        }
    }

    pub(crate) fn temp(&mut self) -> Reg {
        self.function.registers.alloc()
    }

    pub(crate) fn mark(&self) -> crate::registers::Mark {
        self.function.registers.mark()
    }

    pub(crate) fn release(&mut self, mark: crate::registers::Mark) {
        self.function.registers.release(mark);
    }
}

/// The docstring of a body.
pub(crate) fn docstring(body: &[Stmt]) -> Option<Arc<str>> {
    let StmtKind::Expr(value) = &body.first()?.kind else {
        return None;
    };
    match &*value.kind {
        ExprKind::Constant(dormouse_syntax::ast::Constant::Str(text)) => Some(text.as_str().into()),
        _ => None,
    }
}

/// Parameters, then the other locals, those that are captured last and by name, then the cells of the closure.
fn local_names(scope: &Scope, header: &Header) -> Vec<Arc<str>> {
    let mut names: Vec<Arc<str>> = header
        .parameters
        .iter()
        .map(|it| it.as_str().into())
        .collect();
    if scope.kind == ScopeKind::Class {
        if scope.needs_class_cell {
            names.push("__class__".into());
        }
    } else {
        let own = |resolution| {
            let symbols = scope.symbols.iter();
            let own =
                symbols.filter(move |it| it.resolution == resolution && !it.uses.is_parameter);
            own.map(|it| it.name.clone())
        };
        names.extend(own(Resolution::Local));
        let mut captured: Vec<Arc<str>> = own(Resolution::Cell).collect();
        captured.sort();
        names.extend(captured);
        if scope.kind == ScopeKind::Function && scope.keeps_locals {
            names.push(".locals".into());
        }
    }
    names.extend(scope.free.iter().cloned());
    names
}

/// The names by register: a register of a far layout that holds no local has an empty name.
fn names_by_register(names: &[Arc<str>], registers: &Registers, header: &Header) -> Vec<Arc<str>> {
    let mut by_register: Vec<Arc<str>> = Vec::new();
    let mut set = |at: usize, name: &Arc<str>| {
        if at >= by_register.len() {
            by_register.resize(at + 1, "".into());
        }
        by_register[at] = name.clone();
    };
    for (local, name) in names.iter().enumerate() {
        if local < header.parameters.len() {
            set(local, name);
        }
        match registers.home(local) {
            Home::Near(reg) => set(reg.0 as usize, name),
            Home::Far(far) => set(far as usize, name),
        }
    }
    by_register
}
