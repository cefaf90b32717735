//! The image format: header, sections, frozen wire types, validation, and reading an image without running it.
//!
//! An image is one object graph or one whole program. [`Image::open`] takes bytes from anywhere: it checks every
//! length, checksum, index and cross-reference, and verifies all bytecode, before anything else sees them. This
//! crate does not know the VM; `pickle` turns a running state into [`wire::v1`] structs and back.
//! Reading order: [`wire::v1`], `header`, [`Image`], `check`, `inspect`.

pub mod wire;

mod check;
mod code;
mod error;
mod header;
mod image;
mod inspect;
mod writer;

pub use code::{from_wire, pack_code, to_wire, unpack_code};
pub use error::LoadError;
pub use header::FORMAT_VERSION;
pub use image::{Image, Limits};
pub use inspect::{Reader, TextOptions, render, report};
pub use writer::{Parts, StatePosition, Writer};
