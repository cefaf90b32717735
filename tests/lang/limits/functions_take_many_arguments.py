# Calls with 254, 255, 256 and 1000 arguments, by place, by name and from lists; as many parameters.
for n in (254, 255, 256, 257, 1000):
    names = [f"a{i}" for i in range(n)]
    space = {}
    exec(f"def f({', '.join(names)}):\n    return a0, a{n - 1}, len(locals())", space)
    f = space["f"]
    print(n, f(*range(n)), f(**{name: i for i, name in enumerate(names)}))
    print(eval(f"f({', '.join(map(str, range(n)))})", space))
    print(eval(f"f({', '.join(f'{name}=1' for name in names)})", space))
    try:
        f(*range(n + 1))
    except TypeError as error:
        print(error)
    exec(f"def g({', '.join(name + '=' + str(i) for i, name in enumerate(names))}):\n    return a{n - 1}", space)
    print(space["g"](), space["g"](a0=1))

def star(*args, **kwargs):
    return len(args), len(kwargs)

print(star(*range(1000), **{str(i): i for i in range(1000)}))
print("{}".format(1), "%s" * 300 % tuple(["x"] * 300) == "x" * 300, max(*range(500)))
