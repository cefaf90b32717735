//! The bytes of a bytearray, which can be taken away at the front without moving the others.

use std::ops::{Deref, DerefMut};

use crate::heap::{Trace, Tracer};

/// Changeable bytes.
#[derive(Clone, Debug, Default)]
pub struct ByteArray {
    bytes: Vec<u8>,
    /// How many bytes in front do not count any more; never more than half of all but for a moment.
    n_gone: usize,
}

impl From<Vec<u8>> for ByteArray {
    fn from(bytes: Vec<u8>) -> Self {
        Self { bytes, n_gone: 0 }
    }
}

impl Deref for ByteArray {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        &self.bytes[self.n_gone..]
    }
}

impl DerefMut for ByteArray {
    fn deref_mut(&mut self) -> &mut [u8] {
        &mut self.bytes[self.n_gone..]
    }
}

impl ByteArray {
    /// Adds a byte at the end.
    pub fn push(&mut self, byte: u8) {
        self.bytes.push(byte);
    }

    /// Adds bytes at the end.
    pub fn extend(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
    }

    /// Puts a byte before a position.
    pub fn insert(&mut self, at: usize, byte: u8) {
        self.bytes.insert(self.n_gone + at, byte);
    }

    /// Takes a byte away that is there.
    pub fn remove(&mut self, at: usize) -> u8 {
        let byte = self[at];
        self.splice(at..at + 1, &[]);
        byte
    }

    /// Puts other bytes into the place of a run that is there.
    pub fn splice(&mut self, run: std::ops::Range<usize>, bytes: &[u8]) {
        if run.start == 0 && bytes.is_empty() {
            self.n_gone += run.end;
            // What is gone is paid for by those that took it away.
            if self.n_gone > self.bytes.len() / 2 {
                self.bytes.drain(..self.n_gone);
                self.n_gone = 0;
            }
            return;
        }
        let run = run.start + self.n_gone..run.end + self.n_gone;
        self.bytes.splice(run, bytes.iter().copied());
    }
}

impl Trace for ByteArray {
    fn trace(&self, _: &mut Tracer) {}

    fn owned_bytes(&self) -> usize {
        self.bytes.capacity()
    }
}
