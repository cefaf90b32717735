# What the scheduler calls: the functions that scripts have set, and sleeping. Each ends by going on with what was to
# happen; none lets an exception of the script's function out where nobody expects one.

# The context of the program, once `contextvars` has been imported: until then there is nothing to have contexts for.
_contexts = []


def _ignore(function, exception):
    _write_error("Exception ignored in: " + repr(function) + "\n" + _traceback_text(exception))


def _show_switch(callback, previous, following):
    try:
        callback(previous, following)
    except BaseException as error:
        _ignore(callback, error)
    return _end_show_switch()


def _show_channel_action(callback, channel, value, is_send):
    if _scheduler_hooks[3]:
        raise RuntimeError("Recursive channel call due to callbacks!")
    current = _getcurrent()
    if is_send:
        current.tempval = value
    will_block = channel.balance >= 0 if is_send else channel.balance <= 0
    _scheduler_hooks[3] = True
    try:
        callback(channel, current, is_send, will_block)
    except BaseException as error:
        _ignore(callback, error)
    finally:
        _scheduler_hooks[3] = False
    return channel._act(value, is_send)


def _call_error_handler(handler, exception):
    try:
        handler(type(exception), exception, exception.__traceback__)
    except BaseException as error:
        raised = error
    else:
        return
    return _end_with(raised)


def _make_bomb(cls, kind, value, traceback):
    return cls(_thrown(kind, value, traceback))


def _sleep(deadline):
    # One that is woken in another way looks at the clock and goes on sleeping.
    while _sleep_until(deadline) is not None:
        pass
