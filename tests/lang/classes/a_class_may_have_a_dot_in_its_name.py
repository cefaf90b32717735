# A class that a script gives a name with a dot is changed like any other.
cls = type("a.b", (), {"x": 1})
cls.x = 2
cls.y = 3
print(cls.__name__, cls.x, cls.y, cls().y)
del cls.y
print(hasattr(cls, "y"))
try:
    cls.y
except AttributeError as error:
    print(error)
