# A Lisp with macros, tail calls and errors, which runs an evaluator written in itself.
import operator
import re
from itertools import chain


class LispError(Exception):
    pass


class Symbol(str):
    def __repr__(self):
        return str(self)


TOKEN = re.compile(r"""\s*(?:;[^\n]*)?(,@|[('`,)]|"(?:\\.|[^\\"])*"|[^\s('"`,;)]*)""")
QUOTES = {"'": Symbol("quote"), "`": Symbol("quasiquote"), ",": Symbol("unquote"), ",@": Symbol("unquote-splicing")}


def tokens(text):
    at = 0
    while at < len(text):
        found = TOKEN.match(text, at)
        at = found.end()
        if found[1]:
            yield found[1]
        elif found.end() == found.start() or at >= len(text):
            return


def read(stream):
    token = next(stream, None)
    if token is None:
        raise LispError("unexpected end")
    if token == "(":
        items = []
        while (item := read(stream)) is not CLOSE:
            items.append(item)
        return items
    if token == ")":
        return CLOSE
    if token in QUOTES:
        return [QUOTES[token], read(stream)]
    if token[0] == '"':
        return token[1:-1].replace('\\"', '"')
    for kind in (int, float):
        try:
            return kind(token)
        except ValueError:
            pass
    return {"#t": True, "#f": False}.get(token, Symbol(token))


CLOSE = object()


def show(value):
    match value:
        case True | False:
            return "#t" if value else "#f"
        case Symbol():
            return str(value)
        case str():
            return '"' + value + '"'
        case list():
            return "(" + " ".join(map(show, value)) + ")"
        case Closure():
            return f"#<procedure {value.name}>"
        case None:
            return "nil"
    return str(value)


class Environment(dict):
    def __init__(self, names=(), values=(), outer=None):
        if isinstance(names, Symbol):
            self[names] = list(values)
        else:
            if len(names) != len(values):
                raise LispError(f"expected {len(names)} arguments, got {len(values)}")
            self.update(zip(names, values))
        self.outer = outer

    def find(self, name):
        scope = self
        while scope is not None:
            if name in scope:
                return scope
            scope = scope.outer
        raise LispError(f"unbound: {name}")


class Closure:
    def __init__(self, parameters, body, scope, name="lambda"):
        self.parameters, self.body, self.scope, self.name = parameters, body, scope, name

    def __call__(self, *values):
        return evaluate(self.body, Environment(self.parameters, values, self.scope))


macros = {}


def quasi(form):
    if not isinstance(form, list):
        return [Symbol("quote"), form]
    if form[:1] == ["unquote"]:
        return form[1]
    parts = [Symbol("append")]
    for item in form:
        if isinstance(item, list) and item[:1] == ["unquote-splicing"]:
            parts.append(item[1])
        else:
            parts.append([Symbol("list"), quasi(item)])
    return parts


def evaluate(form, scope):
    while True:
        match form:
            case Symbol():
                return scope.find(form)[form]
            case [Symbol("quote"), value]:
                return value
            case [Symbol("quasiquote"), value]:
                form = quasi(value)
            case [Symbol("if"), test, then, *rest]:
                form = then if evaluate(test, scope) is not False else (rest[0] if rest else None)
            case [Symbol("define"), [name, *parameters], *body]:
                scope[name] = Closure(parameters, [Symbol("begin"), *body], scope, name)
                return None
            case [Symbol("define"), name, value]:
                scope[name] = evaluate(value, scope)
                return None
            case [Symbol("define-macro"), [name, *parameters], *body]:
                macros[name] = Closure(parameters, [Symbol("begin"), *body], scope, name)
                return None
            case [Symbol("set!"), name, value]:
                scope.find(name)[name] = evaluate(value, scope)
                return None
            case [Symbol("lambda"), parameters, *body]:
                return Closure(parameters, [Symbol("begin"), *body], scope)
            case [Symbol("begin"), *body, last]:
                for it in body:
                    evaluate(it, scope)
                form = last
            case [Symbol("let"), pairs, *body]:
                names = [name for name, _ in pairs]
                values = [evaluate(value, scope) for _, value in pairs]
                scope = Environment(names, values, scope)
                form = [Symbol("begin"), *body]
            case [Symbol(name), *arguments] if name in macros:
                form = macros[name](*arguments)
            case [function, *arguments]:
                function = evaluate(function, scope)
                values = [evaluate(it, scope) for it in arguments]
                if isinstance(function, Closure):
                    form, scope = function.body, Environment(function.parameters, values, function.scope)
                elif callable(function):
                    try:
                        return function(*values)
                    except (TypeError, IndexError, ZeroDivisionError) as error:
                        raise LispError(f"{show(form)}: {type(error).__name__}") from error
                else:
                    raise LispError(f"not a procedure: {show(function)}")
            case _:
                return form


base = Environment()
base.update(
    {
        Symbol("+"): lambda *it: sum(it),
        Symbol("*"): lambda *it: __import__("math").prod(it),
        Symbol("-"): lambda a, *it: a - sum(it) if it else -a,
        Symbol("/"): operator.floordiv,
        Symbol("="): operator.eq,
        Symbol("<"): operator.lt,
        Symbol("eq?"): lambda a, b: a == b,
        Symbol("car"): lambda it: it[0],
        Symbol("cdr"): lambda it: it[1:],
        Symbol("cons"): lambda a, b: [a, *b],
        Symbol("list"): lambda *it: list(it),
        Symbol("append"): lambda *it: sum(it, []),
        Symbol("null?"): lambda it: it == [],
        Symbol("pair?"): lambda it: isinstance(it, list) and it != [],
        Symbol("symbol?"): lambda it: isinstance(it, Symbol),
        Symbol("display"): lambda *it: print(*map(show, it)),
        Symbol("map"): lambda f, it: [f(x) for x in it],
    }
)

PROGRAM = """
(define (fact n) (if (= n 0) 1 (* n (fact (- n 1)))))
(display (fact 25))
(define (loop n total) (if (= n 0) total (loop (- n 1) (+ total n))))
(display (loop 500 0))
(define-macro (when test body) `(if ,test (begin ,body) #f))
(display (when (< 1 2) "yes") (when (< 2 1) "no"))
(define-macro (swap a b) `(let ((tmp ,a)) (set! ,a ,b) (set! ,b tmp)))
(define x 1) (define y 2) (swap x y)
(display x y '(a "b" 1.5 (nested #t)) `(1 ,(+ 1 1) ,@(list 3 4)))
(define (counter) (let ((n 0)) (lambda () (set! n (+ n 1)) n)))
(define c (counter)) (c) (c)
(display (c) c (map (lambda (x) (* x x)) '(1 2 3)))
; an evaluator, in itself
(define (assoc key pairs) (if (null? pairs) #f (if (eq? key (car (car pairs))) (car pairs) (assoc key (cdr pairs)))))
(define (zip a b) (if (null? a) '() (cons (list (car a) (car b)) (zip (cdr a) (cdr b)))))
(define (ev e env)
  (if (symbol? e) (car (cdr (assoc e env)))
  (if (pair? e)
    (if (eq? (car e) 'quote) (car (cdr e))
    (if (eq? (car e) 'if) (if (ev (car (cdr e)) env) (ev (car (cdr (cdr e))) env) (ev (car (cdr (cdr (cdr e)))) env))
    (if (eq? (car e) 'lambda) (list 'closure (car (cdr e)) (car (cdr (cdr e))) env)
    (ap (ev (car e) env) (map (lambda (x) (ev x env)) (cdr e))))))
  e)))
(define (ap f args)
  (if (pair? f) (ev (car (cdr (cdr f))) (append (zip (car (cdr f)) args) (car (cdr (cdr (cdr f))))))
  (if (null? (cdr args)) (f (car args)) (f (car args) (car (cdr args))))))
(display (ev '((lambda (f) (f f 6)) (lambda (self n) (if (zero n) 1 (times n (self self (minus n 1))))))
  (list (list 'zero (lambda (n) (= n 0))) (list 'times *) (list 'minus -))))
"""


def run(text):
    stream = tokens(text)
    result = None
    for first in stream:
        form = read(iter([first])) if first not in ("(", *QUOTES) else read(chain([first], stream))
        result = evaluate(form, base)
    return result


run(PROGRAM)
for bad in ("(car)", "(undefined 1)", "(1 2)", "(fact", "(/ 1 0)", "((lambda (a b) a) 1)"):
    try:
        print(show(run(bad)))
    except LispError as error:
        print("error:", error, "from", type(error.__cause__).__name__)
