//! What images promise, where no other test shows it; `docs/images.md` says which test shows which promise.

use dormouse::{Captured, Disturbance, Error, Program, State, inspect, transcript};

/// A script in whose course everything is done that a tasklet can be doing.
const EVERYTHING: &str = include_str!("everything.py");
const LIMIT: u64 = 50_000_000;

fn ready(script: &str) -> (Program, Captured) {
    let output = Captured::new();
    let mut program = Program::new(Box::new(output.clone()));
    program
        .load("script.py", script)
        .expect("the script is in the language");
    (program, output)
}

/// The same program in a VM of its own.
fn woken(program: &Program) -> (Program, Captured) {
    let image = program.pickle().expect("everything in it can travel");
    let output = Captured::new();
    let program = Program::unpickle(&image, Box::new(output.clone())).expect("it was pickled here");
    (program, output)
}

#[test]
fn any_instruction_can_be_slept_at() {
    let run = |it| transcript("script.py", EVERYTHING, it, LIMIT).expect("everything can travel");
    let straight = run(Disturbance::Straight);
    assert_eq!(straight.state, State::Finished, "{}", straight.output);
    let slept = run(Disturbance::Pickled { every: 1 });
    assert_eq!(slept.output, straight.output);
    assert_eq!(slept.state, straight.state);
}

#[test]
fn nothing_is_dropped_silently() {
    let script = "
import pickle, stackless

shared = []
loop = [shared, shared, {'key': shared}]
loop.append(loop)
copy = pickle.loads(pickle.dumps(loop))
print(copy[0] is copy[1] is copy[2]['key'], copy[3] is copy)

def outer(refused):
    inner([refused])

def inner(held):
    stackless.schedule_remove()

class Refuses:
    def __reduce__(self):
        raise TypeError('it stays here')
t = stackless.tasklet(outer)(Refuses())
t.run()
try:
    pickle.dumps({'workers': [t]})
except TypeError as error:
    print(error)
";
    let (mut program, output) = ready(script);
    assert_eq!(program.run(), State::Finished, "{}", output.text());
    assert_eq!(output.text(), "True True\nit stays here\n");
}

#[test]
fn pickling_changes_nothing() {
    let (mut straight, expected) = ready(EVERYTHING);
    assert_eq!(straight.run(), State::Finished);
    let (mut program, output) = ready(EVERYTHING);
    loop {
        let state = program.run_for(50);
        let [first, second] =
            [(); 2].map(|()| program.pickle().expect("everything in it can travel"));
        assert!(first == second, "a second image differs from the first");
        if state == State::Finished {
            break;
        }
    }
    assert_eq!(output.text(), expected.text());
}

#[test]
fn a_failed_pickling_changes_nothing() {
    let script = "
import pickle

class Refuses:
    def __reduce__(self):
        raise TypeError('it stays here')

before = [1, Refuses(), {'key': 2}]
for i in range(3):
    try:
        pickle.dumps(before)
    except TypeError as error:
        print(error, len(before), before[2])
";
    let (mut program, output) = ready(script);
    assert_eq!(program.run(), State::Finished);
    assert_eq!(output.text(), "it stays here 3 {'key': 2}\n".repeat(3));
}

#[test]
fn reading_an_image_runs_nothing() {
    let (mut program, output) = ready("x = [1]\nprint('printed')\nprint('never')\n");
    while output.text().is_empty() {
        assert_eq!(program.run_for(1), State::Suspended);
    }
    let image = program.pickle().expect("everything in it can travel");
    let text = inspect(&image).expect("it was pickled here");
    assert!(text.contains("script.py"), "{text}");
    assert_eq!(output.text(), "printed\n");
    let damaged = &image[..image.len() - 1];
    assert!(matches!(inspect(damaged), Err(Error::Load(_))));
}

/// The size of an image of so many tasklets, each a few frames deep and waiting on one channel.
fn size_of_many(n: usize) -> usize {
    let script = format!(
        "
import stackless

def outer(n):
    return inner([n])

def inner(held):
    return channel.receive(), held

channel = stackless.channel()
for n in range({n}):
    stackless.tasklet(outer)(n)
stackless.run()
print(channel.balance)
"
    );
    let (mut program, output) = ready(&script);
    assert_eq!(program.run(), State::Finished);
    assert_eq!(output.text(), format!("-{n}\n"));
    program.pickle().expect("everything in it can travel").len()
}

#[test]
fn the_size_is_linear_and_small() {
    let sizes = [100, 1000, 10_000].map(size_of_many);
    let each = [(sizes[1] - sizes[0]) / 900, (sizes[2] - sizes[1]) / 9000];
    assert!(each[1] <= each[0] + 8, "{sizes:?}: {each:?} bytes each");
    assert!(each[1] < 100, "{} bytes for each tasklet", each[1]);
}

#[test]
fn ten_thousand_tasklets_wait_on_a_channel_in_order() {
    let script = "
import pickle, stackless

def waits(channel, log, n):
    log.append((n, channel.receive()))

channel, log = stackless.channel(), []
for n in range(10000):
    stackless.tasklet(waits)(channel, log, n)
stackless.run()
its_channel, its_log = pickle.loads(pickle.dumps((channel, log)))
print(its_channel.balance, channel.balance)
for n in range(10000):
    its_channel.send(n)
print(its_channel.balance, channel.balance, len(log), its_log == [(n, n) for n in range(10000)])
";
    let (mut program, output) = ready(script);
    assert_eq!(program.run_for(150_000), State::Suspended);
    let (mut program, rest) = woken(&program);
    assert_eq!(program.run(), State::Finished);
    let text = output.text() + &rest.text();
    assert_eq!(text, "-10000 -10000\n0 -10000 0 True\n");
}

#[test]
fn a_recursion_is_pickled_a_hundred_thousand_frames_deep() {
    let script = "
import pickle, stackless, sys

sys.setrecursionlimit(1000000)

def deep(n):
    if n == 0:
        stackless.schedule_remove()
        return 0
    return deep(n - 1) + 1

def work(log):
    log.append(deep(100000))

log = []
t = stackless.tasklet(work)(log)
t.run()
print(t.recursion_depth > 100000)
copy, its_log = pickle.loads(pickle.dumps((t, log)))
copy.run()
print(its_log, log)
t.run()
print(log)
";
    let (mut program, output) = ready(script);
    assert_eq!(program.run_for(600_000), State::Suspended);
    let (mut program, rest) = woken(&program);
    assert_eq!(program.run(), State::Finished);
    let text = output.text() + &rest.text();
    assert_eq!(text, "True\n[100000] []\n[100000]\n");
}

#[test]
fn running_generators_leaks_nothing() {
    let script = "
def numbers():
    yield 1
    yield [2] * 1000

for i in range(20000):
    for number in numbers():
        pass
    half = numbers()
    next(half)
print('done')
";
    let (mut program, output) = ready(script);
    // Each round holds eight kilobytes for a moment: kept, they would be more than twice as much.
    program.set_memory_limit(Some(64 << 20));
    assert_eq!(program.run(), State::Finished, "{}", output.text());
    assert_eq!(output.text(), "done\n");
}
