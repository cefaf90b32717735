# When main sleeps the others go on, and time.sleep is no different from stackless.sleep.
import stackless
import time


def ticker():
    for tick in range(4):
        time.sleep(1)
        print("tick", tick)


stackless.tasklet(ticker)()
time.sleep(2.5)
print("main is awake")
c = stackless.channel()
stackless.tasklet(lambda: (time.sleep(5), c.send("late")))()
print(c.receive())
time.sleep(0)
try:
    time.sleep(-1)
except ValueError as error:
    print(error)
