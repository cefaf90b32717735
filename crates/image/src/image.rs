//! A whole image, decoded and checked.

use std::sync::Arc;

use dormouse_bytecode as bytecode;
use serde::Deserialize;

use crate::header::{Section, decode};
use crate::wire::literals::Literal;
use crate::wire::v1::{Code, Meta, Object, Program, Source, Value};
use crate::{LoadError, check, code};

/// How large an image may be to be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the whole image.
    pub max_bytes: usize,
    /// Objects in its table.
    pub max_objects: usize,
    /// Registers of all its frames together.
    pub max_registers: usize,
}

impl Default for Limits {
    /// Room for a large program on an ordinary machine.
    fn default() -> Self {
        Self {
            max_bytes: 1 << 31,
            max_objects: 100_000_000,
            max_registers: 1 << 28,
        }
    }
}

/// An image: what its sections say. Texts and bytes are borrowed from the encoded image.
#[derive(Clone, Debug, PartialEq)]
pub struct Image<'a> {
    /// Who made it and what it needs.
    pub meta: Meta,
    /// The compiled functions, children before parents.
    pub code: Vec<Code>,
    /// Names of instances' attributes, by shape: each a list of names.
    pub shapes: Vec<Vec<String>>,
    /// The objects.
    pub objects: Vec<Object<'a>>,
    /// The object that was pickled; unset in a program.
    pub root: Value,
    /// The state of the scheduler, in a program.
    pub program: Option<Program>,
    /// Texts of source files, when they travel along.
    pub sources: Vec<Source<'a>>,
    /// Objects that are literals of functions, in the order of code and number.
    pub literals: Vec<Literal>,
}

impl<'a> Image<'a> {
    /// Opens an image from anywhere. What comes back fits together and its bytecode is verified.
    ///
    /// # Errors
    /// See [`LoadError`].
    pub fn open(bytes: &'a [u8], limits: &Limits) -> Result<Self, LoadError> {
        if bytes.len() > limits.max_bytes {
            return Err(LoadError::TooLarge(format!(
                "{} bytes, and at most {} are allowed",
                bytes.len(),
                limits.max_bytes
            )));
        }
        let sections = decode(bytes)?;
        let image = Self {
            meta: required(&sections, Section::Meta)?,
            code: required(&sections, Section::Code)?,
            shapes: required(&sections, Section::Shapes)?,
            objects: required(&sections, Section::Objects)?,
            root: required(&sections, Section::Root)?,
            program: optional(&sections, Section::Program)?,
            sources: optional(&sections, Section::Sources)?.unwrap_or_default(),
            literals: optional(&sections, Section::Literals)?.unwrap_or_default(),
        };
        let codes = image.bytecode()?;
        check::check(&image, &codes, limits)?;
        Ok(image)
    }

    /// Whether another image says the same, bit by bit: unlike `==`, with every NaN equal to itself.
    pub(crate) fn encodes_as(&self, other: &Self) -> bool {
        fn encoded(image: &Image<'_>) -> Option<[Vec<u8>; 3]> {
            Some([
                postcard::to_allocvec(&(&image.code, &image.shapes)).ok()?,
                postcard::to_allocvec(&(&image.objects, &image.literals)).ok()?,
                postcard::to_allocvec(&(image.root, &image.program, &image.sources)).ok()?,
            ])
        }
        encoded(self) == encoded(other)
    }

    /// The compiled functions as bytecode, verified.
    ///
    /// # Errors
    /// A function is not what the verifier lets through.
    pub fn bytecode(&self) -> Result<Vec<Arc<bytecode::Code>>, LoadError> {
        code::from_wire(&self.code)
    }
}

fn optional<'a, T: Deserialize<'a>>(
    sections: &[(Section, &'a [u8])],
    wanted: Section,
) -> Result<Option<T>, LoadError> {
    let Some((_, payload)) = sections.iter().find(|(section, _)| *section == wanted) else {
        return Ok(None);
    };
    match postcard::take_from_bytes(payload) {
        Ok((value, [])) => Ok(Some(value)),
        Ok(_) => Err(LoadError::corrupt(format!(
            "bytes are left over in section {wanted:?}"
        ))),
        Err(error) => Err(LoadError::corrupt(format!(
            "section {wanted:?} cannot be decoded: {error}"
        ))),
    }
}

fn required<'a, T: Deserialize<'a>>(
    sections: &[(Section, &'a [u8])],
    wanted: Section,
) -> Result<T, LoadError> {
    optional(sections, wanted)?
        .ok_or_else(|| LoadError::corrupt(format!("section {wanted:?} is missing")))
}
