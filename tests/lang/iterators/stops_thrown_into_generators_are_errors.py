# StopIteration thrown into a generator that has not begun comes out as an error, as from one that has.

def g(): yield 1
for start in (0, 1, 2):
    for exc in (StopIteration, ValueError, GeneratorExit, StopIteration("v"), StopAsyncIteration):
        it = g()
        for _ in range(start): next(it, None)
        try: it.throw(exc)
        except BaseException as e: print(start, repr(e), repr(e.__cause__), repr(e.__context__))
        print(next(it, "end"))
async def co(): pass
c = co()
try: c.throw(StopIteration)
except BaseException as e: print(repr(e))
async def ag(): yield 1
a = ag()
for exc in (StopAsyncIteration, StopIteration, ValueError):
    a = ag()
    try: a.athrow(exc).send(None)
    except BaseException as e: print(repr(e))
def d(): yield from inner()
def inner(): yield 1
it = d(); next(it)
try: it.throw(StopIteration)
except BaseException as e: print(repr(e), repr(e.__cause__))
def h(): yield from iter([1,2])
it = h(); next(it)
try: it.throw(StopIteration(5))
except BaseException as e: print(repr(e), repr(e.__cause__))
