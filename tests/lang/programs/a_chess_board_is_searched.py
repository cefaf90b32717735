# Games: queens without attack, a knight's tour, a game of three in a row played out, a puzzle of sliding tiles.
import heapq
from functools import cache
from itertools import permutations, product


def queens(n, columns=()):
    row = len(columns)
    if row == n:
        yield columns
        return
    for column in range(n):
        if all(column != c and abs(column - c) != row - r for r, c in enumerate(columns)):
            yield from queens(n, columns + (column,))


def board_of(columns):
    return "\n".join("".join("Q" if c == column else "." for c in range(len(columns))) for column in columns)


def tour(size, start=(0, 0)):
    steps = [(dx, dy) for dx, dy in product((-2, -1, 1, 2), repeat=2) if abs(dx) != abs(dy)]
    seen = {start: 0}

    def ways(square):
        x, y = square
        return [(x + dx, y + dy) for dx, dy in steps if 0 <= x + dx < size and 0 <= y + dy < size and (x + dx, y + dy) not in seen]

    here = start
    while len(seen) < size * size:
        options = ways(here)
        if not options:
            return None
        here = min(options, key=lambda it: (len(ways(it)), it))
        seen[here] = len(seen)
    return seen


LINES = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]


def winner(board):
    for a, b, c in LINES:
        if board[a] != " " and board[a] == board[b] == board[c]:
            return board[a]
    return None


@cache
def value(board, player):
    if won := winner(board):
        return 1 if won == player else -1
    if " " not in board:
        return 0
    other = "XO"[player == "X"]
    return max(-value(board[:i] + player + board[i + 1 :], other) for i, c in enumerate(board) if c == " ")


def play(board, player):
    while winner(board) is None and " " in board:
        other = "XO"[player == "X"]
        moves = [(-value(board[:i] + player + board[i + 1 :], other), -i) for i, c in enumerate(board) if c == " "]
        at = -max(moves)[1]
        board = board[:at] + player + board[at + 1 :]
        yield board
        player = other


def slide(start, goal="123456780", width=3):
    def moves(state):
        at = state.index("0")
        for step in (-1, 1, -width, width):
            to = at + step
            if 0 <= to < len(state) and (abs(step) != 1 or at // width == to // width):
                cells = list(state)
                cells[at], cells[to] = cells[to], cells[at]
                yield "".join(cells)

    def distance(state):
        return sum(
            abs(i % width - goal.index(c) % width) + abs(i // width - goal.index(c) // width)
            for i, c in enumerate(state)
            if c != "0"
        )

    todo, seen = [(distance(start), 0, start)], {start: None}
    while todo:
        _, n, state = heapq.heappop(todo)
        if state == goal:
            path = []
            while state:
                path.append(state)
                state = seen[state]
            return path[::-1]
        for other in moves(state):
            if other not in seen:
                seen[other] = state
                heapq.heappush(todo, (n + 1 + distance(other), n + 1, other))
    return None


print(sum(1 for _ in queens(6)), next(queens(6)))
print(board_of(next(queens(5))))
found = tour(6)
for y in range(6):
    print(*(f"{found[x, y]:2}" for x in range(6)))
games = list(play("XX OO    ", "X"))
print(games, winner(games[-1]))
for board in play("X   O   X", "O"):
    print("|".join(board[i : i + 3] for i in (0, 3, 6)), winner(board))
print(value.cache_info().currsize > 100, value("X O X O  ", "X"))
path = slide("123405786")
print(len(path) - 1, path[-2:])
print(len(slide("413026758")) - 1)
print(max((sum(a * b for a, b in zip(p, range(5))), p) for p in permutations(range(5))))
