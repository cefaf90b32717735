# min() and max() with keys, defaults and errors.

class Sub(int):
    pass


def show(source):
    try:
        value = eval(source)
    except Exception as error:
        print(source, "raises", type(error).__name__ + ":", error)
    else:
        print(source, "=", repr(value), type(value).__name__)


for source in """
min(3,1,2)
max(3,1,2)
min([3,1,2])
max('abc')
min([])
max([],default=5)
min(1,2,default=3)
min()
max()
min(5)
max(1,2.5,True)
min('a',1)
max([1,2],[1,3])
max([3,-4],key=abs)
min(1,1.0)
max(1,1.0)
max(1.0,1)
min(float('nan'),1)
min(1,float('nan'))
max(x for x in [1,5,2])
max({'a':1,'b':2})
max(1,2,key=None)
min([1],key=3)
max(Sub(3),2)
min(None,1)
max([(1,'a'),(1,'b')])
""".strip().split("\n"):
    show(source)
