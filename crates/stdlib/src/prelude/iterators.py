# Iterators whose steps run script code. Their state is in the iterator, so that they sleep between two steps.


class map:
    __slots__ = ("_function", "_iterator", "_is_one")

    def __new__(cls, *args, **kwargs):
        if kwargs and cls is map:
            raise TypeError("map() takes no keyword arguments")
        if len(args) < 2:
            raise TypeError("map() must have at least two arguments.")
        self = object.__new__(cls)
        self._function = args[0]
        self._is_one = len(args) == 2
        self._iterator = iter(args[1]) if len(args) == 2 else zip(*args[1:])
        return self

    def __iter__(self):
        return self

    def __next__(self):
        if self._is_one:
            return self._function(next(self._iterator))
        return self._function(*next(self._iterator))


class filter:
    __slots__ = ("_function", "_iterator")

    def __new__(cls, *args, **kwargs):
        if kwargs and cls is filter:
            raise TypeError("filter() takes no keyword arguments")
        if len(args) != 2:
            raise TypeError("filter expected 2 arguments, got %d" % len(args))
        self = object.__new__(cls)
        self._function = None if args[0] is bool else args[0]
        self._iterator = iter(args[1])
        return self

    def __iter__(self):
        return self

    def __next__(self):
        function = self._function
        if function is None:
            for item in self._iterator:
                if item:
                    return item
        else:
            for item in self._iterator:
                if function(item):
                    return item
        raise StopIteration


class _callable_iterator:
    __slots__ = ("_function", "_sentinel")

    def __init__(self, function, sentinel):
        self._function = function
        self._sentinel = sentinel

    def __iter__(self):
        return self

    def __next__(self):
        function = self._function
        if function is None:
            raise StopIteration
        try:
            value = function()
        except StopIteration:
            self._function = None
            raise
        if value == self._sentinel:
            self._function = None
            raise StopIteration
        return value


_name_class(_callable_iterator, "callable_iterator")


def _call_iter(function, sentinel):
    if not callable(function):
        raise TypeError("iter(v, w): v must be callable")
    return _callable_iterator(function, sentinel)


def _next_default(iterator, default):
    try:
        return next(iterator)
    except StopIteration:
        return default


def _sequence_next(iterator):
    sequence, index = _iter_parts(iterator)
    if index < 0:
        raise StopIteration
    try:
        item = sequence[index]
    except (IndexError, StopIteration):
        _iter_move(iterator, -1)
        raise StopIteration from None
    _iter_move(iterator, index + 1)
    return item


def _reversed_new(cls, sequence):
    return _new_reversed(cls, sequence, len(sequence))


def _reversed_next(iterator):
    sequence, index = _iter_parts(iterator)
    if index <= 0:
        raise StopIteration
    try:
        item = sequence[index - 1]
    except (IndexError, StopIteration):
        _iter_move(iterator, 0)
        raise StopIteration from None
    _iter_move(iterator, index - 1)
    return item


_MOST_COUNTED = 2**62


def _enumerate_new(cls, iterable, start):
    start = _index(start)
    iterator = iter(iterable)
    if not -_MOST_COUNTED < start < _MOST_COUNTED:
        # An enumerate counts in a machine word, which these numbers might leave: it counts from where it starts.
        return _new_enumerate(cls, (iterator, start), 0)
    return _new_enumerate(cls, iterator, start)


def _enumerate_next(iterator):
    inner, count = _iter_parts(iterator)
    start = 0
    if type(inner) is tuple:
        inner, start = inner
    item = next(inner)
    _iter_move(iterator, count + 1)
    return (start + count, item)


def _zip_new(cls, iterables, strict):
    return _new_zip(cls, [iter(it) for it in iterables], True if strict else False)


def _zip_next(iterator):
    iterators = _iter_parts(iterator)[0]
    if not iterators:
        raise StopIteration
    items = []
    for inner in iterators:
        item = next(inner, _MISSING)
        if item is _MISSING:
            if type(iterators) is list:
                _zip_strict(iterators, len(items))
            raise StopIteration
        items.append(item)
    return tuple(items)


def _zip_strict(iterators, position):
    if position:
        plural = " " if position == 1 else "s 1-"
        raise ValueError("zip() argument %d is shorter than argument%s%d" % (position + 1, plural, position))
    for index in range(1, len(iterators)):
        if next(iterators[index], _MISSING) is not _MISSING:
            plural = " " if index == 1 else "s 1-"
            raise ValueError("zip() argument %d is longer than argument%s%d" % (index + 1, plural, index))


def _delegate_throw(inner, exception):
    if isinstance(exception, GeneratorExit):
        inner.close()
        raise exception
    return inner.throw(exception)
