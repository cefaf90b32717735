# A class whose __new__ needs arguments and that has no __getnewargs__ is dumped, and refused when it is loaded.
import pickle


class Plain:
    def __new__(cls, x):
        self = super().__new__(cls)
        self.x = x
        return self


class Number(int):
    def __new__(cls, a, b):
        return super().__new__(cls, a + b)


class Text(str):
    def __new__(cls, text, *, kind):
        return super().__new__(cls, text)


class Items(list):
    def __new__(cls, a):
        return super().__new__(cls)

    def __init__(self, a):
        super().__init__(a)


class Fixed(tuple):
    def __new__(cls, a, b):
        return super().__new__(cls, (a, b))


class Anything:
    def __new__(cls, *args):
        print("new", args)
        return super().__new__(cls)


class Fine(Plain):
    def __getnewargs__(self):
        return (self.x,)


for obj in (Plain(1), Number(1, 2), Text("x", kind=1), Items([1]), Fixed(1, 2), Anything(1), Fine(2)):
    image = pickle.dumps(obj)
    try:
        print(pickle.loads(image).__dict__)
    except TypeError as error:
        print(error)
