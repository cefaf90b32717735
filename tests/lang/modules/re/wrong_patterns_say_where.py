# The message and position of every mistake in a pattern.
import re

patterns = [
    "(", "a)", "[", "[b-a]", "*", "a**", "a{2}{3}", "(?P<n", "(?P<1>a)", "(?P<a>x)(?P<a>y)", "(?P=x)", "\\", r"\8", "(?<n>",
    "(?<=a*)b", "(?z)", "x(?i)y", "(?i", "(?-:a)", r"[a-\d]", r"\q", "a{5,2}", "(?P>x)", "(?(1)a|b|c)", "(?(2)a|b)",
    "(?(x)a)", "(?#", r"\x1", r"\u12", r"\N{foo}", "(?>a", "(?L)a", "(?i-i:x)", "a{99999999999}", r"(a)\2", r"[\q]",
    r"(?<=(a)\1)", "(?", "(?P", "(?P<>a)", "(?P=)", "(?(", "(?(1", "|*", "^*", "(?au)", "(?i:a", r"(a\1)", r"\777",
    "a\nb(", "[a-", "(?i-", "(?s-i", "(?a-i:", "(?q:a)", "a{1,2}+*", "(?<x", "(?P<a b>x)",
]
for pattern in patterns:
    try:
        print(repr(pattern), re.compile(pattern))
    except re.error as error:
        print(repr(pattern), "|", error, "|", error.msg, error.pos, error.lineno, error.colno)
    except Exception as error:
        print(repr(pattern), type(error).__name__, error)
for pattern in ["x{,3}", "x{", "{", "a}", "[]a]", "(?-i:a)", "(?:)*", "()*", "(?P<if>a)", r"\0123", "a++"]:
    compiled = re.compile(pattern)
    print(compiled, compiled.flags, compiled.groups)
for args in [(5,), ("a", "x"), (re.compile("a"), re.I), ("a", re.L), (b"a", re.U), ("a", re.A | re.U)]:
    try:
        print(re.compile(*args))
    except Exception as error:
        print(type(error).__name__, error if args[-1] != "x" else "")
