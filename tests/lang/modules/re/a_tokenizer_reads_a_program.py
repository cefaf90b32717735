# A tokenizer made of one pattern with named groups, and the parser behind it.
import re

TOKEN = re.compile(
    r"""
    (?P<number>\d+(?:\.\d*)?)   # integer or decimal
  | (?P<name>[A-Za-z_]\w*)
  | (?P<op>[-+*/()=])
  | (?P<newline>\n)
  | (?P<skip>[ \t]+)
  | (?P<bad>.)
    """,
    re.VERBOSE,
)


def tokens(text):
    line, start = 1, 0
    for match in TOKEN.finditer(text):
        kind = match.lastgroup
        if kind == "newline":
            line, start = line + 1, match.end()
        elif kind == "bad":
            raise SyntaxError(f"{match.group()!r} in line {line}, column {match.start() - start}")
        elif kind != "skip":
            yield kind, match.group()
    yield "end", ""


class Parser:
    def __init__(self, text):
        self.tokens = tokens(text)
        self.kind, self.text = next(self.tokens)

    def take(self):
        taken = self.text
        self.kind, self.text = next(self.tokens)
        return taken

    def expression(self, level=0):
        left = self.atom()
        while self.text in ("+-", "*/")[level:][0] + ("*/" if level == 0 else "") and self.text:
            operator = self.take()
            right = self.atom() if operator in "*/" else self.expression(1)
            left = f"({left} {operator} {right})"
        return left

    def atom(self):
        if self.text == "(":
            self.take()
            inner = self.expression()
            self.take()
            return inner
        return self.take()


print(list(tokens("x = 3.5 * (y_1 + 2)\nz")))
print(Parser("a + 2 * (b - 1)").expression())
try:
    list(tokens("ok\n  a ? b"))
except SyntaxError as error:
    print(error)
