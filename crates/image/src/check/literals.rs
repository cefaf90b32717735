//! Whether the objects that are said to be literals say the same as the code does.

use std::sync::Arc;

use dormouse_bytecode::{self as bytecode, Constant};
use num_bigint::BigInt;

use super::corrupt;
use crate::wire::literals::Literal;
use crate::wire::v1::{Object, Value};
use crate::{Image, LoadError};

/// Checks each literal against its object. Tuples among the parts of one must be listed themselves, so that each is
/// looked at once.
pub(super) fn check(image: &Image<'_>, codes: &[Arc<bytecode::Code>]) -> Result<(), LoadError> {
    if !image.literals.is_sorted_by(|a, b| a < b) {
        return corrupt("the literals are out of order");
    }
    for listed in image.literals.chunk_by(|a, b| a.code == b.code) {
        let Some(code) = codes.get(listed[0].code as usize) else {
            return corrupt("a literal of no function");
        };
        let literals = code.literals();
        for it in listed {
            let literal = literals.get(it.literal as usize);
            let object = image.objects.get(it.object as usize);
            let is_same = literal
                .zip(object)
                .is_some_and(|(it, object)| is_literal(image, it, object, listed));
            if !is_same {
                return corrupt("a literal is not what the code says");
            }
        }
    }
    Ok(())
}

/// Whether an object says what a literal says. `listed` are all literals of the function, in order.
fn is_literal(
    image: &Image<'_>,
    literal: &bytecode::Literal<'_>,
    object: &Object<'_>,
    listed: &[Literal],
) -> bool {
    match (literal.constant, object) {
        (Constant::Tuple(constants), Object::Tuple(items)) => {
            let parts = constants.iter().zip(&literal.parts);
            constants.len() == items.len()
                && parts.zip(items).all(|((constant, number), item)| {
                    let is_row = matches!(constant, Constant::Tuple(items) if !items.is_empty());
                    match item {
                        Value::Object(id) if is_row => listed
                            .binary_search_by_key(&(*number, *id), |it| (it.literal, it.object))
                            .is_ok(),
                        Value::Object(id) => image
                            .objects
                            .get(*id as usize)
                            .is_some_and(|it| is_atom(constant, it)),
                        inline => is_inline(constant, *inline),
                    }
                })
        }
        (constant, object) => is_atom(constant, object),
    }
}

/// Whether an object says what a literal without parts says.
fn is_atom(constant: &Constant, object: &Object<'_>) -> bool {
    match (constant, object) {
        (Constant::Int(number), Object::BigInt(bytes)) => {
            *number == BigInt::from_signed_bytes_le(bytes)
        }
        (Constant::Float(number), Object::Float(given)) => number.to_bits() == given.to_bits(),
        (Constant::Str(text), Object::Str(given)) => **text == **given,
        (Constant::Bytes(bytes), Object::Bytes(given)) => **bytes == **given,
        // The one tuple without items.
        (Constant::Tuple(constants), Object::Tuple(items)) => {
            constants.is_empty() && items.is_empty()
        }
        _ => false,
    }
}

/// Whether a value that is no object says what a literal says.
fn is_inline(constant: &Constant, value: Value) -> bool {
    match (constant, value) {
        (Constant::None, Value::None)
        | (Constant::False, Value::False)
        | (Constant::True, Value::True)
        | (Constant::Ellipsis, Value::Ellipsis) => true,
        (Constant::Int(number), Value::Int(given)) => *number == BigInt::from(given),
        (Constant::Float(number), Value::Float(given)) => number.to_bits() == given.to_bits(),
        _ => false,
    }
}
