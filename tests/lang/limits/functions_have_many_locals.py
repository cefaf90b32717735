# A function may have more locals than a byte can count, in loops, closures, comprehensions and deletions.
for n in (200, 250, 255, 256, 257, 600):
    lines = [f"    v{i} = {i}" for i in range(n)]
    lines += [f"    t = 0", f"    for k in range(3):", f"        v{n - 1} += k; t += v{n - 1} + v0"]
    lines += [f"    def inner():", f"        nonlocal v{n - 2}", f"        v{n - 2} += 1", f"        return v{n - 2}"]
    lines += [f"    c = [x + v{n - 3} for x in (1, 2)]", f"    a, *b = v0, v{n - 1}, v1"]
    lines += [f"    del v{n - 4}"]
    lines += [f"    try:", f"        v{n - 4}", f"    except UnboundLocalError as error:", f"        e = str(error)"]
    lines += [f"    with_sum = v1 + v{n - 1} * v2 - v{n - 5}"]
    lines += [f"    return inner(), inner(), v{n - 2}, t, c, a, b, e, with_sum, f'{{v{n - 1}}}'"]
    space = {}
    exec("def f():\n" + "\n".join(lines), space)
    print(n, space["f"]())
    exec(f"def g():\n    yield v_\n".replace("v_", "+".join(["1"] * n)), space)
    print(sum(space["g"]()))
