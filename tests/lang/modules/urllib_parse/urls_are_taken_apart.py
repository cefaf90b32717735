# URLs are taken apart into named tuples, of text or of bytes, and put together again.
from urllib.parse import urldefrag, urlparse, urlsplit, urlunparse, urlunsplit

def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)

URLS = [
    "http://user:pw@Host.COM:80/a/b;p?q=1#f", "mailto:x@y.z", "//net/path", "path;a/b;c?d#e",
    "http://[::1]:8080/x", "HTTP://a", "http:", "a:b", "1a:b", "file:///etc/x", "", "http://[::1",
    "http://h:99999/", "http://h:ab/", "http://h:/", "http://u@h", "http://u:@h/", "http://@h/",
    "http://[v1.x]/", "http://[1.2.3.4]/", "http://[zz]/", "http://[::1%eth0]:7/", "  http://x/ y ",
    "ht\ntp://x/\ty", "http://a;b/c;d;e?f;g#h;i", "tel:1;2", "javascript:alert(1)", "http://a?x/y#z",
    "http://a#x?y", "svn+ssh://h/p", "x://y/z?#", "http://h/%7e?a=%20#%41", "path:80",
    "http://[::ffff:1.2.3.4]/", "http://[1:2:3:4:5:6:7:8]/", "http://[1::2::3]/", "http://[:1::]/",
    "http://xn--a.\u2100/", "http://\xe9.com/", "http://h\uff20x/",
]


def parts(url):
    print(url.username, url.password, url.hostname, url.geturl(), url._replace(path="new"))
    print(url.port)


for url in URLS:
    show(urlparse, url)
    show(urldefrag, url)
    show(lambda: parts(urlsplit(url)))
    if url.isascii():
        show(urlsplit, url.encode())
        show(lambda: urlsplit(url.encode()).hostname)
for args in (("a", b"b"), (b"a", "b"), (None,), (3,), ("//a/b", "http"), ("x;y#z", "http", False)):
    show(urlparse, *args)
for parts in (
    ("http", "", "p", "", ""), ("", "", "//p", "", ""), ("file", "", "/p", "", ""), ("x", "", "p", "q", "f"),
    ("http", None, "p", "", ""), ["http", b"a", "p", "", ""], ("",), ("mailto", "", "a@b", "", ""),
):
    show(urlunsplit, parts)
show(urlunparse, ("http", "h", "p", "a", "q", "f"))
result = urlparse("http://h:1/x")
print(result == tuple(result), result[0], result._asdict(), result.encode(), result.encode().decode() == result)
