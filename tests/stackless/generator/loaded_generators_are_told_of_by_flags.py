# A generator that had begun is told of when it is loaded, unless a pickle flag for finalizers is set then; one that had
# not is told of when it begins. No finalizer is called, since no generator is ever known to be lost.
import asyncio
import pickle
import sys

import stackless

FLAGS = (0, stackless.PICKLEFLAGS_PRESERVE_AG_FINALIZER, stackless.PICKLEFLAGS_RESET_AG_FINALIZER)
events = []


def first(generator):
    events.append("first " + generator.__name__)


def lost(generator):
    events.append("lost " + generator.__name__)


async def numbers():
    yield 1
    yield 2


def step(generator):
    try:
        generator.__anext__().send(None)
    except (StopIteration, StopAsyncIteration) as end:
        return end.args


for at_dump in FLAGS:
    for at_load in FLAGS:
        new, begun, ended = numbers(), numbers(), numbers()
        sys.set_asyncgen_hooks(first, lost)
        print(step(begun), [step(ended) for _ in range(3)], events)
        stackless.pickle_flags(at_dump)
        image = pickle.dumps([new, begun, ended])
        stackless.pickle_flags(at_load)
        del new, begun, ended
        copies = pickle.loads(image)
        stackless.pickle_flags(0)
        print(at_dump, at_load, events, end=" ")
        events.clear()
        print([step(it) for it in copies], events)
        del copies
        events.clear()
        sys.set_asyncgen_hooks(None, None)


async def opened(name):
    try:
        yield 1
        yield 2
    finally:
        print("closed", name)


async def open_it():
    generator = opened("in the first loop")
    await anext(generator)
    return pickle.dumps(generator)


async def load_it(image):
    return await anext(pickle.loads(image))


# A loop closes the generators that were loaded while it ran.
image = asyncio.run(open_it())
print(asyncio.run(load_it(image)))
