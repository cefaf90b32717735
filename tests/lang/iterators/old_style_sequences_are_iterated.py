# An object with __getitem__ alone is iterated by numbers until IndexError or StopIteration.
class Squares:
    def __init__(self, n, error):
        self.n = n
        self.error = error

    def __getitem__(self, index):
        print("get", index)
        if index == self.n:
            raise self.error
        return index**2


for error in (IndexError, StopIteration):
    iterator = iter(Squares(2, error))
    print(list(iterator), list(iterator))
print(4 in Squares(9, IndexError))
a, b = Squares(2, IndexError)
print(a, b, *Squares(1, IndexError))
try:
    list(Squares(1, KeyError))
except KeyError as error:
    print("KeyError", error)
print(type(iter(Squares(0, IndexError))))
