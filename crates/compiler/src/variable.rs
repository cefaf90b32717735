//! Reading, binding and unsetting names, wherever they are kept.

use dormouse_bytecode::Op;
use dormouse_source::Span;

use crate::compiler::Compiler;
use crate::registers::{Home, Reg};
use crate::scope::{Resolution, ScopeKind};

/// Register 0 of a class body: its namespace.
const NAMESPACE: u8 = 0;

/// How a name is reached from the code being emitted.
#[derive(Clone, Copy, Debug)]
enum Place {
    Local(usize),
    Cell(usize),
    Global,
    /// In the class body's namespace, else global.
    Name,
    /// In the class body's namespace, else in the cell.
    NameOrCell(usize),
}

impl Compiler<'_> {
    fn place_of(&self, name: &str) -> Place {
        let scope = self.scope();
        let resolution = scope
            .symbol(name)
            .map_or(Resolution::default(), |it| it.resolution);
        let is_class = scope.kind == ScopeKind::Class
            || scope.kind == ScopeKind::Module && self.takes_namespace();
        match resolution {
            Resolution::Local if is_class => Place::Name,
            Resolution::Local => Place::Local(self.function.locals[name]),
            Resolution::Free if is_class => Place::NameOrCell(self.function.locals[name]),
            Resolution::Cell | Resolution::Free => Place::Cell(self.function.locals[name]),
            Resolution::GlobalImplicit if is_class => Place::Name,
            Resolution::GlobalImplicit | Resolution::GlobalExplicit => Place::Global,
        }
    }

    /// The register of a plain local within reach, for reading it or binding it without a move.
    pub(crate) fn near_local(&self, name: &str) -> Option<Reg> {
        let name = self.scope().mangle(name);
        let Place::Local(local) = self.place_of(&name) else {
            return None;
        };
        match self.function.registers.home(local) {
            Home::Near(reg) => Some(reg),
            Home::Far(_) => None,
        }
    }

    /// The register of a plain local that keeps its value while later operands are computed; checked to be set.
    pub(crate) fn stable_local(&mut self, name: &str, span: Span) -> Option<Reg> {
        let reg = self.near_local(name)?;
        let mangled = self.scope().mangle(name);
        if self.scope().symbol(&mangled)?.uses.is_walrus {
            return None;
        }
        self.check_local(self.function.locals[&*mangled], reg, &mangled, span);
        Some(reg)
    }

    fn check_local(&mut self, local: usize, reg: Reg, name: &str, span: Span) {
        let is_set = |it: &crate::flow::LocalSet| it.contains(local);
        if !self.function.flow.as_ref().is_some_and(is_set) {
            self.emit_name(Op::CheckLocal, [reg.0, 0, 0], name, span);
            self.mark_set(local);
        }
    }

    fn mark_set(&mut self, local: usize) {
        if let Some(flow) = &mut self.function.flow {
            flow.insert(local);
        }
    }

    /// Notes that the register of a local was written directly.
    pub(crate) fn mark_bound(&mut self, name: &str) {
        let name = self.scope().mangle(name);
        if let Place::Local(local) = self.place_of(&name) {
            self.mark_set(local);
        }
    }

    /// Reads a name into `dst`.
    pub(crate) fn load_name(&mut self, name: &str, dst: Reg, span: Span) {
        let name = self.scope().mangle(name);
        match self.place_of(&name) {
            Place::Local(local) => self.load_local(local, &name, dst, span),
            Place::Cell(local) => {
                self.with_cell(local, span, |it, cell| {
                    it.emit_name(Op::GetCell, [dst.0, cell.0, 0], &name, span);
                });
            }
            Place::Global => self.emit_site(Op::GetGlobal, [dst.0, 0, 0], &name, span),
            Place::Name => self.emit_site(Op::GetName, [dst.0, NAMESPACE, 0], &name, span),
            Place::NameOrCell(local) => {
                self.with_cell(local, span, |it, cell| {
                    let fields = [dst.0, NAMESPACE, cell.0];
                    it.emit_name(Op::GetNameOrCell, fields, &name, span);
                });
            }
        }
    }

    fn load_local(&mut self, local: usize, name: &str, dst: Reg, span: Span) {
        match self.function.registers.home(local) {
            Home::Near(reg) => {
                self.check_local(local, reg, name, span);
                self.copy(reg, dst, span);
            }
            Home::Far(far) => {
                let mark = self.mark();
                let tmp = self.temp();
                self.emit(Op::LoadFar, [tmp.0, 0, 0], far, span);
                self.check_local(local, tmp, name, span);
                self.copy(tmp, dst, span);
                self.release(mark);
            }
        }
    }

    /// `dst = src`, unless they are one.
    pub(crate) fn copy(&mut self, src: Reg, dst: Reg, span: Span) {
        if src != dst {
            self.emit(Op::Move, [dst.0, src.0, 0], 0, span);
        }
    }

    /// Hands out the register of a cell, loaded first if it is far.
    pub(crate) fn with_cell(
        &mut self,
        local: usize,
        span: Span,
        emit: impl FnOnce(&mut Self, Reg),
    ) {
        match self.function.registers.home(local) {
            Home::Near(reg) => emit(self, reg),
            Home::Far(far) => {
                let mark = self.mark();
                let tmp = self.temp();
                self.emit(Op::LoadFar, [tmp.0, 0, 0], far, span);
                emit(self, tmp);
                self.release(mark);
            }
        }
    }

    /// Binds a name to what `src` holds.
    pub(crate) fn store_name(&mut self, name: &str, src: Reg, span: Span) {
        let name = self.scope().mangle(name);
        match self.place_of(&name) {
            Place::Local(local) => {
                match self.function.registers.home(local) {
                    Home::Near(reg) => self.copy(src, reg, span),
                    Home::Far(far) => self.emit(Op::StoreFar, [src.0, 0, 0], far, span),
                }
                self.mark_set(local);
            }
            Place::Cell(local) => self.store_cell(local, src, span),
            Place::NameOrCell(local) => self.store_cell(local, src, span),
            Place::Global => self.emit_site(Op::SetGlobal, [src.0, 0, 0], &name, span),
            Place::Name => self.emit_site(Op::SetName, [src.0, NAMESPACE, 0], &name, span),
        }
    }

    fn store_cell(&mut self, local: usize, src: Reg, span: Span) {
        self.with_cell(local, span, |it, cell| {
            it.emit(Op::SetCell, [src.0, cell.0, 0], 0, span);
        });
    }

    /// Unsets a name.
    pub(crate) fn delete_name(&mut self, name: &str, span: Span) {
        let name = self.scope().mangle(name);
        match self.place_of(&name) {
            Place::Local(local) => self.delete_local(local, &name, span),
            Place::Cell(local) | Place::NameOrCell(local) => {
                self.with_cell(local, span, |it, cell| {
                    it.emit_name(Op::DelCell, [0, cell.0, 0], &name, span);
                });
            }
            Place::Global => self.emit_name(Op::DelGlobal, [0; 3], &name, span),
            Place::Name => self.emit_name(Op::DelName, [0, NAMESPACE, 0], &name, span),
        }
    }

    fn delete_local(&mut self, local: usize, name: &str, span: Span) {
        match self.function.registers.home(local) {
            Home::Near(reg) => self.emit_name(Op::DelLocal, [reg.0, 0, 0], name, span),
            Home::Far(far) => {
                let mark = self.mark();
                let tmp = self.temp();
                self.emit(Op::LoadFar, [tmp.0, 0, 0], far, span);
                self.emit_name(Op::DelLocal, [tmp.0, 0, 0], name, span);
                self.emit(Op::StoreFar, [tmp.0, 0, 0], far, span);
                self.release(mark);
            }
        }
        if let Some(flow) = &mut self.function.flow {
            flow.remove(local);
        }
    }
}
