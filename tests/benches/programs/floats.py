# Float arithmetic.
def f(n):
    x = 0.5
    y = 0.0
    i = 0
    while i < n:
        x = x * 1.0000001 + 0.1 - y / 3.0
        y = x * 0.25
        i += 1
    return x
print(f(3000000))
