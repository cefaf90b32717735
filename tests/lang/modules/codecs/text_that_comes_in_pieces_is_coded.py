# Incremental coders and stream readers and writers: a character may be cut anywhere, a mark is written once.
import codecs
import io

TEXT = "a\xe9\n\U0001f600\r\nend"
for name in ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-32"]:
    encoder = codecs.getincrementalencoder(name)()
    pieces = [encoder.encode(char) for char in TEXT]
    print(name, b"".join(pieces))
    decoder = codecs.getincrementaldecoder(name)()
    texts = []
    for byte in b"".join(pieces):
        texts.append(decoder.decode(bytes([byte])))
    texts.append(decoder.decode(b"", True))
    print([ascii(text) for text in texts if text])
    stream = io.BytesIO()
    writer = codecs.getwriter(name)(stream)
    writer.write(TEXT)
    writer.writelines(["x", "\xe9"])
    reader = codecs.getreader(name)(io.BytesIO(stream.getvalue()))
    print(ascii(reader.readline()), ascii(reader.read(1)), ascii(list(reader)))
decoder = codecs.getincrementaldecoder("utf-8")("replace")
print(ascii(decoder.decode(b"\xe2\x82")), decoder.getstate(), ascii(decoder.decode(b"x")), ascii(decoder.decode(b"\xe2", True)))
try:
    codecs.getincrementaldecoder("utf-8")().decode(b"a\xe2", True)
except UnicodeDecodeError as error:
    print(error)
print(list(codecs.iterencode(["a", "b"], "utf-16")), list(codecs.iterdecode([b"\xc3", b"\xa9"[:0], b"\xa9"], "utf-8")) == ["\xe9"])
recoder = codecs.EncodedFile(io.BytesIO(b"caf\xe9"), "utf-8", "latin-1")
print(recoder.read())
