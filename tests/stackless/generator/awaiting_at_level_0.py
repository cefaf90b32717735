# Whatever is awaited runs at nesting level 0, where a tasklet may switch: coroutines, `async for`, `async with`, steps.
import asyncio
import stackless
import types


def level(where):
    print(where, stackless.getcurrent().nesting_level)
    stackless.schedule()


@types.coroutine
def marked():
    level("a marked generator")
    yield "waits"


class Manager:
    async def __aenter__(self):
        level("async with, entering")

    async def __aexit__(self, *details):
        level("async with, leaving")


class Items:
    def __init__(self):
        self.left = 1

    def __aiter__(self):
        return self

    async def __anext__(self):
        level("async for")
        if not self.left:
            raise StopAsyncIteration
        self.left -= 1


async def generator():
    level("an asynchronous generator")
    yield 1


async def main():
    level("a coroutine")
    await marked()
    async with Manager():
        pass
    async for _ in Items():
        pass
    async for _ in generator():
        pass


def work():
    it = main()
    print(it.send(None))
    try:
        it.send(None)
    except StopIteration:
        print("ended")
    step = generator().asend(None)
    try:
        step.send(None)
    except StopIteration as stop:
        print("step", stop.value)
    wrapper = main().__await__()
    print(next(wrapper))
    wrapper.close()


stackless.tasklet(work)()
stackless.tasklet(lambda: print("somebody else"))()
stackless.run()


async def inside_a_task():
    level("a task of asyncio")
    await asyncio.sleep(0)
    level("the task, later")


stackless.tasklet(lambda: asyncio.run(inside_a_task()))()
stackless.run()
