# A misspelt attribute has a suggestion.

class A: pass
a = A()
a.value = 1
a.valeu
