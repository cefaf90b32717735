# `_codecs`: encoding and decoding with any handler of errors, and how far bytes go that are not all there yet.

_HANDLERS = {}
_BUILT_IN = (
    "strict ignore replace backslashreplace xmlcharrefreplace namereplace surrogateescape surrogatepass"
).split()
# So many bytes or characters are tried at once behind an error, for the rest is tried again after the next.
_PIECE = 4096
_FORMS = {
    "utf-16": ("utf-16-le", b"\xff\xfe"),
    "utf-32": ("utf-32-le", b"\xff\xfe\0\0"),
    "utf-8-sig": ("utf-8", b"\xef\xbb\xbf"),
}


def _bytes_of(data):
    if isinstance(data, (bytes, bytearray, memoryview)):
        return bytes(data)
    raise TypeError("a bytes-like object is required, not '" + _type_name(data) + "'")


def register_error(errors, handler, /):
    if not isinstance(errors, str):
        raise TypeError("register_error() argument 1 must be str, not " + _argument_type(errors))
    if not callable(handler):
        raise TypeError("handler must be callable")
    _HANDLERS[errors] = handler


def lookup_error(name, /):
    if not isinstance(name, str):
        raise TypeError("lookup_error() argument must be str, not " + _argument_type(name))
    if name not in _HANDLERS:
        raise LookupError("unknown error handler name '%s'" % name)
    return _HANDLERS[name]


def _unknown(exception):
    return TypeError("don't know how to handle %s in error callback" % _type_name(exception))


def strict_errors(exception, /):
    if not isinstance(exception, Exception):
        raise TypeError("codec must pass exception instance")
    raise exception


def ignore_errors(exception, /):
    if not isinstance(exception, UnicodeError) or type(exception) is UnicodeError:
        raise _unknown(exception)
    return "", exception.end


def replace_errors(exception, /):
    count = exception.end - exception.start if isinstance(exception, UnicodeError) else 0
    if isinstance(exception, UnicodeEncodeError):
        return "?" * count, exception.end
    if isinstance(exception, UnicodeDecodeError):
        return "\ufffd", exception.end
    if isinstance(exception, UnicodeTranslateError):
        return "\ufffd" * count, exception.end
    raise _unknown(exception)


def _encoded_with(exception, errors):
    # What cannot be encoded, as ASCII can say it with one of the handlers.
    text = exception.object[exception.start : exception.end]
    return text.encode("ascii", errors).decode("ascii"), exception.end


def backslashreplace_errors(exception, /):
    if isinstance(exception, UnicodeDecodeError):
        data = exception.object[exception.start : exception.end]
        return "".join("\\x%02x" % byte for byte in data), exception.end
    if not isinstance(exception, (UnicodeEncodeError, UnicodeTranslateError)):
        raise _unknown(exception)
    text = exception.object[exception.start : exception.end]
    # ASCII characters too, when they are what is wrong.
    shown = ("\\x%02x" if ord(char) < 256 else "\\u%04x" if ord(char) < 65536 else "\\U%08x" for char in text)
    return "".join(form % ord(char) for form, char in zip(shown, text)), exception.end


def xmlcharrefreplace_errors(exception, /):
    if not isinstance(exception, UnicodeEncodeError):
        raise _unknown(exception)
    text = exception.object[exception.start : exception.end]
    return "".join("&#%d;" % ord(char) for char in text), exception.end


def namereplace_errors(exception, /):
    if not isinstance(exception, UnicodeEncodeError):
        raise _unknown(exception)
    return _encoded_with(exception, "namereplace")


def _surrogateescape(exception, /):
    if isinstance(exception, UnicodeEncodeError):
        text = exception.object[exception.start : exception.end]
        if not all("\udc80" <= char <= "\udcff" for char in text):
            raise exception
        return bytes(ord(char) - 0xDC00 for char in text), exception.end
    if isinstance(exception, UnicodeDecodeError):
        end = exception.start
        while end < exception.end and exception.object[end] >= 128:
            end += 1
        if end == exception.start:
            raise exception
        data = exception.object[exception.start : end]
        return "".join(chr(0xDC00 + byte) for byte in data), end
    raise _unknown(exception)


def _surrogatepass(exception, /):
    if isinstance(exception, UnicodeEncodeError):
        text = exception.object[exception.start : exception.end]
        return text.encode(exception.encoding, "surrogatepass"), exception.end
    if isinstance(exception, UnicodeDecodeError):
        width = 4 if "32" in exception.encoding else 2 if "16" in exception.encoding else 3
        data = exception.object[exception.start : exception.start + width]
        return data.decode(exception.encoding, "surrogatepass"), exception.start + width
    raise _unknown(exception)


for _name, _handler in zip(
    _BUILT_IN,
    (
        strict_errors, ignore_errors, replace_errors, backslashreplace_errors, xmlcharrefreplace_errors,
        namereplace_errors, _surrogateescape, _surrogatepass,
    ),
):
    _HANDLERS[_name] = _handler
del _name, _handler


def _answer(exception, handler, kinds, message):
    # What a handler puts in the place of an error, and where it goes on.
    answer = handler(exception)
    if not isinstance(answer, tuple) or len(answer) != 2 or not isinstance(answer[0], kinds):
        raise TypeError(message)
    at = _index(answer[1])
    size = len(exception.object)
    if at < 0:
        at += size
    if at < 0 or at > size:
        raise IndexError("position %d from error handler out of bounds" % answer[1])
    return answer[0], at


def _encode_pieces(text, encode, errors):
    # Encodes with a function that is strict, and asks the handler where it fails.
    pieces = []
    at = 0
    size = len(text)
    while at < size or not pieces:
        end = size
        while True:
            try:
                pieces.append(encode(text[at:end]))
                at = end
                break
            except UnicodeEncodeError as error:
                start, stop, exception = at + error.start, at + error.end, error
            if stop == end and end < size:
                end = min(size, 2 * end - at)
                continue
            pieces.append(encode(text[at:start]))
            exception = UnicodeEncodeError(exception.encoding, text, start, stop, exception.reason)
            handler = lookup_error(errors)
            message = "encoding error handler must return (str/bytes, int) tuple"
            instead, at = _answer(exception, handler, (str, bytes), message)
            if isinstance(instead, str):
                try:
                    instead = encode(instead)
                except UnicodeEncodeError:
                    raise exception from None
            pieces.append(instead)
            end = min(size, at + _PIECE)
            if at >= size:
                break
    return b"".join(pieces)


def _decode_pieces(data, decode, errors, piece=_PIECE):
    pieces = []
    at = 0
    size = len(data)
    while at < size:
        end = size
        while True:
            try:
                pieces.append(decode(data[at:end]))
                at = end
                break
            except UnicodeDecodeError as error:
                start, stop, exception = at + error.start, at + error.end, error
            if stop >= end and end < size:
                end = min(size, 2 * end - at)
                continue
            pieces.append(decode(data[at:start]))
            exception = UnicodeDecodeError(exception.encoding, data, start, stop, exception.reason)
            handler = lookup_error(errors)
            message = "decoding error handler must return (str, int) tuple"
            instead, at = _answer(exception, handler, str, message)
            pieces.append(instead)
            end = min(size, at + piece) if piece else size
            if at >= size:
                break
    return "".join(pieces)


class _Strictly:
    # A codec of the language without a handler.
    def __init__(self, name):
        self.name = name

    def encode(self, text):
        return text.encode(self.name)

    def decode(self, data):
        return data.decode(self.name)


def _native_encode(name, text, errors):
    errors = "strict" if errors is None else errors
    if errors in _BUILT_IN:
        return text.encode(name, errors)
    form, mark = _FORMS.get(name, (name, b""))
    return mark + _encode_pieces(text, _Strictly(form).encode, errors)


def _native_decode(name, data, errors):
    errors = "strict" if errors is None else errors
    if errors in _BUILT_IN:
        return data.decode(name, errors)
    if name in _FORMS:
        name, start = _form_of(name, data)
        data = data[start:]
    return _decode_pieces(data, _Strictly(name).decode, errors, 0 if "escape" in name else _PIECE)


def _form_of(name, data):
    # The codec behind one that looks for a mark, and how long the mark is.
    form, mark = _FORMS[name]
    if data.startswith(mark):
        return form, len(mark)
    if name != "utf-8-sig" and data.startswith(b"\xfe\xff" if name == "utf-16" else b"\0\0\xfe\xff"):
        return form.replace("le", "be"), len(mark)
    return form, 0


def _whole(name, data):
    # How many of the bytes are whole characters, as far as one can know.
    if name in _FORMS:
        mark = _FORMS[name][1]
        if name == "utf-8-sig" and len(data) < 3:
            return 0 if mark.startswith(data) else _whole("utf-8", data)
        if name != "utf-8-sig" and len(data) < len(mark):
            return 0
        form, start = _form_of(name, data)
        return start + _whole(form, data[start:])
    size = len(data)
    if name == "utf-8":
        for back in range(1, min(4, size + 1)):
            byte = data[size - back]
            if byte >= 0xC0:
                try:
                    data[size - back :].decode()
                except UnicodeDecodeError as error:
                    if error.reason == "unexpected end of data":
                        return size - back + error.start
                return size
            if byte < 0x80:
                return size
        return size
    if name.startswith("utf-16"):
        size -= size % 2
        lead = data[size - 2 : size] if size else b""
        if lead and lead[name.endswith("le")] & 0xFC == 0xD8:
            size -= 2
        return size
    if name.startswith("utf-32"):
        return size - size % 4
    if name.endswith("escape"):
        at = data.rfind(b"\\", -10)
        if at < 0 or (at - len(data[:at].rstrip(b"\\"))) % 2:
            return size
        escape = data[at + 1 : at + 2]
        need = {b"x": 4, b"u": 6, b"U": 10}.get(escape, 2 if escape else 10)
        return at if size - at < need else size
    return size


def escape_encode(data, errors=None, /):
    if not isinstance(data, bytes):
        raise TypeError("escape_encode() argument 1 must be bytes, not " + _argument_type(data))
    # The quote at the end decides which quotes repr puts around.
    text = "\\'".join(repr(piece + b'"')[2:-2] for piece in data.split(b"'"))
    return text.encode("ascii"), len(data)


def escape_decode(data, errors=None, /):
    if isinstance(data, str):
        data = data.encode()
    text = _bytes_of(data)
    if not text.isascii() or b"\\u" in text or b"\\U" in text or b"\\N" in text:
        text = b"".join(bytes([byte]) if byte < 128 else b"\\x%02x" % byte for byte in text)
        for letter in b"u", b"U", b"N":
            text = text.replace(b"\\" + letter, b"\\\\" + letter)
    return text.decode("unicode_escape").encode("latin-1"), len(data)


def charmap_build(map, /):
    return {ord(char): at for at, char in enumerate(map) if char != "\ufffe"}


class _Charmap:
    # Encodes and decodes strictly with mappings.
    def __init__(self, mapping):
        self.mapping = mapping

    def encode(self, text):
        mapping = self.mapping
        pieces = []
        for at, char in enumerate(text):
            piece = self._encoded(mapping, char)
            if piece is None:
                end = at + 1
                while end < len(text) and self._encoded(mapping, text[end]) is None:
                    end += 1
                raise UnicodeEncodeError("charmap", text, at, end, "character maps to <undefined>")
            pieces.append(piece)
        return b"".join(pieces)

    def _encoded(self, mapping, char):
        try:
            piece = mapping[ord(char)]
        except LookupError:
            return None
        if isinstance(piece, int):
            if not 0 <= piece < 256:
                raise TypeError("character mapping must be in range(256)")
            return bytes([piece])
        if piece is not None and not isinstance(piece, bytes):
            raise TypeError("character mapping must return integer, bytes or None, not " + _type_name(piece))
        return piece

    def decode(self, data):
        mapping = self.mapping
        pieces = []
        for at, byte in enumerate(data):
            try:
                piece = mapping[byte]
            except LookupError:
                piece = None
            if isinstance(piece, int):
                piece = chr(piece)
            if piece is None or piece == "\ufffe":
                raise UnicodeDecodeError("charmap", data, at, at + 1, "character maps to <undefined>")
            if not isinstance(piece, str):
                raise TypeError("character mapping must return integer, None or str")
            pieces.append(piece)
        return "".join(pieces)


def charmap_encode(str, errors=None, mapping=None, /):
    if not isinstance(str, _str):
        raise TypeError("charmap_encode() argument 1 must be str, not " + _argument_type(str))
    if mapping is None:
        return _native_encode("latin-1", str, errors), len(str)
    return _encode_pieces(str, _Charmap(mapping).encode, errors or "strict"), len(str)


def charmap_decode(data, errors=None, mapping=None, /):
    data = _bytes_of(data)
    if mapping is None:
        return data.decode("latin-1"), len(data)
    return _decode_pieces(data, _Charmap(mapping).decode, errors or "strict"), len(data)


_str = str


def _coders(name, label):
    # The functions that encode and decode, as the module `codecs` has them for each encoding.
    def encode(str, errors=None, /):
        if not isinstance(str, _str):
            raise TypeError("%s_encode() argument 1 must be str, not %s" % (label, _argument_type(str)))
        return _native_encode(name, str, errors), len(str)

    def decode(data, errors=None, final=False, /):
        data = _bytes_of(data)
        size = len(data) if final else _whole(name, data)
        return _native_decode(name, data[:size], errors), size

    encode.__name__ = encode.__qualname__ = label + "_encode"
    decode.__name__ = decode.__qualname__ = label + "_decode"
    return encode, decode


utf_8_encode, utf_8_decode = _coders("utf-8", "utf_8")
utf_16_encode, utf_16_decode = _coders("utf-16", "utf_16")
utf_16_le_encode, utf_16_le_decode = _coders("utf-16-le", "utf_16_le")
utf_16_be_encode, utf_16_be_decode = _coders("utf-16-be", "utf_16_be")
utf_32_encode, utf_32_decode = _coders("utf-32", "utf_32")
utf_32_le_encode, utf_32_le_decode = _coders("utf-32-le", "utf_32_le")
utf_32_be_encode, utf_32_be_decode = _coders("utf-32-be", "utf_32_be")
ascii_encode, ascii_decode = _coders("ascii", "ascii")
latin_1_encode, latin_1_decode = _coders("latin-1", "latin_1")
unicode_escape_encode, unicode_escape_decode = _coders("unicode-escape", "unicode_escape")
raw_unicode_escape_encode, raw_unicode_escape_decode = _coders("raw-unicode-escape", "raw_unicode_escape")
utf_8_sig_encode, utf_8_sig_decode = _coders("utf-8-sig", "utf_8_sig")
