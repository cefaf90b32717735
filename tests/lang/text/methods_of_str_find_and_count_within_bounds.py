# Looking for a string in another takes bounds in characters, and says what is wrong with its arguments.
def show(function, *args):
    try:
        print(repr(function(*args)))
    except Exception as error:
        print(type(error).__name__, error)


text = "h\xe9llo w\xf6rld, h\xe9llo"
for name in ["find", "rfind", "index", "rindex", "count"]:
    method = getattr(text, name)
    for args in [("l",), ("h\xe9",), ("",), ("l", 4), ("l", 2, 3), ("l", -3), ("", 17), ("", 18), ("o", None, -2), ("z",)]:
        show(method, *args)
    for args in [(), (1,), ("l", 1.5), ("l", 0, 1, 2)]:
        show(method, *args)
for name in ["startswith", "endswith"]:
    method = getattr(text, name)
    for args in [("h\xe9",), ("llo",), (("x", "h\xe9llo"),), ((),), ("llo", 2), ("", 99), (1,), ((1,),), ("a", "b")]:
        show(method, *args)


class Two:
    def __index__(self):
        return 2


show(text.find, "l", Two())
show(text.startswith, "l", Two())
print("l" in text, "\xf6r" in text, "x" in text)
show(lambda: 1 in text)
