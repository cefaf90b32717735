//! Dicts and sets, whose hashes need finished keys, and the iterators over them.

use dormouse_image::wire::v1::{self as wire, Object};
use dormouse_vm::Value;
use dormouse_vm::object::Iter;

use super::Loader;
use crate::graph::{has_plain_hash, identity};

impl Loader<'_> {
    /// Fills tables whose keys are all strings, or the others: those need finished classes for their hashes.
    pub(super) fn fill_tables(&mut self, wants_names: bool) {
        let image = self.image;
        for (index, object) in image.objects.iter().enumerate() {
            let is_name = |key: &wire::Value| matches!(key, wire::Value::Object(id) if matches!(image.objects[*id as usize], Object::Str(_)));
            match object {
                Object::Dict(entries) if entries.iter().all(|it| is_name(&it.0)) == wants_names => {
                    for (key, hash, value) in entries {
                        self.insert(self.made[index], *key, *hash, self.value(*value));
                    }
                }
                Object::Set {
                    is_frozen: _,
                    items,
                } if items.iter().all(|it| is_name(&it.0)) == wants_names => {
                    for (item, hash) in items {
                        self.insert(self.made[index], *item, *hash, Value::UNSET);
                    }
                }
                _ => {}
            }
        }
    }

    pub(super) fn insert(
        &mut self,
        table: Value,
        key: wire::Value,
        hash: Option<u64>,
        value: Value,
    ) {
        let key = self.value(key);
        let hash = if hash.is_none() && !has_plain_hash(key) {
            identity(key)
        } else {
            let computed = self.vm.quick_hash(key).and_then(Result::ok);
            computed.or(hash).unwrap_or(0)
        };
        if let Some(table) = self.vm.table_mut(table) {
            table.insert_new(hash, key, value);
        }
    }

    /// Reversed table iterators count from the end, which is known now.
    pub(super) fn fill_positions(&mut self) {
        for (object, made) in self.image.objects.iter().zip(&self.made) {
            if let Object::Iter(wire::Iter::Table(table, n_given, ..)) = object {
                let len = self
                    .vm
                    .table(self.value(*table))
                    .map_or(0, |it| it.entries().len());
                let given = usize::try_from(*n_given).unwrap_or(usize::MAX).min(len);
                if let Iter::Table { entry_idx, .. } = &mut self.vm.heap.iters[made.index()] {
                    *entry_idx = given;
                }
            }
        }
    }
}
