# lru_cache, cache and cached_property.
from functools import cache, cached_property, lru_cache
def show(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)




@lru_cache(maxsize=2)
def square(x):
    "Squares."
    print("calculates", x)
    return x * x


print(square(1), square(2), square(1), square(3), square(2), square.cache_info())
square.cache_clear()
print(square.cache_info(), square.cache_parameters(), square.__wrapped__(4), square.__name__, square.__doc__)


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(30), fib.cache_info())


@lru_cache
def echo(*args, **kwargs):
    return (args, kwargs)


print(echo(1, b=2), echo(1, b=2), echo(b=2), echo(1.0), echo(1), echo.cache_info(), echo.cache_info().hits)


@lru_cache(typed=True)
def kind(x):
    return type(x).__name__


print(kind(1), kind(1.0), kind(True), kind(1), kind.cache_info())
show(lambda: echo([]))
show(lambda: lru_cache(maxsize="a"))
show(lambda: lru_cache(0)(abs)(-3))


class Circle:
    def __init__(self, radius):
        self.radius = radius

    @cached_property
    def area(self):
        "The area."
        print("computes")
        return 3 * self.radius**2

    @lru_cache
    def scaled(self, factor):
        print("scales")
        return self.radius * factor


c = Circle(2)
print(c.area, c.area, c.__dict__, Circle.area.__doc__)
del c.area
print(c.area, c.scaled(3), c.scaled(3))
