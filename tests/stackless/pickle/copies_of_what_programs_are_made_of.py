# copy.copy of a code object, a cell, a function, a bound method, a slot wrapper and a generator.
import copy


class Thing:
    def method(self):
        return "method of", self.name


def make():
    content = ["content"]

    def function(a, b=content):
        return content, a, b

    return function


def numbers():
    yield 1
    yield 2


function = make()
code = function.__code__
its_code = copy.copy(code)
for name in ("co_name", "co_argcount", "co_varnames", "co_freevars", "co_filename", "co_firstlineno", "co_flags"):
    assert getattr(its_code, name) == getattr(code, name), name
print("code", its_code == code, type(its_code) is type(code))
cell = function.__closure__[0]
its_cell = copy.copy(cell)
print("cell", type(its_cell) is type(cell), its_cell.cell_contents is cell.cell_contents)
its_function = copy.copy(function)
print("function", its_function.__name__, its_function.__globals__ is globals(), its_function(1)[2] is function(1)[2])
thing = Thing()
thing.name = "thing"
method = copy.copy(thing.method)
print("method", method(), method.__self__ is thing, method.__func__ is Thing.method, method == thing.method)
wrapper = [1, 2].__len__
its_wrapper = copy.copy(wrapper)
print("method_wrapper", its_wrapper(), its_wrapper.__name__, its_wrapper.__self__)
for n_steps in range(3):
    generator = numbers()
    for step in range(n_steps):
        next(generator)
    its_generator = copy.copy(generator)
    print("generator", its_generator.__name__, its_generator.gi_code is generator.gi_code, its_generator.gi_running)
    print(list(its_generator), list(generator))
print(copy.copy(generator).gi_frame, list(copy.copy(generator)))
