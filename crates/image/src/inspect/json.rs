//! The report and every object as JSON.

use serde::Serialize;

use super::Reader;
use super::parts::{self, Label};
use super::report::Report;
use super::sizes::encoded_len;
use crate::wire::v1::Value;

/// The whole output.
#[derive(Serialize)]
struct Everything {
    #[serde(flatten)]
    report: Report,
    /// The table of objects.
    objects: Vec<ObjectRow>,
    /// The compiled functions.
    functions: Vec<FunctionRow>,
}

/// One object.
#[derive(Serialize)]
struct ObjectRow {
    number: usize,
    bytes: usize,
    kind: &'static str,
    text: String,
    references: Vec<Reference>,
}

/// A reference from an object to another.
#[derive(Serialize)]
struct Reference {
    name: String,
    object: u32,
}

/// One compiled function.
#[derive(Serialize)]
struct FunctionRow {
    name: String,
    file: String,
    line: u32,
    is_library: bool,
    n_instructions: usize,
}

impl Reader<'_> {
    /// Everything as JSON.
    #[must_use]
    pub fn json(&self) -> String {
        let everything = Everything {
            report: self.report(),
            objects: (0..self.image.objects.len())
                .map(|it| self.object_row(it))
                .collect(),
            functions: self.function_rows(),
        };
        // The keys are all strings, and no value refuses to be serialized.
        serde_json::to_string_pretty(&everything).unwrap_or_default()
    }

    fn object_row(&self, number: usize) -> ObjectRow {
        let object = &self.image.objects[number];
        let mut references = Vec::new();
        parts::visit(object, &self.image.shapes, &mut |label, value| {
            if let Value::Object(object) = value {
                references.push(Reference {
                    name: self.label(label),
                    object,
                });
            }
        });
        let shown = self.shown(Value::Object(number as u32));
        ObjectRow {
            number,
            bytes: encoded_len(object),
            kind: shown.kind,
            text: shown.text,
            references,
        }
    }

    /// What a part is to its object, in words; the value of an entry by its key.
    pub(super) fn label(&self, label: Label<'_>) -> String {
        match label {
            Label::Entry(key) => format!("[{}]", self.shown(key).text),
            other => other.to_string(),
        }
    }

    fn function_rows(&self) -> Vec<FunctionRow> {
        let rows = self.codes.iter().map(|it| FunctionRow {
            name: it.qualname.to_string(),
            file: it.file.to_string(),
            line: it.first_line,
            is_library: it.flags.is_hidden,
            n_instructions: it.instructions.len(),
        });
        rows.collect()
    }
}
