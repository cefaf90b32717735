//! What the grammar does when a rule has matched and one line doesn't say it.
//!
//! Functions that return [`Parsed`] refuse what the grammar lets through because it parses more than the language has.

pub(crate) mod parameters;
pub(crate) mod patterns;

use dormouse_source::{Diagnostic, Span};
use lalrpop_util::ParseError;

use crate::ast::{
    Alias, Argument, BoolOp, Clause, ComprehensionKind, Constant, Expr, ExprKind, Handler, Ident,
    Module, Stmt, StmtKind,
};
use crate::token::Token;
use crate::{literal, number};

/// What an action returns that may refuse.
pub(crate) type Parsed<T> = Result<T, ParseError<u32, Token, Diagnostic>>;

/// What an entry point yields.
#[derive(Debug)]
pub(crate) enum Part {
    /// A whole file.
    Module(Module),
    /// A single expression.
    Expr(Expr),
}

/// The text that spans are cut from.
#[derive(Debug)]
pub(crate) struct Context<'a> {
    /// The whole file.
    pub(crate) text: &'a str,
    /// How many replacement fields of f-strings stand around what is parsed.
    pub(crate) field_depth: usize,
}

impl Context<'_> {
    /// The text that was written at `span`.
    pub(crate) fn cut(&self, span: Span) -> &str {
        &self.text[span.start as usize..span.end as usize]
    }

    /// An identifier, in the normal form in which identifiers are compared.
    pub(crate) fn name(&self, span: Span) -> Ident {
        use unicode_normalization::UnicodeNormalization;
        let written = self.cut(span);
        let name = if written.is_ascii() {
            written.into()
        } else {
            written.nfkc().collect()
        };
        Ident { name, span }
    }

    /// A number.
    pub(crate) fn number(&self, span: Span) -> Parsed<ExprKind> {
        at(span, number::value(self.cut(span)).map(ExprKind::Constant))
    }

    /// Adjacent string literals as one expression.
    pub(crate) fn strings(&self, literals: &[Span]) -> Parsed<Expr> {
        literal::strings(self, literals).map_err(|error| ParseError::User { error })
    }
}

/// Stands for the token behind what was read, where CPython shows mistakes that it finds late.
pub(crate) const NEXT_TOKEN: Span = Span::new(u32::MAX, u32::MAX);

/// Refuses with a syntax error at `span`.
pub(crate) fn refuse<T>(span: Span, message: impl Into<String>) -> Parsed<T> {
    Err(ParseError::User {
        error: Diagnostic::syntax(span, message),
    })
}

fn at<T>(span: Span, result: Result<T, String>) -> Parsed<T> {
    result.or_else(|message| refuse(span, message))
}

/// `items` with one more at the end.
pub(crate) fn append<T>(mut items: Vec<T>, item: T) -> Vec<T> {
    items.push(item);
    items
}

/// Both lists as one.
pub(crate) fn extend<T>(mut items: Vec<T>, more: Vec<T>) -> Vec<T> {
    items.extend(more);
    items
}

/// `target: annotation = value`, where `start` is the start of the statement.
pub(crate) fn annotated(
    (start, colon): (u32, u32),
    target: Expr,
    annotation: Expr,
    value: Option<Expr>,
) -> Parsed<StmtKind> {
    if matches!(*target.kind, ExprKind::Starred(_)) {
        return refuse(Span::new(colon, colon + 1), "invalid syntax");
    }
    let is_simple = matches!(*target.kind, ExprKind::Name(_)) && target.span.start == start;
    Ok(StmtKind::AnnAssign {
        target,
        annotation,
        value,
        is_simple,
    })
}

/// A `from … import …`.
pub(crate) fn import_from((level, module): (u32, Option<Ident>), names: Vec<Alias>) -> StmtKind {
    StmtKind::ImportFrom {
        module: module.map(|it| it.name),
        names,
        level,
    }
}

/// The `*` of a from-import.
pub(crate) fn star_alias(start: u32, end: u32) -> Alias {
    Alias {
        name: Ident {
            name: "*".into(),
            span: Span::new(start, end),
        },
        asname: None,
    }
}

/// `name.last`.
pub(crate) fn dotted(mut name: Ident, last: &Ident) -> Ident {
    name.name.push('.');
    name.name.push_str(&last.name);
    name.span = name.span.to(last.span);
    name
}

/// A `try` with its clauses.
pub(crate) fn try_except(
    body: Vec<Stmt>,
    handlers: Vec<Handler>,
    orelse: Vec<Stmt>,
    finalbody: Option<Vec<Stmt>>,
    is_star: bool,
) -> StmtKind {
    StmtKind::Try {
        body,
        handlers,
        orelse,
        finalbody: finalbody.unwrap_or_default(),
        is_star,
    }
}

/// Puts decorators onto a definition.
pub(crate) fn decorate(decorators: Vec<Expr>, mut stmt: Stmt) -> Stmt {
    match &mut stmt.kind {
        StmtKind::FunctionDef(func) => func.decorators = decorators,
        StmtKind::ClassDef(class) => class.decorators = decorators,
        _ => unreachable!("the grammar decorates definitions only"),
    }
    stmt
}

/// A name as an expression.
pub(crate) fn name(name: Ident) -> Expr {
    Expr {
        kind: Box::new(ExprKind::Name(name.name)),
        span: name.span,
    }
}

/// The only item itself, or a tuple if a comma shows that one is meant.
pub(crate) fn tuple_or_single(
    items: Vec<Expr>,
    comma: Option<Token>,
    start: u32,
    end: u32,
) -> Expr {
    match single(items, comma) {
        Ok(item) => item,
        Err(items) => Expr {
            kind: Box::new(ExprKind::Tuple(items)),
            span: Span::new(start, end),
        },
    }
}

/// The index of a subscript; a starred item alone makes a tuple of it.
pub(crate) fn subscript(items: Vec<Expr>, comma: Option<Token>, start: u32, end: u32) -> Expr {
    let index = tuple_or_single(items, comma, start, end);
    match *index.kind {
        ExprKind::Starred(_) => Expr {
            span: index.span,
            kind: Box::new(ExprKind::Tuple(vec![index])),
        },
        _ => index,
    }
}

/// What stands in parentheses: they group one expression, or belong to the tuple.
pub(crate) fn group(items: Vec<Expr>, comma: Option<Token>, start: u32, end: u32) -> Parsed<Expr> {
    let expr = tuple_or_single(items, comma, start, end);
    match *expr.kind {
        ExprKind::Starred(_) => refuse(expr.span, "cannot use starred expression here"),
        _ => Ok(expr),
    }
}

/// The item of a list of one without a comma, else the list.
fn single<T>(mut items: Vec<T>, comma: Option<Token>) -> Result<T, Vec<T>> {
    if items.len() > 1 || comma.is_some() {
        return Err(items);
    }
    items.pop().ok_or_else(Vec::new)
}

/// `name := value`.
pub(crate) fn walrus(start: u32, name: Expr, value: Expr) -> Parsed<ExprKind> {
    match *name.kind {
        // A name in parentheses begins behind them.
        ExprKind::Name(text) if name.span.start == start => Ok(ExprKind::Walrus {
            name: Ident {
                name: text,
                span: name.span,
            },
            value,
        }),
        kind => {
            let what = crate::target::describe(&kind);
            refuse(
                name.span,
                format!("cannot use assignment expressions with {what}"),
            )
        }
    }
}

/// `name := value` as an argument: CPython doesn't read on behind what can't be assigned to.
pub(crate) fn call_walrus(
    context: &Context<'_>,
    start: u32,
    name: Expr,
    value: Expr,
) -> Parsed<ExprKind> {
    if matches!(*name.kind, ExprKind::Name(_)) && name.span.start == start {
        return walrus(start, name, value);
    }
    let between = context.cut(Span::new(name.span.end, value.span.start));
    let sign = name.span.end + between.find(":=").unwrap_or(0) as u32;
    refuse(Span::new(sign, sign + 2), "invalid syntax")
}

/// `a and b and c` in one flat list.
pub(crate) fn bool_op(op: BoolOp, first: Expr, rest: Vec<Expr>) -> ExprKind {
    let mut values = vec![first];
    values.extend(rest);
    ExprKind::Bool { op, values }
}

/// A comprehension whose element is allowed.
pub(crate) fn comprehension(
    kind: ComprehensionKind,
    element: Expr,
    value: Option<Expr>,
    clauses: Vec<Clause>,
) -> ExprKind {
    ExprKind::Comprehension {
        kind,
        element,
        value,
        clauses,
    }
}

/// A comprehension whose element may turn out to be starred.
pub(crate) fn checked_comprehension(
    kind: ComprehensionKind,
    element: Expr,
    clauses: Vec<Clause>,
) -> Parsed<ExprKind> {
    match *element.kind {
        ExprKind::Starred(_) => refuse(
            element.span,
            "iterable unpacking cannot be used in comprehension",
        ),
        _ => Ok(comprehension(kind, element, None, clauses)),
    }
}

/// A dict comprehension.
pub(crate) fn dict_comprehension(
    (key, value): (Option<Expr>, Expr),
    clauses: Vec<Clause>,
) -> Parsed<ExprKind> {
    match key {
        Some(key) => Ok(comprehension(
            ComprehensionKind::Dict,
            key,
            Some(value),
            clauses,
        )),
        None => refuse(
            Span::new(value.span.start.saturating_sub(2), value.span.start),
            "dict unpacking cannot be used in dict comprehension",
        ),
    }
}

/// A generator expression that fills the replacement field of an f-string.
pub(crate) fn inside_generator(
    element: Expr,
    clauses: Vec<Clause>,
    start: u32,
    end: u32,
) -> Parsed<Expr> {
    let kind = checked_comprehension(ComprehensionKind::Generator, element, clauses)?;
    Ok(Expr {
        kind: Box::new(kind),
        span: Span::new(start, end),
    })
}

/// `name=value` of a call; `end` is the end of the sign.
pub(crate) fn keyword(
    context: &Context<'_>,
    name: Expr,
    end: u32,
    value: Expr,
) -> Parsed<Argument> {
    let span = Span::new(name.span.start, end);
    let is_grouped = context.cut(Span::new(name.span.end, end)).contains(')');
    match *name.kind {
        ExprKind::Name(text) if !is_grouped => Ok(Argument::Keyword(
            Ident {
                name: text,
                span: name.span,
            },
            value,
        )),
        ExprKind::Constant(Constant::True) => refuse(span, "cannot assign to True"),
        ExprKind::Constant(Constant::False) => refuse(span, "cannot assign to False"),
        ExprKind::Constant(Constant::None) => refuse(span, "cannot assign to None"),
        _ => {
            let message = "expression cannot contain assignment, perhaps you meant \"==\"?";
            refuse(span, message)
        }
    }
}

/// The arguments of a call in an allowed order.
pub(crate) fn arguments(arguments: Vec<Argument>) -> Parsed<Vec<Argument>> {
    let mut has_keyword = false;
    let mut has_unpacking = false;
    for argument in &arguments {
        match argument {
            Argument::Positional(_) if has_unpacking => {
                return refuse(
                    NEXT_TOKEN,
                    "positional argument follows keyword argument unpacking",
                );
            }
            Argument::Positional(_) if has_keyword => {
                return refuse(NEXT_TOKEN, "positional argument follows keyword argument");
            }
            Argument::Star(value) if has_unpacking => {
                let star = value.span.start.saturating_sub(1);
                return refuse(
                    Span::new(star, star + 1),
                    "iterable argument unpacking follows keyword argument unpacking",
                );
            }
            Argument::Keyword(..) => has_keyword = true,
            Argument::DoubleStar(_) => has_unpacking = true,
            Argument::Positional(_) | Argument::Star(_) => {}
        }
    }
    Ok(arguments)
}

/// A lambda with parameters.
pub(crate) fn lambda(
    items: Vec<parameters::ParameterItem>,
    colon: u32,
    body: Expr,
) -> Parsed<ExprKind> {
    Ok(ExprKind::Lambda {
        parameters: parameters::sort_of_lambda(items, colon)?,
        body,
    })
}
