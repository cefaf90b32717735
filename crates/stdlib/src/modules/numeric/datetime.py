# `datetime`: dates, times and their differences, written in the language.

import time as _time
import math as _math

__all__ = ("date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR", "UTC")

MINYEAR = 1
MAXYEAR = 9999
_MAX_ORDINAL = 3652059
_DAYS_IN_MONTH = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAYS_BEFORE_MONTH = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_MONTHS = ("", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DAYS = ("", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_before_year(year):
    y = year - 1
    return y * 365 + y // 4 - y // 100 + y // 400


def _days_in_month(year, month):
    return 29 if month == 2 and _is_leap(year) else _DAYS_IN_MONTH[month]


def _days_before_month(year, month):
    return _DAYS_BEFORE_MONTH[month] + (month > 2 and _is_leap(year))


def _ordinal(year, month, day):
    return _days_before_year(year) + _days_before_month(year, month) + day


def _of_ordinal(n):
    # Cycles of 400, 100, 4 and 1 years; the last day of a long cycle belongs to it.
    n -= 1
    n400, n = divmod(n, 146097)
    n100, n = divmod(n, 36524)
    n4, n = divmod(n, 1461)
    n1, n = divmod(n, 365)
    year = n400 * 400 + n100 * 100 + n4 * 4 + n1 + 1
    if n1 == 4 or n100 == 4:
        return year - 1, 12, 31
    month = (n + 50) >> 5
    before = _days_before_month(year, month)
    if before > n:
        month -= 1
        before = _days_before_month(year, month)
    return year, month, n - before + 1


def _whole(value):
    if isinstance(value, int):
        return int(value)
    index = getattr(type(value), "__index__", None)
    if index is None:
        raise TypeError("'%s' object cannot be interpreted as an integer" % _type_name(value))
    return index(value)


def _check_date(year, month, day):
    year, month, day = _whole(year), _whole(month), _whole(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError("year %d is out of range" % year)
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if not 1 <= day <= _days_in_month(year, month):
        raise ValueError("day is out of range for month")
    return year, month, day


def _check_time(hour, minute, second, microsecond, fold):
    hour, minute, second, microsecond = _whole(hour), _whole(minute), _whole(second), _whole(microsecond)
    if not 0 <= hour <= 23:
        raise ValueError("hour must be in 0..23")
    if not 0 <= minute <= 59:
        raise ValueError("minute must be in 0..59")
    if not 0 <= second <= 59:
        raise ValueError("second must be in 0..59")
    if not 0 <= microsecond <= 999999:
        raise ValueError("microsecond must be in 0..999999")
    fold = _whole(fold)
    if fold not in (0, 1):
        raise ValueError("fold must be either 0 or 1")
    return hour, minute, second, microsecond, fold


def _check_tzinfo(tz):
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError("tzinfo argument must be None or of a tzinfo subclass, not type '%s'" % _type_name(tz))


def _check_offset(name, offset):
    if offset is None:
        return
    if not isinstance(offset, timedelta):
        raise TypeError("tzinfo.%s() must return None or a timedelta, not '%s'" % (name, _type_name(offset)))
    if not -timedelta(1) < offset < timedelta(1):
        message = "offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24)."
        raise ValueError(message)


def _offset_text(offset, separator=":"):
    if offset is None:
        return ""
    sign = "+"
    if offset.days < 0:
        sign = "-"
        offset = -offset
    hours, rest = divmod(offset, timedelta(hours=1))
    minutes, rest = divmod(rest, timedelta(minutes=1))
    text = "%s%02d%s%02d" % (sign, hours, separator, minutes)
    if rest:
        text += "%s%02d" % (separator, rest.seconds)
        if rest.microseconds:
            text += ".%06d" % rest.microseconds
    return text


def _time_text(hour, minute, second, microsecond, timespec):
    if timespec == "auto":
        timespec = "microseconds" if microsecond else "seconds"
    if timespec == "hours":
        return "%02d" % hour
    if timespec == "minutes":
        return "%02d:%02d" % (hour, minute)
    if timespec == "seconds":
        return "%02d:%02d:%02d" % (hour, minute, second)
    if timespec == "milliseconds":
        return "%02d:%02d:%02d.%03d" % (hour, minute, second, microsecond // 1000)
    if timespec == "microseconds":
        return "%02d:%02d:%02d.%06d" % (hour, minute, second, microsecond)
    raise ValueError("Unknown timespec value")


def _format(moment, format, microsecond, timetuple):
    # What the module `time` does not know is replaced first.
    if not isinstance(format, str):
        raise TypeError("strftime() argument 1 must be str, not " + _argument_type(format))
    pieces = []
    at = 0
    while at < len(format):
        char = format[at]
        at += 1
        if char != "%" or at >= len(format):
            pieces.append(char)
            continue
        code = format[at]
        at += 1
        if code == "f":
            pieces.append("%06d" % microsecond)
        elif code == "z":
            offset = moment.utcoffset() if hasattr(moment, "utcoffset") else None
            pieces.append(_offset_text(offset, ""))
        elif code == "Z":
            name = moment.tzname() if hasattr(moment, "tzname") else None
            pieces.append("" if name is None else name.replace("%", "%%"))
        else:
            pieces.append("%" + code)
    return _time.strftime("".join(pieces), timetuple)


def _divide_nearest(a, b):
    # The whole number nearest to a / b, ties to even.
    quotient, rest = divmod(a, b)
    rest *= 2
    greater = rest > b if b > 0 else rest < b
    if greater or rest == b and quotient % 2 == 1:
        quotient += 1
    return quotient


class timedelta:
    __slots__ = ("_days", "_seconds", "_microseconds")

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        # Whole microseconds are exact; what floats leave over is rounded once, to even.
        total = 0
        left = 0.0
        for name, value, unit in (
            ("microseconds", microseconds, 1),
            ("milliseconds", milliseconds, 1000),
            ("seconds", seconds, 1000000),
            ("minutes", minutes, 60000000),
            ("hours", hours, 3600000000),
            ("days", days, 86400000000),
            ("weeks", weeks, 604800000000),
        ):
            if isinstance(value, int):
                total += value * unit
            elif isinstance(value, float):
                fraction, whole = _math.modf(value)
                total += int(whole) * unit
                part, whole = _math.modf(fraction * unit)
                total += int(whole)
                left += part
            else:
                message = "unsupported type for timedelta %s component: %s"
                raise TypeError(message % (name, _type_name(value)))
        if left:
            whole = round(left)
            if abs(whole - left) == 0.5:
                # The tie is judged with the total.
                whole = 2 * round((left + total % 2) * 0.5) - total % 2
            total += whole
        return _delta_of(total, cls)

    def __getnewargs__(self):
        return (self._days, self._seconds, self._microseconds)

    @property
    def days(self):
        return self._days

    @property
    def seconds(self):
        return self._seconds

    @property
    def microseconds(self):
        return self._microseconds

    def _total(self):
        return (self._days * 86400 + self._seconds) * 1000000 + self._microseconds

    def total_seconds(self):
        return self._total() / 1000000

    def __repr__(self):
        parts = []
        if self._days:
            parts.append("days=%d" % self._days)
        if self._seconds:
            parts.append("seconds=%d" % self._seconds)
        if self._microseconds:
            parts.append("microseconds=%d" % self._microseconds)
        if not parts:
            parts.append("0")
        return _shown_name(self) + "(" + ", ".join(parts) + ")"

    def __str__(self):
        minutes, seconds = divmod(self._seconds, 60)
        hours, minutes = divmod(minutes, 60)
        text = "%d:%02d:%02d" % (hours, minutes, seconds)
        if self._days:
            text = "%d day%s, " % (self._days, "" if abs(self._days) == 1 else "s") + text
        if self._microseconds:
            text += ".%06d" % self._microseconds
        return text

    def __add__(self, other):
        if isinstance(other, timedelta):
            return _delta_of(self._total() + other._total())
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return _delta_of(self._total() - other._total())
        return NotImplemented

    def __rsub__(self, other):
        if isinstance(other, timedelta):
            return _delta_of(other._total() - self._total())
        return NotImplemented

    def __neg__(self):
        return _delta_of(-self._total())

    def __pos__(self):
        return _delta_of(self._total())

    def __abs__(self):
        return _delta_of(abs(self._total()))

    def __mul__(self, other):
        if isinstance(other, int):
            return _delta_of(self._total() * int(other))
        if isinstance(other, float):
            numerator, denominator = other.as_integer_ratio()
            return _delta_of(_divide_nearest(self._total() * numerator, denominator))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._total() // other._total()
        if isinstance(other, int):
            return _delta_of(self._total() // other)
        return NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._total() / other._total()
        if isinstance(other, int):
            if other == 0:
                raise ZeroDivisionError("integer division or modulo by zero")
            return _delta_of(_divide_nearest(self._total(), other))
        if isinstance(other, float):
            numerator, denominator = other.as_integer_ratio()
            if numerator == 0:
                raise ZeroDivisionError("integer division or modulo by zero")
            return _delta_of(_divide_nearest(denominator * self._total(), numerator))
        return NotImplemented

    def __mod__(self, other):
        if isinstance(other, timedelta):
            return _delta_of(self._total() % other._total())
        return NotImplemented

    def __divmod__(self, other):
        if isinstance(other, timedelta):
            quotient, rest = divmod(self._total(), other._total())
            return quotient, _delta_of(rest)
        return NotImplemented

    def __eq__(self, other):
        if isinstance(other, timedelta):
            return self._total() == other._total()
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, timedelta):
            return self._total() < other._total()
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, timedelta):
            return self._total() <= other._total()
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, timedelta):
            return self._total() > other._total()
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, timedelta):
            return self._total() >= other._total()
        return NotImplemented

    def __hash__(self):
        return hash((self._days, self._seconds, self._microseconds))

    def __bool__(self):
        return self._total() != 0


def _delta_of(total, cls=timedelta):
    seconds, microseconds = divmod(total, 1000000)
    days, seconds = divmod(seconds, 86400)
    if abs(days) >= 1 << 31:
        raise OverflowError("Python int too large to convert to C int")
    if abs(days) > 999999999:
        raise OverflowError("days=%d; must have magnitude <= 999999999" % days)
    self = object.__new__(cls)
    self._days = days
    self._seconds = seconds
    self._microseconds = microseconds
    return self


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(days=999999999, hours=23, minutes=59, seconds=59, microseconds=999999)
timedelta.resolution = timedelta(microseconds=1)


def _shown_name(value):
    cls = type(value)
    return cls.__qualname__ if cls.__module__ == "__main__" else "datetime." + cls.__qualname__


class tzinfo:
    __slots__ = ()

    def tzname(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement tzname()")

    def utcoffset(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

    def dst(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement dst()")

    def fromutc(self, dt):
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError("fromutc: non-None utcoffset() result required")
        saving = dt.dst()
        if saving is None:
            raise ValueError("fromutc: non-None dst() result required")
        standard = offset - saving
        if standard:
            dt += standard
            saving = dt.dst()
            if saving is None:
                raise ValueError("fromutc: tz.dst() gave inconsistent results; cannot convert")
        return dt + saving


class date:
    __slots__ = ("_year", "_month", "_day")

    def __new__(cls, year, month=_MISSING, day=_MISSING):
        if month is _MISSING and isinstance(year, bytes) and len(year) == 4:
            year, month, day = year[0] * 256 + year[1], year[2], year[3]
        if month is _MISSING:
            _whole(year)
            raise TypeError("function missing required argument 'month' (pos 2)")
        if day is _MISSING:
            _whole(year), _whole(month)
            raise TypeError("function missing required argument 'day' (pos 3)")
        self = object.__new__(cls)
        self._year, self._month, self._day = _check_date(year, month, day)
        return self

    def __getnewargs__(self):
        return (self._year, self._month, self._day)

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        if timestamp is None:
            _whole(timestamp)
        year, month, day = _time.localtime(timestamp)[:3]
        return cls(year, month, day)

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromordinal(cls, ordinal, /):
        ordinal = _whole(ordinal)
        if ordinal < 1:
            raise ValueError("ordinal must be >= 1")
        if ordinal > _MAX_ORDINAL:
            raise ValueError("year %d is out of range" % _of_ordinal(ordinal)[0])
        year, month, day = _of_ordinal(ordinal)
        return cls(year, month, day)

    @classmethod
    def fromisoformat(cls, date_string, /):
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            year, month, day = _parse_date(date_string)
        except ValueError:
            raise ValueError("Invalid isoformat string: %r" % (date_string,)) from None
        return cls(year, month, day)

    @classmethod
    def fromisocalendar(cls, year, week, day):
        year, month, day = _of_iso_calendar(_whole(year), _whole(week), _whole(day))
        return cls(year, month, day)

    @property
    def year(self):
        return self._year

    @property
    def month(self):
        return self._month

    @property
    def day(self):
        return self._day

    def __repr__(self):
        return "%s(%d, %d, %d)" % (_shown_name(self), self._year, self._month, self._day)

    def ctime(self):
        weekday = _DAYS[self.toordinal() % 7 or 7]
        return "%s %s %2d 00:00:00 %04d" % (weekday, _MONTHS[self._month], self._day, self._year)

    def strftime(self, format):
        return _format(self, format, 0, self.timetuple())

    def __format__(self, format_spec):
        if not isinstance(format_spec, str):
            raise TypeError("__format__() argument 1 must be str, not " + _type_name(format_spec))
        return self.strftime(format_spec) if format_spec else str(self)

    def isoformat(self):
        return "%04d-%02d-%02d" % (self._year, self._month, self._day)

    __str__ = isoformat

    def timetuple(self):
        return _tuple_of(self._year, self._month, self._day, 0, 0, 0, -1)

    def toordinal(self):
        return _ordinal(self._year, self._month, self._day)

    def replace(self, year=_MISSING, month=_MISSING, day=_MISSING):
        year = self._year if year is _MISSING else year
        month = self._month if month is _MISSING else month
        day = self._day if day is _MISSING else day
        return type(self)(year, month, day)

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        year = self._year
        today = self.toordinal()
        week, day = divmod(today - _first_iso_day(year), 7)
        if week < 0:
            year -= 1
            week, day = divmod(today - _first_iso_day(year), 7)
        elif week >= 52 and today >= _first_iso_day(year + 1):
            year += 1
            week = 0
        return IsoCalendarDate(year, week + 1, day + 1)

    def _key(self):
        return (self._year, self._month, self._day)

    def _is_plain_date(self, other):
        return isinstance(other, date) and not isinstance(other, datetime)

    def __eq__(self, other):
        if self._is_plain_date(other):
            return self._key() == other._key()
        return NotImplemented

    def __lt__(self, other):
        if self._is_plain_date(other):
            return self._key() < other._key()
        return NotImplemented

    def __le__(self, other):
        if self._is_plain_date(other):
            return self._key() <= other._key()
        return NotImplemented

    def __gt__(self, other):
        if self._is_plain_date(other):
            return self._key() > other._key()
        return NotImplemented

    def __ge__(self, other):
        if self._is_plain_date(other):
            return self._key() >= other._key()
        return NotImplemented

    def __hash__(self):
        return hash(self._key())

    def __add__(self, other):
        if isinstance(other, timedelta):
            return type(self).fromordinal(_checked_ordinal(self.toordinal() + other._days))
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return type(self).fromordinal(_checked_ordinal(self.toordinal() - other._days))
        if self._is_plain_date(other):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented


def _checked_ordinal(ordinal):
    if not 0 < ordinal <= _MAX_ORDINAL:
        raise OverflowError("date value out of range")
    return ordinal


def _tuple_of(year, month, day, hour, minute, second, is_dst):
    ordinal = _ordinal(year, month, day)
    day_of_year = _days_before_month(year, month) + day
    return _time.struct_time((year, month, day, hour, minute, second, (ordinal + 6) % 7, day_of_year, is_dst))


def _first_iso_day(year):
    # The Monday of the week that holds January 4th.
    first = _ordinal(year, 1, 1)
    weekday = (first + 6) % 7
    monday = first - weekday
    return monday + 7 if weekday > 3 else monday


def _of_iso_calendar(year, week, day):
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError("Year is out of range: %d" % year)
    if not 0 < week < 53:
        is_long = False
        if week == 53:
            weekday = _ordinal(year, 1, 1) % 7
            is_long = weekday == 4 or weekday == 3 and _is_leap(year)
        if not is_long:
            raise ValueError("Invalid week: %d" % week)
    if not 0 < day < 8:
        raise ValueError("Invalid day: %d (range is [1, 7])" % day)
    return _of_ordinal(_first_iso_day(year) + (week - 1) * 7 + day - 1)


class IsoCalendarDate(tuple):
    __slots__ = ()

    def __new__(cls, year, week, weekday):
        return tuple.__new__(cls, (year, week, weekday))

    @property
    def year(self):
        return self[0]

    @property
    def week(self):
        return self[1]

    @property
    def weekday(self):
        return self[2]

    def __repr__(self):
        return "datetime.IsoCalendarDate(year=%d, week=%d, weekday=%d)" % tuple(self)


date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(days=1)


def _digits(text, start, end):
    piece = text[start:end]
    if len(piece) != end - start or not (piece.isascii() and piece.isdigit()):
        raise ValueError("not digits")
    return int(piece)


def _parse_date(text):
    # YYYY-MM-DD, YYYYMMDD, YYYY-Www[-D], YYYYWww[D].
    if len(text) not in (7, 8, 10):
        raise ValueError("not a date")
    year = _digits(text, 0, 4)
    at = 4
    has_separator = text[4] == "-"
    at += has_separator
    if text[at:at + 1] == "W":
        at += 1
        week = _digits(text, at, at + 2)
        at += 2
        day = 1
        if len(text) > at:
            if (text[at] == "-") != has_separator:
                raise ValueError("inconsistent separators")
            at += has_separator
            day = _digits(text, at, len(text))
            if len(text) - at != 1:
                raise ValueError("not a weekday")
        return _of_iso_calendar(year, week, day)
    month = _digits(text, at, at + 2)
    at += 2
    if (text[at:at + 1] == "-") != has_separator:
        raise ValueError("inconsistent separators")
    at += has_separator
    if len(text) - at != 2:
        raise ValueError("not a day")
    return year, month, _digits(text, at, at + 2)


def _parse_clock(text):
    # HH[:MM[:SS[.fff[fff]]]] with or without colons.
    if len(text) < 2:
        raise ValueError("too short")
    parts = [0, 0, 0, 0]
    at = 0
    has_separator = text[2:3] == ":"
    for index in range(3):
        parts[index] = _digits(text, at, at + 2)
        at += 2
        if at == len(text) or index == 2:
            break
        if has_separator:
            if text[at] != ":":
                raise ValueError("invalid separator")
            at += 1
    if at < len(text):
        if text[at] not in ".,":
            raise ValueError("invalid microsecond separator")
        fraction = text[at + 1:]
        if not fraction:
            raise ValueError("no fraction")
        _digits(fraction, 0, len(fraction))
        parts[3] = int(fraction[:6].ljust(6, "0"))
    return parts


def _parse_time(text):
    if len(text) < 2:
        raise ValueError("too short")
    at = max(text.find("-"), text.find("+"), text.find("Z"))
    zone = None
    clock = text if at < 0 else text[:at]
    parts = _parse_clock(clock)
    if at >= 0:
        if text[at] == "Z":
            if len(text) != at + 1:
                raise ValueError("text after Z")
            zone = timezone.utc
        else:
            hours, minutes, seconds, microseconds = _parse_clock(text[at + 1:])
            offset = timedelta(hours=hours, minutes=minutes, seconds=seconds, microseconds=microseconds)
            if text[at] == "-":
                offset = -offset
            zone = timezone(offset) if offset else timezone.utc
    return parts + [zone]


class time:
    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold")

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        parts = _check_time(hour, minute, second, microsecond, fold)
        _check_tzinfo(tzinfo)
        self = object.__new__(cls)
        self._hour, self._minute, self._second, self._microsecond, self._fold = parts
        self._tzinfo = tzinfo
        return self

    @property
    def hour(self):
        return self._hour

    @property
    def minute(self):
        return self._minute

    @property
    def second(self):
        return self._second

    @property
    def microsecond(self):
        return self._microsecond

    @property
    def tzinfo(self):
        return self._tzinfo

    @property
    def fold(self):
        return self._fold

    @classmethod
    def fromisoformat(cls, time_string, /):
        if not isinstance(time_string, str):
            raise TypeError("fromisoformat: argument must be str")
        text = time_string[1:] if time_string.startswith("T") else time_string
        try:
            hour, minute, second, microsecond, zone = _parse_time(text)
        except ValueError:
            raise ValueError("Invalid isoformat string: %r" % (time_string,)) from None
        return cls(hour, minute, second, microsecond, zone)

    def _micros(self):
        return ((self._hour * 60 + self._minute) * 60 + self._second) * 1000000 + self._microsecond

    def _compare(self, other, equality):
        # The clock times that are compared, moved to UTC where offsets differ.
        mine, theirs = self.utcoffset(), other.utcoffset()
        if self._tzinfo is other._tzinfo or mine == theirs:
            return self._micros(), other._micros()
        if mine is None or theirs is None:
            if equality:
                return 0, 1
            raise TypeError("can't compare offset-naive and offset-aware times")
        return self._micros() - mine._total(), other._micros() - theirs._total()

    def __eq__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        mine, theirs = self._compare(other, True)
        return mine == theirs

    def __lt__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        mine, theirs = self._compare(other, False)
        return mine < theirs

    def __le__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        mine, theirs = self._compare(other, False)
        return mine <= theirs

    def __gt__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        mine, theirs = self._compare(other, False)
        return mine > theirs

    def __ge__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        mine, theirs = self._compare(other, False)
        return mine >= theirs

    def __hash__(self):
        offset = self.replace(fold=0).utcoffset()
        return hash(self._micros() - (offset._total() if offset else 0))

    def __repr__(self):
        parts = [self._hour, self._minute]
        if self._second or self._microsecond:
            parts.append(self._second)
        if self._microsecond:
            parts.append(self._microsecond)
        text = ", ".join([str(part) for part in parts])
        if self._tzinfo is not None:
            text += ", tzinfo=%r" % (self._tzinfo,)
        if self._fold:
            text += ", fold=1"
        return _shown_name(self) + "(" + text + ")"

    def isoformat(self, timespec="auto"):
        if not isinstance(timespec, str):
            raise TypeError("isoformat() argument 1 must be str, not " + _argument_type(timespec))
        text = _time_text(self._hour, self._minute, self._second, self._microsecond, timespec)
        return text + _offset_text(self.utcoffset())

    def __str__(self):
        return self.isoformat()

    def strftime(self, format):
        timetuple = (1900, 1, 1, self._hour, self._minute, self._second, 0, 1, -1)
        return _format(self, format, self._microsecond, timetuple)

    def __format__(self, format_spec):
        if not isinstance(format_spec, str):
            raise TypeError("__format__() argument 1 must be str, not " + _type_name(format_spec))
        return self.strftime(format_spec) if format_spec else str(self)

    def utcoffset(self):
        if self._tzinfo is None:
            return None
        offset = self._tzinfo.utcoffset(None)
        _check_offset("utcoffset", offset)
        return offset

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(None)

    def dst(self):
        if self._tzinfo is None:
            return None
        offset = self._tzinfo.dst(None)
        _check_offset("dst", offset)
        return offset

    def replace(
        self, hour=_MISSING, minute=_MISSING, second=_MISSING, microsecond=_MISSING, tzinfo=True, *, fold=_MISSING
    ):
        hour = self._hour if hour is _MISSING else hour
        minute = self._minute if minute is _MISSING else minute
        second = self._second if second is _MISSING else second
        microsecond = self._microsecond if microsecond is _MISSING else microsecond
        tzinfo = self._tzinfo if tzinfo is True else tzinfo
        fold = self._fold if fold is _MISSING else fold
        return type(self)(hour, minute, second, microsecond, tzinfo, fold=fold)


_time_class = time
time.min = time(0, 0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)


class datetime(date):
    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold")

    def __new__(cls, year, month=_MISSING, day=_MISSING, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        if month is _MISSING:
            _whole(year)
            raise TypeError("function missing required argument 'month' (pos 2)")
        if day is _MISSING:
            _whole(year), _whole(month)
            raise TypeError("function missing required argument 'day' (pos 3)")
        day_parts = _check_date(year, month, day)
        parts = _check_time(hour, minute, second, microsecond, fold)
        _check_tzinfo(tzinfo)
        self = object.__new__(cls)
        self._year, self._month, self._day = day_parts
        self._hour, self._minute, self._second, self._microsecond, self._fold = parts
        self._tzinfo = tzinfo
        return self

    def __getnewargs__(self):
        return (self._year, self._month, self._day)

    @property
    def hour(self):
        return self._hour

    @property
    def minute(self):
        return self._minute

    @property
    def second(self):
        return self._second

    @property
    def microsecond(self):
        return self._microsecond

    @property
    def tzinfo(self):
        return self._tzinfo

    @property
    def fold(self):
        return self._fold

    @classmethod
    def _of_timestamp(cls, timestamp, zone):
        # The clock here shows UTC.
        if isinstance(timestamp, int):
            seconds, micros = timestamp, 0
        elif not isinstance(timestamp, float):
            seconds, micros = _whole(timestamp), 0
        elif _math.isinf(timestamp):
            raise OverflowError("timestamp out of range for platform time_t")
        else:
            fraction, whole = _math.modf(timestamp)
            micros = round(fraction * 1e6)
            seconds = int(whole)
            if micros >= 1000000:
                seconds += 1
                micros -= 1000000
            elif micros < 0:
                seconds -= 1
                micros += 1000000
        year, month, day, hour, minute, second = _time.gmtime(seconds)[:6]
        if not MINYEAR <= year <= MAXYEAR:
            raise ValueError("year %d is out of range" % year)
        return cls(year, month, day, hour, minute, second, micros, zone)

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        _check_tzinfo(tz)
        result = cls._of_timestamp(timestamp, tz)
        return result if tz is None else tz.fromutc(result)

    @classmethod
    def utcfromtimestamp(cls, timestamp, /):
        return cls._of_timestamp(timestamp, None)

    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def utcnow(cls):
        return cls.utcfromtimestamp(_time.time())

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        if not isinstance(date, _date_class):
            raise TypeError("combine() argument 1 must be datetime.date, not " + _type_name(date))
        if not isinstance(time, _time_class):
            raise TypeError("combine() argument 2 must be datetime.time, not " + _type_name(time))
        zone = time.tzinfo if tzinfo is True else tzinfo
        clock = (time.hour, time.minute, time.second, time.microsecond)
        return cls(date.year, date.month, date.day, *clock, zone, fold=time.fold)

    @classmethod
    def fromisoformat(cls, date_string, /):
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            at = _date_end(date_string)
            year, month, day = _parse_date(date_string[:at])
            parts = [0, 0, 0, 0, None]
            if len(date_string) > at:
                parts = _parse_time(date_string[at + 1:])
        except ValueError:
            raise ValueError("Invalid isoformat string: %r" % (date_string,)) from None
        return cls(year, month, day, *parts)

    @classmethod
    def strptime(cls, date_string, format, /):
        return _parse_datetime(cls, date_string, format)

    def timetuple(self):
        saving = self.dst()
        is_dst = -1 if saving is None else 1 if saving else 0
        parts = (self._year, self._month, self._day, self._hour, self._minute, self._second)
        return _tuple_of(*parts, is_dst)

    def _micros(self):
        seconds = (self.toordinal() * 24 + self._hour) * 3600 + self._minute * 60 + self._second
        return seconds * 1000000 + self._microsecond

    def timestamp(self):
        if self._tzinfo is None:
            return (self._micros() - _EPOCH_MICROS) / 1000000
        return (self - _epoch_utc()).total_seconds()

    def utctimetuple(self):
        offset = self.utcoffset()
        moment = self - offset if offset else self
        parts = (moment._year, moment._month, moment._day, moment._hour, moment._minute, moment._second)
        return _tuple_of(*parts, 0)

    def date(self):
        return date(self._year, self._month, self._day)

    def time(self):
        return _time_class(self._hour, self._minute, self._second, self._microsecond, fold=self._fold)

    def timetz(self):
        clock = (self._hour, self._minute, self._second, self._microsecond)
        return _time_class(*clock, self._tzinfo, fold=self._fold)

    def replace(
        self, year=_MISSING, month=_MISSING, day=_MISSING, hour=_MISSING, minute=_MISSING, second=_MISSING,
        microsecond=_MISSING, tzinfo=True, *, fold=_MISSING
    ):
        year = self._year if year is _MISSING else year
        month = self._month if month is _MISSING else month
        day = self._day if day is _MISSING else day
        hour = self._hour if hour is _MISSING else hour
        minute = self._minute if minute is _MISSING else minute
        second = self._second if second is _MISSING else second
        microsecond = self._microsecond if microsecond is _MISSING else microsecond
        tzinfo = self._tzinfo if tzinfo is True else tzinfo
        fold = self._fold if fold is _MISSING else fold
        return type(self)(year, month, day, hour, minute, second, microsecond, tzinfo, fold=fold)

    def astimezone(self, tz=None):
        if tz is None:
            tz = timezone(timedelta(0), "UTC")
        elif not isinstance(tz, tzinfo):
            _check_tzinfo(tz)
        mine = self._tzinfo
        offset = timedelta(0) if mine is None else mine.utcoffset(self)
        if tz is mine:
            return self
        if offset is None:
            offset = timedelta(0)
        utc = (self - offset).replace(tzinfo=tz)
        return tz.fromutc(utc)

    def ctime(self):
        weekday = _DAYS[self.toordinal() % 7 or 7]
        clock = (self._hour, self._minute, self._second, self._year)
        return "%s %s %2d %02d:%02d:%02d %04d" % ((weekday, _MONTHS[self._month], self._day) + clock)

    def isoformat(self, sep="T", timespec="auto"):
        if not isinstance(sep, str):
            raise TypeError("isoformat() argument 1 must be a unicode character, not " + _type_name(sep))
        if len(sep) != 1:
            raise TypeError("isoformat() argument 1 must be a unicode character, not str")
        if not isinstance(timespec, str):
            raise TypeError("isoformat() argument 2 must be str, not " + _argument_type(timespec))
        day = "%04d-%02d-%02d%s" % (self._year, self._month, self._day, sep)
        clock = _time_text(self._hour, self._minute, self._second, self._microsecond, timespec)
        return day + clock + _offset_text(self.utcoffset())

    def __repr__(self):
        parts = [self._year, self._month, self._day, self._hour, self._minute]
        if self._second or self._microsecond:
            parts.append(self._second)
        if self._microsecond:
            parts.append(self._microsecond)
        text = ", ".join([str(part) for part in parts])
        if self._tzinfo is not None:
            text += ", tzinfo=%r" % (self._tzinfo,)
        if self._fold:
            text += ", fold=1"
        return _shown_name(self) + "(" + text + ")"

    def __str__(self):
        return self.isoformat(" ")

    def strftime(self, format):
        return _format(self, format, self._microsecond, self.timetuple())

    def utcoffset(self):
        if self._tzinfo is None:
            return None
        offset = self._tzinfo.utcoffset(self)
        _check_offset("utcoffset", offset)
        return offset

    def tzname(self):
        if self._tzinfo is None:
            return None
        name = self._tzinfo.tzname(self)
        if name is not None and not isinstance(name, str):
            raise TypeError("tzinfo.tzname() must return None or a string, not '%s'" % _type_name(name))
        return name

    def dst(self):
        if self._tzinfo is None:
            return None
        offset = self._tzinfo.dst(self)
        _check_offset("dst", offset)
        return offset

    def _compare(self, other, equality):
        # The moments that are compared, moved to UTC where offsets differ.
        if self._tzinfo is other._tzinfo:
            return self._micros(), other._micros()
        mine, theirs = self.utcoffset(), other.utcoffset()
        if mine == theirs:
            return self._micros(), other._micros()
        if mine is None or theirs is None:
            if equality:
                return 0, 1
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        return self._micros() - mine._total(), other._micros() - theirs._total()

    def __eq__(self, other):
        if isinstance(other, datetime):
            mine, theirs = self._compare(other, True)
            return mine == theirs
        return False if isinstance(other, date) else NotImplemented

    def _refuse(self, other):
        if isinstance(other, date):
            raise TypeError("can't compare %s to %s" % (_full_name(self), _full_name(other)))
        return NotImplemented

    def __lt__(self, other):
        if not isinstance(other, datetime):
            return self._refuse(other)
        mine, theirs = self._compare(other, False)
        return mine < theirs

    def __le__(self, other):
        if not isinstance(other, datetime):
            return self._refuse(other)
        mine, theirs = self._compare(other, False)
        return mine <= theirs

    def __gt__(self, other):
        if not isinstance(other, datetime):
            return self._refuse(other)
        mine, theirs = self._compare(other, False)
        return mine > theirs

    def __ge__(self, other):
        if not isinstance(other, datetime):
            return self._refuse(other)
        mine, theirs = self._compare(other, False)
        return mine >= theirs

    def __hash__(self):
        offset = self.utcoffset()
        return hash(self._micros() - (offset._total() if offset else 0))

    def _moved(self, micros):
        micros += self._micros()
        seconds, microsecond = divmod(micros, 1000000)
        ordinal, seconds = divmod(seconds, 86400)
        hour, seconds = divmod(seconds, 3600)
        minute, second = divmod(seconds, 60)
        year, month, day = _of_ordinal(_checked_ordinal(ordinal))
        return type(self)(year, month, day, hour, minute, second, microsecond, self._tzinfo)

    def __add__(self, other):
        if isinstance(other, timedelta):
            return self._moved(other._total())
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self._moved(-other._total())
        if not isinstance(other, datetime):
            return NotImplemented
        difference = self._micros() - other._micros()
        if self._tzinfo is other._tzinfo:
            return _delta_of(difference)
        mine, theirs = self.utcoffset(), other.utcoffset()
        if (mine is None) != (theirs is None):
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        if mine is not None:
            difference += theirs._total() - mine._total()
        return _delta_of(difference)


_date_class = date
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)
_EPOCH_MICROS = datetime(1970, 1, 1)._micros()


def _full_name(value):
    cls = type(value)
    return cls.__qualname__ if cls.__module__ == "__main__" else cls.__module__ + "." + cls.__qualname__


def _epoch_utc():
    return datetime(1970, 1, 1, tzinfo=timezone.utc)


def _date_end(text):
    # Where the date ends and the separator stands.
    if len(text) < 7:
        raise ValueError("too short")
    if text[4] == "-":
        if text[5] != "W":
            return 10
        return 10 if text[8:9] == "-" and text[9:10].isdigit() else 8
    if text[4] != "W":
        return 8
    return 8 if text[7:8].isdigit() else 7


class timezone(tzinfo):
    __slots__ = ("_offset", "_name")

    def __new__(cls, offset, name=_MISSING):
        if not isinstance(offset, timedelta):
            message = "timezone() argument 1 must be datetime.timedelta, not "
            raise TypeError(message + _type_name(offset))
        if name is not _MISSING and not isinstance(name, str):
            raise TypeError("timezone() argument 2 must be str, not " + _argument_type(name))
        name = None if name is _MISSING else name
        if not -timedelta(1) < offset < timedelta(1):
            message = "offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not "
            raise ValueError(message + repr(offset) + ".")
        if name is None and not offset and hasattr(cls, "utc"):
            return cls.utc
        self = object.__new__(cls)
        self._offset = offset
        self._name = name
        return self

    def __getnewargs__(self):
        return (self._offset,)

    def __eq__(self, other):
        if isinstance(other, timezone):
            return self._offset == other._offset
        return NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        name = _shown_name(self)
        if self._offset == timedelta(0) and self._name is None:
            return name + ".utc"
        if self._name is None:
            return "%s(%r)" % (name, self._offset)
        return "%s(%r, %r)" % (name, self._offset, self._name)

    def __str__(self):
        return self.tzname(None)

    def _check_moment(self, dt, name):
        if dt is not None and not isinstance(dt, datetime):
            message = "%s(dt) argument must be a datetime instance or None, not %s"
            raise TypeError(message % (name, _type_name(dt)))

    def utcoffset(self, dt):
        self._check_moment(dt, "utcoffset")
        return self._offset

    def tzname(self, dt):
        self._check_moment(dt, "tzname")
        if self._name is not None:
            return self._name
        text = _offset_text(self._offset)
        return "UTC" + text if self._offset else "UTC"

    def dst(self, dt):
        self._check_moment(dt, "dst")
        return None

    def fromutc(self, dt):
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        return dt + self._offset


timezone.utc = UTC = timezone(timedelta(0))
timezone.min = timezone(-timedelta(hours=23, minutes=59))
timezone.max = timezone(timedelta(hours=23, minutes=59))


def _parse_datetime(cls, text, format):
    for value, position in ((text, 1), (format, 2)):
        if not isinstance(value, str):
            raise TypeError("strptime() argument %d must be str, not %s" % (position, _type_name(value)))
    parts, fraction, offset, zone = _time._parse_text(text, format)
    tz = None
    if offset is not None:
        delta = timedelta(seconds=offset[0], microseconds=offset[1])
        tz = timezone(delta, zone) if zone else timezone(delta)
    return cls(*parts[:6], fraction, tz)
