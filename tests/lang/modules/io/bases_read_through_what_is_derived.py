# Streams derived from the bases read lines through readinto; what a base cannot do it refuses.
import io
def t(f,*a,**k):
    try: return f(*a,**k)
    except BaseException as e: return type(e).__name__, str(e)
class Raw(io.RawIOBase):
    def __init__(s,d): s.d=d; s.at=0; s.out=[]
    def readable(s): return True
    def writable(s): return True
    def readinto(s,b):
        n=min(len(b),len(s.d)-s.at,5); b[:n]=s.d[s.at:s.at+n]; s.at+=n; return n
    def write(s,b): s.out.append(bytes(b)); return len(b)
print(Raw(b"abcdefghij").read(3),Raw(b"abcdefghijkl").read(),Raw(b"abcdefghijkl").readall(),Raw(b"ab\ncd\n").readline(),list(Raw(b"ab\ncd\nxyz")),Raw(b"a\nb").readlines(), Raw(b"abc\n").readline(2))
for c in (io.RawIOBase,io.BufferedIOBase,io.TextIOBase,io.IOBase):
    o=c()
    for m,a in [("read",()),("readline",()),("write",(b"x",)),("detach",()),("read1",()),("readinto",(bytearray(2),)),("readall",()),("seek",(0,)),("tell",()),("truncate",()),("fileno",()),("readable",()),("seekable",()),("flush",()),("isatty",()),("readinto1",(bytearray(2),)),("encoding",None),("newlines",None),("errors",None),("closed",None)]:
        if not hasattr(o,m): print(c.__name__,m,"missing"); continue
        print(c.__name__,m,getattr(o,m) if a is None else t(getattr(o,m),*a))
b=io.BytesIO(b"abcdef"); x=bytearray(4); print(b.readinto1(x),x,t(b.detach)); print(t(io.StringIO().detach))
w=io.TextIOWrapper(io.BytesIO(),encoding="ascii"); w.write("a"); w.reconfigure(encoding="utf-8",line_buffering=True,errors="replace",newline="\r\n"); w.write("\xe9\n"); w.flush(); print(w.buffer.getvalue(),w.encoding,w.errors,w.line_buffering,w.write_through)
d=w.detach(); print(type(d).__name__, t(w.read))
e=io.UnsupportedOperation("x"); print(e.args)
