//! Compiled functions to wire form and back.

use std::collections::BTreeMap;
use std::sync::Arc;

use dormouse_bytecode::{self as bytecode, CodeFlags, Handler, Instruction, Location};
use num_bigint::BigInt;

use crate::LoadError;
use crate::wire::v1::{Code, Constant};

/// Adds a function and those inside it to a table, each once by content; gives its index.
pub fn to_wire(
    code: &Arc<bytecode::Code>,
    table: &mut Vec<Code>,
    known: &mut BTreeMap<[u8; 32], u32>,
) -> u32 {
    let hash = code.content_hash();
    if let Some(index) = known.get(&hash) {
        return *index;
    }
    let children = code
        .children
        .iter()
        .map(|it| to_wire(it, table, known))
        .collect();
    let index = table.len() as u32;
    known.insert(hash, index);
    table.push(Code {
        children,
        ..shallow(code)
    });
    index
}

/// A function and those inside it as bytes, to be unpacked by this release only: how the library is compiled into the
/// binary.
///
/// # Errors
/// postcard refuses it, which it does for nothing that the compiler makes.
pub fn pack_code(code: &Arc<bytecode::Code>) -> Result<Vec<u8>, postcard::Error> {
    let mut table = Vec::new();
    to_wire(code, &mut table, &mut BTreeMap::new());
    postcard::to_allocvec(&table)
}

/// What [`pack_code`] packed.
///
/// # Errors
/// The bytes are something else.
pub fn unpack_code(bytes: &[u8]) -> Result<Arc<bytecode::Code>, LoadError> {
    let table: Vec<Code> = postcard::from_bytes(bytes)
        .map_err(|error| LoadError::corrupt(format!("packed code: {error}")))?;
    let code = from_wire(&table)?.pop();
    code.ok_or_else(|| LoadError::corrupt("packed code without a function"))
}

/// A function without its children.
fn shallow(code: &bytecode::Code) -> Code {
    let flags = code.flags;
    let bits = [
        flags.has_star,
        flags.has_double_star,
        flags.is_generator,
        flags.is_class_body,
        flags.is_async,
        flags.is_hidden,
        flags.is_awaitable,
    ];
    let text = |it: &Arc<str>| it.to_string();
    let mut pool = Vec::new();
    let constants = code
        .constants
        .iter()
        .map(|it| pool_constant(it, &mut pool))
        .collect();
    Code {
        name: text(&code.name),
        qualname: text(&code.qualname),
        file: text(&code.file),
        first_line: code.first_line,
        flags: bits
            .iter()
            .enumerate()
            .map(|(at, is_set)| u8::from(*is_set) << at)
            .sum(),
        n_positional: code.n_positional,
        n_positional_only: code.n_positional_only,
        n_keyword_only: code.n_keyword_only,
        locals: code.locals.iter().map(text).collect(),
        n_free: code.n_free,
        n_registers: code.n_registers,
        instructions: code.instructions.iter().map(|it| it.0).collect(),
        pool,
        constants,
        names: code.names.iter().map(text).collect(),
        sites: code.sites.clone(),
        handlers: code
            .handlers
            .iter()
            .map(|it| (it.start, it.end, it.target))
            .collect(),
        locations: locations_to_wire(&code.locations),
        children: Vec::new(),
        doc: code.doc.as_ref().map(text),
    }
}

/// Adds a literal to the pool, its parts before it; gives its index. The compiler bounds how deep literals nest.
fn pool_constant(constant: &bytecode::Constant, pool: &mut Vec<Constant>) -> u32 {
    let constant = match constant {
        bytecode::Constant::None => Constant::None,
        bytecode::Constant::True => Constant::True,
        bytecode::Constant::False => Constant::False,
        bytecode::Constant::Ellipsis => Constant::Ellipsis,
        bytecode::Constant::Int(number) => Constant::Int(number.to_signed_bytes_le()),
        bytecode::Constant::Float(number) => Constant::Float(*number),
        bytecode::Constant::Str(text) => Constant::Str(text.to_string()),
        bytecode::Constant::Bytes(bytes) => Constant::Bytes(bytes.to_vec()),
        bytecode::Constant::Tuple(items) => {
            Constant::Tuple(items.iter().map(|it| pool_constant(it, pool)).collect())
        }
        bytecode::Constant::FrozenSet(items) => {
            Constant::FrozenSet(items.iter().map(|it| pool_constant(it, pool)).collect())
        }
    };
    pool.push(constant);
    pool.len() as u32 - 1
}

/// Runs of instructions of one place.
fn locations_to_wire(locations: &[Location]) -> Vec<(u32, u32, u32, u32, u32)> {
    let mut runs: Vec<(u32, u32, u32, u32, u32)> = Vec::new();
    for at in locations {
        let place = (at.line, at.end_line, at.column, at.end_column);
        match runs.last_mut() {
            Some(run) if (run.1, run.2, run.3, run.4) == place => run.0 += 1,
            _ => runs.push((1, place.0, place.1, place.2, place.3)),
        }
    }
    runs
}

/// The functions of a table, verified. Children stand before their parents, so there are no cycles.
///
/// # Errors
/// A function that does not fit together or that the verifier refuses.
pub fn from_wire(table: &[Code]) -> Result<Vec<Arc<bytecode::Code>>, LoadError> {
    let mut loaded: Vec<Arc<bytecode::Code>> = Vec::with_capacity(table.len());
    for code in table {
        let mut children = Vec::with_capacity(code.children.len());
        for child in &code.children {
            let known = loaded.get(*child as usize).cloned();
            children
                .push(known.ok_or_else(|| bad(code, "has a child that does not stand before it"))?);
        }
        let code = Arc::new(deep(code, children)?);
        bytecode::verify(&code)
            .map_err(|error| LoadError::corrupt(format!("code of {}: {error}", code.qualname)))?;
        loaded.push(code);
    }
    Ok(loaded)
}

fn bad(code: &Code, what: &str) -> LoadError {
    LoadError::corrupt(format!("code of {}: it {what}", code.qualname))
}

fn deep(code: &Code, children: Vec<Arc<bytecode::Code>>) -> Result<bytecode::Code, LoadError> {
    let bit = |at: u8| code.flags >> at & 1 == 1;
    let text = |it: &String| Arc::from(it.as_str());
    Ok(bytecode::Code {
        name: text(&code.name),
        qualname: text(&code.qualname),
        file: text(&code.file),
        first_line: code.first_line,
        flags: CodeFlags {
            has_star: bit(0),
            has_double_star: bit(1),
            is_generator: bit(2),
            is_class_body: bit(3),
            is_async: bit(4),
            is_hidden: bit(5),
            is_awaitable: bit(6),
        },
        n_positional: code.n_positional,
        n_positional_only: code.n_positional_only,
        n_keyword_only: code.n_keyword_only,
        locals: code.locals.iter().map(text).collect(),
        n_free: code.n_free,
        n_registers: code.n_registers,
        instructions: code
            .instructions
            .iter()
            .map(|it| Instruction(*it))
            .collect(),
        constants: constants_from_wire(code)?,
        names: code.names.iter().map(text).collect(),
        sites: code.sites.clone(),
        handlers: code
            .handlers
            .iter()
            .map(|(start, end, target)| Handler {
                start: *start,
                end: *end,
                target: *target,
            })
            .collect(),
        locations: locations_from_wire(code)?,
        children,
        doc: code.doc.as_ref().map(text),
    })
}

/// How much larger than its pool a code's literals may become when shared parts are written out.
const MAX_CONSTANT_PARTS: usize = 1 << 20;

/// The literals of a function. Parts stand before what holds them, so there is no cycle and no recursion.
fn constants_from_wire(code: &Code) -> Result<Vec<bytecode::Constant>, LoadError> {
    let mut built: Vec<(bytecode::Constant, usize)> = Vec::with_capacity(code.pool.len());
    for constant in &code.pool {
        let mut n_parts = 1;
        let mut items = |items: &[u32]| -> Result<Vec<bytecode::Constant>, LoadError> {
            let mut list = Vec::new();
            for item in items {
                let (part, size) = built
                    .get(*item as usize)
                    .ok_or_else(|| bad(code, "has a literal out of order"))?;
                n_parts += size;
                if n_parts > MAX_CONSTANT_PARTS {
                    return Err(bad(code, "has a literal that is too large"));
                }
                list.push(part.clone());
            }
            Ok(list)
        };
        let constant = match constant {
            Constant::None => bytecode::Constant::None,
            Constant::True => bytecode::Constant::True,
            Constant::False => bytecode::Constant::False,
            Constant::Ellipsis => bytecode::Constant::Ellipsis,
            Constant::Int(bytes) => bytecode::Constant::Int(BigInt::from_signed_bytes_le(bytes)),
            Constant::Float(number) => bytecode::Constant::Float(*number),
            Constant::Str(text) => bytecode::Constant::Str(text.as_str().into()),
            Constant::Bytes(bytes) => bytecode::Constant::Bytes(bytes.as_slice().into()),
            Constant::Tuple(list) => bytecode::Constant::Tuple(items(list)?),
            Constant::FrozenSet(list) => bytecode::Constant::FrozenSet(items(list)?),
        };
        built.push((constant, n_parts));
    }
    let wanted = code.constants.iter();
    wanted
        .map(|index| {
            built
                .get(*index as usize)
                .map(|it| it.0.clone())
                .ok_or_else(|| bad(code, "lacks a literal"))
        })
        .collect()
}

fn locations_from_wire(code: &Code) -> Result<Vec<Location>, LoadError> {
    let mut locations = Vec::new();
    for (count, line, end_line, column, end_column) in &code.locations {
        let place = Location {
            line: *line,
            end_line: *end_line,
            column: *column,
            end_column: *end_column,
        };
        let len = locations.len().saturating_add(*count as usize);
        if len > code.instructions.len() {
            return Err(bad(code, "has more places than instructions"));
        }
        locations.resize(len, place);
    }
    Ok(locations)
}
