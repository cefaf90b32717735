# Displays, strings and expressions of many thousand items, at module level and in a function.
#! every = 5000
n = 8000
row = ", ".join(map(str, range(n)))
text = f"""
def f():
    a = [{row}]
    b = ({row})
    c = {{{row}}}
    d = {{{", ".join(f"{i}: {-i}" for i in range(n))}}}
    return sum(a), len(b), len(c), d[{n - 1}], a[-1], b[-1]
print(f())
print(sum([{row}]), len({{{row}}}))
"""
exec(text)
print(eval("+".join(["1"] * 500)), len(eval(repr("x" * 100000))), len(eval("'a' " * 2000)))
print(eval("[" + "x, " * 1000 + "]", {"x": 1}) == [1] * 1000)
print(eval("x" + ".real" * 500, {"x": 5}), eval("f" + "(f)" * 50, {"f": lambda f: lambda g: f(g)}) is not None)
print(eval(" or ".join(["0"] * 3000) + " or 7"), eval(" < ".join(map(str, range(2000)))))
print(len(eval("f'" + "{x}" * 1000 + "'", {"x": 1})))
