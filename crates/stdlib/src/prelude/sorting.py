# The sort of lists whose items are compared by script code: a merge sort that asks the same questions in the
# same order as CPython's, so that scripts that watch their comparisons, or have no proper order, see the same.
# Lists whose keys need no script to compare are sorted natively.


def _sort(items, key, reverse):
    values = _list_take(items)
    if key is None:
        keys = values
    else:
        keys = []
        try:
            for value in values:
                keys.append(key(value))
        except:
            items[:] = values
            raise
    if _sort_natively(values, keys, reverse):
        _sort_finish(items, values)
        return
    if key is None:
        run = _Sort(values, None)
    else:
        run = _Sort(keys, values)
    try:
        if reverse:
            run.reverse_slice(0, len(values))
        run.sort()
        if reverse:
            run.reverse_slice(0, len(values))
    except:
        items[:] = values
        raise
    _sort_finish(items, values)


def _sort_finish(items, values):
    is_changed = len(items) > 0
    _list_put(items, values)
    if is_changed:
        raise ValueError("list modified during sort")


_MIN_GALLOP = 7


class _Sort:
    # `keys` are compared; `values`, if there are any, move with them. `runs` are starts, lengths and powers.
    def __init__(self, keys, values):
        self.keys = keys
        self.values = values
        self.runs = []
        self.min_gallop = _MIN_GALLOP

    def sort(self):
        length = left = len(self.keys)
        if length < 2:
            return
        shortest = _shortest_run(length)
        start = 0
        while left:
            run, descending = self.count_run(start, start + left)
            if descending:
                self.reverse_slice(start, start + run)
            if run < shortest:
                forced = min(left, shortest)
                self.insert_sorted(start, start + run, start + forced)
                run = forced
            self.found_run(start, run, length)
            start += run
            left -= run
        while len(self.runs) > 1:
            at = len(self.runs) - 2
            if at > 0 and self.runs[at - 1][1] < self.runs[at + 1][1]:
                at -= 1
            self.merge_at(at)

    def reverse_slice(self, start, stop):
        self.keys[start:stop] = self.keys[start:stop][::-1]
        if self.values is not None:
            self.values[start:stop] = self.values[start:stop][::-1]

    def count_run(self, start, stop):
        # The length of the run at `start`, ascending or strictly descending.
        keys = self.keys
        if start + 1 == stop:
            return 1, False
        at = start + 1
        if keys[at] < keys[at - 1]:
            at += 1
            while at < stop and keys[at] < keys[at - 1]:
                at += 1
            return at - start, True
        at += 1
        while at < stop and not keys[at] < keys[at - 1]:
            at += 1
        return at - start, False

    def insert_sorted(self, start, sorted_stop, stop):
        keys = self.keys
        values = self.values
        for at in range(sorted_stop, stop):
            pivot = keys[at]
            low = start
            high = at
            while low < high:
                middle = low + ((high - low) >> 1)
                if pivot < keys[middle]:
                    high = middle
                else:
                    low = middle + 1
            _list_rotate(keys, low, at)
            if values is not None:
                _list_rotate(values, low, at)

    def found_run(self, start, length, total):
        # Runs are merged while the new boundary is shallower than the last in a perfectly balanced tree.
        if self.runs:
            before = self.runs[-1]
            power = _power(before[0], before[1], length, total)
            while len(self.runs) > 1 and self.runs[-2][2] > power:
                self.merge_at(len(self.runs) - 2)
            self.runs[-1][2] = power
        self.runs.append([start, length, 0])

    def merge_at(self, at):
        start_a, length_a, _ = self.runs[at]
        start_b, length_b, power_b = self.runs[at + 1]
        self.runs[at][1] = length_a + length_b
        if at + 3 == len(self.runs):
            self.runs[at + 1] = self.runs[at + 2]
        self.runs.pop()
        keys = self.keys
        skipped = self.gallop_right(keys[start_b], keys, start_a, length_a, 0)
        start_a += skipped
        length_a -= skipped
        if length_a == 0:
            return
        length_b = self.gallop_left(keys[start_a + length_a - 1], keys, start_b, length_b, length_b - 1)
        if length_b <= 0:
            return
        if length_a <= length_b:
            self.merge_low(start_a, length_a, start_b, length_b)
        else:
            self.merge_high(start_a, length_a, start_b, length_b)

    def gallop_left(self, key, items, base, length, hint):
        # Where `key` belongs before its equals, near `hint`.
        last = 0
        offset = 1
        if items[base + hint] < key:
            most = length - hint
            while offset < most and items[base + hint + offset] < key:
                last = offset
                offset = (offset << 1) + 1
            offset = min(offset, most)
            last += hint
            offset += hint
        else:
            most = hint + 1
            while offset < most and not items[base + hint - offset] < key:
                last = offset
                offset = (offset << 1) + 1
            offset = min(offset, most)
            last, offset = hint - offset, hint - last
        last += 1
        while last < offset:
            middle = last + ((offset - last) >> 1)
            if items[base + middle] < key:
                last = middle + 1
            else:
                offset = middle
        return offset

    def gallop_right(self, key, items, base, length, hint):
        # Where `key` belongs behind its equals, near `hint`.
        last = 0
        offset = 1
        if key < items[base + hint]:
            most = hint + 1
            while offset < most and key < items[base + hint - offset]:
                last = offset
                offset = (offset << 1) + 1
            offset = min(offset, most)
            last, offset = hint - offset, hint - last
        else:
            most = length - hint
            while offset < most and not key < items[base + hint + offset]:
                last = offset
                offset = (offset << 1) + 1
            offset = min(offset, most)
            last += hint
            offset += hint
        last += 1
        while last < offset:
            middle = last + ((offset - last) >> 1)
            if key < items[base + middle]:
                offset = middle
            else:
                last = middle + 1
        return offset

    def merge_low(self, start_a, length_a, start_b, length_b):
        keys = self.keys
        values = self.values
        held = keys[start_a : start_a + length_a]
        held_values = None if values is None else values[start_a : start_a + length_a]
        target = _Target(keys, values, held, held_values)
        a = 0
        b = start_b
        to = start_a
        try:
            target.take_b(to, b, 1)
            to += 1
            b += 1
            length_b -= 1
            if length_b == 0:
                return
            if length_a == 1:
                target.move_b(to, b, length_b)
                to += length_b
                b += length_b
                length_b = 0
                return
            min_gallop = self.min_gallop
            while True:
                count_a = count_b = 0
                while True:
                    if keys[b] < held[a]:
                        target.take_b(to, b, 1)
                        to += 1
                        b += 1
                        count_b += 1
                        count_a = 0
                        length_b -= 1
                        if length_b == 0:
                            return
                        if count_b >= min_gallop:
                            break
                    else:
                        target.take_a(to, a, 1)
                        to += 1
                        a += 1
                        count_a += 1
                        count_b = 0
                        length_a -= 1
                        if length_a == 1:
                            target.move_b(to, b, length_b)
                            to += length_b
                            b += length_b
                            length_b = 0
                            return
                        if count_a >= min_gallop:
                            break
                min_gallop += 1
                while True:
                    min_gallop -= min_gallop > 1
                    self.min_gallop = min_gallop
                    count_a = self.gallop_right(keys[b], held, a, length_a, 0)
                    if count_a:
                        target.take_a(to, a, count_a)
                        to += count_a
                        a += count_a
                        length_a -= count_a
                        if length_a == 1:
                            target.move_b(to, b, length_b)
                            to += length_b
                            b += length_b
                            length_b = 0
                            return
                        if length_a == 0:
                            return
                    target.take_b(to, b, 1)
                    to += 1
                    b += 1
                    length_b -= 1
                    if length_b == 0:
                        return
                    count_b = self.gallop_left(held[a], keys, b, length_b, 0)
                    if count_b:
                        target.move_b(to, b, count_b)
                        to += count_b
                        b += count_b
                        length_b -= count_b
                        if length_b == 0:
                            return
                    target.take_a(to, a, 1)
                    to += 1
                    a += 1
                    length_a -= 1
                    if length_a == 1:
                        target.move_b(to, b, length_b)
                        to += length_b
                        b += length_b
                        length_b = 0
                        return
                    if count_a < _MIN_GALLOP and count_b < _MIN_GALLOP:
                        break
                min_gallop += 1
                self.min_gallop = min_gallop
        finally:
            # What is held and not yet placed follows.
            if length_a:
                target.take_a(to, a, length_a)

    def merge_high(self, start_a, length_a, start_b, length_b):
        keys = self.keys
        values = self.values
        held = keys[start_b : start_b + length_b]
        held_values = None if values is None else values[start_b : start_b + length_b]
        target = _Target(keys, values, held, held_values)
        a = start_a + length_a - 1
        b = length_b - 1
        to = start_b + length_b - 1
        try:
            target.take_b(to, a, 1)
            to -= 1
            a -= 1
            length_a -= 1
            if length_a == 0:
                return
            if length_b == 1:
                target.move_b(to - length_a + 1, a - length_a + 1, length_a)
                to -= length_a
                a -= length_a
                length_a = 0
                return
            min_gallop = self.min_gallop
            while True:
                count_a = count_b = 0
                while True:
                    if held[b] < keys[a]:
                        target.take_b(to, a, 1)
                        to -= 1
                        a -= 1
                        count_a += 1
                        count_b = 0
                        length_a -= 1
                        if length_a == 0:
                            return
                        if count_a >= min_gallop:
                            break
                    else:
                        target.take_a(to, b, 1)
                        to -= 1
                        b -= 1
                        count_b += 1
                        count_a = 0
                        length_b -= 1
                        if length_b == 1:
                            target.move_b(to - length_a + 1, a - length_a + 1, length_a)
                            to -= length_a
                            a -= length_a
                            length_a = 0
                            return
                        if count_b >= min_gallop:
                            break
                min_gallop += 1
                while True:
                    min_gallop -= min_gallop > 1
                    self.min_gallop = min_gallop
                    place = self.gallop_right(held[b], keys, start_a, length_a, length_a - 1)
                    count_a = length_a - place
                    if count_a:
                        target.move_b(to - count_a + 1, a - count_a + 1, count_a)
                        to -= count_a
                        a -= count_a
                        length_a -= count_a
                        if length_a == 0:
                            return
                    target.take_a(to, b, 1)
                    to -= 1
                    b -= 1
                    length_b -= 1
                    if length_b == 1:
                        target.move_b(to - length_a + 1, a - length_a + 1, length_a)
                        to -= length_a
                        a -= length_a
                        length_a = 0
                        return
                    place = self.gallop_left(keys[a], held, 0, length_b, length_b - 1)
                    count_b = length_b - place
                    if count_b:
                        target.take_a(to - count_b + 1, b - count_b + 1, count_b)
                        to -= count_b
                        b -= count_b
                        length_b -= count_b
                        if length_b == 1:
                            target.move_b(to - length_a + 1, a - length_a + 1, length_a)
                            to -= length_a
                            a -= length_a
                            length_a = 0
                            return
                        if length_b == 0:
                            return
                    target.take_b(to, a, 1)
                    to -= 1
                    a -= 1
                    length_a -= 1
                    if length_a == 0:
                        return
                    if count_a < _MIN_GALLOP and count_b < _MIN_GALLOP:
                        break
                min_gallop += 1
                self.min_gallop = min_gallop
        finally:
            if length_b:
                target.take_a(to - length_b + 1, b - length_b + 1, length_b)


class _Target:
    # The list that is merged into: items come from itself or from what is held of it.
    def __init__(self, keys, values, held, held_values):
        self.keys = keys
        self.values = values
        self.held = held
        self.held_values = held_values

    def take_a(self, to, at, count):
        self.keys[to : to + count] = self.held[at : at + count]
        if self.values is not None:
            self.values[to : to + count] = self.held_values[at : at + count]

    def take_b(self, to, at, count):
        self.keys[to] = self.keys[at]
        if self.values is not None:
            self.values[to] = self.values[at]

    def move_b(self, to, at, count):
        self.keys[to : to + count] = self.keys[at : at + count]
        if self.values is not None:
            self.values[to : to + count] = self.values[at : at + count]


def _shortest_run(length):
    odd = 0
    while length >= 64:
        odd |= length & 1
        length >>= 1
    return length + odd


def _power(start, length_a, length_b, total):
    a = 2 * start + length_a
    b = a + length_a + length_b
    power = 0
    while True:
        power += 1
        if a >= total:
            a -= total
            b -= total
        elif b >= total:
            return power
        a <<= 1
        b <<= 1
