//! What can be said on the command line, and the words that explain it.

use std::ffi::OsString;
use std::io::IsTerminal;
use std::path::PathBuf;

use clap::{Args, CommandFactory, Parser, Subcommand};

const USAGE: &str = "dormouse [COMMAND] [OPTIONS] ...
       dormouse SCRIPT [ARGS]...
       dormouse -c CODE [ARGS]...
       dormouse - [ARGS]...";

const EXAMPLES: &str = "\
Examples:
  dormouse                                            an interactive session
  dormouse hello.py a b                               run a script with arguments
  dormouse -c 'print(6 * 7)'                          run a line
  dormouse run --pickle-to x.img --after 9000 a.py    run a part of it, then put it to sleep
  dormouse inspect x.img --source .                   where does it stand, with what?
  dormouse x.img                                      wake it up and let it go on

Exit status: 0 done; 1 an uncaught exception, or images that differ; 2 wrong arguments or a file that cannot be
read; 4 an image that is damaged, of another release, or that needs what is not here; 130 interrupted; and
whatever the script gives to SystemExit.";

/// A small Python-like language whose running programs can go to sleep and wake up anywhere.
#[derive(Debug, Parser)]
#[command(name = "dormouse", version, override_usage = USAGE, after_help = EXAMPLES)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Run a script; the word `run` may be left out.
    ///
    /// Modules are looked for beside the script. Ctrl-C raises KeyboardInterrupt in it. With --pickle-to and --after
    /// the whole program is put to sleep into a file: every module, tasklet and channel, with the code. `dormouse
    /// resume` lets it go on, in another process, on another machine, without the script.
    Run(Run),
    /// Wake a sleeping program up and let it go on.
    ///
    /// With --list nothing runs: it names what the image refers to by name (modules, built-in functions and classes,
    /// functions of the library, objects of the host) and whether this release has it. The status is 1 when something is
    /// missing.
    Resume(Resume),
    /// Print what is in an image, running nothing.
    ///
    /// For each tasklet: what it does, the channel it waits on and who could wake it, and its frames, innermost last,
    /// with file, line and locals; for each channel: who waits and who has it. Opening an image is safe wherever it comes
    /// from.
    Inspect(Inspect),
    /// Tell what changed between two images of a program.
    ///
    /// Tasklets that moved, channels, locals and globals that changed, a line each. The status is 0 when the images
    /// are the same and 1 when they differ, as with diff.
    Diff(Diff),
    /// Print the bytecode of a script beside its source lines.
    Dis {
        /// The script.
        script: PathBuf,
    },
    /// Check that a script prints the same when it is stopped or put to sleep everywhere.
    ///
    /// Runs it three times: straight; stopped after every instruction; and pickled, dropped and loaded again after
    /// every so many instructions. The status is 1 when the three print different things.
    CheckSleep {
        /// Instructions between two sleeps.
        #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u64).range(1..))]
        every: u64,
        /// The script.
        script: PathBuf,
    },
    /// An interactive session; also what happens without a command. `:help` tells more.
    Repl,
}

/// When to go to sleep.
#[derive(Args, Debug)]
pub(crate) struct Sleep {
    /// Put the whole program to sleep into this file, after --after instructions.
    #[arg(long, value_name = "IMAGE", requires = "after")]
    pub(crate) pickle_to: Option<PathBuf>,
    /// Instructions to run before going to sleep.
    #[arg(long, value_name = "N", requires = "pickle_to")]
    pub(crate) after: Option<u64>,
}

#[derive(Args, Debug)]
#[command(override_usage = "dormouse run [OPTIONS] (SCRIPT | IMAGE | - | -c CODE) [ARGS]...")]
pub(crate) struct Run {
    #[command(flatten)]
    pub(crate) sleep: Sleep,
    /// Run this text instead of a file.
    #[arg(short = 'c', value_name = "CODE", allow_hyphen_values = true)]
    pub(crate) code: Option<String>,
    /// The script, then what it finds in `sys.argv`. `-` reads the script from standard input; an image goes on.
    #[arg(
        value_name = "ARGS",
        trailing_var_arg = true,
        allow_hyphen_values = true
    )]
    pub(crate) script: Vec<String>,
}

#[derive(Args, Debug)]
pub(crate) struct Resume {
    #[command(flatten)]
    pub(crate) sleep: Sleep,
    /// Name what the image needs, and whether it is here; run nothing.
    #[arg(long, conflicts_with_all = ["pickle_to", "after"])]
    pub(crate) list: bool,
    /// The image.
    pub(crate) image: PathBuf,
}

#[derive(Args, Debug)]
pub(crate) struct Inspect {
    /// The image.
    pub(crate) image: PathBuf,
    /// Everything as JSON; docs/images.md lists the keys.
    #[arg(long, group = "form")]
    pub(crate) json: bool,
    /// Tasklets, channels and who waits on whom as a graph, for Graphviz: `dormouse inspect --dot x.img | dot -Tsvg`.
    #[arg(long, group = "form")]
    pub(crate) dot: bool,
    /// Where the bytes go: by kind, by tasklet, the largest objects.
    #[arg(long, group = "form")]
    pub(crate) sizes: bool,
    /// One object and what it refers to; --numbers shows the numbers.
    #[arg(long, value_name = "N", group = "form")]
    pub(crate) object: Option<u32>,
    /// One tasklet, with all its frames.
    #[arg(long, value_name = "N", group = "form")]
    pub(crate) tasklet: Option<usize>,
    /// Also the modules with their globals.
    #[arg(long)]
    pub(crate) globals: bool,
    /// All tasklets, channels and frames, however many there are.
    #[arg(long)]
    pub(crate) all: bool,
    /// Also the numbers of objects.
    #[arg(long)]
    pub(crate) numbers: bool,
    /// Show source lines, from this file or from files in this folder.
    #[arg(long, value_name = "PATH")]
    pub(crate) source: Vec<PathBuf>,
}

#[derive(Args, Debug)]
pub(crate) struct Diff {
    /// The older image.
    pub(crate) old: PathBuf,
    /// The newer image.
    pub(crate) new: PathBuf,
}

/// The arguments of this process, with the command that may be left out.
pub(crate) fn arguments() -> Arguments {
    let mut given: Vec<OsString> = std::env::args_os().collect();
    if let Some(command) = implied(given.get(1)) {
        given.insert(1.min(given.len()), command.into());
        if given.len() == 2 && command == "run" {
            given.push("-".into());
        }
    }
    Arguments::parse_from(given)
}

/// The command that a first argument implies: a script is run, nothing at all is a session, and a text that is piped
/// in is run.
fn implied(first: Option<&OsString>) -> Option<&'static str> {
    let Some(first) = first else {
        let is_session = std::io::stdin().is_terminal();
        return Some(if is_session { "repl" } else { "run" });
    };
    let first = first.to_string_lossy();
    if first == "-" || first.starts_with("-c") {
        return Some("run");
    }
    let is_command = first == "help" || Arguments::command().find_subcommand(&*first).is_some();
    (!is_command && !first.starts_with('-')).then_some("run")
}

#[cfg(test)]
mod tests {
    use super::implied;

    #[test]
    fn a_script_is_run_without_saying_so() {
        let cases = [
            ("x.py", Some("run")),
            ("-", Some("run")),
            ("-c", Some("run")),
            ("inspect", None),
            ("help", None),
            ("--version", None),
        ];
        for (first, command) in cases {
            assert_eq!(implied(Some(&first.into())), command, "{first}");
        }
    }
}
