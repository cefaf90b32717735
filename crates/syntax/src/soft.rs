//! Soft keywords: turns a name into a keyword where the rest of its line shows that it is one.
//!
//! `match`, `case` and `print` are ordinary names almost everywhere. This pass looks ahead over one logical line and
//! hands the grammar an ordinary keyword token, so that the grammar needs no guessing. It does the same for a `with`
//! whose items stand in parentheses, which looks like a tuple until the line's end.

#[cfg(test)]
mod tests;

use crate::token::{Lexeme, Token};

/// Replaces soft keywords in place.
pub(crate) fn harden(text: &str, lexemes: &mut [Lexeme]) {
    let mut blocks = vec![Block::Other];
    let mut next = Block::Other;
    let mut is_statement_start = true;
    let mut is_line_start = true;
    let mut depth = 0_usize;
    for idx in 0..lexemes.len() {
        let token = lexemes[idx].token;
        match token {
            Token::Indent => {
                blocks.push(next);
                next = Block::Other;
                continue;
            }
            Token::Dedent => {
                blocks.pop();
                continue;
            }
            Token::Name if is_statement_start => {
                let is_case_block = blocks.last() == Some(&Block::Cases);
                let hard = soften(text, &lexemes[idx..], is_line_start, is_case_block);
                lexemes[idx].token = hard;
                next = if hard == Token::Match {
                    Block::Cases
                } else {
                    Block::Other
                };
            }
            Token::With if has_parenthesized_items(&lexemes[idx + 1..]) => {
                lexemes[idx].token = Token::WithParen
            }
            _ if is_line_start => next = Block::Other,
            _ => {}
        }
        if token.closing().is_some() {
            depth += 1;
        } else if token.is_closing() {
            depth = depth.saturating_sub(1);
        }
        is_line_start = token == Token::Newline;
        // Behind a colon a statement may begin, as in `if x: print "a"`; where none may, a colon is never followed by
        // the tokens that make a print statement.
        is_statement_start =
            depth == 0 && matches!(token, Token::Newline | Token::Semicolon | Token::Colon);
    }
}

/// What the lines of a block are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Block {
    /// Statements.
    Other,
    /// The cases of a match statement.
    Cases,
}

/// The token that the name at the start of `rest` really is, given that a statement may begin there.
fn soften(text: &str, rest: &[Lexeme], is_line_start: bool, is_case_block: bool) -> Token {
    let span = rest[0].span;
    match &text[span.start as usize..span.end as usize] {
        "print" if is_print(&rest[1..]) => Token::Print,
        "match" if is_line_start && is_match(text, &rest[1..]) => Token::Match,
        "case" if is_line_start && is_case_block => Token::Case,
        _ => Token::Name,
    }
}

/// Whether what follows a `print` can't continue an expression.
fn is_print(rest: &[Lexeme]) -> bool {
    match rest.first().map(|it| it.token) {
        None | Some(Token::Newline | Token::Semicolon) => true,
        // `print not in x` is a comparison, `print not x` is not.
        Some(Token::Not) => rest.get(1).is_none_or(|it| it.token != Token::In),
        Some(Token::LeftBrace) => true,
        Some(token) => token.starts_operand(),
    }
}

/// Whether the line whose first word is `match` ends in a colon, which no simple statement does, or cases follow it.
fn is_match(text: &str, rest: &[Lexeme]) -> bool {
    let length = rest
        .iter()
        .take_while(|it| it.token != Token::Newline)
        .count();
    let has_cases = match &rest[length.min(rest.len())..] {
        [_, indent, first, ..] => {
            let word = &text[first.span.start as usize..first.span.end as usize];
            indent.token == Token::Indent && word == "case"
        }
        _ => false,
    };
    length >= 1 && has_cases || length >= 2 && rest[length - 1].token == Token::Colon
}

/// Whether `rest`, which follows a `with`, is a parenthesized list of items up to the colon.
fn has_parenthesized_items(rest: &[Lexeme]) -> bool {
    let Some(inside) = parenthesized(rest) else {
        return false;
    };
    if rest.get(inside.len() + 2).map(|it| it.token) != Some(Token::Colon) {
        return false;
    }
    let mut depth = 0_usize;
    let mut previous = Token::LeftParen;
    let mut has_comma = false;
    for lexeme in inside {
        match lexeme.token {
            token if token.closing().is_some() => depth += 1,
            token if token.is_closing() => depth = depth.saturating_sub(1),
            Token::As if depth == 0 => return true,
            Token::Comma if depth == 0 => has_comma = true,
            Token::For | Token::Yield | Token::ColonEqual if depth == 0 => return false,
            Token::Star if depth == 0 && matches!(previous, Token::LeftParen | Token::Comma) => {
                return false;
            }
            _ => {}
        }
        previous = lexeme.token;
    }
    has_comma
}

/// What stands between the parenthesis that `lexemes` begin with and its partner.
fn parenthesized(lexemes: &[Lexeme]) -> Option<&[Lexeme]> {
    if lexemes.first()?.token != Token::LeftParen {
        return None;
    }
    let mut depth = 0_usize;
    for (idx, lexeme) in lexemes.iter().enumerate() {
        if lexeme.token.closing().is_some() {
            depth += 1;
        } else if lexeme.token.is_closing() {
            depth -= 1;
            if depth == 0 {
                return Some(&lexemes[1..idx]);
            }
        }
    }
    None
}
