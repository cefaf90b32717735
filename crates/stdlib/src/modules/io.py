# `io`: streams in memory and files of the host.

__all__ = [
    "open", "open_code", "IOBase", "RawIOBase", "FileIO", "BytesIO", "StringIO", "BufferedIOBase", "BufferedReader",
    "BufferedWriter", "BufferedRandom", "TextIOBase", "TextIOWrapper", "UnsupportedOperation", "SEEK_SET", "SEEK_CUR",
    "SEEK_END",
]

from _io import (
    DEFAULT_BUFFER_SIZE, SEEK_CUR, SEEK_END, SEEK_SET, BufferedIOBase, BufferedRandom, BufferedReader, BufferedWriter,
    BytesIO, FileIO, IOBase, RawIOBase, StringIO, TextIOBase, TextIOWrapper, UnsupportedOperation, open, open_code,
)
