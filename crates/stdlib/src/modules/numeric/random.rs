//! `random`: the generator, a Mersenne Twister whose state is a bytearray of the script's, and entropy of the host.
//!
//! What is drawn from it is written in the language, in `random.py`. Since the state is a plain object, a generator
//! sleeps and travels like any other.

use dormouse_vm::{ClassId, Kind, Native, Raise, Run, Value, Vm};
use num_bigint::{BigInt, BigUint};
use num_traits::{Signed, ToPrimitive};

pub(super) const FUNCTIONS: &[Native] = &[
    Native {
        name: "_twister_new",
        params: "seed, /",
        run: Run::Plain(new),
        doc: "The state of a generator, from a whole number.",
    },
    Native {
        name: "_twister_random",
        params: "state, /",
        run: Run::Plain(random),
        doc: "A float from 0 to 1.",
    },
    Native {
        name: "_twister_bits",
        params: "state, count, /",
        run: Run::Plain(bits),
        doc: "A number of this many bits.",
    },
    Native {
        name: "_twister_below",
        params: "state, limit, /",
        run: Run::Plain(below),
        doc: "A whole number below a limit.",
    },
    Native {
        name: "_twister_words",
        params: "state, /",
        run: Run::Plain(words),
        doc: "The words of a state and the position in them, a tuple.",
    },
    Native {
        name: "_twister_of_words",
        params: "words, /",
        run: Run::Plain(of_words),
        doc: "The state of words and a position.",
    },
    Native {
        name: "_entropy",
        params: "count, /",
        run: Run::Plain(entropy),
        doc: "Bytes that cannot be foreseen, from the host.",
    },
];

/// Words of the state.
const N: usize = 624;
/// Distance of the words that are combined.
const M: usize = 397;
/// Bytes of a state: the words, then the position.
const STATE_BYTES: usize = (N + 1) * 4;
/// The most bits that are drawn at once: 32 MiB.
const MOST_BITS: i64 = 1 << 28;

/// The generator, unpacked from its bytearray.
struct Twister {
    words: [u32; N],
    /// The next word to give out; `N` when all must be made anew.
    position: usize,
}

impl Twister {
    fn seeded(seed: u32) -> Self {
        let mut words = [0; N];
        words[0] = seed;
        for at in 1..N {
            let last: u32 = words[at - 1];
            words[at] = (last ^ last >> 30)
                .wrapping_mul(1_812_433_253)
                .wrapping_add(at as u32);
        }
        Self { words, position: N }
    }

    fn seeded_by(key: &[u32]) -> Self {
        let mut twister = Self::seeded(19_650_218);
        let words = &mut twister.words;
        let (mut at, mut key_at) = (1, 0);
        let advance = |words: &mut [u32; N], at: &mut usize| {
            *at += 1;
            if *at >= N {
                words[0] = words[N - 1];
                *at = 1;
            }
        };
        for _ in 0..N.max(key.len()) {
            let last = words[at - 1];
            words[at] = (words[at] ^ (last ^ last >> 30).wrapping_mul(1_664_525))
                .wrapping_add(key[key_at])
                .wrapping_add(key_at as u32);
            advance(words, &mut at);
            key_at = (key_at + 1) % key.len();
        }
        for _ in 0..N - 1 {
            let last = words[at - 1];
            words[at] = (words[at] ^ (last ^ last >> 30).wrapping_mul(1_566_083_941))
                .wrapping_sub(at as u32);
            advance(words, &mut at);
        }
        words[0] = 0x8000_0000;
        twister
    }

    fn read(bytes: &[u8]) -> Option<Self> {
        if bytes.len() != STATE_BYTES {
            return None;
        }
        let mut numbers = bytes
            .chunks_exact(4)
            .map(|it| u32::from_le_bytes([it[0], it[1], it[2], it[3]]));
        let mut words = [0; N];
        for word in &mut words {
            *word = numbers.next()?;
        }
        let position = numbers.next()? as usize;
        (position <= N).then_some(Self { words, position })
    }

    fn write(&self) -> Vec<u8> {
        let position = self.position as u32;
        self.words
            .iter()
            .chain([&position])
            .flat_map(|it| it.to_le_bytes())
            .collect()
    }

    /// Makes all words anew.
    fn renew(&mut self) {
        let words = &mut self.words;
        for at in 0..N {
            let mixed = words[at] & 0x8000_0000 | words[(at + 1) % N] & 0x7fff_ffff;
            let twist = if mixed & 1 == 1 { 0x9908_b0df } else { 0 };
            words[at] = words[(at + M) % N] ^ mixed >> 1 ^ twist;
        }
        self.position = 0;
    }
}

/// Scrambles a word of the state to the number that is given out.
fn temper(word: u32) -> u32 {
    let mut y = word;
    y ^= y >> 11;
    y ^= y << 7 & 0x9d2c_5680;
    y ^= y << 15 & 0xefc6_0000;
    y ^ y >> 18
}

fn bad_state(vm: &mut Vm) -> Raise {
    vm.raise(ClassId::ValueError, "invalid state")
}

/// Draws a word; only the position changes unless all words are used up.
fn next_word(vm: &mut Vm, state: Value) -> Result<u32, Raise> {
    let number = |bytes: &[u8], at: usize| {
        let word = bytes.get(at * 4..at * 4 + 4)?;
        Some(u32::from_le_bytes([word[0], word[1], word[2], word[3]]))
    };
    if !state.is_kind(Kind::ByteArray) || vm.heap.byte_arrays[state.index()].len() != STATE_BYTES {
        return Err(bad_state(vm));
    }
    let bytes = &mut vm.heap.byte_arrays[state.index()];
    let mut position = number(bytes, N).unwrap_or(0) as usize;
    if position >= N {
        let renewed = Twister::read(bytes).map(|mut twister| {
            twister.renew();
            twister.write()
        });
        match renewed {
            Some(renewed) => *bytes = renewed.into(),
            None => return Err(bad_state(vm)),
        }
        position = 0;
    }
    let bytes = &mut vm.heap.byte_arrays[state.index()];
    let word = number(bytes, position).unwrap_or(0);
    bytes[N * 4..].copy_from_slice(&(position as u32 + 1).to_le_bytes());
    Ok(temper(word))
}

fn new(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let seed = vm.big_of(args[0]).unwrap_or_default().abs();
    let key = seed.magnitude().to_u32_digits();
    let key = if key.is_empty() { vec![0] } else { key };
    Ok(vm.heap.alloc(Twister::seeded_by(&key).write()))
}

fn random(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let high = f64::from(next_word(vm, args[0])? >> 5);
    let low = f64::from(next_word(vm, args[0])? >> 6);
    let number = (high * 67_108_864.0 + low) * (1.0 / 9_007_199_254_740_992.0);
    Ok(vm.heap.float(number))
}

/// A number of `count` bits, which the caller has bounded.
fn draw_bits(vm: &mut Vm, state: Value, count: u64) -> Result<BigUint, Raise> {
    if count == 0 {
        return Ok(BigUint::ZERO);
    }
    let mut words = Vec::new();
    let mut left = count;
    while left > 0 {
        let word = next_word(vm, state)?;
        words.push(if left < 32 { word >> (32 - left) } else { word });
        left = left.saturating_sub(32);
    }
    Ok(BigUint::new(words))
}

fn bits(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let Some(count) = args[1].as_int() else {
        let message = "Python int too large to convert to C int";
        return Err(vm.raise(ClassId::OverflowError, message));
    };
    if count < 0 {
        return Err(vm.raise(ClassId::ValueError, "number of bits must be non-negative"));
    }
    if count > MOST_BITS {
        return Err(vm.raise(ClassId::MemoryError, ""));
    }
    let number = draw_bits(vm, args[0], count as u64)?;
    Ok(vm.heap.big_int(number.into()))
}

fn below(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let limit = vm.big_of(args[1]).unwrap_or_default();
    let Some(limit) = limit.to_biguint().filter(|it| *it != BigUint::ZERO) else {
        return Ok(Value::int(0));
    };
    if let Some(small) = limit.to_u32() {
        let shift = small.leading_zeros();
        loop {
            let number = next_word(vm, args[0])? >> shift;
            if number < small {
                return Ok(Value::int(i64::from(number)));
            }
        }
    }
    loop {
        let number = draw_bits(vm, args[0], limit.bits())?;
        if number < limit {
            return Ok(vm.heap.big_int(number.into()));
        }
    }
}

fn words(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let Some(twister) = vm.byte_slice(args[0]).and_then(Twister::read) else {
        return Err(bad_state(vm));
    };
    let position = twister.position as u32;
    let items: Vec<Value> = twister
        .words
        .iter()
        .chain([&position])
        .map(|it| Value::int(i64::from(*it)))
        .collect();
    Ok(vm.heap.tuple(items))
}

fn of_words(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let items = vm.sequence_items(args[0]).unwrap_or(&[]).to_vec();
    if items.len() != N + 1 {
        return Err(vm.raise(ClassId::ValueError, "state vector is the wrong size"));
    }
    let numbers: Option<Vec<BigInt>> = items.iter().map(|it| vm.big_of(*it)).collect();
    let Some(numbers) = numbers else {
        return Err(vm.raise(ClassId::TypeError, "an integer is required"));
    };
    let bytes: Vec<u8> = numbers
        .iter()
        .flat_map(|it| it.to_u32().unwrap_or(0).to_le_bytes())
        .collect();
    match Twister::read(&bytes) {
        Some(_) => Ok(vm.heap.alloc(bytes)),
        None => Err(bad_state(vm)),
    }
}

/// The most bytes of entropy that are asked for at once.
const MOST_ENTROPY: usize = 1 << 20;

fn entropy(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let count = args[0].as_int().and_then(|it| usize::try_from(it).ok());
    let Some(count) = count.filter(|it| *it <= MOST_ENTROPY) else {
        return Err(vm.raise(ClassId::ValueError, "negative argument not allowed"));
    };
    let mut bytes = Vec::with_capacity(count + 8);
    while bytes.len() < count {
        let Some(number) = vm.host.entropy() else {
            return Err(vm.raise(ClassId::NotImplementedError, "the host grants no entropy"));
        };
        bytes.extend(number.to_le_bytes());
    }
    bytes.truncate(count);
    Ok(vm.heap.alloc(bytes.into_boxed_slice()))
}
