# Queue, LifoQueue and PriorityQueue.
import queue
def show(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


q = queue.Queue(2)
q.put(1)
q.put(2)
show(lambda: q.put(3, block=False))
show(lambda: q.put_nowait(3))
print(q.full(), q.get(), q.get(), q.empty(), q.qsize())
show(lambda: q.get_nowait())
show(lambda: q.get(block=False))
q.task_done()
q.task_done()
show(lambda: q.task_done())
q.join()
by_priority = queue.PriorityQueue()
for item in (3, 1, 2):
    by_priority.put(item)
stack = queue.LifoQueue()
for item in "abc":
    stack.put(item)
print([by_priority.get() for _ in range(3)], [stack.get() for _ in range(3)])
