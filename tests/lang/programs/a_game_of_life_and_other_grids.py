# Simulations on grids: life on a torus, flood fill, shortest paths, a maze from a seeded generator.
from collections import Counter, deque
from heapq import heappop, heappush
from itertools import product
import random


def neighbours(cell, width, height):
    x, y = cell
    for dx, dy in product((-1, 0, 1), repeat=2):
        if (dx, dy) != (0, 0):
            yield (x + dx) % width, (y + dy) % height


def step(alive, width, height):
    counts = Counter(n for cell in alive for n in neighbours(cell, width, height))
    return {cell for cell, n in counts.items() if n == 3 or n == 2 and cell in alive}


def show(alive, width, height):
    return "\n".join("".join("#" if (x, y) in alive else "." for x in range(width)) for y in range(height))


glider = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
for generation in range(9):
    if generation % 4 == 0:
        print(generation, len(glider))
        print(show(glider, 6, 6))
    glider = step(glider, 6, 6)


class Grid:
    moves = {"N": (0, -1), "E": (1, 0), "S": (0, 1), "W": (-1, 0)}

    def __init__(self, text):
        self.rows = [list(line) for line in text.split()]
        self.height, self.width = len(self.rows), len(self.rows[0])

    def __getitem__(self, at):
        x, y = at
        if not (0 <= x < self.width and 0 <= y < self.height):
            return "#"
        return self.rows[y][x]

    def __setitem__(self, at, value):
        self.rows[at[1]][at[0]] = value

    def __iter__(self):
        return ((x, y) for y in range(self.height) for x in range(self.width))

    def find(self, mark):
        return next((at for at in self if self[at] == mark), None)

    def around(self, at):
        for name, (dx, dy) in self.moves.items():
            to = at[0] + dx, at[1] + dy
            if self[to] != "#":
                yield name, to

    def path(self, start, goal):
        queue, seen = [(0, "", start)], set()
        while queue:
            cost, path, at = heappop(queue)
            if at == goal:
                return cost, path
            if at in seen:
                continue
            seen.add(at)
            for name, to in self.around(at):
                weight = int(self[to]) if self[to].isdigit() else 1
                heappush(queue, (cost + weight, path + name, to))
        raise LookupError(f"no path from {start} to {goal}")

    def fill(self, at, mark):
        queue = deque([at])
        n = 0
        while queue:
            at = queue.popleft()
            if self[at] in ("#", mark):
                continue
            self[at] = mark
            n += 1
            queue.extend(to for _, to in self.around(at))
        return n

    def __str__(self):
        return "\n".join(map("".join, self.rows))


grid = Grid("""
S.#....
..#.##.
.5#..#.
....9#G
##.###.
.......
""")
print(grid.path(grid.find("S"), grid.find("G")))
grid[4, 3] = "#"
print(grid.path(grid.find("S"), grid.find("G")))
for at in [(2, 4), (4, 5)]:
    grid[at] = "#"
try:
    grid.path(grid.find("S"), grid.find("G"))
except LookupError as error:
    print(error)
print(grid.fill((0, 0), "~"), grid.find("?"))
print(grid)


def maze(width, height, seed):
    state = seed

    def pick(n):
        nonlocal state
        state = (state * 1103515245 + 12345) % 2**31
        return state // 65536 % n

    rows = [["#"] * (2 * width + 1) for _ in range(2 * height + 1)]
    stack = [(0, 0)]
    rows[1][1] = " "
    while stack:
        x, y = stack[-1]
        options = [(x + dx, y + dy, dx, dy) for dx, dy in Grid.moves.values() if 0 <= x + dx < width and 0 <= y + dy < height and rows[2 * (y + dy) + 1][2 * (x + dx) + 1] == "#"]
        if not options:
            stack.pop()
            continue
        nx, ny, dx, dy = options[pick(len(options))]
        rows[2 * y + 1 + dy][2 * x + 1 + dx] = rows[2 * ny + 1][2 * nx + 1] = " "
        stack.append((nx, ny))
    return "\n".join("".join(row) for row in rows)


print(maze(7, 4, 2024))
generator = random.Random(5)
print([generator.randrange(100) for _ in range(8)], generator.sample(range(20), 5))
