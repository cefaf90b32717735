# `gc`: garbage is collected when it is due; there is nothing to steer.

_is_enabled = [True]
garbage = []
callbacks = []


def enable():
    _is_enabled[0] = True


def disable():
    _is_enabled[0] = False


def isenabled():
    return _is_enabled[0]


def collect(generation=2):
    return _collect()


def get_threshold():
    return (700, 10, 10)


def set_threshold(threshold0, threshold1=10, threshold2=10, /):
    pass


def get_count():
    return (0, 0, 0)


def freeze():
    pass


def unfreeze():
    pass


def is_tracked(obj, /):
    return not isinstance(obj, (int, float, str, bytes, type(None)))


DEBUG_STATS, DEBUG_COLLECTABLE, DEBUG_UNCOLLECTABLE, DEBUG_SAVEALL, DEBUG_LEAK = 1, 2, 4, 32, 38
_flags = [0]


def set_debug(flags, /):
    _flags[0] = _index(flags)


def get_debug():
    return _flags[0]


def get_freeze_count():
    return 0


def get_stats():
    return [{"collections": 0, "collected": 0, "uncollectable": 0} for _ in range(3)]


def is_finalized(obj, /):
    return False
