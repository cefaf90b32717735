//! Literals of functions: a value that is one stays the very value that the function gives, `f() is f()`.

use dormouse_bytecode as bytecode;
use dormouse_bytecode::Constant;
use dormouse_image::wire::literals::Literal;
use dormouse_image::wire::v1 as wire;
use dormouse_vm::object::LoadedCode;
use dormouse_vm::{Kind, Value, Vm};

/// The values of the literals of a function, by number; unset where a script cannot get at one.
pub(crate) fn values(vm: &Vm, code: &LoadedCode) -> Vec<Value> {
    let mut values = Vec::new();
    for (constant, value) in code.code.constants.iter().zip(&code.constants) {
        add(vm, constant, *value, &mut values);
    }
    values
}

fn add(vm: &Vm, constant: &Constant, value: Value, values: &mut Vec<Value>) {
    if let Constant::Tuple(parts) = constant {
        let items = vm.sequence_items(value).unwrap_or(&[]);
        for (at, part) in parts.iter().enumerate() {
            let item = items.get(at).copied().unwrap_or(Value::UNSET);
            add(vm, part, item, values);
        }
    }
    values.push(value);
}

/// The literals of a function that have numbers in an image.
pub(crate) fn listed(
    vm: &Vm,
    number: u32,
    code: &LoadedCode,
    known: impl Fn(Value) -> Option<wire::Value>,
) -> Vec<Literal> {
    let literals = code.code.literals();
    let mut is_listed = vec![false; literals.len()];
    let mut listed = Vec::new();
    for (at, value) in values(vm, code).into_iter().enumerate() {
        let object = match known(value) {
            Some(wire::Value::Object(object)) => object,
            _ => continue,
        };
        is_listed[at] = has_identity(vm, value, &literals[at], &is_listed);
        if is_listed[at] {
            listed.push(Literal {
                code: number,
                literal: at as u32,
                object,
            });
        }
    }
    listed
}

/// Whether a literal is an object that scripts can tell from an equal one, and all its parts that are such are listed.
/// Sets as literals stay out of sight.
fn has_identity(
    vm: &Vm,
    value: Value,
    literal: &bytecode::Literal<'_>,
    is_listed: &[bool],
) -> bool {
    match (literal.constant, value.kind()) {
        (Constant::Str(text), Some(Kind::Str)) => text.len() > crate::save::MAX_SHARED,
        (Constant::Bytes(_), Some(Kind::Bytes))
        | (Constant::Int(_), Some(Kind::BigInt))
        | (Constant::Float(_), Some(Kind::Float)) => true,
        (Constant::Tuple(parts), Some(Kind::Tuple)) => {
            let is_fit = |(part, number): (&Constant, &u32)| match part {
                Constant::Tuple(parts) => parts.is_empty() || is_listed[*number as usize],
                Constant::FrozenSet(_) => false,
                _ => true,
            };
            let items = vm.sequence_items(value).unwrap_or(&[]);
            !parts.is_empty()
                && items.len() == parts.len()
                && parts.iter().zip(&literal.parts).all(is_fit)
        }
        _ => false,
    }
}
