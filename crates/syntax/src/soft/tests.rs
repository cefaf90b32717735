use dormouse_source::Span;

use super::harden;
use crate::layout::lay_out;
use crate::lexer::lex;
use crate::token::Token;

/// Checks which soft keywords a text has.
#[track_caller]
fn check(text: &str, expected: &[Token]) {
    let lexemes = lex(text, Span::new(0, text.len() as u32)).expect("the text is lexically right");
    let mut lexemes = lay_out(text, 0, &lexemes)
        .expect("the layout is right")
        .lexemes;
    harden(text, &mut lexemes);
    let soft = [Token::Match, Token::Case, Token::Print, Token::WithParen];
    let found: Vec<Token> = lexemes
        .iter()
        .map(|it| it.token)
        .filter(|it| soft.contains(it))
        .collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn print_statements() {
    for text in [
        "print \"a\", b",
        "print \"x %s\" % y",
        "print x",
        "print",
        "print 'a',",
        "if x: print 1",
        "x; print 1",
        "print not x",
        "print {}",
        "print lambda: 1",
        "print ~x",
        "if (lambda: 1)(): print x",
        "while lambda: 1: print",
        "async def f(a: b = {1: 2}): print x",
        "class A: x; print",
        "for x in y:\n  print x",
    ] {
        check(text, &[Token::Print]);
    }
}

#[test]
fn print_expressions() {
    for text in [
        "print(x)",
        "print (x)",
        "print (x), y",
        "print.x",
        "print = f",
        "print[0]",
        "print, x",
        "print -1",
        "print *a",
        "print == x",
        "print if x else y",
        "print in x",
        "print not in x",
        "print is None",
        "print: int",
        "print += 1",
        "f(print)",
        "x = print",
        "f(a=print)",
        "{a: print}",
        "x.print",
        "f = lambda: print",
        "x: print",
        "if lambda: print: pass",
        "x[a:print]",
    ] {
        check(text, &[]);
    }
}

#[test]
fn match_statements() {
    check(
        "match x:\n  case 1: pass\n  case 2:\n    pass\n",
        &[Token::Match, Token::Case, Token::Case],
    );
    check("match(x):\n  case 1: pass\n", &[Token::Match, Token::Case]);
    check(
        "match -x, *y:\n  case [a]: case = 1\n",
        &[Token::Match, Token::Case],
    );
    check(
        "match x:\n  case 1:\n    match y:\n      case 2: pass\n  case 3: pass\n",
        &[
            Token::Match,
            Token::Case,
            Token::Match,
            Token::Case,
            Token::Case,
        ],
    );
}

#[test]
fn match_names() {
    for text in [
        "match = 1",
        "match(x)",
        "match[x]",
        "match.x()",
        "match * x",
        "case = 1",
        "match: int",
        "x = match",
    ] {
        check(text, &[]);
    }
}

#[test]
fn with_items_in_parentheses() {
    check("with (a as b): pass", &[Token::WithParen]);
    check("with (a, b): pass", &[Token::WithParen]);
    check("with (a(), b() as c,): pass", &[Token::WithParen]);
    for text in [
        "with (a): pass",
        "with (a, b) as c: pass",
        "with (yield): pass",
        "with (a, *b): pass",
        "with (a).b: pass",
    ] {
        check(text, &[]);
    }
}
