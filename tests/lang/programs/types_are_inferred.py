# A functional language: parsed, its types inferred by unification, and run by generators that trampoline.
import itertools
import operator
import re
from dataclasses import dataclass


class TypeMismatch(Exception):
    pass


class Type:
    pass


@dataclass(eq=False)
class Variable(Type):
    number: int
    bound: Type = None


@dataclass
class Apply(Type):
    name: str
    args: tuple = ()


INT, BOOL = Apply("int"), Apply("bool")


def arrow(a, b):
    return Apply("->", (a, b))


def prune(kind):
    while isinstance(kind, Variable) and kind.bound is not None:
        kind = kind.bound
    return kind


def show(kind, names=None):
    names = {} if names is None else names
    kind = prune(kind)
    match kind:
        case Variable():
            return names.setdefault(kind, "'" + "abcdefghij"[len(names)])
        case Apply("->", (a, b)):
            left = show(a, names)
            if prune(a).__class__ is Apply and prune(a).name == "->":
                left = f"({left})"
            return f"{left} -> {show(b, names)}"
        case Apply("list", (item,)):
            return f"[{show(item, names)}]"
        case Apply(name, ()):
            return name


def occurs(variable, kind):
    kind = prune(kind)
    return kind is variable or isinstance(kind, Apply) and any(occurs(variable, it) for it in kind.args)


def unify(a, b):
    a, b = prune(a), prune(b)
    if a is b:
        return
    if isinstance(a, Variable):
        if occurs(a, b):
            raise TypeMismatch(f"an endless type: {show(a)} in {show(b)}")
        a.bound = b
    elif isinstance(b, Variable):
        unify(b, a)
    elif a.name != b.name or len(a.args) != len(b.args):
        names = {}
        raise TypeMismatch(f"{show(a, names)} is not {show(b, names)}")
    else:
        for pair in zip(a.args, b.args):
            unify(*pair)


numbers = itertools.count()


def fresh():
    return Variable(next(numbers))


class Scheme:
    def __init__(self, variables, kind):
        self.variables, self.kind = variables, kind

    def instance(self):
        new = {it: fresh() for it in self.variables}

        def copy(kind):
            kind = prune(kind)
            if isinstance(kind, Variable):
                return new.get(kind, kind)
            return Apply(kind.name, tuple(map(copy, kind.args)))

        return copy(self.kind)


def free(kind):
    kind = prune(kind)
    if isinstance(kind, Variable):
        return {kind: None}
    return {it: None for arg in kind.args for it in free(arg)}


TOKEN = re.compile(r"\s*(?:(\d+)|([a-z_]\w*'?)|(\\|->|==|[-+*<:()\[\],=.]))")


def parse(text):
    words, at = [], 0
    text = text.strip()
    while at < len(text):
        found = TOKEN.match(text, at)
        if not found:
            raise SyntaxError(f"unexpected {text[at]!r}")
        words.append(int(found[1]) if found[1] else found[2] or found[3])
        at = found.end()
    words.append(None)
    words.reverse()

    def take(expected=None):
        word = words.pop()
        if expected is not None and word != expected:
            raise SyntaxError(f"expected {expected!r}, got {word!r}")
        return word

    def expression(least=0):
        match words[-1]:
            case "let":
                take()
                name = take()
                parameters = []
                while words[-1] != "=":
                    parameters.append(take())
                take("=")
                value = expression()
                take("in")
                for it in reversed(parameters):
                    value = ("fn", it, value)
                return ("let", name, value, expression())
            case "\\":
                take()
                name = take()
                take(".")
                return ("fn", name, expression())
            case "if":
                take()
                parts = [expression()]
                take("then")
                parts.append(expression())
                take("else")
                return ("if", *parts, expression())
        left = application()
        while (power := POWERS.get(words[-1], -1)) >= least:
            name = take()
            right = expression(power if name == ":" else power + 1)
            left = ("call", ("call", ("name", name), left), right)
        return left

    def application():
        function = atom()
        while isinstance(words[-1], int) or words[-1] in ("(", "[") or isinstance(words[-1], str) and words[-1][0].isalpha() and words[-1] not in KEYWORDS:
            function = ("call", function, atom())
        return function

    def atom():
        match take():
            case int(number):
                return ("int", number)
            case "(":
                inner = expression()
                take(")")
                return inner
            case "[":
                items = []
                while words[-1] != "]":
                    items.append(expression())
                    if words[-1] != "]":
                        take(",")
                take()
                result = ("name", "nil")
                for it in reversed(items):
                    result = ("call", ("call", ("name", ":"), it), result)
                return result
            case str(name) if name[0].isalpha() and name not in KEYWORDS:
                return ("name", name)
            case word:
                raise SyntaxError(f"unexpected {word!r}")

    result = expression()
    take(None) if words[-1] is None else take("the end")
    return result


POWERS = {"==": 1, "<": 1, ":": 2, "+": 3, "-": 3, "*": 4}
KEYWORDS = {"let", "in", "if", "then", "else"}


def infer(tree, scope):
    match tree:
        case ("int", _):
            return INT
        case ("name", name):
            if name not in scope:
                raise TypeMismatch(f"{name} is not defined")
            return scope[name].instance()
        case ("fn", name, body):
            kind = fresh()
            return arrow(kind, infer(body, scope | {name: Scheme((), kind)}))
        case ("call", function, argument):
            result = fresh()
            unify(infer(function, scope), arrow(infer(argument, scope), result))
            return result
        case ("if", test, then, other):
            unify(infer(test, scope), BOOL)
            kind = infer(then, scope)
            unify(kind, infer(other, scope))
            return kind
        case ("let", name, value, body):
            kind = fresh()
            unify(kind, infer(value, scope | {name: Scheme((), kind)}))
            outside = {it for scheme in scope.values() for it in free(scheme.kind) if it not in scheme.variables}
            return infer(body, scope | {name: Scheme([it for it in free(kind) if it not in outside], kind)})


def run(tree, scope):
    match tree:
        case ("int", number):
            return number
        case ("name", name):
            return scope[name]
        case ("fn", name, body):
            return lambda value: run(body, scope | {name: value})
        case ("call", function, argument):
            function = yield run(function, scope)
            argument = yield run(argument, scope)
            return (yield function(argument))
        case ("if", test, then, other):
            return (yield run(then if (yield run(test, scope)) else other, scope))
        case ("let", name, value, body):
            inner = dict(scope)
            inner[name] = yield run(value, inner)
            return (yield run(body, inner))


def trampoline(task):
    stack, value = [task], None
    while stack:
        try:
            value = stack[-1].send(value)
        except StopIteration as end:
            stack.pop()
            value = end.value
        else:
            if hasattr(value, "send"):
                stack.append(value)
                value = None
    return value


def two(function):
    return lambda a: lambda b: function(a, b)


a = fresh()
binary = Scheme((), arrow(INT, arrow(INT, INT)))
compare = Scheme((), arrow(INT, arrow(INT, BOOL)))
listed = Apply("list", (a,))
KINDS = {"+": binary, "-": binary, "*": binary, "==": compare, "<": compare}
KINDS |= {
    "nil": Scheme([a], listed),
    ":": Scheme([a], arrow(a, arrow(listed, listed))),
    "head": Scheme([a], arrow(listed, a)),
    "tail": Scheme([a], arrow(listed, listed)),
    "null": Scheme([a], arrow(listed, BOOL)),
}
VALUES = {name: two(function) for name, function in {"+": operator.add, "-": operator.sub, "*": operator.mul, "==": operator.eq, "<": operator.lt}.items()}
VALUES |= {"nil": (), ":": two(lambda item, rest: (item, *rest)), "head": lambda it: it[0], "tail": lambda it: it[1:], "null": lambda it: it == ()}

for text in [
    r"\x. x",
    r"\f. \g. \x. f (g x)",
    "let id x = x in id (id 3)",
    "let fact n = if n < 1 then 1 else n * fact (n - 1) in fact 20",
    r"let map f xs = if null xs then [] else f (head xs) : map f (tail xs) in map (\x. x * x) [1, 2, 3]",
    "let map f xs = if null xs then [] else f (head xs) : map f (tail xs) in map",
    "let fold f z xs = if null xs then z else f (head xs) (fold f z (tail xs)) in fold",
    "let count n = if n == 0 then 0 else 1 + count (n - 1) in count 300",
    r"let twice f x = f (f x) in twice twice (\x. x + 1) 0",
    "[[1], []]",
    r"\x. x x",
    "1 + [2]",
    "if 1 then 2 else 3",
    "let pair = 5 in pair 1",
    "unknown 3",
    "(1",
    "2 +",
    "1 $ 2",
]:
    try:
        tree = parse(text)
        kind = show(infer(tree, KINDS))
        value = trampoline(run(tree, VALUES))
        print(f"{text}\n  : {kind}" + ("" if callable(value) else f" = {value}"))
    except (TypeMismatch, SyntaxError) as error:
        print(f"{text}\n  {type(error).__name__}: {error}")
