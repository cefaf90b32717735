# `hashlib`: digests. A hash object keeps its state as bytes, so that it sleeps and travels; the algorithms are native.

_SIZES = {
    "md5": (16, 64), "sha1": (20, 64), "sha224": (28, 64), "sha256": (32, 64), "sha384": (48, 128), "sha512": (64, 128),
    "sha3_224": (28, 144), "sha3_256": (32, 136), "sha3_384": (48, 104), "sha3_512": (64, 72),
    "shake_128": (0, 168), "shake_256": (0, 136), "blake2b": (64, 128), "blake2s": (32, 64),
    "sha512_224": (28, 128), "sha512_256": (32, 128),
}

algorithms_guaranteed = {
    "md5", "sha1", "sha224", "sha256", "sha384", "sha512", "blake2b", "blake2s", "sha3_224", "sha3_256", "sha3_384",
    "sha3_512", "shake_128", "shake_256",
}
algorithms_available = algorithms_guaranteed | {"sha512_224", "sha512_256"}

__all__ = (
    "md5", "sha1", "sha224", "sha256", "sha384", "sha512", "blake2b", "blake2s", "sha3_224", "sha3_256", "sha3_384",
    "sha3_512", "shake_128", "shake_256", "new", "algorithms_guaranteed", "algorithms_available", "pbkdf2_hmac",
    "file_digest",
)


def _fed(data):
    if isinstance(data, str):
        raise TypeError("Strings must be encoded before hashing")
    if not isinstance(data, (bytes, bytearray, memoryview)):
        raise TypeError("object supporting the buffer API required")
    return data


class HASH:
    def __init__(self, name, data):
        self.name = name
        self.digest_size, self.block_size = _SIZES[name]
        self._state = b""
        self.update(data)

    def _keeps_all(self):
        # One that comes out of an old image keeps what it was fed.
        return "_data" in vars(self)

    def update(self, obj, /):
        if self._keeps_all():
            self._data = self._data + _fed(obj)
        else:
            self._state = _hash_feed(self.name, self._state, _fed(obj))

    def digest(self):
        if self._keeps_all():
            return _hash_digest(self.name, self._data)
        return _hash_end(self.name, self._state)

    def hexdigest(self):
        return self.digest().hex()

    def copy(self):
        twin = object.__new__(type(self))
        for name, value in vars(self).items():
            setattr(twin, name, value)
        return twin

    def __repr__(self):
        return "<%s %s object @ %#x>" % (self.name, _hash_class_name(self), id(self))


class HASHXOF(HASH):
    def digest(self, length):
        if self._keeps_all():
            return _hash_shake(self.name, self._data, _index(length))
        return _hash_end_shake(self.name, self._state, _index(length))

    def hexdigest(self, length):
        return self.digest(length).hex()


def _hash_class_name(hash):
    name = type(hash).__name__
    return ("_blake2." if name.startswith("blake2") else "_hashlib.") + name


class _Blake2(HASH):
    def __init__(self, data, digest_size, key, salt, person, fanout, depth, leaf_size, node_offset, node_depth, inner_size, last_node):
        most, salt_size, offset_size = self.MAX_DIGEST_SIZE, self.SALT_SIZE, self._OFFSET_SIZE
        digest_size = _index(digest_size)
        if not 1 <= digest_size <= most:
            raise ValueError("digest_size must be between 1 and %d bytes" % most)
        if len(salt) > salt_size:
            raise ValueError("maximum salt length is %d bytes" % salt_size)
        if len(person) > salt_size:
            raise ValueError("maximum person length is %d bytes" % salt_size)
        if not 0 <= fanout <= 255:
            raise ValueError("fanout must be between 0 and 255")
        if not 1 <= depth <= 255:
            raise ValueError("depth must be between 1 and 255")
        if leaf_size < 0 or node_offset < 0:
            raise ValueError("value must be positive")
        if leaf_size >= 1 << 32:
            raise OverflowError("leaf_size is too large")
        if node_offset >= 1 << 64:
            raise OverflowError("int too big to convert")
        if node_offset >= 1 << 8 * offset_size:
            raise OverflowError("node_offset is too large")
        if not 0 <= node_depth <= 255:
            raise ValueError("node_depth must be between 0 and 255")
        if not 0 <= inner_size <= most:
            raise ValueError("inner_size must be between 0 and is %d" % most)
        if len(key) > most:
            raise ValueError("maximum key length is %d bytes" % most)
        self.name = type(self).__name__
        self.digest_size = digest_size
        self.block_size = _SIZES[self.name][1]
        self._is_last_node = bool(last_node)
        parameters = bytes((digest_size, len(key), fanout, depth)) + leaf_size.to_bytes(4, "little")
        parameters += node_offset.to_bytes(offset_size, "little") + bytes((node_depth, inner_size))
        parameters = parameters.ljust(2 * salt_size, b"\0")
        parameters += bytes(salt).ljust(salt_size, b"\0") + bytes(person).ljust(salt_size, b"\0")
        self._state = _hash_start_blake2(self.name, parameters, bytes(key))
        self.update(data)

    def digest(self):
        if self._keeps_all():
            return _hash_blake2(self.name, self._data, self.digest_size, self._key, self._salt, self._person)
        return _hash_end_blake2(self.name, self._state, self.digest_size, self._is_last_node)


class blake2b(_Blake2):
    SALT_SIZE = 16
    PERSON_SIZE = 16
    MAX_KEY_SIZE = 64
    MAX_DIGEST_SIZE = 64
    _OFFSET_SIZE = 8

    def __init__(
        self, data=b"", /, *, digest_size=64, key=b"", salt=b"", person=b"", fanout=1, depth=1, leaf_size=0, node_offset=0,
        node_depth=0, inner_size=0, last_node=False, usedforsecurity=True,
    ):
        _Blake2.__init__(
            self, data, digest_size, key, salt, person, fanout, depth, leaf_size, node_offset, node_depth, inner_size, last_node
        )


class blake2s(_Blake2):
    SALT_SIZE = 8
    PERSON_SIZE = 8
    MAX_KEY_SIZE = 32
    MAX_DIGEST_SIZE = 32
    _OFFSET_SIZE = 6

    def __init__(
        self, data=b"", /, *, digest_size=32, key=b"", salt=b"", person=b"", fanout=1, depth=1, leaf_size=0, node_offset=0,
        node_depth=0, inner_size=0, last_node=False, usedforsecurity=True,
    ):
        _Blake2.__init__(
            self, data, digest_size, key, salt, person, fanout, depth, leaf_size, node_offset, node_depth, inner_size, last_node
        )


def new(name, data=b"", **kwargs):
    if not isinstance(name, str):
        raise TypeError("name must be a string")
    known = name.lower().replace("-", "_")
    known = {"sha_1": "sha1", "sha_256": "sha256", "sha_512": "sha512"}.get(known, known)
    if known not in _SIZES:
        raise ValueError("unsupported hash type " + name)
    if known == "blake2b":
        return blake2b(data, **kwargs)
    if known == "blake2s":
        return blake2s(data, **kwargs)
    return (HASHXOF if known.startswith("shake") else HASH)(known, data)


def md5(string=b"", *, usedforsecurity=True):
    return HASH("md5", string)


def sha1(string=b"", *, usedforsecurity=True):
    return HASH("sha1", string)


def sha224(string=b"", *, usedforsecurity=True):
    return HASH("sha224", string)


def sha256(string=b"", *, usedforsecurity=True):
    return HASH("sha256", string)


def sha384(string=b"", *, usedforsecurity=True):
    return HASH("sha384", string)


def sha512(string=b"", *, usedforsecurity=True):
    return HASH("sha512", string)


def sha3_224(string=b"", *, usedforsecurity=True):
    return HASH("sha3_224", string)


def sha3_256(string=b"", *, usedforsecurity=True):
    return HASH("sha3_256", string)


def sha3_384(string=b"", *, usedforsecurity=True):
    return HASH("sha3_384", string)


def sha3_512(string=b"", *, usedforsecurity=True):
    return HASH("sha3_512", string)


def shake_128(string=b"", *, usedforsecurity=True):
    return HASHXOF("shake_128", string)


def shake_256(string=b"", *, usedforsecurity=True):
    return HASHXOF("shake_256", string)


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    if iterations < 1:
        raise ValueError("iteration value must be greater than 0.")
    size, block_size = new(hash_name).digest_size, new(hash_name).block_size
    if dklen is None:
        dklen = size
    if dklen < 1:
        raise ValueError("key length must be greater than 0.")
    password = bytes(password)
    if len(password) > block_size:
        password = new(hash_name, password).digest()
    password += bytes(block_size - len(password))
    inner = bytes([it ^ 0x36 for it in password])
    outer = bytes([it ^ 0x5C for it in password])
    derived = b""
    block = 1
    while len(derived) < dklen:
        step = bytes(salt) + block.to_bytes(4, "big")
        total = 0
        for _ in range(iterations):
            step = new(hash_name, outer + new(hash_name, inner + step).digest()).digest()
            total ^= int.from_bytes(step, "big")
        derived += total.to_bytes(size, "big")
        block += 1
    return derived[:dklen]


def file_digest(fileobj, digest, /):
    result = new(digest) if isinstance(digest, str) else digest()
    while True:
        data = fileobj.read(65536)
        if not data:
            return result
        result.update(data)
