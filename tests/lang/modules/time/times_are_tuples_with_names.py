# struct_time, strftime, strptime, mktime; the local time is UTC.

import time


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


t = time.gmtime(1700000000)
print(t, t.tm_year, t[0], t.tm_zone, t.tm_gmtoff, len(t), tuple(t), t.n_fields)
print(time.strftime("%Y-%m-%d %H:%M:%S %a %j %Z %z", t), time.asctime(t), time.ctime(0), time.mktime(t), time.localtime(0))
attempt(lambda: time.struct_time((1, 2)))
attempt(lambda: time.struct_time(5))
attempt(lambda: time.strftime("%Y", (2024, 13, 1, 0, 0, 0, 0, 1, 0)))
attempt(lambda: time.strftime(5))
attempt(lambda: time.strptime("x", "%Y"))
attempt(lambda: time.mktime((1, 2)))
attempt(lambda: time.asctime((2024, 1, 1, 25, 0, 0, 0, 1, 0)))
attempt(lambda: time.sleep(-1))
attempt(lambda: time.strftime("%Y", 5))
attempt(lambda: time.mktime(5))
print(time.gmtime(-1), time.gmtime(1.9)[:6], time.timezone, time.tzname, time.daylight)
print(time.gmtime(0) == time.gmtime(0), time.gmtime(0) < time.gmtime(1), hash(time.gmtime(0)) == hash(tuple(time.gmtime(0))))
print(time.gmtime(0) == time.gmtime(0), time.gmtime(0) < time.gmtime(1), hash(time.gmtime(0)) == hash(tuple(time.gmtime(0))))
