# `random`: numbers drawn from a Mersenne Twister, the same for the same seed as CPython's.

import math as _math

__all__ = [
    "Random", "SystemRandom", "betavariate", "choice", "choices", "expovariate", "gammavariate", "gauss", "getrandbits",
    "getstate", "lognormvariate", "normalvariate", "paretovariate", "randbytes", "randint", "random", "randrange",
    "sample", "seed", "setstate", "shuffle", "triangular", "uniform", "vonmisesvariate", "weibullvariate",
]

_log = _math.log
_exp = _math.exp
_sqrt = _math.sqrt
_TWO_PI = 2.0 * _math.pi
_NORMAL_MAGIC = 4 * _exp(-0.5) / _sqrt(2.0)
_LOG4 = _log(4.0)
_GAMMA_MAGIC = 1.0 + _log(4.5)


class Random:
    VERSION = 3

    def __new__(cls, *args, **kwargs):
        self = object.__new__(cls)
        self._twister = None
        self.gauss_next = None
        return self

    def __init__(self, x=None):
        self.seed(x)

    def __init_subclass__(cls, /, **kwargs):
        # A class that draws floats of its own draws whole numbers by them, unless it draws bits too.
        for base in cls.__mro__:
            names = vars(base)
            if "_randbelow" in names or "getrandbits" in names:
                if "getrandbits" in names and base is not Random:
                    cls._randbelow = base._below_by_bits
                break
            if "random" in names:
                cls._randbelow = base._below_by_floats
                break

    def seed(self, a=None, version=2):
        if version == 1 and isinstance(a, (str, bytes)):
            a = a.decode("latin-1") if isinstance(a, bytes) else a
            x = ord(a[0]) << 7 if a else 0
            for c in map(ord, a):
                x = ((1000003 * x) ^ c) & 0xFFFFFFFFFFFFFFFF
            x ^= len(a)
            a = -2 if x == -1 else x
        elif version == 2 and isinstance(a, (str, bytes, bytearray)):
            if isinstance(a, str):
                a = a.encode()
            a = int.from_bytes(bytes(a) + _hash_digest("sha512", bytes(a)), "big")
        elif not isinstance(a, (type(None), int, float, str, bytes, bytearray)):
            raise TypeError("The only supported seed types are: None,\nint, float, str, bytes, and bytearray.")
        if a is None:
            a = int.from_bytes(_seed_bytes(), "little")
        elif not isinstance(a, int):
            a = hash(a) & 0xFFFFFFFFFFFFFFFF
        self._twister = _twister_new(abs(a))
        self.gauss_next = None

    def random(self):
        return _twister_random(self._twister)

    def getrandbits(self, k, /):
        return _twister_bits(self._twister, _index(k))

    def getstate(self):
        return self.VERSION, _twister_words(self._twister), self.gauss_next

    def setstate(self, state):
        version = state[0]
        if version == 3:
            version, words, self.gauss_next = state
        elif version == 2:
            version, words, self.gauss_next = state
            words = tuple([word % (2 ** 32) for word in words])
        else:
            raise ValueError("state with version %s passed to Random.setstate() of version %s" % (version, self.VERSION))
        self._twister = _twister_of_words(tuple(words))

    def __getstate__(self):
        return self.getstate()

    def __setstate__(self, state):
        self.setstate(state)

    def __reduce__(self):
        return self.__class__, (), self.getstate()

    def _randbelow(self, n):
        return _twister_below(self._twister, n)

    def _below_by_bits(self, n):
        k = n.bit_length()
        r = self.getrandbits(k)
        while r >= n:
            r = self.getrandbits(k)
        return r

    def _below_by_floats(self, n, maxsize=1 << 53):
        random = self.random
        if n >= maxsize:
            return _floor(random() * n)
        rest = maxsize % n
        limit = (maxsize - rest) / maxsize
        r = random()
        while r >= limit:
            r = random()
        return _floor(r * maxsize) % n

    def randbytes(self, n):
        return self.getrandbits(n * 8).to_bytes(n, "little")

    def randrange(self, start, stop=None, step=_MISSING):
        start = _whole_argument(start, "arg 1")
        if stop is None:
            if step is not _MISSING:
                raise TypeError("Missing a non-None stop argument")
            if start > 0:
                return self._randbelow(start)
            raise ValueError("empty range for randrange()")
        stop = _whole_argument(stop, "stop")
        step = 1 if step is _MISSING else _whole_argument(step, "step")
        width = stop - start
        if step == 1:
            if width > 0:
                return start + self._randbelow(width)
            raise ValueError("empty range for randrange() (%d, %d, %d)" % (start, stop, width))
        if step > 0:
            n = (width + step - 1) // step
        elif step < 0:
            n = (width + step + 1) // step
        else:
            raise ValueError("zero step for randrange()")
        if n <= 0:
            raise ValueError("empty range for randrange()")
        return start + step * self._randbelow(n)

    def randint(self, a, b):
        return self.randrange(a, b + 1)

    def choice(self, seq):
        if not len(seq):
            raise IndexError("Cannot choose from an empty sequence")
        return seq[self._randbelow(len(seq))]

    def shuffle(self, x):
        below = self._randbelow
        for i in reversed(range(1, len(x))):
            j = below(i + 1)
            x[i], x[j] = x[j], x[i]

    def sample(self, population, k, *, counts=None):
        if not _is_sequence(population):
            raise TypeError("Population must be a sequence.  For dicts or sets, use sorted(d).")
        n = len(population)
        if counts is not None:
            sums = _running_sums(counts)
            if len(sums) != n:
                raise ValueError("The number of counts does not match the population")
            total = sums.pop() if sums else 0
            if not isinstance(total, int):
                raise TypeError("Counts must be integers")
            if total <= 0:
                raise ValueError("Total of counts must be greater than zero")
            picked = self.sample(range(total), k=k)
            return [population[_position(sums, it, 0, len(sums))] for it in picked]
        if not 0 <= k <= n:
            raise ValueError("Sample larger than population or is negative")
        below = self._randbelow
        result = [None] * k
        # A set of chosen positions is smaller than a copy of a large population.
        most_for_copy = 21
        if k > 5:
            most_for_copy += 4 ** _math.ceil(_log(k * 3, 4))
        if n <= most_for_copy:
            pool = list(population)
            for i in range(k):
                j = below(n - i)
                result[i] = pool[j]
                pool[j] = pool[n - i - 1]
        else:
            chosen = set()
            for i in range(k):
                j = below(n)
                while j in chosen:
                    j = below(n)
                chosen.add(j)
                result[i] = population[j]
        return result

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        random = self.random
        n = len(population)
        if cum_weights is None:
            if weights is None:
                n += 0.0
                return [population[_floor(random() * n)] for _ in range(k)]
            try:
                cum_weights = _running_sums(weights)
            except TypeError:
                if not isinstance(weights, int):
                    raise
                k = weights
                raise TypeError("The number of choices must be a keyword argument: k=%r" % (k,)) from None
        elif weights is not None:
            raise TypeError("Cannot specify both weights and cumulative weights")
        if len(cum_weights) != n:
            raise ValueError("The number of weights does not match the population")
        total = cum_weights[-1] + 0.0
        if total <= 0.0:
            raise ValueError("Total of weights must be greater than zero")
        if not _math.isfinite(total):
            raise ValueError("Total of weights must be finite")
        return [population[_position(cum_weights, random() * total, 0, n - 1)] for _ in range(k)]

    def uniform(self, a, b):
        return a + (b - a) * self.random()

    def triangular(self, low=0.0, high=1.0, mode=None):
        u = self.random()
        try:
            c = 0.5 if mode is None else (mode - low) / (high - low)
        except ZeroDivisionError:
            return low
        if u > c:
            u = 1.0 - u
            c = 1.0 - c
            low, high = high, low
        return low + (high - low) * _sqrt(u * c)

    def normalvariate(self, mu=0.0, sigma=1.0):
        random = self.random
        while True:
            u1 = random()
            u2 = 1.0 - random()
            z = _NORMAL_MAGIC * (u1 - 0.5) / u2
            if z * z / 4.0 <= -_log(u2):
                return mu + z * sigma

    def gauss(self, mu=0.0, sigma=1.0):
        # Numbers come in pairs; the second one is kept for the next call.
        z = self.gauss_next
        self.gauss_next = None
        if z is None:
            angle = self.random() * _TWO_PI
            radius = _sqrt(-2.0 * _log(1.0 - self.random()))
            z = _math.cos(angle) * radius
            self.gauss_next = _math.sin(angle) * radius
        return mu + z * sigma

    def lognormvariate(self, mu, sigma):
        return _exp(self.normalvariate(mu, sigma))

    def expovariate(self, lambd):
        return -_log(1.0 - self.random()) / lambd

    def vonmisesvariate(self, mu, kappa):
        random = self.random
        if kappa <= 1e-6:
            return _TWO_PI * random()
        s = 0.5 / kappa
        r = s + _sqrt(1.0 + s * s)
        while True:
            z = _math.cos(_math.pi * random())
            d = z / (r + z)
            u2 = random()
            if u2 < 1.0 - d * d or u2 <= (1.0 - d) * _exp(d):
                break
        q = 1.0 / r
        f = (q + z) / (1.0 + q * z)
        if random() > 0.5:
            return (mu + _math.acos(f)) % _TWO_PI
        return (mu - _math.acos(f)) % _TWO_PI

    def gammavariate(self, alpha, beta):
        if alpha <= 0.0 or beta <= 0.0:
            raise ValueError("gammavariate: alpha and beta must be > 0.0")
        random = self.random
        if alpha > 1.0:
            root = _sqrt(2.0 * alpha - 1.0)
            b = alpha - _LOG4
            c = alpha + root
            while True:
                u1 = random()
                if not 1e-7 < u1 < 0.9999999:
                    continue
                u2 = 1.0 - random()
                v = _log(u1 / (1.0 - u1)) / root
                x = alpha * _exp(v)
                z = u1 * u1 * u2
                r = b + c * v - x
                if r + _GAMMA_MAGIC - 4.5 * z >= 0.0 or r >= _log(z):
                    return x * beta
        if alpha == 1.0:
            return -_log(1.0 - random()) * beta
        while True:
            b = (_math.e + alpha) / _math.e
            p = b * random()
            if p <= 1.0:
                x = p ** (1.0 / alpha)
            else:
                x = -_log((b - p) / alpha)
            u = random()
            if p > 1.0:
                if u <= x ** (alpha - 1.0):
                    return x * beta
            elif u <= _exp(-x):
                return x * beta

    def betavariate(self, alpha, beta):
        y = self.gammavariate(alpha, 1.0)
        if y:
            return y / (y + self.gammavariate(beta, 1.0))
        return 0.0

    def paretovariate(self, alpha):
        return (1.0 - self.random()) ** (-1.0 / alpha)

    def weibullvariate(self, alpha, beta):
        return alpha * (-_log(1.0 - self.random())) ** (1.0 / beta)


_floor = _math.floor


def _is_sequence(population):
    if isinstance(population, (list, tuple, range, str, bytes, bytearray)):
        return True
    return not isinstance(population, (set, frozenset, dict)) and hasattr(population, "__getitem__")


def _whole_argument(value, name):
    try:
        return _index(value)
    except TypeError:
        whole = int(value)
        if whole != value:
            raise ValueError("non-integer " + name + " for randrange()") from None
        return whole


def _running_sums(values):
    sums = []
    total = _MISSING
    for value in values:
        total = value if total is _MISSING else total + value
        sums.append(total)
    return sums


def _position(values, x, low, high):
    # Where x would be inserted, right of its equals.
    while low < high:
        middle = (low + high) // 2
        if x < values[middle]:
            high = middle
        else:
            low = middle + 1
    return low


def _seed_bytes():
    try:
        return _entropy(32)
    except NotImplementedError:
        # Such a host wants the same every time.
        return b"\0"


class SystemRandom(Random):
    def random(self):
        return (int.from_bytes(_entropy(7), "big") >> 3) * 2.0 ** -53

    def getrandbits(self, k):
        if k < 0:
            raise ValueError("number of bits must be non-negative")
        n_bytes = (k + 7) // 8
        return int.from_bytes(_entropy(n_bytes), "big") >> (n_bytes * 8 - k)

    def randbytes(self, n):
        return _entropy(n)

    def seed(self, *args, **kwds):
        return None

    def getstate(self, *args, **kwds):
        raise NotImplementedError("System entropy source does not have state.")

    def setstate(self, *args, **kwds):
        raise NotImplementedError("System entropy source does not have state.")


# The functions of the module draw from one generator, which is made when it is first needed and travels with the
# program: it lies in a list of the library.


def _shared():
    if not _random_shared:
        _random_shared.append(Random())
    return _random_shared[0]


def seed(a=None, version=2):
    _shared().seed(a, version)


def random():
    return _twister_random(_shared()._twister)


def getrandbits(k, /):
    return _shared().getrandbits(k)


def getstate():
    return _shared().getstate()


def setstate(state):
    _shared().setstate(state)


def randbytes(n):
    return _shared().randbytes(n)


def randrange(start, stop=None, step=_MISSING):
    return _shared().randrange(start, stop, step)


def randint(a, b):
    return _shared().randint(a, b)


def choice(seq):
    return _shared().choice(seq)


def shuffle(x):
    _shared().shuffle(x)


def sample(population, k, *, counts=None):
    return _shared().sample(population, k, counts=counts)


def choices(population, weights=None, *, cum_weights=None, k=1):
    return _shared().choices(population, weights, cum_weights=cum_weights, k=k)


def uniform(a, b):
    return _shared().uniform(a, b)


def triangular(low=0.0, high=1.0, mode=None):
    return _shared().triangular(low, high, mode)


def normalvariate(mu=0.0, sigma=1.0):
    return _shared().normalvariate(mu, sigma)


def gauss(mu=0.0, sigma=1.0):
    return _shared().gauss(mu, sigma)


def lognormvariate(mu, sigma):
    return _shared().lognormvariate(mu, sigma)


def expovariate(lambd):
    return _shared().expovariate(lambd)


def vonmisesvariate(mu, kappa):
    return _shared().vonmisesvariate(mu, kappa)


def gammavariate(alpha, beta):
    return _shared().gammavariate(alpha, beta)


def betavariate(alpha, beta):
    return _shared().betavariate(alpha, beta)


def paretovariate(alpha):
    return _shared().paretovariate(alpha)


def weibullvariate(alpha, beta):
    return _shared().weibullvariate(alpha, beta)
