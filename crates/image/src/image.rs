//! A whole image, decoded and checked.

use std::sync::Arc;

use dormouse_bytecode as bytecode;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::header::{Section, decode, encode};
use crate::wire::v1::{Code, Meta, Object, Program, Value};
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

/// An image: what its sections say.
#[derive(Clone, Debug, PartialEq)]
pub struct Image {
    /// Who made it and what it needs.
    pub meta: Meta,
    /// The compiled functions, children before parents.
    pub code: Vec<Code>,
    /// Names of instances' attributes, by shape: each a list of names.
    pub shapes: Vec<Vec<String>>,
    /// The objects.
    pub objects: Vec<Object>,
    /// The object that was pickled; unset in a program.
    pub root: Value,
    /// The state of the scheduler, in a program.
    pub program: Option<Program>,
}

impl Image {
    /// The bytes of the image.
    ///
    /// # Errors
    /// A section would be larger than an image can hold.
    pub fn to_bytes(&self) -> Result<Vec<u8>, LoadError> {
        let Self {
            meta,
            code,
            shapes,
            objects,
            root,
            program,
        } = self;
        let mut sections = vec![
            (Section::Meta, section(meta)?),
            (Section::Code, section(code)?),
            (Section::Shapes, section(shapes)?),
            (Section::Objects, section(objects)?),
            (Section::Root, section(root)?),
        ];
        if let Some(program) = program {
            sections.push((Section::Program, section(program)?));
        }
        Ok(encode(&sections))
    }

    /// Opens an image from anywhere. What comes back fits together and its bytecode is verified.
    ///
    /// # Errors
    /// See [`LoadError`].
    pub fn open(bytes: &[u8], limits: &Limits) -> Result<Self, LoadError> {
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
        };
        let codes = image.bytecode()?;
        check::check(&image, &codes, limits)?;
        Ok(image)
    }

    /// The compiled functions as bytecode, verified.
    ///
    /// # Errors
    /// A function is not what the verifier lets through.
    pub fn bytecode(&self) -> Result<Vec<Arc<bytecode::Code>>, LoadError> {
        code::from_wire(&self.code)
    }
}

fn section<T: Serialize>(value: &T) -> Result<Vec<u8>, LoadError> {
    let bytes =
        postcard::to_allocvec(value).map_err(|error| LoadError::corrupt(error.to_string()))?;
    if u32::try_from(bytes.len()).is_err() {
        return Err(LoadError::TooLarge(
            "a section of more than 4 GiB".to_string(),
        ));
    }
    Ok(bytes)
}

fn optional<T: DeserializeOwned>(
    sections: &[(Section, &[u8])],
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

fn required<T: DeserializeOwned>(
    sections: &[(Section, &[u8])],
    wanted: Section,
) -> Result<T, LoadError> {
    optional(sections, wanted)?
        .ok_or_else(|| LoadError::corrupt(format!("section {wanted:?} is missing")))
}
