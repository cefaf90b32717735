# A tasklet that stops inside this is restored and finishes: a try body, a handler, an else branch and a finally clause.
import pickle
import stackless


def stop(log, where):
    log.append(where)
    stackless.schedule_remove()
    return where


def fail(log):
    stop(log, "fail")
    raise ValueError("failed")


def attempt(log, fails):
    try:
        if fails:
            fail(log)
        stop(log, "body")
    except ValueError as error:
        stop(log, "handler")
        log.append(str(error))
        try:
            raise KeyError("second") from error
        except KeyError as second:
            stop(log, "inner handler")
            log.append((type(second.__cause__).__name__, second.__context__ is error))
        return "handled"
    else:
        stop(log, "else")
        return "fine"
    finally:
        stop(log, "finally")


def work(log):
    log.append(attempt(log, False))
    log.append(attempt(log, True))
    try:
        try:
            fail(log)
        finally:
            stop(log, "passing through")
    except ValueError:
        log.append("passed")


log = []
t = stackless.tasklet(work)(log)
images = []
while t.alive:
    t.insert()
    stackless.run()
    if t.alive:
        images.append(pickle.dumps((t, log)))
print(log)
for image in images:
    copy, its_log = pickle.loads(image)
    while copy.alive:
        copy.insert()
        stackless.run()
    print(its_log)
