# What is no awaitable, asynchronous iterator or context manager is refused, by what asks for it.
async def g():
    yield 1
async def c():
    pass
async def main():
    a = g()
    async for x in a: pass
    try:
        await a.aclose()
        print("aclose ok")
    except BaseException as e: print(repr(e))
    try:
        await a.athrow(ValueError("x"))
        print("athrow ok")
    except BaseException as e: print(repr(e))
    try:
        await a.asend(3)
    except BaseException as e: print(repr(e))
    b = g()
    try:
        await b.asend(3)
    except BaseException as e: print(repr(e))
    b = g()
    try:
        await b.athrow(ValueError("x"))
    except BaseException as e: print(repr(e))
    try: await b.aclose(); print("ok")
    except BaseException as e: print(repr(e))
    x = c()
    try: x.throw(ValueError("n"))
    except BaseException as e: print(repr(e))
    try: x.throw(ValueError("n"))
    except BaseException as e: print(repr(e))
    try: await x
    except BaseException as e: print(repr(e))
    x.close()
    for bad in (1, None, "s", g(), [], (i for i in [])):
        try: await bad
        except BaseException as e: print(repr(e))
        try:
            async for i in bad: break
        except BaseException as e: print(repr(e))
        try:
            async with bad: pass
        except BaseException as e: print(repr(e))
    class A:
        def __aiter__(self): return 5
    class B:
        def __aiter__(self): return self
        def __anext__(self): return 7
    class C:
        def __await__(self): return 5
    class C2:
        def __await__(self): return c()
    class D:
        def __aenter__(self): return 5
    class E:
        def __aenter__(self): return 5
        def __aexit__(self, *a): return 6
    class F:
        async def __aenter__(self): return 5
        def __aexit__(self, *a): return 6
    for bad in (A(), B(), C(), C2(), D(), E(), F()):
        try: await bad
        except BaseException as e: print(repr(e), repr(e.__cause__))
        try:
            async for i in bad: break
        except BaseException as e: print(repr(e), repr(e.__cause__), repr(e.__context__))
        try:
            async with bad: pass
        except BaseException as e: print(repr(e), repr(e.__cause__))
import warnings; warnings.simplefilter("ignore")
def run(c):
    try: c.send(None)
    except StopIteration as e: return e.value
run(main())
try: list(c())
except TypeError as e: print(e)
try: next(c())
except TypeError as e: print(e)
try: list(g())
except TypeError as e: print(e)
def yf(): yield from c()
try: next(yf())
except TypeError as e: print(e)
def yf(): yield from g()
try: next(yf())
except TypeError as e: print(e)
try:
    for i in c(): pass
except TypeError as e: print(e)
try: a, b = c()
except TypeError as e: print(e)
try: type((i for i in [])).send(c(), None)
except TypeError as e: print(e)
try: class_ = type("X", (type(c()),), {})
except TypeError as e: print(e)
