# The codecs that there are, by their names: coders for what comes in pieces, and streams.

import _codecs
import binascii
import codecs

_NAMES = {}
for _name, _others in codecs._ALIASES.items():
    for _other in _others.split():
        _NAMES[_other] = _name
del _name, _others, _other

_MADE = {}
_MARKS = {
    "utf-16": ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")),
    "utf-32": ((b"\xff\xfe\0\0", "utf-32-le"), (b"\0\0\xfe\xff", "utf-32-be")),
    "utf-8-sig": ((b"\xef\xbb\xbf", "utf-8"),),
}


def find(name):
    # The codec of a name in lower case, with an underscore for whatever is no letter or digit.
    known = _NAMES.get(name)
    if known is None:
        import _charmaps

        for known, others in _charmaps.ALIASES.items():
            if name in others.split(" "):
                break
        else:
            return None
    if known not in _MADE:
        _MADE[known] = _make(known)
    return _MADE[known]


def _make(known):
    if known in codecs._TRANSFORMS:
        return _made(known, _TransformCodec(known), _Encoder, _TransformDecoder, False)
    if known not in codecs._ALIASES:
        import _charmaps

        return _made(known, _CharmapCodec(known, _charmaps.TABLES[known]), _Encoder, _CharmapDecoder)
    codec = _NativeCodec(known)
    if known in _MARKS:
        return _made(known, codec, _MarkedEncoder, _MarkedDecoder)
    return _made(known, codec, _Encoder, _Decoder)


def _made(name, codec, encoder, decoder, is_text=True):
    fields = {"_codec": codec, "__module__": "encodings." + name.replace("-", "_")}
    return codecs.CodecInfo(
        codec.encode,
        codec.decode,
        type("StreamReader", (_Reader,), dict(fields)),
        type("StreamWriter", (_Writer,), dict(fields)),
        type("IncrementalEncoder", (encoder,), dict(fields)),
        type("IncrementalDecoder", (decoder,), dict(fields)),
        name,
        _is_text_encoding=None if is_text else False,
    )


class _NativeCodec(codecs.Codec):
    def __init__(self, name):
        self.name = "latin-1" if name == "iso8859-1" else name
        self._label = self.name.replace("-", "_")

    def encode(self, input, errors="strict"):
        if not isinstance(input, str):
            message = "%s_encode() argument 1 must be str, not %s"
            raise TypeError(message % (self._label, _argument_type(input)))
        return _codecs._native_encode(self.name, input, errors), len(input)

    def decode(self, input, errors="strict", final=True):
        input = _codecs._bytes_of(input)
        size = len(input) if final else _codecs._whole(self.name, input)
        return _codecs._native_decode(self.name, input[:size], errors), size


class _CharmapCodec(codecs.Codec):
    def __init__(self, name, upper):
        self.name = name
        self._decoding = "".join(map(chr, range(128))) + upper
        self._encoding = _codecs.charmap_build(self._decoding)

    def encode(self, input, errors="strict"):
        return _codecs.charmap_encode(input, errors, self._encoding)

    def decode(self, input, errors="strict", final=True):
        return _codecs.charmap_decode(input, errors, self._decoding)


class _Encoder(codecs.IncrementalEncoder):
    def encode(self, input, final=False):
        return self._codec.encode(input, self.errors)[0]


class _Decoder(codecs.BufferedIncrementalDecoder):
    def _buffer_decode(self, input, errors, final):
        return self._codec.decode(input, errors, final)


class _CharmapDecoder(codecs.IncrementalDecoder):
    def decode(self, input, final=False):
        return self._codec.decode(input, self.errors)[0]


class _MarkedEncoder(codecs.IncrementalEncoder):
    # Writes the mark once.
    def __init__(self, errors="strict"):
        codecs.IncrementalEncoder.__init__(self, errors)
        self._is_marked = False

    def encode(self, input, final=False):
        name = self._codec.name
        if self._is_marked:
            return _codecs._native_encode(_MARKS[name][0][1], input, self.errors)
        self._is_marked = True
        return self._codec.encode(input, self.errors)[0]

    def reset(self):
        self._is_marked = False

    def getstate(self):
        return (0 if self._is_marked else 1) if self._codec.name == "utf-8-sig" else 0 if self._is_marked else 2

    def setstate(self, state):
        self._is_marked = not state


class _MarkedDecoder(codecs.BufferedIncrementalDecoder):
    # Looks for the mark once.
    _form = None

    def _buffer_decode(self, input, errors, final):
        start = 0
        if self._form is None:
            marks = _MARKS[self._codec.name]
            if not final and any(mark.startswith(input) and mark != input for mark, _ in marks):
                return "", 0
            if self._codec.name == "utf-16" and len(input) >= 2 or len(input) >= 3:
                self._form = marks[0][1]
            for mark, form in marks:
                if input.startswith(mark):
                    self._form = form
                    start = len(mark)
                    break
        form = self._form or _MARKS[self._codec.name][0][1]
        size = len(input) if final else max(start, start + _codecs._whole(form, input[start:]))
        return _codecs._native_decode(form, input[start:size], errors), size

    def reset(self):
        codecs.BufferedIncrementalDecoder.reset(self)
        self._form = None

    def getstate(self):
        if self._codec.name == "utf-8-sig":
            return self.buffer, 1 if self._form is None else 0
        return self.buffer, 2 if self._form is None else 0 if self._form.endswith("le") else 1

    def setstate(self, state):
        self.buffer, flag = state
        marks = _MARKS[self._codec.name]
        if len(marks) == 1:
            self._form = None if flag else "utf-8"
        else:
            self._form = None if flag == 2 else marks[flag][1]


class _Writer(codecs.StreamWriter):
    # A stream is encoded as what comes in pieces is: the mark is written once.
    _coder = None

    def encode(self, input, errors="strict"):
        if self._codec.name not in _MARKS:
            return self._codec.encode(input, errors)
        if self._coder is None:
            self._coder = codecs.getincrementalencoder(self._codec.name)(errors)
        return self._coder.encode(input), len(input)

    def reset(self):
        self._coder = None


class _Reader(codecs.StreamReader):
    _coder = None

    def decode(self, input, errors="strict"):
        if self._codec.name not in _MARKS:
            return self._codec.decode(input, errors, False)
        if self._coder is None:
            self._coder = codecs.getincrementaldecoder(self._codec.name)(errors)
        return self._coder._buffer_decode(input, errors, False)

    def reset(self):
        codecs.StreamReader.reset(self)
        self._coder = None


class _TransformCodec(codecs.Codec):
    # What makes bytes of bytes, or text of text.
    def __init__(self, name):
        self.name = name

    def encode(self, input, errors="strict"):
        name = self.name
        if name == "rot-13":
            return _rotated(input), len(input)
        if name == "zlib":
            import zlib

            return zlib.compress(input), len(input)
        if name == "hex":
            return binascii.b2a_hex(input), len(input)
        if name == "quopri":
            return binascii.b2a_qp(input, quotetabs=True), len(input)
        data = _codecs._bytes_of(input)
        lines = (binascii.b2a_base64(data[at : at + 57]) for at in range(0, len(data), 57))
        return b"".join(lines), len(input)

    def decode(self, input, errors="strict", final=True):
        name = self.name
        if name == "rot-13":
            return _rotated(input), len(input)
        if name == "zlib":
            import zlib

            return zlib.decompress(input), len(input)
        if name == "hex":
            return binascii.a2b_hex(input), len(input)
        if name == "quopri":
            return binascii.a2b_qp(input), len(input)
        return binascii.a2b_base64(input), len(input)


def _rotated(text):
    small, large = "abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    turned = small[13:] + small[:13] + large[13:] + large[:13]
    return str.translate(text, str.maketrans(small + large, turned))


class _TransformDecoder(codecs.IncrementalDecoder):
    def decode(self, input, final=False):
        return self._codec.decode(input, self.errors)[0]
