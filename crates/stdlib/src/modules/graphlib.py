# `graphlib`.

__all__ = ["TopologicalSorter", "CycleError"]

_OUT = -1
_DONE = -2


class _Node:
    __slots__ = ("node", "waits", "successors")

    def __init__(self, node):
        self.node = node
        self.waits = 0
        self.successors = []


class CycleError(ValueError):
    pass


class TopologicalSorter:
    def __init__(self, graph=None):
        self._nodes = {}
        self._ready = None
        self._n_out = 0
        self._n_finished = 0
        if graph is not None:
            for node, predecessors in graph.items():
                self.add(node, *predecessors)

    def _info(self, node):
        info = self._nodes.get(node)
        if info is None:
            info = self._nodes[node] = _Node(node)
        return info

    def add(self, node, *predecessors):
        if self._ready is not None:
            raise ValueError("Nodes cannot be added after a call to prepare()")
        info = self._info(node)
        info.waits += len(predecessors)
        for predecessor in predecessors:
            self._info(predecessor).successors.append(node)

    def prepare(self):
        if self._ready is not None:
            raise ValueError("cannot prepare() more than once")
        self._ready = [it.node for it in self._nodes.values() if it.waits == 0]
        cycle = self._find_cycle()
        if cycle:
            raise CycleError("nodes are in a cycle", cycle)

    def get_ready(self):
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        result = tuple(self._ready)
        for node in result:
            self._nodes[node].waits = _OUT
        self._ready.clear()
        self._n_out += len(result)
        return result

    def is_active(self):
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        return self._n_finished < self._n_out or bool(self._ready)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        for node in nodes:
            info = self._nodes.get(node)
            if info is None:
                raise ValueError("node %r was not added using add()" % (node,))
            if info.waits != _OUT:
                if info.waits >= 0:
                    raise ValueError("node %r was not passed out (still not ready)" % (node,))
                raise ValueError("node %r was already marked done" % (node,))
            info.waits = _DONE
            for successor in info.successors:
                other = self._nodes[successor]
                other.waits -= 1
                if other.waits == 0:
                    self._ready.append(successor)
            self._n_finished += 1

    def _find_cycle(self):
        seen = set()
        for start in self._nodes:
            if start in seen:
                continue
            path = []
            positions = {}
            iterators = []
            node = start
            while True:
                if node in seen:
                    if node in positions:
                        return path[positions[node] :] + [node]
                else:
                    seen.add(node)
                    iterators.append(iter(self._nodes[node].successors))
                    positions[node] = len(path)
                    path.append(node)
                following = _MISSING
                while path:
                    following = next(iterators[-1], _MISSING)
                    if following is not _MISSING:
                        break
                    del positions[path.pop()]
                    iterators.pop()
                if not path:
                    break
                node = following
        return None

    def static_order(self):
        self.prepare()
        while self.is_active():
            ready = self.get_ready()
            yield from ready
            self.done(*ready)

    __class_getitem__ = classmethod(_GenericAlias)
