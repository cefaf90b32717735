# Everything a BytesIO does, and what it refuses.
import io


def show(function, *args):
    try:
        print(repr(function(*args)))
    except Exception as error:
        print(type(error).__name__, error)


stream = io.BytesIO(b"hello\nworld")
show(stream.readline)
show(stream.read, 2)
show(stream.write, b"ZZ")
show(stream.getvalue)
show(stream.seek, -2, 2)
show(stream.read)
show(stream.seek, 15)
show(stream.write, bytearray(b"!"))
show(stream.getvalue)
show(stream.write, "x")
show(stream.truncate, 3)
show(stream.getvalue)
show(stream.seek, -5)
show(stream.seek, 0)
show(lambda: list(stream))
show(stream.tell)
show(stream.seek, -1, 1)
show(stream.read1, 5)
buffer = bytearray(3)
print(io.BytesIO(b"abcd").readinto(buffer), buffer)
show(io.BytesIO, "x")
stream.close()
show(stream.read)
show(stream.getvalue)
print(isinstance(stream, io.BufferedIOBase), isinstance(stream, io.TextIOBase), io.SEEK_END)
wrapper = io.TextIOWrapper(io.BytesIO(b"one\r\ntwo\xc3\xa9\n"), encoding="utf-8")
print(ascii(wrapper.readline()), ascii(wrapper.read()), wrapper.encoding, wrapper.errors)
