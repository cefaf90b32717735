# How subscripted types are shown and compared, and which of them can be called.

import collections.abc
import re
import typing
from typing import Any, Callable, Deque, Dict, Generator, List, Optional, Pattern, ParamSpec, Tuple, TypeVarTuple, Union, Unpack

P = ParamSpec("P")
Ts = TypeVarTuple("Ts")
for it in (
    Union[int, str, None], Optional[int], Generator[int, None, None], Dict[str, None], Callable[[None], None], Tuple[None, ...],
    List[None], int | None, Unpack[Tuple[int, str]], Unpack[Ts], Pattern[str], typing.Match[bytes],
    collections.abc.Callable[[int, str], None], collections.abc.Callable[..., int], collections.abc.Callable[P, int],
    collections.abc.Callable[[], str],
):
    print(it)
print(typing.get_origin(Pattern[str]) is re.Pattern, isinstance(re.compile("a"), Pattern), Pattern)
print(int | str == Union[int, str], Union[str, int] == int | str, int | None == Optional[int], hash(int | str) == hash(Union[int, str]))
for made in (lambda: List(), lambda: List[int](), lambda: Dict[str, int](), lambda: Tuple[int](), lambda: Deque[int]([1]), lambda: typing.Counter("aa")):
    try:
        print(made())
    except TypeError as error:
        print(error)
