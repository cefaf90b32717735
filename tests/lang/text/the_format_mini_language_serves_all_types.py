# Every kind of specifier for strings, integers, floats and what has none.
#! every = 300
def show(function, *args):
    try:
        print(ascii(function(*args)))
    except Exception as error:
        print(type(error).__name__, error)


specs = [
    "", "5", "<8", "^8", "=8", "*^9", "08", "+", " ", "+08", "#x", "X", "b", "c", "d", "n", "e", "f", "g", "%", ".2", ".3f",
    "10.2f", ",", "_", "_x", ",.2f", "s", ".2s", "z.1f", "#g", "#o", "08.3f", "x<+10,.1f", "{}", "q", ".", "-5", "\xe9^7",
    "+s", "=5s", "05s", ",s", ".2d", "c5", "#c", "z", ",n", ",_", "0=10", "1000000000000000000000", "+c", ">>5",
]
for value in ["abc", "\xe9\U0001f600", 5, -1234567, 10**25, True, 1.5, -0.0, 1e300, float("nan"), None, [1]]:
    for spec in specs:
        show(format, value, spec)
show(format, 0x110000, "c")
show(format, 5, 5)
show(format, object(), "x")
