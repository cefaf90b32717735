# Unpacking counts what it gets and complains as it should.
for src in ["a, b = 1", "a, b = (1,)", "a, b = 1, 2, 3", "a, *b, c = 1,", "a, b = {}", "[a, b] = 'x'", "a, b = iter([1])", "(a, b), c = 1, 2", "a, b = None", "for a, b in [1]: pass", "for a, b in [(1,)]: pass", "a, b = [1, 2, 3]", "*a, b = []", "a, b = 'abc'", "a, b = {1, 2, 3}", "a, b = (x for x in [1,2,3])", "a, b = range(3)", "a, b = {1:1,2:2,3:3}"]:
    try: exec(src); print(src, 'ok')
    except Exception as e: print(src, '->', type(e).__name__, e)
