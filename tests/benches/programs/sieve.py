# A sieve over a list.
def sieve(n):
    flags = [True] * (n + 1)
    i = 2
    while i * i <= n:
        if flags[i]:
            j = i * i
            while j <= n:
                flags[j] = False
                j += i
        i += 1
    c = 0
    for i in range(2, n + 1):
        if flags[i]:
            c += 1
    return c
print(sieve(2000000))
