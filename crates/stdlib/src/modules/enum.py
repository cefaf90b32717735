# `enum`: classes whose instances are a fixed set of named members.

__all__ = [
    "EnumType", "EnumMeta", "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "ReprEnum", "auto", "unique",
    "property", "verify", "member", "nonmember", "FlagBoundary", "STRICT", "CONFORM", "EJECT", "KEEP",
    "global_flag_repr", "global_enum_repr", "global_str", "global_enum", "EnumCheck", "CONTINUOUS", "NAMED_FLAGS",
    "UNIQUE", "pickle_by_global_name", "pickle_by_enum_name",
]

# What is the same object in every program.
_SINGLETONS = ("_auto_null", "STRICT", "CONFORM", "EJECT", "KEEP", "CONTINUOUS", "NAMED_FLAGS", "UNIQUE")
_property = property
Enum = Flag = ReprEnum = None


class nonmember:
    def __init__(self, value):
        self.value = value


class member:
    def __init__(self, value):
        self.value = value


_auto_null = object()


class auto:
    def __init__(self, value=_auto_null):
        self.value = value

    def __repr__(self):
        return "auto(%r)" % (self.value,)


class property(_property):
    def __set_name__(self, owner, name):
        self.name = name
        self.clsname = owner.__name__

    def __get__(self, instance, owner=None):
        if instance is None:
            members = owner.__dict__.get("_member_map_", {})
            if self.name in members:
                return members[self.name]
            raise AttributeError("%r has no attribute %r" % (owner, self.name))
        if self.fget is None:
            raise AttributeError("%r has no attribute %r" % (owner, self.name))
        return self.fget(instance)

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError("<enum %r> cannot set attribute %r" % (self.clsname, self.name))
        return self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError("<enum %r> cannot delete attribute %r" % (self.clsname, self.name))
        return self.fdel(instance)


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == "__" and name[2] != "_" and name[-3] != "_"


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == "_" and name[1] != "_" and name[-2] != "_"


def _is_private(cls_name, name):
    return name.startswith("_" + cls_name + "__") and not name.endswith("__")


def _is_descriptor(value):
    cls = type(value)
    return hasattr(cls, "__get__") or hasattr(cls, "__set__") or hasattr(cls, "__delete__")


def _is_single_bit(number):
    return number > 0 and number & (number - 1) == 0


def _bit_length(number):
    return len(bin(number).lstrip("-0b"))


def _bits(number):
    bit = 1
    while bit <= number:
        if number & bit:
            yield bit
        bit <<= 1


class _EnumDict(dict):
    def __init__(self, cls_name=None):
        super().__init__()
        self._cls_name = cls_name
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._generate = None

    def __setitem__(self, key, value):
        if self._cls_name is not None and _is_private(self._cls_name, key):
            pass
        elif _is_sunder(key):
            if key not in ("_order_", "_generate_next_value_", "_numeric_repr_", "_missing_", "_ignore_", "_iter_member_"):
                raise ValueError("_sunder_ names, such as %r, are reserved for future Enum use" % (key,))
            if key == "_generate_next_value_":
                self._generate = getattr(value, "__func__", value)
            elif key == "_ignore_":
                value = value.replace(",", " ").split() if isinstance(value, str) else list(value)
                self._ignore = value
                already = set(value) & set(self._member_names)
                if already:
                    raise ValueError("_ignore_ cannot specify already set names: %r" % (already,))
        elif _is_dunder(key):
            pass
        elif key in self._member_names:
            raise TypeError("%r already defined as %r" % (key, self[key]))
        elif key in self._ignore or isinstance(value, nonmember) or not isinstance(value, member) and _is_descriptor(value):
            if isinstance(value, nonmember):
                value = value.value
        else:
            if key in self:
                raise TypeError("%r already defined as %r" % (key, self[key]))
            if isinstance(value, member):
                value = value.value
            value = self._resolved(key, value)
            self._member_names[key] = None
            self._last_values.append(value)
        super().__setitem__(key, value)

    def _resolved(self, key, value):
        if isinstance(value, auto):
            if value.value is _auto_null:
                value.value = self._generate(key, 1, len(self._member_names), self._last_values[:])
            return value.value
        if type(value) is tuple and any([isinstance(it, auto) for it in value]):
            return tuple([self._resolved(key, it) if isinstance(it, auto) else it for it in value])
        return value


class EnumType(type):
    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        metacls._check_for_existing_members_(cls, bases)
        namespace = _EnumDict(cls)
        member_type, first_enum = metacls._get_mixins_(cls, bases)
        if first_enum is not None:
            generate = getattr(first_enum, "_generate_next_value_", None)
            namespace._generate = getattr(generate, "__func__", generate)
        return namespace

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        member_type, first_enum = metacls._get_mixins_(cls, bases)
        if not isinstance(classdict, _EnumDict):
            return super().__new__(metacls, cls, bases, classdict, **kwds)
        names = list(classdict._member_names)
        values = {name: classdict[name] for name in names}
        invalid = set(names) & {"mro", ""}
        if invalid:
            raise ValueError("invalid enum member name(s) " + ",".join([repr(it) for it in invalid]))
        order = classdict.get("_order_")
        namespace = {key: value for key, value in classdict.items() if key not in values}
        for name in list(namespace):
            if name in classdict._ignore or name in ("_ignore_", "_order_"):
                del namespace[name]
        if classdict._generate is not None and "_generate_next_value_" in namespace:
            namespace["_generate_next_value_"] = staticmethod(classdict._generate)
        namespace["_member_names_"] = []
        namespace["_member_map_"] = {}
        namespace["_value2member_map_"] = {}
        namespace["_unhashable_values_"] = []
        namespace["_member_type_"] = member_type
        new_member, use_args = _find_new(namespace, member_type, first_enum)
        if Enum is not None and "__new__" in namespace:
            namespace["_new_member_"] = namespace.pop("__new__")
        namespace["_use_args_"] = use_args
        namespace["_boundary_"] = boundary or getattr(first_enum, "_boundary_", None)
        namespace["_flag_mask_"] = 0
        namespace["_singles_mask_"] = 0
        namespace["_all_bits_"] = 0
        if "__doc__" not in namespace:
            namespace["__doc__"] = None
        enum_class = super().__new__(metacls, cls, bases, namespace, **kwds)
        _choose_text_methods(enum_class, namespace, member_type, first_enum)
        for name in names:
            _add_member(enum_class, name, values[name], new_member, use_args, member_type)
        if Enum is not None:
            enum_class.__new__ = Enum.__new__
        if order is not None:
            order = order.replace(",", " ").split() if isinstance(order, str) else list(order)
            order = [it for it in order if it not in enum_class._member_map_ or enum_class._member_map_[it].name == it]
            if order != enum_class._member_names_:
                raise TypeError("member order does not match _order_:\n  %r\n  %r" % (enum_class._member_names_, order))
        return enum_class

    def __init__(cls, *args, **kwds):
        pass

    def __bool__(cls):
        return True

    def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1, boundary=None):
        if names is None:
            return cls.__new__(cls, value)
        return cls._create_(value, names, module=module, qualname=qualname, type=type, start=start, boundary=boundary)

    def __contains__(cls, member):
        if not isinstance(member, Enum):
            text = "unsupported operand type(s) for 'in': '%s' and '%s'"
            raise TypeError(text % (type(member).__qualname__, cls.__class__.__qualname__))
        return isinstance(member, cls) and member._name_ in cls._member_map_

    def __delattr__(cls, attr):
        if attr in cls.__dict__.get("_member_map_", {}):
            raise AttributeError("%r cannot delete member %r." % (cls.__name__, attr))
        super().__delattr__(attr)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError("cannot reassign member %r" % (name,))
        super().__setattr__(name, value)

    def __dir__(cls):
        interesting = ["__class__", "__contains__", "__doc__", "__getitem__", "__iter__", "__len__", "__members__", "__module__", "__name__", "__qualname__"]
        if cls.__dict__.get("_new_member_", object.__new__) is not object.__new__:
            interesting.append("__new__")
        interesting.append("__init_subclass__")
        names = set(interesting + cls._member_names_)
        if cls._member_type_ is not object:
            names.update(dir(cls._member_type_))
        return sorted(names)

    def __getattr__(cls, name):
        members = cls.__dict__.get("_member_map_", {})
        if _is_dunder(name) or name not in members:
            raise AttributeError(name)
        return members[name]

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return iter([cls._member_map_[name] for name in cls._member_names_])

    def __len__(cls):
        return len(cls._member_names_)

    @_property
    def __members__(cls):
        return _MAPPING_PROXY(cls._member_map_)

    def __repr__(cls):
        if Flag is not None and issubclass(cls, Flag):
            return "<flag %r>" % (cls.__name__,)
        return "<enum %r>" % (cls.__name__,)

    def __reversed__(cls):
        return iter([cls._member_map_[name] for name in reversed(cls._member_names_)])

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        namespace = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            original, names = names, []
            last_values = []
            for count, name in enumerate(original):
                value = namespace._generate(name, start, count, last_values[:])
                last_values.append(value)
                names.append((name, value))
        for item in names:
            if isinstance(item, str):
                name, value = item, names[item]
            else:
                name, value = item
            namespace[name] = value
        if module is None:
            module = _caller_globals().get("__name__")
        if module is not None:
            namespace["__module__"] = module
        if qualname is not None:
            namespace["__qualname__"] = qualname
        return metacls.__new__(metacls, class_name, bases, namespace, boundary=boundary)

    @classmethod
    def _check_for_existing_members_(metacls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if isinstance(base, EnumType) and base._member_names_:
                    raise TypeError("<enum %r> cannot extend %r" % (class_name, base))

    @classmethod
    def _get_mixins_(metacls, class_name, bases):
        if not bases or Enum is None:
            return object, Enum
        first_enum = bases[-1]
        if not isinstance(first_enum, EnumType):
            raise TypeError("new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`")
        return _data_type(class_name, bases) or object, first_enum


EnumMeta = EnumType


def _data_type(class_name, bases):
    found = []
    for chain in bases:
        candidate = None
        for base in chain.__mro__:
            if base is object:
                continue
            if isinstance(base, EnumType):
                if base._member_type_ is not object:
                    if base._member_type_ not in found:
                        found.append(base._member_type_)
                    break
            elif "__new__" in base.__dict__ or hasattr(base, "__dataclass_fields__"):
                if (candidate or base) not in found:
                    found.append(candidate or base)
                break
            else:
                candidate = candidate or base
    if len(found) > 1:
        raise TypeError("too many data types for %r: %r" % (class_name, set(found)))
    return found[0] if found else None


def _find_new(namespace, member_type, first_enum):
    own = namespace.get("__new__")
    if own is not None:
        return getattr(own, "__func__", own), True
    if first_enum is not None:
        for cls in first_enum.__mro__:
            saved = cls.__dict__.get("_new_member_")
            if saved is not None:
                return getattr(saved, "__func__", saved), True
    if member_type is object:
        return None, False
    return member_type.__new__, True


def _choose_text_methods(enum_class, namespace, member_type, first_enum):
    if ReprEnum is not None and issubclass(enum_class, ReprEnum) and member_type is not object:
        if "__format__" not in namespace:
            enum_class.__format__ = member_type.__format__
        if "__str__" not in namespace:
            text = member_type.__str__
            enum_class.__str__ = member_type.__repr__ if text is object.__str__ and not issubclass(member_type, str) else text
        namespace = {"__format__": None, "__str__": None, **namespace}
    if first_enum is None:
        return
    for name in ("__repr__", "__str__", "__format__", "__reduce_ex__"):
        if name not in namespace:
            found = getattr(enum_class, name, None)
            if found in (getattr(member_type, name, None), getattr(object, name, None)):
                setattr(enum_class, name, getattr(first_enum, name))


def _add_member(cls, name, value, new_member, use_args, member_type):
    args = value if isinstance(value, tuple) else (value,)
    if member_type is tuple:
        args = (args,)
    instance = new_member(cls, *args) if use_args else object.__new__(cls)
    if not hasattr(instance, "_value_"):
        if member_type is object:
            instance._value_ = value
        else:
            try:
                instance._value_ = member_type(*args)
            except Exception as exc:
                error = TypeError("_value_ not set in __new__, unable to create it")
                error.__cause__ = exc
                raise error
    value = instance._value_
    instance._name_ = name
    instance.__objclass__ = cls
    instance.__init__(*args)
    instance._sort_order_ = len(cls._member_names_)
    canonical = _find_by_value(cls, value)
    if canonical is not None:
        instance = canonical
    else:
        is_flag = Flag is not None and issubclass(cls, Flag)
        if not is_flag or isinstance(value, int) and _is_single_bit(value):
            cls._member_names_.append(name)
        try:
            cls._value2member_map_.setdefault(value, instance)
        except TypeError:
            cls._unhashable_values_.append((value, instance))
    type.__setattr__(cls, name, instance)
    cls._member_map_[name] = instance
    if Flag is not None and issubclass(cls, Flag) and isinstance(value, int):
        cls._flag_mask_ |= value
        if _is_single_bit(value):
            cls._singles_mask_ |= value
        cls._all_bits_ = 2 ** _bit_length(cls._flag_mask_) - 1


def _find_by_value(cls, value):
    try:
        return cls._value2member_map_.get(value)
    except TypeError:
        for known, found in cls._unhashable_values_:
            if known == value:
                return found
    return None


def _missing_member(cls, value):
    try:
        found = cls._missing_(value)
        exc = None
    except Exception as error:
        exc = error
        found = None
    if isinstance(found, cls):
        return found
    if Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT and isinstance(found, int):
        return found
    invalid = ValueError("%r is not a valid %s" % (value, cls.__qualname__))
    if found is None and exc is None:
        raise invalid
    if exc is None:
        exc = TypeError("error in %s._missing_: returned %r instead of None or a valid member" % (cls.__name__, found))
    if not isinstance(exc, ValueError):
        exc.__context__ = invalid
    raise exc


class Enum(metaclass=EnumType):
    def __new__(cls, value):
        if type(value) is cls:
            return value
        found = _find_by_value(cls, value)
        if found is not None:
            return found
        return _missing_member(cls, value)

    def __init__(self, *args, **kwds):
        pass

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            return max(last_values) + 1
        except TypeError:
            pass
        for last in reversed(last_values):
            try:
                return last + 1
            except TypeError:
                pass
        return start

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        text = getattr(self._member_type_, "__repr__", repr) if self._member_type_ is not object else repr
        return "<%s.%s: %s>" % (self.__class__.__name__, self._name_, text(self._value_))

    def __str__(self):
        return "%s.%s" % (self.__class__.__name__, self._name_)

    def __dir__(self):
        names = {"__class__", "__doc__", "__eq__", "__hash__", "__module__", "name", "value"}
        for cls in self.__class__.__mro__:
            for name in cls.__dict__:
                if name[0] != "_" and name not in self._member_map_:
                    names.add(name)
        return sorted(names)

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_


class ReprEnum(Enum):
    pass


class IntEnum(int, ReprEnum):
    pass


class StrEnum(str, ReprEnum):
    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError("too many arguments for str(): %r" % (values,))
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError("%r is not a string" % (values[0],))
        member = str.__new__(cls, *values)
        member._value_ = str(*values)
        return member

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


class FlagBoundary(StrEnum):
    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


class Flag(Enum, boundary=STRICT):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start if start is not None else 1
        last_value = max(last_values)
        try:
            return 2 ** _bit_length(last_value)
        except Exception:
            raise TypeError("invalid flag value %r" % (last_value,)) from None

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError("%r is not a valid %s" % (value, cls.__qualname__))
        flag_mask = cls._flag_mask_
        all_bits = cls._all_bits_
        neg_value = None
        if not ~all_bits <= value <= all_bits or value & (all_bits ^ flag_mask):
            if cls._boundary_ is STRICT:
                max_bits = max(_bit_length(value), _bit_length(flag_mask))
                raise ValueError(
                    "%r invalid value %r\n    given %s\n  allowed %s"
                    % (cls, value, _binary(value, max_bits), _binary(flag_mask, max_bits))
                )
            if cls._boundary_ is CONFORM:
                value = value & flag_mask
            elif cls._boundary_ is EJECT:
                return value
            elif value < 0:
                value = max(all_bits + 1, 2 ** _bit_length(value)) + value
        if value < 0:
            neg_value = value
            value = all_bits + 1 + value
        unknown = value & ~flag_mask
        found = cls._value2member_map_.get(value)
        if found is not None:
            return found
        if cls._member_type_ is object:
            pseudo_member = object.__new__(cls)
        else:
            pseudo_member = cls._member_type_.__new__(cls, value)
        pseudo_member._value_ = value
        names = [it._name_ for it in cls._iter_member_(value)]
        if names:
            pseudo_member._name_ = "|".join(names)
            if unknown:
                pseudo_member._name_ += "|%s" % (unknown,)
        else:
            pseudo_member._name_ = None
        pseudo_member = cls._value2member_map_.setdefault(value, pseudo_member)
        if neg_value is not None:
            cls._value2member_map_[neg_value] = pseudo_member
        return pseudo_member

    @classmethod
    def _iter_member_(cls, value):
        for name in cls._member_names_:
            found = cls._member_map_[name]
            if found._value_ & value:
                yield found

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            text = "unsupported operand type(s) for 'in': %r and %r"
            raise TypeError(text % (type(other).__qualname__, self.__class__.__qualname__))
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return bin(self._value_).count("1")

    def __repr__(self):
        cls_name = self.__class__.__name__
        if self._name_ is None:
            return "<%s: %r>" % (cls_name, int(self._value_))
        return "<%s.%s: %r>" % (cls_name, self._name_, int(self._value_))

    def __str__(self):
        cls_name = self.__class__.__name__
        if self._name_ is None:
            return "%s(%r)" % (cls_name, self._value_)
        return "%s.%s" % (cls_name, self._name_)

    def __bool__(self):
        return bool(self._value_)

    def _operand(self, other):
        if isinstance(other, self.__class__):
            return other._value_
        if self._member_type_ is not object and isinstance(other, self._member_type_):
            return other
        return NotImplemented

    def __or__(self, other):
        other = self._operand(other)
        return other if other is NotImplemented else self.__class__(self._value_ | other)

    def __and__(self, other):
        other = self._operand(other)
        return other if other is NotImplemented else self.__class__(self._value_ & other)

    def __xor__(self, other):
        other = self._operand(other)
        return other if other is NotImplemented else self.__class__(self._value_ ^ other)

    def __invert__(self):
        if self._boundary_ is KEEP:
            return self.__class__(~self._value_)
        return self.__class__(self._singles_mask_ & ~self._value_)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    __or__ = Flag.__or__
    __and__ = Flag.__and__
    __xor__ = Flag.__xor__
    __ror__ = Flag.__or__
    __rand__ = Flag.__and__
    __rxor__ = Flag.__xor__
    __invert__ = Flag.__invert__
    __repr__ = Flag.__repr__
    __bool__ = Flag.__bool__


def _binary(number, max_bits):
    text = bin(number if number >= 0 else number + 2 ** max(max_bits, _bit_length(number)))[2:]
    sign = "0b0 " if number >= 0 else "0b1 "
    fill = "0" if number >= 0 else "1"
    return sign + fill * (max_bits - len(text)) + text


def unique(enumeration):
    duplicates = []
    for name, found in enumeration.__members__.items():
        if name != found.name:
            duplicates.append((name, found.name))
    if duplicates:
        details = ", ".join(["%s -> %s" % (alias, name) for alias, name in duplicates])
        raise ValueError("duplicate values found in %r: %s" % (enumeration, details))
    return enumeration


class EnumCheck(StrEnum):
    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        cls_name = enumeration.__name__
        is_flag = issubclass(enumeration, Flag)
        for check in self.checks:
            if check is UNIQUE:
                duplicates = []
                for name, found in enumeration.__members__.items():
                    if name != found.name:
                        duplicates.append((name, found.name))
                if duplicates:
                    details = ", ".join(["%s -> %s" % (alias, name) for alias, name in duplicates])
                    raise ValueError("aliases found in %r: %s" % (enumeration, details))
            elif check is CONTINUOUS:
                values = sorted([it.value for it in enumeration])
                low, high = values[0], values[-1]
                if is_flag:
                    wanted = [2 ** it for it in range(_bit_length(low) - 1, _bit_length(high))]
                else:
                    wanted = range(low, high + 1)
                missing = [it for it in wanted if it not in values]
                if missing:
                    text = "invalid %s %r: missing values %s"
                    kind = "flag" if is_flag else "enum"
                    raise ValueError(text % (kind, cls_name, ", ".join([str(it) for it in missing])))
            elif check is NAMED_FLAGS:
                known = [it.value for it in enumeration]
                unnamed = []
                missing = 0
                for name, alias in enumeration._member_map_.items():
                    if name in enumeration._member_names_ or alias.value < 0:
                        continue
                    lost = [bit for bit in _bits(alias.value) if bit not in known]
                    if lost:
                        unnamed.append(name)
                        for bit in lost:
                            missing |= bit
                if unnamed:
                    alias = "alias %s is" % unnamed[0] if len(unnamed) == 1 else "aliases %s and %s are" % (", ".join(unnamed[:-1]), unnamed[-1])
                    value = "value 0x%x" % missing if _is_single_bit(missing) else "combined values of 0x%x" % missing
                    text = "invalid Flag %r: %s missing %s [use enum.show_flag_values(value) for details]"
                    raise ValueError(text % (cls_name, alias, value))
        return enumeration


def show_flag_values(value):
    return list(_bits(value))


def global_enum(cls, update_str=False):
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    module = _modules().get(cls.__module__)
    if module is not None:
        module.__dict__.update(cls.__members__)
    return cls


def global_enum_repr(self):
    module = self.__class__.__module__.split(".")[-1]
    return "%s.%s" % (module, self._name_)


def global_flag_repr(self):
    module = self.__class__.__module__.split(".")[-1]
    name = self.__class__.__name__
    if self._name_ is None:
        return "%s.%s(%r)" % (module, name, self._value_)
    if _is_single_bit(self._value_):
        return "%s.%s" % (module, self._name_)
    if self._boundary_ is not FlagBoundary.KEEP:
        return "|".join(["%s.%s" % (module, it) for it in self.name.split("|")])
    return "|".join([it if it[0].isdigit() else "%s.%s" % (module, it) for it in self._name_.split("|")])


def global_str(self):
    return "%s.%s" % (self.__class__.__name__, self._value_) if self._name_ is None else self._name_


def pickle_by_global_name(self, proto):
    return self.name


def pickle_by_enum_name(self, proto):
    return getattr, (self.__class__, self._name_)
