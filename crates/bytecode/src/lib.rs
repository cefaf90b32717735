//! Compiled code: the op table and the container that everything else agrees on.
//!
//! An instruction is 64 bits, `op8 a8 b8 c8 | d32`. [`op`] is the one table of what there is; encoder, decoder,
//! disassembler and verifier are derived from it. [`Code`] is one compiled function. Nothing here holds a value
//! of a running program, and an opcode's number never changes its meaning: images outlive releases.
//! Start at [`op`], then [`Code`].

pub mod op;

mod code;
mod disassemble;
mod hash;
mod instruction;
mod liveness;
mod verify;

#[cfg(test)]
mod tests;

pub use code::{Code, CodeFlags, Constant, Handler, Literal, Location};
pub use disassemble::disassemble;
pub use instruction::Instruction;
pub use liveness::Liveness;
pub use op::{Field, Op, Operand};
pub use verify::{Fault, VerifyError, verify, verify_alone};
