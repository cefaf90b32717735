# Deleting an item says what does not support it.
class Plain:
    pass


for value in [5, 1.5, None, "ab", b"ab", (1,), range(3), {1}, len, Plain, Plain(), lambda: 0, {}.keys(), {}, []]:
    try:
        del value[0]
    except Exception as error:
        print(type(error).__name__, str(error).split(" at ")[0])
