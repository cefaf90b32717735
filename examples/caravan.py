# A caravan of tasklets: nested calls, loops, a generator, a try with a finally, and values in flight on channels.
# Put it to sleep at any instruction; it goes on where it stood.
import stackless


def stages(length):
    for stage in range(1, length + 1):
        yield stage


def travel(name, length, post):
    walked = 0
    try:
        for stage in stages(length):
            walked += rest_at(name, stage, post)
            stackless.schedule()
        return walked
    finally:
        post.send((name, "has arrived after %d leagues" % walked))


def rest_at(name, stage, post):
    leagues = len(name) + stage
    post.send((name, "rests at stage %d" % stage))
    return leagues


def write_down(post, expected):
    arrived = 0
    while arrived < expected:
        name, what = post.receive()
        print(f"{name:>8} {what}")
        if "arrived" in what:
            arrived += 1
    print("the caravan is complete")


post = stackless.channel()
travellers = ["Abu", "Fatima", "Yusuf"]
stackless.tasklet(write_down)(post, len(travellers))
for position, traveller in enumerate(travellers):
    stackless.tasklet(travel)(traveller, 4 + position, post)
stackless.run()
print("good night")
