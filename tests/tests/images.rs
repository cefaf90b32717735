//! Images from strangers, and the promise that the same state gives the same bytes.

use dormouse::{Captured, Error, Program, State, inspect};

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
    for len in 0..image.len() {
        assert!(
            inspect(&image[..len]).is_err(),
            "the first {len} bytes were taken for an image"
        );
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
