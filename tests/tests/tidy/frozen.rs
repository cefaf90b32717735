//! What was released never changes: the modules of the image format and the numbers of the ops.

use std::collections::BTreeSet;

use super::tree::{files, read, root};

/// The checksum of a file's code; comments may be improved.
fn checksum(text: &str) -> String {
    let code: Vec<&str> = text
        .lines()
        .filter(|it| !it.trim_start().starts_with("//"))
        .collect();
    format!("{:08x}", crc32fast::hash(code.join("\n").as_bytes()))
}

#[test]
fn released_formats_are_as_they_were() {
    let page = read(&root().join("docs/images.md"));
    for path in files(&root().join("crates/image/src/wire"), "rs") {
        let name = path
            .file_name()
            .map(|it| it.to_string_lossy().into_owned())
            .unwrap_or_default();
        if name == "mod.rs" || name == "tests.rs" {
            continue;
        }
        let checksum = checksum(&read(&path));
        assert!(
            page.contains(&format!("`wire/{name}` | `{checksum}`")),
            "crates/image/src/wire/{name}: its code is {checksum}, which is not what docs/images.md says; \
             a released format never changes: undo it and add a new version"
        );
    }
}

/// The ops as the table in the source has them: name and number.
fn ops() -> Vec<(String, u8)> {
    let table = read(&root().join("crates/bytecode/src/op.rs"));
    let lines = table.lines().filter_map(|line| {
        let (name, rest) = line.strip_prefix("            ")?.split_once(" = ")?;
        let number = rest.split(' ').next()?.parse().ok()?;
        let is_name = name.chars().all(|it| it.is_ascii_alphanumeric());
        is_name.then(|| (name.to_string(), number))
    });
    lines.collect()
}

#[test]
fn numbers_of_ops_are_unique_and_only_appended() {
    let ops = ops();
    let numbers: BTreeSet<u8> = ops.iter().map(|it| it.1).collect();
    assert_eq!(numbers.len(), ops.len(), "op.rs: two ops have one number");
    let pinned = read(&root().join("tests/tests/tidy/ops.txt"));
    let found: Vec<String> = ops
        .iter()
        .map(|(name, number)| format!("{number} {name}"))
        .collect();
    let pinned: Vec<&str> = pinned.lines().collect();
    for (at, line) in pinned.iter().enumerate() {
        assert_eq!(
            found.get(at).map(String::as_str),
            Some(*line),
            "op.rs: released ops keep their numbers and places; append the new one"
        );
    }
    assert_eq!(
        found.len(),
        pinned.len(),
        "tests/tests/tidy/ops.txt: append the new ops: {:?}",
        &found[pinned.len()..]
    );
}

#[test]
fn every_op_has_one_handler() {
    let dispatch = read(&root().join("crates/vm/src/interpreter/dispatch.rs"));
    let (_, arms) = dispatch
        .split_once("match op {")
        .expect("the loop matches on the op");
    assert!(
        !arms.contains("\n                _ =>"),
        "dispatch.rs: a wildcard arm hides ops that are forgotten"
    );
    let patterns: Vec<&str> = arms
        .lines()
        .filter_map(|it| it.strip_prefix("                "))
        .filter(|it| it.starts_with("Op::") || it.starts_with("| Op::"))
        .filter_map(|it| it.split("=>").next())
        .flat_map(|it| it.split('|'))
        .filter_map(|it| it.trim().strip_prefix("Op::"))
        .collect();
    for (name, _) in ops() {
        let n_handlers = patterns.iter().filter(|it| **it == name).count();
        assert_eq!(
            n_handlers, 1,
            "dispatch.rs: Op::{name} has {n_handlers} arms"
        );
    }
}
