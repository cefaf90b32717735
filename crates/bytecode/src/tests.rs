use std::sync::Arc;

use crate::{
    Code, CodeFlags, Constant, Fault, Handler, Instruction, Liveness, Location, Op, disassemble,
    verify,
};

/// `def f(a): return a + 1`
fn sample() -> Code {
    Code {
        name: "f".into(),
        qualname: "f".into(),
        file: "f.py".into(),
        first_line: 1,
        flags: CodeFlags::default(),
        n_positional: 1,
        n_positional_only: 0,
        n_keyword_only: 0,
        locals: vec!["a".into()],
        n_free: 0,
        n_registers: 2,
        instructions: vec![
            Instruction::new(Op::AddImm, 1, 0, 0, 1),
            Instruction::new(Op::Return, 1, 0, 0, 0),
        ],
        constants: vec![Constant::None],
        names: Vec::new(),
        sites: Vec::new(),
        handlers: Vec::new(),
        locations: vec![Location::default(); 2],
        children: Vec::new(),
        doc: None,
    }
}

fn fault_of(change: impl FnOnce(&mut Code)) -> Option<Fault> {
    let mut code = sample();
    change(&mut code);
    // Whatever is wrong with it, it can be listed and hashed.
    let _ = (disassemble(&code, None), code.content_hash());
    verify(&code).err().map(|it| it.fault)
}

#[test]
fn sound_code_verifies() {
    assert_eq!(fault_of(|_| {}), None);
}

#[test]
fn each_fault_is_found() {
    let replace =
        |op, a, b, c, d| fault_of(move |it| it.instructions[0] = Instruction::new(op, a, b, c, d));
    assert_eq!(replace(Op::Move, 2, 0, 0, 0), Some(Fault::Register));
    assert_eq!(replace(Op::Call, 1, 0, 200, 0), Some(Fault::Register));
    assert_eq!(replace(Op::LoadConst, 1, 0, 0, 1), Some(Fault::Index));
    assert_eq!(replace(Op::Jump, 0, 0, 0, 2), Some(Fault::Jump));
    assert_eq!(replace(Op::LoadFar, 1, 0, 0, 9), Some(Fault::Register));
    assert_eq!(replace(Op::CallKw, 1, 0, 0, 0), Some(Fault::KeywordNames));
    assert_eq!(
        fault_of(|it| it.instructions[0] = Instruction(255)),
        Some(Fault::UnknownOp)
    );
    assert_eq!(
        fault_of(|it| it.instructions.truncate(1)),
        Some(Fault::Locations)
    );
    assert_eq!(
        fault_of(|it| it.instructions.swap(0, 1)),
        Some(Fault::FallsOff)
    );
    assert_eq!(
        fault_of(|it| it.n_positional = u32::MAX),
        Some(Fault::Parameters)
    );
    assert_eq!(fault_of(|it| it.sites.push(0)), Some(Fault::Index));
    let handler = Handler {
        start: 0,
        end: 1,
        target: 1,
    };
    assert_eq!(
        fault_of(|it| it.handlers.push(handler)),
        Some(Fault::Handlers)
    );
}

#[test]
fn arbitrary_instructions_never_panic() {
    let mut word = 1_u64;
    for _ in 0..20_000 {
        // A linear congruence: every run sees the same numbers.
        word = word
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        fault_of(|it| it.instructions[0] = Instruction(word));
        fault_of(|it| {
            it.instructions[0] = Instruction(word & 0xff | (word >> 20) << 8 & 0x3_0303_0300)
        });
    }
}

#[test]
fn hash_depends_on_everything() {
    let original = sample().content_hash();
    assert_eq!(sample().content_hash(), original);
    let mut code = sample();
    code.locations[1].column = 1;
    assert_ne!(code.content_hash(), original);
    code = sample();
    code.constants[0] = Constant::Float(-0.0);
    let negative = code.content_hash();
    code.constants[0] = Constant::Float(0.0);
    assert_ne!(code.content_hash(), negative);
    code = sample();
    code.children.push(Arc::new(sample()));
    assert_ne!(code.content_hash(), original);
}

#[test]
fn only_locals_and_pending_temporaries_are_live() {
    let code = sample();
    let live = Liveness::of(&code);
    assert_eq!(live.at(&code, 0), [true, false]);
    assert_eq!(live.at(&code, 1), [true, true]);
    assert_eq!(live.at(&code, 9), [true, false]);
}
