//! A readable listing of code, beside the source it came from.

use std::fmt::Write;

use dormouse_source::SourceFile;

use crate::{Code, Constant, Field, Instruction, Operand};

/// The listing of a code object and everything defined inside it. With a source, each line is printed once above
/// its instructions. Works on code that does not verify, too.
#[must_use]
pub fn disassemble(code: &Code, source: Option<&SourceFile>) -> String {
    let mut text = String::new();
    let mut pending = vec![code];
    while let Some(code) = pending.pop() {
        listing(code, source, &mut text);
        pending.extend(code.children.iter().rev().map(|it| &**it));
        if !pending.is_empty() {
            text.push('\n');
        }
    }
    text
}

fn listing(code: &Code, source: Option<&SourceFile>, text: &mut String) {
    let locals = code.locals.join(", ");
    *text += &format!(
        "code {} ({} registers; {locals})\n",
        code.qualname, code.n_registers
    );
    let mut last_line = None;
    for (pc, instruction) in code.instructions.iter().enumerate() {
        let line = code.locations.get(pc).map(|it| it.line);
        if line != last_line {
            last_line = line;
            *text += &source_line(source, line);
        }
        *text += &format!("{pc:5}  {}\n", shown(code, *instruction));
    }
    for handler in &code.handlers {
        let (start, end, target) = (handler.start, handler.end, handler.target);
        *text += &format!("  {start}..{end} guarded by {target}\n");
    }
}

fn source_line(source: Option<&SourceFile>, line: Option<u32>) -> String {
    let Some(line) = line else {
        return String::new();
    };
    let written = source.and_then(|it| it.line(line)).unwrap_or("");
    format!("{line}: {}", written.trim()).trim_end().to_owned() + "\n"
}

fn shown(code: &Code, instruction: Instruction) -> String {
    let Some(op) = instruction.op() else {
        return format!("? {:#018x}", instruction.0);
    };
    let mut text = format!("{:<16}", op.name());
    for (field, operand) in op.operands() {
        // Writing into a string cannot fail.
        let _ = write!(
            text,
            " {}",
            operand_shown(code, instruction, *field, *operand)
        );
    }
    text.trim_end().to_owned()
}

fn operand_shown(code: &Code, instruction: Instruction, field: Field, operand: Operand) -> String {
    let value = instruction.field(field);
    let idx = value as usize;
    match operand {
        Operand::Const => code.constants.get(idx).map_or("?".into(), constant_shown),
        Operand::Name => code.names.get(idx).map_or("?".into(), ToString::to_string),
        Operand::Site => {
            let name = code
                .sites
                .get(idx)
                .and_then(|it| code.names.get(*it as usize));
            name.map_or("?".into(), ToString::to_string)
        }
        Operand::Child => code
            .children
            .get(idx)
            .map_or("?".into(), |it| it.name.to_string()),
        Operand::Jump => format!("-> {value}"),
        Operand::Imm if field == Field::D => format!("#{}", value as i32),
        Operand::Imm => format!("#{}", value as u8 as i8),
        Operand::Far => format!("far{value}"),
        Operand::Count | Operand::Flag | Operand::Level => value.to_string(),
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
        | Operand::Caught => match code.locals.get(idx) {
            Some(name) if !name.is_empty() => format!("r{value}:{name}"),
            _ => format!("r{value}"),
        },
    }
}

fn constant_shown(constant: &Constant) -> String {
    let all = |items: &[Constant]| {
        let items: Vec<String> = items.iter().map(constant_shown).collect();
        items.join(", ")
    };
    match constant {
        Constant::None => "None".into(),
        Constant::True => "True".into(),
        Constant::False => "False".into(),
        Constant::Ellipsis => "...".into(),
        Constant::Int(value) => value.to_string(),
        Constant::Float(value) => format!("{value:?}"),
        Constant::Str(text) => format!("{text:?}"),
        Constant::Bytes(bytes) => format!("b\"{}\"", bytes.escape_ascii()),
        Constant::Tuple(items) => format!("({})", all(items)),
        Constant::FrozenSet(items) => format!("frozenset({})", all(items)),
    }
}
