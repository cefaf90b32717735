//! The suite: every script under `lang`, `stackless` and `../examples` runs straight, stopped after every
//! instruction, and pickled, dropped and loaded again at safepoints; the three must print the same.
//!
//! A script's expected output stands beside it in `.out`. `DORMOUSE_BLESS=1 cargo test -p tests` writes the
//! missing and changed ones; read the diff before committing it.

mod image;
mod script;
mod stopped;

pub use image::{Image, Section};
pub use script::{Script, check, scripts};
pub use stopped::{Stopped, stopped};
