# A dict or set that changes size while it is iterated raises; a list is walked by position.
def show(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)




def grow_dict():
    d = {1: 1}
    for key in d:
        d[key + 1] = 1


def shrink_dict():
    d = {1: 1, 2: 2}
    for key in d.items():
        del d[1]


def grow_set():
    s = {1}
    for item in s:
        s.add(item + 1)


def again():
    d = {1: 1, 2: 2}
    it = iter(d)
    next(it)
    d[3] = 3
    for _ in range(2):
        try:
            next(it)
        except RuntimeError as error:
            print(error)
    return "twice"


def grow_list():
    items = [1, 2]
    for item in items:
        if len(items) < 6:
            items.append(item)
    return items


def shrink_list():
    items = [1, 2, 3, 4]
    for item in items:
        items.remove(item)
    return items


def change_values():
    d = {1: 1, 2: 2}
    for key in d:
        d[key] += 1
    return d


for function in (grow_dict, shrink_dict, grow_set, again, grow_list, shrink_list, change_values):
    show(function)
items = [1]
it = iter(items)
print(list(it))
items.append(2)
print(list(it), type(it))
