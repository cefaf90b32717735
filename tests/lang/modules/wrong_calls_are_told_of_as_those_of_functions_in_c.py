# What CPython has in C words its complaints about arguments in its own ways, whatever it is written in here.
import array
import binascii
import bisect
import collections
import contextvars
import datetime
import functools
import heapq
import inspect
import io
import itertools
import operator
import re
import struct
import time
import types
import weakref


def tell(function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except TypeError as error:
        print(error)
    else:
        print("no complaint", function)


# By position only: none, one, exactly so many, between two numbers.
for function in (
    operator.add, operator.index, operator.abs, operator.invert, operator.call, heapq.heappush, heapq.heapify,
    functools.reduce, itertools.tee, struct.calcsize, struct.iter_unpack, time.mktime, weakref.proxy,
    collections.deque([1]).append, collections.deque([1]).insert, collections.deque([1]).index,
    io.StringIO().write, re.compile("a").match, array.array("i").append, binascii.crc32, any,
):
    tell(function)
    tell(function, *[1] * 9)
    tell(function, unknown=1)

tell(collections.deque([1]).clear, 1)
tell(collections.deque([1]).rotate, 1, 2)
tell(io.StringIO("a").getvalue, 1)
tell(time.ctime, 1, 2)
tell(time.monotonic_ns, 1)
tell(time.strftime)
tell({1}.union, a=1)
tell({}.update, 1, 2)
tell(dict, 1, 2)

# Classes, by position and by name.
for cls in (
    itertools.accumulate, itertools.chain, itertools.combinations, itertools.compress, itertools.count,
    itertools.cycle, itertools.dropwhile, itertools.groupby, itertools.islice, itertools.pairwise,
    itertools.permutations, itertools.repeat, itertools.takewhile, datetime.date, datetime.timedelta,
    datetime.timezone, functools.partial, operator.itemgetter, struct.Struct, contextvars.ContextVar,
    types.MappingProxyType, weakref.ref, io.BytesIO, reversed, range, slice,
):
    tell(cls)
    tell(cls, *[()] * 11)

for cls in (
    itertools.accumulate, itertools.chain, itertools.combinations, itertools.cycle, itertools.groupby,
    itertools.product, datetime.timedelta, functools.cmp_to_key, struct.Struct, collections.deque,
):
    tell(cls, unknown=1)
    tell(cls, (), unknown=1)

tell(bisect.bisect, [1])
tell(bisect.bisect, [1], 1, 0, 1, key=None, x=2)
tell(bisect.bisect, [1], 1, a=2)
tell(bisect.bisect, [1], 1, 2, 3, 4)
tell(datetime.date(2024, 1, 1).isoformat, 1)
tell(datetime.datetime(2024, 1, 1).replace, unknown=1)
tell(sorted, [], unknown=1)

# Slots of types, and what is called without an object.
tell(collections.deque([1]).__len__, 1)
tell(collections.deque([1]).__add__)
tell(collections.deque([1]).__add__, [], a=1)
tell(collections.deque.append)
tell(collections.deque.__len__)

# Such functions bind to no object, take no attributes, and know their parameters.
print(operator.add, functools.reduce, heapq.heappush, collections.deque.append, operator.add.__module__)


class Table:
    add = operator.add
    order = sorted


print(Table().add(1, 2), Table().order([2, 1]), type(operator.add) is type(len))
try:
    operator.add.note = 1
except AttributeError as error:
    print(error)
print(inspect.signature(operator.add), inspect.signature(heapq.heappush), inspect.signature(bisect.insort))
