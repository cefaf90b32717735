# t.run() executes at once, the caller stays queued; t.switch() leaves the caller paused; to oneself both do nothing.
import stackless


def work(name):
    print(name, main.scheduled, main.paused)
    if main.paused:
        main.insert()


main = stackless.getmain()
t = stackless.tasklet(work).bind(None, ("run",))
t.run()
t = stackless.tasklet(work).bind(None, ("switch",))
t.switch()
for i in range(3):
    main.switch()
    main.run()
print(stackless.runcount, main.scheduled)
