# An error in a class body names it.

class C:
    x = 1 / 0
