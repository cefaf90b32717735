# shutil and tempfile: copies and moves of files and trees, what they refuse, and files that go away again.
import os
import shutil
import stat
import tempfile


def show(function, *args, **named):
    try:
        print(function(*args, **named))
    except OSError as error:
        print(type(error).__name__, error)


os.makedirs("scratch_tree/a/b")
for path in ["a/f.txt", "a/b/g.py"]:
    with open("scratch_tree/" + path, "w") as file:
        file.write("content\n")
show(shutil.copy, "scratch_tree/a/f.txt", "scratch_tree/c.txt")
show(shutil.copy2, "scratch_tree/a/f.txt", "scratch_tree/a/b")
show(shutil.copyfile, "scratch_tree/c.txt", "scratch_tree/c.txt")
show(shutil.copyfile, "scratch_tree/none", "scratch_tree/x")
show(shutil.copytree, "scratch_tree/a", "scratch_tree/t", ignore=shutil.ignore_patterns("*.txt"))
show(shutil.copytree, "scratch_tree/a", "scratch_tree/t")
show(shutil.move, "scratch_tree/c.txt", "scratch_tree/t")
show(shutil.move, "scratch_tree/a", "scratch_tree/a/q")
show(shutil.move, "scratch_tree/none", "scratch_tree/y")
print([(top, sorted(folders), sorted(files)) for top, folders, files in sorted(os.walk("scratch_tree"))])
status = os.stat("scratch_tree/t/c.txt")
print(status.st_size, status[6], stat.S_ISREG(status.st_mode), len(status))
with tempfile.TemporaryDirectory(dir="scratch_tree", prefix="pre") as folder:
    print(os.path.basename(folder)[:3], os.path.isdir(folder))
    with tempfile.NamedTemporaryFile("w+", dir=folder, suffix=".t") as file:
        file.write("hi\n")
        file.seek(0)
        print(list(file), file.name.endswith(".t"), os.path.exists(file.name))
    print(os.path.exists(file.name), os.listdir(folder))
print(os.path.exists(folder))
show(shutil.rmtree, "scratch_tree/none")
show(shutil.rmtree, "scratch_tree/none", ignore_errors=True)
show(shutil.rmtree, "scratch_tree")
print(os.path.exists("scratch_tree"))
