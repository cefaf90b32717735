//! Images that were written once and must always load: `tests/images/v1` holds some of format version 1, each with
//! what the rest of its program prints. `DORMOUSE_BLESS=1` writes those that are missing, and never changes one.

use std::fs;
use std::path::{Path, PathBuf};

use dormouse::{Captured, Program, State};

/// The scripts that fell asleep, and after how many instructions.
const SLEEPERS: [(&str, u64); 6] = [
    ("examples/caravan.py", 400),
    ("examples/pickling_simple.py", 60),
    (
        "tests/lang/exceptions/exceptions_run_their_finally_blocks.py",
        100,
    ),
    (
        "tests/lang/iterators/generators_send_throw_and_close.py",
        100,
    ),
    (
        "tests/lang/classes/classes_inherit_and_super_finds_the_next.py",
        180,
    ),
    ("tests/stackless/callbacks_sleep.py", 400),
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn folder() -> PathBuf {
    root().join("tests/images/v1")
}

/// Writes an image of a script asleep, and what the rest of it prints.
fn bless(script: &str, n_instructions: u64, image_path: &Path) {
    let text = fs::read_to_string(root().join(script)).expect("the script is in the repository");
    let mut program = Program::new(Box::new(Captured::new()));
    program
        .load("script.py", &text)
        .expect("the script is in the language");
    assert_eq!(
        program.run_for(n_instructions),
        State::Suspended,
        "{script} ends too early"
    );
    let image = program.pickle().expect("everything in it can travel");
    fs::create_dir_all(folder()).expect("the folder can be made");
    fs::write(image_path.with_extension("out"), rest(&image)).expect("the output can be written");
    fs::write(image_path, image).expect("the image can be written");
}

/// What a sleeping program prints from there to its end.
fn rest(image: &[u8]) -> String {
    let output = Captured::new();
    let mut program =
        Program::unpickle(image, Box::new(output.clone())).expect("a golden image always loads");
    let state = program.run();
    assert!(
        state == State::Finished || matches!(state, State::Exited { status: 0, .. }),
        "{state:?}"
    );
    output.text()
}

#[test]
fn images_of_version_1_load_and_finish() {
    for (script, n_instructions) in SLEEPERS {
        let name = Path::new(script)
            .file_stem()
            .expect("scripts have names")
            .to_string_lossy()
            .into_owned();
        let path = folder().join(name).with_extension("img");
        if !path.exists() && std::env::var_os("DORMOUSE_BLESS").is_some() {
            bless(script, n_instructions, &path);
        }
        let image = fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let expected = fs::read_to_string(path.with_extension("out")).unwrap_or_default();
        assert_eq!(rest(&image), expected, "{}", path.display());
    }
}
