//! The commands that only look: inspect, diff, dis.

use std::path::{Component, Path, PathBuf};
use std::process::ExitCode;

use dormouse::{Reader, TextOptions};

use crate::arguments::{Diff, Inspect};
use crate::failure::{Failure, print, read_bytes, read_text};

/// Prints what is in an image.
pub(crate) fn inspect(options: &Inspect) -> Result<ExitCode, Failure> {
    let bytes = read_bytes(&options.image)?;
    let mut reader = open(&options.image, &bytes)?;
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

fn open<'a>(image: &Path, bytes: &'a [u8]) -> Result<Reader<'a>, Failure> {
    dormouse::read(bytes).map_err(|error| Failure::image(image, error))
}

/// Gives a reader the source files that are found; the others' lines are not shown.
fn add_sources(reader: &mut Reader<'_>, paths: &[PathBuf]) {
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
        // A stranger's image names what it likes; only what is in the folder is read.
        let is_below = Path::new(file)
            .components()
            .all(|it| matches!(it, Component::Normal(_)));
        let whole = is_below.then(|| path.join(file));
        whole.into_iter().chain([path.join(name)]).collect()
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
    let (old, new) = (read_bytes(&options.old)?, read_bytes(&options.new)?);
    let (old, new) = (open(&options.old, &old)?, open(&options.new, &new)?);
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
