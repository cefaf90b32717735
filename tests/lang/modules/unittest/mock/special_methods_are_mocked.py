# MagicMock has the special methods, Mock those that it is given.
import re
from unittest.mock import *


def t(f, *a, **k):
    try:
        return r(f(*a, **k))
    except BaseException as e:
        return type(e).__name__ + ": " + re.sub(r"id='\d+'", "id='N'", str(e))


def r(x):
    return re.sub(r"id='\d+'", "id='N'", repr(x))


m=MagicMock()
print(len(m),int(m),bool(m),[i for i in m],float(m),complex(m),1 in m,r(m[1]),r(m+1),r(1+m),m==m,m==3,m<3 if False else "",hash(m)==hash(m),r(m.__enter__()),r(m.__getitem__),str(m)[:14],t(lambda:m<3),t(lambda:m>m))
with m as x: print(r(x))
m.__len__.return_value=7; m.__iter__.return_value=iter([1,2]); print(len(m),[i for i in m],[i for i in m]); m.__getitem__.side_effect=lambda k:k*2; print(m[4]); m.__str__.return_value="S"; print(str(m)); m[5]=6; print(m.mock_calls[-1], m.__setitem__.call_args); del m[5]
print(m.__len__.called, r(m.mock_calls))
m=Mock(); m.__len__=Mock(return_value=3); print(len(m)); m.__str__=lambda self:"LS"; print(str(m)); m.__iter__=lambda s:iter([4]); print([i for i in m])
m.__lt__=lambda s,o:"lt"; print(m<3)
m=MagicMock(spec=["a"]); print(t(len,m)); m=MagicMock(spec=list); print(len(m),t(lambda:m<m),isinstance(m,list))
