# Standard output takes lines and bytes, and says what it is.

import sys

out = sys.stdout
print(out.encoding, out.name, out.mode, out.closed, out.isatty(), out.writable(), out.readable(), out.fileno())
print(sys.stderr.name, sys.stderr.errors, sys.stdin.name, sys.stdin.mode, sys.stdin.readable(), sys.stdin.encoding, sys.stdin.fileno())
out.writelines(["one\n", "two\n"])
out.flush()
print(out.buffer.write(b"bytes\n"))
out.buffer.flush()
out.buffer.writelines([b"a", bytearray(b"b\n")])
out.flush()
try:
    out.buffer.write("text")
except TypeError as error:
    print(error)


