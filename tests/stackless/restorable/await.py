# A tasklet that stops inside this is restored and finishes: coroutines that wait, in every form.
import pickle
import stackless


def stop(log, where):
    log.append(where)
    stackless.schedule_remove()
    return where


class Waiting:
    def __init__(self, log, where):
        self.log, self.where = log, where

    def __await__(self):
        stop(self.log, ("awaiting", self.where))
        yield self.where
        return stop(self.log, ("awaited", self.where))


class Manager:
    def __init__(self, log):
        self.log = log

    async def __aenter__(self):
        return await Waiting(self.log, "enter")

    async def __aexit__(self, *details):
        await Waiting(self.log, "exit")
        return True


async def items(log):
    for number in range(2):
        stop(log, ("item", number))
        yield await Waiting(log, number)


async def main(log):
    async for item in items(log):
        log.append(item)
    async with Manager(log) as entered:
        log.append(entered)
        raise ValueError
    log.append([await Waiting(log, letter) async for letter in items(log)])
    it = items(log)
    log.append(await anext(it))
    await it.aclose()
    return await Waiting(log, "end")


def work(log):
    coroutine = main(log)
    try:
        while True:
            log.append(("waits for", coroutine.send(None)))
    except StopIteration as end:
        log.append(("ended", end.value))


log = []
t = stackless.tasklet(work)(log)
images = []
while t.alive:
    t.insert()
    stackless.run()
    if t.alive:
        images.append(pickle.dumps((t, log)))
for line in log:
    print(line)
results = []
for image in images:
    copy, its_log = pickle.loads(image)
    while copy.alive:
        copy.insert()
        stackless.run()
    results.append(its_log == log)
print(len(results), all(results))
