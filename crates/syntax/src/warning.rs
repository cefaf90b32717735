//! What CPython warns of when it compiles: code that is allowed and most likely a mistake.

use dormouse_source::{Diagnostic, SourceFile, Span, Stage, Warning};

use crate::ast::{
    CompareOp, ComprehensionKind, Constant, Expr, ExprKind, Module, Stmt, StmtKind, UnaryOp,
};
use crate::lexer::lex;
use crate::token::Token;
use crate::visit::{self, Visitor};

/// The warnings about a text and the tree of it, in the order in which CPython gives them.
#[must_use]
pub fn warnings(file: &SourceFile, module: &Module) -> Vec<Warning> {
    let mut search = Search {
        found: invalid_escapes(file.text()),
        is_in_function: false,
    };
    search.body(&module.body);
    search.found
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

struct Search {
    found: Vec<Warning>,
    /// Where variables' annotations are not evaluated.
    is_in_function: bool,
}

impl Visitor for Search {
    fn stmt(&mut self, stmt: &Stmt) {
        match &stmt.kind {
            StmtKind::Assert { test, .. } => {
                if matches!(&*test.kind, ExprKind::Tuple(items) if !items.is_empty()) {
                    let text = "assertion is always true, perhaps remove parentheses?";
                    self.warn(stmt.span, text.into());
                }
                visit::stmt_parts(self, stmt);
            }
            StmtKind::AnnAssign { target, value, .. } if self.is_in_function => {
                self.exprs(value);
                self.target(target);
            }
            StmtKind::FunctionDef(def) => {
                visit::function_head(self, def);
                let outer = std::mem::replace(&mut self.is_in_function, true);
                self.body(&def.body);
                self.is_in_function = outer;
            }
            StmtKind::ClassDef(_) => {
                let outer = std::mem::replace(&mut self.is_in_function, false);
                visit::stmt_parts(self, stmt);
                self.is_in_function = outer;
            }
            _ => visit::stmt_parts(self, stmt),
        }
    }

    fn expr(&mut self, expr: &Expr) {
        self.look_at(expr);
        visit::expr_parts(self, expr);
    }
}

impl Search {
    fn warn(&mut self, span: Span, message: String) {
        self.found.push(Warning {
            diagnostic: Diagnostic::syntax(span, message).found_by(Stage::Tree),
            is_deprecation: false,
        });
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
