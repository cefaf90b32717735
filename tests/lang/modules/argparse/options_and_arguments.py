# Command lines become namespaces; what is wrong is told on standard error, and the program ends with status 2.
import argparse
import sys

sys.stderr = sys.stdout


def attempt(parser, line, method="parse_args"):
    args = line.split() if isinstance(line, str) else line
    try:
        print(args, "->", getattr(parser, method)(args))
    except SystemExit as end:
        print(args, "-> exit", end.code)


def positive(text):
    number = int(text)
    if number <= 0:
        raise argparse.ArgumentTypeError("%r is not positive" % text)
    return number


parser = argparse.ArgumentParser("tool")
parser.add_argument("source")
parser.add_argument("target", nargs="?", default="out")
parser.add_argument("-n", "--number", type=int, default=3)
parser.add_argument("-p", "--positive", type=positive)
parser.add_argument("-v", "--verbose", action="count", default=0)
parser.add_argument("-q", action="store_true", dest="quiet")
parser.add_argument("--no-color", action="store_false")
parser.add_argument("--level", choices=["low", "high"], default="low")
parser.add_argument("-I", "--include", action="append", metavar="DIR")
parser.add_argument("--const", action="store_const", const=42)
parser.add_argument("-c", dest="consts", action="append_const", const="c")
parser.add_argument("--pair", nargs=2, type=float)
parser.add_argument("--some", nargs="+")
parser.add_argument("--any", nargs="*", default="none")
parser.add_argument("--maybe", nargs="?", const="given", default="absent")
parser.add_argument("--more", action="extend", nargs="+", default=["first"])
parser.add_argument("--flag", action=argparse.BooleanOptionalAction)
parser.add_argument("--default-number", type=int, default="7")
parser.add_argument("--version", action="version", version="%(prog)s 1.0")
for line in (
    "a", "a b", "", "a b c", "a -n 5", "a -n5", "a --number=5", "a --num 5", "a --number", "a -n x", "a -n -5", "a -n=5",
    "a -vvv", "a -v -q -v", "a -vqn4", "a -qx", "a -vn", "-- -a", "a -- -b", "-- a -- b", "a --no 5", "a --n 5", "a --bogus",
    "a -z", "a --level high", "a --level middle", "a --lev=low", "a -I x -Iy --include=z", "a --const", "a --const=1", "a -cc -c",
    "a --pair 1 2", "a --pair 1", "a --pair 1 x", "a --some", "a --some x y", "--some x y -- a", "a --any", "a --any x", "a --maybe",
    "a --maybe it", "--maybe -q a", "a --more x y --more z", "a --flag", "a --no-flag", "a --flag=1", "a -p 3", "a -p 0", "a -p x",
    "a --default-number 9", "-5", "a -5", "a -1.5 ", "a -n 1 -n 2", "--version", "a --versio", "a -", "a=b", "--number=", "a -n ''",
    "a --pos=4", "a --verbose=2", "a -v=2", "-qh",
):
    attempt(parser, line)
attempt(parser, ["a b", "-n", "4", "--some", "x y", "-not an option"])
attempt(parser, ["", "--level", ""])
attempt(parser, "a b c --bogus d -z --level=high", "parse_known_args")
attempt(parser, "--number 4 a b", "parse_intermixed_args")
attempt(parser, "a --number 4 b", "parse_intermixed_args")
attempt(parser, "a --number 4 b")
print(parser.get_default("number"), parser.get_default("source"), parser.parse_args(["x"], argparse.Namespace(number=1, other=2)))
parser.set_defaults(number=8, extra="e")
attempt(parser, "a")
space = argparse.Namespace(a=1, **{"not-a-name": 2})
print(space, space == argparse.Namespace(a=1), "a" in space, space == 3)
