# Times of day.

from datetime import MAXYEAR, MINYEAR, UTC, date, datetime, time, timedelta, timezone, tzinfo

td = timedelta


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


t = time(13, 5, 7, 89)
attempt(lambda: repr(t))
attempt(lambda: t)
attempt(lambda: t.hour)
attempt(lambda: t.replace(minute=0))
attempt(lambda: time(1))
attempt(lambda: repr(time(1, 2)))
attempt(lambda: time(1, 2, tzinfo=timezone.utc))
attempt(lambda: repr(time(1, 2, 3, tzinfo=timezone(td(hours=2)))))
attempt(lambda: t.isoformat('minutes'))
attempt(lambda: t.isoformat('milliseconds'))
attempt(lambda: t.strftime('%H-%M-%S.%f'))
attempt(lambda: t < time(14))
attempt(lambda: time.min)
attempt(lambda: time.max)
attempt(lambda: hash(time(1)) == hash(time(1)))
attempt(lambda: bool(time(0)))
attempt(lambda: time(1, tzinfo=timezone.utc) == time(2, tzinfo=timezone(td(hours=1))))
attempt(lambda: time(5, fold=1))
attempt(lambda: repr(time(5, fold=1)))
for s in ('04:05:06', '04:05', '04', '040506', '04:05:06.123', '04:05:06,123456', 'T04:05', '04:05+02:00', '04:05:06Z', '04:05:06-0330', '25:00', '4:05', '04:05:06.', '04:0506'):
    attempt(lambda: repr(time.fromisoformat(s)))
attempt(lambda: time(24))
attempt(lambda: time(0, 60))
attempt(lambda: time(0, 0, 60))
attempt(lambda: time(0, 0, 0, 10 ** 6))
attempt(lambda: time('a'))
attempt(lambda: time(tzinfo=5))
attempt(lambda: time(fold=2))
attempt(lambda: time(1) < time(1, tzinfo=timezone.utc))
attempt(lambda: time(1) == time(1, tzinfo=timezone.utc))
attempt(lambda: t.isoformat('x'))
