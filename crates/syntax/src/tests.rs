mod errors;
mod interactive;
mod limits;
mod mistakes;
mod trees;

use dormouse_source::{Diagnostic, SourceFile};

use crate::parse_module;

fn error(text: &str) -> Diagnostic {
    match parse_module(&SourceFile::new("test", text)) {
        Err(error) => error,
        Ok(_) => panic!("accepted: {text}"),
    }
}

#[track_caller]
fn check(cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        let error = error(text);
        let kind = error.kind.exception_name();
        let kind = if kind == "SyntaxError" {
            String::new()
        } else {
            format!("{kind}: ")
        };
        assert_eq!(format!("{kind}{}", error.message), *expected, "{text}");
    }
}
