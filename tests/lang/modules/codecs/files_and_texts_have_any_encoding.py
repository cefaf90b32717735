# Character sets of one byte in files, texts and bytes of every kind, and names of encodings that are none.
import io, os
def t(f,*a,**k):
    try: return ascii(f(*a,**k))
    except BaseException as e: return type(e).__name__, ascii(str(e))
class S(str): pass
class B(bytes): pass
print(t(str,memoryview(b"\x80"),"cp1252"),t(str,bytearray(b"\x80"),"cp1252"),t(S("\u20ac").encode,"cp1252"),t(B(b"\x80").decode,"cp1252"),t(S,b"\x80","cp1252"),t(B,"\u20ac","cp1252"),t(str,5,"cp1252"),t(bytes,5,"cp1252"),t(str,"a","cp1252"),t(bytearray(b"\x80").decode,"cp1252"),t("a".encode,5),t("a".encode,"cp1252",5),t(bytes,"a","cp1252",5),t("a".encode,"utf-8\0x"),t(b"a".decode,""),t("a".encode,""))
with open("scratch_enc.txt","w",encoding="cp1252") as f: f.write("\u20ac5\n")
with open("scratch_enc.txt","w",encoding="iso-8859-15",errors="replace") as f: f.write("\u20ac\u1234\n")
print(open("scratch_enc.txt","rb").read(), ascii(list(open("scratch_enc.txt",encoding="latin9"))))
os.remove("scratch_enc.txt")
print(t("\u1234".encode,"cp1252","namereplace"),t("\ud800".encode,"cp1252","surrogateescape"),t("\udc80".encode,"cp1252","surrogateescape"),t(b"\x81".decode,"cp1252","surrogateescape"),t(b"\x81".decode,"cp1252","backslashreplace"),t("\u1234x".encode,"koi8-r","backslashreplace"),t("a\u1234".encode,"mac-roman","ignore"))
w=io.TextIOWrapper(io.BytesIO(b"\x80a\r\nb"),encoding="cp1252"); print(ascii(w.readline()),ascii(w.read()))
import json; print(json.loads('"\\u20ac"').encode("cp1252"))
import codecs
for n in ["cp437","cp850","cp866","iso8859-5","koi8_u","cp1251","cp1256","tis-620"]:
    b=bytes(range(256)); s=b.decode(n,"replace"); print(n, hash(s)==hash(s), len(s), s.encode(n,"replace")[128:132], codecs.lookup(n).name)
print(t(codecs.open,"no such file","r","cp1252")); f=codecs.open("scratch_c.txt","w","utf-16"); f.write("a\u20ac"); f.close(); print(codecs.open("scratch_c.txt",encoding="utf-16").read()=="a\u20ac", open("scratch_c.txt","rb").read()); os.remove("scratch_c.txt")
