# `abc`: classes with abstract methods and virtual subclasses.

# What is registered with a class and what was found out about it stand here and not in the class: a class of the
# library travels by name, and this travels as the module's state.
_registered = {}
_known = {}
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
        return cls

    def register(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError("Can only register classes")
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError("Refusing to create an inheritance cycle")
        _registered.setdefault(cls, []).append(subclass)
        _counter[0] += 1
        return subclass

    def __instancecheck__(cls, instance):
        return cls.__subclasscheck__(instance.__class__)

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError("issubclass() arg 1 must be a class")
        # What is a subclass stays one; what is none may become one when something is registered.
        known = _known.setdefault(cls, {})
        answer = known.get(subclass)
        if answer is not None and (answer is True or answer == _counter[0]):
            return answer is True
        found = _is_virtual_subclass(cls, subclass)
        known[subclass] = True if found else _counter[0]
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
    for registered in _registered.get(cls, ()):
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
