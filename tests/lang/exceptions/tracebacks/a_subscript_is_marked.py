# The brackets that failed are marked.

foo = {"a": {"b": None}}
print(foo["a"]["b"]["c"])
