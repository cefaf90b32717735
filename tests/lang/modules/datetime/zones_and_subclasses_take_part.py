# Zones of one's own, subclasses, errors, containers.

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
attempt(lambda: datetime(2024, 1, 1, 24))
attempt(lambda: x < u)
attempt(lambda: x == u)
attempt(lambda: x - u)
attempt(lambda: x < d)
attempt(lambda: x == d)
attempt(lambda: d < x)
attempt(lambda: datetime.max + td(1))
attempt(lambda: timezone(5))
attempt(lambda: timezone(td(1)))
attempt(lambda: timezone(td(hours=1), 5))
attempt(lambda: datetime(2024, 1))
attempt(lambda: x.astimezone(5))
attempt(lambda: datetime.strptime(5, 'a'))
attempt(lambda: datetime.combine(1, 2))
attempt(lambda: tzinfo().utcoffset(None))
attempt(lambda: datetime.fromtimestamp(1e+20))
attempt(lambda: datetime.fromtimestamp('a'))
attempt(lambda: x.isoformat(5))
attempt(lambda: repr(timezone.utc))
attempt(lambda: timezone.utc)
attempt(lambda: repr(e))
attempt(lambda: e)
attempt(lambda: repr(timezone(td(hours=1))))
attempt(lambda: timezone(td(hours=-1, minutes=-30)))
attempt(lambda: timezone.utc == timezone(td(0), 'x'))
attempt(lambda: timezone.min)
attempt(lambda: timezone.max)
attempt(lambda: timezone(td(seconds=1)))
attempt(lambda: MINYEAR)
attempt(lambda: MAXYEAR)
class Zone(tzinfo):

    def utcoffset(self, dt):
        return td(hours=2) + self.dst(dt)

    def dst(self, dt):
        return td(hours=1) if 3 < dt.month < 10 else td(0)

    def tzname(self, dt):
        return 'Z' + str(self.dst(dt))
z = Zone()
attempt(lambda: datetime(2024, 6, 1, 12, tzinfo=timezone.utc).astimezone(z))
attempt(lambda: datetime(2024, 12, 1, 12, tzinfo=timezone.utc).astimezone(z))
attempt(lambda: datetime(2024, 6, 1, tzinfo=z).tzname())
attempt(lambda: datetime(2024, 6, 1, tzinfo=z).timetuple())
class MyDate(date):

    def hi(self):
        return 'hi'
class MyDT(datetime):
    pass
attempt(lambda: repr(MyDate(2024, 1, 1) + td(1)))
attempt(lambda: MyDate.fromordinal(5).hi())
attempt(lambda: repr(MyDT(2024, 1, 1) + td(1)))
attempt(lambda: type(MyDT.strptime('2024', '%Y')).__name__)
import pickle, copy
for v in (d, t, x, u, td(1, 2, 3), e, timezone.utc):
    print(pickle.loads(pickle.dumps(v)) == v, copy.deepcopy(v) == v)
attempt(lambda: {d: 1, x: 2, td(1): 3}[date(2024, 2, 29)])
attempt(lambda: sorted([date(2024, 1, 2), date(2023, 5, 6), d]))
attempt(lambda: max(x, x + td(1)))
attempt(lambda: min([td(3), td(1)]))
attempt(lambda: sum([td(1), td(2)], td()))
