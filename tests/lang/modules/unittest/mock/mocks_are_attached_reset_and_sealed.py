# Attaching, resetting, wrapping, deleting and sealing mocks; properties and files that are mocked.
import re
from unittest.mock import *


def t(f, *a, **k):
    try:
        return r(f(*a, **k))
    except BaseException as e:
        return type(e).__name__ + ": " + re.sub(r"id='\d+'", "id='N'", str(e))


def r(x):
    return re.sub(r"id='\d+'", "id='N'", repr(x))


m=Mock(); m.a.b(1); m.attach_mock(Mock(name="other"),"q"); m.q(2); print(m.mock_calls); m.reset_mock(); print(m.mock_calls,m.called,m.a.b.called)
m=Mock(return_value=1,side_effect=lambda:5); m(); m.reset_mock(return_value=True,side_effect=True); print(r(m()),m.side_effect)
p=Mock(); c=p.child; p.x=Mock(); p.x(1); y=Mock(name="y"); p.y=y; y(2); print(p.mock_calls)
m=Mock(wraps=[3,1]); m.sort(); print(m.mock_calls,r(m.count(3))); 
class P: pass
P.prop=PropertyMock(return_value=5); o=P(); print(o.prop); o.prop=6; print(P.__dict__["prop"].mock_calls)
m=Mock(); del m.foo; print(t(getattr,m,"foo"),hasattr(m,"foo"),hasattr(m,"bar"))
m=Mock(); m.a; m.sub.x; seal(m); print(t(getattr,m,"new"),t(m),t(m.a),t(setattr,m,"zz",1))
print(r(NonCallableMock()),callable(NonCallableMock()),callable(Mock()),t(NonCallableMock()),t(NonCallableMagicMock().__len__))
m=Mock(); m.method(1,x=2); print(m.mock_calls==[call.method(1,x=2)],m.method_calls,str(m.mock_calls), repr(m.mock_calls[0]), m.mock_calls[0][0])
m=Mock(); 
for i in range(3): m(i, key="k"*30)
print(m.call_args_list); print([call(1,key="k"*30)] in m.call_args_list, call(1,key="k"*30) in m.call_args_list, [call(0,key="k"*30),call(1,key="k"*30)] in m.mock_calls)
class C:
    attr=5
    def meth(self): pass
print(sorted(x for x in dir(Mock()) if not x.startswith("_")), [x for x in dir(Mock(spec=C)) if x in("attr","meth","k","s")])
print(Mock(name="x").mock_calls, Mock().method_calls, t(Mock,spec=C,spec_set=C) is not None)
mo=mock_open(read_data="a\nb\nc"); h=mo("f"); print(h.read(2),h.readline(),h.readlines(),h.read()); 
with mo("g","w") as h: h.write("x"); print(list(h))
print(mo.mock_calls); mb=mock_open(read_data=b"xy\nz"); print(list(mb()),[x for x in mb()])
