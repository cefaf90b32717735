# Return values, side effects, and children that are set up by keywords.
import re
from unittest.mock import *


def t(f, *a, **k):
    try:
        return r(f(*a, **k))
    except BaseException as e:
        return type(e).__name__ + ": " + re.sub(r"id='\d+'", "id='N'", str(e))


def r(x):
    return re.sub(r"id='\d+'", "id='N'", repr(x))


m=Mock(return_value=3); print(m(),m.return_value); m.return_value=4; print(m())
m=Mock(side_effect=[1,2,ValueError("x")]); print(m(),m(),t(m),t(m))
m=Mock(side_effect=KeyError("k")); print(t(m)); m.side_effect=lambda *a,**k:(a,k); print(m(1,b=2)); m.side_effect=lambda x:DEFAULT; m.return_value="rv"; print(m(1)); m.side_effect=None; print(m(1))
m=Mock(**{"a.b":3,"c.return_value":4,"d.side_effect":ValueError}); print(m.a.b,m.c(),t(m.d)); m.configure_mock(**{"a.b":5}); print(m.a.b)
