//! Who depends on whom.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::tree::{files, read, root};

/// What a crate of ours depends on, by folder name: when it runs, and in its build script.
type Arrows = [BTreeSet<String>; 2];

/// The dependencies between our crates, by folder name, from the manifests.
fn manifest_arrows() -> BTreeMap<String, Arrows> {
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
        let mut needs = Arrows::default();
        for line in read(&manifest).lines() {
            if line.starts_with('[') {
                section = line.to_string();
            } else if line.starts_with("dormouse") {
                let name = line.split(['.', ' ', '=']).next().unwrap_or("");
                let name = name.strip_prefix("dormouse-").unwrap_or(name).to_string();
                match section.as_str() {
                    "[dependencies]" => needs[0].insert(name),
                    "[build-dependencies]" => needs[1].insert(name),
                    _ => continue,
                };
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
    let names = |cell: Option<&&str>| {
        let names = cell.copied().unwrap_or("").split(',').map(str::trim);
        names
            .filter(|it| !it.is_empty())
            .map(str::to_string)
            .collect()
    };
    let documented: BTreeMap<String, Arrows> = rows
        .map(|row| {
            let cells: Vec<&str> = row.split('|').skip(1).map(str::trim).collect();
            let arrows = [names(cells.get(1)), names(cells.get(2))];
            (cells[0].to_string(), arrows)
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
