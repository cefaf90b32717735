//! Which registers still matter at an instruction, so that a pickle can leave the dead ones out.

use crate::{Code, Instruction, Op};

/// Which registers of a function are live before each of its instructions.
#[derive(Clone, Debug)]
pub struct Liveness {
    /// Words of 64 registers in each row.
    width: usize,
    rows: Vec<u64>,
}

impl Liveness {
    /// Solves the backward dataflow. An instruction that may raise is followed to its handler too. Code must be
    /// verified.
    #[must_use]
    pub fn of(code: &Code) -> Self {
        let mut solver = Solver::new(code);
        solver.solve();
        Self {
            width: solver.width,
            rows: solver.rows,
        }
    }

    /// Whether each register of the frame may be read from the instruction `pc` on, before it is written again.
    ///
    /// Named locals always count as live. `code` is what this was made of; a `pc` past the end finds only the locals
    /// live.
    #[must_use]
    pub fn at(&self, code: &Code, pc: u32) -> Vec<bool> {
        let is_live = |reg: usize| {
            let word = self.rows.get(pc as usize * self.width + reg / 64);
            reg < code.locals.len() || word.is_some_and(|it| it >> (reg % 64) & 1 == 1)
        };
        (0..code.n_registers as usize).map(is_live).collect()
    }

    /// The same for a frame that waits for the result of the instruction before `pc`: its operands matter if it looks at
    /// them again (`rereads`), its destination does not until it is written.
    #[must_use]
    pub fn waiting_at(&self, code: &Code, pc: u32, rereads: bool) -> Vec<bool> {
        let mut live = self.at(code, pc);
        let Some(&waiting) = pc
            .checked_sub(1)
            .and_then(|it| code.instructions.get(it as usize))
        else {
            return live;
        };
        let n_registers = live.len();
        let n_named = code.locals.len();
        if waiting.op().is_some_and(Op::is_jump) {
            // The answer may also lead to the jump's target.
            let target = self.at(code, waiting.d());
            live.iter_mut()
                .zip(target)
                .for_each(|(live, other)| *live |= other);
        }
        waiting.registers(|range, reads, writes| {
            for register in range.filter(|it| (n_named..n_registers).contains(it)) {
                live[register] = reads && (writes || rereads) || live[register] && !writes;
            }
        });
        // What is read and written by different operands stays when it is read again.
        if rereads {
            waiting.registers(|range, reads, _| {
                range
                    .filter(|it| reads && *it < n_registers)
                    .for_each(|it| live[it] = true);
            });
        }
        live
    }
}

/// The backward dataflow: for each instruction the registers live before it.
struct Solver<'a> {
    code: &'a Code,
    width: usize,
    rows: Vec<u64>,
}

impl<'a> Solver<'a> {
    fn new(code: &'a Code) -> Self {
        let width = (code.n_registers as usize).div_ceil(64);
        Self {
            code,
            width,
            rows: vec![0; width * code.instructions.len()],
        }
    }

    fn solve(&mut self) {
        let mut has_changed = true;
        while has_changed {
            has_changed = false;
            for pc in (0..self.code.instructions.len()).rev() {
                has_changed |= self.update(pc);
            }
        }
    }

    fn update(&mut self, pc: usize) -> bool {
        let instruction = self.code.instructions[pc];
        let mut row = vec![0; self.width];
        self.add_successors(pc, instruction, &mut row);
        for_written(instruction, |reg| clear(&mut row, reg));
        // A write need not have happened when the instruction raises.
        if let Some(handler) = self.code.handler(pc as u32) {
            self.add_row(handler.target as usize, &mut row);
        }
        for_read(instruction, |reg| set(&mut row, reg));
        let old = &mut self.rows[pc * self.width..(pc + 1) * self.width];
        let has_changed = *old != *row;
        old.copy_from_slice(&row);
        has_changed
    }

    fn add_successors(&self, pc: usize, instruction: Instruction, row: &mut [u64]) {
        let Some(op) = instruction.op() else { return };
        if op.is_jump() {
            self.add_row(instruction.d() as usize, row);
        }
        // The target of a loop's step is written only when there is an item, and then it jumps.
        if op == Op::ForNext {
            clear(row, instruction.a() as usize);
        }
        if !op.is_final() {
            self.add_row(pc + 1, row);
        }
        // It comes back to itself until its iterator ends.
        if op == Op::YieldFrom {
            self.add_row(pc, row);
        }
    }

    fn add_row(&self, pc: usize, row: &mut [u64]) {
        let start = pc * self.width;
        if let Some(other) = self.rows.get(start..start + self.width) {
            row.iter_mut()
                .zip(other)
                .for_each(|(it, other)| *it |= other);
        }
    }
}

fn for_written(instruction: Instruction, mut visit: impl FnMut(usize)) {
    // What a loop's step writes depends on where it goes.
    if instruction.op() == Some(Op::ForNext) {
        return;
    }
    instruction.registers(|range, _, is_written| {
        if is_written {
            range.for_each(&mut visit);
        }
    });
    if instruction.op() == Some(Op::StoreFar) {
        visit(instruction.d() as usize);
    }
}

fn for_read(instruction: Instruction, mut visit: impl FnMut(usize)) {
    instruction.registers(|range, is_read, _| {
        if is_read {
            range.for_each(&mut visit);
        }
    });
    if instruction.op() == Some(Op::LoadFar) {
        visit(instruction.d() as usize);
    }
}

fn set(row: &mut [u64], reg: usize) {
    if let Some(word) = row.get_mut(reg / 64) {
        *word |= 1 << (reg % 64);
    }
}

fn clear(row: &mut [u64], reg: usize) {
    if let Some(word) = row.get_mut(reg / 64) {
        *word &= !(1 << (reg % 64));
    }
}
