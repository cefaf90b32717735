//! Compiles the modules that are written in the language. What it leaves in `OUT_DIR` is their code, and `modules.rs`,
//! the table of it.

use std::error::Error;
use std::fmt::Write as _;
use std::path::PathBuf;
use std::sync::Arc;
use std::{env, fs};

use dormouse_compiler::compile_library;
use dormouse_image::pack_code;

const SOURCES: &[(&str, &str)] = &[
    ("pickle", include_str!("src/pickle.py")),
    ("copyreg", include_str!("src/copyreg.py")),
    ("copy", include_str!("src/copy.py")),
];

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=src");
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let mut table = String::from("const MODULES: &[(&str, &[u8])] = &[\n");
    for (module, text) in SOURCES {
        let code = compile_library(&format!("<{module}>"), text)?;
        fs::write(
            out.join(format!("{module}.code")),
            pack_code(&Arc::new(code))?,
        )?;
        writeln!(
            table,
            "    ({module:?}, include_bytes!(\"{module}.code\")),"
        )?;
    }
    table.push_str("];\n");
    fs::write(out.join("modules.rs"), table)?;
    Ok(())
}
