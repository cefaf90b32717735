//! What scripts do with tasklets: the methods of `tasklet` and the functions of the `stackless` module.

use super::{Limit, Runner};
use crate::class_table::ClassId;
use crate::heap::Kind;
use crate::native::{Control, Outcome};
use crate::object::{Bomb, TaskletState};
use crate::{Raise, Value, Vm};

/// The options of `stackless.run()`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RunOptions {
    /// Instructions; 0 or less for no limit.
    pub timeout: i64,
    /// Nothing is interrupted.
    pub is_soft: bool,
    /// The limit is over the whole run.
    pub is_total: bool,
}

impl Vm {
    /// Whether a tasklet has something to do, now or later.
    #[must_use]
    pub fn is_alive(&self, tasklet: Value) -> bool {
        self.heap.tasklets[tasklet.index()].state != TaskletState::Dead
    }

    fn is_blocked(&self, tasklet: Value) -> bool {
        matches!(
            self.heap.tasklets[tasklet.index()].state,
            TaskletState::Sending | TaskletState::Receiving
        )
    }

    /// `tasklet.bind(func, args, kwargs)`; unset for what is not given.
    pub fn tasklet_bind(
        &mut self,
        tasklet: Value,
        func: Value,
        args: Value,
        kwargs: Value,
    ) -> Result<Value, Raise> {
        let is_given = |value: Value| !value.is_unset() && !value.is_none();
        if is_given(func) && !self.is_callable(func) {
            return Err(self.raise(
                ClassId::TypeError,
                "tasklet function must be a callable or None",
            ));
        }
        if tasklet == self.current {
            return Err(self.raise(ClassId::RuntimeError, "can't (re)bind the current tasklet"));
        }
        let state = self.heap.tasklets[tasklet.index()].state;
        if matches!(
            state,
            TaskletState::Runnable | TaskletState::Sending | TaskletState::Receiving
        ) {
            return Err(self.raise(ClassId::RuntimeError, "tasklet is scheduled"));
        }
        if tasklet == self.main {
            return Err(self.raise(ClassId::RuntimeError, "can't unbind the main tasklet"));
        }
        let has_call = is_given(args) || is_given(kwargs);
        let is_bound = is_given(func);
        let is_unbinding = !has_call && !is_bound;
        let func = if is_bound {
            func
        } else {
            self.heap.tasklets[tasklet.index()].function
        };
        if has_call && !is_given(func) {
            return Err(self.raise(
                ClassId::RuntimeError,
                "the tasklet was not bound to a function",
            ));
        }
        let call = if has_call {
            self.pending_call(func, args, kwargs)?
        } else {
            Value::UNSET
        };
        let object = &mut self.heap.tasklets[tasklet.index()];
        object.function = if is_unbinding { Value::NONE } else { func };
        object.set_frames(Vec::new(), 0, 0, 0);
        object.pending_call = call;
        object.tempval = Value::UNSET;
        object.handled = Value::NONE;
        object.in_flight = Value::UNSET;
        object.is_detached = false;
        object.state = if has_call {
            TaskletState::Paused
        } else {
            TaskletState::Dead
        };
        if is_bound {
            self.share_context(tasklet);
        }
        Ok(tasklet)
    }

    /// The record of a call that has not begun.
    fn pending_call(&mut self, func: Value, args: Value, kwargs: Value) -> Result<Value, Raise> {
        let args = match self.sequence_items(args) {
            Some(_) if args.is_kind(Kind::Tuple) => args,
            Some(items) => {
                let items = items.to_vec();
                self.heap.tuple(items)
            }
            None if args.is_unset() || args.is_none() => self.heap.tuple([]),
            None => return Err(self.raise(ClassId::TypeError, "tasklet arguments must be a tuple")),
        };
        let kwargs = if kwargs.is_unset() {
            Value::NONE
        } else {
            kwargs
        };
        Ok(self.heap.tuple([func, args, kwargs]))
    }

    /// Whether a value can be called.
    #[must_use]
    pub fn is_callable(&self, value: Value) -> bool {
        matches!(
            value.kind(),
            Some(Kind::Function | Kind::Native | Kind::Method | Kind::Class | Kind::Tasklet)
        ) || self.lookup_str(self.class_of(value), "__call__").is_some()
            || value.is_kind(Kind::Wrapper) && !self.heap.wrappers[value.index()].is_class_method
    }

    /// `tasklet.setup(*args, **kwargs)`, which is also what calling a tasklet does.
    pub fn tasklet_setup(
        &mut self,
        tasklet: Value,
        args: Value,
        kwargs: Value,
    ) -> Result<Value, Raise> {
        if self.is_alive(tasklet) {
            return Err(self.raise(ClassId::RuntimeError, "tasklet is alive"));
        }
        let func = self.heap.tasklets[tasklet.index()].function;
        if func.is_none() || func.is_unset() {
            return Err(self.raise(
                ClassId::RuntimeError,
                "the tasklet was not bound to a function",
            ));
        }
        let call = self.pending_call(func, args, kwargs)?;
        let object = &mut self.heap.tasklets[tasklet.index()];
        object.pending_call = call;
        object.state = TaskletState::Paused;
        self.ring_append(tasklet);
        Ok(tasklet)
    }

    /// `tasklet.insert()`.
    pub fn tasklet_insert(&mut self, tasklet: Value) -> Result<Value, Raise> {
        self.check_runnable(tasklet)?;
        if !self.is_runnable(tasklet) {
            self.ring_append(tasklet);
        }
        Ok(tasklet)
    }

    fn check_runnable(&mut self, tasklet: Value) -> Result<(), Raise> {
        if self.is_blocked(tasklet) {
            return Err(self.raise(ClassId::RuntimeError, "You cannot run a blocked tasklet"));
        }
        if !self.is_alive(tasklet) {
            return Err(self.raise(
                ClassId::RuntimeError,
                "You cannot run an unbound(dead) tasklet",
            ));
        }
        Ok(())
    }

    /// `tasklet.remove()`.
    pub fn tasklet_remove(&mut self, tasklet: Value) -> Result<Value, Raise> {
        if self.is_blocked(tasklet) {
            return Err(self.raise(
                ClassId::RuntimeError,
                "You cannot remove a blocked tasklet.",
            ));
        }
        if tasklet == self.current {
            return Err(self.raise(
                ClassId::RuntimeError,
                "The current tasklet cannot be removed.",
            ));
        }
        if self.is_runnable(tasklet) {
            self.ring_remove(tasklet);
        }
        Ok(tasklet)
    }

    /// `tasklet.run()`: the caller stays in the ring.
    pub fn tasklet_run(&mut self, tasklet: Value) -> Outcome {
        self.check_runnable(tasklet)?;
        if tasklet == self.current {
            return Ok(Value::NONE.into());
        }
        self.check_trap()?;
        if !self.is_runnable(tasklet) {
            self.ring_append(tasklet);
        }
        self.switch_to(tasklet, Value::NONE)?;
        Ok(Control::Switched)
    }

    /// `tasklet.switch()`: the caller leaves the ring.
    pub fn tasklet_switch(&mut self, tasklet: Value) -> Outcome {
        if tasklet == self.current {
            return Ok(Value::NONE.into());
        }
        self.check_runnable(tasklet)?;
        self.check_trap()?;
        if !self.is_runnable(tasklet) {
            self.ring_append(tasklet);
        }
        self.ring_remove(self.current);
        self.switch_to(tasklet, Value::NONE)?;
        Ok(Control::Switched)
    }

    fn check_trap(&mut self) -> Result<(), Raise> {
        if self.switch_trap != 0 {
            return Err(self.raise(ClassId::RuntimeError, "switch_trap"));
        }
        Ok(())
    }

    /// `tasklet.throw(exception, pending)`, with the exception instance made already.
    pub fn tasklet_throw(&mut self, tasklet: Value, exception: Value, is_pending: bool) -> Outcome {
        if !self.is_alive(tasklet) {
            if self.is_exception(exception, ClassId::TaskletExit) {
                return Ok(Value::NONE.into());
            }
            return Err(self.raise(ClassId::RuntimeError, "You cannot throw to a dead tasklet"));
        }
        if tasklet == self.current {
            return Err(Raise(exception));
        }
        if !is_pending {
            self.check_trap()?;
        }
        self.release(tasklet);
        let bomb = self.heap.alloc(Bomb { exception });
        self.heap.tasklets[tasklet.index()].tempval = bomb;
        if is_pending {
            return Ok(Value::NONE.into());
        }
        self.switch_to(tasklet, Value::NONE)?;
        Ok(Control::Switched)
    }

    /// `stackless.schedule(retval)`.
    pub fn schedule(&mut self, retval: Value) -> Outcome {
        self.queue_sleepers();
        let next = self.heap.tasklets[self.current.index()].next;
        if next == self.current && self.spent_soft_run().is_none() {
            return Ok(retval.into());
        }
        self.check_trap()?;
        self.switch_to(next, retval)?;
        Ok(Control::Switched)
    }

    /// `stackless.schedule_remove(retval)`.
    pub fn schedule_remove(&mut self, retval: Value) -> Outcome {
        let current = self.current;
        let is_alone = self.heap.tasklets[current.index()].next == current;
        if is_alone && current == self.main && self.runners.is_empty() && !self.has_sleepers() {
            return Ok(retval.into());
        }
        self.check_trap()?;
        if is_alone && self.fallback_is_stuck() && !self.has_sleepers() {
            return Err(self.deadlock());
        }
        let next = self.ring_remove(current);
        self.go_on(next, retval)?;
        Ok(Control::Switched)
    }

    /// Whether nobody could take over if the current tasklet stopped: main is blocked, or is the current one.
    pub(super) fn fallback_is_stuck(&self) -> bool {
        self.runners.is_empty() && (self.current == self.main || self.is_blocked(self.main))
    }

    pub(super) fn deadlock(&mut self) -> Raise {
        self.raise(
            ClassId::RuntimeError,
            "Deadlock: the last runnable tasklet cannot be blocked.",
        )
    }

    /// `stackless.run(…)`: the caller waits until nothing is runnable.
    pub fn run_tasklets(&mut self, options: RunOptions) -> Outcome {
        let current = self.current;
        let is_alone = self.heap.tasklets[current.index()].next == current;
        if is_alone && !self.has_sleepers() {
            return Ok(Value::NONE.into());
        }
        self.check_trap()?;
        let is_nested = self.runners.iter().any(|it| it.limit.is_some());
        let next = self.ring_remove(current);
        let limit = (options.timeout > 0 && !is_nested).then_some(Limit {
            timeout: options.timeout as u64,
            left: options.timeout as u64,
            is_total: options.is_total,
            is_soft: options.is_soft,
        });
        self.runners.push(Runner {
            tasklet: current,
            limit,
        });
        self.go_on(next, Value::NONE)?;
        self.change_counting();
        Ok(Control::Switched)
    }

    /// How many frames of its own a tasklet has.
    #[must_use]
    pub fn tasklet_depth(&self, tasklet: Value) -> u32 {
        if tasklet == self.current {
            self.depth
        } else {
            self.heap.tasklets[tasklet.index()].depth
        }
    }

    /// Changes the level at which switches are refused; gives the old one.
    pub fn change_switch_trap(&mut self, change: i64) -> i64 {
        let old = self.switch_trap;
        self.switch_trap += change;
        old
    }
}
