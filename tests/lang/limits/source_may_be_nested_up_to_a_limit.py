# Blocks nest up to 20 deep and parentheses up to 200; beyond that the error says so.
#! every = 5000
def check(text):
    space = {"x": 1}
    try:
        exec(text, space)
        return space.get("r")
    except SyntaxError as error:
        return type(error).__name__, error.msg


def blocks(n, head):
    return "".join(" " * i + head + "\n" for i in range(n)) + " " * n + "r = 1\n"


for n in (19, 20, 21, 99, 100):
    print(n, check(blocks(n, "if 1:")), check(blocks(n, "for _ in [1]:")))
for n in (50, 199, 200, 201):
    print(n, check("r = " + "(" * n + "1" + ")" * n), check("r = len(" + "[" * (n - 1) + "]" * (n - 1) + ")"))
print(check("r = " + "-" * 900 + "1"), check("r = " + "not " * 900 + "1"), check("r = " + "~" * 501 + "1"))
print(check("r = " + "0 if x else " * 500 + "1"), check("r = " + "x ** " * 500 + "1"))
print(check("r = " + "lambda: " * 500 + "7\nfor _ in range(500): r = r()"))
for n in (2, 255, 256, 257, 3000):
    print(check("r = " + " < ".join(map(str, range(n)))), check("r = 5 if " + " <= ".join(["x"] * n) + " else 6"))
print(check("def f(): return " + " < ".join(map(str, range(1000))) + " < 0\nr = f()"))
