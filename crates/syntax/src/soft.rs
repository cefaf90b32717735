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
    let mut pass = Pass::default();
    for idx in 0..lexemes.len() {
        let hard = pass.harden(text, &lexemes[idx..]);
        lexemes[idx].token = hard;
        pass.advance(hard);
    }
}

/// Where in the text the pass is.
struct Pass {
    /// What the open blocks consist of.
    blocks: Vec<Block>,
    /// What the block consists of that the current line may open.
    next: Block,
    place: Place,
    /// Whether the line is a compound statement whose colon has not come.
    expects_colon: bool,
    /// Lambdas whose colon has not come.
    lambdas: usize,
    /// Open brackets.
    depth: usize,
}

impl Default for Pass {
    fn default() -> Self {
        Self {
            blocks: Vec::new(),
            next: Block::Other,
            place: Place::Line,
            expects_colon: false,
            lambdas: 0,
            depth: 0,
        }
    }
}

impl Pass {
    /// The token that `rest` really begins with.
    fn harden(&self, text: &str, rest: &[Lexeme]) -> Token {
        let Lexeme { token, span } = rest[0];
        let name = match token {
            Token::Name if self.place != Place::Inside => {
                &text[span.start as usize..span.end as usize]
            }
            Token::With if has_parenthesized_items(&rest[1..]) => return Token::WithParen,
            other => return other,
        };
        let is_line = self.place == Place::Line;
        let has_cases = self.blocks.last() == Some(&Block::Cases);
        match name {
            "print" if is_print(&rest[1..]) => Token::Print,
            "match" if is_line && is_match(text, &rest[1..]) => Token::Match,
            "case" if is_line && has_cases => Token::Case,
            _ => Token::Name,
        }
    }

    /// Moves behind a token.
    fn advance(&mut self, token: Token) {
        match token {
            // The line still begins.
            Token::Indent => return self.blocks.push(self.next),
            Token::Dedent => {
                self.blocks.pop();
                return;
            }
            _ => {}
        }
        if self.place == Place::Line {
            self.next = if token == Token::Match {
                Block::Cases
            } else {
                Block::Other
            };
            self.expects_colon = begins_block(token);
            self.lambdas = 0;
        }
        if token.closing().is_some() {
            self.depth += 1;
        } else if token.is_closing() {
            self.depth = self.depth.saturating_sub(1);
        }
        self.place = match token {
            Token::Newline => Place::Line,
            Token::Semicolon if self.depth == 0 => Place::Statement,
            Token::Colon if self.depth == 0 && self.lambdas > 0 => {
                self.lambdas -= 1;
                Place::Inside
            }
            Token::Colon if self.depth == 0 && self.expects_colon => {
                self.expects_colon = false;
                Place::Statement
            }
            Token::Lambda if self.depth == 0 => {
                self.lambdas += 1;
                Place::Inside
            }
            _ => Place::Inside,
        };
    }
}

/// What may begin with the next token.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// A line.
    Line,
    /// A simple statement further along the line.
    Statement,
    /// Neither.
    Inside,
}

/// What the lines of a block are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Block {
    /// Statements.
    Other,
    /// The cases of a match statement.
    Cases,
}

/// Whether a line that begins so governs a block.
fn begins_block(token: Token) -> bool {
    matches!(
        token,
        Token::If
            | Token::Elif
            | Token::Else
            | Token::While
            | Token::For
            | Token::Try
            | Token::Except
            | Token::Finally
            | Token::With
            | Token::WithParen
            | Token::Async
            | Token::Def
            | Token::Class
            | Token::Case
    )
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

/// Whether `rest`, which follows a `with`, is a parenthesized list of items: one with an `as`, or up to the colon.
fn has_parenthesized_items(rest: &[Lexeme]) -> bool {
    let Some(inside) = parenthesized(rest) else {
        return false;
    };
    let is_closed = rest.len() > inside.len() + 1;
    let is_whole = rest.get(inside.len() + 2).map(|it| it.token) == Some(Token::Colon);
    let mut depth = 0_usize;
    let mut previous = Token::LeftParen;
    let mut has_comma = false;
    for lexeme in inside {
        match lexeme.token {
            token if token.closing().is_some() => depth += 1,
            token if token.is_closing() => depth = depth.saturating_sub(1),
            Token::As if depth == 0 => return true,
            Token::Colon if depth == 0 && !is_closed => return false,
            Token::Comma if depth == 0 => has_comma = true,
            Token::For | Token::Yield | Token::ColonEqual if depth == 0 => return false,
            Token::Star if depth == 0 && matches!(previous, Token::LeftParen | Token::Comma) => {
                return false;
            }
            _ => {}
        }
        previous = lexeme.token;
    }
    has_comma && is_whole
}

/// What stands between the parenthesis that `lexemes` begin with and its partner, or the end if it has none.
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
    Some(&lexemes[1..])
}
