# sum() adds numbers plainly from the left and takes a start.

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
sum([1,2,3])
sum([])
sum([0.1]*10)
sum([1,2.5,True])
sum([[1],[2]],[])
sum(['a'],'')
sum([b'a'],b'')
sum(['a'])
sum(5)
sum([1],start=5)
sum(range(10))
sum(range(10,0,-3))
sum(range(0))
sum((1,2),10)
sum([10**20,1])
sum({1:2,3:4})
sum(x*x for x in range(5))
sum()
sum([1,'a'])
sum([1e308,1e308])
sum([1,Sub(3)])
sum([True,True])
type(sum([True]))
""".strip().split("\n"):
    show(source)
