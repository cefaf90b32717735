//! Where locals live, and the stack of temporaries above them.
//!
//! An operand reaches 256 registers. The first [`N_NEAR`] locals are near; later ones live beyond the reach and
//! are loaded and stored. Temporaries are a stack above the near locals; when an expression nests so deeply that
//! they run out, the compiler parks them in far registers too.

/// How many locals are within reach when there are too many for all. What is left must hold the temporaries of
/// 20 nested blocks (five for a `with`) and a good expression.
const N_NEAR: usize = 128;

/// From here up only single nodes may allocate: an expression that starts here is spilled.
const NEARLY_FULL: u32 = 216;

/// The registers an operand can name.
const N_REACHABLE: u32 = 256;

/// A register within an operand's reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Reg(pub(crate) u8);

impl Reg {
    /// The register so many further up.
    pub(crate) fn plus(self, n: usize) -> Self {
        Self((self.0 as usize + n).min(255) as u8)
    }
}

/// Where a local lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Home {
    Near(Reg),
    Far(u32),
}

/// How many temporaries were in use at a moment, to go back to.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Mark(u32);

/// The registers of one function.
#[derive(Debug)]
pub(crate) struct Registers {
    homes: Vec<Home>,
    /// The first temporary.
    first: u32,
    /// The next free temporary.
    next: u32,
    /// Temporaries below this belong to statements and stay where they are.
    base: u32,
    next_far: u32,
    /// How many registers the frame needs so far.
    n_registers: u32,
    /// Set when even spilling did not help.
    pub(crate) has_overflowed: bool,
}

impl Registers {
    pub(crate) fn new(n_locals: usize, n_parameters: usize) -> Self {
        let is_small = n_locals <= N_NEAR;
        let first = n_locals.min(N_NEAR) as u32;
        let mut registers = Self {
            homes: Vec::new(),
            first,
            next: first,
            base: first,
            next_far: if is_small {
                N_REACHABLE
            } else {
                N_REACHABLE.max(n_parameters as u32)
            },
            n_registers: (n_locals.min(N_NEAR)).max(n_parameters) as u32,
            has_overflowed: false,
        };
        for local in 0..n_locals {
            let home = if local < N_NEAR {
                Home::Near(Reg(local as u8))
            } else if local < n_parameters && local >= N_REACHABLE as usize {
                Home::Far(local as u32)
            } else {
                Home::Far(registers.alloc_far())
            };
            registers.homes.push(home);
        }
        registers
    }

    pub(crate) fn home(&self, local: usize) -> Home {
        self.homes[local]
    }

    pub(crate) fn n_registers(&self) -> u32 {
        self.n_registers
    }

    pub(crate) fn is_temporary(&self, reg: Reg) -> bool {
        reg.0 as u32 >= self.first
    }

    pub(crate) fn mark(&self) -> Mark {
        Mark(self.next)
    }

    pub(crate) fn release(&mut self, mark: Mark) {
        self.next = mark.0;
    }

    pub(crate) fn alloc(&mut self) -> Reg {
        self.alloc_many(1)
    }

    /// Allocates neighbours and returns the first.
    pub(crate) fn alloc_many(&mut self, n: usize) -> Reg {
        let reg = self.next;
        self.next += n as u32;
        self.n_registers = self.n_registers.max(self.next.min(N_REACHABLE));
        if self.next > N_REACHABLE {
            self.has_overflowed = true;
            return Reg(0);
        }
        Reg(reg as u8)
    }

    /// Whether so many neighbours leave enough for what is computed into them.
    pub(crate) fn has_room(&self, n: usize) -> bool {
        self.next as usize + n <= NEARLY_FULL as usize
    }

    pub(crate) fn alloc_far(&mut self) -> u32 {
        self.next_far += 1;
        self.n_registers = self.n_registers.max(self.next_far);
        self.next_far - 1
    }

    /// Makes what is allocated now stay put while a statement's parts are compiled; returns the former base.
    pub(crate) fn raise_base(&mut self) -> Mark {
        Mark(std::mem::replace(&mut self.base, self.next))
    }

    pub(crate) fn restore_base(&mut self, base: Mark) {
        self.base = base.0;
    }

    /// The temporaries an expression must park before it can be computed, if it is time.
    pub(crate) fn to_spill(&self) -> Option<(Mark, std::ops::Range<u8>)> {
        let is_time = self.next >= NEARLY_FULL && self.next >= self.base + 8;
        is_time.then(|| {
            (
                Mark(self.base),
                self.base as u8..self.next.min(N_REACHABLE - 1) as u8,
            )
        })
    }
}
