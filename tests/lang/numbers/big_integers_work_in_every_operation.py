# Integers of any size in shifts, powers, divisions and comparisons with floats.

big = 2**100


def show(source):
    try:
        value = eval(source)
    except Exception as error:
        print(source, "raises", type(error).__name__ + ":", error)
    else:
        print(source, "=", repr(value), type(value).__name__)


for source in """
1<<100
1<<-1
1>>-1
-1>>200
big>>3
big<<3
1<<(1<<70)
0<<(1<<70)
5>>(1<<70)
big&(big-1)
big|1
big^-1
~big
-big
big//7
big%7
-big//7
-big%7
big/7
big/(big+1)
10**400/10**399
10**400/3
10**400*1.0
1.5+10**400
float(10**308)
10**308*10.0
big==float(big)
2**53==2.0**53
2**53+1==2.0**53
2**53+1>2.0**53
10**400>1e308
10**400<float('inf')
-10**400>float('-inf')
10**400==float('nan')
hash(-big)
str(big)
-big
abs(-big)
big.bit_length()
float(big)
2**-1000
3**-3
(10**30)//(10**10)
divmod(-10**30,7)
pow(3,10**20,10**18)
big==2.0**100
big<1e31
hash(big)==hash(2.0**100)
""".strip().split("\n"):
    show(source)
