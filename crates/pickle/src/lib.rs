//! Running state to an image and back.
//!
//! Saving walks what is reachable once, breadth first, and gives each object the next number; it borrows the VM and
//! changes nothing. Loading makes all objects, then fills them. Two things can be pickled: an object graph
//! ([`pickle_object`]) and a whole program ([`pickle_program`]). Reading order: `save`, `names`, `load`.

mod error;
mod globals;
mod graph;
mod literals;
mod load;
mod module;
mod names;
mod save;
mod twin;

pub use error::PickleError;
pub use load::{unpickle_object, unpickle_program};
pub use module::install;
pub use save::{PickleOptions, pickle_object, pickle_program};
