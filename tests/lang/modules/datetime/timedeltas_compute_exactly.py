# Differences of times: making, showing, arithmetic.

from datetime import MAXYEAR, MINYEAR, UTC, date, datetime, time, timedelta, timezone, tzinfo

td = timedelta


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: repr(td(1, 2, 3)))
attempt(lambda: td(1.5))
attempt(lambda: td(hours=25, minutes=-3))
attempt(lambda: td(weeks=1, milliseconds=1.5))
attempt(lambda: repr(td(microseconds=0.5)))
attempt(lambda: repr(td(microseconds=1.5)))
attempt(lambda: td(-1))
attempt(lambda: td(seconds=-1))
attempt(lambda: repr(td()))
attempt(lambda: td(days=1, seconds=86399.9999996))
attempt(lambda: td(1) + td(hours=1))
attempt(lambda: td(1) - td(2))
attempt(lambda: -td(1, 5))
attempt(lambda: abs(td(-1, 5)))
attempt(lambda: td(1) * 3)
attempt(lambda: 2.5 * td(1))
attempt(lambda: td(1) / 2)
attempt(lambda: td(1) / td(hours=5))
attempt(lambda: td(1) // td(hours=5))
attempt(lambda: td(1) % td(hours=5))
attempt(lambda: divmod(td(1), td(hours=5)))
attempt(lambda: td(1) / 0.7)
attempt(lambda: td(7) // 2)
attempt(lambda: td(1) == td(hours=24))
attempt(lambda: td(1) < td(2))
attempt(lambda: hash(td(1)) == hash(td(hours=24)))
attempt(lambda: bool(td(0)))
attempt(lambda: td(1, 1, 1).total_seconds())
attempt(lambda: td.max)
attempt(lambda: td.min)
attempt(lambda: td.resolution)
attempt(lambda: td(0.1))
attempt(lambda: +td(3))
attempt(lambda: td('a'))
attempt(lambda: td(10 ** 10))
attempt(lambda: td(1) / 0)
attempt(lambda: td(1) // 0)
attempt(lambda: td.max + td(1))
attempt(lambda: td(1) / td(0))
attempt(lambda: td(1) // td(0))
attempt(lambda: td(1).days)
