# The first weekday of the module's own calendar can be set, and months are given in several forms.

import calendar

print(calendar.firstweekday(), calendar.weekheader(3))
calendar.setfirstweekday(calendar.SUNDAY)
print(calendar.firstweekday(), calendar.weekheader(2), calendar.monthcalendar(2024, 2)[0])
print(calendar.month(2024, 2))
calendar.prmonth(2023, 1)
calendar.prweek([(1, 0), (2, 1)], 4)
print()
print(repr(calendar.week([(0, 0), (31, 1)], 3)))
calendar.setfirstweekday(0)
print(calendar.calendar(2024, w=2, l=1, c=2, m=4)[:200])
it = calendar.Calendar()
print(list(it.itermonthdays3(2024, 1))[:2], list(it.itermonthdays3(2024, 12))[-3:], list(it.itermonthdays4(2023, 3))[:3])
print(it.yeardayscalendar(2024, 4)[0][1][0], it.yeardays2calendar(2024)[3][2][-1], it.yeardatescalendar(2024, 6)[1][5][0][0])
calendar.format(["a", "b"], 4, 2)
for first in (7, -1):
    try:
        calendar.setfirstweekday(first)
    except calendar.IllegalWeekdayError as error:
        print(error)
