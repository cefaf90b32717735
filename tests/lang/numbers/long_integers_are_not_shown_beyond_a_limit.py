# sys.set_int_max_str_digits bounds conversions between text and int.

import sys


def show(source):
    try:
        value = eval(source)
    except Exception as error:
        print(source, "raises", type(error).__name__ + ":", error)
    else:
        print(source, "=", repr(value), type(value).__name__)


for source in """
sys.get_int_max_str_digits()
sys.set_int_max_str_digits(700)
sys.get_int_max_str_digits()
len(str(10**699))
str(10**700)
repr(10**700)
f'{10**700}'
'%d' % 10**700
int('1'*701)
int('1'*700)>0
int('1'*701,16)>0
hex(10**1000)[:10]
sys.set_int_max_str_digits(5)
sys.set_int_max_str_digits(0)
len(str(10**6000))
sys.set_int_max_str_digits(4300)
str(10**5000)
int('9'*4301)
""".strip().split("\n"):
    show(source)

print(sys.int_info)
print(sys.float_info)
print(sys.hash_info.modulus, sys.hash_info.inf)
print([10**3, 10**20])
sys.set_int_max_str_digits(700)
for shown in ([10**800], {10**800: 1}, (10**800,)):
    try:
        print(shown)
    except ValueError as error:
        print(error)
