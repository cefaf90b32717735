# Queries become lists and dicts of fields, and fields become queries.
from urllib.parse import *

def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)


for query in ("a=1&b=2&a=3", "a=&b", "a=1;b=2", "", "&&", "a=%41+b&%C3%A9=%FF", "=1", "a==b", "a=1&=", b"a=1&b=%41", "a=b c"):
    for keeps in (False, True):
        show(parse_qs, query, keeps)
        show(parse_qsl, query, keep_blank_values=keeps)
        show(parse_qsl, query, keeps, True)
show(parse_qsl, "a=1&b=2", max_num_fields=1)
show(parse_qsl, "a=1;b=2", separator=";")
show(parse_qsl, "a=1", separator="")
show(parse_qsl, "a=%E9", encoding="latin-1")
show(parse_qsl, None)
show(parse_qsl, b"a=1;b", separator=b";")
for query, options in (
    ({"a": 1, "b": "x y"}, {}), ([("a", 1), ("b", 2)], {}), ({"a": [1, 2]}, {}),
    ({"a": [1, 2], "b": "xy", "c": b"z z", "d": 3, "e": ()}, {"doseq": True}), ("abc", {}), (3, {}), ([], {}),
    ({"\xe9": "\u20ac"}, {}), ({"\xe9": "\xe9"}, {"encoding": "latin-1"}), ({"a": "x y/"}, {"quote_via": quote}),
    ({"a": "x y/"}, {"safe": "/"}), ([(1, None)], {}), ({b"a": b"\xff"}, {}), ({"a": {"k": 1}}, {"doseq": True}),
):
    show(urlencode, query, **options)
