# What is built in has the types that CPython gives it: slots of a type, methods, attributes, and each bound to an object.
import inspect
import itertools
import pickle
import re
import types


def gen():
    yield


class Own(list):
    def own(self):
        pass


def without_addresses(text):
    return re.sub("0x[0-9a-f]+", "0x", text)


shown = [
    str.__add__, "a".__add__, str.upper, "a".upper, str.__new__, str.maketrans, dict.fromkeys,
    dict.__dict__["fromkeys"], int.real, int.__dict__["real"], len, sorted, sum, print,
    [].sort, list.sort, list.__len__, [].__len__, list.__getitem__, [].__getitem__, object.__init__, object().__str__,
    object.__reduce__, type.mro, int.__call__, property.getter, property().getter, type(gen).__code__, gen.__call__,
    1j.conjugate, 1j.__add__, BaseException.args, int.from_bytes, gen().send, gen().__next__, map.__next__,
    enumerate([]).__next__, itertools.chain.__next__, itertools.count().__iter__, (1.5).__round__, type.__subclasses__,
    Own.append, Own().append, Own().own, Own.own, bytearray.append, slice.indices, __import__, staticmethod(len),
]
for it in shown:
    names = [str(getattr(it, name, "-")) for name in ("__name__", "__qualname__", "__objclass__", "__module__")]
    print(type(it).__name__, without_addresses(repr(it)), *names)
    checks = (
        inspect.isbuiltin, inspect.isroutine, inspect.isfunction, inspect.ismethod, inspect.ismethoddescriptor,
        inspect.isdatadescriptor, inspect.isgetsetdescriptor, inspect.ismethodwrapper,
    )
    print("   ", *[check.__name__ for check in checks if check(it)])
print("a".__add__.__self__, [1].sort.__self__, len.__self__, sorted.__self__)
for name in ("WrapperDescriptorType", "MethodWrapperType", "MethodDescriptorType", "ClassMethodDescriptorType",
             "GetSetDescriptorType", "BuiltinFunctionType", "BuiltinMethodType"):
    print(name, getattr(types, name))
print(isinstance(sorted, types.FunctionType), isinstance(gen, types.FunctionType))
print(str.upper.__get__("text")(), str.__add__.__get__("a")("b"), int.real.__get__(5), "a".__add__.__call__("c"))
print([pickle.loads(pickle.dumps(it)) is it for it in (len, sorted, str.upper, str.__add__)])
print(pickle.loads(pickle.dumps("ab".__add__))("c"), pickle.loads(pickle.dumps("ab".upper))())
for attempt in (lambda: (5).__module__, lambda: sorted.__code__, lambda: "a".upper.__objclass__,
                lambda: setattr(str.upper, "new", 1), lambda: str.__add__ + 1, lambda: "a".__add__ < 1):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
