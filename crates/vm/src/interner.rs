//! Interned strings: one object for each name, so that names compare by identity.

use std::collections::BTreeMap;

use crate::Value;
use crate::heap::Heap;
use crate::object::Str;

/// The interned strings of a VM. It does not keep them alive.
#[derive(Debug, Default)]
pub(crate) struct Interner {
    strings: BTreeMap<Box<str>, Value>,
}

impl Interner {
    pub(crate) fn intern(&mut self, heap: &mut Heap, text: &str) -> Value {
        if let Some(value) = self.strings.get(text) {
            return *value;
        }
        let mut string = Str::new(text.into());
        string.is_interned = true;
        let value = heap.alloc(string);
        self.strings.insert(text.into(), value);
        value
    }

    pub(crate) fn retain(&mut self, mut keep: impl FnMut(Value) -> bool) {
        self.strings.retain(|_, value| keep(*value));
    }
}
