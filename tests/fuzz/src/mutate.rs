//! Changes of an image that leave its header, its section table and its checksums right, so that they reach the code
//! behind the checks of those. What is no image at all is changed byte by byte.

use libfuzzer_sys::fuzzer_mutate;

const HEADER_LEN: usize = 20;
const ENTRY_LEN: usize = 12;
/// The part of the header that the checksum of the table follows.
const FIXED_LEN: usize = 16;
/// Where the header counts the sections.
const N_SECTIONS_AT: usize = 12;

/// An image taken apart; nothing in its sections is looked at.
struct Parts {
    fixed: [u8; FIXED_LEN],
    /// Kind and flags of each section, and its content.
    sections: Vec<([u8; 4], Vec<u8>)>,
}

impl Parts {
    fn decode(bytes: &[u8]) -> Option<Self> {
        let fixed = bytes.get(..FIXED_LEN)?.try_into().ok()?;
        let count = bytes.get(N_SECTIONS_AT..N_SECTIONS_AT + 2)?;
        let n_sections = usize::from(u16::from_le_bytes(count.try_into().ok()?));
        let mut at = HEADER_LEN + n_sections * ENTRY_LEN;
        let mut sections = Vec::new();
        for entry in bytes.get(HEADER_LEN..at)?.chunks_exact(ENTRY_LEN) {
            let len = u32::from_le_bytes(entry[4..8].try_into().ok()?) as usize;
            let payload = bytes.get(at..)?.get(..len)?.to_vec();
            at += len;
            sections.push((entry[..4].try_into().ok()?, payload));
        }
        Some(Self { fixed, sections })
    }

    fn encode(&self) -> Vec<u8> {
        let mut table = Vec::new();
        for (kind, payload) in &self.sections {
            table.extend(kind);
            table.extend((payload.len() as u32).to_le_bytes());
            table.extend(crc32fast::hash(payload).to_le_bytes());
        }
        let mut bytes = self.fixed.to_vec();
        bytes.extend(crc32fast::hash(&table).to_le_bytes());
        bytes.extend(table);
        for (_, payload) in &self.sections {
            bytes.extend(payload);
        }
        bytes
    }

    fn len(&self) -> usize {
        let payloads = self.sections.iter().map(|(_, payload)| payload.len());
        HEADER_LEN + ENTRY_LEN * self.sections.len() + payloads.sum::<usize>()
    }
}

/// Changes an input in place, as `fuzz_mutator!` asks: gives its new length, at most `max_size`.
pub fn image(data: &mut [u8], size: usize, max_size: usize, seed: u32) -> usize {
    let Some(mut parts) = Parts::decode(&data[..size]).filter(|it| !it.sections.is_empty()) else {
        return fuzzer_mutate(data, size, max_size);
    };
    let rest = max_size.saturating_sub(parts.len());
    let section_idx = pick(&parts, seed);
    let payload = &mut parts.sections[section_idx].1;
    let len = payload.len();
    // Room to grow, within what the whole image may take.
    let max_len = len + rest.min(len / 4 + 64);
    payload.resize(max_len.max(1), 0);
    let new_len = fuzzer_mutate(payload, len, max_len.max(1));
    payload.truncate(new_len);
    store(&parts, data, size, max_size)
}

/// Puts a section of one image in the place of the same section of another: the crossover of `fuzz_crossover!`.
pub fn cross(first: &[u8], second: &[u8], out: &mut [u8], seed: u32) -> usize {
    let copied = first.len().min(out.len());
    out[..copied].copy_from_slice(&first[..copied]);
    let (Some(mut parts), Some(other)) = (Parts::decode(first), Parts::decode(second)) else {
        return copied;
    };
    if parts.sections.is_empty() {
        return copied;
    }
    let section_idx = pick(&parts, seed);
    let (kind, payload) = &mut parts.sections[section_idx];
    let Some((_, theirs)) = other.sections.iter().find(|(it, _)| it == kind) else {
        return copied;
    };
    // All of it, or a piece in the place of a piece.
    if seed.is_multiple_of(4) || payload.is_empty() || theirs.is_empty() {
        payload.clone_from(theirs);
    } else {
        let from = (seed >> 8) as usize % theirs.len();
        let piece = &theirs[from..theirs.len().min(from + 1 + (seed >> 4) as usize % 64)];
        let at = (seed >> 16) as usize % payload.len();
        let end = payload.len().min(at + piece.len());
        payload.splice(at..end, piece.iter().copied());
    }
    let max_size = out.len();
    store(&parts, out, copied, max_size)
}

/// A section to change. Half of the changes go to the objects, the largest part of the format.
fn pick(parts: &Parts, seed: u32) -> usize {
    const OBJECTS: [u8; 4] = [4, 0, 1, 0];
    let objects = parts.sections.iter().position(|(kind, _)| *kind == OBJECTS);
    match objects {
        Some(section_idx) if seed.is_multiple_of(2) => section_idx,
        _ => (seed >> 1) as usize % parts.sections.len(),
    }
}

/// Writes an image where it came from when there is room; otherwise the old one stays.
fn store(parts: &Parts, data: &mut [u8], size: usize, max_size: usize) -> usize {
    let bytes = parts.encode();
    if bytes.len() > max_size.min(data.len()) {
        return size;
    }
    data[..bytes.len()].copy_from_slice(&bytes);
    bytes.len()
}
