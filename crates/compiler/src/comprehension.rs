//! Comprehensions and generator expressions: nested functions of one iterator.

use dormouse_bytecode::{CodeFlags, Op};
use dormouse_source::Span;
use dormouse_syntax::ast::{Clause, ComprehensionKind, Expr, ExprKind};

use crate::awaiting::Awaited;
use crate::compiler::{Compiler, Header};
use crate::registers::Reg;

/// The register of the outermost iterator, the only parameter.
const OUTERMOST: Reg = Reg(0);

/// What is done for each element.
#[derive(Clone, Copy)]
struct Element<'a> {
    kind: ComprehensionKind,
    key: &'a Expr,
    value: Option<&'a Expr>,
    /// What is being built; unused by a generator.
    result: Reg,
    span: Span,
}

impl<'a> Compiler<'a> {
    pub(crate) fn comprehension(&mut self, expr: &'a Expr, dst: Reg) {
        let ExprKind::Comprehension {
            kind,
            element,
            value,
            clauses,
        } = &*expr.kind
        else {
            unreachable!("the caller matched it");
        };
        let area = self.function.registers.alloc_many(3);
        let scope = self.scopes.of_node(&*expr.kind);
        let is_async = self.scopes.scope(scope).is_async;
        let header = comprehension_header(*kind, is_async, expr.span);
        let child = self.nested(scope, header, |it| {
            let result = it.temp();
            let element = Element {
                kind: *kind,
                key: element,
                value: value.as_ref(),
                result,
                span: expr.span,
            };
            it.comprehension_body(element, clauses);
        });
        let mark = self.mark();
        let extras = self.function.registers.alloc_many(4);
        self.make_function(child, scope, (extras, 0), area.plus(1), expr.span);
        self.release(mark);
        let iter = &clauses[0].iter;
        let source = self.operand(iter, Some(area.plus(2)));
        let iter_op = if clauses[0].is_async {
            Op::GetAIter
        } else {
            Op::Iter
        };
        self.emit(iter_op, [area.plus(2).0, source.0, 0], 0, expr.span);
        if is_async && *kind != ComprehensionKind::Generator {
            self.emit(Op::Call, [area.0, area.0, 1], 0, expr.span);
            self.wait_for(area, Awaited::Value, dst, expr.span);
        } else {
            self.emit(Op::Call, [dst.0, area.0, 1], 0, expr.span);
        }
    }

    fn comprehension_body(&mut self, element: Element<'a>, clauses: &'a [Clause]) {
        let build = match element.kind {
            ComprehensionKind::List => Op::BuildList,
            ComprehensionKind::Set => Op::BuildSet,
            ComprehensionKind::Dict => Op::BuildDict,
            ComprehensionKind::Generator => {
                self.clauses(element, clauses, true);
                return self.return_none(element.span);
            }
        };
        let result = element.result.0;
        self.emit(build, [result, result, 0], 0, element.span);
        self.clauses(element, clauses, true);
        self.emit(Op::Return, [result, 0, 0], 0, element.span);
    }

    fn clauses(&mut self, element: Element<'a>, clauses: &'a [Clause], is_outermost: bool) {
        let Some((clause, inner)) = clauses.split_first() else {
            return self.element(element);
        };
        let mark = self.mark();
        let iterator = self.function.registers.alloc_many(3);
        let source = if is_outermost {
            OUTERMOST
        } else {
            self.operand(&clause.iter, Some(iterator))
        };
        let body = |it: &mut Self, next| {
            for condition in &clause.conditions {
                it.branch(condition, false, next, element.span);
            }
            it.clauses(element, inner, false);
        };
        if clause.is_async {
            if is_outermost {
                self.copy(source, iterator, element.span);
            } else {
                self.emit(Op::GetAIter, [iterator.0, source.0, 0], 0, element.span);
            }
            self.iterate_async(iterator, &clause.target, element.span, body);
        } else {
            self.iterate(iterator, source, &clause.target, element.span, body);
        }
        self.release(mark);
    }

    fn element(&mut self, element: Element<'a>) {
        let mark = self.mark();
        let (result, span) = (element.result, element.span);
        let key = self.operand(element.key, None);
        match element.kind {
            ComprehensionKind::List => self.emit(Op::ListAppend, [result.0, key.0, 0], 0, span),
            ComprehensionKind::Set => self.emit(Op::SetAdd, [result.0, key.0, 0], 0, span),
            ComprehensionKind::Dict => {
                let value = element.value.map_or(key, |it| self.operand(it, None));
                self.emit(Op::DictSet, [result.0, key.0, value.0], 0, span);
            }
            ComprehensionKind::Generator => {
                let sent = self.temp();
                self.emit(Op::Yield, [sent.0, key.0, 0], 0, span);
            }
        }
        self.release(mark);
    }
}

fn comprehension_header(kind: ComprehensionKind, is_async: bool, span: Span) -> Header {
    let name = match kind {
        ComprehensionKind::List => "<listcomp>",
        ComprehensionKind::Set => "<setcomp>",
        ComprehensionKind::Dict => "<dictcomp>",
        ComprehensionKind::Generator => "<genexpr>",
    };
    Header {
        name: name.into(),
        span,
        n_positional: 1,
        flags: CodeFlags {
            is_generator: kind == ComprehensionKind::Generator,
            is_async,
            ..CodeFlags::default()
        },
        parameters: vec![".0".into()],
        ..Header::default()
    }
}
