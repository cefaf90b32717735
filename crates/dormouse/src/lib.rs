//! Dormouse: a small Python-like language whose running programs can go to sleep and wake up anywhere.
//!
//! This crate is the front door for hosts. A [`Program`] is one virtual machine with the standard library in it:
//! give it a script, run it as far as you like, pickle it between any two instructions, wake it elsewhere.
//!
//! ```
//! use dormouse::{Captured, Program, State};
//!
//! let output = Captured::new();
//! let mut program = Program::new(Box::new(output.clone()));
//! program.load("hello.py", "for word in ['plain', 'code', 'that', 'sleeps']:\n    print(word)\n")?;
//! assert!(matches!(program.run(), State::Finished));
//! assert_eq!(output.text(), "plain\ncode\nthat\nsleeps\n");
//! # Ok::<(), dormouse::Error>(())
//! ```

mod captured;
mod check;
mod compile;
mod error;
mod files;
mod inspect;
mod library;
mod program;
mod session;

pub use captured::Captured;
pub use check::{Disturbance, Transcript, count_instructions, transcript};
pub use compile::disassemble;
pub use dormouse_image::{Reader, TextOptions, report};
pub use dormouse_vm::{FileStatus, Host, ModuleSource};
pub use error::Error;
pub use inspect::{Need, inspect, needs, read};
pub use program::{Feed, Program, State};
