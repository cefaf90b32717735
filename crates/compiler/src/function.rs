//! One code object in the making: its instructions, labels, handlers and constants.
//!
//! Nothing is emitted where control cannot come: after a `return` the emitter is silent until a label that something
//! jumps to is placed. A label carries what is known about the locals from its jumps to its place.

use std::collections::HashMap;
use std::sync::Arc;

use dormouse_bytecode::{Code, Constant, Handler, Instruction, Op};
use dormouse_source::Span;
use dormouse_syntax::ast::Stmt;

use crate::flow::LocalSet;
use crate::pool::{ConstantPool, NamePool};
use crate::registers::{Reg, Registers};
use crate::scope::ScopeId;

/// A place to jump to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Label(usize);

#[derive(Debug, Default)]
struct LabelState {
    target: Option<u32>,
    /// The jumps that wait for the target.
    jumps: Vec<u32>,
    /// Whether it is the handler of some instruction.
    is_guard: bool,
    /// What is known at all jumps together; `None` before the first.
    flow: Option<LocalSet>,
}

/// What `return`, `break` and `continue` must leave on their way.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Block<'a> {
    /// A loop with the labels of `break` and `continue`.
    Loop { on_break: Label, on_continue: Label },
    /// An `except` body: the caught pair, and the name to unbind.
    Except {
        caught: Reg,
        name: Option<&'a str>,
        outer: Option<Label>,
        span: Span,
    },
    /// A body whose `finally` must run; `outer` guards that.
    Finally {
        body: &'a [Stmt],
        outer: Option<Label>,
    },
    /// A `finally` running for an exception.
    FinallyCaught { caught: Reg, outer: Option<Label> },
    /// A `with` body: the call area of `__exit__`.
    With {
        area: Reg,
        is_async: bool,
        span: Span,
        outer: Option<Label>,
    },
}

/// One code object in the making.
#[derive(Debug)]
pub(crate) struct Function<'a> {
    pub(crate) scope: ScopeId,
    pub(crate) qualname: String,
    pub(crate) registers: Registers,
    /// Local numbers by name.
    pub(crate) locals: HashMap<Arc<str>, usize>,
    /// The names, by local number.
    pub(crate) local_names: Vec<Arc<str>>,
    /// Locals that some statement unsets: nothing is known of them after a jump back or an exception.
    pub(crate) deleted: LocalSet,
    pub(crate) constants: ConstantPool,
    pub(crate) names: NamePool,
    pub(crate) children: Vec<Arc<Code>>,
    pub(crate) blocks: Vec<Block<'a>>,
    /// The handler that guards what is emitted now.
    pub(crate) handler: Option<Label>,
    /// What is known of the locals; `None` where control cannot come.
    pub(crate) flow: Option<LocalSet>,
    pub(crate) instructions: Vec<Instruction>,
    pub(crate) spans: Vec<Span>,
    pub(crate) sites: Vec<u32>,
    guards: Vec<Option<Label>>,
    labels: Vec<LabelState>,
}

impl Function<'_> {
    pub(crate) fn new(scope: ScopeId, qualname: String, registers: Registers) -> Self {
        Self {
            scope,
            qualname,
            registers,
            locals: HashMap::new(),
            local_names: Vec::new(),
            deleted: LocalSet::default(),
            constants: ConstantPool::default(),
            names: NamePool::default(),
            children: Vec::new(),
            blocks: Vec::new(),
            handler: None,
            flow: Some(LocalSet::default()),
            instructions: Vec::new(),
            spans: Vec::new(),
            sites: Vec::new(),
            guards: Vec::new(),
            labels: Vec::new(),
        }
    }

    pub(crate) fn pc(&self) -> u32 {
        self.instructions.len() as u32
    }

    pub(crate) fn is_reachable(&self) -> bool {
        self.flow.is_some()
    }

    /// Appends an instruction, unless control cannot come here.
    pub(crate) fn emit(&mut self, op: Op, [a, b, c]: [u8; 3], d: u32, span: Span) {
        if self.flow.is_none() {
            return;
        }
        self.instructions.push(Instruction::new(op, a, b, c, d));
        self.spans.push(span);
        self.guards.push(self.handler);
        if let Some(handler) = self.handler {
            self.labels[handler.0].is_guard = true;
        }
        if op.is_final() {
            self.flow = None;
        }
    }

    /// Puts a return behind a `raise` at the very end: while the exception is being made, the frame stands there.
    pub(crate) fn end_after_raise(&mut self) {
        let (Some(last), Some(span)) = (self.instructions.last(), self.spans.last()) else {
            return;
        };
        if matches!(last.op(), Some(Op::Raise | Op::RaiseFrom)) {
            let end = Instruction::new(Op::Return, last.a(), 0, 0, 0);
            self.spans.push(*span);
            self.instructions.push(end);
            self.guards.push(None);
        }
    }

    pub(crate) fn new_label(&mut self) -> Label {
        self.labels.push(LabelState::default());
        Label(self.labels.len() - 1)
    }

    /// Emits a jump; the locals known here are handed to the label.
    pub(crate) fn jump(&mut self, op: Op, fields: [u8; 3], label: Label, span: Span) {
        let Some(flow) = &self.flow else { return };
        let pc = self.pc();
        let state = &mut self.labels[label.0];
        let target = state.target.unwrap_or_else(|| {
            state.jumps.push(pc);
            merge(&mut state.flow, flow);
            0
        });
        self.emit(op, fields, target, span);
    }

    /// Places a label here.
    pub(crate) fn place(&mut self, label: Label) {
        self.drop_jump_to_next(label);
        let pc = self.pc();
        let state = &mut self.labels[label.0];
        state.target = Some(pc);
        for jump in state.jumps.drain(..) {
            let instruction = &mut self.instructions[jump as usize];
            *instruction = instruction.with_d(pc);
        }
        if let Some(flow) = state.flow.take() {
            merge(&mut self.flow, &flow);
        }
    }

    /// Places a label that is reached in ways not yet seen: by exceptions, or by jumps back.
    pub(crate) fn place_with(&mut self, label: Label, flow: Option<LocalSet>) {
        self.labels[label.0].target = Some(self.pc());
        self.flow = flow;
    }

    /// Whether the label is the handler of some instruction.
    pub(crate) fn is_guard(&self, label: Label) -> bool {
        self.labels[label.0].is_guard
    }

    fn drop_jump_to_next(&mut self, label: Label) {
        let Some(last) = self.pc().checked_sub(1) else {
            return;
        };
        let is_plain = self.instructions[last as usize].op() == Some(Op::Jump);
        let is_own = self.labels[label.0].jumps.last() == Some(&last);
        if self.flow.is_none() && is_plain && is_own {
            self.labels[label.0].jumps.pop();
            self.instructions.pop();
            self.spans.pop();
            self.guards.pop();
        }
    }

    /// What is known when an exception lands or a loop comes around: nothing that may be unset in between.
    pub(crate) fn flow_without_deleted(&self) -> Option<LocalSet> {
        let mut flow = self.flow.clone()?;
        flow.subtract(&self.deleted);
        Some(flow)
    }

    pub(crate) fn constant(&mut self, constant: Constant) -> u32 {
        self.constants.index_of(constant)
    }

    pub(crate) fn site(&mut self, name: &str) -> u32 {
        let name = self.names.index_of(name);
        self.sites.push(name);
        self.sites.len() as u32 - 1
    }

    /// The handlers as a table: sorted, disjoint, neighbours with one target joined.
    pub(crate) fn handlers(&self) -> Vec<Handler> {
        let mut handlers: Vec<Handler> = Vec::new();
        for (pc, guard) in self.guards.iter().enumerate() {
            let Some(label) = guard else { continue };
            let pc = pc as u32;
            let target = self.labels[label.0]
                .target
                .expect("a handler's label is placed after its body");
            match handlers.last_mut() {
                Some(last) if last.end == pc && last.target == target => last.end = pc + 1,
                _ => handlers.push(Handler {
                    start: pc,
                    end: pc + 1,
                    target,
                }),
            }
        }
        handlers
    }
}

fn merge(into: &mut Option<LocalSet>, flow: &LocalSet) {
    match into {
        Some(known) => known.intersect(flow),
        None => *into = Some(flow.clone()),
    }
}
