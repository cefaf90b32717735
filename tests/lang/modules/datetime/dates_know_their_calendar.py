# Dates: fields, weeks, arithmetic, text.

from datetime import MAXYEAR, MINYEAR, UTC, date, datetime, time, timedelta, timezone, tzinfo

td = timedelta


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


d = date(2024, 2, 29)
attempt(lambda: repr(d))
attempt(lambda: d)
attempt(lambda: d.year)
attempt(lambda: d.month)
attempt(lambda: d.day)
attempt(lambda: d.weekday())
attempt(lambda: d.isoweekday())
attempt(lambda: d.isocalendar())
attempt(lambda: d.toordinal())
attempt(lambda: d.timetuple())
attempt(lambda: d.ctime())
attempt(lambda: d.isoformat())
attempt(lambda: d.replace(day=1))
attempt(lambda: d + td(1))
attempt(lambda: d - td(60))
attempt(lambda: d - date(2023, 1, 1))
attempt(lambda: d < date(2025, 1, 1))
attempt(lambda: d == date(2024, 2, 29))
attempt(lambda: hash(d) == hash(date(2024, 2, 29)))
attempt(lambda: date.min)
attempt(lambda: date.max)
attempt(lambda: date.resolution)
attempt(lambda: date.fromordinal(730000))
attempt(lambda: date.fromtimestamp(86400 * 365))
attempt(lambda: f'{d:%d/%m/%y}')
attempt(lambda: f'{d}')
attempt(lambda: date.fromisocalendar(2020, 53, 5))
for s in ('2024-02-29', '20240229', '2024-W09-4', '2024W094', '2024-W09', '2024-2-9', 'abc', '2024-02-30', '2024-0229', ''):
    attempt(lambda: date.fromisoformat(s))
attempt(lambda: date(0, 1, 1))
attempt(lambda: date(2024, 13, 1))
attempt(lambda: date(2023, 2, 29))
attempt(lambda: date(2024))
attempt(lambda: date('a', 1, 1))
attempt(lambda: date(1.5, 1, 1))
attempt(lambda: date.max + td(1))
attempt(lambda: date.fromordinal(0))
attempt(lambda: date.fromisocalendar(2021, 53, 1))
attempt(lambda: date.fromisoformat(5))
attempt(lambda: d == 5)
attempt(lambda: date.fromisocalendar(2021, 5, 8))
