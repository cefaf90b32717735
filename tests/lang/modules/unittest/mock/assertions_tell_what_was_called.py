# Assertions about mocks that were called too often or never, and misspelt assertions.
import re
from unittest.mock import *


def t(f, *a, **k):
    try:
        return r(f(*a, **k))
    except BaseException as e:
        return type(e).__name__ + ": " + re.sub(r"id='\d+'", "id='N'", str(e))


def r(x):
    return re.sub(r"id='\d+'", "id='N'", repr(x))


e=Mock(name="eee")
for f,a,k in [("assert_called_with",(1,),{}),("assert_called_once_with",(1,),{"a":2}),("assert_any_call",(1,),{}),("assert_not_called",(),{}),("assert_called",(),{}),("assert_called_once",(),{}),("assert_has_calls",([call(9)],),{})]:
    print(f, t(getattr(e,f),*a,**k))
e(1);e(2)
print(t(e.assert_called_once),t(e.assert_called_once_with,1),t(e.assert_not_called))
print(t(getattr,e,"assert_foo"),t(getattr,e,"asert_called"),t(getattr,e,"assret_x"),t(getattr,e,"called_once"),t(getattr,Mock(unsafe=True),"assert_foo")is None)
print(t(getattr,e,"__foo__"),t(len,e),t(getattr,e,"__len__"))
