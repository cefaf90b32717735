# patch.multiple, patch.dict, patches that are started and stopped, and what is refused.
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


this=sys.modules['__main__']
val=10
def fun(a): return 'real'
class C:
    x=1
    def m(self): return 'orig'
with patch.multiple(C,x=3,m=DEFAULT) as d: print(C.x,sorted(d),r(d["m"]))
with patch.multiple("__main__",val=DEFAULT,fun=DEFAULT) as d: print(sorted(d),r(val))
d={"a":1}
with patch.dict(d,{"b":2},c=3): print(d); d["z"]=1
print(d)
with patch.dict("__main__.d",clear=True): print(d)
print(d)
@patch.dict(d,q=1)
def dd(): return dict(d)
print(dd(),d)
pd=patch.dict(d,{"k":1}); pd.start(); print(d); pd.stop(); print(d, t(pd.stop))
p=patch("__main__.val",1); print(p.start(),val); p.stop(); print(val,t(p.stop))
p=patch("__main__.val"); p.start(); patch.stopall(); print(val)
print(t(lambda:patch("__main__.nope").start())[:28],t(lambda:patch("nodot")),t(lambda:patch("nomod.x").start()),t(lambda:patch.object(C,"nope").start()),t(lambda:patch.object("C","x")))
with patch("__main__.created",7,create=True): print(created)
print(hasattr(this,"created"))
with patch("__main__.val",new_callable=PropertyMock) as m: print(type(m).__name__)
print(t(lambda:patch("__main__.val",3,new_callable=Mock)),t(lambda:patch("__main__.val",spec=True,autospec=True).start()),t(lambda:patch("__main__.val",3,autospec=True).start()))
with patch("__main__.C") as MC: MC.return_value.m.return_value="inst"; print(C().m(),MC.mock_calls)
with patch("__main__.C",spec=True) as MC: print(r(MC),t(getattr,MC,"zz"),t(getattr,MC(),"zz"),r(MC()))
with patch("__main__.C",autospec=True) as MC: print(r(MC),t(C().m,1),r(C().m()))
with patch("__main__.C",spec_set=True) as MC: print(t(setattr,MC,"q",1))
@patch("__main__.val",99)
class T(unittest.TestCase):
    def test_a(self): print("test",val)
    def other(self): print("other",val)
T("test_a").test_a(); T("test_a").other()
@patch("__main__.fun")
class T2:
    def test_b(self,f): print(r(f))
T2().test_b()
with patch("sys.argv",["a"]): print(sys.argv)
with patch("os.path.exists",return_value="E"): print(os.path.exists("q"))
print(t(os.path.exists,"q"))
with patch("__main__.val",side_effect=[1]) as v: print(v())
o=C()
with patch.object(o,"x",5): print(o.x,C.x,"x" in o.__dict__)
print(o.x,"x" in o.__dict__)
def raising():
    with patch("__main__.val",3): raise ValueError(val)
print(t(raising),val)

