# The functions of traceback and their objects.

import traceback, sys


def f():
    g()


def g():
    raise ValueError('v')
try:
    f()
except ValueError as e:
    print(traceback.format_exception(e))
    print(traceback.format_exception_only(e))
    print(traceback.format_exception_only(type(e), e))
    for fs in traceback.extract_tb(e.__traceback__):
        print(fs.filename.endswith('.py'), fs.lineno, fs.name, fs.line)
    print(traceback.format_tb(e.__traceback__))
    te = traceback.TracebackException.from_exception(e)
    print(list(te.format()) == traceback.format_exception(e), str(te))
    print(''.join(traceback.format_list(traceback.extract_tb(e.__traceback__))))
    print([(f.f_code.co_name, ln) for f, ln in traceback.walk_tb(e.__traceback__)])
    traceback.print_tb(e.__traceback__, file=sys.stdout)
    print(len(traceback.format_exception(e, limit=1)))
