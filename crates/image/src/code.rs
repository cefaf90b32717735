//! Compiled functions to wire form and back.

use std::collections::BTreeMap;
use std::sync::Arc;

use dormouse_bytecode::{self as bytecode, CodeFlags, Handler, Instruction, Location};
use num_bigint::BigInt;

use crate::LoadError;
use crate::wire::v1::{Code, Constant};

#[cfg(test)]
mod tests;

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
    let mut sizes: Vec<(usize, usize)> = Vec::with_capacity(table.len());
    let mut total = 0_usize;
    let mut n_copies_left = MAX_COPIED_LITERALS;
    for code in table {
        let mut children = Vec::with_capacity(code.children.len());
        let (mut weight, mut depth) = (own_weight(code), 0);
        for child in &code.children {
            let known = loaded.get(*child as usize).cloned();
            children
                .push(known.ok_or_else(|| bad(code, "has a child that does not stand before it"))?);
            let (inner_weight, inner_depth) = sizes[*child as usize];
            weight = weight.saturating_add(inner_weight);
            depth = depth.max(inner_depth + 1);
        }
        total = total.saturating_add(weight);
        if depth > MAX_DEPTH || total > MAX_WEIGHT {
            return Err(bad(code, "has functions that nest too deep"));
        }
        sizes.push((weight, depth));
        let code = Arc::new(deep(code, children, &mut n_copies_left)?);
        bytecode::verify_alone(&code)
            .map_err(|error| LoadError::corrupt(format!("code of {}: {error}", code.qualname)))?;
        loaded.push(code);
    }
    Ok(loaded)
}

/// How large a function is without those inside it, in instructions, literals and bytes of text.
fn own_weight(code: &Code) -> usize {
    let of_literal = |it: &Constant| match it {
        Constant::Int(bytes) | Constant::Bytes(bytes) => 1 + bytes.len(),
        Constant::Str(text) => 1 + text.len(),
        Constant::Tuple(items) | Constant::FrozenSet(items) => 1 + items.len(),
        _ => 1,
    };
    let literals: usize = code.pool.iter().map(of_literal).sum();
    1 + code.instructions.len() + code.names.len() + code.children.len() + literals
}

fn bad(code: &Code, what: &str) -> LoadError {
    LoadError::corrupt(format!("code of {}: it {what}", code.qualname))
}

fn deep(
    code: &Code,
    children: Vec<Arc<bytecode::Code>>,
    n_copies_left: &mut usize,
) -> Result<bytecode::Code, LoadError> {
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
        constants: constants_from_wire(code, n_copies_left)?,
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

/// How many literals that others share may be written out anew, in all functions together.
const MAX_COPIED_LITERALS: usize = 1 << 20;
/// How deep literals and functions may nest, so that whoever walks or drops them may do so by recursion. The parser lets
/// no tree be as deep.
const MAX_DEPTH: usize = 1 << 11;

/// How large all functions may be together, each with those inside it, so that whoever walks them comes to an end: what
/// many share counts each time.
const MAX_WEIGHT: usize = 1 << 28;

/// The literals of one function on their way out of their pool.
struct Pool<'c, 'l> {
    code: &'c Code,
    /// The literals that are made and not yet part of another, how many they are with their parts, and how deep.
    made: Vec<Option<(bytecode::Constant, usize, usize)>>,
    /// How often each is still asked for.
    n_uses: Vec<usize>,
    n_copies_left: &'l mut usize,
}

impl Pool<'_, '_> {
    /// A literal that was made. All but the last to ask get a copy.
    fn take(&mut self, index: u32) -> Result<(bytecode::Constant, usize, usize), LoadError> {
        let index = index as usize;
        let Some(slot) = self.made.get_mut(index) else {
            return Err(bad(self.code, "has a literal out of order"));
        };
        self.n_uses[index] -= 1;
        let taken = if self.n_uses[index] == 0 {
            slot.take()
        } else {
            let size = slot.as_ref().map_or(0, |it| it.1);
            if size > *self.n_copies_left {
                return Err(bad(self.code, "has a literal that is too large"));
            }
            *self.n_copies_left -= size;
            slot.clone()
        };
        taken.ok_or_else(|| bad(self.code, "has a literal out of order"))
    }

    /// Makes a tuple or frozenset.
    fn add_row(
        &mut self,
        items: &[u32],
        row: fn(Vec<bytecode::Constant>) -> bytecode::Constant,
    ) -> Result<(), LoadError> {
        let (mut parts, mut size, mut depth) = (Vec::new(), 1, 0);
        for item in items {
            let (part, its_size, its_depth) = self.take(*item)?;
            parts.push(part);
            size += its_size;
            depth = depth.max(its_depth);
        }
        if depth >= MAX_DEPTH {
            return Err(bad(self.code, "has a literal that nests too deep"));
        }
        self.made.push(Some((row(parts), size, depth + 1)));
        Ok(())
    }
}

/// The literals of a function. Parts stand before what holds them, so there is no cycle and no recursion.
fn constants_from_wire(
    code: &Code,
    n_copies_left: &mut usize,
) -> Result<Vec<bytecode::Constant>, LoadError> {
    let mut n_uses = vec![0; code.pool.len()];
    let rows = code.pool.iter().filter_map(|it| match it {
        Constant::Tuple(items) | Constant::FrozenSet(items) => Some(items),
        _ => None,
    });
    for index in rows.flatten().chain(&code.constants) {
        let n_uses = n_uses.get_mut(*index as usize);
        *n_uses.ok_or_else(|| bad(code, "lacks a literal"))? += 1;
    }
    let mut pool = Pool {
        code,
        made: Vec::with_capacity(code.pool.len()),
        n_uses,
        n_copies_left,
    };
    for constant in &code.pool {
        let constant = match constant {
            Constant::None => bytecode::Constant::None,
            Constant::True => bytecode::Constant::True,
            Constant::False => bytecode::Constant::False,
            Constant::Ellipsis => bytecode::Constant::Ellipsis,
            Constant::Int(bytes) => bytecode::Constant::Int(BigInt::from_signed_bytes_le(bytes)),
            Constant::Float(number) => bytecode::Constant::Float(*number),
            Constant::Str(text) => bytecode::Constant::Str(text.as_str().into()),
            Constant::Bytes(bytes) => bytecode::Constant::Bytes(bytes.as_slice().into()),
            Constant::Tuple(items) => {
                pool.add_row(items, bytecode::Constant::Tuple)?;
                continue;
            }
            Constant::FrozenSet(items) => {
                pool.add_row(items, bytecode::Constant::FrozenSet)?;
                continue;
            }
        };
        pool.made.push(Some((constant, 1, 0)));
    }
    let wanted = code.constants.iter();
    wanted.map(|it| pool.take(*it).map(|it| it.0)).collect()
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
