# A subcommand is parsed by a parser of its own, which may have subcommands too.
import argparse
import sys

sys.stderr = sys.stdout


def attempt(parser, line, method="parse_args"):
    try:
        print(line, "->", getattr(parser, method)(line.split()))
    except SystemExit as end:
        print(line, "-> exit", end.code)


def run_add(args):
    return "added %s" % args.names


parser = argparse.ArgumentParser(prog="vcs", description="Keeps versions.")
parser.add_argument("--verbose", "-v", action="store_true")
parser.add_argument("--depth", type=int, default=1)
commands = parser.add_subparsers(dest="command", title="commands", description="what can be done", help="say one", metavar="COMMAND")
add = commands.add_parser("add", aliases=["a", "plus"], help="add files", description="Adds files to the next version.")
add.add_argument("names", nargs="+")
add.add_argument("--depth", type=int, default=2)
add.set_defaults(run=run_add.__name__)
commit = commands.add_parser("commit", help="make a version")
commit.add_argument("-m", "--message", required=True)
hidden = commands.add_parser("hidden")
remote = commands.add_parser("remote", help="other places", prog="vcs-remote")
actions = remote.add_subparsers(dest="action", required=True)
actions.add_parser("list")
actions.add_parser("drop").add_argument("name")
for line in (
    "", "add x y", "-v add x", "add -v x", "a x", "plus x --depth 5", "--depth 3 add x", "add", "commit", "commit -m text", "commit -m",
    "remote", "remote list", "remote drop", "remote drop it", "remote lose", "nothing", "hidden", "hidden extra", "com -m x", "-v",
    "-h", "add -h", "remote -h", "remote drop -h", "add -- -x", "commit -mtext extra --other",
):
    attempt(parser, line)
attempt(parser, "commit -m text extra --other", "parse_known_args")
plain = argparse.ArgumentParser(prog="plain")
plain.add_argument("first")
plain.add_argument("--opt", required=True)
some = plain.add_subparsers()
some.add_parser("one").add_argument("x")
some.add_parser("two", help="the second")
plain.print_help()
for line in ("f --opt 1", "f --opt 1 one y", "f one y", "f --opt 1 three"):
    attempt(plain, line)
try:
    some.add_parser("one")
except argparse.ArgumentError as error:
    print(error)
needed = argparse.ArgumentParser(prog="needed")
needed.add_subparsers(required=True, metavar="WHAT").add_parser("it")
attempt(needed, "")
nameless = argparse.ArgumentParser(prog="nameless")
nameless.add_subparsers(required=True).add_parser("it", usage="%(prog)s something")
attempt(nameless, "it -h")
try:
    print(nameless.parse_args([]))
except (SystemExit, TypeError) as error:
    print(type(error).__name__, error)
try:
    parser.add_subparsers()
except SystemExit as end:
    print(end.code)
