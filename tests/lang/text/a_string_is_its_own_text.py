# str() of an instance of a subclass of str is its text, even when the class has a repr of its own.
class Symbol(str):
    def __repr__(self):
        return f"<{self}>"


class Number(int):
    def __repr__(self):
        return f"<{int(self)}>"




symbol, number = Symbol("x"), Number(5)
print(symbol, str(symbol), repr(symbol), f"{symbol} {symbol!r}", "%s %r" % (symbol, symbol), [symbol], "{}".format(symbol))
print(number, str(number), f"{number} {number:>3} {number!r}", "%s %d" % (number, number), [number])
print(ascii(symbol), symbol + "y", type(str(symbol)).__name__, f"{symbol:>3}|")
