# What cannot be a key is named in the error.
def show(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


show(lambda: {{}})
show(lambda: set([[]]))
show(lambda: hash([]))
show(lambda: hash(([],)))
show(lambda: hash((1, {2})))
show(lambda: {(1, [2]): 3})
show(lambda: {}.get({}))
show(lambda: {1}.discard([]))
show(lambda: frozenset([{1: 2}]))
show(lambda: {slice(1): 2})


class NoHash:
    __hash__ = None


class OnlyEq:
    def __eq__(self, other):
        return True


show(lambda: {NoHash()})
show(lambda: hash(OnlyEq()))
