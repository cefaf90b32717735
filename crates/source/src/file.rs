//! A source file, byte spans into it, and the way from a byte to its line.

use std::sync::Arc;

/// A half-open range of bytes in one source file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The first byte.
    pub start: u32,
    /// The byte after the last one.
    pub end: u32,
}

impl Span {
    /// The span from `start` up to `end`.
    #[must_use]
    pub const fn new(start: u32, end: u32) -> Self {
        Self { start, end }
    }

    /// The smallest span that holds both.
    #[must_use]
    pub fn to(self, other: Self) -> Self {
        Self::new(self.start.min(other.start), self.end.max(other.end))
    }
}

/// A place in a file as people count: lines from 1, columns in bytes from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line, from 1.
    pub line: u32,
    /// The byte within the line, from 0.
    pub column: u32,
}

/// A named text with an index of its lines. Cloning is cheap: the text is shared.
#[derive(Clone, Debug)]
pub struct SourceFile {
    name: Arc<str>,
    text: Arc<str>,
    /// The byte at which each line starts; the first is always 0.
    line_starts: Arc<[u32]>,
}

impl SourceFile {
    /// Indexes `text` under `name`, the name shown in messages and tracebacks.
    #[must_use]
    pub fn new(name: impl Into<Arc<str>>, text: impl Into<Arc<str>>) -> Self {
        let text = text.into();
        let mut line_starts = vec![0];
        let bytes = text.as_bytes();
        for (at, byte) in bytes.iter().enumerate() {
            let is_lone_return = *byte == b'\r' && bytes.get(at + 1) != Some(&b'\n');
            if *byte == b'\n' || is_lone_return {
                line_starts.push(at as u32 + 1);
            }
        }
        Self {
            name: name.into(),
            text,
            line_starts: line_starts.into(),
        }
    }

    /// The name under which the text was given.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The whole text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The line and column of a byte; a byte past the end counts as the end.
    #[must_use]
    pub fn position(&self, byte: u32) -> Position {
        let byte = byte.min(self.text.len() as u32);
        let line_idx = self.line_starts.partition_point(|start| *start <= byte) - 1;
        Position {
            line: line_idx as u32 + 1,
            column: byte - self.line_starts[line_idx],
        }
    }

    /// The text of a line (from 1), without its line end; `None` past the last line.
    #[must_use]
    pub fn line(&self, line: u32) -> Option<&str> {
        let start = *self.line_starts.get(line.checked_sub(1)? as usize)? as usize;
        let end = self
            .line_starts
            .get(line as usize)
            .map_or(self.text.len(), |it| *it as usize);
        Some(self.text[start..end].trim_end_matches(['\n', '\r']))
    }
}
