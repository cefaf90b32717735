# A decimal text of more than 4300 digits is neither read nor written, unless the limit is set higher.
import sys

print(sys.get_int_max_str_digits())
number = 10 ** 4299
print(len(str(number)), int("9" * 4300) == 10 ** 4300 - 1)
for attempt in (lambda: str(10 ** 4300), lambda: int("1" * 4301), lambda: f"{10 ** 4300}", lambda: "%d" % 10 ** 4300,
                lambda: repr([10 ** 4300]), lambda: int("1_" * 4300 + "1"), lambda: format(-10 ** 4300, ",d")):
    try:
        print(len(attempt()))
    except ValueError as error:
        print(error)
print(len(hex(10 ** 5000)), int("f" * 5000, 16).bit_length(), len(f"{10 ** 5000:b}"))
sys.set_int_max_str_digits(5000)
print(len(str(10 ** 4999)))
try:
    str(10 ** 5000)
except ValueError as error:
    print(error)
try:
    sys.set_int_max_str_digits(10)
except ValueError as error:
    print(error)
sys.set_int_max_str_digits(0)
print(len(str(10 ** 6000)))
sys.set_int_max_str_digits(4300)
