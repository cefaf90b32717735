# Moments with and without a zone.

from datetime import MAXYEAR, MINYEAR, UTC, date, datetime, time, timedelta, timezone, tzinfo

td = timedelta


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


d = date(2024, 2, 29)
t = time(13, 5, 7, 89)
x = datetime(2024, 3, 10, 15, 30, 45, 123456)
u = x.replace(tzinfo=timezone.utc)
e = timezone(td(hours=-5), 'EST')
attempt(lambda: repr(x))
attempt(lambda: x)
attempt(lambda: repr(u))
attempt(lambda: u)
attempt(lambda: u.astimezone(e))
attempt(lambda: repr(u.astimezone(timezone(td(hours=5, minutes=30)))))
attempt(lambda: x.date())
attempt(lambda: x.time())
attempt(lambda: u.timetz())
attempt(lambda: x.timestamp())
attempt(lambda: u.timestamp())
attempt(lambda: x.isoformat(' '))
attempt(lambda: x.isoformat('T', 'minutes'))
attempt(lambda: u.isoformat())
attempt(lambda: x.ctime())
attempt(lambda: x.timetuple())
attempt(lambda: u.utctimetuple())
attempt(lambda: x + td(hours=10))
attempt(lambda: x - td(days=400))
attempt(lambda: x - datetime(2024, 1, 1))
attempt(lambda: u - u.astimezone(e))
attempt(lambda: u == u.astimezone(e))
attempt(lambda: hash(u) == hash(u.astimezone(e)))
attempt(lambda: x < x + td(1))
attempt(lambda: datetime.combine(d, t))
attempt(lambda: datetime.min)
attempt(lambda: datetime.max)
attempt(lambda: datetime.fromtimestamp(0))
attempt(lambda: datetime.fromtimestamp(1.5))
attempt(lambda: datetime.fromtimestamp(-1.25))
attempt(lambda: datetime.fromtimestamp(1000000000.0, timezone.utc))
attempt(lambda: datetime.utcfromtimestamp(12345.678))
attempt(lambda: u.utcoffset())
attempt(lambda: u.tzname())
attempt(lambda: u.dst())
attempt(lambda: x.utcoffset())
attempt(lambda: datetime.fromordinal(700000))
attempt(lambda: x.weekday())
attempt(lambda: x.isocalendar())
attempt(lambda: x.replace(year=2000, tzinfo=e))
