//! Probe.
#![allow(
    clippy::all,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "probe"
)]
use dormouse_source::SourceFile;
fn main() {
    for path in std::env::args().skip(1) {
        let Ok(text) = std::fs::read_to_string(&path) else {
            println!("{path}\tUTF8");
            continue;
        };
        let file = SourceFile::new(path.clone(), text);
        match dormouse_syntax::parse_module(&file) {
            Ok(_) => println!("{path}\tOK"),
            Err(d) => println!(
                "{path}\t{}:{}: {}: {}",
                file.position(d.span.start).line,
                file.position(d.span.start).column + 1,
                d.kind.exception_name(),
                d.message
            ),
        }
    }
}
