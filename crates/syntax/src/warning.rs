//! What CPython warns of when it compiles: code that is allowed and most likely a mistake.

use dormouse_source::{Diagnostic, SourceFile, Span, Stage, Warning};

use crate::ast::{
    Argument, CompareOp, ComprehensionKind, Constant, Expr, ExprKind, FStringPart, FunctionDef,
    Module, Parameters, Pattern, PatternKind, Stmt, StmtKind, UnaryOp,
};
use crate::lexer::lex;
use crate::token::Token;

/// The warnings about a text and the tree of it, in the order in which CPython gives them.
#[must_use]
pub fn warnings(file: &SourceFile, module: &Module) -> Vec<Warning> {
    let mut walk = Walk {
        found: invalid_escapes(file.text()),
    };
    walk.stmts(&module.body);
    walk.found
}

/// The first escape of each string literal that means nothing.
fn invalid_escapes(text: &str) -> Vec<Warning> {
    // Looking for one costs less than cutting the text into tokens again.
    if first_invalid(text, true).is_none() {
        return Vec::new();
    }
    let span = Span::new(0, text.len() as u32);
    let lexemes = lex(text, span).unwrap_or_default();
    let strings = lexemes.iter().filter(|it| it.token == Token::String);
    strings
        .filter_map(|it| {
            let literal = &text[it.span.start as usize..it.span.end as usize];
            let quote = literal.find(['\'', '"'])?;
            let prefix = literal[..quote].to_ascii_lowercase();
            if prefix.contains('r') {
                return None;
            }
            let escaped = first_invalid(&literal[quote..], prefix.contains('b'))?;
            let message = format!("invalid escape sequence '\\{escaped}'");
            Some(Warning {
                diagnostic: Diagnostic::syntax(it.span, message),
                is_deprecation: true,
            })
        })
        .collect()
}

/// The first character that a backslash stands before without meaning.
fn first_invalid(text: &str, is_bytes: bool) -> Option<char> {
    const ESCAPES: &str = "\n\r\\'\"abfnrtvx01234567";
    let mut chars = text.chars();
    while let Some(char) = chars.next() {
        if char != '\\' {
            continue;
        }
        let escaped = chars.next()?;
        let is_known = ESCAPES.contains(escaped) || !is_bytes && "NuU".contains(escaped);
        if !is_known {
            return Some(escaped);
        }
    }
    None
}

struct Walk {
    found: Vec<Warning>,
}

impl Walk {
    fn warn(&mut self, span: Span, message: String) {
        self.found.push(Warning {
            diagnostic: Diagnostic::syntax(span, message).found_by(Stage::Tree),
            is_deprecation: false,
        });
    }

    fn stmts(&mut self, body: &[Stmt]) {
        body.iter().for_each(|it| self.stmt(it));
    }

    fn stmt(&mut self, stmt: &Stmt) {
        match &stmt.kind {
            StmtKind::Pass
            | StmtKind::Break
            | StmtKind::Continue
            | StmtKind::Global(_)
            | StmtKind::Nonlocal(_)
            | StmtKind::Import(_)
            | StmtKind::ImportFrom { .. } => {}
            StmtKind::Expr(value) => self.expr(value),
            StmtKind::Print { values, .. } | StmtKind::Delete(values) => self.exprs(values),
            StmtKind::Assign { targets, value } => {
                self.expr(value);
                targets.iter().for_each(|it| self.target(it));
            }
            StmtKind::AugAssign { target, value, .. } => {
                self.target(target);
                self.expr(value);
            }
            StmtKind::AnnAssign { target, value, .. } => {
                self.option(value.as_ref());
                self.target(target);
            }
            StmtKind::Return(value) => self.option(value.as_ref()),
            StmtKind::Raise { exception, cause } => {
                self.option(exception.as_ref());
                self.option(cause.as_ref());
            }
            StmtKind::Assert { test, message } => {
                if matches!(&*test.kind, ExprKind::Tuple(items) if !items.is_empty()) {
                    let text = "assertion is always true, perhaps remove parentheses?";
                    self.warn(stmt.span, text.into());
                }
                self.expr(test);
                self.option(message.as_ref());
            }
            _ => self.compound(stmt),
        }
    }

    /// A statement that holds others.
    fn compound(&mut self, stmt: &Stmt) {
        match &stmt.kind {
            StmtKind::If { test, body, orelse } | StmtKind::While { test, body, orelse } => {
                self.expr(test);
                self.stmts(body);
                self.stmts(orelse);
            }
            StmtKind::For {
                target,
                iter,
                body,
                orelse,
                is_async: _,
            } => {
                self.expr(iter);
                self.target(target);
                self.stmts(body);
                self.stmts(orelse);
            }
            StmtKind::Try {
                body,
                handlers,
                orelse,
                finalbody,
                is_star: _,
            } => {
                self.stmts(body);
                for handler in handlers {
                    self.option(handler.class.as_ref());
                    self.stmts(&handler.body);
                }
                self.stmts(orelse);
                self.stmts(finalbody);
            }
            StmtKind::With { items, body, .. } => {
                for item in items {
                    self.expr(&item.context);
                    if let Some(target) = &item.target {
                        self.target(target);
                    }
                }
                self.stmts(body);
            }
            StmtKind::Match { subject, cases } => {
                self.expr(subject);
                for case in cases {
                    self.pattern(&case.pattern);
                    self.option(case.guard.as_ref());
                    self.stmts(&case.body);
                }
            }
            StmtKind::FunctionDef(function) => self.function(function),
            StmtKind::ClassDef(class) => {
                self.exprs(&class.decorators);
                self.arguments(&class.arguments);
                self.stmts(&class.body);
            }
            _ => {}
        }
    }

    fn function(&mut self, function: &FunctionDef) {
        self.exprs(&function.decorators);
        self.parameters(&function.parameters);
        self.option(function.returns.as_ref());
        self.stmts(&function.body);
    }

    fn parameters(&mut self, parameters: &Parameters) {
        let named = parameters.positional_only.iter();
        let named = named
            .chain(&parameters.positional)
            .chain(&parameters.keyword_only);
        for parameter in named {
            self.option(parameter.default.as_ref());
            self.option(parameter.annotation.as_ref());
        }
    }

    fn pattern(&mut self, pattern: &Pattern) {
        match &pattern.kind {
            PatternKind::Value(_)
            | PatternKind::Singleton(_)
            | PatternKind::Capture(_)
            | PatternKind::Star(_) => {}
            PatternKind::As { pattern, .. } => self.pattern(pattern),
            PatternKind::Or(patterns) | PatternKind::Sequence(patterns) => {
                patterns.iter().for_each(|it| self.pattern(it));
            }
            PatternKind::Mapping { items, .. } => items.iter().for_each(|it| self.pattern(&it.1)),
            PatternKind::Class {
                positional,
                keyword,
                ..
            } => {
                positional.iter().for_each(|it| self.pattern(it));
                keyword.iter().for_each(|it| self.pattern(&it.1));
            }
        }
    }

    fn option(&mut self, expr: Option<&Expr>) {
        if let Some(expr) = expr {
            self.expr(expr);
        }
    }

    fn exprs(&mut self, exprs: &[Expr]) {
        exprs.iter().for_each(|it| self.expr(it));
    }

    fn arguments(&mut self, arguments: &[Argument]) {
        for argument in arguments {
            match argument {
                Argument::Positional(value)
                | Argument::Star(value)
                | Argument::Keyword(_, value)
                | Argument::DoubleStar(value) => self.expr(value),
            }
        }
    }

    /// What is assigned to is not read, so its own subscript is no cause for a warning.
    fn target(&mut self, target: &Expr) {
        match &*target.kind {
            ExprKind::Subscript { value, index } => {
                self.expr(value);
                self.expr(index);
            }
            ExprKind::Tuple(items) | ExprKind::List(items) => {
                items.iter().for_each(|it| self.target(it));
            }
            _ => self.expr(target),
        }
    }

    fn expr(&mut self, expr: &Expr) {
        self.look_at(expr);
        match &*expr.kind {
            ExprKind::Name(_) | ExprKind::Constant(_) => {}
            ExprKind::FString(parts) => self.parts(parts),
            ExprKind::Binary { left, right, .. } => {
                self.expr(left);
                self.expr(right);
            }
            ExprKind::Unary { operand, .. } => self.expr(operand),
            ExprKind::Bool { values, .. } => self.exprs(values),
            ExprKind::Compare { left, rest } => {
                self.expr(left);
                rest.iter().for_each(|it| self.expr(&it.1));
            }
            ExprKind::Call { func, arguments } => {
                self.expr(func);
                self.arguments(arguments);
            }
            ExprKind::Attribute { value, .. }
            | ExprKind::Starred(value)
            | ExprKind::Walrus { value, .. }
            | ExprKind::YieldFrom(value)
            | ExprKind::Await(value) => self.expr(value),
            ExprKind::Subscript { value, index } => {
                self.expr(value);
                self.expr(index);
            }
            ExprKind::Slice { lower, upper, step } => {
                for part in [lower, upper, step] {
                    self.option(part.as_ref());
                }
            }
            ExprKind::IfExp { test, body, orelse } => {
                for part in [test, body, orelse] {
                    self.expr(part);
                }
            }
            ExprKind::Lambda { parameters, body } => {
                self.parameters(parameters);
                self.expr(body);
            }
            ExprKind::Tuple(items) | ExprKind::List(items) | ExprKind::Set(items) => {
                self.exprs(items);
            }
            ExprKind::Dict(items) => {
                for (key, value) in items {
                    self.option(key.as_ref());
                    self.expr(value);
                }
            }
            ExprKind::Comprehension {
                element,
                value,
                clauses,
                kind: _,
            } => {
                for clause in clauses {
                    self.expr(&clause.iter);
                    self.target(&clause.target);
                    self.exprs(&clause.conditions);
                }
                self.expr(element);
                self.option(value.as_ref());
            }
            ExprKind::Yield(value) => self.option(value.as_ref()),
        }
    }

    fn parts(&mut self, parts: &[FStringPart]) {
        for part in parts {
            if let FStringPart::Field { value, spec, .. } = part {
                self.expr(value);
                self.parts(spec);
            }
        }
    }

    /// Warns about an expression itself.
    fn look_at(&mut self, expr: &Expr) {
        match &*expr.kind {
            ExprKind::Compare { left, rest } => self.look_at_comparison(expr.span, left, rest),
            ExprKind::Call { func, .. } => {
                let is_display = !matches!(&*func.kind, ExprKind::Lambda { .. });
                if let Some(name) = type_of(func).filter(|_| is_display) {
                    let text =
                        format!("'{name}' object is not callable; perhaps you missed a comma?");
                    self.warn(expr.span, text);
                }
            }
            ExprKind::Subscript { value, index } => {
                self.look_at_subscript(expr.span, value, index);
            }
            _ => {}
        }
    }

    fn look_at_comparison(&mut self, span: Span, left: &Expr, rest: &[(CompareOp, Expr)]) {
        let mut left = left;
        for (op, right) in rest {
            let has_literal = is_literal(left) || is_literal(right);
            match op {
                CompareOp::Is if has_literal => {
                    let text = "\"is\" with a literal. Did you mean \"==\"?";
                    return self.warn(span, text.into());
                }
                CompareOp::IsNot if has_literal => {
                    let text = "\"is not\" with a literal. Did you mean \"!=\"?";
                    return self.warn(span, text.into());
                }
                _ => left = right,
            }
        }
    }

    fn look_at_subscript(&mut self, span: Span, value: &Expr, index: &Expr) {
        let Some(name) = type_of(value) else {
            return;
        };
        match name {
            "NoneType" | "ellipsis" | "int" | "bool" | "float" | "complex" | "set"
            | "generator" | "function" => {
                let text =
                    format!("'{name}' object is not subscriptable; perhaps you missed a comma?");
                self.warn(span, text);
            }
            "str" | "bytes" | "tuple" | "list" => {
                let given = type_of(index).filter(|it| !matches!(*it, "int" | "bool"));
                if let Some(given) = given {
                    let text = format!(
                        "{name} indices must be integers or slices, not {given}; \
                         perhaps you missed a comma?"
                    );
                    self.warn(span, text);
                }
            }
            _ => {}
        }
    }
}

/// Whether an expression is a literal that `is` should not be asked about.
fn is_literal(expr: &Expr) -> bool {
    match &*expr.kind {
        ExprKind::Constant(constant) => !matches!(
            constant,
            Constant::None | Constant::True | Constant::False | Constant::Ellipsis
        ),
        _ => is_constant(expr),
    }
}

/// Whether CPython makes a constant of an expression before it looks at it.
fn is_constant(expr: &Expr) -> bool {
    match &*expr.kind {
        ExprKind::Constant(_) => true,
        ExprKind::Unary { op, operand } => *op != UnaryOp::Not && is_number(operand),
        ExprKind::Tuple(items) => items.iter().all(is_constant),
        _ => false,
    }
}

fn is_number(expr: &Expr) -> bool {
    matches!(
        &*expr.kind,
        ExprKind::Constant(Constant::Int(_) | Constant::Float(_) | Constant::Imaginary(_))
    )
}

/// The type of what an expression makes, where the expression shows it.
fn type_of(expr: &Expr) -> Option<&'static str> {
    Some(match &*expr.kind {
        ExprKind::Constant(constant) => match constant {
            Constant::None => "NoneType",
            Constant::True | Constant::False => "bool",
            Constant::Ellipsis => "ellipsis",
            Constant::Int(_) => "int",
            Constant::Float(_) => "float",
            Constant::Imaginary(_) => "complex",
            Constant::Str(_) => "str",
            Constant::Bytes(_) => "bytes",
        },
        ExprKind::Unary { operand, .. } if is_constant(expr) => return type_of(operand),
        ExprKind::FString(_) => "str",
        ExprKind::Tuple(_) => "tuple",
        ExprKind::List(_) => "list",
        ExprKind::Set(_) => "set",
        ExprKind::Dict(_) => "dict",
        ExprKind::Lambda { .. } => "function",
        ExprKind::Comprehension { kind, .. } => match kind {
            ComprehensionKind::List => "list",
            ComprehensionKind::Set => "set",
            ComprehensionKind::Dict => "dict",
            ComprehensionKind::Generator => "generator",
        },
        _ => return None,
    })
}
