//! Writes the first corpus of each target below `tests/fuzz/corpus`: the golden images, scripts of the suite asleep,
//! objects pickled, and the texts of scripts.

use std::fs;
use std::path::{Path, PathBuf};

use dormouse::{Captured, Program, State};

/// A seed longer than this slows every run down.
const MOST_BYTES: usize = 24 << 10;

/// Objects of every kind that a program can hold, as expressions.
const OBJECTS: &[&str] = &[
    "[1, -2, 3.5, 'text', b'bytes', None, True, 1 << 200]",
    "{'a': 1, (1, 2): {3, 4}, frozenset({5}): bytearray(b'x')}",
    "[range(3), slice(1, None), ..., NotImplemented]",
    "(lambda x, *y, z=1, **w: (x, y, z, w))",
    "[print, len, [].append, 'a'.upper, int, ValueError]",
    "[iter([1]), iter('ab'), iter({1: 2}), iter({1}), iter(range(9)), enumerate('ab'), zip('ab'), map(len, ['a'])]",
    "(n for n in range(4))",
    "[type('C', (), {'m': lambda self: 1, '__slots__': ('a',)})]",
    "type('C', (list,), {'__eq__': lambda *it: True})()",
    "[ValueError('x'), KeyError(1), StopIteration(2)]",
    "[property(len), staticmethod(len), classmethod(len), super(int, 1)]",
    "__import__('stackless').channel()",
    "__import__('stackless').tasklet(print)(1)",
    "[__import__('collections').deque([1, 2]), __import__('collections').OrderedDict(a=1)]",
    "__import__('itertools').chain([1], __import__('itertools').count())",
    "__import__('functools').partial(print, 1)",
    "__import__('re').compile('(a|b)*c')",
    "__import__('datetime').datetime(2020, 1, 2)",
    "(lambda it: it.append(it) or it)([])",
];

/// Tasklets that stand inside something, as statements that bind `it`.
const TASKLETS: &[&str] = &[
    "import stackless
c = stackless.channel()
def f(n):
    try:
        with open_() as x:
            for i in range(n):
                c.receive()
    finally:
        print(n)
class open_:
    def __enter__(self): return self
    def __exit__(self, *it): return True
it = stackless.tasklet(f)(3)
it.run()
",
    "import stackless
def g():
    x = yield 1
    stackless.schedule()
    yield x
def f():
    try:
        1 // 0
    except ZeroDivisionError as error:
        return sorted([3, 1, 2], key=lambda n: stackless.schedule() or -n)
it = stackless.tasklet(lambda: (f(), list(g())))()
it.run()
",
];

fn main() {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    let root = package.join("../..");
    let corpus = |target: &str| {
        let folder = package.join("corpus").join(target);
        fs::create_dir_all(&folder).expect("the folder can be made");
        folder
    };
    let (images, objects, sources) = (corpus("image"), corpus("object"), corpus("source"));
    for path in files(&root.join("tests/images/v1"), "img") {
        write(&images, &name(&path), &fs::read(&path).expect("readable"));
    }
    let scripts =
        ["tests/lang", "tests/stackless", "examples"].map(|it| files(&root.join(it), "py"));
    for (at, path) in scripts.concat().iter().enumerate() {
        let text = fs::read_to_string(path).expect("readable");
        write(&sources, &name(path), text.as_bytes());
        if let Some(image) = asleep(&text, 50 + 97 * (at as u64 % 13)) {
            write(&images, &name(path), &image);
        }
    }
    for (at, object) in OBJECTS.iter().enumerate() {
        write_object(
            &objects,
            &format!("object-{at}"),
            &format!("it = {object}\n"),
        );
    }
    for (at, text) in TASKLETS.iter().enumerate() {
        write_object(&objects, &format!("tasklet-{at}"), text);
    }
}

/// The image of a script after so many instructions, when it is still running.
fn asleep(text: &str, n_instructions: u64) -> Option<Vec<u8>> {
    let mut program = Program::new(Box::new(Captured::new()));
    program.load("script.py", text).ok()?;
    if program.run_for(n_instructions) != State::Suspended {
        return None;
    }
    program.pickle().ok()
}

/// Writes the image of the global `it` of a script.
fn write_object(folder: &Path, name: &str, text: &str) {
    let mut program = Program::new(Box::new(Captured::new()));
    program.load("script.py", text).expect("in the language");
    let state = program.run();
    assert!(state == State::Finished, "{name}: {state:?}");
    let image = program.pickle_global("it");
    write(
        folder,
        name,
        &image.unwrap_or_else(|error| panic!("{name}: {error}")),
    );
}

fn write(folder: &Path, name: &str, content: &[u8]) {
    if content.len() <= MOST_BYTES {
        fs::write(folder.join(name), content).expect("the seed can be written");
    }
}

fn name(path: &Path) -> String {
    path.file_stem()
        .map(|it| it.to_string_lossy().into_owned())
        .unwrap_or_default()
}

/// Every file below a folder with one of these endings, sorted.
fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)
        .expect("readable")
        .filter_map(Result::ok)
    {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|it| it == ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}
