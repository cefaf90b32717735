//! The built command, end to end: what people type, what they see, the exit statuses.

mod command;

use command::Folder;

const COUNTER: &str = "
import sys

def count(limit):
    total = 0
    for step in range(limit):
        total += step
        print('step', step)
    return total

print(count(int(sys.argv[1])))
";

#[test]
fn a_script_is_run_with_its_arguments() {
    let folder = Folder::new();
    folder.write("script.py", "import sys\nprint(sys.argv)\n");
    let shown = "['script.py', 'a', '-b', '--help']\n";
    folder
        .run(&["run", "script.py", "a", "-b", "--help"])
        .shows(0, shown, "");
    folder
        .run(&["script.py", "a", "-b", "--help"])
        .shows(0, shown, "");
}

#[test]
fn a_line_and_standard_input_are_run() {
    let folder = Folder::new();
    let code = "import sys; print(6 * 7, sys.argv)";
    folder
        .run(&["-c", code, "a", "-b"])
        .shows(0, "42 ['-c', 'a', '-b']\n", "");
    folder
        .run_with(&["-", "a"], code)
        .shows(0, "42 ['-', 'a']\n", "");
    folder.run_with(&[], code).shows(0, "42 ['-']\n", "");
}

#[test]
fn modules_are_found_beside_the_script() {
    let folder = Folder::new();
    folder.write("sub/helper.py", "answer = 42\n");
    folder.write("sub/script.py", "import helper\nprint(helper.answer)\n");
    folder.run(&["sub/script.py"]).shows(0, "42\n", "");
}

#[test]
fn a_program_goes_on_in_a_second_process_without_its_source() {
    let folder = Folder::new();
    folder.write("counter.py", COUNTER);
    let whole = folder.run(&["counter.py", "90"]);
    let first = folder.run(&[
        "run",
        "--pickle-to",
        "x.img",
        "--after",
        "70",
        "counter.py",
        "90",
    ]);
    assert_eq!(first.status, 0);
    assert!(
        first.errors.starts_with("dormouse: asleep in x.img ("),
        "{}",
        first.errors
    );
    folder.remove("counter.py");
    let second = folder.run(&["resume", "--pickle-to", "y.img", "--after", "30", "x.img"]);
    let third = folder.run(&["y.img"]);
    assert_eq!(first.output + &second.output + &third.output, whole.output);
}

#[test]
fn the_example_of_the_readme_falls_asleep_and_wakes_up() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");
    let read = |name: &str| {
        std::fs::read_to_string(format!("{root}/{name}")).expect("it is in the repository")
    };
    let script = read("examples/sleep.sh");
    let after = script
        .split("--after ")
        .nth(1)
        .and_then(|it| it.split(' ').next())
        .expect("the example sleeps after some instructions");
    assert!(read("README.md").contains(&format!("--after {after} examples/caravan.py")));
    let folder = Folder::new();
    folder.write("caravan.py", &read("examples/caravan.py"));
    let slept = folder.run(&[
        "run",
        "--pickle-to",
        "x.img",
        "--after",
        after,
        "caravan.py",
    ]);
    assert_eq!(slept.status, 0, "{slept:?}");
    let woken = folder.run(&["resume", "x.img"]);
    assert_eq!(slept.output + &woken.output, read("examples/caravan.out"));
}

#[test]
fn a_program_that_ends_before_it_sleeps_says_so() {
    let folder = Folder::new();
    folder
        .run(&[
            "run",
            "--pickle-to",
            "x.img",
            "--after",
            "100",
            "-c",
            "print(1)",
        ])
        .shows(
            0,
            "1\n",
            "dormouse: the program ended before it could go to sleep\n",
        );
    assert!(!folder.has("x.img"));
}

#[test]
fn what_ends_a_script_is_told_before_its_exit_functions_are_called() {
    let folder = Folder::new();
    let script = "\
import atexit, sys
atexit.register(lambda: print('last', file=sys.stderr))
atexit.register(lambda: [][1])
atexit.register(print, 'first', file=sys.stderr)
";
    let ignored = "\
first
Exception ignored in atexit callback: <function <lambda> at 0x";
    for (end, status, told) in [
        (
            "raise ValueError('end')\n",
            1,
            "    raise ValueError('end')\nValueError: end\n",
        ),
        ("sys.exit('bye')\n", 1, "bye\n"),
        ("sys.exit(7)\n", 7, ""),
        ("", 0, ""),
    ] {
        folder.write("ends.py", &format!("{script}{end}"));
        let ran = folder.run(&["run", "ends.py"]);
        assert_eq!(ran.status, status);
        assert!(
            ran.errors.contains(&format!("{told}{ignored}")),
            "{}",
            ran.errors
        );
        assert!(
            ran.errors
                .ends_with("IndexError: list index out of range\nlast\n")
        );
    }
}

#[test]
fn errors_of_scripts_have_status_1_and_exits_their_own() {
    let folder = Folder::new();
    folder.write("bad.py", "def f():\n    return 1 / 0\nf()\n");
    let traceback = "\
Traceback (most recent call last):
  File \"bad.py\", line 3, in <module>
    f()
  File \"bad.py\", line 2, in f
    return 1 / 0
           ~~^~~
ZeroDivisionError: division by zero
";
    folder.run(&["bad.py"]).shows(1, "", traceback);
    let syntax = "  File \"<string>\", line 1\n    x =\n       ^\nSyntaxError: invalid syntax\n";
    folder.run(&["-c", "x ="]).shows(1, "", syntax);
    folder.run(&["-c", "raise SystemExit(7)"]).shows(7, "", "");
    folder
        .run(&["-c", "import sys; sys.exit('bye')"])
        .shows(1, "", "bye\n");
}

#[test]
fn missing_files_and_wrong_arguments_have_status_2() {
    let folder = Folder::new();
    let missing = "dormouse: cannot read none.py: no such file or directory\n";
    for arguments in [
        &["none.py"][..],
        &["run", "none.py"],
        &["dis", "none.py"],
        &["check-sleep", "none.py"],
    ] {
        folder.run(arguments).shows(2, "", missing);
    }
    let missing = "dormouse: cannot read none.img: no such file or directory\n";
    for arguments in [
        &["resume", "none.img"][..],
        &["inspect", "none.img"],
        &["diff", "none.img", "none.img"],
    ] {
        folder.run(arguments).shows(2, "", missing);
    }
    folder.write_bytes("latin.py", b"x = '\xe9'\n");
    folder.run(&["latin.py"]).shows(
        2,
        "",
        "dormouse: cannot read latin.py: not UTF-8 at byte 5\n",
    );
    assert_eq!(
        folder.run(&["run", "--pickle-to", "x.img", "a.py"]).status,
        2
    );
    assert_eq!(folder.run(&["--wrong"]).status, 2);
    assert_eq!(
        folder.run(&["inspect", "--json", "--dot", "x.img"]).status,
        2
    );
}

#[test]
fn bad_images_have_status_4_and_each_its_message() {
    let folder = Folder::new();
    folder.write("counter.py", COUNTER);
    folder.run(&[
        "run",
        "--pickle-to",
        "x.img",
        "--after",
        "70",
        "counter.py",
        "90",
    ]);
    let image = folder.read_bytes("x.img");
    let changed = |at: usize, byte: u8| {
        let mut bytes = image.clone();
        bytes[at] = byte;
        bytes
    };
    let last = image.len() - 1;
    let cases = [
        (b"not one".to_vec(), "not an image"),
        (image[..last].to_vec(), "image truncated"),
        (changed(last, image[last] ^ 1), "image corrupt"),
        (changed(8, 200), "image too new"),
        (changed(8, 0), "image too old"),
    ];
    for (bytes, words) in cases {
        folder.write_bytes("bad.img", &bytes);
        for command in [
            &["resume", "bad.img"][..],
            &["inspect", "bad.img"],
            &["diff", "x.img", "bad.img"],
        ] {
            let ran = folder.run(command);
            assert_eq!((ran.status, ran.output.as_str()), (4, ""), "{command:?}");
            let message = format!("dormouse: bad.img: {words}");
            assert!(
                ran.errors.starts_with(&message),
                "{command:?}: {}",
                ran.errors
            );
            assert_eq!(ran.errors.lines().count(), 1, "{command:?}: {}", ran.errors);
        }
    }
}

#[test]
fn an_image_of_an_object_is_no_program() {
    let folder = Folder::new();
    let code = "import pickle\nopen('x.img', 'wb').write(pickle.dumps([1, 2]))\n";
    let written = folder.run(&["-c", code]);
    if written.status != 0 {
        // Where files cannot be opened there is no such image.
        return;
    }
    folder.run(&["resume", "x.img"]).shows(
        4,
        "",
        "dormouse: x.img: this image is an object, not a whole program\n",
    );
}

#[test]
fn inspect_shows_an_image_in_every_form() {
    let folder = Folder::new();
    folder.write("counter.py", COUNTER);
    folder.run(&[
        "run",
        "--pickle-to",
        "x.img",
        "--after",
        "70",
        "counter.py",
        "90",
    ]);
    let text = folder.run(&["inspect", "x.img", "--source", "."]);
    assert_eq!(text.status, 0, "{}", text.errors);
    for part in [
        "a whole program, written by dormouse",
        "tasklet 1 main: running",
        "  File \"counter.py\", line 11, in <module>\n    print(count(int(sys.argv[1])))\n          ^^^^",
        "      limit = 90\n",
    ] {
        assert!(
            text.output.contains(part),
            "no `{part}` in\n{}",
            text.output
        );
    }
    let globals = folder.run(&["inspect", "--globals", "x.img"]).output;
    assert!(
        globals.contains("module __main__\n  sys = <module sys>\n"),
        "{globals}"
    );
    let json = folder.run(&["inspect", "--json", "x.img"]).output;
    assert!(json.contains("\"kind\": \"program\"") && json.contains("\"objects\": ["));
    assert!(
        folder
            .run(&["inspect", "--dot", "x.img"])
            .output
            .starts_with("digraph image {")
    );
    assert!(
        folder
            .run(&["inspect", "--sizes", "x.img"])
            .output
            .starts_with("bytes by section\n")
    );
    assert!(
        folder
            .run(&["inspect", "--object", "0", "x.img"])
            .output
            .starts_with("object 0: tasklet")
    );
    assert!(
        folder
            .run(&["inspect", "--tasklet", "1", "x.img"])
            .output
            .starts_with("tasklet 1 main")
    );
    folder.run(&["inspect", "--tasklet", "9", "x.img"]).shows(
        2,
        "",
        "dormouse: x.img: there is no tasklet of that number\n",
    );
}

#[test]
fn diff_tells_what_changed_and_its_status_whether_anything_did() {
    let folder = Folder::new();
    folder.write("counter.py", COUNTER);
    for (image, after) in [("x.img", "70"), ("y.img", "90")] {
        folder.run(&[
            "run",
            "--pickle-to",
            image,
            "--after",
            after,
            "counter.py",
            "90",
        ]);
    }
    folder.run(&["diff", "x.img", "x.img"]).shows(0, "", "");
    let changed = folder.run(&["diff", "x.img", "y.img"]);
    assert_eq!(changed.status, 1);
    assert!(
        changed.output.contains("tasklet 1 main: count: step: "),
        "{}",
        changed.output
    );
}

#[test]
fn resume_lists_what_an_image_needs() {
    let folder = Folder::new();
    folder.write("counter.py", COUNTER);
    folder.run(&[
        "run",
        "--pickle-to",
        "x.img",
        "--after",
        "70",
        "counter.py",
        "90",
    ]);
    let listed = folder.run(&["resume", "--list", "x.img"]);
    assert_eq!(listed.status, 0);
    assert!(
        listed.output.contains("here     module sys\n"),
        "{}",
        listed.output
    );
}

#[test]
fn an_interrupt_is_an_exception_in_the_program() {
    let folder = Folder::new();
    folder.write(
        "patient.py",
        "import time\nprint('ready', flush=True)\ntry:\n    time.sleep(100)\nexcept KeyboardInterrupt:\n    print('woken')\nprint('busy', flush=True)\nwhile True:\n    pass\n",
    );
    let mut running = folder.start(&["patient.py"]);
    running.wait_for("ready");
    running.interrupt();
    running.wait_for("busy");
    running.interrupt();
    let ran = running.finish();
    assert_eq!(
        (ran.status, ran.output.as_str()),
        (130, "ready\nwoken\nbusy\n")
    );
    assert!(
        ran.errors.ends_with("KeyboardInterrupt\n"),
        "{}",
        ran.errors
    );
}

#[test]
fn check_sleep_and_dis_work_on_a_script() {
    let folder = Folder::new();
    folder.write(
        "add.py",
        "def add(a, b):\n    return a + b\n\nprint(add(1, 2))\n",
    );
    let checked = folder.run(&["check-sleep", "--every", "3", "add.py"]);
    assert_eq!(checked.status, 0);
    assert!(
        checked.output.starts_with("add.py: same output after "),
        "{}",
        checked.output
    );
    let listing = folder.run(&["dis", "add.py"]);
    assert_eq!(listing.status, 0);
    assert!(listing.output.contains("code add ("), "{}", listing.output);
}

#[test]
fn help_teaches() {
    let folder = Folder::new();
    let help = folder.run(&["--help"]).output;
    assert!(
        help.contains("Examples:") && help.contains("Exit status:"),
        "{help}"
    );
    for command in [
        "run",
        "resume",
        "inspect",
        "diff",
        "dis",
        "check-sleep",
        "repl",
    ] {
        let help = folder.run(&[command, "--help"]);
        assert_eq!(help.status, 0, "{command}");
        assert!(
            help.output.contains(&format!("Usage: dormouse {command}")),
            "{}",
            help.output
        );
    }
}
