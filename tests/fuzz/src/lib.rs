//! What the fuzz targets share: how an image is changed so that it is still one, and the limits of each run.

pub mod mutate;

/// Instructions that one input may run.
pub const FUEL: u64 = 3_000;
/// Bytes that the objects of one input may take.
pub const MEMORY: usize = 32 << 20;
