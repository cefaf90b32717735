//! An image for people: who stands where, with what, waiting for whom. Runs nothing.
//!
//! [`Reader`] holds an image; each output is a method. `survey` gathers a [`Report`] once, `text`, `json` and `dot`
//! write it; `sizes`, `page` and `diff` look at the objects themselves.

mod deep;
mod diff;
mod dot;
mod holders;
mod json;
mod literal;
mod page;
mod parts;
pub mod report;
mod sizes;
mod survey;
mod text;
mod value;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::sync::Arc;

use dormouse_bytecode::Code;

use self::holders::Holders;
use crate::wire::v1::{Object, Value};
use crate::{Image, LoadError};

pub use text::TextOptions;

/// The library's list of sleepers.
const TIMERS: &str = "_timers";

/// An image that is being read.
#[derive(Debug)]
pub struct Reader<'a> {
    image: Image<'a>,
    codes: Vec<Arc<Code>>,
    /// Source texts by the name of the file, in lines.
    sources: BTreeMap<String, Vec<String>>,
    /// Tasklets by their number in the table of objects: their number among tasklets, from 1.
    tasklet_numbers: BTreeMap<u32, usize>,
    /// Channels likewise.
    channel_numbers: BTreeMap<u32, usize>,
    /// The variables that lead to each channel and tasklet.
    holders: Holders,
    /// For each waiting tasklet the channel and its place in the queue, from 1.
    waits: BTreeMap<u32, (u32, usize)>,
    /// For each sleeping tasklet when it wakes up.
    wakes: BTreeMap<u32, f64>,
    /// The numbers that objects keep in their program, by their number in the table.
    serials: BTreeMap<u32, u32>,
}

impl<'a> Reader<'a> {
    /// Reads an image.
    ///
    /// # Errors
    /// Its bytecode does not fit together; an image from [`Image::open`] has been checked already.
    pub fn new(image: Image<'a>) -> Result<Self, LoadError> {
        let mut reader = Self {
            codes: image.bytecode()?,
            image,
            sources: BTreeMap::new(),
            tasklet_numbers: BTreeMap::new(),
            channel_numbers: BTreeMap::new(),
            holders: Holders::new(),
            waits: BTreeMap::new(),
            wakes: BTreeMap::new(),
            serials: BTreeMap::new(),
        };
        let serials = reader.image.program.iter().flat_map(|it| &it.serials);
        reader.serials = serials
            .filter_map(|(value, serial)| match value {
                Value::Object(id) => Some((*id, *serial)),
                _ => None,
            })
            .collect();
        for source in reader.image.sources.clone() {
            reader.add_source(source.file, source.text);
        }
        reader.number();
        reader.find_sleepers();
        reader.holders = reader.find_holders();
        Ok(reader)
    }

    /// Gives tasklets and channels their numbers, and finds who waits where.
    fn number(&mut self) {
        for (id, object) in self.image.objects.iter().enumerate() {
            let id = id as u32;
            match object {
                Object::Tasklet(_) => {
                    let number = self.tasklet_numbers.len() + 1;
                    self.tasklet_numbers.insert(id, number);
                }
                Object::Channel(channel) => {
                    let number = self.channel_numbers.len() + 1;
                    self.channel_numbers.insert(id, number);
                    for (at, waiting) in channel.waiting.iter().enumerate() {
                        if let Value::Object(tasklet) = waiting {
                            self.waits.insert(*tasklet, (id, at + 1));
                        }
                    }
                }
                _ => {}
            }
        }
    }

    /// Finds the sleepers: the library's list holds tuples of deadline, number of the call and tasklet, and a sleeper has
    /// its own tuple as the result to come.
    fn find_sleepers(&mut self) {
        let program = self.image.program.as_ref();
        let timers = program.and_then(|it| it.library.iter().find(|(name, _)| name == TIMERS));
        let Some(Object::List(entries)) = timers.and_then(|(_, list)| self.get(*list)) else {
            return;
        };
        let mut wakes = BTreeMap::new();
        for entry in entries {
            if let Some(Object::Tuple(parts)) = self.get(*entry)
                && let [deadline, _, Value::Object(id)] = parts.as_slice()
                && let Some(Object::Tasklet(tasklet)) = self.image.objects.get(*id as usize)
                && tasklet.tempval == *entry
            {
                let seconds = match (deadline, self.get(*deadline)) {
                    (Value::Float(seconds), _) | (_, Some(Object::Float(seconds))) => *seconds,
                    _ => 0.0,
                };
                wakes.insert(*id, seconds);
            }
        }
        self.wakes = wakes;
    }

    /// The image itself.
    #[must_use]
    pub fn image(&self) -> &Image<'a> {
        &self.image
    }

    /// The names of the source files its functions come from, the library's left out, sorted.
    #[must_use]
    pub fn files(&self) -> Vec<&str> {
        let scripts = self.codes.iter().filter(|it| !it.flags.is_hidden);
        let mut files: Vec<&str> = scripts.map(|it| &*it.file).collect();
        files.sort_unstable();
        files.dedup();
        files
    }

    /// Remembers the text of a source file, so that its lines are shown.
    pub fn add_source(&mut self, file: &str, text: &str) {
        let lines = text.lines().map(str::to_string).collect();
        self.sources.insert(file.to_string(), lines);
    }

    fn get(&self, value: Value) -> Option<&Object<'a>> {
        match value {
            Value::Object(id) => self.image.objects.get(id as usize),
            _ => None,
        }
    }

    /// The code of a function, or of the function of a generator.
    fn code_of(&self, callee: Value) -> Option<&Code> {
        let function = match self.get(callee)? {
            Object::Generator(generator) => self.get(generator.function)?,
            other => other,
        };
        let Object::Function(function) = function else {
            return None;
        };
        let Object::Code(index) = self.get(function.code)? else {
            return None;
        };
        self.codes.get(*index as usize).map(|it| &**it)
    }

    fn tasklet_number(&self, value: Value) -> Option<usize> {
        match value {
            Value::Object(id) => self.tasklet_numbers.get(&id).copied(),
            _ => None,
        }
    }

    fn tasklets(&self) -> impl Iterator<Item = (u32, &crate::wire::v1::Tasklet)> {
        self.tasklet_numbers
            .keys()
            .filter_map(|id| match self.image.objects.get(*id as usize) {
                Some(Object::Tasklet(tasklet)) => Some((*id, &**tasklet)),
                _ => None,
            })
    }

    /// A channel's number and, where it has one, its name: `channel 2 'post'`.
    fn channel_label(&self, id: u32) -> String {
        let number = self.channel_numbers.get(&id).copied().unwrap_or(0);
        match self.channel_name(id) {
            Some(name) => format!("channel {number} '{name}'"),
            None => format!("channel {number}"),
        }
    }
}

/// The whole image as text.
///
/// # Errors
/// Its bytecode does not fit together.
pub fn render(image: &Image) -> Result<String, LoadError> {
    Ok(Reader::new(image.clone())?.text(&TextOptions::default()))
}
