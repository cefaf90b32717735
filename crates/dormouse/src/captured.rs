//! A host that grants output, which it keeps, files in memory, and a clock that moves only while somebody waits for it.

use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use dormouse_vm::{FileStatus, Host, ModuleSource};

use crate::files::Files;

/// A host that keeps what a program writes. Its clock stands still until a program sleeps, and then it jumps, so that
/// tests never wait. Its files are in memory. Clones share text, files and clock.
#[derive(Clone, Debug, Default)]
pub struct Captured {
    text: Arc<Mutex<String>>,
    files: Arc<Mutex<Files>>,
    /// How long everybody has waited, in seconds.
    waited: Arc<Mutex<f64>>,
}

/// The time at which the clock of a [`Captured`] begins: the billionth second.
const BEGIN: f64 = 1e9;

impl Captured {
    /// A host that has kept nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// What was written so far.
    #[must_use]
    pub fn text(&self) -> String {
        self.text
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    fn files(&self) -> MutexGuard<'_, Files> {
        self.files.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Host for Captured {
    fn write(&mut self, text: &str) {
        self.text
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push_str(text);
    }

    fn now(&mut self) -> Option<f64> {
        let waited = *self.waited.lock().unwrap_or_else(PoisonError::into_inner);
        Some(BEGIN + waited)
    }

    fn sleep(&mut self, seconds: f64) -> bool {
        *self.waited.lock().unwrap_or_else(PoisonError::into_inner) += seconds;
        true
    }

    fn read_file(&mut self, path: &str) -> io::Result<Vec<u8>> {
        self.files().content(path).cloned()
    }

    fn write_file(&mut self, path: &str, content: &[u8]) -> io::Result<()> {
        let mut files = self.files();
        files.create(path, false)?;
        files.resize(path, 0)?;
        files.resize(path, content.len())?;
        *files.content_mut(path)? = content.to_vec();
        Ok(())
    }

    fn file_status(&mut self, path: &str) -> io::Result<FileStatus> {
        self.files().status(path, BEGIN)
    }

    fn read_at(&mut self, path: &str, offset: u64, len: usize) -> io::Result<Vec<u8>> {
        let files = self.files();
        let content = files.content(path)?;
        let start = usize::try_from(offset)
            .unwrap_or(usize::MAX)
            .min(content.len());
        let end = start.saturating_add(len).min(content.len());
        Ok(content[start..end].to_vec())
    }

    fn write_at(&mut self, path: &str, offset: u64, written: &[u8]) -> io::Result<()> {
        let mut files = self.files();
        let start = usize::try_from(offset).map_err(io::Error::other)?;
        let end = start.saturating_add(written.len());
        if files.content(path)?.len() < end {
            files.resize(path, end)?;
        }
        let content = files.content_mut(path)?;
        content[start..end].copy_from_slice(written);
        Ok(())
    }

    fn create_file(&mut self, path: &str, must_be_new: bool) -> io::Result<()> {
        self.files().create(path, must_be_new)
    }

    fn resize_file(&mut self, path: &str, len: u64) -> io::Result<()> {
        let len = usize::try_from(len).map_err(io::Error::other)?;
        self.files().resize(path, len)
    }

    fn remove_file(&mut self, path: &str) -> io::Result<()> {
        self.files().remove_file(path)
    }

    fn rename(&mut self, from: &str, to: &str) -> io::Result<()> {
        self.files().rename(from, to)
    }

    fn list_folder(&mut self, path: &str) -> io::Result<Vec<String>> {
        self.files().list(path)
    }

    fn create_folder(&mut self, path: &str) -> io::Result<()> {
        self.files().create_folder(path)
    }

    fn remove_folder(&mut self, path: &str) -> io::Result<()> {
        self.files().remove_folder(path)
    }

    fn find_module(&mut self, name: &str) -> io::Result<Option<ModuleSource>> {
        let stem = format!("/{}", name.replace('.', "/"));
        let files = self.files();
        for (file, is_package) in [
            (format!("{stem}/__init__.py"), true),
            (format!("{stem}.py"), false),
        ] {
            if let Ok(content) = files.content(&file) {
                let text = String::from_utf8_lossy(content).into_owned();
                return Ok(Some(ModuleSource {
                    file,
                    text,
                    is_package,
                }));
            }
        }
        Ok(None)
    }

    fn find_folder(&mut self, name: &str) -> Option<String> {
        let folder = format!("/{}", name.replace('.', "/"));
        let status = self.files().status(&folder, 0.0).ok()?;
        status.is_folder.then_some(folder)
    }

    fn current_folder(&mut self) -> io::Result<String> {
        Ok("/".to_string())
    }
}
