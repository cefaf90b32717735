# Numbers of arguments, groups, parents, prefixes and what cannot be declared.
import argparse
import sys

sys.stderr = sys.stdout


def attempt(parser, line, **options):
    try:
        print(line, "->", parser.parse_args(line.split(), **options))
    except SystemExit as end:
        print(line, "-> exit", end.code)
    except argparse.ArgumentError as error:
        print(line, "-> error", error, repr(error.argument_name), error.message)


def parser_of(*arguments, **options):
    parser = argparse.ArgumentParser(prog="p", **options)
    for names, details in arguments:
        parser.add_argument(*names, **details)
    return parser


for nargs in (None, "?", "*", "+", 1, 2, argparse.REMAINDER):
    parser = parser_of((["-f"], {"action": "store_true"}), (["first"], {"nargs": nargs}), (["last"], {"nargs": "?"}))
    for line in ("", "a", "a b", "a b c", "-f a b", "a -f b", "a b -f", "a -- b", "-- a"):
        attempt(parser, line)
parser = parser_of((["x"], {"nargs": "*", "choices": ["a", "b"], "default": "a"}), (["-y"], {"nargs": "*", "type": int}))
for line in ("", "a b", "c", "a -y", "a -y 1 2", "a -y 1 z"):
    attempt(parser, line)
parser = parser_of((["-1"], {"dest": "one", "action": "store_true"}), (["x"], {"nargs": "?"}))
for line in ("-1", "-2", "-1 -2", "5 -1"):
    attempt(parser, line)

parser = parser_of((["--bar"], {}))
group = parser.add_mutually_exclusive_group(required=True)
group.add_argument("--fast", action="store_true")
group.add_argument("--slow", action="store_true", help=argparse.SUPPRESS)
group.add_argument("--speed", type=int)
for line in ("", "--fast", "--speed 3", "--fast --speed 3", "--slow --fast", "--bar 1 --fast"):
    attempt(parser, line)

base = argparse.ArgumentParser(add_help=False)
base.add_argument("--base", default="b")
base.add_argument_group("shared things", "described").add_argument("--shared")
choice = base.add_mutually_exclusive_group()
choice.add_argument("--one", action="store_true")
choice.add_argument("--two", action="store_true")
base.set_defaults(kept=1)
child = parser_of((["own"], {}), parents=[base], description="A child.")
attempt(child, "x --shared s")
attempt(child, "x --one --two")
child.print_help()

parser = parser_of((["+x"], {}), (["/y", "//long"], {"action": "store_true"}), prefix_chars="+/")
for line in ("+x 1 /y", "//long", "//lo", "-x", "+h"):
    attempt(parser, line)
parser = parser_of((["--abc"], {}), (["--abd"], {}), allow_abbrev=False)
attempt(parser, "--ab 1")
attempt(parser_of((["--abc"], {}), (["--abd"], {})), "--ab 1")
attempt(parser_of((["--abc"], {"type": int}), exit_on_error=False), "--abc x")
parser = parser_of((["--x"], {}), (["--y"], {"default": 5}), argument_default=argparse.SUPPRESS)
attempt(parser, "")
attempt(parser, "--x 1")
parser = parser_of((["-x", "--long"], {"help": "old"}), conflict_handler="resolve")
parser.add_argument("-x", help="new")
parser.print_help()
parser = parser_of((["a"], {"nargs": 2, "metavar": "X"}), (["-b"], {"required": True, "nargs": "+"}))
for line in ("", "1 2", "-b 1 2", "-b 1 2 -- 3 4", "1 -b 2"):
    attempt(parser, line)

for names, details in (
    ((), {}), (["x"], {"required": True}), (["x"], {"dest": "y"}), (["-x"], {"nargs": 0}), (["-x"], {"action": "append", "nargs": 0}),
    (["-x"], {"const": 3}), (["-x"], {"action": "unknown"}), (["-x"], {"type": 3}), (["-x"], {"nargs": 2, "metavar": ("A",)}),
    (["--"], {}), (["-x", "y"], {}), (["-h"], {}), (["-h", "--help"], {}), (["-x"], {"nargs": "?", "const": 3}), (["-x"], {"action": "store_true", "nargs": 1}),
    (["-x"], {"nargs": "two"}), (["-x"], {"type": argparse.FileType}),
):
    try:
        action = parser_of((names, details))._actions[-1]
        print(action)
    except Exception as error:
        print(type(error).__name__, error)
try:
    parser_of().add_mutually_exclusive_group().add_argument("x")
except ValueError as error:
    print(error)
print(parser_of(description="d"))
print(argparse.FileType("w"), argparse.FileType(), argparse.FileType("r", encoding="utf-8"))


class Upper(argparse.Action):
    def __call__(self, parser, namespace, values, option_string=None):
        print("called with", values, option_string)
        setattr(namespace, self.dest, values.upper())


attempt(parser_of((["--up"], {"action": Upper}), (["x"], {"action": Upper, "nargs": None})), "--up a b")


class Loud(argparse.ArgumentParser):
    def error(self, message):
        raise ValueError("loud: " + message)


try:
    Loud().parse_args(["--unknown"])
except ValueError as error:
    print(error)
