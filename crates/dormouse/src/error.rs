//! What can go wrong for a host.

use std::fmt;

use dormouse_source::{Diagnostic, SourceFile};

/// An error that is the host's to handle; exceptions of scripts are [`crate::State::Raised`].
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// The script is not in the language: the message with file, line and caret.
    Syntax(String),
}

impl Error {
    pub(crate) fn syntax(diagnostic: &Diagnostic, file: &SourceFile) -> Self {
        Self::Syntax(diagnostic.render(file))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Syntax(message) => f.write_str(message),
        }
    }
}

impl std::error::Error for Error {}
