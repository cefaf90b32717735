//! The report as text, for a person at a terminal.

use std::collections::BTreeMap;

use super::Reader;
use super::literal;
use super::report::{
    Channel, Frame, Free, Holder, Report, Scheduler, Shown, State, Tasklet, Variable,
};
use super::survey::UNBOUND;

/// Tasklets beyond this many are only counted, unless all are wanted.
const MAX_TASKLETS: usize = 50;
/// Channels likewise.
const MAX_CHANNELS: usize = 50;
/// Frames beyond this many are left out of the middle of a stack, unless all are wanted.
const MAX_FRAMES: usize = 20;
/// How many names of a list are shown.
const MAX_NAMES: usize = 8;

/// What the text tells beyond the usual.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TextOptions {
    /// Every tasklet, channel and frame, however many there are.
    pub all: bool,
    /// The modules with their globals.
    pub globals: bool,
    /// The numbers of objects, to ask for them one by one.
    pub numbers: bool,
}

impl Reader<'_> {
    /// The image as text.
    #[must_use]
    pub fn text(&self, options: &TextOptions) -> String {
        let report = self.report();
        let mut writer = Writer {
            report: &report,
            options,
            text: String::new(),
        };
        writer.summary();
        if let Some(scheduler) = &report.scheduler {
            writer.scheduler(scheduler);
        }
        writer.tasklets();
        writer.channels();
        if options.globals {
            writer.modules();
        }
        writer.text
    }

    /// One tasklet as text, with all its frames; `None` when there is none of this number.
    #[must_use]
    pub fn tasklet(&self, number: usize, options: &TextOptions) -> Option<String> {
        let report = self.report();
        let mut writer = Writer {
            report: &report,
            options: &TextOptions {
                all: true,
                ..*options
            },
            text: String::new(),
        };
        let tasklet = report.tasklets.iter().find(|it| it.number == number)?;
        writer.tasklet(tasklet);
        Some(writer.text.trim_start().to_string())
    }
}

struct Writer<'a> {
    report: &'a Report,
    options: &'a TextOptions,
    text: String,
}

impl Writer<'_> {
    fn line(&mut self, line: &str) {
        self.text += line;
        self.text.push('\n');
    }

    fn summary(&mut self) {
        let report = self.report;
        let what = if report.kind == "program" {
            "a whole program"
        } else {
            "an object"
        };
        self.line(&format!("{what}, written by {}", report.producer));
        let needs = &report.needs;
        let lists = [
            ("modules", &needs.modules),
            ("built-in functions", &needs.natives),
            ("built-in classes", &needs.classes),
        ];
        for (title, names) in lists {
            if !names.is_empty() {
                self.line(&format!("needs {title}: {}", names.join(", ")));
            }
        }
        for (kind, key) in &needs.hosts {
            self.line(&format!("needs host object: {kind} {key}"));
        }
        self.counts();
        if let Some(root) = &report.root {
            let number = self.number(root);
            self.line(&format!("object: {}{number}", root.text));
        }
    }

    fn counts(&mut self) {
        let report = self.report;
        let n_objects: usize = report.counts.values().sum();
        let kinds: Vec<String> = report
            .counts
            .iter()
            .map(|(name, count)| format!("{count} {name}"))
            .collect();
        if n_objects > 0 {
            self.line(&format!("{n_objects} objects: {}", kinds.join(", ")));
        }
        let mut states = BTreeMap::<State, usize>::new();
        for tasklet in &report.tasklets {
            *states.entry(tasklet.state).or_default() += 1;
        }
        if !states.is_empty() {
            let states: Vec<String> = states
                .iter()
                .map(|(state, count)| format!("{count} {}", participle(*state)))
                .collect();
            self.line(&format!(
                "{}: {}",
                plural(report.tasklets.len(), "tasklet"),
                states.join(", ")
            ));
        }
    }

    fn scheduler(&mut self, scheduler: &Scheduler) {
        if !scheduler.ring.is_empty() {
            self.line(&format!(
                "runnable, in this order: {}",
                self.names(&scheduler.ring)
            ));
        }
        for runner in &scheduler.runners {
            let limit = match runner.instructions_left {
                Some(left) => format!(", for {left} more instructions"),
                None => " until the others come to rest".to_string(),
            };
            self.line(&format!("in run(){limit}: {}", self.name(runner.tasklet)));
        }
        self.sleepers();
        if scheduler.switch_trap != 0 {
            self.line(&format!(
                "switches are refused: the switch trap is at {}",
                scheduler.switch_trap
            ));
        }
        for callback in &scheduler.callbacks {
            self.line(&format!("{}: {}", callback.name, callback.value.text));
        }
        for list in &scheduler.library {
            self.line(&format!("the library's {}: {}", list.name, list.value.text));
        }
    }

    /// Who wakes up first, which is what a program waits for in which nobody is runnable.
    fn sleepers(&mut self) {
        let sleepers = self.report.tasklets.iter();
        let sleepers = sleepers.filter_map(|it| Some((it.wakes_at?, it.number)));
        if let Some((seconds, number)) = sleepers.min_by(|one, other| one.0.total_cmp(&other.0)) {
            let name = self.name(number);
            self.line(&format!(
                "the first to wake up, at {}: {name}",
                literal::time(seconds)
            ));
        }
    }

    fn name(&self, number: usize) -> String {
        let tasklet = number
            .checked_sub(1)
            .and_then(|it| self.report.tasklets.get(it));
        format!("{number} {}", tasklet.map_or("?", |it| &it.name))
    }

    fn names(&self, numbers: &[usize]) -> String {
        let shown: Vec<String> = numbers
            .iter()
            .take(MAX_NAMES)
            .map(|it| self.name(*it))
            .collect();
        shortened(shown, numbers.len())
    }

    fn number(&self, value: &Shown) -> String {
        match value.object {
            Some(object) if self.options.numbers => format!("  #{object}"),
            _ => String::new(),
        }
    }

    fn object_number(&self, object: u32) -> String {
        if self.options.numbers {
            format!("  #{object}")
        } else {
            String::new()
        }
    }

    fn tasklets(&mut self) {
        let report = self.report;
        let limit = if self.options.all {
            usize::MAX
        } else {
            MAX_TASKLETS
        };
        for tasklet in report.tasklets.iter().take(limit) {
            self.tasklet(tasklet);
        }
        if report.tasklets.len() > limit {
            self.more_tasklets(&report.tasklets[limit..]);
        }
    }

    fn more_tasklets(&mut self, rest: &[Tasklet]) {
        self.line(&format!(
            "\n{} more tasklets; --all shows them:",
            rest.len()
        ));
        let mut kinds = BTreeMap::<String, usize>::new();
        for tasklet in rest {
            *kinds
                .entry(format!("{}: {}", tasklet.name, doing(tasklet, self.report)))
                .or_default() += 1;
        }
        for (kind, count) in kinds.iter().take(MAX_TASKLETS) {
            self.line(&format!("  {count} {kind}"));
        }
    }

    fn tasklet(&mut self, tasklet: &Tasklet) {
        let number = self.object_number(tasklet.object);
        self.line(&format!(
            "\ntasklet {} {}: {}{number}",
            tasklet.number,
            tasklet.name,
            doing(tasklet, self.report)
        ));
        if let Some(class) = &tasklet.class {
            self.line(&format!("  an instance of {class}"));
        }
        if let Some(wait) = &tasklet.waits {
            self.wakers(tasklet, wait.channel);
        }
        if let Some(call) = &tasklet.pending_call {
            self.line(&format!("  not begun: {}", call.text));
        }
        let notes = [
            ("handles", &tasklet.handles),
            ("is being raised", &tasklet.in_flight),
            ("will be given", &tasklet.result),
        ];
        for (note, value) in notes {
            // None, and the tasklet itself after `schedule()`, are nothing to tell.
            if let Some(value) = value
                && value.text != "None"
                && value.object != Some(tasklet.object)
            {
                self.line(&format!("  {note}: {}", value.text));
            }
        }
        if !tasklet.flags.is_empty() {
            self.line(&format!("  flags: {}", tasklet.flags.join(", ")));
        }
        self.variables("  ", &tasklet.attributes);
        self.frames(&tasklet.frames);
    }

    /// Who else waits on a tasklet's channel, and who has it and so could wake the tasklet.
    fn wakers(&mut self, tasklet: &Tasklet, channel: Option<usize>) {
        let report = self.report;
        let channel = channel.and_then(|it| report.channels.get(it.checked_sub(1)?));
        let Some(channel) = channel else { return };
        let others: Vec<usize> = channel
            .waiting
            .iter()
            .copied()
            .filter(|it| *it != tasklet.number)
            .collect();
        if !others.is_empty() {
            self.line(&format!("  also waiting there: {}", self.names(&others)));
        }
        let wakers = channel.holders.iter();
        let wakers: Vec<&Holder> = wakers
            .filter(|it| it.tasklet.is_none_or(|it| !channel.waiting.contains(&it)))
            .collect();
        if wakers.is_empty() {
            self.line("  nobody else seems to have the channel");
        } else {
            self.line(&format!(
                "  could be woken through: {}",
                self.holders(&wakers)
            ));
        }
    }

    fn holders(&self, holders: &[&Holder]) -> String {
        let shown = holders.iter().take(MAX_NAMES).map(|it| match it.tasklet {
            Some(tasklet) => format!("{} of tasklet {}", it.path, self.name(tasklet)),
            None => format!("{} of module {}", it.path, it.scope),
        });
        shortened(shown.collect(), holders.len())
    }

    fn frames(&mut self, frames: &[Frame]) {
        let n_hidden = if self.options.all {
            0
        } else {
            frames.len().saturating_sub(MAX_FRAMES)
        };
        for (at, frame) in frames.iter().enumerate() {
            let is_left_out = (MAX_FRAMES / 2..MAX_FRAMES / 2 + n_hidden).contains(&at);
            if !is_left_out {
                self.frame(frame);
            } else if at == MAX_FRAMES / 2 {
                self.line(&format!("  … {n_hidden} frames …"));
            }
        }
    }

    fn frame(&mut self, frame: &Frame) {
        if frame.is_library {
            self.line(&format!("  in the library, {}", frame.function));
            return;
        }
        let what = match (frame.is_generator, frame.is_async) {
            (false, false) => "",
            (true, false) => ", a generator",
            (false, true) => ", a coroutine",
            (true, true) => ", an asynchronous generator",
        };
        self.line(&format!(
            "  File \"{}\", line {}, in {}{what}",
            frame.file, frame.place.line, frame.function
        ));
        if let Some(source) = &frame.source {
            self.source_line(source, frame);
        }
        self.variables("      ", &frame.locals);
        for Free { name, value } in &frame.closure {
            let number = self.number(value);
            self.line(&format!("      (closure {name}) = {}{number}", value.text));
        }
    }

    /// The line with carets under what is under way.
    fn source_line(&mut self, source: &str, frame: &Frame) {
        let shown = source.trim();
        self.line(&format!("    {shown}"));
        let place = frame.place;
        let indent = source.len() - source.trim_start().len();
        let start = (place.column as usize).max(indent);
        let end = if place.end_line == place.line {
            place.end_column as usize
        } else {
            source.trim_end().len()
        };
        // The text may be another version of the file than what was compiled.
        let (Some(before), Some(marked)) =
            (source.get(indent..start), source.get(start..end.max(start)))
        else {
            return;
        };
        let carets = "^".repeat(marked.chars().count());
        if !carets.is_empty() {
            self.line(&format!(
                "    {}{carets}",
                " ".repeat(before.chars().count())
            ));
        }
    }

    fn variables(&mut self, indent: &str, variables: &[Variable]) {
        for variable in variables {
            let number = self.number(&variable.value);
            self.line(&format!(
                "{indent}{} = {}{number}",
                variable.name, variable.value.text
            ));
        }
    }

    fn channels(&mut self) {
        let report = self.report;
        let limit = if self.options.all {
            usize::MAX
        } else {
            MAX_CHANNELS
        };
        for channel in report.channels.iter().take(limit) {
            self.channel(channel);
        }
        if report.channels.len() > limit {
            self.line(&format!(
                "\n{} more channels; --all shows them",
                report.channels.len() - limit
            ));
        }
    }

    fn channel(&mut self, channel: &Channel) {
        let waiting = match channel.balance {
            0 => "nobody waits".to_string(),
            balance if balance > 0 => format!(
                "{} to send: {}",
                wait(balance),
                self.names(&channel.waiting)
            ),
            balance => format!(
                "{} to receive: {}",
                wait(-balance),
                self.names(&channel.waiting)
            ),
        };
        let number = self.object_number(channel.object);
        self.line(&format!(
            "\n{}: {waiting}{number}",
            channel_name(channel.number, self.report)
        ));
        let first = match channel.preference {
            _ if channel.schedules_all => "both sides are scheduled",
            -1 => "the receiver goes on first",
            1 => "the sender goes on first",
            _ => "the one who acts goes on",
        };
        let closing = if channel.is_closing { ", closing" } else { "" };
        self.line(&format!("  balance {}, {first}{closing}", channel.balance));
        if let Some(class) = &channel.class {
            self.line(&format!("  an instance of {class}"));
        }
        let holders: Vec<&Holder> = channel.holders.iter().collect();
        if !holders.is_empty() {
            self.line(&format!("  reached through: {}", self.holders(&holders)));
        }
    }

    fn modules(&mut self) {
        let report = self.report;
        for module in &report.modules {
            self.line(&format!("\nmodule {}", module.name));
            self.variables("  ", &module.globals);
        }
    }
}

/// What a tasklet is doing, in words.
pub(super) fn doing(tasklet: &Tasklet, report: &Report) -> String {
    let Some(wait) = &tasklet.waits else {
        let word = state_word(tasklet.state);
        return match tasklet.wakes_at {
            Some(seconds) => format!("sleeps until {}", literal::time(seconds)),
            None if tasklet.pending_call.is_some() => format!("new, {word}"),
            None if tasklet.flags.contains(&super::survey::DETACHED_NAME) => {
                "paused, without the channel it waited on".to_string()
            }
            None if tasklet.name == UNBOUND => "bound to no function".to_string(),
            None => word.to_string(),
        };
    };
    let what = match &wait.sends {
        Some(value) => format!("waits to send {}", value.text),
        None => "waits to receive".to_string(),
    };
    match wait.channel {
        Some(channel) => format!("{what} on {}", channel_name(channel, report)),
        None => format!("{what} on a channel that is not in the image"),
    }
}

/// A channel by its number and, where it has one, its name.
fn channel_name(number: usize, report: &Report) -> String {
    let channel = number.checked_sub(1).and_then(|it| report.channels.get(it));
    match channel.and_then(|it| it.name.as_ref()) {
        Some(name) => format!("channel {number} '{name}'"),
        None => format!("channel {number}"),
    }
}

/// What some of several tasklets are doing.
fn participle(state: State) -> &'static str {
    match state {
        State::Running => "running",
        State::Runnable => "runnable",
        State::Paused => "paused",
        State::InRun => "in run()",
        State::Sleeping => "sleeping",
        State::Sending => "waiting to send",
        State::Receiving => "waiting to receive",
        State::Ended => "ended",
    }
}

fn state_word(state: State) -> &'static str {
    match state {
        State::Running => "running",
        State::Runnable => "runnable",
        State::Paused => "paused",
        State::InRun => "waits in run()",
        State::Sleeping => "sleeps",
        State::Sending => "waits to send",
        State::Receiving => "waits to receive",
        State::Ended => "ended",
    }
}

fn plural(count: usize, word: &str) -> String {
    if count == 1 {
        format!("1 {word}")
    } else {
        format!("{count} {word}s")
    }
}

fn wait(count: i64) -> String {
    if count == 1 {
        "1 waits".to_string()
    } else {
        format!("{count} wait")
    }
}

fn shortened(mut shown: Vec<String>, n_all: usize) -> String {
    if n_all > shown.len() {
        shown.push(format!("… {} more", n_all - shown.len()));
    }
    shown.join(", ")
}
