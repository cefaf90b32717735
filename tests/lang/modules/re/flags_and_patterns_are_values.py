# Flags combine, patterns compare, show themselves and sleep like anything else.
import copy
import pickle
import re

print(re.I, repr(re.M | re.I), int(re.S), re.X.name, re.X.value, bool(re.NOFLAG), re.I in (re.I | re.M), (re.I | re.M) & re.M)
print(re.compile("a", re.I | re.M | re.S | re.X | re.A), re.compile("a").flags, re.compile(b"a").flags, re.compile("(?im)a"))
one = re.compile("(?P<x>a)|b", re.I)
print(one == re.compile("(?P<x>a)|b", re.I), one == re.compile("(?P<x>a)|b"), hash(one) == hash(re.compile("(?P<x>a)|b", 2)))
print(one.pattern, one.groups, dict(one.groupindex), re.compile(one) is one)
again = pickle.loads(pickle.dumps(one))
print(again == one, again.search("-A-"), copy.copy(one) is one, copy.deepcopy(one) is one)
scanner = re.finditer("a(.)", "ab ac ad")
print(next(scanner).group(1), [match.group(1) for match in scanner], next(scanner, None), type(scanner).__name__)
print(len(re.findall("(?i)stra\xdfe|k", "STRASSE \u212a Stra\xdfe")), len(re.findall(r"(?i)\u017f+", "sS\u017f")))
print(re.match(b"(.)(x)?", b"\xffbc").groups(), re.findall(b"[^a]", bytearray(b"abc")))
