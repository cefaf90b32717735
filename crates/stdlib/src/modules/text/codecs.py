# `codecs`: encodings by name, and coders and streams for what comes in pieces.

import builtins
import sys

from _codecs import (
    ascii_decode, ascii_encode, backslashreplace_errors, charmap_build, charmap_decode,
    charmap_encode, escape_decode, escape_encode, ignore_errors, latin_1_decode, latin_1_encode, lookup_error,
    namereplace_errors, raw_unicode_escape_decode, raw_unicode_escape_encode, register_error, replace_errors,
    strict_errors, unicode_escape_decode, unicode_escape_encode, utf_8_decode, utf_8_encode, utf_16_be_decode,
    utf_16_be_encode, utf_16_decode, utf_16_encode, utf_16_le_decode, utf_16_le_encode, utf_32_be_decode,
    utf_32_be_encode, utf_32_decode, utf_32_encode, utf_32_le_decode, utf_32_le_encode, xmlcharrefreplace_errors,
)

__all__ = [
    "register", "lookup", "open", "EncodedFile", "BOM", "BOM_BE", "BOM_LE", "BOM32_BE", "BOM32_LE", "BOM64_BE",
    "BOM64_LE", "BOM_UTF8", "BOM_UTF16", "BOM_UTF16_LE", "BOM_UTF16_BE", "BOM_UTF32", "BOM_UTF32_LE",
    "BOM_UTF32_BE", "CodecInfo", "Codec", "IncrementalEncoder", "IncrementalDecoder", "StreamReader",
    "StreamWriter", "StreamReaderWriter", "StreamRecoder", "getencoder", "getdecoder", "getincrementalencoder",
    "getincrementaldecoder", "getreader", "getwriter", "encode", "decode", "iterencode", "iterdecode",
    "strict_errors", "ignore_errors", "replace_errors", "xmlcharrefreplace_errors", "backslashreplace_errors",
    "namereplace_errors", "register_error", "lookup_error",
]

BOM_UTF8 = b"\xef\xbb\xbf"
BOM_LE = BOM_UTF16_LE = BOM_UTF16 = BOM = BOM32_LE = b"\xff\xfe"
BOM_BE = BOM_UTF16_BE = BOM32_BE = b"\xfe\xff"
BOM_UTF32_LE = BOM_UTF32 = BOM64_LE = b"\xff\xfe\x00\x00"
BOM_UTF32_BE = BOM64_BE = b"\x00\x00\xfe\xff"

# Names that the codecs have beside their own.
_ALIASES = {
    "utf-8": "utf_8 utf8 u8 utf cp65001 utf8_ucs2 utf8_ucs4",
    "utf-8-sig": "utf_8_sig utf8_sig",
    "ascii": "ascii us_ascii 646 ansi_x3.4_1968 ansi_x3_4_1968 cp367 ibm367 us iso646_us",
    "iso8859-1": "iso8859_1 latin_1 latin1 iso_8859_1 8859 cp819 l1 latin iso8859 ibm819 csisolatin1",
    "utf-16": "utf_16 utf16 u16",
    "utf-16-le": "utf_16_le utf_16le utf16_le unicodelittleunmarked",
    "utf-16-be": "utf_16_be utf_16be utf16_be unicodebigunmarked",
    "utf-32": "utf_32 utf32 u32",
    "utf-32-le": "utf_32_le utf_32le utf32_le",
    "utf-32-be": "utf_32_be utf_32be utf32_be",
    "unicode-escape": "unicode_escape unicodeescape",
    "raw-unicode-escape": "raw_unicode_escape rawunicodeescape",
    "rot-13": "rot_13 rot13",
    "hex": "hex hex_codec",
    "base64": "base64 base64_codec base_64",
    "zlib": "zlib zlib_codec zip",
    "quopri": "quopri quopri_codec quoted_printable quotedprintable",
}
_TRANSFORMS = ("rot-13", "hex", "base64", "zlib", "quopri")
_names = {}
_found = {}
_searchers = []


class CodecInfo(tuple):
    _is_text_encoding = True

    def __new__(
        cls, encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None,
        incrementaldecoder=None, name=None, *, _is_text_encoding=None,
    ):
        self = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        self.name = name
        self.encode = encode
        self.decode = decode
        self.incrementalencoder = incrementalencoder
        self.incrementaldecoder = incrementaldecoder
        self.streamwriter = streamwriter
        self.streamreader = streamreader
        if _is_text_encoding is not None:
            self._is_text_encoding = _is_text_encoding
        return self

    def __repr__(self):
        return "<%s.%s object for encoding %s at %#x>" % (
            self.__class__.__module__, self.__class__.__qualname__, self.name, id(self)
        )


class Codec:
    def encode(self, input, errors="strict"):
        raise NotImplementedError

    def decode(self, input, errors="strict"):
        raise NotImplementedError


class IncrementalEncoder(object):
    def __init__(self, errors="strict"):
        self.errors = errors
        self.buffer = ""

    def encode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        pass

    def getstate(self):
        return 0

    def setstate(self, state):
        pass


class BufferedIncrementalEncoder(IncrementalEncoder):
    def __init__(self, errors="strict"):
        IncrementalEncoder.__init__(self, errors)
        self.buffer = ""

    def _buffer_encode(self, input, errors, final):
        raise NotImplementedError

    def encode(self, input, final=False):
        data = self.buffer + input
        result, consumed = self._buffer_encode(data, self.errors, final)
        self.buffer = data[consumed:]
        return result

    def reset(self):
        IncrementalEncoder.reset(self)
        self.buffer = ""

    def getstate(self):
        return self.buffer or 0

    def setstate(self, state):
        self.buffer = state or ""


class IncrementalDecoder(object):
    def __init__(self, errors="strict"):
        self.errors = errors

    def decode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        pass

    def getstate(self):
        return b"", 0

    def setstate(self, state):
        pass


class BufferedIncrementalDecoder(IncrementalDecoder):
    def __init__(self, errors="strict"):
        IncrementalDecoder.__init__(self, errors)
        self.buffer = b""

    def _buffer_decode(self, input, errors, final):
        raise NotImplementedError

    def decode(self, input, final=False):
        data = self.buffer + input
        result, consumed = self._buffer_decode(data, self.errors, final)
        self.buffer = data[consumed:]
        return result

    def reset(self):
        IncrementalDecoder.reset(self)
        self.buffer = b""

    def getstate(self):
        return self.buffer, 0

    def setstate(self, state):
        self.buffer = state[0]


class StreamWriter(Codec):
    def __init__(self, stream, errors="strict"):
        self.stream = stream
        self.errors = errors

    def write(self, object):
        data, consumed = self.encode(object, self.errors)
        self.stream.write(data)

    def writelines(self, list):
        self.write("".join(list))

    def reset(self):
        pass

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        if whence == 0 and offset == 0:
            self.reset()

    def __getattr__(self, name, getattr=getattr):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()


class StreamReader(Codec):
    charbuffertype = str

    def __init__(self, stream, errors="strict"):
        self.stream = stream
        self.errors = errors
        self.bytebuffer = b""
        self._empty_charbuffer = self.charbuffertype()
        self.charbuffer = self._empty_charbuffer
        self.linebuffer = None

    def decode(self, input, errors="strict"):
        raise NotImplementedError

    def read(self, size=-1, chars=-1, firstline=False):
        if self.linebuffer:
            self.charbuffer = self._empty_charbuffer.join(self.linebuffer)
            self.linebuffer = None
        if chars < 0:
            # For streams that count in characters.
            chars = size
        while chars < 0 or len(self.charbuffer) < chars:
            read = self.stream.read() if size < 0 else self.stream.read(size)
            data = self.bytebuffer + read
            if not data:
                break
            try:
                text, consumed = self.decode(data, self.errors)
            except UnicodeDecodeError as error:
                if not firstline:
                    raise
                text, consumed = self.decode(data[: error.start], self.errors)
                if len(text.splitlines(keepends=True)) <= 1:
                    raise
            self.bytebuffer = data[consumed:]
            self.charbuffer += text
            if not read or size < 0 or firstline:
                break
        if chars < 0:
            result, self.charbuffer = self.charbuffer, self._empty_charbuffer
        else:
            result, self.charbuffer = self.charbuffer[:chars], self.charbuffer[chars:]
        return result

    def readline(self, size=None, keepends=True):
        if self.linebuffer:
            line = self.linebuffer.pop(0)
            if len(self.linebuffer) == 1:
                self.charbuffer = self.linebuffer[0]
                self.linebuffer = None
            return line if keepends else line.splitlines(keepends=False)[0]
        wanted = size or 72
        line = self._empty_charbuffer
        while True:
            data = self.read(wanted, firstline=True)
            if data and data.endswith(("\r", b"\r")[isinstance(data, bytes)]):
                # A newline may follow.
                data += self.read(size=1, chars=1)
            line += data
            lines = line.splitlines(keepends=True)
            if lines:
                if len(lines) > 1:
                    line = lines.pop(0)
                    if len(lines) > 1:
                        lines[-1] += self.charbuffer
                        self.linebuffer = lines
                        self.charbuffer = None
                    else:
                        self.charbuffer = lines[0] + self.charbuffer
                    return line if keepends else line.splitlines(keepends=False)[0]
                bare = lines[0].splitlines(keepends=False)[0]
                if lines[0] != bare:
                    self.charbuffer = self._empty_charbuffer.join(lines[1:]) + self.charbuffer
                    return lines[0] if keepends else bare
            if not data or size is not None:
                if line and not keepends:
                    line = line.splitlines(keepends=False)[0]
                return line
            if wanted < 8000:
                wanted *= 2

    def readlines(self, sizehint=None, keepends=True):
        return self.read().splitlines(keepends)

    def reset(self):
        self.bytebuffer = b""
        self.charbuffer = self._empty_charbuffer
        self.linebuffer = None

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reset()

    def __next__(self):
        line = self.readline()
        if line:
            return line
        raise StopIteration

    def __iter__(self):
        return self

    def __getattr__(self, name, getattr=getattr):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()


class StreamReaderWriter:
    encoding = "unknown"

    def __init__(self, stream, Reader, Writer, errors="strict"):
        self.stream = stream
        self.reader = Reader(stream, errors)
        self.writer = Writer(stream, errors)
        self.errors = errors

    def read(self, size=-1):
        return self.reader.read(size)

    def readline(self, size=None):
        return self.reader.readline(size)

    def readlines(self, sizehint=None):
        return self.reader.readlines(sizehint)

    def __next__(self):
        return next(self.reader)

    def __iter__(self):
        return self

    def write(self, data):
        return self.writer.write(data)

    def writelines(self, list):
        return self.writer.writelines(list)

    def reset(self):
        self.reader.reset()
        self.writer.reset()

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reader.reset()
        if whence == 0 and offset == 0:
            self.writer.reset()

    def __getattr__(self, name, getattr=getattr):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()


class StreamRecoder:
    data_encoding = "unknown"
    file_encoding = "unknown"

    def __init__(self, stream, encode, decode, Reader, Writer, errors="strict"):
        self.stream = stream
        self.encode = encode
        self.decode = decode
        self.reader = Reader(stream, errors)
        self.writer = Writer(stream, errors)
        self.errors = errors

    def read(self, size=-1):
        return self.encode(self.reader.read(size), self.errors)[0]

    def readline(self, size=None):
        text = self.reader.readline() if size is None else self.reader.readline(size)
        return self.encode(text, self.errors)[0]

    def readlines(self, sizehint=None):
        return self.encode(self.reader.read(), self.errors)[0].splitlines(keepends=True)

    def __next__(self):
        return self.encode(next(self.reader), self.errors)[0]

    def __iter__(self):
        return self

    def write(self, data):
        return self.writer.write(self.decode(data, self.errors)[0])

    def writelines(self, list):
        return self.writer.write(self.decode(b"".join(list), self.errors)[0])

    def reset(self):
        self.reader.reset()
        self.writer.reset()

    def seek(self, offset, whence=0):
        self.reader.seek(offset, whence)
        self.writer.seek(offset, whence)

    def __getattr__(self, name, getattr=getattr):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()


def open(filename, mode="r", encoding=None, errors="strict", buffering=-1):
    if encoding is not None and "b" not in mode:
        mode += "b"
    file = builtins.open(filename, mode, buffering)
    if encoding is None:
        return file
    try:
        info = lookup(encoding)
        stream = StreamReaderWriter(file, info.streamreader, info.streamwriter, errors)
        stream.encoding = encoding
        return stream
    except:
        file.close()
        raise


def EncodedFile(file, data_encoding, file_encoding=None, errors="strict"):
    if file_encoding is None:
        file_encoding = data_encoding
    data, inside = lookup(data_encoding), lookup(file_encoding)
    stream = StreamRecoder(file, data.encode, data.decode, inside.streamreader, inside.streamwriter, errors)
    stream.data_encoding = data_encoding
    stream.file_encoding = file_encoding
    return stream


def register(search_function, /):
    if not callable(search_function):
        raise TypeError("argument must be callable")
    _searchers.append(search_function)


def unregister(search_function, /):
    if search_function in _searchers:
        _searchers.remove(search_function)
        _found.clear()


def lookup(encoding, /):
    if not isinstance(encoding, str):
        raise TypeError("lookup() argument must be str, not " + _argument_type(encoding))
    name = "_".join("".join(char if char.isalnum() or char == "." else " " for char in encoding).split()).lower()
    if name in _found:
        return _found[name]
    import _codec_table

    info = _codec_table.find(name)
    if info is None:
        for search in _searchers:
            info = search(encoding.replace(" ", "_").replace("-", "_").lower())
            if info is not None:
                break
        else:
            raise LookupError("unknown encoding: " + encoding)
        if not isinstance(info, tuple) or len(info) != 4:
            raise TypeError("codec search functions must return 4-tuples")
    _found[name] = info
    return info


def getencoder(encoding):
    return lookup(encoding).encode


def getdecoder(encoding):
    return lookup(encoding).decode


def getincrementalencoder(encoding):
    encoder = lookup(encoding).incrementalencoder
    if encoder is None:
        raise LookupError(encoding)
    return encoder


def getincrementaldecoder(encoding):
    decoder = lookup(encoding).incrementaldecoder
    if decoder is None:
        raise LookupError(encoding)
    return decoder


def getreader(encoding):
    return lookup(encoding).streamreader


def getwriter(encoding):
    return lookup(encoding).streamwriter


def _called(function, what, encoding, object, errors):
    # The result of a codec; what it raises that takes a text alone tells of the codec too.
    try:
        result = function(object) if errors is _MISSING else function(object, errors)
    except Exception as error:
        wrapped = _told(error, "%s with '%s' codec failed" % (what, encoding))
        if wrapped is None:
            raise
    else:
        if not isinstance(result, tuple) or len(result) != 2:
            name = "encoder" if what == "encoding" else "decoder"
            raise TypeError("%s must return a tuple (object, integer)" % name)
        return result[0]
    raise wrapped[0] from wrapped[1]


def _told(error, words):
    cls = type(error)
    if len(error.args) > 1 or error.args and not isinstance(error.args[0], str) or error.__dict__:
        return None
    if isinstance(error, (UnicodeError, OSError, LookupError)):
        return None
    return cls("%s (%s: %s)" % (words, cls.__name__, error)), error


def encode(obj, encoding="utf-8", errors=_MISSING):
    return _called(lookup(encoding).encode, "encoding", encoding, obj, errors)


def decode(obj, encoding="utf-8", errors=_MISSING):
    return _called(lookup(encoding).decode, "decoding", encoding, obj, errors)


def _text_codec(encoding, verb):
    # The codec for `str.encode` and `bytes.decode`.
    info = lookup(encoding)
    if not getattr(info, "_is_text_encoding", True):
        message = "'%s' is not a text encoding; use codecs.%s() to handle arbitrary codecs"
        raise LookupError(message % (encoding, verb))
    return info


def _encode_text(text, encoding, errors):
    function = _text_codec(encoding, "encode")[0]
    if encoding in _ALIASES:
        return function(text, errors)[0]
    result = _called(function, "encoding", encoding, text, errors)
    if not isinstance(result, bytes):
        message = "'%s' encoder returned '%s' instead of 'bytes'; use codecs.encode() to encode to arbitrary types"
        raise TypeError(message % (encoding, _type_name(result)))
    return result


def _decode_text(data, encoding, errors):
    function = _text_codec(encoding, "decode")[1]
    if encoding in _ALIASES:
        return function(data, errors)[0]
    result = _called(function, "decoding", encoding, data, errors)
    if not isinstance(result, str):
        message = "'%s' decoder returned '%s' instead of 'str'; use codecs.decode() to decode to arbitrary types"
        raise TypeError(message % (encoding, _type_name(result)))
    return result


def iterencode(iterator, encoding, errors="strict", **kwargs):
    encoder = getincrementalencoder(encoding)(errors, **kwargs)
    for input in iterator:
        output = encoder.encode(input)
        if output:
            yield output
    output = encoder.encode("", True)
    if output:
        yield output


def iterdecode(iterator, encoding, errors="strict", **kwargs):
    decoder = getincrementaldecoder(encoding)(errors, **kwargs)
    for input in iterator:
        output = decoder.decode(input)
        if output:
            yield output
    output = decoder.decode(b"", True)
    if output:
        yield output


def make_identity_dict(rng):
    return {i: i for i in rng}


def make_encoding_map(decoding_map):
    map = {}
    for key, value in decoding_map.items():
        map[value] = None if value in map else key
    return map
