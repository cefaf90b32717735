# A function that goes by value keeps __module__, and all else that is told of it.
import pickle


def make():
    def function(a, /, b: int = 2, *, c=3) -> str:
        "its doc"
        return (a, b, c)

    function.__module__ = "amodule"
    function.note = ["n"]
    return function


function = make()
copy = pickle.loads(pickle.dumps(function))
print(copy is function, copy.__module__, copy.__name__, copy.__qualname__, copy.__doc__)
print(copy.__defaults__, copy.__kwdefaults__, copy.__annotations__, copy.note, copy.note is function.note)
print(copy(1), copy.__globals__ is globals(), copy.__code__ == function.__code__)
print(pickle.loads(pickle.dumps(lambda: 1)).__module__, pickle.loads(pickle.dumps(make)) is make)
