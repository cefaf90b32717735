//! A host that grants nothing but output, which it keeps.

use std::sync::{Arc, Mutex, PoisonError};

use dormouse_vm::Host;

/// A host that keeps what a program writes. Clones share the text.
#[derive(Clone, Debug, Default)]
pub struct Captured {
    text: Arc<Mutex<String>>,
}

impl Captured {
    /// A host that has kept nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// What was written so far.
    #[must_use]
    pub fn text(&self) -> String {
        self.text
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }
}

impl Host for Captured {
    fn write(&mut self, text: &str) {
        self.text
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push_str(text);
    }
}
