//! The ring of runnable tasklets, a list linked through the tasklets themselves.

use crate::object::TaskletState;
use crate::{Value, Vm};

impl Vm {
    /// Makes a ring of one.
    pub(crate) fn ring_start(&mut self, tasklet: Value) {
        let object = &mut self.heap.tasklets[tasklet.index()];
        object.next = tasklet;
        object.previous = tasklet;
        object.state = TaskletState::Runnable;
        self.ring_anchor = tasklet;
    }

    /// Puts a tasklet at the end: just before the current one. With an empty ring it becomes the ring.
    pub(crate) fn ring_append(&mut self, tasklet: Value) {
        let place = if self.is_runnable(self.current) {
            self.current
        } else {
            self.ring_anchor
        };
        if place.is_unset() {
            self.ring_start(tasklet);
        } else {
            self.ring_insert_before(tasklet, place);
        }
    }

    /// Puts a tasklet right after the current one.
    #[inline]
    pub(crate) fn ring_insert_next(&mut self, tasklet: Value) {
        let current = self.current;
        let next = std::mem::replace(&mut self.heap.tasklets[current.index()].next, tasklet);
        self.heap.tasklets[next.index()].previous = tasklet;
        let object = &mut self.heap.tasklets[tasklet.index()];
        object.previous = current;
        object.next = next;
        object.state = TaskletState::Runnable;
    }

    /// Puts a tasklet at the far end from the ring's anchor, whoever is current.
    pub(crate) fn ring_append_last(&mut self, tasklet: Value) {
        self.ring_insert_before(tasklet, self.ring_anchor);
    }

    pub(super) fn ring_insert_before(&mut self, tasklet: Value, place: Value) {
        let before = self.heap.tasklets[place.index()].previous;
        self.heap.tasklets[before.index()].next = tasklet;
        self.heap.tasklets[place.index()].previous = tasklet;
        let object = &mut self.heap.tasklets[tasklet.index()];
        object.previous = before;
        object.next = place;
        object.state = TaskletState::Runnable;
    }

    /// Takes a tasklet out; gives the one after it, if it was not alone.
    pub(crate) fn ring_remove(&mut self, tasklet: Value) -> Option<Value> {
        let object = &mut self.heap.tasklets[tasklet.index()];
        let next = std::mem::take(&mut object.next);
        let previous = std::mem::take(&mut object.previous);
        object.state = TaskletState::Paused;
        self.ring_close(tasklet, previous, next)
    }

    /// Closes the gap that a tasklet leaves between its neighbours; gives the one after it, if it was not alone.
    #[inline]
    pub(super) fn ring_close(
        &mut self,
        tasklet: Value,
        previous: Value,
        next: Value,
    ) -> Option<Value> {
        if next == tasklet {
            self.ring_anchor = Value::UNSET;
            return None;
        }
        // The current tasklet's place is where the pointer stands: what comes next goes on from there.
        if self.ring_anchor == tasklet || self.current == tasklet {
            self.ring_anchor = next;
        }
        self.heap.tasklets[previous.index()].next = next;
        self.heap.tasklets[next.index()].previous = previous;
        Some(next)
    }

    /// Whether a tasklet is in the ring.
    #[must_use]
    pub fn is_runnable(&self, tasklet: Value) -> bool {
        self.heap.tasklets[tasklet.index()].state == TaskletState::Runnable
    }

    /// The runnable tasklets from the current one on, in order.
    #[must_use]
    pub fn ring(&self) -> Vec<Value> {
        let start = if self.is_runnable(self.current) {
            self.current
        } else {
            self.ring_anchor
        };
        if start.is_unset() {
            return Vec::new();
        }
        let mut members = vec![start];
        let mut at = self.heap.tasklets[start.index()].next;
        while at != start && !at.is_unset() {
            members.push(at);
            at = self.heap.tasklets[at.index()].next;
        }
        members
    }
}
