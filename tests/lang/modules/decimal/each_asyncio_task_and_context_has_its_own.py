# The current context is a context variable: what runs in a copy of the contexts sets its own.
import asyncio
import contextvars
from decimal import *


async def compute(prec, waits):
    setcontext(Context(prec=prec))
    results = []
    for _ in range(waits):
        await asyncio.sleep(0)
        results.append(str(Decimal(1) / 3))
    with localcontext(prec=prec + 1):
        await asyncio.sleep(0)
        results.append(str(Decimal(2) / 3))
    return results


async def main():
    print(await asyncio.gather(compute(3, 2), compute(5, 3), compute(7, 1)))
    print(Decimal(1) / 3)


asyncio.run(main())


def in_context(prec):
    getcontext().prec = prec
    return Decimal(1) / 7


shared = getcontext()
print(contextvars.copy_context().run(in_context, 4), Decimal(1) / 7, getcontext() is shared)
shared.prec = 28
fresh = contextvars.Context()
print(fresh.run(in_context, 5), Decimal(1) / 7, fresh.run(getcontext) is fresh.run(getcontext), fresh.run(getcontext).prec)
print([variable.name for variable in fresh])
