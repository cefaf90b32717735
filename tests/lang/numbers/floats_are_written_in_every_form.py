# Floats in repr, format and percent; fractions and rounding.
def show(f):
    try:
        result = f()
    except BaseException as error:
        result = f"{type(error).__name__}: {error}"
    print(ascii(result))


for x in [0.0, -0.0, 1.0, 0.1, 1/3, 1e16, 1e15, 123456789012345678.0, 1e-4, 1e-5, 1.5e300, 5e-324, float('inf'), float('nan'), -2.5, 2.675, 1e22, 1e23]:
    print(x, repr(x), f'{x:.3f}', f'{x:e}', f'{x:g}', f'{x:.0f}', f'{x:10.2f}|', f'{x:<10}|', f'{x:^+12.1e}|', f'{x:,}', f'{x:_}', f'{x:%}', f'{x:.10g}', f'{x:#.3g}', '%.2f' % x, '%g' % x, '%e' % x, '%r' % x)
    show(lambda: (x.is_integer(), x.hex(), round(x, 2)))
    show(lambda: x.as_integer_ratio())
    show(lambda: int(x)); show(lambda: round(x)); show(lambda: x // 0.3); show(lambda: x % -0.3)
