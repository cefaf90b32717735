# DictReader and DictWriter, with missing and surplus fields, and a dialect of one's own.
import csv
import io

for row in csv.DictReader(io.StringIO("a,b\n1,2\n3\n4,5,6\n\n7,8\n")):
    print(row)
print(list(csv.DictReader(["1,2"], fieldnames=["x", "y"])))
reader = csv.DictReader(io.StringIO("a,b\n1,2\n"))
print(reader.fieldnames, next(reader), reader.line_num)
stream = io.StringIO()
writer = csv.DictWriter(stream, ["a", "b"], restval="-")
writer.writeheader()
writer.writerow({"a": 1})
writer.writerows([{"a": 2, "b": "x,y"}])
try:
    writer.writerow({"c": 1})
except ValueError as error:
    print(error)
print(repr(stream.getvalue()))


class Pipes(csv.Dialect):
    delimiter = "|"
    quotechar = '"'
    lineterminator = "\n"
    quoting = csv.QUOTE_MINIMAL


stream = io.StringIO()
csv.writer(stream, Pipes).writerows([[1, 2], [3, "x|y"]])
print(repr(stream.getvalue()), csv.list_dialects(), list(csv.reader(["a|b"], dialect=Pipes)))
try:
    csv.get_dialect("pipes")
except csv.Error as error:
    print(error)
