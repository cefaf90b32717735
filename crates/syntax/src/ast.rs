//! The syntax tree: what the grammar builds and the compiler reads.
//!
//! Every node carries the byte span it was written at. Names are plain strings; nothing here is resolved.
//! The nesting depth of a tree is bounded by the parser ([`crate::MAX_DEPTH`]), so plain recursion over it is safe.

use dormouse_source::Span;
use num_bigint::BigInt;

/// A whole file, or one REPL entry.
#[derive(Clone, Debug, PartialEq)]
pub struct Module {
    /// The statements in order.
    pub body: Vec<Stmt>,
}

/// A statement and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Stmt {
    /// What it is.
    pub kind: StmtKind,
    /// From its first to its last token, blocks included.
    pub span: Span,
}

/// An identifier and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Ident {
    /// The name, NFKC-normalised.
    pub name: String,
    /// Where it was written.
    pub span: Span,
}

/// All statements.
#[derive(Clone, Debug, PartialEq)]
pub enum StmtKind {
    /// An expression for its effect.
    Expr(Expr),
    /// Python 2's print statement: `print "a", b,`.
    Print {
        /// What is printed.
        values: Vec<Expr>,
        /// Whether the line is ended: false after a trailing comma.
        newline: bool,
    },
    /// `a = b = value`.
    Assign {
        /// The targets, left to right.
        targets: Vec<Expr>,
        /// The value.
        value: Expr,
    },
    /// `target op= value`.
    AugAssign {
        /// A name, attribute or subscript.
        target: Expr,
        /// The operator.
        op: BinaryOp,
        /// The right operand.
        value: Expr,
    },
    /// `target: annotation [= value]`.
    AnnAssign {
        /// A name, attribute or subscript.
        target: Expr,
        /// The annotation.
        annotation: Expr,
        /// The value, if there is one.
        value: Option<Expr>,
        /// Whether the target is a bare name without parentheses, so that the annotation is kept.
        is_simple: bool,
    },
    /// `del a, b.c, d[e]`.
    Delete(Vec<Expr>),
    /// `pass`.
    Pass,
    /// `break`.
    Break,
    /// `continue`.
    Continue,
    /// `return [value]`.
    Return(Option<Expr>),
    /// `raise [exception [from cause]]`.
    Raise {
        /// What is raised; `None` re-raises the exception being handled.
        exception: Option<Expr>,
        /// The explicit cause.
        cause: Option<Expr>,
    },
    /// `global a, b`.
    Global(Vec<Ident>),
    /// `nonlocal a, b`.
    Nonlocal(Vec<Ident>),
    /// `import a.b as c, d`.
    Import(Vec<Alias>),
    /// `from ..a.b import c as d`; `from a import *` has one alias named `*`.
    ImportFrom {
        /// The dotted name after the dots, if any.
        module: Option<String>,
        /// What is imported.
        names: Vec<Alias>,
        /// The number of leading dots.
        level: u32,
    },
    /// `assert test[, message]`.
    Assert {
        /// The condition.
        test: Expr,
        /// The message.
        message: Option<Expr>,
    },
    /// `if test: … elif … else: …`; an `elif` is an `If` alone in `orelse`.
    If {
        /// The condition.
        test: Expr,
        /// When it holds.
        body: Vec<Stmt>,
        /// When it does not.
        orelse: Vec<Stmt>,
    },
    /// `while test: … else: …`.
    While {
        /// The condition.
        test: Expr,
        /// The loop body.
        body: Vec<Stmt>,
        /// Run when the condition fails, not after `break`.
        orelse: Vec<Stmt>,
    },
    /// `for target in iter: … else: …`.
    For {
        /// An assignment target.
        target: Expr,
        /// What is iterated.
        iter: Expr,
        /// The loop body.
        body: Vec<Stmt>,
        /// Run when the iterator is exhausted, not after `break`.
        orelse: Vec<Stmt>,
        /// `async for`.
        is_async: bool,
    },
    /// `try: … except … else … finally …`.
    Try {
        /// The guarded statements.
        body: Vec<Stmt>,
        /// The `except` clauses.
        handlers: Vec<Handler>,
        /// Run when nothing was raised.
        orelse: Vec<Stmt>,
        /// Run in any case; empty when there is no `finally`.
        finalbody: Vec<Stmt>,
        /// `except*`.
        is_star: bool,
    },
    /// `with a as b, c: …`.
    With {
        /// The context managers, left to right.
        items: Vec<WithItem>,
        /// The guarded statements.
        body: Vec<Stmt>,
        /// `async with`.
        is_async: bool,
    },
    /// `match subject: case …`.
    Match {
        /// What is matched.
        subject: Expr,
        /// The cases in order.
        cases: Vec<MatchCase>,
    },
    /// `def name(parameters) -> returns: …`.
    FunctionDef(Box<FunctionDef>),
    /// `class name(bases, keyword=value): …`.
    ClassDef(Box<ClassDef>),
}

/// `name as asname` of an import.
#[derive(Clone, Debug, PartialEq)]
pub struct Alias {
    /// The dotted name.
    pub name: Ident,
    /// The name bound instead.
    pub asname: Option<Ident>,
}

/// One `except` clause.
#[derive(Clone, Debug, PartialEq)]
pub struct Handler {
    /// The class or tuple of classes; `None` catches everything.
    pub class: Option<Expr>,
    /// `as name`.
    pub name: Option<Ident>,
    /// The handler's statements.
    pub body: Vec<Stmt>,
    /// The whole clause.
    pub span: Span,
}

/// One context manager of a `with`.
#[derive(Clone, Debug, PartialEq)]
pub struct WithItem {
    /// The context manager.
    pub context: Expr,
    /// The assignment target after `as`.
    pub target: Option<Expr>,
}

/// One `case` of a `match`.
#[derive(Clone, Debug, PartialEq)]
pub struct MatchCase {
    /// The pattern.
    pub pattern: Pattern,
    /// `if guard`.
    pub guard: Option<Expr>,
    /// The statements.
    pub body: Vec<Stmt>,
}

/// A pattern and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Pattern {
    /// What it is.
    pub kind: PatternKind,
    /// Where it was written.
    pub span: Span,
}

/// All patterns.
#[derive(Clone, Debug, PartialEq)]
pub enum PatternKind {
    /// A literal, a negative or complex number, or a dotted name: compared by `==`.
    Value(Expr),
    /// `None`, `True` or `False`: compared by `is`.
    Singleton(Constant),
    /// `name` alone, or `_` as `None`.
    Capture(Option<Ident>),
    /// `pattern as name`.
    As {
        /// The inner pattern.
        pattern: Box<Pattern>,
        /// The name bound to the whole.
        name: Ident,
    },
    /// `a | b`.
    Or(Vec<Pattern>),
    /// `[a, *rest, b]`.
    Sequence(Vec<Pattern>),
    /// `*name` or `*_` inside a sequence.
    Star(Option<Ident>),
    /// `{key: pattern, **rest}`.
    Mapping {
        /// Keys with their patterns.
        items: Vec<(Expr, Pattern)>,
        /// `**rest`.
        rest: Option<Ident>,
    },
    /// `Class(a, b, key=c)`.
    Class {
        /// The class, a dotted name.
        class: Expr,
        /// Positional patterns.
        positional: Vec<Pattern>,
        /// Keyword patterns.
        keyword: Vec<(Ident, Pattern)>,
    },
}

/// A function definition.
#[derive(Clone, Debug, PartialEq)]
pub struct FunctionDef {
    /// The name bound.
    pub name: Ident,
    /// The parameters.
    pub parameters: Parameters,
    /// The statements.
    pub body: Vec<Stmt>,
    /// Decorators, outermost first.
    pub decorators: Vec<Expr>,
    /// The annotation after `->`.
    pub returns: Option<Expr>,
    /// `async def`.
    pub is_async: bool,
}

/// A class definition.
#[derive(Clone, Debug, PartialEq)]
pub struct ClassDef {
    /// The name bound.
    pub name: Ident,
    /// Bases and keywords, `*` and `**` included.
    pub arguments: Vec<Argument>,
    /// The statements.
    pub body: Vec<Stmt>,
    /// Decorators, outermost first.
    pub decorators: Vec<Expr>,
}

/// The parameters of a function or lambda.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Parameters {
    /// Those before `/`.
    pub positional_only: Vec<Parameter>,
    /// Those by position or keyword.
    pub positional: Vec<Parameter>,
    /// `*args`.
    pub star: Option<Box<Parameter>>,
    /// Those after `*` or `*args`.
    pub keyword_only: Vec<Parameter>,
    /// `**kwargs`.
    pub double_star: Option<Box<Parameter>>,
}

/// One parameter.
#[derive(Clone, Debug, PartialEq)]
pub struct Parameter {
    /// The name.
    pub name: Ident,
    /// The annotation.
    pub annotation: Option<Expr>,
    /// The default value.
    pub default: Option<Expr>,
}

/// An expression and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Expr {
    /// What it is.
    pub kind: Box<ExprKind>,
    /// Where it was written, surrounding parentheses not included (except a tuple's own).
    pub span: Span,
}

/// All expressions.
#[derive(Clone, Debug, PartialEq)]
pub enum ExprKind {
    /// A name.
    Name(String),
    /// A literal.
    Constant(Constant),
    /// An f-string: its pieces in order.
    FString(Vec<FStringPart>),
    /// `left op right`.
    Binary {
        /// The left operand.
        left: Expr,
        /// The operator.
        op: BinaryOp,
        /// The right operand.
        right: Expr,
    },
    /// `op operand`.
    Unary {
        /// The operator.
        op: UnaryOp,
        /// The operand.
        operand: Expr,
    },
    /// `a and b and c` or `a or b or c`: two values or more.
    Bool {
        /// Which of the two.
        op: BoolOp,
        /// The operands.
        values: Vec<Expr>,
    },
    /// `left op right op right …`.
    Compare {
        /// The first operand.
        left: Expr,
        /// The operators with their right operands.
        rest: Vec<(CompareOp, Expr)>,
    },
    /// `function(arguments)`.
    Call {
        /// What is called.
        func: Expr,
        /// The arguments in source order.
        arguments: Vec<Argument>,
    },
    /// `value.name`.
    Attribute {
        /// The object.
        value: Expr,
        /// The attribute.
        name: Ident,
    },
    /// `value[index]`.
    Subscript {
        /// The object.
        value: Expr,
        /// The index: a slice, or a tuple that may hold slices.
        index: Expr,
    },
    /// `lower:upper:step`, only inside a subscript.
    Slice {
        /// The lower bound.
        lower: Option<Expr>,
        /// The upper bound.
        upper: Option<Expr>,
        /// The step.
        step: Option<Expr>,
    },
    /// `*value` in a list, tuple, set, call target or assignment target.
    Starred(Expr),
    /// `test ? body : orelse`, written `body if test else orelse`.
    IfExp {
        /// The condition.
        test: Expr,
        /// When it holds.
        body: Expr,
        /// When it does not.
        orelse: Expr,
    },
    /// `name := value`.
    Walrus {
        /// The name bound.
        name: Ident,
        /// The value.
        value: Expr,
    },
    /// `lambda parameters: body`.
    Lambda {
        /// The parameters.
        parameters: Parameters,
        /// The result.
        body: Expr,
    },
    /// `(a, b)` or `a, b`.
    Tuple(Vec<Expr>),
    /// `[a, b]`.
    List(Vec<Expr>),
    /// `{a, b}`.
    Set(Vec<Expr>),
    /// `{a: b, **c}`; a `None` key is `**value`.
    Dict(Vec<(Option<Expr>, Expr)>),
    /// A comprehension or generator expression.
    Comprehension {
        /// What it builds.
        kind: ComprehensionKind,
        /// The element, or a dict's key.
        element: Expr,
        /// A dict's value.
        value: Option<Expr>,
        /// The `for` clauses, outermost first; never empty.
        clauses: Vec<Clause>,
    },
    /// `yield [value]`.
    Yield(Option<Expr>),
    /// `yield from value`.
    YieldFrom(Expr),
    /// `await value`.
    Await(Expr),
}

/// A literal value.
#[derive(Clone, Debug, PartialEq)]
pub enum Constant {
    /// `None`.
    None,
    /// `True`.
    True,
    /// `False`.
    False,
    /// `...`.
    Ellipsis,
    /// An integer of any size.
    Int(BigInt),
    /// A float.
    Float(f64),
    /// An imaginary number, `2j`.
    Imaginary(f64),
    /// A string.
    Str(String),
    /// A bytes literal.
    Bytes(Vec<u8>),
}

/// A piece of an f-string.
#[derive(Clone, Debug, PartialEq)]
pub enum FStringPart {
    /// Text between replacement fields.
    Text(String),
    /// `{value!conversion:spec}`; for `{value=}` the text `value=` comes before it as a `Text`.
    Field {
        /// The expression.
        value: Expr,
        /// `!r`, `!s` or `!a`. `{x=}` without one and without a spec means [`Conversion::Repr`].
        conversion: Conversion,
        /// The format spec, itself a list of pieces; empty when there is none.
        spec: Vec<FStringPart>,
    },
}

/// What is applied to a value before it is formatted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Conversion {
    /// Nothing.
    None,
    /// `str()`.
    Str,
    /// `repr()`.
    Repr,
    /// `ascii()`.
    Ascii,
}

/// One argument of a call or class definition.
#[derive(Clone, Debug, PartialEq)]
pub enum Argument {
    /// `value`.
    Positional(Expr),
    /// `*value`.
    Star(Expr),
    /// `name=value`.
    Keyword(Ident, Expr),
    /// `**value`.
    DoubleStar(Expr),
}

/// One `for` clause of a comprehension.
#[derive(Clone, Debug, PartialEq)]
pub struct Clause {
    /// An assignment target.
    pub target: Expr,
    /// What is iterated.
    pub iter: Expr,
    /// The `if` conditions that follow.
    pub conditions: Vec<Expr>,
    /// `async for`.
    pub is_async: bool,
}

/// What a comprehension builds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ComprehensionKind {
    /// `[…]`.
    List,
    /// `{…}`.
    Set,
    /// `{k: v …}`.
    Dict,
    /// `(…)`.
    Generator,
}

/// Binary operators.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the operator of its name")]
pub enum BinaryOp {
    Add,
    Sub,
    Mul,
    MatMul,
    TrueDiv,
    FloorDiv,
    Mod,
    Pow,
    LeftShift,
    RightShift,
    BitAnd,
    BitOr,
    BitXor,
}

/// Unary operators.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the operator of its name")]
pub enum UnaryOp {
    Not,
    Neg,
    Pos,
    Invert,
}

/// `and` and `or`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the operator of its name")]
pub enum BoolOp {
    And,
    Or,
}

/// Comparison operators.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the operator of its name")]
pub enum CompareOp {
    Eq,
    NotEq,
    Lt,
    LtE,
    Gt,
    GtE,
    Is,
    IsNot,
    In,
    NotIn,
}
