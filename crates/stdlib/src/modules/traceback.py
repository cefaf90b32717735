# `traceback`: printing and formatting exceptions.


def format_exception(exc, value=None, tb=None, limit=None, chain=True):
    return _format_exception(exc if value is None else value)


def format_exception_only(exc, value=None):
    return _format_exception_only(exc if value is None else value)


def format_exc(limit=None, chain=True):
    exception = _exc_info()
    if exception is None:
        return "NoneType: None\n"
    return "".join(_format_exception(exception))


def format_tb(tb, limit=None):
    return _format_entries(_traceback_entries(tb))


def print_exc(limit=None, file=None, chain=True):
    _emit(format_exc(), file)


def print_exception(exc, value=None, tb=None, limit=None, file=None, chain=True):
    _emit("".join(format_exception(exc, value)), file)


def print_tb(tb, limit=None, file=None):
    _emit("".join(format_tb(tb)), file)


def _emit(text, file):
    if file is None:
        _write_error(text)
    else:
        file.write(text)
