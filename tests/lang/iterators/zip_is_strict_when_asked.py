# zip(strict=True) tells which argument is shorter or longer.
def show(*iterables):
    items = []
    try:
        for item in zip(*iterables, strict=True):
            items.append(item)
    except ValueError as error:
        print(items, error)
    else:
        print(items)


show([1], [1])
show([1], [1, 2])
show([1, 2], [1])
show([1], [1], [1, 2])
show([1, 2], [1, 2], [1])
show((x for x in "ab"), "a")
show([], [1])
show()
show("ab", range(2), iter("cd"))
