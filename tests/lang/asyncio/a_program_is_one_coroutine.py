# `asyncio.run`, `Runner`, loops by hand, and what they refuse.
import asyncio


async def main(value="main"):
    await asyncio.sleep(0)
    return value


print(asyncio.run(main()))
for bad in (main, 5, None):
    try:
        asyncio.run(bad)
    except ValueError as error:
        print(type(error).__name__, str(error)[:29])


async def nested():
    it = main()
    try:
        asyncio.run(it)
    except RuntimeError as error:
        print(error)
    try:
        asyncio.get_running_loop().run_until_complete(it)
    except RuntimeError as error:
        print(error)
    it.close()


asyncio.run(nested())
try:
    asyncio.get_running_loop()
except RuntimeError as error:
    print(error)
it = main()
try:
    asyncio.create_task(it)
except RuntimeError as error:
    print(error)
it.close()

with asyncio.Runner() as runner:
    print(runner.run(main(1)), runner.run(main(2)))
    loop = runner.get_loop()
    print(loop.is_running(), loop.is_closed())
print(loop.is_closed())
it = main()
try:
    runner.run(it)
except RuntimeError as error:
    print(error)
it.close()

loop = asyncio.new_event_loop()
print(loop.run_until_complete(main("by hand")))
loop.call_soon(print, "runs")
loop.call_soon(loop.stop)
loop.run_forever()
print(loop.is_running())
loop.close()
for act in (lambda: loop.call_soon(print), loop.run_forever):
    try:
        act()
    except RuntimeError as error:
        print(error)


async def fails():
    raise LookupError("out of run")


try:
    asyncio.run(fails())
except LookupError as error:
    print(repr(error))


async def exits():
    raise SystemExit(3)


try:
    asyncio.run(exits())
except SystemExit as error:
    print(repr(error))


async def cleanup():
    try:
        await asyncio.sleep(100)
    finally:
        print("cleaned")


async def leaves_tasks():
    asyncio.create_task(cleanup())
    await asyncio.sleep(0)


asyncio.run(leaves_tasks())


async def generator_pipeline():
    async def source():
        for number in range(4):
            await asyncio.sleep(0.001)
            yield number

    async def squares(numbers):
        async for number in numbers:
            yield number * number

    return [item async for item in squares(source())]


print(asyncio.run(generator_pipeline()))
