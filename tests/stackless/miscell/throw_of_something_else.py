# throw without an exception, of an instance with a value, or with a wrong traceback raises TypeError.
import stackless

t = stackless.tasklet(lambda: None)()
calls = (
    lambda: t.throw(),
    lambda: t.throw(5),
    lambda: t.throw(int),
    lambda: t.throw(ValueError("x"), "value"),
    lambda: t.throw(ValueError, "value", 5),
)
for call in calls:
    for pending in (False, True):
        try:
            call()
        except TypeError as error:
            message = str(error)
    print(message if "argument: 'exc'" not in message else "no exception")
t.kill()
