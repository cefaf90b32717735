# run() called in a tasklet: the innermost returns first; an exception goes to the innermost.
import stackless


def inner():
    print("inner begins", main.paused)
    stackless.tasklet(fails)()
    try:
        stackless.run()
    except ValueError as error:
        print("inner got", error, main.paused)
    stackless.run()
    print("inner ends")


def fails():
    raise ValueError("unhandled")


main = stackless.getmain()
stackless.tasklet(inner)()
stackless.run()
print("main ends")


def waits_for_main():
    stackless.run()
    print("run returned, main blocked:", main.blocked)
    c.send("x")


c = stackless.channel()
stackless.tasklet(waits_for_main)()
for i in range(3):
    print("main", i)
    stackless.schedule()
print(c.receive())
