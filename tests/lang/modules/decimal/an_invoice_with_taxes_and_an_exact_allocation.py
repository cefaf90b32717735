# A realistic program: an invoice in cents, taxes by rate, a discount shared out to the last cent, and a loan's schedule.
from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal, localcontext, ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_EVEN

CENT = Decimal("0.01")


@dataclass(frozen=True)
class Line:
    name: str
    quantity: Decimal
    price: Decimal
    rate: Decimal

    @property
    def net(self):
        return (self.quantity * self.price).quantize(CENT, ROUND_HALF_UP)


def allocate(amount, weights):
    # The largest remainders get the cents that are left.
    total = sum(weights)
    exact = [amount * weight / total for weight in weights]
    shares = [share.quantize(CENT, ROUND_DOWN) for share in exact]
    left = int((amount - sum(shares)) / CENT)
    order = sorted(range(len(weights)), key=lambda at: shares[at] - exact[at])
    for at in order[:left]:
        shares[at] += CENT
    assert sum(shares) == amount
    return shares


def invoice(lines, discount):
    nets = [line.net for line in lines]
    shares = allocate((sum(nets) * discount).quantize(CENT, ROUND_HALF_EVEN), nets)
    by_rate = defaultdict(Decimal)
    for line, net, share in zip(lines, nets, shares):
        by_rate[line.rate] += net - share
        print(f"{line.name:<12}{line.quantity:>8}{line.price:>10,.2f}{net:>12,.2f}{-share:>10,.2f}{line.rate:>7.1%}")
    total = sum(by_rate.values())
    for rate, base in sorted(by_rate.items()):
        tax = (base * rate).quantize(CENT, ROUND_HALF_UP)
        total += tax
        print(f"{'tax':<12}{rate:>8.1%} of {base:>14,.2f} = {tax:>10,.2f}")
    print(f"{'total':<12}{total:>30,.2f}")
    return total


def schedule(principal, yearly, months):
    rate = yearly / 12
    with localcontext(prec=40):
        payment = principal * rate / (1 - (1 + rate) ** -months)
    payment = payment.quantize(CENT, ROUND_HALF_UP)
    balance, paid = principal, Decimal(0)
    for month in range(1, months + 1):
        interest = (balance * rate).quantize(CENT)
        due = min(payment, balance + interest)
        if month == months:
            due = balance + interest
        balance += interest - due
        paid += due
        print(month, due, interest, balance)
    return paid


total = invoice(
    [
        Line("paper", Decimal("12"), Decimal("4.99"), Decimal("0.07")),
        Line("consulting", Decimal("7.75"), Decimal("119.50"), Decimal("0.19")),
        Line("bolts", Decimal("1250"), Decimal("0.0375"), Decimal("0.19")),
        Line("book", Decimal("3"), Decimal("24.90"), Decimal("0.07")),
    ],
    Decimal("0.033"),
)
print([str(it) for it in allocate(Decimal("100.00"), [Decimal(1)] * 3)], [str(it) for it in allocate(Decimal("0.05"), [Decimal(3), Decimal(7)])])
print(schedule(total, Decimal("0.0599"), 6))
