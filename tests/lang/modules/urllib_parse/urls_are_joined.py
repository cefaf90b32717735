# A URL is found from where another one is.
from urllib.parse import urljoin

BASES = [
    "http://a/b/c/d;p?q", "http://a/b/c/d/", "http://a", "file:///a/b", "a/b/c", "", "mailto:x",
    "http://a/b/../c/./d",
]
RELATIVE = [
    "g:h", "g", "./g", "g/", "/g", "//g", "?y", "g?y", "#s", "g#s", "g?y#s", ";x", "g;x", "", ".", "./", "..",
    "../", "../g", "../..", "../../", "../../g", "../../../g", "/./g", "/../g", "g.", ".g", "g..", "..g",
    "./../g", "./g/.", "g/./h", "g/../h", "http:g", "http:", "https://x/y/..", "a//b", "//", "///x", "#", "?",
    "http://z/?q", "g;x=1/./y", "g;x=1/../y", "g?y/./x",
]

for base in BASES:
    print(repr(base))
    print([urljoin(base, it) for it in RELATIVE])
print(urljoin(b"http://a/b", b"c"), urljoin("http://a/b#x", "#y", False))
try:
    urljoin("http://a/b", b"c")
except TypeError as error:
    print(error)
