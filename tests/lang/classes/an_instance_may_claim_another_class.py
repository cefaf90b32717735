# isinstance believes what an instance says of its class.
class A: pass
class B:
    @property
    def __class__(self): return A
class D: pass
print(isinstance(B(),A),isinstance(B(),(int,A)),isinstance(B(),B),isinstance(B(),int),isinstance(D(),A), D().__class__)
class E: __class__=5
try: print(isinstance(E(),A))
except Exception as e: print(e)
