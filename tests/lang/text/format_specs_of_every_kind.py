# Format specs, allowed and not, over numbers and strings.
for spec in ['d','5d','<5d','^5d','=+6d','05d','x','#x','#010x','X','#b','o','c','n',',','_','_x','+',' ','e','.2f','%','s','10','>10','*^10','1','.3','z','d5','5.2d','é>5',',x','_b', '+x','-d', '#,x','#o','=10', '010', ' d', 'zf','.0f']:
    for v in [42, -1234567, 3.14159, 'str', True]:
        try: r = format(v, spec)
        except Exception as e: r = f"{type(e).__name__}: {e}"
        print(repr(spec), v, '|', ascii(r))
