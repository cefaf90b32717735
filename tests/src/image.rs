//! An image taken apart without looking inside its sections, so that tests can damage it and repair its checksums.

/// One section.
#[derive(Clone, Debug)]
pub struct Section {
    kind: [u8; 4],
    /// Its content.
    pub payload: Vec<u8>,
}

/// The parts of an image.
#[derive(Clone, Debug)]
pub struct Image {
    header: [u8; 16],
    /// Its sections, in order.
    pub sections: Vec<Section>,
}

const HEADER_LEN: usize = 20;
const ENTRY_LEN: usize = 12;

impl Image {
    /// Takes apart what the library wrote.
    ///
    /// # Panics
    /// The bytes are no image.
    #[must_use]
    pub fn decode(bytes: &[u8]) -> Self {
        let header: [u8; 16] = bytes[..16].try_into().expect("sixteen bytes");
        let n_sections = u16::from_le_bytes([bytes[12], bytes[13]]) as usize;
        let mut at = HEADER_LEN + n_sections * ENTRY_LEN;
        let sections = bytes[HEADER_LEN..at]
            .chunks_exact(ENTRY_LEN)
            .map(|entry| {
                let kind: [u8; 4] = entry[..4].try_into().expect("four bytes");
                let len: [u8; 4] = entry[4..8].try_into().expect("four bytes");
                let start = at;
                at += u32::from_le_bytes(len) as usize;
                Section {
                    kind,
                    payload: bytes[start..at].to_vec(),
                }
            })
            .collect();
        Self { header, sections }
    }

    /// Puts the parts together with the right lengths and checksums.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        let mut table = Vec::new();
        for section in &self.sections {
            table.extend(section.kind);
            table.extend((section.payload.len() as u32).to_le_bytes());
            table.extend(crc32fast::hash(&section.payload).to_le_bytes());
        }
        let mut bytes = self.header.to_vec();
        bytes.extend(crc32fast::hash(&table).to_le_bytes());
        bytes.extend(table);
        for section in &self.sections {
            bytes.extend(&section.payload);
        }
        bytes
    }
}
