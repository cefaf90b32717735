//! What the grammar does when a rule has matched and one line doesn't say it.
//!
//! Functions that return [`Parsed`] refuse what the grammar lets through because it parses more than the language has.

use dormouse_source::{Diagnostic, Span};
use lalrpop_util::ParseError;

use crate::ast::{
    Alias, Argument, BoolOp, Clause, ComprehensionKind, Expr, ExprKind, Handler, Ident, Module,
    Parameter, Parameters, Pattern, PatternKind, Stmt, StmtKind,
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

    /// An identifier.
    pub(crate) fn name(&self, span: Span) -> Ident {
        Ident {
            name: self.cut(span).into(),
            span,
        }
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

// Statements

/// `target: annotation = value`, where `start` is the start of the statement.
pub(crate) fn annotated(
    start: u32,
    target: Expr,
    annotation: Expr,
    value: Option<Expr>,
) -> StmtKind {
    let is_simple = matches!(*target.kind, ExprKind::Name(_)) && target.span.start == start;
    StmtKind::AnnAssign {
        target,
        annotation,
        value,
        is_simple,
    }
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

// Parameters

/// One item between the parentheses of a function.
#[derive(Debug)]
pub(crate) enum ParameterItem {
    /// `name: annotation = default`.
    Plain(Parameter),
    /// `*name: annotation`.
    Star(Parameter),
    /// `**name: annotation`.
    DoubleStar(Parameter),
    /// `/`.
    Slash(Span),
    /// `*` alone.
    BareStar(Span),
}

/// A parameter without stars.
pub(crate) fn plain(name: Ident, annotation: Option<Expr>, default: Option<Expr>) -> ParameterItem {
    ParameterItem::Plain(Parameter {
        name,
        annotation,
        default,
    })
}

/// `*name`.
pub(crate) fn star(name: Ident, annotation: Option<Expr>) -> ParameterItem {
    ParameterItem::Star(Parameter {
        name,
        annotation,
        default: None,
    })
}

/// `**name`.
pub(crate) fn double_star(name: Ident, annotation: Option<Expr>) -> ParameterItem {
    ParameterItem::DoubleStar(Parameter {
        name,
        annotation,
        default: None,
    })
}

/// Sorts the items of a parameter list into their groups and refuses a wrong order.
pub(crate) fn parameters(items: Vec<ParameterItem>) -> Parsed<Parameters> {
    let mut sorter = ParameterSorter::default();
    for item in items {
        sorter.add(item)?;
    }
    sorter.finish()
}

#[derive(Default)]
struct ParameterSorter {
    parameters: Parameters,
    has_slash: bool,
    /// The bare `*`, until a parameter has come after it.
    bare_star: Option<Span>,
    /// Whether `*` or `*name` has come.
    has_star: bool,
    has_default: bool,
}

impl ParameterSorter {
    fn add(&mut self, item: ParameterItem) -> Parsed<()> {
        if self.parameters.double_star.is_some() {
            return refuse(item.span(), "arguments cannot follow var-keyword argument");
        }
        match item {
            ParameterItem::Plain(parameter) => self.plain(parameter),
            ParameterItem::Slash(span) => self.slash(span),
            ParameterItem::BareStar(span) => {
                self.star(span)?;
                self.bare_star = Some(span);
                Ok(())
            }
            ParameterItem::Star(parameter) => {
                self.star(parameter.name.span)?;
                self.parameters.star = Some(Box::new(parameter));
                Ok(())
            }
            ParameterItem::DoubleStar(parameter) => {
                self.parameters.double_star = Some(Box::new(parameter));
                Ok(())
            }
        }
    }

    fn plain(&mut self, parameter: Parameter) -> Parsed<()> {
        if self.has_star {
            self.bare_star = None;
            self.parameters.keyword_only.push(parameter);
            return Ok(());
        }
        if self.has_default && parameter.default.is_none() {
            return refuse(
                parameter.name.span,
                "non-default argument follows default argument",
            );
        }
        self.has_default |= parameter.default.is_some();
        self.parameters.positional.push(parameter);
        Ok(())
    }

    fn slash(&mut self, span: Span) -> Parsed<()> {
        if self.has_slash {
            return refuse(span, "/ may appear only once");
        }
        if self.has_star {
            return refuse(span, "/ must be ahead of *");
        }
        if self.parameters.positional.is_empty() {
            return refuse(span, "at least one argument must precede /");
        }
        self.has_slash = true;
        self.parameters.positional_only = std::mem::take(&mut self.parameters.positional);
        Ok(())
    }

    fn star(&mut self, span: Span) -> Parsed<()> {
        if self.has_star {
            return refuse(span, "* argument may appear only once");
        }
        self.has_star = true;
        Ok(())
    }

    fn finish(self) -> Parsed<Parameters> {
        match self.bare_star {
            Some(span) => refuse(span, "named arguments must follow bare *"),
            None => Ok(self.parameters),
        }
    }
}

impl ParameterItem {
    fn span(&self) -> Span {
        match self {
            Self::Plain(parameter) | Self::Star(parameter) | Self::DoubleStar(parameter) => {
                parameter.name.span
            }
            Self::Slash(span) | Self::BareStar(span) => *span,
        }
    }
}

/// A lambda with parameters.
pub(crate) fn lambda(items: Vec<ParameterItem>, body: Expr) -> Parsed<ExprKind> {
    Ok(ExprKind::Lambda {
        parameters: parameters(items)?,
        body,
    })
}

// Expressions

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
pub(crate) fn walrus(name: Expr, value: Expr) -> Parsed<ExprKind> {
    match *name.kind {
        ExprKind::Name(text) => Ok(ExprKind::Walrus {
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
            value.span,
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

/// `name=value` of a call.
pub(crate) fn keyword(name: Expr, value: Expr) -> Parsed<Argument> {
    match *name.kind {
        ExprKind::Name(text) => Ok(Argument::Keyword(
            Ident {
                name: text,
                span: name.span,
            },
            value,
        )),
        ExprKind::Constant(crate::ast::Constant::True) => {
            refuse(name.span, "cannot assign to True")
        }
        ExprKind::Constant(crate::ast::Constant::False) => {
            refuse(name.span, "cannot assign to False")
        }
        ExprKind::Constant(crate::ast::Constant::None) => {
            refuse(name.span, "cannot assign to None")
        }
        _ => {
            let message = "expression cannot contain assignment, perhaps you meant \"==\"?";
            refuse(name.span.to(value.span), message)
        }
    }
}

/// The arguments of a call in an allowed order.
pub(crate) fn arguments(arguments: Vec<Argument>) -> Parsed<Vec<Argument>> {
    let mut has_keyword = false;
    let mut has_unpacking = false;
    for argument in &arguments {
        match argument {
            Argument::Positional(value) if has_unpacking => {
                return refuse(
                    value.span,
                    "positional argument follows keyword argument unpacking",
                );
            }
            Argument::Positional(value) if has_keyword => {
                return refuse(value.span, "positional argument follows keyword argument");
            }
            Argument::Star(value) if has_unpacking => {
                return refuse(
                    value.span,
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

// Patterns

/// One item of a mapping pattern.
#[derive(Debug)]
pub(crate) enum MappingItem {
    /// `key: pattern`.
    Pair(Expr, Pattern),
    /// `**name`.
    Rest(Ident),
}

/// The name that a capture binds; `_` binds none.
pub(crate) fn captured(name: Ident) -> Option<Ident> {
    (name.name != "_").then_some(name)
}

/// `pattern as name`.
pub(crate) fn as_pattern(pattern: Pattern, name: Ident) -> Parsed<PatternKind> {
    if name.name == "_" {
        return refuse(name.span, "cannot use '_' as a target");
    }
    Ok(PatternKind::As {
        pattern: Box::new(pattern),
        name,
    })
}

/// One pattern or alternatives.
pub(crate) fn or_pattern(patterns: Vec<Pattern>, start: u32, end: u32) -> Pattern {
    match single(patterns, None) {
        Ok(pattern) => pattern,
        Err(patterns) => Pattern {
            kind: PatternKind::Or(patterns),
            span: Span::new(start, end),
        },
    }
}

/// The pattern of a case: one, or a sequence if a comma shows that one is meant.
pub(crate) fn open_pattern(
    items: Vec<Pattern>,
    comma: Option<Token>,
    start: u32,
    end: u32,
) -> Parsed<Pattern> {
    group_pattern(items, comma, start, end)
}

/// Patterns in parentheses: a group, or a sequence if a comma shows that one is meant.
pub(crate) fn group_pattern(
    items: Vec<Pattern>,
    comma: Option<Token>,
    start: u32,
    end: u32,
) -> Parsed<Pattern> {
    match single(items, comma) {
        Ok(Pattern {
            kind: PatternKind::Star(_),
            span,
        }) => refuse(span, "invalid syntax"),
        Ok(pattern) => Ok(pattern),
        Err(items) => Ok(Pattern {
            kind: PatternKind::Sequence(items),
            span: Span::new(start, end),
        }),
    }
}

/// A literal in a pattern: the three constants are compared by identity.
pub(crate) fn literal_pattern(value: Expr) -> PatternKind {
    use crate::ast::Constant;
    match &*value.kind {
        ExprKind::Constant(Constant::None) => PatternKind::Singleton(Constant::None),
        ExprKind::Constant(Constant::True) => PatternKind::Singleton(Constant::True),
        ExprKind::Constant(Constant::False) => PatternKind::Singleton(Constant::False),
        _ => PatternKind::Value(value),
    }
}

/// `{key: pattern, **rest}`.
pub(crate) fn mapping_pattern(parts: Vec<MappingItem>) -> Parsed<PatternKind> {
    let mut items = Vec::new();
    let mut rest: Option<Ident> = None;
    for part in parts {
        if let Some(rest) = &rest {
            return refuse(rest.span, "invalid syntax");
        }
        match part {
            MappingItem::Pair(key, pattern) => items.push((key, pattern)),
            MappingItem::Rest(name) if name.name == "_" => {
                return refuse(name.span, "invalid syntax");
            }
            MappingItem::Rest(name) => rest = Some(name),
        }
    }
    Ok(PatternKind::Mapping { items, rest })
}

/// `Class(a, key=b)`.
pub(crate) fn class_pattern(
    class: Expr,
    arguments: Vec<(Option<Ident>, Pattern)>,
) -> Parsed<PatternKind> {
    let mut positional = Vec::new();
    let mut keyword: Vec<(Ident, Pattern)> = Vec::new();
    for (name, pattern) in arguments {
        match name {
            Some(name) => keyword.push((name, pattern)),
            None if keyword.is_empty() => positional.push(pattern),
            None => return refuse(pattern.span, "positional patterns follow keyword patterns"),
        }
    }
    Ok(PatternKind::Class {
        class,
        positional,
        keyword,
    })
}
