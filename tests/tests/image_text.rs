//! How images read: for each kind of state a script that stops there, and the text of its image.
//!
//! A script stops after it has printed `here`. What does not belong to the state is left out: who wrote the image, what
//! it needs, how many objects it has.

use std::collections::BTreeSet;

use dormouse::{Reader, TextOptions, read};
use tests::stopped;

/// Compares with the snapshot of the test.
macro_rules! check {
    ($shown:expr) => {{
        let mut settings = insta::Settings::clone_current();
        settings.set_omit_expression(true);
        settings.bind(|| insta::assert_snapshot!($shown));
    }};
}

/// The script, and the image of it as text.
fn shown(script: &str, options: TextOptions) -> String {
    let script = script.trim_start();
    let image = stopped(script).image();
    let text = reader(&image).text(&options);
    let is_stable = |it: &&str| {
        !["needs ", "a whole program", "an object"]
            .iter()
            .any(|start| it.starts_with(start))
    };
    let lines: Vec<&str> = text
        .lines()
        .filter(is_stable)
        .filter(|it| !it.contains(" objects: "))
        .collect();
    format!("{}\n---\n{}\n", script.trim_end(), lines.join("\n"))
}

fn shown_usually(script: &str) -> String {
    shown(script, TextOptions::default())
}

fn reader(image: &[u8]) -> Reader<'_> {
    read(image).expect("it was pickled here")
}

fn with_globals() -> TextOptions {
    TextOptions {
        globals: true,
        ..TextOptions::default()
    }
}

#[test]
fn nested_calls_show_every_frame_with_its_locals() {
    check!(shown_usually(
        "
def outer(width, height):
    area = width * height
    return inner(area, unit='m')

def inner(area, unit):
    text = f'{area} {unit}'
    print('here')
    return text

outer(3, 4)
"
    ));
}

#[test]
fn loops_show_their_variables() {
    check!(shown_usually(
        "
def count(words):
    seen = {}
    for position, word in enumerate(words):
        seen[word] = position
        while len(seen) == 2:
            print('here')
            break

count(['plain', 'code', 'sleeps'])
"
    ));
}

#[test]
fn a_finally_shows_the_exception_on_its_way() {
    check!(shown_usually(
        "
def clean():
    try:
        1 / 0
    finally:
        print('here')

clean()
"
    ));
}

#[test]
fn a_handler_shows_the_exception_it_handles() {
    check!(shown_usually(
        "
class Lost(Exception):
    pass

def search(place):
    try:
        raise Lost(place, 7)
    except Lost as lost:
        print('here')

search('attic')
"
    ));
}

#[test]
fn generators_show_where_they_are_suspended() {
    check!(shown(
        "
def numbers(limit):
    for number in range(limit):
        if number == 2:
            print('here')
        yield number

fresh = numbers(1)
begun = numbers(9)
next(begun)
running = numbers(3)
total = sum(running)
",
        with_globals()
    ));
}

#[test]
fn waiting_on_channels_shows_values_in_flight_and_who_could_help() {
    check!(shown_usually(
        "
import stackless

def producer(out, name):
    out.send({'from': name, 'parcel': [1, 2]})

def consumer(inbox):
    return inbox.receive()

class Postman:
    def __init__(self, route):
        self.route = route

full = stackless.channel()
empty = stackless.channel()
full.preference = 1
postman = Postman([empty])
stackless.tasklet(producer)(full, 'Ada')
stackless.tasklet(producer)(full, 'Bea')
stackless.tasklet(consumer)(postman.route[0])
stackless.run()
print('here')
"
    ));
}

#[test]
fn a_run_inside_a_run_shows_who_waits_for_whom() {
    check!(shown_usually(
        "
import stackless

def inner():
    print('here')

def outer():
    stackless.tasklet(inner)()
    stackless.run()

stackless.tasklet(outer)()
stackless.run()
"
    ));
}

#[test]
fn sleepers_show_when_they_wake_up() {
    check!(shown_usually(
        "
import stackless
import time

def nap(seconds):
    time.sleep(seconds)

stackless.tasklet(nap)(3600)
stackless.tasklet(nap)(60)
stackless.schedule()
print('here')
"
    ));
}

#[test]
fn new_paused_ended_and_unbound_tasklets_are_told_apart() {
    check!(shown(
        "
import stackless

def work(job, times=1):
    stackless.schedule()

new = stackless.tasklet(work)('dig', times=2)
removed = stackless.tasklet(work)('rest')
removed.remove()
unbound = stackless.tasklet()
ended = stackless.tasklet(len)('abc')
ended.run()
killed = stackless.tasklet(work)('weed')
killed.run()
killed.kill()
print('here')
",
        with_globals()
    ));
}

#[test]
fn closures_show_what_they_hold() {
    check!(shown_usually(
        "
def counter(start):
    count = start

    def step(by):
        nonlocal count
        count += by
        print('here')
        return count

    return step

counter(40)(2)
"
    ));
}

#[test]
fn the_body_of_a_class_shows_what_it_has_so_far() {
    check!(shown_usually(
        "
def make(base):
    class Shape(base):
        sides = 3
        print('here')

make(object)
"
    ));
}

#[test]
fn an_import_shows_who_waits_for_it() {
    check!(shown_usually(
        "
with open('helper.py', 'w') as file:
    file.write('def ready():\\n    print(\\'here\\')\\n\\nready()\\n')

def needs(reason):
    import helper

needs('a test')
"
    ));
}

#[test]
fn a_with_statement_shows_the_manager_at_its_exit() {
    check!(shown_usually(
        "
class Manager:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        return self.name

    def __exit__(self, kind, error, traceback):
        print('here')

def work():
    with Manager('first') as entered:
        raise ValueError('from the body')

work()
"
    ));
}

#[test]
fn a_sort_shows_the_key_function_it_calls() {
    check!(shown_usually(
        "
def key(word):
    if word == 'bb':
        print('here')
    return len(word)

def work(words):
    words.sort(key=key)

work(['ccc', 'bb', 'a'])
"
    ));
}

#[test]
fn classes_and_their_instances_show_attributes() {
    check!(shown(
        "
class Point:
    __slots__ = ('x', 'y')

    def __init__(self, x, y):
        self.x = x
        self.y = y

class Names(dict):
    owner = 'nobody'

    @property
    def size(self):
        print('here')
        return len(self)

names = Names(a=1)
names.label = 'first'
point = Point(1, Point(2, None))
move = point.__init__
names.size
",
        with_globals()
    ));
}

#[test]
fn every_kind_of_object_has_a_text() {
    check!(shown(
        "
import stackless

nothing, dots, refused = None, ..., NotImplemented
small, large, huge = 7, 2 ** 70, 1 << 5000
floats = (1.5, 1e100, float('inf'), -0.0)
strings = ('plain', \"it's\", 'two\\nlines', '\\u00e9\\x01')
data, buffer = b'a\\xff\\'', bytearray(b'xyz')
numbers, more = [1, 2], list(range(20))
empty = ((), [], {}, set(), frozenset())
single, table, group = (1,), {'a': [1]}, {1, 2}
frozen = frozenset([3])
span, part = range(1, 9, 2), slice(1, None)
function, built_in, kind = (lambda: 1), len, int
method, bound = [].append, stackless.channel().send
keys, values, items = {'k': 1}.keys(), {'k': 1}.values(), {'k': 1}.items()
steps, back = iter([1, 2]), reversed([3, 4])
count, pairs = enumerate(['a']), zip([1], [2])
by_range = iter(range(5))
next(by_range)
error = ValueError('bad', 1)
loop = [1]
loop.append(loop)
deep = [[[[[1]]]]]
itself = {}
itself['me'] = itself
plain = object()
static, class_method = staticmethod(len), classmethod(len)
prop = property(len)
print('here')
",
        with_globals()
    ));
}

#[test]
fn a_subclass_of_tasklet_shows_its_class_and_attributes() {
    check!(shown_usually(
        "
import stackless

class Worker(stackless.tasklet):
    pass

def dig():
    stackless.schedule()
    print('here')

worker = Worker(dig)()
worker.tool = 'spade'
stackless.run()
"
    ));
}

#[test]
fn many_tasklets_and_frames_are_abridged() {
    let script = "
import stackless

def wait(channel):
    channel.receive()

def down(depth):
    if depth == 0:
        print('here')
    else:
        down(depth - 1)

channel = stackless.channel()
for number in range(60):
    stackless.tasklet(wait)(channel)
stackless.run()
down(30)
";
    let text = shown_usually(script);
    assert!(text.contains(
        "11 more tasklets; --all shows them:\n  11 wait: waits to receive on channel 1 'channel'"
    ));
    assert!(text.contains("  … 12 frames …\n"), "{text}");
}

/// The paths of the keys of a JSON value; items of arrays share theirs.
fn keys(value: &serde_json::Value, path: &str, found: &mut BTreeSet<String>) {
    match value {
        serde_json::Value::Object(entries) => {
            for (name, value) in entries {
                let path = if name.contains(' ') || path == "counts" {
                    format!("{path}.*")
                } else {
                    format!("{path}.{name}")
                };
                let path = path.trim_start_matches('.').to_string();
                keys(value, &path, found);
                found.insert(path);
            }
        }
        serde_json::Value::Array(items) => {
            items.iter().for_each(|it| keys(it, path, found));
        }
        _ => {}
    }
}

#[test]
fn the_keys_of_the_json_output_are_what_was_promised() {
    let script = "
import stackless, time

class Worker(stackless.tasklet):
    pass

def count(limit):
    yield limit

def work(channel, numbers):
    channel.send(next(numbers))

def outer():
    held = 1
    def inner():
        time.sleep(held)
    return inner

channel = stackless.channel()
worker = Worker(work)(channel, count(3))
worker.tool = 'spade'
stackless.tasklet(outer())()
stackless.schedule()

def last():
    stackless.tasklet(work)(channel, None)
    print('here')

stackless.tasklet(last)()
stackless.run()
";
    let image = stopped(script).image();
    let value: serde_json::Value =
        serde_json::from_str(&reader(&image).json()).expect("it is JSON");
    let mut found = BTreeSet::new();
    keys(&value, "", &mut found);
    let lines: Vec<String> = found.into_iter().collect();
    check!(lines.join("\n"));
}

#[test]
fn the_graph_and_the_sizes_name_tasklets_and_channels() {
    let script = "
import stackless

def wait(channel):
    channel.receive()

channel = stackless.channel()
stackless.tasklet(wait)(channel)
stackless.run()
print('here')
";
    let image = stopped(script).image();
    let reader = reader(&image);
    check!(reader.dot());
    let sizes = reader.sizes();
    for title in [
        "bytes by section",
        "bytes by kind of object",
        "tasklet 2 wait",
        "the largest objects",
    ] {
        assert!(sizes.contains(title), "{sizes}");
    }
}
