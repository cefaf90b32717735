//! One object: what it is, what it refers to, what refers to it.

use super::Reader;
use super::parts;
use super::sizes::encoded_len;
use super::value::PAGE;
use crate::wire::v1::{Object, Value};

/// How many references are listed each way.
const MAX_REFERENCES: usize = 200;

impl Reader<'_> {
    /// One object as text, with its references; `None` when there is none of this number.
    #[must_use]
    pub fn object(&self, number: u32) -> Option<String> {
        let object = self.image.objects.get(number as usize)?;
        let kind = match object {
            Object::Instance(instance) => {
                format!("instance of {}", self.class_name(instance.class))
            }
            other => parts::kind_name(other).to_string(),
        };
        let mut text = format!("object {number}: {kind}, {} bytes\n", encoded_len(object));
        text += &format!("  {}\n", self.repr(Value::Object(number), PAGE));
        let references = self.references(object);
        if !references.is_empty() {
            text += "refers to:\n";
            text += &listed(&references);
        }
        let referrers = self.referrers(number);
        if !referrers.is_empty() {
            text += "referred to by:\n";
            text += &listed(&referrers);
        }
        Some(text)
    }

    fn references(&self, object: &Object) -> Vec<String> {
        let mut lines = Vec::new();
        parts::visit(object, &self.image.shapes, &mut |label, value| {
            if let Value::Object(id) = value {
                lines.push(format!(
                    "{}: #{id} {}",
                    self.label(label),
                    self.shown(value).text
                ));
            }
        });
        lines
    }

    fn referrers(&self, wanted: u32) -> Vec<String> {
        let mut lines = Vec::new();
        for (id, object) in self.image.objects.iter().enumerate() {
            parts::visit(object, &self.image.shapes, &mut |label, value| {
                if value == Value::Object(wanted) {
                    let kind = parts::kind_name(object);
                    lines.push(format!("#{id} ({kind}): {}", self.label(label)));
                }
            });
        }
        lines
    }
}

fn listed(lines: &[String]) -> String {
    let mut text = String::new();
    for line in lines.iter().take(MAX_REFERENCES) {
        text += &format!("  {line}\n");
    }
    if lines.len() > MAX_REFERENCES {
        text += &format!("  … {} more\n", lines.len() - MAX_REFERENCES);
    }
    text
}
