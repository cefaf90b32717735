# Whatever the pickle flags are at dump and load, a generator that had begun is not told of again, and one that had not
# is when it begins. No finalizer is called, since no generator is ever known to be lost.
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
