# BLAKE2 has keys, salts and parameters of trees; SHAKE has digests of any length. Both are fed bit by bit.
import hashlib


def attempt(function):
    try:
        return function()
    except (OverflowError, ValueError) as error:
        return type(error).__name__, str(error)


for make in (hashlib.blake2b, hashlib.blake2s):
    for length in (0, 1, 63, 64, 65, 127, 128, 129, 256, 257, 1000):
        hash = make(b"first", key=b"k" * (length % 33))
        for _ in range(length % 4 + 1):
            hash.update(b"z" * length)
        print(length, make(b"a" * length).hexdigest()[:24], hash.hexdigest()[:24], hash.copy().hexdigest()[-8:])
    for size in (1, 5, 20, 32):
        print(make(b"x", digest_size=size, salt=b"s" * 8, person=b"p" * 7).hexdigest())
    tree = {"fanout": 2, "depth": 3, "leaf_size": 4096, "node_offset": 7, "node_depth": 1, "inner_size": 16}
    print(make(b"q", last_node=True, **tree).hexdigest())
    print(make(b"q", digest_size=9, last_node=True).digest())
    for wrong in (
        {"digest_size": 0}, {"digest_size": 65}, {"salt": b"x" * 17}, {"person": b"x" * 17}, {"key": b"x" * 65}, {"fanout": 256},
        {"fanout": -1}, {"depth": 0}, {"node_depth": 256}, {"inner_size": 65}, {"leaf_size": -1}, {"leaf_size": 1 << 32},
        {"node_offset": -1}, {"node_offset": 1 << 64},
    ):
        print(wrong, attempt(lambda: make(**wrong)))
for name in ("shake_128", "shake_256"):
    for length in (0, 1, 135, 136, 137, 167, 168, 169, 400):
        hash = hashlib.new(name, b"b" * length)
        print(length, hash.hexdigest(7), hash.hexdigest(200)[-20:], hash.digest(0), end=" ")
        hash.update(b"c" * length)
        print(hash.hexdigest(170)[-10:], hash.copy().hexdigest(337)[-10:])
