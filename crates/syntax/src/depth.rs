//! Bounds the depth of the tree before it is built, so that walking and dropping it never runs out of native stack.
//!
//! Counts tokens instead of nodes, and from above. An operator between operands nests what stands before it
//! (`a + b + c`), one before its operand nests what stands behind it (`- - a`), a bracket nests what stands inside. An
//! operator that binds looser ends what the tighter ones have nested, and a comma ends everything.

use dormouse_source::{Diagnostic, Span};

use crate::token::{Lexeme, Token};

/// Refuses a text whose tree could be deeper than `limit`.
pub(crate) fn bound(lexemes: &[Lexeme], limit: usize) -> Result<(), Diagnostic> {
    let mut pass = Pass {
        levels: Vec::new(),
        level: Level::default(),
        elifs: vec![0],
    };
    let mut previous = Token::Newline;
    for lexeme in lexemes {
        pass.count(lexeme.token, previous);
        if pass.depth() > limit {
            return Err(too_deep(lexeme.span, limit));
        }
        previous = lexeme.token;
    }
    Ok(())
}

fn too_deep(span: Span, limit: usize) -> Diagnostic {
    let message =
        format!("too many nested expressions or statements: a tree may be {limit} levels deep");
    Diagnostic::syntax(span, message)
}

/// How tight an operator binds, from the tightest.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Binding {
    /// `.` and brackets behind an operand.
    Postfix,
    /// Unary operators, `await` and `**`.
    Prefix,
    /// `*` and its kin.
    Term,
    /// `+` and `-`.
    Sum,
    /// `<<` and `>>`.
    Shift,
    /// `&`.
    And,
    /// `^`.
    Xor,
    /// `|`.
    Or,
    /// `not`.
    Not,
}

/// How many bindings there are.
const N_BINDINGS: usize = Binding::Not as usize + 1;

/// How deep the tree of one bracket's inside may be so far.
#[derive(Clone, Copy, Default)]
struct Level {
    /// What the operators of each binding have nested and no looser one has ended.
    nested: [usize; N_BINDINGS],
    /// Lambdas, conditionals and walruses, which only a comma ends.
    loose: usize,
    /// The largest depth so far.
    peak: usize,
    /// Lambdas whose colon has not come: commas between belong to their parameters.
    lambdas: usize,
}

struct Pass {
    /// The levels around the current one.
    levels: Vec<Level>,
    /// The inside of the innermost open bracket, or the line.
    level: Level,
    /// For each open block, how many `elif` the statement before has had: each nests in the one before.
    elifs: Vec<usize>,
}

impl Pass {
    fn depth(&self) -> usize {
        let brackets: usize = self.levels.iter().map(Level::pending).sum();
        self.elifs.iter().sum::<usize>() + self.elifs.len() + brackets + self.level.peak
    }

    fn count(&mut self, token: Token, previous: Token) {
        match token {
            Token::Indent => self.elifs.push(0),
            Token::Dedent => {
                self.elifs.pop();
            }
            Token::Newline | Token::Semicolon => self.level = Level::default(),
            Token::Elif => *self.block() += 1,
            Token::If if matches!(previous, Token::Newline | Token::Indent | Token::Dedent) => {
                *self.block() = 0
            }
            Token::LeftParen | Token::LeftBracket | Token::LeftBrace => {
                self.levels.push(self.level);
                self.level = Level::default();
            }
            Token::RightParen | Token::RightBracket | Token::RightBrace => self.close(),
            _ => self.level.count(token, previous),
        }
    }

    /// The count of the innermost block.
    fn block(&mut self) -> &mut usize {
        if self.elifs.is_empty() {
            self.elifs.push(0);
        }
        let last = self.elifs.len() - 1;
        &mut self.elifs[last]
    }

    fn close(&mut self) {
        let inner = self.level;
        self.level = self.levels.pop().unwrap_or_default();
        let postfix = &mut self.level.nested[Binding::Postfix as usize];
        *postfix = (*postfix).max(inner.peak) + 1;
        self.level.note();
    }
}

impl Level {
    /// How deep the next operand stands.
    fn pending(&self) -> usize {
        let between = &self.nested[Binding::Term as usize..=Binding::Or as usize];
        let before = self.nested[Binding::Prefix as usize] + self.nested[Binding::Not as usize];
        1 + self.loose + before + between.iter().filter(|it| **it > 0).count()
    }

    fn note(&mut self) {
        self.peak = self
            .peak
            .max(self.loose + self.nested.iter().sum::<usize>());
    }

    fn count(&mut self, token: Token, previous: Token) {
        match token {
            Token::Comma if self.lambdas == 0 => {
                self.end();
                self.loose = 0;
            }
            Token::Colon => {
                self.lambdas = self.lambdas.saturating_sub(1);
                self.end();
            }
            Token::Lambda => {
                self.lambdas += 1;
                self.loose += 1;
            }
            Token::If | Token::ColonEqual => {
                self.end();
                self.loose += 1;
            }
            Token::And | Token::Or | Token::Equal | Token::Else | Token::For => self.end(),
            Token::Dot => self.nested[Binding::Postfix as usize] += 1,
            Token::Not => self.nested[Binding::Not as usize] += 1,
            Token::Tilde | Token::DoubleStar | Token::Await => {
                self.nested[Binding::Prefix as usize] += 1
            }
            Token::Plus | Token::Minus if !previous.ends_operand() => {
                self.nested[Binding::Prefix as usize] += 1
            }
            Token::Star | Token::Slash | Token::DoubleSlash | Token::Percent | Token::At => {
                self.chain(Binding::Term)
            }
            Token::Plus | Token::Minus => self.chain(Binding::Sum),
            Token::LeftShift | Token::RightShift => self.chain(Binding::Shift),
            Token::Ampersand => self.chain(Binding::And),
            Token::Caret => self.chain(Binding::Xor),
            Token::Bar => self.chain(Binding::Or),
            _ => {}
        }
        self.note();
    }

    /// Ends all operands.
    fn end(&mut self) {
        self.nested = [0; N_BINDINGS];
    }

    /// Makes everything that binds tighter the left operand of an operator.
    fn chain(&mut self, binding: Binding) {
        let (tighter, rest) = self.nested.split_at_mut(binding as usize);
        let left: usize = tighter.iter().sum();
        tighter.fill(0);
        rest[0] = rest[0].max(left) + 1;
    }
}
