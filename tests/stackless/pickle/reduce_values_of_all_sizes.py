# Reduce values of two to six items, a global's name, callables that make another class, and wrong ones.
import pickle


class Any:
    def __init__(self, value):
        self.value = value

    def __reduce__(self):
        return self.value


def trace(obj, state):
    print("setter", type(obj).__name__, state)


class Plain:
    pass


def make(name):
    print("make", name)
    obj = Plain()
    obj.name = name
    return obj


SINGLE = Any("SINGLE")
values = [
    (int, ("12",)),
    (make, ("two",)),
    (make, ("three",), {"more": 1}),
    (make, ("slots",), ({"more": 2}, {"late": 3})),
    (list, (), None, iter([1, 2])),
    (dict, ([("a", 1)],), None, None, iter([("b", 2)])),
    (make, ("six",), {"given": "to the setter"}, None, None, trace),
    5,
    (),
    (int,),
    (1, ()),
    (int, [5]),
    (int, (), None, 5),
    (int, (), None, None, 5),
    (int, (), None, None, None, 5),
    (int, (), None, None, None, None, None),
]
for value in values:
    try:
        loaded = pickle.loads(pickle.dumps(Any(value)))
    except pickle.PicklingError as error:
        print("PicklingError:", error)
    else:
        print(loaded if not isinstance(loaded, Plain) else loaded.__dict__)
print(pickle.loads(pickle.dumps([SINGLE]))[0] is SINGLE)
for name in ("NOWHERE", "values"):
    try:
        pickle.dumps(Any(name))
    except pickle.PicklingError as error:
        print(str(error).partition(">")[2])
