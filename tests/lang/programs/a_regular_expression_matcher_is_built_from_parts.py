# A matcher of regular expressions made of parser combinators, an automaton, and its minimal form.
from collections import deque
from dataclasses import dataclass, field
from functools import cached_property


class ParseError(ValueError):
    def __init__(self, message, position):
        super().__init__(f"{message} at {position}")
        self.position = position


class Node:
    def __or__(self, other):
        return Either(self, other)

    def __add__(self, other):
        return Sequence(self, other)


@dataclass(frozen=True)
class Letter(Node):
    char: str

    def build(self, nfa, start):
        end = nfa.state()
        nfa.edges[start].append((self.char, end))
        return end


@dataclass(frozen=True)
class Sequence(Node):
    first: Node
    second: Node

    def build(self, nfa, start):
        return self.second.build(nfa, self.first.build(nfa, start))


@dataclass(frozen=True)
class Either(Node):
    first: Node
    second: Node

    def build(self, nfa, start):
        end = nfa.state()
        for part in (self.first, self.second):
            inner = nfa.state()
            nfa.edges[start].append((None, inner))
            nfa.edges[part.build(nfa, inner)].append((None, end))
        return end


@dataclass(frozen=True)
class Repeat(Node):
    inner: Node
    least: int = 0

    def build(self, nfa, start):
        for _ in range(self.least):
            start = self.inner.build(nfa, start)
        loop = nfa.state()
        nfa.edges[start].append((None, loop))
        nfa.edges[self.inner.build(nfa, loop)].append((None, loop))
        return loop


@dataclass(frozen=True)
class Empty(Node):
    def build(self, nfa, start):
        return start


class Parser:
    def __init__(self, text):
        self.text, self.at = text, 0

    @property
    def peek(self):
        return self.text[self.at : self.at + 1]

    def take(self, expected=None):
        char = self.peek
        if not char or expected and char != expected:
            raise ParseError(f"expected {expected or 'a character'!r}, got {char or 'the end'!r}", self.at)
        self.at += 1
        return char

    def parse(self):
        node = self.either()
        if self.peek:
            raise ParseError(f"unexpected {self.peek!r}", self.at)
        return node

    def either(self):
        node = self.sequence()
        while self.peek == "|":
            self.take()
            node = node | self.sequence()
        return node

    def sequence(self):
        node = Empty()
        while self.peek and self.peek not in "|)":
            part = self.postfix()
            node = part if isinstance(node, Empty) else node + part
        return node

    def postfix(self):
        node = self.atom()
        while self.peek and self.peek in "*+?":
            match self.take():
                case "*":
                    node = Repeat(node)
                case "+":
                    node = Repeat(node, least=1)
                case "?":
                    node = node | Empty()
        return node

    def atom(self):
        match self.peek:
            case "(":
                self.take()
                node = self.either()
                self.take(")")
                return node
            case "\\":
                self.take()
                return Letter(self.take())
            case "*" | "+" | "?" as char:
                raise ParseError(f"nothing to repeat before {char!r}", self.at)
            case _:
                return Letter(self.take())


@dataclass
class Nfa:
    edges: list = field(default_factory=list)

    def state(self):
        self.edges.append([])
        return len(self.edges) - 1

    def closure(self, states):
        seen, todo = set(states), deque(states)
        while todo:
            for char, target in self.edges[todo.popleft()]:
                if char is None and target not in seen:
                    seen.add(target)
                    todo.append(target)
        return frozenset(seen)


class Regex:
    def __init__(self, pattern):
        self.pattern = pattern
        self.tree = Parser(pattern).parse()

    @cached_property
    def table(self):
        nfa = Nfa()
        start = nfa.state()
        end = self.tree.build(nfa, start)
        first = nfa.closure([start])
        numbers, rows, todo = {first: 0}, [], deque([first])
        while todo:
            here = todo.popleft()
            row = {}
            for char in sorted({c for s in here for c, _ in nfa.edges[s] if c}):
                there = nfa.closure([t for s in here for c, t in nfa.edges[s] if c == char])
                if there not in numbers:
                    numbers[there] = len(numbers)
                    todo.append(there)
                row[char] = numbers[there]
            rows.append((end in here, row))
        return rows

    @cached_property
    def minimal(self):
        rows = self.table
        groups = [int(accepts) for accepts, _ in rows]
        while True:
            keys = [(groups[i], tuple(sorted((c, groups[t]) for c, t in row.items()))) for i, (_, row) in enumerate(rows)]
            numbers = {}
            refined = [numbers.setdefault(key, len(numbers)) for key in keys]
            if len(numbers) == len(set(groups)):
                return len(numbers)
            groups = refined

    def __contains__(self, text):
        state = 0
        for char in text:
            state = self.table[state][1].get(char)
            if state is None:
                return False
        return self.table[state][0]


for pattern, texts in {
    "a(b|c)*d": ["ad", "abcbd", "abc", "d"],
    "(a|b)*abb": ["abb", "aabb", "babab", "abbabb"],
    "x+y?z": ["xz", "xxyz", "yz", "xyyz"],
    "": ["", "a"],
    r"\(a\)|b": ["(a)", "b", "a"],
    "(a|a|a)*": ["aaaa", "b"],
}.items():
    regex = Regex(pattern)
    print(f"{pattern!r:12} {len(regex.table)} states, {regex.minimal} at least:", *(f"{t}={t in regex}" for t in texts))
print(Parser("a|b+").parse())
for bad in ("(a", "a)", "*a", "a|+", "a\\"):
    try:
        Regex(bad)
    except ParseError as error:
        print(f"{bad!r}: {error} ({error.position})")
