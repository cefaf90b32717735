# Operators on integers so large that one of them would take long. Each is cut into operators on smaller ones, which come
# back here while they are still large; so a program can sleep or be stopped in the middle.


def _large_multiply(a, b):
    if a < 0 or b < 0:
        product = abs(a) * abs(b)
        return product if (a < 0) == (b < 0) else -product
    if a < b:
        a, b = b, a
    half = a.bit_length() // 2
    a_high, a_low = a >> half, a & (1 << half) - 1
    if b.bit_length() <= half:
        return (a_high * b << half) + a_low * b
    # Three products of halves instead of four.
    b_high, b_low = b >> half, b & (1 << half) - 1
    high, low = a_high * b_high, a_low * b_low
    middle = (a_high + a_low) * (b_high + b_low) - high - low
    return (((high << half) + middle) << half) + low


def _large_quotient(a, b):
    return _large_divmod(a, b)[0]


def _large_rest(a, b):
    return _large_divmod(a, b)[1]


def _large_divmod(a, b):
    if a < 0 or b < 0:
        quotient, rest = divmod(abs(a), abs(b))
        if (a < 0) == (b < 0):
            return quotient, rest if b > 0 else -rest
        if rest:
            quotient, rest = quotient + 1, abs(b) - rest
        return -quotient, rest if b > 0 else -rest
    size = b.bit_length()
    wanted = a.bit_length() - size + 1
    if wanted + 2 < size:
        # The quotient is short: the upper parts tell it but for a few units.
        unused = size - wanted - 2
        quotient = (a >> unused) // ((b >> unused) + 1)
        rest = a - quotient * b
        while rest >= b:
            quotient += 1
            rest -= b
        return quotient, rest
    half = wanted // 2
    high, rest = divmod(a >> half, b)
    low, rest = divmod((rest << half) + (a & (1 << half) - 1), b)
    return (high << half) + low, rest


def _large_power(base, exponent):
    power = 1
    for digit in bin(exponent)[2:]:
        power *= power
        if digit == "1":
            power *= base
    return power


def _large_mod_power(base, exponent, modulus):
    base %= modulus
    power = 1
    for digit in bin(exponent)[2:]:
        power = power * power % modulus
        if digit == "1":
            power = power * base % modulus
    return power % modulus


def _large_product(first, last):
    # The product of the whole numbers from first to last; factors of like length are multiplied, which is fastest.
    if last - first < 64:
        product = 1
        while first <= last:
            product *= first
            first += 1
        return product
    middle = (first + last) // 2
    return _large_product(first, middle) * _large_product(middle + 1, last)


def _large_choice(n, k):
    return _large_product(n - k + 1, n) // _large_product(1, k)


def _large_root(n):
    # The root of the upper half gives half of the digits; one step of Newton's gives the others.
    quarter = n.bit_length() // 4
    root = _modules()["math"].isqrt(n >> 2 * quarter) << quarter
    root = (root + n // root) // 2
    while root * root > n:
        root -= 1
    while (root + 1) * (root + 1) <= n:
        root += 1
    return root


def _large_lcm(numbers):
    gcd = _modules()["math"].gcd
    result = 1
    for number in numbers:
        if not number:
            return 0
        result = abs(result // gcd(result, number) * number)
    return result


def _large_gcd(numbers):
    result = 0
    for number in numbers:
        result, number = abs(result), abs(_index(number))
        while result and number:
            if abs(result.bit_length() - number.bit_length()) < 60:
                result, number = _gcd_steps(result, number)
            elif result < number:
                number %= result
            else:
                result %= number
        result += number
    return result
