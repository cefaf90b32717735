//! The grammar reads like literature: one entry, short actions, positions where they are needed.

use super::tree::{read, root};

/// The most lines of one alternative of a rule.
const MOST_LINES: usize = 3;

fn grammar() -> String {
    read(&root().join("grammar/dormouse.lalrpop"))
}

#[test]
fn the_grammar_has_one_entry() {
    let n_entries = grammar().lines().filter(|it| it.starts_with("pub")).count();
    assert_eq!(
        n_entries, 1,
        "grammar: one rule is public; the first token says what is parsed"
    );
}

#[test]
fn every_rule_of_the_grammar_has_a_sentence() {
    let grammar = grammar();
    let lines: Vec<&str> = grammar.lines().collect();
    let rules = lines
        .iter()
        .position(|it| it.starts_with("grammar("))
        .expect("the grammar begins");
    for at in rules + 1..lines.len() {
        let line = lines[at];
        let is_rule = line.starts_with(|it: char| it.is_ascii_alphabetic())
            && !line.starts_with("extern")
            && line.contains([':', '=', '{']);
        let above = lines[..at]
            .iter()
            .rev()
            .find(|it| !it.starts_with("#["))
            .unwrap_or(&"");
        assert!(
            !is_rule || above.starts_with("///"),
            "grammar:{}: `{line}` has no sentence above it",
            at + 1
        );
    }
}

#[test]
fn actions_of_the_grammar_are_short() {
    let grammar = grammar();
    let (_, rules) = grammar.split_once("grammar(").expect("the grammar begins");
    let rules = rules.split("\nextern").next().unwrap_or(rules);
    let (mut n_lines, mut depth) = (0, 0);
    for line in rules.lines() {
        // An alternative begins at four spaces and goes on deeper.
        n_lines = if line.starts_with("     ") {
            n_lines + 1
        } else {
            1
        };
        depth = depth.max(n_lines);
        assert!(
            n_lines <= MOST_LINES,
            "grammar: `{}`: an action of more than {MOST_LINES} lines; make it a function of `actions.rs`",
            line.trim()
        );
    }
    assert!(depth > 1, "grammar: its layout is not what this test reads");
}

#[test]
fn a_position_is_taken_only_where_an_action_needs_it() {
    for (at, line) in grammar().lines().enumerate() {
        for (taken, name) in [("<start:@L>", "start"), ("<end:@R>", "end")] {
            let is_above = |arrow: &str| line.trim_end().ends_with(arrow);
            if !line.contains(taken) || is_above("=>") || is_above("=>?") {
                continue;
            }
            let action = line.split("=>").nth(1).unwrap_or("");
            let is_used = action
                .split(|it: char| !it.is_alphanumeric())
                .any(|it| it == name);
            assert!(is_used, "grammar:{}: `{taken}` is not used", at + 1);
        }
    }
}
