# `copyreg`: how objects of a type are pickled, registered from outside.


def __getattr__(name):
    if name == "dispatch_table":
        return _copyreg_tables[0]
    raise AttributeError("module 'copyreg' has no attribute '" + name + "'")


def pickle(ob_type, pickle_function, constructor_ob=None):
    if not callable(pickle_function):
        raise TypeError("reduction functions must be callable")
    _copyreg_tables[0][ob_type] = pickle_function
    if constructor_ob is not None:
        constructor(constructor_ob)


def constructor(object):
    if not callable(object):
        raise TypeError("constructors must be callable")


__newobj__ = _copyreg_newobj
__newobj_ex__ = _copyreg_newobj_ex
_reconstructor = _copyreg_reconstructor
_slotnames = _slotnames
