# binascii.b2a_qp and a2b_qp, quopri and the codec of that name: long lines, ends of lines, tabs and spaces.
import binascii
import codecs
import quopri

for data in [b"a=b\xe9", b"x" * 100, b"end \n", b"end\t\r\nmore\r\n", b" \t", b".\n", b"a_b c", b"\r\n", b"a\rb", b"x" * 74 + b"=y", b""]:
    for options in [{}, {"quotetabs": True}, {"istext": False}, {"header": True}]:
        quoted = binascii.b2a_qp(data, **options)
        print(quoted, binascii.a2b_qp(quoted, header=options.get("header", False)) == data)
for data in [b"a=3Db", b"a=\nb", b"a=\r\nb", b"=zz=4", b"a==b", b"a_b", b"=", "=41"]:
    print(binascii.a2b_qp(data), binascii.a2b_qp(data, True))
print(quopri.encodestring(b"caf\xe9 au\t"), quopri.decodestring(b"caf=E9"), codecs.encode(b"a\xff =", "quopri"))
