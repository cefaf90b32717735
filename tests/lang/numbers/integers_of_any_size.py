# Integers beyond machine words in every operator.
def show(f):
    try:
        result = f()
    except BaseException as error:
        result = f"{type(error).__name__}: {error}"
    print(ascii(result))


    print(n.bit_length(), n.bit_count(), hex(n), oct(n), bin(n)[:40], n % 7, n // 7, divmod(n, -13), n ** 2 % 1000007, pow(n, 5, 97), n & 0xFFFF, n | 5, n ^ 99, ~n, n >> 3, n << 5, -n // 3, int(str(n)) == n, float(n), str(n)[-5:])
