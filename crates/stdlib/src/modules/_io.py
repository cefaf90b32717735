# `_io`: streams in memory and files of the host, which `io` gives out. A stream is an ordinary instance: it sleeps as
# path, mode and position.

SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2
DEFAULT_BUFFER_SIZE = 8192


class UnsupportedOperation(OSError, ValueError):
    # The module that scripts know it from, which is always loaded with this one.
    __module__ = "io"


def _raise_os(failure, path, other=None):
    if other is None:
        raise OSError(failure[0], failure[1], path)
    raise OSError(failure[0], failure[1], path, None, other)


def _check(result, path, other=None):
    if type(result) is tuple:
        _raise_os(result, path, other)
    return result


def _size(size):
    if size is None:
        return -1
    if isinstance(size, int):
        return size
    if _type_lookup(type(size), "__index__", None) is None:
        raise TypeError("argument should be integer or None, not '%s'" % _type_name(size))
    return _index(size)


class IOBase:
    _closed = False

    @property
    def closed(self):
        return self._closed

    def close(self):
        if not self._closed:
            try:
                self.flush()
            finally:
                self._closed = True

    def flush(self):
        self._check_open()

    def _check_open(self):
        if self._closed:
            raise ValueError("I/O operation on closed file.")

    def _unsupported(self, name):
        raise UnsupportedOperation(name)

    def seek(self, pos, whence=0):
        self._unsupported("seek")

    def tell(self):
        return self.seek(0, 1)

    def truncate(self, pos=None):
        self._unsupported("truncate")

    def fileno(self):
        self._unsupported("fileno")

    def isatty(self):
        self._check_open()
        return False

    def readable(self):
        return False

    def writable(self):
        return False

    def seekable(self):
        return False

    def __enter__(self):
        self._check_open()
        return self

    def __exit__(self, *args):
        self.close()

    def __iter__(self):
        self._check_open()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readline(self, size=-1, /):
        # A byte at a time, for what is read is gone.
        size = _size(size)
        line = bytearray()
        while size < 0 or len(line) < size:
            piece = self.read(1)
            if not piece:
                break
            if not isinstance(piece, bytes):
                raise OSError("read() should have returned a bytes object, not '%s'" % _type_name(piece))
            line += piece
            if piece.endswith(b"\n"):
                break
        return bytes(line)

    def readlines(self, hint=-1):
        self._check_open()
        hint = _size(hint)
        lines = []
        total = 0
        for line in self:
            lines.append(line)
            total += len(line)
            if 0 < hint <= total - isinstance(self, StringIO):
                break
        return lines

    def writelines(self, lines):
        self._check_open()
        for line in lines:
            self.write(line)


class RawIOBase(IOBase):
    def read(self, size=-1, /):
        size = _size(size)
        if size < 0:
            return self.readall()
        buffer = bytearray(size)
        count = self.readinto(buffer)
        return None if count is None else bytes(buffer[:count])

    def readall(self):
        pieces = []
        while True:
            piece = self.read(DEFAULT_BUFFER_SIZE)
            if not piece:
                return piece if piece is None and not pieces else b"".join(pieces)
            pieces.append(piece)

    def readinto(self, buffer, /):
        raise NotImplementedError

    def write(self, b, /):
        raise NotImplementedError


class BufferedIOBase(IOBase):
    def read(self, size=-1, /):
        self._unsupported("read")

    def read1(self, size=-1, /):
        self._unsupported("read1")

    def write(self, b, /):
        self._unsupported("write")

    def detach(self):
        self._unsupported("detach")

    def readinto(self, buffer, /):
        data = self.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def readinto1(self, buffer, /):
        data = self.read1(len(buffer))
        buffer[: len(data)] = data
        return len(data)


class TextIOBase(IOBase):
    encoding = None
    errors = None
    newlines = None

    def read(self, size=-1, /):
        self._unsupported("read")

    def readline(self, size=-1, /):
        self._unsupported("readline")

    def write(self, s, /):
        self._unsupported("write")

    def detach(self):
        self._unsupported("detach")


class StringIO(TextIOBase):
    line_buffering = False

    def __init__(self, initial_value="", newline="\n"):
        if newline is not None and not isinstance(newline, str):
            raise TypeError("newline must be str or None, not %s" % _type_name(newline))
        if newline not in (None, "", "\n", "\r", "\r\n"):
            raise ValueError("illegal newline value: %r" % (newline,))
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError("initial_value must be str or None, not %s" % _type_name(initial_value))
        self._closed = False
        self._newline = newline
        self._text = ""
        self._position = 0
        if initial_value:
            self.write(initial_value)
            self._position = 0

    def _check_open(self):
        if self._closed:
            raise ValueError("I/O operation on closed file")

    def close(self):
        self._closed = True

    def getvalue(self):
        self._check_open()
        return self._text

    def readable(self):
        self._check_open()
        return True

    def writable(self):
        self._check_open()
        return True

    def seekable(self):
        self._check_open()
        return True

    def write(self, s, /):
        if not isinstance(s, str):
            raise TypeError("string argument expected, got '%s'" % _type_name(s))
        self._check_open()
        written = len(s)
        newline = self._newline
        if newline is None:
            s = s.replace("\r\n", "\n").replace("\r", "\n")
        elif newline == "\r" or newline == "\r\n":
            s = s.replace("\n", newline)
        position = self._position
        length = len(self._text)
        if position == length:
            self._text += s
        else:
            if position > length:
                self._text += "\0" * (position - length)
            self._text = self._text[:position] + s + self._text[position + len(s) :]
        self._position = position + len(s)
        return written

    def read(self, size=-1, /):
        self._check_open()
        size = _size(size)
        start = self._position
        end = len(self._text) if size < 0 else min(start + size, len(self._text))
        if start >= end:
            return ""
        self._position = end
        return self._text[start:end]

    def readline(self, size=-1, /):
        self._check_open()
        size = _size(size)
        start = self._position
        text = self._text
        if start >= len(text):
            return ""
        end = _line_end(text, start, self._newline)
        if 0 <= size < end - start:
            end = start + size
        self._position = end
        return text[start:end]

    def seek(self, pos, whence=0, /):
        self._check_open()
        pos = _size(pos)
        if whence == 0:
            if pos < 0:
                raise ValueError("Negative seek position %d" % pos)
            self._position = pos
        elif whence in (1, 2):
            if pos != 0:
                raise OSError("Can't do nonzero cur-relative seeks")
            if whence == 2:
                self._position = len(self._text)
        else:
            raise ValueError("Invalid whence (%d, should be 0, 1 or 2)" % whence)
        return self._position

    def tell(self):
        self._check_open()
        return self._position

    def truncate(self, pos=None, /):
        self._check_open()
        if pos is None:
            pos = self._position
        elif not isinstance(pos, int):
            raise TypeError("argument should be integer or None, not '%s'" % _type_name(pos))
        elif pos < 0:
            raise ValueError("Negative size value %d" % pos)
        self._text = self._text[:pos]
        return pos


def _line_end(text, start, newline):
    # Where the line that begins at a position ends; without translation any line end counts.
    if newline == "":
        feed = text.find("\n", start)
        back = text.find("\r", start, feed if feed >= 0 else len(text))
        if back >= 0:
            return back + 2 if text.startswith("\n", back + 1) else back + 1
        return len(text) if feed < 0 else feed + 1
    mark = newline or "\n"
    found = text.find(mark, start)
    return len(text) if found < 0 else found + len(mark)


class _BinaryReader(BufferedIOBase):
    # Reading in terms of _take(size), which gives at most so many bytes and advances; _rest() for all.
    def read(self, size=-1, /):
        self._check_readable()
        size = _size(size)
        return self._rest() if size < 0 else self._take(size)

    def read1(self, size=-1, /):
        return self.read(DEFAULT_BUFFER_SIZE if size < 0 else size)

    def readinto(self, buffer, /):
        data = self.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)


class BytesIO(_BinaryReader):
    def __init__(self, initial_bytes=b""):
        if initial_bytes is None:
            initial_bytes = b""
        elif not isinstance(initial_bytes, (bytes, bytearray, memoryview)):
            raise TypeError("a bytes-like object is required, not '%s'" % _type_name(initial_bytes))
        self._closed = False
        self._buffer = bytearray(initial_bytes)
        self._position = 0

    def close(self):
        self._buffer.clear()
        self._closed = True

    def getvalue(self):
        self._check_open()
        return bytes(self._buffer)

    def getbuffer(self):
        self._check_open()
        return memoryview(self._buffer)

    def _check_readable(self):
        self._check_open()

    def readable(self):
        self._check_open()
        return True

    def writable(self):
        self._check_open()
        return True

    def seekable(self):
        self._check_open()
        return True

    def _rest(self):
        return self._take(max(0, len(self._buffer) - self._position))

    def _take(self, size):
        data = bytes(self._buffer[self._position : self._position + size])
        self._position += len(data)
        return data

    def readline(self, size=-1, /):
        self._check_open()
        size = _size(size)
        end = self._buffer.find(b"\n", self._position)
        end = len(self._buffer) if end < 0 else end + 1
        length = max(0, end - self._position)
        return self._take(length if size < 0 else min(size, length))

    def write(self, b, /):
        self._check_open()
        if not isinstance(b, (bytes, bytearray, memoryview)):
            raise TypeError("a bytes-like object is required, not '%s'" % _type_name(b))
        if type(b) is memoryview:
            b = b.tobytes()
        position = self._position
        length = len(self._buffer)
        if position > length:
            self._buffer += bytes(position - length)
        if position >= length:
            self._buffer += b
        else:
            self._buffer[position : position + len(b)] = b
        self._position = position + len(b)
        return len(b)

    def seek(self, pos, whence=0, /):
        self._check_open()
        pos = _size(pos)
        if whence == 0:
            if pos < 0:
                raise ValueError("negative seek value %d" % pos)
        elif whence == 1:
            pos = max(0, self._position + pos)
        elif whence == 2:
            pos = max(0, len(self._buffer) + pos)
        else:
            raise ValueError("invalid whence (%d, should be 0, 1 or 2)" % whence)
        self._position = pos
        return pos

    def tell(self):
        self._check_open()
        return self._position

    def truncate(self, size=None, /):
        self._check_open()
        if size is None:
            size = self._position
        elif size < 0:
            raise ValueError("negative size value %d" % size)
        del self._buffer[size:]
        return size


class _HostFile(_BinaryReader):
    # A file by path and position. What was read ahead is kept in _ahead and belongs before _offset.
    def __init__(self, name, path, mode, can_read, can_write, appends):
        self.name = name
        self.mode = mode
        self._path = path
        self._can_read = can_read
        self._can_write = can_write
        self._appends = appends
        self._offset = 0
        self._ahead = b""
        self._at = 0
        self._closed = False

    def _check_open(self):
        if self._closed:
            raise ValueError("I/O operation on closed file.")

    def _check_readable(self):
        if self._closed:
            raise ValueError("read of closed file")
        if not self._can_read:
            raise UnsupportedOperation("read")

    def close(self):
        self._closed = True

    def readable(self):
        self._check_open()
        return self._can_read

    def writable(self):
        self._check_open()
        return self._can_write

    def seekable(self):
        self._check_open()
        return True

    def flush(self):
        if self._closed:
            raise ValueError("flush of closed file")

    def _length(self):
        return _check(_file_status(self._path), self.name)[1]

    def _fill(self):
        data = _check(_file_read(self._path, self._offset, DEFAULT_BUFFER_SIZE), self.name)
        self._ahead = self._ahead[self._at :] + data
        self._at = 0
        self._offset += len(data)
        return len(data) > 0

    def _rest(self):
        data = self._ahead[self._at :]
        self._ahead = b""
        self._at = 0
        rest = _check(_file_read(self._path, self._offset, max(0, self._length() - self._offset)), self.name)
        self._offset += len(rest)
        return data + rest

    def _take(self, size):
        if len(self._ahead) - self._at < size:
            missing = size - (len(self._ahead) - self._at)
            data = _check(_file_read(self._path, self._offset, max(missing, DEFAULT_BUFFER_SIZE)), self.name)
            self._ahead = self._ahead[self._at :] + data
            self._at = 0
            self._offset += len(data)
        data = self._ahead[self._at : self._at + size]
        self._at += len(data)
        return data

    def peek(self, size=0, /):
        self._check_readable()
        if self._at == len(self._ahead):
            self._fill()
        return self._ahead[self._at :]

    def readline(self, size=-1, /):
        self._check_readable()
        size = _size(size)
        start = self._at
        end = self._ahead.find(b"\n", start)
        while end < 0 and (size < 0 or len(self._ahead) - self._at < size):
            searched = len(self._ahead) - self._at
            if not self._fill():
                break
            end = self._ahead.find(b"\n", searched)
        end = len(self._ahead) if end < 0 else end + 1
        if size >= 0:
            end = min(end, self._at + size)
        line = self._ahead[self._at : end]
        self._at = end
        return line

    def write(self, b, /):
        if self._closed:
            raise ValueError("write to closed file")
        if not isinstance(b, (bytes, bytearray, memoryview)):
            raise TypeError("a bytes-like object is required, not '%s'" % _type_name(b))
        if type(b) is memoryview:
            b = b.tobytes()
        if not self._can_write:
            raise UnsupportedOperation("write")
        offset = self._length() if self._appends else self.tell()
        _check(_file_write(self._path, offset, b), self.name)
        self._move(offset + len(b))
        return len(b)

    def _move(self, offset):
        self._offset = offset
        self._ahead = b""
        self._at = 0

    def tell(self):
        self._check_open()
        return self._offset - (len(self._ahead) - self._at)

    def seek(self, target, whence=0, /):
        self._check_open()
        target = _size(target)
        if whence == 1:
            target += self.tell()
        elif whence == 2:
            target += self._length()
        elif whence != 0:
            raise ValueError("whence value %d unsupported" % whence)
        if target < 0:
            raise OSError(22, "Invalid argument")
        self._move(target)
        return target

    def truncate(self, pos=None, /):
        self._check_open()
        if not self._can_write:
            raise UnsupportedOperation("truncate")
        if pos is None:
            pos = self.tell()
        _check(_file_resize(self._path, pos), self.name)
        return pos

    def __repr__(self):
        return "<_io.%s name=%r>" % (type(self).__name__, self.name)


class BufferedReader(_HostFile):
    pass


class BufferedWriter(_HostFile):
    pass


class BufferedRandom(_HostFile):
    pass


class FileIO(_HostFile, RawIOBase):
    def __init__(self, file, mode="r", closefd=True, opener=None):
        _open_host(self, file, mode.replace("b", ""), mode.replace("b", "") + "b")

    def _check_readable(self):
        if self._closed:
            raise ValueError("I/O operation on closed file")
        super()._check_readable()

    def readall(self):
        return self.read()

    def __repr__(self):
        return "<_io.FileIO name=%r mode=%r closefd=True>" % (self.name, self.mode)


class _Detached:
    # In the place of a buffer that was taken away.
    def __getattr__(self, name):
        raise ValueError("underlying buffer has been detached")


class TextIOWrapper(TextIOBase):
    def __init__(
        self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False
    ):
        if newline not in (None, "", "\n", "\r", "\r\n"):
            raise ValueError("illegal newline value: %s" % (newline,))
        self.buffer = buffer
        self.encoding = "UTF-8" if encoding is None else encoding
        self.errors = "strict" if errors is None else errors
        self.line_buffering = line_buffering
        self.write_through = write_through
        self.mode = getattr(buffer, "mode", "r").replace("b", "")
        self._newline = newline
        self._closed = False
        # Text that was decoded ahead, and the bytes it came from.
        self._pending = ""
        self._at = 0
        self._raw = b""
        "".encode(self.encoding)

    @property
    def name(self):
        return self.buffer.name

    def _check_open(self):
        if self._closed or self.buffer.closed:
            raise ValueError("I/O operation on closed file.")

    def close(self):
        if not self._closed:
            self._closed = True
            self.buffer.close()

    @property
    def closed(self):
        return self._closed or self.buffer.closed

    def flush(self):
        self._check_open()
        self.buffer.flush()

    def detach(self):
        self.flush()
        buffer = self.buffer
        self.buffer = _Detached()
        return buffer

    def reconfigure(
        self, *, encoding=None, errors=None, newline=_MISSING, line_buffering=None, write_through=None
    ):
        if self._raw and (encoding is not None or errors is not None or newline is not _MISSING):
            message = "It is not possible to set the encoding or newline of stream after the first read"
            raise UnsupportedOperation(message)
        if newline is not _MISSING:
            if newline not in (None, "", "\n", "\r", "\r\n"):
                raise ValueError("illegal newline value: %s" % (newline,))
            self._newline = newline
        if encoding is not None:
            "".encode(encoding)
            self.encoding = encoding
            self.errors = "strict" if errors is None else errors
        elif errors is not None:
            self.errors = errors
        self.flush()
        if line_buffering is not None:
            self.line_buffering = bool(line_buffering)
        if write_through is not None:
            self.write_through = bool(write_through)

    def readable(self):
        self._check_open()
        return self.buffer.readable()

    def writable(self):
        self._check_open()
        return self.buffer.writable()

    def seekable(self):
        self._check_open()
        return self.buffer.seekable()

    def _check_readable(self):
        self._check_open()
        if not self.buffer.readable():
            raise UnsupportedOperation("not readable")

    def _decode(self, data, is_last):
        # The text of whole characters, and the bytes of an unfinished one at the end.
        try:
            return data.decode(self.encoding, self.errors), b""
        except UnicodeDecodeError as error:
            if is_last or error.end < len(data) or len(data) - error.start > 3:
                raise
            return data[: error.start].decode(self.encoding, self.errors), data[error.start :]

    def _fill(self, is_all=False):
        # Decodes more; false at the end.
        tail = self._tail if hasattr(self, "_tail") else b""
        data = self.buffer.read() if is_all else self.buffer.read(DEFAULT_BUFFER_SIZE)
        text, self._tail = self._decode(tail + data, is_all or not data)
        if self._newline is None or self._newline == "":
            # A return at the very end may be half of a line end.
            if text.endswith("\r") and not is_all and data:
                more = self.buffer.read(1)
                extra, self._tail = self._decode(self._tail + more, not more)
                text += extra
                data += more
        consumed = self._raw_consumed()
        self._raw = self._raw[consumed:] + data
        if self._newline is None and "\r" in text:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        self._pending = self._pending[self._at :] + text
        self._at = 0
        return bool(text)

    def _raw_consumed(self):
        # How many of the raw bytes the text before _at came from.
        if self._at == 0:
            return 0
        taken = self._pending[: self._at]
        if self._newline is not None or b"\r" not in self._raw:
            return len(taken.encode(self.encoding, self.errors))
        count = 0
        raw = self._raw.decode(self.encoding, "replace")
        for _ in taken:
            count += 2 if raw.startswith("\r\n", count) else 1
        return len(raw[:count].encode(self.encoding, self.errors))

    def read(self, size=-1, /):
        self._check_readable()
        size = _size(size)
        if size < 0:
            self._fill(True)
            text = self._pending[self._at :]
            self._at = len(self._pending)
            return text
        while len(self._pending) - self._at < size and self._fill():
            pass
        text = self._pending[self._at : self._at + size]
        self._at += len(text)
        return text

    def readline(self, size=-1, /):
        self._check_readable()
        size = _size(size)
        mark = "\n" if self._newline is None else self._newline
        while True:
            if mark:
                found = self._pending.find(mark, self._at)
                end = -1 if found < 0 else found + len(mark)
            else:
                end = _line_end(self._pending, self._at, "")
                if end == len(self._pending) and not self._pending.endswith(("\n", "\r")):
                    end = -1
            if end >= 0 or 0 <= size <= len(self._pending) - self._at:
                break
            if not self._fill():
                break
        if end < 0:
            end = len(self._pending)
        if size >= 0:
            end = min(end, self._at + size)
        line = self._pending[self._at : end]
        self._at = end
        return line

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def write(self, s, /):
        self._check_open()
        if not isinstance(s, str):
            raise TypeError("write() argument must be str, not %s" % _argument_type(s))
        if not self.buffer.writable():
            raise UnsupportedOperation("not writable")
        if self._pending:
            self._drop(self.tell())
        text = s
        if self._newline in ("\r", "\r\n"):
            text = text.replace("\n", self._newline)
        self.buffer.write(text.encode(self.encoding, self.errors))
        return len(s)

    def _drop(self, position):
        # Forgets what was read ahead and goes to a position.
        self._pending = ""
        self._at = 0
        self._raw = b""
        self._tail = b""
        self.buffer.seek(position)

    def tell(self):
        self._check_open()
        return self.buffer.tell() - (len(self._raw) - self._raw_consumed())

    def seek(self, cookie, whence=0, /):
        self._check_open()
        if whence == 1:
            if cookie != 0:
                raise UnsupportedOperation("can't do nonzero cur-relative seeks")
            cookie = self.tell()
        elif whence == 2:
            if cookie != 0:
                raise UnsupportedOperation("can't do nonzero end-relative seeks")
            self.buffer.seek(0, 2)
            cookie = self.buffer.tell()
        elif whence != 0:
            raise ValueError("invalid whence (%d, should be 0, 1 or 2)" % whence)
        if cookie < 0:
            raise ValueError("negative seek position %r" % (cookie,))
        self._drop(cookie)
        return cookie

    def truncate(self, pos=None, /):
        self._check_open()
        return self.buffer.truncate(self.tell() if pos is None else pos)

    def __repr__(self):
        return "<_io.TextIOWrapper name=%r mode=%r encoding=%r>" % (self.name, self.mode, self.encoding)


class BufferedRWPair(BufferedIOBase):
    def __init__(self, reader, writer, buffer_size=DEFAULT_BUFFER_SIZE, /):
        if not reader.readable():
            raise UnsupportedOperation("File or stream is not readable.")
        if not writer.writable():
            raise UnsupportedOperation("File or stream is not writable.")
        self._reader = reader
        self._writer = writer

    def read(self, size=-1, /):
        return self._reader.read(size)

    def read1(self, size=-1, /):
        return self._reader.read(size)

    def readinto(self, buffer, /):
        return self._reader.readinto(buffer)

    def readline(self, size=-1, /):
        return self._reader.readline(size)

    def peek(self, size=0, /):
        return self._reader.peek(size)

    def write(self, b, /):
        return self._writer.write(b)

    def flush(self):
        self._writer.flush()

    def readable(self):
        return self._reader.readable()

    def writable(self):
        return self._writer.writable()

    def close(self):
        self._writer.close()
        self._reader.close()

    def isatty(self):
        return self._reader.isatty() or self._writer.isatty()

    @property
    def closed(self):
        return self._writer.closed


class IncrementalNewlineDecoder:
    def __init__(self, decoder, translate, errors="strict"):
        self._decoder = decoder
        self._translate = translate
        self.errors = errors
        self._seen = 0
        self._has_return = False

    def decode(self, input, final=False):
        output = input if self._decoder is None else self._decoder.decode(input, final=final)
        if self._has_return and (output or final):
            output = "\r" + output
            self._has_return = False
        # A return at the end may be half of a line end.
        if output.endswith("\r") and not final:
            output = output[:-1]
            self._has_return = True
        both = output.count("\r\n")
        returns, newlines = output.count("\r") - both, output.count("\n") - both
        self._seen |= (returns and 1) | (newlines and 2) | (both and 4)
        if self._translate:
            output = output.replace("\r\n", "\n").replace("\r", "\n")
        return output

    def getstate(self):
        buffer, flag = (b"", 0) if self._decoder is None else self._decoder.getstate()
        return buffer, flag << 1 | self._has_return

    def setstate(self, state, /):
        buffer, flag = state
        self._has_return = bool(flag & 1)
        if self._decoder is not None:
            self._decoder.setstate((buffer, flag >> 1))

    def reset(self):
        self._seen = 0
        self._has_return = False
        if self._decoder is not None:
            self._decoder.reset()

    @property
    def newlines(self):
        kinds = tuple(kind for bit, kind in ((1, "\r"), (2, "\n"), (4, "\r\n")) if self._seen & bit)
        return kinds if len(kinds) > 1 else kinds[0] if kinds else None


def _path_text(file):
    if isinstance(file, str):
        return file
    if isinstance(file, bytes):
        return file.decode("utf-8", "surrogateescape")
    method = _type_lookup(type(file), "__fspath__", None)
    if method is None:
        raise TypeError("expected str, bytes or os.PathLike object, not " + _type_name(file))
    return _path_text(method(file))


def _open_host(stream, file, kind, mode):
    path = _path_text(file)
    name = file if isinstance(file, (str, bytes)) else path
    action = kind.replace("+", "")
    if action == "r":
        status = _check(_file_status(path), name)
        if status[0]:
            raise OSError(21, "Is a directory", name)
    else:
        _check(_file_create(path, action == "x"), name)
        if action == "w":
            _check(_file_resize(path, 0), name)
    both = "+" in kind
    _HostFile.__init__(stream, name, path, mode, action == "r" or both, action != "r" or both, action == "a")
    if action == "a":
        stream._offset = stream._length()
    return stream


def open(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    if isinstance(file, int):
        raise OSError(9, "Bad file descriptor")
    if not isinstance(mode, str):
        raise TypeError("open() argument 'mode' must be str, not %s" % _type_name(mode))
    if set(mode) - set("axrwbt+") or len(mode) > len(set(mode)):
        raise ValueError("invalid mode: %r" % mode)
    is_binary = "b" in mode
    if is_binary and "t" in mode:
        raise ValueError("can't have text and binary mode at once")
    actions = [letter for letter in "rwax" if letter in mode]
    if len(actions) > 1 or mode.count("+") > 1:
        raise ValueError("must have exactly one of create/read/write/append mode")
    if not actions:
        raise ValueError("Must have exactly one of create/read/write/append mode and at most one plus")
    if is_binary:
        for given, what in ((encoding, "an encoding"), (errors, "an errors"), (newline, "a newline")):
            if given is not None:
                raise ValueError("binary mode doesn't take %s argument" % what)
    kind = actions[0] + ("+" if "+" in mode else "")
    if "+" in mode:
        cls = BufferedRandom
    elif actions[0] == "r":
        cls = BufferedReader
    else:
        cls = BufferedWriter
    if buffering == 0:
        cls = FileIO
    stream = _open_host(cls.__new__(cls), file, kind, {"r": "rb", "w": "wb", "a": "ab", "x": "xb"}[actions[0]] + kind[1:])
    if is_binary:
        return stream
    if buffering == 0:
        raise ValueError("can't have unbuffered text I/O")
    wrapper = TextIOWrapper(stream, encoding, errors, newline, buffering == 1)
    wrapper.mode = mode
    return wrapper


open_code = open
