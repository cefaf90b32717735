# A tuple, number or text that a function holds as a literal is still the one it gives after a sleep.
import pickle


def pair():
    return (1, 2)


def nested():
    return ((1, 2.5e300), ("a", b"bytes"), 3)


def long_text():
    return "a text that is too long to be shared by all who write it down again, as short ones are"


def number():
    return 123456789012345678901234567890


def inner():
    def kind():
        return ("kind", ())

    return kind


pairs = [pair() for _ in range(3)]
print(pairs[0] is pairs[1] is pairs[2], pair() is pairs[0])
first = nested()
print(nested() is first, nested()[0] is first[0], nested()[1][1] is first[1][1], nested()[0][1] is first[0][1])
text, big = long_text(), number()
print(text is long_text(), big is number())
kind = inner()
empty = ()
print(kind() is kind(), inner()() is kind(), kind()[1] is empty)

# They are in what is dumped by value, too, and shared as they were.
function, value, part = pickle.loads(pickle.dumps((kind, kind(), [kind()]), by_value=True))
print(function() is value, part[0] is value)
a, b = pickle.loads(pickle.dumps((lambda: ("x", ("y", 1.5)), None)))
print(a() is a(), a()[1] is a()[1], b)
f, v = pickle.loads(pickle.dumps((a, a()[1])))
print(f()[1] is v, f() == a())
