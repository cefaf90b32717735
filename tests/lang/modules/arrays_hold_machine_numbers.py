# array holds numbers of one machine type; what does not fit is refused.
from array import array
import array as A
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
print(A.typecodes, A.ArrayType is array)
for c,v in (('b',128),('b',-129),('B',256),('B',-1),('h',1<<15),('h',-40000),('H',1<<16),('H',-1),('i',1<<31),('I',1<<32),('I',-1),('l',1<<63),('L',1<<64),('L',-1),('q',1<<63),('Q',-1),('Q',1<<64),('f','a'),('f',1e300),('d',1<<2000),('b','a'),('b',1.5),('u',5),('u','ab'),('h',None),('i',1<<70)):
    t(lambda: array(c,[v]))
t(lambda: array('x')); t(lambda: array('ib')); t(lambda: array(5)); t(lambda: array()); t(lambda: array('i',5)); t(lambda: array('i','abc')); t(lambda: array('u','abc')); t(lambda: array('i',b'\1\0\0\0')); t(lambda: array('i',b'\1\0\0')); t(lambda: array('i',array('b',[1,2]))); t(lambda: array('i',(1,2))); t(lambda: array('i',range(3))); t(lambda: array('i')); t(lambda: array('d',[1,2.5])); t(lambda: array('f',[0.1])); t(lambda: array('i', bytearray(8))); t(lambda: array('i',[1],3))
a=array('i',[1,2,3,4,5])
for f in (lambda:a[0],lambda:a[-1],lambda:a[9],lambda:a['x'],lambda:a[1:3],lambda:a[::-2],lambda:len(a),lambda:3 in a,lambda:a+array('i',[9]),lambda:a+array('b',[9]),lambda:a+[1],lambda:a*2,lambda:2*a,lambda:a*-1,lambda:a==array('i',[1,2,3,4,5]),lambda:a==array('b',[1,2,3,4,5]),lambda:a<array('i',[1,3]),lambda:a==[1,2,3,4,5],lambda:a.index(3),lambda:a.index(99),lambda:a.index(3,3),lambda:a.count(1),lambda:a.tolist(),lambda:a.tobytes(),lambda:a.itemsize,lambda:a.typecode,lambda:a.pop(),lambda:a.pop(0),lambda:a.pop(9),lambda:array('i').pop(),lambda:a.remove(3),lambda:a.remove(99),lambda:a.insert(1,7),lambda:a.insert(-1,8),lambda:a.append('x'),lambda:a.append(6),lambda:a.extend([1,2]),lambda:a.extend(array('i',[3])),lambda:a.extend(array('b',[3])),lambda:a.extend(5),lambda:a.reverse(),lambda:a,lambda:a.frombytes(b'\1\0\0\0'),lambda:a.frombytes(b'\1'),lambda:a.fromlist([5,6]),lambda:a.fromlist((1,)),lambda:a.fromlist([1,'x']),lambda:a,lambda:a.byteswap(),lambda:a,lambda:a.buffer_info()[1],lambda:a.__setitem__(0,'x'),lambda:a.__setitem__(0,5),lambda:a.__setitem__(99,5),lambda:a.__setitem__(slice(0,2),array('i',[7,8,9])),lambda:a.__setitem__(slice(0,2),[1]),lambda:a.__setitem__(slice(0,4,2),array('i',[1])),lambda:a.__setitem__(slice(0,4,2),array('i',[1,2])),lambda:a.__setitem__(slice(0,1),array('b',[1])),lambda:a.__delitem__(0),lambda:a.__delitem__(slice(0,2)),lambda:a.__delitem__(99),lambda:a,lambda:memoryview(a).format,lambda:memoryview(a).tolist(),lambda:memoryview(a).obj is a,lambda:a.tounicode(),lambda:array('u','xy').tounicode(),lambda:array('u','xy').fromunicode('z'),lambda:a.fromunicode('z'),lambda:str(a),lambda:list(a),lambda:list(reversed(a)),lambda:sum(a),lambda:bytes(array('b',[1,2])),lambda: array('B',b'abc'),lambda: array('B',[1]).__iadd__(array('B',[2])), lambda: array('B',[1]).__iadd__([2]), lambda: array('B',[1]).__imul__(3), lambda: array('f',[1.5]).index(1.5), lambda:type(iter(a)), lambda: a.__reduce_ex__(2)[1][:1], lambda: array('d',[float('nan')]), lambda: array('B',[1,2])==memoryview(b'\1\2'), lambda:array('u'),lambda:array('b',[True])): t(f)
import copy; b=copy.copy(a); b.append(1); print(a==b, copy.deepcopy(a)==a, bool(array('i')))
def mt():
    m=memoryview(a); a.append(1)
t(mt)
