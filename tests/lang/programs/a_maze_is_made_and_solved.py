# A maze by a seeded generator, solved by searches over a graph, and shortest ways with a heap.
import heapq
from collections import defaultdict, deque
from itertools import count, product


class Random:
    """A small generator of numbers, the same everywhere."""

    def __init__(self, seed):
        self.state = seed

    def below(self, n):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % n

    def shuffled(self, items):
        items = list(items)
        for i in range(len(items) - 1, 0, -1):
            j = self.below(i + 1)
            items[i], items[j] = items[j], items[i]
        return items


class Maze:
    STEPS = {"N": (0, -1), "S": (0, 1), "W": (-1, 0), "E": (1, 0)}

    def __init__(self, width, height, seed):
        self.width, self.height = width, height
        self.open = defaultdict(set)
        random = Random(seed)
        stack, seen = [(0, 0)], {(0, 0)}
        while stack:
            here = stack[-1]
            for there in random.shuffled(self.around(here)):
                if there not in seen:
                    seen.add(there)
                    self.open[here].add(there)
                    self.open[there].add(here)
                    stack.append(there)
                    break
            else:
                stack.pop()

    def around(self, cell):
        x, y = cell
        for dx, dy in self.STEPS.values():
            if 0 <= x + dx < self.width and 0 <= y + dy < self.height:
                yield x + dx, y + dy

    def __iter__(self):
        return iter(product(range(self.width), range(self.height)))

    def draw(self, marks=()):
        lines = ["+" + "--+" * self.width]
        for y in range(self.height):
            middle, bottom = "|", "+"
            for x in range(self.width):
                here = (x, y)
                middle += "()" if here in marks else "  "
                middle += " " if (x + 1, y) in self.open[here] else "|"
                bottom += ("  " if (x, y + 1) in self.open[here] else "--") + "+"
            lines += [middle, bottom]
        return "\n".join(lines)

    def walk(self, start, end):
        before, todo = {start: None}, deque([start])
        while todo:
            here = todo.popleft()
            if here == end:
                break
            for there in sorted(self.open[here]):
                if there not in before:
                    before[there] = here
                    todo.append(there)
        path = []
        while end is not None:
            path.append(end)
            end = before[end]
        return path[::-1]


def directions(path):
    names = {step: name for name, step in Maze.STEPS.items()}
    return "".join(names[bx - ax, by - ay] for (ax, ay), (bx, by) in zip(path, path[1:]))


def shortest(graph, start):
    ties = count()
    best, todo = {}, [(0, next(ties), start, None)]
    while todo:
        distance, _, here, before = heapq.heappop(todo)
        if here in best:
            continue
        best[here] = distance, before
        for there, weight in graph.get(here, {}).items():
            if there not in best:
                heapq.heappush(todo, (distance + weight, next(ties), there, here))
    return best


def depth_first(maze, here, seen=None):
    seen = set() if seen is None else seen
    seen.add(here)
    yield here
    for there in sorted(maze.open[here]):
        if there not in seen:
            yield from depth_first(maze, there, seen)


maze = Maze(8, 5, seed=7)
path = maze.walk((0, 0), (7, 4))
print(maze.draw(set(path)))
print(len(path), directions(path))
print(sum(len(maze.open[cell]) for cell in maze) // 2, len(list(depth_first(maze, (0, 0)))))
ends = [cell for cell in maze if len(maze.open[cell]) == 1]
print(len(ends), max(ends, key=lambda cell: (len(maze.walk((0, 0), cell)), cell)))
roads = {"A": {"B": 7, "C": 9, "F": 14}, "B": {"C": 10, "D": 15}, "C": {"D": 11, "F": 2}, "D": {"E": 6}, "F": {"E": 9}}
best = shortest(roads, "A")
for town, (distance, before) in sorted(best.items()):
    print(town, distance, before, end="; ")
print()
weighted = {cell: {other: 1 + (other[0] * other[1]) % 3 for other in maze.open[cell]} for cell in maze}
print(shortest(weighted, (0, 0))[7, 4])
