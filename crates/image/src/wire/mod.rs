//! What stands in the sections of an image: a frozen module for each format version, and for each optional section that
//! came later.

pub mod literals;
pub mod v1;

#[cfg(test)]
mod tests;
