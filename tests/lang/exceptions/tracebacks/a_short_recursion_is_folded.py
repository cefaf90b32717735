# More than three equal lines are folded.

def rec(n):
    if n == 0:
        raise ValueError("x")
    rec(n-1)
rec(5)
