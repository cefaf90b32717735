//! Ceilings of files and functions. They describe pleasant code; what is one thing may be longer, and stands below with
//! the reason.

use super::tree::{read, root, rust_files};

/// Lines of a file.
const FILE_CEILING: usize = 600;
/// Lines of a function.
const FUNCTION_CEILING: usize = 80;

/// Longer files, and why.
const LONG_FILES: &[(&str, &str)] = &[(
    "crates/vm/src/interpreter/dispatch.rs",
    "the loop is one table of arms",
)];

/// Longer functions, and why.
const LONG_FUNCTIONS: &[(&str, &str, &str)] = &[
    (
        "crates/vm/src/interpreter/dispatch.rs",
        "dispatch",
        "the loop is one table of arms",
    ),
    (
        "crates/vm/src/interpreter/resume.rs",
        "resume",
        "one arm for each kind",
    ),
    (
        "crates/vm/src/interpreter/container.rs",
        "container_operator",
        "one arm for each pair of kinds",
    ),
    (
        "crates/vm/src/heap/replace.rs",
        "replace_references",
        "every field of every kind, named",
    ),
    ("crates/vm/src/fork.rs", "fork", "every field, named"),
    (
        "crates/image/src/check.rs",
        "object",
        "one arm for each kind of object",
    ),
    (
        "crates/image/src/wire/tests.rs",
        "the_bytes_of_objects_are_pinned",
        "a table",
    ),
    (
        "crates/pickle/src/load/fill.rs",
        "fill",
        "one arm for each kind of object",
    ),
    (
        "crates/pickle/src/save/record.rs",
        "object",
        "one arm for each kind of object",
    ),
    (
        "crates/syntax/src/check.rs",
        "stmt",
        "one arm for each kind of statement",
    ),
    ("crates/syntax/src/tests/errors.rs", "layout", "a table"),
    ("crates/syntax/src/tests/errors.rs", "targets", "a table"),
    ("crates/syntax/src/tests/mistakes.rs", "hints", "a table"),
];

/// The Rust files by their path in the repository.
fn texts() -> impl Iterator<Item = (String, String)> {
    let root = root();
    rust_files().into_iter().map(move |path| {
        let text = read(&path);
        let path = path.strip_prefix(&root).unwrap_or(&path);
        (path.to_string_lossy().into_owned(), text)
    })
}

#[test]
fn files_stay_under_their_ceiling() {
    for (path, text) in texts() {
        let n_lines = text.lines().count();
        let is_listed = LONG_FILES.iter().any(|it| it.0 == path);
        assert!(
            n_lines <= FILE_CEILING || is_listed,
            "{path}: {n_lines} lines, and {FILE_CEILING} are the ceiling; split it where its topics part"
        );
        assert!(
            n_lines > FILE_CEILING || !is_listed,
            "{path}: {n_lines} lines: take it off the list of longer files in {}",
            file!()
        );
    }
    for (path, _) in LONG_FILES {
        assert!(
            root().join(path).exists(),
            "{path}: a longer file that is gone"
        );
    }
}

/// The functions of a file that rustfmt has laid out: name and number of lines.
fn functions(text: &str) -> Vec<(String, usize)> {
    let lines: Vec<&str> = text.lines().collect();
    let mut found = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let code = line.trim_start();
        let Some((before, rest)) = code.split_once("fn ") else {
            continue;
        };
        let is_definition = before
            .split_whitespace()
            .all(|it| it.starts_with("pub") || ["const", "unsafe", "async"].contains(&it));
        let name: String = rest
            .chars()
            .take_while(|it| it.is_alphanumeric() || *it == '_')
            .collect();
        if !is_definition || name.is_empty() {
            continue;
        }
        let indent = &line[..line.len() - code.len()];
        let end = format!("{indent}}}");
        let body = &lines[at..];
        // A declaration without a body, or a body on the line of the name.
        let head = body.iter().position(|it| it.ends_with(['{', ';', '}']));
        let has_body = head.is_some_and(|it| body[it].ends_with('{'));
        let last = body.iter().position(|it| *it == end);
        if let (true, Some(last)) = (has_body, last) {
            found.push((name, last + 1));
        }
    }
    found
}

#[test]
fn functions_stay_under_their_ceiling() {
    let mut longer = Vec::new();
    for (path, text) in texts() {
        for (name, n_lines) in functions(&text) {
            if n_lines <= FUNCTION_CEILING {
                continue;
            }
            assert!(
                LONG_FUNCTIONS.iter().any(|it| it.0 == path && it.1 == name),
                "{path}: {name} has {n_lines} lines, and {FUNCTION_CEILING} are the ceiling; name its parts"
            );
            longer.push((path.clone(), name));
        }
    }
    for (path, name, _) in LONG_FUNCTIONS {
        assert!(
            longer.iter().any(|it| it.0 == *path && it.1 == *name),
            "{path}: {name} is no longer too long: take it off the list in {}",
            file!()
        );
    }
}
