# getdebug, threads, thread info, ids and the attribute forms of the module.
import stackless

print(type(stackless.getdebug()).__name__, type(stackless.debug).__name__)
main = stackless.getmain()
print(stackless.main is main, stackless.current is stackless.getcurrent(), stackless.runcount)
print(stackless.getthreads() == stackless.threads == [main.thread_id])
print(stackless.getcurrentid() == main.thread_id, stackless.uncollectables)
print(stackless.get_thread_info() == (main, main, 1), stackless.get_thread_info(main.thread_id)[2])
try:
    stackless.get_thread_info(12345)
except RuntimeError as error:
    print(error)


def work():
    print(stackless.current is t, stackless.main.is_main, stackless.getcurrentid() != main.thread_id)
    print(t.is_current, t.is_main, main.is_current, t.next is main, t.prev is main, stackless.runcount)


t = stackless.tasklet(work)()
stackless.schedule()
try:
    stackless.nonsense
except AttributeError as error:
    print(error)
