# A closure that refers to itself through a cell loads as a cycle and runs; the copy has cells of its own.
import pickle


def make():
    count = 0

    def function(n):
        nonlocal count
        count += 1
        return n if n <= 0 else function(n - 1)

    def counted():
        return count

    return function, counted


function, counted = make()
function(2)
copy, its_counted = pickle.loads(pickle.dumps((function, counted)))
print(copy is function, copy.__closure__[1].cell_contents is copy)
print(copy(3), its_counted(), counted())
print(copy.__closure__[0] is its_counted.__closure__[0])
alone = pickle.loads(pickle.dumps(function))
print(alone(1), alone.__closure__[0].cell_contents, counted())
