# `itertools`: each iterator is a class whose state is plain attributes, so that it sleeps like any instance.

_MAX = 9223372036854775807


def _as_number(value):
    if isinstance(value, (int, float)) or any(hasattr(value, it) for it in ("__index__", "__int__", "__float__")):
        return value
    raise TypeError("a number is required")


def _repeat_argument(value):
    value = _index(value)
    return 0 if value < 0 else value


class count:
    __slots__ = ("_next", "_step")

    def __new__(cls, start=0, step=1):
        self = object.__new__(cls)
        self._next = _as_number(start)
        self._step = _as_number(step)
        return self

    def __iter__(self):
        return self

    def __next__(self):
        number = self._next
        self._next = number + self._step
        return number

    def __repr__(self):
        if type(self._step) is int and self._step == 1:
            return "count(%r)" % (self._next,)
        return "count(%r, %r)" % (self._next, self._step)


class cycle:
    __slots__ = ("_iterator", "_saved", "_at")

    def __new__(cls, iterable, /):
        self = object.__new__(cls)
        self._iterator = iter(iterable)
        self._saved = []
        self._at = 0
        return self

    def __iter__(self):
        return self

    def __next__(self):
        saved = self._saved
        if self._iterator is not None:
            item = next(self._iterator, _MISSING)
            if item is not _MISSING:
                saved.append(item)
                return item
            self._iterator = None
        if not saved:
            raise StopIteration
        at = self._at
        self._at = 0 if at + 1 == len(saved) else at + 1
        return saved[at]


class repeat:
    __slots__ = ("_object", "_left")

    def __new__(cls, object, times=_MISSING):
        self = _new_object(cls)
        self._object = object
        self._left = None if times is _MISSING else _repeat_argument(times)
        return self

    def __iter__(self):
        return self

    def __next__(self):
        left = self._left
        if left is None:
            return self._object
        if left == 0:
            raise StopIteration
        self._left = left - 1
        return self._object

    def __length_hint__(self):
        if self._left is None:
            raise TypeError("len() of unsized object")
        return self._left

    def __repr__(self):
        if self._left is None:
            return "repeat(%r)" % (self._object,)
        return "repeat(%r, %d)" % (self._object, self._left)


_new_object = object.__new__


class accumulate:
    __slots__ = ("_iterator", "_function", "_total", "_initial")

    def __new__(cls, iterable, func=None, *, initial=None):
        self = object.__new__(cls)
        self._iterator = iter(iterable)
        self._function = func
        self._total = _MISSING
        self._initial = initial
        return self

    def __iter__(self):
        return self

    def __next__(self):
        if self._initial is not None:
            self._total = self._initial
            self._initial = None
            return self._total
        item = next(self._iterator)
        total = self._total
        if total is _MISSING:
            total = item
        elif self._function is None:
            total = total + item
        else:
            total = self._function(total, item)
        self._total = total
        return total


class chain:
    __slots__ = ("_iterables", "_current")

    def __new__(cls, *iterables):
        self = object.__new__(cls)
        self._iterables = iter(iterables)
        self._current = None
        return self

    @classmethod
    def from_iterable(cls, iterable, /):
        self = cls()
        self._iterables = iter(iterable)
        return self

    def __iter__(self):
        return self

    def __next__(self):
        while True:
            if self._current is None:
                if self._iterables is None:
                    raise StopIteration
                iterable = next(self._iterables, _MISSING)
                if iterable is _MISSING:
                    self._iterables = None
                    raise StopIteration
                self._current = iter(iterable)
            item = next(self._current, _MISSING)
            if item is not _MISSING:
                return item
            self._current = None

    @classmethod
    def __class_getitem__(cls, item):
        return _generic_alias(cls, item)


class compress:
    __slots__ = ("_data", "_selectors")

    def __new__(cls, data, selectors):
        self = object.__new__(cls)
        self._data = iter(data)
        self._selectors = iter(selectors)
        return self

    def __iter__(self):
        return self

    def __next__(self):
        data = self._data
        selectors = self._selectors
        while True:
            item = next(data)
            if next(selectors):
                return item


class dropwhile:
    __slots__ = ("_predicate", "_iterator", "_started")

    def __new__(cls, predicate, iterable, /):
        self = object.__new__(cls)
        self._predicate = predicate
        self._iterator = iter(iterable)
        self._started = False
        return self

    def __iter__(self):
        return self

    def __next__(self):
        item = next(self._iterator)
        while not self._started:
            if not self._predicate(item):
                self._started = True
                return item
            item = next(self._iterator)
        return item


class takewhile:
    __slots__ = ("_predicate", "_iterator", "_stopped")

    def __new__(cls, predicate, iterable, /):
        self = object.__new__(cls)
        self._predicate = predicate
        self._iterator = iter(iterable)
        self._stopped = False
        return self

    def __iter__(self):
        return self

    def __next__(self):
        if self._stopped:
            raise StopIteration
        item = next(self._iterator)
        if self._predicate(item):
            return item
        self._stopped = True
        raise StopIteration


class filterfalse:
    __slots__ = ("_function", "_iterator")

    def __new__(cls, function, iterable, /):
        self = object.__new__(cls)
        self._function = None if function is bool else function
        self._iterator = iter(iterable)
        return self

    def __iter__(self):
        return self

    def __next__(self):
        function = self._function
        for item in self._iterator:
            if function is None:
                if not item:
                    return item
            elif not function(item):
                return item
        raise StopIteration


class starmap:
    __slots__ = ("_function", "_iterator")

    def __new__(cls, function, iterable, /):
        self = object.__new__(cls)
        self._function = function
        self._iterator = iter(iterable)
        return self

    def __iter__(self):
        return self

    def __next__(self):
        return self._function(*next(self._iterator))


class pairwise:
    __slots__ = ("_iterator", "_old")

    def __new__(cls, iterable, /):
        self = object.__new__(cls)
        self._iterator = iter(iterable)
        self._old = _MISSING
        return self

    def __iter__(self):
        return self

    def __next__(self):
        old = self._old
        if old is _MISSING:
            old = self._old = next(self._iterator)
        self._old = item = next(self._iterator)
        return (old, item)


def _slice_bound(value, what):
    if value is None:
        return None
    try:
        number = _index(value)
    except TypeError:
        number = -1
    if not 0 <= number <= _MAX:
        raise ValueError(what + " islice() must be None or an integer: 0 <= x <= sys.maxsize.")
    return number


class islice:
    __slots__ = ("_iterator", "_next", "_stop", "_step", "_done")

    def __new__(cls, iterable, start, stop=_MISSING, step=None, /):
        if stop is _MISSING:
            stop = _slice_bound(start, "Stop argument for")
            start = 0
        else:
            start = _slice_bound(start, "Indices for") or 0
            stop = _slice_bound(stop, "Indices for")
        if step is None:
            step = 1
        else:
            try:
                step = _index(step)
            except TypeError:
                step = 0
            if step < 1:
                raise ValueError("Step for islice() must be a positive integer or None.")
        self = object.__new__(cls)
        self._iterator = iter(iterable)
        self._next = start
        self._stop = stop
        self._step = step
        self._done = 0
        return self

    def __iter__(self):
        return self

    def __next__(self):
        iterator = self._iterator
        if iterator is None:
            raise StopIteration
        stop = self._stop
        goal = self._next
        limit = goal if stop is None or goal < stop else stop
        while self._done < limit:
            if next(iterator, _MISSING) is _MISSING:
                self._iterator = None
                raise StopIteration
            self._done += 1
        item = _MISSING if stop is not None and self._done >= stop else next(iterator, _MISSING)
        if item is _MISSING:
            self._iterator = None
            raise StopIteration
        self._done += 1
        goal += self._step
        self._next = goal if stop is None or goal < stop else stop
        return item


class zip_longest:
    __slots__ = ("_iterators", "_active", "_fill")

    def __new__(cls, *iterables, fillvalue=None):
        self = object.__new__(cls)
        self._iterators = [iter(it) for it in iterables]
        self._active = len(iterables)
        self._fill = fillvalue
        return self

    def __iter__(self):
        return self

    def __next__(self):
        iterators = self._iterators
        if not self._active:
            raise StopIteration
        items = []
        for at in range(len(iterators)):
            iterator = iterators[at]
            item = _MISSING if iterator is None else next(iterator, _MISSING)
            if item is _MISSING:
                if iterator is not None:
                    iterators[at] = None
                    self._active -= 1
                    if not self._active:
                        raise StopIteration
                item = self._fill
            items.append(item)
        return tuple(items)


class _grouper:
    __slots__ = ("_parent", "_key")

    def __init__(self, parent, key):
        self._parent = parent
        self._key = key

    def __iter__(self):
        return self

    def __next__(self):
        parent = self._parent
        if parent._group is not self:
            raise StopIteration
        if parent._item is _MISSING:
            parent._step()
        if not self._key == parent._current_key:
            raise StopIteration
        item = parent._item
        parent._item = _MISSING
        return item


class groupby:
    __slots__ = ("_iterator", "_function", "_target_key", "_current_key", "_item", "_group")

    def __new__(cls, iterable, key=None):
        self = object.__new__(cls)
        self._iterator = iter(iterable)
        self._function = key
        self._target_key = self._current_key = self._item = _MISSING
        self._group = None
        return self

    def __iter__(self):
        return self

    def _step(self):
        item = next(self._iterator)
        self._current_key = item if self._function is None else self._function(item)
        self._item = item

    def __next__(self):
        self._group = None
        while True:
            if self._current_key is not _MISSING:
                if self._target_key is _MISSING or not self._target_key == self._current_key:
                    break
            self._step()
        self._target_key = self._current_key
        group = self._group = _grouper(self, self._target_key)
        return (self._current_key, group)


class _tee:
    # A link of the chain that the copies of a `tee` share: an item and the next link, once they are known.
    __slots__ = ("_link", "_iterator")

    def __iter__(self):
        return self

    def __next__(self):
        link = self._link
        if not link:
            item = next(self._iterator)
            link.append(item)
            link.append([])
        self._link = link[1]
        return link[0]

    def __copy__(self):
        result = _new_object(type(self))
        result._link = self._link
        result._iterator = self._iterator
        return result


def tee(iterable, n=2, /):
    n = _index(n)
    if n < 0:
        raise ValueError("n must be >= 0")
    if n == 0:
        return ()
    iterator = iter(iterable)
    if isinstance(iterator, _tee):
        first = iterator
    else:
        first = _new_object(_tee)
        first._link = []
        first._iterator = iterator
    return (first, *[first.__copy__() for _ in range(n - 1)])


class product:
    __slots__ = ("_pools", "_indices", "_state")

    def __new__(cls, *iterables, repeat=1):
        repeat = _index(repeat)
        if repeat < 0:
            raise ValueError("repeat argument cannot be negative")
        self = object.__new__(cls)
        self._pools = tuple([tuple(it) for it in iterables]) * repeat if repeat else ()
        self._indices = []
        self._state = 0
        return self

    def __iter__(self):
        return self

    def __next__(self):
        if self._state == 0:
            self._state = 1
            self._indices = [0] * len(self._pools)
            if all(self._pools):
                return tuple([pool[0] for pool in self._pools])
            self._state = 2
        elif self._state == 1:
            result = _next_product(self._pools, self._indices)
            if result is not None:
                return result
            self._state = 2
        raise StopIteration


def _selection_size(value):
    if not isinstance(value, int):
        value = _index(value)
    if value < 0:
        raise ValueError("r must be non-negative")
    return value


class permutations:
    __slots__ = ("_pool", "_indices", "_cycles", "_state")

    def __new__(cls, iterable, r=None):
        self = object.__new__(cls)
        self._pool = tuple(iterable)
        n = len(self._pool)
        if r is None:
            r = n
        elif not isinstance(r, int):
            raise TypeError("Expected int as r")
        r = _selection_size(r)
        self._indices = list(range(n))
        self._cycles = list(range(n, n - r, -1)) if r <= n else []
        self._state = 0 if r <= n else 2
        return self

    def __iter__(self):
        return self

    def __next__(self):
        if self._state == 0:
            self._state = 1
            return self._pool[: len(self._cycles)]
        if self._state == 1:
            result = _next_permutation(self._pool, self._indices, self._cycles)
            if result is not None:
                return result
            self._state = 2
        raise StopIteration


class combinations:
    __slots__ = ("_pool", "_indices", "_state")

    def __new__(cls, iterable, r):
        self = object.__new__(cls)
        self._pool = tuple(iterable)
        r = _selection_size(r)
        self._indices = list(range(r)) if r <= len(self._pool) else []
        self._state = 0 if r <= len(self._pool) else 2
        return self

    def __iter__(self):
        return self

    def __next__(self):
        if self._state == 0:
            self._state = 1
            return self._pool[: len(self._indices)]
        if self._state == 1:
            result = _next_combination(self._pool, self._indices, False)
            if result is not None:
                return result
            self._state = 2
        raise StopIteration


class combinations_with_replacement:
    __slots__ = ("_pool", "_indices", "_state")

    def __new__(cls, iterable, r):
        self = object.__new__(cls)
        self._pool = tuple(iterable)
        r = _selection_size(r)
        is_empty = not self._pool and r > 0
        self._indices = [] if is_empty else [0] * r
        self._state = 2 if is_empty else 0
        return self

    def __iter__(self):
        return self

    def __next__(self):
        if self._state == 0:
            self._state = 1
            return self._pool[:1] * len(self._indices)
        if self._state == 1:
            result = _next_combination(self._pool, self._indices, True)
            if result is not None:
                return result
            self._state = 2
        raise StopIteration
