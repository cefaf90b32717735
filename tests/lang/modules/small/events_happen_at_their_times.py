# sched runs events in the order of time and priority; timeit calls what it is to time so many times.
import sched
import timeit

now = 0.0


def wait(seconds):
    global now
    print("wait", seconds)
    now += seconds


plan = sched.scheduler(lambda: now, wait)
five = plan.enter(5, 1, print, ("five",))
plan.enter(3, 2, print, ("three, later",))
plan.enter(3, 1, print, argument=("three",), kwargs={"end": "!\n"})
never = plan.enterabs(4, 1, print, ("never",))
print(len(plan.queue), plan.queue[0][:3], plan.empty(), five.time)
plan.cancel(never)
try:
    plan.cancel(never)
except ValueError as error:
    print(error)
print(plan.run(False))
plan.run()
print(plan.empty(), now)

calls = []
print(timeit.timeit(lambda: calls.append(1), number=3) >= 0, calls)
print(len(timeit.repeat("n.append(2)", "n = []", repeat=2, number=5)))
print(timeit.timeit("total.append(1)", globals={"total": calls}, number=4) >= 0, len(calls))
for bad in [("q + 1",), (3,), ("1 +",)]:
    try:
        timeit.timeit(*bad, number=1)
    except Exception as error:
        print(type(error).__name__, error)
print(timeit.Timer("x += 1", "x = 0").src)
