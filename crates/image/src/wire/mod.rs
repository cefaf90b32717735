//! What stands in the sections of an image, one frozen module for each format version.

pub mod v1;

#[cfg(test)]
mod tests;
