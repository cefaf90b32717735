# Help and usage are laid out in columns, wrapped, and as the formatter class says.
import argparse
import os

os.environ["COLUMNS"] = "80"


def full(**options):
    parser = argparse.ArgumentParser(prog="program", **options)
    parser.add_argument("source", help="where it comes from")
    parser.add_argument("targets", nargs="*", metavar="TARGET", help="where it goes, which may be many places and so takes two lines")
    parser.add_argument("-n", "--number", type=int, default=3, help="how many (%(type)s, default: %(default)s of %(prog)s, 100%%)")
    parser.add_argument("--a-very-long-option-name", help="the text begins on the next line")
    parser.add_argument("-x", action="store_true")
    parser.add_argument("--hidden", help=argparse.SUPPRESS)
    parser.add_argument("--level", choices=["low", "high"], help="one of: %(choices)s")
    parser.add_argument("--pair", nargs=2, metavar=("A", "B"), help="two")
    parser.add_argument("--some", nargs="+", help="")
    parser.add_argument("--maybe", nargs="?", help="   ")
    parser.add_argument("--any", nargs="*", metavar=("ONE", "OTHERS"))
    parser.add_argument("--flag", action=argparse.BooleanOptionalAction, default=True, help="a flag")
    parser.add_argument("--needed", required=True)
    parser.add_argument("rest", nargs=argparse.REMAINDER)
    group = parser.add_argument_group("a group", "It is described here.")
    group.add_argument("--in-group", type=float, help="in it")
    parser.add_argument_group("an empty group")
    either = parser.add_mutually_exclusive_group()
    either.add_argument("--this", action="store_true", help="this")
    either.add_argument("--that", metavar="THAT")
    one = parser.add_mutually_exclusive_group(required=True)
    one.add_argument("--left", action="store_true")
    one.add_argument("--right", action="store_true")
    alone = parser.add_mutually_exclusive_group(required=True)
    alone.add_argument("--alone", action="store_true")
    return parser


TEXT = """A description that is long enough to be wrapped, since it has more words than fit into one line of
    eighty columns.

    A second paragraph of %(prog)s."""
full(description=TEXT, epilog="The end.").print_help()
for formatter in (
    argparse.RawDescriptionHelpFormatter, argparse.RawTextHelpFormatter, argparse.ArgumentDefaultsHelpFormatter,
    lambda prog: argparse.HelpFormatter(prog, max_help_position=40, width=120), lambda prog: argparse.HelpFormatter(prog, width=40),
    lambda prog: argparse.HelpFormatter(prog, indent_increment=4, max_help_position=12),
):
    full(description=TEXT, epilog=TEXT, formatter_class=formatter).print_help()
parser = argparse.ArgumentParser(prog="typed", formatter_class=argparse.MetavarTypeHelpFormatter)
parser.add_argument("--number", type=int)
parser.add_argument("x", type=float)
parser.print_help()
full(usage="%(prog)s [anything]").print_help()
full(usage=argparse.SUPPRESS, add_help=False).print_help()
for prog in ("p", "a-program-with-a-name-that-is-longer-than-three-quarters-of-the-line-it-is-on"):
    parser = argparse.ArgumentParser(prog=prog)
    parser.print_usage()
    for number in range(8):
        parser.add_argument("--option-%d" % number, metavar="(VALUE)" if number == 3 else None)
        parser.print_usage()
    for number in range(5):
        parser.add_argument("positional-%d" % number, nargs="?" if number % 2 else None)
        parser.print_usage()
parser = argparse.ArgumentParser(prog="only-positional")
for number in range(6):
    parser.add_argument("a-long-positional-%d" % number)
print(parser.format_usage(), parser.format_help(), sep="")
os.environ["COLUMNS"] = "50"
full().print_usage()
