# A misspelt method has a suggestion.

class Foo:
    def __init__(self):
        self.attribute_one = 1
    def method_two(self): pass
Foo().method_tow()
