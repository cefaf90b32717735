# Attributes of built-in classes are member or getset descriptors, as their classes in C declare them.
import datetime
import re
import types


def show(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


for it in (
    slice.start, range.step, complex.real, int.real, vars(type)["__mro__"], property.fget, staticmethod.__func__,
    types.FunctionType.__closure__, types.FunctionType.__code__, types.MethodType.__self__, types.CodeType.co_name,
    types.GeneratorType.gi_code, types.GeneratorType.gi_frame, types.TracebackType.tb_frame, UnicodeDecodeError.start,
    BaseException.args, StopIteration.value, re.Match.re, re.Match.regs,
    datetime.date.year, datetime.timedelta.days, vars(type)["__dict__"], vars(super)["__self__"],
):
    print(type(it).__name__, it, it.__objclass__.__name__, it.__name__)
print(types.FunctionType.__module__, types.BuiltinFunctionType.__module__, type.__module__)
print(slice.start.__get__(slice(4, 5)), len(vars(type)["__dict__"].__get__(bool)) > 3)
show(lambda: setattr(slice(1), "start", 2))
show(lambda: setattr(complex(1), "real", 2))
show(lambda: setattr(1, "real", 2))
show(lambda: setattr(show, "__closure__", ()))
show(lambda: setattr(datetime.date(2000, 1, 1), "year", 2))
show(lambda: setattr(datetime.timedelta(1), "days", 2))
show(lambda: delattr(slice(1), "start"))
show(lambda: slice.start.__set__(1, 2))
show(lambda: slice.start.__get__("a"))
show(lambda: setattr([], "append", 1))
show(lambda: delattr([], "append"))
show(lambda: delattr(Exception(), "args"))
