# A task that imports contextvars while it runs has a context of its own from its beginning.
import asyncio


async def late():
    import contextvars

    global late_variable
    late_variable = contextvars.ContextVar("late", default="unset")
    late_variable.set("by main")
    await asyncio.sleep(0)
    print(late_variable.get())
    print(await asyncio.gather(early_task, asyncio.create_task(read())))
    print(late_variable.get())


async def read():
    return late_variable.get()


async def early():
    for _ in range(3):
        await asyncio.sleep(0)
    value = late_variable.get()
    late_variable.set("by early")
    await asyncio.sleep(0)
    return value, late_variable.get()


async def main():
    global early_task
    early_task = asyncio.create_task(early())
    asyncio.get_running_loop().call_later(0.01, lambda: print("callback", late_variable.get()))
    await late()
    await asyncio.sleep(0.02)


asyncio.run(main())
print(late_variable.get())
