//! A host that grants nothing but output, which it keeps, and a clock that moves only while somebody waits for it.

use std::sync::{Arc, Mutex, PoisonError};

use dormouse_vm::Host;

/// A host that keeps what a program writes. Its clock stands still until a program sleeps, and then it jumps, so that
/// tests never wait. Clones share text and clock.
#[derive(Clone, Debug, Default)]
pub struct Captured {
    text: Arc<Mutex<String>>,
    /// How long everybody has waited, in seconds.
    waited: Arc<Mutex<f64>>,
}

/// The time at which the clock of a [`Captured`] begins: the billionth second.
const BEGIN: f64 = 1e9;

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

    fn now(&mut self) -> Option<f64> {
        let waited = *self.waited.lock().unwrap_or_else(PoisonError::into_inner);
        Some(BEGIN + waited)
    }

    fn sleep(&mut self, seconds: f64) -> bool {
        *self.waited.lock().unwrap_or_else(PoisonError::into_inner) += seconds;
        true
    }
}
