//! Tasklets with their frames, and the channels they wait on.

use dormouse_image::LoadError;
use dormouse_image::wire::v1::{self as wire, Object};
use dormouse_vm::frame::Resume;
use dormouse_vm::object::{Channel, Layout, Tasklet, TaskletState};
use dormouse_vm::{FrameState, Kind, Value};

use super::{Loader, none_if_unset, unset_if_none};

impl Loader<'_> {
    pub(super) fn fill_instances(&mut self) -> Result<(), LoadError> {
        let image = self.image;
        for (index, object) in image.objects.iter().enumerate() {
            let made = self.made[index];
            match object {
                Object::Instance(instance) => {
                    self.fill_instance(made, instance)?;
                    self.vm.note_view(made);
                }
                Object::Tasklet(tasklet) => self.fill_tasklet(made, tasklet)?,
                Object::Channel(channel) => {
                    let class = self.class_with(channel.class, Layout::Channel)?;
                    let dict = unset_if_none(self.value(channel.dict));
                    self.vm.heap.channels[made.index()] = Channel {
                        class,
                        dict,
                        preference: channel.preference.signum(),
                        schedules_all: channel.schedules_all,
                        is_closing: channel.is_closing,
                        ..Channel::default()
                    };
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// A class, whose instances are of a kind: names may lead to anything.
    fn class_with(&self, class: wire::Value, layout: Layout) -> Result<Value, LoadError> {
        let class = self.value(class);
        if class.is_kind(Kind::Class) && self.vm.heap.classes[class.index()].layout == layout {
            return Ok(class);
        }
        Err(LoadError::corrupt(
            "a tasklet or a channel of a class that is none",
        ))
    }

    pub(super) fn fill_tasklet(
        &mut self,
        made: Value,
        tasklet: &wire::Tasklet,
    ) -> Result<(), LoadError> {
        let state = match tasklet.state {
            0 => TaskletState::Dead,
            2 if self.image.program.is_some() => TaskletState::Runnable,
            // Waiting ones are linked when their channel is.
            _ => TaskletState::Paused,
        };
        let flag = |bit: u8| tasklet.flags >> bit & 1 == 1;
        let class = self.class_with(tasklet.class, Layout::Tasklet)?;
        self.vm.heap.tasklets[made.index()] = Tasklet {
            class,
            dict: unset_if_none(self.value(tasklet.dict)),
            function: none_if_unset(self.value(tasklet.function)),
            pending_call: self.value(tasklet.pending_call),
            tempval: self.value(tasklet.tempval),
            handled: none_if_unset(self.value(tasklet.handled)),
            in_flight: self.value(tasklet.in_flight),
            state,
            serial: self.vm.heap.tasklets[made.index()].serial,
            is_atomic: flag(0),
            ignores_nesting: flag(1),
            is_block_trapped: flag(2),
            is_detached: flag(3) || state == TaskletState::Paused && tasklet.state > 2,
            ..Tasklet::default()
        };
        let frames: Vec<FrameState> = tasklet
            .frames
            .iter()
            .map(|frame| FrameState {
                callee: self.value(frame.callee),
                pc: frame.pc,
                resume: Resume::decode(frame.resume).unwrap_or_default(),
                kept: self.values(&frame.kept),
                registers: self.values(&frame.registers),
            })
            .collect();
        self.vm.set_frames(made, &frames);
        if self.image.program.is_none() {
            self.vm.serial(made);
        }
        Ok(())
    }

    /// Tasklets that come into a program have the context they bring, or share the current one; who is told of
    /// asynchronous generators that begin is told of those that come.
    pub(super) fn introduce(&mut self) {
        if self.image.program.is_some() {
            return;
        }
        for (object, made) in self.image.objects.iter().zip(&self.made) {
            if matches!(object, Object::Tasklet(_)) {
                self.vm.adopt_context(*made);
            } else if matches!(object, Object::Generator(_)) {
                self.vm.note_loaded_generator(*made);
            }
        }
    }

    pub(super) fn link_channels(&mut self) {
        for (object, made) in self.image.objects.iter().zip(self.made.clone()) {
            let Object::Channel(channel) = object else {
                continue;
            };
            for waiting in &channel.waiting {
                let tasklet = self.value(*waiting);
                let is_sender = match waiting {
                    wire::Value::Object(id) => {
                        matches!(&self.image.objects[*id as usize], Object::Tasklet(it) if it.state == 3)
                    }
                    _ => false,
                };
                // One that a damaged image lets wait twice waits where it was met first.
                if self.vm.heap.tasklets[tasklet.index()].channel.is_unset() {
                    self.vm.channel_append(made, tasklet, is_sender);
                }
            }
        }
    }
}
