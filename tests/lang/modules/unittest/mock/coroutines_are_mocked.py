# AsyncMock is awaited, remembers it, and is what coroutine functions are patched with.
import asyncio
import re
from unittest.mock import *


def t(f, *a, **k):
    try:
        return r(f(*a, **k))
    except BaseException as e:
        return type(e).__name__ + ": " + re.sub(r"id='\d+'", "id='N'", str(e))


def r(x):
    return re.sub(r"id='\d+'", "id='N'", repr(x))


val = 10


async def main():
    a=AsyncMock(return_value=3); print(await a(1),a.await_count,a.await_args,a.await_args_list,a.call_args,r(a))
    a.assert_awaited(); a.assert_awaited_once(); a.assert_awaited_with(1); a.assert_awaited_once_with(1); a.assert_any_await(1)
    for f,x in [("assert_awaited_with",(2,)),("assert_not_awaited",()),("assert_any_await",(2,)),("assert_has_awaits",([call(3)],)),("assert_awaited_once_with",(2,)),("assert_has_awaits",([call(1)],))]: print(f,t(getattr(a,f),*x))
    b=AsyncMock()
    for f,x in [("assert_awaited_with",(2,)),("assert_awaited",()),("assert_awaited_once",()),("assert_any_await",(2,)),("assert_has_awaits",([call(3)],))]: print(f,t(getattr(b,f),*x))
    a=AsyncMock(side_effect=[1,KeyError("k")]); print(await a())
    try: await a()
    except KeyError as e: print("ke",e)
    try: await a()
    except StopAsyncIteration as e: print("sai",e)
    async def se(x): return x*2
    a=AsyncMock(side_effect=se); print(await a(4)); a=AsyncMock(side_effect=lambda x:x+1); print(await a(4))
    m=MagicMock(); 
    async with m as v: print(r(v))
    m.__aiter__.return_value=[1,2]; print([i async for i in m])
    print(asyncio.iscoroutinefunction(AsyncMock()),type(AsyncMock().foo).__name__,type(MagicMock().__aenter__).__name__)
    async def af(x): return 1
    s=create_autospec(af); print(asyncio.iscoroutinefunction(s),r(await s(1)),t(s)); s.assert_awaited_once_with(1)
    class K:
        async def am(self): pass
        def sm(self): pass
    k=Mock(spec=K); print(type(k.am).__name__,type(k.sm).__name__)
    k=AsyncMock(spec=K); print(type(k.am).__name__,type(k.sm).__name__)
    with patch("__main__.coro") as cm: cm.return_value=8; print(type(cm).__name__,await coro())
    @patch("__main__.val",77)
    async def ad(): return val
    print(await ad(),asyncio.iscoroutinefunction(ad))
    m=AsyncMock(); await m(); m.reset_mock(); print(m.await_count,m.await_args,m.await_args_list)
async def coro(): return 1


asyncio.run(main())
