//! The tidy test: house rules that a compiler does not check. A failure names the rule, the place and the remedy.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Every file below a folder with one of these endings, sorted.
fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = fs::read_dir(&folder) else {
            continue;
        };
        for path in entries.filter_map(Result::ok).map(|it| it.path()) {
            let name = path
                .file_name()
                .map(|it| it.to_string_lossy().into_owned())
                .unwrap_or_default();
            if path.is_dir() && name != "target" && !name.starts_with('.') {
                folders.push(path);
            } else if path.extension().is_some_and(|it| it == ending) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

fn rust_files() -> Vec<PathBuf> {
    [
        files(&root().join("crates"), "rs"),
        files(&root().join("tests"), "rs"),
    ]
    .concat()
}

#[test]
fn every_file_says_what_it_is_for() {
    for path in rust_files() {
        let is_unit_test = path.file_name().is_some_and(|it| it == "tests.rs");
        let is_documented = read(&path).starts_with("//!");
        assert!(
            is_documented || is_unit_test,
            "{}: begins without a `//!` line; say what the file owns",
            path.display()
        );
    }
}

/// The folders of a package whose files are targets of their own.
const TARGET_FOLDERS: [&str; 4] = ["tests", "benches", "examples", "fuzz_targets"];

#[test]
fn every_file_is_reachable() {
    for path in rust_files() {
        let stem = path
            .file_stem()
            .map(|it| it.to_string_lossy().into_owned())
            .unwrap_or_default();
        let folder = path.parent().unwrap_or(Path::new(""));
        let is_target = ["lib", "main", "build"].contains(&stem.as_str())
            || TARGET_FOLDERS.iter().any(|it| {
                folder.ends_with(it)
                    && folder
                        .parent()
                        .is_some_and(|it| it.join("Cargo.toml").exists())
            });
        if is_target {
            continue;
        }
        let (name, parents) = if stem == "mod" {
            let name = folder
                .file_name()
                .map(|it| it.to_string_lossy().into_owned())
                .unwrap_or_default();
            (name, folder.parent().map(Path::to_path_buf))
        } else {
            (stem, Some(folder.to_path_buf()))
        };
        let parent = parents.unwrap_or_default();
        let mut candidates = vec![
            parent.join("mod.rs"),
            parent.join("lib.rs"),
            parent.join("main.rs"),
            parent.with_extension("rs"),
        ];
        if parent.ends_with("tests") {
            // What several test targets share is declared by each of them.
            candidates.extend(files(&parent, "rs").into_iter().filter(|it| *it != path));
        }
        let is_declared = candidates.iter().filter(|it| it.exists()).any(|it| {
            read(it)
                .lines()
                .any(|line| line.trim_end().ends_with(&format!("mod {name};")))
        });
        assert!(
            is_declared,
            "{}: no `mod {name};` declares it; declare it or delete it",
            path.display()
        );
    }
}

/// The dependencies between our crates, by folder name, from the manifests.
fn manifest_arrows() -> BTreeMap<String, BTreeSet<String>> {
    let mut arrows = BTreeMap::new();
    for manifest in files(&root().join("crates"), "toml")
        .into_iter()
        .chain([root().join("tests/Cargo.toml")])
    {
        let folder = manifest
            .parent()
            .and_then(Path::file_name)
            .map(|it| it.to_string_lossy().into_owned());
        let mut section = String::new();
        let mut needs = BTreeSet::new();
        for line in read(&manifest).lines() {
            if line.starts_with('[') {
                section = line.to_string();
            } else if section == "[dependencies]" && line.starts_with("dormouse") {
                let name = line.split(['.', ' ', '=']).next().unwrap_or("");
                needs.insert(name.strip_prefix("dormouse-").unwrap_or(name).to_string());
            }
        }
        arrows.insert(folder.unwrap_or_default(), needs);
    }
    arrows
}

#[test]
fn crates_depend_as_the_architecture_says() {
    let text = read(&root().join("docs/architecture.md"));
    let rows = text
        .lines()
        .skip_while(|it| !it.starts_with("| crate"))
        .skip(2)
        .take_while(|it| it.starts_with('|'));
    let documented: BTreeMap<String, BTreeSet<String>> = rows
        .map(|row| {
            let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
            let needs = cells
                .get(1)
                .unwrap_or(&"")
                .split(',')
                .map(str::trim)
                .filter(|it| !it.is_empty());
            (cells[0].to_string(), needs.map(str::to_string).collect())
        })
        .collect();
    assert_eq!(
        documented,
        manifest_arrows(),
        "docs/architecture.md and the manifests differ; change the one that is wrong"
    );
}

#[test]
fn outside_libraries_stay_where_they_belong() {
    let homes = [
        ("postcard", "image"),
        ("rustyline", "cli"),
        ("clap", "cli"),
        ("ctrlc", "cli"),
        ("logos", "syntax"),
        ("lalrpop", "syntax"),
    ];
    for manifest in files(&root().join("crates"), "toml") {
        let folder = manifest
            .parent()
            .and_then(Path::file_name)
            .map(|it| it.to_string_lossy().into_owned())
            .unwrap_or_default();
        for (library, home) in homes {
            let is_used = read(&manifest).lines().any(|it| {
                it.starts_with(&format!("{library}.")) || it.starts_with(&format!("{library} "))
            });
            assert!(
                !is_used || folder == home,
                "{}: {library} belongs in `{home}` only",
                manifest.display()
            );
        }
    }
}

#[test]
fn every_script_and_every_expected_output_has_its_twin() {
    for folder in ["tests/lang", "tests/stackless", "examples"] {
        let folder = root().join(folder);
        for script in files(&folder, "py") {
            assert!(
                read(&script).starts_with("# "),
                "{}: begins without a `# ` sentence",
                script.display()
            );
            let output = script.with_extension("out");
            assert!(
                output.exists(),
                "{}: has no expected output; DORMOUSE_BLESS=1 cargo test -p tests",
                script.display()
            );
        }
        for output in files(&folder, "out") {
            assert!(
                output.with_extension("py").exists(),
                "{}: has no script; delete it",
                output.display()
            );
        }
    }
}

#[test]
fn the_text_is_clean() {
    for path in rust_files().into_iter().chain(files(&root(), "md")) {
        for (at, line) in read(&path).lines().enumerate() {
            let place = format!("{}:{}", path.display(), at + 1);
            assert!(line.trim_end() == line, "{place}: trailing white space");
            assert!(!line.contains('\t'), "{place}: a tab");
        }
    }
}

#[test]
fn documents_are_linked_and_links_resolve() {
    let hub = read(&root().join("README.md")) + &read(&root().join("docs/architecture.md"));
    for document in files(&root().join("docs"), "md") {
        let name = document
            .file_name()
            .map(|it| it.to_string_lossy().into_owned())
            .unwrap_or_default();
        assert!(
            hub.contains(&name) || name == "architecture.md",
            "docs/{name}: nothing links to it"
        );
    }
    for document in files(&root(), "md") {
        let text = read(&document);
        for link in text
            .split("](")
            .skip(1)
            .filter_map(|it| it.split(')').next())
        {
            let target = document
                .parent()
                .unwrap_or(Path::new(""))
                .join(link.split('#').next().unwrap_or(""));
            assert!(
                link.starts_with("http") || target.exists(),
                "{}: the link {link} leads nowhere",
                document.display()
            );
        }
    }
}
