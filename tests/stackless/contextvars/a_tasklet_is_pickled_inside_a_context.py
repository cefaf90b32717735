# A tasklet that stands in Context.run takes the context along; another one does when the pickle flag says so.
import contextvars
import pickle

import stackless

level = contextvars.ContextVar("level", default="unset")
local = [contextvars.ContextVar("local")]


def climb(name):
    print(name, level.get(), local[0].get(None))
    level.set(level.get() + ".")
    stackless.schedule_remove()
    print(name, level.get(), local[0].get(None))


def copies(t, flags=0):
    stackless.pickle_flags(flags)
    image = pickle.dumps(t)
    stackless.pickle_flags(0)
    for _ in range(2):
        loaded = pickle.loads(image)
        loaded.insert()
        stackless.run()


context = contextvars.Context()
context.run(level.set, "deep")
context.run(local[0].set, [1, 2])
inside = stackless.tasklet(context.run)(climb, "inside")
stackless.run()
level.set("program")
copies(inside)
print(context[level], level.get())
try:
    context.run(print)
except RuntimeError as error:
    print("entered")
inside.insert()
stackless.run()
context.run(print, "free again")

shared = stackless.tasklet(climb)("shares").set_context(context)
stackless.run()
print(context[level], level.get())
copies(shared)
copies(shared, stackless.PICKLEFLAGS_PICKLE_CONTEXT)
print(context[level], level.get())
contextvars.copy_context().run(lambda: (level.set("where it is loaded"), copies(shared)))
shared.insert()
stackless.run()

# The context of one tasklet, entered by another.
host = stackless.tasklet().set_context(context)
guest = stackless.tasklet(host.context_run)(climb, "guest")
stackless.run()
copies(guest)
guest.kill()
print(context[level], level.get(), guest.context_id == stackless.getcurrent().context_id)

# Contexts, variables and tokens by themselves.
twin, same, other, token = pickle.loads(pickle.dumps((context, level, local[0], level.set("token"))))
print(twin[level], same is level, other is local[0], twin == context, twin is context)
print(token.var is level, token.old_value, twin.run(level.get), [it.name for it in twin])
twin.run(level.set, "twin")
print(twin[level], context[level])
alone = pickle.loads(pickle.dumps(contextvars.ContextVar("alone", default=[7])))
print(alone.name, alone.get(), alone.set(3).old_value is contextvars.Token.MISSING)
print(pickle.loads(pickle.dumps(contextvars.Token.MISSING)) is contextvars.Token.MISSING)
