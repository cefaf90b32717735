# The constructors of bytes and bytearray, and subclasses of both.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)


class Own:
    def __bytes__(self):
        return b"own"


class Three:
    def __index__(self):
        return 3


for cls in [bytes, bytearray]:
    for source in [3, -1, "a", [1, 2, 255], [256], ["a"], 1.5, range(4), b"ab", bytearray(b"ab"), None, (n for n in (65, 66)), Three(), [Three()], True]:
        show(cls, source)
    show(cls)
    show(cls, "\xe9", "utf-8")
    show(cls, "\xe9", "ascii")
    show(cls, "\xe9", "ascii", "replace")
    show(cls, 1, "utf-8")
    show(cls, "a", errors="strict")
    show(cls, source=b"named")
show(bytes, Own())


class Tagged(bytes):
    def tag(self):
        return len(self)


class Buffer(bytearray):
    def __init__(self, size):
        super().__init__(size * 2)
        self.size = size


tagged = Tagged(b"abc")
print(tagged, tagged.tag(), type(tagged), type(tagged[1:]), tagged == b"abc", {tagged: 1}[b"abc"], Tagged.fromhex("6162").tag())
buffer = Buffer(2)
buffer.append(5)
buffer += b"x"
print(buffer, buffer.size, type(buffer), len(buffer))
print(repr(b"\x00\x7f\x80\xff\n\t\r\\'\""), repr(b"it's"), bytearray(b"it's"))
