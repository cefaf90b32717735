# Sorts of some hundred items with an order of their own: the result, and how often they are compared.
class Item:
    asked = 0

    def __init__(self, key, place):
        self.key = key
        self.place = place

    def __lt__(self, other):
        Item.asked += 1
        return self.key < other.key


def numbers(seed, count, bound):
    result = []
    for _ in range(count):
        seed = (seed * 1103515245 + 12345) % 2**31
        result.append(seed // 65536 % bound)
    return result


def check(name, keys, **options):
    Item.asked = 0
    result = sorted([Item(key, place) for place, key in enumerate(keys)], **options)
    pairs = [(item.key, item.place) for item in result]
    expected = sorted(zip(keys, range(len(keys))), key=lambda pair: pair[0], reverse=options.get("reverse", False))
    print(name, Item.asked, pairs == expected)


check("random", numbers(1, 90, 1000))
check("few values", numbers(2, 80, 4))
check("two runs", list(range(50)) + list(range(25, 75)))
check("reversed", list(range(70, 0, -1)))
check("backwards", numbers(3, 70, 100), reverse=True)
check("sorted tail", list(range(80)) + numbers(4, 8, 80))
