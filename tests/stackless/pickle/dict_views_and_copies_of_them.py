# Views of keys, items and values survive pickling, together with their dict; copy.copy gives a view of the same dict.
import copy
import pickle

d = {"a": 1, "b": [2]}
for view in (d.keys(), d.items(), d.values()):
    loaded = pickle.loads(pickle.dumps(view))
    print(loaded)
    both, its_dict = pickle.loads(pickle.dumps((view, d)))
    its_dict["c"] = 3
    print(both, len(view))
    shallow = copy.copy(view)
    d["late"] = 4
    print(type(shallow) is type(view), list(shallow) == list(view), len(shallow))
    del d["late"]
    deep = copy.deepcopy(view)
    d["late"] = 4
    print(len(deep))
    del d["late"]
