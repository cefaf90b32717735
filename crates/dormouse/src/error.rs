//! What can go wrong for a host.

use std::fmt;

use dormouse_image::LoadError;
use dormouse_source::{Diagnostic, SourceFile};

/// An error that is the host's to handle; exceptions of scripts are [`crate::State::Raised`].
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// The script is not in the language: the message with file, line and caret.
    Syntax(String),
    /// Something cannot be pickled: the path to it.
    Pickle(String),
    /// An image could not be loaded.
    Load(LoadError),
}

impl Error {
    pub(crate) fn syntax(diagnostic: &Diagnostic, file: &SourceFile) -> Self {
        Self::Syntax(diagnostic.render(file))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Syntax(message) | Self::Pickle(message) => f.write_str(message),
            Self::Load(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for Error {}
