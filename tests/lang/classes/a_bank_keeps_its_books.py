# A bank: properties, exceptions, operators and containers together.

class Account:
    interest = 0.02

    def __init__(self, owner, balance=0):
        self.owner = owner
        self._balance = balance
        self.history = []

    @property
    def balance(self):
        return self._balance

    def deposit(self, amt):
        if amt <= 0:
            raise ValueError('Deposit must be positive')
        self._balance += amt
        self.history.append(('deposit', amt))
        return self

    def withdraw(self, amt):
        if amt > self._balance:
            raise InsufficientFunds(self, amt)
        self._balance -= amt
        self.history.append(('withdraw', amt))
        return self

    def __repr__(self):
        return f'{type(self).__name__}({self.owner!r}, {self._balance:.2f})'

    def __eq__(self, o):
        return isinstance(o, Account) and self.owner == o.owner

    def __hash__(self):
        return hash(self.owner)

    def __lt__(self, o):
        return self._balance < o._balance


class InsufficientFunds(Exception):

    def __init__(self, acc, amt):
        super().__init__(f'{acc.owner} has {acc.balance}, needs {amt}')
        self.short = amt - acc.balance


class Savings(Account):

    def add_interest(self):
        self._balance *= 1 + self.interest


class Bank:

    def __init__(self):
        self.accounts = {}

    def __getitem__(self, k):
        return self.accounts[k]

    def __setitem__(self, k, v):
        self.accounts[k] = v

    def __iter__(self):
        return iter(self.accounts.values())

    def __contains__(self, k):
        return k in self.accounts

    def __len__(self):
        return len(self.accounts)

    def transfer(self, a, b, amt):
        src, dst = (self[a], self[b])
        try:
            src.withdraw(amt)
        except InsufficientFunds as e:
            print('failed:', e, e.short)
            return False
        else:
            dst.deposit(amt)
        finally:
            print('transfer', a, b, amt)
        return True
bank = Bank()
bank['a'] = Account('ann', 100)
bank['b'] = Savings('bob', 50)
print(bank.transfer('a', 'b', 30), bank.transfer('b', 'a', 500))
bank['b'].add_interest()
print(sorted(bank), max(bank), 'a' in bank, len(bank), list(bank), {bank['a']: 1})
try:
    bank['a'].deposit(-1)
except ValueError as e:
    print(e)
try:
    bank['a'].balance = 5
except AttributeError as e:
    print(e)
