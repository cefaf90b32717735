# Mocks and their children remember how they were called, and the assertions tell in CPython's words.
import re
from unittest.mock import *


def t(f, *a, **k):
    try:
        return r(f(*a, **k))
    except BaseException as e:
        return type(e).__name__ + ": " + re.sub(r"id='\d+'", "id='N'", str(e))


def r(x):
    return re.sub(r"id='\d+'", "id='N'", repr(x))


m=Mock()
print(r(m), r(m.a.b), r(m.a()), r(Mock(name="n").x().y), r(MagicMock(name="q")[3]))
m(1,a=2); m.foo(3).bar(4); m.x.y(5)
print(m.called,m.call_count,m.call_args,m.call_args_list,m.mock_calls,m.method_calls)
print(m.call_args.args,m.call_args.kwargs,m.call_args==((1,),{"a":2}),m.call_args==call(1,a=2), m.call_args[0], m.call_args[1])
for f,a,k in [("assert_called_with",(1,),{}),("assert_called_once_with",(1,),{"a":2}),("assert_called_once_with",(1,),{"a":3}),("assert_any_call",(1,),{}),("assert_not_called",(),{}),("assert_called",(),{}),("assert_called_once",(),{}),("assert_has_calls",([call(9)],),{}),("assert_has_calls",([call(1,a=2),call.foo(3)],),{}),("assert_has_calls",([call.foo(3),call(1,a=2)],),{}),("assert_has_calls",([call.x.y(5),call(1,a=2)],),{"any_order":True}),("assert_has_calls",([call.zz(5)],),{"any_order":True})]:
    print(f, t(getattr(m,f),*a,**k))
