//! Every file says what it is for, is used, and is clean.

use std::path::Path;

use super::tree::{files, read, root, rust_files};

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
            parent.join("build.rs"),
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
