# Messages about operands that an operator does not take.

import warnings

warnings.simplefilter("ignore")

def show(source):
    try:
        value = eval(source)
    except Exception as error:
        print(source, "raises", type(error).__name__ + ":", error)
    else:
        print(source, "=", repr(value), type(value).__name__)


for source in """
1<'a'
1+'a'
'a'+1
1-None
1@2
1.5&2
1.5|2
1.5<<1
~1.5
-'a'
+'a'
~'a'
+True
-True
~True
True+True
True*3.5
True&1
True|False
True^True
True//1
not 5
5 < None
5 <= 'a'
[] - 1
{} + 1
None + 1
1 << 2.0
1.0 >> 1
1 & 2.5
1.5 ^ True
5()
5[0]
len(5)
(5).foo
abs('a')
-None
""".strip().split("\n"):
    show(source)
