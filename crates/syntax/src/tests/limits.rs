//! What is refused though CPython has it, where errors point to, and how much is too much.

use dormouse_source::SourceFile;

use super::error;
use crate::parse_module;

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
