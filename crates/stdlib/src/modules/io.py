# `io`: streams in memory and files of the host.

__all__ = [
    "BlockingIOError", "open", "open_code", "IOBase", "RawIOBase", "FileIO", "BytesIO", "StringIO",
    "BufferedIOBase", "BufferedReader", "BufferedWriter", "BufferedRWPair", "BufferedRandom", "TextIOBase",
    "TextIOWrapper", "UnsupportedOperation", "SEEK_SET", "SEEK_CUR", "SEEK_END", "DEFAULT_BUFFER_SIZE",
    "text_encoding", "IncrementalNewlineDecoder",
]

from _io import (
    DEFAULT_BUFFER_SIZE, SEEK_CUR, SEEK_END, SEEK_SET, BufferedIOBase, BufferedRandom, BufferedReader, BufferedRWPair,
    BufferedWriter, BytesIO, FileIO, IncrementalNewlineDecoder, IOBase, RawIOBase, StringIO, TextIOBase, TextIOWrapper, UnsupportedOperation, open, open_code,
)

BlockingIOError = BlockingIOError


def text_encoding(encoding, stacklevel=2, /):
    return "locale" if encoding is None else encoding
