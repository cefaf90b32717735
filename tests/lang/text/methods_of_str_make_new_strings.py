# Stripping, replacing, joining, padding and translating.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)


show("  x \t".strip)
show("xxhixyx".strip, "xy")
show("xxhi".lstrip, "x")
show("hixx".rstrip, None)
show("a".strip, 1)
show("banana".replace, "an", "AN")
show("banana".replace, "a", "", 2)
show("abc".replace, "", "-")
show("abc".replace, "", "-", 2)
show("".replace, "", "x")
show("".replace, "", "x", 1)
show("a".replace, 1, "x")
show("a".replace, "a", None)
show(", ".join, ["a", "b"])
show("-".join, "abc")
show("".join, (str(n) for n in range(5)))
show(",".join, ["a", 1])
show(",".join, 5)
show("prefix-x".removeprefix, "prefix-")
show("x.py".removesuffix, ".py")
show("x".removesuffix, 1)
for width in [0, 5, 6]:
    show("ab".center, width, "*")
    show("abc".center, width)
    show("\xe9".ljust, width, "\u20ac")
    show("ab".rjust, width)
    show("-12".zfill, width)
show("a".center, 5, "ab")
show("a".center, 5, 1)
show("a".center, "x")
show("a\tbc\tdef\t\n\tx".expandtabs, 4)
show("a\tb".expandtabs, tabsize=0)
table = str.maketrans("abc", "xyz", "d")
print(table)
show("aabbccdd!".translate, table)
show("abc".translate, {97: None, 98: "BB", 99: 67})
show("abc".translate, {97: 1.5})
show(str.maketrans, {"a": 1, 98: "x"})
show(str.maketrans, "a", "bc")
show(str.maketrans, {"ab": 1})
show(str.maketrans, 1)


class Double:
    def __getitem__(self, key):
        if key == 98:
            raise LookupError
        return chr(key) * 2


show("abc".translate, Double())
