# getopt and gnu_getopt: short and long options, with and without values, and what is refused.
import getopt

for args, short, *long in [
    ("-a -b -cfoo -d bar a1 -a".split(), "abc:d:"), ("--cond --test=x --out y a -q".split(), "q", ["cond", "test=", "out="]),
    (["-x"], "a"), (["-a"], "a:"), (["--fo"], "", ["foo", "fox"]), (["--foo=1"], "", ["foo"]), (["--foo"], "", ["foo="]),
    (["--bar"], "", ["foo="]), (["--fo", "1"], "", ["foo="]), (["-", "-b"], "b"), (["-b", "--", "-b"], "b"), (["--foo"], "", "foo"),
]:
    for function in getopt.getopt, getopt.gnu_getopt:
        try:
            print(function(args, short, *long))
        except getopt.GetoptError as error:
            print(error, repr(error.opt), error.args)
print(getopt.gnu_getopt(["a", "-b"], "+b"))
