//! Runs every script in three ways, each as a test of its own: `cargo test -p tests --test scripts -- part/of/path`.

use std::path::Path;
use std::process::ExitCode;

use libtest_mimic::{Arguments, Trial, run};
use tests::{Script, check, scripts};

/// The folders of scripts, by the name their tests begin with.
const FOLDERS: [(&str, &str); 3] = [
    ("lang", "lang"),
    ("stackless", "stackless"),
    ("examples", "../examples"),
];

fn trials(name: &str, folder: &Path) -> Vec<Trial> {
    let paths = scripts(folder);
    assert!(!paths.is_empty(), "{} has no scripts", folder.display());
    paths
        .into_iter()
        .map(|path| {
            let below = path
                .strip_prefix(folder)
                .unwrap_or(&path)
                .with_extension("");
            let test = format!("{name}/{}", below.display());
            Trial::test(test, move || check(&Script::read(path)).map_err(Into::into))
        })
        .collect()
}

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let tests = FOLDERS
        .iter()
        .flat_map(|(name, folder)| trials(name, &root.join(folder)))
        .collect();
    run(&arguments, tests).exit_code()
}
