# `abc`: classes with abstract methods and virtual subclasses.

_counter = [0]


def abstractmethod(funcobj):
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    __isabstractmethod__ = True


class abstractstaticmethod(staticmethod):
    __isabstractmethod__ = True


class abstractproperty(property):
    __isabstractmethod__ = True


def _is_abstract(value):
    if isinstance(value, property):
        functions = [getattr(value, name, None) for name in ("fget", "fset", "fdel")]
        return any([_is_abstract(it) for it in functions if it is not None])
    if isinstance(value, (classmethod, staticmethod)):
        return _is_abstract(value.__func__)
    return bool(getattr(value, "__isabstractmethod__", False))


class ABCMeta(type):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        _init_abstracts(cls, namespace)
        cls._abc_registry = []
        cls._abc_cache = {}
        cls._abc_negative = {}
        cls._abc_version = _counter[0]
        return cls

    def register(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError("Can only register classes")
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError("Refusing to create an inheritance cycle")
        cls._abc_registry.append(subclass)
        _counter[0] += 1
        return subclass

    def __instancecheck__(cls, instance):
        subclass = instance.__class__
        if subclass in cls._abc_cache:
            return True
        return cls.__subclasscheck__(subclass)

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError("issubclass() arg 1 must be a class")
        if subclass in cls._abc_cache:
            return True
        if cls._abc_version < _counter[0]:
            cls._abc_negative = {}
            cls._abc_version = _counter[0]
        elif subclass in cls._abc_negative:
            return False
        found = _is_virtual_subclass(cls, subclass)
        (cls._abc_cache if found else cls._abc_negative)[subclass] = True
        return found


def _init_abstracts(cls, namespace):
    names = [name for name, value in namespace.items() if _is_abstract(value)]
    for base in cls.__bases__:
        for name in getattr(base, "__abstractmethods__", ()):
            if name not in names and _is_abstract(getattr(cls, name, None)):
                names.append(name)
    cls.__abstractmethods__ = frozenset(names)


def _is_virtual_subclass(cls, subclass):
    answer = cls.__subclasshook__(subclass)
    if answer is not NotImplemented:
        return answer
    if cls in subclass.__mro__:
        return True
    for registered in cls._abc_registry:
        if issubclass(subclass, registered):
            return True
    for derived in cls.__subclasses__():
        if issubclass(subclass, derived):
            return True
    return False


class ABC(metaclass=ABCMeta):
    __slots__ = ()


def get_cache_token():
    return _counter[0]


def update_abstractmethods(cls):
    if hasattr(cls, "__abstractmethods__"):
        _init_abstracts(cls, cls.__dict__)
    return cls
