//! The alphabet of the grammar, and the patterns by which logos finds it in text.
//!
//! A token carries no text: whoever needs the text of a name or literal cuts it out of the file by its span.
//! The layout and soft tokens at the end have no pattern; the passes after the lexer make them.

use dormouse_source::Span;
use logos::Logos;

use crate::lexer;

/// A token and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Lexeme {
    /// What it is.
    pub(crate) token: Token,
    /// Where it was written; empty for the tokens that layout makes.
    pub(crate) span: Span,
}

/// What the lexer says of a text that it can't cut into tokens.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Problem {
    /// A character no token begins with.
    #[default]
    Character,
    /// A name with a character that names may not hold.
    NameCharacter,
    /// A string that the line ends in.
    OpenString,
    /// A string in three quotes that the file ends in.
    OpenTripleString,
    /// A backslash that is not the last character of its line.
    Continuation,
    /// A backslash that is the last character of the file.
    ContinuationAtEnd,
    /// A number that goes wrong at a byte relative to its start.
    Number {
        /// What is wrong.
        message: String,
        /// The offending byte, counted from the start of the number.
        at: u32,
        /// How many bytes are marked.
        length: u32,
    },
}

/// All tokens.
#[derive(Logos, Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[logos(error = Problem)]
#[logos(skip r"[ \t\x0c]+")]
#[logos(skip(r"#[^\r\n]*", allow_greedy = true))]
#[logos(skip r"\\(\r\n|\n|\r)")]
pub(crate) enum Token {
    #[regex(
        r"[A-Za-z_\u{80}-\u{10FFFF}][A-Za-z0-9_\u{80}-\u{10FFFF}]*",
        lexer::name
    )]
    Name,
    #[regex(r"[0-9]|\.[0-9]", lexer::number)]
    Number,
    #[regex(
        r#"([rRuUbBfF]|[bB][rR]|[rR][bB]|[fF][rR]|[rR][fF])?["']"#,
        lexer::string
    )]
    String,
    #[regex(r"\r\n|\n|\r")]
    Newline,

    #[token("False")]
    False,
    #[token("None")]
    None,
    #[token("True")]
    True,
    #[token("and")]
    And,
    #[token("as")]
    As,
    #[token("assert")]
    Assert,
    #[token("async")]
    Async,
    #[token("await")]
    Await,
    #[token("break")]
    Break,
    #[token("class")]
    Class,
    #[token("continue")]
    Continue,
    #[token("def")]
    Def,
    #[token("del")]
    Del,
    #[token("elif")]
    Elif,
    #[token("else")]
    Else,
    #[token("except")]
    Except,
    #[token("finally")]
    Finally,
    #[token("for")]
    For,
    #[token("from")]
    From,
    #[token("global")]
    Global,
    #[token("if")]
    If,
    #[token("import")]
    Import,
    #[token("in")]
    In,
    #[token("is")]
    Is,
    #[token("lambda")]
    Lambda,
    #[token("nonlocal")]
    Nonlocal,
    #[token("not")]
    Not,
    #[token("or")]
    Or,
    #[token("pass")]
    Pass,
    #[token("raise")]
    Raise,
    #[token("return")]
    Return,
    #[token("try")]
    Try,
    #[token("while")]
    While,
    #[token("with")]
    With,
    #[token("yield")]
    Yield,

    #[token("(")]
    LeftParen,
    #[token(")")]
    RightParen,
    #[token("[")]
    LeftBracket,
    #[token("]")]
    RightBracket,
    #[token("{")]
    LeftBrace,
    #[token("}")]
    RightBrace,
    #[token(",")]
    Comma,
    #[token(":")]
    Colon,
    #[token(":=")]
    ColonEqual,
    #[token(";")]
    Semicolon,
    #[token(".")]
    Dot,
    #[token("...")]
    Ellipsis,
    #[token("->")]
    Arrow,
    #[token("@")]
    At,

    #[token("=")]
    Equal,
    #[token("+=")]
    PlusEqual,
    #[token("-=")]
    MinusEqual,
    #[token("*=")]
    StarEqual,
    #[token("/=")]
    SlashEqual,
    #[token("//=")]
    DoubleSlashEqual,
    #[token("%=")]
    PercentEqual,
    #[token("@=")]
    AtEqual,
    #[token("&=")]
    AmpersandEqual,
    #[token("|=")]
    BarEqual,
    #[token("^=")]
    CaretEqual,
    #[token("<<=")]
    LeftShiftEqual,
    #[token(">>=")]
    RightShiftEqual,
    #[token("**=")]
    DoubleStarEqual,

    #[token("+")]
    Plus,
    #[token("-")]
    Minus,
    #[token("*")]
    Star,
    #[token("**")]
    DoubleStar,
    #[token("/")]
    Slash,
    #[token("//")]
    DoubleSlash,
    #[token("%")]
    Percent,
    #[token("<<")]
    LeftShift,
    #[token(">>")]
    RightShift,
    #[token("&")]
    Ampersand,
    #[token("|")]
    Bar,
    #[token("^")]
    Caret,
    #[token("~")]
    Tilde,
    #[token("==")]
    EqualEqual,
    #[token("!=")]
    NotEqual,
    #[token("<")]
    Less,
    #[token("<=")]
    LessEqual,
    #[token(">")]
    Greater,
    #[token(">=")]
    GreaterEqual,

    /// A character that belongs to no token but that the grammar, not the lexer, shall refuse.
    #[regex(r"[$?!`]")]
    Unknown,
    /// A backslash out of place; never leaves the lexer.
    #[token("\\", lexer::stray_backslash)]
    Backslash,

    /// The lines after it stand deeper.
    Indent,
    /// A block ends.
    Dedent,
    /// The name `match` where it begins a match statement.
    Match,
    /// The name `case` where it begins a case of a match statement.
    Case,
    /// The name `print` where it begins a print statement.
    Print,
    /// A `with` whose items stand in parentheses.
    WithParen,
    /// Comes first when a whole file is parsed.
    StartModule,
    /// Comes first when a single expression is parsed.
    StartExpression,
    /// Comes first when the expression of an f-string's replacement field is parsed.
    StartField,
}

impl Token {
    /// The bracket that closes this one.
    pub(crate) fn closing(self) -> Option<Token> {
        match self {
            Token::LeftParen => Some(Token::RightParen),
            Token::LeftBracket => Some(Token::RightBracket),
            Token::LeftBrace => Some(Token::RightBrace),
            _ => None,
        }
    }

    /// Whether it closes a bracket.
    pub(crate) fn is_closing(self) -> bool {
        matches!(
            self,
            Token::RightParen | Token::RightBracket | Token::RightBrace
        )
    }

    /// Whether an expression may end with it.
    pub(crate) fn ends_operand(self) -> bool {
        self.is_closing()
            || matches!(
                self,
                Token::Name
                    | Token::Number
                    | Token::String
                    | Token::None
                    | Token::True
                    | Token::False
                    | Token::Ellipsis
            )
    }

    /// Whether an operand begins with it and nothing else does.
    pub(crate) fn starts_operand(self) -> bool {
        matches!(
            self,
            Token::Name
                | Token::Number
                | Token::String
                | Token::None
                | Token::True
                | Token::False
                | Token::Ellipsis
                | Token::Tilde
                | Token::Lambda
                | Token::Await
        )
    }
}
