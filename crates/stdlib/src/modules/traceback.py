# `traceback`: printing and formatting exceptions.

__all__ = [
    "extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list", "format_stack",
    "format_tb", "print_exc", "format_exc", "print_exception", "print_last", "print_stack", "print_tb",
    "clear_frames", "FrameSummary", "StackSummary", "TracebackException", "walk_stack", "walk_tb",
]

# What is the same object in every program.
_SINGLETONS = ("_UNSET",)
_UNSET = object()


class FrameSummary:
    __slots__ = ("filename", "lineno", "name", "locals", "end_lineno", "colno", "end_colno", "_line")

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None, colno=None, end_colno=None):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self._line = line
        self.locals = None if locals is None else {key: repr(value) for key, value in locals.items()}
        self.end_lineno = end_lineno
        self.colno = colno
        self.end_colno = end_colno

    @property
    def line(self):
        if self._line is None:
            if self.lineno is None:
                return None
            self._line = (_source_line(self.filename, self.lineno) or "").strip()
        return self._line

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return list(self) == list(other)
        if isinstance(other, tuple):
            return tuple(self) == other
        return NotImplemented

    def __getitem__(self, index):
        return (self.filename, self.lineno, self.name, self.line)[index]

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __len__(self):
        return 4

    def __repr__(self):
        return "<FrameSummary file {filename}, line {lineno} in {name}>".format(
            filename=self.filename, lineno=self.lineno, name=self.name
        )


class StackSummary(list):
    @classmethod
    def extract(cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        frames = [FrameSummary(it.f_code.co_filename, line, it.f_code.co_name) for it, line in frame_gen]
        return cls(_limited(frames, limit))

    @classmethod
    def from_list(cls, a_list):
        result = cls()
        for frame in a_list:
            result.append(frame if isinstance(frame, FrameSummary) else FrameSummary(*frame[:3], line=frame[3]))
        return result

    def format_frame_summary(self, frame_summary):
        return _format_summary(frame_summary)

    def format(self):
        lines = []
        last = None
        count = 0
        for frame in self:
            key = (frame.filename, frame.lineno, frame.name)
            if key != last:
                lines += _repeated(count)
                last = key
                count = 0
            count += 1
            if count <= _RECURSIVE_CUTOFF:
                lines.append(self.format_frame_summary(frame))
        return lines + _repeated(count)


def _format_summary(frame):
    if frame.colno is not None:
        entry = (frame.filename, frame.name, frame.lineno, frame.end_lineno, frame.colno, frame.end_colno)
        if _source_line(frame.filename, frame.lineno) is not None:
            return _format_entry(entry)
    text = '  File "{}", line {}, in {}\n'.format(frame.filename, frame.lineno, frame.name)
    if frame.line:
        text += "    " + frame.line.strip() + "\n"
    if frame.locals:
        for name in sorted(frame.locals):
            text += "    " + name + " = " + frame.locals[name] + "\n"
    return text


def _summaries(tb, limit):
    summary = StackSummary()
    for file, name, line, end_line, column, end_column in _limited(_traceback_entries(tb), limit):
        summary.append(FrameSummary(file, line, name, end_lineno=end_line, colno=column, end_colno=end_column))
    return summary


def _given(exc, value, tb):
    # The exception of the three arguments that the older functions take, or of the one that suffices.
    if value is _UNSET and tb is _UNSET:
        if exc is not None and not isinstance(exc, BaseException):
            raise TypeError("Exception expected for value, " + type(exc).__name__ + " found")
        return exc
    if value is _UNSET or tb is _UNSET:
        raise ValueError("Both or neither of value and tb must be given")
    return value


class TracebackException:
    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False, compact=False, max_group_width=15, max_group_depth=10, _seen=None):
        seen = [] if _seen is None else _seen
        seen.append(exc_value)
        self.exc_type = exc_type
        self.stack = _summaries(exc_traceback, limit)
        self._str = _safe_str(exc_value)
        self.__notes__ = getattr(exc_value, "__notes__", None)
        self._only = _format_exception_only(exc_value)
        self._value = exc_value
        self._limit = limit
        self.__suppress_context__ = exc_value.__suppress_context__
        self.__cause__ = _linked(exc_value.__cause__, limit, seen)
        self.__context__ = _linked(exc_value.__context__, limit, seen)
        self.exceptions = None
        if isinstance(exc_value, BaseExceptionGroup):
            self.exceptions = [_linked(it, limit, seen) for it in exc_value.exceptions]
        if isinstance(exc_value, SyntaxError):
            for name in ("filename", "lineno", "end_lineno", "text", "offset", "end_offset", "msg"):
                setattr(self, name, getattr(exc_value, name))

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def format_exception_only(self):
        yield from self._only

    def format(self, *, chain=True, _ctx=None):
        yield from _format_exception(self._value, self._limit, chain)

    def print(self, *, file=None, chain=True):
        _emit("".join(self.format(chain=chain)), file)

    def __str__(self):
        return self._str

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self._value is other._value
        return NotImplemented


def _linked(exception, limit, seen):
    if exception is None or any([exception is it for it in seen]):
        return None
    return TracebackException(type(exception), exception, exception.__traceback__, limit=limit, _seen=seen)


def _safe_str(value):
    try:
        return str(value)
    except:
        return "<exception str() failed>"


def format_exception(exc, /, value=_UNSET, tb=_UNSET, limit=None, chain=True):
    exception = _given(exc, value, tb)
    if exception is None:
        return ["NoneType: None\n"]
    return _format_exception(exception, limit, chain)


def format_exception_only(exc, /, value=_UNSET):
    exception = exc if value is _UNSET else value
    if exception is None:
        return ["NoneType: None\n"]
    return _format_exception_only(exception)


def format_exc(limit=None, chain=True):
    return "".join(format_exception(_exc_info(), limit=limit, chain=chain))


def format_tb(tb, limit=None):
    return _summaries(tb, limit).format()


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def extract_tb(tb, limit=None):
    return _summaries(tb, limit)


def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def walk_stack(f):
    if f is None:
        f = _modules()["sys"]._getframe()
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def extract_stack(f=None, limit=None):
    stack = StackSummary.extract(walk_stack(f), limit=limit)
    stack.reverse()
    return stack


def format_stack(f=None, limit=None):
    return extract_stack(f, limit).format()


def print_stack(f=None, limit=None, file=None):
    print_list(extract_stack(f, limit), file)


def print_exc(limit=None, file=None, chain=True):
    _emit(format_exc(limit, chain), file)


def print_exception(exc, /, value=_UNSET, tb=_UNSET, limit=None, file=None, chain=True):
    _emit("".join(format_exception(exc, value, tb, limit, chain)), file)


def print_last(limit=None, file=None, chain=True):
    sys = _modules()["sys"]
    if not hasattr(sys, "last_type"):
        raise ValueError("no last exception")
    print_exception(sys.last_type, sys.last_value, sys.last_traceback, limit, file, chain)


def print_tb(tb, limit=None, file=None):
    _emit("".join(format_tb(tb, limit)), file)


def print_list(extracted_list, file=None):
    _emit("".join(format_list(extracted_list)), file)


def clear_frames(tb):
    pass


def _emit(text, file):
    if file is None:
        file = _modules()["sys"].stderr
    file.write(text)
