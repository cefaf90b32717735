# Percent formats over numbers, strings, tuples and dicts.
for t in ['%5d', '%-5d|', '%05d', '%+d', '% d', '%x', '%#x', '%o', '%e', '%.3g', '%5.1f', '%s', '%r', '%a', '%c', '%%', '%5s|', '%-5s|', '%.2s', '%i', '%u', '%X', '%#o', '%.3d', '%+.2e', '%*d', '%.*f', '%(a)d']:
    for v in [42, -3.7, 'é', (5, 3), {'a': 1}]:
        try: r = t % v
        except Exception as e: r = f"{type(e).__name__}: {e}"
        print(t, v, ascii(r))
