# patch as decorator and context manager, of names and of attributes, with and without autospec.
import os
import sys
import unittest
import re
from unittest.mock import *


def t(f, *a, **k):
    try:
        return r(f(*a, **k))
    except BaseException as e:
        return type(e).__name__ + ": " + re.sub(r"id='\d+'", "id='N'", str(e))


def r(x):
    return re.sub(r"id='\d+'", "id='N'", repr(x))


this=sys.modules["__main__"]
class C:
    x=1
    def m(self): return "orig"
val=10
def fun(a): return "real"
with patch("__main__.val",20): print(val)
print(val)
with patch("__main__.fun") as f: f.return_value=3; print(fun(1),r(f),fun.call_args)
print(fun(1))
@patch("__main__.val",5)
@patch("__main__.fun")
@patch.object(C,"x")
def deco(cx,f,*a): print(r(cx),r(f),val,C.x is cx,len(a))
deco(); deco(7); print(C.x,deco.__name__)
with patch.object(C,"m",return_value="p") as m: print(C().m(1,2),m.call_args)
with patch.object(C,"m",autospec=True) as m: m.return_value=4; c=C(); print(c.m(),m.mock_calls==[call(c)],t(c.m,3))
print(C().m())
