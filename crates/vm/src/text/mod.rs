//! The text algorithms of `str` and `bytes`, on plain Rust strings.
//!
//! Everything here is a pure function of its arguments and knows no VM values. [`spec`] is the
//! format mini-language, which [`template`] (`str.format`) and `format()` share; [`percent`] is the
//! `%` operator; [`repr`] and [`unicode`] serve the methods of `str`; [`codec`] encodes and decodes, and
//! [`surrogate`] says how a text holds what UTF-8 cannot.

pub mod codec;
pub mod facts;
mod facts_tables;
mod number_tables;
pub mod percent;
pub mod repr;
pub mod spec;
pub mod surrogate;
pub mod template;
pub mod unicode;
mod unicode_tables;

#[cfg(test)]
mod tests;
