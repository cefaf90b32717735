//! Files in memory, for tests and hosts that grant nothing lasting.

use std::collections::BTreeMap;
use std::io::{Error, ErrorKind, Result};

use dormouse_vm::FileStatus;

/// Files and folders by path; the root is always there.
#[derive(Debug, Default)]
pub(crate) struct Files {
    /// `None` for a folder.
    entries: BTreeMap<String, Option<Vec<u8>>>,
}

/// The path from the root, without a slash in front, dots or doubled slashes.
fn normal(path: &str) -> String {
    let mut parts = Vec::new();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// What all files together may hold: 256 MiB. A program without this limit could fill the memory of its host.
const CAPACITY: usize = 256 << 20;

impl Files {
    pub(crate) fn status(&self, path: &str, modified: f64) -> Result<FileStatus> {
        let path = normal(path);
        let entry = self.entries.get(&path);
        let is_folder = path.is_empty() || matches!(entry, Some(None));
        match entry {
            Some(Some(content)) => Ok(FileStatus {
                is_folder: false,
                len: content.len() as u64,
                modified,
            }),
            _ if is_folder => Ok(FileStatus {
                is_folder,
                len: 0,
                modified,
            }),
            _ => Err(ErrorKind::NotFound.into()),
        }
    }

    pub(crate) fn content(&self, path: &str) -> Result<&Vec<u8>> {
        match self.entries.get(&normal(path)) {
            Some(Some(content)) => Ok(content),
            Some(None) => Err(ErrorKind::IsADirectory.into()),
            None => Err(ErrorKind::NotFound.into()),
        }
    }

    pub(crate) fn content_mut(&mut self, path: &str) -> Result<&mut Vec<u8>> {
        match self.entries.get_mut(&normal(path)) {
            Some(Some(content)) => Ok(content),
            Some(None) => Err(ErrorKind::IsADirectory.into()),
            None => Err(ErrorKind::NotFound.into()),
        }
    }

    /// Cuts a file, or lengthens it with zeros.
    pub(crate) fn resize(&mut self, path: &str, len: usize) -> Result<()> {
        let room = self.content(path)?.capacity();
        // What a file has grown into is counted already, so the sum is worked out rarely.
        if len > room {
            let files = self.entries.values().flatten();
            let held: usize = files.map(Vec::capacity).sum();
            if len > CAPACITY || held - room + len > CAPACITY {
                return Err(ErrorKind::StorageFull.into());
            }
        }
        self.content_mut(path)?.resize(len, 0);
        Ok(())
    }

    /// The folder that a path is in must be there.
    fn check_parent(&self, path: &str) -> Result<()> {
        let Some((parent, _)) = path.rsplit_once('/') else {
            return Ok(());
        };
        match self.entries.get(parent) {
            Some(None) => Ok(()),
            Some(Some(_)) => Err(ErrorKind::NotADirectory.into()),
            None => Err(ErrorKind::NotFound.into()),
        }
    }

    pub(crate) fn create(&mut self, path: &str, must_be_new: bool) -> Result<()> {
        let path = normal(path);
        self.check_parent(&path)?;
        match self.entries.get(&path) {
            _ if path.is_empty() => Err(ErrorKind::IsADirectory.into()),
            Some(_) if must_be_new => Err(ErrorKind::AlreadyExists.into()),
            Some(None) => Err(ErrorKind::IsADirectory.into()),
            Some(Some(_)) => Ok(()),
            None => {
                self.entries.insert(path, Some(Vec::new()));
                Ok(())
            }
        }
    }

    pub(crate) fn remove_file(&mut self, path: &str) -> Result<()> {
        self.content(path)?;
        self.entries.remove(&normal(path));
        Ok(())
    }

    pub(crate) fn rename(&mut self, from: &str, to: &str) -> Result<()> {
        let (from, to) = (normal(from), normal(to));
        self.check_parent(&to)?;
        let Some(entry) = self.entries.remove(&from) else {
            return Err(ErrorKind::NotFound.into());
        };
        let inside = format!("{from}/");
        let moved: Vec<String> = self
            .entries
            .keys()
            .filter(|it| it.starts_with(&inside))
            .cloned()
            .collect();
        for path in moved {
            if let Some(entry) = self.entries.remove(&path) {
                let path = format!("{to}/{}", &path[inside.len()..]);
                self.entries.insert(path, entry);
            }
        }
        self.entries.insert(to, entry);
        Ok(())
    }

    pub(crate) fn list(&self, path: &str) -> Result<Vec<String>> {
        if !self.status(path, 0.0)?.is_folder {
            return Err(ErrorKind::NotADirectory.into());
        }
        let mut inside = normal(path);
        if !inside.is_empty() {
            inside.push('/');
        }
        let names = self
            .entries
            .keys()
            .filter_map(|it| it.strip_prefix(&inside));
        Ok(names
            .filter(|it| !it.contains('/'))
            .map(str::to_string)
            .collect())
    }

    pub(crate) fn create_folder(&mut self, path: &str) -> Result<()> {
        let path = normal(path);
        self.check_parent(&path)?;
        if path.is_empty() || self.entries.contains_key(&path) {
            return Err(ErrorKind::AlreadyExists.into());
        }
        self.entries.insert(path, None);
        Ok(())
    }

    pub(crate) fn remove_folder(&mut self, path: &str) -> Result<()> {
        if !self.list(path)?.is_empty() {
            return Err(Error::from(ErrorKind::DirectoryNotEmpty));
        }
        self.entries.remove(&normal(path));
        Ok(())
    }
}
