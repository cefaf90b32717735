# Bytes in each alphabet, for every length of the last group.

import base64

PAIRS = (
    (base64.b64encode, base64.b64decode),
    (base64.urlsafe_b64encode, base64.urlsafe_b64decode),
    (base64.b32encode, base64.b32decode),
    (base64.b32hexencode, base64.b32hexdecode),
    (base64.b16encode, base64.b16decode),
    (base64.b85encode, base64.b85decode),
    (base64.a85encode, base64.a85decode),
    (base64.encodebytes, base64.decodebytes),
)
for length in range(6):
    data = bytes(range(length)) + b"\xff\xfe"
    for encode, decode in PAIRS:
        text = encode(data)
        print(text, decode(text) == data)
data = bytes(range(100))
print(base64.b64encode(data, b"-_"))
print(base64.b64decode(base64.b64encode(data, b"*!"), b"*!") == data)
print(base64.encodebytes(data))
print(base64.a85encode(b"\0\0\0\0    abc", foldspaces=True, adobe=True, wrapcol=5))
print(base64.a85decode("<~zy@\n:E^~>", foldspaces=True, adobe=True))
print(base64.b85encode(b"abcde", pad=True), base64.b64decode("YWJj\n"), base64.b64decode(b"YW Jj"))
print(base64.b32decode("mfrgg===", casefold=True), base64.b32decode("M1RG0===", map01="L"))
print(base64.b16decode("ab", casefold=True), base64.standard_b64encode(b"x"), base64.b64encode(b""))
