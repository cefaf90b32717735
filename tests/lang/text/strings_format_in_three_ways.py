# Percent formatting, str.format and f-strings; the common methods of str.
name, n, x = "world", 42, 3.14159
print("hello %s %d %5.2f|%-6s|%06d|%x|%%" % (name, n, x, "ab", n, 255))
print("%(a)s and %(b)r" % {"a": 1, "b": "two"})
print("{} {1} {0!r} {k:>5}".format(name, n, k="r") if False else "{0} {1} {0!r} {k:>5}".format(name, n, k="r"))
print("{:,} {:+d} {:#x} {:08.3f} {:^9} {:e} {:.1%}".format(1234567, 5, 255, x, "mid", 12345.678, 0.256))
print(f"{name!r:>10} {n:5d} {x:.2f} {n=} {'nested ' + name} {{braces}} {n:{6}}")
print(f"{'a' if n > 40 else 'b'}{n + 1}" "joined" f"{[1, 2][0]}")
print("a,b,,c".split(","), "  a b  ".split(), " x ".strip(), "-".join(["a", "b"]), "abc".upper(), "ABC".lower())
print("hello".replace("l", "L"), "hello".find("l"), "hello".rfind("l"), "hello".count("l"), "hello".startswith("he"), "x".center(5, "*"))
print("hello"[1:4], "hello"[-1], "hello"[::-1], "a\tb\n".encode(), "é".encode("utf-8"), b"abc"[1], b"abc"[:2])
print("Title Case".swapcase(), "title case".title(), "cap".capitalize(), "abc".isalpha(), "12".isdigit(), "a1".isalnum(), "7".zfill(3))
print(repr("tab\t newline\n quote' \\ é \x00"), ascii("é"), "multi\nline".splitlines(), "k=v".partition("="))
print("abc" < "abd", "a" + "b", "ab" in "cab", len("héllo"), "héllo"[1], ord("é"), chr(233), str(12) + str(None) + str(True))
try:
    "%d" % "x"
except TypeError as error:
    print(error)
try:
    "%s %s" % ("a",)
except TypeError as error:
    print(error)
