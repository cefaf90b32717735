# Everything that a tasklet can be doing; a test sleeps at each of its instructions.
import stackless


class Number:
    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        return Number(self.n + other.n)

    def __lt__(self, other):
        return self.n < other.n

    def __repr__(self):
        return "Number(%d)" % self.n

    def __hash__(self):
        return hash(self.n)

    def __eq__(self, other):
        return self.n == other.n


class Manager:
    def __enter__(self):
        return "entered"

    def __exit__(self, *exc_info):
        print("exits with", exc_info[1])
        return True


def numbers(n):
    try:
        for i in range(n):
            yield Number(i)
    finally:
        print("generator ends")


def calls(n, *args, **kwargs):
    return n + len(args) + len(kwargs)


def work(c):
    print("a call", calls(1, 2, *[3], key=4))
    print("an operator", Number(1) + Number(2))
    print("a sort", sorted(numbers(3), reverse=True), max(numbers(2)))
    print("a key", sorted([3, 1], key=lambda n: -n), list(map(lambda n: n * 2, [1])))
    print("a dict", {Number(1): "one"}[Number(1)], Number(2) in {Number(1), Number(2)})
    with Manager() as value:
        print("a with statement", value)
        raise ValueError("silenced")
    try:
        try:
            1 // 0
        finally:
            print("a finally clause")
    except ZeroDivisionError as error:
        print("a handler", error)

    class Local:
        total = sum(n.n for n in numbers(3))
        made = [n for n in range(total)]

    print("a class body", Local.made)
    from fractions import Fraction

    print("an import", Fraction(1, 2) + 1)
    exec("print('code', [n for n in (1, 2)])", {})
    print("received", c.receive(), f"formatted {Number(5)!r:>12}")


def killed():
    try:
        stackless.schedule_remove()
    finally:
        print("killed")


c = stackless.channel()
t = stackless.tasklet(work)(c)
k = stackless.tasklet(killed)()
stackless.run()
print("blocked", t.blocked, k.paused)
k.kill()
c.send("a value")
print("ended", t.alive, k.alive)
