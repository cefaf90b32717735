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
        Err(io::Error::new(
            io::ErrorKind::PermissionDenied,
            format!("the host grants no files: {path}"),
        ))
    }

    /// Writes a whole file.
    fn write_file(&mut self, path: &str, _content: &[u8]) -> io::Result<()> {
        Err(io::Error::new(
            io::ErrorKind::PermissionDenied,
            format!("the host grants no files: {path}"),
        ))
    }

    /// The source of a module, by dotted name: the name to show for the file, its text, and whether it is a package.
    fn find_module(&mut self, _name: &str) -> io::Result<Option<ModuleSource>> {
        Ok(None)
    }
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
