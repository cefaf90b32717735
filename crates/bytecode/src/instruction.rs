//! One instruction: 64 bits, packed and unpacked, and the registers it touches.

use std::fmt;
use std::ops::Range;

use crate::{Field, Op, Operand};

/// A packed instruction: `op` in the low byte, then `a`, `b`, `c`, and `d` in the high half.
///
/// A number of an unknown op can be held, so that damaged code can be carried to the verifier.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
#[repr(transparent)]
pub struct Instruction(pub u64);

impl Instruction {
    /// Packs an instruction.
    #[must_use]
    pub const fn new(op: Op, a: u8, b: u8, c: u8, d: u32) -> Self {
        Self(op as u64 | (a as u64) << 8 | (b as u64) << 16 | (c as u64) << 24 | (d as u64) << 32)
    }

    /// The op, or `None` for a number that is not in the table.
    #[must_use]
    pub const fn op(self) -> Option<Op> {
        Op::decode(self.0 as u8)
    }

    /// Field `a`.
    #[must_use]
    pub const fn a(self) -> u8 {
        (self.0 >> 8) as u8
    }

    /// Field `b`.
    #[must_use]
    pub const fn b(self) -> u8 {
        (self.0 >> 16) as u8
    }

    /// Field `c`.
    #[must_use]
    pub const fn c(self) -> u8 {
        (self.0 >> 24) as u8
    }

    /// Field `d`.
    #[must_use]
    pub const fn d(self) -> u32 {
        (self.0 >> 32) as u32
    }

    /// The same instruction with another `d`: how jumps are patched.
    #[must_use]
    pub const fn with_d(self, d: u32) -> Self {
        Self(self.0 & 0xffff_ffff | (d as u64) << 32)
    }

    /// A field, widened; `d` as it is.
    #[must_use]
    pub const fn field(self, field: Field) -> u32 {
        match field {
            Field::A => self.a() as u32,
            Field::B => self.b() as u32,
            Field::C => self.c() as u32,
            Field::D => self.d(),
        }
    }

    /// Calls `visit(registers, reads, writes)` for every run of registers that the instruction touches.
    ///
    /// `Far` registers are left to the caller: [`Op::LoadFar`] reads register `d`, [`Op::StoreFar`] writes it.
    pub fn registers(self, mut visit: impl FnMut(Range<usize>, bool, bool)) {
        let Some(op) = self.op() else { return };
        let (count, after) = (self.c() as usize, self.d() as usize);
        for (field, operand) in op.operands() {
            let at = self.field(*field) as usize;
            match operand {
                Operand::In => visit(at..at + 1, true, false),
                Operand::Out => visit(at..at + 1, false, true),
                Operand::Mut => visit(at..at + 1, true, true),
                Operand::Args => visit(at..at + count, true, false),
                Operand::Pairs => visit(at..at + 2 * count, true, false),
                Operand::Two | Operand::Caught => visit(at..at + 2, true, false),
                Operand::Three => visit(at..at + 3, true, false),
                Operand::Four => {
                    for bit in 0..4 {
                        if self.c() >> bit & 1 == 1 {
                            visit(at + bit..at + bit + 1, true, false);
                        }
                    }
                }
                Operand::ThreeOut | Operand::IterOut => visit(at..at + 3, false, true),
                Operand::Outs => visit(at..at + count, false, true),
                Operand::OutsEx => visit(
                    at..at.saturating_add(count + 1).saturating_add(after),
                    false,
                    true,
                ),
                Operand::Iter => visit(at..at + 3, true, true),
                Operand::CallArea => visit(at + 1..at + 2 + count, true, false),
                Operand::MethodArea => visit(at + 1..at + 3 + count, true, false),
                Operand::CallExArea => visit(at + 1..at + 4, true, false),
                Operand::MethodOut => visit(at + 1..at + 3, false, true),
                Operand::CatchOut => visit(at..at + 2, false, true),
                Operand::Const
                | Operand::Name
                | Operand::Site
                | Operand::Child
                | Operand::Jump
                | Operand::Imm
                | Operand::Far
                | Operand::Count
                | Operand::Flag
                | Operand::Level => {}
            }
        }
    }
}

impl fmt::Debug for Instruction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = self.op().map_or("?", Op::name);
        write!(
            f,
            "{name} {} {} {} {}",
            self.a(),
            self.b(),
            self.c(),
            self.d() as i32
        )
    }
}
