# An interpreter for a Lisp with closures, tail calls, quoting, macros and error messages.
import operator
from functools import reduce


class Symbol(str):
    __slots__ = ()

    def __repr__(self):
        return f"'{self}"


class LispError(Exception):
    pass


class Env(dict):
    def __init__(self, names=(), values=(), outer=None):
        self.outer = outer
        if isinstance(names, Symbol):
            self[names] = list(values)
        else:
            if len(names) != len(values):
                raise LispError(f"expected {len(names)} arguments, got {len(values)}")
            self.update(zip(names, values))

    def find(self, name):
        env = self
        while env is not None:
            if name in env:
                return env
            env = env.outer
        raise LispError(f"unbound: {name}")

    def __missing__(self, name):
        raise LispError(f"missing {name}")


class Lambda:
    is_macro = False

    def __init__(self, params, body, env):
        self.params, self.body, self.env = params, body, env

    def __call__(self, *args):
        return evaluate(self.body, Env(self.params, args, self.env))

    def __repr__(self):
        return f"<lambda {show(self.params)}>"


def read(text):
    tokens = text.replace("(", " ( ").replace(")", " ) ").replace("'", " ' ").split()
    position = 0

    def parse():
        nonlocal position
        if position >= len(tokens):
            raise LispError("unexpected end")
        token = tokens[position]
        position += 1
        if token == "(":
            items = []
            while position < len(tokens) and tokens[position] != ")":
                items.append(parse())
            if position >= len(tokens):
                raise LispError("missing )")
            position += 1
            return items
        if token == ")":
            raise LispError("unexpected )")
        if token == "'":
            return [Symbol("quote"), parse()]
        for kind in (int, float):
            try:
                return kind(token)
            except ValueError:
                pass
        return {"#t": True, "#f": False}.get(token, Symbol(token))

    while position < len(tokens):
        yield parse()


def show(value):
    if value is True or value is False:
        return "#t" if value else "#f"
    if isinstance(value, list):
        return "(" + " ".join(map(show, value)) + ")"
    return str(value)


def evaluate(x, env):
    while True:
        match x:
            case Symbol():
                return env.find(x)[x]
            case [Symbol("quote"), value]:
                return value
            case [Symbol("if"), test, yes, *no]:
                x = yes if evaluate(test, env) is not False else (no[0] if no else False)
            case [Symbol("define"), Symbol() as name, value]:
                env[name] = evaluate(value, env)
                return name
            case [Symbol("define" | "macro" as kind), [Symbol() as name, *params], *body]:
                env[name] = function = Lambda(params, [Symbol("begin"), *body], env)
                function.is_macro = kind == "macro"
                return name
            case [Symbol("set!"), name, value]:
                env.find(name)[name] = evaluate(value, env)
                return False
            case [Symbol("lambda"), params, *body]:
                return Lambda(params, [Symbol("begin"), *body], env)
            case [Symbol("begin"), *body, last]:
                for item in body:
                    evaluate(item, env)
                x = last
            case [Symbol("let"), bindings, *body]:
                x = [[Symbol("lambda"), [name for name, _ in bindings], *body], *(value for _, value in bindings)]
            case [head, *args]:
                function = evaluate(head, env)
                if isinstance(function, Lambda):
                    if function.is_macro:
                        x = function(*args)
                        continue
                    env = Env(function.params, [evaluate(arg, env) for arg in args], function.env)
                    x = function.body
                else:
                    try:
                        return function(*(evaluate(arg, env) for arg in args))
                    except TypeError as error:
                        raise LispError(f"{show(head)}: {type(error).__name__}") from error
            case []:
                return []
            case _:
                return x


world = Env()
for name, op in {"-": operator.sub, "<": operator.lt, "=": operator.eq, "/": operator.truediv, "mod": operator.mod}.items():
    world[Symbol(name)] = op
world |= {Symbol("+"): lambda *a: sum(a), Symbol("*"): lambda *a: reduce(operator.mul, a, 1), Symbol("list"): lambda *a: list(a)}
world.update({Symbol("car"): lambda l: l[0], Symbol("cdr"): lambda l: l[1:], Symbol("cons"): lambda a, l: [a] + l, Symbol("null?"): lambda l: l == [], Symbol("map"): lambda f, l: [*map(f, l)], Symbol("apply"): lambda f, l: f(*l)})
program = """
(define x 10) (+ x 5 (* 2 3))
(define (fact n) (if (< n 2) 1 (* n (fact (- n 1))))) (fact 25)
(define (loop n acc) (if (= n 0) acc (loop (- n 1) (+ acc n)))) (loop 2000 0)
(define (counter) (let ((n 0)) (lambda () (set! n (+ n 1)) n)))
(define c (counter)) (c) (c) (list (c) (c))
(map (lambda (v) (* v v)) '(1 2 3 4.5))
(macro (unless test body) (list 'if test #f body))
(unless (= 1 2) 'ran)
((lambda args (cdr args)) 1 2 3)
(define (compose f g) (lambda (v) (f (g v)))) ((compose car cdr) '(a b c))
'(a (b "c") ())
compose
(apply + '(1 2 3))
"""
for form in read(program):
    print(show(evaluate(form, world)))
for bad in ["(nope 1)", "(fact)", "(car 5)", "(1 2)", "(", ")", "(+ 1 'a)", "(car '())", "(set! zz 1)", "(/ 1 0)"]:
    try:
        for form in read(bad):
            print(show(evaluate(form, world)))
    except (LispError, IndexError, ArithmeticError) as error:
        print(bad, "->", type(error).__name__, error, "|", repr(error.__cause__))
