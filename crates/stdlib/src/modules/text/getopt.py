# `getopt`: command-line options as the C function of that name takes them apart.

__all__ = ["GetoptError", "error", "getopt", "gnu_getopt"]

import os


class GetoptError(Exception):
    opt = ""
    msg = ""

    def __init__(self, msg, opt=""):
        self.msg = msg
        self.opt = opt
        Exception.__init__(self, msg, opt)

    def __str__(self):
        return self.msg


error = GetoptError


def getopt(args, shortopts, longopts=[]):
    opts = []
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    while args and args[0].startswith("-") and args[0] != "-":
        if args[0] == "--":
            args = args[1:]
            break
        args = _take(opts, args, shortopts, longopts)
    return opts, args


def gnu_getopt(args, shortopts, longopts=[]):
    opts = []
    others = []
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    stops_early = shortopts.startswith("+") or os.environ.get("POSIXLY_CORRECT")
    shortopts = shortopts.removeprefix("+")
    while args:
        if args[0] == "--":
            others += args[1:]
            break
        if args[0].startswith("--") or args[0].startswith("-") and args[0] != "-":
            args = _take(opts, args, shortopts, longopts)
        elif stops_early:
            others += args
            break
        else:
            others.append(args[0])
            args = args[1:]
    return opts, others


def _take(opts, args, shortopts, longopts):
    # Takes what the first argument says, with the next one when it wants that; gives the rest.
    if args[0].startswith("--"):
        opts, args = do_longs(opts, args[0][2:], longopts, args[1:])
    else:
        opts, args = do_shorts(opts, args[0][1:], shortopts, args[1:])
    return args


def do_longs(opts, opt, longopts, args):
    opt, equals, optarg = opt.partition("=")
    if not equals:
        optarg = None
    has_arg, opt = long_has_args(opt, longopts)
    if has_arg:
        if optarg is None:
            if not args:
                raise GetoptError("option --%s requires argument" % opt, opt)
            optarg, args = args[0], args[1:]
    elif optarg is not None:
        raise GetoptError("option --%s must not have an argument" % opt, opt)
    opts.append(("--" + opt, optarg or ""))
    return opts, args


def long_has_args(opt, longopts):
    possible = [name for name in longopts if name.startswith(opt)]
    if not possible:
        raise GetoptError("option --%s not recognized" % opt, opt)
    if opt in possible:
        return False, opt
    if opt + "=" in possible:
        return True, opt
    if len(possible) > 1:
        raise GetoptError("option --%s not a unique prefix" % opt, opt)
    return possible[0].endswith("="), possible[0].removesuffix("=")


def do_shorts(opts, optstring, shortopts, args):
    while optstring:
        opt, optstring = optstring[0], optstring[1:]
        optarg = ""
        if short_has_arg(opt, shortopts):
            if not optstring:
                if not args:
                    raise GetoptError("option -%s requires argument" % opt, opt)
                optstring, args = args[0], args[1:]
            optarg, optstring = optstring, ""
        opts.append(("-" + opt, optarg))
    return opts, args


def short_has_arg(opt, shortopts):
    for at, name in enumerate(shortopts):
        if opt == name != ":":
            return shortopts.startswith(":", at + 1)
    raise GetoptError("option -%s not recognized" % opt, opt)
