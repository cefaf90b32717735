//! The context of a tasklet: which values `contextvars` finds while it runs.
//!
//! Nearly all tasklets share the context of the program, and hold nothing of it. One that has another has it among its
//! attributes, under a name that scripts cannot write as one, so that it travels with the tasklet. It stands there in a
//! dict of its own: where a pickled tasklet leaves its attributes behind, that dict takes their place.

use crate::heap::Kind;
use crate::{FrameView, Value, Vm};

/// The name under which a tasklet has the dict with its context, and that dict the context.
const CONTEXT: &str = "<context>";

impl Vm {
    /// The dict with the context of a tasklet, if it is not the program's.
    #[must_use]
    pub fn context_holder(&self, tasklet: Value) -> Option<Value> {
        let dict = self.heap.tasklets[tasklet.index()].dict;
        if dict.is_unset() {
            return None;
        }
        self.get_str(dict, CONTEXT)
            .filter(|it| it.is_kind(Kind::Dict))
    }

    /// The context of a tasklet; None for the program's.
    #[must_use]
    pub fn context_of(&self, tasklet: Value) -> Value {
        self.context_holder(tasklet)
            .and_then(|it| self.get_str(it, CONTEXT))
            .unwrap_or(Value::NONE)
    }

    /// Lets a tasklet share the context of the current one.
    pub fn share_context(&mut self, tasklet: Value) {
        let holder = self.context_holder(self.current);
        self.hold_context(tasklet, holder);
    }

    /// Gives a tasklet the dict with another context, or the program's context.
    pub fn hold_context(&mut self, tasklet: Value, holder: Option<Value>) {
        match holder {
            Some(holder) => {
                if let Some(dict) = self.dict_of(tasklet) {
                    self.set_str(dict, CONTEXT, holder);
                }
            }
            None if self.context_holder(tasklet).is_some() => {
                let name = self.intern(CONTEXT);
                self.remove_name(self.heap.tasklets[tasklet.index()].dict, name);
            }
            None => {}
        }
    }

    /// A tasklet has been loaded: an attribute dict that is the holder of its context becomes the only attribute, and
    /// one that is alive and has no context of its own shares that of the current tasklet.
    pub fn adopt_context(&mut self, tasklet: Value) {
        let dict = self.heap.tasklets[tasklet.index()].dict;
        let context = if dict.is_unset() {
            None
        } else {
            self.get_str(dict, CONTEXT)
        };
        match context {
            Some(it) if it.is_kind(Kind::Dict) => {}
            Some(_) => {
                self.heap.tasklets[tasklet.index()].dict = Value::UNSET;
                self.hold_context(tasklet, Some(dict));
            }
            None if self.is_alive(tasklet) => self.share_context(tasklet),
            None => {}
        }
    }

    /// Whether a tasklet stands in a call of its context's `run`: a frame of the library holds the context.
    #[must_use]
    pub fn is_inside_context(&self, tasklet: Value) -> bool {
        let context = self.context_of(tasklet);
        let is_held = |frame: &FrameView<'_>| {
            let code = self.code_of(frame.callee);
            code.is_some_and(|it| it.flags.is_hidden) && frame.registers.contains(&context)
        };
        !context.is_none() && self.frames(tasklet).iter().any(is_held)
    }
}
