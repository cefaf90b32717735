# run(n) counts instructions exactly, and gives the tasklet it interrupted.
import stackless


def count():
    global n
    while True:
        n += 1


n = 0
t = stackless.tasklet(count)()
seen = []
for _ in range(5):
    interrupted = stackless.run(400)
    print(interrupted is t, t.paused)
    seen.append(n)
    t.insert()
print(len({b - a for a, b in zip(seen, seen[1:])}) <= 2)
t.remove()
t.kill()
