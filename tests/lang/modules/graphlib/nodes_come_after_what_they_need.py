# TopologicalSorter.
import graphlib
def show(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


order = list(graphlib.TopologicalSorter({"d": ["b", "c"], "b": ["a"], "c": ["a"]}).static_order())
print(order)
show(lambda: list(graphlib.TopologicalSorter({1: [2], 2: [1]}).static_order()))
sorter = graphlib.TopologicalSorter()
sorter.add(1, 2)
sorter.add(3, 2)
sorter.prepare()
print(sorter.get_ready(), sorter.get_ready())
show(lambda: sorter.done(5))
show(lambda: sorter.done(1))
sorter.done(2)
print(sorter.get_ready(), sorter.is_active())
show(lambda: sorter.done(2))
sorter.done(1, 3)
print(bool(sorter))
show(lambda: sorter.add(3))
show(lambda: sorter.prepare())
