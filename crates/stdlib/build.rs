//! Compiles the part of the library that is written in the language.
//!
//! What it leaves in `OUT_DIR` is a file of code for each source and `library.rs`, the two tables of `sources` with the
//! code in the place of the text.

mod sources;

use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::{env, fs};

use dormouse_compiler::compile_library;
use dormouse_image::pack_code;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=src");
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let mut tables = String::new();
    table(&mut tables, &out, "PRELUDE", sources::PRELUDE)?;
    table(&mut tables, &out, "MODULES", sources::MODULES)?;
    fs::write(out.join("library.rs"), tables)?;
    Ok(())
}

/// Compiles the sources of a table and writes the table of their code.
fn table(
    to: &mut String,
    out: &Path,
    name: &str,
    sources: &[(&str, &str)],
) -> Result<(), Box<dyn Error>> {
    writeln!(to, "pub(crate) const {name}: &[(&str, &[u8])] = &[")?;
    for (at, (source, text)) in sources.iter().enumerate() {
        let source_file = format!("<{}>", source.trim_matches(['<', '>']));
        let code = compile_library(&source_file, text)?;
        let file = format!("{name}_{at}.code");
        fs::write(out.join(&file), pack_code(&Arc::new(code))?)?;
        writeln!(to, "    ({source:?}, include_bytes!({file:?})),")?;
    }
    writeln!(to, "];")?;
    Ok(())
}
