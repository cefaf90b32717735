//! What the tree of each construct is.

use dormouse_source::{SourceFile, Span};
use num_bigint::BigInt;

use crate::ast::{
    Argument, BinaryOp, ComprehensionKind, Constant, Expr, ExprKind, Module, PatternKind, Stmt,
    StmtKind,
};
use crate::{parse_expression, parse_module};

#[track_caller]
fn module(text: &str) -> Module {
    match parse_module(&SourceFile::new("test", text)) {
        Ok(module) => module,
        Err(error) => panic!("{text}: {}", error.message),
    }
}

#[track_caller]
fn stmt(text: &str) -> Stmt {
    let mut body = module(text).body;
    assert_eq!(body.len(), 1, "{text}");
    body.remove(0)
}

#[track_caller]
fn expr(text: &str) -> Expr {
    match parse_expression(&SourceFile::new("test", text)) {
        Ok(expr) => expr,
        Err(error) => panic!("{text}: {}", error.message),
    }
}

/// An expression with all its operators in parentheses.
fn grouped(expr: &Expr) -> String {
    let join = |items: &[Expr], by: &str| items.iter().map(grouped).collect::<Vec<_>>().join(by);
    match &*expr.kind {
        ExprKind::Name(name) => name.clone(),
        ExprKind::Constant(Constant::Int(value)) => value.to_string(),
        ExprKind::Binary { left, op, right } => {
            format!("({} {op:?} {})", grouped(left), grouped(right))
        }
        ExprKind::Unary { op, operand } => format!("({op:?} {})", grouped(operand)),
        ExprKind::Bool { op, values } => format!("({})", join(values, &format!(" {op:?} "))),
        ExprKind::Compare { left, rest } => {
            let rest: String = rest
                .iter()
                .map(|(op, right)| format!(" {op:?} {}", grouped(right)))
                .collect();
            format!("({}{rest})", grouped(left))
        }
        ExprKind::IfExp { test, body, orelse } => {
            format!(
                "({} if {} else {})",
                grouped(body),
                grouped(test),
                grouped(orelse)
            )
        }
        ExprKind::Lambda {
            parameters: _,
            body,
        } => format!("(lambda {})", grouped(body)),
        ExprKind::Attribute { value, name } => format!("{}.{}", grouped(value), name.name),
        ExprKind::Await(value) => format!("(await {})", grouped(value)),
        ExprKind::Tuple(items) => format!("<{}>", join(items, " ")),
        ExprKind::Starred(value) => format!("*{}", grouped(value)),
        ExprKind::Call { func, arguments } => format!("{}({})", grouped(func), arguments.len()),
        ExprKind::Subscript { value, index } => format!("{}[{}]", grouped(value), grouped(index)),
        ExprKind::Slice { lower, upper, step } => {
            let show = |it: &Option<Expr>| it.as_ref().map(grouped).unwrap_or_default();
            format!("{}:{}:{}", show(lower), show(upper), show(step))
        }
        kind => format!("{kind:?}"),
    }
}

#[test]
fn precedence() {
    let cases = [
        ("a + b * c - d", "((a Add (b Mul c)) Sub d)"),
        ("-a ** -b ** c", "(Neg (a Pow (Neg (b Pow c))))"),
        (
            "a | b ^ c & d << e + f",
            "(a BitOr (b BitXor (c BitAnd (d LeftShift (e Add f)))))",
        ),
        (
            "a @ b // c % d / e",
            "((((a MatMul b) FloorDiv c) Mod d) TrueDiv e)",
        ),
        ("not a == b and c or d", "(((Not (a Eq b)) And c) Or d)"),
        ("a and b and c", "(a And b And c)"),
        (
            "a < b <= c != d is not e not in f",
            "(a Lt b LtE c NotEq d IsNot e NotIn f)",
        ),
        ("a if b else c if d else e", "(a if b else (c if d else e))"),
        ("lambda: a if b else c", "(lambda (a if b else c))"),
        ("a.b.c(d)[e]", "a.b.c(1)[e]"),
        ("~-+a", "(Invert (Neg (Pos a)))"),
        ("(a + b) * c", "((a Add b) Mul c)"),
        ("a[b:c, ::d, *e]", "a[<b:c: ::d *e>]"),
        ("a[*b]", "a[<*b>]"),
        ("(a, *b)", "<a *b>"),
        ("()", "<>"),
        ("(a,)", "<a>"),
    ];
    for (text, expected) in cases {
        assert_eq!(grouped(&expr(text)), expected, "{text}");
    }
}

#[test]
fn literals() {
    let constant = |text: &str| match *expr(text).kind {
        ExprKind::Constant(constant) => constant,
        kind => panic!("{text}: {kind:?}"),
    };
    assert_eq!(constant("0xFF_FF"), Constant::Int(BigInt::from(0xFFFF)));
    assert_eq!(
        constant("123456789012345678901234567890"),
        Constant::Int("123456789012345678901234567890".parse().expect("digits"))
    );
    assert_eq!(constant("1_0.5e1"), Constant::Float(105.0));
    assert_eq!(constant("5."), Constant::Float(5.0));
    assert_eq!(constant(".5"), Constant::Float(0.5));
    assert_eq!(constant("2j"), Constant::Imaginary(2.0));
    assert_eq!(constant("..."), Constant::Ellipsis);
    assert_eq!(
        constant("'a' \"b\" r'\\n' '\\n\\t\\x41\\u00e9\\U0001F600\\101\\q'"),
        Constant::Str("ab\\n\n\tAé😀A\\q".into())
    );
    assert_eq!(
        constant("b'a\\xff\\0' b'b'"),
        Constant::Bytes(b"a\xff\0b".to_vec())
    );
    assert_eq!(constant("'''a\r\nb'''"), Constant::Str("a\nb".into()));
}

#[test]
fn spans() {
    let text = "if a:\n    b = (c + d)  # comment\n\nx";
    let body = module(text).body;
    let cut = |span: Span| &text[span.start as usize..span.end as usize];
    assert_eq!(cut(body[0].span), "if a:\n    b = (c + d)");
    let StmtKind::If { body: inner, .. } = &body[0].kind else {
        panic!("not an if")
    };
    let StmtKind::Assign { value, .. } = &inner[0].kind else {
        panic!("not an assignment")
    };
    assert_eq!(cut(inner[0].span), "b = (c + d)");
    assert_eq!(cut(value.span), "c + d");
    assert_eq!(cut(body[1].span), "x");
    let sum = expr("(a) + (b)");
    assert_eq!(sum.span, Span::new(0, 9));
    assert_eq!(expr("(a, b)").span, Span::new(0, 6));
    assert_eq!(expr("f(x for x in y)").span, Span::new(0, 15));
    let decorated = "@a\ndef f(): pass";
    assert_eq!(stmt(decorated).span, Span::new(3, 16));
}

#[test]
fn calls() {
    let ExprKind::Call { arguments, .. } = *expr("f(a, *b, c=d, **e)").kind else {
        panic!("not a call")
    };
    assert!(matches!(
        &arguments[..],
        [
            Argument::Positional(_),
            Argument::Star(_),
            Argument::Keyword(..),
            Argument::DoubleStar(_)
        ]
    ));
    let ExprKind::Call { arguments, .. } = *expr("f(x for x in y if z)").kind else {
        panic!("not a call")
    };
    let [Argument::Positional(generator)] = &arguments[..] else {
        panic!("not one argument")
    };
    let ExprKind::Comprehension { kind, clauses, .. } = &*generator.kind else {
        panic!("not a generator")
    };
    assert_eq!(*kind, ComprehensionKind::Generator);
    assert_eq!(clauses[0].conditions.len(), 1);
}

#[test]
fn parameters() {
    let StmtKind::FunctionDef(func) =
        stmt("def f(a, /, b: int = 1, *c: d, e, f=2, **g) -> h: pass").kind
    else {
        panic!("not a function")
    };
    let parameters = &func.parameters;
    assert_eq!(parameters.positional_only.len(), 1);
    assert_eq!(parameters.positional.len(), 1);
    assert!(parameters.star.is_some());
    assert_eq!(parameters.keyword_only.len(), 2);
    assert!(parameters.double_star.is_some());
    assert!(func.returns.is_some());
}

#[test]
fn print_statement() {
    let StmtKind::Print { values, newline } = stmt("print 'a', b").kind else {
        panic!("not a print")
    };
    assert_eq!((values.len(), newline), (2, true));
    let StmtKind::Print { values, newline } = stmt("print 'x %s' % y,").kind else {
        panic!("not a print")
    };
    assert_eq!((values.len(), newline), (1, false));
    let StmtKind::Print { values, newline } = stmt("print").kind else {
        panic!("not a print")
    };
    assert_eq!((values.len(), newline), (0, true));
}

#[test]
fn annotations() {
    let simple = |text: &str| match stmt(text).kind {
        StmtKind::AnnAssign { is_simple, .. } => is_simple,
        kind => panic!("{text}: {kind:?}"),
    };
    assert!(simple("a: int"));
    assert!(simple("a: int = 1"));
    assert!(!simple("(a): int"));
    assert!(!simple("a.b: int = 1"));
}

#[test]
fn imports() {
    let StmtKind::ImportFrom {
        module,
        names,
        level,
    } = stmt("from ....a.b import (c as d, e,)").kind
    else {
        panic!("not an import")
    };
    assert_eq!((module.as_deref(), names.len(), level), (Some("a.b"), 2, 4));
    let StmtKind::ImportFrom {
        module,
        names,
        level,
    } = stmt("from . import *").kind
    else {
        panic!("not an import")
    };
    assert_eq!((module, names[0].name.name.as_str(), level), (None, "*", 1));
}

#[test]
fn patterns() {
    let text = "match x, *y:
    case 1 | -2 | 3 + 4j | 'a' 'b': pass
    case None: pass
    case a.b.c: pass
    case [a, *_, (1 | 2) as b] if a: pass
    case {'a': 1, b.c: d, **rest}: pass
    case A.B(1, c, d=e,): pass
    case a, *b: pass
    case (): pass
    case (a, ): pass
    case _: pass
";
    let StmtKind::Match { cases, .. } = stmt(text).kind else {
        panic!("not a match")
    };
    let kinds: Vec<&PatternKind> = cases.iter().map(|it| &it.pattern.kind).collect();
    assert!(matches!(kinds[0], PatternKind::Or(patterns) if patterns.len() == 4));
    assert!(matches!(kinds[1], PatternKind::Singleton(Constant::None)));
    assert!(matches!(kinds[2], PatternKind::Value(_)));
    assert!(matches!(kinds[3], PatternKind::Sequence(patterns) if patterns.len() == 3));
    assert!(matches!(kinds[4], PatternKind::Mapping { items, rest: Some(_) } if items.len() == 2));
    assert!(
        matches!(kinds[5], PatternKind::Class { positional, keyword, .. } if positional.len() == 2 && keyword.len() == 1)
    );
    assert!(matches!(kinds[6], PatternKind::Sequence(patterns) if patterns.len() == 2));
    assert!(matches!(kinds[7], PatternKind::Sequence(patterns) if patterns.is_empty()));
    assert!(matches!(kinds[8], PatternKind::Sequence(patterns) if patterns.len() == 1));
    assert!(matches!(kinds[9], PatternKind::Capture(None)));
}

#[test]
fn all_statements_parse() {
    module(
        "
import a, b.c as d
x = y = *a, b
x += yield_ or (yield_)
a[b].c @= d
del a, (b, c), d[e]
assert a, b
if a: b; c;
elif d: e
else: f
while a:
    if b: continue
    break
else:
    c
for a, *b in c, *d: pass
for (a) in b:
    pass
else: pass
try:
    a
except (A, B) as c: d
except D:
    e
except: f
else: g
finally: h
try: a
except* B as c: d
try: a
finally: b
with a, b as c, d as (e, f): pass
with (a as b, c): pass
with (a, b) as c: pass
with (open(a)) as b, c: pass
raise
raise A
raise A from B
@a
@b.c(d)
@(e := f)[0]
class C(D, *E, metaclass=F, **G):
    'doc'
    def f(self, *, a): return self, a
async def f(*a: *b):
    async with c as d, e: await g
    async for h in i: yield j
async def f(): return [await k async for k in l]
def g():
    global a, b
    def h():
        nonlocal c
        c = yield
        yield from a
        return
    c = 1
lambda *a, b=1, **c: (yield)
{**a, 'b': c}; {*a, b}; {a: b for c in d}; {a for b in c}; [a for b in c for d in e if f if g]
print(a, *b, sep='', **c)
x: int; y: str = 1, *z
a if b else c; not a; a not in b; a is not b; (a := b)
match = case = _ = 1
match[0], case(1), match.x
",
    );
}

#[test]
fn binary_operators_group_from_the_left() {
    let ExprKind::Binary { left, op, .. } = *expr("a - b - c").kind else {
        panic!("not binary")
    };
    assert_eq!(op, BinaryOp::Sub);
    assert_eq!(grouped(&left), "(a Sub b)");
}
