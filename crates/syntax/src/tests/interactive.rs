//! What a prompt takes for a whole entry.

use dormouse_source::SourceFile;

use crate::{Interactive, parse_interactive};

#[track_caller]
fn check(text: &str, is_complete: bool) {
    match parse_interactive(&SourceFile::new("<stdin>", text)) {
        Ok(Interactive::Incomplete) => assert!(!is_complete, "{text:?}"),
        Ok(Interactive::Complete(_)) => assert!(is_complete, "{text:?}"),
        Err(error) => panic!("{text:?}: {}", error.message),
    }
}

#[test]
fn whole_entries() {
    for text in [
        "",
        "x",
        "x = 1; y = 2",
        "f(\n1\n)",
        "if x:\n  y\n",
        "if x: y\n",
        "'''a\nb'''",
        "# comment",
    ] {
        check(text, true);
    }
}

#[test]
fn open_entries() {
    for text in [
        "f(",
        "x = [1,\n2",
        "'''a",
        "'''a\n\n",
        "f(\n\n",
        "f(\n'''a",
        "if x:",
        "if x: y",
        "if x:\n  y",
        "if x:\n  y\nelse:",
        "def f():\n  # comment",
        "class A:\n  def f(self):\n    pass",
        "try:\n  x",
        "@a",
        "x = 1 + \\",
        "match x:\n  case 1:",
    ] {
        check(text, false);
    }
}

#[test]
fn wrong_entries() {
    for text in [
        "x = ",
        "if x",
        "f)",
        "x = 'a",
        "1 = x",
        "if x:\n  y\n z",
        "if x:\ny",
        "f(a b",
        "return 1",
        "if x:\n\n",
    ] {
        let result = parse_interactive(&SourceFile::new("<stdin>", text));
        assert!(result.is_err(), "{text:?}: {result:?}");
    }
}
