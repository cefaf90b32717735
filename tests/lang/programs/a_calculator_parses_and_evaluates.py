# A recursive descent parser with precedence, variables and errors that say where.
import re
from dataclasses import dataclass, field
from typing import Callable, Union


class ParseError(Exception):
    def __init__(self, message, position):
        super().__init__(f"{message} at {position}")
        self.position = position


@dataclass(frozen=True)
class Token:
    kind: str
    text: str
    at: int


TOKEN = re.compile(r"\s*(?:(?P<num>\d+(?:\.\d+)?)|(?P<name>[A-Za-z_]\w*)|(?P<op>\*\*|[-+*/%()=,]))")


def tokenize(text):
    at = 0
    while at < len(text.rstrip()):
        match = TOKEN.match(text, at)
        if not match:
            raise ParseError(f"unexpected {text[at]!r}", at)
        yield Token(match.lastgroup, match.group(match.lastgroup), match.start(match.lastgroup))
        at = match.end()
    yield Token("end", "", len(text))


@dataclass
class Num:
    value: float

    def eval(self, env):
        return self.value


@dataclass
class Var:
    name: str

    def eval(self, env):
        try:
            return env[self.name]
        except KeyError:
            raise NameError(f"unknown name {self.name!r}") from None


@dataclass
class Bin:
    op: str
    left: "Node"
    right: "Node"
    table = {
        "+": lambda a, b: a + b,
        "-": lambda a, b: a - b,
        "*": lambda a, b: a * b,
        "/": lambda a, b: a / b,
        "%": lambda a, b: a % b,
        "**": lambda a, b: a**b,
    }

    def eval(self, env):
        return self.table[self.op](self.left.eval(env), self.right.eval(env))


@dataclass
class Call:
    name: str
    args: list = field(default_factory=list)

    def eval(self, env):
        return env[self.name](*(arg.eval(env) for arg in self.args))


Node = Union[Num, Var, Bin, Call]


class Parser:
    LEVELS = [("+", "-"), ("*", "/", "%")]

    def __init__(self, text):
        self.tokens = list(tokenize(text))
        self.at = 0

    @property
    def token(self):
        return self.tokens[self.at]

    def take(self, *texts):
        if self.token.text in texts and self.token.kind == "op":
            self.at += 1
            return self.tokens[self.at - 1].text

    def expect(self, text):
        if not self.take(text):
            raise ParseError(f"expected {text!r}, found {self.token.text or 'end'!r}", self.token.at)

    def parse(self):
        node = self.level(0)
        if self.token.kind != "end":
            raise ParseError(f"unexpected {self.token.text!r}", self.token.at)
        return node

    def level(self, n):
        if n == len(self.LEVELS):
            return self.unary()
        node = self.level(n + 1)
        while op := self.take(*self.LEVELS[n]):
            node = Bin(op, node, self.level(n + 1))
        return node

    def unary(self):
        if self.take("-"):
            return Bin("-", Num(0), self.unary())
        node = self.atom()
        if self.take("**"):
            node = Bin("**", node, self.unary())
        return node

    def atom(self):
        token = self.token
        if token.kind == "num":
            self.at += 1
            return Num(float(token.text) if "." in token.text else int(token.text))
        if token.kind == "name":
            self.at += 1
            if not self.take("("):
                return Var(token.text)
            call = Call(token.text)
            while not self.take(")"):
                if call.args:
                    self.expect(",")
                call.args.append(self.level(0))
            return call
        self.expect("(")
        node = self.level(0)
        self.expect(")")
        return node


env = {"x": 7, "max": max, "pi": 3.14159, "sq": lambda v: v * v}
for text in ["1 + 2 * 3", "(1 + 2) * 3", "2 ** 3 ** 2", "-2 ** 2", "x % 4 - 10 / 4", "max(1, x, sq(3))", "1 +", "2 $ 3", "(1", "y", "1 / 0", "sq(1, 2)", "f()", "1 2"]:
    try:
        node = Parser(text).parse()
        print(text, "=", node.eval(env))
    except ParseError as error:
        print(text, "!!", error, error.position)
    except Exception as error:
        print(text, "!!", type(error).__name__, error)
print(Parser("a + f(1, b) * 2").parse())
