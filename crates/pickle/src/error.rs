//! Why something cannot be pickled.

use std::fmt;

use dormouse_image::LoadError;

/// Something cannot travel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PickleError {
    /// The way from what was pickled to the culprit, in steps.
    pub path: Vec<String>,
    /// What is wrong with it.
    pub what: String,
}

impl PickleError {
    /// The image would not be one.
    pub(crate) fn too_large(error: LoadError) -> Self {
        Self {
            path: Vec::new(),
            what: error.to_string(),
        }
    }
}

impl fmt::Display for PickleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.path.is_empty() {
            return f.write_str(&self.what);
        }
        write!(f, "cannot pickle {}: {}", self.path.join(" → "), self.what)
    }
}

impl std::error::Error for PickleError {}
