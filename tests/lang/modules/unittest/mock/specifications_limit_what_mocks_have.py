# Mocks with a specification have what it has, and autospecs are called with the same arguments.
import re
from unittest.mock import *


def t(f, *a, **k):
    try:
        return r(f(*a, **k))
    except BaseException as e:
        return type(e).__name__ + ": " + re.sub(r"id='\d+'", "id='N'", str(e))


def r(x):
    return re.sub(r"id='\d+'", "id='N'", repr(x))


m=Mock(spec=["a","b"]); print(t(getattr,m,"c"),r(m.a),t(setattr,m,"z",1),m.z)
m=Mock(spec_set=["a"]); print(t(setattr,m,"z",1),t(setattr,m,"a",1))
class C:
    attr=5
    def meth(self,a,b=2): "d"
    @staticmethod
    def s(x): pass
    @classmethod
    def k(cls,y): pass
m=Mock(spec=C); print(isinstance(m,C),m.__class__,r(m),t(getattr,m,"no"),t(m.meth),r(m.attr), t(m,1,2,3), r(Mock(spec=C())))
m=Mock(spec=C,name="nm"); print(r(m)); print(t(Mock,spec=Mock()))
a=create_autospec(C); print(r(a),t(a,1),r(a()),t(a().meth),t(a().meth,1,2,3),r(a().meth(1)),t(a.s),t(a.s,1) is not None,t(a.k,1) is not None,r(a.attr),t(getattr,a,"zz")); print(len(a.mock_calls))
print(t(a().meth.assert_called_with,1),t(a().meth.assert_called_with,2))
def fn(a,b,*,c=1): "doc"; return 1
f=create_autospec(fn,return_value=9); print(f(1,2),t(f,1),t(f,1,2,d=3),f.__name__,type(f).__name__,f.call_args,t(f.assert_called_once_with,1,b=2),t(f.assert_called_with,a=1,b=3),f.mock_calls, f.called)
f=create_autospec(C(),instance=True); print(t(f.meth,1)is not None, t(f))
print(t(create_autospec,5) is not None, r(create_autospec(5)), t(create_autospec([1],spec_set=True).append,1) is not None)
