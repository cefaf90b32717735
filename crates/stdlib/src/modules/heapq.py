# `heapq`. Heaps whose items need no script to compare are sifted natively.

__all__ = ["heappush", "heappop", "heapify", "heapreplace", "merge", "nlargest", "nsmallest", "heappushpop"]


def _sift_to_root(heap, start, position):
    item = heap[position]
    while position > start:
        parent_position = (position - 1) >> 1
        parent = heap[parent_position]
        if not item < parent:
            break
        heap[position] = parent
        position = parent_position
    heap[position] = item


def _sift_to_leaf(heap, position):
    # The smaller child moves up until a leaf is reached, then the item rises from there: fewer comparisons.
    end = len(heap)
    start = position
    item = heap[position]
    child = 2 * position + 1
    while child < end:
        right = child + 1
        if right < end and not heap[child] < heap[right]:
            child = right
        heap[position] = heap[child]
        position = child
        child = 2 * position + 1
    heap[position] = item
    _sift_to_root(heap, start, position)


def _check(name, heap):
    if not isinstance(heap, list):
        raise TypeError("%s must be list, not %s" % (name, _type_name(heap)))


def heappush(heap, item, /):
    if not _heap_push(heap, item):
        _check("heappush() argument 1", heap)
        heap.append(item)
        _sift_to_root(heap, 0, len(heap) - 1)


def heappop(heap, /):
    item = _heap_pop(heap)
    if item is not _MISSING:
        return item
    _check("heappop() argument", heap)
    if not heap:
        raise IndexError("index out of range")
    last = heap.pop()
    if not heap:
        return last
    item = heap[0]
    heap[0] = last
    _sift_to_leaf(heap, 0)
    return item


def heapreplace(heap, item, /):
    _check("heapreplace() argument 1", heap)
    if not heap:
        raise IndexError("index out of range")
    result = heap[0]
    heap[0] = item
    if not _heap_sift(heap, 0):
        _sift_to_leaf(heap, 0)
    return result


def heappushpop(heap, item, /):
    _check("heappushpop() argument 1", heap)
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        if not _heap_sift(heap, 0):
            _sift_to_leaf(heap, 0)
    return item


def heapify(heap, /):
    _check("heapify() argument", heap)
    if _heapify(heap):
        return
    for position in reversed(range(len(heap) // 2)):
        _sift_to_leaf(heap, position)


# The heap of greatest items, for `nsmallest` and `merge(reverse=True)`.


class _Reversed:
    __slots__ = ("value",)

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        return other.value < self.value

    def __eq__(self, other):
        return self.value == other.value


def merge(*iterables, key=None, reverse=False):
    heap = []
    wrap = _Reversed if reverse else None
    for order, iterable in enumerate(iterables):
        iterator = iter(iterable)
        item = next(iterator, _MISSING)
        if item is not _MISSING:
            rank = item if key is None else key(item)
            heap.append([rank if wrap is None else wrap(rank), order, item, iterator])
    heapify(heap)
    while len(heap) > 1:
        entry = heap[0]
        yield entry[2]
        item = next(entry[3], _MISSING)
        if item is _MISSING:
            heappop(heap)
            continue
        rank = item if key is None else key(item)
        entry[0] = rank if wrap is None else wrap(rank)
        entry[2] = item
        heapreplace(heap, entry)
    if heap:
        entry = heap[0]
        yield entry[2]
        yield from entry[3]


def nsmallest(n, iterable, key=None):
    n = _index(n)
    if n == 1:
        items = list(iterable)
        return [min(items, key=key)] if items else []
    return sorted(iterable, key=key)[: max(n, 0)]


def nlargest(n, iterable, key=None):
    n = _index(n)
    if n == 1:
        items = list(iterable)
        return [max(items, key=key)] if items else []
    return sorted(iterable, key=key, reverse=True)[: max(n, 0)]
