# Dropping paused tasklets whose stacks hold a running coroutine or asynchronous generator prints nothing.
import stackless


async def waits():
    try:
        stackless.schedule_remove()
    finally:
        print("never printed")


async def numbers():
    try:
        stackless.schedule_remove()
        yield 1
    finally:
        print("never printed")


async def loops():
    async for _ in numbers():
        pass


for function in (waits, loops):
    t = stackless.tasklet(lambda: function().send(None))()
    stackless.run()
    t = None
    print([[] for i in range(100)][5], stackless.runcount)
