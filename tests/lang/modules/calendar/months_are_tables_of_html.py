# HTMLCalendar and the calendars of a locale.
import calendar

page = calendar.HTMLCalendar(6)
print(page.formatmonth(2024, 2))
print(page.formatmonth(2024, 2, withyear=False).splitlines()[1])
print(page.formatyear(2023, 5)[:500])
print(len(page.formatyearpage(2023)), page.formatyearpage(2023, css=None, encoding="ascii")[:320])


class Own(calendar.HTMLCalendar):
    cssclasses = [name + " day" for name in calendar.HTMLCalendar.cssclasses]
    cssclass_month_head = "head"

    def formatday(self, day, weekday):
        return "<td>%d</td>" % day


print(Own().formatmonth(2021, 2))
print(calendar.LocaleTextCalendar(locale="C").formatmonth(2024, 2))
print(calendar.LocaleHTMLCalendar(locale="C").formatweekheader())
