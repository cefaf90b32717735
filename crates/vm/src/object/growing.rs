//! Text buffers that strings share: `s += piece` in a loop writes only the piece.
//!
//! A buffer is filled once from the front and never changed behind its mark; each string is a prefix of it. The
//! string that ends at the mark may be grown in place: the new string is a longer prefix of the same buffer, and
//! the old one still is what it was.
#![allow(
    unsafe_code,
    reason = "bytes behind the mark are read while bytes beyond it are written; see `Buffer`"
)]

use std::cell::UnsafeCell;
use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Bytes with a mark. Invariants: all bytes behind the mark are written and never written again; a byte beyond
/// it belongs to whoever moved the mark past it, who alone writes it, once, before any string covers it.
struct Buffer {
    bytes: Box<[UnsafeCell<u8>]>,
    mark: AtomicUsize,
}

// SAFETY: the mark is atomic, and by the invariants of `Buffer` no byte is written while anyone may read it.
unsafe impl Sync for Buffer {}

/// A prefix of a shared buffer that ends between two characters.
#[derive(Clone)]
pub(super) struct Prefix {
    buffer: Arc<Buffer>,
    len: usize,
}

/// Buffers begin with at least this many bytes.
const MIN_CAPACITY: usize = 128;

impl Prefix {
    /// The two texts, one after the other, in a new buffer with as much room again.
    pub(super) fn joined(left: &str, right: &str) -> Self {
        let len = left.len() + right.len();
        let capacity = (len * 2).max(MIN_CAPACITY);
        let mut bytes = Vec::with_capacity(capacity);
        bytes.extend(left.bytes().chain(right.bytes()).map(UnsafeCell::new));
        bytes.resize_with(capacity, || UnsafeCell::new(0));
        let buffer = Buffer {
            bytes: bytes.into_boxed_slice(),
            mark: AtomicUsize::new(len),
        };
        Self {
            buffer: Arc::new(buffer),
            len,
        }
    }

    /// This text with another behind it: in the same buffer if this one ends at its mark and there is room.
    pub(super) fn grown(&self, right: &str) -> Self {
        let end = self.len + right.len();
        let mark = &self.buffer.mark;
        let is_ours = end <= self.buffer.bytes.len()
            && mark
                .compare_exchange(self.len, end, Ordering::AcqRel, Ordering::Relaxed)
                .is_ok();
        if !is_ours {
            return Self::joined(self.text(), right);
        }
        for (cell, byte) in self.buffer.bytes[self.len..end].iter().zip(right.bytes()) {
            // SAFETY: the mark was moved from our end to `end` just now, so these bytes are ours to write, and no
            // string covers them yet.
            unsafe { *cell.get() = byte };
        }
        Self {
            buffer: self.buffer.clone(),
            len: end,
        }
    }

    pub(super) fn text(&self) -> &str {
        let start = self.buffer.bytes.as_ptr().cast::<u8>();
        // SAFETY: `len` bytes lie behind the mark, so nobody writes them; `UnsafeCell<u8>` is laid out as `u8`.
        // They were copied from whole texts, so they are UTF-8.
        unsafe { std::str::from_utf8_unchecked(std::slice::from_raw_parts(start, self.len)) }
    }

    /// This string's share of the buffer.
    pub(super) fn owned_bytes(&self) -> usize {
        self.buffer.bytes.len() / Arc::strong_count(&self.buffer)
    }
}

impl fmt::Debug for Prefix {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.text().fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::Prefix;

    #[test]
    fn prefixes_keep_their_text_while_others_grow() {
        let one = Prefix::joined("ab", "c");
        let two = one.grown("d\u{e9}");
        let other = one.grown("x");
        let three = two.grown(&"y".repeat(500));
        assert_eq!(
            (one.text(), two.text(), other.text()),
            ("abc", "abcd\u{e9}", "abcx")
        );
        assert!(three.text().starts_with("abcd\u{e9}yy") && three.text().len() == 506);
    }
}
