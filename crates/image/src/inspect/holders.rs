//! Through which variables channels and tasklets can be reached: their names, and who could wake whom.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::Reader;
use super::literal;
use super::report::Holder;
use crate::wire::v1::{Object, Value};

/// How far from a variable a channel or tasklet is looked for.
const MAX_STEPS: usize = 3;
/// How many objects are looked at for one variable.
const MAX_LOOKED_AT: usize = 200;
/// How many holders are kept for one channel or tasklet.
const MAX_HOLDERS: usize = 50;

pub(super) type Holders = BTreeMap<u32, Vec<Holder>>;

impl Reader<'_> {
    /// The holders of every channel and tasklet: globals first, then locals.
    pub(super) fn find_holders(&self) -> Holders {
        let mut holders = Holders::new();
        for object in &self.image.objects {
            if let Object::Module(name, namespace) = object {
                let scope = self.text_of(*name);
                for (path, value) in self.entries(*namespace) {
                    self.look_from(None, scope, path, value, &mut holders);
                }
            }
        }
        for (id, tasklet) in self.tasklets() {
            let number = self.tasklet_numbers.get(&id).copied();
            for frame in &tasklet.frames {
                let Some(code) = self.code_of(frame.callee) else {
                    continue;
                };
                for (name, value) in code.locals.iter().zip(&frame.registers) {
                    self.look_from(number, &code.qualname, name, *value, &mut holders);
                }
            }
            if tasklet.frames.is_empty() {
                let scope = self.callable_name(tasklet.function);
                self.look_from(number, &scope, "call", tasklet.pending_call, &mut holders);
            }
        }
        holders
    }

    /// Notes what a variable leads to.
    fn look_from(
        &self,
        tasklet: Option<usize>,
        scope: &str,
        name: &str,
        value: Value,
        holders: &mut Holders,
    ) {
        let mut seen = BTreeSet::new();
        let mut pending = VecDeque::from([(value, name.to_string(), 0)]);
        while let Some((value, path, n_steps)) = pending.pop_front() {
            let Value::Object(id) = value else { continue };
            if seen.len() >= MAX_LOOKED_AT || !seen.insert(id) {
                continue;
            }
            match self.get(value) {
                Some(Object::Channel(_) | Object::Tasklet(_)) => {
                    let known = holders.entry(id).or_default();
                    let scope = scope.to_string();
                    let is_known = |it: &Holder| (it.tasklet, &it.path) == (tasklet, &path);
                    if known.len() < MAX_HOLDERS && !known.iter().any(is_known) {
                        known.push(Holder {
                            tasklet,
                            scope,
                            path,
                        });
                    }
                }
                Some(object) if n_steps < MAX_STEPS => {
                    let parts = self.reachable_parts(object, &path);
                    pending.extend(
                        parts
                            .into_iter()
                            .map(|(value, path)| (value, path, n_steps + 1)),
                    );
                }
                _ => {}
            }
        }
    }

    /// What an expression can reach from an object, with the expression.
    fn reachable_parts(&self, object: &Object, path: &str) -> Vec<(Value, String)> {
        match object {
            Object::Tuple(items) | Object::List(items) => {
                let items = items.iter().take(MAX_LOOKED_AT).enumerate();
                items
                    .filter(|(_, it)| matches!(it, Value::Object(_)))
                    .map(|(at, it)| (*it, format!("{path}[{at}]")))
                    .collect()
            }
            Object::Dict(entries) => {
                let entries = entries.iter().take(MAX_LOOKED_AT);
                entries
                    .filter(|(_, _, value)| matches!(value, Value::Object(_)))
                    .map(|(key, _, value)| (*value, format!("{path}[{}]", self.key(*key))))
                    .collect()
            }
            Object::Instance(instance) => {
                let attributes = self.attributes(instance).into_iter();
                attributes
                    .map(|(name, value)| (value, format!("{path}.{name}")))
                    .collect()
            }
            Object::Cell(content) => vec![(*content, path.to_string())],
            Object::Method(_, receiver) => vec![(*receiver, format!("{path}.__self__"))],
            Object::Function(function) => {
                let cells = function.closure.iter();
                cells
                    .map(|it| (*it, format!("{path}.__closure__")))
                    .collect()
            }
            _ => Vec::new(),
        }
    }

    fn key(&self, key: Value) -> String {
        match self.get(key) {
            Some(Object::Str(text)) => literal::string(text, 30),
            Some(_) => "…".to_string(),
            None => self.shown(key).text,
        }
    }

    /// A channel's short name: the first variable that leads to it.
    pub(super) fn channel_name(&self, id: u32) -> Option<&str> {
        Some(self.holders.get(&id)?.first()?.path.as_str())
    }
}
