# A tasklet that stops inside this is restored and finishes: a generator that goes on by throw() and ends by close().
import pickle
import stackless


def stop(log, where):
    log.append(where)
    stackless.schedule_remove()
    return where


def careful(log):
    while True:
        try:
            yield "ready"
        except ValueError as error:
            stop(log, str(error))
            yield "caught"
        finally:
            stop(log, "finally")


def work(log):
    generator = careful(log)
    log.append(next(generator))
    log.append(generator.throw(ValueError("thrown")))
    log.append(next(generator))
    generator.close()
    log.append("closed")


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
