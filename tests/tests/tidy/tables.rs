//! The tables of built-in functions, and the page that names them.

use std::collections::BTreeSet;

use dormouse::{Captured, Program, State};

use super::tree::{files, read, root};

/// One line of a table of natives.
struct Entry {
    file: String,
    name: String,
    doc: String,
}

/// The text between the quotes that follow a key.
fn quoted(text: &str, key: &str) -> Option<String> {
    let (_, rest) = text.split_once(key)?;
    let (value, _) = rest.trim_start().strip_prefix('"')?.split_once('"')?;
    Some(value.to_string())
}

/// Every native that is written out as one.
fn natives() -> Vec<Entry> {
    let mut entries = Vec::new();
    for path in files(&root().join("crates"), "rs") {
        let text = read(&path);
        for literal in text.split("Native {").skip(1) {
            let literal = literal.split('}').next().unwrap_or("");
            if !literal.contains("params:") {
                continue;
            }
            if let Some(name) = quoted(literal, "name:") {
                entries.push(Entry {
                    file: path.display().to_string(),
                    name,
                    doc: quoted(literal, "doc:").unwrap_or_else(|| "(computed)".to_string()),
                });
            }
        }
    }
    assert!(entries.len() > 300, "the tables are not where they were");
    entries
}

#[test]
fn natives_have_a_doc_and_a_name_of_their_own() {
    let mut names = BTreeSet::new();
    for Entry { file, name, doc } in natives() {
        assert!(!doc.is_empty(), "{file}: {name} has no doc");
        assert!(
            names.insert(name.clone()),
            "{file}: two natives are called {name}, and images know them by name"
        );
    }
}

/// The words of a text.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|it: char| !it.is_alphanumeric() && it != '_')
}

#[test]
fn natives_are_named_by_a_script() {
    let folders = ["tests/lang", "tests/stackless", "examples", "crates"];
    let scripts: Vec<String> = folders
        .iter()
        .flat_map(|it| files(&root().join(it), "py"))
        .map(|it| read(&it))
        .collect();
    let used: BTreeSet<&str> = scripts.iter().flat_map(|it| words(it)).collect();
    let rust: String = files(&root().join("crates"), "rs")
        .iter()
        .map(|it| read(it))
        .collect();
    for Entry { file, name, .. } in natives() {
        let short = name.rsplit('.').next().unwrap_or(&name);
        // What only the VM calls is asked for by its hidden name.
        let is_called =
            || short.starts_with('_') && rust.matches(&format!("\"{short}\"")).count() > 1;
        assert!(
            used.contains(short) || is_called(),
            "{file}: no script names {name}; write a test for it"
        );
    }
}

/// What a script prints, by lines.
fn printed(script: &str) -> Vec<String> {
    let output = Captured::new();
    let mut program = Program::new(Box::new(output.clone()));
    program
        .load("script.py", script)
        .expect("the script is in the language");
    let state = program.run();
    assert!(state == State::Finished, "{state:?}");
    output.text().lines().map(str::to_string).collect()
}

#[test]
fn the_page_of_the_language_names_every_builtin() {
    let page = read(&root().join("docs/language.md"));
    let names = printed("import builtins\nfor it in dir(builtins): print(it)\n");
    assert!(names.len() > 100, "{names:?}");
    for name in names.iter().filter(|it| !it.starts_with('_')) {
        assert!(
            words(&page).any(|it| it == name),
            "docs/language.md: `{name}` is missing; say what it is"
        );
    }
}

#[test]
fn the_page_of_the_language_names_every_module() {
    let page = read(&root().join("docs/language.md"));
    let (_, section) = page
        .split_once("\n## Modules\n")
        .expect("docs/language.md has a section of modules");
    let section = section.split("\n## ").next().unwrap_or("");
    let mut names = BTreeSet::new();
    for path in files(&root().join("crates"), "rs") {
        let text = read(&path);
        for (at, _) in text.match_indices(", include_str!(") {
            names.extend(text[..at].rsplit('"').nth(1).map(str::to_string));
        }
    }
    names.retain(|it| !it.starts_with(['_', '<']));
    assert!(names.len() > 30, "{names:?}");
    for name in names {
        assert!(
            section.contains(&format!("`{name}`")),
            "docs/language.md: the module `{name}` is missing"
        );
    }
}
