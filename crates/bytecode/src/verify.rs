//! Says whether code may be run: after [`verify`] the VM need not check a register, an index or a jump.
//!
//! Looks at each instruction through the op table, then at the handlers and the parameters. Never panics, whatever
//! it is given.

use std::fmt;

use crate::{Code, Constant, Field, Instruction, Op, Operand};

/// The deepest nesting of code objects let through: the parser's bound on trees, and some more.
const MAX_DEPTH: usize = 2000;

/// What is wrong with a code object, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerifyError {
    /// The qualified name of the code.
    pub code: String,
    /// The instruction, or `None` for the code as a whole.
    pub pc: Option<u32>,
    /// What is wrong.
    pub fault: Fault,
}

/// The ways in which code can be wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fault {
    /// The number of an op that is not in the table.
    UnknownOp,
    /// A register past the end of the frame.
    Register,
    /// A constant, name, site or child that does not exist.
    Index,
    /// A jump past the end of the code.
    Jump,
    /// The last instruction goes on.
    FallsOff,
    /// Handlers that are unsorted, overlap, reach past the end or lead to an ordinary instruction.
    Handlers,
    /// More parameters than names or registers.
    Parameters,
    /// Not one location for each instruction.
    Locations,
    /// Keyword names that are no tuple of distinct strings, or more than there are arguments.
    KeywordNames,
    /// A function made with a closure it does not want, or without one it wants.
    Closure,
    /// A class body without its namespace.
    Namespace,
    /// Code objects nested too deeply.
    Depth,
}

impl fmt::Display for VerifyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "invalid code in `{}`", self.code)?;
        if let Some(pc) = self.pc {
            write!(f, " at instruction {pc}")?;
        }
        write!(f, ": {:?}", self.fault)
    }
}

impl std::error::Error for VerifyError {}

impl VerifyError {
    fn new(code: &Code, pc: Option<u32>, fault: Fault) -> Self {
        Self {
            code: code.qualname.to_string(),
            pc,
            fault,
        }
    }
}

/// Checks a code object and everything defined inside it.
///
/// # Errors
/// The first fault found.
pub fn verify(code: &Code) -> Result<(), VerifyError> {
    let mut pending = vec![(code, 0)];
    while let Some((code, depth)) = pending.pop() {
        if depth > MAX_DEPTH {
            return Err(VerifyError::new(code, None, Fault::Depth));
        }
        verify_alone(code)?;
        pending.extend(code.children.iter().map(|it| (&**it, depth + 1)));
    }
    Ok(())
}

/// Checks a code object whose children have been checked.
///
/// # Errors
/// The first fault found.
pub fn verify_alone(code: &Code) -> Result<(), VerifyError> {
    let whole = |fault| VerifyError::new(code, None, fault);
    verify_frame(code).map_err(whole)?;
    verify_handlers(code).map_err(whole)?;
    for (instruction, pc) in code.instructions.iter().zip(0..) {
        verify_instruction(code, *instruction)
            .map_err(|fault| VerifyError::new(code, Some(pc), fault))?;
    }
    Ok(())
}

fn check(holds: bool, fault: Fault) -> Result<(), Fault> {
    if holds { Ok(()) } else { Err(fault) }
}

fn verify_frame(code: &Code) -> Result<(), Fault> {
    let stars = u64::from(code.flags.has_star) + u64::from(code.flags.has_double_star);
    let n_parameters = u64::from(code.n_positional) + u64::from(code.n_keyword_only) + stars;
    check(n_parameters <= code.locals.len() as u64, Fault::Parameters)?;
    check(
        code.n_positional_only <= code.n_positional,
        Fault::Parameters,
    )?;
    check(
        code.locals.len() <= code.n_registers as usize,
        Fault::Parameters,
    )?;
    let is_named = !code.flags.is_class_body || n_parameters == 1;
    check(is_named, Fault::Namespace)?;
    check(
        code.locations.len() == code.instructions.len(),
        Fault::Locations,
    )?;
    check(code.instructions.len() < u32::MAX as usize, Fault::Jump)?;
    let sites_hold = code
        .sites
        .iter()
        .all(|it| (*it as usize) < code.names.len());
    check(sites_hold, Fault::Index)?;
    let last = code.instructions.last().and_then(|it| it.op());
    check(last.is_some_and(Op::is_final), Fault::FallsOff)
}

fn verify_handlers(code: &Code) -> Result<(), Fault> {
    let mut end = 0;
    for handler in &code.handlers {
        let is_sorted = handler.start >= end && handler.start < handler.end;
        end = handler.end;
        let target = code.instructions.get(handler.target as usize);
        let op = target.and_then(|it| it.op());
        let is_handler = matches!(op, Some(Op::Catch | Op::Unwind));
        let is_inside = end as usize <= code.instructions.len();
        check(is_sorted && is_handler && is_inside, Fault::Handlers)?;
    }
    Ok(())
}

fn verify_instruction(code: &Code, instruction: Instruction) -> Result<(), Fault> {
    let op = instruction.op().ok_or(Fault::UnknownOp)?;
    let n_registers = code.n_registers as usize;
    let mut fits = true;
    instruction.registers(|range, _, _| fits &= range.end <= n_registers);
    check(fits, Fault::Register)?;
    for (field, operand) in op.operands() {
        verify_operand(code, instruction, *field, *operand)?;
    }
    match op {
        Op::CallKw | Op::CallMethodKw => verify_keywords(code, instruction),
        Op::MakeFunction => verify_closure(code, instruction),
        _ => Ok(()),
    }
}

fn verify_operand(
    code: &Code,
    instruction: Instruction,
    field: Field,
    operand: Operand,
) -> Result<(), Fault> {
    let value = instruction.field(field) as usize;
    match operand {
        Operand::Const => check(value < code.constants.len(), Fault::Index),
        Operand::Name => check(value < code.names.len(), Fault::Index),
        Operand::Site => check(value < code.sites.len(), Fault::Index),
        Operand::Child => check(value < code.children.len(), Fault::Index),
        Operand::Jump => check(value < code.instructions.len(), Fault::Jump),
        Operand::Far => check(value < code.n_registers as usize, Fault::Register),
        // Even an empty run or area starts inside the frame.
        Operand::In
        | Operand::Out
        | Operand::Mut
        | Operand::Args
        | Operand::Pairs
        | Operand::Two
        | Operand::Three
        | Operand::Four
        | Operand::ThreeOut
        | Operand::Outs
        | Operand::OutsEx
        | Operand::IterOut
        | Operand::Iter
        | Operand::CallArea
        | Operand::MethodArea
        | Operand::CallExArea
        | Operand::MethodOut
        | Operand::CatchOut
        | Operand::Caught => {
            let is_empty = operand == Operand::Four && instruction.c() & 15 == 0
                || matches!(operand, Operand::Args | Operand::Pairs | Operand::Outs)
                    && instruction.c() == 0;
            check(
                is_empty || value < code.n_registers as usize,
                Fault::Register,
            )
        }
        Operand::Imm | Operand::Count | Operand::Flag | Operand::Level => Ok(()),
    }
}

fn verify_keywords(code: &Code, instruction: Instruction) -> Result<(), Fault> {
    let Some(Constant::Tuple(names)) = code.constants.get(instruction.d() as usize) else {
        return Err(Fault::KeywordNames);
    };
    check(names.len() <= instruction.c() as usize, Fault::KeywordNames)?;
    for (idx, name) in names.iter().enumerate() {
        let is_str = matches!(name, Constant::Str(_));
        check(is_str && !names[..idx].contains(name), Fault::KeywordNames)?;
    }
    Ok(())
}

fn verify_closure(code: &Code, instruction: Instruction) -> Result<(), Fault> {
    let child = code.children.get(instruction.d() as usize);
    let wants_closure = child.is_some_and(|it| it.n_free > 0);
    let has_closure = instruction.c() & 8 != 0;
    check(wants_closure == has_closure, Fault::Closure)
}
