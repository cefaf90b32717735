# After a conversion with a key, % has no argument for one without.
for template in ("%(a)s %s", "%s %(a)s", "%(a)*d", "%(a)s %(a)s", "%(a)s %%", "%s", "%(a)s%c", "%(a)5.1f|%(a)-4d|"):
    try:
        print(template % {"a": 1})
    except TypeError as error:
        print(error)
