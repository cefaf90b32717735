# `argparse`: what the command line of a program means. The formatters of help come first, then the actions, what holds
# actions, and the parser.

import os as _os
import re as _re
import sys as _sys

__all__ = [
    "ArgumentParser", "ArgumentError", "ArgumentTypeError", "BooleanOptionalAction", "FileType", "HelpFormatter",
    "ArgumentDefaultsHelpFormatter", "RawDescriptionHelpFormatter", "RawTextHelpFormatter", "MetavarTypeHelpFormatter",
    "Namespace", "Action", "ONE_OR_MORE", "OPTIONAL", "PARSER", "REMAINDER", "SUPPRESS", "ZERO_OR_MORE",
]

SUPPRESS = "==SUPPRESS=="
OPTIONAL = "?"
ZERO_OR_MORE = "*"
ONE_OR_MORE = "+"
PARSER = "A..."
REMAINDER = "..."
# Where a parser within another leaves what it did not know.
_UNRECOGNIZED_ARGS_ATTR = "_unrecognized_args"


class _AttributeHolder:
    # Shows its attributes as the arguments that would make it.
    def __repr__(self):
        shown = [repr(it) for it in self._get_args()]
        others = {}
        for name, value in self._get_kwargs():
            if name.isidentifier():
                shown.append("%s=%r" % (name, value))
            else:
                others[name] = value
        if others:
            shown.append("**%r" % (others,))
        return "%s(%s)" % (type(self).__name__, ", ".join(shown))

    def _get_kwargs(self):
        return list(self.__dict__.items())

    def _get_args(self):
        return []


def _is_suppressed(action):
    return action.help is SUPPRESS


class _Section:
    # A part of a help text: calls that make its items, and its heading.
    def __init__(self, parent, heading=None):
        self.parent = parent
        self.heading = heading
        self.items = []


class HelpFormatter:
    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None):
        if width is None:
            width = _columns() - 2
        self._prog = prog
        self._indent_increment = indent_increment
        self._max_help_position = min(max_help_position, max(width - 20, indent_increment * 2))
        self._width = width
        self._current_indent = 0
        self._level = 0
        self._action_max_length = 0
        self._root_section = self._current_section = _Section(None)

    def _indent(self):
        self._current_indent += self._indent_increment
        self._level += 1

    def _dedent(self):
        self._current_indent -= self._indent_increment
        self._level -= 1

    def _add_item(self, function, args):
        self._current_section.items.append((function, args))

    # What is to be in the text.

    def start_section(self, heading):
        self._indent()
        section = _Section(self._current_section, heading)
        self._add_item(self._format_section, [section])
        self._current_section = section

    def end_section(self):
        self._current_section = self._current_section.parent
        self._dedent()

    def add_text(self, text):
        if text is not SUPPRESS and text is not None:
            self._add_item(self._format_text, [text])

    def add_usage(self, usage, actions, groups, prefix=None):
        if usage is not SUPPRESS:
            self._add_item(self._format_usage, (usage, actions, groups, prefix))

    def add_argument(self, action):
        if _is_suppressed(action):
            return
        lengths = [len(self._format_action_invocation(action))]
        for subaction in self._iter_indented_subactions(action):
            lengths.append(len(self._format_action_invocation(subaction)))
        self._action_max_length = max(self._action_max_length, max(lengths) + self._current_indent)
        self._add_item(self._format_action, [action])

    def add_arguments(self, actions):
        for action in actions:
            self.add_argument(action)

    # The text.

    def format_help(self):
        text = self._format_section(self._root_section)
        if text:
            text = _re.sub("\n\n\n+", "\n\n", text).strip("\n") + "\n"
        return text

    def _format_section(self, section):
        if section.parent is not None:
            self._indent()
        text = self._join_parts([function(*args) for function, args in section.items])
        if section.parent is not None:
            self._dedent()
        if not text:
            return ""
        heading = ""
        if section.heading is not SUPPRESS and section.heading is not None:
            heading = "%*s%s:\n" % (self._current_indent, "", section.heading)
        return self._join_parts(["\n", heading, text, "\n"])

    def _join_parts(self, part_strings):
        return "".join([it for it in part_strings if it and it is not SUPPRESS])

    def _format_text(self, text):
        if "%(prog)" in text:
            text = text % {"prog": self._prog}
        width = max(self._width - self._current_indent, 11)
        return self._fill_text(text, width, " " * self._current_indent) + "\n\n"

    def _format_usage(self, usage, actions, groups, prefix):
        if prefix is None:
            prefix = "usage: "
        if usage is not None:
            usage = usage % {"prog": self._prog}
        elif not actions:
            usage = "%(prog)s" % {"prog": self._prog}
        else:
            usage = self._usage_of(actions, groups, prefix)
        return "%s%s\n\n" % (prefix, usage)

    def _usage_of(self, actions, groups, prefix):
        prog = "%(prog)s" % {"prog": self._prog}
        optionals = [it for it in actions if it.option_strings]
        positionals = [it for it in actions if not it.option_strings]
        text = self._format_actions_usage(optionals + positionals, groups)
        usage = " ".join([it for it in (prog, text) if it])
        width = self._width - self._current_indent
        if len(prefix) + len(usage) <= width:
            return usage
        optionals = _usage_parts(self._format_actions_usage(optionals, groups))
        positionals = _usage_parts(self._format_actions_usage(positionals, groups))
        if len(prefix) + len(prog) <= 0.75 * width:
            indent = " " * (len(prefix) + len(prog) + 1)
            if optionals:
                lines = _usage_lines([prog] + optionals, indent, width, prefix)
                lines += _usage_lines(positionals, indent, width)
            elif positionals:
                lines = _usage_lines([prog] + positionals, indent, width, prefix)
            else:
                lines = [prog]
        else:
            # The name is so long that the rest begins below it.
            indent = " " * len(prefix)
            lines = _usage_lines(optionals + positionals, indent, width)
            if len(lines) > 1:
                lines = _usage_lines(optionals, indent, width) + _usage_lines(positionals, indent, width)
            lines = [prog] + lines
        return "\n".join(lines)

    def _format_actions_usage(self, actions, groups):
        # What stands before each action because of the groups whose members stand together. Where two groups meet, or one
        # of which nothing is shown, the brackets fall together as they do in CPython.
        marks = {}
        members = set()
        for group in groups:
            n_members = len(group._group_actions)
            if not n_members:
                raise ValueError("empty group %s" % group)
            if group._group_actions[0] not in actions:
                continue
            first = actions.index(group._group_actions[0])
            end = first + n_members
            if actions[first:end] != group._group_actions:
                continue
            members.update(map(id, group._group_actions))
            n_shown = n_members - sum(map(_is_suppressed, group._group_actions))
            if not group.required or n_shown > 1:
                opening, closing = "()" if group.required else "[]"
                marks[first] = marks[first] + " " + opening if first in marks else opening
                marks[end] = marks.get(end, "") + closing
            for at in range(first + 1, end):
                marks[at] = "|"
        for at, action in enumerate(actions):
            if _is_suppressed(action):
                bar = at if marks.get(at) == "|" else at + 1
                if marks.get(bar) == "|":
                    del marks[bar]
        parts = []
        for at, action in enumerate(actions):
            if at in marks:
                parts.append(marks[at])
            if not _is_suppressed(action):
                parts.append(self._action_usage(action, id(action) in members))
        if len(actions) in marks:
            parts.append(marks[len(actions)])
        text = _re.sub(r"([\[(]) ", r"\1", " ".join(parts))
        text = _re.sub(r" ([\])])", r"\1", text)
        return _re.sub(r"[\[(] *[\])]", "", text).strip()

    def _action_usage(self, action, is_grouped):
        if not action.option_strings:
            default = self._get_default_metavar_for_positional(action)
            part = self._format_args(action, default)
            if is_grouped and part[:1] == "[" and part[-1:] == "]":
                part = part[1:-1]
            return part
        if action.nargs == 0:
            part = action.format_usage()
        else:
            default = self._get_default_metavar_for_optional(action)
            part = "%s %s" % (action.option_strings[0], self._format_args(action, default))
        if not action.required and not is_grouped:
            part = "[%s]" % part
        return part

    def _format_action(self, action):
        position = min(self._action_max_length + 2, self._max_help_position)
        width = max(self._width - position, 11)
        header_width = position - self._current_indent - 2
        header = self._format_action_invocation(action)
        first_indent = position
        if not action.help:
            header = "%*s%s\n" % (self._current_indent, "", header)
        elif len(header) <= header_width:
            header = "%*s%-*s  " % (self._current_indent, "", header_width, header)
            first_indent = 0
        else:
            header = "%*s%s\n" % (self._current_indent, "", header)
        parts = [header]
        if action.help and action.help.strip():
            text = self._expand_help(action)
            if text:
                for line in self._split_lines(text, width):
                    parts.append("%*s%s\n" % (first_indent, "", line))
                    first_indent = position
        elif not header.endswith("\n"):
            parts.append("\n")
        for subaction in self._iter_indented_subactions(action):
            parts.append(self._format_action(subaction))
        return self._join_parts(parts)

    def _format_action_invocation(self, action):
        if not action.option_strings:
            default = self._get_default_metavar_for_positional(action)
            return self._metavar_formatter(action, default)(1)[0]
        if action.nargs == 0:
            return ", ".join(action.option_strings)
        args = self._format_args(action, self._get_default_metavar_for_optional(action))
        return ", ".join(["%s %s" % (it, args) for it in action.option_strings])

    def _metavar_formatter(self, action, default_metavar):
        if action.metavar is not None:
            result = action.metavar
        elif action.choices is not None:
            result = "{%s}" % ",".join([str(it) for it in action.choices])
        else:
            result = default_metavar

        def format(tuple_size):
            return result if isinstance(result, tuple) else (result,) * tuple_size

        return format

    def _format_args(self, action, default_metavar):
        names = self._metavar_formatter(action, default_metavar)
        nargs = action.nargs
        if nargs is None:
            return "%s" % names(1)
        if nargs == OPTIONAL:
            return "[%s]" % names(1)
        if nargs == ZERO_OR_MORE:
            name = names(1)
            return "[%s [%s ...]]" % name if len(name) == 2 else "[%s ...]" % name
        if nargs == ONE_OR_MORE:
            return "%s [%s ...]" % names(2)
        if nargs == REMAINDER:
            return "..."
        if nargs == PARSER:
            return "%s ..." % names(1)
        if nargs == SUPPRESS:
            return ""
        try:
            places = ["%s" for _ in range(nargs)]
        except TypeError:
            raise ValueError("invalid nargs value") from None
        return " ".join(places) % names(nargs)

    def _expand_help(self, action):
        values = dict(vars(action), prog=self._prog)
        for name, value in list(values.items()):
            if value is SUPPRESS:
                del values[name]
            elif hasattr(value, "__name__"):
                values[name] = value.__name__
        if values.get("choices") is not None:
            values["choices"] = ", ".join([str(it) for it in values["choices"]])
        return self._get_help_string(action) % values

    def _iter_indented_subactions(self, action):
        if hasattr(action, "_get_subactions"):
            self._indent()
            yield from action._get_subactions()
            self._dedent()

    def _split_lines(self, text, width):
        import textwrap

        return textwrap.wrap(_plain_spaces(text), width)

    def _fill_text(self, text, width, indent):
        import textwrap

        return textwrap.fill(_plain_spaces(text), width, initial_indent=indent, subsequent_indent=indent)

    def _get_help_string(self, action):
        return action.help

    def _get_default_metavar_for_optional(self, action):
        return action.dest.upper()

    def _get_default_metavar_for_positional(self, action):
        return action.dest


def _columns():
    try:
        columns = int(_os.environ["COLUMNS"])
    except (AttributeError, KeyError, ValueError):
        columns = 0
    return columns if columns > 0 else 80


def _plain_spaces(text):
    return _re.sub(r"\s+", " ", text, flags=_re.ASCII).strip()


def _usage_parts(usage):
    return _re.findall(r"\(.*?\)+(?=\s|$)|\[.*?\]+(?=\s|$)|\S+", usage)


def _usage_lines(parts, indent, width, prefix=None):
    lines = []
    line = []
    indent_length = len(indent)
    length = (indent_length if prefix is None else len(prefix)) - 1
    for part in parts:
        if length + 1 + len(part) > width and line:
            lines.append(indent + " ".join(line))
            line = []
            length = indent_length - 1
        line.append(part)
        length += len(part) + 1
    if line:
        lines.append(indent + " ".join(line))
    if prefix is not None:
        lines[0] = lines[0][indent_length:]
    return lines


class RawDescriptionHelpFormatter(HelpFormatter):
    def _fill_text(self, text, width, indent):
        return "".join([indent + line for line in text.splitlines(keepends=True)])


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    def _split_lines(self, text, width):
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    def _get_help_string(self, action):
        text = "" if action.help is None else action.help
        if "%(default)" not in text and action.default is not SUPPRESS:
            if action.option_strings or action.nargs in (OPTIONAL, ZERO_OR_MORE):
                text += " (default: %(default)s)"
        return text


class MetavarTypeHelpFormatter(HelpFormatter):
    def _get_default_metavar_for_optional(self, action):
        return action.type.__name__

    def _get_default_metavar_for_positional(self, action):
        return action.type.__name__


# Errors.


def _get_action_name(argument):
    if argument is None:
        return None
    if argument.option_strings:
        return "/".join(argument.option_strings)
    if argument.metavar not in (None, SUPPRESS):
        return argument.metavar
    if argument.dest not in (None, SUPPRESS):
        return argument.dest
    if argument.choices:
        return "{" + ",".join(argument.choices) + "}"
    return None


class ArgumentError(Exception):
    def __init__(self, argument, message):
        self.argument_name = _get_action_name(argument)
        self.message = message

    def __str__(self):
        if self.argument_name is None:
            return "%s" % self.message
        return "argument %s: %s" % (self.argument_name, self.message)


class ArgumentTypeError(Exception):
    pass


# Actions.


class Action(_AttributeHolder):
    def __init__(
        self, option_strings, dest, nargs=None, const=None, default=None, type=None, choices=None, required=False, help=None,
        metavar=None,
    ):
        self.option_strings = option_strings
        self.dest = dest
        self.nargs = nargs
        self.const = const
        self.default = default
        self.type = type
        self.choices = choices
        self.required = required
        self.help = help
        self.metavar = metavar

    def _get_kwargs(self):
        names = (
            "option_strings", "dest", "nargs", "const", "default", "type", "choices", "required", "help", "metavar",
        )
        return [(name, getattr(self, name)) for name in names]

    def format_usage(self):
        return self.option_strings[0]

    def __call__(self, parser, namespace, values, option_string=None):
        raise NotImplementedError(".__call__() not defined")


class BooleanOptionalAction(Action):
    def __init__(
        self, option_strings, dest, default=None, type=None, choices=None, required=False, help=None, metavar=None
    ):
        both = []
        for option in option_strings:
            both.append(option)
            if option.startswith("--"):
                both.append("--no-" + option[2:])
        super().__init__(
            option_strings=both, dest=dest, nargs=0, default=default, type=type, choices=choices, required=required,
            help=help, metavar=metavar,
        )

    def __call__(self, parser, namespace, values, option_string=None):
        if option_string in self.option_strings:
            setattr(namespace, self.dest, not option_string.startswith("--no-"))

    def format_usage(self):
        return " | ".join(self.option_strings)


class _ValueAction(Action):
    # Takes values from the command line.
    def __init__(
        self, option_strings, dest, nargs=None, const=None, default=None, type=None, choices=None, required=False, help=None,
        metavar=None,
    ):
        if nargs == 0:
            raise ValueError("nargs for %s actions must be != 0; if %s" % self._without_values)
        if const is not None and nargs != OPTIONAL:
            raise ValueError("nargs must be %r to supply const" % OPTIONAL)
        super().__init__(option_strings, dest, nargs, const, default, type, choices, required, help, metavar)


class _StoreAction(_ValueAction):
    _without_values = (
        "store",
        "you have nothing to store, actions such as store true or store const may be more appropriate",
    )

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values)


class _StoreConstAction(Action):
    def __init__(self, option_strings, dest, const=None, default=None, required=False, help=None, metavar=None):
        super().__init__(option_strings, dest, 0, const, default, required=required, help=help)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, self.const)


class _StoreTrueAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=False, required=False, help=None):
        super().__init__(option_strings, dest, True, default, required, help)


class _StoreFalseAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=True, required=False, help=None):
        super().__init__(option_strings, dest, False, default, required, help)


def _list_of(namespace, dest):
    # A new list of what was collected until now: that may be the default.
    items = getattr(namespace, dest, None)
    if items is None:
        return []
    if type(items) is list:
        return items[:]
    import copy

    return copy.copy(items)


class _AppendAction(_ValueAction):
    _without_values = (
        "append",
        "arg strings are not supplying the value to append, the append const action may be more appropriate",
    )

    def __call__(self, parser, namespace, values, option_string=None):
        items = _list_of(namespace, self.dest)
        items.append(values)
        setattr(namespace, self.dest, items)


class _AppendConstAction(Action):
    def __init__(self, option_strings, dest, const=None, default=None, required=False, help=None, metavar=None):
        super().__init__(option_strings, dest, 0, const, default, required=required, help=help, metavar=metavar)

    def __call__(self, parser, namespace, values, option_string=None):
        items = _list_of(namespace, self.dest)
        items.append(self.const)
        setattr(namespace, self.dest, items)


class _CountAction(Action):
    def __init__(self, option_strings, dest, default=None, required=False, help=None):
        super().__init__(option_strings, dest, 0, default=default, required=required, help=help)

    def __call__(self, parser, namespace, values, option_string=None):
        count = getattr(namespace, self.dest, None)
        setattr(namespace, self.dest, (0 if count is None else count) + 1)


class _HelpAction(Action):
    def __init__(self, option_strings, dest=SUPPRESS, default=SUPPRESS, help=None):
        super().__init__(option_strings, dest, 0, default=default, help=help)

    def __call__(self, parser, namespace, values, option_string=None):
        parser.print_help()
        parser.exit()


class _VersionAction(Action):
    def __init__(
        self, option_strings, version=None, dest=SUPPRESS, default=SUPPRESS, help="show program's version number and exit"
    ):
        super().__init__(option_strings, dest, 0, default=default, help=help)
        self.version = version

    def __call__(self, parser, namespace, values, option_string=None):
        version = self.version
        if version is None:
            version = parser.version
        formatter = parser._get_formatter()
        formatter.add_text(version)
        parser._print_message(formatter.format_help(), _sys.stdout)
        parser.exit()


class _SubParsersAction(Action):
    class _ChoicesPseudoAction(Action):
        # Stands for a parser in the help of the one it is in.
        def __init__(self, name, aliases, help):
            shown = name
            if aliases:
                shown += " (%s)" % ", ".join(aliases)
            super().__init__([], name, help=help, metavar=shown)

    def __init__(self, option_strings, prog, parser_class, dest=SUPPRESS, required=False, help=None, metavar=None):
        self._prog_prefix = prog
        self._parser_class = parser_class
        self._name_parser_map = {}
        self._choices_actions = []
        super().__init__(option_strings, dest, PARSER, choices=self._name_parser_map, required=required, help=help, metavar=metavar)

    def add_parser(self, name, **kwargs):
        if kwargs.get("prog") is None:
            kwargs["prog"] = "%s %s" % (self._prog_prefix, name)
        aliases = kwargs.pop("aliases", ())
        if name in self._name_parser_map:
            raise ArgumentError(self, "conflicting subparser: %s" % name)
        for alias in aliases:
            if alias in self._name_parser_map:
                raise ArgumentError(self, "conflicting subparser alias: %s" % alias)
        if "help" in kwargs:
            self._choices_actions.append(self._ChoicesPseudoAction(name, aliases, kwargs.pop("help")))
        parser = self._parser_class(**kwargs)
        for it in (name, *aliases):
            self._name_parser_map[it] = parser
        return parser

    def _get_subactions(self):
        return self._choices_actions

    def __call__(self, parser, namespace, values, option_string=None):
        name, *args = values
        if self.dest is not SUPPRESS:
            setattr(namespace, self.dest, name)
        if name not in self._name_parser_map:
            choices = ", ".join(self._name_parser_map)
            raise ArgumentError(self, "unknown parser %r (choices: %s)" % (name, choices))
        found, args = self._name_parser_map[name].parse_known_args(args, None)
        for key, value in vars(found).items():
            setattr(namespace, key, value)
        if args:
            vars(namespace).setdefault(_UNRECOGNIZED_ARGS_ATTR, []).extend(args)


class _ExtendAction(_AppendAction):
    def __call__(self, parser, namespace, values, option_string=None):
        items = _list_of(namespace, self.dest)
        items.extend(values)
        setattr(namespace, self.dest, items)


class FileType:
    def __init__(self, mode="r", bufsize=-1, encoding=None, errors=None):
        self._mode = mode
        self._bufsize = bufsize
        self._encoding = encoding
        self._errors = errors

    def __call__(self, string):
        if string == "-":
            if "r" in self._mode:
                return _sys.stdin.buffer if "b" in self._mode else _sys.stdin
            if any(it in self._mode for it in "wax"):
                return _sys.stdout.buffer if "b" in self._mode else _sys.stdout
            raise ValueError('argument "-" with mode %r' % self._mode)
        try:
            return open(string, self._mode, self._bufsize, self._encoding, self._errors)
        except OSError as error:
            raise ArgumentTypeError("can't open '%s': %s" % (string, error)) from error

    def __repr__(self):
        shown = [repr(it) for it in (self._mode, self._bufsize) if it != -1]
        for name, value in (("encoding", self._encoding), ("errors", self._errors)):
            if value is not None:
                shown.append("%s=%r" % (name, value))
        return "%s(%s)" % (type(self).__name__, ", ".join(shown))


class Namespace(_AttributeHolder):
    def __init__(self, **kwargs):
        for name, value in kwargs.items():
            setattr(self, name, value)

    def __eq__(self, other):
        if not isinstance(other, Namespace):
            return NotImplemented
        return vars(self) == vars(other)

    def __contains__(self, key):
        return key in self.__dict__


# What holds actions.


def _identity(string):
    return string


_ACTIONS = {
    None: _StoreAction, "store": _StoreAction, "store_const": _StoreConstAction, "store_true": _StoreTrueAction,
    "store_false": _StoreFalseAction, "append": _AppendAction, "append_const": _AppendConstAction, "count": _CountAction,
    "help": _HelpAction, "version": _VersionAction, "parsers": _SubParsersAction, "extend": _ExtendAction,
}


class _ActionsContainer:
    def __init__(self, description, prefix_chars, argument_default, conflict_handler):
        self.description = description
        self.argument_default = argument_default
        self.prefix_chars = prefix_chars
        self.conflict_handler = conflict_handler
        self._registries = {"action": dict(_ACTIONS)}
        self._get_handler()
        self._actions = []
        self._option_string_actions = {}
        self._action_groups = []
        self._mutually_exclusive_groups = []
        self._defaults = {}
        self._negative_number_matcher = _re.compile(r"^-\d+$|^-\d*\.\d+$")
        # Not empty when an option looks like a negative number. Groups share the list.
        self._has_negative_number_optionals = []

    def register(self, registry_name, value, object):
        self._registries.setdefault(registry_name, {})[value] = object

    def _registry_get(self, registry_name, value, default=None):
        return self._registries.get(registry_name, {}).get(value, default)

    def set_defaults(self, **kwargs):
        self._defaults.update(kwargs)
        for action in self._actions:
            if action.dest in kwargs:
                action.default = kwargs[action.dest]

    def get_default(self, dest):
        for action in self._actions:
            if action.dest == dest and action.default is not None:
                return action.default
        return self._defaults.get(dest)

    def add_argument(self, *args, **kwargs):
        if not args or len(args) == 1 and args[0][0] not in self.prefix_chars:
            if args and "dest" in kwargs:
                raise ValueError("dest supplied twice for positional argument")
            kwargs = self._get_positional_kwargs(*args, **kwargs)
        else:
            kwargs = self._get_optional_kwargs(*args, **kwargs)
        if "default" not in kwargs:
            if kwargs["dest"] in self._defaults:
                kwargs["default"] = self._defaults[kwargs["dest"]]
            elif self.argument_default is not None:
                kwargs["default"] = self.argument_default
        action_class = self._pop_action_class(kwargs)
        if not callable(action_class):
            raise ValueError('unknown action "%s"' % (action_class,))
        action = action_class(**kwargs)
        type_func = self._type_of(action)
        if not callable(type_func):
            raise ValueError("%r is not callable" % (type_func,))
        if type_func is FileType:
            raise ValueError("%r is a FileType class object, instance of it must be passed" % (type_func,))
        if hasattr(self, "_get_formatter"):
            try:
                self._get_formatter()._format_args(action, None)
            except TypeError:
                raise ValueError("length of metavar tuple does not match nargs") from None
        return self._add_action(action)

    def _type_of(self, action):
        default = _identity if action.type is None else action.type
        return self._registry_get("type", action.type, default)

    def add_argument_group(self, *args, **kwargs):
        group = _ArgumentGroup(self, *args, **kwargs)
        self._action_groups.append(group)
        return group

    def add_mutually_exclusive_group(self, **kwargs):
        group = _MutuallyExclusiveGroup(self, **kwargs)
        self._mutually_exclusive_groups.append(group)
        return group

    def _add_action(self, action):
        self._check_conflict(action)
        self._actions.append(action)
        action.container = self
        for option_string in action.option_strings:
            self._option_string_actions[option_string] = action
            if self._negative_number_matcher.match(option_string) and not self._has_negative_number_optionals:
                self._has_negative_number_optionals.append(True)
        return action

    def _remove_action(self, action):
        self._actions.remove(action)

    def _add_container_actions(self, container):
        # Those of a parent parser, in groups of the same titles.
        groups_by_title = {}
        for group in self._action_groups:
            if group.title in groups_by_title:
                raise ValueError("cannot merge actions - two groups are named %r" % (group.title,))
            groups_by_title[group.title] = group
        places = {}
        for group in container._action_groups:
            if group.title not in groups_by_title:
                groups_by_title[group.title] = self.add_argument_group(
                    title=group.title, description=group.description, conflict_handler=group.conflict_handler
                )
            for action in group._group_actions:
                places[id(action)] = groups_by_title[group.title]
        for group in container._mutually_exclusive_groups:
            own = self.add_mutually_exclusive_group(required=group.required)
            for action in group._group_actions:
                places[id(action)] = own
        for action in container._actions:
            places.get(id(action), self)._add_action(action)

    def _get_positional_kwargs(self, dest, **kwargs):
        if "required" in kwargs:
            raise TypeError("'required' is an invalid argument for positionals")
        nargs = kwargs.get("nargs")
        if nargs != OPTIONAL and (nargs != ZERO_OR_MORE or "default" not in kwargs):
            kwargs["required"] = True
        return dict(kwargs, dest=dest, option_strings=[])

    def _get_optional_kwargs(self, *args, **kwargs):
        chars = self.prefix_chars
        long = []
        for option_string in args:
            if option_string[0] not in chars:
                message = "invalid option string %r: must start with a character %r"
                raise ValueError(message % (option_string, chars))
            if len(option_string) > 1 and option_string[1] in chars:
                long.append(option_string)
        dest = kwargs.pop("dest", None)
        if dest is None:
            first = long[0] if long else args[0]
            dest = first.lstrip(chars)
            if not dest:
                raise ValueError("dest= is required for options like %r" % (first,))
            dest = dest.replace("-", "_")
        return dict(kwargs, dest=dest, option_strings=list(args))

    def _pop_action_class(self, kwargs, default=None):
        action = kwargs.pop("action", default)
        return self._registry_get("action", action, action)

    def _get_handler(self):
        name = "_handle_conflict_%s" % self.conflict_handler
        try:
            return getattr(self, name)
        except AttributeError:
            raise ValueError("invalid conflict_resolution value: %r" % (self.conflict_handler,)) from None

    def _check_conflict(self, action):
        known = self._option_string_actions
        conflicts = [(it, known[it]) for it in action.option_strings if it in known]
        if conflicts:
            self._get_handler()(action, conflicts)

    def _handle_conflict_error(self, action, conflicting_actions):
        message = "conflicting option string: %s" if len(conflicting_actions) == 1 else "conflicting option strings: %s"
        raise ArgumentError(action, message % ", ".join([it for it, _ in conflicting_actions]))

    def _handle_conflict_resolve(self, action, conflicting_actions):
        for option_string, old in conflicting_actions:
            old.option_strings.remove(option_string)
            self._option_string_actions.pop(option_string, None)
            if not old.option_strings:
                old.container._remove_action(old)


class _ArgumentGroup(_ActionsContainer):
    def __init__(self, container, title=None, description=None, **kwargs):
        kwargs.setdefault("conflict_handler", container.conflict_handler)
        kwargs.setdefault("prefix_chars", container.prefix_chars)
        kwargs.setdefault("argument_default", container.argument_default)
        super().__init__(description=description, **kwargs)
        self.title = title
        self._group_actions = []
        # All else is the container's.
        for name in (
            "_registries", "_actions", "_option_string_actions", "_defaults", "_has_negative_number_optionals",
            "_mutually_exclusive_groups",
        ):
            setattr(self, name, getattr(container, name))

    def _add_action(self, action):
        action = super()._add_action(action)
        self._group_actions.append(action)
        return action

    def _remove_action(self, action):
        super()._remove_action(action)
        self._group_actions.remove(action)


class _MutuallyExclusiveGroup(_ArgumentGroup):
    def __init__(self, container, required=False):
        super().__init__(container)
        self.required = required
        self._container = container

    def _add_action(self, action):
        if action.required:
            raise ValueError("mutually exclusive arguments must be optional")
        action = self._container._add_action(action)
        self._group_actions.append(action)
        return action

    def _remove_action(self, action):
        self._container._remove_action(action)
        self._group_actions.remove(action)


# The parser.


class ArgumentParser(_AttributeHolder, _ActionsContainer):
    def __init__(
        self, prog=None, usage=None, description=None, epilog=None, parents=[], formatter_class=HelpFormatter,
        prefix_chars="-", fromfile_prefix_chars=None, argument_default=None, conflict_handler="error", add_help=True,
        allow_abbrev=True, exit_on_error=True,
    ):
        _ActionsContainer.__init__(self, description, prefix_chars, argument_default, conflict_handler)
        if prog is None:
            # A host may have given no arguments at all.
            prog = _os.path.basename(_sys.argv[0]) if _sys.argv else ""
        self.prog = prog
        self.usage = usage
        self.epilog = epilog
        self.formatter_class = formatter_class
        self.fromfile_prefix_chars = fromfile_prefix_chars
        self.add_help = add_help
        self.allow_abbrev = allow_abbrev
        self.exit_on_error = exit_on_error
        self._positionals = self.add_argument_group("positional arguments")
        self._optionals = self.add_argument_group("options")
        self._subparsers = None
        if add_help:
            char = "-" if "-" in prefix_chars else prefix_chars[0]
            self.add_argument(
                char + "h", char * 2 + "help", action="help", default=SUPPRESS, help="show this help message and exit"
            )
        for parent in parents:
            self._add_container_actions(parent)
            self._defaults.update(getattr(parent, "_defaults", {}))

    def _get_kwargs(self):
        names = ("prog", "usage", "description", "formatter_class", "conflict_handler", "add_help")
        return [(name, getattr(self, name)) for name in names]

    def add_subparsers(self, **kwargs):
        if self._subparsers is not None:
            self.error("cannot have multiple subparser arguments")
        kwargs.setdefault("parser_class", type(self))
        if "title" in kwargs or "description" in kwargs:
            title = kwargs.pop("title", "subcommands")
            self._subparsers = self.add_argument_group(title, kwargs.pop("description", None))
        else:
            self._subparsers = self._positionals
        if kwargs.get("prog") is None:
            formatter = self._get_formatter()
            formatter.add_usage(self.usage, self._get_positional_actions(), self._mutually_exclusive_groups, "")
            kwargs["prog"] = formatter.format_help().strip()
        action = self._pop_action_class(kwargs, "parsers")(option_strings=[], **kwargs)
        self._subparsers._add_action(action)
        return action

    def _add_action(self, action):
        (self._optionals if action.option_strings else self._positionals)._add_action(action)
        return action

    def _get_optional_actions(self):
        return [it for it in self._actions if it.option_strings]

    def _get_positional_actions(self):
        return [it for it in self._actions if not it.option_strings]

    # Parsing.

    def parse_args(self, args=None, namespace=None):
        return self._refuse_rest(*self.parse_known_args(args, namespace))

    def _refuse_rest(self, namespace, rest):
        if rest:
            self.error("unrecognized arguments: %s" % " ".join(rest))
        return namespace

    def parse_known_args(self, args=None, namespace=None):
        args = _sys.argv[1:] if args is None else list(args)
        if namespace is None:
            namespace = Namespace()
        for action in self._actions:
            if action.dest is not SUPPRESS and not hasattr(namespace, action.dest) and action.default is not SUPPRESS:
                setattr(namespace, action.dest, action.default)
        for dest, value in self._defaults.items():
            if not hasattr(namespace, dest):
                setattr(namespace, dest, value)
        if self.exit_on_error:
            try:
                namespace, args = self._parse_known_args(args, namespace)
            except ArgumentError as error:
                self.error(str(error))
        else:
            namespace, args = self._parse_known_args(args, namespace)
        if hasattr(namespace, _UNRECOGNIZED_ARGS_ATTR):
            args.extend(getattr(namespace, _UNRECOGNIZED_ARGS_ATTR))
            delattr(namespace, _UNRECOGNIZED_ARGS_ATTR)
        return namespace, args

    def _parse_known_args(self, arg_strings, namespace):
        if self.fromfile_prefix_chars is not None:
            arg_strings = self._read_args_from_files(arg_strings)
        return _Parsing(self, arg_strings, namespace).run()

    def parse_intermixed_args(self, args=None, namespace=None):
        return self._refuse_rest(*self.parse_known_intermixed_args(args, namespace))

    def parse_known_intermixed_args(self, args=None, namespace=None):
        # Options first, then the positional arguments between them.
        positionals = self._get_positional_actions()
        if any(it.nargs in (PARSER, REMAINDER) for it in positionals):
            kinds = [it.nargs for it in positionals if it.nargs in (PARSER, REMAINDER)]
            raise TypeError("parse_intermixed_args: positional arg with nargs=%s" % kinds[0])
        for group in self._mutually_exclusive_groups:
            if any(it in positionals for it in group._group_actions):
                raise TypeError("parse_intermixed_args: positional in mutuallyExclusiveGroup")
        usage = self.usage
        saved = [(it, it.nargs, it.default) for it in positionals]
        try:
            if usage is None:
                self.usage = self.format_usage()[7:]
            for action in positionals:
                action.nargs = SUPPRESS
                action.default = SUPPRESS
            namespace, rest = self.parse_known_args(args, namespace)
        finally:
            for action, nargs, default in saved:
                action.nargs = nargs
                action.default = default
            self.usage = usage
        optionals = [(it, it.required) for it in self._get_optional_actions()]
        groups = [(it, it.required) for it in self._mutually_exclusive_groups]
        try:
            for it, _ in optionals + groups:
                it.required = False
            return self.parse_known_args(rest, namespace)
        finally:
            for it, required in optionals + groups:
                it.required = required

    def _read_args_from_files(self, arg_strings):
        result = []
        for arg in arg_strings:
            if not arg or arg[0] not in self.fromfile_prefix_chars:
                result.append(arg)
                continue
            try:
                with open(arg[1:]) as file:
                    lines = file.read().splitlines()
            except OSError as error:
                self.error(str(error))
            found = []
            for line in lines:
                found.extend(self.convert_arg_line_to_args(line))
            result.extend(self._read_args_from_files(found))
        return result

    def convert_arg_line_to_args(self, arg_line):
        return [arg_line]

    def _parse_optional(self, arg_string):
        # None for an argument that is positional; else action, option and what is behind its `=`.
        if not arg_string or arg_string[0] not in self.prefix_chars:
            return None
        actions = self._option_string_actions
        if arg_string in actions:
            return actions[arg_string], arg_string, None
        if len(arg_string) == 1:
            return None
        option, has_value, value = arg_string.partition("=")
        if has_value and option in actions:
            return actions[option], option, value
        found = self._get_option_tuples(arg_string)
        if len(found) > 1:
            matches = ", ".join([option for _, option, _ in found])
            self.error("ambiguous option: %s could match %s" % (arg_string, matches))
        if found:
            return found[0]
        if self._negative_number_matcher.match(arg_string) and not self._has_negative_number_optionals:
            return None
        if " " in arg_string:
            return None
        return None, arg_string, None

    def _get_option_tuples(self, option_string):
        actions = self._option_string_actions.items()
        if option_string[1] in self.prefix_chars:
            if not self.allow_abbrev:
                return []
            prefix, has_value, value = option_string.partition("=")
            value = value if has_value else None
            return [(action, option, value) for option, action in actions if option.startswith(prefix)]
        found = []
        for option, action in actions:
            if option == option_string[:2]:
                found.append((action, option, option_string[2:]))
            elif option.startswith(option_string):
                found.append((action, option, None))
        return found

    def _get_nargs_pattern(self, action):
        nargs = action.nargs
        if nargs is None:
            pattern = "(-*A-*)"
        elif nargs == OPTIONAL:
            pattern = "(-*A?-*)"
        elif nargs == ZERO_OR_MORE:
            pattern = "(-*[A-]*)"
        elif nargs == ONE_OR_MORE:
            pattern = "(-*A[A-]*)"
        elif nargs == REMAINDER:
            pattern = "([-AO]*)"
        elif nargs == PARSER:
            pattern = "(-*A[-AO]*)"
        elif nargs == SUPPRESS:
            pattern = "(-*-*)"
        else:
            pattern = "(-*%s-*)" % "-*".join("A" * nargs)
        if action.option_strings:
            # An option never takes a `--`.
            pattern = pattern.replace("-*", "").replace("-", "")
        return pattern

    def _match_argument(self, action, pattern):
        found = _re.match(self._get_nargs_pattern(action), pattern)
        if found is not None:
            return len(found.group(1))
        nargs = action.nargs
        if nargs is None:
            message = "expected one argument"
        elif nargs == OPTIONAL:
            message = "expected at most one argument"
        elif nargs == ONE_OR_MORE:
            message = "expected at least one argument"
        else:
            message = "expected %s argument%s" % (nargs, "" if nargs == 1 else "s")
        raise ArgumentError(action, message)

    def _match_arguments_partial(self, actions, pattern):
        for n_actions in range(len(actions), 0, -1):
            found = _re.match("".join([self._get_nargs_pattern(it) for it in actions[:n_actions]]), pattern)
            if found is not None:
                return [len(it) for it in found.groups()]
        return []

    def _get_values(self, action, arg_strings):
        nargs = action.nargs
        if nargs not in (PARSER, REMAINDER) and "--" in arg_strings:
            arg_strings.remove("--")
        if not arg_strings and nargs == OPTIONAL:
            value = action.const if action.option_strings else action.default
            if isinstance(value, str):
                value = self._get_value(action, value)
                self._check_value(action, value)
        elif not arg_strings and nargs == ZERO_OR_MORE and not action.option_strings:
            value = arg_strings if action.default is None else action.default
            self._check_value(action, value)
        elif len(arg_strings) == 1 and nargs in (None, OPTIONAL):
            value = self._get_value(action, arg_strings[0])
            self._check_value(action, value)
        elif nargs == SUPPRESS:
            value = SUPPRESS
        else:
            value = [self._get_value(action, it) for it in arg_strings]
            checked = value
            if nargs == REMAINDER:
                checked = []
            elif nargs == PARSER:
                checked = value[:1]
            for it in checked:
                self._check_value(action, it)
        return value

    def _get_value(self, action, arg_string):
        type_func = self._type_of(action)
        if not callable(type_func):
            raise ArgumentError(action, "%r is not callable" % (type_func,))
        try:
            return type_func(arg_string)
        except ArgumentTypeError as error:
            raise ArgumentError(action, str(error)) from None
        except (TypeError, ValueError):
            name = getattr(action.type, "__name__", repr(action.type))
            raise ArgumentError(action, "invalid %s value: %r" % (name, arg_string)) from None

    def _check_value(self, action, value):
        if action.choices is not None and value not in action.choices:
            choices = ", ".join([repr(it) for it in action.choices])
            raise ArgumentError(action, "invalid choice: %r (choose from %s)" % (value, choices))

    # Help.

    def format_usage(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        return formatter.format_help()

    def format_help(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        formatter.add_text(self.description)
        for group in self._action_groups:
            formatter.start_section(group.title)
            formatter.add_text(group.description)
            formatter.add_arguments(group._group_actions)
            formatter.end_section()
        formatter.add_text(self.epilog)
        return formatter.format_help()

    def _get_formatter(self):
        return self.formatter_class(prog=self.prog)

    def print_usage(self, file=None):
        self._print_message(self.format_usage(), _sys.stdout if file is None else file)

    def print_help(self, file=None):
        self._print_message(self.format_help(), _sys.stdout if file is None else file)

    def _print_message(self, message, file=None):
        if message:
            (_sys.stderr if file is None else file).write(message)

    def exit(self, status=0, message=None):
        if message:
            self._print_message(message, _sys.stderr)
        _sys.exit(status)

    def error(self, message):
        self.print_usage(_sys.stderr)
        self.exit(2, "%s: error: %s\n" % (self.prog, message))


class _Parsing:
    # One command line on its way into a namespace. Of its arguments a pattern is made, in which `O` is an option, `A` any
    # other argument, and `-` the `--` after which there are only such.
    def __init__(self, parser, args, namespace):
        self._parser = parser
        self._args = args
        self._namespace = namespace
        self._positionals = parser._get_positional_actions()
        self._rest = []
        self._seen = set()
        self._given = set()
        self._conflicts = {}
        for group in parser._mutually_exclusive_groups:
            members = group._group_actions
            for at, action in enumerate(members):
                self._conflicts.setdefault(id(action), []).extend(members[:at] + members[at + 1 :])
        self._options = {}
        pattern = []
        for at, arg in enumerate(args):
            if arg == "--":
                pattern.append("-" + "A" * (len(args) - at - 1))
                break
            option = parser._parse_optional(arg)
            if option is not None:
                self._options[at] = option
            pattern.append("A" if option is None else "O")
        self._pattern = "".join(pattern)

    def run(self):
        at = 0
        for option_at in list(self._options):
            if option_at < at:
                # An option took it as its argument.
                continue
            while at < option_at:
                end = self._take_positionals(at)
                if end <= at:
                    break
                at = end
            if at > option_at:
                continue
            self._rest.extend(self._args[at:option_at])
            at = self._take_option(option_at)
        end = self._take_positionals(at)
        self._rest.extend(self._args[end:])
        self._check_required()
        return self._namespace, self._rest

    def _act(self, action, args, option_string=None):
        self._seen.add(id(action))
        values = self._parser._get_values(action, args)
        if values is not action.default:
            self._given.add(id(action))
            for other in self._conflicts.get(id(action), ()):
                if id(other) in self._given:
                    raise ArgumentError(action, "not allowed with argument %s" % _get_action_name(other))
        if values is not SUPPRESS:
            action(self._parser, self._namespace, values, option_string)

    def _take_option(self, at):
        parser = self._parser
        action, option_string, value = self._options[at]
        calls = []
        while True:
            if action is None:
                self._rest.append(self._args[at])
                return at + 1
            if value is None:
                end = at + 1 + parser._match_argument(action, self._pattern[at + 1 :])
                calls.append((action, self._args[at + 1 : end], option_string))
                break
            n_args = parser._match_argument(action, "A")
            if n_args == 1:
                end = at + 1
                calls.append((action, [value], option_string))
                break
            # Short options may stand together behind one sign.
            joined = option_string[0] + value[:1]
            is_joined = n_args == 0 and option_string[1] not in parser.prefix_chars and value != ""
            if not is_joined or joined not in parser._option_string_actions:
                raise ArgumentError(action, "ignored explicit argument %r" % (value,))
            calls.append((action, [], option_string))
            option_string = joined
            action = parser._option_string_actions[joined]
            value = value[1:] or None
        for call in calls:
            self._act(*call)
        return end

    def _take_positionals(self, at):
        # As many as the arguments before the next option are enough for; gives where those end.
        counts = self._parser._match_arguments_partial(self._positionals, self._pattern[at:])
        for action, count in zip(self._positionals, counts):
            args = self._args[at : at + count]
            at += count
            self._act(action, args)
        self._positionals = self._positionals[len(counts) :]
        return at

    def _check_required(self):
        parser = self._parser
        missing = []
        for action in parser._actions:
            if id(action) in self._seen:
                continue
            default = action.default
            if action.required:
                missing.append(_get_action_name(action))
            elif isinstance(default, str) and getattr(self._namespace, action.dest, None) is default:
                # A default that is text is read as an argument would be.
                setattr(self._namespace, action.dest, parser._get_value(action, default))
        if missing:
            parser.error("the following arguments are required: %s" % ", ".join(missing))
        for group in parser._mutually_exclusive_groups:
            if group.required and not any(id(it) in self._given for it in group._group_actions):
                names = [_get_action_name(it) for it in group._group_actions if not _is_suppressed(it)]
                parser.error("one of the arguments %s is required" % " ".join(names))
