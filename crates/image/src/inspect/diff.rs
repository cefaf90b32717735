//! Two images of one program: what changed from the old one to the new one, in words.

use std::collections::{BTreeMap, VecDeque};

use super::Reader;
use super::deep::Deep;
use super::report::{Channel, Frame, Report, Tasklet};
use super::text::doing;
use crate::wire::v1::{self as wire, Object, Value};

impl Reader<'_> {
    /// What changed from this image to a newer one, a line each; nothing when they are the same.
    #[must_use]
    pub fn diff(&self, newer: &Self) -> Vec<String> {
        if self.image.encodes_as(&newer.image) {
            return Vec::new();
        }
        let (old, new) = (self.report(), newer.report());
        let next_serial = self.image.program.as_ref().map(|it| it.next_serial);
        let tasklets = matched_tasklets(&old, &new, next_serial);
        let channels = matched_channels(&old, &new);
        let tasklet_pairs = tasklets
            .iter()
            .filter_map(|(old, new)| Some(((*old)?.object, (*new)?.object)));
        let channel_pairs = channels
            .iter()
            .filter_map(|(old, new)| Some(((*old)?.object, (*new)?.object)));
        let mut differ = Differ {
            deep: Deep::new(self, newer, tasklet_pairs.chain(channel_pairs).collect()),
            old: &old,
            new: &new,
            lines: Vec::new(),
        };
        differ.heads();
        tasklets
            .iter()
            .for_each(|(old, new)| differ.tasklet_pair(*old, *new));
        channels
            .iter()
            .for_each(|(old, new)| differ.channel_pair(*old, *new));
        differ.modules();
        differ.functions();
        let mut lines = differ.lines;
        if lines.is_empty() {
            lines.push("only what is not shown differs: temporaries, or the numbering".to_string());
        }
        lines
    }
}

/// By what two are the same, where that can be said.
type Key<T> = dyn Fn(&T) -> Option<String>;
type Pairs<'r, T> = Vec<(Option<&'r T>, Option<&'r T>)>;

/// Finds for each tasklet of the old image the one of the new image that it is: the one with the same name and the number
/// it keeps in its program. Images of objects, and those of earlier releases, do not say, so then: same frames, then same
/// outermost locals, then same arguments, then same name, each in order.
fn matched_tasklets<'r>(
    old: &'r Report,
    new: &'r Report,
    next_serial: Option<u32>,
) -> Pairs<'r, Tasklet> {
    // What was made after the old image is in none of its tasklets' places.
    let guess = |key: fn(&Tasklet) -> String| {
        move |it: &Tasklet| {
            let is_younger = it.serial.zip(next_serial).is_some_and(|it| it.0 >= it.1);
            (!is_younger).then(|| key(it))
        }
    };
    let keys: [&Key<Tasklet>; 5] = [
        &|it| Some(format!("{} {}", it.name, it.serial?)),
        &guess(|it| format!("{} {:?}", it.name, frames_key(it, usize::MAX))),
        &guess(|it| format!("{} {:?}", it.name, frames_key(it, 1))),
        &guess(|it| format!("{} {:?}", it.name, first_local(it))),
        &guess(|it| it.name.clone()),
    ];
    matched(&old.tasklets, &new.tasklets, &keys)
}

/// The locals of the outermost frames as text.
fn frames_key(tasklet: &Tasklet, n_frames: usize) -> Vec<Vec<&str>> {
    let frames = tasklet
        .frames
        .iter()
        .filter(|it| !it.is_library)
        .take(n_frames);
    frames
        .map(|it| it.locals.iter().map(|it| it.value.text.as_str()).collect())
        .collect()
}

fn first_local(tasklet: &Tasklet) -> Option<&str> {
    let outermost = tasklet.frames.iter().find(|it| !it.is_library)?;
    outermost.locals.first().map(|it| it.value.text.as_str())
}

fn matched_channels<'r>(old: &'r Report, new: &'r Report) -> Pairs<'r, Channel> {
    let keys: [&Key<Channel>; 2] = [
        &|it| {
            let global = it.holders.iter().find(|it| it.tasklet.is_none());
            Some(format!("{global:?}"))
        },
        &|it| Some(format!("{:?}", it.name)),
    ];
    matched(&old.channels, &new.channels, &keys)
}

/// Pairs by one key after another, where they have it; what finds no partner stands alone.
fn matched<'r, T>(old: &'r [T], new: &'r [T], keys: &[&Key<T>]) -> Pairs<'r, T> {
    let mut partners: Vec<Option<usize>> = vec![None; old.len()];
    let mut is_taken = vec![false; new.len()];
    for key in keys {
        let mut free = BTreeMap::<String, VecDeque<usize>>::new();
        for (at, it) in new.iter().enumerate().filter(|(at, _)| !is_taken[*at]) {
            if let Some(key) = key(it) {
                free.entry(key).or_default().push_back(at);
            }
        }
        for (at, it) in old.iter().enumerate() {
            if partners[at].is_none()
                && let Some(key) = key(it)
                && let Some(found) = free.get_mut(&key).and_then(VecDeque::pop_front)
            {
                partners[at] = Some(found);
                is_taken[found] = true;
            }
        }
    }
    let pairs = old
        .iter()
        .zip(partners)
        .map(|(old, partner)| (Some(old), partner.map(|it| &new[it])));
    let alone = new
        .iter()
        .zip(is_taken)
        .filter(|(_, is_taken)| !is_taken)
        .map(|(new, _)| (None, Some(new)));
    pairs.chain(alone).collect()
}

struct Differ<'a> {
    deep: Deep<'a>,
    old: &'a Report,
    new: &'a Report,
    lines: Vec<String>,
}

impl<'a> Differ<'a> {
    fn heads(&mut self) {
        let (old, new) = (self.old, self.new);
        if old.producer != new.producer {
            self.lines
                .push(format!("written by {} -> {}", old.producer, new.producer));
        }
        if old.kind != new.kind {
            self.lines.push(format!("{} -> {}", old.kind, new.kind));
        }
        let lists = [
            ("module", &old.needs.modules, &new.needs.modules),
            ("built-in function", &old.needs.natives, &new.needs.natives),
            ("built-in class", &old.needs.classes, &new.needs.classes),
        ];
        for (what, old, new) in lists {
            let added = new.iter().filter(|it| !old.contains(it));
            self.lines
                .extend(added.map(|it| format!("needs {what} {it} now")));
            let gone = old.iter().filter(|it| !new.contains(it));
            self.lines
                .extend(gone.map(|it| format!("no longer needs {what} {it}")));
        }
        if old.root.is_some() && new.root.is_some() {
            let (old, new) = (self.deep.old.image.root, self.deep.new.image.root);
            let lines = self.deep.compare("object", old, new);
            self.lines.extend(lines);
        }
    }

    fn tasklet_pair(&mut self, old: Option<&'a Tasklet>, new: Option<&'a Tasklet>) {
        let name = |it: &Tasklet| format!("tasklet {} {}", it.number, it.name);
        match (old, new) {
            (Some(old), Some(new)) => {
                let title = if old.number == new.number {
                    name(old)
                } else {
                    format!("{} (now {})", name(old), new.number)
                };
                let lines = self.tasklet_changes(old, new);
                self.lines
                    .extend(lines.into_iter().map(|it| format!("{title}: {it}")));
            }
            (Some(old), None) => self.lines.push(format!(
                "{}: gone; it was {}",
                name(old),
                stands(old, self.old)
            )),
            (None, Some(new)) => {
                self.lines
                    .push(format!("{}: new, {}", name(new), stands(new, self.new)))
            }
            (None, None) => {}
        }
    }

    fn tasklet_changes(&mut self, old: &Tasklet, new: &Tasklet) -> Vec<String> {
        let mut lines = Vec::new();
        let (before, after) = (doing(old, self.old), doing(new, self.new));
        if before != after {
            lines.push(format!("{before} -> {after}"));
        }
        let notes = [
            ("handles", &old.handles, &new.handles),
            ("is being raised", &old.in_flight, &new.in_flight),
        ];
        for (note, old, new) in notes {
            let text = |it: &Option<super::report::Shown>| {
                it.as_ref().map_or("nothing", |it| &it.text).to_string()
            };
            if text(old) != text(new) {
                lines.push(format!("{note}: {} -> {}", text(old), text(new)));
            }
        }
        if old.flags != new.flags {
            lines.push(format!(
                "flags: [{}] -> [{}]",
                old.flags.join(", "),
                new.flags.join(", ")
            ));
        }
        lines.extend(self.frame_changes(old, new));
        let (old, new) = (self.wire(old.object, true), self.wire(new.object, false));
        if let (Some(old), Some(new)) = (old, new) {
            let (old, new) = (
                self.deep.old.entries(old.dict),
                self.deep.new.entries(new.dict),
            );
            lines.extend(self.deep.variables("", "attribute", old, new));
        }
        lines
    }

    fn wire(&self, id: u32, is_old: bool) -> Option<&'a wire::Tasklet> {
        let reader = if is_old { self.deep.old } else { self.deep.new };
        match reader.image.objects.get(id as usize) {
            Some(Object::Tasklet(tasklet)) => Some(tasklet),
            _ => None,
        }
    }

    fn frame_changes(&mut self, old: &Tasklet, new: &Tasklet) -> Vec<String> {
        let (old_frames, new_frames) = (&old.frames, &new.frames);
        let pairs = old_frames.iter().zip(new_frames);
        let n_common = pairs
            .take_while(|(old, new)| (&old.function, &old.file) == (&new.function, &new.file))
            .count();
        let mut lines = Vec::new();
        for at in 0..n_common {
            lines.extend(moved(&old_frames[at], &new_frames[at]));
            lines.extend(self.local_changes(old.object, new.object, at));
        }
        let returned = old_frames[n_common..]
            .iter()
            .rev()
            .filter(|it| !it.is_library);
        let returned: Vec<String> = returned
            .map(|it| format!("{}, where it stood at line {}", it.function, it.place.line))
            .collect();
        if !returned.is_empty() {
            lines.push(format!("no longer in {}", abridged(&returned, ", in ")));
        }
        let called = new_frames[n_common..].iter().filter(|it| !it.is_library);
        let called: Vec<String> = called
            .map(|it| format!("{} at line {}", it.function, it.place.line))
            .collect();
        if !called.is_empty() {
            lines.push(format!("now in {}", abridged(&called, ", in ")));
        }
        lines
    }

    fn local_changes(&mut self, old: u32, new: u32, at: usize) -> Vec<String> {
        let frames = self
            .wire(old, true)
            .and_then(|it| it.frames.get(at))
            .zip(self.wire(new, false).and_then(|it| it.frames.get(at)));
        let Some((old_frame, new_frame)) = frames else {
            return Vec::new();
        };
        let codes = self
            .deep
            .old
            .code_of(old_frame.callee)
            .zip(self.deep.new.code_of(new_frame.callee));
        let Some((old_code, new_code)) = codes.filter(|it| !it.0.flags.is_hidden) else {
            return Vec::new();
        };
        let old = self
            .deep
            .old
            .named_registers(old_code, &old_frame.registers);
        let new = self
            .deep
            .new
            .named_registers(new_code, &new_frame.registers);
        self.deep
            .variables(&format!("{}: ", new_code.name), "local", old, new)
    }

    fn channel_pair(&mut self, old: Option<&'a Channel>, new: Option<&'a Channel>) {
        let name = |it: &Channel| match &it.name {
            Some(name) => format!("channel {} '{name}'", it.number),
            None => format!("channel {}", it.number),
        };
        match (old, new) {
            (Some(old), Some(new)) => {
                let (before, after) = (queue(old, self.old), queue(new, self.new));
                if before != after {
                    self.lines
                        .push(format!("{}: {before} -> {after}", name(new)));
                }
                if (old.preference, old.schedules_all) != (new.preference, new.schedules_all) {
                    self.lines.push(format!(
                        "{}: preference {} -> {}",
                        name(new),
                        old.preference,
                        new.preference
                    ));
                }
                if old.is_closing != new.is_closing {
                    let what = if new.is_closing {
                        "closing"
                    } else {
                        "open again"
                    };
                    self.lines.push(format!("{}: {what}", name(new)));
                }
            }
            (Some(old), None) => self.lines.push(format!("{}: gone", name(old))),
            (None, Some(new)) => {
                self.lines
                    .push(format!("{}: new, {}", name(new), queue(new, self.new)))
            }
            (None, None) => {}
        }
    }

    fn modules(&mut self) {
        let (old, new) = (namespaces(self.deep.old), namespaces(self.deep.new));
        for (name, namespace) in &old {
            let Some(other) = new.get(name) else {
                self.lines.push(format!("module {name}: gone"));
                continue;
            };
            let public = |it: &(&str, Value)| !it.0.starts_with("__");
            let old = self.deep.old.entries(*namespace).filter(public);
            let new = self.deep.new.entries(*other).filter(public);
            let lines = self.deep.variables(&format!("{name}."), "global", old, new);
            self.lines.extend(lines);
        }
        let added = new.keys().filter(|it| !old.contains_key(*it));
        self.lines
            .extend(added.map(|it| format!("module {it}: new")));
    }

    /// Functions of the same name and file whose code differs.
    fn functions(&mut self) {
        let (old, new) = (codes(self.deep.old), codes(self.deep.new));
        let changed = old
            .iter()
            .filter(|(key, code)| new.get(*key).is_some_and(|it| it != *code));
        self.lines.extend(
            changed.map(|((file, name), _)| format!("the code of {name} in {file} has changed")),
        );
    }
}

/// Code by file and name; where a name occurs twice, the last.
fn codes<'a>(reader: &'a Reader<'_>) -> BTreeMap<(&'a str, &'a str), wire::Code> {
    let codes = reader.image.code.iter().map(|it| {
        let alone = wire::Code {
            children: Vec::new(),
            ..it.clone()
        };
        ((it.file.as_str(), it.qualname.as_str()), alone)
    });
    codes.collect()
}

fn namespaces<'a>(reader: &'a Reader<'_>) -> BTreeMap<&'a str, Value> {
    let modules = reader.image.objects.iter().filter_map(|it| match it {
        Object::Module(name, namespace) => Some((reader.text_of(*name), *namespace)),
        _ => None,
    });
    modules.collect()
}

/// How many names of a list are told.
const MAX_NAMES: usize = 8;

fn abridged(names: &[String], separator: &str) -> String {
    let shown = names
        .iter()
        .take(MAX_NAMES)
        .cloned()
        .collect::<Vec<String>>()
        .join(separator);
    match names.len().checked_sub(MAX_NAMES) {
        None | Some(0) => shown,
        Some(more) => format!("{shown} and {more} more"),
    }
}

fn moved(old: &Frame, new: &Frame) -> Option<String> {
    if new.is_library {
        return None;
    }
    let (from, to) = (old.place.line, new.place.line);
    if from != to {
        return Some(format!(
            "moved from line {from} to line {to} in {}",
            new.function
        ));
    }
    (old.instruction != new.instruction)
        .then(|| format!("went on within line {to} in {}", new.function))
}

/// Where a tasklet stands and what it does.
fn stands(tasklet: &Tasklet, report: &Report) -> String {
    let doing = doing(tasklet, report);
    match tasklet.frames.iter().rev().find(|it| !it.is_library) {
        Some(frame) => format!(
            "{doing}, at line {} in {}",
            frame.place.line, frame.function
        ),
        None => doing,
    }
}

fn queue(channel: &Channel, report: &Report) -> String {
    let names: Vec<&str> = channel
        .waiting
        .iter()
        .take(MAX_NAMES)
        .filter_map(|it| report.tasklets.get(it.checked_sub(1)?))
        .map(|it| it.name.as_str())
        .collect();
    match channel.balance {
        0 => "nobody waits".to_string(),
        balance if balance > 0 => format!("{balance} waiting to send ({})", names.join(", ")),
        balance => format!("{} waiting to receive ({})", -balance, names.join(", ")),
    }
}
