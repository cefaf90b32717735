//! Images from strangers, and the promise that the same state gives the same bytes.

use std::path::Path;

use dormouse::{Captured, Error, Program, State, count_instructions, inspect};

const SCRIPT: &str = "
import stackless

def numbers(n):
    for i in range(n):
        yield i * 1.5

class Point:
    def __init__(self, x):
        self.x = x

def work(c, point):
    for number in numbers(3):
        try:
            c.send((point.x, number, {'key': [number]}))
        finally:
            point.x += 1

c = stackless.channel()
point = Point(1)
stackless.tasklet(work)(c, point)
for _ in range(3):
    print(c.receive())
";

fn asleep(n_instructions: u64) -> Vec<u8> {
    let mut program = Program::new(Box::new(Captured::new()));
    program
        .load("<test>", SCRIPT)
        .expect("the script is in the language");
    assert_eq!(program.run_for(n_instructions), State::Suspended);
    program.pickle().expect("everything in it can travel")
}

fn load_error(bytes: &[u8]) -> String {
    match inspect(bytes) {
        Err(Error::Load(error)) => error.to_string(),
        other => panic!("expected a load error, got {other:?}"),
    }
}

#[test]
fn bad_images_are_five_different_errors() {
    let image = asleep(100);
    let changed = |at: usize, byte: u8| {
        let mut bytes = image.clone();
        bytes[at] = byte;
        bytes
    };
    let last = image.len() - 1;
    let errors = [
        load_error(b"print('hello')"),
        load_error(&image[..last]),
        load_error(&changed(last, image[last] ^ 1)),
        load_error(&changed(8, 200)),
        load_error(&changed(8, 0)),
    ];
    let words = ["not an image", "truncated", "corrupt", "too new", "too old"];
    for (error, word) in errors.iter().zip(words) {
        assert!(error.contains(word), "{error:?} does not say `{word}`");
    }
}

#[test]
fn a_truncated_image_is_refused_at_any_length() {
    let image = asleep(100);
    assert_eq!(load_error(b""), "not an image: it is empty");
    for len in 1..image.len() {
        let error = load_error(&image[..len]);
        let says = format!("image truncated: it has {len} bytes and should have ");
        let promised = error
            .strip_prefix(&*says)
            .unwrap_or_else(|| panic!("{error}"));
        // The lengths of the sections are known when the table of sections is there.
        if len > 200 {
            assert_eq!(promised, format!("{}; copy it again", image.len()));
        }
    }
}

#[test]
fn a_changed_byte_is_noticed_everywhere() {
    let image = asleep(100);
    for at in 0..image.len() {
        let mut bytes = image.clone();
        bytes[at] ^= 0x10;
        assert!(
            inspect(&bytes).is_err(),
            "byte {at} was changed and nobody noticed"
        );
    }
}

#[test]
fn the_same_state_gives_the_same_bytes() {
    for n_instructions in (10..160).step_by(7) {
        let image = asleep(n_instructions);
        assert_eq!(
            image,
            asleep(n_instructions),
            "two runs differ after {n_instructions} instructions"
        );
        let woken =
            Program::unpickle(&image, Box::new(Captured::new())).expect("it was pickled here");
        let again = woken.pickle().expect("it was pickled before");
        assert_eq!(
            image, again,
            "pickling what was loaded differs after {n_instructions} instructions"
        );
    }
}

/// Scripts that import modules of the library, pickle and copy, stop in the midst of look-ups, or run many tasklets.
const VARIED: [&str; 16] = [
    "../examples/pickling_channel_split.py",
    "lang/classes/metaclasses_make_classes.py",
    "lang/containers/a_look_up_asks_each_key_once.py",
    "lang/containers/graphs_are_searched.py",
    "lang/exceptions/except_star_takes_groups_apart.py",
    "lang/functions/exec_and_eval_take_namespaces.py",
    "lang/imports/an_error_in_a_module_shows_its_lines.py",
    "lang/iterators/pipelines_of_generators_flow.py",
    "lang/modules/copy/copies_are_shallow_or_deep.py",
    "lang/modules/functools/partial_and_wraps.py",
    "lang/modules/json/json_is_read_and_mistakes_are_placed.py",
    "lang/modules/re/match_objects_tell_what_matched.py",
    "lang/programs/a_spreadsheet_recalculates.py",
    "stackless/pickle/persistent_ids_are_asked_for_every_reference.py",
    "stackless/pickle/tasklets_that_hold_each_other.py",
    "stackless/watchdog/a_chain_of_channels.py",
];
/// How often each of them sleeps.
const N_SLEEPS: u64 = 50;

#[test]
fn what_was_loaded_gives_the_same_bytes_again() {
    for script in VARIED {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(script);
        let text = std::fs::read_to_string(&path).expect("the script is there");
        let every = count_instructions(&text, 1_000_000) / N_SLEEPS + 1;
        let mut program = Program::new(Box::new(Captured::new()));
        program
            .load("script.py", &text)
            .expect("the script is in the language");
        let mut n_run = 0;
        while program.run_for(every) == State::Suspended {
            n_run += every;
            let image = program.pickle().expect("everything in it can travel");
            program =
                Program::unpickle(&image, Box::new(Captured::new())).expect("it was pickled here");
            let again = program.pickle().expect("it was pickled before");
            assert!(
                image == again,
                "{script}: pickling what was loaded differs after {n_run} instructions"
            );
        }
    }
}
