# Literals, f-strings, operators, loops with else, comprehensions.
def show(f):
    try:
        result = f()
    except BaseException as error:
        result = f"{type(error).__name__}: {error}"
    print(result)


class A:
    pass


print('\x41\u0042\N{LATIN SMALL LETTER C}\103\0'.encode(), r'\n', b'\x00\377', 'a' 'b' "c", f'{1}' 'x' f"{'y'}", '''tri
ple''', "\
cont")
x = 5
print(f'{x=} {x = } {x!r:>4} {x:{x}d} {x:>{x}} {"nested " + f"{x}"} {{}} {x + 1=:02} {(lambda: 7)()} {[i for i in range(2)]} {x if x else 0}')
print(1 < 2 > 1 != abs(3) is not None in [True], not 1 == 2, 1 if 0 else 2 if 0 else 3, -2 ** 2, 2 ** -1, 3 - -3, ~-1, not not 5, 7 // -2 * 2, 1 << 2 + 1, 5 & 3 | 4 ^ 1, 'a' 'b' * 2)
class Cm:
    def __enter__(s): print('in'); return s
    def __exit__(s, *a): print('out', a[0]); return False
def w():
    for i in range(2):
        with Cm():
            if i: return i
            continue
show(w)
def lp():
    out = []
    for i in range(5):
        if i == 1: continue
        if i == 3: break
        out.append(i)
    else: out.append('else')
    while out:
        if out.pop() == 0: break
    else: out = 'empty'
    for j in []: pass
    else: return out, i, 'j' in locals()
show(lp)
for i, (a, *b) in enumerate([(1, 2, 3), 'xy']): print(i, a, b, end=' ')
print([*map(lambda p: p[0] + p[1], zip([1, 2], [3, 4]))], {k: v for k, v in zip('ab', range(2))}, {c for c in 'aa'}, list(x for x in (1, 2) if x > 1 if x), [[r * c for c in range(3)] for r in range(2)], [x for row in [[1], [2, 3]] for x in row])
