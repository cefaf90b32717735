# open() in its binary modes.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)


with open("scratch.bin", "wb") as file:
    print(file)
    show(file.write, b"\x00\x01abc\r\nq\r")
    show(file.write, "s")
    show(file.read)
    show(file.tell)
with open("scratch.bin", "rb") as file:
    print(file, file.mode)
    show(file.read, 2)
    show(lambda: file.peek(1)[:1])
    show(file.readline)
    show(file.tell)
    show(file.seek, -1, 2)
    show(file.read)
    show(file.seek, 0)
    show(file.readlines)
    show(file.write, b"x")
with open("scratch.bin", "w+b") as file:
    file.write(b"abcdef")
    show(file.seek, 2)
    show(file.read, 2)
    show(file.write, b"ZZ")
    show(file.seek, 0)
    show(file.read)
    print(file)
with open("scratch.bin", "ab") as file:
    show(file.tell)
    file.write(b"!")
with open("scratch.bin", "rb", buffering=0) as file:
    print(file.read(), type(file).__name__)
show(file.read)
