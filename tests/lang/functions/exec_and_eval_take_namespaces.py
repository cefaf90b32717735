# exec, eval and compile with globals and locals.

d = {}
exec('x=1\ny=x+1\ndef f(): return x', d)
print(d['x'], d['y'], d['f'](), '__builtins__' in d)
g = {'a': 1}
l = {'b': 2}
exec('c=a+b', g, l)
print(l, 'c' in g)
print(eval('a+b', g, l), eval('  1+1'), eval('[i for i in range(3)]'))
x = 10


def fn():
    x = 20
    exec('z=x*2')
    print(eval('x'), eval('x', {'x': 30}))
fn()
co = compile('1+2', '<s>', 'eval')
print(eval(co), co.co_filename, type(co))
co = compile('q=5\nprint(q)', '<s>', 'exec')
exec(co)
print(q)
co = compile('3+4', '<s>', 'single')
exec(co)
try:
    eval('1+')
except SyntaxError as e:
    print(e, e.filename, e.lineno)
try:
    eval('x=1')
except SyntaxError as e:
    print(e)
try:
    exec("raise ValueError('in')")
except ValueError as e:
    print(e)
try:
    compile('1', 'f', 'bad')
except ValueError as e:
    print(e)
try:
    eval(5)
except TypeError as e:
    print(e)
try:
    exec(5)
except TypeError as e:
    print(e)
try:
    exec('x', 5)
except TypeError as e:
    print(e)
print(eval('__name__'), eval(b'1+1'))


class Cl:
    exec('attr=5')
print(Cl.attr)
exec("class Z:\n  def m(self): return 'zm'")
print(Z().m())
exec('r=2.0')
print(r)
exec('print(1)\nprint(2)')
print(eval('lambda x: x+1')(2))
exec('for i in range(2):\n    pass\nprint(i)')
print(globals()['x'], 'fn' in globals())
globals()['dyn'] = 7
print(dyn)
