# The keywords in a class statement may have any name, as may those that a call hands on.
class Base:
    def __init_subclass__(cls, /, name=None, body=None, bases=None, cls_=None, **rest):
        print(cls.__name__, name, body, bases, rest)


class A(Base, name="a"):
    pass


class B(Base, body=1, bases=2, kwargs=3, function=4, namespace=5):
    pass


class Meta(type):
    def __new__(mcs, name, bases, namespace, /, **kwargs):
        print(name, kwargs)
        return super().__new__(mcs, name, bases, namespace)

    def __init__(cls, name, bases, namespace, /, **kwargs):
        super().__init__(name, bases, namespace)


class C(metaclass=Meta, name="n", body="b", metaclass_=3):
    pass


def show(**kwargs):
    return kwargs


class Callable:
    def __call__(self, **kwargs):
        return kwargs


print(show(function=1, self=2, cls=3, args=4), Callable()(function=1, obj=2, name=3))
print(dict(self=1, name=2), type("D", (Base,), {}, name="d").__name__)
