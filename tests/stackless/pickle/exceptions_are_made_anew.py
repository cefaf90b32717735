# An exception whose class has its own __init__ is made anew from its args, then gets its attributes; as in CPython.
import copy
import pickle


class Plain(Exception):
    pass


class Worded(Exception):
    def __init__(self, word, number=2):
        print("init", word, number)
        super().__init__(word)
        self.number = number


class Strict(Exception):
    def __init__(self, code, *, reason):
        super().__init__("%s: %s" % (code, reason))
        self.code = code


class Kept(Exception):
    def __init__(self, code, reason):
        super().__init__(code, reason)
        self.reason = reason


class Grouped(ExceptionGroup):
    def __init__(self, message, excs):
        print("group", message)


class Below(Worded):
    pass


class Loaded(Worded):
    def __setstate__(self, state):
        print("state", sorted(state))
        super().__setstate__(state)


def shown(error):
    return type(error).__name__, error.args, sorted(name for name in vars(error) if name[0] != "_")


plain = Plain(1, 2)
plain.note = "kept"
for error in (plain, Worded("w", 3), Kept(4, "why"), Below("b"), Loaded("l", 5), KeyError("k"), Grouped("m", [plain])):
    print(shown(pickle.loads(pickle.dumps(error))))
    print(shown(copy.copy(error)), shown(copy.deepcopy([error])[0]))

strict = Strict(7, reason="because")
image = pickle.dumps([strict])
for act in (lambda: pickle.loads(image), lambda: copy.copy(strict), lambda: copy.deepcopy(strict)):
    try:
        act()
    except TypeError as error:
        print(error)

first, second = Worded("first"), Worded("second")
first.other, second.other = second, first
loaded = pickle.loads(pickle.dumps({"a": first, "b": [first, second]}))
print(loaded["a"] is loaded["b"][0], loaded["a"].other is loaded["b"][1], loaded["a"].other.other is loaded["a"])
