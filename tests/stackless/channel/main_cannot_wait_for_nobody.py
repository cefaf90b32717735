# A receive or a send of a lone main raises RuntimeError.
import stackless

c = stackless.channel()
for action in (c.receive, lambda: c.send(1)):
    try:
        action()
    except RuntimeError as error:
        print(error)
print(c.balance)
