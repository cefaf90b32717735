//! Calls: the call area, keywords, `*` and `**`, methods and zero-argument `super()`.

use dormouse_bytecode::{Constant, Op};
use dormouse_source::Span;
use dormouse_syntax::ast::{Argument, Expr, ExprKind, Ident};

use crate::compiler::Compiler;
use crate::registers::{Reg, Registers};
use crate::scope::Resolution;

/// The arguments of a call, sorted into what comes first and what comes last.
pub(crate) struct Arguments<'a> {
    positional: Vec<&'a Argument>,
    keyword: Vec<&'a Argument>,
    /// Whether they fit into a call area as they are.
    is_plain: bool,
}

impl<'a> Arguments<'a> {
    pub(crate) fn new(arguments: &'a [Argument], registers: &Registers) -> Self {
        let is_positional =
            |it: &&Argument| matches!(it, Argument::Positional(_) | Argument::Star(_));
        let is_star = |it: &Argument| matches!(it, Argument::Star(_) | Argument::DoubleStar(_));
        let (positional, keyword) = arguments.iter().partition(is_positional);
        Self {
            positional,
            keyword,
            is_plain: !arguments.iter().any(is_star) && registers.has_room(arguments.len() + 4),
        }
    }

    /// How many registers of a call area the arguments take.
    pub(crate) fn n_registers(&self) -> usize {
        if self.is_plain { self.len() } else { 2 }
    }

    fn len(&self) -> usize {
        self.positional.len() + self.keyword.len()
    }

    fn values(&self) -> impl Iterator<Item = &'a Expr> {
        self.positional
            .iter()
            .chain(&self.keyword)
            .map(|it| value_of(it))
    }

    /// The keywords' names as a tuple.
    fn names(&self, mangle: impl Fn(&str) -> String) -> Option<Constant> {
        let name = |it: &&Argument| match it {
            Argument::Keyword(name, _) => Some(Constant::Str(mangle(&name.name).into())),
            Argument::Positional(_) | Argument::Star(_) | Argument::DoubleStar(_) => None,
        };
        let names: Vec<Constant> = self.keyword.iter().filter_map(name).collect();
        (!names.is_empty()).then_some(Constant::Tuple(names))
    }
}

fn value_of(argument: &Argument) -> &Expr {
    match argument {
        Argument::Positional(value)
        | Argument::Star(value)
        | Argument::Keyword(_, value)
        | Argument::DoubleStar(value) => value,
    }
}

impl<'a> Compiler<'a> {
    pub(crate) fn call(&mut self, expr: &'a Expr, dst: Reg) {
        let ExprKind::Call { func, arguments } = &*expr.kind else {
            unreachable!("the caller matched it");
        };
        if arguments.is_empty() && self.is_super(func) {
            return self.super_call(func, dst, expr.span);
        }
        let arguments = Arguments::new(arguments, &self.function.registers);
        match &*func.kind {
            ExprKind::Attribute { value, name } if arguments.is_plain => {
                self.method_call(func, (value, name), &arguments, dst, expr.span);
            }
            _ => {
                let n = arguments.n_registers();
                let area = self.function.registers.alloc_many(2 + n);
                self.expr_to(func, area.plus(1));
                self.call_area(area, &arguments, 0, dst, expr.span);
            }
        }
    }

    /// Calls what `area` holds with the `n_leading` arguments in it and those that are evaluated here.
    pub(crate) fn call_area(
        &mut self,
        area: Reg,
        arguments: &Arguments<'a>,
        n_leading: usize,
        dst: Reg,
        span: Span,
    ) {
        if !arguments.is_plain {
            return self.call_ex(area, arguments, n_leading, dst, span);
        }
        self.evaluate_into(area.plus(2 + n_leading), arguments);
        let n = n_leading + arguments.len();
        let fields = [dst.0, area.0, n as u8];
        self.emit_call([Op::Call, Op::CallKw], fields, arguments, span);
    }

    fn evaluate_into(&mut self, first: Reg, arguments: &Arguments<'a>) {
        for (idx, value) in arguments.values().enumerate() {
            self.expr_to(value, first.plus(idx));
        }
    }

    fn emit_call(
        &mut self,
        [plain, with_names]: [Op; 2],
        fields: [u8; 3],
        arguments: &Arguments<'a>,
        span: Span,
    ) {
        let scope = self.scope();
        match arguments.names(|it| scope.mangle(it).into_owned()) {
            Some(names) if self.function.is_reachable() => {
                let names = self.function.constant(names);
                self.emit(with_names, fields, names, span);
            }
            _ => self.emit(plain, fields, 0, span),
        }
    }

    fn method_call(
        &mut self,
        func: &'a Expr,
        (value, name): (&'a Expr, &'a Ident),
        arguments: &Arguments<'a>,
        dst: Reg,
        span: Span,
    ) {
        // The object comes first, so that a chain of calls reuses one area.
        let value = self.operand(value, Some(dst));
        let area = self.function.registers.alloc_many(3 + arguments.len());
        let place = self.attribute_span(func);
        let fields = [area.0, value.0, 0];
        self.attribute(Op::GetMethod, fields, &name.name, place);
        self.evaluate_into(area.plus(3), arguments);
        let span = Span::new(span.start.max(place.start), span.end);
        let fields = [dst.0, area.0, arguments.len() as u8];
        self.emit_call([Op::CallMethod, Op::CallMethodKw], fields, arguments, span);
    }

    /// Calls with a list and a dict built in the area, where the VM finds the callee beside them for its messages.
    fn call_ex(
        &mut self,
        area: Reg,
        arguments: &Arguments<'a>,
        n_leading: usize,
        dst: Reg,
        span: Span,
    ) {
        let (list, dict) = (area.plus(2), area.plus(3));
        self.emit(Op::BuildList, [list.0, list.0, n_leading as u8], 0, span);
        for argument in &arguments.positional {
            let mark = self.mark();
            let value = self.operand(value_of(argument), None);
            match argument {
                Argument::Star(_) => self.emit(Op::ListExtend, [list.0, value.0, 1], 0, span),
                _ => self.emit(Op::ListAppend, [list.0, value.0, 0], 0, span),
            }
            self.release(mark);
        }
        self.keywords_ex(&arguments.keyword, dict, span);
        self.emit(Op::CallEx, [dst.0, area.0, 0], 0, span);
    }

    fn keywords_ex(&mut self, keywords: &[&'a Argument], dict: Reg, span: Span) {
        if keywords.is_empty() {
            return self.load_const(Constant::None, dict, span);
        }
        self.emit(Op::BuildDict, [dict.0, dict.0, 0], 0, span);
        let mut may_repeat = false;
        for keyword in keywords {
            let mark = self.mark();
            if let Argument::Keyword(name, value) = keyword {
                let pair = self.function.registers.alloc_many(2);
                let name = self.scope().mangle(&name.name);
                self.load_const(Constant::Str((&*name).into()), pair, span);
                self.expr_to(value, pair.plus(1));
                self.add_keyword(dict, pair, may_repeat, span);
            } else {
                let value = self.operand(value_of(keyword), None);
                self.emit(Op::DictMerge, [dict.0, value.0, 1], 0, span);
                may_repeat = true;
            }
            self.release(mark);
        }
    }

    fn add_keyword(&mut self, dict: Reg, pair: Reg, may_repeat: bool, span: Span) {
        if may_repeat {
            self.emit(Op::BuildDict, [pair.0, pair.0, 1], 0, span);
            self.emit(Op::DictMerge, [dict.0, pair.0, 1], 0, span);
        } else {
            self.emit(Op::DictSet, [dict.0, pair.0, pair.plus(1).0], 0, span);
        }
    }

    /// Whether `func` is the builtin `super` in a method.
    fn is_super(&self, func: &Expr) -> bool {
        let scope = self.scope();
        let resolution = |name: &str| scope.symbol(name).map(|it| it.resolution);
        matches!(&*func.kind, ExprKind::Name(name) if name == "super")
            && scope.kind.is_function()
            && resolution("super") == Some(Resolution::GlobalImplicit)
            && resolution("__class__") == Some(Resolution::Free)
            && !self.function.local_names.is_empty()
            && scope.symbols.iter().any(|it| it.uses.is_parameter)
    }

    fn super_call(&mut self, func: &'a Expr, dst: Reg, span: Span) {
        let area = self.function.registers.alloc_many(4);
        self.expr_to(func, area.plus(1));
        self.load_name("__class__", area.plus(2), span);
        let first = self.function.local_names[0].clone();
        self.load_name(&first, area.plus(3), span);
        self.emit(Op::Call, [dst.0, area.0, 2], 0, span);
    }

    /// Calls a builtin with values that are in registers.
    pub(crate) fn call_builtin(&mut self, name: &str, arguments: &[Reg], dst: Reg, span: Span) {
        let mark = self.mark();
        let area = self.function.registers.alloc_many(2 + arguments.len());
        self.emit_name(Op::LoadBuiltin, [area.plus(1).0, 0, 0], name, span);
        for (idx, argument) in arguments.iter().enumerate() {
            self.copy(*argument, area.plus(2 + idx), span);
        }
        let fields = [dst.0, area.0, arguments.len() as u8];
        self.emit(Op::Call, fields, 0, span);
        self.release(mark);
    }
}
