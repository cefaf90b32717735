# Everything a StringIO does, and what it refuses.
import io


def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)


stream = io.StringIO("one\ntwo\r\nthree")
show(stream.readline)
show(stream.read, 3)
show(stream.tell)
show(stream.readlines)
show(stream.read)
show(stream.seek, 0)
show(lambda: list(stream))
show(stream.seek, 2)
show(stream.write, "XX")
show(stream.getvalue)
show(stream.seek, 0, 2)
show(stream.write, "end")
show(stream.getvalue)
show(stream.seek, -1)
show(stream.seek, 1, 1)
show(stream.truncate, 5)
show(stream.write, 5)
show(stream.seek, 12)
show(stream.write, "far")
show(stream.getvalue)
show(stream.close)
show(stream.getvalue)
show(stream.write, "x")
show(io.StringIO, 5)
show(io.StringIO(None).read)
show(io.StringIO("a\r\nb\rc", newline=None).read)
show(io.StringIO("a\nb", newline="\r\n").getvalue)
show(io.StringIO("a\rb\nc\r\nd", newline="").readlines)
show(io.StringIO, "x", newline="q")
show(io.StringIO("abc\ndef").readline, 2)
show(io.StringIO("a\nb\nc").readlines, 2)
show(io.StringIO().fileno)
with io.StringIO() as stream:
    print("hi", 1, file=stream)
    stream.writelines(["a", "b"])
    print(repr(stream.getvalue()), stream.closed, stream.readable(), stream.seekable(), stream.isatty())
print(stream.closed)
report = io.StringIO()
for number in range(40):
    print(number, number * number, sep=":", end=";", file=report)
print(len(report.getvalue()), report.getvalue()[-20:])
