# Repeated lines of a recursion are counted.

def rec(n):
    return rec(n+1)
rec(0)
