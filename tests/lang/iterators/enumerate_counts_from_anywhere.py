# enumerate counts from any integer, beyond those of a machine word too.

for start in [2**60 - 1, 2**61, -2**61, 2**62 - 1, 2**63 - 1, -2**63 - 1, 2**100, -2**100, True]:
    print(list(enumerate("abc", start)), next(enumerate([None], start=start)))

large = enumerate((c for c in "xyz"), 2**64)
print(next(large), next(large), next(large), next(large, "end"))


class Start:
    def __index__(self):
        return 2**61


print(list(enumerate([1, 2], Start())))
for start in ["b", 1.5, None]:
    try:
        enumerate("a", start)
    except TypeError as e:
        print(e)
