# Each operator of float is a method that answers NotImplemented where it does not know.

def show(source):
    try:
        value = eval(source)
    except Exception as error:
        print(source, "raises", type(error).__name__ + ":", error)
    else:
        print(source, "=", repr(value), type(value).__name__)


for source in """
(2.5).__add__(1)
(2.5).__add__('a')
(2.5).__radd__(1)
(2.5).__sub__(1)
(2.5).__rsub__(1)
(2.5).__mul__(2)
(2.5).__truediv__(0)
(2.5).__floordiv__(2)
(2.5).__rfloordiv__(6)
(2.5).__mod__(2)
(2.5).__divmod__(2)
(2.5).__rdivmod__(6)
(2.5).__pow__(2)
(2.5).__rpow__(2)
(2.5).__pow__(2,3)
(2.5).__neg__()
(2.5).__pos__()
(-2.5).__abs__()
(2.5).__bool__()
(2.5).__int__()
(2.5).__float__()
(2.7).__trunc__()
(2.5).__floor__()
(2.5).__ceil__()
(2.5).__round__()
(2.567).__round__(2)
(2.5).__round__(None)
(2.5).__eq__(2.5)
(2.5).__eq__('a')
(2.5).__lt__(3)
(2.5).__ne__(2.5)
float('nan').__ne__(1.0)
float('nan').__eq__(1.0)
(2.5).__hash__()
(2.5).__repr__()
(2.5).__format__('.3f')
(2.5).__format__(3)
(2.5).__getnewargs__()
""".strip().split("\n"):
    show(source)
