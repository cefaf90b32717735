# Equal tuples, ranges and bound methods have equal hashes, however they are built and however much they hold.
import types

def twice(n):
    value = ()
    for _ in range(n):
        value = (value, value)
    return value

for n in (3, 13, 16):
    print(hash(twice(n)) == hash(twice(n)), len({twice(n), twice(n)}), twice(n) == twice(n))
pairs = tuple((i, str(i)) for i in range(3000))
print({pairs: 1}[tuple((i, str(i)) for i in range(3000))])
print(len({range(0, 3, 2), range(0, 4, 2)}), len({range(0), range(5, 5), range(3, 1)}), len({range(1, 2), range(1, 2, 7)}))
print(len({range(3), range(0, 3, 1), range(4)}), hash(range(10 ** 30)) == hash(range(0, 10 ** 30)))

def count(*args):
    return len(args)

method = count
for i in range(300):
    method = types.MethodType(method, i)
print(method(), hash(method) == hash(method), {method: "found"}[method])
