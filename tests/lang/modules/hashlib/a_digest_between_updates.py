# A hash gives the digest of all it was fed until now, however often it is asked, and copies go on by themselves.
import hashlib

for name in sorted(hashlib.algorithms_guaranteed):
    length = (8,) if name.startswith("shake") else ()
    hash = hashlib.new(name)
    digests = []
    for number in range(60):
        hash.update(bytes([number]) * number * 3)
        if number % 20 == 0:
            twin = hash.copy()
            twin.update(b"twin")
            digests += [hash.hexdigest(*length)[:16], twin.hexdigest(*length)[:16]]
    hash.update(memoryview(b"view"))
    hash.update(bytearray(b"array"))
    print(name, hash.name, hash.digest_size, hash.block_size, digests, hash.hexdigest(*length)[-8:])
