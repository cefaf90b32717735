# Attributes that a class names in __slots__ are not in the __dict__ that a subclass adds.
import copy
import pickle


class Point:
    __slots__ = ("x", "y", "__hidden")

    def hide(self, value):
        self.__hidden = value


class Named(Point):
    pass


class Open:
    __slots__ = ("kept", "__dict__")


class Late(Point):
    y = "of the class"


it = Named()
it.x = 1
it.name = "here"
print(it.__dict__, vars(it), it.x, it.name)
it.__dict__["x"] = 7
print(it.x, it.__dict__)
it.x = 2
it.y = 3
it.hide(4)
print(it.x, it.y, sorted(it.__dict__))
del it.x
it.x = 5
print(it.x, it.__dict__, [name for name in dir(it) if "__" not in name or "hidden" in name])
it.__dict__ = {"fresh": True}
print(it.x, it.y, it.fresh, it.__dict__, hasattr(it, "name"))
for again in (copy.copy(it), copy.deepcopy(it), pickle.loads(pickle.dumps(it))):
    print(again.x, again.y, again.__dict__)
print(it.__reduce_ex__(2)[2])
opened = Open()
opened.kept, opened.other = 1, 2
print(opened.__dict__, opened.kept)
late = Late()
late.x, late.y = 1, 2
print(late.__dict__, late.x, late.y)


def total(point):
    return point.x + point.y


points = [Named() for _ in range(4)]
for number, point in enumerate(points):
    point.x = number
    if number % 2:
        point.__dict__["extra"] = number
    point.y = 10
    point.more = "more"
print([total(point) for point in points], [point.__dict__ for point in points])
del points[1].y
print(hasattr(points[1], "y"), hasattr(points[0], "y"))
for wrong in (object(), Point()):
    try:
        print(vars(wrong))
    except TypeError as error:
        print(error)
