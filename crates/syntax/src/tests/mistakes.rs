//! What is said of wrong statements and expressions: CPython 3.11's own words.

use super::check;

#[test]
fn parameters_and_arguments() {
    check(&[
        (
            "def f(a, a): pass",
            "duplicate argument 'a' in function definition",
        ),
        (
            "def f(a=1, b): pass",
            "non-default argument follows default argument",
        ),
        (
            "lambda a=1, b: 1",
            "non-default argument follows default argument",
        ),
        (
            "lambda a, a: 1",
            "duplicate argument 'a' in function definition",
        ),
        ("f(a=1, 2)", "positional argument follows keyword argument"),
        (
            "f(**a, 2)",
            "positional argument follows keyword argument unpacking",
        ),
        (
            "f(**a, *b)",
            "iterable argument unpacking follows keyword argument unpacking",
        ),
        ("f(a=1, a=2)", "keyword argument repeated: a"),
        (
            "f(x for x in y, 1)",
            "Generator expression must be parenthesized",
        ),
        (
            "f(1, x for x in y)",
            "Generator expression must be parenthesized",
        ),
        (
            "try:\n    pass\nexcept A, B:\n    pass",
            "multiple exception types must be parenthesized",
        ),
        ("def f(*): pass", "named arguments must follow bare *"),
        ("def f(*, **k): pass", "named arguments must follow bare *"),
        (
            "def f(a, *, b, *c): pass",
            "* argument may appear only once",
        ),
        (
            "def f(**k, a): pass",
            "arguments cannot follow var-keyword argument",
        ),
        ("def f(/, a): pass", "at least one argument must precede /"),
        ("def f(a, /, b, /): pass", "/ may appear only once"),
        ("def f(*a, b, /): pass", "/ must be ahead of *"),
        (
            "def f(*a=1): pass",
            "var-positional argument cannot have default value",
        ),
        (
            "def f(a, (b, c)): pass",
            "Function parameters cannot be parenthesized",
        ),
        (
            "f(a for a in b,)",
            "Generator expression must be parenthesized",
        ),
    ]);
}

#[test]
fn statements_out_of_place() {
    check(&[
        ("return 1", "'return' outside function"),
        ("yield 1", "'yield' outside function"),
        ("break", "'break' outside loop"),
        ("continue", "'continue' not properly in loop"),
        ("class A:\n    return 1", "'return' outside function"),
        (
            "try:\n    pass\nexcept:\n    pass\nexcept A:\n    pass",
            "default 'except:' must be last",
        ),
        (
            "try:\n    pass\nx = 1",
            "expected 'except' or 'finally' block",
        ),
        (
            "def f():\n    from x import *",
            "import * only allowed at module level",
        ),
        ("try: pass", "expected 'except' or 'finally' block"),
        ("await x", "'await' outside function"),
        ("def f(): await x", "'await' outside async function"),
        (
            "def f():\n    async for x in y: pass",
            "'async for' outside async function",
        ),
        (
            "def f():\n    async with x: pass",
            "'async with' outside async function",
        ),
        (
            "def f(): return [x async for x in y]",
            "asynchronous comprehension outside of an asynchronous function",
        ),
        (
            "async def f(): yield from x",
            "'yield from' inside async function",
        ),
        (
            "[(yield x) for x in y]",
            "'yield' inside list comprehension",
        ),
        (
            "try:\n    x\nexcept* A:\n    y\nexcept B:\n    z",
            "cannot have both 'except' and 'except*' on the same 'try'",
        ),
        (
            "try:\n    x\nexcept*:\n    y",
            "expected one or more exception types",
        ),
        (
            "for a in b:\n    try:\n        x\n    except* A:\n        break",
            "'break', 'continue' and 'return' cannot appear in an except* block",
        ),
        ("with (yield): pass", "'yield' outside function"),
        (
            "x = 1\nfrom __future__ import annotations",
            "from __future__ imports must occur at the beginning of the file",
        ),
        (
            "from __future__ import foo",
            "future feature foo is not defined",
        ),
    ]);
}

#[test]
fn patterns() {
    check(&[
        (
            "match x:\n    case 1: pass\n    case a: pass\n    case b: pass",
            "name capture 'a' makes remaining patterns unreachable",
        ),
        (
            "match x:\n    case _: pass\n    case 1: pass",
            "wildcard makes remaining patterns unreachable",
        ),
        (
            "match x:\n    case a | b: pass",
            "name capture 'a' makes remaining patterns unreachable",
        ),
        (
            "match x:\n    case [a, a]: pass",
            "multiple assignments to name 'a' in pattern",
        ),
        (
            "match x:\n    case 1 | [a]: pass",
            "alternative patterns bind different names",
        ),
        (
            "match x:\n    case [*a, *b]: pass",
            "multiple starred names in sequence pattern",
        ),
        (
            "match x:\n    case A(a=1, 2): pass",
            "positional patterns follow keyword patterns",
        ),
        (
            "match x:\n    case A(a=1, a=2): pass",
            "attribute name repeated in class pattern: a",
        ),
        ("match x:\n    case {**a, 1: 2}: pass", "invalid syntax"),
        (
            "match x:\n    case 1 as _: pass",
            "cannot use '_' as a target",
        ),
        (
            "match x:\n    case f\"a\": pass",
            "patterns may only match literals and attribute lookups",
        ),
        ("match x:\n    pass", "invalid syntax"),
    ]);
}

#[test]
fn names() {
    check(&[
        (
            "nonlocal x",
            "nonlocal declaration not allowed at module level",
        ),
        (
            "def f():\n    nonlocal x",
            "no binding for nonlocal 'x' found",
        ),
        (
            "def f(x):\n    global x",
            "name 'x' is parameter and global",
        ),
        (
            "def f():\n    x = 1\n    global x",
            "name 'x' is assigned to before global declaration",
        ),
        (
            "def f():\n    print(x)\n    global x",
            "name 'x' is used prior to global declaration",
        ),
        (
            "def f():\n    global x\n    nonlocal x",
            "name 'x' is nonlocal and global",
        ),
        (
            "class A:\n    nonlocal x",
            "no binding for nonlocal 'x' found",
        ),
        (
            "def g():\n    x = 1\n    def f():\n        x = 2\n        nonlocal x",
            "name 'x' is assigned to before nonlocal declaration",
        ),
    ]);
}

#[test]
fn hints() {
    check(&[
        (
            "if x = 3:\n    pass",
            "invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
        ),
        ("foo(a b)", "invalid syntax. Perhaps you forgot a comma?"),
        ("foo(a, b c)", "invalid syntax. Perhaps you forgot a comma?"),
        ("x = [1 2]", "invalid syntax. Perhaps you forgot a comma?"),
        ("x = {1 2}", "invalid syntax. Perhaps you forgot a comma?"),
        ("x = {1: 2, 3}", "':' expected after dictionary key"),
        (
            "x = {1: 2, 3: }",
            "expression expected after dictionary key and ':'",
        ),
        (
            "x = {1: }",
            "expression expected after dictionary key and ':'",
        ),
        (
            "f(a.b=1)",
            "expression cannot contain assignment, perhaps you meant \"==\"?",
        ),
        (
            "f(1=2)",
            "expression cannot contain assignment, perhaps you meant \"==\"?",
        ),
        (
            "from x import a,",
            "trailing comma not allowed without surrounding parentheses",
        ),
        ("a if b", "expected 'else' after 'if' expression"),
        ("x = a if b", "expected 'else' after 'if' expression"),
        (
            "async def f():\n    yield 1\n    return 1",
            "'return' with value in async generator",
        ),
        (
            "(a.b := 1)",
            "cannot use assignment expressions with attribute",
        ),
        (
            "(a[1] := 1)",
            "cannot use assignment expressions with subscript",
        ),
        (
            "[x := 1 for x in y]",
            "assignment expression cannot rebind comprehension iteration variable 'x'",
        ),
        (
            "[y for x in (z := 1)]",
            "assignment expression cannot be used in a comprehension iterable expression",
        ),
        (
            "class A: [(z := 1) for x in y]",
            "assignment expression within a comprehension cannot be used in a class body",
        ),
        (
            "exec \"a\"",
            "Missing parentheses in call to 'exec'. Did you mean exec(...)?",
        ),
        (
            "if True:\n    x = (1,\n    y = 2)",
            "invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
        ),
        (
            "{**a for a in b}",
            "dict unpacking cannot be used in dict comprehension",
        ),
        (
            "[*a for a in b]",
            "iterable unpacking cannot be used in comprehension",
        ),
        (
            "a = yield = b",
            "assignment to yield expression not possible",
        ),
        (
            "(a = 1)",
            "invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
        ),
        (
            "[a = 1]",
            "invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
        ),
        (
            "x = {a = 1}",
            "invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
        ),
        (
            "print(a = 1 b = 2)",
            "invalid syntax. Perhaps you forgot a comma?",
        ),
        (
            "def f(a: int b): pass",
            "invalid syntax. Perhaps you forgot a comma?",
        ),
        ("from __future__ import braces", "not a chance"),
    ]);
}

#[test]
fn plain() {
    check(&[
        ("while True print(1)", "invalid syntax"),
        ("def f(:\n    pass", "invalid syntax"),
        ("for x y in z: pass", "invalid syntax"),
        ("x = 1 +", "invalid syntax"),
        ("x = ", "invalid syntax"),
        ("import a.b as c.d", "invalid syntax"),
        ("x ? y", "invalid syntax"),
        ("x $ y", "invalid syntax"),
        ("else: pass", "invalid syntax"),
        ("elif x: pass", "invalid syntax"),
        ("async x", "invalid syntax"),
        ("x := 1", "invalid syntax"),
        ("a: int, b = 1", "invalid syntax"),
        ("class A(x for x in y): pass", "invalid syntax"),
        ("def f(1): pass", "invalid syntax"),
        ("def f(a.b): pass", "invalid syntax"),
        ("raise A, B", "invalid syntax"),
        ("x++", "invalid syntax"),
        ("x--", "invalid syntax"),
        ("a b", "invalid syntax"),
        ("a = b c", "invalid syntax"),
        ("import", "invalid syntax"),
        ("from . import", "invalid syntax"),
        ("from import x", "invalid syntax"),
        ("global", "invalid syntax"),
        ("del", "invalid syntax"),
        ("assert", "invalid syntax"),
        ("pass x", "invalid syntax"),
        ("{*a: b}", "invalid syntax"),
        ("a not b", "invalid syntax"),
        ("a is not not b", "invalid syntax"),
        ("not = 1", "invalid syntax"),
        ("def True(): pass", "invalid syntax"),
        ("class None: pass", "invalid syntax"),
        ("import True", "invalid syntax"),
        ("a.None", "invalid syntax"),
        ("x.1", "invalid syntax"),
        ("if a: b else: c", "invalid syntax"),
        (";", "invalid syntax"),
        ("x;;y", "invalid syntax"),
        ("@\ndef f(): pass", "invalid syntax"),
        ("@a\nx = 1", "invalid syntax"),
        ("import a, b as c,", "invalid syntax"),
        ("a, b = ", "invalid syntax"),
        ("f(a, , b)", "invalid syntax"),
        ("f(,)", "invalid syntax"),
        ("[,]", "invalid syntax"),
    ]);
}
