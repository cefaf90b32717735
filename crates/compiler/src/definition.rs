//! Functions: parameters, defaults, annotations, closures, decorators, lambdas.

use dormouse_bytecode::{CodeFlags, Constant, Op};
use dormouse_source::Span;
use dormouse_syntax::ast::{Expr, ExprKind, FunctionDef, Parameter, Parameters, Stmt};

use crate::compiler::{Compiler, Header, docstring};
use crate::registers::Reg;
use crate::scope::{ScopeId, parameters_of};

/// The most cells of a closure that are gathered in temporaries.
const MAX_GATHERED: usize = 16;

impl<'a> Compiler<'a> {
    pub(crate) fn function_def(&mut self, def: &'a FunctionDef, span: Span) {
        let areas = self.decorators(&def.decorators);
        let func = areas.last().map_or_else(|| self.temp(), |it| it.plus(2));
        let extras = self.function.registers.alloc_many(4);
        let mut given = self.defaults(&def.parameters, extras, span);
        given |= self.annotations(def, extras.plus(2), span);
        let scope = self.scopes.of_node(def);
        let header = Header {
            name: def.name.name.clone(),
            doc: docstring(&def.body),
            ..self.header(
                &def.parameters,
                scope,
                decorated_span(&def.decorators, span),
            )
        };
        let child = self.nested(scope, header, |it| {
            it.body(&def.body);
            it.return_none(def.body.last().map_or(span, |it| it.span));
        });
        self.make_function(child, scope, (extras, given), func, span);
        self.decorate(&areas, &def.decorators);
        self.store_name(&def.name.name, func_result(&areas, func), def.name.span);
    }

    /// Evaluates decorators, each into a call area of its own.
    pub(crate) fn decorators(&mut self, decorators: &'a [Expr]) -> Vec<Reg> {
        let mut areas = Vec::new();
        for decorator in decorators {
            let area = self.function.registers.alloc_many(3);
            self.expr_to(decorator, area.plus(1));
            areas.push(area);
        }
        areas
    }

    /// Calls the decorators, innermost first, on what is in the last area's argument.
    pub(crate) fn decorate(&mut self, areas: &[Reg], decorators: &'a [Expr]) {
        for (idx, area) in areas.iter().enumerate().rev() {
            let dst = match idx.checked_sub(1) {
                Some(outer) => areas[outer].plus(2),
                None => *area,
            };
            let span = decorators[idx].span;
            self.emit(Op::Call, [dst.0, area.0, 1], 0, span);
        }
    }

    pub(crate) fn lambda(&mut self, expr: &'a Expr, dst: Reg) {
        let ExprKind::Lambda { parameters, body } = &*expr.kind else {
            unreachable!("the caller matched it");
        };
        let extras = self.function.registers.alloc_many(4);
        let given = self.defaults(parameters, extras, expr.span);
        let scope = self.scopes.of_node(&*expr.kind);
        let header = Header {
            name: "<lambda>".into(),
            ..self.header(parameters, scope, expr.span)
        };
        let child = self.nested(scope, header, |it| {
            let res = it.operand(body, None);
            it.emit(Op::Return, [res.0, 0, 0], 0, body.span);
        });
        self.make_function(child, scope, (extras, given), dst, expr.span);
    }

    fn header(&self, parameters: &Parameters, scope: ScopeId, span: Span) -> Header {
        let n_positional_only = parameters.positional_only.len();
        let scope = self.scopes.scope(scope);
        let name = |it: &Parameter| scope.mangle(&it.name.name).into_owned();
        Header {
            span,
            n_positional: n_positional_only + parameters.positional.len(),
            n_positional_only,
            n_keyword_only: parameters.keyword_only.len(),
            flags: CodeFlags {
                has_star: parameters.star.is_some(),
                has_double_star: parameters.double_star.is_some(),
                is_generator: scope.is_generator,
                is_async: scope.is_async,
                ..CodeFlags::default()
            },
            parameters: parameters_of(parameters).map(name).collect(),
            ..Header::default()
        }
    }

    /// Evaluates defaults into the first two of the extras; returns which are given.
    fn defaults(&mut self, parameters: &'a Parameters, extras: Reg, span: Span) -> u8 {
        let by_position = parameters
            .positional_only
            .iter()
            .chain(&parameters.positional);
        let defaults: Vec<&'a Expr> = by_position.filter_map(|it| it.default.as_ref()).collect();
        let mut given = 0;
        if !defaults.is_empty() {
            self.tuple_of(&defaults, extras, span);
            given |= 1;
        }
        if parameters
            .keyword_only
            .iter()
            .any(|it| it.default.is_some())
        {
            let dict = extras.plus(1);
            self.emit(Op::BuildDict, [dict.0, dict.0, 0], 0, span);
            for parameter in &parameters.keyword_only {
                if let Some(default) = &parameter.default {
                    self.named_value(dict, &parameter.name.name, default, span);
                }
            }
            given |= 2;
        }
        given
    }

    /// A tuple of any length, built in `dst`, a temporary.
    pub(crate) fn tuple_of(&mut self, items: &[&'a Expr], dst: Reg, span: Span) {
        if let Some(constants) = items.iter().map(|it| self.fold(it)).collect() {
            return self.load_const(Constant::Tuple(constants), dst, span);
        }
        let mark = self.mark();
        self.emit(Op::BuildList, [dst.0, dst.0, 0], 0, span);
        for item in items {
            let mark = self.mark();
            let item = self.operand(item, None);
            self.emit(Op::ListAppend, [dst.0, item.0, 0], 0, span);
            self.release(mark);
        }
        self.emit(Op::ListToTuple, [dst.0, dst.0, 0], 0, span);
        self.release(mark);
    }

    fn named_value(&mut self, dict: Reg, name: &str, value: &'a Expr, span: Span) {
        let mark = self.mark();
        let pair = self.function.registers.alloc_many(2);
        let name = self.scope().mangle(name);
        self.load_const(Constant::Str((&*name).into()), pair, span);
        self.expr_to(value, pair.plus(1));
        self.emit(Op::DictSet, [dict.0, pair.0, pair.plus(1).0], 0, span);
        self.release(mark);
    }

    fn annotations(&mut self, def: &'a FunctionDef, dict: Reg, span: Span) -> u8 {
        let parameters = &def.parameters;
        // This is the order in which CPython evaluates them.
        let annotated = parameters
            .positional
            .iter()
            .chain(&parameters.positional_only);
        let annotated = annotated
            .chain(parameters.star.as_deref())
            .chain(&parameters.keyword_only)
            .chain(parameters.double_star.as_deref())
            .filter_map(|it| Some((it.name.name.as_str(), it.annotation.as_ref()?)));
        let returns = def.returns.iter().map(|it| ("return", it));
        let annotated: Vec<(&str, &'a Expr)> = annotated.chain(returns).collect();
        if annotated.is_empty() {
            return 0;
        }
        self.emit(Op::BuildDict, [dict.0, dict.0, 0], 0, span);
        for (name, annotation) in annotated {
            let mark = self.mark();
            let pair = self.function.registers.alloc_many(2);
            let name = self.scope().mangle(name);
            self.load_const(Constant::Str((&*name).into()), pair, span);
            self.annotation(annotation, pair.plus(1));
            self.emit(Op::DictSet, [dict.0, pair.0, pair.plus(1).0], 0, span);
            self.release(mark);
        }
        4
    }

    /// An annotation's value, or its text where the module asks for that.
    pub(crate) fn annotation(&mut self, annotation: &'a Expr, dst: Reg) {
        if !self.scopes.keeps_annotations_as_text {
            return self.expr_to(annotation, dst);
        }
        let span = annotation.span;
        let text = self.file.text().get(span.start as usize..span.end as usize);
        let text = crate::annotation::layout(text.unwrap_or(""));
        self.load_const(Constant::Str(text.into()), dst, span);
    }

    /// Makes a function of a child; `given` says which of the extras are filled in.
    pub(crate) fn make_function(
        &mut self,
        child: u32,
        scope: ScopeId,
        (extras, mut given): (Reg, u8),
        dst: Reg,
        span: Span,
    ) {
        if !self.scopes.scope(scope).free.is_empty() {
            self.closure(scope, extras.plus(3), span);
            given |= 8;
        }
        self.emit(Op::MakeFunction, [dst.0, extras.0, given], child, span);
    }

    fn closure(&mut self, scope: ScopeId, dst: Reg, span: Span) {
        let free = &self.scopes.scope(scope).free;
        let locals: Vec<usize> = free.iter().map(|it| self.function.locals[it]).collect();
        let mark = self.mark();
        if locals.len() <= MAX_GATHERED {
            let at = self.function.registers.alloc_many(locals.len());
            for (idx, local) in locals.iter().enumerate() {
                self.with_cell(*local, span, |it, cell| it.copy(cell, at.plus(idx), span));
            }
            let fields = [dst.0, at.0, locals.len() as u8];
            self.emit(Op::BuildTuple, fields, 0, span);
        } else {
            self.emit(Op::BuildList, [dst.0, dst.0, 0], 0, span);
            for local in locals {
                self.with_cell(local, span, |it, cell| {
                    it.emit(Op::ListAppend, [dst.0, cell.0, 0], 0, span);
                });
            }
            self.emit(Op::ListToTuple, [dst.0, dst.0, 0], 0, span);
        }
        self.release(mark);
    }

    pub(crate) fn body(&mut self, body: &'a [Stmt]) {
        for stmt in body {
            self.stmt(stmt);
        }
    }
}

/// The span of a definition from its first decorator on.
pub(crate) fn decorated_span(decorators: &[Expr], span: Span) -> Span {
    decorators.first().map_or(span, |it| it.span.to(span))
}

/// Where a decorated thing is once its decorators were called.
pub(crate) fn func_result(areas: &[Reg], undecorated: Reg) -> Reg {
    areas.first().copied().unwrap_or(undecorated)
}
