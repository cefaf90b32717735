//! The tidy test: house rules that a compiler does not check. A failure names the rule, the place and the remedy.

mod arrows;
mod documents;
mod files;
mod frozen;
mod grammar;
mod sizes;
mod tables;
mod tree;
