# glob: stars, questions, sets and folders at any depth; names that begin with a dot are for patterns that do.
import glob
import os
import shutil

print(glob.escape("a[b]*?"), glob.escape(b"q*"))
for path in ["scratch_glob/a/b", "scratch_glob/.h"]:
    os.makedirs(path)
for path in ["x.py", "y.txt", "a/z.py", "a/b/w.py", ".h/v.py", ".dot.py"]:
    open("scratch_glob/" + path, "w").close()
for pattern in ["*", "*.py", "**/*.py", "**", "*/", "**/", "?.py", "[xy].*", "nope", "x.py", "a/", ".*", "a*/b/*.py"]:
    print(pattern, sorted(glob.glob("scratch_glob/" + pattern)))
    print(sorted(glob.glob("scratch_glob/" + pattern, recursive=True)))
print(sorted(glob.glob("scratch_glob/*", include_hidden=True)))
print(sorted(glob.glob("**", root_dir="scratch_glob", recursive=True)), sorted(glob.iglob(b"scratch_glob/*.py")))
shutil.rmtree("scratch_glob")
print(os.path.exists("scratch_glob"))
