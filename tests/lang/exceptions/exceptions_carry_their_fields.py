# The fields and constructors of the built-in exceptions.

e = OSError(2, 'No such')
print(e, repr(e), e.errno, e.strerror, e.filename, e.args, type(e))
e = OSError(2, 'No such', 'file.txt')
print(e, repr(e), e.filename, e.args, type(e).__name__, e.filename2)
e = OSError(13, 'P')
print(type(e))
e = OSError('just')
print(e, e.errno, e.args)
e = FileNotFoundError(2, 'm', 'f')
print(e)
print(OSError(), repr(OSError()), OSError(1, 2, 3, 4, 5).args)
for c in (17, 21, 20, 13, 1, 4, 10, 11, 32, 104, 103, 111, 3, 110):
    print(type(OSError(c, 'x')).__name__, end=' ')
print()
e = UnicodeDecodeError('utf-8', b'ab\xff', 2, 3, 'invalid start byte')
print(e, e.encoding, e.object, e.start, e.end, e.reason, repr(e))
e = UnicodeEncodeError('ascii', 'hé', 1, 2, 'ordinal')
print(e, e.encoding, e.object, e.start, e.end, e.reason)
e = UnicodeEncodeError('ascii', 'héé', 1, 3, 'ordinal')
print(e)
e = UnicodeTranslateError('aሴ', 1, 2, 'r')
print(e)
try:
    b'\xff'.decode()
except UnicodeDecodeError as e:
    print(e, e.start, e.reason)
try:
    'é'.encode('ascii')
except UnicodeEncodeError as e:
    print(e, e.start, e.reason, e.object)
try:
    UnicodeDecodeError(1)
except TypeError as e:
    print(e)
e = StopIteration(5)
print(e.value, e.args, repr(e))
print(StopIteration().value, StopIteration(1, 2).value)
e = SystemExit(3)
print(e.code, SystemExit().code, SystemExit(1, 2).code, SystemExit('m').code)
e = ImportError('m', name='n', path='p')
print(e, e.name, e.path, e.msg, repr(e), ImportError().name)
try:
    ImportError('x', foo=1)
except TypeError as e:
    print(e)
try:
    ValueError('x', foo=1)
except TypeError as e:
    print(e)
e = KeyError('k')
print(str(e), repr(e), str(KeyError()), str(KeyError(1, 2)), str(KeyError('')))
e = SyntaxError('msg', ('f.py', 3, 4, 'text', 3, 8))
print(e, e.msg, e.filename, e.lineno, e.offset, e.text, e.end_lineno, e.end_offset, e.args, e.print_file_and_line)
e = SyntaxError('only')
print(e, e.lineno, e.filename, e.msg)
print(SyntaxError(), SyntaxError().msg)
e = NameError('m', name='nn')
print(e, e.name, NameError('x').name)
try:
    undefined_
except NameError as e:
    print(e.name, e.args)
e = AttributeError('m', name='a', obj=5)
print(e.name, e.obj, AttributeError().name)
try:
    5 .foo
except AttributeError as e:
    print(e.name, e.obj, e.args)
try:
    AttributeError('m', zz=1)
except TypeError as e:
    print(e)
print(BaseException(1, 2), repr(BaseException(1, 2)), str(Exception()), repr(Exception('a')), Exception(1) == Exception(1))
e = Exception('a')
e.args = (1, 2)
print(e, repr(e))
e.args = [3]
print(e.args)
e.foo = 1
print(e.__dict__)
try:
    e.args = 5
except TypeError as x:
    print(x)


class My(Exception):

    def __init__(self, a, b):
        self.a = a
        self.b = b
m = My(1, 2)
print(m.args, str(m), repr(m))


class My2(Exception):

    def __init__(self, a):
        super().__init__(f'wrapped {a}')
        self.a = a
print(My2(3), repr(My2(3)))


class My3(Exception):

    def __str__(self):
        return 'custom'
print(My3(), repr(My3(1)))


class K2(KeyError):
    pass
print(K2('a'), repr(K2('a')))
g = ExceptionGroup('grp', [ValueError(1), TypeError(2)])
print(g, repr(g), g.message, g.exceptions, g.args)
m, r = g.split(ValueError)
print(repr(m), repr(r))
print(repr(g.subgroup(lambda e: isinstance(e, TypeError))), g.subgroup(KeyError))
try:
    ExceptionGroup('a', [])
except ValueError as e:
    print(e)
try:
    ExceptionGroup('a', [1])
except ValueError as e:
    print(e)
print(type(BaseExceptionGroup('x', [ValueError()])), type(BaseExceptionGroup('x', [KeyboardInterrupt()])))
try:
    ExceptionGroup('x', [KeyboardInterrupt()])
except TypeError as e:
    print(e)
print(g.derive([OSError()]).exceptions)
