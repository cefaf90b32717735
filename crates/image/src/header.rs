//! The header and the section table, encoded and decoded by hand.
//!
//! ```text
//! magic 8 | format u16 | bytecode u16 | sections u16 | flags u16 | crc32 u32 of the table
//! section: kind u16 | flags u16 (1: required) | length u32 | crc32 u32        as many as there are
//! payloads, one after another, in the order of the table
//! ```
//!
//! All numbers are little-endian. The magic holds a byte above 127, CR LF, a DOS end-of-file and LF, so that a transfer
//! that rewrites text shows.

use crate::LoadError;

/// The newest format version this release reads, and the one it writes.
pub const FORMAT_VERSION: u16 = 1;
/// The version of the op table: opcode numbers are only ever appended, so a larger one may hold unknown ops.
const BYTECODE_VERSION: u16 = 1;
const MAGIC: [u8; 8] = [0x89, b'D', b'R', b'M', b'\r', b'\n', 0x1a, b'\n'];
const HEADER_LEN: usize = 20;
const TABLE_CHECKSUM_AT: usize = 16;
const ENTRY_LEN: usize = 12;
const REQUIRED: u16 = 1;

/// What a section holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u16)]
pub(crate) enum Section {
    Meta = 1,
    Code = 2,
    Shapes = 3,
    Objects = 4,
    /// One value: the object that was pickled.
    Root = 5,
    /// The state of the scheduler.
    Program = 6,
    /// Texts of source files, for tracebacks and readers; may be left out.
    Sources = 7,
    /// Which objects are literals of functions; may be left out.
    Literals = 8,
}

impl Section {
    /// Whether a reader that does not know it must refuse the image.
    fn flags(self) -> u16 {
        match self {
            Self::Meta | Self::Code | Self::Shapes | Self::Objects | Self::Root | Self::Program => {
                REQUIRED
            }
            Self::Sources | Self::Literals => 0,
        }
    }

    fn decode(kind: u16) -> Option<Self> {
        [
            Self::Meta,
            Self::Code,
            Self::Shapes,
            Self::Objects,
            Self::Root,
            Self::Program,
            Self::Sources,
            Self::Literals,
        ]
        .into_iter()
        .find(|it| *it as u16 == kind)
    }
}

/// Puts header, section table and payloads together. No section may be larger than 4 GiB.
pub(crate) fn encode(sections: &[(Section, Vec<u8>)]) -> Result<Vec<u8>, LoadError> {
    let total: usize = sections.iter().map(|(_, payload)| payload.len()).sum();
    let mut bytes = Vec::with_capacity(HEADER_LEN + ENTRY_LEN * sections.len() + total);
    bytes.extend(MAGIC);
    for number in [FORMAT_VERSION, BYTECODE_VERSION, sections.len() as u16, 0] {
        bytes.extend(number.to_le_bytes());
    }
    let mut table = Vec::with_capacity(ENTRY_LEN * sections.len());
    for (section, payload) in sections {
        table.extend((*section as u16).to_le_bytes());
        table.extend(section.flags().to_le_bytes());
        let len = u32::try_from(payload.len())
            .map_err(|_| LoadError::TooLarge("a section of more than 4 GiB".to_string()))?;
        table.extend(len.to_le_bytes());
        table.extend(crc32fast::hash(payload).to_le_bytes());
    }
    bytes.extend(crc32fast::hash(&table).to_le_bytes());
    bytes.extend(table);
    for (_, payload) in sections {
        bytes.extend(payload);
    }
    Ok(bytes)
}

/// Takes an image apart into its known sections.
pub(crate) fn decode(bytes: &[u8]) -> Result<Vec<(Section, &[u8])>, LoadError> {
    let n_sections = decode_header(bytes)?;
    let mut at = HEADER_LEN + ENTRY_LEN * n_sections;
    check_len(bytes, at)?;
    let table = &bytes[HEADER_LEN..at];
    if crc32fast::hash(table) != u32_at(bytes, TABLE_CHECKSUM_AT) {
        return Err(LoadError::corrupt(
            "the checksum of the section table does not match",
        ));
    }
    let lens = table.chunks_exact(ENTRY_LEN).map(|it| u32_at(it, 4));
    check_len(
        bytes,
        lens.fold(at, |sum, it| sum.saturating_add(it as usize)),
    )?;
    let mut sections = Vec::new();
    for entry in table.chunks_exact(ENTRY_LEN) {
        let (kind, flags) = (u16_at(entry, 0), u16_at(entry, 2));
        if flags & !REQUIRED != 0 {
            return Err(LoadError::corrupt(format!(
                "section {kind} has unknown flags"
            )));
        }
        let (len, checksum) = (u32_at(entry, 4) as usize, u32_at(entry, 8));
        let payload = &bytes[at..at + len];
        at += len;
        if crc32fast::hash(payload) != checksum {
            return Err(LoadError::corrupt(format!(
                "the checksum of section {kind} does not match"
            )));
        }
        match Section::decode(kind) {
            Some(section) => sections.push((section, payload)),
            None if flags & REQUIRED != 0 => return Err(LoadError::UnknownSection(kind)),
            None => {}
        }
    }
    if at != bytes.len() {
        return Err(LoadError::corrupt("bytes follow the last section"));
    }
    Ok(sections)
}

/// Whether there are as many bytes as an image says it has.
fn check_len(bytes: &[u8], promised: usize) -> Result<(), LoadError> {
    let found = bytes.len();
    if found < promised {
        return Err(LoadError::Truncated { found, promised });
    }
    Ok(())
}

/// Checks the header; gives the number of sections.
fn decode_header(bytes: &[u8]) -> Result<usize, LoadError> {
    let known = bytes.len().min(MAGIC.len());
    if bytes.is_empty() {
        return Err(LoadError::Empty);
    }
    if bytes[..known] != MAGIC[..known] {
        let is_mangled = bytes.starts_with(&MAGIC[..4]) || bytes.starts_with(b"\x09DRM");
        return Err(if is_mangled {
            LoadError::LineEndsChanged
        } else {
            LoadError::NotAnImage
        });
    }
    check_len(bytes, HEADER_LEN)?;
    let (format, bytecode) = (u16_at(bytes, 8), u16_at(bytes, 10));
    if format == 0 || bytecode == 0 {
        return Err(LoadError::TooOld { found: format });
    }
    if format > FORMAT_VERSION || bytecode > BYTECODE_VERSION {
        return Err(LoadError::TooNew {
            found: format.max(bytecode),
            supported: FORMAT_VERSION,
        });
    }
    if u16_at(bytes, 14) != 0 {
        return Err(LoadError::corrupt("the header has unknown flags"));
    }
    Ok(u16_at(bytes, 12) as usize)
}

fn u16_at(bytes: &[u8], at: usize) -> u16 {
    u16::from_le_bytes([bytes[at], bytes[at + 1]])
}

fn u32_at(bytes: &[u8], at: usize) -> u32 {
    u32::from_le_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]])
}
