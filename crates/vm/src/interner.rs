//! Interned strings: one object for each name, so that names compare by identity.

use hashbrown::HashTable;

use crate::Value;
use crate::heap::Heap;
use crate::object::{Str, hash_text};

/// The interned strings of a VM. It does not keep them alive. The texts lie in the heap; this holds handles only.
#[derive(Clone, Debug, Default)]
pub(crate) struct Interner {
    strings: HashTable<Value>,
}

impl Interner {
    pub(crate) fn intern(&mut self, heap: &mut Heap, text: &str) -> Value {
        let hash = hash_text(text);
        if let Some(value) = self.strings.find(hash, |it| heap.text(*it) == text) {
            return *value;
        }
        let mut string = Str::new(text.into());
        string.is_interned = true;
        let value = heap.alloc(string);
        let rehash = |it: &Value| heap.strs[it.index()].hash();
        self.strings.insert_unique(hash, value, rehash);
        value
    }

    pub(crate) fn retain(&mut self, mut keep: impl FnMut(Value) -> bool) {
        self.strings.retain(|value| keep(*value));
    }
}
