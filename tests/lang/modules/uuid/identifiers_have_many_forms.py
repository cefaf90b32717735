# A UUID from and as each of its forms; those that are made of names.

import uuid

u = uuid.UUID("12345678-1234-5678-1234-567812345678")
print(u, repr(u), u.hex, u.int, u.bytes, u.bytes_le, u.fields, u.urn, u.version, u.variant, u.time, u.node, uuid.UUID(int=5), uuid.UUID(bytes=b"x" * 16), uuid.UUID(bytes_le=b"abcdefghijklmnop"), uuid.UUID(fields=u.fields) == u, uuid.uuid3(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid5(uuid.NAMESPACE_URL, "x"), uuid.uuid5(uuid.NAMESPACE_DNS, "a").version, u < uuid.UUID(int=2**127), {u: 1}[u])
for f in (lambda: uuid.UUID("x"), lambda: uuid.UUID(), lambda: uuid.UUID(int=-1), lambda: uuid.UUID(bytes=b"x"), lambda: setattr(u, "int", 5), lambda: uuid.UUID(int=1, version=9)):
    try: print(f())
    except Exception as error: print(type(error).__name__, error)
