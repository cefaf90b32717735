# With `from __future__ import annotations` annotations are not evaluated; their text is laid out anew.
from __future__ import annotations


def f(a: int, b: List[Foo]=None, *c: "x", d: Dict[ str,int ] | None = 1, **e: (1,  2)) -> "bar": pass


class A:
    x: Undefined
    y: dict[str , list[ "int" ]]=3
    z: Callable[ [int],str ]


z: nope.nope = 1
print(f.__annotations__)
print(A.__annotations__)
print(__annotations__, z)
