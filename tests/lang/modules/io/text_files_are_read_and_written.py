# open() in its text modes, with positions, line ends and encodings; open files sleep.
#! every = 200
def show(function, *args, **kwargs):
    try:
        print(ascii(function(*args, **kwargs)))
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)


with open("scratch.txt", "w") as file:
    show(file.write, "one\ntwo\nthr\xe9\n")
    show(file.tell)
    show(file.read)
    print(file, file.name, file.mode, file.closed)
show(file.write, "x")
with open("scratch.txt") as file:
    show(list, file)
    show(file.read)
    show(file.seek, 4)
    show(file.readline)
    show(file.tell)
    show(file.read, 4)
    show(file.tell)
    show(file.readline)
    show(file.readline)
    show(file.write, "q")
    show(file.seek, 1, 1)
    print(file.readable(), file.writable(), file.seekable())
with open("scratch.txt", "a") as file:
    show(file.tell)
    print("four", 4, file=file)
show(lambda: open("scratch.txt").read())
with open("scratch.txt", "r+") as file:
    show(file.read, 3)
    show(file.seek, 0)
    show(file.write, "ONE")
    show(file.read)
    show(file.truncate, 5)
show(lambda: open("scratch.txt", "rb").read())
with open("scratch.txt", "w", newline="\r\n") as file:
    file.writelines(["a\n", "b\n"])
show(lambda: open("scratch.txt", "rb").read())
show(lambda: open("scratch.txt").readlines())
show(lambda: open("scratch.txt", newline="").readlines())
with open("scratch.txt", "w", encoding="latin-1") as file:
    file.write("\xe9")
    show(file.write, "\u20ac")
show(lambda: open("scratch.txt").read())
show(lambda: open("scratch.txt", encoding="latin-1").read())
show(lambda: open("scratch.txt", errors="replace").read())
with open("scratch.txt", "w") as file:
    for number in range(1000):
        file.write(f"line \xe9 {number}\n")
file = open("scratch.txt")
total = 0
for number, line in enumerate(file):
    total += len(line)
    if number == 800:
        break
print(total, line.strip().encode("ascii", "replace"))
file.seek(0)
for _ in range(700):
    line = file.readline()
place = file.tell()
after = file.readline()
file.seek(place)
print(file.readline() == after, ascii(after))
file.close()
for mode in ["q", "rw", "rbt", "", "r++"]:
    show(open, "scratch.txt", mode)
show(open, "scratch.txt", "rb", encoding="utf-8")
show(open, 5.5)
