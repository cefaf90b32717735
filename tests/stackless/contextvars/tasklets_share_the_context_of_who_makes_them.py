# A tasklet has the context of the tasklet that binds it, until it is given another; `context_run` enters it for a call.
import contextvars

import stackless

level = contextvars.ContextVar("level", default="unset")
current = stackless.getcurrent()


def show(*args):
    print(args, level.get(), stackless.getcurrent().context_id == current.context_id)


def change(value):
    show("before", value)
    level.set(value)
    stackless.schedule()
    show("after", value)


stackless.tasklet(change)(1)
stackless.tasklet(change)(2)
stackless.run()
print(level.get())

own = contextvars.copy_context()
t = stackless.tasklet(change)(3)
print(t.context_id == current.context_id, t.set_context(own) is t, t.context_id == id(own))
u = stackless.tasklet(change)(4)
stackless.run()
print(level.get(), own[level])
print(t.context_id == id(own), t.alive)

# Bound inside a context, a tasklet stays there.
inner = contextvars.Context()
v = inner.run(stackless.tasklet, show)
w = stackless.tasklet()
inner.run(w.bind, show)
x = inner.run(stackless.tasklet)
x.bind(show)
inner.run(level.set, "inner")
for it in (v, w, x):
    it("made inside")
stackless.run()
print(v.context_id == id(inner), x.context_id == id(inner))

# context_run is Context.run for the context of a tasklet, which need not run.
print(v.context_run(level.get), level.get(), v.context_run(contextvars.copy_context)[level])
v.context_run(level.set, "by context_run")
print(inner[level], t.context_run(level.get), current.context_run(level.get))
v.context_run(stackless.tasklet(show), "bound outside")
v.context_run(lambda: stackless.tasklet(show)("bound in context_run"))
stackless.run()


def nested():
    show("outside")
    v.context_run(stackless.schedule)
    print(v.context_run(level.get), stackless.getcurrent().context_id == v.context_id)
    return v.context_run(lambda: (stackless.getcurrent().context_id == v.context_id, stackless.schedule() and level.get()))


stackless.tasklet(lambda: print(nested()))()
stackless.run()
for wrong in (3, None, {}):
    try:
        t.set_context(wrong)
    except TypeError as error:
        print(type(error).__name__)


def change_inside():
    try:
        stackless.getcurrent().set_context(contextvars.Context())
    except RuntimeError as error:
        print(error)


contextvars.Context().run(change_inside)
stackless.getcurrent().set_context(contextvars.Context())
print(level.get())
