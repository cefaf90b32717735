# The end of a program that has given functions to `atexit`: what it raised is told, then they are called, last first.

# Function, arguments and keywords of each.
_exit_functions = []


def _call_exit_functions(exception):
    # Calls what was given until now; what a function gives is not called any more.
    status = 0 if exception is None else _tell_end(exception)
    functions = _exit_functions[:]
    _exit_functions.clear()
    for function, args, kwargs in reversed(functions):
        try:
            function(*args, **kwargs)
        except BaseException as error:
            _write_error("Exception ignored in atexit callback: %r\n%s" % (function, _traceback_text(error)))
    _exit_functions.clear()
    if exception is not None:
        raise SystemExit(status)


def _tell_end(exception):
    # Writes what ended the program; gives the exit status.
    if not isinstance(exception, SystemExit):
        _write_error(_traceback_text(exception))
        return 130 if isinstance(exception, KeyboardInterrupt) else 1
    code = exception.code
    if code is None:
        return 0
    if isinstance(code, int):
        return code
    _write_error(str(code) + "\n")
    return 1
