//! The commands that only look: inspect, diff, dis.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use dormouse::{Reader, TextOptions};

use crate::arguments::{Diff, Inspect};
use crate::failure::{Failure, print, read_bytes, read_text};

/// Prints what is in an image.
pub(crate) fn inspect(options: &Inspect) -> Result<ExitCode, Failure> {
    let mut reader = open(&options.image)?;
    add_sources(&mut reader, &options.source);
    let text = if options.json {
        reader.json() + "\n"
    } else if options.dot {
        reader.dot()
    } else if options.sizes {
        reader.sizes()
    } else if let Some(number) = options.object {
        found(reader.object(number), "object", &options.image)?
    } else if let Some(number) = options.tasklet {
        found(
            reader.tasklet(number, &text_options(options)),
            "tasklet",
            &options.image,
        )?
    } else {
        reader.text(&text_options(options))
    };
    print(&text);
    Ok(ExitCode::SUCCESS)
}

fn text_options(options: &Inspect) -> TextOptions {
    TextOptions {
        all: options.all,
        globals: options.globals,
        numbers: options.numbers,
    }
}

fn found(text: Option<String>, what: &str, image: &Path) -> Result<String, Failure> {
    text.ok_or_else(|| {
        Failure::usage(&format!(
            "{}: there is no {what} of that number",
            image.display()
        ))
    })
}

fn open(image: &Path) -> Result<Reader, Failure> {
    let bytes = read_bytes(image)?;
    dormouse::read(&bytes).map_err(|error| Failure::image(image, error))
}

/// Gives a reader the source files that are found; the others' lines are not shown.
fn add_sources(reader: &mut Reader, paths: &[PathBuf]) {
    let files: Vec<String> = reader.files().into_iter().map(str::to_string).collect();
    for file in files {
        let found = paths.iter().find_map(|it| source_text(it, &file));
        if let Some(text) = found {
            reader.add_source(&file, &text);
        }
    }
}

/// The text of a source file that an image names, from a file of that name or a folder it is in.
fn source_text(path: &Path, file: &str) -> Option<String> {
    let name = Path::new(file).file_name()?;
    let candidates = if path.is_dir() {
        vec![path.join(file), path.join(name)]
    } else if path.file_name() == Some(name) {
        vec![path.to_path_buf()]
    } else {
        Vec::new()
    };
    candidates
        .iter()
        .find_map(|it| std::fs::read_to_string(it).ok())
}

/// Tells what changed between two images; the status says whether anything did.
pub(crate) fn diff(options: &Diff) -> Result<ExitCode, Failure> {
    let (old, new) = (open(&options.old)?, open(&options.new)?);
    let lines = old.diff(&new);
    let text: String = lines.iter().map(|it| format!("{it}\n")).collect();
    print(&text);
    Ok(if lines.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// Prints the bytecode of a script.
pub(crate) fn dis(script: &Path) -> Result<ExitCode, Failure> {
    let text = read_text(script)?;
    let listing = dormouse::disassemble(&script.display().to_string(), &text)?;
    print(&listing);
    Ok(ExitCode::SUCCESS)
}
