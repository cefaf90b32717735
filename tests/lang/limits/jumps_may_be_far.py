# Loops, conditions and handlers whose bodies are many thousand instructions long.
#! every = 5000
body = "\n".join(f"        x = x + {i} if x else y[{i % 3}]" for i in range(3000))
text = f"""
def f(y):
    x = 1
    for k in range(3):
{body}
        if k == 1:
            continue
        if x < 0:
            break
    else:
        x += 1
    try:
        if y:
{body.replace("        ", "            ")}
        else:
            x = 0
        raise KeyError(x)
    except KeyError as error:
        x = error.args[0]
    finally:
        x += 2
    while True:
{body}
        break
    return x
print(f([1, 2, 3]))
print(f.__code__.co_name)
"""
exec(text)
lines = ["if False: pass"] + [f"elif n == {i}: r = {i * 2}" for i in range(900)] + ["else: r = None"]
code = compile("\n".join(lines), "<many>", "exec")
for n in (0, 449, 899, 900):
    space = {"n": n}
    exec(code, space)
    print(space["r"])
