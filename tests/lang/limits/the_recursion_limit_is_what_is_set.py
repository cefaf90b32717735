# A function may call itself as deep as the recursion limit allows, and no deeper; the error can be handled.
import sys

def depth(n):
    return n if n == 0 else 1 + depth(n - 1)

print(sys.getrecursionlimit())
print(depth(900))
try:
    depth(1100)
except RecursionError as error:
    print(type(error).__name__, error)
sys.setrecursionlimit(5000)
print(depth(4500))
try:
    depth(5100)
except RecursionError as error:
    print("again")
print(depth(10))

def forever():
    try:
        forever()
    except RecursionError:
        return "caught"
    return "passed on"

print(forever())
for bad in (0, -1, 2 ** 40, "x"):
    try:
        sys.setrecursionlimit(bad)
    except Exception as error:
        print(type(error).__name__, error)
sys.setrecursionlimit(1000)
