//! What is told of two images of one program.

use dormouse::read;
use tests::stopped;

fn diff(old: &[u8], new: &[u8]) -> Vec<String> {
    let read = |it| read(it).expect("it was pickled here");
    read(old).diff(&read(new))
}

/// Compares with the snapshot of the test.
macro_rules! check {
    ($shown:expr) => {{
        let mut settings = insta::Settings::clone_current();
        settings.set_omit_expression(true);
        settings.bind(|| insta::assert_snapshot!($shown));
    }};
}

#[test]
fn a_change_of_state_is_told_in_words() {
    let script = "
import stackless

class Box:
    def __init__(self):
        self.content = []

def work(box, channel):
    for step in range(3):
        box.content.append(step)
        channel.receive()

box = Box()
channel = stackless.channel()
worker = stackless.tasklet(work)(box, channel)
stackless.run()
total = 1
print('here')
channel.send('go')
del total
extra = 'new'
other = stackless.channel()
print('there')
";
    let mut program = stopped(script);
    let before = program.image();
    program.run_to("there");
    let after = program.image();
    assert!(diff(&before, &before).is_empty());
    let lines = diff(&before, &after);
    check!(format!("{}\n---\n{}\n", script.trim(), lines.join("\n")));
}

#[test]
fn tasklets_are_known_by_the_number_they_keep() {
    let script = "
import stackless

def work(channel):
    held = [channel.receive()]
    channel.receive()

channel = stackless.channel()
workers = [stackless.tasklet(work)(channel) for _ in range(4)]
stackless.run()
print('here')
workers[1].kill()
workers[2].raise_exception(TaskletExit)
workers += [stackless.tasklet(work)(channel) for _ in range(2)]
stackless.run()
channel.send('for the first')
print('there')
";
    let mut program = stopped(script);
    let before = program.image();
    program.run_to("there");
    let after = program.image();
    let lines = diff(&before, &after);
    check!(format!("{}\n---\n{}\n", script.trim(), lines.join("\n")));
}
