# The format mini-language for int, float and bool.

def show(source):
    try:
        value = eval(source)
    except Exception as error:
        print(source, "raises", type(error).__name__ + ":", error)
    else:
        print(source, "=", repr(value), type(value).__name__)


for source in """
f'{1234567:,}'
f'{1234567.891:,.2f}'
f'{255:#x}'
f'{255:#b}'
f'{255:08b}'
f'{-5:+}'
f'{5: }'
f'{3.14159:e}'
f'{3.14159:.2e}'
f'{0.00001:g}'
f'{1e20:g}'
f'{0.5:%}'
f'{0.1234:.1%}'
f'{1e400:f}'
f'{5:c}'
f'{65:c}'
f'{5:.2f}'
f'{5:s}'
f'{2.5:d}'
f'{True:d}'
f'{True}'
f'{True:5}'
f'{5:*>10}'
f'{-5:=10}'
f'{10**20:,}'
f'{10**20:_}'
f'{255:_x}'
f'{65535:_b}'
f'{1.5:n}'
f'{5:n}'
f'{1234.5:010.2f}'
f'{1e10}'
f'{1e16:.0f}'
f'{123.456:.10g}'
f'{5:z}'
f'{-0.0:z.1f}'
format(2.5,'')
format(5,'x')
format(2.0,'.0f')
format(0.5,'.0f')
format(1.5,'.0f')
format(1e-10,'')
format(123456789.0,'.3')
format(1.0,'#.3g')
format(3,'.2')
format(3,'q')
format(2.5,'x')
format(1234567, ',')
format(-1234.5, '012,.2f')
'{:>10}' .format(5)
'{:<10}.'.format(2.5)
'{:^10}.'.format(2.5)
'%5.2f %-5d. %05d %+d %x %X %o %e %g %i' % (2.5,3,4,5,255,255,8,1e5,1e-5,7)
'%c%c' % (65,'b')
'%d' % 2.7
'%d' % 'a'
'%x' % 2.5
'%f' % 'a'
'%#x %#o' % (255,8)
'% d' % 5
'%.3d' % 5
'%s' % 10**30
f'{10**30:,}'
f'{2.5!r:>8}'
""".strip().split("\n"):
    show(source)
