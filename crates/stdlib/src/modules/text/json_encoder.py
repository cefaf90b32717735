# `json.encoder`: the encoder, and how it quotes.

from json import JSONEncoder, dumps as _dumps

INFINITY = float("inf")


def encode_basestring(s, /):
    return _dumps(s, ensure_ascii=False)


def encode_basestring_ascii(s, /):
    return _dumps(s)


py_encode_basestring = encode_basestring
py_encode_basestring_ascii = encode_basestring_ascii
