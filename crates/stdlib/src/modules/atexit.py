# `atexit`: functions that are called when the program ends. They stand in a list of the prelude, which calls them.


def register(*args, **kwargs):
    if not args:
        raise TypeError("register() takes at least 1 argument (0 given)")
    function = args[0]
    if not callable(function):
        raise TypeError("the first argument must be callable")
    _exit_functions.append((function, args[1:], kwargs))
    return function


def unregister(function, /):
    _exit_functions[:] = [it for it in _exit_functions if it[0] != function]


def _clear():
    _exit_functions.clear()


def _run_exitfuncs():
    _call_exit_functions(None)


def _ncallbacks():
    return len(_exit_functions)
