//! Greatest common divisors of large numbers: Euclid's algorithm, whose quotients are mostly told by the upper words.

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{Signed, ToPrimitive, Zero};

/// Words that are touched at most before the library is asked again.
const MOST_WORDS: u64 = 1 << 20;
/// Numbers of no more bits than this are finished at once.
const FEW_BITS: u64 = 4096;
/// Bits of the upper parts: their quotients fit a machine word.
const UPPER_BITS: u64 = 60;

/// A smaller pair with the same common divisors; its second number is zero when the first is the greatest of them.
pub(super) fn reduced(a: BigInt, b: BigInt) -> (BigInt, BigInt) {
    let (mut a, mut b) = (a.abs(), b.abs());
    if a < b {
        std::mem::swap(&mut a, &mut b);
    }
    let mut n_words = 0;
    while n_words < MOST_WORDS {
        if b.is_zero() {
            break;
        }
        if a.bits() <= FEW_BITS {
            return (a.gcd(&b), BigInt::zero());
        }
        n_words += a.bits() / 64;
        let matrix = upper_steps(&a, &b);
        (a, b) = match matrix {
            Some([[w, x], [y, z]]) => (&a * w + &b * x, &a * y + &b * z),
            None => {
                // One step with everything; the caller keeps both of about the same length.
                let rest = &a % &b;
                (b, rest)
            }
        };
    }
    (a, b)
}

/// The steps that the upper parts of two numbers agree on, as one matrix; `None` when there is none.
fn upper_steps(a: &BigInt, b: &BigInt) -> Option<[[i64; 2]; 2]> {
    let unused = a.bits() - UPPER_BITS;
    let mut upper = [(a >> unused).to_i128()?, (b >> unused).to_i128()?];
    let (mut one, mut other) = ([1_i128, 0], [0_i128, 1]);
    loop {
        let (low, high) = (upper[1] + other[0], upper[1] + other[1]);
        if low == 0 || high == 0 {
            break;
        }
        let quotient = (upper[0] + one[0]) / low;
        if quotient != (upper[0] + one[1]) / high {
            break;
        }
        let next = [one[0] - quotient * other[0], one[1] - quotient * other[1]];
        (one, other) = (other, next);
        upper = [upper[1], upper[0] - quotient * upper[1]];
    }
    if one[1] == 0 {
        return None;
    }
    let narrow =
        |pair: [i128; 2]| Some([i64::try_from(pair[0]).ok()?, i64::try_from(pair[1]).ok()?]);
    Some([narrow(one)?, narrow(other)?])
}
