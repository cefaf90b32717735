# UserDict, UserList and UserString behave like what they wrap and give back their own class.
from collections import UserDict, UserList, UserString
def show(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)




class Lower(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)


d = Lower(A=1, B=2)
d["C"] = 3
d.update({"D": 4})
print(d, len(d), d.get("zz"), "a" in d, list(d), d.pop("a"), d | {"E": 5}, type(d | {}), d.copy(), dict(d))
show(lambda: d["zz"])
items = UserList([3, 1])
items.append(2)
items.sort()
items += [5]
print(items, items + [4], items[1:], type(items[1:]), items * 2, items == [1, 2, 3, 5], [0] + items, 3 in items, items.pop())
text = UserString("abc")
print(text, text.upper(), type(text.upper()), text + "d", text[1], len(text), text == "abc", "b" in text, text * 2, repr(text))
print(text.split("b"), hash(text) == hash("abc"), text < "b", text.find("c"), UserString("%s") % 3, text.replace("a", "x"))
