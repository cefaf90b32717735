# `time`: what is written in the language. The local time is UTC.

timezone = altzone = daylight = 0
tzname = ("UTC", "UTC")
struct_time = _named_sequence(
    "time.struct_time",
    ("tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst", "tm_zone",
     "tm_gmtoff"),
    9,
)

_DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)
_DAYS_BEFORE = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)


def process_time():
    return monotonic()


thread_time = process_time


def time_ns():
    return int(time() * 1000000000)


def monotonic_ns():
    return int(monotonic() * 1000000000)


def perf_counter_ns():
    return int(perf_counter() * 1000000000)


def process_time_ns():
    return int(process_time() * 1000000000)


def _days_from_epoch(year, month, day):
    # Months are counted from March, so that the leap day is the last of its year.
    year -= month <= 2
    era = year // 400
    of_era = year - era * 400
    of_year = (153 * (month + (9 if month <= 2 else -3)) + 2) // 5 + day - 1
    return era * 146097 + of_era * 365 + of_era // 4 - of_era // 100 + of_year - 719468


def _date_from_epoch(days):
    days += 719468
    era = days // 146097
    of_era = days - era * 146097
    year = (of_era - of_era // 1460 + of_era // 36524 - of_era // 146096) // 365
    of_year = of_era - (365 * year + year // 4 - year // 100)
    month = (5 * of_year + 2) // 153
    day = of_year - (153 * month + 2) // 5 + 1
    month = month + 3 if month < 10 else month - 9
    return year + era * 400 + (month <= 2), month, day


def _day_of_year(year, month, day):
    return _days_from_epoch(year, month, day) - _days_from_epoch(year, 1, 1) + 1


def gmtime(secs=None, /):
    if secs is None:
        secs = time()
    if isinstance(secs, float):
        secs = _floor_seconds(secs)
    elif not isinstance(secs, int):
        secs = _index(secs)
    if abs(secs) >= 1 << 63:
        raise OverflowError("timestamp out of range for platform time_t")
    days, rest = divmod(secs, 86400)
    year, month, day = _date_from_epoch(days)
    if not -(1 << 31) <= year - 1900 < 1 << 31:
        raise OSError(75, "Value too large for defined data type")
    hour, rest = divmod(rest, 3600)
    minute, second = divmod(rest, 60)
    day_of_year = _day_of_year(year, month, day)
    return struct_time((year, month, day, hour, minute, second, (days + 3) % 7, day_of_year, 0, "GMT", 0))


def _floor_seconds(secs):
    if secs != secs:
        raise ValueError("Invalid value NaN (not a number)")
    return int(secs // 1) if abs(secs) < 1e300 else 1 << 64


def localtime(secs=None, /):
    return struct_time(tuple(gmtime(secs)) + ("UTC", 0))


def _time_parts(t, name):
    if not isinstance(t, tuple):
        raise TypeError("Tuple or struct_time argument required")
    if len(t) != 9:
        raise TypeError(name + "(): illegal time tuple argument")
    return [_index(part) for part in t]


def mktime(t, /):
    year, month, day, hour, minute, second = _time_parts(t, "mktime")[:6]
    years, month = divmod(month - 1, 12)
    days = _days_from_epoch(year + years, month + 1, 1) + day - 1
    return float(days * 86400 + hour * 3600 + minute * 60 + second)


def _checked_parts(t, name):
    year, month, day, hour, minute, second, weekday, day_of_year, is_dst = _time_parts(t, name)
    month = month or 1
    day = day or 1
    day_of_year = day_of_year or 1
    for value, least, most, part in (
        (month, 1, 12, "month"),
        (day, 1, 31, "day of month"),
        (hour, 0, 23, "hour"),
        (minute, 0, 59, "minute"),
        (second, 0, 61, "seconds"),
        (weekday, -1, 1 << 31, "day of week"),
        (day_of_year, 1, 366, "day of year"),
    ):
        if not least <= value <= most:
            raise ValueError(part + " out of range")
    return year, month, day, hour, minute, second, weekday % 7, day_of_year, is_dst


def asctime(t=None, /):
    t = localtime() if t is None else t
    year, month, day, hour, minute, second, weekday = _checked_parts(t, "asctime")[:7]
    names = (_DAY_NAMES[weekday][:3], _MONTH_NAMES[month - 1][:3])
    return "%s %s %2d %02d:%02d:%02d %d" % (names + (day, hour, minute, second, year))


def ctime(secs=None, /):
    return asctime(localtime(secs))


def strftime(format, t=None, /):
    if not isinstance(format, str):
        raise TypeError("strftime() argument 1 must be str, not " + _type_name(format))
    t = localtime() if t is None else t
    parts = _checked_parts(t, "strftime")
    zone = t.tm_zone if isinstance(t, struct_time) else None
    pieces = []
    at = 0
    while at < len(format):
        char = format[at]
        at += 1
        if char != "%":
            pieces.append(char)
            continue
        start = at - 1
        flag = ""
        if at < len(format) and format[at] in "-_0^#":
            flag = format[at]
            at += 1
        if at < len(format) and format[at] in "EO":
            at += 1
        code = format[at:at + 1]
        at += 1
        text = zone if code == "Z" and zone else _directive(code, parts)
        if text is None:
            pieces.append(format[start:at])
        elif flag == "-":
            pieces.append(text.lstrip("0 ") or "0" if text.strip().isdigit() else text)
        elif flag == "_" and text.isdigit():
            pieces.append((text.lstrip("0") or "0").rjust(len(text)))
        else:
            pieces.append(text.upper() if flag == "^" else text)
    return "".join(pieces)


def _directive(code, parts):
    # What a letter stands for; None for one without a meaning.
    year, month, day, hour, minute, second, weekday, day_of_year, is_dst = parts
    if code == "a":
        return _DAY_NAMES[weekday][:3]
    if code == "A":
        return _DAY_NAMES[weekday]
    if code in ("b", "h"):
        return _MONTH_NAMES[month - 1][:3]
    if code == "B":
        return _MONTH_NAMES[month - 1]
    if code == "d":
        return "%02d" % day
    if code == "e":
        return "%2d" % day
    if code == "H":
        return "%02d" % hour
    if code == "k":
        return "%2d" % hour
    if code == "I":
        return "%02d" % ((hour + 11) % 12 + 1)
    if code == "l":
        return "%2d" % ((hour + 11) % 12 + 1)
    if code == "j":
        return "%03d" % day_of_year
    if code == "m":
        return "%02d" % month
    if code == "M":
        return "%02d" % minute
    if code == "p":
        return "AM" if hour < 12 else "PM"
    if code == "P":
        return "am" if hour < 12 else "pm"
    if code == "S":
        return "%02d" % second
    if code == "w":
        return "%d" % ((weekday + 1) % 7)
    if code == "u":
        return "%d" % (weekday + 1)
    if code == "U":
        return "%02d" % ((day_of_year + 6 - (weekday + 1) % 7) // 7)
    if code == "W":
        return "%02d" % ((day_of_year + 6 - weekday) // 7)
    if code == "y":
        return "%02d" % (year % 100)
    if code == "Y":
        return "%d" % year
    if code == "C":
        return "%02d" % (year // 100)
    if code in ("G", "g", "V"):
        return _iso_directive(code, year, weekday, day_of_year)
    if code == "Z":
        return "UTC"
    if code == "z":
        return "+0000"
    if code == "s":
        return "%d" % mktime(parts)
    if code == "%":
        return "%"
    if code == "n":
        return "\n"
    if code == "t":
        return "\t"
    return _compound_directive(code, parts)


_COMPOUNDS = {
    "c": "%a %b %e %H:%M:%S %Y",
    "x": "%m/%d/%y",
    "D": "%m/%d/%y",
    "X": "%H:%M:%S",
    "T": "%H:%M:%S",
    "F": "%Y-%m-%d",
    "R": "%H:%M",
    "r": "%I:%M:%S %p",
}


def _compound_directive(code, parts):
    format = _COMPOUNDS.get(code)
    return None if format is None else strftime(format, tuple(parts))


def _iso_directive(code, year, weekday, day_of_year):
    week = (day_of_year - weekday + 9) // 7
    if week < 1:
        year -= 1
        week = _iso_weeks(year)
    elif week > _iso_weeks(year):
        year += 1
        week = 1
    if code == "V":
        return "%02d" % week
    return "%d" % year if code == "G" else "%02d" % (year % 100)


def _iso_weeks(year):
    # 53 when the year begins on a Thursday, or on a Wednesday and is a leap year.
    first = (_days_from_epoch(year, 1, 1) + 3) % 7
    is_leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 53 if first == 3 or first == 2 and is_leap else 52


def strptime(string, format="%a %b %d %H:%M:%S %Y", /):
    for value, position in ((string, 0), (format, 1)):
        if not isinstance(value, str):
            raise TypeError("strptime() argument %d must be str, not %s" % (position, type(value)))
    parts, fraction, offset, zone = _parse_text(string, format)
    return struct_time(tuple(parts) + (zone, None if offset is None else offset[0]))


class _Reader:
    def __init__(self, text):
        self.text = text
        self.at = 0

    def number(self, most_digits, least=0, most=None):
        # As many digits as keep the number in its bounds.
        for count in range(most_digits, 0, -1):
            digits = self.text[self.at:self.at + count]
            if len(digits) == count and digits.isdigit():
                value = int(digits)
                if least <= value and (most is None or value <= most):
                    self.at += count
                    return value
        return None

    def name(self, names):
        rest = self.text[self.at:].lower()
        for index in sorted(range(len(names)), key=lambda it: -len(names[it])):
            if names[index] and rest.startswith(names[index].lower()):
                self.at += len(names[index])
                return index
        return None

    def spaces(self):
        start = self.at
        while self.at < len(self.text) and self.text[self.at].isspace():
            self.at += 1
        return self.at > start


_SIMPLE = {
    "d": (2, 1, 31), "f": (6, 0, 999999), "H": (2, 0, 23), "I": (2, 1, 12), "G": (4, 0, 9999), "j": (3, 1, 366),
    "m": (2, 1, 12), "M": (2, 0, 59), "S": (2, 0, 61), "U": (2, 0, 53), "w": (1, 0, 6), "u": (1, 1, 7),
    "V": (2, 1, 53), "y": (2, 0, 99), "W": (2, 0, 53), "Y": (4, 0, 9999),
}


def _expanded(format):
    for code, text in (("%c", "%a %b %d %H:%M:%S %Y"), ("%x", "%m/%d/%y"), ("%X", "%H:%M:%S")):
        format = format.replace(code, text)
    return format


def _parse_text(text, format):
    # Parts of a time tuple, microseconds, (seconds, microseconds) of an offset or None, the name of the zone or None.
    reader = _Reader(text)
    found = {}
    pattern = _expanded(format)
    at = 0
    is_match = True
    while at < len(pattern) and is_match:
        char = pattern[at]
        at += 1
        if char.isspace():
            while at < len(pattern) and pattern[at].isspace():
                at += 1
            is_match = reader.spaces()
        elif char != "%":
            is_match = reader.text[reader.at:reader.at + 1].lower() == char.lower()
            reader.at += 1
        else:
            if at >= len(pattern):
                raise ValueError("stray %% in format '%s'" % format)
            is_match = _read_directive(reader, pattern[at], found, format)
            at += 1
    if not is_match:
        raise ValueError("time data %r does not match format %r" % (text, format))
    if reader.at != len(text):
        raise ValueError("unconverted data remains: " + text[reader.at:])
    return _resolved(found)


def _read_directive(reader, code, found, format):
    if code in _SIMPLE:
        digits, least, most = _SIMPLE[code]
        start = reader.at
        if code in "YG" and not reader.text[start:start + 4].isdigit():
            return False
        if code in "y" and not reader.text[start:start + 2].isdigit():
            return False
        value = reader.number(digits, least, most)
        if value is not None and code in "YGy" and reader.at - start != digits:
            return False
        if code == "f" and value is not None:
            value = int(reader.text[start:reader.at].ljust(6, "0"))
        found[code] = value
    elif code == "a":
        found["weekday"] = value = reader.name([name[:3] for name in _DAY_NAMES])
    elif code == "A":
        found["weekday"] = value = reader.name(_DAY_NAMES)
    elif code == "b":
        found["m"] = value = reader.name(("",) + tuple([name[:3] for name in _MONTH_NAMES]))
    elif code == "B":
        found["m"] = value = reader.name(("",) + _MONTH_NAMES)
    elif code == "p":
        found["p"] = value = reader.name(("am", "pm"))
    elif code == "Z":
        value = reader.name(("utc", "gmt"))
        if value is not None:
            found["Z"] = ("UTC", "GMT")[value]
    elif code == "z":
        found["z"] = value = _read_offset(reader)
    elif code == "%":
        value = reader.name(("%",))
    else:
        raise ValueError("'%s' is a bad directive in format '%s'" % (code, format))
    return value is not None


def _read_offset(reader):
    text = reader.text
    at = reader.at
    if text[at:at + 1] == "Z":
        reader.at += 1
        found_zone = (0, 0)
        return found_zone
    sign = {"+": 1, "-": -1}.get(text[at:at + 1])
    if sign is None:
        return None
    reader.at += 1
    parts = []
    separator = ":" if text[at + 3:at + 4] == ":" else ""
    while len(parts) < 3 and text[reader.at:reader.at + 2].isdigit() and len(text[reader.at:reader.at + 2]) == 2:
        parts.append(int(text[reader.at:reader.at + 2]))
        reader.at += 2
        has_more = text[reader.at + len(separator):reader.at + len(separator) + 1].isdigit()
        if separator and text[reader.at:reader.at + 1] == ":" and has_more:
            reader.at += 1
        elif separator:
            break
    if len(parts) < 2:
        return None
    micros = 0
    if len(parts) == 3 and text[reader.at:reader.at + 1] == "." and text[reader.at + 1:reader.at + 2].isdigit():
        start = reader.at + 1
        reader.at = start
        while reader.at < len(text) and text[reader.at].isdigit() and reader.at - start < 6:
            reader.at += 1
        micros = int(text[start:reader.at].ljust(6, "0"))
    seconds = parts[0] * 3600 + parts[1] * 60 + (parts[2] if len(parts) == 3 else 0)
    return (sign * seconds, sign * micros)


def _resolved(found):
    year = found.get("Y")
    if "y" in found:
        year = found["y"] + (1900 if found["y"] >= 69 else 2000)
    weekday = found.get("weekday")
    if "w" in found:
        weekday = (found["w"] + 6) % 7
    if "u" in found:
        weekday = found["u"] - 1
    hour = found.get("H", 0)
    if "I" in found:
        hour = found["I"] % 12 + (12 if found.get("p") == 1 else 0)
    month, day = found.get("m", 1), found.get("d", 1)
    day_of_year = found.get("j")
    if "V" in found or "G" in found:
        year, month, day = _iso_date(found, year, weekday, day_of_year)
    is_leap_default = year is None and month == 2 and day == 29
    if is_leap_default:
        year = 1904
    elif year is None:
        year = 1900
    week = found.get("U", found.get("W"))
    if day_of_year is None and week is not None and weekday is not None:
        begins_monday = "W" in found
        first = (_days_from_epoch(year, 1, 1) + 3) % 7
        if not begins_monday:
            first = (first + 1) % 7
        of_week = weekday if begins_monday else (weekday + 1) % 7
        week_start = (7 - first) % 7
        if week == 0:
            day_of_year = 1 + of_week - first
        else:
            day_of_year = 1 + week_start + 7 * (week - 1) + of_week
        if day_of_year <= 0:
            year -= 1
            day_of_year += _day_of_year(year, 12, 31)
    if day_of_year is None:
        day_of_year = _day_of_year(year, month, day)
    elif "m" not in found and "d" not in found:
        year, month, day = _date_from_epoch(_days_from_epoch(year, 1, 1) + day_of_year - 1)
    if weekday is None:
        weekday = (_days_from_epoch(year, month, day) + 3) % 7
    if is_leap_default:
        year = 1900
    zone = found.get("Z")
    is_dst = -1 if zone is None else 0
    parts = [year, month, day, hour, found.get("M", 0), found.get("S", 0), weekday, day_of_year, is_dst]
    return parts, found.get("f", 0), found.get("z"), zone


def _iso_date(found, year, weekday, day_of_year):
    if day_of_year is not None and "G" in found:
        raise ValueError(
            "Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' instead."
        )
    if "G" not in found:
        raise ValueError(
            "ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday directive "
            "('%A', '%a', '%w', or '%u')."
        )
    if "V" not in found or weekday is None:
        raise ValueError(
            "ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday directive "
            "('%A', '%a', '%w', or '%u')."
        )
    fourth = _days_from_epoch(found["G"], 1, 4)
    monday = fourth - (fourth + 3) % 7
    return _date_from_epoch(monday + (found["V"] - 1) * 7 + weekday)


CLOCK_REALTIME, CLOCK_MONOTONIC, CLOCK_PROCESS_CPUTIME_ID, CLOCK_THREAD_CPUTIME_ID = 0, 1, 2, 3
CLOCK_MONOTONIC_RAW, CLOCK_BOOTTIME, CLOCK_TAI = 4, 7, 11
_CLOCKS = {0: time, 1: monotonic, 2: process_time, 3: process_time, 4: monotonic, 7: monotonic, 11: time}


def _clock(clk_id):
    if _index(clk_id) not in _CLOCKS:
        raise OSError(22, "Invalid argument")
    return _CLOCKS[clk_id]()


def clock_gettime(clk_id, /):
    return _clock(clk_id)


def clock_gettime_ns(clk_id, /):
    return int(_clock(clk_id) * 1000000000)


def clock_getres(clk_id, /):
    _clock(clk_id)
    return 1e-09


def thread_time_ns():
    return process_time_ns()


def tzset():
    pass


def get_clock_info(name, /):
    if name not in ("time", "monotonic", "perf_counter", "process_time", "thread_time"):
        raise ValueError("unknown clock")
    clock = "CLOCK_REALTIME" if name == "time" else "CLOCK_MONOTONIC"
    if name in ("process_time", "thread_time"):
        clock = "CLOCK_%s_CPUTIME_ID" % name[:-5].upper()
    return _import_path("types").SimpleNamespace(
        implementation="clock_gettime(%s)" % clock, monotonic=name != "time", adjustable=name == "time",
        resolution=1e-09,
    )
