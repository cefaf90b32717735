# A generator that is new, suspended, delegating, in a try block or finished goes on as it was.
def worker(name):
    try:
        got = yield name + " started"
        print(name, "got", got)
        yield from [name + " listed", name + " again"]
        with_inner = yield from helper(name)
        yield with_inner
    finally:
        print(name, "cleaned up")


def helper(name):
    for index in range(2):
        try:
            yield f"{name} helps {index}"
        except KeyError as error:
            yield f"{name} caught {error}"
    return f"{name} helped"


def advance(generator, steps):
    return [next(generator, "over") for _ in range(steps)]


new = worker("new")
started = worker("started")
listing = worker("listing")
helping = worker("helping")
finished = worker("finished")
print(advance(started, 1))
print(advance(listing, 2))
print(advance(helping, 4))
print(advance(finished, 9))
print(started.send("hello"))
print(helping.throw(KeyError("key")))
for generator in (new, started, listing, helping, finished):
    print(advance(generator, 3))
    generator.close()
