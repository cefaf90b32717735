# Breadth-first, depth-first and shortest-path searches, and a topological order.
import heapq
from collections import defaultdict, deque

edges = [("a", "b", 4), ("a", "c", 1), ("c", "b", 2), ("b", "d", 5), ("c", "d", 8), ("d", "e", 3), ("f", "f", 1)]
graph = defaultdict(dict)
for start, end, cost in edges:
    graph[start][end] = cost
    graph[end]


def breadth_first(start):
    seen, queue, order = {start}, deque([start]), []
    while queue:
        node = queue.popleft()
        order.append(node)
        for neighbour in graph[node]:
            if neighbour not in seen:
                seen.add(neighbour)
                queue.append(neighbour)
    return order


def depth_first(node, seen=None):
    seen = set() if seen is None else seen
    seen.add(node)
    yield node
    for neighbour in graph[node]:
        if neighbour not in seen:
            yield from depth_first(neighbour, seen)


def dijkstra(start):
    distances, before, heap = {start: 0}, {}, [(0, start)]
    while heap:
        distance, node = heapq.heappop(heap)
        if distance > distances[node]:
            continue
        for neighbour, cost in graph[node].items():
            total = distance + cost
            if total < distances.get(neighbour, float("inf")):
                distances[neighbour], before[neighbour] = total, node
                heapq.heappush(heap, (total, neighbour))
    return distances, before


def path(before, goal):
    nodes = [goal]
    while nodes[-1] in before:
        nodes.append(before[nodes[-1]])
    return nodes[::-1]


print(breadth_first("a"), list(depth_first("a")))
distances, before = dijkstra("a")
print(distances, path(before, "e"))
degrees = {node: 0 for node in graph}
for start, end, _ in edges:
    if start != end:
        degrees[end] += 1
ready, order = deque(sorted(node for node in degrees if not degrees[node])), []
while ready:
    node = ready.popleft()
    order.append(node)
    for neighbour in graph[node]:
        if neighbour != node:
            degrees[neighbour] -= 1
            if not degrees[neighbour]:
                ready.append(neighbour)
print(order)
