//! What happens when a frame returns: the waiting instruction of its caller is completed.

use dormouse_bytecode::{Instruction, Op as Opcode};

use super::Op;
use crate::class_table::ClassId;
use crate::frame::Resume;
use crate::heap::Kind;
use crate::{Raise, Value, Vm};

impl Vm {
    /// Gives a callee's result to the current frame.
    pub(crate) fn resume(&mut self, resume: Resume, value: Value, kept: &[Value]) -> Op {
        match resume {
            Resume::Deliver
            | Resume::Next
            | Resume::GetAttr
            | Resume::YieldFrom
            | Resume::Default => self.deliver(value),
            Resume::Init => {
                if !value.is_none() {
                    let message = format!(
                        "__init__() should return None, not '{}'",
                        self.type_name(value)
                    );
                    return Err(self.raise(ClassId::TypeError, message));
                }
                self.deliver(kept.first().copied().unwrap_or(Value::NONE))
            }
            Resume::New => self.after_new_frame(value, kept),
            Resume::Module => self.deliver(kept.first().copied().unwrap_or(Value::NONE)),
            Resume::BinaryLeft
            | Resume::BinaryRightFirst
            | Resume::BinaryLast
            | Resume::InPlace => self.after_binary(resume, value),
            Resume::CompareLeft | Resume::CompareRightFirst | Resume::CompareLast => {
                self.after_compare(resume, value)
            }
            Resume::Bool => {
                if !value.is_bool() {
                    let message = format!(
                        "__bool__ should return bool, returned {}",
                        self.type_name(value)
                    );
                    return Err(self.raise(ClassId::TypeError, message));
                }
                self.deliver(value)
            }
            Resume::BoolOfLength => {
                let length = self.check_length(value)?;
                self.deliver(Value::bool(length != Value::int(0)))
            }
            Resume::Contains => match self.quick_truth(value) {
                Some(truth) => self.deliver(Value::bool(truth)),
                None => self.truth_of(value),
            },
            Resume::Length => {
                let length = self.check_length(value)?;
                self.deliver(length)
            }
            Resume::Str | Resume::Repr | Resume::Format => {
                if self.str_of(value).is_none() {
                    let method = match resume {
                        Resume::Str => "__str__",
                        Resume::Repr => "__repr__",
                        _ => "__format__",
                    };
                    let message = match resume {
                        Resume::Format => {
                            format!(
                                "__format__ must return a str, not {}",
                                self.type_name(value)
                            )
                        }
                        _ => format!(
                            "{method} returned non-string (type {})",
                            self.type_name(value)
                        ),
                    };
                    return Err(self.raise(ClassId::TypeError, message));
                }
                self.deliver(value)
            }
            Resume::Hash => match self.index_value(value) {
                Some(value) => {
                    let hash = self.hash_of_int(value);
                    let hash = self.heap.int(hash);
                    self.deliver(hash)
                }
                None => Err(self.raise(
                    ClassId::TypeError,
                    "__hash__ method should return an integer",
                )),
            },
            Resume::Index => match self.index_value(value) {
                Some(value) => self.deliver(value),
                None => {
                    let message = format!(
                        "__index__ returned non-int (type {})",
                        self.type_name(value)
                    );
                    Err(self.raise(ClassId::TypeError, message))
                }
            },
            Resume::Iter => {
                if !self.is_iterator(value) {
                    let message = format!(
                        "iter() returned non-iterator of type '{}'",
                        self.type_name(value)
                    );
                    return Err(self.raise(ClassId::TypeError, message));
                }
                self.deliver(value)
            }
            Resume::Discard => Ok(()),
            Resume::Close => self.deliver(Value::NONE),
        }
    }

    /// What an exception that leaves a callee means to the current frame; most fly on.
    pub(crate) fn intercept(&mut self, resume: Resume, raise: Raise, kept: &[Value]) -> Op {
        let exception = raise.0;
        match resume {
            Resume::Next if self.is_exception(exception, ClassId::StopIteration) => Ok(()),
            Resume::YieldFrom if self.is_exception(exception, ClassId::StopIteration) => {
                let value = self.stop_value(exception);
                self.end_yield_from(value)
            }
            Resume::GetAttr if self.is_exception(exception, ClassId::AttributeError) => {
                self.get_attr_fallback(raise)
            }
            Resume::Default if self.is_exception(exception, ClassId::AttributeError) => {
                self.deliver(kept.first().copied().unwrap_or(Value::NONE))
            }
            Resume::Close
                if self.is_exception(exception, ClassId::GeneratorExit)
                    || self.is_exception(exception, ClassId::StopIteration) =>
            {
                self.deliver(Value::NONE)
            }
            _ => Err(raise),
        }
    }

    /// `Return` to a plain frame whose waiting instruction is not a plain call.
    pub(super) fn op_deliver(&mut self, _: Instruction) -> Op {
        let value = std::mem::take(&mut self.delivered);
        self.deliver(value)
    }

    /// Completes the waiting instruction with its result.
    pub(crate) fn deliver(&mut self, value: Value) -> Op {
        if self.depth == 0 {
            return self.tasklet_returned(value);
        }
        let i = self.waiting();
        let Some(op) = i.op() else {
            unreachable!("the verifier lets no unknown op through")
        };
        match op {
            Opcode::Call | Opcode::CallMethod => self.set_reg(i.a(), value),
            Opcode::GetMethod | Opcode::GetSpecial => {
                self.set_reg(i.a() + 1, Value::UNSET);
                self.set_reg(i.a() + 2, value);
            }
            Opcode::GetIter => self.set_iteration(i.a(), value),
            Opcode::ForNext => {
                self.set_reg(i.a(), value);
                self.pc = i.d();
            }
            Opcode::JumpIf
            | Opcode::JumpUnless
            | Opcode::Not
            | Opcode::Contains
            | Opcode::JumpEq
            | Opcode::JumpNe
            | Opcode::JumpLt
            | Opcode::JumpLe
            | Opcode::JumpGt
            | Opcode::JumpGe
            | Opcode::JumpEqImm
            | Opcode::JumpNeImm
            | Opcode::JumpLtImm
            | Opcode::JumpLeImm
            | Opcode::JumpGtImm
            | Opcode::JumpGeImm => return self.deliver_truth(i, op, value),
            Opcode::YieldFrom => return self.yield_through(value),
            Opcode::Unpack | Opcode::UnpackEx => return self.unpack_list(i, value),
            _ => {
                if writes_a(op) {
                    self.set_reg(i.a(), value);
                }
            }
        }
        Ok(())
    }

    /// Completes an instruction that waits for a truth value.
    fn deliver_truth(&mut self, i: Instruction, op: Opcode, value: Value) -> Op {
        let Some(truth) = self.quick_truth(value) else {
            return self.truth_of(value);
        };
        match op {
            Opcode::Not => self.set_reg(i.a(), Value::bool(!truth)),
            Opcode::Contains => self.set_reg(i.a(), Value::bool(truth == (i.d() == 1))),
            Opcode::JumpIf => {
                if truth {
                    self.pc = i.d();
                }
            }
            Opcode::JumpUnless => {
                if !truth {
                    self.pc = i.d();
                }
            }
            _ => {
                if truth == (i.c() == 1) {
                    self.pc = i.d();
                }
            }
        }
        Ok(())
    }

    /// A length that `__len__` returned.
    pub(crate) fn check_length(&mut self, value: Value) -> Result<Value, Raise> {
        match self.index_value(value) {
            Some(length) if length.as_int().is_some_and(|it| it >= 0) => Ok(length),
            Some(length) if length.is_kind(Kind::BigInt) => Err(self.raise(
                ClassId::OverflowError,
                "cannot fit 'int' into an index-sized integer",
            )),
            Some(_) => Err(self.raise(ClassId::ValueError, "__len__() should return >= 0")),
            None => {
                let message = format!(
                    "'{}' object cannot be interpreted as an integer",
                    self.type_name(value)
                );
                Err(self.raise(ClassId::TypeError, message))
            }
        }
    }
}

/// Whether an op's result goes to register `a`.
fn writes_a(op: Opcode) -> bool {
    use dormouse_bytecode::{Field, Operand};
    op.operands().iter().any(|(field, operand)| {
        *field == Field::A && matches!(operand, Operand::Out | Operand::Mut)
    })
}
