use dormouse_source::{Diagnostic, Span};

use super::{Layout, lay_out};
use crate::lexer::lex;
use crate::token::Token;

fn layout(text: &str) -> Result<Layout, Diagnostic> {
    let lexemes = lex(text, Span::new(0, text.len() as u32)).expect("the text is lexically right");
    lay_out(text, 0, &lexemes)
}

/// The tokens in one letter each: a name, `(`, `)`, a line end `;`, and `{` and `}` around blocks.
fn letters(text: &str) -> String {
    let layout = layout(text).expect("the layout is right");
    let lexemes = &layout.lexemes;
    assert!(
        lexemes
            .windows(2)
            .all(|pair| pair[0].span.end <= pair[1].span.start)
    );
    let letter = |token| match token {
        Token::Newline => ';',
        Token::Indent => '{',
        Token::Dedent => '}',
        Token::LeftParen => '(',
        Token::RightParen => ')',
        Token::Name => 'a',
        _ => '.',
    };
    lexemes.iter().map(|it| letter(it.token)).collect()
}

#[track_caller]
fn check(text: &str, expected: &str) {
    assert_eq!(letters(text), expected);
    assert_eq!(letters(&text.replace('\n', "\r\n")), expected, "with CRLF");
}

#[track_caller]
fn check_error(text: &str, message: &str) {
    let result = layout(text).map(|it| it.broken);
    let error = result.unwrap_or_else(Some).expect("the layout is wrong");
    assert_eq!(
        format!("{}: {}", error.kind.exception_name(), error.message),
        message
    );
}

#[test]
fn blocks() {
    check("a\n  a\n  a\na\n", "a;{a;a;}a;");
    check("a\n  a\n    a", "a;{a;{a;}}");
    check("a\n\n  # comment\n  a\n # comment\n\n  a\n", "a;{a;a;}");
    check("", "");
    check("\n\n# only a comment", "");
}

#[test]
fn brackets_join_lines() {
    check("a(a,\n  a\n)\na\n", "a(a.a);a;");
    check("a(\n", "a(;");
    assert!(
        layout("a(\n")
            .expect("the layout is right")
            .unclosed
            .is_some()
    );
}

#[test]
fn spans_of_made_tokens_are_empty() {
    let text = "a\n  a  # comment\n\na";
    let lexemes = layout(text).expect("the layout is right").lexemes;
    let ends: Vec<Span> = lexemes
        .iter()
        .filter(|it| it.token == Token::Dedent)
        .map(|it| it.span)
        .collect();
    assert_eq!(ends, [Span::new(5, 5)]);
}

#[test]
fn wrong_layout() {
    check_error(
        "a\n    a\n  a\n",
        "IndentationError: unindent does not match any outer indentation level",
    );
    check_error(
        "a\n\ta\n        a\n",
        "TabError: inconsistent use of tabs and spaces in indentation",
    );
    check_error("a)", "SyntaxError: unmatched ')'");
    check_error(
        "(a]",
        "SyntaxError: closing parenthesis ']' does not match opening parenthesis '('",
    );
    check_error(
        "(a\n]",
        "SyntaxError: closing parenthesis ']' does not match opening parenthesis '(' on line 1",
    );
    check_error(&"(".repeat(201), "SyntaxError: too many nested parentheses");
    let deep: String = (0..=100).map(|it| " ".repeat(it) + "a\n").collect();
    check_error(&deep, "IndentationError: too many levels of indentation");
}
