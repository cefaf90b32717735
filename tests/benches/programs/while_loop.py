# A while loop over integers.
def f():
    i = 0
    s = 0
    while i < 10000000:
        s = s + i % 7
        i += 1
    return s
print(f())
