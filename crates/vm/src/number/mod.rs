//! The arithmetic of `int` and `float`, on plain Rust numbers.
//!
//! Everything here is a pure function of its arguments and knows no VM values. Start reading at
//! [`int`] and [`float`]; [`int_text`] and [`float_text`] are their written forms, [`hash`] is what
//! makes equal numbers hash equally, and [`NumberError`] names each way in which they fail.

mod error;
pub mod float;
pub mod float_text;
pub mod hash;
pub mod int;
pub mod int_text;
mod scale;

pub use error::{ErrorClass, NumberError};

#[cfg(test)]
mod tests;
