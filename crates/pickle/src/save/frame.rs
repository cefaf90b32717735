//! Tasklets, channels and generators: what stands in the middle of something.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;

use dormouse_bytecode::{self as bytecode, Op};
use dormouse_image::wire::v1::{self as wire, Object};
use dormouse_vm::frame::Resume;
use dormouse_vm::object::{GeneratorState, TaskletState};
use dormouse_vm::{FrameView, Kind, Value};
use serde::ser::SerializeSeq;
use serde::{Serialize, Serializer};

use super::Saver;
use super::numbering::Numbering;
use super::record::Record;
use super::row::Row;
use crate::PickleError;

/// Which registers of a frame matter.
type Mask = Rc<[bool]>;

/// The frames of a tasklet, with what is known of each.
pub(super) struct FrameRow<'s, 'a> {
    numbering: &'s RefCell<Numbering<'a>>,
    frames: &'s [(FrameView<'a>, wire::Value, Option<Mask>)],
}

impl Serialize for FrameRow<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut row = serializer.serialize_seq(Some(self.frames.len()))?;
        for (frame, callee, live) in self.frames {
            let numbering = self.numbering;
            row.serialize_element(&wire::Frame {
                callee: *callee,
                pc: frame.pc,
                resume: frame.resume as u8,
                kept: Row {
                    numbering,
                    values: frame.kept,
                    live: None,
                },
                registers: Row {
                    numbering,
                    values: frame.registers,
                    live: live.as_deref(),
                },
            })?;
        }
        row.end()
    }
}

impl<'a> Saver<'a> {
    pub(super) fn tasklet(&mut self, value: Value) -> Result<(), PickleError> {
        let vm = self.vm;
        let tasklet = &vm.heap.tasklets[value.index()];
        if self.is_program {
            self.value(tasklet.channel);
        }
        let views = vm.frames(value);
        let waits = vm.waits_in_call(value);
        let above: Vec<Option<Resume>> = views.iter().skip(1).map(|it| Some(it.resume)).collect();
        let frames: Vec<_> = views
            .into_iter()
            .zip(above.into_iter().chain([None]))
            .map(|(frame, above)| {
                let is_waiting = above.map_or(waits, |it| it != Resume::Discard);
                let live = self.live_registers(frame.callee, frame.pc, is_waiting, above);
                (frame, self.frame_callee(frame.callee), live)
            })
            .collect();
        let exceptions = vm.exception_state(value);
        let flags = u8::from(tasklet.is_atomic)
            | u8::from(tasklet.ignores_nesting) << 1
            | u8::from(tasklet.is_block_trapped) << 2
            | u8::from(tasklet.is_detached) << 3;
        // A stand-in has the place of what it stands for in the queue of a channel.
        let original = self.originals.get(&value).copied().unwrap_or(value);
        let state = match vm.heap.tasklets[original.index()].state {
            TaskletState::Sending => SENDING,
            TaskletState::Receiving => RECEIVING,
            TaskletState::Dead | TaskletState::Paused | TaskletState::Runnable
                if original != value =>
            {
                DEAD
            }
            TaskletState::Dead => DEAD,
            // In an object graph nothing is scheduled.
            TaskletState::Runnable if self.is_program => RUNNABLE,
            TaskletState::Runnable | TaskletState::Paused => PAUSED,
        };
        if !tasklet.channel.is_unset() {
            let position = self.writer.next_state();
            self.waiting.push((position, flags, tasklet.channel));
        }
        let numbering = &self.numbering;
        let number = |it: Value| numbering.borrow_mut().value(it);
        let dict = if self.keeps_attributes {
            tasklet.dict
        } else if self.keeps_contexts || vm.is_inside_context(value) {
            vm.context_holder(value).unwrap_or(Value::UNSET)
        } else {
            Value::UNSET
        };
        let record: Record<'_, 'a> = Object::Tasklet(Box::new(wire::Tasklet {
            state,
            flags,
            class: number(tasklet.class),
            dict: number(dict),
            function: number(tasklet.function),
            pending_call: number(tasklet.pending_call),
            frames: FrameRow {
                numbering,
                frames: &frames,
            },
            tempval: number(tasklet.tempval),
            handled: number(exceptions.handled),
            in_flight: number(exceptions.in_flight),
        }));
        self.writer.push(&record).map_err(PickleError::too_large)
    }

    /// A tasklet whose channel was not met waits on nothing.
    pub(super) fn detach_tasklets(&mut self) {
        for (position, flags, channel) in std::mem::take(&mut self.waiting) {
            if self.numbering.get_mut().known(channel).is_none() {
                self.writer.set_state(position, PAUSED, flags | DETACHED);
            }
        }
    }

    pub(super) fn channel(&mut self, value: Value) -> Result<(), PickleError> {
        let channel = &self.vm.heap.channels[value.index()];
        let waiting = self.vm.channel_queue(value);
        let numbering = &self.numbering;
        let number = |it: Value| numbering.borrow_mut().value(it);
        let dict = if self.keeps_attributes {
            channel.dict
        } else {
            Value::UNSET
        };
        let record: Record<'_, 'a> = Object::Channel(Box::new(wire::Channel {
            class: number(channel.class),
            dict: number(dict),
            waiting: Row {
                numbering,
                values: &waiting,
                live: None,
            },
            preference: channel.preference,
            schedules_all: channel.schedules_all,
            is_closing: channel.is_closing,
        }));
        self.writer.push(&record).map_err(PickleError::too_large)
    }

    pub(super) fn generator(&mut self, value: Value) -> Result<(), PickleError> {
        let generator = &self.vm.heap.generators[value.index()];
        let (function, pc) = (generator.function, generator.pc);
        let (registers, live) = match generator.state {
            GeneratorState::New => {
                let live = self.live_registers(function, pc, false, None);
                (&generator.registers[..], live)
            }
            GeneratorState::Suspended => {
                // One that delegates looks at its sub-iterator again when it goes on.
                let delegates = self.waits_in_yield_from(function, pc);
                let above = delegates.then_some(Resume::YieldFrom);
                let live = self.live_registers(function, pc, true, above);
                (&generator.registers[..], live)
            }
            GeneratorState::Running | GeneratorState::Finished => (&[][..], None),
        };
        let function = self.frame_callee(function);
        let numbering = &self.numbering;
        let number = |it: Value| numbering.borrow_mut().value(it);
        let record: Record<'_, 'a> = Object::Generator(Box::new(wire::Generator {
            function,
            registers: Row {
                numbering,
                values: registers,
                live: live.as_deref(),
            },
            pc,
            state: match generator.state {
                GeneratorState::New => 0,
                GeneratorState::Suspended => 1,
                GeneratorState::Running => 2,
                GeneratorState::Finished => 3,
            },
            handled: number(generator.handled),
            name: number(generator.name),
            qualname: number(generator.qualname),
        }));
        self.writer.push(&record).map_err(PickleError::too_large)
    }

    /// The function of a frame, or the generator whose frame it is.
    pub(super) fn frame_callee(&self, callee: Value) -> wire::Value {
        if !callee.is_kind(Kind::Function) {
            return self.value(callee);
        }
        let known = self.numbering.borrow().frame_function(callee);
        let number = known.unwrap_or_else(|| {
            let has_name = self.names.reference(callee).is_some();
            self.numbering
                .borrow_mut()
                .meet_frame_function(callee, has_name)
        });
        wire::Value::Object(number)
    }

    fn waits_in_yield_from(&self, function: Value, pc: u32) -> bool {
        let code = self.vm.code_of(function);
        let waiting = code.and_then(|it| it.instructions.get((pc as usize).checked_sub(1)?));
        waiting.and_then(|it| it.op()) == Some(Op::YieldFrom)
    }

    /// Which registers of a frame matter: what no instruction will read again does not travel.
    fn live_registers(
        &mut self,
        callee: Value,
        pc: u32,
        is_waiting: bool,
        above: Option<Resume>,
    ) -> Option<Mask> {
        let code = self.vm.code_of(callee)?;
        let rereads = above.is_some_and(rereads_operands);
        Some(self.liveness.mask(code, pc, is_waiting, rereads))
    }
}

const DEAD: u8 = 0;
const PAUSED: u8 = 1;
const RUNNABLE: u8 = 2;
const SENDING: u8 = 3;
const RECEIVING: u8 = 4;
/// The flag of a tasklet that was taken off its channel.
const DETACHED: u8 = 8;

/// Which registers matter, found once for each place where frames stand.
#[derive(Default)]
pub(super) struct Liveness {
    /// By code, pc, whether it waits for a result, whether it looks at its operands again.
    masks: BTreeMap<(*const bytecode::Code, u32, bool, bool), Mask>,
    solved: BTreeMap<*const bytecode::Code, bytecode::Liveness>,
}

impl Liveness {
    fn mask(
        &mut self,
        code: &Arc<bytecode::Code>,
        pc: u32,
        is_waiting: bool,
        rereads: bool,
    ) -> Mask {
        let address = Arc::as_ptr(code);
        if let Some(mask) = self.masks.get(&(address, pc, is_waiting, rereads)) {
            return mask.clone();
        }
        let solved = self
            .solved
            .entry(address)
            .or_insert_with(|| bytecode::Liveness::of(code));
        let live = if is_waiting {
            solved.waiting_at(code, pc, rereads)
        } else {
            solved.at(code, pc)
        };
        let mask = Mask::from(live);
        self.masks
            .insert((address, pc, is_waiting, rereads), mask.clone());
        mask
    }
}

/// Whether the waiting instruction looks at its operands again when its callee returns.
fn rereads_operands(resume: Resume) -> bool {
    match resume {
        Resume::GetAttr
        | Resume::BinaryLeft
        | Resume::BinaryRightFirst
        | Resume::BinaryLast
        | Resume::InPlace
        | Resume::CompareLeft
        | Resume::CompareRightFirst
        | Resume::CompareLast
        | Resume::Next
        | Resume::YieldFrom => true,
        Resume::Deliver
        | Resume::Init
        | Resume::Bool
        | Resume::BoolOfLength
        | Resume::Contains
        | Resume::Length
        | Resume::Str
        | Resume::Repr
        | Resume::Hash
        | Resume::Index
        | Resume::Iter
        | Resume::New
        | Resume::Close
        | Resume::Format
        | Resume::Default
        | Resume::Module
        | Resume::Discard => false,
    }
}
