# Methods that search, split, strip and replace, over awkward strings.
def show(f):
    try:
        result = f()
    except BaseException as error:
        result = f"{type(error).__name__}: {error}"
    print(ascii(result))


for a in ['', 'a', 'abcabc', 'aXbXc', '  pad  ', 'x,y,,z', 'a\r\nb\nc\r', 'ÄÖ']:
    for f in [lambda s: s.split('X'), lambda s: s.split(), lambda s: s.split(None, 1), lambda s: s.rsplit(',', 1), lambda s: s.partition('b'), lambda s: s.rpartition('b'), lambda s: s.strip(), lambda s: s.lstrip('a '), lambda s: s.rstrip('c \r'), lambda s: s.find('b'), lambda s: s.rfind('b', 1, -1), lambda s: s.count(''), lambda s: s.count('b'), lambda s: s.replace('', '-'), lambda s: s.replace('b', 'BB', 1), lambda s: s.zfill(8), lambda s: ('-' + s).zfill(6), lambda s: s.splitlines(True), lambda s: s.expandtabs(3), lambda s: s.removeprefix('a'), lambda s: s.removesuffix('c'), lambda s: s.translate({97: 'AA', 98: None, 99: 0x43}), lambda s: s.join('12'), lambda s: s.startswith(('a', 'x')), lambda s: s.endswith('c', 0, 3), lambda s: s[::-1], lambda s: s * 2, lambda s: s.index('b'), lambda s: s.isidentifier(), lambda s: s.encode('ascii', 'replace'), lambda s: s.encode('latin-1'), lambda s: s.encode('ascii')]:
        show(lambda: f(a))
