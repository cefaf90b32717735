# How an uncaught exception is shown: CPython 3.11's format.


def _format_exception(exception, seen=None):
    seen = [] if seen is None else seen
    seen.append(exception)
    lines = []
    cause = exception.__cause__
    context = exception.__context__
    if cause is not None and not any(cause is it for it in seen):
        lines += _format_exception(cause, seen)
        lines.append("\nThe above exception was the direct cause of the following exception:\n\n")
    elif context is not None and not exception.__suppress_context__ and not any(context is it for it in seen):
        lines += _format_exception(context, seen)
        lines.append("\nDuring handling of the above exception, another exception occurred:\n\n")
    entries = _traceback_entries(exception.__traceback__)
    if entries:
        lines.append("Traceback (most recent call last):\n")
        lines += _format_entries(entries)
    lines += _format_exception_only(exception)
    return lines


_RECURSIVE_CUTOFF = 3


def _format_entries(entries):
    lines = []
    last = None
    count = 0
    for entry in entries:
        key = (entry[0], entry[2], entry[1])
        if key != last:
            lines += _repeated(count)
            last = key
            count = 0
        count += 1
        if count <= _RECURSIVE_CUTOFF:
            lines.append(_format_entry(entry))
    lines += _repeated(count)
    return lines


def _repeated(count):
    if count <= _RECURSIVE_CUTOFF:
        return []
    count -= _RECURSIVE_CUTOFF
    plural = "" if count == 1 else "s"
    return ["  [Previous line repeated " + str(count) + " more time" + plural + "]\n"]


def _format_entry(entry):
    file, name, line, end_line, column, end_column = entry
    text = '  File "' + file + '", line ' + str(line) + ", in " + name + "\n"
    source = _source_line(file, line)
    if source is None:
        return text
    stripped = source.strip()
    if not stripped:
        return text
    text += "    " + stripped + "\n"
    indent = len(source) - len(source.lstrip())
    start = len(source.encode()[:column].decode(errors="replace"))
    end = len(source.encode()[:end_column].decode(errors="replace")) if end_line == line else len(source.rstrip())
    if start == indent and end >= len(source.rstrip()):
        return text
    if end <= start:
        return text
    return text + "    " + " " * (start - indent) + _carets(source[start:end]) + "\n"


def _carets(segment):
    anchors = _anchors(segment)
    if anchors is None:
        return "^" * len(segment)
    left, right = anchors
    return "~" * left + "^" * (right - left) + "~" * (len(segment) - right)


def _anchors(segment):
    # The operator of a binary expression or the bracket of a subscript at the outermost level.
    depth = 0
    quote = ""
    position = 0
    while position < len(segment):
        char = segment[position]
        if quote:
            if char == "\\":
                position += 1
            elif char == quote:
                quote = ""
        elif char in "'\"":
            quote = char
        elif char in "([{":
            if char == "[" and depth == 0 and position > 0 and segment.endswith("]") and _closes_at_end(segment, position):
                return _subscript_anchor(segment, position)
            if char == "(" and depth == 0 and position > 0 and (segment[position - 1].isalnum() or segment[position - 1] in "_)]"):
                if segment.endswith(")") and _closes_at_end(segment, position):
                    return None
            depth += 1
        elif char in ")]}":
            depth -= 1
        elif depth == 0 and position > 0 and char in "+-*/%@&|^<>":
            width = 2 if segment[position : position + 2] in ("**", "//", "<<", ">>") else 1
            if segment[position : position + 2] in ("<=", ">=") or (char in "<>" and width == 1):
                return None
            return (position, position + width)
        position += 1
    return None


def _closes_at_end(segment, start):
    depth = 0
    for position in range(start, len(segment)):
        if segment[position] in "([{":
            depth += 1
        elif segment[position] in ")]}":
            depth -= 1
            if depth == 0:
                return position == len(segment) - 1
    return False


def _subscript_anchor(segment, position):
    return (position, len(segment))


def _format_exception_only(exception):
    cls = type(exception)
    name = cls.__qualname__
    module = cls.__module__
    if module not in ("__main__", "builtins"):
        name = str(module) + "." + name
    if isinstance(exception, SyntaxError) and getattr(exception, "lineno", None) is not None:
        return _format_syntax_error(exception, name)
    try:
        text = str(exception)
    except Exception:
        text = "<exception str() failed>"
    lines = [name + ": " + text + "\n" if text else name + "\n"]
    for note in getattr(exception, "__notes__", ()):
        lines.append(str(note) + "\n")
    return lines


def _format_syntax_error(exception, name):
    lines = ['  File "' + str(exception.filename) + '", line ' + str(exception.lineno) + "\n"]
    text = exception.text
    if text is not None:
        stripped = text.strip()
        indent = len(text) - len(text.lstrip())
        lines.append("    " + stripped + "\n")
        start = len(text.encode()[: exception.offset - 1].decode(errors="replace")) - indent
        if exception.end_lineno == exception.lineno and exception.end_offset > exception.offset:
            end = len(text.encode()[: exception.end_offset - 1].decode(errors="replace")) - indent
        else:
            end = start + 1
        if start >= 0:
            lines.append("    " + " " * start + "^" * max(end - start, 1) + "\n")
    lines.append(name + ": " + exception.msg + "\n")
    return lines


def _traceback_text(exception):
    return "".join(_format_exception(exception))
