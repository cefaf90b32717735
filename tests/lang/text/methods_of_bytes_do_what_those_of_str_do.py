# bytes and bytearray have the methods of str, and give back their own type.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)


for cls in [bytes, bytearray]:
    data = cls(b"hello World, hello")
    for name in ["upper", "lower", "title", "capitalize", "swapcase", "isalpha", "isupper", "istitle", "isascii", "split", "rsplit", "strip", "hex", "splitlines"]:
        show(getattr(data, name))
    for name in ["find", "rfind", "index", "rindex", "count"]:
        for args in [(b"l",), (108,), (b"l", 4), (b"", 3), (b"z",), ("l",), (300,)]:
            show(getattr(data, name), *args)
    show(data.startswith, b"he")
    show(data.endswith, (b"x", b"lo"))
    show(data.startswith, "he")
    show(data.split, b"l", 1)
    show(data.rsplit, b"l", 1)
    show(data.split, "l")
    show(data.partition, b"o")
    show(data.rpartition, b"o")
    show(data.replace, b"l", b"L", 2)
    show(data.replace, b"", b".", 3)
    show(cls(b"-").join, [b"a", cls(b"b")])
    show(cls(b"-").join, [b"a", "b"])
    show(cls(b"ab").center, 5, b"*")
    show(cls(b"ab").center, 5, "*")
    show(cls(b"-1").zfill, 4)
    show(cls(b"a\tb").expandtabs, 4)
    show(cls(b"xxaxx").strip, b"x")
    show(cls(b"a b").removeprefix, b"a ")
    show(data.translate, bytes.maketrans(b"lo", b"01"), b"h")
    show(data.hex, ":", 4)
    show(cls.fromhex, "00 ff aB")
    show(cls.fromhex, "0g")
    show(cls.decode, data)
    print(data[0], data[-1], data[2:5], data[::-3], 104 in data, b"llo" in data)
    show(lambda: data["a"])
    show(lambda: data[99])
    show(lambda: "a" in data)
    print(cls(b"%d %s %r %a %b %c %x %5.2f%%") % (5, b"x", "y", "\xe9", b"zz", 65, 255, 1.5))
    show(lambda: cls(b"%s") % "a")
    show(lambda: cls(b"%(k)s|%(k)4s") % {b"k": b"v"})
    print(data + b"!", data * 2 == data + data, sorted(cls(b"cab")), list(cls(b"ab")))
