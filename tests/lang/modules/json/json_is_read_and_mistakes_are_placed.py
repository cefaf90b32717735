# loads of right and wrong texts, with and without hooks.
#! every = 100
import json


def show(*args, **options):
    try:
        print(ascii(json.loads(*args, **options)))
    except Exception as error:
        print(type(error).__name__, error)


texts = [
    "null", "[1, 2.5, -3e2]", '{"a": {"b": [1, "x"]}}', r'"\u00e9\ud83d\ude00\n"', "  [ ]  ", "{}", "[1,]", "[1", '{"a"}',
    '{"a":}', '{"a":1,}', "{a:1}", "", "nul", "[1 2]", '"abc', '"a\nb"', r'"\x"', r'"\u12"', "1 2", "-", "01", "1.", ".5",
    "NaN", '{"a":1 "b":2}', "[", '{"a":1', '"\\', "123456789012345678901234567890", "1E400", "\ufeff1", "[1,\n2,\n x]",
    '{"a":1,"a":2}', "[]]",
]
for text in texts:
    show(text)
    show(text, object_hook=lambda it: sorted(it.items()))
try:
    json.loads("[1,\n2,\n x]")
except json.JSONDecodeError as error:
    print(error.msg, repr(error.doc), error.pos, error.lineno, error.colno, isinstance(error, ValueError))
show('"a\nb"', strict=False)
show('{"a":1,"b":2}', object_pairs_hook=lambda pairs: pairs)
show("[1,2.5]", parse_float=str, parse_int=lambda digits: "i" + digits)
show("[NaN,Infinity]", parse_constant=lambda name: name)
show(b'{"a":"\xc3\xa9"}')
show('"\xe9"'.encode("utf-16"))
show(5)
print(json.JSONDecoder().raw_decode("[1] tail"))
data = {"name": "\xe9", "list": [1, 2, {"deep": [None, True]}], "f": 1.0}
print(json.loads(json.dumps(data)) == data)


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y


def decode(pairs):
    return Point(**pairs) if set(pairs) == {"x", "y"} else pairs


points = json.loads('[{"x": 1, "y": 2}, {"z": {"x": 3, "y": 4}}]', object_hook=decode)
print(points[0].x, points[1]["z"].y)
print(json.dumps(points, default=vars))
