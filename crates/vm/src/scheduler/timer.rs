//! Sleeping: tasklets that go on at a time of the host's clock.
//!
//! The sleepers stand in a hidden list of the library, a binary heap of tuples: deadline, number of the call, tasklet.
//! So they travel with the program, and one that wakes up late knows what is overdue. A sleeper is paused, with its
//! own entry as what its call is to return; when it was woken otherwise, the entry is stale and means nothing.

use super::hooks::{HOOKS, NEXT_SLEEP};
use crate::class_table::ClassId;
use crate::heap::Kind;
use crate::native::{Control, Outcome};
use crate::object::{Bomb, TaskletState};
use crate::{Raise, Value, Vm};

/// The hidden list of sleepers.
pub(super) const TIMERS: &str = "_timers";

/// Where an entry stands in the order: deadline, then number of the call.
type Key = (f64, i64);

impl Vm {
    /// The host's clock, in seconds since 1970.
    pub fn now(&mut self) -> Result<f64, Raise> {
        match self.host.now() {
            Some(now) => Ok(now),
            None => Err(self.raise(ClassId::OSError, "the host grants no clock")),
        }
    }

    /// The current tasklet sleeps until a time of the host's clock; the others run. The result is None when that
    /// time has come, something else when the tasklet was woken before.
    pub fn sleep_until(&mut self, deadline: f64) -> Outcome {
        let now = self.now()?;
        if deadline <= now {
            return self.schedule_if_allowed();
        }
        if self.switch_trap != 0 {
            // Nobody else may run: the whole program waits.
            if !self.host.sleep(deadline - now) {
                return Err(self.raise(ClassId::OSError, "the host grants no clock"));
            }
            self.check_interrupt()?;
            return Ok(Value::NONE.into());
        }
        let current = self.current;
        let entry = self.add_timer(deadline, current);
        let next = self.ring_remove(current);
        self.go_on(next, entry)?;
        Ok(Control::Switched)
    }

    fn schedule_if_allowed(&mut self) -> Outcome {
        if self.switch_trap != 0 {
            return Ok(Value::NONE.into());
        }
        self.schedule(Value::NONE)
    }

    fn timers(&self) -> &[Value] {
        &self.heap.lists[self.timers.index()]
    }

    /// Whether anybody sleeps.
    pub(super) fn has_sleepers(&mut self) -> bool {
        if self.timers().is_empty() {
            return false;
        }
        self.drop_stale();
        !self.timers().is_empty()
    }

    /// Puts those whose time has come at the end of the ring.
    #[inline]
    pub(super) fn queue_sleepers(&mut self) {
        if !self.timers().is_empty() {
            self.queue_due();
        }
    }

    #[cold]
    fn queue_due(&mut self) {
        if self.has_sleepers()
            && let Some(now) = self.host.now()
        {
            self.wake_until(now);
        }
    }

    /// What goes on after a tasklet has left the ring and `next` followed it: those whose time has come are queued, and
    /// when nothing else is runnable the host waits for the first one. Among them may be the tasklet itself, whose
    /// result, `result` until now, is given too.
    #[inline]
    pub(super) fn wake_sleepers(
        &mut self,
        next: Option<Value>,
        result: Value,
    ) -> (Option<Value>, Value) {
        if self.timers().is_empty() {
            return (next, result);
        }
        let current = self.current;
        self.heap.tasklets[current.index()].tempval = result;
        let next = self.wake_or_wait(next);
        (next, self.heap.tasklets[current.index()].tempval)
    }

    fn wake_or_wait(&mut self, next: Option<Value>) -> Option<Value> {
        self.queue_due();
        if next.is_some() {
            return next;
        }
        if self.ring_anchor.is_unset() && self.has_sleepers() {
            let (deadline, _) = self.key(0);
            let left = self.host.now().map_or(0.0, |now| deadline - now);
            if left > 0.0 {
                self.host.sleep(left);
            }
            if let Err(interrupt) = self.check_interrupt() {
                return self.wake_with(interrupt);
            }
            let now = self.host.now().unwrap_or(deadline);
            self.wake_until(now.max(deadline));
        }
        Some(self.ring_anchor).filter(|it| !it.is_unset())
    }

    fn wake_until(&mut self, now: f64) {
        while self.has_sleepers() && self.key(0).0 <= now {
            let tasklet = self.sleeper(self.timers()[0]);
            self.remove_first();
            if let Some(tasklet) = tasklet {
                self.heap.tasklets[tasklet.index()].tempval = Value::NONE;
                self.ring_append(tasklet);
            }
        }
    }

    /// Wakes the first sleeper before its time: its sleep raises.
    fn wake_with(&mut self, raise: Raise) -> Option<Value> {
        let tasklet = self.sleeper(self.timers()[0])?;
        self.remove_first();
        let bomb = self.heap.alloc(Bomb { exception: raise.0 });
        self.heap.tasklets[tasklet.index()].tempval = bomb;
        self.ring_append(tasklet);
        Some(tasklet)
    }

    /// The tasklet of an entry, if it sleeps for it.
    fn sleeper(&self, entry: Value) -> Option<Value> {
        let tasklet = *self.sequence_items(entry)?.get(2)?;
        if !tasklet.is_kind(Kind::Tasklet) {
            return None;
        }
        let object = &self.heap.tasklets[tasklet.index()];
        (object.state == TaskletState::Paused && object.tempval == entry).then_some(tasklet)
    }

    /// Takes away what stands first and wakes nobody.
    fn drop_stale(&mut self) {
        while let Some(first) = self.timers().first()
            && self.sleeper(*first).is_none()
        {
            self.remove_first();
        }
    }

    fn key(&self, at: usize) -> Key {
        let parts = self.sequence_items(self.timers()[at]).unwrap_or(&[]);
        let deadline = parts.first().and_then(|it| self.float_of(*it));
        let order = parts.get(1).and_then(|it| it.as_int());
        (deadline.unwrap_or(0.0), order.unwrap_or(0))
    }

    fn add_timer(&mut self, deadline: f64, tasklet: Value) -> Value {
        let order = self.next_sleep();
        let deadline = self.heap.float(deadline);
        let entry = self.heap.tuple([deadline, order, tasklet]);
        let list = self.timers.index();
        self.heap.lists[list].push(entry);
        let mut at = self.timers().len() - 1;
        while at > 0 && self.key(at) < self.key((at - 1) / 2) {
            self.heap.lists[list].swap(at, (at - 1) / 2);
            at = (at - 1) / 2;
        }
        entry
    }

    /// A number for a call, so that sleepers with the same deadline go on in the order of their calls.
    fn next_sleep(&mut self) -> Value {
        let first = Value::int(0);
        let Some(list) = self.hidden_list(HOOKS) else {
            return first;
        };
        let Some(place) = self.heap.lists[list.index()].get_mut(NEXT_SLEEP) else {
            return first;
        };
        let order = if place.is_int() { *place } else { first };
        let next = order.as_int().and_then(|it| Value::try_int(it + 1));
        *place = next.unwrap_or(first);
        order
    }

    fn remove_first(&mut self) {
        let list = self.timers.index();
        self.heap.lists[list].swap_remove(0);
        let n_timers = self.timers().len();
        let mut at = 0;
        loop {
            let children = [2 * at + 1, 2 * at + 2];
            let least = children
                .into_iter()
                .filter(|it| *it < n_timers)
                .min_by(|a, b| {
                    self.key(*a)
                        .partial_cmp(&self.key(*b))
                        .unwrap_or(std::cmp::Ordering::Equal)
                });
            match least {
                Some(child) if self.key(child) < self.key(at) => {
                    self.heap.lists[list].swap(at, child);
                    at = child;
                }
                _ => return,
            }
        }
    }
}
