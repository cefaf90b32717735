# heapq on plain items and on those with an order of their own.
import heapq
def show(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


heap = []
for item in [5, 1, 4, 1, 3]:
    heapq.heappush(heap, item)
print(heap, [heapq.heappop(heap) for _ in range(5)])
heap = [9, 7, 8, 1, 2]
heapq.heapify(heap)
print(heap, heapq.heapreplace(heap, 5), heapq.heappushpop(heap, 0), heapq.heappushpop(heap, 6), heap)
print(heapq.nlargest(2, [1, 5, 3]), heapq.nsmallest(2, ["bbb", "a", "cc"], key=len), heapq.nlargest(0, [1]), heapq.nsmallest(5, [2, 1]))
print(list(heapq.merge([1, 4], [2, 3], [0, 9])), list(heapq.merge([4, 1], [3, 2], reverse=True)))
print(list(heapq.merge(["a", "ccc"], ["bb"], key=len)), heapq.nlargest(1, []), heapq.nsmallest(1, "bca"))


class Job:
    def __init__(self, priority, name):
        self.priority = priority
        self.name = name

    def __lt__(self, other):
        return self.priority < other.priority

    def __repr__(self):
        return self.name


jobs = []
for priority, name in [(3, "c"), (1, "a"), (2, "b"), (1, "d")]:
    heapq.heappush(jobs, Job(priority, name))
print(jobs, [heapq.heappop(jobs) for _ in range(4)])
pairs = [(2, "x"), (1, "z"), (1, "a")]
heapq.heapify(pairs)
print(pairs, heapq.nlargest(2, pairs), heapq.nsmallest(1, pairs))
show(lambda: heapq.heappop([]))
show(lambda: heapq.heappush(3, 1))
show(lambda: heapq.heapify((1,)))
show(lambda: heapq.heappush([1], "a"))
show(lambda: heapq.heapreplace([], 1))
