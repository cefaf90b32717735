//! BLAKE2, as RFC 7693 has it. A state is the chained words, the count of bytes, and the bytes of the block that is not
//! mixed in yet: the last block is mixed in as such, so a full one waits.

/// Which words of a block a round mixes in, in which order.
const ORDER: [[usize; 16]; 10] = [
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
    [14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3],
    [11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4],
    [7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8],
    [9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13],
    [2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9],
    [12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11],
    [13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10],
    [6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5],
    [10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0],
];
/// The four columns and the four diagonals of the working words.
const LINES: [[usize; 4]; 8] = [
    [0, 4, 8, 12],
    [1, 5, 9, 13],
    [2, 6, 10, 14],
    [3, 7, 11, 15],
    [0, 5, 10, 15],
    [1, 6, 11, 12],
    [2, 7, 8, 13],
    [3, 4, 9, 14],
];

/// One of the two algorithms: its word, rounds, rotations and first words.
macro_rules! blake2 {
    ($name:ident, $word:ty, $n_rounds:literal, $turns:expr, $first:expr, $doc:literal) => {
        #[doc = $doc]
        pub(super) struct $name {
            words: [$word; 8],
            count: [$word; 2],
            rest: Vec<u8>,
        }

        impl $name {
            const WORD: usize = size_of::<$word>();
            const BLOCK: usize = 16 * Self::WORD;
            const FIRST: [$word; 8] = $first;
            /// How many bytes of parameters there are: one for each of the first words.
            pub(super) const PARAMETERS: usize = 8 * Self::WORD;

            fn word(bytes: &[u8]) -> $word {
                let mut word = [0; Self::WORD];
                word.copy_from_slice(bytes);
                <$word>::from_le_bytes(word)
            }

            /// Begins with parameters and a key, which may be empty.
            pub(super) fn new(parameters: &[u8], key: &[u8]) -> Option<Self> {
                if parameters.len() != Self::PARAMETERS || key.len() > Self::BLOCK {
                    return None;
                }
                let mut words = Self::FIRST;
                for (word, bytes) in words.iter_mut().zip(parameters.chunks_exact(Self::WORD)) {
                    *word ^= Self::word(bytes);
                }
                let mut rest = key.to_vec();
                if !key.is_empty() {
                    rest.resize(Self::BLOCK, 0);
                }
                Some(Self {
                    words,
                    count: [0; 2],
                    rest,
                })
            }

            /// Goes on from a state, if it is one.
            pub(super) fn of(state: &[u8]) -> Option<Self> {
                let (numbers, rest) = state.split_at_checked(10 * Self::WORD)?;
                if rest.len() > Self::BLOCK {
                    return None;
                }
                let mut numbers = numbers.chunks_exact(Self::WORD).map(Self::word);
                let mut next = || numbers.next().unwrap_or_default();
                Some(Self {
                    words: std::array::from_fn(|_| next()),
                    count: std::array::from_fn(|_| next()),
                    rest: rest.to_vec(),
                })
            }

            /// The state, as bytes.
            pub(super) fn state(&self) -> Vec<u8> {
                let numbers = self.words.iter().chain(&self.count);
                let bytes = numbers.flat_map(|it| it.to_le_bytes());
                bytes.chain(self.rest.iter().copied()).collect()
            }

            /// Takes bytes in.
            pub(super) fn feed(&mut self, data: &[u8]) {
                let mut data = data;
                while !data.is_empty() {
                    if self.rest.len() == Self::BLOCK {
                        let block = std::mem::take(&mut self.rest);
                        self.mix(&block, Self::BLOCK, [0; 2]);
                    }
                    while self.rest.is_empty() && data.len() > Self::BLOCK {
                        let (block, after) = data.split_at(Self::BLOCK);
                        self.mix(block, Self::BLOCK, [0; 2]);
                        data = after;
                    }
                    let n_taken = data.len().min(Self::BLOCK - self.rest.len());
                    let (taken, after) = data.split_at(n_taken);
                    self.rest.extend_from_slice(taken);
                    data = after;
                }
            }

            /// The digest of this length of what was fed.
            pub(super) fn end(mut self, length: usize, is_last_node: bool) -> Vec<u8> {
                let mut block = std::mem::take(&mut self.rest);
                let n_bytes = block.len();
                block.resize(Self::BLOCK, 0);
                let last_node = if is_last_node { <$word>::MAX } else { 0 };
                self.mix(&block, n_bytes, [<$word>::MAX, last_node]);
                let bytes = self.words.iter().flat_map(|it| it.to_le_bytes());
                bytes.take(length).collect()
            }

            /// Mixes a block in, of which so many bytes are input.
            fn mix(&mut self, block: &[u8], n_bytes: usize, last: [$word; 2]) {
                let (low, carries) = self.count[0].overflowing_add(n_bytes as $word);
                self.count = [low, self.count[1].wrapping_add(<$word>::from(carries))];
                let mut input = [0; 16];
                for (word, bytes) in input.iter_mut().zip(block.chunks_exact(Self::WORD)) {
                    *word = Self::word(bytes);
                }
                let mut work = [0; 16];
                work[..8].copy_from_slice(&self.words);
                work[8..].copy_from_slice(&Self::FIRST);
                for (at, word) in self.count.iter().chain(&last).enumerate() {
                    work[12 + at] ^= word;
                }
                for round in 0..$n_rounds {
                    let order = &ORDER[round % ORDER.len()];
                    for (line, pair) in LINES.iter().zip(order.chunks_exact(2)) {
                        Self::mix_line(&mut work, *line, input[pair[0]], input[pair[1]]);
                    }
                }
                for (at, word) in self.words.iter_mut().enumerate() {
                    *word ^= work[at] ^ work[at + 8];
                }
            }

            fn mix_line(work: &mut [$word; 16], line: [usize; 4], x: $word, y: $word) {
                let turns: [u32; 4] = $turns;
                let [a, b, c, d] = line;
                for (word, first, second) in [(x, turns[0], turns[1]), (y, turns[2], turns[3])] {
                    work[a] = work[a].wrapping_add(work[b]).wrapping_add(word);
                    work[d] = (work[d] ^ work[a]).rotate_right(first);
                    work[c] = work[c].wrapping_add(work[d]);
                    work[b] = (work[b] ^ work[c]).rotate_right(second);
                }
            }
        }
    };
}

blake2!(
    Blake2b,
    u64,
    12,
    [32, 24, 16, 63],
    [
        0x6a09_e667_f3bc_c908,
        0xbb67_ae85_84ca_a73b,
        0x3c6e_f372_fe94_f82b,
        0xa54f_f53a_5f1d_36f1,
        0x510e_527f_ade6_82d1,
        0x9b05_688c_2b3e_6c1f,
        0x1f83_d9ab_fb41_bd6b,
        0x5be0_cd19_137e_2179,
    ],
    "BLAKE2 for words of 64 bits."
);
blake2!(
    Blake2s,
    u32,
    10,
    [16, 12, 8, 7],
    [
        0x6a09_e667,
        0xbb67_ae85,
        0x3c6e_f372,
        0xa54f_f53a,
        0x510e_527f,
        0x9b05_688c,
        0x1f83_d9ab,
        0x5be0_cd19,
    ],
    "BLAKE2 for words of 32 bits."
);
