//! The content hash: how an image names each function once.

use blake3::Hasher;

use crate::{Code, CodeFlags, Constant, Handler, Location};

impl Code {
    /// A hash of everything the code is, children and positions included. Equal code has equal hashes on every
    /// platform and in every release.
    #[must_use]
    pub fn content_hash(&self) -> [u8; 32] {
        let mut hasher = Hasher::new();
        add_code(&mut hasher, self);
        *hasher.finalize().as_bytes()
    }
}

/// Lists every field, so that a new one must be considered here.
fn add_code(hasher: &mut Hasher, code: &Code) {
    let Code {
        name,
        qualname,
        file,
        first_line,
        flags,
        n_positional,
        n_positional_only,
        n_keyword_only,
        locals,
        n_free,
        n_registers,
        instructions,
        constants,
        names,
        sites,
        handlers,
        locations,
        children,
        doc,
    } = code;
    for text in [name, qualname, file] {
        add_bytes(hasher, text.as_bytes());
    }
    add_flags(hasher, *flags);
    let numbers = [first_line, n_positional, n_positional_only, n_keyword_only];
    for number in numbers.into_iter().chain([n_free, n_registers]) {
        add_number(hasher, *number);
    }
    add_all(hasher, locals, |it, name| add_bytes(it, name.as_bytes()));
    add_all(hasher, instructions, |it, instruction| {
        it.update(&instruction.0.to_le_bytes());
    });
    add_all(hasher, constants, add_constant);
    add_all(hasher, names, |it, name| add_bytes(it, name.as_bytes()));
    add_all(hasher, sites, |it, site| add_number(it, *site));
    add_all(hasher, handlers, |it, handler| add_handler(it, *handler));
    add_all(hasher, locations, |it, location| {
        add_location(it, *location)
    });
    add_all(hasher, children, |it, child| {
        it.update(&child.content_hash());
    });
    add_all(hasher, doc.as_slice(), |it, doc| {
        add_bytes(it, doc.as_bytes())
    });
}

fn add_flags(hasher: &mut Hasher, flags: CodeFlags) {
    let CodeFlags {
        has_star,
        has_double_star,
        is_generator,
        is_class_body,
        is_async,
        is_hidden,
        is_awaitable,
    } = flags;
    let is_async = u8::from(is_async) | u8::from(is_awaitable) << 1;
    hasher.update(&[
        u8::from(has_star),
        u8::from(has_double_star),
        u8::from(is_generator),
        u8::from(is_class_body),
        is_async,
        u8::from(is_hidden),
    ]);
}

fn add_constant(hasher: &mut Hasher, constant: &Constant) {
    let tag: u8 = match constant {
        Constant::None => 0,
        Constant::True => 1,
        Constant::False => 2,
        Constant::Ellipsis => 3,
        Constant::Int(_) => 4,
        Constant::Float(_) => 5,
        Constant::Str(_) => 6,
        Constant::Bytes(_) => 7,
        Constant::Tuple(_) => 8,
        Constant::FrozenSet(_) => 9,
    };
    hasher.update(&[tag]);
    match constant {
        Constant::None | Constant::True | Constant::False | Constant::Ellipsis => {}
        Constant::Int(value) => add_bytes(hasher, &value.to_signed_bytes_le()),
        Constant::Float(value) => {
            hasher.update(&value.to_bits().to_le_bytes());
        }
        Constant::Str(text) => add_bytes(hasher, text.as_bytes()),
        Constant::Bytes(bytes) => add_bytes(hasher, bytes),
        Constant::Tuple(items) | Constant::FrozenSet(items) => add_all(hasher, items, add_constant),
    }
}

fn add_handler(hasher: &mut Hasher, handler: Handler) {
    let Handler { start, end, target } = handler;
    for number in [start, end, target] {
        add_number(hasher, number);
    }
}

fn add_location(hasher: &mut Hasher, location: Location) {
    let Location {
        line,
        end_line,
        column,
        end_column,
    } = location;
    for number in [line, end_line, column, end_column] {
        add_number(hasher, number);
    }
}

fn add_all<T>(hasher: &mut Hasher, items: &[T], add: impl Fn(&mut Hasher, &T)) {
    add_number(hasher, items.len() as u32);
    items.iter().for_each(|it| add(hasher, it));
}

fn add_bytes(hasher: &mut Hasher, bytes: &[u8]) {
    add_number(hasher, bytes.len() as u32);
    hasher.update(bytes);
}

fn add_number(hasher: &mut Hasher, number: u32) {
    hasher.update(&number.to_le_bytes());
}
