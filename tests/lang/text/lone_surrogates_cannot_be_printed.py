# A text with a lone surrogate has no bytes: printing it raises, after what came before it.
import sys

for values in [("a\ud800b",), ("one", "two\udcff", "three"), ("fine", "\U0001f600")]:
    try:
        print(*values, sep="-")
    except UnicodeEncodeError as error:
        print("|", error, error.start, error.end, error.encoding, ascii(error.object))
try:
    sys.stdout.write("\udfff")
except UnicodeEncodeError as error:
    print(error.reason)
print(ascii("\ud800"), repr("\udc80"), len("\ud800"))
