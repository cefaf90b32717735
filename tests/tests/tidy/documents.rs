//! Scripts have their outputs, documents are linked.

use std::path::Path;

use super::tree::{files, read, root};

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
