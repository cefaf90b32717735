# Digests of all algorithms, fed at once and piece by piece.

import hashlib

for name in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_224", "sha3_256", "sha3_384", "sha3_512"):
    whole = getattr(hashlib, name)(b"hello world")
    pieces = hashlib.new(name, b"hello")
    pieces.update(b" ")
    pieces.update(bytearray(b"world"))
    print(name, whole.hexdigest(), whole.digest() == pieces.digest())
    print(whole.name, whole.digest_size, whole.block_size, getattr(hashlib, name)().hexdigest()[:16])
for name in ("blake2b", "blake2s"):
    print(name, hashlib.new(name, b"hello world").hexdigest())
print(hashlib.shake_128(b"a").hexdigest(20), hashlib.shake_256(b"a").digest(5))
print(hashlib.blake2b(b"x", digest_size=10, key=b"k", salt=b"s", person=b"p").hexdigest())
print(hashlib.blake2s(b"x", key=b"kk").hexdigest())
print(hashlib.sha256(bytes(range(256)) * 10).hexdigest())
print(hashlib.pbkdf2_hmac("sha256", b"password", b"salt", 3).hex())
print(hashlib.pbkdf2_hmac("sha1", b"password", b"salt", 2, 30).hex())
print(sorted(hashlib.algorithms_guaranteed))
print(hashlib.algorithms_guaranteed <= hashlib.algorithms_available)
print(hashlib.md5(b"a", usedforsecurity=False).hexdigest(), hashlib.new("SHA256", b"").hexdigest()[:8])


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: hashlib.new("nope"))
attempt(lambda: hashlib.md5("text"))
attempt(lambda: hashlib.md5(5))
attempt(lambda: hashlib.sha256().update("x"))
attempt(lambda: hashlib.blake2b(digest_size=65))
attempt(lambda: hashlib.blake2b(digest_size=0))
attempt(lambda: hashlib.blake2s(key=b"x" * 33))
attempt(lambda: hashlib.blake2s(salt=b"x" * 9))
