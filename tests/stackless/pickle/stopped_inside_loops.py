# A tasklet pickled inside a loop over a generator, a counted loop, a range, its last round, a dict, a set, enumerate, a tuple.
import pickle
import stackless


def stop(log, item):
    log.append(item)
    if item in (13, "k13", ("k13", 13)):
        stackless.schedule_remove()


def numbers(n):
    for i in range(n):
        yield i


def over_a_generator(log):
    for i in numbers(20):
        stop(log, i)


def a_counted_loop_at_step_13_of_20(log):
    i = 0
    while i < 20:
        stop(log, i)
        i += 1


def over_a_range(log):
    for i in range(20):
        stop(log, i)


def the_last_round_of_a_range(log):
    for i in range(14):
        stop(log, i)


def over_dict_keys(log):
    for key in {"k%d" % i: i for i in range(20)}:
        stop(log, key)


def over_dict_values(log):
    for value in {"k%d" % i: i for i in range(20)}.values():
        stop(log, value)


def over_dict_items(log):
    for item in {"k%d" % i: i for i in range(20)}.items():
        stop(log, item)


def over_a_set(log):
    for i in set(range(20)):
        stop(log, i)


def over_enumerate(log):
    for at, i in enumerate(list(range(20))):
        stop(log, i)


def over_a_tuple(log):
    for i in tuple(range(20)):
        stop(log, i)


def over_a_list(log):
    for i in list(range(20)):
        stop(log, i)


for function in (
    over_a_generator,
    a_counted_loop_at_step_13_of_20,
    over_a_range,
    the_last_round_of_a_range,
    over_dict_keys,
    over_dict_values,
    over_dict_items,
    over_a_set,
    over_enumerate,
    over_a_tuple,
    over_a_list,
):
    log = []
    t = stackless.tasklet(function)(log)
    stackless.run()
    assert t.paused, function.__name__
    copy, its_log = pickle.loads(pickle.dumps((t, log)))
    n_before = len(log)
    copy.run()
    print(function.__name__, n_before, len(log), len(its_log), its_log[n_before : n_before + 2])
    t.run()
    print(log == its_log, t.alive, copy.alive)
