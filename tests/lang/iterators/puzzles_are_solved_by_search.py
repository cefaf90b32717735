# Queens, permutations, a small sudoku and the game of life.
from itertools import permutations, product


def queens(n, row=0, columns=()):
    if row == n:
        yield columns
        return
    for column in range(n):
        if all(column != c and abs(column - c) != row - r for r, c in enumerate(columns)):
            yield from queens(n, row + 1, columns + (column,))


print(list(queens(4)), sum(1 for _ in queens(5)))
for s, e, n, d in [p for p in permutations(range(4)) if p[0] and p[0] < p[1] and sum(p[:2]) > p[3]][:3]:
    print(s, e, n, d)


def life(cells):
    counts = {}
    for x, y in cells:
        for dx, dy in product((-1, 0, 1), repeat=2):
            if dx or dy:
                counts[x + dx, y + dy] = counts.get((x + dx, y + dy), 0) + 1
    return {cell for cell, count in counts.items() if count == 3 or count == 2 and cell in cells}


cells = {(1, 0), (1, 1), (1, 2)}
for _ in range(2):
    cells = life(cells)
    print(sorted(cells))
puzzle = [[1, 0, 0, 4], [0, 4, 1, 0], [2, 1, 4, 0], [4, 0, 0, 1]]


def candidates(grid, row, column):
    used = set(grid[row]) | {line[column] for line in grid}
    top, left = row // 2 * 2, column // 2 * 2
    used.update(*(line[left : left + 2] for line in grid[top : top + 2]))
    return [digit for digit in range(1, 5) if digit not in used]


def solve(grid):
    for row, column in product(range(4), repeat=2):
        if not grid[row][column]:
            for digit in candidates(grid, row, column):
                grid[row][column] = digit
                if solve(grid):
                    return True
                grid[row][column] = 0
            return False
    return True


print(solve(puzzle), *puzzle, sep="\n")
