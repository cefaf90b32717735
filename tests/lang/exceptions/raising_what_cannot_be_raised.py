# raise, except and assert with odd operands; what exceptions know of themselves.
def show(f):
    try:
        result = f()
    except BaseException as error:
        result = f"{type(error).__name__}: {error}"
    print(result)


try:
    try: raise ValueError('a')
    except ValueError as e: raise TypeError('b') from e
except TypeError as e: print(repr(e.__cause__), e.__suppress_context__)
try:
    raise ExceptionGroup('g', [ValueError(1), TypeError(2)])
except ExceptionGroup as eg: print(eg.message, eg.exceptions, eg.split(ValueError))
show(lambda: (_ for _ in ()).throw(KeyError('x')))
def ra():
    raise
show(ra)
def ra(): raise 5
show(ra)
def ra(): raise ValueError from 5
show(ra)
def ra():
    try: 1/0
    except 5: pass
show(ra)
def ra():
    try: 1/0
    except (ValueError, 'x'): pass
show(ra)
def ra():
    assert 0, 'message'
show(ra)
def ra():
    assert (lambda: [])(), [1, 2]
show(ra)
e = ValueError('a', 2); e.add_note('note')
print(e.args, str(e), repr(e), e.__notes__, str(KeyError('k')), str(KeyError()), repr(OSError(2, 'no', 'f')), OSError(2, 'no', 'f'), OSError(2, 'no').errno, type(OSError(2, 'x')).__name__, StopIteration(5).value, SystemExit(3).code, UnicodeDecodeError('ascii', b'\xff', 0, 1, 'bad'), AttributeError('x', name='n', obj=1).name, ImportError('m', name='n', path='p').path)
