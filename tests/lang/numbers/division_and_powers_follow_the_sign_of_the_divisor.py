# Division, remainder and powers of int and float, with their errors.

def show(source):
    try:
        value = eval(source)
    except Exception as error:
        print(source, "raises", type(error).__name__ + ":", error)
    else:
        print(source, "=", repr(value), type(value).__name__)


for source in """
1+2.5
7//2
-7//2
7%-3
-7%3
7//0
7%0
7/0
7.0//0
7.0%0
7.0/0
divmod(7,0)
divmod(7.0,0)
divmod(-7,2)
divmod(7.5,-2)
divmod('a',2)
divmod(2,'a')
2**10
2**-1
0**-1
0.0**-1
2.0**2000
10.0**400
(-8)**3
(-8.0)**3
2**0.5
pow(2,10,1000)
pow(2,-1,7)
pow(2,-1,4)
pow(2,3,0)
pow(2.0,3,5)
pow(2,3,5.0)
pow('a',2)
pow('a',2,3)
pow(2,'a',3)
pow(base=2,exp=3)
pow(2,exp=3,mod=5)
pow(2)
pow()
pow(-3,5,7)
pow(3,5,-7)
pow(2,10**20,10**9+7)
(-2)**2
2**3**2
-7//2*2
5%0.3
-5%0.3
5.5//2
-5.5//2
divmod(-7.5,2)
divmod(1e20,3)
7.0%-0.0
float('inf')%2
2%float('inf')
-2%float('inf')
float('inf')//2
-2//float('inf')
float('inf')**0
1**float('nan')
0.0**0
(-1)**float('inf')
2.0**-1074
2.0**-1075
1e200**2
(-1e200)**3
""".strip().split("\n"):
    show(source)
