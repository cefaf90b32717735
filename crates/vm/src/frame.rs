//! Frames as they lie on a tasklet's stack.
//!
//! ```text
//! …caller's registers…   link   callee   register 0, 1, 2 …
//!                        base-2 base-1   base
//! ```
//!
//! The link is a small integer, so the whole stack is one run of values: return pc, distance to the caller's
//! base, and what is to be done with the result. The callee is a function, or a generator when the frame is a
//! generator's. There are no addresses. The outermost frame of a stack has distance 0.

use crate::Value;

/// The words of a frame's record, below its first register.
pub const RECORD: usize = 2;

/// What is done with the result of a frame when it returns to its caller.
///
/// The instruction before the caller's pc is the one that waits for the result. Numbers are part of the image
/// format: append only.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(u8)]
pub enum Resume {
    /// It is the waiting instruction's result.
    #[default]
    Deliver = 0,
    /// `__init__` of an instance that lies below the link: the instance is the result.
    Init = 1,
    /// The next item of a for loop: StopIteration ends the loop.
    Next = 2,
    /// An attribute: AttributeError goes on to `__getattr__`.
    GetAttr = 3,
    /// The left operand's method: NotImplemented goes on to the right one's.
    BinaryLeft = 4,
    /// The right operand's method, tried first: NotImplemented goes on to the left one's.
    BinaryRightFirst = 5,
    /// The last method of an operator: NotImplemented is an error.
    BinaryLast = 6,
    /// The in-place method: NotImplemented goes on to the ordinary operator.
    InPlace = 7,
    /// The left operand's comparison.
    CompareLeft = 8,
    /// The right operand's comparison, tried first.
    CompareRightFirst = 9,
    /// The last comparison: NotImplemented means identity, or an error.
    CompareLast = 10,
    /// `__bool__`: must be a bool, which is the result.
    Bool = 11,
    /// `__len__` asked for the truth: the result is whether it is not 0.
    BoolOfLength = 12,
    /// `__contains__`: the truth of it is the result.
    Contains = 13,
    /// `__len__`: must be a length.
    Length = 14,
    /// `__str__`: must be a string.
    Str = 15,
    /// `__repr__`: must be a string.
    Repr = 16,
    /// `__hash__`: must be an integer.
    Hash = 17,
    /// `__index__`: must be an integer.
    Index = 18,
    /// `__iter__`: must be an iterator.
    Iter = 19,
    /// `__new__` of a class whose call arguments lie below the link: `__init__` comes next.
    New = 20,
    /// A sub-iterator of `yield from`: StopIteration is its result.
    YieldFrom = 21,
    /// A generator that is being closed: it must end.
    Close = 22,
    /// `__format__`: must be a string.
    Format = 23,
    /// `__getattr__` asked by `getattr` with a default, which lies below the link.
    Default = 24,
    /// A module body: the module, which lies below the link, is the result.
    Module = 25,
    /// Nothing: the caller stands between two instructions.
    Discard = 26,
}

impl Resume {
    /// The kind of a number.
    #[must_use]
    pub const fn decode(number: u8) -> Option<Self> {
        const ALL: [Resume; 27] = [
            Resume::Deliver,
            Resume::Init,
            Resume::Next,
            Resume::GetAttr,
            Resume::BinaryLeft,
            Resume::BinaryRightFirst,
            Resume::BinaryLast,
            Resume::InPlace,
            Resume::CompareLeft,
            Resume::CompareRightFirst,
            Resume::CompareLast,
            Resume::Bool,
            Resume::BoolOfLength,
            Resume::Contains,
            Resume::Length,
            Resume::Str,
            Resume::Repr,
            Resume::Hash,
            Resume::Index,
            Resume::Iter,
            Resume::New,
            Resume::YieldFrom,
            Resume::Close,
            Resume::Format,
            Resume::Default,
            Resume::Module,
            Resume::Discard,
        ];
        if (number as usize) < ALL.len() {
            Some(ALL[number as usize])
        } else {
            None
        }
    }

    /// How many values the frame keeps below its link for this.
    #[must_use]
    pub const fn n_kept(self) -> usize {
        match self {
            Self::Init | Self::Default | Self::Module => 1,
            Self::New => 3,
            _ => 0,
        }
    }
}

/// The record of a frame, unpacked from its link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// The caller's next instruction.
    pub pc: u32,
    /// From the caller's first register to this frame's; 0 for the outermost frame.
    pub distance: u32,
    /// What is done with the result.
    pub resume: Resume,
}

/// Distances beyond this do not fit a link.
pub const MAX_DISTANCE: usize = (1 << 23) - 1;

impl Link {
    /// The link of the outermost frame.
    pub const OUTERMOST: Self = Self {
        pc: 0,
        distance: 0,
        resume: Resume::Deliver,
    };

    /// Packs it.
    #[must_use]
    #[inline(always)]
    pub const fn encode(self) -> Value {
        let bits = (self.pc as u64) << 29 | (self.distance as u64) << 5 | self.resume as u64;
        // 61 bits, with the sign bit as part of the number.
        Value::from_bits(bits << 3 | 1)
    }

    /// Unpacks a link that [`Self::encode`] packed.
    #[must_use]
    #[inline(always)]
    pub const fn decode(value: Value) -> Self {
        let bits = value.bits() >> 3;
        let resume = match Resume::decode((bits & 31) as u8) {
            Some(resume) => resume,
            None => Resume::Deliver,
        };
        Self {
            pc: (bits >> 29) as u32,
            distance: (bits >> 5) as u32 & 0xff_ffff,
            resume,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_survive_packing() {
        for link in [
            Link::OUTERMOST,
            Link {
                pc: u32::MAX,
                distance: 0x7f_ffff,
                resume: Resume::Module,
            },
            Link {
                pc: 7,
                distance: 5,
                resume: Resume::Next,
            },
        ] {
            assert_eq!(Link::decode(link.encode()), link);
            assert!(link.encode().is_int());
        }
    }
}
