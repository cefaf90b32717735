# channel.__next__ with an argument and tasklet.kill with two positional arguments raise TypeError.
import stackless

t = stackless.tasklet(lambda: None)
for call in (lambda: stackless.channel().__next__(1), lambda: t.kill(True, False)):
    try:
        call()
    except TypeError:
        print("TypeError")
