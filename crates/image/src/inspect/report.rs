//! What an image says, as plain data. The JSON output is exactly these structs: a field here is a key there, so
//! fields are added and never renamed. `docs/images.md` lists them.

use std::collections::BTreeMap;

use serde::Serialize;

/// An image, read.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Report {
    /// `program` or `object`.
    pub kind: &'static str,
    /// The program that wrote it.
    pub producer: String,
    /// What it refers to by name.
    pub needs: Needs,
    /// The object that was pickled, in an image of one.
    pub root: Option<Shown>,
    /// Who runs and who runs next, in a program.
    pub scheduler: Option<Scheduler>,
    /// All tasklets, by number.
    pub tasklets: Vec<Tasklet>,
    /// All channels, by number.
    pub channels: Vec<Channel>,
    /// The modules that travel by value, with their globals.
    pub modules: Vec<Module>,
    /// How many objects there are of each kind.
    pub counts: BTreeMap<&'static str, usize>,
    /// How many compiled functions travel along.
    pub n_functions: usize,
}

/// What must be there where the image is loaded.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Needs {
    /// Modules.
    pub modules: Vec<String>,
    /// Built-in functions.
    pub natives: Vec<String>,
    /// Built-in classes.
    pub classes: Vec<String>,
    /// Objects of the host: kind and key.
    pub hosts: Vec<(String, String)>,
}

/// A value on one line.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Shown {
    /// What kind of value it is.
    pub kind: &'static str,
    /// Its number in the table of objects, when it is one.
    pub object: Option<u32>,
    /// How it looks, cut where it is long or deep.
    pub text: String,
}

/// A variable that a function takes from one around it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Free {
    /// The name.
    pub name: String,
    /// What it holds.
    #[serde(flatten)]
    pub value: Shown,
}

/// A name and its value.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Variable {
    /// The name.
    pub name: String,
    /// The value.
    pub value: Shown,
}

/// The state of the scheduler. Tasklets are given by number.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Scheduler {
    /// The main tasklet.
    pub main: Option<usize>,
    /// The tasklet that runs.
    pub current: Option<usize>,
    /// The runnable tasklets in the order in which they run, from the current one on.
    pub ring: Vec<usize>,
    /// Who waits in `run()`, outermost first.
    pub runners: Vec<Runner>,
    /// At a level other than 0 switches are refused.
    pub switch_trap: i64,
    /// How deep calls may nest.
    pub recursion_limit: u32,
    /// `schedule callback`, `channel callback`, `error handler`: those that are set.
    pub callbacks: Vec<Variable>,
    /// Lists of the library that hold running state, other than the sleepers, and are not empty.
    pub library: Vec<Variable>,
}

/// A tasklet that waits in `run()`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Runner {
    /// Its number.
    pub tasklet: usize,
    /// The instructions a timed run may still use.
    pub instructions_left: Option<u64>,
}

/// What a tasklet is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// It is the current one.
    Running,
    /// In the ring.
    Runnable,
    /// In no queue.
    Paused,
    /// Waits in `run()` until the others come to rest.
    InRun,
    /// Sleeps until a time of the clock.
    Sleeping,
    /// Waits on a channel for a receiver.
    Sending,
    /// Waits on a channel for a sender.
    Receiving,
    /// Without anything to do any more, or never bound.
    Ended,
}

/// A tasklet.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Tasklet {
    /// Its number among the tasklets, from 1.
    pub number: usize,
    /// Its number in the table of objects.
    pub object: u32,
    /// Its number in the program, which it keeps for as long as it lives; images of objects have none.
    pub serial: Option<u32>,
    /// `main`, or the function it runs.
    pub name: String,
    /// Its class, when that is not `tasklet` itself.
    pub class: Option<String>,
    /// Where globals and locals have it.
    pub holders: Vec<Holder>,
    /// What it is doing.
    pub state: State,
    /// The channel it waits on.
    pub waits: Option<Wait>,
    /// When it wakes up, when it sleeps: seconds since 1970.
    pub wakes_at: Option<f64>,
    /// The call that has not begun.
    pub pending_call: Option<Shown>,
    /// What its pending call will return, when that is known already.
    pub result: Option<Shown>,
    /// `atomic`, `ignores nesting`, `block trap`, `detached`: those that are set.
    pub flags: Vec<&'static str>,
    /// The exception it handles.
    pub handles: Option<Shown>,
    /// The exception on its way to a handler.
    pub in_flight: Option<Shown>,
    /// Its attributes, when it is of a subclass.
    pub attributes: Vec<Variable>,
    /// Its frames, innermost last.
    pub frames: Vec<Frame>,
}

/// How a tasklet waits on a channel.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Wait {
    /// The channel's number; `None` in a copy that came without its channel.
    pub channel: Option<usize>,
    /// Its place in the queue, from 1.
    pub place: usize,
    /// What it sends.
    pub sends: Option<Shown>,
}

/// A frame.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Frame {
    /// The qualified name of the function.
    pub function: String,
    /// The source file.
    pub file: String,
    /// Where it stands in the file.
    pub place: Place,
    /// The number of the next instruction.
    pub instruction: u32,
    /// Whether it stands in a call; else it stands before its next instruction.
    pub is_in_call: bool,
    /// Whether it belongs to the library.
    pub is_library: bool,
    /// Whether it is the frame of a generator.
    pub is_generator: bool,
    /// Whether it is the frame of a coroutine; of an asynchronous generator, with the one before.
    pub is_async: bool,
    /// The source line, when the text is at hand.
    pub source: Option<String>,
    /// The locals that have a value.
    pub locals: Vec<Variable>,
    /// The values of the variables it takes from functions around it.
    pub closure: Vec<Free>,
}

/// A place in a source file: lines from 1, columns in bytes from 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Place {
    /// The first line.
    pub line: u32,
    /// The last line.
    pub end_line: u32,
    /// The first byte.
    pub column: u32,
    /// The byte after the last one.
    pub end_column: u32,
}

/// A channel.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Channel {
    /// Its number among the channels, from 1.
    pub number: usize,
    /// Its number in the table of objects.
    pub object: u32,
    /// A short name: that of a global or local that has it.
    pub name: Option<String>,
    /// Its class, when that is not `channel` itself.
    pub class: Option<String>,
    /// Waiting senders, or minus the waiting receivers.
    pub balance: i64,
    /// -1 the receiver goes on first, 1 the sender, 0 the one who acted.
    pub preference: i8,
    /// Whether both sides are only scheduled.
    pub schedules_all: bool,
    /// Whether `close()` was called.
    pub is_closing: bool,
    /// The tasklets that wait, by number, first come first.
    pub waiting: Vec<usize>,
    /// Where globals and locals have it: who can reach it.
    pub holders: Vec<Holder>,
}

/// A variable through which a channel or tasklet can be reached.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Holder {
    /// The tasklet in whose frame the variable is; `None` for a global.
    pub tasklet: Option<usize>,
    /// The function of the frame, or the module.
    pub scope: String,
    /// The way there, such as `self.posts[0]`.
    pub path: String,
}

/// A module.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Module {
    /// Its name.
    pub name: String,
    /// Its globals, other than those with two underscores.
    pub globals: Vec<Variable>,
}
