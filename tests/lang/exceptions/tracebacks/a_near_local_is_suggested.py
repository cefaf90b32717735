# A misspelt local has a suggestion.

def func():
    counter = 0
    print(countr)
func()
