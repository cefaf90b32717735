# A for loop over a range.
def f():
    s = 0
    for i in range(10000000):
        s += i
    return s
print(f())
