# A Pratt parser of dataclass nodes and named tokens shows trees and points at errors.


from __future__ import annotations
import re
import enum
import dataclasses
from dataclasses import dataclass, field
from typing import Iterator, NamedTuple, Optional, Union, Callable, ClassVar


class TokenKind(enum.Enum):
    NUMBER = enum.auto()
    IDENT = enum.auto()
    OP = enum.auto()
    LPAREN = "("
    RPAREN = ")"
    COMMA = ","
    EOF = 99

    def __str__(self) -> str:
        return self.name.lower()


class Token(NamedTuple):
    kind: TokenKind
    text: str
    pos: int = 0

    def __str__(self):
        return f"{self.kind}:{self.text!r}@{self.pos}"


TOKEN_RE = re.compile(r"""
    (?P<NUMBER>\d+(?:\.\d*)?(?:[eE][+-]?\d+)?)
  | (?P<IDENT>[A-Za-z_]\w*)
  | (?P<OP>\*\*|[-+*/%^!<>=]=?|\?|:)
  | (?P<LPAREN>\() | (?P<RPAREN>\)) | (?P<COMMA>,)
  | (?P<WS>\s+)
  | (?P<BAD>.)
""", re.VERBOSE)


class ParseError(SyntaxError):
    def __init__(self, message, source, pos):
        super().__init__(message)
        self.source, self.pos = source, pos

    def pretty(self):
        return f"{self.msg}\n  {self.source}\n  {'':>{self.pos}}^"


def tokenize(src: str) -> Iterator[Token]:
    for m in TOKEN_RE.finditer(src):
        kind = m.lastgroup
        if kind == "WS":
            continue
        if kind == "BAD":
            raise ParseError(f"unexpected character {m.group()!r}", src, m.start())
        yield Token(TokenKind[kind], m[0], m.start())
    yield Token(TokenKind.EOF, "", len(src))


@dataclass(frozen=True)
class Node:
    registry: ClassVar[dict[str, type]] = {}

    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        Node.registry[cls.__name__] = cls


@dataclass(frozen=True)
class Num(Node):
    value: float


@dataclass(frozen=True)
class Var(Node):
    name: str


@dataclass(frozen=True)
class Unary(Node):
    op: str
    operand: Node
    postfix: bool = field(default=False, repr=False)


@dataclass(frozen=True)
class Binary(Node):
    op: str
    left: Node
    right: Node


@dataclass(frozen=True)
class Ternary(Node):
    cond: Node
    then: Node
    other: Node


@dataclass(frozen=True)
class Call(Node):
    func: str
    args: tuple[Node, ...] = ()


class Parser:
    BINDING = {"?": (3, 2), "<": (5, 6), ">": (5, 6), "==": (5, 6), "!=": (5, 6), "<=": (5, 6), ">=": (5, 6),
               "+": (10, 11), "-": (10, 11), "*": (20, 21), "/": (20, 21), "%": (20, 21), "**": (31, 30), "^": (31, 30)}

    def __init__(self, src):
        self.src = src
        self.tokens = list(tokenize(src))
        self.i = 0

    @property
    def cur(self):
        return self.tokens[self.i]

    def advance(self):
        tok, self.i = self.cur, self.i + 1
        return tok

    def expect(self, kind, text=None):
        if self.cur.kind is not kind or (text is not None and self.cur.text != text):
            want = text if text is not None else kind
            raise ParseError(f"expected {want}, got {self.cur}", self.src, self.cur.pos)
        return self.advance()

    def parse(self):
        e = self.expr(0)
        self.expect(TokenKind.EOF)
        return e

    def expr(self, bp):
        tok = self.advance()
        match tok:
            case Token(kind=TokenKind.NUMBER, text=t):
                left = Num(float(t))
            case Token(TokenKind.IDENT, name) if self.cur.kind is TokenKind.LPAREN:
                self.advance()
                args = []
                while self.cur.kind is not TokenKind.RPAREN:
                    args.append(self.expr(0))
                    if self.cur.kind is not TokenKind.COMMA:
                        break
                    self.advance()
                self.expect(TokenKind.RPAREN)
                left = Call(name, tuple(args))
            case Token(TokenKind.IDENT, name):
                left = Var(name)
            case Token(TokenKind.LPAREN):
                left = self.expr(0)
                self.expect(TokenKind.RPAREN)
            case Token(TokenKind.OP, "-" | "+" | "!" as op):
                left = Unary(op, self.expr(25))
            case _:
                raise ParseError(f"unexpected {tok}", self.src, tok.pos)
        while True:
            tok = self.cur
            if tok.kind is not TokenKind.OP:
                return left
            if tok.text == "!":
                self.advance()
                left = Unary("!", left, postfix=True)
                continue
            if tok.text not in self.BINDING:
                return left
            l, r = self.BINDING[tok.text]
            if l < bp:
                return left
            self.advance()
            if tok.text == "?":
                then = self.expr(0)
                self.expect(TokenKind.OP, ":")
                left = Ternary(left, then, self.expr(r))
            else:
                left = Binary(tok.text, left, self.expr(r))


def show(n):
    match n:
        case Num(v): return f"{v:g}"
        case Var(name): return name
        case Unary(op, x, postfix=True): return f"({show(x)}{op})"
        case Unary(op=op, operand=x): return f"({op}{show(x)})"
        case Binary(op, l, r): return f"({show(l)} {op} {show(r)})"
        case Ternary(c, t, o): return f"({show(c)} ? {show(t)} : {show(o)})"
        case Call(func=f, args=(*a,)): return f"{f}({', '.join(map(show, a))})"


for src in ["1+2*3", "-2**2", "2**3**2", "a<b?c:d?e:f", "max(1, x, -y!)", "(1+2", "1 + $", "f(,)", "", "3.5e-2*pi", "a b", "1?2"]:
    try:
        tree = Parser(src).parse()
        print(f"{src:<20} => {show(tree)}")
    except ParseError as e:
        print(e.pretty())
print(Parser("-x + f(1)!").parse())
print(dataclasses.asdict(Parser("g(a, 1)").parse()))
print(sorted(Node.registry))
try:
    Parser("1").parse().value = 3
except dataclasses.FrozenInstanceError as e:
    print(type(e).__mro__[1].__name__, e)
print({Num(1.0): 1, Num(1): 2}, hash(Var("x")) == hash(Var("x")), Num(1) == Num(1.0), Num(1) != Var("x"))
print(Token.__annotations__, Token._field_defaults, Node.__annotations__)
print(dataclasses.replace(Num(1.0), value=9.5), [f.name for f in dataclasses.fields(Unary)])
print(TokenKind("("), repr(TokenKind("(")), list(TokenKind)[0:2], TokenKind.EOF.value)
try: TokenKind("zzz")
except ValueError as e: print(e)
try: TokenKind["zzz"]
except KeyError as e: print(repr(e))

