# `types`: names of built-in types.


def _generator():
    yield


FunctionType = LambdaType = type(_generator)
GeneratorType = type(_generator())
CodeType = type(_generator.__code__)
BuiltinFunctionType = type(len)
MethodType = type(type.mro)
NoneType = type(None)
EllipsisType = type(...)
NotImplementedType = type(NotImplemented)
ModuleType = type(_modules()["builtins"])


class SimpleNamespace:
    def __init__(self, /, **kwargs):
        self.__dict__.update(kwargs)

    def __repr__(self):
        items = ["%s=%r" % (key, value) for key, value in self.__dict__.items()]
        return "namespace(" + ", ".join(items) + ")"

    def __eq__(self, other):
        if isinstance(self, SimpleNamespace) and isinstance(other, SimpleNamespace):
            return self.__dict__ == other.__dict__
        return NotImplemented
