# Classes with properties, class methods, operators, ordering and custom exceptions.
from functools import total_ordering
from collections import defaultdict
from contextlib import contextmanager


class BankError(Exception):
    code = 1


class InsufficientFunds(BankError):
    code = 2

    def __init__(self, account, needed):
        self.account = account
        self.needed = needed
        super().__init__(account.owner, needed)

    def __str__(self):
        return f"{self.account.owner} lacks {self.needed - self.account.balance}"


@total_ordering
class Money:
    __slots__ = ("cents",)

    def __init__(self, amount=0):
        self.cents = round(amount * 100)

    @classmethod
    def of_cents(cls, cents):
        self = cls.__new__(cls)
        self.cents = cents
        return self

    def __add__(self, other):
        if not isinstance(other, Money):
            return NotImplemented
        return Money.of_cents(self.cents + other.cents)

    def __radd__(self, other):
        return self if other == 0 else NotImplemented

    def __neg__(self):
        return Money.of_cents(-self.cents)

    def __sub__(self, other):
        return self + -other

    def __mul__(self, factor):
        return Money.of_cents(round(self.cents * factor))

    __rmul__ = __mul__

    def __eq__(self, other):
        return isinstance(other, Money) and self.cents == other.cents

    def __lt__(self, other):
        return self.cents < other.cents

    def __hash__(self):
        return hash(self.cents)

    def __bool__(self):
        return self.cents != 0

    def __format__(self, spec):
        if spec == "short":
            return f"{self.cents // 100}"
        return format(str(self), spec)

    def __str__(self):
        sign = "-" if self.cents < 0 else ""
        whole, cents = divmod(abs(self.cents), 100)
        return f"{sign}${whole:,}.{cents:02}"

    def __repr__(self):
        return f"Money({self.cents / 100})"


class Account:
    accounts = {}

    def __init__(self, owner):
        self.owner = owner
        self._balance = Money()
        self.history = []
        type(self).accounts[owner] = self

    @property
    def balance(self):
        return self._balance

    @balance.setter
    def balance(self, value):
        if value < Money():
            raise InsufficientFunds(self, self._balance - value)
        self.history.append(value - self._balance)
        self._balance = value

    @balance.deleter
    def balance(self):
        raise BankError("accounts are never closed")

    def __iadd__(self, amount):
        self.balance += amount
        return self

    def __isub__(self, amount):
        self.balance -= amount
        return self


@contextmanager
def transaction(*accounts):
    saved = [(it, it._balance, len(it.history)) for it in accounts]
    try:
        yield accounts
    except BankError as error:
        for account, balance, n in saved:
            account._balance = balance
            del account.history[n:]
        print("rolled back:", error)
    else:
        print("done")


ann, bob = Account("ann"), Account("bob")
ann += Money(100.5)
with transaction(ann, bob):
    ann -= Money(30)
    bob += Money(30)
with transaction(ann, bob) as (a, b):
    b += Money(500)
    a -= Money(500)
print(ann.balance, bob.balance, ann.history, bob.history)
try:
    del ann.balance
except BankError as error:
    print(type(error).__name__, error, error.code, error.args)
try:
    Money(1) + 1
except TypeError as error:
    print(error)
print(sum([Money(1.25), Money(2.5)]), 3 * Money(2.1), Money(1) <= Money(2), max(Money(3), Money(2)))
print(f"{Money(1234567.891):>20}|{Money(12.99):short}|{-Money(5)!r}|{bool(Money(0))}")
totals = defaultdict(Money)
for name, amount in [("x", 1), ("y", 2), ("x", 3.33)]:
    totals[name] += Money(amount)
print(dict(totals), sorted(totals.values(), reverse=True), len({Money(1), Money(1.0)}))
