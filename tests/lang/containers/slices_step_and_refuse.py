# Slices with steps of all kinds of sequences, and assignments to them.
# slices
L = list(range(10))
for s in [slice(None), slice(2, 8, 3), slice(None, None, -1), slice(8, 2, -2), slice(-3, None), slice(100, -100, -4), slice(0, 0), slice(5, 2)]:
    print(L[s], 'abcdefghij'[s], tuple(L)[s], bytes(L)[s], range(10)[s])
for src in ["L[::2] = [1]", "L[::0]", "L[1:3] = 5", "L[::2] = 'abcde'", "L[3:1] = [7]", "del L[::3]", "L[-2:] = ()", "L[::-1] = range(7)", "L['a']", "L[1:'a']", "L[1.0]", "L[10**30]", "L[:10**30]", "del L[50]", "L[50] = 1", "L[None]", "L[:][0] = 5", "(1,2)[0] = 1", "'a'[0] = 1", "range(3)[5]", "range(3)[::0]"]:
    try: exec(src); print(src, L)
    except Exception as e: print(src, '->', type(e).__name__, e)
