# Messages about text that is not in the alphabet.

import base64
import binascii


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: base64.b64decode("YWJ"))
attempt(lambda: base64.b64decode("Y"))
attempt(lambda: base64.b64decode("YWJjY"))
attempt(lambda: base64.b64decode("YW*Jj"))
attempt(lambda: base64.b64decode("YW*Jj", validate=True))
attempt(lambda: base64.b64decode("=YWJ", validate=True))
attempt(lambda: base64.b64decode("YW==YW", validate=True))
attempt(lambda: base64.b64decode("YW=J", validate=True))
attempt(lambda: base64.b64decode("YW JjZ A= ="))
attempt(lambda: base64.b64decode(b"YWJjZA"))
attempt(lambda: base64.b64decode(5))
attempt(lambda: base64.b64decode("\xe9"))
attempt(lambda: base64.b64encode("a"))
attempt(lambda: base64.b32decode("abc"))
attempt(lambda: base64.b32decode("ab======"))
attempt(lambda: base64.b16decode("AG"))
attempt(lambda: base64.b16decode("ab"))
attempt(lambda: base64.b16decode("A"))
attempt(lambda: base64.b85decode("\x7f"))
attempt(lambda: base64.b85decode("~~~~~"))
attempt(lambda: base64.a85decode("~"))
attempt(lambda: base64.a85decode("x"))
attempt(lambda: base64.encodebytes("a"))
print(binascii.Error.__mro__)
