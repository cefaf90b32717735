# What __reduce__, __getstate__ and __setstate__ print while a graph is dumped and loaded, shared parts and cycles too.
import pickle


class Node:
    def __init__(self, name, *children):
        self.name = name
        self.children = list(children)

    def __getstate__(self):
        print("getstate", self.name)
        return (self.name, self.children)

    def __setstate__(self, state):
        self.name, self.children = state
        print("setstate", self.name)


class Pair:
    def __init__(self, left, right):
        print("init", left, right)
        self.left = left
        self.right = right

    def __reduce__(self):
        print("reduce", self.left, self.right)
        return (Pair, (self.left, self.right), {"extra": self.extra})

    extra = None

    def __repr__(self):
        return "Pair(%r, %r)" % (self.left, self.right)


leaf = Node("leaf")
top = Node("top", leaf, Node("other", leaf))
copy = pickle.loads(pickle.dumps(top))
print(copy.children[0] is copy.children[1].children[0])
loop = Node("loop")
loop.children.append(loop)
copy = pickle.loads(pickle.dumps([loop]))[0]
print(copy.children[0] is copy)
pair = Pair(1, Pair(2, [3]))
pair.extra = [pair]
copy = pickle.loads(pickle.dumps({"pair": pair, pair: "key"}))
pair = copy["pair"]
print(pair, pair.extra[0] is pair, [it is pair for it in copy][1])
