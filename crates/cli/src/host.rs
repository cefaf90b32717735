//! What the command line grants to scripts: the terminal, the clock, files, modules beside the script.

use std::collections::hash_map::RandomState;
use std::fs;
use std::hash::BuildHasher;
use std::io::{self, BufRead, IsTerminal, Read, Seek, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use dormouse::{FileStatus, Host, ModuleSource};

/// How often Ctrl-C was pressed since the program last took notice.
static INTERRUPTS: AtomicU32 = AtomicU32::new(0);
/// A program that does not take notice of so many ends at once.
const MAX_INTERRUPTS: u32 = 3;
/// The exit status of a program that was interrupted, as shells have it.
pub(crate) const INTERRUPTED: u8 = 130;

/// Makes Ctrl-C something that the running program takes notice of.
pub(crate) fn listen_for_interrupts() {
    // Without a handler Ctrl-C ends the process, which is the next best thing.
    let _ = ctrlc::set_handler(|| {
        if INTERRUPTS.fetch_add(1, Ordering::Relaxed) + 1 >= MAX_INTERRUPTS {
            std::process::exit(i32::from(INTERRUPTED));
        }
    });
}

/// Forgets what was pressed while nothing ran.
pub(crate) fn forget_interrupts() {
    INTERRUPTS.store(0, Ordering::Relaxed);
}

/// How long a sleeping host goes without looking for interrupts.
const LOOK: Duration = Duration::from_millis(50);

/// The host of a script that a person runs.
pub(crate) struct Terminal {
    /// Where modules are looked for.
    folder: PathBuf,
    output: io::BufWriter<io::Stdout>,
    /// Whether a person watches: each line is shown when it is whole.
    is_watched: bool,
}

impl Terminal {
    /// A host for a script; modules are found beside it.
    pub(crate) fn new(script: &Path) -> Self {
        let folder = script.parent().map(Path::to_path_buf).unwrap_or_default();
        Self {
            folder,
            output: io::BufWriter::new(io::stdout()),
            is_watched: io::stdout().is_terminal(),
        }
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        // Nobody is left to tell when the last flush fails.
        let _ = self.output.flush();
    }
}

impl Host for Terminal {
    fn write(&mut self, text: &str) {
        // A closed pipe ends the output, not the program.
        let _ = self.output.write_all(text.as_bytes());
        if self.is_watched && text.contains('\n') {
            let _ = self.output.flush();
        }
    }

    fn write_error(&mut self, text: &str) {
        let _ = self.output.flush();
        let _ = io::stderr().write_all(text.as_bytes());
    }

    fn flush(&mut self) {
        let _ = self.output.flush();
    }

    fn read_line(&mut self) -> io::Result<String> {
        self.output.flush()?;
        let mut line = String::new();
        io::stdin().lock().read_line(&mut line)?;
        Ok(line)
    }

    fn now(&mut self) -> Option<f64> {
        SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .ok()
            .map(|it| it.as_secs_f64())
    }

    fn sleep(&mut self, seconds: f64) -> bool {
        let _ = self.output.flush();
        // A time too long to be told is one that only an interrupt ends.
        let whole = Duration::try_from_secs_f64(seconds).unwrap_or(Duration::MAX);
        let start = Instant::now();
        while let Some(left) = whole.checked_sub(start.elapsed()) {
            if left.is_zero() || INTERRUPTS.load(Ordering::Relaxed) > 0 {
                break;
            }
            std::thread::sleep(left.min(LOOK));
        }
        true
    }

    fn take_interrupt(&mut self) -> bool {
        INTERRUPTS.load(Ordering::Relaxed) > 0 && INTERRUPTS.swap(0, Ordering::Relaxed) > 0
    }

    fn entropy(&mut self) -> Option<u64> {
        // The keys of the standard library's hashers come from the system's entropy.
        Some(RandomState::new().hash_one(SystemTime::now()))
    }

    fn read_file(&mut self, path: &str) -> io::Result<Vec<u8>> {
        fs::read(path)
    }

    fn write_file(&mut self, path: &str, content: &[u8]) -> io::Result<()> {
        fs::write(path, content)
    }

    fn file_status(&mut self, path: &str) -> io::Result<FileStatus> {
        let metadata = fs::metadata(path)?;
        let modified = metadata.modified()?.duration_since(UNIX_EPOCH);
        Ok(FileStatus {
            is_folder: metadata.is_dir(),
            len: metadata.len(),
            modified: modified.map_or(0.0, |it| it.as_secs_f64()),
        })
    }

    fn read_at(&mut self, path: &str, offset: u64, len: usize) -> io::Result<Vec<u8>> {
        let mut file = fs::File::open(path)?;
        file.seek(io::SeekFrom::Start(offset))?;
        let mut content = Vec::new();
        file.take(len as u64).read_to_end(&mut content)?;
        Ok(content)
    }

    fn write_at(&mut self, path: &str, offset: u64, content: &[u8]) -> io::Result<()> {
        let mut file = fs::OpenOptions::new().write(true).open(path)?;
        file.seek(io::SeekFrom::Start(offset))?;
        file.write_all(content)
    }

    fn create_file(&mut self, path: &str, must_be_new: bool) -> io::Result<()> {
        let mut options = fs::OpenOptions::new();
        options.write(true);
        if must_be_new {
            options.create_new(true);
        } else {
            options.create(true).truncate(false);
        }
        options.open(path).map(drop)
    }

    fn resize_file(&mut self, path: &str, len: u64) -> io::Result<()> {
        fs::OpenOptions::new().write(true).open(path)?.set_len(len)
    }

    fn remove_file(&mut self, path: &str) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn rename(&mut self, from: &str, to: &str) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn list_folder(&mut self, path: &str) -> io::Result<Vec<String>> {
        fs::read_dir(path)?
            .map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()))
            .collect()
    }

    fn create_folder(&mut self, path: &str) -> io::Result<()> {
        fs::create_dir(path)
    }

    fn remove_folder(&mut self, path: &str) -> io::Result<()> {
        fs::remove_dir(path)
    }

    fn current_folder(&mut self) -> io::Result<String> {
        Ok(std::env::current_dir()?.to_string_lossy().into_owned())
    }

    fn find_module(&mut self, name: &str) -> io::Result<Option<ModuleSource>> {
        let stem = self.folder.join(name.replace('.', "/"));
        for (path, is_package) in [
            (stem.join("__init__.py"), true),
            (stem.with_extension("py"), false),
        ] {
            if path.is_file() {
                let text = std::fs::read_to_string(&path)?;
                return Ok(Some(ModuleSource {
                    file: path.display().to_string(),
                    text,
                    is_package,
                }));
            }
        }
        Ok(None)
    }

    fn find_folder(&mut self, name: &str) -> Option<String> {
        let folder = self.folder.join(name.replace('.', "/"));
        folder.is_dir().then(|| folder.display().to_string())
    }
}
