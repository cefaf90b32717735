# list[int] and its like: text, equality, attributes, and what they are good for.
def show(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


print(list[int], dict[str, int], tuple[int, ...], set[list[int]], type[int], tuple[()], frozenset[str])
print(list[int].__origin__, dict[str, int].__args__, list[int] == list[int], list[int] == list[str], hash(list[int]) == hash(list[int]))
print(list[int]([1, 2]), dict[str, int](a=1), type(list[int]), list[list[int]].__args__[0])


class Numbers(list[int]):
    pass


print(Numbers([1]), Numbers.__bases__, Numbers.__orig_bases__)
show(lambda: isinstance([], list[int]))
show(lambda: issubclass(list, list[int]))
show(lambda: int[3])
show(lambda: list[int][str])


class Box:
    def __class_getitem__(cls, item):
        return f"{cls.__name__} of {item.__name__}"


print(Box[int])


def typed(values: list[int], table: dict[str, tuple[int, ...]] = {}) -> set[str]:
    return set()


print(typed.__annotations__)
