//! The ways in which number operations fail, and how a script sees them.

use std::fmt;

use crate::text::repr::repr_prefix;

/// The built-in exception class that a script sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ErrorClass {
    /// `TypeError`.
    TypeError,
    /// `ValueError`.
    ValueError,
    /// `OverflowError`.
    OverflowError,
    /// `ZeroDivisionError`.
    ZeroDivisionError,
    /// `MemoryError`.
    MemoryError,
}

/// A number operation that has no result. `Display` is the message of the script exception.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NumberError {
    /// `//` or `divmod` of integers by zero.
    IntDivision,
    /// `%` of integers by zero.
    IntModulo,
    /// `/` of integers by zero.
    TrueDivision,
    /// `/` of integers whose quotient exceeds every float.
    TrueDivisionOverflow,
    /// The third argument of `pow` is zero.
    ZeroModulus,
    /// `pow` with a negative exponent, a modulus, and a base that has no inverse.
    NoInverse,
    /// A shift by a negative count.
    NegativeShift,
    /// A shift whose result could not be addressed.
    TooManyDigits,
    /// A result so long that it is not computed.
    OutOfMemory,
    /// `isqrt` of a negative number.
    NegativeSquareRoot,
    /// An integer that no float can represent, not even roughly.
    IntToFloat,
    /// `to_bytes` with too few bytes.
    IntTooBig,
    /// `to_bytes` of a negative number without `signed`.
    NegativeUnsigned,
    /// Text that is not an integer in this base.
    IntLiteral {
        /// The base as the script gave it.
        base: u32,
        /// The whole text.
        text: String,
    },
    /// A base that `int` does not know.
    IntBase,
    /// Text with more digits than may be converted.
    TooLongText {
        /// The largest number of digits allowed.
        limit: usize,
        /// How many there were.
        digits: usize,
    },
    /// An integer with more digits than may be converted to text.
    TooLongInt {
        /// The largest number of digits allowed.
        limit: usize,
    },
    /// `/` of floats by zero.
    FloatDivision,
    /// `//` of floats by zero.
    FloatFloorDivision,
    /// `%` of floats by zero.
    FloatModulo,
    /// `divmod` of floats by zero.
    FloatDivmod,
    /// Zero to a negative power.
    ZeroToNegative,
    /// The result of a float power exceeds every float. Its exception has the arguments
    /// `34, 'Numerical result out of range'`.
    PowerOverflow,
    /// A negative number to a fractional power, which is a complex number.
    ComplexPower,
    /// Text that is not a float.
    FloatLiteral {
        /// The whole text.
        text: String,
    },
    /// An infinite float where an integer was needed.
    InfinityToInt,
    /// A NaN where an integer was needed.
    NanToInt,
    /// `as_integer_ratio` of an infinite float.
    InfinityRatio,
    /// `as_integer_ratio` of a NaN.
    NanRatio,
    /// `round` gave a value that exceeds every float.
    RoundOverflow,
    /// `fromhex` of text that is not a hexadecimal float.
    HexLiteral,
    /// `fromhex` of a value that exceeds every float.
    HexOverflow,
}

impl NumberError {
    /// The class of the exception to raise.
    pub fn class(&self) -> ErrorClass {
        self.parts().0
    }

    fn parts(&self) -> (ErrorClass, &'static str) {
        use ErrorClass::{MemoryError, OverflowError, TypeError, ValueError, ZeroDivisionError};
        match self {
            Self::IntDivision => (ZeroDivisionError, "integer division or modulo by zero"),
            Self::IntModulo => (ZeroDivisionError, "integer modulo by zero"),
            Self::TrueDivision => (ZeroDivisionError, "division by zero"),
            Self::TrueDivisionOverflow => (
                OverflowError,
                "integer division result too large for a float",
            ),
            Self::ZeroModulus => (ValueError, "pow() 3rd argument cannot be 0"),
            Self::NoInverse => (ValueError, "base is not invertible for the given modulus"),
            Self::NegativeShift => (ValueError, "negative shift count"),
            Self::TooManyDigits => (OverflowError, "too many digits in integer"),
            Self::OutOfMemory => (MemoryError, ""),
            Self::NegativeSquareRoot => (ValueError, "isqrt() argument must be nonnegative"),
            Self::IntToFloat => (OverflowError, "int too large to convert to float"),
            Self::IntTooBig => (OverflowError, "int too big to convert"),
            Self::NegativeUnsigned => (OverflowError, "can't convert negative int to unsigned"),
            Self::IntLiteral { .. } => (ValueError, "invalid literal for int()"),
            Self::IntBase => (ValueError, "int() base must be >= 2 and <= 36, or 0"),
            Self::TooLongText { .. } | Self::TooLongInt { .. } => (
                ValueError,
                "Exceeds the limit for integer string conversion",
            ),
            Self::FloatDivision => (ZeroDivisionError, "float division by zero"),
            Self::FloatFloorDivision => (ZeroDivisionError, "float floor division by zero"),
            Self::FloatModulo => (ZeroDivisionError, "float modulo"),
            Self::FloatDivmod => (ZeroDivisionError, "float divmod()"),
            Self::ZeroToNegative => (
                ZeroDivisionError,
                "0.0 cannot be raised to a negative power",
            ),
            Self::PowerOverflow => (OverflowError, "(34, 'Numerical result out of range')"),
            Self::ComplexPower => (TypeError, "complex numbers are not supported"),
            Self::FloatLiteral { .. } => (ValueError, "could not convert string to float"),
            Self::InfinityToInt => (OverflowError, "cannot convert float infinity to integer"),
            Self::NanToInt => (ValueError, "cannot convert float NaN to integer"),
            Self::InfinityRatio => (OverflowError, "cannot convert Infinity to integer ratio"),
            Self::NanRatio => (ValueError, "cannot convert NaN to integer ratio"),
            Self::RoundOverflow => (OverflowError, "rounded value too large to represent"),
            Self::HexLiteral => (ValueError, "invalid hexadecimal floating-point string"),
            Self::HexOverflow => (
                OverflowError,
                "hexadecimal value too large to represent as a float",
            ),
        }
    }
}

impl fmt::Display for NumberError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const HINT: &str = "use sys.set_int_max_str_digits() to increase the limit";
        match self {
            Self::IntLiteral { base, text } => write!(
                f,
                "invalid literal for int() with base {base}: {}",
                repr_prefix(text, 200)
            ),
            Self::FloatLiteral { text } => {
                write!(
                    f,
                    "could not convert string to float: {}",
                    crate::text::repr::repr_str(text)
                )
            }
            Self::TooLongText { limit, digits } => write!(
                f,
                "Exceeds the limit ({limit} digits) for integer string conversion: \
                 value has {digits} digits; {HINT}"
            ),
            Self::TooLongInt { limit } => write!(
                f,
                "Exceeds the limit ({limit} digits) for integer string conversion; {HINT}"
            ),
            other => f.write_str(other.parts().1),
        }
    }
}

impl std::error::Error for NumberError {}
