//! Who depends on whom.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::tree::{files, read, root};

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
