# Folders and files through pathlib and os, with what they refuse.
import os
from pathlib import Path


def show(function):
    try:
        print(repr(function()))
    except OSError as error:
        print(type(error).__name__, error)


folder = Path("scratch")
show(folder.mkdir)
show(folder.mkdir)
show(lambda: (folder / "f.txt").write_text("h\xe9llo\n"))
show(lambda: (folder / "f.txt").read_bytes())
show(lambda: (folder / "sub" / "deep").mkdir(parents=True))
(folder / "sub" / "g.py").touch()
(folder / "h.py").write_bytes(b"x")
show(lambda: sorted(folder.iterdir()))
show(lambda: sorted(folder.glob("*.py")))
show(lambda: sorted(folder.glob("**/*.py")))
show(lambda: sorted(os.listdir("scratch")))
show(lambda: (os.path.getsize("scratch/f.txt"), (folder / "h.py").stat().st_size))
show(lambda: [(top, sorted(folders), sorted(files)) for top, folders, files in sorted(os.walk("scratch"))])
show(lambda: os.rename("scratch/f.txt", "scratch/r.txt"))
show(lambda: (os.path.isfile("scratch/r.txt"), os.path.exists("scratch/f.txt"), folder.is_dir()))
show(lambda: os.remove("scratch/missing"))
show(lambda: os.rmdir("scratch"))
show(lambda: os.makedirs("scratch/x/y"))
show(lambda: os.makedirs("scratch/x/y", exist_ok=True))
show(lambda: os.makedirs("scratch/x/y"))
show(lambda: os.listdir("missing"))
for path in sorted(folder.rglob("*"), reverse=True):
    path.rmdir() if path.is_dir() else path.unlink()
folder.rmdir()
print(folder.exists())
