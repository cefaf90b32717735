//! Import statements.

use dormouse_bytecode::Op;
use dormouse_source::Span;
use dormouse_syntax::ast::Alias;

use crate::compiler::Compiler;

impl<'a> Compiler<'a> {
    pub(crate) fn import(&mut self, names: &'a [Alias], span: Span) {
        let module = self.temp();
        for alias in names {
            let name = &alias.name.name;
            let is_last = u8::from(alias.asname.is_some());
            self.emit_name(Op::Import, [module.0, 0, is_last], name, span);
            let bound = match &alias.asname {
                Some(asname) => &asname.name,
                None => name.split('.').next().unwrap_or(name),
            };
            self.store_name(bound, module, span);
        }
    }

    pub(crate) fn import_from(
        &mut self,
        module: Option<&str>,
        names: &'a [Alias],
        level: u32,
        span: Span,
    ) {
        let (from, item) = (self.temp(), self.temp());
        // No package is nested 255 deep, so more dots are as wrong as that many.
        let level = u8::try_from(level).unwrap_or(u8::MAX);
        self.emit_name(Op::Import, [from.0, level, 1], module.unwrap_or(""), span);
        for alias in names {
            if alias.name.name == "*" {
                self.emit(Op::ImportStar, [0, from.0, 0], 0, span);
                continue;
            }
            self.emit_name(Op::ImportFrom, [item.0, from.0, 0], &alias.name.name, span);
            let bound = alias.asname.as_ref().unwrap_or(&alias.name);
            self.store_name(&bound.name, item, span);
        }
    }
}
