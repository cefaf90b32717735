//! Registers and instructions of the running frame by address: the `unsafe` code of the dispatch loop.
//!
//! Why it is sound: a frame's registers lie inside the stack of the current tasklet ([`Vm::reserve`] made room
//! for `n_registers` before the frame was entered), and the verifier has checked that every register operand
//! of the code is below `n_registers` and every index into constants and jumps in range. A `Window` is made
//! anew after everything that may push, pop or switch frames, or move the stack.
//!
//! With the feature `checked` every access is checked instead.
#![allow(unsafe_code, reason = "the dispatch loop's register access; see above")]

use dormouse_bytecode::Instruction;

use crate::heap::Kind;
use crate::object::LoadedCode;
use crate::{Value, Vm};

/// The current frame, by address.
#[derive(Clone, Copy)]
pub(super) struct Window {
    registers: *mut Value,
    code: *const LoadedCode,
    instructions: *const Instruction,
    #[cfg(feature = "checked")]
    n_registers: usize,
}

impl Window {
    /// The window of the current frame.
    #[inline(always)]
    pub(super) fn of(vm: &mut Vm) -> Self {
        let base = vm.base;
        let callee = vm.stack[base - 1];
        let code: *const LoadedCode = if callee.is_kind(Kind::Function) {
            &*vm.heap.functions[callee.index()].loaded
        } else {
            vm.loaded()
        };
        let registers = vm.stack[base..].as_mut_ptr();
        // SAFETY: `code` was made from a reference just now, and the frame keeps it alive.
        let loaded = unsafe { &*code };
        Self {
            registers,
            code,
            instructions: loaded.code.instructions.as_ptr(),
            #[cfg(feature = "checked")]
            n_registers: loaded.code.n_registers as usize,
        }
    }

    /// The window of a frame that was pushed `distance` registers further up, running `code`.
    #[inline(always)]
    pub(super) fn advanced(self, distance: usize, code: &LoadedCode) -> Self {
        Self {
            // SAFETY: the caller has made room for the new frame on the same stack.
            registers: unsafe { self.registers.add(distance) },
            code,
            instructions: code.code.instructions.as_ptr(),
            #[cfg(feature = "checked")]
            n_registers: code.code.n_registers as usize,
        }
    }

    /// Reads a register.
    #[inline(always)]
    pub(super) fn get(self, register: usize) -> Value {
        #[cfg(feature = "checked")]
        assert!(
            register < self.n_registers,
            "register {register} is out of the frame"
        );
        // SAFETY: the verifier has checked the operand against the frame's size.
        unsafe { *self.registers.add(register) }
    }

    /// Writes a register.
    #[inline(always)]
    pub(super) fn set(self, register: usize, value: Value) {
        #[cfg(feature = "checked")]
        assert!(
            register < self.n_registers,
            "register {register} is out of the frame"
        );
        // SAFETY: as in `get`.
        unsafe { *self.registers.add(register) = value }
    }

    /// Reads a word of the frame's record: 1 is the callee, 2 the link.
    #[inline(always)]
    pub(super) fn record(self, word: usize) -> Value {
        // SAFETY: every frame has its record below its registers.
        unsafe { *self.registers.sub(word) }
    }

    /// Writes registers beyond the verifier's view: the record and cleared registers of a frame being pushed.
    #[inline(always)]
    pub(super) fn set_ahead(self, register: usize, value: Value) {
        // SAFETY: the caller has made room for the new frame.
        unsafe { *self.registers.add(register) = value }
    }

    /// The instruction at `pc`.
    #[inline(always)]
    pub(super) fn instruction(self, pc: u32) -> Instruction {
        #[cfg(feature = "checked")]
        assert!(
            (pc as usize) < self.code().code.instructions.len(),
            "pc {pc} is out of the code"
        );
        // SAFETY: the verifier has checked that control stays inside the code.
        unsafe { *self.instructions.add(pc as usize) }
    }

    /// The running code.
    #[inline(always)]
    pub(super) fn code(&self) -> &LoadedCode {
        // SAFETY: the frame's function keeps its code alive while the frame is there.
        unsafe { &*self.code }
    }

    /// A literal.
    #[inline(always)]
    pub(super) fn constant(self, index: u32) -> Value {
        #[cfg(feature = "checked")]
        assert!(
            (index as usize) < self.code().constants.len(),
            "constant {index} is out of range"
        );
        // SAFETY: the verifier has checked the index.
        unsafe { *self.code().constants.as_ptr().add(index as usize) }
    }
}
