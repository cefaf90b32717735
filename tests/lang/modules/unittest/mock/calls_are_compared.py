# call, ANY, sentinel and DEFAULT.
import re
from unittest.mock import *


def t(f, *a, **k):
    try:
        return r(f(*a, **k))
    except BaseException as e:
        return type(e).__name__ + ": " + re.sub(r"id='\d+'", "id='N'", str(e))


def r(x):
    return re.sub(r"id='\d+'", "id='N'", repr(x))


print(r(sentinel.x),sentinel.x is sentinel.x,sentinel.x.name,r(DEFAULT),r(ANY),ANY==3,3==ANY,ANY!=3,t(getattr,sentinel,"__bases__"))
print(call(1),call.a.b(2).c(3),call.a,call[1],call,call(1)==call(1),call(1)==call(2),call.a(1)==("a",(1,)),call.a(1)==("a",(1,),{}),call(x=1)==({"x":1},),call()==(),call(1)!=call(2),call.a.b(2).call_list(),list(call.a(1,b=2)),call(1,b=2).args,call(1,b=2).kwargs, call.foo.args, call.a.b, call().x(), call(1)(2))
print(call(ANY,b=ANY)==call(1,b=2),call.a==call.a,call.a.b==call.a,call.__class__.__name__, str(call(1).foo), call(a=1,b=[2]))
one = sentinel.one
print([sentinel.one is one for i in range(3)], sentinel.two is one)
