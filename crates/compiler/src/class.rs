//! Class statements: the body is a function of its namespace, and a builtin does the rest.

use dormouse_bytecode::{CodeFlags, Constant, Op};
use dormouse_source::Span;
use dormouse_syntax::ast::ClassDef;

use crate::call::Arguments;
use crate::compiler::{Compiler, Header, docstring};
use crate::definition::{decorated_span, func_result};
use crate::registers::Reg;

/// The register of a class body that holds its namespace.
const NAMESPACE: u8 = 0;

impl<'a> Compiler<'a> {
    pub(crate) fn class_def(&mut self, def: &'a ClassDef, span: Span) {
        let areas = self.decorators(&def.decorators);
        let class = areas.last().map_or_else(|| self.temp(), |it| it.plus(2));
        self.build_class(def, class, span);
        self.decorate(&areas, &def.decorators);
        self.store_name(&def.name.name, func_result(&areas, class), def.name.span);
    }

    /// `dst = __build_class__(body, name, *bases, **keywords)`
    fn build_class(&mut self, def: &'a ClassDef, dst: Reg, span: Span) {
        let arguments = Arguments::new(&def.arguments, &self.function.registers);
        let n_given = arguments.n_registers();
        let area = self.function.registers.alloc_many(4 + n_given);
        let builder = area.plus(1);
        self.emit_name(Op::LoadBuiltin, [builder.0, 0, 0], "__build_class__", span);
        self.class_body(def, area.plus(2), span);
        let name = Constant::Str(def.name.name.as_str().into());
        self.load_const(name, area.plus(3), span);
        self.call_area(area, &arguments, 2, dst, span);
    }

    fn class_body(&mut self, def: &'a ClassDef, dst: Reg, span: Span) {
        let mark = self.mark();
        let scope = self.scopes.of_node(def);
        let doc = docstring(&def.body);
        let header = Header {
            name: def.name.name.clone(),
            span: decorated_span(&def.decorators, span),
            n_positional: 1,
            flags: CodeFlags {
                is_class_body: true,
                ..CodeFlags::default()
            },
            doc: doc.clone(),
            parameters: vec![".namespace".into()],
            ..Header::default()
        };
        let child = self.nested(scope, header, |it| {
            it.class_preamble(doc.map(Constant::Str), span);
            it.body(&def.body);
            it.return_class_cell(span);
        });
        let extras = self.function.registers.alloc_many(4);
        self.make_function(child, scope, (extras, 0), dst, span);
        self.release(mark);
    }

    /// What every class body sets before its own statements.
    fn class_preamble(&mut self, doc: Option<Constant>, span: Span) {
        let mark = self.mark();
        let tmp = self.temp();
        let fields = [tmp.0, NAMESPACE, 0];
        self.emit_site(Op::GetName, fields, "__name__", span);
        self.emit_site(Op::SetName, fields, "__module__", span);
        let qualname = Constant::Str(self.function.qualname.as_str().into());
        self.load_const(qualname, tmp, span);
        self.emit_site(Op::SetName, fields, "__qualname__", span);
        if self.scope().has_annotations {
            self.emit(Op::BuildDict, [tmp.0, tmp.0, 0], 0, span);
            self.emit_site(Op::SetName, fields, "__annotations__", span);
        }
        if let Some(doc) = doc {
            self.load_const(doc, tmp, span);
            self.emit_site(Op::SetName, fields, "__doc__", span);
        }
        self.release(mark);
    }

    fn return_class_cell(&mut self, span: Span) {
        if self.scope().needs_class_cell {
            let local = self.function.locals["__class__"];
            self.with_cell(local, span, |it, cell| {
                it.emit(Op::Return, [cell.0, 0, 0], 0, span);
            });
        } else {
            self.return_none(span);
        }
    }
}
