//! Dicts and sets, whose hashes need finished keys, and the iterators over them.

use dormouse_image::wire::v1::{self as wire, Object};
use dormouse_vm::Value;
use dormouse_vm::object::{Iter, Table};

use super::Loader;
use crate::graph::{has_plain_hash, identity};

impl Loader<'_> {
    /// Fills tables whose keys are all strings, or the others: those need finished classes for their hashes.
    ///
    /// A frozenset may be a key itself, or stand in one: it is filled before what it is hashed for.
    pub(super) fn fill_tables(&mut self, wants_names: bool) {
        if !wants_names {
            self.fill_frozensets();
        }
        let image = self.image;
        for (index, object) in image.objects.iter().enumerate() {
            match object {
                Object::Dict(entries)
                    if entries.iter().all(|it| self.is_name(it.0)) == wants_names =>
                {
                    for (key, hash, value) in entries {
                        self.insert(self.made[index], *key, *hash, self.value(*value));
                    }
                }
                Object::Set { is_frozen, items }
                    if self.has_names(items) == wants_names && (wants_names || !is_frozen) =>
                {
                    self.fill_set(index, items);
                }
                _ => {}
            }
        }
    }

    /// Fills the frozensets of other things than strings: those that others contain come first, also where they stand in
    /// tuples or are what an instance of a subclass carries.
    fn fill_frozensets(&mut self) {
        let image = self.image;
        let mut is_seen = vec![false; image.objects.len()];
        let mut open = Vec::new();
        let is_frozen = |it: &usize| {
            matches!(
                image.objects[*it],
                Object::Set {
                    is_frozen: true,
                    ..
                }
            )
        };
        for first in (0..image.objects.len()).filter(is_frozen) {
            open.push((first, 0));
            while let Some((index, n_done)) = open.pop() {
                let part = match &image.objects[index] {
                    Object::Set {
                        is_frozen: true,
                        items,
                    } => items.get(n_done).map(|it| it.0),
                    Object::Tuple(items) => items.get(n_done).copied(),
                    Object::Instance(instance) if n_done == 0 => Some(instance.payload),
                    Object::Instance(_) => None,
                    _ => continue,
                };
                if n_done == 0 && std::mem::replace(&mut is_seen[index], true) {
                    continue;
                }
                if let Some(part) = part {
                    open.push((index, n_done + 1));
                    if let wire::Value::Object(id) = part {
                        open.push((id as usize, 0));
                    }
                } else if let Object::Set { items, .. } = &image.objects[index]
                    && !self.has_names(items)
                {
                    self.fill_set(index, items);
                }
            }
        }
    }

    fn fill_set(&mut self, index: usize, items: &[(wire::Value, Option<u64>)]) {
        for (item, hash) in items {
            self.insert(self.made[index], *item, *hash, Value::UNSET);
        }
    }

    fn has_names(&self, items: &[(wire::Value, Option<u64>)]) -> bool {
        items.iter().all(|it| self.is_name(it.0))
    }

    fn is_name(&self, key: wire::Value) -> bool {
        matches!(key, wire::Value::Object(id) if matches!(self.image.objects[id as usize], Object::Str(_)))
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
            if let Object::Iter(wire::Iter::Table(table, n_given, len, ..)) = object {
                let table = self.value(*table);
                let is_ordered = self.vm.is_ordered(table);
                let entries = self.vm.table(table);
                let n_entries = entries.map_or(0, |it| it.entries().len());
                let version = entries.map_or(0, Table::version);
                if let Iter::Table {
                    entry_idx,
                    n_left,
                    is_reversed,
                    ..
                } = &mut self.vm.heap.iters[made.index()]
                {
                    let n_given = *n_given as i64;
                    let at = match is_reversed {
                        true => (n_entries as i64).saturating_sub(n_given),
                        false => n_given,
                    };
                    *entry_idx = usize::try_from(at).unwrap_or(0);
                    if is_ordered {
                        let is_changed = len >> 32 > 0;
                        *n_left = version.wrapping_sub(u32::from(is_changed));
                    }
                }
            }
        }
    }
}
