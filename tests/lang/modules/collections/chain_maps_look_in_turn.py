# ChainMap: look-ups go through the maps, changes go to the first.
from collections import ChainMap
def show(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


base = {"color": "red", "user": "guest"}
over = {"user": "admin"}
cm = ChainMap(over, base)
print(cm, cm["user"], cm["color"], len(cm), list(cm), dict(cm), "color" in cm, cm.get("nope", 1))
cm["size"] = 5
print(over, base, cm.new_child({"x": 1}), cm.parents, cm.maps[1] is base)
del cm["size"]
show(lambda: cm["zz"])
show(lambda: cm.pop("color"))
show(lambda: ChainMap().popitem())
print(cm.pop("user"), cm.popitem() if cm.maps[0] else "empty", sorted(cm.items()), cm == ChainMap({"user": "guest"}, base))
print(cm | {"z": 1}, {"z": 1} | cm, ChainMap(), bool(ChainMap()), ChainMap.fromkeys("ab", 0), cm.copy())
