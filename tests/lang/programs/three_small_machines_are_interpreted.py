# Brainfuck, an assembler with its stack machine, and a Scheme with escapes.

# Brainfuck with jump table, a stack VM with disassembly, tiny Scheme with call/cc-like escape, regex derivative
import re, sys, operator as op, math, functools, itertools
from collections import namedtuple, ChainMap
def bf(src, inp=b""):
    prog = [c for c in src if c in "<>+-.,[]"]; jump, st = {}, []
    for i, c in enumerate(prog):
        if c == "[": st.append(i)
        elif c == "]":
            if not st: raise SyntaxError(f"unmatched ] at {i}")
            j = st.pop(); jump[i], jump[j] = j, i
    if st: raise SyntaxError(f"unmatched [ at {st[-1]}")
    tape, p, i, out, it = bytearray(30), 0, 0, bytearray(), iter(inp)
    while i < len(prog):
        match prog[i]:
            case ">": p += 1; tape.extend(b"\0") if p == len(tape) else None
            case "<": p -= 1
            case "+": tape[p] = (tape[p] + 1) & 255
            case "-": tape[p] = (tape[p] - 1) % 256
            case ".": out.append(tape[p])
            case ",": tape[p] = next(it, 0)
            case "[" if not tape[p]: i = jump[i]
            case "]" if tape[p]: i = jump[i]
        i += 1
    return bytes(out)
print(bf("++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+.>++.").decode(), bf(",[.,]", b"echo!"))
for bad in ("[", "]", "[[]"):
    try: bf(bad)
    except SyntaxError as e: print(type(e).__name__, e, e.msg, e.lineno)
Ins = namedtuple("Ins", "op arg", defaults=[None])
class VMError(Exception):
    def __init__(self, pc, msg): self.pc, self.msg = pc, msg; super().__init__(pc, msg)
    def __str__(self): return f"at {self.pc:04d}: {self.msg}"
class VM:
    BIN = {"ADD": op.add, "SUB": op.sub, "MUL": op.mul, "DIV": op.floordiv, "MOD": op.mod, "LT": op.lt, "EQ": op.eq}
    def __init__(self, code, **env): self.code, self.stack, self.env, self.calls, self.pc, self.steps = code, [], dict(env), [], 0, 0
    def run(self, limit=10_000):
        while self.pc < len(self.code):
            self.steps += 1
            if self.steps > limit: raise VMError(self.pc, "step limit")
            ins = self.code[self.pc]; self.pc += 1
            f = getattr(self, "do_" + ins.op.lower(), None)
            try:
                if f is not None: f(ins.arg) if ins.arg is not None else f()
                elif ins.op in self.BIN: b, a = self.stack.pop(), self.stack.pop(); self.stack.append(self.BIN[ins.op](a, b))
                elif ins.op == "HALT": break
                else: raise VMError(self.pc - 1, f"bad opcode {ins.op!r}")
            except (IndexError, ZeroDivisionError, KeyError) as e: raise VMError(self.pc - 1, f"{type(e).__name__}: {e}") from e
        return self.stack[-1] if self.stack else None
    def do_push(self, v): self.stack.append(v)
    def do_pop(self): self.stack.pop()
    def do_dup(self): self.stack.append(self.stack[-1])
    def do_load(self, n): self.stack.append(self.env[n])
    def do_store(self, n): self.env[n] = self.stack.pop()
    def do_jmp(self, t): self.pc = t
    def do_jz(self, t):
        if not self.stack.pop(): self.pc = t
    def do_call(self, t): self.calls.append(self.pc); self.pc = t
    def do_ret(self): self.pc = self.calls.pop()
    def do_print(self): print("out:", self.stack.pop())
def asm(text):
    labels, code = {}, []
    for ln, line in enumerate(text.splitlines(), 1):
        line = line.split(";")[0].strip()
        if not line: continue
        if m := re.fullmatch(r"(\w+):", line): labels[m[1]] = len(code); continue
        name, *rest = line.split(None, 1); arg = rest[0] if rest else None
        if arg is not None:
            try: arg = int(arg, 0)
            except ValueError: pass
        code.append(Ins(name.upper(), arg))
    return [i._replace(arg=labels.get(i.arg, i.arg)) if i.op in ("JMP", "JZ", "CALL") else i for i in code]
fact = asm("""
  push 1
  store acc
loop:
  load n
  jz done     ; finished
  load acc
  load n
  mul
  store acc
  load n
  push 1
  sub
  store n
  jmp loop
done: 
  load acc
  print
  push 0x1F
""")
print(VM(fact, n=20).run()); print(*(f"{i:>3} {x.op:<6}{'' if x.arg is None else x.arg!r:>6}" for i, x in enumerate(fact)), sep="\n")
for bad in ("push 1\npush 0\ndiv", "pop", "load zz", "frob 1", "x:\njmp x"):
    try: VM(asm(bad)).run()
    except VMError as e: print(e, "|", repr(e), "|", repr(e.__cause__))
# scheme
class Sym(str): __slots__ = ()
class Closure:
    def __init__(self, ps, body, env): self.ps, self.body, self.env = ps, body, env
    def __call__(self, *args):
        if len(args) != len(self.ps): raise TypeError(f"expected {len(self.ps)} args, got {len(args)}")
        return ev(self.body, self.env.new_child(dict(zip(self.ps, args))))
def parse(s):
    toks = re.findall(r"""\(|\)|'|"(?:\\.|[^"])*"|;[^\n]*|[^\s()';]+""", s); toks = [t for t in toks if not t.startswith(";")]
    def go():
        if not toks: raise EOFError("unexpected end")
        t = toks.pop(0)
        if t == "(":
            out = []
            while toks and toks[0] != ")": out.append(go())
            if not toks: raise EOFError("missing )")
            toks.pop(0); return out
        if t == ")": raise SyntaxError("unexpected )")
        if t == "'": return [Sym("quote"), go()]
        if t[0] == '"': return t[1:-1].encode().decode("unicode_escape")
        for conv in (int, float):
            try: return conv(t)
            except ValueError: continue
        return {"#t": True, "#f": False}.get(t, Sym(t))
    while toks: yield go()
class Escape(BaseException):
    def __init__(self, k, v): self.k, self.v = k, v
def callcc(f):
    k = object()
    def kont(v): raise Escape(k, v)
    try: return f(kont)
    except Escape as e:
        if e.k is not k: raise
        return e.v
def show(x):
    match x:
        case True: return "#t"
        case False: return "#f"
        case []: return "()"
        case list(): return "(" + " ".join(map(show, x)) + ")"
        case Sym(): return str(x)
        case str(): return '"' + x + '"'
        case None: return "nil"
        case Closure(ps=p): return f"<lambda ({' '.join(p)})>"
        case _ if callable(x): return f"<builtin {getattr(x, '__name__', '?')}>"
        case _: return str(x)
def ev(x, e):
    while True:
        match x:
            case Sym(): 
                try: return e[x]
                except KeyError: raise NameError(f"unbound: {x}") from None
            case [Sym("quote"), q]: return q
            case [Sym("if"), c, t, *el]: x = t if ev(c, e) is not False else (el[0] if el else None)
            case [Sym("define"), [Sym() as n, *ps], *body]: e[n] = Closure(ps, [Sym("begin"), *body], e); return None
            case [Sym("define"), n, v]: e[n] = ev(v, e); return None
            case [Sym("set!"), n, v]:
                next(m for m in e.maps if n in m)[n] = ev(v, e); return None
            case [Sym("lambda"), ps, *body]: return Closure(ps, [Sym("begin"), *body], e)
            case [Sym("let"), binds, *body]: return Closure([b[0] for b in binds], [Sym("begin"), *body], e)(*(ev(b[1], e) for b in binds))
            case [Sym("begin"), *init, last]:
                for i in init: ev(i, e)
                x = last
            case [f, *args]:
                f = ev(f, e); a = [ev(i, e) for i in args]
                if isinstance(f, Closure): x, e = f.body, f.env.new_child(dict(zip(f.ps, a, strict=True)))
                else: return f(*a)
            case _: return x
G = ChainMap({Sym(k): v for k, v in {"+": lambda *a: sum(a), "-": lambda a, *b: -a if not b else functools.reduce(op.sub, b, a), "*": lambda *a: math.prod(a), "<": op.lt, "=": op.eq, "car": lambda l: l[0], "cdr": lambda l: l[1:], "cons": lambda a, l: [a] + l, "list": lambda *a: list(a), "null?": lambda l: l == [], "call/cc": callcc, "print": lambda *a: print(*map(show, a)), "sqrt": math.sqrt, "map": lambda f, l: [f(i) for i in l], "apply": lambda f, l: f(*l)}.items()})
prog = """
(define (fact n) (if (< n 2) 1 (* n (fact (- n 1))))) (print (fact 25))
(define (loop i acc) (if (= i 0) acc (loop (- i 1) (+ acc i)))) (print (loop 2000 0)) ; tail call
(define counter ((lambda (n) (lambda () (set! n (+ n 1)) n)) 0)) (counter) (print (counter))
(print (map (lambda (x) (* x x)) '(1 2 3)) "str" '(a (b c)) #t '() 2.50 fact car)
(print (call/cc (lambda (k) (+ 1 (k 42)))))
(let ((x 2) (y 3)) (print (- x y) (- 5) (apply + (list x y 10))))
(print (undefined-thing))"""
for form in parse(prog):
    try: r = ev(form, G); r is not None and print("=>", show(r))
    except Exception as err: print("error:", type(err).__name__, err)
for s in ("(", ")", "(fact 1 2)", "(car '())", "(1 2)"):
    try: print([show(ev(f, G)) for f in parse(s)])
    except Exception as err: print(type(err).__name__, err)
