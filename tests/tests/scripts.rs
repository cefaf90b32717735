//! Runs every script in three ways.

use std::path::Path;

use tests::{check, scripts};

fn check_folder(folder: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let scripts = scripts(&folder);
    assert!(!scripts.is_empty(), "{} has no scripts", folder.display());
    let failures: Vec<String> = scripts
        .iter()
        .filter_map(|script| check(script).err())
        .collect();
    assert!(
        failures.is_empty(),
        "{} of {} scripts failed:\n\n{}",
        failures.len(),
        scripts.len(),
        failures.join("\n\n")
    );
}

#[test]
fn the_language() {
    check_folder("lang");
}

#[test]
fn tasklets_and_channels() {
    check_folder("stackless");
}

#[test]
fn the_examples() {
    check_folder("../examples");
}
