//! What is said of wrong texts: CPython 3.11's own words.

use dormouse_source::{Diagnostic, SourceFile};

use crate::parse_module;

fn error(text: &str) -> Diagnostic {
    match parse_module(&SourceFile::new("test", text)) {
        Err(error) => error,
        Ok(_) => panic!("accepted: {text}"),
    }
}

#[track_caller]
fn check(cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        let error = error(text);
        let kind = error.kind.exception_name();
        let kind = if kind == "SyntaxError" {
            String::new()
        } else {
            format!("{kind}: ")
        };
        assert_eq!(format!("{kind}{}", error.message), *expected, "{text}");
    }
}

#[test]
fn layout() {
    check(&[
        ("if x", "expected ':'"),
        ("if x\n  y", "expected ':'"),
        ("def f()\n    pass", "expected ':'"),
        ("class A\n    pass", "expected ':'"),
        ("for x in y\n    pass", "expected ':'"),
        ("x = (1, 2\ny = 3", "'(' was never closed"),
        ("x = (1, 2", "'(' was never closed"),
        (
            "x = [1, 2}",
            "closing parenthesis '}' does not match opening parenthesis '['",
        ),
        ("x = 1)", "unmatched ')'"),
        (
            "if x:\npass",
            "IndentationError: expected an indented block after 'if' statement on line 1",
        ),
        (
            "def f():\nx = 1",
            "IndentationError: expected an indented block after function definition on line 1",
        ),
        ("  x = 1", "IndentationError: unexpected indent"),
        ("x = 1\n  y = 2", "IndentationError: unexpected indent"),
        (
            "if x:\n    y\n  z",
            "IndentationError: unindent does not match any outer indentation level",
        ),
        ("from x import (a, b", "'(' was never closed"),
        (
            "x = f'{(a}'",
            "f-string: closing parenthesis '}' does not match opening parenthesis '('",
        ),
        ("if a: pass\nelse if b: pass", "expected ':'"),
        (
            "match x:\ncase 1: pass",
            "IndentationError: expected an indented block after 'match' statement on line 1",
        ),
        ("match x:\n    case 1\n        pass", "expected ':'"),
        ("match x\n    case 1: pass", "expected ':'"),
        (
            "for x in range(3):",
            "IndentationError: expected an indented block after 'for' statement on line 1",
        ),
        (
            "while x:",
            "IndentationError: expected an indented block after 'while' statement on line 1",
        ),
        (
            "def f():\n",
            "IndentationError: expected an indented block after function definition on line 1",
        ),
        (
            "class A:\n# comment",
            "IndentationError: expected an indented block after class definition on line 1",
        ),
        (
            "with x as y:\ny",
            "IndentationError: expected an indented block after 'with' statement on line 1",
        ),
        (
            "try:\nx",
            "IndentationError: expected an indented block after 'try' statement on line 1",
        ),
        (
            "try:\n    x\nexcept A:\ny",
            "IndentationError: expected an indented block after 'except' statement on line 3",
        ),
        (
            "try:\n    x\nfinally:\ny",
            "IndentationError: expected an indented block after 'finally' statement on line 3",
        ),
        (
            "try:\n    x\nexcept* A:\ny",
            "IndentationError: expected an indented block after 'except*' statement on line 3",
        ),
        (
            "if 1:\n\tx\n        y",
            "TabError: inconsistent use of tabs and spaces in indentation",
        ),
        (
            "if 1:\n        x\n\ty",
            "TabError: inconsistent use of tabs and spaces in indentation",
        ),
        ("if x: pass\n y", "IndentationError: unexpected indent"),
        (
            "def f():\n  if x:\n    y\n z",
            "IndentationError: unindent does not match any outer indentation level",
        ),
        ("(\n)\n)", "unmatched ')'"),
        ("\tx\n", "IndentationError: unexpected indent"),
    ]);
}

#[test]
fn literals_and_tokens() {
    check(&[
        (
            "x = 'abc",
            "unterminated string literal (detected at line 1)",
        ),
        (
            "x = \"\"\"abc",
            "unterminated triple-quoted string literal (detected at line 1)",
        ),
        ("x = 5 €", "invalid character '€' (U+20AC)"),
        (
            "x = 0777",
            "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers",
        ),
        ("x = 0x", "invalid hexadecimal literal"),
        ("x = 0b12", "invalid digit '2' in binary literal"),
        ("x = 0o8", "invalid digit '8' in octal literal"),
        ("x = 1__0", "invalid decimal literal"),
        ("x = 1_", "invalid decimal literal"),
        ("x = 1abc", "invalid decimal literal"),
        ("x = 1e", "invalid decimal literal"),
        ("x = 1.e+", "invalid decimal literal"),
        ("x = 'a' b'b'", "cannot mix bytes and nonbytes literals"),
        (
            "x = b'é'",
            "bytes can only contain ASCII literal characters",
        ),
        (
            "x = '\\x1'",
            "(unicode error) 'unicodeescape' codec can't decode bytes in position 0-2: truncated \\xXX escape",
        ),
        (
            "x = '\\u12'",
            "(unicode error) 'unicodeescape' codec can't decode bytes in position 0-3: truncated \\uXXXX escape",
        ),
        (
            "x = b'\\x1'",
            "(value error) invalid \\x escape at position 0",
        ),
        ("x = f'{'", "f-string: expecting '}'"),
        ("x = f'{}'", "f-string: empty expression not allowed"),
        ("x = f'}'", "f-string: single '}' is not allowed"),
        ("x = f'{a'", "f-string: expecting '}'"),
        (
            "x = f'{a b}'",
            "f-string: invalid syntax. Perhaps you forgot a comma?",
        ),
        (
            "x = f'{a!x}'",
            "f-string: invalid conversion character: expected 's', 'r', or 'a'",
        ),
        ("x = f'{a!r'", "f-string: expecting '}'"),
        (
            "x = f'{a:{b:{c}}}'",
            "f-string: expressions nested too deeply",
        ),
        (
            "x = f'{a[\"b\\n\"]}'",
            "f-string expression part cannot include a backslash",
        ),
        ("x = f'{a#}'", "f-string expression part cannot include '#'"),
        ("x = f'{a)}'", "f-string: unmatched ')'"),
        (
            "x = f'{*a}'",
            "f-string: cannot use starred expression here",
        ),
        ("x = f'{lambda x: 1}'", "f-string: invalid syntax"),
        ("x = f'{a = b}'", "f-string: expecting '}'"),
        (
            "match x:\n    case 1 + 2: pass",
            "imaginary number required in complex literal",
        ),
        (
            "x = \\ 1",
            "unexpected character after line continuation character",
        ),
        ("x = 1 \\", "unexpected EOF while parsing"),
    ]);
}

#[test]
fn targets() {
    check(&[
        (
            "if x.y = 3:\n    pass",
            "cannot assign to attribute here. Maybe you meant '==' instead of '='?",
        ),
        (
            "if 3 = x: pass",
            "cannot assign to literal here. Maybe you meant '==' instead of '='?",
        ),
        (
            "1 = x",
            "cannot assign to literal here. Maybe you meant '==' instead of '='?",
        ),
        (
            "f() = x",
            "cannot assign to function call here. Maybe you meant '==' instead of '='?",
        ),
        (
            "a + b = c",
            "cannot assign to expression here. Maybe you meant '==' instead of '='?",
        ),
        ("None = 1", "cannot assign to None"),
        (
            "x, 1 = y",
            "cannot assign to literal here. Maybe you meant '==' instead of '='?",
        ),
        ("(x, f()) = y", "cannot assign to function call"),
        ("[a, 1] = b", "cannot assign to literal"),
        ("a = 1 = b", "cannot assign to literal"),
        (
            "f() += 1",
            "'function call' is an illegal expression for augmented assignment",
        ),
        (
            "(a, b) += 1",
            "'tuple' is an illegal expression for augmented assignment",
        ),
        (
            "[a] += 1",
            "'list' is an illegal expression for augmented assignment",
        ),
        (
            "1 += 1",
            "'literal' is an illegal expression for augmented assignment",
        ),
        ("del 1", "cannot delete literal"),
        ("del f()", "cannot delete function call"),
        ("del a + b", "cannot delete expression"),
        ("del *a", "cannot delete starred"),
        ("del (a, 1)", "cannot delete literal"),
        ("for 1 in x: pass", "cannot assign to literal"),
        ("for f() in x: pass", "cannot assign to function call"),
        ("for a, 1 in x: pass", "cannot assign to literal"),
        ("with a as 1: pass", "cannot assign to literal"),
        ("with a as f(): pass", "cannot assign to function call"),
        ("f(True=2)", "cannot assign to True"),
        ("*a, *b = c", "multiple starred expressions in assignment"),
        (
            "*a = c",
            "starred assignment target must be in a list or tuple",
        ),
        ("x = *a", "can't use starred expression here"),
        ("*a", "can't use starred expression here"),
        ("(*a)", "cannot use starred expression here"),
        (
            "f'{a}' = 1",
            "cannot assign to f-string expression here. Maybe you meant '==' instead of '='?",
        ),
        (
            "(x := 1) = 2",
            "cannot assign to named expression here. Maybe you meant '==' instead of '='?",
        ),
        (
            "(a, b): int",
            "only single target (not tuple) can be annotated",
        ),
        (
            "[a, b]: int",
            "only single target (not list) can be annotated",
        ),
        ("f(): int", "illegal target for annotation"),
        ("f(a)(b): int = 3", "illegal target for annotation"),
        (
            "{a: *b}",
            "cannot use a starred expression in a dictionary value",
        ),
        ("True = 1", "cannot assign to True"),
        ("f(None=1)", "cannot assign to None"),
        (
            "\"a\" = 1",
            "cannot assign to literal here. Maybe you meant '==' instead of '='?",
        ),
        ("a < b = c", "cannot assign to comparison"),
        (
            "-a = 1",
            "cannot assign to expression here. Maybe you meant '==' instead of '='?",
        ),
        ("a and b = 1", "cannot assign to expression"),
        ("lambda: 1 = 2", "cannot assign to lambda"),
        (
            "[x for x in y] = 1",
            "cannot assign to list comprehension here. Maybe you meant '==' instead of '='?",
        ),
        (
            "{a} = 1",
            "cannot assign to set display here. Maybe you meant '==' instead of '='?",
        ),
        (
            "{} = 1",
            "cannot assign to dict literal here. Maybe you meant '==' instead of '='?",
        ),
        (
            "... = 1",
            "cannot assign to ellipsis here. Maybe you meant '==' instead of '='?",
        ),
        (
            "a if b else c = 1",
            "cannot assign to conditional expression",
        ),
        (
            "(x for x in y) = 1",
            "cannot assign to generator expression",
        ),
        ("__debug__ = 1", "cannot assign to __debug__"),
        ("def f(__debug__): pass", "cannot assign to __debug__"),
        (
            "() += 1",
            "'tuple' is an illegal expression for augmented assignment",
        ),
        (
            "def f():\n    x: int\n    global x",
            "annotated name 'x' can't be global",
        ),
    ]);
}

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

#[test]
fn refused_for_now() {
    check(&[
        (
            "'\\N{DASH}'",
            "character names (`\\N{…}`) are not supported, use `\\u` or `\\U`",
        ),
        (
            "'\\ud800'",
            "lone surrogates in string literals are not supported",
        ),
    ]);
}

#[test]
fn places() {
    let place = |text: &str| {
        let span = error(text).span;
        (span.start, span.end)
    };
    assert_eq!(place("x = (1, 2\ny = 3"), (4, 5));
    assert_eq!(place("if x\n"), (4, 4));
    assert_eq!(place("f(a b)"), (2, 5));
    assert_eq!(place("x = 'abc"), (4, 5));
    assert_eq!(place("x = f'{a b}'"), (7, 10));
    assert_eq!(place("x = 1\n  y = 2"), (8, 9));
}

#[test]
fn no_nesting_overflows_the_stack() {
    let many = 100_000;
    let too_deep = "too many nested expressions or statements: a tree may be 1000 levels deep";
    let texts = [
        format!("x = 1{}", " + 1".repeat(many)),
        format!("x = {}1", "- ".repeat(many)),
        format!("x = {}1", "not ".repeat(many)),
        format!("x = {}1", "2 ** ".repeat(many)),
        format!("x = {}1", "lambda a, b: ".repeat(many)),
        format!("x = {}1", "1 if 2 else ".repeat(many)),
        format!("x = a{}", ".b".repeat(many)),
        format!("x = a{}", "()".repeat(many)),
        format!("x = a{}", "[0]".repeat(many)),
        format!("if a: pass\n{}", "elif b: pass\n".repeat(many)),
        format!(
            "x = {}1{}",
            format!("{}(", "-".repeat(900)).repeat(190),
            ")".repeat(190)
        ),
        format!(
            "x = {}1{}",
            "(".repeat(190),
            format!("){}", "+1".repeat(900)).repeat(190)
        ),
    ];
    for text in texts {
        assert_eq!(error(&text).message, too_deep);
    }
}

#[test]
fn what_is_flat_may_be_long() {
    let many = 20_000;
    let texts = [
        format!("x = a{}", " and a".repeat(many)),
        format!("x = a{}", " < a".repeat(many)),
        format!("x = [{}]", "1 + 1, ".repeat(many)),
        format!("x = {}1", "a = ".repeat(many)),
        format!("x = {}", "'a' ".repeat(many)),
        format!("{}def f(): pass", "@a\n".repeat(many)),
        format!("x = a{}", " + b * c ** 2".repeat(900)),
        format!("x = {}1{}", "(".repeat(200), ")".repeat(200)),
    ];
    for text in texts {
        assert!(parse_module(&SourceFile::new("test", text)).is_ok());
    }
}
