//! Identity numbers: given out when first asked for, kept for as long as the object lives, carried by images. Hashes of
//! objects that are equal to nothing but themselves derive from them. Tasklets get theirs when they are made, so that
//! two images of one program tell which is which.

use std::collections::{BTreeMap, BTreeSet};

use crate::object::{Entry, Table};
use crate::{Kind, Value, Vm};

impl Vm {
    /// The identity number of an object, handed out when first asked for; it travels with images.
    pub fn serial(&mut self, value: Value) -> u32 {
        let place = match value.kind() {
            Some(Kind::Instance) => &mut self.heap.instances[value.index()].serial,
            Some(Kind::Tasklet) => &mut self.heap.tasklets[value.index()].serial,
            _ => self.serials.entry(value).or_default(),
        };
        if *place == 0 {
            *place = self.next_serial;
            self.next_serial = self.next_serial.saturating_add(1);
        }
        *place
    }

    /// The identity number to be given out next, and those of objects other than instances, which carry their own.
    pub fn serials(&self) -> (u32, impl Iterator<Item = (Value, u32)>) {
        let tasklets = self.heap.tasklets.indices().filter_map(|at| {
            let serial = self.heap.tasklets[at].serial;
            (serial != 0).then(|| (Value::handle(Kind::Tasklet, at), serial))
        });
        let others = self.serials.iter().map(|(value, serial)| (*value, *serial));
        (self.next_serial, tasklets.chain(others))
    }

    /// Gives the objects of a program that goes on in this VM the identity numbers they had, before any of its tables
    /// is filled. `next` is the number to be given out next.
    /// Objects of the library that the program has no number for keep theirs, or get new ones where the program gave
    /// theirs to something else, or will. Tables of the library are put in order again when that changes their hashes.
    pub fn restore_serials(&mut self, next: u32, serials: impl IntoIterator<Item = (Value, u32)>) {
        self.next_serial = next.max(1);
        let restored: BTreeMap<Value, u32> = serials.into_iter().collect();
        let mut taken: BTreeSet<u32> = restored.values().copied().collect();
        let mut changes_hashes = false;
        // Far from those that the program will give out.
        let mut spare = u32::MAX;
        let mut move_away = |serial: &mut u32, taken: &mut BTreeSet<u32>| {
            while !taken.insert(spare) {
                spare -= 1;
            }
            *serial = spare;
        };
        for (value, serial) in &mut self.serials {
            if let Some(restored) = restored.get(value) {
                changes_hashes |= restored != serial;
            } else if *serial >= next || !taken.insert(*serial) {
                move_away(serial, &mut taken);
                changes_hashes = true;
            }
        }
        let instances: Vec<u32> = self.heap.instances.indices().collect();
        for at in instances {
            let serial = &mut self.heap.instances[at].serial;
            if *serial >= self.next_serial {
                move_away(serial, &mut taken);
                changes_hashes = true;
            }
        }
        for (value, serial) in restored {
            if value.is_kind(Kind::Tasklet) {
                self.heap.tasklets[value.index()].serial = serial;
            } else {
                self.serials.insert(value, serial);
            }
        }
        if changes_hashes {
            self.rehash_tables();
        }
    }

    fn rehash_tables(&mut self) {
        let dicts: Vec<u32> = self.heap.dicts.indices().collect();
        for at in dicts {
            let table = &self.heap.dicts[at].table;
            if let Some(table) = self.rehashed(table.iter().copied().collect()) {
                self.heap.dicts[at].table = table;
            }
        }
        let sets: Vec<u32> = self.heap.sets.indices().collect();
        for at in sets {
            let table = &self.heap.sets[at].table;
            if let Some(table) = self.rehashed(table.iter().copied().collect()) {
                self.heap.sets[at].table = table;
            }
        }
    }

    /// A table with the hashes that its keys have now, where they have changed.
    fn rehashed(&mut self, mut entries: Vec<Entry>) -> Option<Table> {
        let mut has_changed = false;
        for entry in &mut entries {
            if entry.key.is_kind(Kind::Str) {
                continue;
            }
            if let Some(Ok(hash)) = self.quick_hash(entry.key) {
                has_changed |= hash != entry.hash;
                entry.hash = hash;
            }
        }
        has_changed.then(|| {
            let mut table = Table::default();
            for entry in entries {
                table.insert_new(entry.hash, entry.key, entry.value);
            }
            table
        })
    }
}
