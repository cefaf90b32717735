# `csv`: rows of text as lines.

__all__ = [
    "QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "Error", "Dialect", "__doc__", "excel",
    "excel_tab", "field_size_limit", "reader", "writer", "register_dialect", "get_dialect", "list_dialects",
    "Sniffer", "unregister_dialect", "__version__", "DictReader", "DictWriter", "unix_dialect",
]

__version__ = "1.0"

QUOTE_MINIMAL = 0
QUOTE_ALL = 1
QUOTE_NONNUMERIC = 2
QUOTE_NONE = 3


class Error(Exception):
    pass


class Dialect:
    delimiter = ","
    quotechar = '"'
    escapechar = None
    doublequote = True
    skipinitialspace = False
    lineterminator = "\r\n"
    quoting = QUOTE_MINIMAL
    strict = False


class excel(Dialect):
    pass


class excel_tab(excel):
    delimiter = "\t"


class unix_dialect(Dialect):
    lineterminator = "\n"
    quoting = QUOTE_ALL


_dialects = {"excel": excel, "excel-tab": excel_tab, "unix": unix_dialect}
_limit = [131072]
_OPTIONS = (
    "delimiter", "quotechar", "escapechar", "doublequote", "skipinitialspace", "lineterminator", "quoting", "strict",
)


def register_dialect(name, dialect=None, **fmtparams):
    if not isinstance(name, str):
        raise TypeError("dialect name must be a string")
    _dialects[name] = _settled(dialect, fmtparams)


def unregister_dialect(name):
    if name not in _dialects:
        raise Error("unknown dialect")
    del _dialects[name]


def get_dialect(name):
    if name not in _dialects:
        raise Error("unknown dialect")
    return _settled(name, {})


def list_dialects():
    return list(_dialects)


def field_size_limit(new_limit=None):
    old = _limit[0]
    if new_limit is not None:
        if not isinstance(new_limit, int):
            raise TypeError("limit must be an integer")
        _limit[0] = new_limit
    return old


def _settled(dialect, options):
    # A dialect with the options given, checked.
    if isinstance(dialect, str):
        if dialect not in _dialects:
            raise Error("unknown dialect")
        dialect = _dialects[dialect]
    settled = Dialect()
    for name in _OPTIONS:
        value = getattr(dialect, name, getattr(Dialect, name)) if dialect is not None else getattr(Dialect, name)
        setattr(settled, name, value)
    for name, value in options.items():
        if name not in _OPTIONS:
            raise TypeError("'%s' is an invalid keyword argument for this function" % name)
        setattr(settled, name, value)
    if "quotechar" in options and options["quotechar"] is None and "quoting" not in options:
        settled.quoting = QUOTE_NONE
    for name in ("delimiter", "quotechar", "escapechar"):
        value = getattr(settled, name)
        if value is None and name != "delimiter":
            continue
        if not isinstance(value, str):
            kind = "string" if name == "delimiter" else "string or None"
            raise TypeError('"%s" must be %s, not %s' % (name, kind, _type_name(value)))
        if len(value) > 1 or name == "delimiter" and not value:
            raise TypeError('"%s" must be a 1-character string' % name)
    if not isinstance(settled.lineterminator, str):
        raise TypeError('"lineterminator" must be a string')
    if settled.quoting not in (0, 1, 2, 3):
        raise TypeError('bad "quoting" value')
    if settled.quoting != QUOTE_NONE and settled.quotechar is None:
        raise TypeError("quotechar must be set if quoting enabled")
    return settled


class _Reader:
    def __init__(self, lines, dialect):
        self._lines = iter(lines)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    def __next__(self):
        self._row = []
        self._field = []
        self._is_number = False
        state = "start record"
        while True:
            line = next(self._lines, None)
            if line is None:
                if self._field or state == "in quoted":
                    if self.dialect.strict:
                        raise Error("unexpected end of data")
                    self._save()
                    return self._row
                if state in ("start field", "after escape") and self._row:
                    self._save()
                    return self._row
                raise StopIteration
            if not isinstance(line, str):
                raise Error(
                    "iterator should return strings, not %s (the file should be opened in text mode)" % _type_name(line)
                )
            self.line_num += 1
            state = self._read_line(line, state)
            if state == "start record":
                return self._row

    def _save(self):
        field = "".join(self._field)
        if len(field) > _limit[0]:
            raise Error("field larger than field limit (%d)" % _limit[0])
        self._row.append(float(field) if self._is_number else field)
        self._field = []
        self._is_number = False

    def _read_line(self, line, state):
        dialect = self.dialect
        delimiter, quote, escape = dialect.delimiter, dialect.quotechar, dialect.escapechar
        quoting = dialect.quoting
        for char in line:
            if char == "\0":
                raise Error("line contains NUL")
            if state == "eat newline":
                if char in "\r\n":
                    continue
                raise Error("new-line character seen in unquoted field - do you need to open the file in universal-newline mode?")
            if state == "start record":
                if char in "\r\n":
                    state = "eat newline"
                    continue
                state = "start field"
            if state == "start field":
                if char in "\r\n":
                    self._save()
                    state = "eat newline"
                elif char == quote and quoting != QUOTE_NONE:
                    state = "in quoted"
                elif char == escape:
                    state = "escaped"
                elif char == " " and dialect.skipinitialspace:
                    pass
                elif char == delimiter:
                    self._save()
                else:
                    self._is_number = quoting == QUOTE_NONNUMERIC
                    self._field.append(char)
                    state = "in field"
            elif state == "escaped":
                self._field.append(char)
                state = "after escape" if char in "\r\n" else "in field"
            elif state == "in field" or state == "after escape":
                if char in "\r\n":
                    self._save()
                    state = "eat newline"
                elif char == escape:
                    state = "escaped"
                elif char == delimiter:
                    self._save()
                    state = "start field"
                else:
                    self._field.append(char)
                    state = "in field"
            elif state == "in quoted":
                if char == escape:
                    state = "escaped in quoted"
                elif char == quote and quoting != QUOTE_NONE:
                    state = "quote in quoted" if dialect.doublequote else "in field"
                else:
                    self._field.append(char)
            elif state == "escaped in quoted":
                self._field.append(char)
                state = "in quoted"
            elif char == quote and quoting != QUOTE_NONE:
                self._field.append(char)
                state = "in quoted"
            elif char == delimiter:
                self._save()
                state = "start field"
            elif char in "\r\n":
                self._save()
                state = "eat newline"
            elif dialect.strict:
                raise Error("'%s' expected after '%s'" % (delimiter, quote))
            else:
                self._field.append(char)
                state = "in field"
        # The end of the line.
        if state in ("in quoted", "escaped in quoted"):
            if state == "escaped in quoted":
                self._field.append("\n")
            return "in quoted"
        if state == "escaped":
            self._field.append("\n")
            return "after escape"
        if state == "after escape":
            return state
        if state in ("start field", "in field", "quote in quoted"):
            self._save()
        return "start record"


def reader(csvfile, dialect="excel", **fmtparams):
    return _Reader(csvfile, _settled(dialect, fmtparams))


class _Writer:
    def __init__(self, file, dialect):
        self._write = file.write
        self.dialect = dialect

    def writerow(self, row):
        try:
            fields = iter(row)
        except TypeError:
            raise Error("iterable expected, not %s" % _type_name(row)) from None
        texts = [self._text(field) for field in fields]
        if len(texts) == 1 and texts[0] == "":
            if self.dialect.quoting == QUOTE_NONE:
                raise Error("single empty field record must be quoted")
            texts[0] = self.dialect.quotechar * 2
        return self._write(self.dialect.delimiter.join(texts) + self.dialect.lineterminator)

    def writerows(self, rows):
        for row in rows:
            self.writerow(row)

    def _text(self, field):
        dialect = self.dialect
        quoting = dialect.quoting
        is_number = isinstance(field, (int, float))
        if field is None:
            text = ""
        elif isinstance(field, str):
            text = field
        else:
            text = str(field)
        delimiter, quote, escape = dialect.delimiter, dialect.quotechar, dialect.escapechar
        is_quoted = quoting == QUOTE_ALL or quoting == QUOTE_NONNUMERIC and not is_number
        special = delimiter + "\r\n" + (quote or "") + (escape or "") + dialect.lineterminator
        pieces = []
        for char in text:
            if char in special:
                wants_escape = False
                if quoting == QUOTE_NONE:
                    wants_escape = True
                elif char == quote:
                    if dialect.doublequote:
                        pieces.append(quote)
                        is_quoted = True
                    else:
                        wants_escape = True
                elif char == escape:
                    wants_escape = True
                else:
                    is_quoted = True
                if wants_escape:
                    if not escape:
                        raise Error("need to escape, but no escapechar set")
                    pieces.append(escape)
            pieces.append(char)
        text = "".join(pieces)
        return quote + text + quote if is_quoted else text


def writer(csvfile, dialect="excel", **fmtparams):
    if not hasattr(csvfile, "write"):
        raise TypeError('argument 1 must have a "write" method')
    return _Writer(csvfile, _settled(dialect, fmtparams))


class DictReader:
    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self._fieldnames = fieldnames
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            try:
                self._fieldnames = next(self.reader)
            except StopIteration:
                pass
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        if self.line_num == 0:
            self.fieldnames
        row = next(self.reader)
        self.line_num = self.reader.line_num
        while row == []:
            row = next(self.reader)
        names = self.fieldnames
        result = dict(zip(names, row))
        if len(names) < len(row):
            result[self.restkey] = row[len(names) :]
        elif len(names) > len(row):
            for name in names[len(row) :]:
                result[name] = self.restval
        return result


class DictWriter:
    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self.fieldnames = fieldnames
        self.restval = restval
        if extrasaction.lower() not in ("raise", "ignore"):
            raise ValueError("extrasaction (%s) must be 'raise' or 'ignore'" % extrasaction)
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _row(self, rowdict):
        if self.extrasaction == "raise":
            wrong = [key for key in rowdict if key not in self.fieldnames]
            if wrong:
                raise ValueError(
                    "dict contains fields not in fieldnames: " + ", ".join([repr(field) for field in wrong])
                )
        return [rowdict.get(key, self.restval) for key in self.fieldnames]

    def writerow(self, rowdict):
        return self.writer.writerow(self._row(rowdict))

    def writerows(self, rowdicts):
        for rowdict in rowdicts:
            self.writerow(rowdict)


_QUOTED = (
    # Between two delimiters, at the start of a line, at its end, and alone.
    r"""(?P<delim>[^\w\n"'])(?P<space> ?)(?P<quote>["']).*?(?P=quote)(?P=delim)""",
    r"""(?:^|\n)(?P<quote>["']).*?(?P=quote)(?P<delim>[^\w\n"'])(?P<space> ?)""",
    r"""(?P<delim>[^\w\n"'])(?P<space> ?)(?P<quote>["']).*?(?P=quote)(?:$|\n)""",
    r"""(?:^|\n)(?P<quote>["']).*?(?P=quote)(?:$|\n)""",
)


class Sniffer:
    # Guesses how a text is written from what its lines have in common.
    def __init__(self):
        self.preferred = [",", "\t", ";", " ", ":"]

    def sniff(self, sample, delimiters=None):
        quotechar, is_doubled, found, skips = self._guess_quote_and_delimiter(sample, delimiters)
        if not found:
            found, skips = self._guess_delimiter(sample, delimiters)
        if not found:
            raise Error("Could not determine delimiter")

        class dialect(Dialect):
            _name = "sniffed"
            lineterminator = "\r\n"
            quoting = QUOTE_MINIMAL

        dialect.doublequote = is_doubled
        dialect.delimiter = found
        dialect.quotechar = quotechar or '"'
        dialect.skipinitialspace = skips
        return dialect

    def _guess_quote_and_delimiter(self, data, delimiters):
        re = _import_path("re")
        matches = []
        for pattern in _QUOTED:
            matches = list(re.compile(pattern, re.DOTALL | re.MULTILINE).finditer(data))
            if matches:
                break
        if not matches:
            return "", False, None, 0
        quotes, delims = {}, {}
        n_spaces = 0
        for match in matches:
            groups = match.groupdict()
            quotes[groups["quote"]] = quotes.get(groups["quote"], 0) + 1
            delim = groups.get("delim")
            if delim and (delimiters is None or delim in delimiters):
                delims[delim] = delims.get(delim, 0) + 1
            if groups.get("space"):
                n_spaces += 1
        quote = max(quotes, key=quotes.get)
        delim, skips = "", 0
        if delims:
            delim = max(delims, key=delims.get)
            skips = delims[delim] == n_spaces
            delim = "" if delim == "\n" else delim
        # A quote within quotes, with a delimiter or an end of the line on either side.
        pattern = r"((%(d)s)|^)\W*%(q)s[^%(d)s\n]*%(q)s[^%(d)s\n]*%(q)s\W*((%(d)s)|$)"
        doubled = re.compile(pattern % {"d": re.escape(delim), "q": quote}, re.MULTILINE)
        return quote, doubled.search(data) is not None, delim, skips

    def _guess_delimiter(self, data, delimiters):
        lines = [line for line in data.split("\n") if line]
        chunk = min(10, len(lines))
        frequencies = {chr(code): {} for code in range(127)}
        modes, delims = {}, {}
        for start in range(0, len(lines), chunk or 1):
            for line in lines[start : start + chunk]:
                for char, counts in frequencies.items():
                    count = line.count(char)
                    counts[count] = counts.get(count, 0) + 1
            for char, counts in frequencies.items():
                if list(counts) == [0]:
                    continue
                count, n_lines = max(counts.items(), key=lambda item: item[1])
                # Lines with another count speak against it.
                modes[char] = count, n_lines - (sum(counts.values()) - n_lines)
            total = float(min(start + chunk, len(lines)))
            consistency = 1.0
            while not delims and consistency >= 0.9:
                for char, (count, n_lines) in modes.items():
                    if count > 0 and n_lines > 0 and n_lines / total >= consistency:
                        if delimiters is None or char in delimiters:
                            delims[char] = count, n_lines
                consistency -= 0.01
            if len(delims) == 1:
                return self._with_spaces(next(iter(delims)), lines)
        if not delims:
            return "", 0
        for char in self.preferred:
            if char in delims:
                return self._with_spaces(char, lines)
        return self._with_spaces(max((mode, char) for char, mode in delims.items())[1], lines)

    def _with_spaces(self, delim, lines):
        return delim, lines[0].count(delim) == lines[0].count(delim + " ")

    def has_header(self, sample):
        rows = reader(_import_path("io").StringIO(sample), self.sniff(sample))
        header = next(rows)
        kinds = {column: None for column in range(len(header))}
        n_checked = 0
        for row in rows:
            if n_checked > 20:
                break
            n_checked += 1
            if len(row) != len(header):
                continue
            for column in list(kinds):
                kind = _kind_of(row[column])
                if kind != kinds[column]:
                    if kinds[column] is None:
                        kinds[column] = kind
                    else:
                        del kinds[column]
        votes = 0
        for column, kind in kinds.items():
            if isinstance(kind, int):
                votes += 1 if len(header[column]) != kind else -1
            else:
                votes += 1 if kind is None or _kind_of(header[column]) is not complex else -1
        return votes > 0


def _kind_of(text):
    # The class of a number, or the length of what is none.
    try:
        complex(text)
    except (ValueError, OverflowError):
        return len(text)
    return complex
