//! SHAKE: digests of any length. A state is the 200 bytes of the sponge and the place of the next byte in it.

use keccak::Keccak;

/// The lanes of the sponge.
const N_LANES: usize = 25;
/// The bytes of a lane.
const LANE: usize = 8;
/// How many bytes a state has.
const STATE: usize = N_LANES * LANE + 1;
/// What stands behind the input of SHAKE.
const SUFFIX: u8 = 0x1f;

/// A sponge that takes bytes in, then gives bytes out.
pub(super) struct Shake {
    lanes: [u64; N_LANES],
    /// How many bytes of a block were taken or given.
    at: usize,
    /// How many bytes a block has: the less, the safer.
    rate: usize,
}

impl Shake {
    /// The bytes of a block, by the name of the algorithm.
    pub(super) fn rate(name: &str) -> Option<usize> {
        match name {
            "shake_128" => Some(168),
            "shake_256" => Some(136),
            _ => None,
        }
    }

    /// The sponge of a state, if it is one; that of no state is dry.
    pub(super) fn of(state: &[u8], rate: usize) -> Option<Self> {
        let mut shake = Self {
            lanes: [0; N_LANES],
            at: 0,
            rate,
        };
        if state.is_empty() {
            return Some(shake);
        }
        let (at, lanes) = state.split_last().filter(|_| state.len() == STATE)?;
        for (lane, bytes) in shake.lanes.iter_mut().zip(lanes.chunks_exact(LANE)) {
            *lane = u64::from_le_bytes(bytes.try_into().ok()?);
        }
        shake.at = usize::from(*at);
        (shake.at < rate).then_some(shake)
    }

    /// The state, as bytes.
    pub(super) fn state(&self) -> Vec<u8> {
        let lanes = self.lanes.iter().flat_map(|it| it.to_le_bytes());
        lanes.chain([self.at as u8]).collect()
    }

    fn mix(&mut self, at: usize, byte: u8) {
        self.lanes[at / LANE] ^= u64::from(byte) << (8 * (at % LANE));
    }

    fn turn(&mut self) {
        Keccak::new().with_f1600(|f| f(&mut self.lanes));
        self.at = 0;
    }

    /// Takes bytes in.
    pub(super) fn feed(&mut self, data: &[u8]) {
        for byte in data {
            self.mix(self.at, *byte);
            self.at += 1;
            if self.at == self.rate {
                self.turn();
            }
        }
    }

    /// Gives bytes out.
    pub(super) fn read(mut self, length: usize) -> Vec<u8> {
        self.mix(self.at, SUFFIX);
        self.mix(self.rate - 1, 0x80);
        self.turn();
        let mut digest = Vec::with_capacity(length);
        while digest.len() < length {
            if self.at == self.rate {
                self.turn();
            }
            digest.push((self.lanes[self.at / LANE] >> (8 * (self.at % LANE))) as u8);
            self.at += 1;
        }
        digest
    }
}
