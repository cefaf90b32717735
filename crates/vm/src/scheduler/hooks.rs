//! The functions of scripts that are told what the scheduler does: the schedule callback, the channel callback and
//! the error handler.
//!
//! The VM calls none of them itself. It pushes the frame of a function of the library that does, so they can sleep
//! like any other code; that function ends by going on with what was to happen. What is set stands in a hidden list of
//! the library, so that it travels with the program.

use super::timer::TIMERS;
use crate::class_table::ClassId;
use crate::frame::Resume;
use crate::heap::Kind;
use crate::interpreter::Op;
use crate::native::{Control, Outcome};
use crate::{Value, Vm};

/// What a script can set. The numbers are places in the hidden list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hook {
    /// Called with the previous and the next tasklet at every switch.
    Schedule = 0,
    /// Called with channel, tasklet, direction and whether it will block before every action on a channel.
    Channel = 1,
    /// Called with the parts of an exception that leaves a tasklet.
    Error = 2,
}

/// The hidden list with the hooks, and behind them other settings of the scheduler that the library keeps there.
pub(super) const HOOKS: &str = "_scheduler_hooks";
/// Places of the hidden list: the hooks, whether the channel callback runs, pickle flags and their default, the number
/// of the next sleep.
const N_PLACES: usize = 7;
/// Where the hidden list has the number of the next sleep.
pub(super) const NEXT_SLEEP: usize = 6;

impl Vm {
    /// What is set, or None.
    #[must_use]
    pub fn hook(&self, hook: Hook) -> Value {
        match hook {
            Hook::Schedule => self.schedule_callback,
            Hook::Channel => self.channel_callback,
            Hook::Error => self.error_handler,
        }
    }

    /// Sets a hook, None for nothing; gives what was set.
    pub fn set_hook(&mut self, hook: Hook, function: Value) -> Value {
        let old = self.hook(hook);
        if let Some(list) = self.hidden_list(HOOKS)
            && let Some(place) = self.heap.lists[list.index()].get_mut(hook as usize)
        {
            *place = function;
        }
        self.adopt_hooks();
        old
    }

    /// Reads the hidden lists, which may have come out of an image; makes those that are missing.
    pub(crate) fn adopt_scheduler_lists(&mut self) {
        for (name, len) in [(HOOKS, N_PLACES), (TIMERS, 0)] {
            let list = match self.hidden_list(name) {
                Some(list) => list,
                None => self.heap.list(Vec::new()),
            };
            let items = &mut self.heap.lists[list.index()];
            let len = items.len().max(len);
            items.resize(len, Value::NONE);
            self.set_str(self.hidden, name, list);
            if name == TIMERS {
                self.timers = list;
            }
        }
        self.adopt_hooks();
    }

    fn adopt_hooks(&mut self) {
        let list = self.hidden_list(HOOKS);
        let at = |hook: Hook| {
            let value = list.and_then(|it| self.heap.lists[it.index()].get(hook as usize));
            value.copied().unwrap_or(Value::NONE)
        };
        let [schedule, channel, error] = [Hook::Schedule, Hook::Channel, Hook::Error].map(at);
        self.schedule_callback = schedule;
        self.channel_callback = channel;
        self.error_handler = error;
    }

    /// A list of the hidden library.
    pub(super) fn hidden_list(&self, name: &str) -> Option<Value> {
        self.get_str(self.hidden, name)
            .filter(|it| it.is_kind(Kind::List))
    }

    /// Calls the schedule callback on top of the current tasklet's frames, before it goes on.
    pub(super) fn show_switch(&mut self, previous: Value) -> Op {
        let object = &self.heap.tasklets[self.current.index()];
        let is_interrupted = object.tempval.is_unset() && !object.is_detached && self.depth > 0;
        let resume = if is_interrupted {
            Resume::Discard
        } else {
            Resume::Deliver
        };
        let function = self.hidden_value("_show_switch");
        let args = [self.schedule_callback, previous, self.current];
        if self.call_value(function, &args, &[], resume, &[]).is_err() {
            // The tasklet has no room for another frame.
            return self.go_ahead();
        }
        self.switch_trap += 1;
        Ok(())
    }

    /// The schedule callback has been called: its frame goes, and the current tasklet goes on.
    pub fn end_show_switch(&mut self) -> Outcome {
        if !self.is_in_library("_show_switch") {
            return Err(self.raise(ClassId::RuntimeError, "no schedule callback is running"));
        }
        self.switch_trap -= 1;
        self.pop_record();
        // What the callback took is not the tasklet's.
        self.start_slice(self.current);
        self.go_ahead()?;
        Ok(Control::Switched)
    }

    /// Whether the current frame is one of this function of the library. The function of a frame that has slept is not
    /// the library's own, but its twin.
    fn is_in_library(&self, name: &str) -> bool {
        let code = &self.loaded().code;
        code.flags.is_hidden && &*code.name == name
    }

    /// The call that tells the channel callback and then does the action: a send of a value, or a receive.
    pub(super) fn show_channel_action(&self, channel: Value, sent: Option<Value>) -> Control {
        let function = self.hidden_value("_show_channel_action");
        let is_send = Value::bool(sent.is_some());
        let value = sent.unwrap_or(Value::NONE);
        Control::call(function, [self.channel_callback, channel, value, is_send])
    }

    /// An exception leaves the current tasklet, whose frames are gone: the error handler runs in their place.
    pub(super) fn call_error_handler(&mut self, exception: Value) -> Op {
        self.handled = Value::NONE;
        let function = self.hidden_value("_call_error_handler");
        let args = [self.error_handler, exception];
        self.call_value(function, &args, &[], Resume::Deliver, &[])
    }

    /// The error handler has raised: that exception ends the tasklet.
    pub fn end_with(&mut self, exception: Value) -> Outcome {
        if !self.is_in_library("_call_error_handler")
            || self.depth != 1
            || self.current == self.main
        {
            return Err(self.raise(ClassId::RuntimeError, "no error handler is running"));
        }
        self.hand_over(exception)?;
        Ok(Control::Switched)
    }
}
