# strftime, strptime and the ISO forms.

from datetime import MAXYEAR, MINYEAR, UTC, date, datetime, time, timedelta, timezone, tzinfo

td = timedelta


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


x = datetime(2024, 3, 10, 15, 30, 45, 123456)
u = x.replace(tzinfo=timezone.utc)
e = timezone(td(hours=-5), 'EST')
attempt(lambda: x.strftime('%a %A %b %B %c %d %e %f %H %I %j %m %M %p %S %U %w %W %x %X %y %Y %z|%Z| %% %G %V %u %D %F %T %R %r %h %n %t %C %g %s %k %l %P %-d %-m %_d %^a %q'))
attempt(lambda: u.strftime('%z %Z'))
attempt(lambda: u.astimezone(e).strftime('%z %Z'))
attempt(lambda: datetime(5, 1, 1).strftime('%Y %y'))
attempt(lambda: f'{x:%Y-%m-%d %H:%M}')
attempt(lambda: f'{x}')
attempt(lambda: format(x, ''))
for s in ('2024-03-10', '2024-03-10T15:30', '2024-03-10 15:30:45', '20240310T153045', '2024-W10-7T10', '2024-03-10T15:30:45.123456+05:30', '2024-03-10T15:30:45Z', '2024-03-10T25:00', '2024-03-10X10', '2024W107T10', 'nope', '2024-03-10T'):
    attempt(lambda: repr(datetime.fromisoformat(s)))
for s, f in (('2024-03-10 15:30', '%Y-%m-%d %H:%M'), ('10 Mar 24', '%d %b %y'), ('March 5, 1999 3:04 PM', '%B %d, %Y %I:%M %p'), ('Sun Mar 10 15:30:45 2024', '%c'), ('12:30:15.25', '%H:%M:%S.%f'), ('2024-03-10 +0530', '%Y-%m-%d %z'), ('2024-03-10 -05:00 UTC', '%Y-%m-%d %z %Z'), ('2024 100', '%Y %j'), ('2024 10 0', '%Y %U %w'), ('2024 10 1', '%Y %W %w'), ('2024 W10 7', '%G W%V %u'), ('2024-13-01', '%Y-%m-%d'), ('2024-02-30', '%Y-%m-%d'), ('2024-03-10 junk', '%Y-%m-%d'), ('x', '%Y'), ('1', '%Q'), ('1', '%'), ('5%', '%d%%'), ('03/10/24', '%x'), ('15:30:45', '%X'), ('tue', '%a'), ('12/31/68', '%m/%d/%y'), ('12/31/69', '%m/%d/%y'), ('24', '%Y'), ('2024-3-1', '%Y-%m-%d'), ('20240301', '%Y%m%d'), ('2024  03', '%Y %m'), ('Z', '%z'), ('2024 10', '%G %V'), ('', ''), ('29 Feb', '%d %b')):
    attempt(lambda: repr(datetime.strptime(s, f)))
