//! The one way from a VM to the world.

use std::io;

/// What the host grants to a VM. Everything has a default that refuses, except output, which is required.
pub trait Host: Send {
    /// Writes text to standard output.
    fn write(&mut self, text: &str);

    /// Writes text to standard error.
    fn write_error(&mut self, text: &str) {
        self.write(text);
    }

    /// Hands on what is buffered of the output.
    fn flush(&mut self) {}

    /// Reads a line from standard input, with its line end; empty at the end.
    fn read_line(&mut self) -> io::Result<String> {
        Err(io::Error::new(
            io::ErrorKind::PermissionDenied,
            "the host grants no input",
        ))
    }

    /// Seconds since 1970.
    fn now(&mut self) -> Option<f64> {
        None
    }

    /// Waits.
    fn sleep(&mut self, _seconds: f64) -> bool {
        false
    }

    /// Whether somebody has asked the program to stop since this was last asked: KeyboardInterrupt is raised in it.
    fn take_interrupt(&mut self) -> bool {
        false
    }

    /// A random number to seed from.
    fn entropy(&mut self) -> Option<u64> {
        None
    }

    /// Reads a whole file.
    fn read_file(&mut self, path: &str) -> io::Result<Vec<u8>> {
        refused(path)
    }

    /// Writes a whole file.
    fn write_file(&mut self, path: &str, _content: &[u8]) -> io::Result<()> {
        refused(path)
    }

    /// What a path names.
    fn file_status(&mut self, path: &str) -> io::Result<FileStatus> {
        refused(path)
    }

    /// Reads at most so many bytes of a file from an offset on; fewer at its end.
    fn read_at(&mut self, path: &str, _offset: u64, _len: usize) -> io::Result<Vec<u8>> {
        refused(path)
    }

    /// Writes bytes into a file that exists, at an offset; zeros fill a gap before it.
    fn write_at(&mut self, path: &str, _offset: u64, _content: &[u8]) -> io::Result<()> {
        refused(path)
    }

    /// Makes a file that is empty unless it exists; when it must be new, one that exists is an error.
    fn create_file(&mut self, path: &str, _must_be_new: bool) -> io::Result<()> {
        refused(path)
    }

    /// Cuts a file off at a length, or fills it up with zeros.
    fn resize_file(&mut self, path: &str, _len: u64) -> io::Result<()> {
        refused(path)
    }

    /// Removes a file.
    fn remove_file(&mut self, path: &str) -> io::Result<()> {
        refused(path)
    }

    /// Gives a file or folder another name, replacing a file that has it.
    fn rename(&mut self, from: &str, _to: &str) -> io::Result<()> {
        refused(from)
    }

    /// The names in a folder, in any order.
    fn list_folder(&mut self, path: &str) -> io::Result<Vec<String>> {
        refused(path)
    }

    /// Makes a folder.
    fn create_folder(&mut self, path: &str) -> io::Result<()> {
        refused(path)
    }

    /// Removes an empty folder.
    fn remove_folder(&mut self, path: &str) -> io::Result<()> {
        refused(path)
    }

    /// The folder that relative paths start from.
    fn current_folder(&mut self) -> io::Result<String> {
        refused(".")
    }

    /// The source of a module, by dotted name: the name to show for the file, its text, and whether it is a package.
    fn find_module(&mut self, _name: &str) -> io::Result<Option<ModuleSource>> {
        Ok(None)
    }

    /// The folder of a package that has no source of its own, by dotted name.
    fn find_folder(&mut self, _name: &str) -> Option<String> {
        None
    }
}

fn refused<T>(path: &str) -> io::Result<T> {
    Err(io::Error::new(
        io::ErrorKind::PermissionDenied,
        format!("the host grants no files: {path}"),
    ))
}

/// What a path names.
#[derive(Clone, Copy, Debug)]
pub struct FileStatus {
    /// A folder, not a file.
    pub is_folder: bool,
    /// The length of a file in bytes.
    pub len: u64,
    /// When it was changed last, in seconds since 1970.
    pub modified: f64,
}

/// The source text of a module.
#[derive(Clone, Debug)]
pub struct ModuleSource {
    /// The name of the file, for messages.
    pub file: String,
    /// The text.
    pub text: String,
    /// Whether it may have submodules.
    pub is_package: bool,
}
