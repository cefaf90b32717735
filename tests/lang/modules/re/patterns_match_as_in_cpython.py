# Match, search, fullmatch, findall and split over many kinds of patterns.
#! every = 400
import re

cases = [
    ("a*", "aaa"), ("(a)(b)?", "ac"), ("(a|ab)(c|bcd)(d*)", "abcd"), ("(a*)*", "aab"), ("(?:(a)|b)*", "ab"),
    ("^a$", "a\n"), (r"^a\Z", "a\n"), ("(?m)^b$", "a\nb\nc"), ("a.c", "a\nc"), ("(?s)a.c", "a\nc"),
    (r"\bfoo\b", "a foo b"), (r"\Bo", "foo"), (r"(\w+) \1", "the the"), ("(?P<x>a)(?P=x)", "aa"),
    ("a(?!b)", "ab ac"), ("(?<=a)b", "ab"), ("(?<!a)b", "ab cb"), ("a{2,3}?", "aaaa"), ("a{,2}", "aaaa"),
    ("(ab)*?c", "ababc"), ("a*+a", "aaa"), ("(?>a|ab)c", "abc"), ("(?i)[a-z]+", "ABC"), (r"[^\d\s]+", "12 ab"),
    (r"\d+", "\u0663\u06645"), (r"(?a)\w+", "h\xe9llo"), ("(x)?(?(1)a|b)", "xa"), ("(a?)*?b", "aab"),
    ("(a+?)(a+)", "aaaa"), ("[]a]+", "a]a"), (r"[\x41-\x43]+", "ABC"), ("(?x)a b # c", "ab"), ("(?=(a))", "a"),
    (r'"(?:[^"\\]|\\.)*"', r'x "a\"b" y'), (r"^(?:(\d+)|(\w+))$", "abc"), ("(?:(?!ab).)*", "xxab"), ("", "ab"),
]
for pattern, text in cases:
    compiled = re.compile(pattern)
    for name in ["match", "search", "fullmatch"]:
        match = getattr(compiled, name)(text)
        print(match and (match.regs, match.lastindex), end=" ")
    print(compiled.findall(text), compiled.split(text))
    print([match.span() for match in compiled.finditer(text)], re.sub(pattern, r"<\g<0>>", text).encode("ascii", "replace"))
