# How exceptions are shown: CPython 3.11's format, with carets under what was being evaluated.


def _format_exception(exception, limit=None, chain=True, suggests=False):
    lines = []
    _chain_lines(exception, limit, chain, suggests, [], "", lines)
    return lines


def _chain_lines(exception, limit, chain, suggests, seen, margin, lines):
    # The exceptions behind this one, oldest first, then itself.
    links = []
    at = exception
    while at is not None:
        seen.append(at)
        links.append((at, None))
        if not chain:
            break
        cause = at.__cause__
        context = at.__context__
        if cause is not None:
            following, text = cause, _CAUSE_TEXT
        elif context is not None and not at.__suppress_context__:
            following, text = context, _CONTEXT_TEXT
        else:
            break
        if any([following is it for it in seen]):
            break
        links[-1] = (at, text)
        at = following
    for index in range(len(links) - 1, -1, -1):
        at, text = links[index]
        if text is not None:
            lines += _with_margin(text, margin)
        if isinstance(at, BaseExceptionGroup):
            _group_lines(at, limit, chain, suggests, seen, margin, lines)
        else:
            _own_lines(at, limit, suggests, margin, lines)


_CAUSE_TEXT = "\nThe above exception was the direct cause of the following exception:\n\n"
_CONTEXT_TEXT = "\nDuring handling of the above exception, another exception occurred:\n\n"


def _with_margin(text, margin):
    if not margin:
        return [text]
    return [margin + line + "\n" for line in text[:-1].split("\n")]


def _own_lines(exception, limit, suggests, margin, lines):
    own = []
    if exception.__traceback__ is not None:
        own.append("Traceback (most recent call last):\n")
        own += _format_entries(_limited(_traceback_entries(exception.__traceback__), limit))
    own += _format_exception_only(exception, suggests)
    for text in own:
        lines += _with_margin(text, margin)


_MAX_GROUP_WIDTH = 15
_MAX_GROUP_DEPTH = 10


def _group_lines(group, limit, chain, suggests, seen, margin, lines):
    is_top = not margin
    inner = margin if margin else "  | "
    if len(inner) > 2 * _MAX_GROUP_DEPTH:
        lines.append(inner + "... (max_group_depth is " + str(_MAX_GROUP_DEPTH) + ")\n")
        return
    own = []
    if group.__traceback__ is not None:
        if is_top:
            lines.append("  + Exception Group Traceback (most recent call last):\n")
        else:
            own.append("Exception Group Traceback (most recent call last):\n")
        own += _format_entries(_limited(_traceback_entries(group.__traceback__), limit))
    own += _format_exception_only(group, suggests)
    for text in own:
        lines += _with_margin(text, inner)
    indent = inner[:-2]
    count = len(group.exceptions)
    shown = min(count, _MAX_GROUP_WIDTH)
    for index in range(shown):
        start = "+-" if index == 0 else "  "
        lines.append(indent + start + "+---------------- " + str(index + 1) + " ----------------\n")
        _chain_lines(group.exceptions[index], limit, chain, suggests, seen, indent + "  | ", lines)
    if count > shown:
        more = count - shown
        lines.append(indent + "  +---------------- ... ----------------\n")
        lines.append(indent + "  | and " + str(more) + " more exception" + ("" if more == 1 else "s") + "\n")
    last = group.exceptions[shown - 1]
    if not isinstance(last, BaseExceptionGroup) or count > shown:
        lines.append(indent + "  +------------------------------------\n")


def _limited(entries, limit):
    if limit is None:
        return entries
    return entries[:limit] if limit >= 0 else entries[limit:]


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
    anchors = None
    if end_line == line:
        end = len(source.encode()[:end_column].decode(errors="replace"))
        anchors = _anchors(source[start:end])
    else:
        end = len(source.rstrip())
    if end <= start or (end - start >= len(stripped) and anchors is None):
        return text
    return text + "    " + " " * (start - indent) + _carets(end - start, anchors) + "\n"


def _carets(width, anchors):
    if anchors is None:
        return "^" * width
    left, right = anchors
    return "~" * left + "^" * (right - left) + "~" * (width - right)


_PRECEDENCE = {"|": 1, "^": 2, "&": 3, "<<": 4, ">>": 4, "+": 5, "-": 5, "*": 6, "/": 6, "//": 6, "%": 6, "@": 6, "**": 8}


_NOT_OPERANDS = tuple((
    "and or not in is if else lambda await yield from import with as del raise return assert for while global nonlocal "
    "def class try except finally"
).split())


def _anchors(segment):
    # The operator of a binary expression, or the brackets of a subscript, at the outermost level.
    best = None
    best_precedence = 9
    bracket = None
    is_operand = False
    position = 0
    size = len(segment)
    while position < size:
        char = segment[position]
        if char.isspace():
            position += 1
        elif char in "'\"":
            position = _after_string(segment, position)
            is_operand = True
        elif char in "([{":
            end = _after_bracket(segment, position)
            if end == size and is_operand:
                bracket = position if char == "[" else None
            elif end == size:
                bracket = None
            is_operand = True
            position = end
        elif char.isalnum() or char in "_.":
            start = position
            while position < size and (segment[position].isalnum() or segment[position] in "_."):
                position += 1
            if segment[start:position] in _NOT_OPERANDS:
                return None
            is_operand = not (position < size and segment[position] in "'\"")
        else:
            width = 2 if segment[position : position + 2] in _PRECEDENCE else 1
            operator = segment[position : position + width]
            if operator not in _PRECEDENCE or segment[position + width : position + width + 1] == "=":
                if operator == "~" or operator in "+-" and not is_operand:
                    position += 1
                    continue
                return None
            if is_operand:
                precedence = _PRECEDENCE[operator]
                if precedence < best_precedence or precedence == best_precedence and precedence != 8:
                    best = (position, position + width)
                    best_precedence = precedence
                is_operand = False
            position += width
    if best is not None:
        return best
    return None if bracket is None else (bracket, size)


def _after_string(segment, start):
    quote = segment[start]
    if segment[start : start + 3] == quote * 3:
        quote = quote * 3
    position = start + len(quote)
    while position < len(segment):
        if segment[position] == "\\":
            position += 2
        elif segment[position : position + len(quote)] == quote:
            return position + len(quote)
        else:
            position += 1
    return position


def _after_bracket(segment, start):
    depth = 0
    position = start
    while position < len(segment):
        char = segment[position]
        if char in "'\"":
            position = _after_string(segment, position)
            continue
        if char in "([{":
            depth += 1
        elif char in ")]}":
            depth -= 1
            if depth == 0:
                return position + 1
        position += 1
    return position


def _format_exception_only(exception, suggests=False):
    cls = type(exception)
    name = cls.__qualname__
    module = cls.__module__
    if module not in ("__main__", "builtins"):
        name = (module if isinstance(module, str) else "<unknown>") + "." + name
    if isinstance(exception, SyntaxError) and getattr(exception, "lineno", None) is not None:
        # An exception that nobody caught is shown by C code, which marks a range only where it is a plain SyntaxError.
        lines = _format_syntax_error(exception, name, not suggests or type(exception) is SyntaxError)
    else:
        try:
            text = str(exception)
        except:
            text = "<exception str() failed>"
        if suggests:
            text += _suggestion(exception)
        lines = [name + ": " + text + "\n" if text else name + "\n"]
    notes = getattr(exception, "__notes__", None)
    if isinstance(notes, (list, tuple)):
        for note in notes:
            lines += [line + "\n" for line in str(note).split("\n")]
    elif notes is not None:
        lines.append(repr(notes) + "\n")
    return lines


def _suggestion(exception):
    if isinstance(exception, NameError):
        names = _names_in_reach(exception.__traceback__)
    elif isinstance(exception, AttributeError):
        if exception.obj is None and exception.name is None:
            return ""
        try:
            names = [it for it in dir(exception.obj) if isinstance(it, str)]
        except:
            return ""
    else:
        return ""
    if not isinstance(exception.name, str):
        return ""
    near = _nearest(exception.name, names)
    return "" if near is None else ". Did you mean: '" + near + "'?"


def _names_in_reach(traceback):
    if traceback is None:
        return []
    while traceback.tb_next is not None:
        traceback = traceback.tb_next
    code = traceback._code
    names = list(code.co_varnames + code.co_cellvars + code.co_freevars)
    names += [it for it in traceback._globals if isinstance(it, str)]
    return names + [it for it in _modules()["builtins"].__dict__ if isinstance(it, str)]


_MAX_CANDIDATES = 750
_MAX_NAME = 40
_MOVE_COST = 2
_CASE_COST = 1


def _nearest(name, candidates):
    if len(candidates) >= _MAX_CANDIDATES or len(name) > _MAX_NAME:
        return None
    best = None
    best_distance = None
    for candidate in candidates:
        if candidate == name:
            continue
        most = (len(candidate) + len(name) + 3) * _MOVE_COST // 6
        if best_distance is not None:
            most = min(most, best_distance - 1)
        distance = _edit_distance(name, candidate, most)
        if distance > most:
            continue
        if best is None or distance < best_distance:
            best = candidate
            best_distance = distance
    return best


def _edit_distance(a, b, most):
    if a == b:
        return 0
    while a and b and a[0] == b[0]:
        a = a[1:]
        b = b[1:]
    while a and b and a[-1] == b[-1]:
        a = a[:-1]
        b = b[:-1]
    if not a or not b:
        return _MOVE_COST * (len(a) + len(b))
    if len(a) > _MAX_NAME or len(b) > _MAX_NAME:
        return most + 1
    if len(b) < len(a):
        a, b = b, a
    if (len(b) - len(a)) * _MOVE_COST > most:
        return most + 1
    row = list(range(_MOVE_COST, _MOVE_COST * (len(a) + 1), _MOVE_COST))
    result = 0
    for b_index in range(len(b)):
        distance = result = b_index * _MOVE_COST
        least = None
        for index in range(len(a)):
            substitute = distance + _replace_cost(b[b_index], a[index])
            distance = row[index]
            result = min(result, distance) + _MOVE_COST
            result = min(result, substitute)
            row[index] = result
            if least is None or result < least:
                least = result
        if least > most:
            return most + 1
    return result


def _replace_cost(a, b):
    if a == b:
        return 0
    return _CASE_COST if a.lower() == b.lower() else _MOVE_COST


def _format_syntax_error(exception, name, marks_range=True):
    lines = []
    suffix = ""
    if exception.lineno is not None:
        lines.append('  File "' + (exception.filename or "<string>") + '", line ' + str(exception.lineno) + "\n")
    elif exception.filename is not None:
        suffix = " (" + str(exception.filename) + ")"
    if exception.text is not None:
        line = exception.text.rstrip("\n")
        shown = line.lstrip(" \n\f")
        lines.append("    " + shown + "\n")
        if exception.offset is not None:
            end = exception.end_offset if marks_range else None
            lines += _syntax_carets(shown, len(line) - len(shown), exception.offset, end)
    lines.append(name + ": " + (exception.msg or "<no detail available>") + suffix + "\n")
    return lines


def _syntax_carets(shown, indent, offset, end):
    # Where the end is not known, one character is marked.
    if end is None or end in (0, -1, offset):
        end = offset + 1
    start = offset - 1 - indent
    if start < 0:
        return []
    # Blanks that are not spaces are kept, so that the carets stand below what they mark.
    blanks = "".join([char if char.isspace() else " " for char in shown[:start]])
    return ["    " + blanks + "^" * (end - 1 - indent - start) + "\n"]


def _traceback_text(exception):
    return "".join(_format_exception(exception, None, True, True))
