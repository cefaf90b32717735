# The module builtins has a docstring and a specification.
import builtins
import queue

print(builtins.__doc__)
print(builtins.__loader__, repr(builtins.__package__), builtins.__spec__, builtins.__spec__.loader is builtins.__loader__)
print([name for name in dir(builtins) if name.startswith("_")], builtins.__build_class__)
print(__doc__, queue.SimpleQueue, queue.SimpleQueue[int], queue.Queue[int])


def f():
    return eval("__doc__", {}).splitlines()[0]


print(f())
