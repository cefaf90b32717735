//! What is said of wrong tokens, layout and targets: CPython 3.11's own words.

use dormouse_source::SourceFile;

use super::check;
use crate::parse_module;

/// CPython reads a file line by line: behind its end it knows no column, and it marks a range of a line only where the
/// syntax of that line is wrong.
#[test]
fn files_are_shown_as_they_were_read() {
    let shown = |text: &str| {
        let file = SourceFile::new("f.py", text);
        parse_module(&file).err().map(|it| it.render(&file))
    };
    let cases = [
        (
            "if x:  # why\n",
            "  File \"f.py\", line 1\n    if x:  # why\n",
            "IndentationError: expected an indented block after 'if' statement on line 1",
        ),
        (
            "if x:\npassing = 1\n",
            "  File \"f.py\", line 2\n    passing = 1\n    ^\n",
            "IndentationError: expected an indented block after 'if' statement on line 1",
        ),
        (
            "class A:\n    @x\n\n",
            "  File \"f.py\", line 3\n    \n",
            "IndentationError: unexpected unindent",
        ),
        (
            "if x:\n    y\n  z",
            "  File \"f.py\", line 3\n    z\n     ^\n",
            "IndentationError: unindent does not match any outer indentation level",
        ),
        (
            "x = 5 % \n",
            "  File \"f.py\", line 1\n    x = 5 % \n            ^\n",
            "SyntaxError: invalid syntax",
        ),
    ];
    for (text, place, message) in cases {
        assert_eq!(shown(text), Some(format!("{place}{message}")), "{text:?}");
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
