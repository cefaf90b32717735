# Records of text: read from CSV and JSON, checked, dated, grouped, summed and written as tables.
import csv
import io
import json
import operator
import re
import string
from collections import Counter, defaultdict
from dataclasses import asdict, dataclass, field, fields, replace
from datetime import date, datetime, timedelta, timezone
from functools import singledispatch
from itertools import accumulate, groupby
from textwrap import dedent, fill, indent
from typing import Optional

ROWS = dedent(
    """\
    when,who,what,amount,tags
    2024-02-28,ada,"tea, green",3.50,hot;drink
    2024-02-29,grace,scone,2.25,food
    2024-03-01,ada,"a ""special"" cake",12.00,food;sweet
    2024-13-01,bob,nothing,1.00,
    2024-03-01,,lemonade,4,cold;drink
    2024-03-02,alan,jam,x,
    2024-03-04,grace,tea,3.5,hot;drink
    """
)


class RecordError(ValueError):
    def __init__(self, line, problems):
        super().__init__(line, problems)
        self.line, self.problems = line, problems

    def __str__(self):
        return f"line {self.line}: " + "; ".join(self.problems)


@dataclass(frozen=True, order=True, kw_only=True)
class Record:
    when: date
    who: str
    what: str = field(compare=False)
    amount: float = field(compare=False, default=0.0)
    tags: frozenset = field(compare=False, default=frozenset(), repr=False)
    note: Optional[str] = None

    @classmethod
    def of_row(cls, row, line):
        problems = []

        def convert(name, function):
            try:
                return function(row[name])
            except ValueError as error:
                problems.append(f"{name}: {error}")

        values = {
            "when": convert("when", date.fromisoformat),
            "amount": convert("amount", float),
            "who": row["who"] or problems.append("who is missing"),
            "what": row["what"],
            "tags": frozenset(filter(None, row["tags"].split(";"))),
        }
        if problems:
            raise RecordError(line, problems)
        return cls(**values)


@singledispatch
def plain(value):
    raise TypeError(f"{type(value).__name__} is not plain")


@plain.register
def _(value: date):
    return value.isoformat()


@plain.register(frozenset)
@plain.register(set)
def _(value):
    return sorted(value)


def read(text):
    reader = csv.DictReader(io.StringIO(text))
    for row in reader:
        try:
            yield Record.of_row(row, reader.line_num)
        except RecordError as error:
            yield error


def table(rows, headings):
    rows = [[str(it) for it in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(headings, *rows)]
    is_number = [all(re.fullmatch(r"-?[\d,.]+", it) for it in column) for column in zip(*rows)]
    yield "  ".join(f"{heading:^{width}}" for heading, width in zip(headings, widths)).rstrip()
    yield "  ".join("-" * width for width in widths)
    for row in rows:
        cells = (f"{it:{'>' if number else '<'}{width}}" for it, width, number in zip(row, widths, is_number))
        yield "  ".join(cells).rstrip()


everything = list(read(ROWS))
records = sorted(it for it in everything if isinstance(it, Record))
for error in (it for it in everything if isinstance(it, RecordError)):
    print(error)
print("\n".join(table(((r.when, r.who, r.what, f"{r.amount:,.2f}") for r in records), ["date", "who", "what", "amount"])))
for who, group in groupby(sorted(records, key=operator.attrgetter("who", "when")), key=lambda r: r.who):
    group = list(group)
    print(f"{who:>6}: {sum(r.amount for r in group):6.2f} in {len(group)}, last {group[-1].when:%d %b %Y}")
print(list(accumulate(r.amount for r in records)))
print(Counter(tag for r in records for tag in sorted(r.tags)).most_common())
by_week = defaultdict(list)
for record in records:
    by_week[record.when.isocalendar()[:2]].append(record.what)
print(dict(by_week), (records[-1].when - records[0].when).days)
text = json.dumps([asdict(r) for r in records[:2]], default=plain, indent=2, sort_keys=True)
print(text)
print(json.loads(text, object_hook=lambda it: tuple(sorted(it)))[0], [f.name for f in fields(Record) if f.compare])
changed = replace(records[0], note="by hand", amount=1)
print(changed, changed == records[0], changed.tags == records[0].tags, hash(records[0]) == hash(replace(records[0])))
for act in (lambda: setattr(changed, "who", "x"), lambda: Record("x"), lambda: json.dumps({1: Record}, default=plain), lambda: json.loads('{"a": [1, 2,}')):
    try:
        act()
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
output = io.StringIO()
writer = csv.writer(output, delimiter="|", quoting=csv.QUOTE_MINIMAL, lineterminator="\n")
writer.writerow(["a|b", 'say "x"', None, 1.5, True])
writer.writerows((r.who, r.what) for r in records[:2])
print(output.getvalue(), end="")
print(next(csv.reader(['"a|b"|"say ""x"""||1.5'], delimiter="|")))
letter = string.Template("Dear $who,\nyou owe ${amount} for $what. $$ or tea?")
print(indent(letter.substitute(who="Ada", amount="3.50", what="tea"), "> "))
print(fill("The quick brown fox jumps over the lazy dog and runs away from the hounds.", width=30, initial_indent="* ", subsequent_indent="  "))
moment = datetime(2024, 2, 29, 23, 30, tzinfo=timezone(timedelta(hours=-5)))
print(moment.isoformat(), moment.astimezone(timezone.utc), moment + timedelta(minutes=45), f"{moment:%A %j %I:%M %p}")
print(datetime.strptime("1 Mar 2024 07:05", "%d %b %Y %H:%M"), date(2024, 3, 31) - timedelta(weeks=2), date.max - date.min)
