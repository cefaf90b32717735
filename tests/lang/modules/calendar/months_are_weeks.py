# Months as weeks and as text.

import calendar

print(calendar.month(2024, 2))
print(calendar.monthrange(2024, 2), calendar.isleap(1900), calendar.leapdays(2000, 2024), calendar.weekday(2024, 5, 6), calendar.monthcalendar(2024, 5), list(calendar.day_name), calendar.month_abbr[3], calendar.timegm((2024, 1, 1, 0, 0, 1)))
print(calendar.calendar(2024)[:700])
print(calendar.TextCalendar(6).formatmonth(2023, 11, 4, 2))
try:
    calendar.monthrange(2024, 13)
except ValueError as error:
    print(type(error).__name__, error)
