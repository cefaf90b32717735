//! Where the bytes of an image go.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Reader;
use super::parts::{self, kind_name};
use crate::wire::v1::{Object, Value};

/// How many lines each list has.
const MAX_LINES: usize = 20;

/// The bytes that a part of the image takes, before any compression.
pub(super) fn encoded_len<T: Serialize>(part: &T) -> usize {
    // Measuring does not allocate, so it cannot fail.
    postcard::experimental::serialized_size(part).unwrap_or(0)
}

/// Who alone reaches an object.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Owner {
    Nobody,
    Tasklet(u32),
    Shared,
}

impl Reader<'_> {
    /// The bytes by kind of object, by tasklet, and the largest objects, as text.
    #[must_use]
    pub fn sizes(&self) -> String {
        let lengths: Vec<usize> = self.image.objects.iter().map(encoded_len).collect();
        let mut text = self.sections(&lengths);
        text += &self.by_kind(&lengths);
        text += &self.by_tasklet(&lengths);
        text + &self.largest(&lengths)
    }

    fn sections(&self, lengths: &[usize]) -> String {
        let image = &self.image;
        let rows = [
            ("objects", lengths.iter().sum()),
            ("code", encoded_len(&image.code)),
            ("shapes", encoded_len(&image.shapes)),
            ("sources", encoded_len(&image.sources)),
            ("literals", encoded_len(&image.literals)),
            ("needs", encoded_len(&image.meta)),
            ("program", image.program.as_ref().map_or(0, encoded_len)),
        ];
        let rows = rows
            .into_iter()
            .map(|(name, bytes)| (bytes, name.to_string()));
        table("bytes by section", rows.collect())
    }

    fn by_kind(&self, lengths: &[usize]) -> String {
        let mut kinds = BTreeMap::<&str, (usize, usize)>::new();
        for (object, bytes) in self.image.objects.iter().zip(lengths) {
            let (count, total) = kinds.entry(kind_name(object)).or_default();
            (*count, *total) = (*count + 1, *total + bytes);
        }
        let rows = kinds
            .iter()
            .map(|(kind, (count, total))| (*total, format!("{count} {kind}")));
        table("bytes by kind of object", rows.collect())
    }

    /// What each tasklet is and alone reaches.
    fn by_tasklet(&self, lengths: &[usize]) -> String {
        let mut totals = BTreeMap::<u32, usize>::new();
        for (owner, bytes) in self.owners().iter().zip(lengths) {
            if let Owner::Tasklet(id) = owner {
                *totals.entry(*id).or_default() += bytes;
            }
        }
        let rows = totals.iter().map(|(id, bytes)| {
            let number = self.tasklet_numbers.get(id).copied().unwrap_or(0);
            (
                *bytes,
                format!("tasklet {number} {}", self.name_of_tasklet(*id)),
            )
        });
        table(
            "bytes by tasklet, with what it alone reaches",
            rows.collect(),
        )
    }

    /// For each object the one tasklet that reaches it. An object changes its owner at most twice, so this is linear.
    fn owners(&self) -> Vec<Owner> {
        let objects = &self.image.objects;
        let mut owners = vec![Owner::Nobody; objects.len()];
        let mut pending: Vec<(u32, Owner)> = Vec::new();
        for (id, object) in objects.iter().enumerate() {
            let owner = match object {
                Object::Tasklet(_) => Owner::Tasklet(id as u32),
                Object::Module(..) | Object::Channel(_) => Owner::Shared,
                _ => continue,
            };
            owners[id] = owner;
            pending.push((id as u32, owner));
        }
        while let Some((id, owner)) = pending.pop() {
            if owners[id as usize] != owner {
                continue;
            }
            parts::visit(
                &objects[id as usize],
                &self.image.shapes,
                &mut |_, value| {
                    let Value::Object(part) = value else { return };
                    let is_boundary = matches!(
                        objects.get(part as usize),
                        None | Some(Object::Tasklet(_) | Object::Channel(_) | Object::Module(..))
                    );
                    if is_boundary {
                        return;
                    }
                    let known = &mut owners[part as usize];
                    let joined = if *known == Owner::Nobody {
                        owner
                    } else {
                        Owner::Shared
                    };
                    if *known != owner && *known != joined {
                        *known = joined;
                        pending.push((part, joined));
                    }
                },
            );
        }
        owners
    }

    fn largest(&self, lengths: &[usize]) -> String {
        let rows = lengths.iter().enumerate().map(|(id, bytes)| {
            let id = id as u32;
            (*bytes, id)
        });
        let mut rows: Vec<(usize, u32)> = rows.collect();
        rows.sort_by_key(|(bytes, id)| (std::cmp::Reverse(*bytes), *id));
        rows.truncate(MAX_LINES);
        let rows = rows.into_iter().map(|(bytes, id)| {
            let shown = self.shown(Value::Object(id));
            (bytes, format!("#{id} {}: {}", shown.kind, shown.text))
        });
        table("the largest objects", rows.collect())
    }
}

fn table(title: &str, mut rows: Vec<(usize, String)>) -> String {
    if rows.is_empty() {
        return String::new();
    }
    rows.sort_by(|left, right| right.0.cmp(&left.0).then_with(|| left.1.cmp(&right.1)));
    let n_rows = rows.len();
    let mut text = format!("{title}\n");
    for (bytes, what) in rows.iter().take(MAX_LINES) {
        text += &format!("{bytes:>10}  {what}\n");
    }
    if n_rows > MAX_LINES {
        let rest: usize = rows[MAX_LINES..].iter().map(|it| it.0).sum();
        text += &format!("{rest:>10}  {} more\n", n_rows - MAX_LINES);
    }
    text + "\n"
}
