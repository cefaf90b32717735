# A hash object is copied and goes on after it has slept.

import copy
import hashlib
import pickle

digest = hashlib.sha256(b"first ")
twin = digest.copy()
digest.update(b"second")
twin.update(b"third")
print(digest.hexdigest())
print(twin.hexdigest())
for word in ("to", "be", "or", "not", "to", "be"):
    digest.update(word.encode())
    print(digest.hexdigest()[:12])
chain = b""
for round in range(5):
    chain = hashlib.md5(chain + str(round).encode()).digest()
    print(chain.hex())
