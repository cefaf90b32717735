# csv.Sniffer guesses delimiters, quotes and headers from samples, and says when it cannot.
import csv


def t(f, *a, **k):
    try:
        return f(*a, **k)
    except Exception as e:
        return type(e).__name__, str(e)


s=csv.Sniffer()
samples=["a,b,c\n1,2,3\n4,5,6\n","a;b;c\n1;2;3\n","a\tb\n1\t2\n","'a','b'\n'c','d'\n",'"a";"b"\n"c";"d"\n',"name|age\nx|1\ny|2\n","a b c\n1 2 3\n","hello\nworld\n","a:b\nc:d\n",'"a, b", "c"\n"d, e", "f"\n',"x,y\n1,2\n\n3,4\n","1,2\n3,4,5\n6\n","","abc",'"it""s","b"\n"c","d"\n',"Harry's, Arlington Heights, IL, 2/1/03, Kimi Hayes\nShark City, Glendale Heights, IL, 12/28/02, Prezence\n","venue, city, state, date\nHarry's, Arl, IL, 2/1/03\n","'Harry''s':'Arl':'IL'\n'Shark':'Gl':'IL'\n","a,b;c\nd,e;f\n","2147483648;43.0e12;17;abc;def\n147483648;43.0e2;17;abc;def\n"]
for x in samples:
    d=t(s.sniff,x)
    print(repr(x[:30]), d if isinstance(d,tuple) else (d.delimiter,d.quotechar,d.doublequote,d.skipinitialspace,d.quoting,d.lineterminator,d.__name__,d._name), t(s.has_header,x))
print(t(lambda: s.sniff("a;b,c\nd;e,f\n",delimiters=",").delimiter), t(lambda: s.sniff("a b c\nd e f\n",delimiters=",;")), s.preferred)
print(t(lambda: list(csv.reader(["1;2"],s.sniff("a;b\nc;d\n")))))
for x in ["name,age\nbob,12\nal,13\n","n,m\na,b\n","1,2\n3,4\n","head,er\n1.5,2\n2.5,3\n","a,bb\nccc,ddd\neee,fff\n"]: print(t(s.has_header,x))
