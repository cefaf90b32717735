//! Going from one tasklet to another, and what happens when one ends.

use crate::class_table::ClassId;
use crate::frame::Resume;
use crate::heap::Kind;
use crate::interpreter::Op;
use crate::native::Arguments;
use crate::object::{Bomb, TaskletState};
use crate::{Exit, Raise, Value, Vm};

impl Vm {
    /// Puts the registers of the current tasklet back into its object; `result` is what it will go on with.
    #[inline]
    pub(crate) fn park(&mut self, result: Value) {
        let object = &mut self.heap.tasklets[self.current.index()];
        // The stack of the current tasklet's object is empty, and so is the VM's from here on.
        std::mem::swap(&mut object.stack, &mut self.stack);
        object.base = self.base as u32;
        object.pc = self.pc;
        object.depth = self.depth;
        object.awaited = std::mem::take(&mut self.awaited);
        object.handled = std::mem::replace(&mut self.handled, Value::NONE);
        object.in_flight = std::mem::take(&mut self.in_flight);
        object.tempval = result;
    }

    /// Takes the registers of the current tasklet out of its object.
    #[inline]
    pub(crate) fn unpark(&mut self) {
        let object = &mut self.heap.tasklets[self.current.index()];
        std::mem::swap(&mut self.stack, &mut object.stack);
        self.base = object.base as usize;
        self.pc = object.pc;
        self.depth = object.depth;
        self.handled = object.handled;
        self.in_flight = std::mem::take(&mut object.in_flight);
    }

    /// Goes on with `tasklet`, which is in the ring; `result` is what the current one will go on with.
    #[inline]
    pub(crate) fn switch_to(&mut self, tasklet: Value, result: Value) -> Op {
        self.park(result);
        self.enter(tasklet)
    }

    /// Makes `tasklet` current, whose predecessor is parked or gone, and completes what it waits for.
    pub(super) fn enter(&mut self, tasklet: Value) -> Op {
        let previous = std::mem::replace(&mut self.current, tasklet);
        match self.runners[..] {
            [] => {}
            [runner] if runner.limit.is_none() && runner.tasklet != tasklet => {}
            _ => self.start_timed_slice(previous),
        }
        let tasklet = self.current;
        self.unpark();
        if !self.schedule_callback.is_none() && previous != tasklet {
            return self.show_switch(previous);
        }
        // Nearly always it was parked in a call of a built-in, whose result is at hand.
        let object = &mut self.heap.tasklets[tasklet.index()];
        let (awaited, result) = (object.awaited as usize, object.tempval);
        let is_result = !result.is_unset() && !result.is_kind(Kind::Bomb);
        if awaited != 0 && is_result && !object.is_detached && object.pending_call.is_unset() {
            object.awaited = 0;
            object.tempval = Value::UNSET;
            self.stack[awaited] = result;
            return Ok(());
        }
        self.go_ahead()
    }

    /// Completes what the current tasklet waits for: its call returns, or has yet to begin, or raises.
    #[inline(never)]
    pub(super) fn go_ahead(&mut self) -> Op {
        let object = &mut self.heap.tasklets[self.current.index()];
        let tempval = std::mem::take(&mut object.tempval);
        let awaited = std::mem::take(&mut object.awaited);
        let pending = std::mem::take(&mut object.pending_call);
        let is_detached = std::mem::take(&mut object.is_detached);
        if tempval.is_kind(Kind::Bomb) {
            return Err(self.explode(tempval));
        }
        if is_detached {
            let message = "the tasklet was taken off the channel it waited on";
            return Err(self.raise(ClassId::RuntimeError, message));
        }
        if !pending.is_unset() {
            return self.begin(pending);
        }
        if tempval.is_unset() {
            // A runnable tasklet without frames comes from an image only.
            return if self.depth == 0 {
                self.tasklet_returned(Value::NONE)
            } else {
                Ok(())
            };
        }
        if awaited == 0 {
            return self.deliver(tempval);
        }
        self.stack[awaited as usize] = tempval;
        Ok(())
    }

    /// The exception of a bomb.
    pub(super) fn explode(&mut self, bomb: Value) -> Raise {
        let exception = self.heap.bombs[bomb.index()].exception;
        if self.exception(exception).is_some() {
            return Raise(exception);
        }
        self.raise(ClassId::RuntimeError, "a bomb without an exception")
    }

    /// The tasklet that waits in the run of number `at` goes on: those that wait further in are released too.
    fn release_runners(&mut self, at: usize) {
        for inner in self.runners.split_off(at).into_iter().skip(1) {
            if self.heap.tasklets[inner.tasklet.index()].state == TaskletState::Paused {
                self.ring_append(inner.tasklet);
            }
        }
    }

    /// Begins the call that was set up for the current tasklet.
    fn begin(&mut self, pending: Value) -> Op {
        let &[callee, args, kwargs] = &*self.heap.tuples[pending.index()] else {
            return Ok(());
        };
        if callee.is_kind(Kind::Function) && !self.makes_generator(callee) {
            let args = Arguments::from_slice(self.sequence_items(args).unwrap_or(&[]));
            let keywords = self.keyword_pairs(kwargs)?;
            return self.call_value(callee, &args, &keywords, Resume::Deliver, &[]);
        }
        // Anything else runs in a frame of the library, so that a built-in has a frame to block in.
        let apply = self.hidden_value("_apply_ex");
        self.call_value(apply, &[callee, args, kwargs], &[], Resume::Deliver, &[])
    }

    /// Whether calling a function makes a generator or coroutine of it.
    fn makes_generator(&self, function: Value) -> bool {
        self.heap.functions[function.index()]
            .loaded
            .code
            .flags
            .suspends()
    }

    /// The tasklet that takes over when nothing is runnable: the innermost that waits in `run()`, or main.
    pub(crate) fn fallback(&self) -> Value {
        self.runners.last().map_or(self.main, |it| it.tasklet)
    }

    /// The current tasklet is out of the ring and `next` is what followed it: goes on with that, or with the
    /// tasklet that waits for everything to come to rest. `result` is what the current one will go on with.
    #[inline]
    pub(crate) fn go_on(&mut self, next: Option<Value>, result: Value) -> Op {
        let (next, result) = self.wake_sleepers(next, result);
        if let Some(next) = next {
            return self.switch_to(next, result);
        }
        let waiting = self.fallback();
        self.park(result);
        self.ring_start(waiting);
        self.enter(waiting)
    }

    /// The current tasklet's function has returned.
    pub(crate) fn tasklet_returned(&mut self, value: Value) -> Op {
        if self.current == self.main {
            self.exit = Some(Exit::Finished(value));
            return Ok(());
        }
        self.end_tasklet()
    }

    /// An exception has left the current tasklet's outermost frame.
    pub(crate) fn tasklet_raised(&mut self, exception: Value) {
        if self.current == self.main {
            self.exit = Some(Exit::Raised(exception));
            return;
        }
        let ended = if self.is_exception(exception, ClassId::TaskletExit) {
            self.end_tasklet()
        } else if !self.error_handler.is_none()
            && !self.is_exception(exception, ClassId::SystemExit)
        {
            self.call_error_handler(exception)
        } else {
            self.hand_over(exception)
        };
        if let Err(raise) = ended {
            self.throw(raise);
        }
    }

    /// Buries the current tasklet; gives what followed it in the ring.
    fn bury(&mut self) -> Option<Value> {
        let tasklet = self.current;
        let next = if self.is_runnable(tasklet) {
            self.ring_remove(tasklet)
        } else {
            None
        };
        self.stack = Vec::new();
        (self.base, self.pc, self.depth) = (0, 0, 0);
        self.handled = Value::NONE;
        self.in_flight = Value::UNSET;
        let object = &mut self.heap.tasklets[tasklet.index()];
        object.state = TaskletState::Dead;
        object.set_frames(Vec::new(), 0, 0, 0);
        object.pending_call = Value::UNSET;
        object.tempval = Value::UNSET;
        object.handled = Value::NONE;
        next
    }

    fn end_tasklet(&mut self) -> Op {
        let next = self.bury();
        if next.is_none() && self.runners.is_empty() && !self.has_sleepers() {
            match self.heap.tasklets[self.main.index()].state {
                TaskletState::Receiving => return self.wake_main("receiving without a sender"),
                TaskletState::Sending => return self.wake_main("sending without a receiver"),
                TaskletState::Dead | TaskletState::Paused | TaskletState::Runnable => {}
            }
        }
        self.go_on(next, Value::UNSET)
    }

    /// Nothing is left that could serve the channel main waits on.
    fn wake_main(&mut self, doing: &str) -> Op {
        let message = format!("the main tasklet is {doing} available.");
        let exception = self.raise(ClassId::RuntimeError, message).0;
        self.enter_raising(self.main, exception)
    }

    /// The current tasklet has ended with an exception: it is raised in the innermost `run()`, or in main, wherever
    /// that stands.
    pub(super) fn hand_over(&mut self, exception: Value) -> Op {
        self.bury();
        self.enter_raising(self.fallback(), exception)
    }

    /// Raises in another tasklet, whose predecessor is gone.
    fn enter_raising(&mut self, tasklet: Value, exception: Value) -> Op {
        self.release(tasklet);
        let bomb = self.heap.alloc(Bomb { exception });
        self.heap.tasklets[tasklet.index()].tempval = bomb;
        self.enter(tasklet)
    }

    /// Makes a tasklet a member of the ring, wherever it is.
    pub(crate) fn release(&mut self, tasklet: Value) {
        match self.heap.tasklets[tasklet.index()].state {
            TaskletState::Runnable => {}
            TaskletState::Sending | TaskletState::Receiving => {
                self.channel_serve(tasklet);
                self.ring_append(tasklet);
            }
            TaskletState::Paused | TaskletState::Dead => self.ring_append(tasklet),
        }
    }

    /// The current tasklet, after `previous`, begins a slice in a timed run, or waits in `run()` itself. A soft timed run
    /// that is over goes first: its tasklet becomes the current one.
    #[inline(never)]
    fn start_timed_slice(&mut self, previous: Value) {
        if let Some(waiting) = self.spent_soft_run() {
            let next = std::mem::replace(&mut self.current, previous);
            self.current = self.queue_before(waiting, next);
        }
        self.start_slice(self.current);
    }

    /// A new slice begins, of `tasklet`: a timed run that counts by slice starts over, and if the tasklet waits in
    /// `run()`, that and those inside it are over.
    pub(super) fn start_slice(&mut self, tasklet: Value) {
        let mut ended = None;
        for (at, runner) in self.runners.iter_mut().enumerate() {
            if let Some(limit) = &mut runner.limit
                && !limit.is_total
            {
                limit.left = limit.timeout;
            }
            if runner.tasklet == tasklet && ended.is_none() {
                ended = Some(at);
            }
        }
        if let Some(at) = ended {
            self.release_runners(at);
        }
    }

    /// Counts an instruction against the outermost timed run; true when the frame to run has changed.
    pub(crate) fn count_instruction(&mut self) -> bool {
        let Some(at) = self.runners.iter().position(|it| it.limit.is_some()) else {
            return false;
        };
        let Some(limit) = self.runners[at].limit.as_mut() else {
            return false;
        };
        if limit.left > 0 {
            limit.left -= 1;
            return false;
        }
        let is_soft = limit.is_soft;
        let is_held = self.switch_trap != 0 || self.heap.tasklets[self.current.index()].is_atomic;
        if is_soft || is_held {
            return false;
        }
        self.interrupt(at);
        true
    }

    /// The outermost timed run's limit is reached: its tasklet goes on with the interrupted one as the result.
    fn interrupt(&mut self, runner_idx: usize) {
        let waiting = self.runners[runner_idx].tasklet;
        let interrupted = self.current;
        self.ring_remove(interrupted);
        self.park(Value::UNSET);
        self.release(waiting);
        self.heap.tasklets[waiting.index()].tempval = interrupted;
        if let Err(raise) = self.enter(waiting) {
            self.throw(raise);
        }
    }

    /// Whether a soft timed run has used up its limit: it ends at the next switch.
    pub(crate) fn spent_soft_run(&self) -> Option<Value> {
        let runner = self.runners.iter().find(|it| it.limit.is_some())?;
        let limit = runner.limit?;
        (limit.is_soft && limit.left == 0).then_some(runner.tasklet)
    }

    /// Puts a tasklet into the ring so that it comes just before `next`, and gives it.
    fn queue_before(&mut self, tasklet: Value, next: Value) -> Value {
        if tasklet != next && self.heap.tasklets[tasklet.index()].state == TaskletState::Paused {
            self.ring_insert_before(tasklet, next);
            self.heap.tasklets[tasklet.index()].tempval = Value::NONE;
        }
        tasklet
    }
}
