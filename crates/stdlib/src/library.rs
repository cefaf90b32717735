//! The compiled part of the library that is written in the language; `build.rs` makes the tables of `sources.rs`.

include!(concat!(env!("OUT_DIR"), "/library.rs"));
