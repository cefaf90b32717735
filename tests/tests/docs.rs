//! The documents run: each block of `python` in them is a program of its own that prints what its `# ->` comments
//! say, also when it sleeps on the way.

use std::fs;
use std::path::{Path, PathBuf};

use dormouse::{Disturbance, State, count_instructions, transcript};

/// Instructions that a block may run.
const LIMIT: u64 = 10_000_000;
/// A block sleeps about this often.
const N_SLEEPS: u64 = 50;

/// One block with the line it begins at.
struct Block {
    line: usize,
    text: String,
}

fn blocks(page: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut open: Option<Block> = None;
    for (at, line) in page.lines().enumerate() {
        match &mut open {
            None if line == "```python" => {
                open = Some(Block {
                    line: at + 2,
                    text: String::new(),
                });
            }
            None => {}
            Some(_) if line == "```" => blocks.extend(open.take()),
            Some(block) => {
                block.text.push_str(line);
                block.text.push('\n');
            }
        }
    }
    blocks
}

/// What the comments of a block say it prints.
fn promised(text: &str) -> String {
    let lines = text.lines().filter_map(|it| it.split_once("# -> "));
    lines.map(|(_, printed)| format!("{printed}\n")).collect()
}

/// What a block printed; an exception that nothing caught shows its last line.
fn printed(text: &str, disturbance: Disturbance) -> Result<String, dormouse::Error> {
    let run = transcript("example.py", text, disturbance, LIMIT)?;
    let last = match &run.state {
        State::Finished => "",
        State::Raised { traceback } => traceback.lines().next_back().unwrap_or(""),
        State::Exited { .. } | State::Suspended => "(did not end)",
    };
    Ok(run.output + last)
}

fn pages() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let entries = fs::read_dir(root.join("docs")).expect("the folder is there");
    let mut pages: Vec<PathBuf> = entries.filter_map(|it| Some(it.ok()?.path())).collect();
    pages.push(root.join("README.md"));
    pages.sort();
    pages
}

#[test]
fn examples_print_what_their_comments_say() {
    let mut n_blocks = 0;
    for page in pages() {
        let text = fs::read_to_string(&page).expect("a page is a text");
        for block in blocks(&text) {
            n_blocks += 1;
            let place = format!("{}:{}", page.display(), block.line);
            let promised = promised(&block.text);
            let every = count_instructions(&block.text, LIMIT) / N_SLEEPS + 1;
            for disturbance in [Disturbance::Straight, Disturbance::Pickled { every }] {
                let printed = printed(&block.text, disturbance)
                    .unwrap_or_else(|error| panic!("{place}: {error}"));
                assert_eq!(printed, promised, "{place} ({disturbance:?})");
            }
        }
    }
    assert!(n_blocks > 10, "the pages have lost their examples");
}
