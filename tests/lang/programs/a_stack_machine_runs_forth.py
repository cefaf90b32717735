# A small Forth: a dictionary of words, a compiler to closures, loops and errors.
class Forth:
    def __init__(self):
        self.stack = []
        self.words = {name[5:]: getattr(self, name) for name in dir(self) if name.startswith("word_")}
        self.words |= {"+": self.binary(lambda a, b: a + b), "-": self.binary(lambda a, b: a - b), "*": self.binary(lambda a, b: a * b)}
        self.words.update({"/": self.binary(lambda a, b: a // b), "=": self.binary(lambda a, b: -int(a == b)), "<": self.binary(lambda a, b: -int(a < b))})
        self.words["."] = lambda: self.out.append(str(self.pop()))
        self.out = []

    def pop(self):
        if not self.stack:
            raise IndexError("stack underflow")
        return self.stack.pop()

    def binary(self, f):
        def run():
            b, a = self.pop(), self.pop()
            self.stack.append(f(a, b))

        return run

    def word_dup(self):
        self.stack += self.stack[-1:] or [self.pop()]

    def word_drop(self):
        self.pop()

    def word_swap(self):
        b, a = self.pop(), self.pop()
        self.stack.extend((b, a))

    def word_over(self):
        self.stack.append(self.stack[-2])

    def word_cr(self):
        self.out.append("\n")

    def compile(self, tokens, until=()):
        code = []
        for token in tokens:
            lower = token.lower()
            if lower in until:
                return code, lower
            match lower:
                case "if":
                    yes, end = self.compile(tokens, ("else", "then"))
                    no = self.compile(tokens, ("then",))[0] if end == "else" else []
                    code.append(lambda yes=yes, no=no: self.run(yes if self.pop() else no))
                case "begin":
                    body, _ = self.compile(tokens, ("until",))
                    def loop(body=body):
                        while True:
                            self.run(body)
                            if self.pop():
                                break
                    code.append(loop)
                case ":":
                    name = next(tokens).lower()
                    body, _ = self.compile(tokens, (";",))
                    self.words[name] = lambda body=body: self.run(body)
                case _ if lower in self.words or lower == "recurse":
                    code.append(lambda lower=lower: self.words[lower]())
                case _:
                    try:
                        number = int(token)
                    except ValueError:
                        code.append(lambda lower=lower: self.lookup(lower))
                    else:
                        code.append(lambda number=number: self.stack.append(number))
        return code, None

    def lookup(self, name):
        try:
            self.words[name]()
        except KeyError as error:
            raise NameError(f"{name} ?") from error

    def run(self, code):
        for step in code:
            step()

    def __call__(self, text):
        self.out.clear()
        try:
            self.run(self.compile(iter(text.split()))[0])
        except (IndexError, NameError, ZeroDivisionError) as error:
            self.out.append(f"<{type(error).__name__}: {error}; {error.__cause__!r}>")
            self.stack.clear()
        return " ".join(self.out)


forth = Forth()
for line in [
    "2 3 + .",
    ": square dup * ; 7 square .",
    ": fact dup 2 < if drop 1 else dup 1 - fact * then ; 20 fact .",
    ": countdown begin dup . 1 - dup 0 = until drop ; 5 countdown",
    "1 2 swap . . cr",
    "drop",
    "nosuch",
    "1 0 /",
    ": even dup 2 / 2 * = ; 10 even . 11 even .",
    ": fib dup 2 < if else dup 1 - fib swap 2 - fib + then ; 15 fib .",
]:
    print(repr(forth(line)), forth.stack)
print(sorted(forth.words))
