# Text processing: parsing lines, grouping, percentiles, tables, CSV and JSON.
import csv
import io
import json
import re
from collections import Counter, defaultdict, namedtuple, OrderedDict
from datetime import datetime, timedelta
from itertools import groupby, islice, accumulate, chain, pairwise, zip_longest
from operator import attrgetter, itemgetter
from statistics import mean, median, pstdev

LOG = """\
2024-02-28T23:59:50 10.0.0.1 GET /index.html 200 512 0.012
2024-02-28T23:59:58 10.0.0.2 GET /a?x=1&y=%20 404 0 0.003
2024-02-29T00:00:07 10.0.0.1 POST /login 302 20 0.250
broken line here
2024-02-29T00:00:08 10.0.0.3 GET /index.html 200 512 0.011
2024-02-29T00:01:00 10.0.0.1 DELETE /a 500 99 1.5
2024-02-29T12:00:00 10.0.0.2 GET /big 200 1048576 2.75
2024-02-30T12:00:00 10.0.0.2 GET /never 200 1 1
"""
Entry = namedtuple("Entry", "time ip method path status size seconds", defaults=(0.0,))
pattern = re.compile(r"(?P<time>\S+) (?P<ip>[\d.]+) (?P<method>[A-Z]+) (?P<path>/[^ ?]*)(?:\?(?P<query>\S*))? (?P<status>\d{3}) (?P<size>\d+) (?P<seconds>[\d.]+)$")


def parse(lines):
    for number, line in enumerate(lines, 1):
        match = pattern.match(line)
        if match is None:
            print(f"line {number}: cannot parse {line!r}")
            continue
        groups = match.groupdict()
        if query := groups.pop("query"):
            print("query", dict(pair.split("=", 1) for pair in query.split("&")))
        try:
            groups["time"] = datetime.fromisoformat(groups["time"])
        except ValueError as error:
            print(f"line {number}: {error}")
            continue
        groups |= {"status": int(groups["status"]), "size": int(groups["size"]), "seconds": float(groups["seconds"])}
        yield Entry(**groups)


def human(n):
    for unit in ("B", "KiB", "MiB"):
        if n < 1024 or unit == "MiB":
            return f"{n:.1f} {unit}" if unit != "B" else f"{n} B"
        n /= 1024


entries = list(parse(LOG.splitlines()))
print(len(entries), entries[0], entries[0]._replace(ip="x")._asdict()["ip"], Entry._fields)
by_ip = defaultdict(list)
for entry in entries:
    by_ip[entry.ip].append(entry)
print(f"{'ip':<10}|{'n':>3}|{'bytes':>10}|{'mean s':>8}")
for ip, group in sorted(by_ip.items(), key=lambda pair: (-len(pair[1]), pair[0])):
    print(f"{ip:<10}|{len(group):>3}|{human(sum(map(attrgetter('size'), group))):>10}|{mean(e.seconds for e in group):>8.3f}")
print(Counter(e.status // 100 for e in entries).most_common(), Counter("".join(e.method for e in entries)).most_common(3))
for day, group in groupby(entries, key=lambda e: e.time.date()):
    print(day, day.strftime("%A %j"), [e.path for e in group])
gaps = [b.time - a.time for a, b in pairwise(entries)]
print(max(gaps), sum(gaps, timedelta()), [int(g.total_seconds()) for g in gaps])
times = sorted(e.seconds for e in entries)
print(median(times), round(pstdev(times), 4), list(accumulate(times, max)), times[int(len(times) * 0.9)])
out = io.StringIO()
writer = csv.DictWriter(out, fieldnames=["path", "status", "note"], quoting=csv.QUOTE_MINIMAL)
writer.writeheader()
for e in islice(entries, 3):
    writer.writerow({"path": e.path, "status": e.status, "note": f'took "{e.seconds}", ok'})
print(out.getvalue())
print(list(csv.reader(io.StringIO(out.getvalue())))[1])
summary = OrderedDict(total=len(entries), paths=sorted({e.path for e in entries}), slow={e.path: e.seconds for e in entries if e.seconds > 1}, first=entries[0].time.isoformat(), none=None)
text = json.dumps(summary, indent=2)
print(text)
print(json.loads(text) == summary, json.dumps(summary, separators=(",", ":"), sort_keys=True))
for left, right in zip_longest("abc", chain("x", "y"), fillvalue="-"):
    print(left + right, end=" ")
print(sorted(entries, key=itemgetter(4, 5), reverse=True)[0].path)
