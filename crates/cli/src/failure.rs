//! What ends a command early, reading files, and writing to standard output.

use std::io::Write;
use std::path::Path;

use dormouse::Error;

/// The exit status of a damaged or unreadable image.
const BAD_IMAGE: u8 = 4;
/// The exit status of wrong arguments and unreadable files.
const BAD_USAGE: u8 = 2;
/// The exit status of everything else that goes wrong.
const FAILED: u8 = 1;

/// What ends a command early: the message, and the exit status.
pub(crate) struct Failure {
    pub(crate) message: String,
    pub(crate) status: u8,
}

impl Failure {
    /// Wrong arguments, or a file that is missing.
    pub(crate) fn usage(message: &str) -> Self {
        Self {
            message: format!("dormouse: {message}"),
            status: BAD_USAGE,
        }
    }

    /// A file that cannot be read.
    pub(crate) fn unreadable(path: &Path, error: &std::io::Error) -> Self {
        Self::usage(&format!(
            "cannot read {}: {}",
            path.display(),
            reason(error)
        ))
    }

    /// An image that cannot be opened.
    pub(crate) fn image(path: &Path, error: Error) -> Self {
        let mut failure = Self::from(error);
        let message = failure
            .message
            .strip_prefix("dormouse: ")
            .unwrap_or(&failure.message);
        failure.message = format!("dormouse: {}: {message}", path.display());
        failure
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        match error {
            Error::Load(error) => Self {
                message: format!("dormouse: {error}"),
                status: BAD_IMAGE,
            },
            // It looks as CPython prints it.
            Error::Syntax(message) => Self {
                message,
                status: FAILED,
            },
            other => Self {
                message: format!("dormouse: {other}"),
                status: FAILED,
            },
        }
    }
}

/// What the system says, without its number.
pub(crate) fn reason(error: &std::io::Error) -> String {
    let text = error.to_string();
    let words = text.split(" (os error").next().unwrap_or(&text);
    let mut characters = words.chars();
    let first = characters.next().map(|it| it.to_lowercase().to_string());
    first.unwrap_or_default() + characters.as_str()
}

/// The bytes of a file.
pub(crate) fn read_bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    std::fs::read(path).map_err(|error| Failure::unreadable(path, &error))
}

/// The text of a file.
pub(crate) fn read_text(path: &Path) -> Result<String, Failure> {
    text_of(path, read_bytes(path)?)
}

/// Bytes as text.
pub(crate) fn text_of(path: &Path, bytes: Vec<u8>) -> Result<String, Failure> {
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        Failure::usage(&format!(
            "cannot read {}: not UTF-8 at byte {at}",
            path.display()
        ))
    })
}

/// Writes to standard output; a closed pipe, as of `head`, is no error.
pub(crate) fn print(text: &str) {
    let mut output = std::io::stdout().lock();
    let _ = output.write_all(text.as_bytes());
    let _ = output.flush();
}
