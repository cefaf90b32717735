# Loops of asyncio run in tasklets of their own, wait while others run, and are woken by them.
import asyncio
import stackless


async def ticks(name, n):
    for number in range(n):
        print(name, number)
        await asyncio.sleep(0.01)
    return name


def counts():
    for number in range(3):
        print("a tasklet counts", number)
        stackless.schedule()


def two_loops():
    for name in ("first", "second"):
        stackless.tasklet(lambda it: print(asyncio.run(ticks(it, 3)), "ended"))(name)
    stackless.tasklet(counts)()
    stackless.run()


async def waits_for_a_tasklet(box):
    box.append(asyncio.get_running_loop().create_future())
    print("the loop has nothing to do")
    print("got", await box[0])


def wakes_the_loop(box):
    print("a tasklet has the result")
    box[0].set_result("the result")


def woken():
    box = []
    stackless.tasklet(lambda: asyncio.run(waits_for_a_tasklet(box)))()
    stackless.tasklet(wakes_the_loop)(box)
    stackless.run()


async def receives(channel):
    # A channel may be waited for in a coroutine: the whole loop waits.
    return channel.receive()


def channels():
    channel = stackless.channel()
    stackless.tasklet(lambda: print("received", asyncio.run(receives(channel))))()
    stackless.tasklet(channel.send)("through a channel")
    stackless.run()


def forever():
    async def waits():
        await asyncio.get_running_loop().create_future()

    try:
        asyncio.run(waits())
    except RuntimeError as error:
        print(error)


two_loops()
woken()
channels()
forever()
