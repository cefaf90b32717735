# `platform`: what this is.


def python_version():
    return "3.11.0"


def python_version_tuple():
    return ("3", "11", "0")


def python_implementation():
    return "Dormouse"


def python_compiler():
    return ""


def system():
    return "Dormouse"


def machine():
    return ""


def node():
    return ""


def release():
    return ""


def version():
    return ""


def processor():
    return ""


def platform(aliased=False, terse=False):
    return "Dormouse"
