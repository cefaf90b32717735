//! Encoding an image while the state is being walked: records go into the section of objects as they are met.

use serde::Serialize;

use crate::LoadError;
use crate::header::{Section, encode};
use crate::wire::literals::Literal;
use crate::wire::v1::{Code, Meta, Object, Program, Source, Value};

/// An image in the making.
#[derive(Debug, Default)]
pub struct Writer {
    records: Vec<u8>,
    n_objects: u32,
}

/// What an image holds beside its objects.
#[derive(Debug)]
pub struct Parts<'a> {
    /// Who made it and what it needs.
    pub meta: Meta,
    /// The compiled functions, children before parents.
    pub code: Vec<Code>,
    /// Names of instances' attributes, by shape.
    pub shapes: Vec<Vec<String>>,
    /// The object that was pickled; unset in a program.
    pub root: Value,
    /// The state of the scheduler, in a program.
    pub program: Option<Program>,
    /// Texts of source files.
    pub sources: Vec<Source<'a>>,
    /// Objects that are literals of functions, in the order of code and number.
    pub literals: Vec<Literal>,
}

/// Where the state of a tasklet stands among the records, so that the last word on it can come at the end.
#[derive(Clone, Copy, Debug)]
pub struct StatePosition(usize);

impl Writer {
    /// How many objects there are so far: the number of the next one.
    #[must_use]
    pub fn n_objects(&self) -> u32 {
        self.n_objects
    }

    /// Adds an object. Its sequences may be anything that serializes as [`Object`]'s own would.
    ///
    /// # Errors
    /// The record is larger than an image can hold.
    pub fn push<V, E, I, F>(&mut self, object: &Object<'_, V, E, I, F>) -> Result<(), LoadError>
    where
        V: Serialize,
        E: Serialize,
        I: Serialize,
        F: Serialize,
    {
        self.n_objects += 1;
        append(object, &mut self.records)
    }

    /// Where the state of a tasklet that is pushed next will stand.
    #[must_use]
    pub fn next_state(&self) -> StatePosition {
        // The variant's tag is one byte, and the state comes first in the record.
        StatePosition(self.records.len() + 1)
    }

    /// Sets the state and flags of a tasklet that was pushed.
    pub fn set_state(&mut self, at: StatePosition, state: u8, flags: u8) {
        self.records[at.0] = state;
        self.records[at.0 + 1] = flags;
    }

    /// The bytes of the image.
    ///
    /// # Errors
    /// A section would be larger than an image can hold.
    pub fn finish(self, parts: &Parts<'_>) -> Result<Vec<u8>, LoadError> {
        let Parts {
            meta,
            code,
            shapes,
            root,
            program,
            sources,
            literals,
        } = parts;
        let mut objects = section(&self.n_objects)?;
        objects.extend(self.records);
        let mut sections = vec![
            (Section::Meta, section(meta)?),
            (Section::Code, section(code)?),
            (Section::Shapes, section(shapes)?),
            (Section::Objects, objects),
            (Section::Root, section(root)?),
        ];
        if let Some(program) = program {
            sections.push((Section::Program, section(program)?));
        }
        if !sources.is_empty() {
            sections.push((Section::Sources, section(sources)?));
        }
        if !literals.is_empty() {
            sections.push((Section::Literals, section(literals)?));
        }
        encode(&sections)
    }
}

fn section<T: Serialize>(value: &T) -> Result<Vec<u8>, LoadError> {
    let mut bytes = Vec::new();
    append(value, &mut bytes)?;
    Ok(bytes)
}

fn append<T: Serialize>(value: &T, bytes: &mut Vec<u8>) -> Result<(), LoadError> {
    match postcard::to_extend(value, std::mem::take(bytes)) {
        Ok(extended) => {
            *bytes = extended;
            Ok(())
        }
        Err(error) => Err(LoadError::corrupt(error.to_string())),
    }
}
