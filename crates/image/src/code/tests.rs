use std::collections::BTreeMap;
use std::sync::Arc;

use dormouse_bytecode::{
    Code as Bytecode, CodeFlags, Constant as Literal, Instruction, Location, Op,
};

use super::{from_wire, to_wire};
use crate::wire::v1::{Code, Constant};

/// A function that returns its literal.
fn sample(constant: Literal) -> Code {
    let code = Bytecode {
        name: "f".into(),
        qualname: "f".into(),
        file: "f.py".into(),
        first_line: 1,
        flags: CodeFlags::default(),
        n_positional: 0,
        n_positional_only: 0,
        n_keyword_only: 0,
        locals: Vec::new(),
        n_free: 0,
        n_registers: 1,
        instructions: vec![
            Instruction::new(Op::LoadConst, 0, 0, 0, 0),
            Instruction::new(Op::Return, 0, 0, 0, 0),
        ],
        constants: vec![constant],
        names: Vec::new(),
        sites: Vec::new(),
        handlers: Vec::new(),
        locations: vec![Location::default(); 2],
        children: Vec::new(),
        doc: None,
    };
    let mut table = Vec::new();
    to_wire(&Arc::new(code), &mut table, &mut BTreeMap::new());
    table.remove(0)
}

/// Why a table is refused.
fn refusal(table: &[Code]) -> String {
    from_wire(table).expect_err("it is refused").to_string()
}

#[test]
fn literals_come_back_as_they_were() {
    let part = Literal::Tuple(vec![Literal::Float(-0.0), Literal::Str("a".into())]);
    let whole = Literal::Tuple(vec![part.clone(), Literal::FrozenSet(vec![part])]);
    let codes = from_wire(&[sample(whole.clone())]).expect("it is sound");
    assert_eq!(codes[0].constants, [whole]);
}

#[test]
fn literals_nest_only_so_deep() {
    let mut code = sample(Literal::None);
    for part in 0..1_000_000 {
        code.pool.push(Constant::Tuple(vec![part]));
    }
    code.constants[0] = 1_000_000;
    assert!(refusal(&[code]).contains("a literal that nests too deep"));
}

#[test]
fn literals_that_share_parts_stay_small() {
    let mut code = sample(Literal::None);
    for part in 0..64 {
        code.pool.push(Constant::Tuple(vec![part, part]));
    }
    code.constants[0] = 64;
    assert!(refusal(&[code]).contains("a literal that is too large"));
}

#[test]
fn the_limit_on_copies_holds_for_all_functions_together() {
    let mut code = sample(Literal::None);
    for part in 0..12 {
        code.pool.push(Constant::Tuple(vec![part, part]));
    }
    code.constants[0] = 12;
    assert!(from_wire(std::slice::from_ref(&code)).is_ok());
    assert!(refusal(&vec![code; 1000]).contains("a literal that is too large"));
}

#[test]
fn functions_nest_only_so_deep() {
    let mut table = vec![sample(Literal::None); 100_000];
    for (at, code) in table.iter_mut().enumerate().skip(1) {
        code.children = vec![at as u32 - 1];
    }
    assert!(refusal(&table).contains("functions that nest too deep"));
}

#[test]
fn functions_that_share_others_stay_small() {
    let mut table = vec![sample(Literal::None); 64];
    for (at, code) in table.iter_mut().enumerate().skip(1) {
        code.children = vec![at as u32 - 1; 2];
    }
    assert!(refusal(&table).contains("functions that nest too deep"));
}
