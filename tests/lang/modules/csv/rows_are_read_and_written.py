# Readers and writers with every option, and dialects.
#! every = 400
import csv
import io


def show(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


for text in ["a,b,c\r\n1,2,3\r\n", 'a,"b""c",d\n', '"multi\nline",x\n', "a,,\n", "a\n\nb\n", '"unclosed', "x, y\n", '"a"b,c\n', "a;b", "a\\,b,c\n"]:
    for options in [{}, {"delimiter": ";"}, {"skipinitialspace": True}, {"escapechar": "\\"}, {"quoting": csv.QUOTE_NONE}, {"strict": True}]:
        show(lambda: list(csv.reader(io.StringIO(text), **options)))
show(lambda: list(csv.reader(['1,"a"', "2.5"], quoting=csv.QUOTE_NONNUMERIC)))
show(lambda: list(csv.reader([5])))
show(lambda: csv.reader([], dialect="nope"))
show(lambda: csv.reader([], delimiter="ab"))


def written(row, options):
    stream = io.StringIO(newline="")
    count = csv.writer(stream, **options).writerow(row)
    return count, stream.getvalue()


for row in [["a", "b"], ["a,b", 'c"d', "e\nf"], [1, 2.5, None, True], [""], [], "abc", 5]:
    for options in [{}, {"quoting": csv.QUOTE_ALL}, {"quoting": csv.QUOTE_NONNUMERIC}, {"quoting": csv.QUOTE_NONE, "escapechar": "\\"}, {"dialect": "unix"}]:
        show(lambda: written(row, options))
