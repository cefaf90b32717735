# persistent_id and persistent_load, reducer_override, dispatch tables of picklers, and copyreg.
import copyreg
import pickle


class File:
    def __init__(self):
        self.content = b""
        self.at = 0

    def write(self, content):
        self.content += content

    def read(self, n=-1):
        end = len(self.content) if n < 0 else self.at + n
        content = self.content[self.at : end]
        self.at += len(content)
        return content

    def readline(self):
        return b""


class Resource:
    def __init__(self, key):
        self.key = key


class Thing:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Thing(%r)" % (self.n,)


class KeepsResources(pickle.Pickler):
    def persistent_id(self, obj):
        if isinstance(obj, Resource):
            return ("resource", obj.key)
        return None


class FindsResources(pickle.Unpickler):
    def persistent_load(self, pid):
        print("load", pid)
        return table[pid[1]]


class Overrides(pickle.Pickler):
    def reducer_override(self, obj):
        if isinstance(obj, Thing):
            return (Thing, (obj.n * 2,))
        return NotImplemented


class Dispatches(pickle.Pickler):
    dispatch_table = {Thing: lambda thing: (Thing, (thing.n + 100,))}


table = {"a": Resource("a"), "b": Resource("b")}
file = File()
KeepsResources(file).dump([table["a"], {"b": table["b"]}, 5])
loaded = FindsResources(file).load()
print(loaded[0] is table["a"], loaded[1]["b"] is table["b"], loaded[2])
file.at = 0
try:
    pickle.load(file)
except pickle.UnpicklingError as error:
    print(error)
for pickler in (Overrides, Dispatches, pickle.Pickler):
    file = File()
    pickler(file).dump((Thing(1), [Thing(2)]))
    print(pickle.load(file))
copyreg.pickle(Thing, lambda thing: (Thing, ("copyreg",)))
print(pickle.loads(pickle.dumps([Thing(1)])))
del copyreg.dispatch_table[Thing]
file = File()
pickle.dump(1, file)
pickle.dump("two", file)
print(pickle.load(file), pickle.load(file))
for wrong in (lambda: pickle.load(file), lambda: pickle.loads(b""), lambda: pickle.dumps(1, 9), lambda: pickle.Pickler(5)):
    try:
        wrong()
    except (EOFError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
