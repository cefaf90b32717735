//! Why an image could not be loaded.

use std::fmt;

/// Why an image could not be loaded.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum LoadError {
    /// There are no bytes.
    Empty,
    /// The bytes do not begin as an image does.
    NotAnImage,
    /// The bytes were changed by a transfer that rewrites line ends.
    LineEndsChanged,
    /// A later release wrote it.
    TooNew {
        /// The format version of the image.
        found: u16,
        /// The newest version this release reads.
        supported: u16,
    },
    /// It is of a format that was never released.
    TooOld {
        /// The format version of the image.
        found: u16,
    },
    /// It ends before what it promises.
    Truncated {
        /// How many bytes there are.
        found: usize,
        /// How many it has at least, by what it says.
        promised: usize,
    },
    /// Its bytes were changed, or what it says does not fit together: what is wrong.
    Corrupt(String),
    /// It has a section that must be understood and is not.
    UnknownSection(u16),
    /// It refers to things that this VM does not have.
    Missing(Vec<String>),
    /// It is larger than the limits allow.
    TooLarge(String),
    /// It is a whole program where an object was wanted, or the other way round.
    WrongKind {
        /// Whether the image is a whole program.
        is_program: bool,
    },
}

impl LoadError {
    /// An inconsistency.
    pub fn corrupt(what: impl Into<String>) -> Self {
        Self::Corrupt(what.into())
    }
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("not an image: it is empty"),
            Self::NotAnImage => f.write_str("not an image: it does not begin as one"),
            Self::LineEndsChanged => {
                f.write_str("not an image any more: a transfer has rewritten its line ends; copy it as a binary file")
            }
            Self::TooNew { found, supported } => write!(
                f,
                "image too new: it has format version {found}, and this release reads up to {supported}; use the release that wrote it"
            ),
            Self::TooOld { found } => write!(f, "image too old: format version {found} was never released"),
            Self::Truncated { found, promised } => write!(
                f,
                "image truncated: it has {found} bytes and should have {promised}; copy it again"
            ),
            Self::Corrupt(what) => write!(f, "image corrupt: {what}"),
            Self::UnknownSection(kind) => write!(f, "image too new: it needs section {kind}, which this release does not know"),
            Self::Missing(names) => write!(f, "image needs what is not here: {}", names.join(", ")),
            Self::TooLarge(what) => write!(f, "image too large: {what}"),
            Self::WrongKind { is_program: true } => f.write_str("this image is a whole program, not an object"),
            Self::WrongKind { is_program: false } => f.write_str("this image is an object, not a whole program"),
        }
    }
}

impl std::error::Error for LoadError {}
