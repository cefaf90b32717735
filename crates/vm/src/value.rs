//! The 8-byte value: a self-tagged float, a 61-bit integer, a handle into the heap, or a singleton.
//!
//! ```text
//! low three bits   meaning
//! 000 011 100      float, rotated left by four: zero, magnitudes from 2^-255 to 2^256, and below 2^-767
//! 001              integer, shifted left by three
//! 010              handle: low byte `010 | kind << 3`, index in the high 32 bits
//! 101              singleton: None, False, True, unset, Ellipsis, NotImplemented
//! ```
//!
//! One compare of the low byte gives the type of a heap object without touching memory. Floats outside the
//! self-tagged ranges are boxed in the heap, integers beyond 61 bits are big integers there.

use std::fmt;

use crate::heap::Kind;

/// Any value of the language; equality of the bits is identity, except for boxed numbers.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(transparent)]
pub struct Value(u64);

const INT_TAG: u64 = 0b001;
const HANDLE_TAG: u64 = 0b010;
const SINGLETON_TAG: u64 = 0b101;
const TAG_MASK: u64 = 0b111;

/// The largest integer that is not a big one.
pub const INT_MAX: i64 = (1 << 60) - 1;
/// The smallest integer that is not a big one.
pub const INT_MIN: i64 = -(1 << 60);

const fn singleton(number: u64) -> Value {
    Value(number << 3 | SINGLETON_TAG)
}

impl Value {
    /// `None`.
    pub const NONE: Self = singleton(0);
    /// `False`.
    pub const FALSE: Self = singleton(1);
    /// `True`.
    pub const TRUE: Self = singleton(2);
    /// No value: an unassigned local, a deleted slot, an argument that was not given. Scripts never see it.
    pub const UNSET: Self = singleton(3);
    /// `...`.
    pub const ELLIPSIS: Self = singleton(4);
    /// `NotImplemented`.
    pub const NOT_IMPLEMENTED: Self = singleton(5);

    /// The raw bits.
    #[must_use]
    #[inline(always)]
    pub const fn bits(self) -> u64 {
        self.0
    }

    /// A value of raw bits, which must come from [`Self::bits`].
    #[inline(always)]
    pub(crate) const fn from_bits(bits: u64) -> Self {
        Self(bits)
    }

    /// `True` or `False`.
    #[must_use]
    #[inline(always)]
    pub const fn bool(truth: bool) -> Self {
        if truth { Self::TRUE } else { Self::FALSE }
    }

    /// A small integer; the caller knows it fits in 61 bits.
    #[must_use]
    #[inline(always)]
    pub const fn int(number: i64) -> Self {
        debug_assert!(number >= INT_MIN && number <= INT_MAX);
        Self((number as u64) << 3 | INT_TAG)
    }

    /// A small integer, or `None` when it needs a big one.
    #[must_use]
    #[inline(always)]
    pub const fn try_int(number: i64) -> Option<Self> {
        if number >= INT_MIN && number <= INT_MAX {
            Some(Self::int(number))
        } else {
            None
        }
    }

    /// A float that is self-tagged, or `None` when it must be boxed.
    #[must_use]
    #[inline(always)]
    pub const fn try_float(number: f64) -> Option<Self> {
        let bits = number.to_bits().rotate_left(4);
        if is_float_tag(bits) {
            Some(Self(bits))
        } else {
            None
        }
    }

    /// A handle to an object of the heap.
    #[must_use]
    #[inline(always)]
    pub const fn handle(kind: Kind, index: u32) -> Self {
        Self((index as u64) << 32 | (kind as u64) << 3 | HANDLE_TAG)
    }

    /// Whether this is a small integer.
    #[must_use]
    #[inline(always)]
    pub const fn is_int(self) -> bool {
        self.0 & TAG_MASK == INT_TAG
    }

    /// Whether both are small integers.
    #[must_use]
    #[inline(always)]
    pub const fn both_int(self, other: Self) -> bool {
        ((self.0 ^ INT_TAG) | (other.0 ^ INT_TAG)) & TAG_MASK == 0
    }

    /// Whether this is a float held in the value itself.
    #[must_use]
    #[inline(always)]
    pub const fn is_inline_float(self) -> bool {
        is_float_tag(self.0)
    }

    /// Whether this is a handle.
    #[must_use]
    #[inline(always)]
    pub const fn is_handle(self) -> bool {
        self.0 & TAG_MASK == HANDLE_TAG
    }

    /// Whether this is a handle of the given kind.
    #[must_use]
    #[inline(always)]
    pub const fn is_kind(self, kind: Kind) -> bool {
        self.0 as u8 == (kind as u8) << 3 | HANDLE_TAG as u8
    }

    /// The kind of a handle.
    #[must_use]
    #[inline(always)]
    pub const fn kind(self) -> Option<Kind> {
        if self.is_handle() {
            Kind::decode((self.0 as u8) >> 3)
        } else {
            None
        }
    }

    /// The index of a handle into the arena of its kind.
    #[must_use]
    #[inline(always)]
    pub const fn index(self) -> u32 {
        debug_assert!(self.is_handle());
        (self.0 >> 32) as u32
    }

    /// The number of a small integer; the caller has checked [`Self::is_int`].
    #[must_use]
    #[inline(always)]
    pub const fn unwrap_int(self) -> i64 {
        debug_assert!(self.is_int());
        (self.0 as i64) >> 3
    }

    /// The number of a small integer in a register that only compiled code writes. An image's author may have put
    /// anything there: then it is some number, and harmless.
    #[must_use]
    #[inline(always)]
    pub(crate) const fn hidden_int(self) -> i64 {
        (self.0 as i64) >> 3
    }

    /// The number of a small integer.
    #[must_use]
    #[inline(always)]
    pub const fn as_int(self) -> Option<i64> {
        if self.is_int() {
            Some(self.unwrap_int())
        } else {
            None
        }
    }

    /// The number of a self-tagged float; the caller has checked [`Self::is_inline_float`].
    #[must_use]
    #[inline(always)]
    pub const fn unwrap_float(self) -> f64 {
        debug_assert!(self.is_inline_float());
        f64::from_bits(self.0.rotate_right(4))
    }

    /// Whether this is `True` or `False`.
    #[must_use]
    #[inline(always)]
    pub const fn is_bool(self) -> bool {
        self.0 == Self::TRUE.0 || self.0 == Self::FALSE.0
    }

    /// Whether this is no value at all.
    #[must_use]
    #[inline(always)]
    pub const fn is_unset(self) -> bool {
        self.0 == Self::UNSET.0
    }

    /// Whether this is `None`.
    #[must_use]
    #[inline(always)]
    pub const fn is_none(self) -> bool {
        self.0 == Self::NONE.0
    }

    /// The sum of two small integers; `None` when it leaves 61 bits.
    #[inline(always)]
    pub(crate) const fn add_ints(self, other: Self) -> Option<Self> {
        match (self.0 as i64).checked_add((other.0 ^ INT_TAG) as i64) {
            Some(sum) => Some(Self(sum as u64)),
            None => None,
        }
    }

    /// The difference of two small integers; `None` when it leaves 61 bits.
    #[inline(always)]
    pub(crate) const fn sub_ints(self, other: Self) -> Option<Self> {
        match (self.0 as i64).checked_sub((other.0 ^ INT_TAG) as i64) {
            Some(difference) => Some(Self(difference as u64)),
            None => None,
        }
    }

    /// The product of two small integers; `None` when it leaves 61 bits.
    #[inline(always)]
    pub(crate) const fn mul_ints(self, other: Self) -> Option<Self> {
        match ((self.0 ^ INT_TAG) as i64).checked_mul(other.unwrap_int()) {
            Some(product) => Some(Self(product as u64 | INT_TAG)),
            None => None,
        }
    }
}

/// Whether low bits 000, 011 or 100 mark a float.
#[inline(always)]
const fn is_float_tag(bits: u64) -> bool {
    0b0001_1001 >> (bits & TAG_MASK) & 1 == 1
}

impl Default for Value {
    fn default() -> Self {
        Self::UNSET
    }
}

impl fmt::Debug for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(number) = self.as_int() {
            return write!(f, "{number}");
        }
        if self.is_inline_float() {
            return write!(f, "{:?}", self.unwrap_float());
        }
        if let Some(kind) = self.kind() {
            return write!(f, "{kind:?}#{}", self.index());
        }
        let names = [
            "None",
            "False",
            "True",
            "unset",
            "Ellipsis",
            "NotImplemented",
        ];
        f.write_str(names.get((self.0 >> 3) as usize).copied().unwrap_or("?"))
    }
}

const _: () = assert!(size_of::<Value>() == 8);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn floats_keep_their_bits() {
        for number in [
            0.0,
            1.0,
            -1.0,
            1.5,
            3.25e-70,
            1e70,
            -2.0,
            f64::MIN_POSITIVE,
            5e-324,
        ] {
            let value = Value::try_float(number).expect("in a self-tagged range");
            assert!(value.is_inline_float() && !value.is_int() && !value.is_handle());
            assert_eq!(value.unwrap_float().to_bits(), number.to_bits());
        }
        for number in [f64::INFINITY, f64::NAN, 1e300, 1e-200] {
            assert!(Value::try_float(number).is_none());
        }
    }

    #[test]
    fn integers_overflow_into_none() {
        let max = Value::int(INT_MAX);
        assert_eq!(max.add_ints(Value::int(1)), None);
        assert_eq!(Value::int(INT_MIN).sub_ints(Value::int(1)), None);
        assert_eq!(
            Value::int(-7).mul_ints(Value::int(6)),
            Some(Value::int(-42))
        );
        assert_eq!(max.mul_ints(Value::int(2)), None);
    }
}
