# F-strings: nested fields, conversions, the equals sign, several lines, and classes that decide.
class Wordy:
    def __format__(self, spec):
        return "F(%s)" % spec

    def __str__(self):
        return "S"

    def __repr__(self):
        return "R"


x = 5
y = "hi"
w = 10
z = {"k": [1, 2]}
wordy = Wordy()
print(f"{wordy} {wordy!s} {wordy!r} {wordy!a} {wordy:x{1 + 1}} {wordy!r:>4} {[wordy]}")
print(f'{x=} {y=} {x = !s} {y=!r:>6} {z["k"][0]=} {x+1=:>5} {f"{x}"=}')
print(f'{x:>{w}} {x:{"<"}{w}} {3.14159:.{2}f} {y!r:^{w}}|{x!s:{"^"}{5}}|')
print(f"{{{x}}} {{}} {x}}}")
print(f"""{
    x
    + 1
} and
{y}""")
print(f"{x!r}{y!a}" rf"\{x}" "z{x}", f"{(lambda q: q * 2)(4)}", f"{x if x > 3 else y}", f'{ {"a": 1}["a"] }')
print(f"{y[0]}{y[-1:]}", f"{1000000:,}{x:_}", f"{x:%}", f"{10:#06x}", f"{None}", f"{x,}", f"{*[1, 2],}", f"{ x = }")
print(f"{True:d} {True} {True:5}", f"{1e10:g} {1.0} {100:e}", f'{y:{"x" * 3}>8}' if False else "-")
for source in ['f"{None:5}"', 'f"{[1]:5}"', 'f"{x:q}"', 'f"{missing}"']:
    try:
        print(eval(source))
    except Exception as error:
        print(type(error).__name__, error)


class Broken:
    def __format__(self, spec):
        return 5

    def __str__(self):
        return 5

    def __repr__(self):
        return None


for function in [lambda: f"{Broken()}", lambda: str(Broken()), lambda: repr(Broken()), lambda: "%s" % Broken()]:
    try:
        print(function())
    except TypeError as error:
        print(error)
