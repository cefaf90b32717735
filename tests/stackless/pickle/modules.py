# Modules that are not imported can be made and go by value; imported ones and submodules go as themselves; so do copies.
import collections.abc
import copy
import pickle
import stackless
import sys
import types

made = types.ModuleType("made")
made.value = [1]
made.itself = made
print(made.__name__, "made" in sys.modules)
loaded = pickle.loads(pickle.dumps(made))
print(type(loaded) is types.ModuleType, loaded is made, loaded.__name__, loaded.value, loaded.itself is loaded)
sys.modules["made"] = made
print(pickle.loads(pickle.dumps(made)) is made, pickle.loads(pickle.dumps(made.__dict__)) is made.__dict__)
for module in (sys, stackless, collections, collections.abc):
    print(pickle.loads(pickle.dumps(module)) is module, pickle.loads(pickle.dumps([module.__dict__]))[0] is module.__dict__)
print(pickle.loads(pickle.dumps(collections.abc)).__name__, pickle.loads(pickle.dumps(collections.abc.Mapping)).__module__)
# copy.copy of the module stackless, and of a module in general.
print(copy.copy(stackless) is stackless, copy.copy(sys) is sys, copy.deepcopy(stackless) is stackless)
print(copy.copy(made) is made)
del sys.modules["made"]
again = copy.copy(made)
print(again is made, again.__name__, again.value is made.value)
