use dormouse_source::Span;

use super::lex;
use crate::token::{Lexeme, Token};

fn tokens(text: &str) -> Vec<Lexeme> {
    lex(text, Span::new(0, text.len() as u32)).expect("the text is lexically right")
}

/// Checks the tokens of a text, that their spans never go backwards, and that line ends of two characters change nothing.
#[track_caller]
fn check(text: &str, expected: &[Token]) {
    let lexemes = tokens(text);
    let found: Vec<Token> = lexemes.iter().map(|it| it.token).collect();
    assert_eq!(found, expected);
    assert!(
        lexemes
            .windows(2)
            .all(|pair| pair[0].span.end <= pair[1].span.start)
    );
    assert!(lexemes.iter().all(|it| it.span.start < it.span.end));
    let twin: Vec<Token> = tokens(&text.replace('\n', "\r\n"))
        .iter()
        .map(|it| it.token)
        .collect();
    assert_eq!(twin, expected, "with CRLF");
}

#[track_caller]
fn check_error(text: &str, message: &str) {
    let error =
        lex(text, Span::new(0, text.len() as u32)).expect_err("the text is lexically wrong");
    assert_eq!(error.diagnostic.message, message);
}

#[test]
fn names_and_keywords() {
    check(
        "if iffy if_ _ naïve 変数",
        &[
            Token::If,
            Token::Name,
            Token::Name,
            Token::Name,
            Token::Name,
            Token::Name,
        ],
    );
    check("match case print", &[Token::Name; 3]);
    check_error("x = 5 €", "invalid character '€' (U+20AC)");
    check_error("x\u{a0}= 5", "invalid non-printable character U+00A0");
    check_error("x\0", "source code cannot contain null bytes");
}

#[test]
fn numbers() {
    check(
        "0 1_000 0xFF 0o17 0b1_0 1. .5 1.5e-3 1e5 2j 00",
        &[Token::Number; 11],
    );
    check(
        "1..real 1if 2else",
        &[
            Token::Number,
            Token::Dot,
            Token::Name,
            Token::Number,
            Token::If,
            Token::Number,
            Token::Else,
        ],
    );
    check_error(
        "0777",
        "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers",
    );
    check_error("1_", "invalid decimal literal");
    check_error("1abc", "invalid decimal literal");
    check_error("0b12", "invalid digit '2' in binary literal");
    check_error("0x", "invalid hexadecimal literal");
}

#[test]
fn strings() {
    check(
        "'a' \"b\" rb'c' BR'd' f'e' u'f' '' \"\"",
        &[Token::String; 8],
    );
    check("'''a\n'b' ''' \"\"\"c\"\"\"", &[Token::String; 2]);
    check(r"'a\'b' r'\' ' '\\'", &[Token::String; 3]);
    check("'a\\\nb'", &[Token::String]);
    check_error(
        "x = 'abc\n",
        "unterminated string literal (detected at line 1)",
    );
    check_error(
        "'''abc\n\n",
        "unterminated triple-quoted string literal (detected at line 2)",
    );
}

#[test]
fn lines() {
    check("a # b\nc", &[Token::Name, Token::Newline, Token::Name]);
    check("a \\\n b", &[Token::Name, Token::Name]);
    check_error(
        "a \\ b",
        "unexpected character after line continuation character",
    );
    check_error("a \\\n", "unexpected EOF while parsing");
}

#[test]
fn operators_are_as_long_as_possible() {
    check(
        "a**=b//c:=d->...",
        &[
            Token::Name,
            Token::DoubleStarEqual,
            Token::Name,
            Token::DoubleSlash,
            Token::Name,
            Token::ColonEqual,
            Token::Name,
            Token::Arrow,
            Token::Ellipsis,
        ],
    );
}
