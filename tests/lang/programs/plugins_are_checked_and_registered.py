# A framework of plugins: metaclasses, descriptors that validate, hooks of subclasses, abstract classes, decorators.
import abc
import contextlib
import functools
import inspect
import io
from typing import Any, Callable, ClassVar, Protocol, runtime_checkable


class Field:
    def __init__(self, kind, default=None, *, check: Callable[[Any], bool] = None):
        self.kind, self.default, self.check = kind, default, check

    def __set_name__(self, owner, name):
        self.name, self.slot = name, f"_{name}"
        owner.__dict__.get("fields", {}).setdefault(name, self)

    def __get__(self, instance, owner=None):
        return self if instance is None else instance.__dict__.get(self.slot, self.default)

    def __set__(self, instance, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name} must be {self.kind.__name__}, not {type(value).__name__}")
        if self.check and not self.check(value):
            raise ValueError(f"{value!r} is no good {self.name}")
        instance.__dict__[self.slot] = value

    def __delete__(self, instance):
        del instance.__dict__[self.slot]


class Meta(abc.ABCMeta):
    @classmethod
    def __prepare__(meta, name, bases, **options):
        return {"fields": {}}

    def __new__(meta, name, bases, namespace, *, tag=None, **options):
        cls = super().__new__(meta, name, bases, namespace, **options)
        cls.tag = tag or name.lower()
        return cls

    def __init__(cls, name, bases, namespace, **options):
        super().__init__(name, bases, namespace)
        cls.all_fields = {}
        for base in reversed(cls.__mro__):
            cls.all_fields.update(base.__dict__.get("fields", {}))

    def __call__(cls, *args, **kwargs):
        instance = super().__call__(*args)
        for name, value in kwargs.items():
            if name not in cls.all_fields:
                raise TypeError(f"{cls.__name__} has no field {name!r}")
            setattr(instance, name, value)
        return instance

    def __contains__(cls, tag):
        return tag in cls.registry

    def __getitem__(cls, tag):
        return cls.registry[tag]

    def __len__(cls):
        return len(cls.registry)


class Plugin(metaclass=Meta):
    registry: ClassVar[dict] = {}
    priority = Field(int, 0, check=lambda it: it >= 0)

    def __init_subclass__(cls, /, hidden=False, **options):
        super().__init_subclass__()
        if not hidden and not inspect.isabstract(cls):
            Plugin.registry[cls.__name__.lower()] = cls

    @abc.abstractmethod
    def apply(self, text: str) -> str:
        """Changes a text."""

    def __lt__(self, other):
        return self.priority < other.priority

    def __or__(self, other):
        return Chain(self, other)

    def __repr__(self):
        given = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.all_fields)
        return f"{type(self).__name__}({given})"


class Upper(Plugin, tag="UP"):
    def apply(self, text):
        return text.upper()


class Wrap(Plugin):
    left = Field(str, "<")
    right = Field(str, ">")

    def apply(self, text):
        return f"{self.left}{text}{self.right}"


class Chain(Plugin, hidden=True):
    def __init__(self, *plugins):
        self.plugins = plugins

    def apply(self, text):
        return functools.reduce(lambda it, plugin: plugin.apply(it), sorted(self.plugins), text)


class Quiet(Wrap):
    left = Field(str, "(", check=lambda it: len(it) == 1)


@runtime_checkable
class Applies(Protocol):
    def apply(self, text: str) -> str: ...


def traced(function=None, *, prefix="call"):
    if function is None:
        return functools.partial(traced, prefix=prefix)

    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        bound = inspect.signature(function).bind(*args, **kwargs)
        bound.apply_defaults()
        shown = ", ".join(f"{name}={value!r}" for name, value in list(bound.arguments.items())[1:])
        print(f"{prefix} {function.__qualname__}({shown})")
        return function(*args, **kwargs)

    return wrapper


class Shout(Upper, tag="shout"):
    @traced(prefix="trace")
    def apply(self, text, *, marks=1):
        return super().apply(text) + "!" * marks


def attempt(act):
    try:
        print(act())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


print(sorted(Plugin.registry), "wrap" in Plugin, Plugin["upper"].tag, len(Plugin), [*Quiet.all_fields])
print((Upper(priority=2) | Wrap(left="[", right="]", priority=1)).apply("text"))
print(Quiet(), Quiet(left="{"), Wrap.left.default, Quiet.left.name, Shout.tag, Chain.tag)
print(Shout().apply("hey", marks=3), isinstance(Shout(), Applies), isinstance(5, Applies), Shout.apply.__name__)
for act in (
    lambda: Plugin(),
    lambda: Wrap(left=5),
    lambda: Upper(priority=-1),
    lambda: Upper(colour="red"),
    lambda: Quiet(left="too long"),
    lambda: Shout().apply("a", volume=1),
    lambda: Plugin["nothing"],
    lambda: type("Broken", (Plugin,), {})(),
):
    attempt(act)
plugin = Wrap(left="*")
del plugin.left
print(plugin.left, plugin.__dict__)
attempt(lambda: delattr(plugin, "left"))
with contextlib.redirect_stdout(io.StringIO()) as output:
    Shout().apply("captured")
print(output.getvalue().strip())
print(inspect.signature(Shout.apply), inspect.getdoc(Plugin.apply), inspect.isabstract(Plugin), Plugin.__abstractmethods__)


class Late(type("Made", (Upper,), {"apply": lambda self, text: text[::-1]})):
    pass


print(Late().apply("abc"), [cls.__name__ for cls in Late.__mro__], "made" in Plugin, "late" in Plugin)
