# What bind and setup refuse.
import stackless


def work(*args, **kwargs):
    print(args, kwargs)
    stackless.schedule()


def attempt(call):
    try:
        call()
    except (TypeError, RuntimeError) as error:
        print(type(error).__name__, error)


attempt(lambda: stackless.tasklet(5))
attempt(lambda: stackless.tasklet().bind("x"))
attempt(lambda: stackless.getcurrent().bind(None))
attempt(lambda: stackless.tasklet().bind(None, ()))
attempt(lambda: stackless.tasklet()())
t = stackless.tasklet(work)(1)
attempt(lambda: t.bind(None))
attempt(lambda: t.setup())
stackless.schedule()
attempt(lambda: t.bind(work, ()))
attempt(t)
t.kill()
attempt(stackless.tasklet(work).run)
attempt(stackless.tasklet(work).insert)
waits = stackless.tasklet(stackless.channel().receive)()
stackless.run()
attempt(lambda: waits.bind(None))
attempt(waits.insert)
attempt(waits.remove)
attempt(stackless.getcurrent().remove)


def unbinds_main():
    attempt(lambda: stackless.getmain().bind(None))


stackless.tasklet(unbinds_main)()
stackless.run()
