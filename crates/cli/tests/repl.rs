//! The interactive session, fed with lines instead of a terminal.

mod command;

use command::{Folder, Ran};

/// What a session says to lines, without its greeting.
fn session(folder: &Folder, lines: &[&str]) -> Ran {
    let mut ran = folder.run_with(&["repl"], &(lines.join("\n") + "\n"));
    let (greeting, rest) = ran.output.split_once('\n').expect("it greets");
    assert!(greeting.starts_with("Dormouse "), "{greeting}");
    ran.output = rest.to_string();
    ran
}

#[test]
fn statements_run_and_values_are_shown() {
    let folder = Folder::new();
    session(&folder, &["x = 3", "x * 2", "None", "'it'", "_ + 's'"]).shows(
        0,
        "6\n'it'\n'its'\n",
        "",
    );
}

#[test]
fn an_empty_line_ends_a_block() {
    let folder = Folder::new();
    let lines = [
        "def double(x):",
        "    return x * 2",
        "",
        "for it in [1, 2]:",
        "    double(it)",
        "",
        "(1 +",
        "2)",
    ];
    session(&folder, &lines).shows(0, "2\n4\n3\n", "");
}

#[test]
fn the_end_of_the_input_ends_a_block_too() {
    let folder = Folder::new();
    session(&folder, &["for it in [1, 2]:", "    it"]).shows(0, "1\n2\n", "");
    session(&folder, &["print("]).shows(0, "", "SyntaxError: unexpected end of input\n");
}

#[test]
fn errors_keep_the_session_and_show_the_lines_of_their_entries() {
    let folder = Folder::new();
    let lines = ["def f(n):", "    return 1 / n", "", "f(0)", "1 +", "f(1)"];
    let errors = "\
Traceback (most recent call last):
  File \"<input 2>\", line 1, in <module>
    f(0)
  File \"<input 1>\", line 2, in f
    return 1 / n
           ~~^~~
ZeroDivisionError: division by zero
  File \"<input 3>\", line 1
    1 +
       ^
SyntaxError: invalid syntax
";
    session(&folder, &lines).shows(0, "1.0\n", errors);
}

#[test]
fn a_session_ends_with_the_status_of_its_exit() {
    let folder = Folder::new();
    session(
        &folder,
        &[
            "print('so far')",
            "raise SystemExit(3)",
            "print('no further')",
        ],
    )
    .shows(3, "so far\n", "");
    session(&folder, &[":quit", "print('no further')"]).shows(0, "", "");
}

#[test]
fn a_session_sleeps_and_wakes_up() {
    let folder = Folder::new();
    let lines = [
        "words = ['plain']",
        "def add(word):",
        "    words.append(word)",
        "",
        ":pickle session.img",
    ];
    let slept = session(&folder, &lines);
    assert!(slept.output.ends_with(" bytes\n"), "{slept:?}");
    let lines = [":unpickle session.img", "add('code')", "words"];
    session(&folder, &lines).shows(0, "['plain', 'code']\n", "");
}

#[test]
fn one_variable_sleeps_and_wakes_up() {
    let folder = Folder::new();
    let lines = ["x = {'a': [1]}", "x['x'] = x", ":pickle x.img x"];
    session(&folder, &lines);
    let lines = [":unpickle x.img y", "y", "y['x'] is y"];
    session(&folder, &lines).shows(0, "{'a': [1], 'x': {...}}\nTrue\n", "");
}

#[test]
fn what_an_object_needs_is_listed() {
    let folder = Folder::new();
    let lines = [
        "class Point:",
        "    pass",
        "",
        "p = Point()",
        ":pickle p.img p",
    ];
    session(&folder, &lines);
    let listed = folder.run(&["resume", "--list", "p.img"]);
    listed.shows(
        1,
        "here     module __main__\nmissing  name __main__.Point\n",
        "",
    );
}

#[test]
fn tasklets_stay_between_entries_and_can_be_looked_at() {
    let folder = Folder::new();
    let lines = [
        "import stackless",
        "channel = stackless.channel()",
        "def work():",
        "    print('got', channel.receive())",
        "",
        "worker = stackless.tasklet(work)()",
        "stackless.run()",
        ":inspect worker",
        "channel.send('tea')",
    ];
    let ran = session(&folder, &lines);
    assert!(
        ran.output
            .contains("work: paused, without the channel it waited on\n"),
        "{}",
        ran.output
    );
    assert!(ran.output.ends_with("got tea\n"), "{}", ran.output);
    assert_eq!(ran.errors, "");
    let whole = session(&folder, &["answer = 42", ":inspect"]);
    assert!(
        whole.output.contains("module __main__\n  answer = 42\n"),
        "{}",
        whole.output
    );
}

#[test]
fn commands_teach_when_they_are_mistyped() {
    let folder = Folder::new();
    let lines = [
        ":wrong",
        ":pickle",
        ":pickle x.img nobody",
        ":unpickle none.img",
        ":dis nobody",
        ":help me",
    ];
    let errors = "\
unknown command :wrong; see :help
a file is missing; see :help
name 'nobody' is not defined
cannot read none.img: no such file or directory
nobody is not a function of this session
too many words; see :help
";
    session(&folder, &lines).shows(0, "", errors);
    let help = session(&folder, &[":help"]).output;
    for command in [":pickle", ":unpickle", ":inspect", ":dis", ":help", ":quit"] {
        assert!(help.contains(command), "{help}");
    }
}

#[test]
fn functions_are_listed_with_their_lines() {
    let folder = Folder::new();
    let listing = session(&folder, &["def f(n):", "    return n + 1", "", ":dis f"]).output;
    assert!(listing.contains("2: return n + 1\n"), "{listing}");
}

#[test]
fn what_is_given_to_atexit_is_called_when_the_session_ends() {
    let folder = Folder::new();
    let lines = [
        "import atexit",
        "_ = atexit.register(print, 'bye')",
        "_ = atexit.register(print, 'good')",
        "1 + 1",
    ];
    session(&folder, &lines).shows(0, "2\ngood\nbye\n", "");
    session(
        &folder,
        &[lines[0], lines[1], "raise SystemExit(3)", "1 + 1"],
    )
    .shows(3, "bye\n", "");
}
