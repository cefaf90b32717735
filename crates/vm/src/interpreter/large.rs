//! Operators on integers so large that one instruction would take long: the library's functions, which sleep between
//! their steps, take their place.

use dormouse_bytecode::Op as Opcode;

use super::Arithmetic;
use crate::heap::Kind;
use crate::{Value, Vm};

/// So many products of two words are a matter of milliseconds: with more, division is cut up.
const MOST_STEPS: u64 = 1 << 24;
/// Multiplication needs far fewer steps than the product of the lengths.
const MOST_PRODUCTS: u64 = 1 << 28;
/// A power of more bits than this is made in the library.
const MOST_POWER_BITS: u64 = 1 << 22;

impl Vm {
    /// The function of the library that takes the place of an operator on large integers; `None` where the operator is
    /// quick enough.
    #[must_use]
    pub fn large_operation(
        &self,
        operator: Arithmetic,
        left: Value,
        right: Value,
    ) -> Option<Value> {
        self.large_operator(operator.opcode(), left, right)
    }

    /// The same by the instruction.
    pub(super) fn large_operator(&self, op: Opcode, left: Value, right: Value) -> Option<Value> {
        let (left, right) = (self.plain(left), self.plain(right));
        if !left.is_kind(Kind::BigInt) && op != Opcode::Pow {
            return None;
        }
        let (left_bits, right_bits) = (self.int_bits(left)?, self.int_bits(right)?);
        let (n, m) = (left_bits / 64 + 1, right_bits / 64 + 1);
        let name = match op {
            Opcode::Mul if n.min(m) > 64 && n.saturating_mul(m) > MOST_PRODUCTS => {
                "_large_multiply"
            }
            Opcode::FloorDiv if n > m && (n - m).saturating_mul(m) > MOST_STEPS => {
                "_large_quotient"
            }
            Opcode::Mod if n > m && (n - m).saturating_mul(m) > MOST_STEPS => "_large_rest",
            Opcode::Pow => {
                let exponent = right.as_int().and_then(|it| u64::try_from(it).ok())?;
                let n_bits = exponent.saturating_mul(left_bits);
                let fits = self
                    .heap
                    .has_room(usize::try_from(n_bits / 8).unwrap_or(usize::MAX));
                if left_bits < 2 || n_bits < MOST_POWER_BITS || !fits {
                    return None;
                }
                "_large_power"
            }
            _ => return None,
        };
        Some(self.hidden_value(name))
    }

    /// The bits of a built-in integer that is no bool.
    fn int_bits(&self, value: Value) -> Option<u64> {
        if value.is_kind(Kind::BigInt) {
            return Some(self.heap.big_ints[value.index()].bits());
        }
        let number = value.as_int()?;
        Some(u64::from(64 - number.unsigned_abs().leading_zeros()))
    }
}
