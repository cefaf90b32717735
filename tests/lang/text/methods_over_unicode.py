# Case, classes and lines of letters beyond ASCII.
for s in ['straße', 'ǅungla', 'İstanbul', 'ΑΣΑΣ', 'ﬁx', 'a\u0301b', '٣٤', 'x²', 'Ⅷ', 'tab\tx', 'a\x1cb', '日本', '𝔸𝔹', '\u2028', 'ŉ', 'Dž', '', ' ', 'aB1_']:
    print([ascii(f()) for f in (s.upper, s.lower, s.title, s.capitalize, s.swapcase, s.casefold)], [f() for f in (s.isalpha, s.isdigit, s.isdecimal, s.isnumeric, s.isalnum, s.isidentifier, s.isupper, s.islower, s.istitle, s.isspace, s.isprintable, s.isascii)], ascii(s.splitlines()), len(s), s.encode(), ascii(s.center(8, '*')), ascii(s.split()))
